"""Two documents that tell of one plan: what they agree on is one fact, what they differ in stays and is shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.ask.asking import ask
from kg.pipeline import Workspace, build
from kg.store.embedded import EmbeddedStore

PLAN = """四川省智能网联汽车发展行动计划（2023—2025年）

一、主要目标

到2025年，建成5G基站25万个，新增充电桩10万个。
"""
NEWS = """简讯

近日，省经济和信息化厅印发《四川省智能网联汽车发展行动计划（2023—2025年）》，现将主要内容摘编如下。

一、主要目标

到2025年，建成5G基站20万个，新增充电桩10万个。
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    folder = tmp_path_factory.mktemp("told")
    for name, text in {"plan.txt": PLAN, "news.txt": NEWS}.items():
        Path(folder, name).write_text(text, encoding="utf-8")
    workspace = Workspace(tmp_path_factory.mktemp("kg"))
    build([folder], workspace, quiet=True)
    with workspace.store() as opened:
        yield opened


def test_values_that_differ_are_both_kept_and_shown_with_their_sentences(store: EmbeddedStore) -> None:
    found = ask("quality/target-conflicts", {}, store)
    (row,) = found.rows
    assert (row["indicator"], row["year"]) == ("5G基站", "2025")
    assert sorted(row["values"]) == ["5G基站|20 万个|2025", "5G基站|25 万个|2025"]
    assert sorted(said.source for said in found.evidence(row)) == ["news.txt", "plan.txt"]


def test_both_are_compared_under_one_policy(store: EmbeddedStore) -> None:
    found = ask("targets/compare", {"indicator": "基站"}, store)
    assert [(row["place"], row["value"], row["unit"], row["number"]) for row in found.rows] == [
        ("四川省", "20", "万个", 200000),
        ("四川省", "25", "万个", 250000),
    ]
    assert len({row["policy"] for row in found.rows}) == 1
