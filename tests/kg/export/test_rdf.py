"""The graph in RDF says the same in every format, in the words of the standards, and fits the shapes made for it."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest
import rdflib
from pyshacl import validate
from rdflib.namespace import DCTERMS, ORG, PROV, RDF, SKOS

from kg.check import check_graph
from kg.cli.demo import SAMPLES
from kg.export import export
from kg.export.rdf import RdfError, rdf_graph
from kg.export.shapes import shapes
from kg.export.vocabulary import THING, full, heads, path, tails
from kg.model import Facts
from kg.ontology import ontology
from kg.pipeline import extract_paths
from kg.resolve import merge
from tests.kg.export.test_export import HOSTILE_GRAPH
from tests.kg.store.graphs import LEADER, POLICY, SMALL, TASK, entity, graph, random_graph, relation

TERM = rdflib.Namespace(full("term:"))
SHAPES = rdflib.Graph().parse(data=shapes(), format="turtle")


def thing(one):
    """The name of an entity or relation."""
    return rdflib.URIRef(THING + one.id)


@pytest.fixture(scope="module")
def samples():
    """The graph of the samples."""
    found = (one for one in extract_paths([SAMPLES], quiet=True) if isinstance(one, Facts))
    return check_graph(merge(found))[0]


@pytest.mark.parametrize("made", [SMALL, random_graph(4), HOSTILE_GRAPH], ids=["small", "random", "hostile"])
def test_every_format_says_the_same(made, tmp_path):
    read = []
    for suffix, format in (("ttl", "turtle"), ("nt", "nt"), ("jsonld", "json-ld")):
        export(made, suffix, tmp_path / f"graph.{suffix}")
        read.append(set(rdflib.Graph().parse(tmp_path / f"graph.{suffix}", format=format)))
    assert read[0] == read[1] == read[2] == set(rdf_graph(made))


def test_names_read_back():
    made = rdf_graph(HOSTILE_GRAPH)
    for one in HOSTILE_GRAPH.entities.values():
        (name,) = made.objects(thing(one), SKOS.prefLabel)
        assert str(name) == one.name.replace("\0", "\ufffd")


def test_relations_stand_between_their_ends_and_with_their_evidence():
    made = rdf_graph(SMALL)
    assert (thing(TASK), TERM.LEAD_UNIT, thing(LEADER)) in made
    assert (thing(TASK), DCTERMS.isPartOf, thing(POLICY)) in made
    (statement,) = made.subjects(RDF.predicate, TERM.LEAD_UNIT)
    assert str(made.value(statement, TERM.deadline)) == "2023-12-31"
    witness = made.value(statement, PROV.wasDerivedFrom)
    assert str(made.value(witness, PROV.value)) == "牵头单位：市住房城乡建设委"
    assert made.value(witness, TERM.line).toPython() == 3
    assert (witness, PROV.wasQuotedFrom, rdflib.URIRef(f"{THING}document-1")) in made


# What a date says is all that its type says.
@pytest.mark.parametrize(("date", "type_"), [("2021", "gYear"), ("2021-08", "gYearMonth"), ("2021-08-17", "date")])
def test_a_date_has_the_type_of_what_it_says(date, type_):
    made = rdf_graph(graph(replace(POLICY, properties={**POLICY.properties, "date": date})))
    assert made.value(thing(POLICY), DCTERMS.issued).datatype == rdflib.XSD[type_]


def test_bodies_and_their_succession_are_those_of_the_organization_ontology():
    old = entity("Agency", "信息产业部", succeeded="工业和信息化部（2008）")
    new, office = entity("Agency", "工业和信息化部"), entity("Agency", "工业和信息化部办公厅")
    made = rdf_graph(graph(old, new, office, relation("PART_OF", office, new)))
    assert (thing(old), RDF.type, ORG.Organization) in made
    assert (thing(office), ORG.subOrganizationOf, thing(new)) in made
    (change,) = made.subjects(ORG.originalOrganization, thing(old))
    assert made.value(change, ORG.resultingOrganization) == thing(new)
    assert str(made.value(change, DCTERMS.date)) == "2008"


def test_a_successor_that_the_graph_lacks_is_only_described():
    made = rdf_graph(graph(entity("Agency", "某市工商行政管理局", succeeded="市场监督管理（2018）")))
    (change,) = made.subjects(RDF.type, ORG.ChangeEvent)
    assert made.value(change, ORG.resultingOrganization) is None
    assert str(made.value(change, DCTERMS.description)) == "市场监督管理（2018）"


def conforms(made):
    """Whether triples fit the shapes, and what is said of them."""
    fits, _, said = validate(made, shacl_graph=SHAPES)
    return fits, said


def test_the_graph_of_the_samples_fits_the_shapes(samples):
    fits, said = conforms(rdf_graph(samples))
    assert fits, said[:2000]


@pytest.mark.parametrize("seed", range(2))
def test_any_graph_that_the_ontology_allows_fits(seed):
    fits, said = conforms(rdf_graph(random_graph(seed, 40)))
    assert fits, said[:2000]


NAMES = list(ontology().types)
# What the ontology forbids: the triple that is taken away, and the one that is put in its place.
WRONG = {
    "no name": ((thing(TASK), SKOS.prefLabel, None), None),
    "two names": (None, (thing(TASK), SKOS.prefLabel, rdflib.Literal("乙", lang="zh"))),
    "a name in no language": (None, (thing(TASK), SKOS.prefLabel, rdflib.Literal("乙"))),
    "no date": ((thing(POLICY), DCTERMS.issued, None), (thing(POLICY), DCTERMS.issued, rdflib.Literal("八月"))),
    "led by a policy": (None, (thing(TASK), TERM.LEAD_UNIT, thing(POLICY))),
    "a body that leads": (None, (thing(LEADER), TERM.LEAD_UNIT, thing(LEADER))),
    "no witness": ((None, PROV.wasDerivedFrom, None), None),
    "no words": ((None, PROV.value, None), None),
    "no document": ((None, PROV.wasQuotedFrom, None), None),
    "no subject": ((None, RDF.subject, None), None),
    "an unknown relation": (None, (None, RDF.predicate, TERM.FRIEND_OF)),
    "a confidence above one": ((None, TERM.confidence, None), (None, TERM.confidence, rdflib.Literal(1.5))),
}  # fmt: skip


@pytest.mark.parametrize("fault", WRONG)
def test_what_the_ontology_forbids_does_not_fit(fault):
    made = rdf_graph(SMALL)
    taken, put = WRONG[fault]
    statement = made.value(predicate=RDF.predicate, object=TERM.LEAD_UNIT)
    witness = made.value(statement, PROV.wasDerivedFrom)
    if taken:
        made.remove(taken)
    if put:
        subject, predicate, value = put
        made.add((subject or (witness if predicate == TERM.confidence else statement), predicate, value))
    assert not conforms(made)[0]


@pytest.mark.parametrize("name", NAMES)
def test_every_type_has_its_shape(name):
    (shape,) = SHAPES.subjects(rdflib.SH.targetClass, TERM[name])
    paths = {str(SHAPES.value(one, rdflib.SH.path)) for one in SHAPES.objects(shape, rdflib.SH.property)}
    assert paths == {full(path(known)) for known in ontology().types[name].properties if known != "id"}


@pytest.mark.parametrize("name", ontology().relations)
def test_every_relation_has_its_shape_and_its_pairs(name):
    kind = ontology().relations[name]
    assert list(SHAPES.subjects(rdflib.SH.targetSubjectsOf, TERM[name]))
    assert {(head, tail) for head in heads(kind) for tail in tails(kind, head)} == kind.pairs


def test_every_term_of_ours_is_said_in_both_languages():
    made = rdf_graph(SMALL)
    used = {one for triple in made for one in triple if str(one).startswith(str(TERM))}
    for term in used:
        assert {label.language for label in made.objects(term, rdflib.RDFS.label)} == {"zh", "en"}, term


def test_without_the_library_it_is_one_sentence(monkeypatch):
    monkeypatch.setitem(sys.modules, "rdflib", None)
    with pytest.raises(RdfError, match=r"policy-kg\[rdf\]"):
        rdf_graph(SMALL)
