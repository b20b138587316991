"""Industries as the first word of a sentence or item of measures, and what only looks so."""

from __future__ import annotations

import pytest

from tests.loaders.extract.finding import named

TOPICS = [
    ("单晶硅产业要提质扩量，布局新一代电池。", ["单晶硅产业"]),  # no table has it
    ("旅游业要加快复苏。", ["旅游业"]),
    ("壮大新产业。新材料产业，进一步提升铝基材料规模。", ["新材料产业"]),
    ("2.氢能产业。重点突破制氢设备。", ["氢能产业"]),
    ("——现代物流：加快建设枢纽。", ["现代物流"]),
    ("生物医药方面，要推动创新药上市。", ["生物医药"]),
]
NO_TOPICS = [
    "瞄准重点产业，培育领军人才。",  # a verb
    "传统产业要焕新。",  # a class
    "物联网：是通信网的拓展。",  # what it is
    "新材料产业，产值增长一成。",  # what it was
    "基础好的新材料产业，要素成本低。",
]


@pytest.mark.parametrize(("text", "names"), TOPICS, ids=[text for text, _ in TOPICS])
def test_what_a_sentence_of_measures_is_about(text: str, names: list[str]) -> None:
    assert set(names) <= set(named("Industry", text))


@pytest.mark.parametrize("text", NO_TOPICS)
def test_what_is_no_field_or_has_no_measure(text: str) -> None:
    assert named("Industry", text) == []
