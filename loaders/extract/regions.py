"""Regions that no table lists: a place, a water or letters of places before 城市群, 经济带, 流域 and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import rjieba

from loaders.extract.proofs import is_word
from loaders.extract.scan import Scan
from loaders.lexicon.places import divisions
from loaders.ranges import occurrences

_HEADS = ("城市群", "城市圈", "都市圈", "城镇群", "经济带", "经济圈", "经济区", "革命老区", "苏区", "流域")
_BASIN = "流域"
_LONGEST = 10  # characters before a head in which its region stands
_BORDER = re.compile(r"[^\u4e00-\u9fff—－-]|[和与及在于的等]|[—－-]{3,}")
# between the place and the head: 山西中部城市群, 汉江生态经济带
_MIDDLE = (
    r"(?:[东西南北中]部|沿[海江河湖黄淮线岸]|中原|平原|半岛|盆地|生态|国际|现代化|一体化|协同|综合|区域|地区|两岸|上中?游|中?下游|大|新|原|中央"
    r"|[—－-]+[\u4e00-\u9fff]{2,3})*"
)
_BETWEEN = re.compile(_MIDDLE)
_LETTERED = re.compile(rf"([\u4e00-\u9fff]{{2,8}}?){_MIDDLE}")
_WATER = re.compile(
    r"(?![重主支干跨全本入各两三七大小中整分子一该个]|江河)[\u4e00-\u9fff]{1,3}[江河湖溪淀池海淮洋渠库运](?:上中?游|中?下游|生态|沿线|沿岸)?"
)
_LAND = re.compile(r"(?![沿临滨近跨出入通向各边江])[\u4e00-\u9fff]{1,3}[江河湖海湾山岛岭淮](?:生态|沿线|沿岸)?")
_VERBS = frozenset({"v", "vn", "vd", "d", "p"})
_SIDES = frozenset("东西南北中")
_ABBREVIATED = "京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川蜀贵黔云滇陕秦甘陇青蒙桂藏宁新甬穗榕邕株潭眉资忻"


def named_regions(scan: Scan) -> Iterator[tuple[int, int]]:
    """The ranges of regions by what they are made of, in the order of their heads."""
    for head in _HEADS:
        for at in occurrences(head, scan.text):
            end = at + len(head)
            if any(one.end == end for one in scan.names_in(at - _LONGEST, end)):
                continue
            start = _start(scan, at, head)
            if start < at:
                yield start, end


def _start(scan: Scan, at: int, head: str) -> int:
    """Where the words before a head begin that tell which region it is; the head itself where none do."""
    left = max(0, at - _LONGEST)
    left = max((border.end() for border in _BORDER.finditer(scan.text, left, at)), default=left)
    left = max((cut.end for cut in scan.cuts_in(left, at) if cut.mark.kind != "inner"), default=left)
    return next((start for start in _beginnings(scan.text, left, at) if _tells(scan, start, at, head)), at)


def _beginnings(text: str, left: int, at: int) -> Iterator[int]:
    """The ends of the verbs before a head, left to right, at which its name may begin."""
    yield left
    for word, tag in rjieba.tag(text[left:at]):
        if tag not in _VERBS:
            return
        left += len(word)
        yield left


def _tells(scan: Scan, start: int, at: int, head: str) -> bool:
    """Whether the words of a range tell a region apart."""
    if start >= at:
        return False
    words = scan.text[start:at]
    if head == _BASIN:
        return _WATER.fullmatch(words) is not None
    known = scan.name_at(start)
    if known is not None and known.end <= at and _BETWEEN.fullmatch(scan.text, known.end, at):
        return True
    return _LAND.fullmatch(words) is not None or _is_lettered(words)


def _is_lettered(words: str) -> bool:
    """Whether words are letters of places, and no word: 黔中, 长株潭, 粤闽赣原中央."""
    found = _LETTERED.fullmatch(words)
    letters = found[1] if found else ""
    return bool(letters) and _letters().issuperset(letters) and not (_SIDES.issuperset(letters) or is_word(letters))


@cache
def _letters() -> frozenset[str]:
    """The letters by which a region calls the provinces and cities in it, and the sides of one."""
    return _SIDES.union(_ABBREVIATED, (one.short[0] for one in divisions().values() if one.tier < 3))
