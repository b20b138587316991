"""What the tests of reports share: a small graph in an embedded store, and a folder in which a user writes a report."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.model import PolicyGraph
from kg.report.asking import Ground
from kg.report.content import Report
from kg.report.making import make
from kg.report.shelf import find_report
from kg.store.embedded import EmbeddedStore
from tests.queries.graphs import graph

TEXT = """
Policy 津方案 | place=天津市 | date=2021-08
Policy 桂方案 | place=广西壮族自治区
Agency 天津市大数据管理中心 | place=天津市 | function=大数据管理 | level=provincial | aliases=市大数据中心
Agency 天津市教育委员会 | place=天津市 | function=教育 | level=provincial | aliases=市教委 我委
Agency 广西壮族自治区教育厅 | place=广西壮族自治区 | function=教育 | level=provincial | aliases=自治区教育厅
Agency 天津市财政局 | place=天津市 | function=财政 | level=provincial
Task 建平台 | outline=一/（一）
Task 办学校 | outline=一/（二）
Task 编预算 | outline=二/（三）
Task 建平台 > PART_OF > Policy 津方案
Task 办学校 > PART_OF > Policy 津方案
Task 编预算 > PART_OF > Policy 津方案
Task 普及宽带 > PART_OF > Policy 桂方案
Task 建平台 > LEAD_UNIT > Agency 天津市大数据管理中心 | deadline=2022-12-31
Task 建平台 > LEAD_UNIT > Agency 天津市教育委员会 | deadline=2022-12-31
Task 建平台 > COOPERATING_UNIT > Agency 天津市财政局
Task 办学校 > LEAD_UNIT > Agency 天津市教育委员会 | deadline=2023-06-30
Task 编预算 > RESPONSIBLE_UNIT > Agency 天津市财政局
Task 普及宽带 > LEAD_UNIT > Agency 广西壮族自治区教育厅 | confidence=0.6
Task 建平台 > PROMOTES > Industry 大数据
Task 普及宽带 > PROMOTES > Industry 大数据
Target 宽带|9成|2023 | indicator=宽带
Task 建平台 > SETS_TARGET > Target 宽带|9成|2023
Policy 津方案 > ISSUED_BY > Agency 天津市教育委员会
Policy 津方案 > BASED_ON > Policy 国家纲要
Policy 桂方案 > CITES > Policy 国家纲要
Policy 津方案 > STATED_IN > Document a.txt | first_line=1 | last_line=9
Policy 桂方案 > STATED_IN > Document a.txt | first_line=10 | last_line=12
"""

YAML = """
title: {zh: 我的报告, en: My report}
question: {zh: 谁牵头？, en: "Who leads?"}
parameters:
  place: {type: place, default: "", example: 天津市, zh: 地域, en: the place}
rows:
  load: {query: responsibility/load-of-units, with: {place: $place}}
"""
TEMPLATE = '# 概况\n\n共 **{{ load|length }}** 个单位。{{ cite(load[0]) }}\n\n{{ table(load, caption="任务数") }}\n'


@pytest.fixture(scope="session")
def small() -> PolicyGraph:
    """Two policies of two places, four bodies, four tasks."""
    return graph(TEXT)


@pytest.fixture(scope="session")
def ground(small: PolicyGraph, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    """The small graph, as a report asks it."""
    with EmbeddedStore(tmp_path_factory.mktemp("small") / "graph") as store:
        store.load(small)
        yield Ground(store, lambda: small)


@pytest.fixture(scope="session")
def matrix(ground: Ground) -> Report:
    """The responsibility matrix of the one policy."""
    return make(find_report("matrix"), {"policy": "津方案"}, ground)


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Writes a report folder of a user."""

    def write(yaml: str = YAML, template: str = TEMPLATE, **queries: str) -> Path:
        home = tmp_path / "mine"
        home.mkdir(exist_ok=True)
        (home / "report.yaml").write_text(yaml, encoding="utf-8")
        (home / "template.md").write_text(template, encoding="utf-8")
        for name, cypher in queries.items():
            (home / f"{name}.cypher").write_text(cypher, encoding="utf-8")
        return home

    return write
