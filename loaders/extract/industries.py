"""Industries and technologies that a sentence promotes or regulates, a heading is about, or a column lists."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from loaders.document import Cell, Document, Part, PartKind, Table
from loaders.extract.marks import Cut, Range
from loaders.extract.scan import INDUSTRY, PLACES, Scan
from loaders.extract.titled import find_titled, whole_field
from loaders.lexicon.table import rows
from loaders.mention import Mention

# After these whatever the list holds is promoted, also what no table knows: 发展衣架家居、生物医药
_STRONG = frozenset({"发展", "壮大", "培育", "布局", "做大", "做强", "做优", "突破", "升级", "改造"})
_WEAK = frozenset(
    {
        "抓好",
        "带动",
        "引领",
        "助力",
        "加强",
        "强化",
        "承接",
        "推进",
        "推动",
        "促进",
        "支持",
        "打造",
        "提升",
        "增强",
        "规范",
        "引导",
        "鼓励",
        "加快",
        "构建",
        "建设",
        "开展",
        "应用",
        "融合",
        "深化",
        "拓展",
        "谋划",
        "部署",
        "推广",
        "引入",
        "引进",
        "实施",
        "监管",
        "管理",
        "聚集",
        "集聚",
        "围绕",
        "统筹",
        "统筹规划",
    }
)
_VERBS = _STRONG | _WEAK
_ENDS = "。；，！？：\n\t《"
_CLAUSE_END = re.compile(rf"[{_ENDS}]")
_LAST_END = re.compile(rf".*[{_ENDS}]", re.DOTALL)
_LONGEST = 160  # characters of a clause that are read
_LONGEST_LEAD = 14  # what may stand between a weak verb and its field: 面向东盟的, 以X为代表的
# one class first, so that the engine skips to it
_BORDER = re.compile(
    r"[、以等和及与或](?:(?<=、)|(?<=以)及|(?<=等)(?<![高中平初同]等)(?=[^、，。]{2,8}产业)|(?<=[和及与或])(?!谐|平))"
)
_LEAD = re.compile(  # again one class first: most members begin with none of these
    r"(?=[加大重积优进全着面基以一相有二三四五六七八九十现特具本国我“发推促开探布培壮支做先领])(?:(?:加快|大力|重点|积极|优先|进一步|全面|着力|面向[^的、]{1,8}的|基于[^的、]{1,10}的|以[^的、]{1,12}为(?:代表|核心|主)的|"
    r"一批|相关|有关|[一二三四五六七八九十]大|现代化的|特色优势|优势特色|具有[^的]{1,12}的|本地|国内|[全我本](?:省|市|区|县|州|国|域)|优质|“十[三四五]五”(?:期间|时期)|"
    r"发展|推进|推动|促进|开展|探索|布局|培育|壮大|支持|做大|做强|做优|先进的|领先的))+"
)
_CLASS = r"(?:战略性|新兴|未来|优势|支柱|特色|重点|主导|先导|先进|[百千万]亿[元级]*|[一二三四五六七八九十]大)*"
_TAIL = re.compile(
    rf"{_CLASS}(?:产业链|产业集群|产业|行业|领域|技术|集群)(?:[^、]{{0,16}})?$|等[^、]{{0,24}}$|"
    r"(?:规范|融合|创新|健康|有序|加快|跨越式|高质量|快速|集聚|协同)*(?:发展|应用|提升|升级|突破|研发)[^、]{0,8}$"
)
# after one of these the term is a field of its own; before any other word it is an attribute: 大数据中心, 互联网企业
_BOUND = re.compile(
    rf"{_CLASS}产业|建设(?=[，。；、）\s]|$)|(?:相关|有关)技术|网络(?:技术|规模化|部署|建设|能力)|治理|服务实体|行业(?!平台|企业|协会|应用)|领域|技术|集群|发展|应用|创新|融合|$|[+/、，。；：！？）)”\s和与及或等\n]|的|规范|健康|高质量|做大|"
    r"提升|升级|攻关|研发|制造|新业态|新模式|服务(?:[、，。等业]|$)|跨境|深度|全产业|上下游|开发|能力提升|供给"
)
_PLAIN = re.compile(r"[\u4e00-\u9fffA-Za-z0-9.+（）\-·]{3,12}")
_NOT_A_FIELD = re.compile(
    r"平台|中心|企业|系统|体系|资源|项目|园区|基地|工程|人才|市场|设施|能力|场景|机制|政策|机构|模式|标准|环境|生态|品牌|主体|单位|组织|"
    r"城市|示范|试点|改革|数据|网络$|建设|发展|推进|转型|升级|水平|质量|力量|作用|优势|优质|重点|战略|未来|新兴|特色|支柱|主导|传统|现代$|"
    r"有关|相关|一批|关键|核心技术|[省市县区]$|消费$|开放|方向|协同|集团|公司|产品|成果|团队|活动|以上|[0-9]个|现状|结果|规模|(?<!民)族"
)
_CLOSEST = 12  # characters of the longest known industry at the end of a member
_COLUMN = re.compile(r"^(?:主导|重点|特色|优势|支柱|承接|发展|重点发展|特色优势|首位|主攻)?产业(?:方向|领域|门类)?$")
# a whole sector is promoted only where the sentence says so in as many words
_SECTOR = re.compile(
    r"(?:工|农|服务|制造|旅游|物流|建筑|金融)业(?=(?:和[^，。；、]{2,8})?(?:高质量|创新|健康|转型|绿色|加快|持续|振兴|发展|做大|提质))"
)
_BEFORE_SECTOR = re.compile(r"(?:推动|推进|促进|带动|引领|加快|助力|实现|支持)[^，。；、：\n]{0,8}$")


def find_industries(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every industry that a part promotes or regulates; news that only mention one do neither."""
    if part.kind is not PartKind.NEWS:
        yield from _objects(scan)
        for found in _SECTOR.finditer(scan.text):
            if _BEFORE_SECTOR.search(scan.text, max(0, found.start() - 12), found.start()):
                yield scan.mention("Industry", *found.span(), "industries.sector", 0.8)
        yield from find_titled(part, scan)
    yield from _headings(part, scan)
    for table in part.tables:
        yield from _columns(table, scan)


def _objects(scan: Scan) -> Iterator[Mention]:
    """The fields in the object of each verb of promotion, clause by clause; a clause without a known field has none."""
    for end, first, verbs in _clauses(scan):
        fields = {start: stop for start, stop, _ in scan.industries_in(first, end)}
        found: dict[Range, float] = {}
        read = 0  # a verb inside a list that has been read says nothing new
        for verb in verbs:
            if verb.start >= read and _may_promote(verb, fields) and _has_object(scan, verb, end, fields):
                found.update(_fields_of(scan, verb, end, fields))
                read = max(found)[1] if found else 0
        yield from (scan.mention("Industry", *field, "industries.verb", found[field]) for field in sorted(found))


def _clauses(scan: Scan) -> Iterator[tuple[int, int, Sequence[Cut]]]:
    """The ends of the clauses that hold a known field and a verb, with the start of the first field and the verbs.

    A long clause is read in pieces.
    """
    text, marks, done = scan.text, scan.marks, -1
    verbs = marks.cuts_among(_VERBS)
    starts = [start for _, start, _ in verbs]
    for at, _, _ in scan.hits(INDUSTRY):
        if at < done:
            continue  # it has been read
        before = bisect_left(starts, at) - 1
        if before < 0 or starts[before] < at - _LONGEST:
            continue  # no verb can have it as object
        start = _clause_start(text, at)
        if starts[before] >= start:
            done = _clause_end(text, start, at)
            low = bisect_left(starts, start)
            within = map(marks.cut_of, verbs[low : bisect_left(starts, done, low)])
            yield done, at, [verb for verb in within if verb.end <= done]


def _clause_start(text: str, at: int) -> int:
    floor = max(0, at - _LONGEST)
    opened = _LAST_END.match(text, floor, at)
    return opened.end() if opened else floor


def _clause_end(text: str, start: int, at: int) -> int:
    longest = start + 2 * _LONGEST
    close = _CLAUSE_END.search(text, at, longest)
    return close.start() if close else min(len(text), longest)


def _may_promote(verb: Cut, fields: Iterable[int]) -> bool:
    """Whether a verb of promotion has a known field behind it; a weak one, near behind it."""
    end = verb.end
    for start in fields:
        if start >= end:
            return start - end <= _LONGEST_LEAD or verb.mark.word in _STRONG
    return False


def _fields_of(scan: Scan, verb: Cut, end: int, fields: Mapping[int, int]) -> Iterator[tuple[Range, float]]:
    """The members of an object that are fields; the unknown ones only beside a known one, after a strong verb."""
    start, strong = verb.end, verb.mark.word in _STRONG
    end = min(end, start + _LONGEST)
    members = _split(scan.text, start, end, fields)
    if not strong and not _known(scan, *members[0], fields):
        return
    known = _known_among(scan, members, fields)
    yield from ((field, 0.85) for field in known.values())
    if strong and known:
        yield from ((field, 0.7) for field in _beside(scan, members, known, end))


def _has_object(scan: Scan, verb: Cut, end: int, fields: Mapping[int, int]) -> bool:
    """Whether a verb has an object, which for a weak one must begin with a known field: 发展的 has none."""
    if scan.text.startswith("的", verb.end):
        return False
    return verb.mark.word in _STRONG or _after_lead(scan, verb.end, min(end, verb.end + _LONGEST)) in fields


def _known_among(scan: Scan, members: Iterable[Range], fields: Mapping[int, int]) -> dict[int, Range]:
    """The known fields that members of a list begin with, by the starts of the members."""
    return {left: field for left, right in members if (field := _known(scan, left, right, fields))}


def _beside(scan: Scan, members: Iterable[Range], known: Mapping[int, Range], end: int) -> Iterator[Range]:
    """The fields of no table in a list with known ones, unless what ends the list says that it is of other things."""
    if _NOT_A_FIELD.search(scan.text[max(known.values())[1] : end]):
        return
    for left, right in members:
        if left not in known and (field := _unknown(scan, left, right)):
            yield field


def _split(text: str, start: int, end: int, fields: Mapping[int, int]) -> Sequence[Range]:
    """The members of a list; a 和 inside a known field is no border (软件与信息服务)."""
    members, left = [], start
    for border in _BORDER.finditer(text, start, end):
        at = border.start()
        for first, last in fields.items():
            if first < at < last:
                break
        else:
            members.append((left, at))
            left = border.end()
    return [*members, (left, end)]


def _known(scan: Scan, left: int, right: int, fields: Mapping[int, int]) -> Range | None:
    """The range of the known field that a member begins with, where nothing makes it an attribute."""
    left = _after_lead(scan, left, right)
    end = fields.get(left)
    if end is None:
        return _closing(scan, left, right, fields)
    whole = whole_field(scan.text, end)
    if end > right or not _BOUND.match(scan.text, whole if whole == end + 1 else end, right):
        return None
    return left, whole


def _closing(scan: Scan, left: int, right: int, fields: Mapping[int, int]) -> Range | None:
    """The range of the known industry that a member ends in, behind what it is famous for: 寒地黑土绿色食品产业."""
    if not scan.text.endswith("产业", left, right):
        return None
    at = next((at for at in range(max(left, right - _CLOSEST), right) if fields.get(at) in (right, right - 2)), right)
    return (at, right) if at < right else None


def _unknown(scan: Scan, left: int, right: int) -> Range | None:
    """The range of a field that no table has: the member without its class word and verbs."""
    left = _after_lead(scan, left, right)
    words = scan.text[left:right]
    tail = _TAIL.search(words)
    bare = words[: tail.start()] if tail else words
    if _PLAIN.fullmatch(bare) and not _NOT_A_FIELD.search(bare):
        return left, left + len(bare)
    return None


def _after_lead(scan: Scan, left: int, right: int) -> int:
    """Where the field of a member begins: after adverbs, attributes and the place that it is to grow in."""
    while left < right and (after := _after_attribute(scan, left, right)) > left:
        left = after
    return left


def _after_attribute(scan: Scan, left: int, right: int) -> int:
    """Where the first adverbs and attributes, or the place, end; the start where a member begins with none."""
    if lead := _LEAD.match(scan.text, left, right):
        return lead.end()
    place = scan.name_at(left)
    return place.end if place and place.kind in PLACES and place.end < right else left


def _headings(part: Part, scan: Scan) -> Iterator[Mention]:
    """The sections whose title is an industry: 三、机械."""
    for section in part.outline:
        title = section.title[:-2] if section.title.endswith(("产业", "行业")) else section.title
        if title in _fields():
            start = scan.text.find(section.title, section.start - part.start)
            if start >= 0:
                yield scan.mention("Industry", start, start + len(title), "industries.heading", 0.8)


def _columns(table: Table, scan: Scan) -> Iterator[Mention]:
    """The cells of a column of industries, each member by itself."""
    for cell in _cells(table):
        left = cell.start - scan.part.start
        for word in cell.text.split("、"):
            if 2 <= len(word) <= 16 and scan.text.startswith(word, left):
                yield scan.mention("Industry", left, left + len(word), "industries.column", 0.9)
            left += len(word) + 1


def _cells(table: Table) -> Iterator[Cell]:
    """The cells of the columns whose header says that they list industries, row by row."""
    columns = [index for index, words in enumerate(table.header) if _COLUMN.match(words.strip())]
    for row in table.rows:
        yield from (row[index] for index in columns if index < len(row))


@cache
def _fields() -> frozenset[str]:
    return frozenset(line["name"] for line in rows("industries"))
