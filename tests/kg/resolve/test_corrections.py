"""What persons correct: role, bodies, deadline, name and type of a fact or thing, and what they confirm."""

from __future__ import annotations

import pytest

from kg.check import check_graph
from kg.model import Entity, Evidence, Facts, PolicyGraph, Relation, relation_id, stable_id
from kg.resolve import Judgement, Verdict
from kg.resolve.merge import merge

TASK = Entity(stable_id("Task", "建平台"), "Task", "建平台", (), {"text": "建平台"})
DATA = Entity(stable_id("Agency", "天津市数据局"), "Agency", "天津市数据局", ("市数据局",))
MONEY = Entity(stable_id("Agency", "天津市财政局"), "Agency", "天津市财政局")
SCHOOLS = Entity(stable_id("Agency", "天津市教育委员会"), "Agency", "天津市教育委员会", ("市教委",))
LED = relation_id("LEAD_UNIT", TASK.id, DATA.id)
HELPED = relation_id("COOPERATING_UNIT", TASK.id, MONEY.id)


def _relation(type_: str, tail: Entity, document: str, confidence: float = 0.8) -> Relation:
    said = Evidence(document, f"{document}.txt", 3, "（市数据局牵头）", "r.a", confidence)
    return Relation(relation_id(type_, TASK.id, tail.id), type_, TASK.id, tail.id, (said,), {"deadline": "2024-12-31"})


def _facts(document: str = "a") -> Facts:
    relations = (_relation("LEAD_UNIT", DATA, document), _relation("COOPERATING_UNIT", MONEY, document))
    return Facts(document, f"{document}.txt", "text", (), (TASK, DATA, MONEY, SCHOOLS), relations)


def _judged(verdict: Verdict, subject: str, property_: str = "", value: str = "", at: int = 1) -> Judgement:
    return Judgement(f"2026-01-{at:02}T09:00:00", "李", verdict, subject, property=property_, value=value)


def _correct(subject: str, property_: str, value: str, at: int = 1) -> Judgement:
    return _judged(Verdict.CORRECT, subject, property_, value, at)


def _merged(*judgements: Judgement) -> PolicyGraph:
    return check_graph(merge([_facts()], judgements))[0]


def _said(graph: PolicyGraph) -> set[tuple[str, str]]:
    """Every fact as its type and the name of its body."""
    return {(one.type, graph.entities[one.tail].name) for one in graph.relations.values()}


UNTOUCHED = ("COOPERATING_UNIT", "天津市财政局")


@pytest.mark.parametrize(
    ("judgements", "fact"),
    [
        ([_correct(LED, "type", "RESPONSIBLE_UNIT")], ("RESPONSIBLE_UNIT", "天津市数据局")),  # another role
        ([_correct(LED, "tail", SCHOOLS.id)], ("LEAD_UNIT", "天津市教育委员会")),  # another body, by identifier
        ([_correct(LED, "tail", "天津市教育委员会")], ("LEAD_UNIT", "天津市教育委员会")),  # by name
        ([_correct(LED, "tail", "天津市科学技术局")], ("LEAD_UNIT", "天津市科学技术局")),  # by a name nobody has read
        (
            [_correct(LED, "type", "RESPONSIBLE_UNIT"), _correct(LED, "tail", SCHOOLS.id)],
            ("RESPONSIBLE_UNIT", "天津市教育委员会"),  # both
        ),
        (
            [_correct(LED, "tail", MONEY.id), _correct(LED, "tail", SCHOOLS.id, at=2)],
            ("LEAD_UNIT", "天津市教育委员会"),  # the later on the same value stands
        ),
        (
            [
                _correct(LED, "tail", SCHOOLS.id),
                _correct(relation_id("LEAD_UNIT", TASK.id, SCHOOLS.id), "type", "RESPONSIBLE_UNIT", at=2),
            ],
            ("RESPONSIBLE_UNIT", "天津市教育委员会"),  # what was corrected is corrected again
        ),
        (
            [
                _correct(LED, "tail", SCHOOLS.id),
                _correct(relation_id("LEAD_UNIT", TASK.id, SCHOOLS.id), "tail", DATA.id, at=2),
            ],
            ("LEAD_UNIT", "天津市数据局"),  # there and back
        ),
        ([_correct(DATA.id, "name", "天津市数据管理局")], ("LEAD_UNIT", "天津市数据管理局")),
    ],
)
def test_a_correction_replaces(judgements: list[Judgement], fact: tuple[str, str]) -> None:
    assert _said(_merged(*judgements)) == {fact, UNTOUCHED}


def test_a_deadline_is_corrected_and_the_words_stay() -> None:
    led = _merged(_correct(LED, "deadline", "2025-06-30")).relations[LED]
    assert led.properties["deadline"] == "2025-06-30"
    assert led.evidence[0].quote == "（市数据局牵头）"


def test_a_deadline_of_none_takes_the_one_that_was_read_away() -> None:
    assert "deadline" not in _merged(_correct(LED, "deadline", "无")).relations[LED].properties


def test_an_empty_value_is_the_one_that_was_read() -> None:
    taken_back = [_correct(LED, name, "", at=2) for name in ("type", "tail", "deadline")]
    graph = _merged(_correct(LED, "tail", SCHOOLS.id), _correct(LED, "deadline", "2030"), *taken_back)
    assert _said(graph) == {("LEAD_UNIT", "天津市数据局"), UNTOUCHED}
    assert graph.relations[LED].properties["deadline"] == "2024-12-31"


def test_what_a_person_has_checked_is_certain_and_says_by_whom() -> None:
    graph = _merged(_judged(Verdict.RIGHT, LED))
    assert graph.relations[LED].evidence[0].confidence == 1.0
    assert graph.relations[LED].properties["checked"] == "2026-01-01 李"
    assert graph.relations[HELPED].evidence[0].confidence == 0.8
    assert "checked" not in graph.relations[HELPED].properties


def test_a_fact_corrected_to_another_that_was_read_is_one_fact_with_both_witnesses() -> None:
    graph = _merged(_correct(HELPED, "type", "LEAD_UNIT"), _correct(HELPED, "tail", DATA.id))
    assert _said(graph) == {("LEAD_UNIT", "天津市数据局")}


def test_wrong_is_stronger_than_a_correction_of_the_same_fact() -> None:
    graph = _merged(_correct(LED, "tail", SCHOOLS.id), _judged(Verdict.WRONG, LED, at=2))
    assert _said(graph) == {UNTOUCHED}


def test_a_fact_corrected_to_a_thing_that_is_gone_is_left_out() -> None:
    assert _said(_merged(_correct(LED, "tail", "agency-0123456789abcdef"))) == {UNTOUCHED}


def test_a_body_that_was_merged_is_found_by_its_old_identifier() -> None:
    same = Judgement("2026-01-01", "李", Verdict.SAME, SCHOOLS.id, MONEY.id)
    graph = _merged(same, _correct(LED, "tail", max(SCHOOLS.id, MONEY.id)))
    assert ("LEAD_UNIT", graph.entities[min(SCHOOLS.id, MONEY.id)].name) in _said(graph)


def test_the_type_of_a_thing_is_corrected() -> None:
    graph = _merged(_correct(MONEY.id, "type", "Enterprise"))
    assert graph.entities[MONEY.id].type == "Enterprise"


def test_a_role_that_does_not_fit_its_ends_is_refused_by_the_check() -> None:
    graph, rejected = check_graph(merge([_facts()], [_correct(LED, "type", "ISSUED_BY")]))
    assert _said(graph) == {UNTOUCHED}
    assert [one.reason for one in rejected] == ["wrong pair of types"]


def test_the_order_of_judgements_does_not_matter() -> None:
    judgements = [_correct(LED, "tail", SCHOOLS.id), _correct(HELPED, "type", "LEAD_UNIT"), _judged(Verdict.RIGHT, LED)]
    assert merge([_facts()], judgements) == merge([_facts()], reversed(judgements))
