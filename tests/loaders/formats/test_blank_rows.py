"""Tables with wide blanks between their cells."""

from __future__ import annotations

import pytest

from loaders.formats.blank_rows import blank_rows

_TABLES = [
    (  # blanks of a character's width; a cell goes over lines
        [
            "序号　重点产业　牵头单位　责任单位",
            "1　锂电新材料　县工信局　县发改局、",
            "县投资促进局",
            "2　油茶　县林业局　县农业农村局",
        ],
        [
            "序号\t重点产业\t牵头单位\t责任单位",
            "1\t锂电新材料\t县工信局\t县发改局、 县投资促进局",
            "",
            "2\t油茶\t县林业局\t县农业农村局",
        ],
    ),
    (  # a cell in the middle does; the heading of a group holds the first cell of its row
        [
            "序号  工作任务  责任单位  完成时限",
            "一、设施建设",
            "1  改造老旧小区12个，",
            "更新电梯30部  市住建局  9月底前",
            "二、公共服务",
            "",
            "2  新建幼儿园3所  市教育局  全年",
        ],
        [
            "序号\t工作任务\t责任单位\t完成时限",
            "一、设施建设\t\t\t",
            "1\t改造老旧小区12个， 更新电梯30部\t市住建局\t9月底前",
            "",
            "二、公共服务\t\t\t",
            "",
            "2\t新建幼儿园3所\t市教育局\t全年",
        ],
    ),
    (  # no numbers; a line begins with the blank behind the cell of the line before
        [
            "项目名称  建设单位  建设地点  责任单位",
            "城北水厂扩建工程  市水务集团  城北街道",
            "  市水务局",
            "滨江路改造工程  市城投公司  滨江街道  市住建局",
            "备注：以上项目实行动态管理。",
        ],
        [
            "项目名称\t建设单位\t建设地点\t责任单位",
            "城北水厂扩建工程\t市水务集团\t城北街道\t市水务局",
            "",
            "滨江路改造工程\t市城投公司\t滨江街道\t市住建局",
            "备注：以上项目实行动态管理。",
        ],
    ),
]

_NO_TABLES = [
    ["组　长：王　强　县委副书记", "副组长：李　明　副县长", "成　员：赵　刚　县财政局局长"],
    ["序号　任务　责任单位", "1　修渠　县水利局　6月", "2　育种　县农业局　7月"],  # more cells than names
    ["索引号：000014349　　主题分类：农业", "发布机构：县政府　　成文日期：2023年"],
]


@pytest.mark.parametrize(("lines", "rows"), _TABLES)
def test_rows_get_tabs(lines: list[str], rows: list[str]) -> None:
    assert blank_rows("\n".join(lines)).split("\n") == rows


@pytest.mark.parametrize("lines", _NO_TABLES)
def test_other_lines_stay(lines: list[str]) -> None:
    assert blank_rows("\n".join(lines)) == "\n".join(lines)
