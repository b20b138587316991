"""Lists that say what they hold: the members of A、B、C等企业, 等园区, 等项目, by the type of the last word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.extract.leads import at_proof
from loaders.extract.marks import Cut
from loaders.extract.names import leads_to_name
from loaders.extract.scan import Scan
from loaders.extract.trims import trim

CLASSES = {
    "Enterprise": "企业 公司 集团 运营商",
    "Park": "园区 产业园 工业园 开发区 高新区 经开区 片区 功能区 产业基地 特色小镇 集聚区",
    "Project": "项目 工程",
    "Platform": "平台 系统 数据中心 实验室 创新中心 研究中心",
    "Organization": "高校 大学 院校 科研院所 研究机构 科研机构 医院 协会 高等学校 合作载体 行业组织 社会组织",
}
_TYPES = {word: kind for kind, words in CLASSES.items() for word in words.split()}
_WORDS = "|".join(sorted(_TYPES, key=len, reverse=True))
_ACTORS = "部门|单位|实施|建设|推进|开展|支持|组织|参与|方面|领域|地区|各地|为|的"
_TAIL = re.compile(
    r"等(?:[^，。；：！？\n\t（）“”]{2,40}?(?P<works>项目|工程)(?=(?:共)?[0-9]+[个项])"
    rf"|(?:一批[^，。；、\n]{{1,6}}性、)?(?:(?!{_ACTORS})[^，。；、：！？\n\t（）“”]){{0,12}}?(?!工程[研技实])(?P<kind>{_WORDS})(?![家化主人]))"
)
_NUMBERED = re.compile(r"(?:项目|工程|开工|建成|在建|续建|新建|前期)[\u4e00-\u9fff]{0,6}[0-9]+[项个]$")
_LABELS = tuple(_WORDS.split("|"))  # the longest first
_LABELLED = re.compile(r"：([^。；：\n\t（]{4,400}?)(?=等?(?:[。；\n\t]|$))")
_BREAKS = "。；：，！？\n\t"
_INSIDE = ("soft", "quantity")  # words that may stand inside a name: 太湖流域骨干引排通道
_BODIES = frozenset({"Organization", "Enterprise"})
_REACH = 1500  # characters of the longest list seen: sixty companies in one cell
_MARKS = re.compile(r"[（(“《）)”》、]")
_BRACKETS = {"（": 1, "(": 1, "“": 1, "《": 1, "）": -1, ")": -1, "”": -1, "》": -1}


class Member(NamedTuple):
    """One member of a list: its range, and the verb before the list."""

    start: int
    end: int
    lead: str


class Listing(NamedTuple):
    """A whole list, in text order, with the type that the word before or after it gives its members."""

    type: str
    members: tuple[Member, ...]


def listings(scan: Scan, kind: str) -> Iterator[Listing]:
    """Every list of a part that a word of a type closes (A、B等园区) or announces (特色产业园区：A、B)."""
    every = scan.memory.get(__name__)
    if every is None:
        every = scan.memory[__name__] = tuple(_read(scan))
    assert isinstance(every, tuple)
    return (listing for listing in every if listing.type == kind)


def _read(scan: Scan) -> Iterator[Listing]:
    text, last = scan.text, 0
    for found in _TAIL.finditer(text):
        floor = max(last, found.start() - _REACH)
        last = found.end()
        start = max(text.rfind(mark, floor, found.start()) for mark in _BREAKS) + 1
        kind = _TYPES[found["works"] or found["kind"]]
        start, lead = _after_verb(scan, max(start, floor), found.start())
        if kind in _BODIES:  # 区内企业与浙江大学、哈尔滨工业大学等高校
            start = at_proof(scan, start, _first_end(scan.text, start, found.start()), body=True)
        yield _listing(scan, start, found.start(), kind, lead)
    for found in _LABELLED.finditer(text):
        if kind := _announced(text, found.start()):
            yield _listing(scan, *found.span(1), kind, "：")


def _announced(text: str, end: int) -> str:
    """The type that the words before a colon give to what follows, or nothing."""
    if text.endswith(_LABELS, 0, end):
        return _TYPES[next(word for word in _LABELS if text.endswith(word, 0, end))]
    if text.endswith(("项", "个"), 0, end) and _NUMBERED.search(text, max(0, end - 16), end):
        return "Project"
    return ""


def _listing(scan: Scan, start: int, end: int, kind: str, lead: str) -> Listing:
    return Listing(kind, tuple(Member(left, right, lead) for left, right in _split(scan.text, start, end)))


def _after_verb(scan: Scan, start: int, end: int) -> tuple[int, str]:
    """The start of the first member after the verbs before it, and the last of these."""
    stop = _first_end(scan.text, start, end)
    cuts = scan.cuts_in(start, stop)
    ends = _ends(start, cuts)
    for cut in reversed(cuts):
        if cut.mark.kind not in _INSIDE or cut.start in ends or leads_to_name(scan, cut.end):
            return trim(scan.text, cut.end, stop)[0], cut.mark.word
    return trim(scan.text, start, stop)[0], ""


def _ends(start: int, cuts: Sequence[Cut]) -> set[int]:
    """Where the verbs before a list end: of words that may stand inside a name only those that follow one."""
    ends = {start, start + 1}
    for cut in cuts:
        if cut.mark.kind not in _INSIDE or cut.start in ends:
            ends.add(cut.end)
    return ends


def _first_end(text: str, start: int, end: int) -> int:
    first = text.find("、", start, end)
    return end if first < 0 else first


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    depth, left = 0, start
    for found in _MARKS.finditer(text, start, end):
        at = found.start()
        if found.group() == "、":
            if depth == 0:
                yield left, _to_comma(text, left, at)
                left = at + 1
        else:
            depth = max(0, depth + _BRACKETS[found.group()])
    if left < end:
        yield left, _to_comma(text, left, end)


def _to_comma(text: str, start: int, end: int) -> int:
    """The end of a member before what is said of it: 广中珠澳高铁，投资约163亿元."""
    comma = text.find("，", start + 1, end)
    return comma if comma > 0 else end
