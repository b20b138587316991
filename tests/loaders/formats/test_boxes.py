"""Tables drawn with the characters of boxes, as law sites print them."""

from __future__ import annotations

import pytest

from loaders.formats.boxes import box_rows

_TABLES = [
    (  # words go on below; a rule that stops short parts the cells of its columns alone
        """分工表
┌──┬──────┬─────┐
│序号│工作任务　　│责任单位　│
├──┼──────┼─────┤
│1 │整修县城北　│县城管局、│
│　│街　　　　　│县住建局　│
│　├──────┤　　　　　│
│　│疏浚东河　　│　　　　　│
├──┼──────┼─────┤
│2 │新建水厂　　│县水利局　│
└──┴──────┴─────┘
以上。""",
        [
            "分工表",
            "序号\t工作任务\t责任单位",
            "1\t整修县城北街\t县城管局、县住建局",
            "1\t疏浚东河\t县城管局、县住建局",
            "2\t新建水厂\t县水利局",
            "以上。",
        ],
    ),
    (  # a heading spans the table; the items of a cell stay apart
        """┌────┬─────┐
│工作任务│牵头单位　│
├────┴─────┤
│一、农业　　　　　　│
├────┬─────┤
│①修渠　│县水利局　│
│②育种　│　　　　　│
└────┴─────┘""",
        ["工作任务\t牵头单位", "一、农业\t", "①修渠 ②育种\t县水利局"],
    ),
    (  # the blanks that filled the cells are lost
        "┌────┬────┐\n│ 任务 │ 责任单位 │\n├────┼────┤\n│ 修渠 │ 县水利局 │\n└────┴────┘",
        ["任务\t责任单位", "修渠\t县水利局"],
    ),
    (  # an excerpt leaves the lowest rule out
        "┌────┬────┐\n│任务　　│责任单位│\n├────┼────┤\n│修渠　　│县水利局│\n│与育种　│县农业局│",
        ["任务\t责任单位", "修渠与育种\t县水利局县农业局"],
    ),
    (  # drawn with signs of a typewriter
        "+----+------+\n| 任务 | 责任单位 |\n+====+======+\n| 修渠 | 县水利局 |\n+----+------+",
        ["任务\t责任单位", "修渠\t县水利局"],
    ),
]


@pytest.mark.parametrize(("text", "rows"), _TABLES)
def test_cells_between_rules_make_rows(text: str, rows: list[str]) -> None:
    found = box_rows(text)
    assert [line for line in found.split("\n") if line] == rows
    assert found.count("\n") == text.count("\n")


@pytest.mark.parametrize("text", ["┌─┐\n│框│\n", "任务 | 责任单位\n修渠 | 县水利局\n", "───────\n正文。\n"])
def test_other_lines_stay(text: str) -> None:
    assert box_rows(text) == text
