"""The score of an extraction: counts by label, optional facts, intervals; the same table as the reference scorer."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kg.evaluate.score import as_json, by_rule, gains_and_losses, read_predictions, score_folder, table
from kg.model import KgError

GOLD: dict[str, Any] = {
    "policies": [
        {
            "title": "岚海省数据条例",
            "doc_number": "岚政发〔2024〕1号",
            "issuers": [["岚海省人民政府", "岚海省政府"]],
            "date": "2024-01-02",
            "place": "岚海省",
        }
    ],
    "entities": [
        {"type": "Agency", "names": ["岚海省教育厅"], "surfaces": ["省教育厅"]},
        {"type": "Park", "names": ["临澜高新区"]},
        {"type": "Park", "names": ["青屿保税区"], "optional": True},
    ],
    "relations": [
        {
            "type": "LEAD_UNIT",
            "head": {"type": "Task", "name": "建设数字校园"},
            "tail": {"type": "Agency", "name": "岚海省教育厅"},
            "properties": {"deadline": "2025-12-31"},
            "form": "marked",
            "quote": "牵头单位：省教育厅",
        },
        {
            "type": "PARTNERS_WITH",
            "head": {"type": "Enterprise", "name": "甲公司"},
            "tail": {"type": "Organization", "name": "乙大学"},
            "quote": "甲公司与乙大学合作",
        },
        {
            "type": "SETS_TARGET",
            "head": {"type": "Policy", "name": "岚海省数据条例"},
            "tail": {"type": "Target", "name": "5G基站|8 万个|2025"},
            "quote": "到2025年建成5G基站8万个",
        },
    ],
}


def _write(folder: Path, gold: dict[str, Any]) -> Path:
    (folder / "one.json").write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    return folder


def _perfect() -> dict[str, Any]:
    return {
        "source": "one.txt",
        "policies": [{**GOLD["policies"][0], "issuers": ["岚海省政府"], "place": "岚海"}],
        "entities": [{"type": e["type"], "name": e["names"][0], "surfaces": []} for e in GOLD["entities"]],
        "relations": [{**r, "evidence": r["quote"]} for r in GOLD["relations"]],
    }


def _f1(folder: Path, predicted: dict[str, Any]) -> dict[str, tuple[int, int, int]]:
    score = score_folder(folder, {"one": predicted})
    return {row.label: (row.tp, row.fp, row.fn) for row in score.rows}


def test_a_perfect_prediction_has_no_mistake(tmp_path: Path) -> None:
    score = score_folder(_write(tmp_path, GOLD), {"one": _perfect()})
    assert score.mistakes == ()
    assert all(row.f1 == row.low == row.high == 1.0 for row in score.rows)


def test_without_a_prediction_all_is_missed(tmp_path: Path) -> None:
    score = score_folder(_write(tmp_path, GOLD), {})
    assert score.absent == ("one",)
    assert {(m.label, m.kind) for m in score.mistakes} >= {("rel.LEAD_UNIT", "missed"), ("policy.title", "missed")}
    assert "no prediction for: one" in next(iter(table(score)))


def test_a_short_name_is_found_but_not_linked(tmp_path: Path) -> None:
    predicted = _perfect()
    predicted["entities"][0]["name"] = "省教育厅"
    rows = _f1(_write(tmp_path, GOLD), predicted)
    assert rows["entity.Agency"] == (1, 0, 0)
    assert rows["entity.Agency.linked"] == (0, 1, 1)


def test_a_wrong_role_is_spurious_there_and_missed_here(tmp_path: Path) -> None:
    predicted = _perfect()
    predicted["relations"][0]["type"] = "COOPERATING_UNIT"
    rows = _f1(_write(tmp_path, GOLD), predicted)
    assert rows["rel.LEAD_UNIT"] == (0, 0, 1)
    assert rows["rel.COOPERATING_UNIT"] == (0, 1, 0)
    assert rows["recall.marked"] == (0, 0, 1)


@pytest.mark.parametrize(
    ("change", "label", "counts"),
    [
        ({"date": "2024-01"}, "policy.date", (0, 1, 1)),
        ({"date": None}, "policy.date", (0, 0, 1)),  # unknown is missed, not wrong
        ({"doc_number": "岚政发[2024]1号"}, "policy.doc_number", (1, 0, 0)),  # the form of the bracket does not count
        ({"issuers": ["岚海省人民政府", "国务院"]}, "policy.issuer", (1, 1, 0)),
        ({"title": "另一条例"}, "policy.title", (0, 1, 1)),
    ],
)
def test_policy_fields(tmp_path: Path, change: dict[str, Any], label: str, counts: tuple[int, int, int]) -> None:
    predicted = _perfect()
    predicted["policies"][0] |= change
    assert _f1(_write(tmp_path, GOLD), predicted)[label] == counts


def test_a_symmetric_relation_matches_both_ways(tmp_path: Path) -> None:
    predicted = _perfect()
    relation = predicted["relations"][1]
    relation["head"], relation["tail"] = relation["tail"], relation["head"]
    assert _f1(_write(tmp_path, GOLD), predicted)["rel.PARTNERS_WITH"] == (1, 0, 0)


def test_only_complete_types_are_scored(tmp_path: Path) -> None:
    gold = {**GOLD, "complete": ["LEAD_UNIT"]}
    rows = _f1(_write(tmp_path, gold), _perfect())
    assert "rel.PARTNERS_WITH" not in rows
    assert "policy.title" not in rows
    assert rows["rel.LEAD_UNIT"] == (1, 0, 0)


def test_a_deadline_is_scored_where_gold_has_one(tmp_path: Path) -> None:
    predicted = _perfect()
    predicted["relations"][0] = {**predicted["relations"][0], "properties": {"deadline": "2026-12-31"}}
    assert _f1(_write(tmp_path, GOLD), predicted)["deadline"] == (0, 0, 1)


@pytest.mark.parametrize("line", ["{", '{"no": "source"}', "[]"])
def test_a_broken_prediction_names_its_line(line: str) -> None:
    with pytest.raises(KgError, match=r"pred\.jsonl:2: no prediction"):
        read_predictions(["", line], "pred.jsonl")


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KgError, match="No gold documents"):
        score_folder(tmp_path, {})
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    with pytest.raises(KgError, match="is not JSON"):
        score_folder(tmp_path, {})


def _disturbed(gold_folder: Path, seed: int) -> list[str]:
    """The gold itself with facts dropped, changed and cut, as predictions."""
    rng = random.Random(seed)
    lines = []
    for path in sorted(gold_folder.glob("*.json")):
        content = json.loads(path.read_text(encoding="utf-8"))
        policies = [{**p, "issuers": [i[0] for i in p.get("issuers") or []]} for p in content.get("policies", [])]
        entities = [
            {"type": e["type"], "name": rng.choice([*e["names"], *e.get("surfaces", [])])}
            for e in content.get("entities") or []
            if rng.random() < 0.9
        ]
        relations = [
            {**r, "evidence": r.get("quote", "")[: rng.randrange(5, 80)]}
            for r in content["relations"]
            if rng.random() < 0.9
        ]
        for relation in relations:
            if rng.random() < 0.1:
                relation["tail"] = {**relation["tail"], "name": "另一名称"}
        found = {"source": f"{path.stem}.txt", "policies": policies, "entities": entities, "relations": relations}
        lines.append(json.dumps(found, ensure_ascii=False))
    return lines[:-1]


@pytest.mark.gold
@pytest.mark.parametrize("seed", [1, 2])
def test_the_table_is_that_of_the_reference_scorer(shared_gold: Path, tmp_path: Path, seed: int) -> None:
    lines = _disturbed(shared_gold, seed)
    predictions = tmp_path / "pred.jsonl"
    predictions.write_text("\n".join(lines), encoding="utf-8")
    score = score_folder(shared_gold, read_predictions(lines))
    reference = [sys.executable, str(shared_gold.parent / "score.py"), str(shared_gold), str(predictions)]
    printed = subprocess.run([*reference, "--errors", "3"], capture_output=True, text=True, check=True).stdout
    assert "\n".join(table(score, 3)) + "\n" == printed
    as_lines = subprocess.run([*reference, "--json"], capture_output=True, text=True, check=True).stdout
    assert as_json(score) + "\n" == as_lines


class TestRulesAndRuns:
    """Two runs on one document: the earlier found two of three relations, the later another two."""

    @staticmethod
    def _score(folder: Path, kept: tuple[int, ...], extra: bool = False) -> Any:
        predicted = _perfect()
        relations = [{**predicted["relations"][at], "rule": "some.rule", "confidence": 0.9} for at in kept]
        if extra:
            relations.append({**relations[0], "tail": {"type": "Agency", "name": "岚海省财政厅"}, "rule": "bad.rule"})
        return score_folder(folder, {"one": {**predicted, "relations": relations}})

    def test_each_rule_is_listed_with_its_wrong_facts_the_worst_first(self, tmp_path: Path) -> None:
        lines = list(by_rule(self._score(_write(tmp_path, GOLD), (0, 1, 2), extra=True), errors=1))
        assert lines[1].split() == ["rel.LEAD_UNIT", "bad.rule", "0", "1", "0.000"]
        assert "岚海省财政厅" in lines[2]
        assert lines[3].split() == ["rel.LEAD_UNIT", "some.rule", "1", "0", "1.000"]

    def test_gains_and_losses_are_told_apart(self, tmp_path: Path) -> None:
        folder = _write(tmp_path, GOLD)
        lines = list(gains_and_losses(self._score(folder, (0, 2)), self._score(folder, (0, 1)), errors=5))
        assert lines[0] == "against the earlier run: 1 mistakes fewer, 1 more"
        assert [line.split()[:3] for line in lines[3:]] == [
            ["gain", "rel.SETS_TARGET", "missed"],
            ["loss", "rel.PARTNERS_WITH", "missed"],
        ]

    def test_a_run_against_itself_gains_and_loses_nothing(self, tmp_path: Path) -> None:
        score = self._score(_write(tmp_path, GOLD), (0, 1))
        assert list(gains_and_losses(score, score, errors=5)) == ["against the earlier run: 0 mistakes fewer, 0 more"]
