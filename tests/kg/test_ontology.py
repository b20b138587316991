"""The ontology is read into values, and a mistake in the file names its line and the remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.ontology import OntologyError, ontology, read_ontology
from loaders.resources import data_folder

SHIPPED = data_folder("schema") / "ontology.yaml"

# (what is written in the shipped file, what stands there instead, words of the message)
MISTAKES = [
    ("from: [Policy]\n    to: [Agency]", "from: [Polcy]\n    to: [Agency]", "'Polcy' is no type of this file"),
    ("type: string, zh: 标题", "type: text, zh: 标题", "property 'title' has the type 'text'; use one of string"),
    ("    en: Issued by\n", "", "'ISSUED_BY' lacks 'en'; add 'en: …'"),
    ("  ISSUED_BY:", "  issued_by:", "must be in capitals, such as 'LEAD_UNIT'"),
    ("  Agency:\n", "  agency:\n", "must be one English word with a capital"),
    ("    properties: {}", "    properties: {name: {type: string, zh: 名, en: N}}", "belongs to every node; remove it"),
    ("common:\n  id:", "commons:\n  id:", "the key 'common' is missing"),
    ("    from: [Policy]\n    to: [Agency]", "    to: [Agency]", "lacks 'from'; add 'from: [Task]'"),
    ("  Industry:\n    zh: 产业\n    en: Industry\n", "  Industry: nothing\n  Idle:\n", "must be a mapping of keys"),
    ("    properties: {}", "    properties: {code: plain}", "must be a mapping of keys"),
    ("version: 1", "version: [1", "this is not YAML"),
]


@pytest.mark.parametrize(("right", "wrong", "message"), MISTAKES, ids=[m[2][:30] for m in MISTAKES])
def test_a_mistake_names_its_line_and_remedy(tmp_path: Path, right: str, wrong: str, message: str) -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    assert right in text
    broken = tmp_path / "ontology.yaml"
    broken.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(OntologyError) as error:
        read_ontology(broken)
    assert message in str(error.value)
    assert str(error.value).startswith(f"{broken}:")
    line = int(str(error.value)[len(f"{broken}:") :].split(":")[0])
    first = text[: text.index(right)].count("\n") + 1
    assert line == 1 or abs(line - first) <= 8


def test_an_empty_file_says_what_belongs_there(tmp_path: Path) -> None:
    path = tmp_path / "ontology.yaml"
    path.write_text("", encoding="utf-8")
    with pytest.raises(OntologyError, match="expected keys 'types' and 'relations'"):
        read_ontology(path)


def test_the_guideline_types_and_relations_are_all_there() -> None:
    held = ontology()
    assert " ".join(held.types) == (
        "Policy Task Agency Organization Enterprise Park Project Platform Place Industry Target Result Incentive "
        "Document"
    )
    assert " ".join(held.relations) == (
        "ISSUED_BY LEAD_UNIT RESPONSIBLE_UNIT COOPERATING_UNIT BASED_ON REPEALS CITES LOCATED_IN SUPPORTS PROMOTES "
        "BUILDS OPERATES RELIES_ON PARTNERS_WITH SETS_TARGET REPORTS_RESULT OFFERS PART_OF STATED_IN"
    )


@pytest.mark.parametrize("name", sorted(ontology().relations))
def test_a_relation_read_from_text_carries_its_evidence(name: str) -> None:
    relation = ontology().relations[name]
    wanted = {"quote", "document", "line", "rule", "confidence", "sources"}
    assert wanted <= set(relation.properties) or not relation.evidence
    assert "{head}" in relation.sentence_zh
    assert "{tail}" in relation.sentence_en


@pytest.mark.parametrize(
    ("relation", "head", "tail", "allowed"),
    [
        ("LEAD_UNIT", "Task", "Agency", True),
        ("LEAD_UNIT", "Task", "Enterprise", True),  # a company can be a responsible unit
        ("LEAD_UNIT", "Agency", "Task", False),  # the wrong way round
        ("PART_OF", "Park", "Park", True),
        ("PART_OF", "Task", "Agency", False),  # named ends, but no pair of them
        ("LOCATED_IN", "Enterprise", "Park", True),
    ],
)
def test_a_relation_joins_only_its_pairs(relation: str, head: str, tail: str, allowed: bool) -> None:
    assert ontology().relations[relation].joins(head, tail) is allowed
