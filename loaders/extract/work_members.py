"""What makes one member of a list of works a name: a proof, its words, or what its list is known to be of."""

from __future__ import annotations

import re

from loaders.extract.advancing import says_kind, says_no_kind
from loaders.extract.coined_works import WORK, is_work
from loaders.extract.company_lists import FIRM
from loaders.extract.houses import is_body, is_house
from loaders.extract.proofs import begins_proper, coined, is_plain, is_unknown, is_word, knows, proof
from loaders.extract.scan import Scan
from loaders.extract.ways import SORT

VAGUE = frozenset(
    {"运营中心", "创新港", "服务中心", "交易中心", "体验中心", "仓储中心", "会展中心", "枢纽", "总部基地", "集散中心"}
)
_TYPED = frozenset({"Park", "Platform", "Enterprise", "Organization"})
_WATERS = re.compile(
    r"(?!中小|重点|城市|农村|骨干|主要|黑臭|大江|全)[\u4e00-\u9fff]{1,4}[河江湖渠港湾].{0,8}(?:治理|整治|修复|连通|疏浚|加固|扩容|改造)"
)
_PROOFS = frozenset({"place", "brand", "nation", "quote", "proper"})
_NAMELESS = 5  # characters of a name that is no more than a name: 柯润玺, 澳德普济
_ACTS = re.compile("参加|出席|领导|[了着过]$")  # who was there, and no work
_SHORT_NAME = 3  # characters of what a company is called for short
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_PHASES = ("（一期）", "（二期）", "（三期）")
# works, although their heads are those of bodies
_NEW_HOUSES = ("公园", "校区", "院区", "新院", "分院", "科学院")
_HEAD = 5  # characters of the longest head of such a house
_WITH = re.compile("与|(?<![协共合一相不])同(?!步|心)")
_PAIR = re.compile("[\u4e00-\u9fff]{2,3}[和及][\u4e00-\u9fff]{2,3}")  # two by their places: 迈湾和天角潭
_ALONE = frozenset({"place", "region", "country", "brand", "firm", "listed"})
_BUILT = re.compile(
    r"(?:生产线|基地|总部|工厂|机组|中心|枢纽|广场|古镇|新城|工程|项目|[一二三]期|路|街|桥|站|馆|院|楼|港|线|段|塔|寺|苑|索道|绿道|管廊|管道|作业区|景观带|风光带|营地|闸|装置|射线|"
    r"改造|技改|(?:综合|防洪|水体|环境|河道|流域|江|河|湖)治理|扩建|迁建|提升|升级)$"
)
# 30万吨竹浆生活用纸: how much it makes, and what
_SIZED = re.compile(
    r"(?:年产)?[0-9][0-9.]*万?(?:吨|千瓦|兆瓦|千伏|立方米|辆|台|套|头|羽)(?:/[年日])?(?!以|及|级|左右|的|以上)[\u4e00-\u9fff]{3,}"
)
_PHASED = re.compile(
    "(?!园区|工业园|产业园|开发区)[\u4e00-\u9fffA-Z0-9]{4,}?(?<![园区])(?:[二三四]期|（[二三四]期）)(?:工程|项目)?"
)
_CHANGED = re.compile("(?:技改|技术改造|扩建|迁建|改扩建|[二三四]期|扩产|增资扩产)$")  # a work of the company before it
LONGEST = 30  # characters of a member of a list


def is_listed_work(scan: Scan, start: int, end: int) -> bool:
    """Whether a member by itself is the name of a work: it has a proof, betters a water, or says what it builds."""
    words = scan.text[start:end]
    if not 3 <= len(words) <= 40 or _typed(scan, end) or _is_no_work(scan, start, end):
        return False
    if is_proven(scan, start, end) or betters_water(words):
        return True
    return is_work(words) or is_house(scan, start, end) or _has_size(words)


def _has_size(words: str) -> bool:
    """Whether words say how much a work makes, or which phase of it is meant."""
    return _SIZED.match(words) is not None or _PHASED.fullmatch(words) is not None


def betters_water(words: str) -> bool:
    """Whether words say what is done to one water by its name: 澄溪河综合整治."""
    return _WATERS.fullmatch(words) is not None


def is_proven(scan: Scan, start: int, end: int) -> bool:
    """Whether a member of a list has a proof, which a proper word is only at its head."""
    shown = proof(scan, start, end) if end - start > 3 else ""
    return shown in _PROOFS and (shown != "proper" or begins_proper(scan.text[start:end]))


def is_nameless(words: str) -> bool:
    """Whether words are a name and no more, in which the dictionary knows no word: 柯润玺, 勃森干细胞."""
    return 3 <= len(words) <= _NAMELESS and not knows(words) and not SORT.search(words)


def may_be_name(scan: Scan, start: int, end: int) -> bool:
    """Whether a member beside names says no kind of work, and is no proven name of its own type: 砚峰路."""
    words = scan.text[start:end]
    if _typed(scan, end) or _is_no_work(scan, start, end) or _is_firm(words):
        return False
    return says_no_kind(words) and (_BUILT.search(words) is not None or not is_plain(words))


def is_kindless(scan: Scan, start: int, end: int) -> bool:
    """Whether a member of some length says no kind of work, no field, no place and no company."""
    words = scan.text[start:end]
    if _typed(scan, end):
        return False
    return len(words) > 3 and says_no_kind(words) and not _is_no_work(scan, start, end) and not _is_firm(words)


def is_of_a_firm(scan: Scan, start: int, end: int) -> bool:
    """Whether a member of a list of investments goes by its company's name and what it makes: 谦禾智能装备."""
    words = scan.text[start:end]
    if not 4 <= len(words) <= LONGEST or says_kind(words.removeprefix("年产")):
        return False
    return words.startswith("年产") or words[0] in _LETTERS or is_unknown(words) or begins_proper(words)


def is_a_firms(scan: Scan, start: int, end: int) -> bool:
    """Whether a member of a list of weighty works is the short name of the company that builds one: 甲芯."""
    words, known = scan.text[start:end], scan.name_at(start)
    if scan.is_industry(start, end) or (known is not None and known.end == end):
        return False
    return coined(words) or (len(words) == _SHORT_NAME and not is_word(words) and not SORT.match(words))


def is_called_work(words: str) -> bool:
    """Whether a member of a list behind a label says of itself that it is a project, and of what."""
    return words.endswith("项目") and 8 <= len(words) <= LONGEST and says_no_kind(words) and "类" not in words


def is_built_work(scan: Scan, start: int, end: int) -> bool:
    """Whether a member of an open list ends as works do: 推进平江电厂、黄花机场东扩等。"""
    head = scan.marks.head_before(end)
    if head is not None and head.type == "Project":
        return True
    words = scan.text[start:end]
    return not words.endswith("中心") and (WORK.search(words) or _BUILT.search(words)) is not None


def _is_firm(words: str) -> bool:
    """Whether the words of a member name a company and nothing that is done to it."""
    return FIRM.search(words) is not None and not _CHANGED.search(words)


def _is_no_work(scan: Scan, start: int, end: int) -> bool:
    """Whether a member is nothing but a place, a country, a field or a company, or does something with another."""
    text = scan.text
    if _ACTS.search(text, start, end) or _PAIR.fullmatch(text, start, end) or text.find("项目和", start, end) > 0:
        return True
    if _WITH.search(text, start + 1, end) and not WORK.search(text, start, end):
        return True
    if _is_known(scan, start, end):
        return True
    return scan.is_industry(start, end)


def _is_known(scan: Scan, start: int, end: int) -> bool:
    """Whether a member is a known name of a kind that alone is no work."""
    known = scan.name_at(start)
    return known is not None and known.end == end and known.kind in _ALONE


def _typed(scan: Scan, end: int) -> bool:
    """Whether a name ends in a head that says more than the list's last word: 数据中心 does, 运营中心 does not."""
    if scan.text.endswith(_PHASES, 0, end):
        return False
    if scan.text[end - 1] == "）":
        end = scan.text.rfind("（", 0, end)
    if scan.text.endswith(_NEW_HOUSES, 0, end) or is_body(scan.text[max(0, end - _HEAD) : end]):
        return False
    head = scan.marks.head_before(end)
    return head is not None and head.type in _TYPED and head.word not in VAGUE
