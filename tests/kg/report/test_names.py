"""Short names: as the documents write a body, and only where no other body of the report goes by them."""

from __future__ import annotations

import pytest

from kg.report.asking import Ground, nearest
from kg.report.names import ShortNames, names_in
from kg.report.rows import Field, Row, Rows
from kg.store.base import Rows as StoreRows

BODIES = {
    "天津市教育委员会": ["市教委", "市教育委员会", "我委", "教委"],
    "重庆市教育委员会": ["市教委"],
    "中共天津市委网络安全和信息化委员会办公室": ["市委网信办", "网信办", "天津市委网信办"],
    "天津市财政局": ["本局", "该局财务处"],
    "国务院": [],
}


class Named:
    """A store that knows the bodies above."""

    def run(self, cypher: str, parameters: object = None) -> StoreRows:
        return StoreRows(("name", "aliases"), tuple((name, aliases) for name, aliases in BODIES.items()))


def _short(*among: str) -> ShortNames:
    return ShortNames(Named(), among)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "among", "short"),
    [
        ("天津市教育委员会", ["天津市教育委员会"], "市教委"),
        ("天津市教育委员会", ["天津市教育委员会", "重庆市教育委员会"], "市教育委员会"),  # two go by 市教委
        ("重庆市教育委员会", ["天津市教育委员会", "重庆市教育委员会"], "重庆市教育委员会"),  # and one has no other
        ("中共天津市委网络安全和信息化委员会办公室", ["中共天津市委网络安全和信息化委员会办公室"], "网信办"),
        ("天津市财政局", ["天津市财政局"], "天津市财政局"),  # 本局 is no name
        ("国务院", ["国务院"], "国务院"),
        ("不在图中的局\x00", ["不在图中的局"], "不在图中的局"),
    ],
)
def test_the_shortest_name_that_is_its_own(name: str, among: list[str], short: str) -> None:
    assert _short(*among)(name) == short


def test_every_word_of_a_cell_is_a_name() -> None:
    rows = Rows("r", (Field("a", "甲"),), (Row({"a": "市教委", "b": ["市财政局", "市科技局"], "c": 3, "d": None}),))
    assert list(names_in([rows, rows]))[:3] == ["市教委", "市财政局", "市科技局"]


@pytest.mark.parametrize(
    ("words", "types", "first"),
    [
        ("天津教育委", ("Agency",), "天津市教育委员会"),
        ("天津方案", ("Policy",), "津方案"),
        ("Tianjin", ("Agency",), None),  # nothing alike
        ("办学", ("Task", "Policy"), "办学校"),
    ],
)
def test_the_nearest_names_come_first(words: str, types: tuple[str, ...], first: str | None, ground: Ground) -> None:
    found = nearest(words, types, ground.store)
    assert found[:1] == ([first] if first else []) and len(found) <= 3
