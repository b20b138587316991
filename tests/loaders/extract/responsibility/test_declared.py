"""Bodies by the short name that their law gives them, where nobody else could tell whom it means."""

from __future__ import annotations

import pytest

from loaders.extract.responsibility import claim_responsibility
from loaders.read import read_text

_LAW = "云州市建筑垃圾管理条例\n\n第五条 {}\n\n第八条 {}\n"


def _of_article(defined: str, sentence: str) -> set[tuple[str, str]]:
    """The roles and bodies of the second article of a law whose first one defines somebody."""
    document = read_text(_LAW.format(defined, sentence))
    claims, _, _ = claim_responsibility(document, document.parts[0])
    return {(one.type.split("_")[0], one.tail.name) for one in claims if one.head.name == "第八条"}


BOTH = "市、区城市管理主管部门（以下统称主管部门）负责建筑垃圾的监督管理。"
CITY = "市城市管理主管部门（以下简称市主管部门）负责建筑垃圾的监督管理。"


@pytest.mark.parametrize(
    ("defined", "sentence", "bodies"),
    [
        (CITY, "市主管部门应当公布投诉电话。", {("RESPONSIBLE", "市城市管理主管部门")}),
        (
            BOTH,  # one word for the departments of two levels
            "主管部门应当加强巡查。",
            {("RESPONSIBLE", "市城市管理主管部门"), ("RESPONSIBLE", "区城市管理主管部门")},
        ),
        (CITY, "由市主管部门责令改正。", {("RESPONSIBLE", "市城市管理主管部门")}),
        (
            CITY,  # partners stand by their own names
            "市主管部门应当会同市财政部门制定标准。",
            {("LEAD", "市城市管理主管部门"), ("COOPERATING", "市财政部门")},
        ),
        (CITY, "市主管部门可以组织演练。", set()),  # what it may do
        (CITY, "申请人向市主管部门提出申请。", set()),  # to whom
        ("市城市管理主管部门负责监督管理。", "主管部门应当加强巡查。", set()),  # nobody said which
    ],
)
def test_declared_body_owes_what_its_short_name_does(defined: str, sentence: str, bodies: set[tuple[str, str]]) -> None:
    assert _of_article(defined, sentence) == bodies
