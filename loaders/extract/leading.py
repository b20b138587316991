"""Industries that a sentence makes into something or gives the lead: 把旅游业培育成支柱产业, 以氢能产业为主导."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from loaders.extract.field_lists import are_told, members, split
from loaders.extract.scan import INDUSTRY, Scan
from loaders.extract.titled import whole_field
from loaders.mention import Mention
from loaders.ranges import Range, occurrences

_TAKES = frozenset("把将让使")
_MADE = re.compile(r"(?:等)?(?:加快|着力|逐步|努力|全力)?(?:培育|打造|发展|建设|做大|做强|作为|列为|建成|成为|变成)")
# 将油茶、食用菌等主导产业作为重点
_TAKEN = re.compile(
    "[把将](?P<list>[^，。；：的\n]{4,60}?)等[^，。；、]{0,8}产业[^，。；]{0,24}?(?:作为|打造|培育|发展|做大|做强)"
)
# 把文化体育旅游业发展壮大成支柱产业
_RAISED = re.compile(
    "[把将](?P<field>[^，。；：、的\n]{3,12}(?:业|经济))(?:加快|着力|逐步|努力|全力)?(?:培育|打造|发展|建设|做大|做强|壮大)[^，。；]{0,4}(?:成|为)"
)
# what a field is to be for others: 以氢能产业为主导, 以制药、新材料等为支柱
_LEADS = re.compile(
    r"等?(?:产业|行业|领域|业)?为(?:主，[^，。；]{2,16}为辅|(?:代表|主体?)的(?=[^，。；、]{0,12}产业体系|[^，。；、]{0,16}(?:产业(?!基地|园)|集群|制造业|服务业|农业(?!园|基地|农村)|种植业|养殖业|加工业|业态|赛道|经济))|主导|核心|支柱|先导|龙头|重点|支撑|引领|特色|突破口|主攻方向|首位|主体|主要方向)"
)
# what a field is called: 突出人工智能这个关键变量
_CALLED = re.compile("这[一个](?:关键|核心|主|重|战略|首|支柱|优势|特色|朝阳|新|未来|最大|“|牛鼻子|突破口|赛道|风口)")
# which fields a place or park has as its own: 主导产业为装备制造、新材料
CHIEF = "(?:主导|支柱|特色|优势|首位|主攻)产业"
ARE = "(?:分别)?(?:为|是|：|:|有|包括)"
_CHIEF = re.compile(
    rf"(?:产业(?<={CHIEF})|方向(?<=(?:产业|发展|主攻)方向)|定位(?<=产业定位)|列(?<=下列)(?:重点|主导|优势|特色)*产业(?:发展)?(?=[：:])){ARE}(?=[^，。；\n]{{2,60}})"
)
# what is done for a field: 出台跨境电商支持措施
_AIDED = re.compile(r"(?:发展)?(?:支持|扶持|促进|激励|奖补)(?:政策|措施|办法|资金|清单)")
_DRAWN = re.compile(r"(?:出台|制定|实施|落实|完善|优化|研究)[^，。；、\n]{0,6}$")
# the name of a field for which it is to be known: 擦亮白茶品牌
_BRANDS = ("品牌", "区域公用品牌", "公用品牌")
_BROAD = ("文旅", "旅游", "文化", "服务", "体育", "教育", "养老")  # what a place is known for, and no trade of it grown
_BRANDED = re.compile("(?:擦亮|打响|做响|叫响|唱响|做亮|做强|做优|做靓)[\u4e00-\u9fff]{0,4}$")
_RULES = {"以": "industries.leading", "对": "industries.aided"}
_SLOGAN = "”产业"
_NUMBER = re.compile("“[一二三四五六七八九十0-9NX]{1,2}”(?:即|指|为|是|代表)的?是?(?=[^，。；\n]{2,60})")
_NEAR = 120  # characters before such a number in which the slogan stands
_HELPED = re.compile("(?:产业|行业|领域|业)?的?(?:扶持|支持|投入|培育|帮扶)力度")
_HELPS = re.compile("(?:加大|强化|提高|加强)对[^，。；的\n]{0,40}$")
# who works in a field is rewarded: 对从事集成电路设计的企业给予补贴
_WORKS_IN = re.compile("从事(?:[^，。；的\n]{1,30}[、和与及])?$")
_REWARDED = re.compile(
    "(?:等?(?:业务|产业|活动|研发|生产|制造|服务|领域|的)*)(?:企业|机构|单位|主体)[^。；\n]{0,60}?(?:给予|予以|补[贴助]|奖励|资助|减免)"
)
_COLON_END = re.compile("[。；\n（(]")  # 产业定位：A，B，C
_MADE_FIRST = frozenset("加着逐努全培打发建做作列成变产业等")
_JOINTS = frozenset("、和与及，")
_LIST_END = re.compile("[，。；\n（(]")
_AIDS = frozenset("支扶促激奖发产业的投培帮行领")
_BEFORE = 10  # characters between what draws up and its field
_BEFORE_CHIEF = _JOINTS | frozenset("为是：:有括")
_REACH = 60  # characters of a list of such fields


def find_made(scan: Scan) -> Iterator[Mention]:
    """The known fields that are to be made into something or to lead: 把旅游业培育成支柱产业, 以氢能为主导."""
    text = scan.text
    for field in scan.hits(INDUSTRY):
        if text.find("为", field.end, field.end + 6) > 0 and _LEADS.match(text, field.end):
            yield from _listed(scan, "以", field.start, field.end)
            yield from _beside(scan, field.start, field.end)
        if _CALLED.match(text, field.end) or _is_branded(text, *field[:2]):
            yield scan.mention("Industry", field.start, field.end, "industries.made", 0.8)
        if text[field.end : field.end + 1] in _MADE_FIRST and _MADE.match(text, end := whole_field(text, field.end)):
            yield from _taken(scan, field.start, end)
    yield from _raised(scan)


def _is_branded(text: str, start: int, end: int) -> bool:
    """Whether a field is to be known by its name: 擦亮白茶品牌."""
    if not text.startswith(_BRANDS, end) or text.endswith(_BROAD, start, end):
        return False
    return _BRANDED.search(text, max(0, start - 8), start) is not None


def _raised(scan: Scan) -> Iterator[Mention]:
    """The fields of no table that are to be made into something: 把文体旅游业发展壮大成支柱产业."""
    single = ([raised.span("field")] for raised in _RAISED.finditer(scan.text))
    lists = (split(scan, *taken.span("list")) for taken in _TAKEN.finditer(scan.text))
    for parts in chain(single, lists):
        for field in members(scan, parts):
            yield scan.mention("Industry", *field, "industries.made", 0.75)


def find_aided(scan: Scan) -> Iterator[Mention]:
    """The known fields for which measures are drawn up: 出台跨境电商支持措施."""
    text = scan.text
    for field in scan.hits(INDUSTRY):
        if _REWARDED.match(text, field.end) and _WORKS_IN.search(text, max(0, field.start - _REACH), field.start):
            yield scan.mention("Industry", field.start, field.end, "industries.aided", 0.8)
        if text[field.end : field.end + 1] not in _AIDS:
            continue
        end = whole_field(text, field.end)
        if _HELPED.match(text, field.end) and _HELPS.search(text, max(0, field.start - _REACH), field.start):
            yield from _listed(scan, "对", field.start, end)
        if _AIDED.match(text, end) and _DRAWN.search(text, max(0, field.start - _BEFORE), field.start):
            yield scan.mention("Industry", field.start, end, "industries.aided", 0.8)


def _taken(scan: Scan, start: int, end: int) -> Iterator[Mention]:
    """The field that 把 or the like takes, or all of the list that it takes."""
    if scan.text[start - 1 : start] in _TAKES:
        yield scan.mention("Industry", start, end, "industries.made", 0.85)
    elif scan.text[start - 1 : start] in _JOINTS:
        yield from _listed(scan, "把将", start, end)


def _listed(scan: Scan, openers: str, start: int, end: int) -> Iterator[Mention]:
    """The fields of a list that ends at a place, where one of some words opens it."""
    text, opener = scan.text, _opener(scan.text, openers, start)
    if opener < 0:
        return
    rule = _RULES.get(openers, "industries.made")
    for field in scan.industries_in(opener + 1, end):
        last = whole_field(text, field.end)
        if (field.start == opener + 1 or text[field.start - 1] in _JOINTS) and (last >= end or text[last] in _JOINTS):
            yield scan.mention("Industry", field.start, last, rule, 0.8)


def _beside(scan: Scan, start: int, end: int) -> Iterator[Mention]:
    """The fields of no table before a known one, where all can be fields: 以绿色铝硅、锂电池为引领."""
    opener = _opener(scan.text, "以", start)
    parts = list(split(scan, opener + 1, end)) if opener >= 0 and scan.text[start - 1] in _JOINTS else []
    found = members(scan, parts)
    if len(found) == len(parts):
        yield from (scan.mention("Industry", *one, _RULES["以"], 0.75) for one in found if one[1] < start)


def _opener(text: str, openers: str, end: int) -> int:
    """Where one of some words opens the clause that ends at a place, or -1."""
    opener = max(text.rfind(mark, max(0, end - _REACH), end) for mark in f"{openers}。；，\n")
    return opener if opener >= 0 and text[opener] in openers else -1


def find_chief(scan: Scan) -> Iterator[Mention]:
    """The known fields of a list that the text says is of chief industries: 主导产业为装备制造、新材料."""
    text = scan.text
    for chief in chain(_CHIEF.finditer(text), _numbered(text)):
        for field in _chief(scan, chief.end(), _list_end(text, chief.end())):
            yield scan.mention("Industry", *field, "industries.chief", 0.8)


def _chief(scan: Scan, start: int, end: int) -> Iterator[Range]:
    """The fields of a list of chief industries: those that their words tell, then the known ones outside these."""
    told = members(scan, _clauses(scan, start, end))
    known = [one for one in scan.industries_in(start, end) if scan.text[one.start - 1] in _BEFORE_CHIEF]
    if told and are_told(scan, told):
        yield from told
        known = [one for one in known if not any(left <= one.start < right for left, right in told)]
    yield from ((one.start, whole_field(scan.text, one.end)) for one in known)


def _list_end(text: str, start: int) -> int:
    """Where a list ends that begins behind a word or a colon, without its 等."""
    close = (_COLON_END if text[start - 1] in "：:" else _LIST_END).search(text, start)
    end = close.start() if close else len(text)
    return end - text.endswith("等", 0, end)


def _numbered(text: str) -> Iterator[re.Match[str]]:
    """What says which fields a number in a slogan of industries stands for: “1+4”产业体系，“1”即装备制造."""
    for told in _NUMBER.finditer(text) if _SLOGAN in text else ():
        if text.find("产业", max(0, told.start() - _NEAR), told.start()) >= 0:
            yield told


def _clauses(scan: Scan, start: int, end: int) -> Iterator[Range]:
    """The members of a list that has commas, too."""
    left = start
    for comma in (*occurrences("，", scan.text[start:end]), end - start):
        yield from split(scan, left, start + comma)
        left = start + comma + 1
