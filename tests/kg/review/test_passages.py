"""The document's own text around a sentence, and what is marked in it; a file that is gone has none."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.pipeline import Workspace, build
from kg.review import passages
from kg.review.reviewer import Reviewer
from kg.review.routes import passage
from tests.kg.pipeline.papers import paper


def _ask(reviewer: Reviewer, **given: str) -> dict[str, object]:
    question = next(one for one in reviewer.facts().values() if one.tail.name == "武汉市数据局")
    return passage(reviewer, {"document": question.shown.document, "at": str(question.shown.start), **given})


def test_the_quote_stands_in_the_text_where_its_offsets_say(reviewer: Reviewer) -> None:
    for question in list(reviewer.facts().values())[:12]:
        said = question.shown
        told = passage(reviewer, {"document": said.document, "at": str(said.start), "before": "0", "after": "0"})
        (line,) = told["lines"]
        assert line["text"][said.start - line["at"] :].startswith(said.quote[:10])
        assert line["line"] == said.line
        assert [said.start, said.end, question.id, ""] in told["facts"]


def test_mentions_carry_the_identifier_of_what_they_name(reviewer: Reviewer) -> None:
    told = _ask(reviewer)
    text = {line["at"]: line["text"] for line in told["lines"]}
    named = {}
    for start, end, type_, id_ in told["mentions"]:
        at = max(begin for begin in text if begin <= start)
        named[text[at][start - at : end - at]] = (type_, id_)
    assert named["市数据局"][0] == "Agency"
    assert reviewer.things[named["市数据局"][1]].name == "武汉市数据局"


def test_more_lines_are_there_for_the_asking(reviewer: Reviewer) -> None:
    few, all_ = _ask(reviewer, before="1", after="1"), _ask(reviewer, before="400", after="400")
    assert (len(few["lines"]), few["more"]) == (3, [True, True])
    assert all_["more"] == [False, False]
    assert len(all_["lines"]) > 8


def test_numbers_that_are_none_and_documents_that_are_none(reviewer: Reviewer) -> None:
    assert _ask(reviewer, before="-1", after="²")["lines"]
    assert passage(reviewer, {"document": "../../etc/passwd", "at": "0"})["lines"] == []
    assert passage(reviewer, {})["lines"] == []


def test_a_file_that_has_changed_has_no_text(tmp_path: Path) -> None:
    file, workspace = tmp_path / "数字.txt", Workspace(tmp_path / "kg-data")
    file.write_text(paper("武汉市数字行动方案", 0), encoding="utf-8")
    build([file], workspace, quiet=True)
    file.write_text("别的", encoding="utf-8")
    assert _ask(Reviewer(workspace, "李明"))["lines"] == []
    file.unlink()
    passages.text_of.cache_clear()
    assert _ask(Reviewer(workspace, "李明"))["lines"] == []


def test_where_a_rule_fails_the_text_is_there_without_mentions(
    reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(document: object) -> None:
        raise IndexError(document)

    monkeypatch.setattr(passages, "extract", fails)
    passages.text_of.cache_clear()
    told = _ask(reviewer)
    assert told["lines"] and told["facts"] and told["mentions"] == []
    passages.text_of.cache_clear()
