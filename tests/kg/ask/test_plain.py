"""Questions in plain Chinese: many wordings, one query; nothing that no query answers."""

from __future__ import annotations

import pytest

from kg.ask.plain import ask_plainly, is_plain, readings
from kg.ask.query import AskError
from kg.ask.words import variants
from kg.store.embedded import EmbeddedStore
from tests.queries.graphs import graph


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedStore:
    found = EmbeddedStore(tmp_path_factory.mktemp("plain"))
    found.load(
        graph(
            "Agency 天津市教育委员会 | place=天津市 | aliases=市教委\n"
            "Agency 天津市财政局 | place=天津市\nAgency 青岛市财政局 | place=青岛市\n"
            "Policy 津方案 | place=天津市\nTask 建设数据平台 > PART_OF > Policy 津方案\n"
            "Task 写报告 > PART_OF > Policy 京方案\n"
            "Task 建设数据平台 > LEAD_UNIT > Agency 天津市教育委员会 | deadline=2025-12-31\n"
            "Task 建设数据平台 > COOPERATING_UNIT > Agency 天津市财政局 | deadline=2025-12-31\n"
            "Policy 津方案 > ISSUED_BY > Agency 天津市财政局\nPolicy 津方案 > BASED_ON > Policy 国家纲要"
        )
    )
    return found


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("天津市教委牵头哪些任务？", "responsibility/tasks-of-agency"),
        ("请问天津市教委牵头了什么工作", "responsibility/tasks-of-agency"),
        ("哪些任务由天津市教育委员会牵头?", "responsibility/tasks-of-agency"),
        ("天津市财政局配合哪些任务？", "responsibility/tasks-of-agency"),
        ("谁牵头建设数据平台？", "responsibility/units-for-words"),
        ("建设数据平台由哪个部门负责？", "responsibility/units-for-words"),
        ("数据平台的牵头单位是谁？", "responsibility/units-for-words"),
        ("《津方案》由谁印发？", "policy/issuers-of-policy"),
        ("谁印发了津方案？", "policy/issuers-of-policy"),
        ("《津方案》的制定依据是什么？", "policy/grounds-of-policy"),
        ("哪些文件依据《国家纲要》制定？", "policy/resting-on-policy"),
        ("天津市教委和天津市财政局共同承担哪些任务？", "coordination/shared-tasks"),
        ("建设数据平台什么时候完成？", "responsibility/deadline-of-task"),
        ("《津方案》中哪些任务要在2025年底前完成？", "responsibility/deadlines-of-policy"),
        ("天津市财政局印发了哪些文件？", "policy/policies-of-issuer"),
    ],
)
def test_a_wording_finds_its_query(question: str, query: str, store: EmbeddedStore) -> None:
    found = ask_plainly(question, store)
    assert (found.query.id, found.stated) == (query, True)
    assert f"kg ask {query}" in found.note


def test_what_no_text_states_is_said_to_be_so(store: EmbeddedStore) -> None:
    found = ask_plainly("写报告由谁负责？", store)
    assert (found.stated, [row["unit"] for row in found.rows]) == (False, [None])


@pytest.mark.parametrize("question", ["今天天气怎么样？", "天" * 500, "？"])
def test_what_no_query_answers_is_answered_with_the_nearest_three(question: str, store: EmbeddedStore) -> None:
    with pytest.raises(AskError, match="nearest three"):
        ask_plainly(question, store)


def test_an_ambiguous_name_is_answered_with_the_candidates(store: EmbeddedStore) -> None:
    with pytest.raises(AskError, match=r"天津市财政局.*青岛市财政局|青岛市财政局.*天津市财政局"):
        ask_plainly("财政局牵头哪些任务？", store)


def test_a_place_given_beside_the_question_settles_a_short_name(store: EmbeddedStore) -> None:
    assert ask_plainly("市教委牵头哪些任务？", store, {"place": "天津市"}).stated


def test_a_name_of_a_query_is_no_question() -> None:
    assert not is_plain("responsibility/tasks-of-agency")
    assert readings("tasks of agency") == []


def test_words_are_tried_from_strict_to_loose() -> None:
    assert list(variants("建设“数据平台”工作", False)) == ["建设“数据平台”工作", "建设数据平台工作", "数据平台"]
