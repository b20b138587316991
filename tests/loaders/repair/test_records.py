"""Records whose labels stand alone on their lines."""

from __future__ import annotations

import pytest

from loaders.formats.text import decode_text
from loaders.repair import repair


def blocks(text: str) -> list[str]:
    found = repair(decode_text(text.encode(), "x.txt"))
    return [found.text[block.start : block.end] for block in found.blocks]


RECORDS = [
    # without colons: the labels repeat with every record, and are no headers of pages
    (
        "".join(
            f"具体任务\n推进第{number}批改革，压减办理时限\n责任单位\n市司法局、市财政局\n完成时限\n6月底\n"
            for number in "一二三"
        ),
        [
            words
            for number in "一二三"
            for words in (
                f"具体任务：推进第{number}批改革，压减办理时限",
                "责任单位：市司法局、市财政局",
                "完成时限：6月底",
            )
        ],
    ),
    # with colons; bodies on a line each are a list; an empty field has its mark
    (
        "工作任务：\n清理采购门槛。\n牵头单位：\n市财政局\n市司法局\n配合单位：\n/\n以上任务请认真落实。\n",
        ["工作任务：清理采购门槛。", "牵头单位：市财政局、市司法局", "配合单位：/", "以上任务请认真落实。"],
    ),
    # the next numbered measure ends a field
    (
        "（一）培育冷链物流\n责任单位：\n市商务局\n市财政局\n（二）推进家电下乡\n落实补贴。\n责任单位：\n市经信局\n市税务局\n",
        [
            "（一）培育冷链物流",
            "责任单位：市商务局、市财政局",
            "（二）推进家电下乡",
            "落实补贴。",
            "责任单位：市经信局、市税务局",
        ],
    ),
    # labels and words in turn in the cells of rows
    (
        "任务名称\t建设算力平台\t完成时限\t9月底\n牵头单位\t市发改委\t备注\t\n",
        ["任务名称：建设算力平台", "完成时限：9月底", "牵头单位：市发改委"],
    ),
    # a header is none, and one row alone may be one
    (
        "类别\t任务\t责任单位\t时限\n基础\t建设算力平台\t市发改委\t9月底\n",
        ["类别\t任务\t责任单位\t时限", "基础\t建设算力平台\t市发改委\t9月底"],
    ),
    # a blank in the place of the colon, before bodies and times alone
    (
        "（一）推进跨市通办\n责任单位 市行政审批局 市人社局\n完成时限　6月底前\n责任单位 分工明确\n",
        ["（一）推进跨市通办", "责任单位：市行政审批局 市人社局", "完成时限：6月底前", "责任单位 分工明确"],
    ),
    # a label with nobody below it, and the words of a heading
    (
        "完成时限\n各单位要抓紧时间。\n责任单位\n要切实负起责任。\n",
        ["完成时限", "各单位要抓紧时间。", "责任单位", "要切实负起责任。"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), RECORDS)
def test_labels_stand_before_the_words_below_them(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected
