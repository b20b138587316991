"""Markers, widths and ends of lines, each with the trap that it holds."""

from __future__ import annotations

import pytest

from loaders.repair.shapes import Rank, has_open_bracket, is_terminated, marker, number, width

MARKERS = [
    ("一、总体要求", Rank.FIRST, 1),
    ("十一、保障措施", Rank.FIRST, 11),
    ("（一）指导思想", Rank.SECOND, 1),
    ("(十二) 开展试点", Rank.SECOND, 12),  # ASCII brackets, a blank behind
    ("（ 三 ）强化要素保障", Rank.SECOND, 3),  # blanks inside
    ("1. 加快建设", Rank.THIRD, 1),
    ("16．完善机制", Rank.THIRD, 16),  # full-width dot
    ("2、强化监管", Rank.THIRD, 2),
    ("1．5大应用终端", Rank.THIRD, 1),  # item 1, named 5大应用终端; no decimal number
    ("2.5G：第五代移动通信技术", Rank.THIRD, 2),  # item 2, named 5G
    ("（1）统筹推进", Rank.FOURTH, 1),
    ("3）落实责任", Rank.FOURTH, 3),
    ("⑵健全机制", Rank.FOURTH, 2),
    ("①推动工业互联网网络改造升级", Rank.FIFTH, 1),
    ("第三篇 工业数字化", Rank.PART, 3),
    ("第二部分 重点任务", Rank.PART, 2),
    ("第一章 总 则", Rank.CHAPTER, 1),
    ("第十一节 优化布局", Rank.DIVISION, 11),
    ("第九条对违反本规定的", Rank.ARTICLE, 9),  # no blank behind 条
    ("第三十条之一 市人民政府", Rank.ARTICLE, 30),
    ("第 12 条 本办法", Rank.ARTICLE, 12),
    ("专栏 3 广西机械产业空间布局", Rank.BOX, 3),
    ("专栏4创新基础设施建设重点工程", Rank.BOX, 4),
    ("专栏三：重大工程", Rank.BOX, 3),
    ("附件1", Rank.ATTACHMENT, 1),
    ("附件：名词解释", Rank.ATTACHMENT, 0),
    ("附录 2 名词解释", Rank.ATTACHMENT, 2),
    ("表 2 职责分工", Rank.CAPTION, 2),
    ("图5 总体框架", Rank.CAPTION, 5),
    ("表一：主要指标", Rank.CAPTION, 1),
]


@pytest.mark.parametrize(("line", "rank", "value"), MARKERS)
def test_marker(line: str, rank: Rank, value: int) -> None:
    mark = marker(line)
    assert mark is not None
    assert (mark.rank, mark.number) == (rank, value)


@pytest.mark.parametrize(
    "line",
    [
        "2021年10月18日，中共中央政治局",  # a year
        "2.5亿元专项资金",  # an amount
        "3.6 倍",
        "一季度全市生产总值",
        "一是加强领导",  # said inside a paragraph
        "十百千工程",
        "附件中所列项目",
        "图书馆建设",
        "表示热烈祝贺",
        "专栏目建设",
        "10 月 18日前完成",  # a bare number before a measure
        "",
    ],
)
def test_no_marker(line: str) -> None:
    mark = marker(line)
    assert mark is None or mark.rank == Rank.BOX  # 专栏目 needs its digits to be sure


def test_weak_marker_is_a_bare_number() -> None:
    mark = marker("3 持续推进千兆光网建设")
    assert mark is not None
    assert mark.weak


def test_decimal_marker_has_depth() -> None:
    mark = marker("1.2.3 应急响应")
    assert mark is not None
    assert (mark.rank, mark.number, mark.depth) == (Rank.THIRD, 3, 2)


@pytest.mark.parametrize(
    ("numeral", "value"),
    [("十", 10), ("十二", 12), ("二十一", 21), ("一百零五", 105), ("21", 21), ("二〇二一", 2021), ("两", 2)],
)
def test_number(numeral: str, value: int) -> None:
    assert number(numeral) == value


def test_width_counts_chinese_double() -> None:
    assert width("基于 5G") == 7
    assert width("abc") == 3


@pytest.mark.parametrize(
    ("line", "ended"),
    [
        ("加快推进。", True),
        ("主要目标：", True),
        ("加快推进。”", True),
        ("（市发展改革委负责。）", True),
        ("加快推进数字", False),
        ("从“跟跑”向“并跑”", False),  # a closing quote ends no sentence
        ("", True),
    ],
)
def test_is_terminated(line: str, ended: bool) -> None:
    assert is_terminated(line) is ended


@pytest.mark.parametrize(
    ("line", "open_"),
    [
        ("（责任单位：自治", True),
        ("（责任单位：自治区公安厅）", False),
        ("（完成时限：2025 年底)", False),  # opened full width, closed half width
        ("《关于加强", True),
        ("“津心", True),
        ("平铺直叙", False),
    ],
)
def test_has_open_bracket(line: str, open_: bool) -> None:
    assert has_open_bracket(line) is open_
