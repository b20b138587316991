"""Works, parks and platforms that only the company which builds or runs them tells.

甲公司投资3亿元在乙园建设新能源车零部件项目, 乙集团投资建设的电池回收项目, 丙产业园由丁公司运营: what a named
company does with a thing says that it is one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from loaders.extract.proofs import generic
from loaders.extract.scan import Scan
from loaders.extract.streets import is_street
from loaders.extract.trims import after_within
from loaders.extract.work_members import VAGUE
from loaders.mention import Mention
from loaders.ranges import Range, between

_ACTORS = frozenset({"Enterprise", "Organization"})
_PARTIES = _ACTORS | {"Agency"}
_OPENING = 8  # characters in which the verbs stand that open a clause
_MADE, _TYPED = frozenset({"Project", "Park", "Platform"}), frozenset({"Park", "Platform", "Organization"})
_KINDS = (
    "项目|工程|基地|厂房|车间|总装线|冷库|生产线|产线|场站|示范站|加氢站|换电站|充电站|变电站|泊位|产业园区?|科技园|物流园|工业园|创业园|示范园|孵化园|科创园|园区|综合体|中心|平台|系统|实验室|电站|电厂|风电场|水厂|污水处理厂"
    "|工厂|孵化器|众创空间|数据中心|公园|广场|市场|大厦|总部|景区|街区|小镇|码头|港区|分港|航站楼|口岸|客运枢纽|枢纽|学院|研究院|研究所|[大跨]桥|学校|中学|小学|医院|大道|公路|水库|管网|停车场"
)
_SUM = r"(?:预计|计划)?(?:总投资|投资|出资)(?:额)?[约达近超逾]?[0-9.]+[余多]?[百千万亿]{1,2}(?:美|欧|港)?元(?:人民币)?"
_HOW = (
    r"(?:等[^，。；、的]{0,8})?"
    r"(?:拟|计划|将|已|正在?|再次|先后|成功|共同|联合|合作|合资|携手|独资|全资|负责|牵头|参与|承担|组织|[双三多各]方|投资)*"
)
_SITE = r"(?:[在于](?![建线])[^，。；：、\n的]{2,18}?)"
_BUILDS = (
    "开发运营|承建运营|承建管理|承建并负责运[营维]|投建运营|投资运营|投资建设|投资新建|投资兴建|投资打造|开发建设|建设运营|运营管理|运营"
    "|建设|新建|兴建|投建|承建|建成|实施|打造|捐建|援建|共建|合建"
)
_NAME = (
    rf"(?P<name>(?!的|了|和|与)[^，。；：、！？\n的]{{2,40}}?(?:{_KINDS})(?:[一二三四]期|（[一二三四]期）)?"
    r"(?=[，。；：、！？\n）和与及]|$|等|开工|竣工|完工|投产|投用|投入|试产|试车|试生产|试运行|试运营|建成|落户|落地|正式|顺利|全面|成功|相继|陆续|已|正|将|于|在|由|(?:[0-9]{1,2}月|[0-9]{1,2}日)|获|被|列入|入选|通过|实现|进展|进入|完成|启动|签约|动工|奠基|揭牌|挂牌|封顶|达产|运营|上线|建设[，。；、]|加快|尽快|早日|如期|按期|按时|年[内底]|[今明]年|20[0-9]{2}年|有序|主体|厂房))"
)
# 甲公司投资3亿元在乙园建设X, 甲公司计划建设X
_ACTIVE = re.compile(rf"{_HOW}{_SITE}?(?:{_SUM}，?{_SITE}?(?:用于)?|[0-9.]+[万亿]+元)?{_HOW}(?:{_BUILDS})了?{_NAME}")
# 甲公司投资建设的X, 甲公司在乙镇投资1亿元的X
_OWN = (
    rf"{_HOW}{_SITE}?{_HOW}(?:{_BUILDS}|投资|承担|开发|(?:EPC|施工|工程)*总承包|施工|代建|{_SUM}(?:建设|开发|打造)?)的"
)
# also with whom: 甲集团与乙区合资建设的X
OWN = re.compile(
    rf"(?:[与和同][^，。；、\n的与和]{{2,20}}?(?=合资|合作|联合|共同|共建|投资))?(?![^，。；、\n]{{0,8}}运营[的管])(?:{_OWN})"
)  # of who builds
_ATTRIBUTE = re.compile(f"{_OWN}{_NAME}")
_TAKES_PART = re.compile(f"{_HOW}(?:参与|负责|承担)[的]?{_NAME}(?:建设|运维|维护|运营|运行|管理)")
# 甲公司的X投产: what becomes of it tells that it is there
_OF_ITS = re.compile(
    rf"的{_NAME}"
    r"(?=(?:[0-9]{1,2}月(?:[0-9]{1,2}日|底|份)?|在[^，。；、]{2,16}?|已|正式|顺利|全面|成功|实现)*"
    r"(?:开工|竣工|完工|投产|投用|投入|试产|试车|试生产|试运行|封顶|建成|落户|落地|达产|签约))"
)
_NEXT = re.compile(f"[、和与及]{_NAME}")
_DEED = re.compile(
    rf"{_HOW}(?:统一|具体|独立|分别|日常|{_SUM})*"
    r"(?:投资|出资|建设|承建|开发|运营|管理|总承包|捐建|援建|代建|打造|实施|托管|经营|施工|运维|共建|运作)"
)
_LAST = re.compile(rf"(?:{_KINDS})(?:[一二三四]期|（[一二三四]期）)?$")
# a centre does something, unless it is a house for people
_CENTRE = re.compile(
    "(?<!文化)(?<!体育)(?<!奥体)(?<!艺术)(?<!会展)(?<!博览)(?<!展览)(?<!会议)(?<!文体)(?<!活动)(?<!健身)(?<!市民)(?<!邻里)(?<!福利)(?<!养老)(?<!托育)(?<!康养)(?<!康复)(?<!急救)(?<!电竞)(?<!游客)(?<!购物)(?<!商业)(?<!商务)(?<!商贸)(?<!客运)(?<!运动)(?<!游泳)(?<!演艺)(?<!科普)(?<!接待)(?<!度假)(?<!娱乐)(?<!休闲)(?<!冰雪)(?<!滑雪)(?<!医养)(?<!宴会)(?<!美食)(?<!家居)(?<!乐)中心$"
)
_PHASE = re.compile("(?<!项目)(?<!工程)(?:[一二三四]期|（[一二三四]期）)$")
_PARTED = re.compile("、|(?:(?<=中心)|(?<=平台)|(?<=系统)|(?<=项目)|(?<=工程)|(?<=基地)|(?<=园区))[和及]")
_HOLDS = re.compile("包括|包含|涵盖")  # 甲园包括乙园、丙园，由丁公司建设
# on what ground or where a thing is built: 依托甲园建设X, 以甲区为依托打造X, 在甲镇上线X
_LED = re.compile(
    "(?:依托|围绕|利用|借助|以|在(?!建))[^，。；、]{2,30}?(?:建设|打造|搭建|上线|开发|组建|建成|设立|布局|新建|实施)(?![了的区局厅])"
    # who of a place or a park made it: 甲高新区建成X，由…
    "|(?:高新区|经开区|开发区|新区|园区|产业园|学院|大学|医院|街道|[县镇乡])(?:已|将|拟|投资|规划|联合|同步|加快)*(?:建成|打造|建设(?!工程|项目|集团)|组建|设立|上线|推出|启动|谋划)(?=[^，。；、的]{4})"
    "|(?<=[\u4e00-\u9fff]{3})(?:[局厅委]|管委会|政府|公司|集团)(?:会同[^，。；、]{3,16}[局厅委])?(?:已|将|拟|正式|率先|联合|共同|加快)*(?:上线|推出|启用|开通|建成|打造|搭建|开发|组建)(?!工程|项目|集团|公司|[了的区局厅])(?=[^，。；、的]{4})"
    "|会同[^，。；、]{2,24}?(?:已|将|联合|共同|合作)*(?:上线|开通|建成|建设|打造|搭建|开发|组建)(?!工程|项目|集团|公司|[了的区局厅])(?=[^，。；、的]{4})"
    "|(?:共建|合建|联合建设|联合打造|合作建设|共同建设|共同打造)(?![共了的区局厅])(?=[^，。；、]{4})"
)
_CLAUSE = re.compile("[，。；：！？\n\t】]")
# of no one thing
_CLASS = re.compile(
    r"[等各每的了]|[密大小新类]型|位于|坐落|选址|落户|落地|入驻|获批|获评|入选|列入|挂牌|揭牌|开工|竣工|投产|投用|签约|揭牌|^(?:园区|厂区|片区|景区|小区|城区|库区|矿区|镇区|产业园区?)配套|^(?:高端|先进|新型|现代化?|智能化?|数字化?|绿色)[\u4e00-\u9fff]{0,4}(?:产线|生产线|车间|工厂)$|^项目|正式|一批|若干|多个|其他|相关|所有|全部|首批|第[一二三]批|[0-9一二三四五六七八九两十]+(?:余|多)?[个家座条项]|[和与及]$"
    r"|^(?:(?:该|本|此|这|其)|(?:重点|重大|基础设施|产业|投资|合作|招商|示范|试点|民生|新|大|好|专业|配套|公共|共享)*"
    r"(?:项目|工程|平台|基地|园区|中心|系统|总部)(?:建设)?$)"
)
# what both sides of a bond are to build: 双方将在甲园共建X, 签署协议，在乙县布局X
_BOND = re.compile(
    rf"(?:[双三]方|签[署订约][^，。；、]{{0,16}}，)(?:将|拟|计划)?(?:合作|共同|联合)*{_SITE}?"
    rf"(?:合作|共同|联合)*(?:{_BUILDS}|布局){_NAME}"
)
# the ground on which a thing is made, before it: 依托甲产业园建设X，由…; 在乙集群上线X，由…
_GROUNDED = re.compile(
    "(?:依托|利用|借助|在|以)[^，。；：]{2,30}?(?:园区?|区|集群|基地|院|大学|学校|中心|平台|系统|实验室|枢纽|口岸|[镇乡村县市港站网库]|为依托|为载体|为基础)"
    "(?:规划|投资|联合|共同)?(?:建设|建成|搭建|打造|上线|组建|设立|布局|开发|新建|建立|新上)(?=[^，。；：]{4})"
)
_EACH = ("均", "将", "拟")  # of what stands before 由, how it is done: 甲、乙均由某公司承建
_POINTS = ("该", "此", "其")  # 该修复项目: one that was named before
_LONGEST_LIST, _LONGEST = 90, 40
_SHORTEST = {"Platform": 6, "Organization": 6}  # 算力平台, 产业学院 are kinds


def find_undertaken(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Every thing that the words beside named companies tell as what they build or run."""
    shift = scan.part.start
    made = sorted({one.span.end - shift for one in mentions if one.type in _MADE})
    for first, last in _lists(mentions):
        start, end = first.span.start - shift, last.span.end - shift
        if scan.text[start - 1 : start] == "由" and _DEED.match(scan.text, end):
            things = (one for one in _before(scan, start - 1) if not _is_phase(one, shift, made))
            yield from (_in_full(one, mentions) for one in things)
        yield from _unless_known(scan, _behind(scan.text, end), made)
    if any(one.type in _ACTORS for one in mentions):
        yield from _unless_known(scan, (one.span("name") for one in _BOND.finditer(scan.text)), made)


def _is_phase(thing: Mention, shift: int, made: Sequence[int]) -> bool:
    """Whether a thing is only the next phase of one that is known without it: 甲产业城二期."""
    phase = _PHASE.search(thing.name)
    return phase is not None and thing.span.start - shift + phase.start() in made


def _in_full(thing: Mention, mentions: Sequence[Mention]) -> Mention:
    """A thing under the name whose end it says again: “健康云溪”惠民服务平台, and then 惠民服务平台."""
    names = {one.name for one in mentions if one.type == thing.type and one.name.endswith(thing.name)}
    longer = names - {thing.name}
    return replace(thing, name=longer.pop()) if len(longer) == 1 and thing.name not in names else thing


def _unless_known(scan: Scan, ranges: Iterable[Range], made: Sequence[int]) -> Iterator[Mention]:
    """The mentions of ranges in which none of what is made ends that is known without them."""
    for left, right in ranges:
        at = bisect_left(made, left + 1)
        if at == len(made) or made[at] > right:
            yield from _mention(scan, left, right)


def _lists(mentions: Iterable[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """The first and the last of each list of actors that a mark or a joint parts; not one of public bodies alone."""
    run: list[Mention] = []
    for one in mentions:
        if one.type in _PARTIES:
            if run and one.span.start - run[-1].span.end != 1:
                yield from _ends(run)
                run = []
            run.append(one)
    yield from _ends(run)


def _ends(run: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    if any(one.type in _ACTORS for one in run):
        yield run[0], run[-1]


def _behind(text: str, end: int) -> Iterator[Range]:
    """The things of the list that stands behind what actors do."""
    found = next(
        (one for pattern in (_ATTRIBUTE, _ACTIVE, _OF_ITS, _TAKES_PART) if (one := pattern.match(text, end))), None
    )
    while found:
        yield found.span("name")
        found = _NEXT.match(text, found.end("name"))


def _before(scan: Scan, end: int) -> Iterator[Mention]:
    """The things of the list before 由: 甲公园、乙中心由某公司运营."""
    text = scan.text
    end -= text.endswith("，", 0, end)
    end -= text.endswith(_EACH, 0, end)
    floor = max(0, end - _LONGEST_LIST)
    left = max((mark.end() for mark in _CLAUSE.finditer(text, floor, end)), default=floor)
    grounded = _GROUNDED.match(text, left, end)
    left = grounded.end() if grounded else left
    for cut in scan.cuts_in(left, min(end, left + _OPENING)):
        left = cut.end if cut.start == left else left
    left = max((led.end() for led in _LED.finditer(text, left, end)), default=left)
    left = max(left, text.rfind("的", left, end) + 1, *(one.end() for one in _HOLDS.finditer(text, left, end)))
    members = between(_PARTED, text, left, end)
    if 2 * sum(_ends_as_made(scan, *one) for one in members) >= len(members):
        for member in members:
            yield from _mention(scan, *member)


def _ends_as_made(scan: Scan, start: int, end: int) -> bool:
    """Whether words end as the names of what is made do."""
    head = scan.marks.head_before(end)
    if head is not None and head.type in _MADE:
        return True
    return _LAST.search(scan.text, start, end) is not None or is_street(scan.text[start:end])


def _mention(scan: Scan, start: int, end: int) -> Iterator[Mention]:
    """The mention of a thing between two places, if its words name one and no class."""
    start = after_within(scan.text, start, end)
    words = scan.text[start:end]
    if scan.text[start - 1 : start] in _POINTS:
        return
    type_ = _type(scan, start, end)
    if _SHORTEST.get(type_, 4) <= len(words) <= _LONGEST and not _CLASS.search(words) and not generic(words, type_):
        yield scan.mention(
            type_, start, end, "projects.undertaken" if type_ == "Project" else f"{type_.lower()}s.undertaken", 0.75
        )


def _type(scan: Scan, start: int, end: int) -> str:
    """What a thing is by its last word: a park or a platform by a word that says it alone, or else a work."""
    if _CENTRE.search(scan.text, start, end):
        return "Platform"
    head = scan.marks.head_before(end)
    typed = head is not None and head.type in _TYPED and head.word not in VAGUE
    return head.type if head is not None and typed and not scan.text.endswith("公园", start, end) else "Project"
