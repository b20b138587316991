"""Tables of a word processor pasted as text: tabs between the cells, the lines of a cell on lines of their own."""

from __future__ import annotations

import pytest

from loaders.formats.tab_rows import tab_rows

_TABLES = [
    (  # the numbers go on behind the heading of a group; a year is the name of a column
        [
            "序号\t项目名称\t建设地点\t2025年计划\t责任单位",
            "1\t污水处理厂\t河东镇、",
            "河西镇\t3.2\t县水务局",
            "",
            "二、交通类",
            "2\t环城公路\t城关镇",
            "东段\t5.1\t县交通局",
        ],
        [
            "序号\t项目名称\t建设地点\t2025年计划\t责任单位",
            "1\t污水处理厂\t河东镇、 河西镇\t3.2\t县水务局",
            "",
            "",
            "二、交通类",
            "2\t环城公路\t城关镇 东段\t5.1\t县交通局",
            "",
        ],
    ),
    (  # a line tears a body's name
        [
            "序号\t任务\t责任单位\t时限",
            "1\t建设学校\t市教育局、市行政审批",
            "局\t6月底前",
            "2\t建设医院\t市卫健委\t7月底前",
        ],
        [
            "序号\t任务\t责任单位\t时限",
            "1\t建设学校\t市教育局、市行政审批局\t6月底前",
            "",
            "2\t建设医院\t市卫健委\t7月底前",
        ],
    ),
    (  # the matter and the bodies go over lines
        [
            "序号\t任务\t责任单位\t时限",
            "1\t建设学校，",
            "改造校舍\t市教育局",
            "市财政局\t6月底前",
            "2\t建设医院\t市卫健委\t7月底前",
        ],
        [
            "序号\t任务\t责任单位\t时限",
            "1\t建设学校， 改造校舍\t市教育局 市财政局\t6月底前",
            "",
            "",
            "2\t建设医院\t市卫健委\t7月底前",
        ],
    ),
    (  # a new page repeats the header
        [
            "序号\t任务\t责任单位",
            "1\t修渠\t县水利局",
            "序号\t任务\t责任单位",
            "2\t育种\t县农业局",
            "县财政局",
            "3\t种树\t县林业局",
        ],
        [
            "序号\t任务\t责任单位",
            "1\t修渠\t县水利局",
            "序号\t任务\t责任单位",
            "2\t育种\t县农业局 县财政局",
            "",
            "3\t种树\t县林业局",
        ],
    ),
    (  # the last cell does; a heading over a group of rows is none of it
        [
            "序号\t任务\t责任单位",
            "1\t建设学校\t市教育局",
            "市财政局",
            "2\t建设医院\t市卫健委",
            "二、交通",
            "1\t建设公路\t市交通局",
        ],
        [
            "序号\t任务\t责任单位",
            "1\t建设学校\t市教育局 市财政局",
            "",
            "2\t建设医院\t市卫健委",
            "二、交通",
            "1\t建设公路\t市交通局",
        ],
    ),
    (  # quotation marks of a workbook keep a cell together; a number spans two rows
        [
            "序号\t任务\t责任单位",
            '1\t"建设学校',
            '改造校舍"\t市教育局',
            "\t建设医院\t市卫健委",
            "2\t建设公路\t市交通局",
        ],
        ["序号\t任务\t责任单位", "1\t建设学校 改造校舍\t市教育局", "", "\t建设医院\t市卫健委", "2\t建设公路\t市交通局"],
    ),
]


@pytest.mark.parametrize(("lines", "rows"), _TABLES)
def test_as_many_tabs_as_the_header_has_make_a_row(lines: list[str], rows: list[str]) -> None:
    assert tab_rows("\n".join(lines)).split("\n") == rows


@pytest.mark.parametrize(
    "text",
    [
        "任务\t责任单位\t时限\n建设学校，\n改造校舍\t市教育局\t6月",  # no numbers
        "序号\t任务\t责任单位\n1\t建设学校\t市教育局\n本表由市政府办公室负责解释。\n附件2\n",  # no cell goes over lines
        "序号\t任务\n1\t建设学校，\n改造校舍",  # too few columns
        "序号\t任务\t时限\n1\t建设学校\t长期坚持\n— 9 —\n2\t建设医院\t6月底前",  # a page number
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert tab_rows(text) == text
