"""Whether confidences mean what they say: worked by hand, and on the gold documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.evaluate.calibration import Bin, expected_error, left_out, reliability, rule_counts, table
from kg.evaluate.match import Outcome
from kg.evaluate.score import read_predictions, score_folder
from kg.model import Facts
from kg.pipeline import extract_paths
from kg.report.facts import json_line
from kg.resolve.confidence import WEIGHT, calibrated, counts, posterior, stated_by


def _outcome(confidence: float, right: bool, document: str = "a", rule: str = "no.such-rule") -> Outcome:
    return Outcome(document, "rel.LEAD_UNIT", rule, confidence, right)


class TestReliability:
    def test_facts_of_like_confidence_stand_in_one_bin(self):
        facts = [_outcome(0.92, True), _outcome(0.98, False), _outcome(1.0, True), _outcome(0.5, True)]
        assert reliability(facts) == [
            Bin(0.5, 0.6, 1, 0.5, 1.0),
            Bin(0.9, 1.0, 3, pytest.approx((0.92 + 0.98 + 1.0) / 3), pytest.approx(2 / 3)),
        ]

    @pytest.mark.parametrize(
        ("right", "error"),
        [
            ([True] * 9 + [False], 0.0),  # nine in ten of 0.9: just what was said
            ([True] * 10, 0.1),  # too modest
            ([True] * 5 + [False] * 5, 0.4),  # too sure
            ([], 0.0),  # nothing said
        ],
    )
    def test_the_expected_error_is_the_weighted_distance(self, right, error):
        assert expected_error(reliability(_outcome(0.9, one) for one in right)) == pytest.approx(error)

    def test_a_document_has_no_part_in_its_own_calibration(self):
        # Document b is wrong ten times under a rule that is right ten times in a: each is judged by the other.
        facts = [_outcome(0.9, True, "a")] * 10 + [_outcome(0.9, False, "b")] * 10
        confidence = left_out(facts)
        assert confidence(facts[0]) == posterior(0.9, 0, 10)
        assert confidence(facts[-1]) == posterior(0.9, 10, 0)


class TestPosterior:
    @pytest.mark.parametrize(
        ("stated", "right", "wrong", "held"),
        [
            (0.9, 0, 0, 0.9),  # nothing judged: what the rule states
            (0.9, 20, 0, 0.95),  # (20 * 0.9 + 20) / 40
            (0.9, 0, 20, 0.45),  # (20 * 0.9) / 40
            (0.8, 980, 0, 0.996),  # (16 + 980) / 1000: much evidence outweighs the rule
        ],
    )
    def test_it_lies_between_what_is_stated_and_what_was_seen(self, stated, right, wrong, held):
        assert WEIGHT == 20
        assert posterior(stated, right, wrong) == held

    def test_what_a_rule_stated_can_be_had_back(self):
        for rule in [*list(counts())[:20], "no.such-rule"]:
            assert stated_by(rule, calibrated(rule, 0.9)) == pytest.approx(0.9, abs=0.01)


def test_counts_are_lines_of_the_lexicon_table():
    facts = [_outcome(0.9, True), _outcome(0.9, False), _outcome(0.9, True, rule="a.b")]
    assert list(rule_counts(facts)) == ["rule\tright\twrong", "a.b\t1\t0", "no.such-rule\t1\t1"]


@pytest.mark.parametrize("folder", ["tests/gold", "shared"])
def test_the_expected_calibration_error_on_gold_documents_is_at_most_a_twentieth(folder, request):
    gold = request.getfixturevalue("shared_gold") if folder == "shared" else Path(__file__).parents[2] / "gold"
    facts = extract_paths(sorted(gold.glob("*.txt")), quiet=True)
    lines = [json_line(one) for one in facts if isinstance(one, Facts)]
    outcomes = score_folder(gold, read_predictions(lines)).outcomes
    assert len(outcomes) > 400
    assert expected_error(reliability(outcomes)) <= 0.05
    assert expected_error(reliability(outcomes, left_out(outcomes))) <= 0.05
    assert sum(line.count("document left out") for line in table(outcomes)) == 1
