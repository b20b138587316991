"""What each rule reads, in a sentence: the table `schema/rules.tsv`, one line a rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from loaders.lexicon.table import read_table
from loaders.resources import data_folder


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a rule reads, in Chinese and in English; both empty where the table lacks the rule."""

    zh: str = ""
    en: str = ""

    def __bool__(self) -> bool:
        return bool(self.zh)


def reads_as(rule: str) -> Sentence:
    """The sentence of a rule; one of two halves (responsibility.bracket.label-lead) has the lines of both."""
    table = sentences()
    if whole := table.get(rule):
        return whole
    module, _, rest = rule.partition(".")
    where, _, how = rest.partition(".")
    first, second = table.get(f"{module}.{where}.*"), table.get(f"{module}.*.{how}")
    if first is None or second is None:
        return Sentence()
    return Sentence(f"{first.zh}；{second.zh}", f"{first.en}; {second.en}")


@cache
def sentences() -> Mapping[str, Sentence]:
    """Every line of the table."""
    lines = read_table(data_folder("schema") / "rules.tsv")
    return {line["rule"]: Sentence(line["zh"], line["en"]) for line in lines}
