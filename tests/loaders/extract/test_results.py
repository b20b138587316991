"""Achieved figures: what, when and whose."""

from __future__ import annotations

import pytest

from loaders.document import PartKind
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.scene import Scene
from loaders.extract.results import claim_results
from tests.loaders.extract.relations.marking import marked

RESULTS = [
    ("截至2021年底，累计建成5G基站3.2万个。", [("某市数字经济“十四五”规划", "5G基站|3.2 万个|2021")]),
    (
        "截至2020年6月，{Platform 中小融平台}累计服务企业101.9万家。",
        [("中小融平台", "累计服务企业|101.9 万家|2020-06")],
    ),
    ("{Platform 粤省事}实名用户突破1.5亿人，截至2021年底。", []),
    ("2019年，全省旅游收入达到1.5万亿元。", [("某市数字经济“十四五”规划", "旅游收入|1.5 万亿元|2019")]),
    ("到2025年，旅游收入达到2万亿元。", []),  # a target
    # what has grown is what the plain figure before it measures
    (
        "2022年，全省实现茶叶产值312亿元，同比增长6.2%。",
        [("某市数字经济“十四五”规划", "茶叶产值同比增长|6.2 %|2022")],
    ),
    (
        "到2020年，贫困县全部摘帽，建档立卡人口脱贫率达到100%。",
        [("某市数字经济“十四五”规划", "建档立卡人口脱贫率|100 %|2020")],
    ),
]


def results(text: str, **kwargs: object) -> list[tuple[str, str]]:
    document, part, mentions = marked(text, **kwargs)  # type: ignore[arg-type]
    scene = Scene(document, part, mentions)
    return [(one.head.name, one.tail.name) for one in claim_results(document, part, Heads(document, part, ()), scene)]


@pytest.mark.parametrize(("sentence", "expected"), RESULTS)
def test_results(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert results(sentence) == expected


def test_a_report_without_policy_tells_of_its_place() -> None:
    assert results("2022年，软件业务收入达到9万亿元。", title="", kind=PartKind.REPORT, place="广东省") == [
        ("广东省", "软件业务收入|9 万亿元|2022")
    ]


def test_a_thing_owns_the_figure_of_its_clause() -> None:
    text = "截至2021年底，{Park 松山湖高新区}企业数达到500家。"
    assert [head for head, _ in results(text)] == ["松山湖高新区"]
