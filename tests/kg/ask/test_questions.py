"""The questions of ../shared/questions.tsv, by named query and in plain Chinese, on the graph of the real files."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from kg.ask.answer import Answer
from kg.ask.asking import ask
from kg.ask.plain import ask_plainly
from kg.ask.query import AskError
from kg.store.embedded import EmbeddedStore
from tests.kg.ask.corpus import corpus_graph, problems

__all__ = ["corpus_graph"]

QUESTIONS: Mapping[str, Any] = yaml.safe_load((Path(__file__).parent / "questions.yaml").read_text(encoding="utf-8"))
HELD = {name: question for name, question in QUESTIONS.items() if "apart" not in question}

pytestmark = pytest.mark.corpus


def _failures(put: Callable[[Mapping[str, Any]], Answer]) -> dict[str, list[str]]:
    failures = {}
    for name, question in HELD.items():
        try:
            found = problems(question, put(question))
        except AskError as error:
            found = [str(error)]
        if found:
            failures[name] = found
    return failures


def test_every_question_has_its_line(shared_corpus: Path) -> None:
    with (shared_corpus.parent / "questions.tsv").open(encoding="utf-8") as file:
        assert [line["id"] for line in csv.DictReader(file, delimiter="\t")] == list(QUESTIONS)


def test_named_queries_answer_nine_in_ten(corpus_graph: EmbeddedStore) -> None:
    failures = _failures(lambda question: ask(question["query"], question["ask"], corpus_graph))
    assert len(failures) <= len(HELD) * 0.1, failures


def test_plain_chinese_answers_eight_in_ten(corpus_graph: EmbeddedStore) -> None:
    failures = _failures(lambda question: ask_plainly(question["plain"], corpus_graph))
    assert len(failures) <= len(HELD) * 0.2, failures
