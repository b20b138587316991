"""The library of curated queries: found by name, loaded one by one or all, checked against the ontology."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher, get_close_matches
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kg.ask.cypher import blank, labels, property_uses, relation_types
from kg.ask.query import PLAIN_TYPES, AskError, Query, QueryError, read_query
from loaders.resources import data_folder

if TYPE_CHECKING:
    from kg.ontology import NodeType, Ontology, RelationType

# Parameters that may name a thing of several types.
GROUPS: Mapping[str, tuple[str, ...]] = {
    "Unit": ("Agency", "Organization", "Enterprise", "Park"),
    "Supported": ("Park", "Enterprise", "Project", "Platform", "Organization", "Place"),
    "Partner": ("Enterprise", "Organization", "Agency", "Place"),
    "Somewhere": ("Place", "Park"),
    "Thing": ("Policy", "Agency", "Task", "Organization", "Enterprise", "Park", "Project", "Platform", "Place"),
}


@cache
def names() -> tuple[str, ...]:
    """The id of every query: folder/name, in order."""
    root = data_folder("queries")
    return tuple(sorted(path.relative_to(root).with_suffix("").as_posix() for path in root.glob("*/*.cypher")))


@cache
def library() -> Mapping[str, Query]:
    """Every query of the library by id, each checked against the ontology."""
    from kg.ontology import ontology

    queries = {name: read_query(path_of(name), name) for name in names()}
    for query in queries.values():
        check_against(query, ontology())
    return queries


def find_query(name: str) -> Query:
    """The query of that id, or of that last part where only one has it; else `AskError` with the nearest names."""
    known = names()
    if name in known:
        return read_query(path_of(name), name)
    fitting = [id_ for id_ in known if id_.split("/")[1] == name]
    if len(fitting) == 1:
        return read_query(path_of(fitting[0]), fitting[0])
    nearest = fitting or nearest_names(name)
    hint = f"did you mean {', '.join(nearest)}?" if nearest else "'kg ask' lists them all."
    raise AskError(f"'{name}' is no question of the library; {hint}")


def path_of(id_: str) -> Path:
    """The file of a query."""
    return data_folder("queries") / f"{id_}.cypher"


def nearest_names(name: str, number: int = 3) -> list[str]:
    """The ids most like a misspelt name."""
    last = {id_.split("/")[1]: id_ for id_ in names()}
    close = get_close_matches(name, names(), number, 0.6)
    close += [last[one] for one in get_close_matches(name.rsplit("/", maxsplit=1)[-1], list(last), number, 0.6)]
    return list(dict.fromkeys(close))[:number]


def nearest_questions(words: str, number: int = 3) -> list[Query]:
    """The questions most like a question in words."""
    ranked = sorted(library().values(), key=lambda query: (-_likeness(words, query.zh), query.id))
    return ranked[:number]


def _likeness(words: str, question: str) -> float:
    shared = set(words) & set(question)
    return len(shared) / (len(set(words)) or 1) + SequenceMatcher(None, words, question).ratio()


def check_against(query: Query, ontology: Ontology) -> None:
    """Raise `QueryError` where a query names a type, relation or property that the ontology lacks."""
    for problem in _problems(query, ontology):
        raise QueryError(f"{path_of(query.id)}: {problem}")


def _problems(query: Query, ontology: Ontology) -> Iterator[str]:
    bare = blank(query.cypher)
    for name in sorted(labels(bare) - set(ontology.types)):
        yield f"the label '{name}' is none of the ontology; use one of {', '.join(ontology.types)}."
    for name in sorted(relation_types(bare) - set(ontology.relations)):
        yield f"the relationship type '{name}' is none of the ontology; use one of {', '.join(ontology.relations)}."
    every = _held((*ontology.types, *ontology.relations), ontology)
    for use in property_uses(bare):
        held = _held(use.of, ontology) or every
        if use.property not in held:
            of = " or ".join(use.of) or "any type"
            yield f"'{use.property}' is no property of {of}; use one of {', '.join(sorted(held))}."
    for one in query.parameters:
        if one.type not in (*PLAIN_TYPES, *GROUPS, *ontology.types):
            known = ", ".join((*GROUPS, *ontology.types))
            yield f"the parameter type '{one.type}' is no node type; use one of {known}."


def _held(names_: tuple[str, ...], ontology: Ontology) -> set[str]:
    kinds: dict[str, NodeType | RelationType] = {**ontology.types, **ontology.relations}
    return {prop for name in names_ if name in kinds for prop in kinds[name].properties}
