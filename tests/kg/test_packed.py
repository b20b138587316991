"""A packed graph is the graph: every value of the type it had, every look as good as the first."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Entity, Evidence, Relation, relation_id
from kg.packed import Packed, Statements, fitted, pack_entity, unpack_entity

WORDS = st.text(max_size=9)
VALUES = st.one_of(
    WORDS,
    st.integers(),
    st.floats(allow_nan=False),
    st.booleans(),
    st.lists(WORDS, max_size=3).map(tuple),
)
PROPERTIES = st.dictionaries(WORDS, VALUES, max_size=4)
ENTITIES = st.builds(Entity, WORDS, WORDS, WORDS, st.lists(WORDS, max_size=3).map(tuple), PROPERTIES)
PLACES = st.integers(-1, 2**40)
EVIDENCE = st.builds(Evidence, WORDS, WORDS, PLACES, WORDS, WORDS, st.floats(0, 1), PLACES, PLACES, PLACES)
RELATIONS = st.builds(Relation, WORDS, WORDS, WORDS, WORDS, st.lists(EVIDENCE, max_size=3).map(tuple), PROPERTIES)


@given(ENTITIES)
def test_entities_come_back(entity):
    back = unpack_entity(entity.id, pack_entity(entity))
    assert back == entity
    assert list(back.properties) == sorted(entity.properties)
    assert all(type(back.properties[name]) is type(value) for name, value in entity.properties.items())


@given(st.lists(RELATIONS, max_size=4))
def test_relations_come_back_however_many_share_their_words(relations):
    statements = Statements()
    held = [statements.pack(relation) for relation in relations]
    statements.close()
    assert [statements.unpack(one.id, packed) for one, packed in zip(relations, held, strict=True)] == relations


def test_an_identifier_that_type_and_ends_make_is_not_kept():
    statements = Statements()
    key = ("LEAD_UNIT", "task-1", "agency-2")
    for id_, kept in ((relation_id(*key), None), ("another", "another")):
        assert statements.key(statements.pack(Relation(id_, *key))) == (key, kept)


THINGS = {name: Entity(name, "Agency", name) for name in "abc"}
PACKED = Packed({id_: pack_entity(one) for id_, one in THINGS.items()}, unpack_entity)


def test_a_packed_mapping_is_a_mapping():
    assert PACKED == THINGS
    assert THINGS == PACKED
    assert (list(PACKED), len(PACKED), "a" in PACKED, "d" in PACKED) == (["a", "b", "c"], 3, True, False)
    assert PACKED.get("d") is None
    with pytest.raises(KeyError):
        PACKED["d"]


@pytest.mark.parametrize("things", [THINGS, PACKED], ids=["as they are", "packed"])
def test_those_that_do_not_fit_are_left_out_or_changed(things):
    other = Entity("b", "Agency", "乙")
    changed = fitted(things, lambda one: _fit(one, other))
    assert dict(changed) == {"b": other, "c": THINGS["c"]}
    assert (list(changed), len(changed), "a" in changed, "b" in changed) == (["b", "c"], 2, False, True)
    with pytest.raises(KeyError):
        changed["a"]


def _fit(one, other):
    return {"a": None, "b": other}.get(one.id, one)


def test_where_all_fit_nothing_is_made():
    assert fitted(PACKED, lambda one: one) is PACKED


def test_a_packed_relation_is_small():
    """Many relations of few words take a tenth of what the same take as objects."""
    statements = Statements()
    said = "由市发展改革委牵头，市财政局、市教育局按职责分工负责，于2025年底前完成。"
    one = Evidence("d" * 64, "文件.txt", 12, said, "responsibility.bracket.lead-label", 0.95, 0, 120, 160)
    packed = statements.pack(Relation("", "LEAD_UNIT", "task-0123456789abcdef", "agency-0123456789abcdef", (one,)))
    assert sys.getsizeof(packed) < 160
