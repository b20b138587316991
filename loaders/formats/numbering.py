"""Automatic numbers of Word as the text that Word prints: 一、 （一） 1. 第三条 ①."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from loaders.formats.xml import attribute, local

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_PLACE = re.compile(r"%([1-9])")
_MOST = 9999  # a number beyond is printed in digits


def chinese(number: int, digits: str = _DIGITS, units: str = "十百千") -> str:
    """A number up to 9,999 in characters: 12 is 十二, 105 is 一百〇五 as Word counts it."""
    if not 0 < number <= _MOST:
        return str(number)
    text, gap = "", False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit:
            text += (digits[0] if gap and text else "") + digits[digit] + ("", *units)[power]
        gap = not digit
    return text[1:] if text.startswith("一十") else text


def _letters(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number <= 780 else str(number)


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def _ring(first: int, most: int) -> Callable[[int], str]:
    return lambda number: chr(first + number - 1) if 0 < number <= most else str(number)


def _circled(number: int) -> str:
    if 20 < number <= 50:
        return chr((0x3251 - 21 if number <= 35 else 0x32B1 - 36) + number)
    return _ring(0x2460, 20)(number)


_FORMS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "ideographDigital": lambda number: "".join(_DIGITS[int(digit)] for digit in str(number)),
    "japaneseDigitalTenThousand": chinese,
    "chineseLegalSimplified": lambda number: chinese(number, _LEGAL, "拾佰仟"),
    "ideographLegalTraditional": lambda number: chinese(number, _LEGAL, "拾佰仟"),
    "ideographTraditional": lambda number: _STEMS[(number - 1) % 10],
    "ideographZodiac": lambda number: _BRANCHES[(number - 1) % 12],
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _ring(0x2474, 20),
    "decimalEnclosedFullstop": _ring(0x2488, 20),
    "ideographEnclosedCircle": _ring(0x3280, 10),
    "decimalFullWidth": lambda number: "".join(chr(0xFF10 + int(digit)) for digit in str(number)),
    "decimalFullWidth2": lambda number: "".join(chr(0xFF10 + int(digit)) for digit in str(number)),
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "none": lambda _number: "",
}


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
        return _FORMS.get(form, str)(number)


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
