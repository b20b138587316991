"""What shows that a name is one thing's own: a place, a nation, a company, a brand in quotation marks."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import rjieba

from loaders.extract.scan import COMPANIES, PLACES, SHORT, Known, Scan
from loaders.lexicon.cores import central_bodies
from loaders.lexicon.places import PROVINCE_LETTERS, by_name, locate
from loaders.lexicon.table import rows

JURISDICTION = re.compile(
    r"[全我](?:省|市|县|区|州)(?![级内域])|自治区(?![级内直])|省(?![级份内域会力委直市])|市(?![场民值辖委直面县级域区两内])"
    r"|县(?![域级委直内市]|城(?!投|发|建投|交投))|区(?![块域间县级内委分])"
)
_LEVEL_FIRST = frozenset("中全国我自省市县区")  # what a jurisdiction or the nation begins with
NATION = re.compile(r"中国|全国|国家(?!级)|中华")
_WORLD = re.compile(r"(?:南方|北方|华[东南西北中]|[东西][南北])?(?:国际|全球|世界|亚洲|亚太)|数字中国")
# a university, hospital or company at the head of a longer name: 复旦大学网络空间国际治理研究基地
_FOUNDER = re.compile(
    r"(?:[\u4e00-\u9fff]{2,8}?(?:大学|医院|科学院|集团|公司)|[\u4e00-\u9fff（）]{4,18}?有限公司)(?=.{4})"
)
QUOTED = re.compile(r"[“‘\"]([^“”‘’\"]{1,20})[”’\"]")
_LATIN = re.compile(r"[A-Za-z]{2,}|[A-Z][0-9]{2,}|·")
_PROPER = frozenset({"nr", "ns", "nt", "nz", "nrt", "nrfg"})
_NO_NAME = frozenset({"v", "vn", "vd", "b", "d", "m", "p", "c", "j"})  # 推进, 临时, 第一, 中小
_HAN = re.compile(
    r"(?![以将对把向由从到的了并且或而也又则使让是有至等各本其如即被据按当再还可能要应须需])[\u4e00-\u9fff]{2}(?<![年月日期个])"
)
_AND = frozenset("和与及或")
_FIRST = 7  # characters in which the first word shows
# a laboratory or centre that a level of the state names for one field: 智能采矿装备技术全国重点实验室
_LEVELLED = re.compile(
    r"[\u4e00-\u9fff]{3,}(?<!企业)(?<!学科)(?<!一批)(?<!现有)(?<!共建)(?:国家|全国|教育部|自治区|[省市])(?:级)?(?:重点|工程)?"
    r"(?:实验室|(?:技术|产业|制造业)创新中心|工程(?:技术)?研究中心)"
)
_COINED = re.compile(
    rf"[{PROVINCE_LETTERS}][企信政商惠易事服税融农人社医住金办通省心快里汇时掌慧畅][\u4e00-\u9fff]{{1,2}}"
)
_SITE = re.compile(r"[（(]([^（）()]{2,12})[）)]")
_BRACKETS = frozenset("（(")
_OTHER_NAMES = (
    "科学院",
    "研究所",
    "研究院",
    "段",
    "院区",
    "校区",
    "分院",
    "片区",
    "区块",
    "港区",
)  # what a bracket behind a name may end in
_NATURE = re.compile(
    r"环?((?![沿临滨依跨内入出大小全各两一三多该本重主骨中滞蓄堤])[\u4e00-\u9fff]{2,3}[湖山江河湾岛岭溪洲]|(?<=环)大[\u4e00-\u9fff]{1,2}[湖山])(?=[\u4e00-\u9fff]{2})"
)
BRANCHES = ("基地", "分中心", "分平台")  # of a laboratory or centre in another place
VERSION = re.compile(r"[0-9]\.[0-9](?:版本?)?(?![0-9%％])")
_MINISTRY = re.compile("[一-鿿]{2,7}?部(?=[一-鿿]{4})")
_WATERS = frozenset("湖山江河湾岛岭溪洲")
_SIDES = frozenset({"华东", "华北", "华南", "华中", "西南", "西北", "东北", "东部", "西部", "南部", "北部"})


def proof(scan: Scan, start: int, end: int) -> str:
    """What inside a range shows that it is the name of one thing: the first of nation, place, brand, quote …"""
    words = scan.text[start:end]
    return _level_proof(words) or _known_proof(scan, start, end) or _own_proof(words)


def _level_proof(words: str) -> str:
    if words[:1] not in _LEVEL_FIRST:
        return ""
    if NATION.match(words):
        return "nation"
    return "jurisdiction" if JURISDICTION.match(words) else ""


def _own_proof(words: str) -> str:
    """What the words say without any table: a founder, a quotation, letters, a proper word."""
    if _has_founder(words):
        return "brand"
    if any(map(is_brand, QUOTED.findall(words))):
        return "quote"
    if _LATIN.search(words):
        return "latin"
    return "proper" if is_own(words) or is_unknown(words) else ""


def is_own(words: str, stem: str = "") -> bool:
    """Whether words without a place or brand say that they are one thing's: 崂山实验室, 量子信息科学国家实验室."""
    if begins_proper(words) or is_coined(stem) or _begins_with_nature(words) or _begins_with_ministry(words):
        return True
    return ("实验室" in words or "中心" in words) and _LEVELLED.match(words) is not None


def _begins_with_ministry(words: str) -> bool:
    """Whether the name of an institute begins with that of its ministry: 自然资源部第三海洋研究所."""
    found = _MINISTRY.match(words) if words.endswith(("所", "院")) else None
    return found is not None and found[0] in central_bodies()


def _begins_with_nature(words: str) -> bool:
    """Whether a name begins with a hill or water that no dictionary has: 渤龙湖科技园, 环大罗山科创走廊."""
    found = None if _WATERS.isdisjoint(words[2:5]) else _NATURE.match(words)
    return found is not None and not is_word(found[1])


@lru_cache(maxsize=1 << 14)
def _tag(word: str) -> str:
    """What the dictionary says that a word is; nothing where it has none, and the tag depends on what follows."""
    tagged: list[tuple[str, str]] = rjieba.tag(word) if is_word(word) else []
    return tagged[0][1] if len(tagged) == 1 else ""


@lru_cache(maxsize=1 << 14)
def _opening(words: str) -> str:
    """The first word, as the dictionary cuts it."""
    found: list[str] = rjieba.cut(words)
    return found[0]


def begins_proper(words: str) -> bool:
    """Whether the first word is one that the dictionary has as the name of a person, place or body."""
    words = words[:_FIRST]
    first = _opening(words)  # a quarter of the time that tags take
    if len(first) == 1:
        return False
    return (_tag(first) or rjieba.tag(words)[0][1]) in _PROPER and not generic(first, "First")


def may_be_own(words: str) -> bool:
    """Whether a short word can be what one thing is called: 宣武 and 天坛, but no verb, number or piece of a phrase."""
    first = _opening(words[:_FIRST])
    return not knows(words) if len(first) == 1 else _tag(first) not in _NO_NAME


def is_unknown(words: str) -> bool:
    """Whether words begin with a name that no dictionary has, nor any table of fields: 州河引水, 乐柳线, 佑明基地."""
    if not _AND.isdisjoint(words):
        return False
    first = _opening(words[:_FIRST])
    if len(first) == 1:
        first = words[:2] if len(first_word(words, 1, len(words))) == 1 else ""
    return 2 <= len(first) <= 3 and not is_word(first) and first[:2] not in _jargon() and _HAN.match(first) is not None


def is_jargon(words: str) -> bool:
    """Whether words begin as those of a field, a head or a class do: 冷链, 低碳."""
    return words[:2] in _jargon()


@cache
def _jargon() -> frozenset[str]:
    """The beginnings of the words of fields, heads and classes, which the dictionary has not: 算力, 冷链, 产教."""
    words = [line["name"] for line in rows("industries")]
    words += [line["word"] for table in ("name_heads", "generic_names") for line in rows(table)]
    return frozenset(word[at : at + 2] for word in words for at in range(len(word) - 1))


def _known_proof(scan: Scan, start: int, end: int) -> str:
    for known in scan.names_in(start, end):
        if known.kind not in SHORT or _heads(scan, known, start) or _fills_bracket(scan.text, known):
            return "brand" if known.kind in COMPANIES else "place"
    return ""


def _fills_bracket(text: str, known: Known) -> bool:
    """Whether a short name is the place of what stands before it: 中粮生化（龙江）玉米深加工项目."""
    return text[known.start - 1] == "（" and text.startswith("）", known.end) and is_division(text, known)


def _has_founder(words: str) -> bool:
    founder = _FOUNDER.match(words) if len(words) > 7 else None
    return founder is not None and not generic(founder[0], "Organization")


def is_brand(quoted: str) -> bool:
    """Whether the words in quotation marks are what something is called, and no slogan."""
    joined = "+" in quoted[:-1] or "＋" in quoted[:-1]  # “5G+工业互联网”; but “桂企出海+”
    return not joined and len(quoted) <= 12 and not generic(quoted, "Quote")


def generic(words: str, kind: str) -> bool:
    """Whether the words are the name of a class, as the table has it."""
    return words in _generic().get(kind, ())


def worldwide(words: str) -> bool:
    """Whether a name begins with 国际, 全球 or the like: proof for a body, not for a platform."""
    return _WORLD.match(words) is not None


def after_marks(scan: Scan, start: int, end: int) -> int:
    """Where a name goes on after the places, nation and jurisdiction at its head."""
    first = start
    while (known := scan.name_at(start)) and known.end < end and _goes_on(scan.text, first, known):
        start = known.end
    if scan.text[start] not in _LEVEL_FIRST:
        return start
    found = NATION.match(scan.text, start, end) or JURISDICTION.match(scan.text, start, end)
    return found.end() if found else start


def _is_piece(text: str, known: Known) -> bool:
    """Whether a short name is a piece of a longer word: 解放 in 解放碑."""
    if known.kind != "anchor":
        return False
    return len(first_word(text, known.start, known.end + 4)) > known.end - known.start


def _goes_on(text: str, first: int, known: Known) -> bool:
    """Whether a name goes on the places before it; a short one as a place in them: not 港口 in 湖北省港口联盟."""
    if known.kind == "anchor" and known.start > first:
        return locate(text[first : known.end]) is not None
    return is_division(text, known) and not _is_piece(text, known)


def is_division(text: str, known: Known) -> bool:
    """Whether a known name is that of a division or region, also one whose short name is a common word."""
    if text[known.end : known.end + 1] == "麓":
        return False  # 贺兰山东麓
    return known.kind in PLACES or (known.kind == "anchor" and text[known.start : known.end] in by_name())


def coined(words: str) -> bool:
    """Whether the dictionary knows no word here: 粤芯, 盘石, 鹏城."""
    return 2 <= len(words) <= 4 and all(len(word) == 1 for word in rjieba.cut(words))


def knows(words: str) -> bool:
    """Whether the dictionary has a word of two characters or more in the words."""
    return any(len(word) > 1 and is_word(word) for word in rjieba.cut(words))


def says_kind(words: str) -> bool:
    """Whether the dictionary has a word in the words that is no name: 国安 and 银丰 are names."""
    return any(len(word) > 1 and tag not in _PROPER and is_word(word) for word, tag in rjieba.tag(words))


def is_plain(words: str) -> bool:
    """Whether the dictionary has all the words, and so they say a kind: 数字治理, 数字经济产业孵化."""
    return words.isascii() or all(len(word) > 1 and is_word(word) for word in rjieba.cut(words))


def is_coined(words: str) -> bool:
    """Whether a short name is coined: the letter of a province before what it does: 赣企通, 粤信融."""
    return _COINED.fullmatch(words) is not None and not is_word(words)


def is_word(words: str) -> bool:
    """Whether the dictionary has the words as one: 覆盖 is, 京雄商 is not."""
    return bool(rjieba.has_word(words))


def _heads(scan: Scan, known: Known, start: int) -> bool:
    """Whether a short name that may be a piece of other words stands at the head of the name as a word of its own."""
    if known.start != start and scan.text[start : known.start] not in _SIDES:  # 北部阳曲产业园区
        return False
    return len(first_word(scan.text, known.start, known.end + 4)) <= known.end - known.start


@cache
def _generic() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in rows("generic_names"):
        found.setdefault(line["type"], set()).add(line["word"])
    return {kind: frozenset(words) for kind, words in found.items()}


def with_site(scan: Scan, end: int) -> int:
    """The end of a name with the place in brackets behind it, where there is one: 广西智能制造城（柳州）."""
    if scan.text[end : end + 1] not in _BRACKETS or not (found := _SITE.match(scan.text, end)):
        return end
    if "简称" in found[1]:
        return end
    if found[1] in _SIDES or found[1].endswith(_OTHER_NAMES):
        return found.end()
    return found.end() if ends_in_place(scan, *found.span(1)) else end


def ends_in_place(scan: Scan, start: int, end: int) -> bool:
    """Whether a range ends in a place; inside a bracket a short name that is also a common word is one."""
    return any(one.end == end and is_division(scan.text, one) for one in scan.names_in(start, end))


def first_word(text: str, start: int, end: int) -> str:
    """The first word of a range, as the dictionary cuts it; an empty range has none."""
    words: list[str] = rjieba.cut(text[start : min(end, start + 8)])
    return words[0] if words else ""
