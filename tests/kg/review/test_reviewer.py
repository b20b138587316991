"""Answers become judgements: undone, redone, there after a restart and after reading again, and in the graph."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import PolicyGraph
from kg.pipeline import Workspace, build
from kg.pipeline.workspace import graph_of
from kg.resolve import Verdict
from kg.review.answers import Answer, ReviewError
from kg.review.questions import FactQuestion, PairQuestion
from kg.review.reviewer import Reviewer
from tests.kg.pipeline.papers import paper


def _graph(workspace: Workspace) -> PolicyGraph:
    with workspace.existing_ledger() as ledger:
        return graph_of(ledger)


def _fact(reviewer: Reviewer, type_: str, tail: str) -> FactQuestion:
    return next(one for one in reviewer.facts().values() if (one.type, one.tail.name) == (type_, tail))


def _said(workspace: Workspace) -> set[tuple[str, str, str]]:
    graph = _graph(workspace)
    return {
        (one.type, graph.entities[one.head].name, graph.entities[one.tail].name) for one in graph.relations.values()
    }


LEAD = ("LEAD_UNIT", "武汉市数据局")


def test_every_sentence_of_the_graph_is_asked_about(reviewer: Reviewer) -> None:
    graph = _graph(reviewer.workspace)
    sentences = {(one.type, said) for one in graph.relations.values() for said in one.evidence}
    assert {(one.type, said) for one in reviewer.facts().values() for said in one.evidence} == sentences


def test_a_fact_judged_wrong_is_gone_from_the_graph(reviewer: Reviewer) -> None:
    question = _fact(reviewer, *LEAD)
    reviewer.answer(question.id, Answer(Verdict.WRONG))
    assert question.id not in _graph(reviewer.workspace).relations
    answered = reviewer.standing.answered(question.id)
    assert answered and (answered.verdict, answered.by) == (Verdict.WRONG, "李明")


def test_a_fact_judged_right_is_certain(reviewer: Reviewer) -> None:
    question = _fact(reviewer, *LEAD)
    reviewer.answer(question.id, Answer(Verdict.RIGHT), by="王芳")
    fact = _graph(reviewer.workspace).relations[question.id]
    assert (fact.evidence[0].confidence, fact.properties["checked"]) == (1.0, "2026-01-01 王芳")


@pytest.mark.parametrize(
    ("values", "fact"),
    [
        ({"type": "COOPERATING_UNIT"}, ("COOPERATING_UNIT", "武汉市数据局")),
        ({"tail": "武汉市财政局"}, ("LEAD_UNIT", "武汉市财政局")),
        ({"tail": "武汉市大数据中心"}, ("LEAD_UNIT", "武汉市大数据中心")),  # one that no document names
    ],
)
def test_a_correction_stands_in_the_graph(reviewer: Reviewer, values: dict[str, str], fact: tuple[str, str]) -> None:
    question = _fact(reviewer, *LEAD)
    reviewer.answer(question.id, Answer(Verdict.CORRECT, values))
    said = _said(reviewer.workspace)
    assert (fact[0], question.head.name, fact[1]) in said
    assert (LEAD[0], question.head.name, LEAD[1]) not in said
    answered = reviewer.standing.answered(question.id)
    assert answered and (answered.verdict, dict(answered.values)) == (Verdict.CORRECT, values)


def test_a_fact_rejected_and_then_corrected_stands_corrected(reviewer: Reviewer) -> None:
    question = _fact(reviewer, *LEAD)
    reviewer.answer(question.id, Answer(Verdict.WRONG))
    reviewer.answer(question.id, Answer(Verdict.CORRECT, {"deadline": "2026-12-31"}))
    assert _graph(reviewer.workspace).relations[question.id].properties["deadline"] == "2026-12-31"


def test_a_fact_corrected_and_then_confirmed_stands_as_it_was_read(reviewer: Reviewer) -> None:
    question = _fact(reviewer, *LEAD)
    reviewer.answer(question.id, Answer(Verdict.CORRECT, {"tail": "武汉市财政局", "type": "COOPERATING_UNIT"}))
    reviewer.answer(question.id, Answer(Verdict.RIGHT))
    assert question.id in _graph(reviewer.workspace).relations
    answered = reviewer.standing.answered(question.id)
    assert answered and answered.verdict is Verdict.RIGHT


def test_undo_takes_a_whole_answer_back_and_only_ones_own(reviewer: Reviewer) -> None:
    question, before = _fact(reviewer, *LEAD), _said(reviewer.workspace)
    reviewer.answer(question.id, Answer(Verdict.CORRECT, {"type": "COOPERATING_UNIT", "tail": "武汉市财政局"}))
    assert reviewer.undo(by="王芳") == ()
    assert {one.property for one in reviewer.undo()} == {"", "type", "tail"}
    assert _said(reviewer.workspace) == before
    assert reviewer.undo() == ()


def test_two_names_are_made_one_and_parted_again(reviewer: Reviewer) -> None:
    ends = [_fact(reviewer, *LEAD).tail, _fact(reviewer, "RESPONSIBLE_UNIT", "武汉市卫生健康委员会").tail]
    id_ = "|".join(sorted(end.id for end in ends))
    reviewer.answer(id_, Answer(Verdict.SAME))
    assert len({end.id for end in ends} & set(_graph(reviewer.workspace).entities)) == 1
    reviewer.answer(id_, Answer(Verdict.DIFFERENT))
    assert {end.id for end in ends} <= set(_graph(reviewer.workspace).entities)
    assert isinstance(reviewer.question(id_), PairQuestion)


def test_a_thing_is_renamed_retyped_and_taken_away(reviewer: Reviewer) -> None:
    thing = _fact(reviewer, *LEAD).tail
    reviewer.change(thing.id, "name", "武汉市数据管理局")
    assert _graph(reviewer.workspace).entities[thing.id].name == "武汉市数据管理局"
    reviewer.change(thing.id, "type", "Organization")
    assert _graph(reviewer.workspace).entities[thing.id].type == "Organization"
    reviewer.change(thing.id, "exists", "")
    assert thing.id not in _graph(reviewer.workspace).entities


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (Answer(Verdict.SAME), "say right, wrong or correct of a fact"),
        (Answer(Verdict.CORRECT), "A correction says what is to stand instead"),
        (Answer(Verdict.CORRECT, {"rule": "x"}), "'rule' cannot be corrected; correct one of type, head, tail"),
        (Answer(Verdict.CORRECT, {"type": "LEADS"}), "'LEADS' is no relation; choose one of ISSUED_BY"),
        (Answer(Verdict.CORRECT, {"type": "ISSUED_BY"}), "cannot join Task and Agency; choose another"),
        (Answer(Verdict.CORRECT, {"deadline": "2025\n"}), "must be words of at most 200 characters on one line"),
        (Answer(Verdict.CORRECT, {"tail": "局" * 201}), "must be words of at most 200 characters"),
        (Answer(Verdict.RIGHT, note="\x00"), "must be words"),
    ],
)
def test_an_answer_that_makes_no_sense_is_a_sentence(reviewer: Reviewer, answer: Answer, sentence: str) -> None:
    with pytest.raises(ReviewError, match=sentence):
        reviewer.answer(_fact(reviewer, *LEAD).id, answer)
    assert reviewer.standing.all == ()


def test_questions_that_are_none(reviewer: Reviewer) -> None:
    one, other = _fact(reviewer, *LEAD).tail, _fact(reviewer, *LEAD).head
    for id_, sentence in (
        ("lead_unit-0", "is no question of this workspace"),
        (f"{one.id}|{one.id}", "is no question"),
        (f"{one.id}|{other.id}", "are of two types"),
    ):
        with pytest.raises(ReviewError, match=sentence):
            reviewer.answer(id_, Answer(Verdict.SAME))
    with pytest.raises(ReviewError, match="say same, different or unsure of two names"):
        pair = "|".join(sorted((one.id, _fact(reviewer, "RESPONSIBLE_UNIT", "武汉市卫生健康委员会").tail.id)))
        reviewer.answer(pair, Answer(Verdict.RIGHT))


def test_changes_that_make_no_sense(reviewer: Reviewer) -> None:
    thing = _fact(reviewer, *LEAD).tail
    for id_, name, value, sentence in (
        ("agency-0", "name", "甲", "is no thing of this workspace"),
        (thing.id, "colour", "red", "the name or the type is corrected"),
        (thing.id, "name", "  ", "the name or the type is corrected"),
        (thing.id, "type", "Ministry", "'Ministry' is no type; choose one of Policy"),
    ):
        with pytest.raises(ReviewError, match=sentence):
            reviewer.change(id_, name, value)


def test_a_judgement_is_signed(workspace: Workspace) -> None:
    reviewer = Reviewer(workspace, "")
    with pytest.raises(ReviewError, match="A judgement is signed; give your name with --by"):
        reviewer.answer(_fact(reviewer, *LEAD).id, Answer(Verdict.RIGHT))


def test_answers_outlive_a_restart_and_reading_again(tmp_path: Path) -> None:
    file, workspace = tmp_path / "数字.txt", Workspace(tmp_path / "kg-data")
    file.write_text(paper("武汉市数字行动方案", 0, 1, 2), encoding="utf-8")
    build([file], workspace, quiet=True)
    first = Reviewer(workspace, "李明")
    wrong = _fact(first, *LEAD)
    first.answer(wrong.id, Answer(Verdict.WRONG))
    file.write_text(paper("武汉市数字行动方案", 0, 1, 2, 3), encoding="utf-8")  # the file has grown and is read again
    build([file], workspace, quiet=True)
    again = Reviewer(workspace, "王芳")
    answered = again.standing.answered(wrong.id)
    assert answered and (answered.verdict, answered.by) == (Verdict.WRONG, "李明")
    assert wrong.id not in _graph(workspace).relations
    assert len(again.facts()) > len(first.facts())


def test_apply_makes_the_graph_again(reviewer: Reviewer) -> None:
    nodes, edges = reviewer.apply()
    reviewer.answer(_fact(reviewer, *LEAD).id, Answer(Verdict.WRONG))
    assert reviewer.apply() == (nodes, edges - 1)
    with reviewer.workspace.store() as store:
        left = store.run("MATCH (:Task)-[r:LEAD_UNIT]->(:Agency {name: '武汉市数据局'}) RETURN count(r) AS n", {})
    assert [row["n"] for row in left] == [0]
