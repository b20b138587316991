"""Gold documents: their accepted names, and whether a predicted fact is one of theirs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from kg.evaluate.words import bare, same_target, same_task, same_words
from kg.model import KgError

RESPONSIBILITY = ("LEAD_UNIT", "RESPONSIBLE_UNIT", "COOPERATING_UNIT")
_SYMMETRIC = ("PARTNERS_WITH",)
_MEASURES = frozenset({"Task", "Policy"})

Json = Mapping[str, Any]


class GoldDocument:
    """One annotated document: what it holds, which relation types are complete, and which names count."""

    def __init__(self, name: str, content: Json) -> None:
        self.name = name
        self.content = content
        self.entities: list[Json] | None = content.get("entities")
        self.relations: list[Json] = content.get("relations", [])
        self.complete = frozenset(content["complete"]) if content.get("complete") else None

    @property
    def scores_policies(self) -> bool:
        """Whether the document's own policies are annotated."""
        if self.complete is None:
            return "policies" in self.content
        return "policies" in self.complete

    @property
    def scores_entities(self) -> bool:
        """Whether entities are annotated, all types of them."""
        return self.entities is not None and self.complete is None

    @cached_property
    def _forms(self) -> dict[tuple[str, str], frozenset[str]]:
        found = {}
        for entity in self.entities or []:
            found[entity["type"], bare(entity["names"][0])] = names_of(entity)
        return found

    def same_relation(self, gold: Json, predicted: Json) -> bool:
        """Whether a predicted relation is this gold relation."""
        if gold["type"] != predicted["type"]:
            return False
        if self._same_end("head", "head", gold, predicted) and self._same_end("tail", "tail", gold, predicted):
            return True
        if gold["type"] not in _SYMMETRIC:
            return False
        return self._same_end("head", "tail", gold, predicted) and self._same_end("tail", "head", gold, predicted)

    def _same_end(self, gold_end: str, predicted_end: str, gold: Json, predicted: Json) -> bool:
        one, other = gold[gold_end], predicted[predicted_end]
        kinds = {one["type"], other["type"]}
        words = gold.get("quote", ""), predicted.get("evidence", "")
        if gold["type"] not in RESPONSIBILITY and _is_measure(kinds) and same_words(*words):
            return True  # which heading a clause hangs on is a matter of taste; the words that say it are not
        if len(kinds) > 1:
            return False
        if "Task" in kinds:
            keys = [one["name"], *one.get("names", [])]
            return any(same_task(key, other["name"], other.get("text", ""), *words) for key in keys)
        if "Target" in kinds:
            return same_target(one["name"], other["name"])
        return bare(other["name"]) in self._accepted(one)

    def _accepted(self, end: Json) -> frozenset[str]:
        known = self._forms.get((end["type"], bare(end["name"])), frozenset())
        return known | {bare(n) for n in [end["name"], *end.get("names", []), *end.get("surfaces", [])]}


def _is_measure(kinds: set[str]) -> bool:
    return kinds <= _MEASURES and "Task" in kinds


def names_of(entity: Json) -> frozenset[str]:
    """Every bare form of an entity: its names and its surfaces."""
    forms = [*entity.get("names", []), entity.get("name", ""), *entity.get("surfaces", [])]
    return frozenset(bare(form) for form in forms) - {""}


def read_gold(folder: Path) -> list[GoldDocument]:
    """Every gold document of a folder, in name order."""
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise KgError(f"No gold documents (*.json) in {folder}; name a folder that holds NAME.txt with NAME.json.")
    found = []
    for path in paths:
        try:
            found.append(GoldDocument(path.stem, json.loads(path.read_text(encoding="utf-8"))))
        except ValueError as error:
            raise KgError(f"{path} is not JSON ({error}); mend or remove it.") from error
    return found
