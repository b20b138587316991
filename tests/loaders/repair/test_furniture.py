"""What belongs to the page and not to the text."""

from __future__ import annotations

import pytest

from loaders.repair.furniture import find_furniture
from loaders.repair.layout import Layout
from loaders.repair.lines import read_lines


def gone(text: str, layout: Layout | None = None) -> list[str]:
    found = read_lines(text)
    return [found[i].text for i in sorted(find_furniture(found, layout or Layout()))]


@pytest.mark.parametrize(
    "line",
    [
        "- 23 -",
        "— 6 —",
        "第 12 页",
        "第3页 共20页",
        "12/35",
        "扫描二维码阅读全文",
        "扫描二维码",
        "---",
        "![图片](images/a.png)",
        "[图片]",
        "打印本页",
    ],
)
def test_furniture(line: str) -> None:
    assert gone(f"前文。\n{line}\n后文。") == [line]


def test_a_title_printed_again_is_text_where_it_stands_first() -> None:
    title = "云州市推进依法治市工作的决定"
    broken = "依法治市，是坚持和实行依法治国方略的具体实践，是发展市场经济的"
    text = "\n".join((title, "山东省云州市", title, broken, title, "重要保障。", "另有规定的，从其规定。"))
    found = read_lines(text)
    assert sorted(find_furniture(found, Layout())) == [2, 4]


@pytest.mark.parametrize(
    "line",
    [
        "2022",  # a year or a row number may stand alone
        "6",
        "扫描二维码即可办理，实现全程网办。",  # a sentence
        "一、主要任务",
        "第3页所列任务由市发展改革委牵头",
    ],
)
def test_no_furniture(line: str) -> None:
    assert gone(f"前文。\n{line}\n后文。") == []


def test_running_header_breaks_into_sentences() -> None:
    half = "全面推进数字基础设施建设，加快布局云边协同的存算基础设施，积极融入"
    header = "大数据发展政策汇编（省外篇十二）"
    text = "\n".join([half, header, "全国算力网络。", header, "另一段。", header, "再一段。"])
    assert gone(text) == [header] * 3


def test_a_header_printed_with_blanks_is_the_same_header() -> None:
    half = "在资源供给方面，推动市场要素自由流动，建设数据要素交易平台，由市政府"
    text = "\n".join([half, "重 庆 市", "总值班室统筹。", "重庆市", "又一段。"])
    assert gone(text) == ["重 庆 市", "重庆市"]


def test_repeated_headings_are_no_headers() -> None:
    text = "\n".join(["一、背景介绍", "说明。", "二、主要做法", "做法。"] * 5)
    assert gone(text) == []


def test_pieces_of_sentences_that_repeat_are_no_headers() -> None:
    # the cell breaks off inside 信息化, which the next line ends
    cell = "县级以上人民政府及工业和信息"
    text = "\n".join(["推动工业互联网平台建设，支持工业互联网内外网络建设", cell, "化等有关部门"] * 4)
    assert gone(text) == []


def test_labels_that_repeat_are_no_headers() -> None:
    half = "在资源供给方面，推动市场要素自由流动，建设数据要素交易平台，由市政府"
    assert gone("\n".join([half, "编者按", "说明文字。"] * 4)) == []


def test_credits_that_repeat_are_no_headers() -> None:
    half = "图3 软件业务收入增长情况图，从地区看，中部地区增势突出"
    assert gone("\n".join([half, "（来源：岚海省统计局）", "下一篇文字。"] * 4)) == []


def test_in_wrapped_text_a_header_stands_apart() -> None:
    half = "在资源供给方面，推动市场要素自由流动，建设数据交易平台"
    text = "\n".join([half, "", "", "数字经济发展指引", "", "", "并加强监管。"] * 3)
    assert gone(text, Layout((52,))) == ["数字经济发展指引"] * 3
    assert gone(text.replace("\n\n\n", "\n"), Layout((52,))) == []


@pytest.mark.parametrize(
    "line",
    [
        "责任单位：市教育局",
        "主要协作单位：各乡镇政府",
        "（市教育局牵头，市财政局配合）",
        "教育局",
        "市住建局、市城管局",
        "2025年底前",
    ],
)
def test_who_answers_repeats_under_every_measure(line: str) -> None:
    half = "推动义务教育优质均衡发展，补齐公办学位，完善集团化办学和教师轮岗"
    assert gone("\n".join([half, line, "做好保障。"] * 4)) == []
