"""Works that only their list tells: the members of A、B、C等项目, and those before a named one that share its verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.extract.advancing import advance, are_sized
from loaders.extract.coined_works import NO_NAME, WORK, is_work
from loaders.extract.members import Member, is_held, listings
from loaders.extract.proofs import generic, is_plain
from loaders.extract.scan import COMPANIES, Scan
from loaders.extract.told_parks import says_field
from loaders.extract.ways import SORT, is_route, joins_cities
from loaders.extract.work_members import (
    LONGEST,
    betters_water,
    is_a_firms,
    is_built_work,
    is_called_work,
    is_kindless,
    is_listed_work,
    is_nameless,
    is_of_a_firm,
    is_proven,
    may_be_name,
)
from loaders.extract.works import ends_in_shared, shares_head
from loaders.lexicon.places import locate
from loaders.ranges import Range

_FETCHED = frozenset(
    {"扶持", "引进", "引入", "支持", "对接", "培育", "吸引"}
)  # what is done to the project of a company
_SIGNED = re.compile("(?:签约|开工|竣工|投产|落地|引进)[^，。；]{0,4}项目")
_SIGNS = frozenset({"签约", "新签约", "洽谈"})
_INVESTED = re.compile(
    "等(?:一批)?(?:[0-9]*[十百千万亿]+元(?:及以上|以上)|[0-9]+[万亿]元|在手|在建|在谈)[^，。；、：]{0,6}项目"
)
_ADVANCED = frozenset({"加快", "推进", "推动", "加快推进", "抓好", "确保", "力促"})
_WEIGHTY = re.compile("等(?:一批)?(?:重大|重点|标志性)(?:产业|工业|制造业)?项目(?:建设|投产|达产|落地|竣工|开工)")
_VISITED = frozenset(
    {"前往", "来到", "走进", "走访", "察看", "查看", "调研", "视察", "先后到", "一行到"}
)  # one goes to one work
_LINES = re.compile("铁路|公路|高铁|高速|轨道|交通")
_BUILDING = "建设"
_LABEL = "："  # what leads to the members of a list behind a label
_CONTEXT = 16  # characters before a list in which the word for its members stands
_MEMBER = re.compile(r"[^、，。；：！？\n\t]+$")
_QUOTE = re.compile("“[^“”+＋]{2,12}”")
_QUOTED = re.compile("(?:“[^“”]{2,12}”){2,}")  # several names with no mark between: “甲”“乙”等项目
# where a work lies, in a bracket behind its name: 甲煤矿（某市某县）
_IN_BRACKETS = re.compile("[（(](?P<site>[\u4e00-\u9fff]{2,14}[省市县区旗州镇乡])[）)]")
_ZONES = ("开发区", "经开区", "高新区", "园区", "保税区", "新区")
_OF_SITE = re.compile(
    "[\u4e00-\u9fff]{2,10}(?:境内|[县镇乡]|开发区|园区|产业园|工业园|高新区|经开区|新区)的(?=.{4})"
    "|(?:[^，。；、]{2,24}?(?:公司|集团|大学|研究院|医院))?在[\u4e00-\u9fff]{2,16}?(?:[县镇乡区市]|园区?|基地)(?:实施|建设|新建|扩建|新上|投资建设|布局建设|布局)(?=.{4})"
)


class _Told(NamedTuple):
    """What a list and the words around it tell of its members."""

    fetched: bool
    named: bool
    sized: bool
    labelled: bool
    weighty: bool
    invested: bool


def listed_works(scan: Scan) -> Iterator[Range]:
    """The members of lists that end in 等项目 or 等工程, where they are names."""
    for listing in listings(scan, "Project"):
        if listing.members and not _share(scan, listing.members):
            yield from (
                _bare(scan.text, *one)
                for one in works_of(scan, listing.members, counted=listing.counted)
                if not listing.open or is_built_work(scan, *one)
            )


def _bare(text: str, start: int, end: int) -> Range:
    """A member without where it lies and the word for what is done to it: 某省境内的X提升工程建设等项目."""
    if inside := _OF_SITE.match(text, start, end):
        start = inside.end()
    if text[end - 1] in "）)":
        left = max(text.rfind("（", start, end), text.rfind("(", start, end))
        site = _IN_BRACKETS.fullmatch(text, left, end) if left > start else None
        end = left if site and _is_site(site["site"]) else end
    return start, end - len(_BUILDING) if _is_its_building(text, start, end) else end


def _is_site(words: str) -> bool:
    """Whether the words of a bracket are a place or a zone, in which a work lies: （高新区）."""
    return words.endswith(_ZONES) or locate(words) is not None


def _is_its_building(text: str, start: int, end: int) -> bool:
    """Whether a member ends in the word for what is done to it, behind what works end in: 甲物流中心建设."""
    return text.endswith(_BUILDING, start, end) and WORK.search(text, start, end - len(_BUILDING)) is not None


def _share(scan: Scan, members: Sequence[Member]) -> bool:
    """Whether the members are ways that share a head, behind them or with the last: 临沂至徐州等高速公路项目."""
    if shares_head(scan.text, members[-1].end):
        return True
    if len(members) < 2 or not ends_in_shared(scan.text, members[-1].end):
        return False
    return all(is_route(scan.text[one.start : one.end]) for one in members[:-1])


def listed_parks(scan: Scan) -> Iterator[Range]:
    """The members of such lists that their last words call parks: beside names of works they are names, too."""
    for listing in listings(scan, "Project"):
        if listing.open or not listing.members:
            continue
        moves = advance(scan, listing.members)
        if moves or _are_named(scan, listing.members):
            yield from (one[:2] for one in listing.members if _ends_as_park(scan, one.start, one.end, moves))


def _ends_as_park(scan: Scan, start: int, end: int, moves: bool) -> bool:
    """Whether a member without proof is more than a kind of park: 西岸传媒港, 天实精工摄像头产业园.

    Where the works of the list move on, its field tells a park, too: 高端装备产业园等项目建成投产.
    """
    head, words = _park_head(scan, start, end), scan.text[start:end]
    if not head:
        return False
    owner = scan.name_at(start)
    if owner is not None and owner.kind in COMPANIES and owner.end < end - len(head):
        return True  # 修正药业中药饮片产业园
    if moves and says_field(words[: -len(head)]):
        return not generic(words, "Park")
    return not (SORT.match(words) or NO_NAME.search(words) or generic(words, "Park") or is_plain(words))


def _park_head(scan: Scan, start: int, end: int) -> str:
    """The word for a park that a member of fitting length ends in, or nothing."""
    head = scan.marks.head_before(end)
    if head is None or head.type != "Park" or not len(head.word) + 2 <= end - start <= LONGEST:
        return ""
    return head.word


def _is_visited(member: Member) -> bool:
    """Whether a member of some length stands behind a verb of going to see it."""
    return member.lead in _VISITED and member.end - member.start > 4


def works_of(scan: Scan, members: Sequence[Member], *, counted: bool = False) -> Iterator[Range]:
    """The members of one list that are names; a member of several quotations is as many."""
    told = _told(scan, members, counted)
    for member in members:
        start, end = member.start, member.end
        if _QUOTED.fullmatch(scan.text, start, end):
            yield from (quoted.span() for quoted in _QUOTE.finditer(scan.text, start, end))
        elif _is_member(scan, start, end, told) or _is_told_work(scan, start, end, told):
            yield start, end


def _told(scan: Scan, members: Sequence[Member], counted: bool) -> _Told:
    """What a list tells of its members by its verb, its label, what stands behind it and most of the members."""
    moves, first = advance(scan, members), members[0]
    return _Told(
        fetched=_are_fetched(scan.text, members) or _are_lines(scan.text, members),
        named=counted or moves or _says_names(scan, members),
        sized=moves and are_sized(scan.text, members),
        labelled=first.lead == _LABEL,
        weighty=first.lead in _ADVANCED and _WEIGHTY.match(scan.text, members[-1].end) is not None,
        invested=_is_signed(scan.text, first) or _INVESTED.match(scan.text, members[-1].end) is not None,
    )


def _is_signed(text: str, first: Member) -> bool:
    """Whether a list is of what is signed or settled, by its verb or by the label before its first member."""
    if first.lead in _SIGNS:
        return True
    return first.lead == _LABEL and _SIGNED.search(text, max(0, first.start - _CONTEXT), first.start) is not None


def _says_names(scan: Scan, members: Sequence[Member]) -> bool:
    """Whether half or more of the members of a list are names, or it tells what is visited or held."""
    first = members[0]
    return _are_named(scan, members) or _is_visited(first) or is_held(scan.text, first.start, first.lead)


def _is_told_work(scan: Scan, start: int, end: int, told: _Told) -> bool:
    """Whether a member is a work because its list is one of investments, of sizes or behind a label."""
    if _is_firms_work(scan, start, end, told):
        return True
    return (told.sized and is_kindless(scan, start, end)) or (told.labelled and is_called_work(scan.text[start:end]))


def _is_member(scan: Scan, start: int, end: int, told: _Told) -> bool:
    """Whether a member is a name by itself, because the others are, or because of what is done to them."""
    if is_listed_work(scan, start, end):
        return True
    return (told.fetched and is_nameless(scan.text[start:end])) or (told.named and may_be_name(scan, start, end))


def _are_named(scan: Scan, members: Sequence[Member]) -> bool:
    """Whether half or more of the members of a list are names, so that the others are, too."""
    if len(members) < 2:
        return False
    known = sum(is_listed_work(scan, one.start, one.end) or is_proven(scan, one.start, one.end) for one in members)
    return 2 * known >= len(members)


def _are_fetched(text: str, members: Sequence[Member]) -> bool:
    """Whether a list of what is fetched or fostered consists of names for half or more."""
    if members[0].lead not in _FETCHED:
        return False
    return 1 < len(members) <= 2 * sum(is_nameless(text[member.start : member.end]) for member in members)


def _are_lines(text: str, members: Sequence[Member]) -> bool:
    """Whether the members are lines by the letters of their cities: 铁路方面抓好张吉怀、常益长等项目."""
    context = text[max(0, members[0].start - _CONTEXT) : members[0].start]
    return _LINES.search(context) is not None and joins_cities(text[members[0].start : members[0].end])


def _is_firms_work(scan: Scan, start: int, end: int, told: _Told) -> bool:
    """Whether a member of a list of investments or of weighty works is the work of a company."""
    return (told.invested and is_of_a_firm(scan, start, end)) or (told.weighty and is_a_firms(scan, start, end))


def works_before(scan: Scan, floor: int, end: int) -> Iterator[Range]:
    """The works between two places of a list before a named one: 推进乐柳线改线、乐翁西路、天蒲公路一期建设."""
    text = scan.text
    while member := _member_before(text, floor, end):
        first = text[member.start() - 1 : member.start()] != "、"
        start = _after_verbs(scan, *member.span()) if first else member.start()
        words = text[start : member.end()]
        if start > floor and (is_work(words) or betters_water(words) or _is_sure(scan, start, member.end())):
            yield _bare(text, start, member.end())
        end = 0 if first else member.start()


def _is_sure(scan: Scan, start: int, end: int) -> bool:
    """Whether a member that ends as works do has a proof: 国能旬阳电厂二期."""
    return (
        is_proven(scan, start, end)
        and is_listed_work(scan, start, end)
        and WORK.search(scan.text, start, end) is not None
    )


def _member_before(text: str, floor: int, end: int) -> re.Match[str] | None:
    """The member of a list before the 、 that a place stands behind, or None."""
    if end - 1 <= floor or text[end - 1] != "、":
        return None
    return _MEMBER.search(text, max(0, end - 1 - LONGEST), end - 1)


def _after_verbs(scan: Scan, start: int, end: int) -> int:
    """The start behind the verbs that a range begins with."""
    for cut in scan.cuts_in(start, end):
        if cut.start <= start + 1:
            start = cut.end
    return start
