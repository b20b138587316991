"""Figures as official documents write them: number, multiplier, unit and bound, with a value in a base unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from loaders.lexicon.table import rows
from loaders.values import quick

MULTIPLIERS = {
    "": Decimal(1),
    "十": Decimal(10),
    "百": Decimal(100),
    "千": Decimal(1000),
    "万": Decimal(10_000),
    "十万": Decimal(100_000),
    "百万": Decimal(1_000_000),
    "千万": Decimal(10_000_000),
    "亿": Decimal(100_000_000),
    "百亿": Decimal(10_000_000_000),
    "千亿": Decimal(100_000_000_000),
    "万亿": Decimal(1_000_000_000_000),
}

_DIGIT = re.compile(r"\d")
_FIGURE = re.compile(r"\d[\d,，]*(?:\.\d+)?")
_PRINTED_APART = re.compile(r"(?<=[\d.])\s+(?=[\d.])")  # 1. 2 is how some tables print 1.2
_NUMBER = (
    r"1[:：∶]\d{1,3}(?:\.\d{1,3})?|\d{1,2}(?:\.\d{1,2})?[:：∶]1(?![\d:：∶.])|"
    r"\d{1,3}(?:[,，]\d{3})+(?:\.\d{1,4})?"
    r"|(?<=[\u4e00-\u9fff])(?<![件表图栏第号条项款章节批期])\d{1,3}(?: \d{3})+(?=[\u4e00-\u9fff])"  # 突破2 700万千瓦
    r"|\d{1,12}(?:\.\d{1,6})?"
)
_SHARE = re.compile(r"1[:：∶]|[\d.]{1,5}[:：∶]1")  # 床护比 1:0.6, 之比 2.8:1
_POWER = "十万|百万|千万|百亿|千亿|万亿|万|亿|千|百"
TAIL = "及以上|（含）以上|以上|以内|以下|左右|上下"
_COUNTED_BY = "学年|学期|季度|企业|项目|平台|年|月|日|省|市|县|村|镇|乡"
SIGN_OF_TAIL = {"及以上": "≥", "（含）以上": "≥", "以上": "≥", "以内": "≤", "以下": "≤", "左右": "≈", "上下": "≈"}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as written, the base unit of its kind and the factor between them."""

    name: str
    base: str
    factor: Decimal


@quick
@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure: where it stands, its words, and its value in the base unit."""

    start: int
    end: int
    value: str  # as written, range and multiplier apart: 2—3, 1.5
    power: str  # 万, 亿, 万亿, or nothing
    unit: str  # as written: 个, 元, 件/万人; may be empty
    bound: str  # the words after it: 以上, 左右
    sign: str  # what that bound says: ≥ ≤ ≈ or nothing

    @property
    def written_unit(self) -> str:
        """The multiplier and the unit as one word: 亿元, 万户."""
        return self.power + self.unit

    @property
    def base(self) -> str:
        """The base unit of the kind: 亿元 and 万元 have 元."""
        found = units().get(self.unit)
        return found.base if found else self.unit

    @property
    def number(self) -> Decimal | None:
        """The value in the base unit; the lower end of a range, None where the words hold no number."""
        found = _FIGURE.search(self.value)
        if found is None or _SHARE.match(self.value):
            return None
        unit = units().get(self.unit)
        value = Decimal(found[0].replace(",", "").replace("，", "")) * MULTIPLIERS[self.power]
        return value * unit.factor if unit else value


@cache
def units() -> dict[str, Unit]:
    """Every unit of schema/lexicon/units.tsv by name."""
    return {line["unit"]: Unit(line["unit"], line["base_unit"], Decimal(line["factor"])) for line in rows("units")}


def _alternatives() -> str:
    return "|".join(re.escape(name) for name in sorted(units(), key=lambda name: (-len(name), name)))


@cache
def quantity_pattern() -> re.Pattern[str]:
    """A figure in running text: `value`, `high` of a range, `power`, `more`, `unit`, `bound`."""
    guard = "(?:(?<![A-Za-z])|(?![A-Za-z]))"  # GW is no GWh, but 吨 stands before PET
    per = rf"[/／][百千万亿]{{0,2}}(?:{_alternatives()}|{_COUNTED_BY})(?:[/／·](?:年|月|日))?"
    return re.compile(
        rf"(?=\d)(?<![\d.．第A-Za-z“—–\-+＋])(?P<low>{_NUMBER})(?!\d)(?!(?<!\.\d)\s?年)"  # 11.3年 but not 2025年
        rf"(?:(?P<same>[^\d\s，。；、：（(—–~～至到-]{{1,3}})(?=[—–~～至到-]{{1,2}}\s?(?:{_NUMBER})\s?(?P=same)))?"
        rf"(?:\s?(?P<dash>[—–~～至到\-]{{1,2}})\s?(?P<high>{_NUMBER}))?"
        rf"\s?(?P<power>(?!千[伏瓦米克])(?:{_POWER}))?(?P<more>[+＋]|余|多|来)?\s?\\?(?!单[元位体])"
        rf"(?P<unit>/\s?10?\s?万|(?:个?标准)?(?:{_alternatives()}){guard}(?:{per})?)?(?:[（(](?:套|条|座|所|家|个|次)[）)])?"
        rf"\s?(?P<bound>{TAIL})?"
    )


def find_quantities(text: str, start: int = 0, end: int | None = None) -> Iterator[Quantity]:
    """Every figure of a range of text, left to right; years, ordinals and parts of words are none."""
    end = len(text) if end is None else end
    first = _DIGIT.search(text, start, end)
    if first is None:
        return
    for found in quantity_pattern().finditer(text, first.start(), end):
        if not _is_period(found):
            yield _quantity(found)


def _is_period(found: re.Match[str]) -> bool:
    """2021—2025 is no figure, nor is the day of a date: 6月18日."""
    if found["unit"] == "日" and found.string[: found.start()].endswith(("月", "月 ")):
        return True
    high = found["high"]
    return high is not None and len(high) == 4 and not found["power"] and found["unit"] in (None, "年")


def _quantity(found: re.Match[str]) -> Quantity:
    low, high, power, more, unit, bound = found.group("low", "high", "power", "more", "unit", "bound")
    bound = bound or ("以上" if more else "")
    value = f"{low}—{high}" if high else low.replace(" ", "")
    return Quantity(found.start(), found.end(), value, power or "", unit or "", bound, SIGN_OF_TAIL.get(bound, ""))


def parse_quantity(text: str, unit: str = "") -> Quantity | None:
    """The figure that a table cell or a phrase holds, with the unit of its column where it has none."""
    found = next(find_quantities(_PRINTED_APART.sub("", text)), None)
    if found is None:
        return None
    if found.unit or not unit:
        return found
    power, bare = split_unit(unit)
    return Quantity(found.start, found.end, found.value, found.power or power, bare, found.bound, found.sign)


def split_unit(unit: str) -> tuple[str, str]:
    """The multiplier and the bare unit of a written unit: 亿元 is 亿 and 元."""
    power = next((p for p in sorted(MULTIPLIERS, key=len, reverse=True) if p and unit.startswith(p)), "")
    bare = unit[len(power) :]
    known = not bare or bare in units() or bare.split("/")[0] in units()
    return (power, bare) if known else ("", unit)
