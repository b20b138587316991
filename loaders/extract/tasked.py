"""Platforms that what they do tells, where a measure builds or betters them: 完善经济安全监测预警平台.

A name without any proof is one system's where it says of what and to what end; 大数据平台 and 服务平台 say only a kind.
"""

from __future__ import annotations

import re

# verbs whose object is one system; what is 搭建, 引入 or 加强 may be any of a kind
_TASKS = frozenset(
    {
        *(
            "提升",
            "升级改造",
            "建设",
            "建立",
            "完善",
            "优化",
            "升级",
            "上线",
            "建成",
            "推动",
            "推进",
            "健全",
            "开发",
            "改造",
            "深化",
        ),
        *(
            "启用",
            "推广",
            "依托",
            "构建",
            "用好",
            "加快",
            "加快建设",
            "优化升级",
            "迭代",
            "整合",
            "接入",
            "运用",
            "利用",
        ),
    }
)
_SPECIFIC = (
    r"监测|预警|监管|监控|监督|兑现|登记|公示|指挥|调度|追溯|溯源|预约|结算|对账|核验"
    r"|防控|管控|执法|巡查|巡检|会商|研判|审批|直报|上报|智慧|三维|时空"
)
_COMMON = (
    r"数字化|信息化|信息|大数据|数据|服务|管理|综合|统一|共享|交换|运营"
    r"|分析|决策|评价|评估|申报|交易|应用|在线|可视化|一体化"
)
_STEM = re.compile(
    rf"(?P<of>[\u4e00-\u9fff“”+＋A-Za-z0-9]{{4,24}}?)(?P<end>(?:{_SPECIFIC}|{_COMMON})+)(?:云|子)?(?:平台|系统|数据库|中心|网络|网|库)?"
)
_TOLD = re.compile(_SPECIFIC)
_ENOUGH = 6  # characters of what a system of a common kind is of
# verbs that make or better one system of a body: what these build is its own, also where it is of a common kind
_RAISES = frozenset(
    {
        *("建设", "建立", "健全", "建成", "完善", "升级", "优化", "重点建设", "开发建设", "规划建设", "开通"),
        *("上线", "启用", "加快建设", "打造", "构建", "搭建", "开发", "建好", "新建"),
        *("合作建设", "联合建设", "共同建设", "共建", "合作共建", "布局", "布局建设"),
    }
)
# verbs that push such a system where its building or growth stands behind it
_PUSHES = frozenset(
    {"推进", "推动", "加快", "加快推进", "全面推进", "统筹推进", "持续推进", "深入推进", "抓好", "加强", "强化"}
)
_PUSHED = re.compile("(?:（[一二三]期）)?的?(?:规划)?(?:建设|升级|改造|开发|迭代|推广|应用推广)")
# what such a system does
_ACTS = (
    "感知|协同|统一|一体化|咨询|引导|配送|查询|受理|认证|停车|考核|发布|归集|报送|采集|备案|申报|预约|支付|转诊|会诊|投诉|举报|考评|监察|培训|招聘|检测"
    "|运行|运营|支撑|分析|决策|评价|评估|共享|交换|审核|办理|流转|处理|处置|防治|救助|救援|招投标|采购|租赁|招商|推介|宣传|导航|导览|票务|购票|直播|互通|互认|联动|调配|分配|诊疗|阅览|借阅"
)
_DOES = re.compile(rf"(?:{_SPECIFIC}|{_ACTS}|管理|服务|信息化?|数字化|应用|大?数据|在线)$")
# what says of no field and no matter whose the system is
_EMPTY = re.compile(
    rf"{_SPECIFIC}|{_COMMON}|超?大型|中?小型|小微型|大规模|新型|[新大云性化型级]|高能级|高水平|一流|重大|重点|先进|开放|创[新业]"
    r"|共性|专业|标杆|示范|行业|企业|产业|科技|技术|智[能库]|研[发究]|人才|实训|工业互联网|物联网|区块链|元宇宙|大模型|数字(?:化|技术)|生态|高端|增值|外贸|人工智能|云?计算|算[力法]"
    rf"|模型|开源|集成|整合|挖掘|决策|全[国省市]|国家|[省市]级|区域|产品|动态|视频|生命周期|公共|网络|互联网|业务|功能|核心|基础|资源|合作|交流|展示|对接|孵化|转化|投资|融资"
    rf"|电商|电子商务|供应链|产业链|全球|国际|主题|专题|{_ACTS}"
)
_ATTRIBUTE = re.compile("^[^的]{0,8}(?:统一|面向[^的]{2,14}|覆盖[^的]{2,12}|一体化|完整|高效|安全|智能)的")
_SHORT = 4  # characters before the head of a system of a common kind
# of one that its head tells
_SHORTEST = {
    "大数据中心": 2,
    "专有云": 2,
    "行业云": 2,
    "基因库": 2,
    **dict.fromkeys(
        ("监测网络", "监管网", "监测网", "信息库", "交易中心", "贸易中心", "集散中心", "数据库", "语料库", "知识库"), 4
    ),
}
# what is done in or with one system, which is there: 在零散工业废水管理系统记录, 纳入政务服务事项管理系统
_USED = (
    *("在", "通过", "经", "登录", "登陆", "进入", "利用", "运用", "使用", "依托", "纳入", "录入", "填入", "接入"),
    *("汇入", "未入", "整合进", "传至", "传到", "报至", "归集至", "归集到", "推送至", "推送到", "对接", "应用"),
    *("启用", "上线", "改造", "实施", "开发", "组成的", "构成的", "在内的"),
    *("厅的", "局的", "委的", "办的", "部的", "委员会的", "办公室的", "政府的"),  # 省住建厅的工程建设项目管理平台
    *(
        "局建设的",
        "厅建设的",
        "委建设的",
        "部门建设的",
        "局开发的",
        "局牵头建设的",
        "牵头搭建的",
        "投资建设的",
    ),  # 省住建厅的工程建设项目管理平台
)
_DECLARED = re.compile("[（(](?:以下)?(?:统|简|合)?称")
_RUN = re.compile(
    "(?:、[^、，。；]{2,20}(?:平台|系统|库)){0,4}由[^，。；]{2,40}?(?:负责|承担|牵头)?(?:建设|维护|管理|运营|运行|开发)"
)
# what somebody has in hand of a system: 甲公司负责乙子系统的开发与运维
_SUB, _OF_PARTS = re.compile("(?<!电)子$"), ("平台", "系统")  # 能耗监测子系统
_IN_HAND = re.compile("的?(?:开发|建设|研发|运维|维护|运行|运营|管理|日常|升级)")
_LEVELS = ("部级", "省级", "市级", "县级", "区级", "州级", "自治区级")  # each has one of a kind
# two deeds of one system: 路网管理与应急处置平台, 药品集中招标和采购平台
_TWO_DEEDS = re.compile(
    rf"[和与及](?:应急|综合|集中|日常|信息|技术|质量|安全|风险)*(?:{_SPECIFIC}|{_ACTS}|管理|服务|信息|数据)+$"
)
# two fields of one system, where its name is long: 动产抵押登记和动产质押信息服务系统
_TWO_FIELDS = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?<!平台)(?<!系统)(?<!中心)(?<!库)[和与及](?=[\u4e00-\u9fff]{4})")
_LONG = 9
_ACRONYM = re.compile("[\u4e00-\u9fff]{4}（[A-Z]{2,5}）(?:基础|管理|服务|信息|监管|应用)*$")
_OF_NONE = re.compile(
    r"跨领域|跨部门|跨行业|[的各和与及或等每其该]|多[元样个]|一批|若干|有关|相关|第三方|非涉密|区域性|社会化|国内外|^本|[0-9]|^(?:完善|优化|升级)|应当|通过|机制|体系"
)
_MADE = ("创新中心", "产业创新平台", "实验室")
_FIELD = re.compile(
    r"(?:国家级|省级|市级|自治区级)(?P<of>[\u4e00-\u9fff]{3,16})创新中心|(?P<of2>[\u4e00-\u9fff]{3,14})(?:产业创新平台|联合创新实验室|公共实验室)"
)
_FIELD_SIZE = 3  # characters of a field that is more than a kind
_RAISED = ("平台", "系统", "数据库", "驾驶舱", *_SHORTEST)
_BUILT = (*_MADE, *_RAISED)
_KINDS = re.compile(
    r"[的各和与及或等]|多[元样]|一批|若干|有关|相关|第三方|专业化?|市场化|区域性|各类|^本|互联网$|通过|应当|特别|电子商务|企业$|行业$|产业$|公共$|政务$|政府$|全过程|全流程|全链条|社会化|新型|现代化?|高水平|高质量|国家级|国内外|^智能化"
)
_HEADS = ("平台", "系统", "数据库", "指挥中心", "调度中心", "运营中心", "监测网络", "监测网")


_BEFORE = tuple(
    end + joint for end in ("平台", "系统", "体系", "库", "中心", "网络", "网", "云") for joint in "、和与及"
)
_OPENED = re.compile(
    "(?:已|正式|成功|顺利|相继)*(?:落地运行|揭牌|挂牌|获批|启用|投用|投入使用|投入运行|建成投用|开诊|成立)"
)
_OPENERS = frozenset("，。；：\n") | {""}
_BORDERS = "，。；：\n\t"
_REACH = 60  # characters before the member of a list in which its verb stands
_OPENING = re.compile(rf"[\u4e00-\u9fff]{{0,4}}?(?:{'|'.join(sorted(_TASKS, key=len, reverse=True))})")


def is_opened(text: str, start: int, end: int) -> bool:
    """Whether what becomes of a centre that begins its clause tells that there is one: 某某概念验证中心落地运行."""
    return text[start - 1 : start] in _OPENERS and _OPENED.match(text, end) is not None


def is_tasked(text: str, start: int, end: int, lead: str) -> bool:
    """Whether a name behind a verb, or in the list that it opens, says of what its platform is and what it does."""
    if text.endswith(_BUILT, start, end) and _is_built(text, start, end, lead):
        return True
    if not text.endswith(_HEADS, start, end) or not _is_specific(_STEM.fullmatch(text, start, end)):
        return False
    return lead in _TASKS or (text.endswith(_BEFORE, 0, start) and _opens_list(text, start))


def _is_built(text: str, start: int, end: int, lead: str) -> bool:
    """Whether a verb builds the system of a name, or pushes what stands behind it: 推进城市运行管理平台建设."""
    return _is_governed(text, start, end, lead) and is_raised(_ATTRIBUTE.sub("", text[start:end]))


def _is_governed(text: str, start: int, end: int, lead: str) -> bool:
    """Whether a verb builds a system, pushes or uses it, or declares a short name of it; a centre is only built."""
    if lead in _RAISES or _DECLARED.match(text, end) or _is_next(text, start, end):
        return True
    if text.endswith(_MADE, start, end):
        return False
    if lead == "负责" and _IN_HAND.match(text, end):
        return True
    return (lead in _PUSHES and _PUSHED.match(text, end) is not None) or _is_used(text, start, end)


def _is_used(text: str, start: int, end: int) -> bool:
    """Whether something is done in or with a system, it is the one of its level, or a body runs it."""
    return text.endswith(_USED, 0, start) or text.startswith(_LEVELS, start) or _is_run(text, end)


def _is_next(text: str, start: int, end: int) -> bool:
    """Whether a name of some length is a member of a list that such a verb opens."""
    return end - start >= _ENOUGH + 2 and text.endswith(_BEFORE, 0, start) and _opens_list(text, start)


def _is_run(text: str, end: int) -> bool:
    """Whether a body builds or runs the systems of a list, behind it: 甲数据库、乙数据库由市公安局负责维护."""
    return text[end : end + 1] in "由、" and _RUN.match(text, end) is not None


def _is_specific(stem: re.Match[str] | None) -> bool:
    """Whether a name says of what its platform is: at some length where what it does is common."""
    if stem is None or _KINDS.search(stem["of"]):
        return False
    return len(stem["of"]) >= _ENOUGH or _TOLD.search(stem["end"]) is not None


def is_listed(words: str) -> bool:
    """Whether a member of a list of systems says of what it is and what it does."""
    return words.endswith(_RAISED) and is_raised(words)


def is_raised(words: str) -> bool:
    """Whether what a verb of building governs says of what a system is and what it does: 城市运行管理平台."""
    if words.endswith(_MADE):
        return _is_made(words)
    stem, head = _parted(words)
    if _ACRONYM.search(stem):  # 城市信息模型（CIM）基础平台
        return True
    stem = _as_one(_SUB.sub("", stem.removesuffix("云")) if head in _OF_PARTS else stem.removesuffix("云"))
    if len(stem) < _SHORTEST.get(head, _SHORT) or _OF_NONE.search(stem):
        return False
    return "统一" in stem[2:] or (
        _says_work(head, stem) and len(_EMPTY.sub("", stem)) > (1 if _DOES.search(stem) else 1 + head.endswith("库"))
    )


def _as_one(stem: str) -> str:
    """The words before a head with two deeds of one system as one, and in a long name two fields as one."""
    stem = _TWO_DEEDS.sub("管理", stem)
    return _TWO_FIELDS.sub("", stem) if len(stem) > _LONG else stem


def _parted(words: str) -> tuple[str, str]:
    """What stands before the head of a system's name, and the head; two times nothing where it has none."""
    head = next((one for one in _RAISED if words.endswith(one)), "")
    return (words[: -len(head)], head) if head else ("", "")


def _says_work(head: str, stem: str) -> bool:
    """Whether the head of a name or the words before it say what the system does."""
    return head in _SHORTEST or "智慧" in stem or _DOES.search(stem) is not None


def _is_made(words: str) -> bool:
    """Whether a centre or laboratory to be built says of what field it is: 省级开源鸿蒙创新中心."""
    found = _FIELD.fullmatch(words)
    if found is None or _OF_NONE.search(words):
        return False
    field = found["of"] or found["of2"]
    return len(_EMPTY.sub("", field)) >= (_FIELD_SIZE if found["of2"] else _FIELD_SIZE - 1)


def _opens_list(text: str, start: int) -> bool:
    """Whether the clause of a member begins with such a verb."""
    floor = max(0, start - _REACH)
    opened = max(text.rfind(mark, floor, start) for mark in _BORDERS) + 1
    return opened >= floor and _OPENING.match(text, opened, start) is not None
