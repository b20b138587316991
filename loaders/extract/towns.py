"""Towns, streets and villages: behind the county that they lie in, and by themselves where a county speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from loaders.document import Part
from loaders.extract.proofs import says_kind
from loaders.lexicon.places import locate, place_end
from loaders.ranges import between, occurrences

# 小镇, 城镇, 集镇 and the like are kinds; 镇长, 镇级, 街道办 belong to other words
_TOWN_END = (
    r"(?:(?<![小古城乡集强名重全该各本])镇|街道(?!路)|(?<![一二三四五六七八九十])苏木|(?<![城家故返下回还离进他异民老])乡(?![村镇亲土愁贤]))"
    r"(?![长级域区村])"
)
_VILLAGE_END = r"(?:(?<![各全该农乡])村|社区)(?![民级委党庄镇集落规两支书干医史容][\u4e00-\u9fff]?|里|口|子)"
_PEOPLE = r"(?:[\u4e00-\u9fff]{1,2}族)?"  # 瑶安瑶族乡
_PEOPLES = (
    "回|满|苗|壮|土|瑶|侗|彝|白|傣|畲|藏|黎|羌|水|蒙古|朝鲜|锡伯|土家|仡佬|布依"
    "|哈尼|傈僳|拉祜|鄂温克|鄂伦春|达斡尔|哈萨克|维吾尔|撒拉|裕固|纳西|景颇"
)
_NAME = (
    rf"(?:(?![各全该两等和与及至到的]|多[个数]|[相有]关|民族|少数|村镇)[\u4e00-\u9fff]{{1,3}}{_PEOPLE}{_TOWN_END}"
    "|[^小新古老县省市中大乡各]城镇(?![长级域区村化居职体就])"
    # as names of other tongues are written: 独贵塔拉镇
    "|[阿艾巴拜包贝毕勃博布查察达迪额恩尔嘎格根哈赫浩呼吉喀卡克库拉朗里罗鲁玛麦满木莫纳尼努诺齐热仁日若萨赛桑沙什斯苏塔坦特图吐托瓦乌希牙雅伊依音扎孜独贵敖翁淖]{4,6}(?:镇|苏木|乡)(?![长级域区村]))"
)
_TOWN = re.compile(_NAME)
_TOWN_SIGN = re.compile("[镇街苏乡]")  # in every end of a town, and faster to find
_SENTENCE_END = re.compile("[。；\n]")
_LIST_MARKS = frozenset("、和与及")
_LONGEST_TOWN = 8
_SHORTEST_TOWN = 3  # characters of one behind the short name of its county
_VILLAGE = re.compile(rf"(?![各全该多两等和与及的在])[\u4e00-\u9fff]{{2,4}}?{_VILLAGE_END}")
_NEXT = re.compile(
    rf"[、和与及](?P<place>{_NAME}(?:(?!党|各)[\u4e00-\u9fff]{{2,4}}?{_VILLAGE_END})?)"
)  # 甲县A镇B村、C镇D村
_NEXT_VILLAGE = re.compile(rf"[、和与及](?P<place>(?!各|全|其)[\u4e00-\u9fff]{{2,4}}?{_VILLAGE_END})")
# the names that share a head behind their county: 甲县A、B、C三个镇
_SHARED = re.compile(
    r"(?P<names>[\u4e00-\u9fff]{2,3}(?:、[\u4e00-\u9fff]{2,3}){0,12}[、和与及][\u4e00-\u9fff]{2,3}?)等?(?:[两二三四五六七八九十\d]+个?)?"
    r"(?P<kind>(?<!乡)镇|街道|乡)(?![长级域区村镇])"
)
_AND = re.compile(r"、|(?<=[^、]{2})[和与及](?=[^、]{2})")  # 太和 is a town
_SETTLED = frozenset({"城市", "农村", "城乡"})  # which the dictionary has as names
_VILLAGE_KIND = re.compile("(?:村|社区)$")
_COUNTY_END = frozenset("县区市旗")
# a member of a list, or what 在 or a verb leads to, with nothing of another word on either side
_NO_TOWN = "[乡点色制心业星游济范困进大化态型]"  # 特色镇, 旅游镇 and the like are kinds
_LEADS = (
    "其中|完成|加快|推进|负责|扶持|帮扶|整合|建设|实施|启动|抓好|做好|支持|推动|新建|建成|建好|位于|开展"
    "|落户|入驻|落地|选址|坐落|设在|设于|建在|地处|迁至"
)
_WORKS = "基地|园|项目|工程|小区|中心|公路|河|水库|市场|学校|卫生院"
# what a town becomes, does or has: 金积镇获批强镇
_BECOMES = "[获列入成建投举开完启实新改全已被将至到在为是有揭挂召签设布探合依共做推打整育]"
_ALONE = re.compile(
    rf"(?:(?<=[、，；：。（,;:(在和与及到进往])|(?<={_LEADS.replace('|', ')|(?<=')})|^)"
    r"(?P<town>(?![在于对从到由向以各全该多两等和与及中重特建下乡一二三四五六七八九十\d]|[相有]关)"
    rf"(?:(?!{_LEADS})[\u4e00-\u9fff]{{2,4}}(?:{_PEOPLES})族乡|[^小新古老县省市中大乡]城镇|[\u4e00-\u9fff]{{2,3}}(?<!{_NO_TOWN})(?:{_TOWN_END})))"
    rf"(?P<village>[\u4e00-\u9fff]{{2,3}}{_VILLAGE_END})?"
    rf"(?=[、，。；）,;)和与及等的各“\d一二两三四五六七八九十]|[\u4e00-\u9fff]{{2,8}}(?:{_WORKS})|{_BECOMES}|$)",
    re.MULTILINE,
)
# what a cell of sites holds: a town, its village, and where in them
_CELL = re.compile(
    rf"(?![各全])[\u4e00-\u9fff]{{1,6}}{_PEOPLE}(?:镇|街道|苏木|乡)(?![长级域区])"
    rf"(?:[\u4e00-\u9fff]{{2,5}}(?:村|社区)(?![民级委]))?"
)
_COUNTY = 3
_RANKS = frozenset("长级域区委党人办")  # 虎峰镇党委, 虎峰镇人民政府: words of a body


def _town(text: str, at: int) -> re.Match[str] | None:
    """The town that begins at a place, if one does."""
    return _TOWN.match(text, at) if _TOWN_SIGN.search(text, at, at + _LONGEST_TOWN) else None


def with_town(text: str, end: int) -> int:
    """The end of a chain of divisions with the town and the village behind it: 石城县琴江镇, 雄县双堂村."""
    town = _town(text, end)
    if town and len(town[0]) < _SHORTEST_TOWN and _is_short_county(text[end - 2 : end]):
        return end
    if town:
        village = _VILLAGE.match(text, town.end())
        return village.end() if village else town.end()
    return _village_end(text, end) if text[end - 1] in _COUNTY_END else end


def _village_end(text: str, end: int) -> int:
    """The end of the village right behind a county; the place itself where none stands there."""
    village = _VILLAGE.match(text, end)
    return village.end() if village and not _is_kind(_VILLAGE_KIND.sub("", village[0])) else end


def _is_short_county(words: str) -> bool:
    """Whether words are the short name of a county, behind which 东镇 is no town of it but 玉门东镇 is one."""
    county = locate(words) if words[-1:] not in _COUNTY_END else None
    return county is not None and county.tier == _COUNTY


def _is_kind(words: str) -> bool:
    """Whether words before 村 or 社区 say what kind it is."""
    return words in _SETTLED or says_kind(words)


def named_again(text: str, chains: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Where the towns and villages behind some counties are named without them, and their names with them."""
    known: dict[str, str] = {}
    for start, end in chains:
        if town := _town(text, end):
            known.setdefault(town[0], text[start : town.end()])
            last = with_town(text, end)
            known.setdefault(text[town.end() : last], text[start:last])
    known.pop("", None)
    for words, name in known.items():
        for at in occurrences(words, text):
            end = at + len(words)
            if text[end : end + 1] not in _RANKS:
                yield at, end, name


def town_at_head(name: str) -> str:
    """The town that a name begins with: 哈克镇 of 哈克镇生态奶源基地, with its village."""
    found = _TOWN.match(name)
    end = with_town(name, 0) if found else 0
    return name[:end] if 0 < end < len(name) - 3 else ""


def listed_towns(text: str, chains: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """The towns and villages in a list behind a county, which names it once; and their names with it."""
    if not _may_hold_towns(text):
        return
    for start, end in chains:
        if _town(text, end):
            yield from _next_places(text, text[start:end], with_town(text, end), _NEXT)
        elif text[end - 1] in _COUNTY_END and (shared := _SHARED.match(text, end)):
            for at, last in between(_AND, text, *shared.span("names")):
                yield at, last, text[start:end] + text[at:last] + shared["kind"]


def _next_places(text: str, above: str, end: int, following: re.Pattern[str]) -> Iterator[tuple[int, int, str]]:
    """The members of a list behind the first town of a county, or the first village of a town."""
    while one := following.match(text, end):
        end = one.end()
        yield *one.span("place"), above + one["place"]


def follows_town(text: str, end: int) -> bool:
    """Whether a town stands right behind a place, as it does behind its county: 铜梁东城街道."""
    found = _town(text, end)
    return found is not None and found.end() - end > 2


def lone_towns(text: str, part: Part, chains: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """The towns that a text of one county names without it: 甲良镇梅桃村, 朝阳镇; and their names with it."""
    if not _may_hold_towns(text):
        return
    county = _only_county(text, chains)
    if county or speaks_of_county(part):
        yield from _towns_in(text, county, 0, len(text))
        return
    for county, start, end in _stretches(text, chains):
        yield from _towns_in(text, county, start, end) if county else ()


def _towns_in(text: str, county: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The towns by themselves in a range, and their names with their county."""
    for found in _ALONE.finditer(text, start, end):
        if place_end(text, found.start()) > found.start():
            continue  # 浙江乌镇 says where it lies
        yield *found.span(), county + found[0]
        if found["village"]:
            yield from _next_places(text, county + found["town"], found.end(), _NEXT_VILLAGE)


def _stretches(text: str, chains: Sequence[tuple[int, int]]) -> Iterator[tuple[str, int, int]]:
    """The counties that a text names in full, each with the rest of its sentence before the next place."""
    for (start, end), (following, _) in pairwise((*chains, (len(text), len(text)))):
        closing = _SENTENCE_END.search(text, end, following)
        last = closing.start() if closing else following
        if _LIST_MARKS.isdisjoint((text[start - 1], text[end : end + 1])) and _TOWN_SIGN.search(text, end, last):
            yield _only_county(text, [(start, end)]), end, last


def town_of_cell(text: str, start: int, end: int) -> int:
    """Where the town ends that a cell of sites names first, with its village; 0 where it names none, or its county."""
    town = _CELL.match(text, start, end)
    return town.end() if town and place_end(text, start) == start else 0


def speaks_of_county(part: Part) -> bool:
    """Whether a part of a text speaks of a county."""
    place = locate(part.place) if part.place else None
    return place is not None and place.tier == _COUNTY


def _may_hold_towns(text: str) -> bool:
    """A cheap look for the words that towns end in."""
    return "镇" in text or "街道" in text or "乡" in text


def _only_county(text: str, chains: Sequence[tuple[int, int]]) -> str:
    """The one county that a text names in full, or nothing where it names none or several."""
    named = {text[start:end] for start, end in chains if text[end - 1] in _COUNTY_END}
    found = {county: name for name in sorted(named) if (county := locate(name)) and county.tier == _COUNTY}
    return next(iter(found.values())) if len(found) == 1 else ""
