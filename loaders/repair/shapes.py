"""What the shape of one line says: its marker (一、 （一） 1. 第X条 …), its width, how it ends."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

_NUMERAL = "零〇一二三四五六七八九十百千两"
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_MEASURES = "年月日时分秒亿万千百十个家项元户名人次所条件号倍位余多%％吨米公平度类种大批级岁页至—-"
BULLETS = "●○■□◆◇▪▲★☆▶►▍▎▌◎➤➢✦※"  # before the items of a list
_PAREN_DIGITS = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"


class Rank(IntEnum):
    """How high a marker stands in an outline; a smaller rank holds the larger ones."""

    PART = 1  # 第X篇 第X编 第X部分
    CHAPTER = 2
    DIVISION = 3  # 第X节
    ARTICLE = 4
    FIRST = 5  # 一、
    SECOND = 6  # （一）
    THIRD = 7  # 1.  1．  1、
    FOURTH = 8  # （1） 1）
    FIFTH = 9  # ①
    BOX = 20  # 专栏
    ATTACHMENT = 21
    CAPTION = 22  # 表 1  图 2


class Marker(NamedTuple):
    """The number or label that begins a line: its rank, its value, as printed, and where the words after it begin."""

    rank: Rank
    number: int
    printed: str
    end: int
    depth: int = 0  # of a decimal number: 1.2.3 has 2
    weak: bool = False  # a bare number: a marker only where the count asks for it


_MARKER = re.compile(
    rf"""
    第\s?(?P<n1>[{_NUMERAL}\d]{{1,7}})\s?(?P<unit>篇|编|部分|章|节|条)(?:之[{_NUMERAL}]{{1,2}})?[\s：:、]*
  | (?P<n2>[{_NUMERAL}]{{1,4}})\s?[、．.]\s*
  | [（(〔]\s?(?P<n3>[{_NUMERAL}]{{1,4}})\s?[）)〕][\s、.．]*
  | (?P<n4>\d{{1,2}}(?:\.\d{{1,2}}){{1,4}})(?!\s?[{_MEASURES}])(?=[\s　\u4e00-\u9fff“《])[\s　]*
  | (?P<n5>\d{{1,3}})\s?(?:[.](?!\d)|[.](?=\d[A-Z]|20\d\d年)|．|、)\s*
  | [（(]\s?(?P<n6>\d{{1,3}})\s?[）)][\s、.．]*
  | (?P<n7>\d{{1,3}})[）)]\s*
  | (?P<weak>\d{{1,2}})\s{{1,2}}(?![{_MEASURES}])(?=[\u4e00-\u9fff“《])
  | (?P<n8>[{_CIRCLED}])[\s、.．]*
  | (?P<n9>[{_PAREN_DIGITS}])[\s、.．]*
  | 专\s?栏\s?(?P<box>[\d{_NUMERAL}]{{0,3}})(?:-\d{{1,2}})?
    (?:\s?[：:、.．]\s*|\s+|(?<=[\d{_NUMERAL}])(?=[\u4e00-\u9fff“])|$)
  | 附\s{{0,4}}(?:件|录|表)\s?(?P<att>[\d{_NUMERAL}]{{0,3}})(?:-\d{{1,2}})?(?:\s?[：:.．]\s*|\s+|$)
  | (?P<cap>[图表])\s?(?P<capn>\d{{1,3}}(?:[-—.]\d{{1,2}})?|[{_NUMERAL}]{{1,3}}(?=[\s：:]))
    (?:\s?[：:.．、]\s*|\s+|(?=[\u4e00-\u9fff“]))
    """,
    re.VERBOSE,
)
_MARKER_STARTS = frozenset(f"第（(〔专附图表0123456789{_NUMERAL}{_CIRCLED}{_PAREN_DIGITS}")
_UNITS = {
    "篇": Rank.PART, "编": Rank.PART, "部分": Rank.PART, "章": Rank.CHAPTER, "节": Rank.DIVISION, "条": Rank.ARTICLE,
}  # fmt: skip
_RANKS = {
    "n2": Rank.FIRST, "n3": Rank.SECOND, "n5": Rank.THIRD, "weak": Rank.THIRD, "n6": Rank.FOURTH, "n7": Rank.FOURTH,
    "box": Rank.BOX, "att": Rank.ATTACHMENT,
}  # fmt: skip
_ROUND = {"n8": (Rank.FIFTH, _CIRCLED), "n9": (Rank.FOURTH, _PAREN_DIGITS)}
_TERMINAL = "。！？；：!?;:…"
_COLONS = ("：", ":")
_LABEL_REACH = 12  # characters back at which the bracket of a label opens
_CLOSERS = "”’）)》】]］〕』」"
_BRACKET = re.compile(r"[（()）【】\[\]［］]")
_PAIRS = (("“", "”"), ("《", "》"), ("【", "】"), ("[", "]"), ("［", "］"), ("〔", "〕"), ("「", "」"))


@lru_cache(maxsize=4096)
def number(numeral: str) -> int:
    """The value of a Chinese or Arabic numeral: 二十一 and 21 are 21."""
    if numeral.isdigit():
        return int(numeral)
    total, digit = 0, 0
    for c in numeral:
        if c in "十百千":
            total += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[c]
            digit = 0
        else:
            digit = digit * 10 + _DIGITS.get(c, 0) if digit and total == 0 else _DIGITS.get(c, 0)
    return total + digit


def marker(text: str) -> Marker | None:
    """The marker at the beginning of a line, or None."""
    if text[:1] not in _MARKER_STARTS or not (match := _MARKER.match(text)):
        return None
    rank, value, depth = _read(match, match.lastgroup or "")
    return Marker(rank, value, match[0].strip(), match.end(), depth, weak=match.lastgroup == "weak")


def _read(match: re.Match[str], group: str) -> tuple[Rank, int, int]:
    """Rank, value and depth of what the pattern found."""
    if group in _RANKS:
        return _RANKS[group], number(match[group] or "0"), 0
    if group == "unit":
        return _UNITS[match["unit"]], number(match["n1"]), 0
    if group == "n4":
        levels = match["n4"].split(".")
        return Rank.THIRD, int(levels[-1]), len(levels) - 1
    if group in _ROUND:
        rank, digits = _ROUND[group]
        return rank, digits.index(match[group]) + 1, 0
    digits_ = re.match(r"\d+", match["capn"])
    return Rank.CAPTION, int(digits_[0]) if digits_ else number(match["capn"]), 0


def width(text: str) -> int:
    """How wide a line is printed: two for a Chinese character, one for a Latin one."""
    return len(text) if text.isascii() else len(text.encode("gb18030", "replace"))


def is_terminated(text: str) -> bool:
    """Whether a line ends where a sentence or clause list may end, closing quotes and brackets aside."""
    stripped = text.rstrip(_CLOSERS)
    if stripped[-1:] in _COLONS and has_open_bracket(stripped[-_LABEL_REACH:]):
        return False  # （责任单位： ends no line
    return stripped[-1:] in _TERMINAL if stripped else True


def is_closed(text: str) -> bool:
    """Whether a line ends with a closing bracket or quotation mark."""
    return text[-1:] in _CLOSERS


def closes_bracket(text: str) -> bool:
    """Whether a round, lens or square bracket closes in the text before any opens in it."""
    match = _BRACKET.search(text)
    return match is not None and match[0] in "）)】]］"


def has_open_bracket(text: str) -> bool:
    """Whether a bracket that opens in the text does not close in it."""
    round_ = max(text.rfind("（"), text.rfind("("))
    if round_ >= 0 and round_ > max(text.rfind("）"), text.rfind(")")):
        return True
    return any(left in text and text.rfind(left) > text.rfind(right) for left, right in _PAIRS)
