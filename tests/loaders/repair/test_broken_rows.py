"""Rows of tables with tabs between which lines broke."""

from __future__ import annotations

import pytest

from loaders.document import BlockKind
from loaders.read import read_text

HEAD = "序号\t工作任务\t责任单位\t完成时限\n"
WHOLE = "1\t建设稀土产业基地\t市工业和信息化局、市科技局\t2021年12月底\n"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # a cell a line below rows with tabs, under the heading of a group; a body's name on two lines
        (
            f"一、夯实载体\n{WHOLE}2\n推进电子信息产业科技城与高新区共建，壮大\n印制电路板产业\n龙南市人民政府、市\n商务局\n持续推进\n",
            [
                "一、夯实载体",
                "1|建设稀土产业基地|市工业和信息化局、市科技局|2021年12月底",
                "2|推进电子信息产业科技城与高新区共建，壮大印制电路板产业|龙南市人民政府、市商务局|持续推进",
            ],
        ),
        # a line that broke within a cell
        (
            f"{WHOLE}2\t加快科技城二期建设\t经开区管委会，市行政审批\n局\t2021年10月底\n3\t新建5G基站\t市通信办\t全年\n",
            [
                "1|建设稀土产业基地|市工业和信息化局、市科技局|2021年12月底",
                "2|加快科技城二期建设|经开区管委会，市行政审批局|2021年10月底",
                "3|新建5G基站|市通信办|全年",
            ],
        ),
    ],
)
def test_rows_that_lines_broke_are_whole_again(rows: str, expected: list[str]) -> None:
    document = read_text(f"某市2021年重点任务分工表\n\n{HEAD}{rows}\n联系人：市数据局\n")
    blocks = [block for block in document.parts[0].blocks if block.kind is BlockKind.ROW]
    found = [document.text[block.start : block.end].rstrip("\t").replace("\t", "|") for block in blocks]
    assert found == ["序号|工作任务|责任单位|完成时限", *expected]


def test_a_table_whose_lines_are_whole_stays() -> None:
    text = f"某市2021年重点任务分工表\n\n{HEAD}{WHOLE}2\t新建5G基站\t\t全年\n"
    document = read_text(text)
    rows = [document.text[one.start : one.end] for one in document.parts[0].blocks if one.kind is BlockKind.ROW]
    assert rows[-1] == "2\t新建5G基站\t\t全年"


FIRST, SECOND = "1.建设稀土产业基地 市工业和信息化局 市科技局\n", "2.建设科技城 龙南市人民政府 市商务局、"
THIRD = "3.新建5G基站 市通信办 各县人民政府\n"


@pytest.mark.parametrize(
    "rows",
    [
        f"一、夯实载体\n{FIRST}{SECOND}\n市投促中心\n二、强化要素\n{THIRD}",
        f"{FIRST}{SECOND}市投促中心\n{THIRD}",
    ],
)
def test_rows_between_blanks_have_headings_between_them_and_go_on_below(rows: str) -> None:
    document = read_text(f"某市2021年重点任务分工表\n\n重点任务 牵头单位 配合单位\n{rows}\n")
    blocks = [document.text[one.start : one.end] for one in document.parts[0].blocks if one.kind is BlockKind.ROW]
    assert "2.建设科技城\t龙南市人民政府\t市商务局、市投促中心" in blocks
    assert blocks[-1] == "3.新建5G基站\t市通信办\t各县人民政府"
