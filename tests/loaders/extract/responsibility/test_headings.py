"""Headings that say who answers for the items under them, and order rules stated once."""

from __future__ import annotations

import pytest

from loaders.extract.responsibility import claim_responsibility
from loaders.extract.tasks import find_tasks
from loaders.read import read_text

SHORT = {"LEAD_UNIT": "lead", "RESPONSIBLE_UNIT": "resp", "COOPERATING_UNIT": "coop"}


def facts(*lines: str) -> set[str]:
    document = read_text("\n\n".join(["某市重点工作任务分工方案", *lines]))
    return {
        f"{claim.head.name} {SHORT[claim.type]} {claim.tail.name}"
        for part in document.parts
        for claim in claim_responsibility(document, part, find_tasks(document, part))[0]
    }


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # the heading leads all of its items
        (
            ["一、市发展改革委牵头的任务（2项）", "1．推进重大项目建设。", "2．优化营商环境。"],
            {"推进重大项目建设 lead 市发展改革委", "优化营商环境 lead 市发展改革委"},
        ),
        (
            ["一、市教委、市财政局负责的工作", "1．改善办学条件。"],
            {"改善办学条件 resp 市教委", "改善办学条件 resp 市财政局"},
        ),
        # the name of the unit alone
        (
            ["一、市卫生健康委", "1．加强基层医疗服务。", "2．完善疾控体系。"],
            {"加强基层医疗服务 resp 市卫生健康委", "完善疾控体系 resp 市卫生健康委"},
        ),
        # an item that says itself who leads
        (
            ["一、市发展改革委牵头的任务", "1．推进重大项目建设。（市财政局牵头）", "2．优化营商环境。"],
            {"推进重大项目建设 lead 市财政局", "优化营商环境 lead 市发展改革委"},
        ),
        # places and measures are no units
        (["一、广州市、深圳市", "1．推进重大项目建设。"], set()),
        (["一、建设数字经济重点实验室", "1．推进重大项目建设。"], set()),
    ],
)
def test_heading_speaks_for_its_items(lines: list[str], expected: set[str]) -> None:
    assert facts(*lines) == expected


@pytest.mark.parametrize(
    "note",
    [
        "注：责任单位中列第一位的为牵头单位。",
        "备注：各项任务中，排在第一位的部门为牵头单位。",
    ],
)
def test_order_rule_in_a_note_holds_for_the_whole_document(note: str) -> None:
    lines = ["一、重点任务", "（一）压缩办理时限。（责任单位：市司法局、市财政局）", note]
    assert facts(*lines) == {"压缩办理时限 lead 市司法局", "压缩办理时限 resp 市财政局"}
