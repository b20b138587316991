"""Cypher is made of the ontology's names and parameters, never of values."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import kg
from kg.ontology import ontology
from kg.store import statements
from kg.store.definitions import definitions

ROOT = Path(kg.__file__).parent

# The modules that may make Cypher by putting names of the ontology into text. What goes in is checked below.
MAKERS = {
    "store/statements.py",
    "store/definitions.py",
    "store/graph_file.py",
    "store/contents.py",
    "ask/names.py",
    "cli/demo.py",
    "ask/pages/schema.py",
    "ask/pages/neodash.py",
    "report/asking.py",
}
WRITES = re.compile(r"\b(CREATE|MERGE|DELETE|DETACH|REMOVE|DROP|COPY|UNWIND)\b|\bSET \w+\.|\bSET \w+ [+=]")
CYPHER = re.compile(
    r"\b(MATCH|MERGE|CREATE) \(|\bUNWIND \$|\bCREATE (NODE|REL|CONSTRAINT|RANGE|FULLTEXT|MACRO)\b|\bCOPY "
)


def cypher_texts(path):
    """Every text of a module that looks like Cypher, docstrings aside, with whether something is put into it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    spoken = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    inner = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)} - {
        id(node) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)
    }
    for node in ast.walk(tree):
        if id(node) in spoken or id(node) in inner:
            continue
        if isinstance(node, ast.JoinedStr):
            text = "".join(part.value for part in node.values if isinstance(part, ast.Constant))
            yield text, True, node.lineno
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value, False, node.lineno


def modules():
    return sorted(path for path in ROOT.rglob("*.py") if "_data" not in path.parts)


def test_nobody_else_puts_anything_into_cypher():
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text[:60]}"
        for path in modules()
        if path.relative_to(ROOT).as_posix() not in MAKERS
        for text, filled, line in cypher_texts(path)
        if filled and CYPHER.search(text)
    ]
    assert found == []


def test_only_statements_and_the_embedded_engine_write():
    allowed = {"store/statements.py", "store/definitions.py", "store/graph_file.py", "server/password.py"}
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text[:60]}"
        for path in modules()
        if path.relative_to(ROOT).as_posix() not in allowed and path.parent.name in ("store", "server", "pipeline")
        for text, _, line in cypher_texts(path)
        if WRITES.search(text)
    ]
    assert found == []


NAMES = [*ontology().types, *ontology().relations]


@pytest.mark.parametrize("name", NAMES)
def test_names_of_the_ontology_need_no_escape(name):
    assert re.fullmatch(r"[A-Za-z_]+", name)


@pytest.mark.parametrize(
    "name",
    sorted({p for kind in (*ontology().types.values(), *ontology().relations.values()) for p in kind.properties}),
)
def test_property_names_need_no_escape(name):
    assert re.fullmatch(r"[a-z_]+", name)


def test_values_are_parameters():
    made = [statements.merge_nodes(name, tuple(kind.properties)) for name, kind in ontology().types.items()]
    made += [statements.merge_edges(name, tuple(kind.properties)) for name, kind in ontology().relations.items()]
    assert all(text.startswith("UNWIND $rows AS row ") and "'" not in text for text in made)


def test_every_type_and_relation_is_defined():
    text = "\n".join(definitions(ontology()))
    assert all(f"TABLE `{name}`(" in text for name in NAMES)
