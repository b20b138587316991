"""Projects: named projects, programmes, campaigns and engineering works, and the entries of boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from loaders.document import Document, Part
from loaders.extract.boxed import boxed_works
from loaders.extract.built import built_works
from loaders.extract.finished import finished_works
from loaders.extract.headings_made import headed_made
from loaders.extract.houses import is_body
from loaders.extract.landmarks import is_landmark
from loaders.extract.marks import Frame
from loaders.extract.names import Name, each, read_name, sibling
from loaders.extract.project_cues import (
    ITEM,
    Before,
    heads_item,
    heads_measure,
    is_aside,
    is_of_a_list,
    is_told,
    lengthens,
)
from loaders.extract.project_kinds import (
    CARRIES,
    LINES,
    RUNS,
    is_class,
    is_moved_house,
    is_programme,
    names_a_site,
)
from loaders.extract.project_names import candidates, is_quoted, with_rest
from loaders.extract.proofs import begins_proper, coined, is_word
from loaders.extract.raised import raised_works
from loaders.extract.roads import city_lines, grid_works, links, numbered_roads, railway_sections
from loaders.extract.scan import Scan
from loaders.extract.sized import halves
from loaders.extract.urged_companies import is_urged_deed
from loaders.extract.ways import SHARED_DEEDS, SORT, is_section, is_sited_work, joins_cities, onward
from loaders.extract.work_lists import listed_works, works_before
from loaders.extract.work_members import VAGUE
from loaders.lexicon.places import names_province
from loaders.mention import Mention

_CAMPAIGN = frozenset({"工程", "行动", "专项"})
_QUOTABLE, _LEADS = _CAMPAIGN | {"计划", "项目"}, CARRIES | RUNS
# a place before one of these names it: 垣曲抽水蓄能电站; a place before 铁路 or 高速公路 does not
_NUMBERED = frozenset({"市域铁路", "市郊铁路", "城际铁路", "轨道交通", "地铁"})  # whose lines have numbers: S2线
_DIGITS = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_ROADS = frozenset({"公路", "国道", "省道", "高速", "高速公路", "铁路", "快速路", "航道", "管线"})
_SITED = frozenset(
    {
        *("机场", "抽水蓄能电站", "水电站", "核电站", "水利枢纽", "水利枢纽工程", "水库", "灌区", "大桥", "特大桥"),
        *("运河", "泵站", "水厂", "污水处理厂", "热电厂", "电厂", "风电场", "光伏电站", "变电站", "船闸", "立交"),
        *("立交桥", "航站楼", "货场"),
    }
)
# a campaign by its name alone: “三湘环保世纪行”, “夏季攻势”
_CAMPAIGNS = re.compile(
    "“[^“”\n]{2,8}(?:世纪行|万里行|环保行|攻势|风暴行动|大会战)”"
    # a train by its name: “连满欧”冷链班列
    "|“[^“”\n]{2,8}”(?:国际|货运|冷链|公铁|海铁|联运|快速|跨境)+(?:班列|专列)"
)
_TWICE = re.compile("“(?P<name>[^“”]{4,}(?:项目|工程|行动|计划))”(?:项目|工程)")
_ITEMS = frozenset({"项目", "计划"})
_OVER_WATER = re.compile("(?!大型|中型|小型|[跨过座条])[\u4e00-\u9fff]{2,}(?:[江河海湾]|海峡)")  # 新生圩长江大桥
_ORDINAL = re.compile("[市县区城东南西北]{0,2}第[一二三四五六七八九十]{1,2}")
_WAY_AND_MORE = re.compile("[至—－].{2,6}等$")  # 开江至梁平等高速公路
# the works of a year, of which no one is named: 某县2021年一季度集中签约项目
_OF_YEAR = re.compile(
    r"[^“”]{0,12}20\d\d年(?:度|[上下]半年|第?[一二三四]季度|第[一二三四五]批次?)?[^“”]{0,8}?"
    r"(?:重点|重大|集中|签约|民生实事|城建|推进|储备|新开工|招商|专项债券?|中央预算内)[^“”]{0,8}?(?:投资|建设)?项目|\d{1,3}号项目"
)
_PLANS = re.compile("(?:公司|集团|医院|大学|政府|管委会|委员会)计划$")  # what somebody plans to do
_PHASES = frozenset({"一期", "二期", "三期", "四期"})
# a phase of what has its name in quotation marks alone, as systems do: “城市大脑”一期
_PHASE_OF = re.compile("“[^“”]{2,12}(?<!工程)(?<!项目)(?<!行动)(?<!计划)”[一二三四]期")
# what is a part of a town or a landscape, and no work
_SIGHTS = re.compile("(?:(?<!商业)街区|风貌区|景区|古镇|古城|(?:湿地|地质|森林)公园)$")
_PLAIN = 2  # characters of a head that says too little: 中心, 基地
_DATED = re.compile(r"20[0-9]{2}\s?年")


def find_projects(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every named project of a part: by its head, in lists that end in 等项目, and as the entry of a box."""
    yield from _headed(scan)
    yield from _of_deeds(scan)
    yield from _of_ways(scan)
    for found in _CAMPAIGNS.finditer(scan.text):
        yield scan.mention("Project", *found.span(), "projects.campaign", 0.8)
    yield from _lines(scan)
    yield from boxed_works(part, scan)
    yield from headed_made(scan)


def _of_deeds(scan: Scan) -> Iterator[Mention]:
    """The works of lists, and those that the words beside them say to be built, finished or raised."""
    for start, end in listed_works(scan):
        yield scan.mention("Project", start, end, "projects.list", 0.85)
    for start, end in built_works(scan):
        yield scan.mention("Project", start, end, "projects.built", 0.75)
    for start, end in finished_works(scan):
        yield scan.mention(_type(scan.text[start:end]), start, end, "projects.finished", 0.75)
    for start, end in raised_works(scan):
        rule = "projects.house" if is_body(scan.text[start:end]) else "projects.raised"
        yield scan.mention("Project", start, end, rule, 0.75)


def _of_ways(scan: Scan) -> Iterator[Mention]:
    """The sections of roads and railways, the lines of cities and grids, and the links between two places."""
    for start, end in chain(
        numbered_roads(scan.text), city_lines(scan.text), railway_sections(scan.text), grid_works(scan.text)
    ):
        yield scan.mention("Project", start, end, "projects.line", 0.85)
    for start, end, edge in links(scan.text):
        yield scan.mention("Project", _behind_cuts(scan, start, edge), end, "projects.line", 0.8)


def _behind_cuts(scan: Scan, start: int, end: int) -> int:
    """The place behind the last verb of a range."""
    cuts = scan.cuts_in(start, end)
    return max(cuts[-1].end if cuts else start, scan.text.rfind("的", start, end) + 1)


def _lines(scan: Scan) -> Iterator[Mention]:
    """The lines of a railway by their numbers: 市域铁路S2线海宁段."""
    for start, end, _ in scan.marks.heads(_NUMBERED):
        if scan.text[end : end + 1] in _DIGITS and (last := onward(scan.text, end)) > end:
            yield scan.mention("Project", start, last, "projects.line", 0.85)


def _headed(scan: Scan) -> Iterator[Mention]:
    """The projects whose names end in a head, and each of those that share one."""
    before = Before(-1, -1)
    for frame, read in candidates(scan):
        name = _whole_member(scan, frame, read, before.end)
        if _is_named(scan, frame, name) or _goes_on(scan, frame, name, before):
            for start, end in works_before(scan, before.end, name.start):
                yield scan.mention("Project", start, end, "projects.beside", 0.75)
            before = Before(name.start, name.end)
            yield from _each_work(scan, name, frame.mark.word)


def _each_work(scan: Scan, name: Name, head: str) -> Iterator[Mention]:
    """The project that a name says, or each of those that share its head."""
    if quoted := _TWICE.fullmatch(name.text):  # “某某升级项目”项目
        yield scan.mention("Project", name.start + 1, name.start + quoted.end("name"), "projects.head", 0.85)
        return
    for left, right, words in halves(name, head) or each(name, head):
        last = with_rest(scan.text, right, head) if right == name.end else right
        last = right if _shares_deed(scan.text, left, right) else last
        yield scan.mention(_type(words), left, last, "projects.head", 0.85, name=words + scan.text[right:last])


def _type(words: str) -> str:
    """What words are that end or stand as works do: a phase of a system, a part of a landscape, or a work."""
    if _SIGHTS.search(words):
        return "Park"
    return "Platform" if _PHASE_OF.fullmatch(words) else "Project"


def _shares_deed(text: str, start: int, end: int) -> bool:
    """Whether what is done to the last of a list is done to all: 甲、乙灌区续建配套, but not 甲工程、乙灌区续建配套."""
    alone = text.endswith(("工程", "项目", "改造", "加固", "扩建", "治理", "整治", "提升"), 0, start - 1)
    return text[start - 1] == "、" and text.startswith(SHARED_DEEDS, end) and not alone


def _whole_member(scan: Scan, frame: Frame, name: Name, last: int) -> Name:
    """The next of a list of such names with the verbs in it: 甲提升行动、人工智能助推教师队伍建设行动."""
    text, left = scan.text, frame.left
    if last != left - 1 or name.start == left or text[left - 1] != "、" or text[last - 2 : last] != name.text[-2:]:
        return name
    return name if _opens_cut(scan, frame) else read_name(scan, left, frame, "") or name


def _opens_cut(scan: Scan, frame: Frame) -> bool:
    """Whether a clause opens with a hard cut or with a verb that carries out a work."""
    first = next(iter(scan.cuts_in(frame.left, min(frame.left + 5, frame.end))), None)
    return first is not None and first.start == frame.left and (first.mark.kind == "hard" or first.mark.word in _LEADS)


def _goes_on(scan: Scan, frame: Frame, name: Name, last: Before) -> bool:
    """Whether a name is the next of a list behind one that was found, or says more of that one's work."""
    if name.start == last.start:
        return lengthens(name, last.end - last.start)
    return name.start - 1 == last.end and sibling(scan, frame, name)


def _is_named(scan: Scan, frame: Frame, name: Name) -> bool:
    if _is_no_name(scan.text, frame, name) or _is_next_phase(scan, frame):
        return False
    if is_told(scan.text, name):
        return True
    if _is_listed_campaign(scan, frame, name):
        return False
    return _is_project(scan, frame, name) or _is_marked(scan, frame, name) or _is_section_or_house(scan, frame, name)


def _is_section_or_house(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether a name is that of a section of a road or line, or of a house that is moved or enlarged."""
    return _is_section(scan, frame, name) or is_moved_house(name, frame.mark.word)


def _is_next_phase(scan: Scan, frame: Frame) -> bool:
    """Whether a head says only which phase of a named platform or zone is built: 某某大数据中心二期."""
    if frame.mark.word not in _PHASES:
        return False
    head = scan.marks.head_before(frame.start)
    return head is not None and head.type in ("Platform", "Park") and len(head.word) > _PLAIN and head.word not in VAGUE


def _is_listed_campaign(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether a work or an action is the last of a list whose members are none."""
    return frame.mark.word[-2:] in _CAMPAIGN and is_of_a_list(scan, name)


def _is_no_name(text: str, frame: Frame, name: Name) -> bool:
    """Whether a name says again what stands before it, or the kind of a list's members: 甲、乙等“金娃娃”项目."""
    if (
        is_aside(text, name)
        or heads_measure(text, name)
        or text[name.start - 1] in "该此"
        or text.endswith("区建设", 0, frame.start)
        or is_landmark(text, name.start, name.end)
        or _PLANS.search(name.text)
        or is_urged_deed(text, name.start, name.end)
        or "（位于" in name.text
    ):
        return True
    if name.text.endswith("项目") and _OF_YEAR.fullmatch(name.text):
        return True
    return name.lead.startswith("等") and text[name.start - 1] not in "的和与及"


def _is_marked(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether a work or an action fills a quotation: “雪亮工程”."""
    if frame.mark.word not in _CAMPAIGN or not is_quoted(scan.text, name.start, name.end):
        return False
    stem = name.text[: -len(frame.mark.word)]
    return len(stem) > 1 and not is_class(name, stem)


def _is_section(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether the ends of a section make one road of a kind of road: 疏港公路南塘至乐成段."""
    word = frame.mark.word
    return (word in _ROADS and is_section(scan.text, name.end)) or (word in LINES and _is_changed(scan, frame, name))


def _is_changed(scan: Scan, frame: Frame, name: Name) -> bool:
    """Whether what is done to a line behind the names of its cities makes it a work: 京沪高速改扩建."""
    cities = name.text[: -len(frame.mark.word)]
    if not 2 <= len(cities) <= 4 or SORT.search(cities) or scan.cuts_in(name.start, name.start + len(cities)):
        return False
    return onward(scan.text, name.end) > name.end


def _is_project(scan: Scan, frame: Frame, name: Name) -> bool:
    stem = name.text[: -len(frame.mark.word)]
    if name.many or is_class(name, stem) or _WAY_AND_MORE.search(stem):
        return False
    if name.proof == "quote":
        return _is_quoted_work(frame.mark.word, name.text)
    if frame.mark.word[-2:] in _CAMPAIGN:
        return _is_campaign(name, stem)
    return _is_item(scan, frame, name, stem) or _is_one_thing(frame.mark.word, name, stem)


def _is_item(scan: Scan, frame: Frame, name: Name, stem: str) -> bool:
    """Whether a 项目 or 计划 heads an item of its text."""
    return frame.mark.word[-2:] in _ITEMS and len(stem) > 3 and heads_item(scan.text, name)


def _is_quoted_work(head: str, words: str) -> bool:
    """Whether a quotation names a work: a sum does not, nor a whole quotation that ends in a kind of it (“大水厂”)."""
    if "”" in words and not words.endswith("”"):
        return True
    return "+" not in words and head[-2:] in _QUOTABLE


def _is_campaign(name: Name, stem: str) -> bool:
    """Whether a work or an action is a named one: it has a proof or a site, opens its clause, or is carried out."""
    if len(stem) >= 4 and (name.proof or name.lead in _LEADS or name.lead in ("", ITEM)):
        return True
    return is_sited_work(name.text)


def _is_one_thing(head: str, name: Name, stem: str) -> bool:
    """Whether a year, the cities of a line, a proof or a coined word makes a head the name of one thing."""
    if head.endswith("计划") and (_DATED.match(name.text) or is_programme(name)):
        return True
    if _is_work_of_places(head, name, stem):
        return True
    return (bool(name.proof) and len(name.bare) > len(head)) or coined(stem)


def _is_work_of_places(head: str, name: Name, stem: str) -> bool:
    """Whether a line has the names of its cities, or a work that of its place and is not all of a jurisdiction."""
    if head in LINES:
        return joins_cities(stem)
    if head in ("大桥", "特大桥") and _OVER_WATER.fullmatch(stem):
        return True
    if head == "项目":
        return _is_sited_project(stem)
    return head.removesuffix("项目") in _SITED and (names_a_site(name) or _is_unknown(stem))


def _is_sited_project(stem: str) -> bool:
    """Whether what stands before 项目 is the kind of a sited work behind its name: 文德根水库项目."""
    kind = next((one for one in _SITED if stem.endswith(one)), "")
    return bool(kind) and _is_unknown(stem.removesuffix(kind))


def _is_unknown(stem: str) -> bool:
    """Whether what stands before the kind of a work is a number or no word, and so a name: 第六水厂, 藻渡水库."""
    if _ORDINAL.fullmatch(stem):
        return True
    if names_province(stem):
        return False
    return 2 <= len(stem) <= 4 and (begins_proper(stem) or not (is_word(stem) or SORT.search(stem)))
