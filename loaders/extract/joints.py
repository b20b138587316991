"""Where a name begins behind another: after 和 that follows a finished name, a partner, or the kind of a company."""

from __future__ import annotations

import re

from loaders.extract.leads import behind_verbs
from loaders.extract.marks import Frame, Mark
from loaders.extract.proofs import generic
from loaders.extract.scan import COMPANIES, PLACES, Scan

_JOINT = re.compile("[和与及]|由(?=[\u4e00-\u9fff]{4})")
# 依托“甲大数据平台”建设乙基地, but “智慧城市”建设项目
_QUOTE_AND = re.compile(
    "”(?:[和与及或即]|(?:建设|打造|搭建|开发|开设|设立|建立|推进|推动|实现|开展)(?!项目|工程|行动|计划|专项)(?=[\u4e00-\u9fff“]{3}))"
)
_BRACKET_AND = re.compile("）[和与及]")
# what an age is told by stands before another name: 抢抓区域一体化和湘江科创走廊
_DRIVE_AND = re.compile("[一同城代际业镇体]化[和与及]|(?:高质量发展|协同发展|振兴|战略)[和与及]")
_BODIES = frozenset({"Organization", "Enterprise"})
# who does something with a body is no piece of its name: 省教育厅与东北大学, 太原理工大学与清华大学, 昆山市与清华大学
_PARTNER = re.compile(
    r"[\u4e00-\u9fff]{1,30}(?:政府|药业|实业|矿业|牧业|股份|控股|重工|高科|[^、]厅|[^、]局|委员会|管委会|国资委|发改委|指挥部|办公室|大学|学院|科学院|研究院|研究所|医院|集团|公司|化中心|研发中心|(?<!城)[省市县州]|自治区|(?<![园地社片灾景校厂小库街])区)(?:代表)?(?:[与和]|同(?![济仁德方盟步心煤])|(?<=医院)(?:托管|帮扶|对口支援|对口帮扶|领办|接管))"
)
_BY = re.compile("(?<=[\u4e00-\u9fff”）])(?<![自理缘因])由(?![于来此])(?=[\u4e00-\u9fff])")  # 甲雕塑群由乙公司运营
# who turns to a company: 李清代表西青区政府对甲集团表示欢迎, 牧原集团副总经理王某就甲集团
_TURNS = re.compile(
    r"[\u4e00-\u9fff]{1,30}(?:政府|[市县区省]委|理|长|裁|记|任)(?:[\u4e00-\u9fff]{0,4}?)[对向就给](?!外|阳|水|业)(?=[\u4e00-\u9fff]{2})"
)
# what kind of company the one is that follows
_SORT_OF_FIRM = re.compile(
    r"(?:强|龙头|骨干|链主|知名|领军|领先|头部|标杆|上市|独角兽|瞪羚|高新技术|高科技|民营|国有|外资|中央|省属|市属|重点|代表)企业"
    r"(?![在到与和及向对建开参设为以等、]|管理|服务|集团|发展|咨询|总|家|孵)"
)
_OURS = re.compile("[我本][国省市县区州旗盟](?:企业|国企)?")  # whose company it is: 我市某集团
_MAKER = re.compile(
    "(?:运营商|制造商|供应商|服务商|生产商|开发商|零售商|集成商|巨头|龙头)(?!企业|集团|公司|有限|[在与和为、，])"
)
# what looks like a joint and is none: 在线, or a field of two parts in 水网工程与调度全国重点实验室
_SHORT_SORTS = ("国企", "央企", "民企", "平台公司")
_POINTS = ("该", "本", "我", "双方", "区", "县", "市", "省", "州", "镇", "公司")
_LEGAL = frozenset({"有限公司", "有限责任公司", "股份有限公司", "集团有限公司", "集团公司"})
_GOES_ON = re.compile(
    r"在线|(?<=工程)[与和][\u4e00-\u9fff]{2,12}(?:国家|全国|省|教育部)(?:重点)?实验室|(?<=工程)[与和][\u4e00-\u9fff]{1,8}(?:研究[所院]|学院)"
)
_OWN_WORDS = 4  # characters of a name between a joint and its head: 甲交易中心和国际葡萄酒展示交易中心
_JOINTS = frozenset("和与及或为是以将由在对把向等")
_AFTER_WORK = re.compile(
    "(?:项目|工程)(?:(?:建设|施工)?现场|(?:建设|进展|推进)?情况(?:介绍|汇报)?)?[和与及](?!运维|运营|管理)|(?:通道|铁路|公路|大桥|水库|机场|隧道|码头)建设[和与及]"
)


def after_partner(text: str, start: int, frame: Frame) -> int:
    """The start of a body's name after one that acts with it (省教育厅与东北大学) or behind its kind."""
    if frame.mark.type not in _BODIES:
        return start
    found = _PARTNER.match(text, start, frame.end - 3)
    start = found.end() if found else start
    if frame.mark.type == "Enterprise" and (found := _TURNS.match(text, start, frame.end)):
        start = found.end()
    if _holds_no_with(text, start, frame):
        start = max(start, text.rfind("与", start, frame.start - 1) + 1)
    if frame.mark.type == "Enterprise":
        start = max(start, text.rfind("是", start + 2, frame.start - 1) + 1)  # 湾坞大道是某集团
        start = _behind_owner(text, _behind_deed(text, start, frame.start), frame)
    return after_sort(text, start, frame.start)


def _holds_no_with(text: str, start: int, frame: Frame) -> bool:
    """Whether a 与 is none of the name's: no university has one, nor a company behind who is pointed at."""
    if frame.mark.word == "大学":  # 既有与清华大学
        return True
    return frame.mark.word in _LEGAL and text.startswith(_POINTS, start)  # 该区与甲有限公司


def _behind_deed(text: str, start: int, end: int) -> int:
    """The start of a company's name behind a 在, but that of 在线, and behind who does what."""
    start += text.startswith("在", start) and not text.startswith("在线", start)
    return behind_verbs(text, start, end)


def _behind_owner(text: str, start: int, frame: Frame) -> int:
    """The start of a company's name behind 我市 or the like, unless without it the words name no one: 我市供电公司."""
    found = _OURS.match(text, start, frame.start - 1) if text[start] in "我本" else None
    return found.end() if found and not _is_one_each(text[found.end() : frame.end]) else start


def _is_one_each(words: str) -> bool:
    return generic(words, "OneEach") or generic(words, "Enterprise")


def after_sort(text: str, start: int, end: int) -> int:
    """The start of a company's name behind the words that say what kind it is: 龙头企业甲公司."""
    for word in _SHORT_SORTS:
        start = max(start, text.rfind(word, start, end - 1) + len(word)) if word in text[start : end - 1] else start
    for found in _MAKER.finditer(text, start, end - 1):
        start = found.end()
    kind = text.rfind("企业", start, end)
    return kind + 2 if kind >= start and _SORT_OF_FIRM.search(text, max(0, start - 4), kind + 4) else start


def after_joint(scan: Scan, frame: Frame) -> int:
    """The left edge of the clause, or the place after 和, 为 or the like where these follow a finished name."""
    text = scan.text
    if by := _behind_by(text, frame):
        return by
    edge = _after_name(scan, frame) if frame.after > frame.left else None
    if edge is not None:
        return edge
    if text.find("”", frame.left, frame.start - 1) >= 0:
        return _after_quoted(text, frame)
    return _after_bracket(scan, frame) if text.find("）", frame.left, frame.start) >= 0 else _after_drive(scan, frame)


def _behind_by(text: str, frame: Frame) -> int:
    """The place behind the 由 that leads to a body behind something else, or 0."""
    if frame.mark.type not in _BODIES or text.find("由", frame.left, frame.start) < 0:
        return 0
    by = _BY.search(text, frame.left + 1, frame.start)
    return by.end() if by else 0


def _after_name(scan: Scan, frame: Frame) -> int | None:
    """The edge that the name before a candidate sets, behind it and its joint; None where it sets none."""
    text = scan.text
    if frame.mark.type == "Project" and (edge := _after_work(text, frame)) > frame.left:
        return edge
    if text[frame.after : frame.after + 1] in _JOINTS:
        return frame.left if _GOES_ON.match(text, frame.after, frame.end) else frame.after + 1
    edge = _after_finished(scan, frame)
    return edge if edge > frame.left else None


def _after_work(text: str, frame: Frame) -> int:
    """The place behind the last work with 和, or the left edge: A生产基地项目和B科技园项目."""
    joints = [found.end() for found in _AFTER_WORK.finditer(text, frame.left, frame.start)]
    return joints[-1] if joints else frame.left


def _after_quoted(text: str, frame: Frame) -> int:
    """The place behind the last quotation with 和, or the left edge."""
    joints = [found.end() for found in _QUOTE_AND.finditer(text, frame.left, frame.start)]
    return joints[-1] if joints else frame.left


def _after_bracket(scan: Scan, frame: Frame) -> int:
    """The place behind a name with a bracket and a joint, or the left edge: 甲中心（某城）与乙园."""
    for joint in reversed(list(_BRACKET_AND.finditer(scan.text, frame.left, frame.start + 1))):
        if scan.marks.head_before(scan.text.rfind("（", frame.left, joint.start())):
            return joint.end()
    return frame.left


def _after_drive(scan: Scan, frame: Frame) -> int:
    """The place behind what an age is told by and a joint, where a known name begins, or the left edge."""
    first = _DRIVE_AND.search(scan.text, frame.left, frame.start)
    if first is None:
        return frame.left
    *_, last = (first, *_DRIVE_AND.finditer(scan.text, first.end(), frame.start))
    return last.end() if scan.name_at(last.end()) else frame.left


def _after_finished(scan: Scan, frame: Frame) -> int:
    """The place after 和 between a finished name and a place, with other heads in between: A中心和株洲轨道交通B中心."""
    for joint in reversed(list(_JOINT.finditer(scan.text, frame.left, frame.after))):
        head = scan.marks.head_before(joint.start())
        if head and (_leads_on(scan, joint) or _is_alike(head, frame, joint)):
            return joint.end()
    return frame.left


def _leads_on(scan: Scan, joint: re.Match[str]) -> bool:
    """Whether a joint is 由, or a place or company stands behind it: 甲园区由乙开发公司建设."""
    known = scan.name_at(joint.end())
    return joint[0] == "由" or (known is not None and known.kind in PLACES | COMPANIES)


def _is_alike(head: Mark, frame: Frame, joint: re.Match[str]) -> bool:
    """Whether the name before a joint is of the kind of the one behind it, which has words of its own."""
    return head.type == frame.mark.type and joint[0] != "及" and frame.start - joint.end() >= _OWN_WORDS
