"""What no proper name is: half a bracket, a sentence, half a word, or a mere place or company where a work is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import rjieba

from loaders.extract.place_words import is_city
from loaders.extract.proofs import NATION, generic, is_division, may_be_own
from loaders.extract.scan import COMPANIES, SHORT, Scan
from loaders.mention import Mention

_MADE = frozenset({"Park", "Project", "Platform"})  # what is made, and bears more than the name of a place or company
_NAMED = _MADE | {"Organization", "Enterprise", "Industry"}
_PAIRS = ("（）", "()", "“”", "《》", "〈〉", "【】", "〔〕")
_MARKS = re.compile(r"[（）()“”《》〈〉【】〔〕]")
_QUOTED = re.compile(r"[“《][^“”《》]*[”》]")
# a sentence, and no name: 数字化转型是系统性工程, 市交通局对甲高速; but 是否, 实事求是
_SENTENCE = re.compile(
    r"(?<!求)是(?!否)|^[一二三四五六七八九]是|(?:园区?|基地|平台)为|(?:公司|集团|[委局厅])为(?:项目|工程)|[委局厅]对(?=[\u4e00-\u9fff]{2})"
)
_LINKING = ("串联", "连通", "贯通", "打通")  # 串联甲公园至乙公园: what a way does
_NEAR_TO = ("距", "毗邻", "紧邻", "邻近", "靠近")  # 距某某码头3公里: where something lies
_POINTS = ("这", "该", "此", "其", "各", "每")  # 这一计划, 该平台: the one before; 各县区民生工程: each one
_TAKEN = re.compile(r"以[^，。；：！？\n]{0,40}$")  # 以甲市为运营中心: what a place is taken for is no name
_AS = re.compile("(?<=..)(?<!华)为")
_DEFINED = re.compile("（[^（）]*简称[^（）]*）[与和及同]")  # 甲有限公司（以下简称甲）与乙有限公司
_LAID_OUT = frozenset({"布局", "建设", "打造", "投资", "新建", "设立", "落户"})  # 甲重工布局生产基地
_LEVELS = re.compile("[省市县区乡镇村]?[两二三四五]级")  # 县三级银行机构, of 省、市、县三级
# what stands behind a body in a line of names: 甲部 乙局 丙有限公司, 某省人民政府某大学战略合作协议
_BODIES = re.compile(
    "(?<=[部委局办厅会行府司])[ \u3000]|人民政府(?!机关|驻|参事|研究|发展|办)(?:联合|会同)?"
    "|(?<=[厅局委司团])联合(?=[一-鿿]{2,12}(?:大学|学院|研究[院所]|公司|集团)$)"
)
# a person, and whom he is of, in a list of members: 赵某某　内蒙古电力公司
_PERSON = re.compile("[一-鿿](?:[ 　]{0,2}[一-鿿]){1,3}[ 　]{1,4}(?=[一-鿿]{4})")
_NATION_ABOVE = re.compile(r"中国\s{1,2}$")
_BRANDS = ("”品牌", "”名片", "”商标", "”招牌", "”标识")  # behind what is quoted as a brand and no field
# the number of a document behind its prefix, or a class behind what it is like: 甘交公路〔2023〕46号, 开放平台类任务
_BEHIND_NONE = re.compile(r"\s?[〔\[［(（]\s?20[0-9]{2}\s?[〕\]］)）]\s?第?[0-9]|类(?!脑|人)")
_WINDOW = 4  # characters on either side in which a word shows
_LONGEST = 8  # characters of a place
_INSIDE = re.compile(r"[\u4e00-\u9fff]{2}")
_BOUND = re.compile("[东南西北]{1,2}(?:至|起|临|抵|靠|邻|接)")  # 东至某高速: where something ends is no work
# 东至某高速，西至某园区: what something lies between, though 东至 is a county, too
_BOUNDS = re.compile("[东南西北][至临][^。；\n]{2,16}，[东南西北][至临抵]")
_NEAR = 30
# 15座甲类厂: so many are of a class, and none is named
_SEVERAL = r"(?:[2-9]|\d{2,})[余多]?\s?[个家所座处条批项](?:以上|左右)?"
_COUNT = re.compile(_SEVERAL)
_COUNTED = re.compile(_SEVERAL + "$")
_LONGEST_COUNT = 8
_DISTRICTS = frozenset("县区旗")
_JOINT = re.compile("[和与]")
_TOWNS = "镇乡村"  # no zone is shared by a town and what is named behind it: 甲区乙镇和丙开发区
_VILLAGE = re.compile("[一-鿿]{2,6}[镇乡][一-鿿]{2,4}村")  # a place
_WAY = re.compile("[\u4e00-\u9fff]{2,5}至[\u4e00-\u9fff]{2,6}(?:高速|铁路|公路|[一二三]级)")


def sound(mentions: Iterable[Mention], scan: Scan) -> list[Mention]:
    """The mentions that can be what they say they are; those of other types, and shared names, as they are."""
    found: list[Mention] = []
    for one in mentions:
        type_, name = one.type, one.name
        if type_ not in _NAMED or name != one.span.text:
            found.append(one)
        elif type_ == "Industry":
            if _is_field(one, scan):
                found.append(one)
        elif _is_sound(one, scan):
            found.extend(_whole_words(one, scan))
    return found


def _is_field(mention: Mention, scan: Scan) -> bool:
    """Whether the words of an industry hold no half bracket, and are not quoted as a brand."""
    return _is_closed(mention.name) and not scan.text.startswith(_BRANDS, mention.span.end - scan.part.start)


def _is_sound(mention: Mention, scan: Scan) -> bool:
    if not _is_closed(mention.name) or _LEVELS.match(mention.name):
        return False
    if _is_counted(mention, scan) or _BEHIND_NONE.match(scan.text, mention.span.end - scan.part.start):
        return False
    return mention.type not in _MADE or _is_name(mention, scan)


def _is_counted(mention: Mention, scan: Scan) -> bool:
    """Whether a figure says that there are several of what is named: 15个社区公园."""
    start = mention.span.start - scan.part.start
    before = _COUNTED.search(scan.text, max(0, start - _LONGEST_COUNT), start)
    return before is not None or _COUNT.match(mention.name) is not None


def _is_formula(text: str, start: int, words: str) -> bool:
    """Whether words are one term of a sum in quotation marks: “外部总部+甲省基地”."""
    return "+" in words and text[start - 1 : start] == "“" and text.startswith("”", start + len(words))


def _is_name(mention: Mention, scan: Scan) -> bool:
    """Whether the words of what is made say more than a place, are no sentence, and point at nothing before."""
    words, start = mention.name, mention.span.start - scan.part.start
    if _is_bare(scan, start, start + len(words), park=mention.type == "Park") or _is_bound(scan, start, words):
        return False
    if _points_back(scan, start, words) or _does_a_class(scan, start, mention):
        return False
    return not (_is_formula(scan.text, start, words) or _is_sentence(words) or _is_taken_for(scan.text, start, words))


def _points_back(scan: Scan, start: int, words: str) -> bool:
    """Whether words point at something before, and are no name that begins so (这一计划, 该平台), or are a village."""
    return (words.startswith(_POINTS) and scan.name_at(start) is None) or _VILLAGE.fullmatch(words) is not None


def _is_sentence(words: str) -> bool:
    """Whether words say what something is or concerns, outside of quotations."""
    return (
        words.startswith(_LINKING + _NEAR_TO)
        or "涉及" in words
        or (("是" in words or "为" in words or "对" in words) and _SENTENCE.search(_QUOTED.sub("", words)) is not None)
    )


def _is_bound(scan: Scan, start: int, words: str) -> bool:
    """Whether words say where something ends: 西至某园区."""
    if _BOUND.match(words) is None:
        return False
    if scan.name_at(start) is None:
        return True
    return words[1] == "至" and _BOUNDS.search(scan.text, max(0, start - _NEAR), start + _NEAR) is not None


def _is_taken_for(text: str, start: int, words: str) -> bool:
    """Whether words are a thing and what it is taken for: 以甲市为运营中心."""
    if "为" not in words or _AS.search(words) is None:
        return False
    return _TAKEN.search(text, max(0, start - 42), start) is not None


def _does_a_class(scan: Scan, start: int, mention: Mention) -> bool:
    """Whether words are a verb and the name of a class: 建设自由贸易港; but a field is no verb: 旅游大数据中心."""
    known = scan.name_at(start)
    if known is not None:
        deed = scan.text[known.end : start + len(mention.name)]
        return known.kind in COMPANIES and deed[:2] in _LAID_OUT and generic(deed[2:], mention.type)
    words = mention.name
    if not generic(words[2:], mention.type) or may_be_own(words[:2]):
        return False
    return not scan.industries_in(start, start + 2)


def _behind_others(scan: Scan, start: int, end: int) -> int:
    """The start behind the bodies that a line names before, and behind words set off before a known name."""
    for body in _BODIES.finditer(scan.text, start + 1, end - 2):
        start = body.end()
    if blank := _PERSON.match(scan.text, start, end - 4):
        return blank.end()
    gap = scan.text.find(" ", start + 2, max(0, end - 4))
    apart = gap > 0 and scan.name_at(gap + 1) and not any(one.end == gap for one in scan.names_in(start, gap))
    return gap + 1 if apart else start


def _is_closed(words: str) -> bool:
    """Whether every bracket and quotation mark that opens in the words closes there."""
    return _MARKS.search(words) is None or all(words.count(pair[0]) == words.count(pair[1]) for pair in _PAIRS)


def _is_bare(scan: Scan, start: int, end: int, *, park: bool) -> bool:
    """Whether the words are the name of a place or company and nothing else."""
    known = scan.name_at(start)
    if known is None or known.end != end:
        return False
    return known.kind in COMPANIES or (not park and (known.kind == "country" or is_division(scan.text, known)))


def _whole_words(mention: Mention, scan: Scan) -> Iterator[Mention]:
    """The mention, from where a name begins in it: not inside a word, and behind a 和 that joins two names."""
    start = mention.span.start - scan.part.start
    end = start + len(mention.name)
    if mention.name[0] in "（(" and mention.type in _MADE:
        if whole := _of_nation(scan, mention, start, end):
            yield whole
    elif "简称" in mention.name and (defined := _DEFINED.search(scan.text, start, end)):
        yield _from(mention, scan, start, defined.start())
        yield _from(mention, scan, defined.end(), end)
    else:
        yield from _names_in(mention, scan, start, end)


def _of_nation(scan: Scan, mention: Mention, start: int, end: int) -> Mention | None:
    """A zone with 中国 before its bracket on the line above; None where nothing says what the bracket is of."""
    before = _NATION_ABOVE.search(scan.text, max(0, start - 4), start)
    if before is None:
        return None
    return scan.mention(mention.type, before.start(), end, mention.rule, mention.confidence, name="中国" + mention.name)


def _names_in(mention: Mention, scan: Scan, start: int, end: int) -> Iterator[Mention]:
    """The mention behind other bodies and half a word, as two names where a 和 joins two of a kind."""
    first = _behind_others(scan, start, end)
    begin = _behind_word(scan, first)
    if begin > first and not scan.name_at(begin):
        return
    anew = _behind_joint(scan, begin, end) if mention.type in _MADE else begin
    if anew > begin and _is_pair(scan, begin, anew, end):
        yield _from(mention, scan, begin, anew - 1)
    yield _from(mention, scan, anew, end) if anew > start else mention


def _is_pair(scan: Scan, start: int, second: int, end: int) -> bool:
    """Whether the words before a joint are a name like the one behind it: 北部湾国际智慧门户港和南宁国际智慧铁路港."""
    return scan.text[second - 2] == scan.text[end - 1] and scan.name_at(start) is not None


def _from(mention: Mention, scan: Scan, start: int, end: int) -> Mention:
    """The mention of a part of the words."""
    return scan.mention(mention.type, start, end, mention.rule, mention.confidence)


def _behind_joint(scan: Scan, start: int, end: int) -> int:
    """Where a name begins anew behind a 和 or 与, or the start; what two places or quotations share goes on."""
    for joint in _JOINT.finditer(scan.text, start + 2, end - 3):
        if _parts(scan, start, joint):
            start = joint.end()
    return start


def _is_someone(scan: Scan, start: int, joint: re.Match[str]) -> bool:
    """Whether nothing known stands before a 与 and a name behind it: 龚某某与临港新片区."""
    if joint.group() != "与" or joint.start() - start > _WINDOW or scan.names_in(start, joint.start()):
        return False
    return scan.name_at(joint.end()) is not None


def _parts(scan: Scan, start: int, joint: re.Match[str]) -> bool:
    """Whether a 和 or 与 parts two names."""
    before, behind = scan.text[joint.start() - 1], joint.end()
    if before in "”）":
        return False
    if (before in _TOWNS and scan.name_at(behind)) or _is_district(scan, start, joint.start()):
        return True
    return joint.start() >= start + 3 and _begins_anew(scan, start, joint)


def _begins_anew(scan: Scan, start: int, joint: re.Match[str]) -> bool:
    """Whether a name begins behind a joint, and none ends before it."""
    behind = joint.end()
    return (_begins_name(scan, behind) or _is_someone(scan, start, joint)) and not _is_edge(scan, joint.start())


def _is_district(scan: Scan, start: int, end: int) -> bool:
    """Whether a range is a district by its full name: 东区 in 东区和甲生物城."""
    known = scan.name_at(start) if scan.text[end - 1] in _DISTRICTS else None
    return known is not None and known.end == end and is_division(scan.text, known)


def _begins_name(scan: Scan, start: int) -> bool:
    if _is_proven(scan, start) or scan.text[start] == "“" or NATION.match(scan.text, start):
        return True
    return "至" in scan.text[start : start + 6] and _WAY.match(scan.text, start) is not None


def _is_proven(scan: Scan, start: int) -> bool:
    """Whether a known name begins there that is no piece of other words: 西安 is one in 西安全."""
    known = scan.name_at(start)
    return known is not None and (known.kind not in SHORT or is_city(scan.text, known))


def _behind_word(scan: Scan, start: int) -> int:
    """The end of the dictionary's word inside which a place lies, or that place: 终端大数据平台 before 端."""
    if not _INSIDE.match(scan.text, start - 1) or _is_edge(scan, start) or _follows_verb(scan, start):
        return start
    return _word_end(scan.text, start)


def _word_end(text: str, start: int) -> int:
    """The end of the dictionary's word that begins before a place and goes on behind it, or that place."""
    at = max(0, start - _WINDOW)
    for word in rjieba.cut(text[at : start + _WINDOW]):
        begin, at = at, at + len(word)
        if at > start:
            return at if begin < start and rjieba.has_word(word) else start
    return start


def _follows_verb(scan: Scan, start: int) -> bool:
    """Whether a verb of the table ends at a place, whatever word lies over both: 续建 in 续建宁马高速公路."""
    verbs = (
        cut
        for cut in scan.cuts_in(max(0, start - _WINDOW), start)
        if cut.mark.kind == "hard" or cut.mark.word == "推进"
    )
    return any(cut.end == start for cut in verbs)


def _is_edge(scan: Scan, start: int) -> bool:
    """Whether a known name begins or ends at a place."""
    if scan.name_at(start):
        return True
    return any(known.end == start for known in scan.names_in(max(0, start - _LONGEST), start))
