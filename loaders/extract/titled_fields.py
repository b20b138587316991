"""Industries that the title of a plan is for, by the table or by its words alone: 某县青钱柳产业发展规划.

A known field has its whole name (高山冷凉蔬菜产业); what stands before its joint is a field, too: 轴承与智能家居.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Part
from loaders.extract.announced import announced
from loaders.extract.field_lists import field_of
from loaders.extract.scan import Scan
from loaders.extract.titled import TITLED, named_end, printed, whole_field
from loaders.extract.trades import behind_owner, is_field
from loaders.lexicon.places import by_name
from loaders.mention import Mention
from loaders.ranges import Range, occurrences

# what a title says of its field: how it is to grow, and what kind of paper says so
_AIMED = re.compile(
    r"(?:产业|行业|消费|市场|(?<=医药)事业)?(?:集群|链|全产业链|行业)?(?:高质量|创新|健康|融合|跨越式|加快|提质|增效|提升(?=方案|计划|行动|工程|[和与])|转型|升级|建设|深度|协同|绿色|规范|有序|做大做强|培育|转型升级|改革|推广|技术|与?应用|暨|三年|五年|专项|[强延补固建稳畅]链|[全精品标特规]+(?:品|准|色|模|域)?化|转型|“?(?:双轮|双链|四链|数智)(?:驱动|融合)”?|富民|惠民|提能|全链条|补短板|强弱项|稳增长|稳产|扩链|强群|聚链|成群|集聚|攻坚|招商引资|招商|提升(?=[0-9]{4}年|若干)|强[省市县区]|倍增|跃升|突破|追赶"
    r"|链长制|服务|安全(?=发展)|党建联合体"
    r"|传承|复兴|数字化|智能化|集群化|现代化|扩容|扩面|扩能|扩量|增产|保供|稳产|示范|试点|(?<!服务)体系(?=建设|完善|提升)|[和与][\u4e00-\u9fff]{1,6}?)*"
    r"(?:发展|行动|振兴|应用|工程(?=实施|工作|行动|方案|规划)|“(?!链长)|规划|条例|促进|培育|倍增|攻坚|实施方案|工作方案|若干|(?<=提升)(?:方案|计划|工程)"
    r"|(?:重点)?(?:推进|工作|实施|建设|培育|升级|提升|试点|试行|扶持|支持|奖补|奖励|招商|任务|项目)(?:的?实施|工作)?(?:方案|计划|要点|安排|清单|任务|意见|办法|政策|措施)"
    r"|(?:[（(]?(?:19|20)[0-9]{2}(?:[—–-](?:19|20)?[0-9]{2})?年?(?:[）)]|度)?|[上下]半年)+(?:重点)?(?:推进|工作|任务|实施|行动|发展|建设|培育)"
    r"|的?(?:指导|实施|工作)?意见|的?(?:若干)?(?:措施|政策)|(?:工作|推进)?专班)"
)
# 关于推进汉服消费的通知: a verb before the field says what the paper is for, and nothing else stands behind it
_OF_IT = re.compile("(?:产业|行业|消费|工作)?的(?:若干)?(?:通知|决定|规定|实施方案|实施办法)")
_FOR_IT = re.compile("关于(?:进一步|加快|大力|积极|全面)*(?:推进|促进|推动|支持|扶持|发展|培育|壮大|做[大强优]|振兴)")
# what may stand before the name of a field in a title
_BEFORE = re.compile(
    "关于|加快|推进|推动|促进|支持|扶持|发展|做[大强优]|壮大|培育|振兴|实施|规范|强化|统筹|深化|健全|完善|落实|贯彻|打造|创建|加强|做好|提升|优化|全面|进一步|积极|大力|[县市省]域|流域|沿[江海边]|时期|期间|(?:青藏|黄土|云贵|内蒙古)高原|[省市县州盟旗镇乡年”“》《（）()—的与和及暨、]|区(?!域)"
)
_JOINTS = frozenset("和与及")
_KIND = re.compile("[\u4e00-\u9fffA-Za-z0-9]{1,6}")
_NO_KIND = re.compile("国家|现代$|全国|特色$|重点|优势$|先进$|高端$|传统$|级$|型$|化$|新$|业$|产$")
_SHORTEST = 2
_WORD = "产业"
_USED = re.compile("(?:综合|回收|循环|资源化|梯次|清洁高效|清洁)利用")
_COUNTY = 3  # the tier of one: the short names of many are words, too
_LONGEST = 12  # characters of a field that its words alone tell


def find_titled(part: Part, scan: Scan) -> Iterator[Mention]:
    """The fields in the title of a part's own policy, where what follows says that they are to grow."""
    yield from _of_title(scan, printed(part.policy.title if part.policy else "", scan.text))


def find_announced(scan: Scan) -> Iterator[Mention]:
    """The fields in the titles of plans that a part tells were issued."""
    for bounds in announced(scan.text):
        yield from _of_title(scan, bounds)


def _of_title(scan: Scan, bounds: Range) -> Iterator[Mention]:
    """The fields that stand in a title and are to grow."""
    for field in sorted({*_known(scan, bounds), *_unknown(scan, bounds), *_of_waste(scan, bounds)}):
        yield scan.mention("Industry", *field, TITLED, 0.85)


def _known(scan: Scan, bounds: Range) -> Iterator[Range]:
    """The fields of the table in a title with their whole names, and those before their joints."""
    for field in scan.industries_in(*bounds):
        end = whole_field(scan.text, field.end)
        if _AIMED.match(scan.text, end, bounds[1]) or _is_all(scan.text, field.start, end, bounds):
            start = _begin(scan, bounds[0], field.start)
            yield start, end
            yield from _joined(scan, bounds[0], start)


def _is_all(text: str, start: int, end: int, bounds: Range) -> bool:
    """Whether a field is all that a paper is said to push."""
    return _OF_IT.match(text, end, bounds[1]) is not None and _FOR_IT.search(text, bounds[0], start) is not None


def _begin(scan: Scan, floor: int, start: int) -> int:
    """Where the whole name of a known field begins: 高山 in 高山冷凉蔬菜, but no word of its class or place."""
    left = _bound(scan, floor, start)
    kind = scan.text[left:start]
    return left if _KIND.fullmatch(kind) and not _NO_KIND.search(kind) else start


def _bound(scan: Scan, floor: int, end: int) -> int:
    """Where the words before a place begin behind what leads to them in a title."""
    left = max([floor, *(word.end() for word in _BEFORE.finditer(scan.text, floor, end))])
    return behind_owner(scan, left + _owner(scan.text, left, end), end)


def _owner(text: str, left: int, end: int) -> int:
    """How many characters the short name of a province or city has that words begin with: 宁夏 in 宁夏枸杞产业."""
    for size in (3, 2):
        words = text[left : left + size]
        if left + size <= end and any(one.tier < _COUNTY for one in by_name().get(words, ())):
            return size
    return 0


def _joined(scan: Scan, floor: int, start: int) -> Iterator[Range]:
    """The field before the joint that a field stands behind: 轴承与智能家居."""
    if start - 1 > floor and scan.text[start - 1] in _JOINTS:
        found = field_of(scan, _bound(scan, floor, start - 1), start - 1)
        if found and found[1] - found[0] > _SHORTEST - 1:
            yield found


def _unknown(scan: Scan, bounds: Range) -> Iterator[Range]:
    """The industries of a title that its words alone tell: 某县青钱柳产业发展规划."""
    for at in occurrences(_WORD, scan.text, bounds[0], bounds[1]):
        left = _bound(scan, bounds[0], at)
        # two characters name a thing more than a field: 牛羊产业链
        end = at + len(_WORD) if at - left <= _SHORTEST else named_end(scan.text, bounds[0], at)
        whole = scan.text[at - 1] != "全"  # 生猪全产业链 is a known field and its chain
        if whole and _AIMED.match(scan.text, end, bounds[1]) and at - left <= _LONGEST and is_field(scan, left, at):
            yield left, end


def _of_waste(scan: Scan, bounds: Range) -> Iterator[Range]:
    """The industries of a title that make something of waste: 煤矸石综合利用."""
    for used in _USED.finditer(scan.text, *bounds):
        left = _bound(scan, bounds[0], used.start())
        if _SHORTEST <= used.start() - left <= _LONGEST and _AIMED.match(scan.text, used.end(), bounds[1]):
            yield left, used.end()
