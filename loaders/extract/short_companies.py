"""Companies by their short names: a name that is no word before what companies end in (博星科技, 甲元药业)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

import rjieba

from loaders.extract.proofs import begins_proper, generic, is_division, is_jargon, is_word
from loaders.extract.scan import ENDING, PLACES, Scan
from loaders.lexicon.table import rows
from loaders.ranges import Range

_REACH = 8  # characters before the end of a company's name in which the name begins
_HAN = re.compile("[\u4e00-\u9fff]+$")
# what stands in no company's short name; most are words of one character
_FUNCTION = frozenset(
    "的了和与及或等以由于在是为并也又更最将把被让使从向对到该本各每其此这那个家户类种项批型性级有无不未非所"
    "用打好跨涉间基网足省市县区镇部我推要释化作"
)
_LAST = frozenset("大新高中小老全多微原")  # 大数据, 新能源: they belong to the end
# behind the end: a field, an institution or a longer name
OF_FIRMS = "产业|行业|企业|园|基地|有限|股份|集团|公司|市场|装备|领域|制造|技术|中心|发展"
_LONGER = re.compile(
    rf"{OF_FIRMS}|项目|工程|大学|学院|研究|协会|厂|城|小镇|平台|服务|产品|设备|人才|管理|应用|创新|融合|培训|与|化|业|作(?!为)|艺|序|人员"
)
# a list of what is built, and not of who builds it: 华融二期、天润商厦等项目
_OF_WORKS = re.compile(
    r"(?:[、和][^、，。；：\n]{2,16}){0,8}?等(?:(?!企业|公司)[^、，。；：\n]){0,10}?(?:项目|工程|商圈|综合体)"
)
# a list that says that it is of trades, or that is to grow
_OF_TRADES = re.compile(
    r"(?:[、和][^、，。；：\n]{2,16}){0,8}?(?:等|(?<!第)[二两三四五六七八九十\d][大个条])[^、，。；：\n企家]{0,8}?"
    r"(?:产业|赛道|业态)(?!园|基地|[^，。；、\n]{0,10}(?:集团|企业|公司))"
)
_GROWN = re.compile(r"(?:大力|重点|积极|加快|培育|优先)发展(?:[^，。；：、\n]{2,10}[、和]){0,6}$")
_CALLS_AT = re.compile("[过待靠离进出在][闸港泊航]")  # 过闸船舶: what ships do, and who builds none
_FIELDS = 40  # characters of a list that is to grow
_CLOSED = frozenset("的、和与及等，；。：（）”“,;") | {""}
_DOES = ("上市", "挂牌", "主打", "主营", "年产", "投产", "达产", "入选", "股改")  # nouns for the dictionary
_PLACES = PLACES | {"country"}
_VERBAL = frozenset({"v", "d", "p", "c", "r", "m", "t", "ul", "f", "l", "i", "vd"})  # what no name goes on with
_NOUNS = frozenset({"n", "nz", "nr", "nrt", "ns"})
_OWN = frozenset({"nr", "nz", "nrt", "nrfg"})  # what the dictionary has as a name: 银丰


def short_companies(scan: Scan) -> Iterator[Range]:
    """The companies that a part calls by their short names, in text order of their ends."""
    strengths = ends()
    hits = list(scan.hits(ENDING))
    hits += [hit for hit in scan.hits("industry") if scan.text[hit.start : hit.end] in strengths]
    for start, end, _ in hits:
        if goes_on(scan.text, end):
            continue  # most do: 新材料产业
        begin = _beginning(scan, start, strengths[scan.text[start:end]])
        if begin >= 0 and is_finished(scan, end) and _is_firm(scan.text, begin, end):
            yield begin, end


def _is_firm(text: str, start: int, end: int) -> bool:
    """Whether words name no class, and stand in no list of works or trades."""
    if text[start] in "全本" or _CALLS_AT.match(text, start):
        return False  # 全市水务
    if _OF_TRADES.match(text, end) or _GROWN.search(text, max(0, start - _FIELDS), start):
        return False  # 富硒食品、旅游康养两大主导产业, 发展富硒食品
    return not generic(text[start:end], "Enterprise") and not _OF_WORKS.match(text, end)


def goes_on(text: str, end: int) -> bool:
    """Whether a field, an institution or a longer name goes on behind an end."""
    return text[end : end + 1] not in _CLOSED and _LONGER.match(text, end) is not None


def is_finished(scan: Scan, end: int) -> bool:
    """Whether a name ends at a place: a mark or a word follows that no name goes on with."""
    text = scan.text
    if text[end : end + 1] in _CLOSED:
        return True
    if goes_on(text, end):
        return False
    if text[end : end + 1] == "\n" or any(cut.start == end for cut in scan.cuts_in(end, end + 6)):
        return True
    if text.startswith(_DOES, end):
        return True
    return _parts_follow(text, end)


def _parts_follow(text: str, end: int) -> bool:
    """Whether the dictionary has the next word for a part of speech that no name goes on with."""
    words = rjieba.tag(text[end : end + 6].split("，", maxsplit=1)[0])
    return bool(words) and words[0][1] in _VERBAL


def is_word_end(scan: Scan, at: int) -> bool:
    """Whether a mark, a verb or a whole word ends at a place, and so a name may begin there."""
    text = scan.text
    if at == 0 or not "\u4e00" <= text[at - 1] <= "\u9fff":
        return True
    if any(cut.end == at for cut in scan.cuts_in(max(0, at - 6), at)):
        return True
    return rjieba.tag(text[max(0, at - 4) : at])[-1][1] in _VERBAL


def _beginning(scan: Scan, end: int, strength: str) -> int:
    """Where the name before an end begins, or -1: behind the last word of the dictionary, mark or verb."""
    text = scan.text
    left = _left(scan, end)
    found = _HAN.search(text, left, end)
    if found is None:
        place = with_place(scan, end) if strength == "place" else end
        return place if place < end else -1
    start = _stem(scan, found.start(), end, strength)
    if start < 0 or is_jargon(text[start:end]) or _is_place(scan, start, end, strength):
        return -1
    return with_place(scan, start)


def _stem(scan: Scan, left: int, end: int, strength: str) -> int:
    """Where the stem before an end begins, behind what stands in no name; -1 where too few or many are left."""
    text = scan.text
    start = _behind_words(text, left, end)
    if start == end and strength != "weak" and _is_one_word(text[left:end]):
        return left  # 、前进牧业
    if start == end and strength != "weak" and begins_proper(text[left:end]) and with_place(scan, left) < left:
        return left  # 湖南怀仁健康药业
    if not 2 <= end - start <= 4 or (strength == "weak" and text[end - 1] in _LAST):
        return -1
    return start


def _is_place(scan: Scan, start: int, end: int, strength: str) -> bool:
    """Whether a stem begins with a place or is a county, where no mere place makes a name with the end."""
    known = scan.name_at(start)
    if known is None:
        return False
    return known.kind in _PLACES or (strength != "place" and known.end == end and is_division(scan.text, known))


def _is_one_word(words: str) -> bool:
    """Whether a stem is one word of the dictionary that says no kind."""
    return len(words) == 2 and words[1] not in "质型性类" and rjieba.tag(words)[0][1] in _NOUNS


def _left(scan: Scan, end: int) -> int:
    """The place behind the last mark, verb or place before an end."""
    left = max(0, end - _REACH)
    cuts = [cut.end for cut in scan.cuts_in(left, end) if cut.mark.kind != "quantity"]
    known = [one.end for one in scan.names_in(left, end) if one.kind in PLACES]  # 嘉安远隆 holds a county, too
    return max([left, *cuts, *known])


def _behind_words(text: str, start: int, end: int) -> int:
    """The place behind the last word that the dictionary has, but as a name, or that stands in no name."""
    at = start
    for word, tag in rjieba.tag(text[start:end]):
        at += len(word)
        if len(word) > 1 and is_word(word) and tag not in _OWN:
            start = at
    while end > start and not _FUNCTION.isdisjoint(text[start:end]):
        start += 1
    return start


def with_place(scan: Scan, start: int) -> int:
    """The start of a name with the place right before it: 湖南甲元米业."""
    for one in scan.names_in(max(0, start - 4), start):
        if one.end == start and is_division(scan.text, one):
            return one.start
    return start


@cache
def ends() -> Mapping[str, str]:
    """What companies' names end in, and how sure that is."""
    return {line["name"]: line["strength"] for line in rows("company_ends")}
