"""What is asked first: the chance of error times the facts that hang on it; and which names may be one thing."""

from __future__ import annotations

import pytest

from kg.model import Entity, Evidence, Facts, Relation, relation_id, stable_id
from kg.review.likeness import alike, likeness
from kg.review.questions import FactQuestion, PairQuestion, questions

TASK = Entity(stable_id("Task", "建平台"), "Task", "建平台", (), {"text": "建平台"})


def _thing(type_: str, name: str, *aliases: str, **known: str) -> Entity:
    return Entity(stable_id(type_, name, *known.values()), type_, name, aliases, known)


def _led(tail: Entity, confidence: float, start: int, rule: str = "r.a", document: str = "a") -> Relation:
    said = Evidence(document, f"{document}.txt", 3, "（市数据局牵头）", rule, confidence, 0, start, start + 8)
    return Relation(relation_id("LEAD_UNIT", TASK.id, tail.id), "LEAD_UNIT", TASK.id, tail.id, (said,))


def _facts(*relations: tuple[Relation, Entity], document: str = "a") -> Facts:
    things = {TASK.id: TASK, **{tail.id: tail for _, tail in relations}}
    return Facts(document, f"{document}.txt", "text", (), tuple(things.values()), tuple(one for one, _ in relations))


A, B, C, D = (_thing("Agency", f"{name}局", place="天津市") for name in ("数据", "财政", "教育", "交通"))


def _asked(*facts: Facts) -> list[tuple[str, float]]:
    """The tails of the questions about facts with their gain, in the order in which they are asked."""
    return [(one.tail.name, round(one.gain, 3)) for one in questions(facts) if isinstance(one, FactQuestion)]


def test_the_least_sure_comes_first() -> None:
    facts = _facts((_led(A, 0.9, 0), A), (_led(B, 0.6, 20), B), (_led(C, 0.97, 40), C))
    assert _asked(facts) == [("财政局", 0.4), ("数据局", 0.1), ("教育局", 0.03)]


def test_facts_of_one_sentence_and_rule_hang_together() -> None:
    # 0.1 × 3 facts of one sentence is more than 0.2 × 1
    facts = _facts((_led(A, 0.9, 0), A), (_led(B, 0.9, 0), B), (_led(C, 0.9, 0), C), (_led(D, 0.8, 40), D))
    assert [gain for _, gain in _asked(facts)] == [0.3, 0.3, 0.3, 0.2]


def test_another_rule_in_the_same_sentence_hangs_on_nothing() -> None:
    facts = _facts((_led(A, 0.9, 0), A), (_led(B, 0.9, 0, rule="r.b"), B))
    assert [gain for _, gain in _asked(facts)] == [0.1, 0.1]


def test_a_fact_of_two_documents_is_one_question_as_sure_as_the_better() -> None:
    one, other = _facts((_led(A, 0.7, 0), A)), _facts((_led(A, 0.95, 0, document="b"), A), document="b")
    (question,) = (one for one in questions([one, other]) if isinstance(one, FactQuestion))
    assert (question.confidence, len(question.evidence)) == (0.95, 2)
    assert question.shown.confidence == 0.7  # the statement to look at is the doubtful one


def test_a_pair_moves_the_facts_of_the_smaller() -> None:
    short, full = _thing("Park", "天津生态城"), _thing("Park", "中新天津生态城")
    facts = _facts((_led(short, 1.0, 0), short), (_led(full, 1.0, 20), full))
    (pair,) = (one for one in questions([facts]) if isinstance(one, PairQuestion))
    assert pair.moved == 1
    assert pair.likeness == pytest.approx(10 / 12)
    assert pair.gain == pytest.approx(1 - (2 * 10 / 12 - 1))
    assert pair.id == "|".join(sorted((short.id, full.id)))


def test_the_order_does_not_hang_on_the_order_of_documents() -> None:
    one, other = _facts((_led(A, 0.7, 0), A)), _facts((_led(B, 0.7, 0, document="b"), B), document="b")
    assert [q.id for q in questions([one, other])] == [q.id for q in questions([other, one])]


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        (_thing("Park", "中新天津生态城"), _thing("Park", "天津生态城"), True),  # one ends with the other
        (_thing("Park", "天津生态城"), _thing("Project", "天津生态城"), False),  # of two types
        (
            _thing("Enterprise", "柳钢集团"),
            _thing("Enterprise", "柳州钢铁", "柳钢集团"),
            True,
        ),  # one goes by the other's name
        (_thing("Platform", "“津心办”"), _thing("Platform", "津心办"), True),  # marks aside
        (
            _thing("Agency", "天津市数据局", "市数据局", place="天津市"),
            _thing("Agency", "南宁市数据局", "市数据局", place="南宁市"),
            False,  # one short name in two places
        ),
        (
            _thing("Agency", "天津市数据局", "市数据局", place="天津市"),
            _thing("Agency", "天津市大数据局", "市数据局", place="天津市"),
            True,
        ),
        (
            _thing("Agency", "天津市数据局办公室"),
            _thing("Agency", "数据局办公室"),
            False,
        ),  # a body within a body's name
        (_thing("Policy", "实施方案", doc_number="甲1号"), _thing("Policy", "实施方案", doc_number="乙1号"), False),
        (_thing("Task", "建平台"), _thing("Task", "建平台", outline="二"), False),  # tasks are named by their words
    ],
)
def test_which_names_may_be_one_thing(one: Entity, other: Entity, asked: bool) -> None:
    assert bool(list(alike([one, other]))) is asked


def test_likeness_is_one_for_the_same_words() -> None:
    assert likeness(_thing("Park", "“津心办”"), _thing("Park", "津心办")) == 1.0
    assert likeness(_thing("Park", "甲乙"), _thing("Park", "丙丁")) == 0.0
