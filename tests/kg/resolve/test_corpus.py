"""The real files together: what stands in several is one thing with its witnesses, near names stay apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Entity, Facts, PolicyGraph
from kg.resolve import merge, resolve
from loaders.extract import extract
from loaders.read import read

pytestmark = pytest.mark.corpus


@pytest.fixture(scope="module")
def facts(shared_corpus: Path) -> list[Facts]:
    return [resolve(one, extract(one)) for path in sorted(shared_corpus.glob("*.txt")) for one in read(path)]


@pytest.fixture(scope="module")
def graph(facts: list[Facts]) -> PolicyGraph:
    return merge(facts)


def _by_name(graph: PolicyGraph, type_: str, name: str) -> list[Entity]:
    return [one for one in graph.entities.values() if one.type == type_ and name in (one.name, *one.aliases)]


def _sources(facts: list[Facts], type_: str, name: str) -> set[str]:
    return {one.source[:9] for one in facts for entity in one.entities if (entity.type, entity.name) == (type_, name)}


SHARED_POLICIES = [
    ("山东省“十四五”数字强省建设规划", 2),
    ("中华人民共和国数据安全法", 3),
    ("中华人民共和国网络安全法", 3),
    ("关键信息基础设施安全保护条例", 3),
    ("国务院关于加强数字政府建设的指导意见", 2),
    ("广东省数字政府改革建设“十四五”规划", 2),
    ("广东省数字政府省域治理“一网统管”三年行动计划", 2),
]


@pytest.mark.parametrize(("title", "files"), SHARED_POLICIES, ids=lambda value: str(value)[:16])
def test_a_policy_of_several_files_is_one(facts, graph, title, files):
    assert len(_by_name(graph, "Policy", title)) == 1
    assert len(_sources(facts, "Policy", title)) == files


APART = [
    ("Policy", "浙江省人民政府关于深化数字政府建设的实施意见", "广西壮族自治区人民政府关于加强数字政府建设的实施意见"),
    ("Policy", "西安市“十四五”数字经济发展规划", "“十四五”数字经济发展规划"),
    (
        "Policy",
        "虚拟现实与行业应用融合发展行动计划（2022—2026年）",
        "浙江省虚拟现实与行业应用融合发展行动计划（2023—2027年）",
    ),
    (
        "Policy",
        "武汉市促进元宇宙产业创新发展实施方案（2022—2025年）",
        "武汉市促进元宇宙产业创新发展实施方案（2022—2025年）（送审稿）",
    ),
    ("Policy", "广东省制造业数字化转型实施方案（2021—2025年）", "广东省制造业数字化转型若干政策措施"),
    ("Agency", "天津市工商行政管理局", "天津市市场监督管理委员会"),
    ("Agency", "天津市人民政府金融服务办公室", "天津市地方金融监督管理局"),
    ("Agency", "中国银行业监督管理委员会天津监管局", "中国银行保险监督管理委员会天津监管局"),
    ("Agency", "天津市科学技术委员会", "天津市科学技术局"),
    ("Agency", "天津市发展和改革委员会", "重庆市发展和改革委员会"),
    ("Agency", "浙江省科学技术厅", "山东省科学技术厅"),
    ("Agency", "广东省政务服务数据管理局", "广东省人民政府政务服务数据管理机构"),
    ("Agency", "天津市公安局", "上海市公安局"),
]


@pytest.mark.parametrize(("type_", "one", "other"), APART, ids=lambda value: value[:14])
def test_near_names_stay_apart(graph, type_, one, other):
    first, second = _by_name(graph, type_, one), _by_name(graph, type_, other)
    assert first
    assert second
    assert {entity.id for entity in first}.isdisjoint(entity.id for entity in second)


def test_the_five_short_names_of_two_provinces_in_one_newsletter(facts):
    newsletter = next(one for one in facts if one.source.startswith("newsletter-2023"))
    agencies = {entity.name for entity in newsletter.entities if entity.type == "Agency"}
    for function in ("科学技术厅", "教育厅", "体育局", "文化和旅游厅", "交通运输厅", "发展和改革委员会"):
        assert {f"浙江省{function}", f"山东省{function}"} <= agencies


def test_no_agency_keeps_a_bare_place_or_a_line_break(graph):
    names = [one.name for one in graph.entities.values() if one.type == "Agency"]
    assert [name for name in names if name.startswith(("自治区", "省", "本市", "我")) or "\n" in name] == []


def test_the_order_of_the_files_changes_nothing(facts, graph):
    assert merge(reversed(facts)) == graph
