"""Industries and technologies that a sentence promotes or regulates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from loaders.document import Document, Part, PartKind
from loaders.extract.fields import after_lead, behind_quoted, find_fields, find_sectors
from loaders.extract.grown import find_grown
from loaders.extract.itemized import find_itemized
from loaders.extract.leading import find_aided, find_chief, find_made
from loaders.extract.marks import Cut
from loaders.extract.promotion import ENTERED, FOCUSED, LONGEST, STRONG, VERBS, promoting
from loaders.extract.scan import Scan
from loaders.extract.shared_fields import beside_shared
from loaders.extract.summed import find_summed
from loaders.extract.technologies import find_technologies
from loaders.extract.titled import find_headed, find_titled, whole_field
from loaders.extract.topics import find_topics, is_heading
from loaders.extract.trades import find_trades
from loaders.extract.unknown_fields import CLASS, NOT_A_FIELD, unknown
from loaders.mention import Mention
from loaders.ranges import Range

_URGED = re.compile(r"(?:引导|鼓励|支持|吸引)[^，。；]{0,10}(?:资本|投资|企业|力量|资金)[^，。；]{0,6}$")
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
# after one of these the term is a field of its own; before any other word it is an attribute: 大数据中心, 互联网企业
_BOUND = re.compile(
    rf"[/、，。；：！？）)”\s和与及或等\n]|{CLASS}产业(?!体系|政策|结构|工人|园|区|带|示范基地|示范区|集聚[区地]|投资|基金|协会|联盟|相关企业)|建设(?=[，。；、）\s]|$)|企业(?=集聚|集群)|(?:相关|有关)技术|网络(?:技术|规模化|部署|建设|能力)|治理|服务实体|行业(?!平台|企业|协会|应用|培训|标准|自律|主管)|领域(?![^，。；、]{{0,8}}(?:人才|团队|专家))|技术|集群|(?:积极|加快|加速|(?<=业)可持续|持续|稳步|蓬勃|有序|快速|跨越式?|平稳|稳健|协调|联动|一体化|集约|特色|全面)?发展(?!园区|基地|中心|示范|平台|集团|公司|基金|银行|大会|论坛|联盟|有限|研究)|应用(?!示范基地|示范区|基地|中心|软件|程序|系统|平台)|创新(?!中心|平台|联盟|联合体|大赛|基地|示范|试验|版|型)|融合|耦合|互补|$|\+(?![\u4e00-\u9fff])|的|规范|健康(?!$)|高质量|做大|"
    r"新?赛道|提升|升级|提档|提质|(?:整体|总体|综合|整个)?(?:优势(?!产)|水平|竞争力|能级|层次|附加值|影响力)|示范(?=应用|推广)|扩容|扩能|扩面|扩量|提速|提效|整合|(?:新)?业态(?!园)|应用规模|振兴|复兴|(?:事业)?传承|增效|延链|补链|强链|[数绿智高现][字色能端代]化(?!治理)|集聚|转型|壮大|倍增|突破|(?![文转孵消石绿强优深美净老])[\u4e00-\u9fff]{1,2}(?<!市场|便[利捷]|信息|一体|商业|标准|场景|批量|自动|可视)(?<![文转孵消石强优深])化(?!基地|示范|项目|平台|治理|工|转)|向[^，。、]{1,16}(?:发展|转型|延伸|升级|迈进|攀升|转变|拓展)|向[^，。、]{0,6}化|由[^，。；“”]{2,12}向|攻关|研发|制造|促进|带动|新业态|新模式|服务(?:[、，。等业一二三四五六七八九]|$)|跨境|深度|全产业|上下游|开发|能力提升|供给(?!侧)|(?:科创|创新)高地|(?<=业)同"
)
_DRAWN = re.compile(
    "(?:大力|全力|精准|重点|积极|加大|加强|深入|着力|集中|持续|开展|推动|实施)*(?:招引|引进|招商|延链|补链|强链|布局|发力)"
)
_SERVICE = re.compile("服务(?=[、，。等一二三四五六七八九]|$)")
_TRADES = ("行业", "业态", "服务业")
# 支持家政、物业等企业: who is helped, and no field
_OF_BODIES = re.compile(
    "[^，。；等的]{2,40}?(?:等[^，。；、]{0,4}(?:企业|单位|机构|组织))(?!集聚|集群)|[^，。；等的]{2,40}?企事业单位(?!集聚|集群)"
)
# 培育水果、蔬菜等专业市场: where they are sold or led along, or who knows them
_SOLD = re.compile(
    r"[^，。；等的]{2,60}?等[^，。；、的]{0,6}(?:市场(?!主体)|卖场|人才|通道|管网|热点|品牌|学科|课程|岗位|赛事|节庆|题材)"
)
_WHERE = re.compile("在(?![线地建轨位])")  # behind it stands where a field is used: 推动人工智能在医疗、教育领域应用
_DESCRIBES = re.compile("[^，。；、]{2,10}的[^，。；、]{0,12}(?:体系|格局|环境|机制|网络|局面|模式|空间|城市|家园)$")
_NO_OBJECT = ("的", "基金", "应当", "应该", "应以", "坚持", "遵循")  # 港口发展应当坚持…: the word before is a noun
_SUMS = re.compile("[等大](?:重量级|新兴|重点|优势|特色|前沿)?$")  # 甲、乙等重量级未来产业
_CLASSES = frozenset({"战略性新兴产业", "未来产业", "高新技术产业", "高精尖产业", "服务业", "制造业", "工业", "农业"})
_PRAISED = 6  # characters of 特色 and a field, from which the field stands by itself
_CLOSEST = 12  # characters of the longest known industry at the end of a member


def find_industries(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every industry that a part promotes or regulates, by a verb, by what is made of it, by its title or a heading."""
    yield from beside_shared(scan, _told(part, scan))


def _told(part: Part, scan: Scan) -> Iterator[Mention]:
    """Every industry with words of its own, reader by reader."""
    yield from _objects(scan)
    yield from find_made(scan)
    yield from find_aided(scan)
    yield from find_chief(scan)
    for one in find_trades(scan):
        yield scan.mention("Industry", *one, "industries.object", 0.8)
    for one in find_technologies(scan):
        yield scan.mention("Industry", *one, "industries.technology", 0.75)
    for one in find_grown(scan):
        yield scan.mention("Industry", *one, "industries.grown", 0.75)
    for one in find_summed(scan):
        yield scan.mention("Industry", *one, "industries.summed", 0.75)
    for one in find_topics(scan):
        rule = "industries.heading" if is_heading(scan.text, one[1]) else "industries.topic"
        yield scan.mention("Industry", *one, rule, 0.8)
    for one in find_itemized(scan):
        yield scan.mention("Industry", *one, "industries.item", 0.85)
    for one in find_sectors(scan.text):
        yield scan.mention("Industry", *one, "industries.sector", 0.8)
    if part.kind is not PartKind.NEWS:
        yield from find_titled(part, scan)
    yield from find_headed(part, scan)


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
    drawn = _DRAWN.search(scan.text, verb.end, end)
    end = drawn.start() if drawn else end
    members = _split(scan.text, verb.end, end, fields)
    aimed = len(members) > 1 and end - verb.end <= LONGEST
    return True if aimed and all(_known(scan, *each, fields) == each for each in members) else None


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
    if verb.mark.word in STRONG:
        return True
    if _enters_by_itself(scan.text, verb) or _OF_BODIES.match(scan.text, verb.end, end):
        return None
    summed = _SUM.search(scan.text, verb.end, min(end, verb.end + LONGEST))
    if verb.mark.word in FOCUSED:
        return _is_aim(scan, verb, end, fields, summed)
    if summed:
        return True
    start = behind_quoted(scan.text, verb.end)
    return False if after_lead(scan, start, min(end, verb.end + LONGEST), fields) in fields else None


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
    if not strong and not _known(scan, *members[0], fields):
        return
    known = _known_among(scan, members, fields)
    yield from ((field, 0.85) for field in known.values())
    yield from ((field, 0.7) for field in _beside_known(scan, members, known, (start, end), strong=strong))


def _object_end(text: str, verb: Cut, end: int) -> int:
    """Where the object of a verb ends: before where it is used, and before what is drawn for what a verb aims at."""
    end = min(end, verb.end + LONGEST)
    where = _WHERE.search(text, verb.end, end)
    end = where.start() if where else end
    drawn = _DRAWN.search(text, verb.end, end) if verb.mark.word in FOCUSED else None
    return drawn.start() if drawn else end


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


def _beside_named(scan: Scan, members: Iterable[Range], known: Mapping[int, Range]) -> Iterator[Range]:
    """The member of no table that is called an industry in so many words: 促进文化创意、影视制作产业发展."""
    for left, right in members:
        field = unknown(scan, left, right) if left not in known else None
        if field and scan.text.startswith("产业", field[1]):
            yield field


def _known_among(scan: Scan, members: Iterable[Range], fields: Mapping[int, int]) -> dict[int, Range]:
    """The known fields that members of a list begin with, by the starts of the members."""
    return {left: field for left, right in members if (field := _known(scan, left, right, fields))}


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


def _known(scan: Scan, left: int, right: int, fields: Mapping[int, int]) -> Range | None:
    """The range of the known field that a member begins with, where nothing makes it an attribute."""
    left = after_lead(scan, left, right, fields)
    left = _behind_praise(scan.text, left, fields)
    end = fields.get(left)
    if end is None:
        return _closing(scan, left, right, fields)
    if (after := fields.get(end, 0)) == right or scan.text[after - 1] == "业":
        end = max(end, after)  # 电子信息先进制造业 is one
    end = _with_service(scan.text, end)
    whole = whole_field(scan.text, end)
    if end > right or _sums_up(scan.text, left, whole):
        return None
    return (left, whole) if _BOUND.match(scan.text, whole if whole == end + 1 else end, right) else None


def _with_service(text: str, end: int) -> int:
    """The end of a field that is a service in so many words: 通航服务 in a list."""
    return end + 2 if _SERVICE.match(text, end) else end


def _behind_praise(text: str, start: int, fields: Mapping[int, int]) -> int:
    """Where a member begins that 特色 praises: behind it before a long known field, 特色农畜产品加工, but 特色水果."""
    praised = start not in fields and fields.get(start + 2, 0) > start + _PRAISED and text.startswith("特色", start)
    return start + 2 if praised else start


def _sums_up(text: str, start: int, end: int) -> bool:
    """Whether a class of industries ends the list of its members: 氢能、脑机接口等未来产业."""
    return text[start:end] in _CLASSES and _SUMS.search(text, max(0, start - 6), start) is not None


def _closing(scan: Scan, left: int, right: int, fields: Mapping[int, int]) -> Range | None:
    """The range of the known industry that a member ends in, behind what it is famous for: 寒地黑土绿色食品产业."""
    if not scan.text.endswith("产业", left, right):
        return None
    at = next((at for at in range(max(left, right - _CLOSEST), right) if fields.get(at) in (right, right - 2)), right)
    return (at, right) if at < right else None
