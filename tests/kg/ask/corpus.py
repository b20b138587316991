"""The graph of the real files, built once for the tests that ask it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from kg.ask.answer import Answer
from kg.pipeline import Workspace, build
from kg.store.embedded import EmbeddedStore


@pytest.fixture(scope="session")
def corpus_graph(shared_corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    """The embedded graph of all files of ../shared/corpus."""
    workspace = Workspace(tmp_path_factory.mktemp("corpus"))
    build([shared_corpus], workspace, quiet=True)
    with workspace.store() as store:
        yield store


def problems(expected: Mapping[str, Any], answer: Answer) -> list[str]:
    """What an answer lacks of what is expected: words, rows, or that nothing is stated."""
    found = []
    held = _words(answer)
    found += [f"lacks {word}" for word in expected.get("has", ()) if str(word) not in held]
    if len(answer.rows) != expected.get("rows", len(answer.rows)):
        found.append(f"{len(answer.rows)} rows, not {expected['rows']}")
    if answer.stated != expected.get("stated", answer.stated):
        found.append("states what no text states")
    return found


def _words(answer: Answer) -> str:
    lines = []
    for row in answer.rows:
        cells = [row[column.name] for column in answer.facts()]
        lines.append(" ".join(" ".join(cell) if isinstance(cell, list) else str(cell) for cell in cells))
        lines += [said.words for said in answer.evidence(row)]
    return unicodedata.normalize("NFKC", "\n".join(lines)).replace("(", "（").replace(")", "）")
