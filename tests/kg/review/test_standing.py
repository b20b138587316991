"""What a question was answered last, whatever was said before, and what would be undone."""

from __future__ import annotations

import pytest

from kg.resolve import Judgement, Verdict
from kg.review.standing import Standing

RIGHT, WRONG, CORRECT, SAME = Verdict.RIGHT, Verdict.WRONG, Verdict.CORRECT, Verdict.SAME


def _said(at: int, verdict: Verdict, property_: str = "", value: str = "", by: str = "李") -> Judgement:
    return Judgement(f"2026-01-{at:02}", by, verdict, "fact-1", property=property_, value=value)


def _standing(*judgements: Judgement) -> Standing:
    return Standing(enumerate(judgements, 1))


@pytest.mark.parametrize(
    ("judgements", "verdict", "values"),
    [
        ([_said(1, RIGHT)], RIGHT, {}),
        ([_said(1, RIGHT), _said(2, WRONG)], WRONG, {}),  # the later
        ([_said(2, WRONG), _said(1, RIGHT)], WRONG, {}),  # by date, not by place
        ([_said(1, RIGHT), _said(1, CORRECT, "tail", "x")], CORRECT, {"tail": "x"}),
        ([_said(1, WRONG), _said(2, RIGHT), _said(2, CORRECT, "deadline", "无")], CORRECT, {"deadline": "无"}),
        (
            [_said(1, RIGHT), _said(1, CORRECT, "tail", "x"), _said(2, RIGHT), _said(2, CORRECT, "tail", "")],
            RIGHT,
            {},  # as it was read
        ),
        ([_said(1, RIGHT), _said(1, CORRECT, "tail", "x"), _said(2, WRONG)], WRONG, {}),
    ],
)
def test_the_last_answer_stands(judgements: list[Judgement], verdict: Verdict, values: dict[str, str]) -> None:
    answered = _standing(*judgements).answered("fact-1")
    assert answered and (answered.verdict, dict(answered.values)) == (verdict, values)


def test_what_nobody_has_answered_is_open() -> None:
    assert _standing(_said(1, RIGHT)).answered("fact-2") is None
    assert _standing().last("李") == ()


def test_a_pair_is_one_question_from_either_side() -> None:
    standing = _standing(Judgement("2026-01-01", "李", SAME, "b", "a"))
    answered = standing.answered("a|b")
    assert answered and answered.verdict is SAME
    assert standing.says(Judgement("2026-02-01", "王", SAME, "a", "b"))
    assert not standing.says(Judgement("2026-02-01", "王", Verdict.DIFFERENT, "a", "b"))


def test_a_judgement_says_the_same_only_on_the_same_property() -> None:
    standing = _standing(_said(1, RIGHT), _said(1, CORRECT, "tail", "x"))
    assert standing.says(_said(2, CORRECT, "tail", "x"))
    assert not standing.says(_said(2, CORRECT, "tail", "y"))
    assert not standing.says(_said(2, CORRECT, "deadline", "x"))
    assert standing.corrected("fact-1") == ("tail",)


def test_the_last_answer_of_a_person_is_all_of_one_moment() -> None:
    standing = _standing(_said(1, WRONG), _said(2, RIGHT), _said(2, CORRECT, "tail", "x"), _said(3, WRONG, by="王"))
    assert [number for number, _ in standing.last("李")] == [2, 3]
    assert [number for number, _ in standing.last("王")] == [4]
