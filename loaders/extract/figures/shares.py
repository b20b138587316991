"""How large a share of some does something, or is reached by a deed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.figures.comparators import sign
from loaders.extract.figures.kinds import kind
from loaders.extract.figures.shared import Reading
from loaders.extract.figures.worded import is_worded, with_fractions
from loaders.extract.figures.wording import cleaned, counted_noun, stem_of
from loaders.lexicon.quantities import Quantity, find_quantities

_SHARES = frozenset({"%", "％"})
_EXTENTS = frozenset({"area", "length"})
_WHOM = re.compile(r"[^，。；\d]*?(?=[和、及]\s?\d|[，。；\d]|$)")
_MAY_SHARE = re.compile(r"[%％]|分之|[里亩顷]以上|平方米以上|(?<![共已拥还现都设建])[有使让]\d")
_DO = re.compile("(?:实行|实现|达到|完成|建成|接受|参加|开展|配备|通过|纳入)[^，。；、]{2,24}")
_WHO = re.compile("[^，。；：、\\d]{3,20}(?<![率度比例重量积值数到于过为是占])")
_COMES = re.compile("(?:将|要|力争|确保)?(?:实现|有|使|让)$")
_WHERE = re.compile("、[^，。；、]{1,12}[省市县区州盟旗镇乡]$")  # 东城区、西城区50%的社区建成
_SOME = re.compile(
    "的?(?P<who>(?!增[速幅长])(?:(?:符合|具备|满足)[^，。；的]{1,8}的|有条件的)?(?:[^，。；：\\d（）的率]|（[^，。；（）]{1,8}）){2,30}?|[省市县区镇乡村])"
    "(?P<does>(?:达(?![\\d标])|超过?|突破|高于|实现|建成|建有|完成|配备|具备|设(?:立|有|置|(?![施备计]))|开展|纳入|通过|能够|能在|拥有|接入|创建?成|通(?!过)|建立|成为|得到|参加|开设|普及|符合|实行|接受|参与|享有|推行|开通|用上|喝上)[^，。；、]{1,24})"
)


def shares_of_some(text: str, start: int, end: int) -> Iterator[Reading]:
    """50%以上的行政村达到示范标准: what some do is measured by how many of them do it."""
    if not _MAY_SHARE.search(text, start, end):
        return
    left = start
    for quantity in with_fractions(text, start, end):
        some = _SOME.match(text, quantity.end, end) if _is_part(text, quantity) else None
        if some is not None and _leads(stem_of(text[left : quantity.start])):
            yield Reading(some["who"] + some["does"].rstrip("。； "), sign("", quantity), quantity)
            left = some.end()


def _leads(stem: str) -> bool:
    """Whether words say no more than that something comes about: 全省将实现."""
    return not cleaned(stem) or _COMES.search(stem) is not None or _WHERE.search(stem) is not None


def _is_part(text: str, quantity: Quantity) -> bool:
    """Whether a figure may say how many of some there are: a share, so large and more, or 有40个."""
    if kind(quantity) == "count" and text[quantity.start - 1 : quantity.start] in ("有", "使", "让"):
        return True
    return _is_share(quantity) or (bool(quantity.bound) and kind(quantity) in _EXTENTS)


def _is_share(quantity: Quantity) -> bool:
    """Whether a figure is a percentage or a part in words."""
    return quantity.unit in _SHARES or is_worded(quantity.value)


def shares_that_do(text: str, start: int, end: int) -> Iterator[Reading]:
    """社区居委会50%以上实行直选: those before a share, of whom so many do what stands behind it."""
    if "上" not in text or not _MAY_SHARE.search(text, start, end):
        return
    for quantity in find_quantities(text, start, end):
        does = _DO.match(text, quantity.end, end) if _is_bounded_share(quantity) else None
        if does is None:
            continue
        who = cleaned(stem_of(text[start : quantity.start]))
        if _WHO.fullmatch(who):
            yield Reading(who + does[0].rstrip("。； "), sign("", quantity), quantity)


def _is_bounded_share(quantity: Quantity) -> bool:
    """Whether a figure is a share of so much and more: 50%以上."""
    return quantity.unit in _SHARES and bool(quantity.bound)


def shares_done(text: str, start: int, end: int) -> Iterator[Reading]:
    """完成70%以上的大型灌区和50%以上的中型灌区改造: how large a share of some a deed reaches."""
    if text.find("完成", start, end) < 0 or not _MAY_SHARE.search(text, start, end):
        return
    left = start
    for quantity in with_fractions(text, start, end):
        whom = _whom(text, quantity, end)
        if whom and _leads_to_share(text[left : quantity.start], left == start):
            yield Reading(whom, sign("", quantity), quantity, counted=True)
            left = quantity.end + text[quantity.end : end].find(whom) + len(whom)


def _whom(text: str, quantity: Quantity, end: int) -> str:
    """Those of whom a figure is a share, or nothing."""
    behind = _WHOM.match(text, quantity.end, end) if _is_share(quantity) else None
    return counted_noun(behind[0]) if behind else ""


def _leads_to_share(words: str, first: bool) -> bool:
    """Whether words lead to the first share that a deed reaches, or join another to it."""
    return words.endswith("完成") if first else words in ("和", "、", "及")
