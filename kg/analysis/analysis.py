"""An analysis: a question in both languages, its parameters and columns, and the function that answers it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.analysis.result import Column, ColumnKind, Figure, Note, Row
from kg.model import KgError, PolicyGraph

Setting = str | int | float | bool

_SECTION = re.compile(r"^ *(Formula|Source): *(.+?)(?=\n\s*\n|\n *(?:Formula|Source|>>>)|\Z)", re.MULTILINE | re.DOTALL)
_TRUE, _FALSE = ("yes", "true", "1", "是"), ("no", "false", "0", "否")


class AnalysisError(KgError):
    """An analysis cannot be made as asked; the message says what is wrong and what to write."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """What an analysis may be told; the type of the default is the type of the value."""

    name: str
    default: Setting
    zh: str
    en: str
    choices: tuple[str, ...] = ()

    def read(self, given: object) -> Setting:
        """The value of a parameter as given, from the command line or from Python."""
        try:
            value = _read(given, self.default)
        except ValueError:
            kind = {bool: "yes or no", int: "a whole number", float: "a number"}[type(self.default)]
            raise AnalysisError(f"'{given}' is no value of --{self.name}; write {kind}.") from None
        if self.choices and value not in self.choices:
            raise AnalysisError(f"'{given}' is no value of --{self.name}; write one of {', '.join(self.choices)}.")
        return value


def _read(given: object, default: Setting) -> Setting:
    if isinstance(default, bool):
        word = str(given).lower()
        if word not in _TRUE + _FALSE:
            raise ValueError
        return word in _TRUE
    return type(default)(str(given))


# What every analysis may be told.
COMMON = (
    Parameter("policy", "", "政策文件：名称或其中文字，空为全部", "policy: its title or words of it; empty for all"),
    Parameter("place", "", "政策所属地域，空为全部", "place of the policies; empty for all"),
    Parameter("year", 0, "政策年份，0 为全部", "year of the policies; 0 for all"),
    Parameter("limit", 50, "最多行数，0 为不限", "most rows; 0 for all"),
    Parameter("draws", 200, "重抽样次数", "number of resamplings"),
    Parameter("seed", 1, "随机种子", "seed of the random numbers"),
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The parameters of one run, each of its declared type."""

    values: Mapping[str, Setting]
    before: PolicyGraph | None = None  # an earlier build, to compare with

    def text(self, name: str) -> str:
        """A parameter that is words."""
        return str(self.values[name])

    def whole(self, name: str) -> int:
        """A parameter that is a whole number."""
        return int(self.values[name])

    def number(self, name: str) -> float:
        """A parameter that is a number."""
        return float(self.values[name])

    def flag(self, name: str) -> bool:
        """A parameter that is yes or no."""
        return bool(self.values[name])

    @property
    def draws(self) -> int:
        """How often the facts are resampled."""
        return max(1, self.whole("draws"))

    @property
    def seed(self) -> int:
        """The seed of all random numbers of the run."""
        return self.whole("seed")


@dataclass(frozen=True, slots=True)
class Found:
    """What the function of an analysis returns: rows in order, figures of the whole, notes."""

    rows: Iterable[Row] = ()  # made one by one, so that a limit spares the rest
    figures: Sequence[Figure] = ()
    notes: Sequence[Note] = ()


Run = Callable[[PolicyGraph, Chosen], Found]


@dataclass(frozen=True, slots=True)
class Analysis:
    """One question that the analyses answer, as the list shows it."""

    name: str
    zh: str
    en: str
    reading_zh: str
    reading_en: str
    columns: tuple[Column, ...]
    run: Run
    parameters: tuple[Parameter, ...] = COMMON
    filtered: bool = True  # whether policy, place and year narrow the graph before it runs
    example: str = "--limit 10"  # parameters of a call that runs on any graph

    @property
    def formula(self) -> str:
        """The formula, as the docstring of the function states it."""
        return _sections(self.run).get("Formula", "")

    @property
    def source(self) -> str:
        """The paper or book, as the docstring of the function states it."""
        return _sections(self.run).get("Source", "")


def _sections(run: Run) -> Mapping[str, str]:
    return {name: " ".join(words.split()) for name, words in _SECTION.findall(run.__doc__ or "")}


def integer(name: str, zh: str, en: str) -> Column:
    """A column of whole numbers."""
    return Column(name, zh, en, ColumnKind.INTEGER)


def number(name: str, zh: str, en: str) -> Column:
    """A column of numbers."""
    return Column(name, zh, en, ColumnKind.NUMBER)


def share(name: str, zh: str, en: str) -> Column:
    """A column of shares, from 0 to 1."""
    return Column(name, zh, en, ColumnKind.SHARE)


def listed(name: str, zh: str, en: str) -> Column:
    """A column of lists of names."""
    return Column(name, zh, en, ColumnKind.LIST)


def flag(name: str, zh: str, en: str) -> Column:
    """A column of yes and no."""
    return Column(name, zh, en, ColumnKind.FLAG)


def banded(zh: str, en: str, kind: ColumnKind = ColumnKind.NUMBER) -> tuple[Column, Column, Column]:
    """The columns of what a ranking is by, and of its band."""
    return (
        Column("value", zh, en, kind),
        Column("low", "下限", "low", ColumnKind.NUMBER if kind is ColumnKind.INTEGER else kind),
        Column("high", "上限", "high", ColumnKind.NUMBER if kind is ColumnKind.INTEGER else kind),
    )
