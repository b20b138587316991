"""Automatic numbers of Word as the text that Word prints: 一、 （一） 1. 第三条 ①."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from loaders.formats.numerals import FORMS
from loaders.formats.xml import attribute, local

_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a numbered list: its form (`bullet` prints nothing), the text around the number, its start."""

    form: str = "decimal"
    text: str = ""
    first: int = 1
    blank: bool = True  # a tab or space follows the number
    plain: bool = False  # all numbers in digits (第1.2条), whatever the levels above print
    restart: int | None = None  # the level (from 1) that starts this one again; 0 for never
    style: str = ""


Levels = Mapping[int, Level]


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has counted."""

    lists: Mapping[str, Levels] = field(default_factory=dict)  # by numId
    roots: Mapping[str, str] = field(default_factory=dict)  # numId -> the definition whose count it shares
    starts: Mapping[str, Mapping[int, int]] = field(default_factory=dict)  # numbers that a numId begins anew with
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def marker(self, list_id: str, depth: int) -> str:
        """The number that Word prints before the next paragraph of a list, and the blank after it."""
        levels = self.lists.get(list_id)
        if not levels or depth not in levels:
            return ""
        counts = self._count(list_id, depth, levels)
        level = levels[depth]
        if level.form == "bullet":
            return ""
        text = _PLACE.sub(lambda match: self._printed(int(match[1]) - 1, counts, levels, level), level.text)
        return text + (" " if level.blank and text and text[-1] not in "、，．.。)）：:" else "")

    def level_of_style(self, list_id: str, style: str) -> int | None:
        """The level of a list that a style stands for."""
        levels = self.lists.get(list_id) or {}
        return next((depth for depth, level in levels.items() if level.style == style), None)

    def _count(self, list_id: str, depth: int, levels: Levels) -> dict[int, int]:
        counts = self._counts.setdefault(self.roots.get(list_id, list_id), {})
        start = self.starts.get(list_id, {}).get(depth)
        if start is not None and (list_id, depth) not in self._begun:
            counts[depth] = start
        else:
            counts[depth] = counts.get(depth, levels[depth].first - 1) + 1
        self._begun.add((list_id, depth))
        for lower in [key for key in counts if key > depth and _restarts(levels, key, depth)]:
            del counts[lower]
        return counts

    @staticmethod
    def _printed(depth: int, counts: Mapping[int, int], levels: Levels, level: Level) -> str:
        shown = levels.get(depth, level)
        number = counts.get(depth, shown.first)
        form = "decimal" if level.plain and shown.form != "decimalZero" else shown.form
        return FORMS.get(form, str)(number)


def _restarts(levels: Levels, lower: int, depth: int) -> bool:
    """Whether a paragraph of one depth makes a lower level count anew."""
    restart = levels[lower].restart if lower in levels else None
    return restart is None or 0 < restart >= depth + 1


def _definitions(root: etree._Element) -> dict[str, dict[int, Level]]:
    """The levels of every abstract list, by its id."""
    return {
        attribute(element, "abstractNumId") or "": _levels(element)
        for element in root
        if local(element) == "abstractNum"
    }


def read_numbering(root: etree._Element | None) -> Numbering:
    """The lists that a document's numbering part defines."""
    if root is None:
        return Numbering()
    definitions = _definitions(root)
    lists: dict[str, Levels] = {}
    roots: dict[str, str] = {}
    starts: dict[str, Mapping[int, int]] = {}
    for element in root.iterchildren("{*}num"):
        list_id = attribute(element, "numId") or ""
        roots[list_id] = base = next(map(value, element.iterchildren("{*}abstractNumId")), "")
        overrides = list(element.iterchildren("{*}lvlOverride"))
        changed = {key: level for child in overrides for key, level in _levels(child).items()}
        lists[list_id], starts[list_id] = {**definitions.get(base, {}), **changed}, _starts(overrides)
    return Numbering(lists, roots, starts)


def value(element: etree._Element) -> str:
    """The `val` of an element, the way Word writes nearly everything."""
    return attribute(element, "val") or ""


def number(text: str | None, default: int = 0) -> int:
    """A whole number as Word writes it, or the default."""
    return int(text) if text and re.fullmatch(r"-?\d{1,9}", text) else default


def _levels(element: etree._Element) -> dict[int, Level]:
    return {
        number(attribute(child, "ilvl")): _level(child) for child in element if local(child) == "lvl"
    }  # fmt: skip


def _level(element: etree._Element) -> Level:
    said = {local(child): value(child) for child in element}
    return Level(
        form=_form(element, said.get("numFmt", "decimal")),
        text=said.get("lvlText", ""),
        first=number(said.get("start"), 1),
        blank=said.get("suff", "tab") != "nothing",
        plain="isLgl" in said and said["isLgl"] not in {"0", "false"},
        restart=number(said["lvlRestart"]) if "lvlRestart" in said else None,
        style=said.get("pStyle", ""),
    )


def _form(element: etree._Element, said: str) -> str:
    """The form of the numbers; newer ones hide in an alternative with a fallback."""
    if said:
        return said
    return next((value(child) for child in element.iter() if local(child) == "numFmt"), "decimal")


def _starts(overrides: list[etree._Element]) -> dict[int, int]:
    return {
        number(attribute(override, "ilvl")): number(value(child), 1)
        for override in overrides
        for child in override
        if local(child) == "startOverride"
    }
