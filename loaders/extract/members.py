"""Lists that say what they hold: the members of A、B、C等企业, 等园区, 等项目, by the type of the last word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.extract.beginnings import leads_to_name
from loaders.extract.leads import at_proof
from loaders.extract.marks import Cut
from loaders.extract.member_ranges import BODIES, member_ranges
from loaders.extract.scan import Scan
from loaders.extract.trims import trim

CLASSES = {
    "Enterprise": "企业 公司 集团 运营商 名企 巨头 车企 药企 民企 央企 国企 厂商 供应商 牵引单位 船公司 航司",
    "Park": "园区 产业园 工业园 开发区 高新区 经开区 片区 功能区 产业基地 特色小镇 集聚区 区块 组团",
    "Project": "项目 工程",
    "Platform": "平台 系统 数据中心 实验室 创新中心 研究中心",
    "Organization": "高校 大学 院校 科研院所 研究机构 科研机构 医院 协会 高等学校 合作载体 行业组织 社会组织",
}
_TYPES = {word: kind for kind, words in CLASSES.items() for word in words.split()}
_WORDS = "|".join(sorted(_TYPES, key=len, reverse=True))
_TYPES["龙头"] = "Enterprise"  # 甲、乙等整车龙头
_LEADERS = r"龙头(?=[，。；、\s]|带动|引领)"
_ACTORS = "共建|联合|打造|部门|单位|实施|建设|推进|开展|支持|组织|参与|方面|领域|地区|各地|为|的"
_WHOLE = r"[2-9]|[1-9][0-9]|[两三四五六七八九十]"
# what becomes of works alone: 力争甲、乙等建成投运
FINISHED = (
    r"(?:相继|陆续|顺利|全部|如期|全面|正式|先后|均|已|主体|基本)*"
    r"(?:建成(?:投[产运用]|通车|达产|使用|[，。；、\n])|投[产运]|投入(?:运营|使用|生产)|竣工|完工|通车|封顶|开工|动工|达产)"
)
_TAIL = re.compile(
    rf"(?P<count>{_WHOLE})(?:家|户|项|个|条|座|大|所(?![^，。；、]{{0,8}}?(?:工程|项目)))[^，。；、：！？\n\t（）“”等的]{{0,8}}?(?P<counted>{_WORDS})(?![家化人]|(?<!企业)为主|主(?!体))"
    rf"|(?P<bare>(?:相继|先后|陆续)(?={FINISHED}))"
    rf"|(?<=[园区城基地])(?P<zones>[一二两三][区城谷][一二两三四五六七八九十多][园区])"
    rf"|在内的[^，。；、：！？\n\t（）“”]{{0,10}}?(?P<within>{_WORDS})(?![家化人]|(?<!企业)为主|主(?!体))"
    rf"|等(?:(?P<open>)(?=[，。；\n]|(?P<finished>{FINISHED}))|[^，。；：！？\n\t（）“”]{{2,40}}?(?P<works>项目|工程)(?=(?:共)?[0-9]+[个项])"
    rf"|(?:一大?批[^，。；、\n]{{1,8}}(?:性|[好高强大优长广新]|领先|先进)、(?:[^，。；、\n]{{1,8}}的)?)?(?:“[^“”]{{2,8}}”)?(?:(?!{_ACTORS}|[0-9两三四五六七八九十]\s?所)[^，。；、：！？\n\t（）“”]){{0,12}}?(?!工程[研技实])(?P<kind>{_WORDS}|{_LEADERS})(?![家化人]|(?<!企业)为主|主(?!体)))"
)
_CUE = re.compile(
    "[0-9两三四五六七八九十][家户项个条座所大]|在内的|等|相继|先后|陆续|[一二两三][区城谷][一二两三四五六七八九十多]"
)  # where a tail can begin, or its last figure
_NUMBERED = re.compile(r"(?:项目|工程|开工|建成|在建|续建|新建|前期)[\u4e00-\u9fff]{0,6}[0-9]+[项个]$")
_LABELS = tuple(_WORDS.split("|"))  # the longest first
# 一、产业项目。甲、乙、丙。
_HEADED = re.compile(
    r"(?:^|\n)[ \t\u3000]*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]|[一二三四五六七八九十]是)"
    r"[^，。；：、\n]{0,14}?(?P<kind>项目|工程)?(?P<end>[。：])"
    r"(?P<list>[^。；：，\n]{2,40}、[^。；：\n]{4,600}?)"
    r"(?=等?(?:项目|工程)?(?:[。；\n]|$))"
)
# 一、骨干项目。扶持甲、乙等骨干企业，推进丙园改造。
_SENTENCE = re.compile(
    "等[^、，。；]{0,10}(?:企业|公司|投资者|机构|单位|高校|院所)|列为|，(?:推进|推动|引进|其中|由|加快|支持)"
)
_COME = re.compile(
    r"(?:入园|入驻|落户|在园|规上|规模以上|龙头|骨干|重点|上市|链主|代表)(?:工业)?企业(?:主要)?(?:有|包括|为)(?P<list>[^。；，：\n]{3,30}、[^。；，：\n]{3,200}?)"
    r"(?=等?(?:[0-9]+|[两三四五六七八九十]+)?家?(?:[。；，\n]|$))"
)
_LABELLED = re.compile(r"(?:：|，?分别[为是](?=[^。；：\n]{2,24}、))([^。；：\n\t（]{4,400}?)(?=等?(?:[。；\n\t]|$))")
_FIRST_ITEM = re.compile("[：是为有](?:（1）|①)")
_ITEM = re.compile("[，；、]?(?:（[0-9]{1,2}）|[②-⑳])")
_ITEMS_END = re.compile("[。\n]")
_COPULAS = ("主要包括", "包括", "包含", "分别为", "分别是", "主要有", "为", "是", "有")  # 三大重点项目包括：甲、乙
_SUMMED = re.compile("等[^，。；、]{0,12}(?:项目|工程|园区|企业)$")  # what the members are, said again behind them
_SAID = re.compile("[等了的]")  # in what is said of a list, and not in its last member
_POINTING = re.compile(r"\s*[一二三四五六七八九]是(?:要|持续|继续|全力|着力)?")
_BREAKS = "。；：，！？\n\t"
_INSIDE = ("soft", "quantity")  # words that may stand inside a name: 太湖流域骨干引排通道
_REST = 8  # characters between 等 and what is counted
_REACH = 1500  # characters of the longest list seen: sixty companies in one cell
_BUILDING = frozenset(
    {
        *(
            "抓好",
            "推进",
            "加快",
            "加快推进",
            "建设",
            "开工",
            "开工建设",
            "新开工",
            "新建",
            "建成",
            "续建",
            "启动",
            "实施",
            "完成",
        ),
        *("竣工", "投产", "新开工建设", "扩建", "改造", "规划建设"),
    }
)
_RUNS = _BUILDING | {"推动", "支持", "打造", "发展", "培育", "引进", "加强", "落实", "开展"}
_HOLDING = frozenset({"包括", "包含", "其中", "涵盖", "有", "主要有"})
_HELD = re.compile("项目|工程")
_HOLDS = re.compile("(?:项目|工程)(?:[0-9]+[个项])?，?(?:总投资[^，。；]{2,12}，)?(?:主要)?(?:有|包括|包含)$")
_CONTEXT = 40  # characters before a list in which the word for its members stands


class Member(NamedTuple):
    """One member of a list: its range, and the verb before the list."""

    start: int
    end: int
    lead: str


class Listing(NamedTuple):
    """A whole list, in text order, with the type that the word before or after it gives its members."""

    type: str
    members: tuple[Member, ...]
    counted: bool = False  # whether as many as it has are counted behind it: 甲、乙、丙3个项目
    open: bool = False  # whether only its verb tells what it holds: 推进A、B等。


def listings(scan: Scan, kind: str) -> Iterator[Listing]:
    """Every list of a part that a word of a type closes (A、B等园区) or announces (特色产业园区：A、B)."""
    every = scan.memory.get(__name__)
    if every is None:
        every = scan.memory[__name__] = tuple(_read(scan))
    assert isinstance(every, tuple)
    return (listing for listing in every if listing.type == kind)


def _tails(text: str) -> Iterator[re.Match[str]]:
    """Everything that closes a list, in text order; most characters are never more than looked at."""
    last = 0
    for cue in _CUE.finditer(text):
        start = cue.start()
        if start and "0" <= text[start] <= "9" and "1" <= text[start - 1] <= "9":
            start -= 1
        if start >= last and (found := _TAIL.match(text, start)):
            last = found.end()
            yield found


def _read(scan: Scan) -> Iterator[Listing]:
    text, last = scan.text, 0
    for found in _tails(text):
        floor = max(last, found.start() - _REACH)
        last = found.end()
        start, lead = after_verb(scan, max(_clause_start(text, floor, found.start()), floor), found.start())
        kind = _type(text, found, start, lead)
        if kind in BODIES:  # 区内企业与浙江大学、哈尔滨工业大学等高校
            start = at_proof(scan, start, _first_end(scan.text, start, found.start()), body=True)
        end = _before_rest(text, start, found)
        if kind and _is_whole(listing := _listing(scan, start, end, kind, lead), found["count"]):
            told = found["open"] is None or found["finished"] or is_held(text, start, lead)
            yield listing._replace(open=not told, counted=_is_counted(text, found, listing.members))
    yield from _labelled(scan)
    yield from _come(scan)
    yield from _headed(scan)
    yield from _numbered(scan)


def _clause_start(text: str, floor: int, end: int) -> int:
    """Where the clause of a list begins, behind a bracket that closes in it: 甲局、乙局主办）抓好A、B等."""
    start = max(text.rfind(mark, floor, end) for mark in _BREAKS) + 1
    closed = text.find("）", start, end)
    return start if closed < 0 or text.find("（", start + 1, closed) >= 0 else closed + 1


def _numbered(scan: Scan) -> Iterator[Listing]:
    """The items of a sentence that counts them, behind a label: 30项重点工程分别是：（1）甲，（2）乙."""
    for cue in _FIRST_ITEM.finditer(scan.text) if "（1）" in scan.text or "①" in scan.text else ():
        if kind := _announced(scan.text, cue.start() + (cue[0][0] != "：")):
            last = _ITEMS_END.search(scan.text, cue.end())
            yield Listing(kind, tuple(_items(scan.text, cue.end(), last.start() if last else len(scan.text))))


def _items(text: str, start: int, end: int) -> Iterator[Member]:
    """The items between two places that hold no list themselves."""
    for number in (*_ITEM.finditer(text, start, end), None):
        stop = number.start() if number else end
        if stop > start and text.find("、", start, stop) < 0:
            yield Member(start, stop, "：")
        start = number.end() if number else end


def _labelled(scan: Scan) -> Iterator[Listing]:
    """The lists behind a label with a colon that says what they are of."""
    for found in _LABELLED.finditer(scan.text):
        if kind := _announced(scan.text, found.start()):
            again = _SUMMED.search(scan.text, *found.span(1))
            yield _listing(scan, found.start(1), again.start() if again else found.end(1), kind, "：")


def _come(scan: Scan) -> Iterator[Listing]:
    """The lists of the companies that have come: 入园企业有甲、乙、丙三家."""
    for found in _COME.finditer(scan.text):
        yield _listing(scan, *found.span("list"), "Enterprise", "：")


def _headed(scan: Scan) -> Iterator[Listing]:
    """The lists of works that are all of what a numbered heading holds: 二、水利工程。甲水库、乙渠。"""
    text = scan.text
    for found in _HEADED.finditer(text):
        start, end = found.span("list")
        if _SENTENCE.search(text, start, end):
            continue
        if found["end"] == "。" and (found["kind"] or _opens_with_name(scan, start, end)):
            start, _ = after_verb(scan, start, end)  # 1．强链工程。重点实施甲三期、乙项目。
            listing = _listing(scan, start, end, "Project", "：")
            yield listing._replace(open=found["kind"] is None)


def _opens_with_name(scan: Scan, start: int, end: int) -> bool:
    """Whether a list is no sentence: it has no comma, and no verb stands in its first member."""
    if scan.text[start] in "（(" or scan.text.find("，", start, end) >= 0:
        return False
    cuts = scan.cuts_in(start, _first_end(scan.text, start, end))
    return all(cut.mark.kind in _INSIDE and cut.mark.word not in _RUNS for cut in cuts)


def _before_rest(text: str, start: int, found: re.Match[str]) -> int:
    """Where a list ends whose members are counted: at 等 in 甲、乙等我省五大领域25个项目."""
    rest = text.rfind("等", max(start, found.start() - _REST), found.start()) if found["count"] else -1
    return rest if rest >= 0 and "、" not in text[rest : found.start()] else found.start()


def _type(text: str, found: re.Match[str], start: int, lead: str) -> str:
    """The type that the word behind a list gives to its members; of an open list the verb or what is counted."""
    if text.startswith("等地", found.start()):
        return ""
    if found["open"] is None and not found["bare"]:
        return _said_type(found)
    told = _tells_works(text, found, start, lead)
    return "Project" if told and text.find("、", start, found.start()) > 0 else ""


def _tells_works(text: str, found: re.Match[str], start: int, lead: str) -> bool:
    """Whether a list is of works by what becomes of them, by its verb or by what is said to hold them."""
    if found["bare"] or found["finished"] or lead in _BUILDING:
        return True
    return lead in _HOLDING and _HELD.search(text, max(0, start - _CONTEXT), start) is not None


def is_held(text: str, start: int, lead: str) -> bool:
    """Whether a list is said to be of works right before it: 产业类项目71个，主要有甲、乙等."""
    return lead in _HOLDING and _HOLDS.search(text, max(0, start - _CONTEXT), start) is not None


def _said_type(found: re.Match[str]) -> str:
    """The type of the word itself that stands behind a list: 等园区, 等企业."""
    if found["zones"]:
        return "Park"
    return _TYPES[found["works"] or found["kind"] or found["counted"] or found["within"]]


def _is_counted(text: str, found: re.Match[str], members: Sequence[Member]) -> bool:
    """Whether the number of its members stands right behind a list: 甲、乙、丙3个项目."""
    return found["count"] is not None and not _SAID.search(text, *members[-1][:2])


def _is_whole(listing: Listing, count: str | None) -> bool:
    """Whether a list has as many members as are counted behind it, where they are: 甲、乙、丙3家企业."""
    if count is None:
        return True
    number = int(count) if count.isdigit() else "两三四五六七八九十".index(count) + 2
    return len(listing.members) == number


def _announced(text: str, end: int) -> str:
    """The type that the words before a colon give to what follows, or nothing."""
    end -= next((len(word) for word in _COPULAS if text.endswith(word, 0, end)), 0)
    if text.endswith(_LABELS, 0, end):
        return _TYPES[next(word for word in _LABELS if text.endswith(word, 0, end))]
    if text.endswith(("项", "个"), 0, end) and _NUMBERED.search(text, max(0, end - 16), end):
        return "Project"
    return ""


def _listing(scan: Scan, start: int, end: int, kind: str, lead: str) -> Listing:
    return Listing(kind, tuple(Member(left, right, lead) for left, right in member_ranges(scan, kind, start, end)))


def after_verb(scan: Scan, start: int, end: int) -> tuple[int, str]:
    """The start of the first member after the verbs before it, and the last of these."""
    stop = _first_end(scan.text, start, end)
    if pointing := _POINTING.match(scan.text, start, stop):  # 一是推进甲、乙等项目
        start = pointing.end()
    cuts = scan.cuts_in(start, stop)
    ends = _ends(start, cuts)
    for cut in reversed(cuts):
        if cut.mark.kind not in _INSIDE or cut.start in ends or leads_to_name(scan, cut.end):
            return _trimmed(scan.text, cut.end, stop), cut.mark.word
    return _trimmed(scan.text, start, stop), ""


def _trimmed(text: str, start: int, end: int) -> int:
    """Where the first member begins behind what no name begins with."""
    return trim(text, start, end)[0] if start < end else end


def _ends(start: int, cuts: Sequence[Cut]) -> set[int]:
    """Where the verbs before a list end: of words that may stand inside a name only those that follow one."""
    ends = {start, start + 1}
    for cut in cuts:
        if cut.mark.kind not in _INSIDE or cut.start in ends:
            ends.add(cut.end)
    return ends


def _first_end(text: str, start: int, end: int) -> int:
    first = text.find("、", start, end)
    return end if first < 0 else first
