"""Tables of web pages saved as text: bars behind the cells, paragraphs of a cell on lines of their own."""

from __future__ import annotations

import pytest

from loaders.formats.bars import bar_rows

_TABLES = [
    (  # a cell a line; a row that lacks cells is filled up with bars
        ["任 务 |", "牵头单位 |", "责任单位 |", "一、公开重点 | ||", "1.公开清单 |", "省编办 |", "各市 |"],
        ["任 务\t牵头单位\t责任单位", "", "", "一、公开重点\t\t", "1.公开清单\t省编办\t各市", "", ""],
    ),
    (  # the number of columns is that of the names
        ["序号 |", "任务 |", "责任单位 |", "1 |", "建设泵站 |", "县水利局 |"],
        ["序号\t任务\t责任单位", "", "", "1\t建设泵站\t县水利局", "", ""],
    ),
    (  # a cell of several paragraphs, and a caption that spans the table
        ["任务分工表 | ||", "任务 | 单位 | 时限 |", "建学校 | 教育局", "财政局 | 6月 |", "建医院 | 卫健局 | 7月 |"],
        ["任务分工表", "任务\t单位\t时限", "建学校\t教育局 财政局\t6月", "", "建医院\t卫健局\t7月"],
    ),
    (  # the text ends within a row
        ["任务 | 单位 | 时限 |", "建学校 | 教育局 | 6月 |", "建医院 |", "卫健局"],
        ["任务\t单位\t时限", "建学校\t教育局\t6月", "建医院\t卫健局\t", ""],
    ),
]


@pytest.mark.parametrize(("lines", "rows"), _TABLES)
def test_as_many_bars_as_columns_make_a_row(lines: list[str], rows: list[str]) -> None:
    assert bar_rows("\n".join(lines)).split("\n") == rows


@pytest.mark.parametrize(
    "text",
    [
        "首页 | 新闻 | 政务\n来源：某网 | 时间：2022-01-21",  # links
        "索引号： | 001 | 发布机构： | |\n生效日期： | 2024-10-31 | 废止日期： | |\n文号： |",
        "附件1 |\n（注：下略）",  # a frame of one cell
        "任务 | 单位 |\n建学校 | 教育局 | 财政局 | 6月 |",  # more cells than columns
        "没有表",
    ],
)
def test_bars_that_make_no_rows_stay(text: str) -> None:
    assert bar_rows(text) == text


def test_what_stands_behind_a_table_is_no_row() -> None:
    text = "任务 | 单位 |\n建学校 | 教育局 |\n" + "以上任务由各单位认真落实。" * 6 + "\n"
    assert bar_rows(text).split("\n")[2:] == text.split("\n")[2:]
