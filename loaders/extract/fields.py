"""Fields of a part: the known industries, and those that their shape tells: 空港经济, 传统商贸服务业, 乳制品深加工.

A word that ends in 业, 经济, 制造 or the like is a field where a verb of promotion has it as object; where it begins,
the verb or the mark before it tells. Sectors of the whole economy (服务业) and kinds of ownership (民营经济) are none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence

from loaders.extract.marks import Cut
from loaders.extract.scan import COMPANIES, INDUSTRY, PLACES, Scan
from loaders.ranges import Range

_LONGEST = 10  # characters of the longest stem: 农业生产性服务, 文化创意和设计 has a joint
_WINDOW = 16  # characters before its ending in which a field and what leads to it begin
_ENDING = re.compile(  # one class first, so that the engine skips to it
    r"[业经制加养种旅物金贸电康综资循](?:(?<=综)合利用|(?<=资)源化(?:综合)?利用|(?<=循)环(?:综合)?利用|(?<=业)(?<![企产行就创作职专毕事营失副从授肄敬复停转各物商主宜]业)(?![务态主绩界余者内委])"
    r"|(?<=经)济(?![增效损带区社运指形合学责制法师圈实体结工])|(?<=制)(?:造(?![业商厂者能])|药(?![业企厂]))"
    r"|(?:(?<=加)工(?![业程序艺资厂时作会])|(?<=养)(?:殖|老)|(?<=种)植|(?<=旅)游(?![客戏泳乐])|(?<=物)流(?!动)|(?<=金)融(?![合资])|(?<=贸)易|(?<=电)商(?!务)|(?<=康)养)(?!业))"
)
_STEM = re.compile(r"[\u4e00-\u9fffA-Za-z0-9+]{1,16}$")
# of what kind a known field is: 生态文旅, 高端纺织
_KIND_WORDS = (
    *("生态", "绿色", "高端", "智慧", "智能", "数字", "现代", "传统", "精品", "高效", "有机", "设施"),
    *("乡村", "都市", "休闲", "民族", "民俗", "红色", "海洋", "滨海", "临港", "临空", "边境", "山地"),
    *("森林", "文化", "航空", "健康", "医疗", "精密", "精细", "先进", "高性能", "功能", "特种", "重型"),
    *("轻型", "小型", "大型", "环保", "节能", "低碳", "零碳", "清洁", "循环", "共享", "夜间", "定制"),
    *("沉浸式", "在线", "线上", "网络", "移动", "柔性", "应急", "车载", "船用", "民用", "林下", "立体"),
    *("水上", "大宗", "保税", "光电", "高山", "冷水"),
)
_KIND = re.compile(rf"(?:{'|'.join(_KIND_WORDS)})+$")
_KIND_LAST = frozenset(word[-1] for word in _KIND_WORDS)
_KINDS = 8  # characters of such words
# verbs that promote no field by themselves, and hold none: 提高农牧业供给质量
_DONE = frozenset({"提高", "扩大", "赋能", "创建", "降低", "保持", "实现", "完善", "稳定", "强化", "改善"})
_JOINT = re.compile("[和与及或](?!谐|平)|(?<=业)同")
_OWN = 4  # characters of a stem from which 特色 only praises it: 特色农畜产品加工, but 特色农业
_SHORT_NAME = 4  # characters of such a name of a company
_FIRM = re.compile(
    "(?!现代|特色|生态|传统|绿色|智慧|草原|高端|民族|数字|新型|优质|高原|山地)..[药矿实置乳牧酒纸铝铜钢糖]业"
)
# what no name of a field holds: words of grammar, owners and levels, and what is done
_NO_STEM = re.compile(
    r"[的了在于对为以将把被从向等其本该使让由是有]|国民|实体|县域|[省市区镇村]域|民营|私营|国有|集体|个体|公有|非公|市场|社会主义|外向|开放型|世界|全球|国际|国内|双边|"
    r"区域|地区|城市|城乡|农村|乡村$|[全我本各][国省市区县州]|园区|飞地|企业|行业|产业|各类|主要|重点|相关|有关|其他|新兴|优势|特色$|支柱|主导|宏观|微观|经济|工业$|传统$|现代$|新型$|"
    r"发展|推动|推进|促进|加快|提升|转型|改革|创新$|升级|水平|质量|基础|三大|第[一二三](?!方)|^[一二三四五六七八九十]型|^一般$|^(?:服务|制造|生产|加工|精|智能)$|中国|政治|循环$|规模$|人才|技术$|化$|生产$|领域|"
    r"土地$|空间$|场地$|岸线$|上下游|源头|赋能|共建|形成|适配|做精|加速|助推|创建|覆盖|组建|推广|重构|融入|适应|治理|[0-9]年|^[好成]|鲜明|参加|^个|新型工$|^(?:精深|初|深|精)$|电信$|人工$|手工$|施$|协调|积极|依托|打造|建设|实施|引领|构建|统筹|全面|参与|满足|^性|一[县村镇乡]|[0-9]个"
)
# what a lead begins with: most members begin with none of these
_LEAD_FIRST = frozenset(
    "其集若多百千万加大重积优进全着面基以一相有二三四五六七八九十现特具本国我“发推促开探布培壮支做先领省市县更上多各世提改巩升和与利应使"
)
_INSIDE = 10  # characters of the place inside which a field is to grow: 实验区内
_LEAD = re.compile(
    r"(?:“(?!十[三四五])(?=(?:互联网[+＋])?[^“”+＋]{2,10}”)|(?:(?:重点|优先|大力|积极|着力)?(?:发展|培育|支持|扶持|打造)的|加快|大力|重点|积极|优先|进一步|全面|着力|面向[^的、]{1,8}的|基于[^的、]{1,10}的|以[^的、]{1,16}为(?:代表|核心|主|重点|龙头|主导|特色|支撑|引领|主体|基础)的|"
    r"一批|其(?![他它中余])|“[^“”，。；、]{2,10}”的|集[^的。；]{1,20}[为于]一体的|若干|多个|县域|现代化(?=[\u4e00-\u9fff]{2})(?!农|产业|工|经济|建设|妆|肥|学)|相关|有关|[一二三四五六七八九十]大|现代化的|特色优势|优势特色|具有[^的]{1,12}的|本地|国内|[全我本](?:省|市|区|县|州|国|域)|省(?![级内外域会际市])(?=[\u4e00-\u9fff]{2})|优质|(?:[省国市]内)?一流|“十[三四五]五”(?:期间|时期)|"
    r"发展|推进|推动|促进|开展|探索|布局|培育|壮大|支持|做[大强优精特活实]|推广|国家级?(?!重点)|[十百千万]+亿[元级]*|世界级|(?:世界|国际|国内|全国|全球)(?:一流|领先|先进|知名)的?|提升|改造|巩固|优化|升级|[省市县区]级|更多|上述|多种|各种|先进的|领先的|[车工]规级|相关的|(?:和|与)?(?:利用|应用|推广|使用)|[^，。；、的]{0,6}[区市省县州园域](?:范围)?内(?![外陆需河])))+"
)
_QUOTED = re.compile("“[^“”]{2,6}”、")

# a whole sector is promoted only where the sentence says so in as many words
_SECTOR = re.compile(
    r"(?:(?:传统|先进)(?=制造))?(?:工|农|服务|制造|旅游|物流|建筑|金融)业(?=(?:经济)?(?:和[^，。；、]{2,8})?(?:高质量|改造|升级|“?智改|“?数转|[数智高绿][字能端色]化(?!产业|转型服务|合作|治理|标杆|应用|园|车间|工厂)|创新(?!中心)|健康|转型|绿色|加快|持续|振兴|发展|做大|提质|优化升级))"
)
_BEFORE_SECTOR = re.compile(r"(?:推动|推进|促进|带动|引领|加快|助力|实现|支持|深化|抓好)[^，。；、：\n]{0,8}$")


class Fields:
    """The fields of a part in text order, by where they begin."""

    __slots__ = ("_ends", "starts")

    def __init__(self, ends: Mapping[int, int]) -> None:
        self.starts = sorted(ends)
        self._ends = ends

    def within(self, start: int, end: int) -> dict[int, int]:
        """The fields that lie inside a range: where each begins and ends."""
        low = bisect_left(self.starts, start)
        return {at: self._ends[at] for at in self.starts[low : bisect_left(self.starts, end)] if self._ends[at] <= end}


def find_fields(scan: Scan, verbs: frozenset[str]) -> Fields:
    """Every field of a part: the known ones, and what their shape tells behind one of some verbs or a mark."""
    ends = dict(_shaped(scan, verbs))
    for start, end, _ in scan.hits(INDUSTRY):
        if end > ends.get(start, 0):
            ends[start] = end
        if scan.text[start - 1 : start] in _KIND_LAST and (
            kind := _KIND.search(scan.text, max(0, start - _KINDS), start)
        ):
            ends.setdefault(kind.start(), end)
    return Fields(ends)


def find_sectors(text: str) -> Iterator[Range]:
    """The sectors of the whole economy that a sentence promotes: 推动服务业高质量发展."""
    for found in _SECTOR.finditer(text):
        if _BEFORE_SECTOR.search(text, max(0, found.start() - 12), found.start()):
            yield found.span()


def _is_company(text: str, start: int, end: int) -> bool:
    """Whether two characters and a trade are rather the short name of a company: 华德牧业, 康益药业."""
    return end - start == _SHORT_NAME and _FIRM.fullmatch(text, start, end) is not None


def _shaped(scan: Scan, verbs: frozenset[str]) -> Iterator[Range]:
    text = scan.text
    for found in _ENDING.finditer(text):
        at, end = found.span()
        stem = _STEM.search(text, max(0, at - _WINDOW), at)
        start = _start(scan, stem.start(), at, verbs) if stem else at
        if (
            1 < at - start <= _LONGEST
            and not _NO_STEM.search(text[start:at])
            and not _is_company_or_place(scan, start, at, end)
        ):
            yield start, end


def _is_company_or_place(scan: Scan, start: int, at: int, end: int) -> bool:
    """Whether the words are the short name of a company, or say only where: 华德牧业, 河南经济."""
    known = scan.name_at(start)
    if known and ((known.kind in PLACES and known.end == at) or (known.kind in COMPANIES and known.end >= end)):
        return True
    return _is_company(scan.text, start, end)


def _start(scan: Scan, left: int, at: int, verbs: frozenset[str]) -> int:
    """Where a field begins: behind the last verb or joint before it, and behind what leads to it."""
    cuts: Sequence[int] = [cut.end for cut in scan.cuts_in(left, at) if _does(cut, verbs)]
    joints = [joint.end() for joint in _JOINT.finditer(scan.text, left, at)]
    owner = scan.text.rfind("的", left, at) + 1  # 集采摘、观光为一体的都市休闲农业
    start = after_lead(scan, max([left, owner, *cuts, *joints]), at)
    return start + 2 if at - start > _OWN and scan.text.startswith("特色", start) else start


def _does(cut: Cut, verbs: frozenset[str]) -> bool:
    """Whether a word is a verb that no field holds."""
    return cut.mark.kind == "hard" or cut.mark.word in verbs or cut.mark.word in _DONE


def after_lead(scan: Scan, left: int, right: int, known: Container[int] = ()) -> int:
    """Where the field of a member begins: after adverbs, attributes and the place that it is to grow in.

    A known field may begin with such a word itself: 全域旅游.
    """
    while left < right and left not in known and (after := _after_attribute(scan, left, right)) > left:
        left = after
    return left


def behind_quoted(text: str, start: int) -> int:
    """The start of a list, behind the first member where that is quoted: “互联网+”、生命健康、新材料."""
    quoted = _QUOTED.match(text, start)
    return quoted.end() if quoted else start


def says_owner(stem: str) -> bool:
    """Whether the words before 经济 say whose it is or how far it reaches: 民营, 县域."""
    return _NO_STEM.search(stem) is not None


def _after_attribute(scan: Scan, left: int, right: int) -> int:
    """Where the first adverbs and attributes, or the place, end; the start where a member begins with none."""
    leads = scan.text[left] in _LEAD_FIRST or scan.text.find("内", left, left + _INSIDE) > 0
    if leads and (lead := _LEAD.match(scan.text, left, right)):
        return lead.end()
    place = scan.name_at(left)
    return place.end if place and place.kind in PLACES and place.end < right else left
