"""Real bodies of the country and of forty places: none merged with another, the usual short forms resolved right."""

from __future__ import annotations

import random
from itertools import combinations
from pathlib import Path

import pytest

from kg.model import Facts, PolicyGraph, Relation
from kg.resolve import merge, resolve
from kg.resolve.agencies import identify_agency
from loaders.document import PolicyMetadata
from loaders.extract.agencies import find_agencies
from loaders.lexicon.table import read_table, values
from loaders.mention import Extraction
from tests.kg.resolve.parts import document, light, mention

BODIES = read_table(Path(__file__).with_name("real_bodies.tsv"))
NATIONAL = PolicyMetadata("题目", level="national")


def _name(words: str, place: str) -> str:
    context = light(place=place) if place else light(own=NATIONAL)
    identity = identify_agency(mention("Agency", words), context)
    return identity.name if identity else ""


def _facts(names: list[str], place: str) -> Facts:
    text = "　" * len(names)
    found = tuple(mention("Agency", name, at) for at, name in enumerate(names))
    return resolve(document(text, place or None, None if place else NATIONAL), Extraction(found))


def test_the_table_holds_what_it_promises():
    places = {line["place"] for line in BODIES}
    assert sum(not line["place"] for line in BODIES) >= 34
    assert sum(sum(line["place"] == place for line in BODIES) >= 20 for place in places - {""}) >= 5
    assert len({line["full"] for line in BODIES}) == len(BODIES) >= 154


@pytest.mark.parametrize("place", ["", "江苏省", "天津市", "新疆维吾尔自治区"])
def test_full_names_are_themselves_in_every_document(place):
    wrong = {line["full"]: _name(line["full"], place) for line in BODIES if line["place"] or not place}
    assert {full: name for full, name in wrong.items() if name != full} == {}


def test_no_two_bodies_merge():
    graph = merge([_facts([line["full"] for line in BODIES], "江苏省")])
    assert _agencies(graph) == sorted(line["full"] for line in BODIES)


def test_usual_short_forms_in_a_document_of_the_place():
    asked = [(line["place"], short, line["full"]) for line in BODIES for short in values(line["shorts"])]
    wrong = [(place, short, full) for place, short, full in asked if _name(short, place) != full]
    assert len(wrong) <= 0.03 * len(asked), wrong


def test_short_and_full_names_of_one_place_are_one_body_in_any_order():
    lines = [line for line in BODIES if line["place"] == "浙江省"]
    names = [name for line in lines for name in (line["full"], *values(line["shorts"]))]
    shuffled = random.Random(7).sample(names, len(names))
    assert merge([_facts(names, "浙江省")]).entities.keys() == merge([_facts(shuffled, "浙江省")]).entities.keys()
    assert _agencies(merge([_facts(shuffled, "浙江省")])) == sorted(line["full"] for line in lines)


def test_the_same_short_form_in_two_places_is_two_bodies():
    shared: dict[str, set[tuple[str, str]]] = {}
    for line in BODIES:
        for short in values(line["shorts"]):
            shared.setdefault(short, set()).add((line["place"], line["full"]))
    for short, uses in shared.items():
        for (place, full), (other_place, other) in combinations(sorted(uses), 2):
            assert full != other, (short, place, other_place)


REFORMS = [
    ("天津市", "市工商局", "市市场监管委"),
    ("天津市", "市金融办", "市金融局"),
    ("天津市", "市科委", "市科技局"),
    ("天津市", "市经济和信息化委", "市工业和信息化局"),
    ("天津市", "市国税局", "市税务局"),
    ("天津市", "天津银监局", "天津银保监局"),
    ("广东省", "省环保厅", "省生态环境厅"),
    ("广东省", "省国土资源厅", "省自然资源厅"),
    ("浙江省", "省卫生计生委", "省卫生健康委"),
    ("浙江省", "省农业厅", "省农业农村厅"),
    ("", "中国银保监会", "国家金融监督管理总局"),
    ("", "国家工商总局", "国家市场监管总局"),
    ("", "环境保护部", "生态环境部"),
]


@pytest.mark.parametrize(("place", "before", "after"), REFORMS, ids=lambda value: value)
def test_a_body_and_its_successor_stay_two(place, before, after):
    assert len(_agencies(merge([_facts([before, after], place)]))) == 2


def _agencies(graph: PolicyGraph) -> list[str]:
    return sorted(entity.name for entity in graph.entities.values() if entity.type == "Agency")


def test_relations_of_merged_documents_keep_both_witnesses():
    one = _facts(["市教委"], "天津市")
    agency = next(entity for entity in one.entities if entity.type == "Agency")
    assert agency.aliases == ("市教委",)
    assert all(isinstance(relation, Relation) for relation in one.relations)


@pytest.mark.parametrize("column", ["full", "shorts"])
def test_a_list_of_the_bodies_of_one_place_is_read_back_from_prose(column):
    places = sorted({line["place"] for line in BODIES})
    asked = [(place, line) for place in places for line in BODIES if line["place"] == place]
    found = {(place, name) for place in places for name in _read_back(place, column)}
    missed = [(place, line["full"]) for place, line in asked if (place, line["full"]) not in found]
    assert len(missed) <= 0.02 * len(asked), missed


def _read_back(place: str, column: str) -> set[str]:
    names = [next(iter(values(line[column])), line["full"]) for line in BODIES if line["place"] == place]
    text = f"由{'、'.join(names)}按职责分工负责。"
    read = document(text, place or None, None if place else NATIONAL)
    facts = resolve(read, Extraction(tuple(find_agencies(read, read.parts[0]))))
    return {entity.name for entity in facts.entities if entity.type == "Agency"}
