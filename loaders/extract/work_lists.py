"""Works that only their list tells: the members of A、B、C等项目, and those before a named one that share its verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.extract.advancing import advance, are_sized, says_kind, says_no_kind
from loaders.extract.coined_works import NO_NAME, WORK, is_work
from loaders.extract.company_lists import FIRM
from loaders.extract.members import Member, listings
from loaders.extract.proofs import begins_proper, generic, is_plain, is_unknown, knows, proof
from loaders.extract.scan import Scan
from loaders.extract.told_parks import says_field
from loaders.extract.ways import SORT, is_route, joins_cities
from loaders.extract.works import ends_in_shared, shares_head
from loaders.ranges import Range

_VAGUE = frozenset(
    {"运营中心", "创新港", "服务中心", "交易中心", "体验中心", "仓储中心", "会展中心", "枢纽", "总部基地"}
)
_TYPED = frozenset({"Park", "Platform", "Enterprise", "Organization"})
_WATERS = re.compile(
    r"(?!中小|重点|城市|农村|骨干|主要|黑臭|大江|全)[\u4e00-\u9fff]{1,4}[河江湖渠港湾].{0,8}(?:治理|整治|修复|连通|疏浚|加固|扩容|改造)"
)
_PROOFS = frozenset({"place", "brand", "nation", "quote", "proper"})
_NAMELESS = 5  # characters of a name that is no more than a name: 柯润玺, 澳德普济
_FETCHED = frozenset(
    {"扶持", "引进", "引入", "支持", "对接", "培育", "吸引"}
)  # what is done to the project of a company
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_SIGNED = re.compile("(?:签约|开工|竣工|投产|落地|引进)[^，。；]{0,4}项目")
_SIGNS = frozenset({"签约", "新签约", "洽谈"})
_INVESTED = re.compile(
    "等(?:一批)?(?:[0-9]*[十百千万亿]+元(?:及以上|以上)|[0-9]+[万亿]元|在手|在建|在谈)[^，。；、：]{0,6}项目"
)
_PHASES = ("（一期）", "（二期）", "（三期）")
_VISITED = frozenset(
    {"前往", "来到", "走进", "走访", "察看", "查看", "调研", "视察", "先后到", "一行到"}
)  # one goes to one work
_LINES = re.compile("铁路|公路|高铁|高速|轨道|交通")
_CONTEXT = 16  # characters before a list in which the word for its members stands
_LONGEST = 30  # characters of a member of a list
_MEMBER = re.compile(r"[^、，。；：！？\n\t]+$")
_QUOTE = re.compile("“[^“”+＋]{2,12}”")
_QUOTED = re.compile("(?:“[^“”]{2,12}”){2,}")  # several names with no mark between: “甲”“乙”等项目
_NEW_HOUSES = ("公园", "新校区", "新院区", "新馆")  # works, although their heads are those of bodies
_WITH = re.compile("[同与]")
_OF_SITE = re.compile("[\u4e00-\u9fff]{2,10}(?:境内|[县镇乡]|开发区|园区|产业园|工业园|高新区|经开区|新区)的(?=.{4})")
_PAIR = re.compile("[\u4e00-\u9fff]{2,3}[和及][\u4e00-\u9fff]{2,3}")  # two by their places: 迈湾和天角潭
_ALONE = frozenset({"place", "region", "country", "brand", "firm", "listed"})
_BUILT = re.compile(
    r"(?:生产线|基地|总部|工厂|机组|中心|枢纽|广场|古镇|新城|工程|项目|[一二三]期|路|街|桥|站|馆|院|楼|港|线|段|塔|寺|装置|射线|"
    r"改造|技改|(?:综合|防洪|水体|环境|河道|流域|江|河|湖)治理|扩建|迁建|提升|升级)$"
)
_CHANGED = re.compile("(?:技改|技术改造|扩建|迁建|改扩建|[二三四]期|扩产|增资扩产)$")  # a work of the company before it


def listed_works(scan: Scan) -> Iterator[Range]:
    """The members of lists that end in 等项目 or 等工程, where they are names."""
    for listing in listings(scan, "Project"):
        if listing.members and not _share(scan, listing.members):
            yield from (
                _bare(scan.text, *one)
                for one in _works_of(scan, listing.members)
                if not listing.open or _is_built(scan, *one)
            )


def _bare(text: str, start: int, end: int) -> Range:
    """A member without where it lies and the word for what is done to it: 某省境内的X提升工程建设等项目."""
    if inside := _OF_SITE.match(text, start, end):
        start = inside.end()
    return start, end - 2 if text.endswith(("工程建设", "项目建设"), start, end) else end


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
    head, words = scan.marks.head_before(end), scan.text[start:end]
    if head is None or head.type != "Park" or not len(head.word) + 2 <= len(words) <= _LONGEST:
        return False
    if moves and says_field(words[: -len(head.word)]):
        return not generic(words, "Park")
    return not (SORT.match(words) or NO_NAME.search(words) or generic(words, "Park") or is_plain(words))


def _is_built(scan: Scan, start: int, end: int) -> bool:
    """Whether a member of an open list ends as works do: 推进平江电厂、黄花机场东扩等。"""
    head = scan.marks.head_before(end)
    if head is not None and head.type == "Project":
        return True
    words = scan.text[start:end]
    return not words.endswith("中心") and (WORK.search(words) or _BUILT.search(words)) is not None


def _is_visited(member: Member) -> bool:
    """Whether a member of some length stands behind a verb of going to see it."""
    return member.lead in _VISITED and member.end - member.start > 4


def _works_of(scan: Scan, members: Sequence[Member]) -> Iterator[Range]:
    """The members of one list that are names; a member of several quotations is as many."""
    fetched = _are_fetched(scan.text, members) or _are_lines(scan.text, members)
    moves = advance(scan, members)
    named = moves or _are_named(scan, members) or _is_visited(members[0])
    sized = moves and are_sized(scan.text, members)
    floor = max(0, members[0].start - _CONTEXT)
    labelled = members[0].lead == "："
    signed = members[0].lead in _SIGNS or (labelled and _SIGNED.search(scan.text, floor, members[0].start) is not None)
    invested = signed or _INVESTED.match(scan.text, members[-1].end) is not None
    for member in members:
        start, end = member.start, member.end
        if _QUOTED.fullmatch(scan.text, start, end):
            yield from (quoted.span() for quoted in _QUOTE.finditer(scan.text, start, end))
        elif (
            _is_member(scan, start, end, fetched, named)
            or (invested and _is_of_a_firm(scan, start, end))
            or (sized and _is_kindless(scan, start, end))
            or (labelled and _is_called_work(scan.text[start:end]))
        ):
            yield start, end


def _is_called_work(words: str) -> bool:
    """Whether a member of a list behind a label says of itself that it is a project, and of what."""
    return words.endswith("项目") and 8 <= len(words) <= _LONGEST and says_no_kind(words) and "类" not in words


def _is_of_a_firm(scan: Scan, start: int, end: int) -> bool:
    """Whether a member of a list of investments goes by its company's name and what it makes: 谦禾智能装备."""
    words = scan.text[start:end]
    if not 4 <= len(words) <= _LONGEST or says_kind(words.removeprefix("年产")):
        return False
    return words.startswith("年产") or words[0] in _LETTERS or is_unknown(words) or begins_proper(words)


def _is_member(scan: Scan, start: int, end: int, fetched: bool, named: bool) -> bool:
    """Whether a member is a name by itself, because the others are, or because of what is done to them."""
    if _is_listed(scan, start, end):
        return True
    return (fetched and _is_nameless(scan.text[start:end])) or (named and _may_be_name(scan, start, end))


def _are_named(scan: Scan, members: Sequence[Member]) -> bool:
    """Whether half or more of the members of a list are names, so that the others are, too."""
    if len(members) < 2:
        return False
    known = sum(_is_listed(scan, one.start, one.end) or _is_proven(scan, one.start, one.end) for one in members)
    return 2 * known >= len(members)


def _is_kindless(scan: Scan, start: int, end: int) -> bool:
    """Whether a member of some length says no kind of work, no field, no place and no company."""
    words = scan.text[start:end]
    if _typed(scan, end):
        return False
    return len(words) > 3 and says_no_kind(words) and not _is_no_work(scan, start, end) and not _is_firm(words)


def _is_firm(words: str) -> bool:
    """Whether the words of a member name a company and nothing that is done to it."""
    return FIRM.search(words) is not None and not _CHANGED.search(words)


def _may_be_name(scan: Scan, start: int, end: int) -> bool:
    """Whether a member beside names says no kind of work, and is no proven name of its own type: 砚峰路."""
    words = scan.text[start:end]
    if _typed(scan, end) or _is_no_work(scan, start, end) or _is_firm(words):
        return False
    return says_no_kind(words) and (_BUILT.search(words) is not None or not is_plain(words))


def _are_fetched(text: str, members: Sequence[Member]) -> bool:
    """Whether a list of what is fetched or fostered consists of names for half or more."""
    if members[0].lead not in _FETCHED:
        return False
    return 1 < len(members) <= 2 * sum(_is_nameless(text[member.start : member.end]) for member in members)


def _are_lines(text: str, members: Sequence[Member]) -> bool:
    """Whether the members are lines by the letters of their cities: 铁路方面抓好张吉怀、常益长等项目."""
    context = text[max(0, members[0].start - _CONTEXT) : members[0].start]
    return _LINES.search(context) is not None and joins_cities(text[members[0].start : members[0].end])


def works_before(scan: Scan, floor: int, end: int) -> Iterator[Range]:
    """The works between two places of a list before a named one: 推进乐柳线改线、乐翁西路、天蒲公路一期建设."""
    text = scan.text
    while member := _member_before(text, floor, end):
        first = text[member.start() - 1 : member.start()] != "、"
        start = _after_verbs(scan, *member.span()) if first else member.start()
        if start > floor and is_work(text[start : member.end()]):
            yield _bare(text, start, member.end())
        end = 0 if first else member.start()


def _member_before(text: str, floor: int, end: int) -> re.Match[str] | None:
    """The member of a list before the 、 that a place stands behind, or None."""
    if end - 1 <= floor or text[end - 1] != "、":
        return None
    return _MEMBER.search(text, max(0, end - 1 - _LONGEST), end - 1)


def _after_verbs(scan: Scan, start: int, end: int) -> int:
    """The start behind the verbs that a range begins with."""
    for cut in scan.cuts_in(start, end):
        if cut.start <= start + 1:
            start = cut.end
    return start


def _is_listed(scan: Scan, start: int, end: int) -> bool:
    words = scan.text[start:end]
    if not 3 <= len(words) <= 40 or _typed(scan, end) or _is_no_work(scan, start, end):
        return False
    return _is_proven(scan, start, end) or _WATERS.fullmatch(words) is not None or is_work(words)


def _is_known(scan: Scan, start: int, end: int) -> bool:
    """Whether a member is a known name of a kind that alone is no work."""
    known = scan.name_at(start)
    return known is not None and known.end == end and known.kind in _ALONE


def _is_no_work(scan: Scan, start: int, end: int) -> bool:
    """Whether a member is nothing but a place, a country, a field or a company, or does something with another."""
    text = scan.text
    if _PAIR.fullmatch(text, start, end) or text.find("项目和", start, end) > 0:
        return True
    if _WITH.search(text, start + 1, end) and not WORK.search(text, start, end):
        return True
    if _is_known(scan, start, end):
        return True
    return any((one.start, one.end) == (start, end) for one in scan.industries_in(start, end))


def _is_proven(scan: Scan, start: int, end: int) -> bool:
    """Whether a member of a list has a proof, which a proper word is only at its head."""
    shown = proof(scan, start, end) if end - start > 3 else ""
    return shown in _PROOFS and (shown != "proper" or begins_proper(scan.text[start:end]))


def _is_nameless(words: str) -> bool:
    """Whether words are a name and no more, in which the dictionary knows no word: 柯润玺, 勃森干细胞."""
    return 3 <= len(words) <= _NAMELESS and not knows(words) and not SORT.search(words)


def _typed(scan: Scan, end: int) -> bool:
    """Whether a name ends in a head that says more than the list's last word: 数据中心 does, 运营中心 does not."""
    if scan.text.endswith(_PHASES, 0, end):
        return False
    if scan.text[end - 1] == "）":
        end = scan.text.rfind("（", 0, end)
    if scan.text.endswith(_NEW_HOUSES, 0, end):
        return False
    head = scan.marks.head_before(end)
    return head is not None and head.type in _TYPED and head.word not in _VAGUE
