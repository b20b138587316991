"""Industries and technologies that a sentence promotes or regulates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from loaders.document import Document, Part, PartKind
from loaders.extract.directed import find_directed
from loaders.extract.field_lists import field_of
from loaders.extract.fields import after_lead, behind_quoted, find_fields, find_sectors
from loaders.extract.grown import find_grown
from loaders.extract.itemized import find_itemized
from loaders.extract.known_fields import known_in
from loaders.extract.leading import find_aided, find_chief, find_made
from loaders.extract.marks import Cut
from loaders.extract.products import find_products
from loaders.extract.promotion import ENTERED, FOCUSED, LONGEST, STRONG, VERBS, promoting
from loaders.extract.risen import find_risen
from loaders.extract.scan import Scan
from loaders.extract.shared_fields import beside_shared
from loaders.extract.summed import find_summed
from loaders.extract.technologies import find_technologies
from loaders.extract.titled import TITLED, find_headed
from loaders.extract.titled_fields import find_announced, find_titled
from loaders.extract.topics import find_topics, is_heading
from loaders.extract.trades import find_trades
from loaders.extract.unknown_fields import NOT_A_FIELD, unknown
from loaders.mention import Mention
from loaders.ranges import Range

_URGED = re.compile(r"(?:引导|鼓励|支持|吸引)[^，。；]{0,10}(?:资本|投资|企业|力量|资金)[^，。；]{0,6}$")
_LONGEST_TITLE = 80
_TELLING = frozenset({PartKind.NEWS, PartKind.DIGEST, PartKind.GUIDE, PartKind.OTHER})  # of what others have issued
_LONGEST_LEAD = 14  # what may stand between a weak verb and its field: 面向东盟的, 以X为代表的
_BORDER = re.compile(
    r"[、以等和及与或同](?:(?<=、)|(?<=业同)|(?<=以)及|(?<=[^高中平初同]等)|(?<=[和及与或])(?![谐平]))"
)
_SUMMED = re.compile("[^、，。]{2,12}(?:产业|(?<![企产行就创作职专毕事])业(?![务态主绩界余者内委]))")  # behind 等
_LISTED = ("", *"、，。；和及与\n")
_SUM = re.compile(  # one class first, so that the engine skips to it
    r"[等一二两三四五六七八九十\d“主支首](?:(?<=等)(?:新[^，。；：、]{1,4}、)*[^，。；：、]{0,12}?(?:产业|服务业|行业|业态)(?!园|基地|带|链|工人|技术|项目|平台|企业|人才|领域|协会|标准|数字|互联网|化|区|中心|的)"
    r"|(?<=[一二两三四五六七八九十\d])(?:大|个|条)[^，。；：、]{0,12}?(?:产业(?!园|基地|带|人才|技术|平台|化)|赛道|行业|业态|服务业)"
    r"|(?<=“)[^”，。；、]{1,6}”(?:特色|优势|主导)*产业(?!园|基地|带|人才|技术|平台|化)"
    r"|(?<![的、等大色势导柱类育展强优精做持设].)(?:(?<=主)导|(?<=支)柱|(?<=首)位)产业(?!园|基地|带|人才|技术|平台|化|的|链|[为是：]))"
)  # ends a list of fields, also of unknown ones
_DRAWN = re.compile(
    "(?:大力|全力|精准|重点|积极|加大|加强|深入|着力|集中|持续|开展|推动|实施)*(?:招引|引进|招商|延链|补链|强链|布局|发力)"
)
_TRADES = ("行业", "业态", "服务业")
# 支持家政、物业等企业: who is helped, and no field
_OF_BODIES = re.compile(
    "[^，。；等的]{2,40}?(?:等[^，。；、]{0,4}(?:企业|单位|机构|组织|(?:创新|研究|研发|技术|检测)中心|实验室))(?!集聚|集群)|[^，。；等的]{2,40}?企事业单位(?!集聚|集群)"
)
# 培育水果、蔬菜等专业市场: where they are sold or led along, who knows them, or works for them
_SOLD = re.compile(
    r"[^，。；等的]{2,60}?等[^，。；、的]{0,6}(?:市场(?!主体)|卖场|人才|通道|管网|热点|品牌|学科|课程|岗位|赛事|节庆|题材)"
    r"|[^，。；等的]{2,60}?等[^，。；、的]{0,4}(?:工程(?!机械|技术|建设|总承包|装备|塑料|咨询|设计)|专项行动|重大专项)"
)
# 建设数据标注与合规流通平台: what is built, and for what
_BUILT_FOR = re.compile(
    "[^，。；、的]{2,12}[与和及][^，。；、的]{2,10}(?:平台|中心|系统|数据库|体系)(?=[，。；、\\s]|建设|$)"
)
_WHERE = re.compile("在(?![线地建轨位])")  # behind it stands where a field is used: 推动人工智能在医疗、教育领域应用
_DESCRIBES = re.compile("[^，。；、]{2,10}的[^，。；、]{0,12}(?:体系|格局|环境|机制|网络|局面|模式|空间|城市|家园)$")
_GROWTH = re.compile("(?:高质量|创新|加快|健康|集聚)*发展(?=[，。；\n])")
# 优化金融服务: how it is done is bettered, and no trade grown
_BUILDS = frozenset({"建设", "打造", "构建", "开发"})
_BETTERED = frozenset({"强化", "加强", "优化", "完善", "提升", "做好", "改进", "创新"})
_SERVES = re.compile(
    r"(?:普惠|涉外|公共)?(?:金融|融资|法律|人才|政务|企业|就业|税[费收务]|通关)服务(?=[，。；、\s和与及]|水平|能力|质量|质效|效率|效能|保障|体系|供给|支撑|支持|方式|模式|$)"
)
_NO_OBJECT = ("的", "基金", "应当", "应该", "应以", "坚持", "遵循")  # 港口发展应当坚持…: the word before is a noun
# readers of one rule each, and how sure it is
_READERS: tuple[tuple[Callable[[Scan], Iterable[Range]], str, float], ...] = (
    (find_trades, "industries.object", 0.8),
    (find_technologies, "industries.technology", 0.75),
    (find_grown, "industries.grown", 0.75),
    (find_products, "industries.product", 0.7),
    (find_summed, "industries.summed", 0.75),
    (find_risen, "industries.risen", 0.75),
)


def find_industries(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every industry that a part promotes or regulates, by a verb, by what is made of it, by its title or a heading."""
    for one in beside_shared(scan, _told(part, scan)):
        if one.rule == TITLED or not _in_other_title(scan.text, one.span.start - part.start):
            yield one


def _in_other_title(text: str, at: int) -> bool:
    """Whether a place lies inside 《》: the title of another work asks for what the sentence does not."""
    opened = text.rfind("《", max(0, at - _LONGEST_TITLE), at)
    return opened >= 0 and text.find("》", opened, at) < 0 and text.find("\n", opened, at) < 0


def _told(part: Part, scan: Scan) -> Iterator[Mention]:
    """Every industry with words of its own, reader by reader."""
    yield from _objects(scan)
    yield from find_made(scan)
    yield from find_aided(scan)
    yield from find_chief(scan)
    yield from find_directed(scan)
    for find, rule, confidence in _READERS:
        for one in find(scan):
            yield scan.mention("Industry", *one, rule, confidence)
    yield from _topics(scan)
    for one in find_itemized(scan):
        yield scan.mention("Industry", *one, "industries.item", 0.85)
    for one in find_sectors(scan.text):
        yield scan.mention("Industry", *one, "industries.sector", 0.8)
    if part.kind is not PartKind.NEWS:
        yield from find_titled(part, scan)
    if part.kind in _TELLING:
        yield from find_announced(scan)
    yield from find_headed(part, scan)


def _topics(scan: Scan) -> Iterator[Mention]:
    """The industries that a heading or the topic of a sentence names."""
    for one in find_topics(scan):
        rule = "industries.heading" if is_heading(scan.text, one[1]) else "industries.topic"
        yield scan.mention("Industry", *one, rule, 0.8)


def _objects(scan: Scan) -> Iterator[Mention]:
    """The fields in the object of each verb of promotion, clause by clause; a clause without a known field has none."""
    every = find_fields(scan, VERBS)
    for end, first, verbs in promoting(scan, every):
        fields = every.within(first, end)
        found: dict[Range, float] = {}
        read = 0  # a verb inside a list that has been read says nothing new
        latest = max(fields, default=-1)
        for verb in _last_of_runs(verbs):
            if (
                read <= verb.start
                and verb.end <= latest
                and (strong := _may_promote(scan, verb, end, fields)) is not None
            ):
                found.update(_fields_of(scan, verb, end, fields, strong=strong))
                read = max(found, default=(0, 0))[1]
        yield from (scan.mention("Industry", *field, "industries.verb", found[field]) for field in sorted(found))


def _is_aim(scan: Scan, verb: Cut, end: int, fields: Mapping[int, int], summed: re.Match[str] | None) -> bool | None:
    """Whether all that a sentence says in a clause is on what it aims: 聚焦融资租赁、国际贸易。

    What is done in many trades promotes none of them: 聚焦石化、汽车等行业.
    """
    if summed:
        return None if summed[0].endswith(_TRADES) else True
    end = _before(_DRAWN, scan.text, verb.end, end)
    members = _split(scan.text, verb.end, end, fields)
    aimed = len(members) > 1 and end - verb.end <= LONGEST
    return True if aimed and all(known_in(scan, *each, fields) == each for each in members) else None


def _last_of_runs(verbs: Sequence[Cut]) -> Iterator[Cut]:
    """The verbs without those that another follows at once, unless it is the weaker: 加速引进."""
    for verb, following in zip(verbs, [*verbs[1:], None], strict=False):
        if following is None or verb.end != following.start or verb.mark.word in STRONG:
            yield verb


def _may_promote(scan: Scan, verb: Cut, end: int, fields: Mapping[int, int]) -> bool | None:
    """Whether all that a verb's list holds is promoted; None where the verb promotes nothing known.

    A weak verb promotes a known field right behind it, and a list that says by its last words what it is of.
    """
    if scan.text.startswith(_NO_OBJECT, verb.end) or _SOLD.match(scan.text, verb.end, end):
        return None
    if verb.mark.word in _BETTERED and _SERVES.match(scan.text, verb.end, end):
        return None
    return True if verb.mark.word in STRONG else _may_promote_weakly(scan, verb, end, fields)


def _may_promote_weakly(scan: Scan, verb: Cut, end: int, fields: Mapping[int, int]) -> bool | None:
    """The same for a verb that is not strong."""
    if _enters_by_itself(scan.text, verb) or _is_of_others(scan.text, verb, end):
        return None
    summed = _SUM.search(scan.text, verb.end, min(end, verb.end + LONGEST))
    if verb.mark.word in FOCUSED:
        return _is_aim(scan, verb, end, fields, summed)
    if summed:
        return True
    start = behind_quoted(scan.text, verb.end)
    return False if after_lead(scan, start, min(end, verb.end + LONGEST), fields) in fields else None


def _is_of_others(text: str, verb: Cut, end: int) -> bool:
    """Whether the object of a verb is bodies, or what is built for two things."""
    if _OF_BODIES.match(text, verb.end, end):
        return True
    return verb.mark.word in _BUILDS and _BUILT_FOR.match(text, verb.end, end + 1) is not None


def _enters_by_itself(text: str, verb: Cut) -> bool:
    """Whether a verb says that a field is entered, and not that anybody is urged to do so."""
    return verb.mark.word in ENTERED and not _URGED.search(text, max(0, verb.start - _LONGEST_LEAD), verb.start)


def _fields_of(
    scan: Scan, verb: Cut, end: int, fields: Mapping[int, int], *, strong: bool
) -> Iterator[tuple[Range, float]]:
    """The members of an object that are fields; the unknown ones only beside a known one, after a strong verb."""
    end = _object_end(scan.text, verb, end)
    start = after_lead(scan, behind_quoted(scan.text, verb.end), end, fields)
    members = _split(scan.text, start, end, fields)
    if len(members) > 1 and _DESCRIBES.search(scan.text, members[-1][0], end):
        return  # what the list says is how a thing is: 构建布局合理、绿色环保、安全有序的服务体系
    if not strong and not known_in(scan, *members[0], fields):
        return
    known = _known_among(scan, members, fields)
    yield from ((field, 0.85) for field in known.values())
    yield from ((field, 0.7) for field in _beside_known(scan, members, known, (start, end), strong=strong))


def _object_end(text: str, verb: Cut, end: int) -> int:
    """Where the object of a verb ends: before where it is used, and before what is drawn for what a verb aims at."""
    end = min(end, verb.end + LONGEST)
    end = _before(_WHERE, text, verb.end, end)
    return _before(_DRAWN, text, verb.end, end) if verb.mark.word in FOCUSED else end


def _before(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    """Where the words of a pattern begin between two places, or the end without them."""
    found = pattern.search(text, start, end)
    return found.start() if found else end


def _beside_known(
    scan: Scan, members: Sequence[Range], known: Mapping[int, Range], bounds: Range, *, strong: bool
) -> Iterator[Range]:
    """The fields of no table in a list with known ones; behind a weak verb those that are called an industry alone."""
    if known and not _names_class(scan, members, known):
        yield from _beside(scan, members, known, bounds) if strong else _beside_named(scan, members, known)


def _names_class(scan: Scan, members: Iterable[Range], known: Mapping[int, Range]) -> bool:
    """Whether a field that its shape tells sums up the list, which is of what it does: 过境仓、落地配等跨境物流业."""
    for left, _ in members:
        if left in known and scan.text[left - 1] == "等":
            return all(field.start != known[left][0] for field in scan.industries_in(*known[left]))
    return False


def _beside_named(scan: Scan, members: Sequence[Range], known: Mapping[int, Range]) -> Iterator[Range]:
    """The member of no table that is called an industry, or that grows beside known ones: 促进文化、影视产业发展."""
    one_more = len(known) == len(members) - 1
    for left, right in members:
        field = unknown(scan, left, right) if left not in known else None
        if field and (scan.text.startswith("产业", field[1]) or (one_more and _grows(scan, field))):
            yield field


def _grows(scan: Scan, field: Range) -> bool:
    """Whether words that can name a field end a list that is to grow: 支持工业软件、精密仪器发展."""
    return _GROWTH.match(scan.text, field[1]) is not None and field_of(scan, *field) == field


def _known_among(scan: Scan, members: Iterable[Range], fields: Mapping[int, int]) -> dict[int, Range]:
    """The known fields that members of a list begin with, by the starts of the members."""
    return {left: field for left, right in members if (field := known_in(scan, left, right, fields))}


def _beside(scan: Scan, members: Iterable[Range], known: Mapping[int, Range], bounds: Range) -> Iterator[Range]:
    """The fields of no table in a list with known ones, unless what ends the list says that it is of other things."""
    summed = _SUM.search(scan.text, *bounds)
    end = summed.start() if summed else bounds[1]
    if not summed and NOT_A_FIELD.search(scan.text[max(known.values())[1] : end]):
        return
    for member in _members_before(end, members, known):
        if field := unknown(scan, *member, short=bool(summed)):
            yield field


def _members_before(end: int, members: Iterable[Range], known: Mapping[int, Range]) -> Iterator[Range]:
    """The members without a known field that begin before an end, each at most up to it."""
    for left, right in members:
        if left not in known and left < end:
            yield left, min(right, end)


def _split(text: str, start: int, end: int, fields: Mapping[int, int]) -> Sequence[Range]:
    """The members of a list; a 和 inside a known field is no border (软件与信息服务)."""
    members, left = [], start
    for border in _BORDER.finditer(text, start, end):
        at = border.start()
        if border[0] == "等" and not _sums(text, border.end(), fields):
            continue
        for first, last in fields.items():
            if first < at < last:
                break
        else:
            members += [(left, at)] if left < at else []
            left = border.end()
    return [*members, (left, end)]


def _sums(text: str, start: int, fields: Mapping[int, int]) -> bool:
    """Whether the words behind 等 are a field that the list is of: 等现代服务业, 等新能源、可再生能源."""
    end = fields.get(start, 0)
    return bool(end and text[end : end + 1] in _LISTED) or _SUMMED.match(text, start) is not None
