"""Figures in words: 翻一番, 增长一倍, 压缩一半, 三分之二以上的村."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.lexicon.quantities import SIGN_OF_TAIL, TAIL, Quantity, find_quantities

_FRACTION = r"[二两三四五六七八九十]分之[一二两三四五六七八九]"
# one class first, so that the engine skips to it
_WORDED = re.compile(
    rf"(?=[翻一二两三四五六七八九十])(?:(?P<doubled>翻[一两]?番)|(?P<times>[一两二三四五]倍)(?![增数率频速体于])|(?P<share>一半|{_FRACTION}))(?P<bound>{TAIL})?"
)
# 突破百亿元, 迈上千亿台阶: a round sum in words, which has a unit or a word for its height
_ROUND = re.compile(
    r"(?<=[破到达过超上越入])(?P<many>[两二三四五六七八九]?)(?P<power>[百千万])亿(?=元|大关|台阶|规模)(?P<unit>元)?"
    r"(?P<height>大关|台阶|规模|以上)?(?=[，。；、）]|的?目标|$)"
)
_MANY = {"": 1, "两": 2} | {word: number for number, word in enumerate("二三四五六七八九", 2)}
_POWERS = {"百": 100, "千": 1000, "万": 10000}
WORDED = "翻[一两]?番|[一两二三四五]倍|一半|分之|[百千万]亿"  # what each of them holds
_HINT = re.compile(WORDED)
_CHANGED = "增长|增加|提高|提升|扩大|放大|上升|下降|降低|减少|压[缩减降]|缩[短减小]|精简|削减|收窄"
_BY = re.compile(rf"(?:{_CHANGED})[至到]?(?:约|近|超过?|不低于|不少于)?$")  # what a multiple is of
_TO = re.compile(
    rf"(?:{_CHANGED}|达到?|占[^，。；\d]{{0,12}}的?|超过?|不[低少]于|高于|[压降减]至)[至到]?(?:约|近|超过?|不低于)?$"
)
_REACH = 18  # characters before a figure in which its verb stands
_ENDS = frozenset("，。；、！：（）\n ")


def is_worded(value: str) -> bool:
    """Whether a value has no digit: 翻一番, 三分之二."""
    return not any(map(str.isdigit, value))


def find_worded(text: str, start: int, end: int) -> Iterator[Quantity]:
    """The worded figures of a range that say how far something rises or falls, or how large a part it is."""
    if _HINT.search(text, start, end) is None:
        return
    for found in _WORDED.finditer(text, start, end):
        if _is_told(found, start, end):
            yield _quantity(found)
    for found in _ROUND.finditer(text, start, end):
        value = str(_MANY[found["many"]] * _POWERS[found["power"]])
        yield Quantity(found.start(), found.end(), value, "亿", "元", "", "")


def with_fractions(text: str, start: int, end: int) -> list[Quantity]:
    """Every figure of a range, also the parts in words of some that do something: 三分之二以上的村."""
    figures = list(find_quantities(text, start, end))
    if text.find("分之", start, end) < 0:
        return figures
    parts = [_quantity(found) for found in _WORDED.finditer(text, start, end) if found["share"]]
    return sorted([*figures, *parts], key=lambda one: one.start)


def _is_told(found: re.Match[str], start: int, end: int) -> bool:
    """Whether a worded figure ends its clause, behind what says that something changes by it or comes to it."""
    if found.end() < end and found.string[found.end()] not in _ENDS:
        return False
    if found["doubled"]:
        return True
    verb = _BY if found["times"] else _TO
    return verb.search(found.string, max(start, found.start() - _REACH), found.start()) is not None


def _quantity(found: re.Match[str]) -> Quantity:
    bound = found["bound"] or ""
    value = found[0].removesuffix(bound)
    return Quantity(found.start(), found.end(), value, "", "", bound, SIGN_OF_TAIL.get(bound, ""))
