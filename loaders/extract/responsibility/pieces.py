"""A list cut into pieces: at its marks, and at each 和, 与 and 及 that joins whole names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from loaders.extract.responsibility.described import LEVELS, WHERE, by_function
from loaders.extract.responsibility.names import complete, only_a_trade
from loaders.lexicon.bodies import parse_body
from loaders.lexicon.chains import chain, may_be_chain
from loaders.lexicon.cores import System
from loaders.lexicon.places import by_name


@dataclass(slots=True)
class Piece:
    """One name of a list while it is being completed from its neighbours."""

    start: int
    end: int
    name: str
    group: int
    alias: str = ""
    role: str = ""
    joint: str = ""  # what joins it to the name before it: 、 和 及
    given: bool = False  # the name was completed from its neighbours and takes no further prefix


LEAD_IN = re.compile(
    r"^(?:(?:所在地的?|所在|当地|属地)(?=(?:各级|设区的?|[省市县区州盟旗]|乡|镇|街道)\S{0,24}(?:政府|部门|机关|机构|办事处)(?:（[^（）]{1,6}）)?$)|(?:[其所](?:所属|下属|派出|设立|委托|涉及)?|所属|下属|直属)的(?=[\u4e00-\u9fff]{2})|受(?:其)?委托的(?=[\u4e00-\u9fff]{4})|以及|及其|并由|由|和(?![平田县顺静硕龙政林布])|及(?!时)|与|会同|联合|[同本]级(?:(?:人民)?政府(?=[^、，及和]))?|，|、|：|:|\s)+"
)
_LEVELS_INSIDE = re.compile(
    r"[室厅办局委]|[市区县州旗盟镇乡街道园地级、及或]+|自治[县州旗]|行署|行政公署|人民政府|办事处|街办|管委会|(?:各类?)?(?:经济?)?(?:开发区|功能区|高新区|新区|园区|林区|农场)"
)
OPENERS, CLOSERS = "（(〔[【［", "）)〕]】］"
LEVEL_PIECE = re.compile(rf"^(?:{WHERE}|所在地的?)?(?:{LEVELS}|地)$")
LEVEL_HEAD = re.compile(
    rf"^各?(?P<level>{LEVELS})"
    r"(?:的(?=(?:人民)?政府|[\u4e00-\u9fff]{2,8}委员会$))?(?P<form>(?:人民)?政府(?:[（(](?:管委会|行署|办事处)[）)])?|行政公署|行署|管委会|办事处|党委|人大|政协|委|(?:监察|人大常务)委员会|监委|纪委监委|(?:人民)?(?:法院|检察院)"
    r"|(?![级直属各])\S{0,20}(?:主管部门|行政部门|管理部门|部门|机关|机构)"
    r"|(?![级直属各及和与])[\u4e00-\u9fff]{1,14}(?:委员会|[局厅办委](?:[（(][局厅办委][）)])?|中心|联合会)|[妇残科]联|总工会|红十字会)$"
)
_ITS_GOVERNMENT = re.compile(rf"{LEVELS}(?:人民)?政府")  # 市和区人民政府教育
_GOVERNMENT = re.compile(r"(?:政府|行署|行政公署|管委会)$")
# a town's name has two characters at least: 长兴县和平镇 is one
_JOINT = re.compile(
    r"(?:以及|及其(?!他)|或者|或|[和与暨](?![\u4e00-\u9fff](?:镇|乡|街道))|及(?!时))(?!(?:相关|有关|周边)(?:地区|区域))"
)
_COMMITTEE_AND = re.compile(
    r"(?:党委|[省市县区州旗盟镇乡]委)(?=(?:[省市县区州旗盟镇乡]|人民)?政府(?:[（(][^（）()]*[）)])?(?:$|[、，。；：\s]))"
)
_ALWAYS = ("以及", "或者")  # never inside a name
UNNAMED = ("其他", "其它", "有关", "相关")  # whoever they are, they are others than those before
# whoever else is asked behind a place: 岳麓区和市直相关单位
_UNNAMED_UNITS = re.compile(r"(?:[省市区县州](?:级|直|属)|各|有关|相关)+(?:有关|相关|各)*(?:部门|单位|机构|企业)$")
_HALF_FUNCTION = re.compile(
    r"[省市县区州旗盟]?[\u4e00-\u9fff]{2}和(?![省市县区州旗盟])[\u4e00-\u9fff]{2,8}[局委]$"
)  # 县水务和农牧局
_OR = re.compile(r"或者?|以及|及其")
BRACKET = re.compile(r"[（(〔\[［【](?P<inner>[^（）()〔〕\[\]［］【】]{1,30})[）)〕\]］】]?")
_ROLE_WORD = re.compile(r"^(?:总?牵头|主办|主责|主要责任|第一责任|牵头单位|主办单位|牵头部门|协办|配合|配合单位|参与)$")
_INCLUDING = re.compile(
    r"[（(〔](?:不?含|包括|以下|下同)[^（）()〔〕]{0,40}[）)〕]"
)  # 各市（含定州、辛集市，下同）政府
_ALSO_CALLED = re.compile(r"，(?:以下|下)[简统]称[^（）()]{1,12}(?=[）)])")  # 区县（自治县，以下简称区县）政府
_NO_ALIAS = re.compile(r"[、，]|^(?:以下|下)?(?:简|统|合|并)?称")  # （以下简称管委会） is the resolver's
_BLANK = re.compile(r"[\s“”\"]")
_ROUND = re.compile(
    r"[〔\[［<＜〈]([市地州县区旗盟乡镇、]{1,5}|街道|行署|管委会)[〕\]］>＞〉]"
)  # 各市〔地〕人民政府〔行署〕
_ROUNDABLE = frozenset("（(〔[［<＜〈")
_COMMITTEE = re.compile(r"(?<=[区港城园岛])(?<!\b城)(?<![省市县区州]城)管委$")  # 高新区管委, but not 市城管委
_BELOW = re.compile("^[\u4e00-\u9fff]{2,6}(?:海关|局|委)(?:所属|下属)(?=[\u4e00-\u9fff]{2,})")  # 海口海关所属三亚海关
_JUNK = 2  # characters that a reading error may leave behind a complete name: 省广电局省


def balanced(words: str) -> bool:
    """Whether every bracket in the words has its partner."""
    return sum(words.count(mark) for mark in OPENERS) == sum(words.count(mark) for mark in CLOSERS)


def split(text: str, start: int, end: int, marks: str) -> Iterator[tuple[int, int]]:
    """The stretches between marks; marks inside brackets do not count."""
    depth, at = 0, start
    for found in _splitting(marks).finditer(text, start, end):
        mark = found[0]
        if mark in OPENERS:
            depth += 1
        elif mark in CLOSERS:
            depth = max(0, depth - 1)
        elif depth == 0:
            yield at, found.start()
            at = found.end()
    yield at, end


@cache
def _splitting(marks: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(OPENERS + CLOSERS + marks)}]")


def plain(words: str) -> str:
    """The words without what stands in brackets."""
    return BRACKET.sub("", words)


def find_pieces(text: str, start: int, end: int, group: int) -> Iterator[Piece]:
    """The names between 、 and blanks, in order, each without brackets and stray characters."""
    for part_start, part_end in split(text, start, end, "、/ \t\n\u3000"):
        for name_start, name_end in _unjoin(text, part_start, part_end):
            for own in _party_and_government(text, name_start, name_end):
                for one in _unmarked(text, *own):
                    yield _piece(text, *one, group)


def _party_and_government(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A committee and its government that are written as one word: 县委县政府, 各乡镇党委政府."""
    both = _COMMITTEE_AND.search(text, start, end) if text.find("委", start, end) > 0 else None
    if both:
        yield start, both.end()
    yield both.end() if both else start, end


def _unmarked(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Bodies that are written one behind another as one word: 妇联财政局."""
    words = text[start:end]
    cuts = chain(words) if may_be_chain(words) else ()
    yield from pairwise([start, *(start + cut for cut in cuts[1:]), end])


def _unjoin(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names that 和, 与 or 及 joins; inside 文化和旅游厅 nothing is joined, because 文化 is no name."""
    at = start
    for joint in _JOINT.finditer(text, start, end):
        if not (at < joint.start() and joint.end() < end and balanced(text[at : joint.start()])):
            continue  # 市发展改革委（市粮食和物资储备局） joins nothing
        if joint[0] in _ALWAYS or _parts(text[at:end], joint.start() - at, joint.end() - at):
            yield at, joint.start()
            at = joint.end()
    yield at, end


def _parts(words: str, first: int, last: int) -> bool:
    """Whether a joint in words parts two names, and does not stand inside one."""
    return _joins(words[:first], words[last:]) and not _is_one(words)


def _is_one(words: str) -> bool:
    """Whether words with a 和 in them are one department of the table: 市海洋口岸和港航管理局."""
    body = parse_body(words)
    return body is not None and body.system is System.GOVERNMENT and not body.collective and not body.role


def _joins(before: str, after: str) -> bool:
    """Whether a 和 stands between names: 市和区县人民政府, 直管市及神农架林区人民政府, 市财政局和市商务局."""
    placed = LEVEL_PIECE.match(before) is not None or before in by_name()
    if placed and _goes_with_place(after):
        return True
    if only_a_trade(before) and (
        after.endswith(("部门", "机构", "机关")) or _HALF_FUNCTION.match(f"{before}和{after}")
    ):
        return False
    return after.startswith(UNNAMED) or complete(plain(before))


def _goes_with_place(words: str) -> bool:
    """Whether words behind a place are a level (市和区、县人民政府), a place, its government, or unnamed units."""
    if LEVEL_PIECE.match(words.removeprefix("各")) or words in by_name():
        return True
    return _names_government(words) or _UNNAMED_UNITS.match(words) is not None


def _names_government(words: str) -> bool:
    """Whether words behind a place say what it shares with theirs: a government, or a department of their level."""
    return bool(LEVEL_HEAD.match(_OR.split(words)[0]) or _GOVERNMENT.search(words) or _ITS_GOVERNMENT.match(words))


def _rounded(words: str) -> str:
    """The words without what they say to include, and with round brackets about a level: 各市〔地〕人民政府〔行署〕."""
    if _ROUNDABLE.isdisjoint(words):
        return words
    return _ROUND.sub(r"（\1）", _INCLUDING.sub("", _ALSO_CALLED.sub("", words)))


def _piece(text: str, start: int, end: int, group: int) -> Piece:
    start, end = _bare_range(text, start, end)
    name, alias, role = _without_bracket(_rounded(text[start:end]))
    plain = by_function(_without_junk(_BLANK.sub("", name))).replace("下设办公室", "办公室")
    plain = _BELOW.sub("", _COMMITTEE.sub("管委会", plain))
    return Piece(start, end, plain, group, alias, role, text[start - 1 : start])


def _bare_range(text: str, start: int, end: int) -> tuple[int, int]:
    if lead := LEAD_IN.match(text[start:end]):
        start += lead.end()
    while start < end and text[start] in " \t\n\u3000*＊★☆":
        start += 1
    while end > start and text[end - 1] in " \t\n\u3000。；;*＊★☆":
        end -= 1
    return start, end


_STREETS = ("街道办事处", "街道办")  # what 各乡镇人民政府 are in towns: one collective


def _without_bracket(words: str) -> tuple[str, str, str]:
    """A name without the bracket that ends it, and the alias or the role that the bracket says."""
    match = _last_bracket(words)
    if match is None:
        return words, "", ""
    name, inner = words[: match.start()], match["inner"]
    if _ROLE_WORD.match(inner):
        return name, "", inner
    if not complete(name) or (name[0] == "各" and inner in _STREETS):
        return words, "", ""
    named = complete(inner) and not _NO_ALIAS.search(inner)
    return name, inner if named else "", ""


def _last_bracket(words: str) -> re.Match[str] | None:
    match = BRACKET.search(words)
    if match is None or match.end() != len(words) or match.start() == 0:
        return None
    return None if _LEVELS_INSIDE.fullmatch(match["inner"]) else match


def _without_junk(name: str) -> str:
    for cut in range(1, _JUNK + 1):
        if len(name) > cut + 2 and name[-cut:] in ("省", "等", "的", "和", "由") and complete(name[:-cut]):
            return name[:-cut]
    return name
