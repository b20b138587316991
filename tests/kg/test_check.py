"""What the ontology does not allow is refused with its reason; the rest goes through unchanged."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.check import RejectionReason, check, check_graph, fitting
from kg.model import Entity, Evidence, Facts, Relation
from tests.kg.store.graphs import HELPER, LEADER, POLICY, SMALL, TASK, graph, relation

LED = relation("LEAD_UNIT", TASK, LEADER, order=1)
GOOD = Facts("document-1", "甲.txt", "text", (), (TASK, LEADER, HELPER), (LED,))


def reasons(facts):
    return [rejected.reason for rejected in check(facts).rejected]


def test_what_is_allowed_goes_through():
    assert check(GOOD) == GOOD


# One fault each: the entity, and why it is refused.
ENTITIES = [
    (Entity("bureau-1", "Bureau", "局"), RejectionReason.UNKNOWN_TYPE),
    (Entity("agency-1", "Agency", "  "), RejectionReason.MISSING_NAME),
    (Entity("agency-1", "Agency", "局" * 2001), RejectionReason.LONG_NAME),
    (Entity("agency-1", "Agency", "\ud800"), RejectionReason.WRONG_VALUE),  # half a character: no UTF-8
    (Entity("task-1", "Task", "任务"), RejectionReason.MISSING_PROPERTY),  # without its words
    (Entity("agency-1", "Agency", "局", (), {"colour": "red"}), RejectionReason.UNKNOWN_PROPERTY),
    (Entity("agency-1", "Agency", "局", (), {"collective": "yes"}), RejectionReason.WRONG_VALUE),
    (replace(LEADER, name="另一个"), RejectionReason.SAME_ID),
]


@pytest.mark.parametrize(("entity", "reason"), ENTITIES, ids=[reason for _, reason in ENTITIES])
def test_entities(entity, reason):
    checked = check(replace(GOOD, entities=(*GOOD.entities, entity)))
    assert [rejected.reason for rejected in checked.rejected] == [reason]
    assert checked.relations == GOOD.relations


RELATIONS = [
    (replace(LED, id="r", type="OWNS"), RejectionReason.UNKNOWN_RELATION),
    (replace(LED, id="r", tail="agency-none"), RejectionReason.MISSING_END),
    (replace(LED, id="r", head=LEADER.id, tail=TASK.id), RejectionReason.WRONG_PAIR),
    (replace(LED, id="r", evidence=()), RejectionReason.MISSING_EVIDENCE),
    (replace(LED, id="r", evidence=(Evidence("d", "甲.txt", 1, " ", "r", 1.0),)), RejectionReason.MISSING_EVIDENCE),
    (replace(LED, id="r", evidence=(Evidence("d", "甲.txt", 1, "\udfff", "r", 1.0),)), RejectionReason.WRONG_VALUE),
    (replace(LED, id="r", properties={"mood": "x"}), RejectionReason.UNKNOWN_PROPERTY),
    (LED, RejectionReason.SAME_ID),
]


@pytest.mark.parametrize(
    ("said", "reason"), RELATIONS, ids=[f"{n}-{reason}" for n, (_, reason) in enumerate(RELATIONS)]
)
def test_relations(said: Relation, reason):
    checked = check(replace(GOOD, relations=(LED, said)))
    assert [rejected.reason for rejected in checked.rejected] == [reason]
    assert checked.relations[0] == LED


def test_a_relation_falls_with_its_end():
    assert reasons(replace(GOOD, entities=(TASK, replace(LEADER, name="")))) == [
        RejectionReason.MISSING_NAME,
        RejectionReason.MISSING_END,
    ]


# value, type of the property, what is kept (None: refused)
VALUES = [
    ("甲", "string", "甲"),
    (1, "string", None),
    ("2022-03", "date", "2022-03"),
    ("2022", "date", "2022"),
    ("印发之日", "date", None),
    ("2022-3-1", "date", None),
    ("２０２２", "date", None),  # full-width digits are no date
    (3, "integer", 3),
    (True, "integer", None),
    (3.0, "integer", None),
    (2**63, "integer", None),
    (3, "number", 3.0),
    (float("nan"), "number", None),
    (float("inf"), "number", None),
    (False, "boolean", False),
    (0, "boolean", None),
    (("甲", "乙"), "strings", ("甲", "乙")),
    ("甲", "strings", None),
    (("\ud800",), "strings", None),
]


@pytest.mark.parametrize(("value", "type_", "kept"), VALUES)
def test_values(value, type_, kept):
    assert fitting(value, type_) == kept


def test_what_judgements_would_put_in_is_checked_too():
    wrong = graph(*SMALL.entities.values(), *SMALL.relations.values(), relation("LEAD_UNIT", POLICY, TASK))
    checked, rejected = check_graph(wrong)
    assert (checked, [each.reason for each in rejected]) == (SMALL, [RejectionReason.WRONG_PAIR])
