"""What is no project's name but a kind of work: classes, several of them, stages of parks, plans that are policies."""

from __future__ import annotations

import re

from loaders.extract.names import Name
from loaders.extract.proofs import generic
from loaders.extract.ways import is_route, is_sited_work, joins_cities
from loaders.lexicon.places import by_name, names_province, regions

CARRIES = frozenset(
    {"实施", "组织实施", "开展", "启动", "参与", "列入", "纳入", "通过", "支持", "围绕", "结合", "以及", "依托", "随着"}
)
# what else is done to a programme that there is
RUNS = frozenset(
    {
        *(
            "推进",
            "推动",
            "落实",
            "加快",
            "深入",
            "全面",
            "大力",
            "持续",
            "深化",
            "推行",
            "抓好",
            "做好",
            "办好",
            "抓实",
            "拓展",
        ),
        *("有序", "稳步", "扎实", "积极", "着力", "切实", "继续", "统筹", "组织", "参加", "承担", "执行"),
        *("就推进", "关于推进", "持续推进", "完成"),
    }
)
_PROGRAMMES = frozenset(
    {
        "实施",
        "组织实施",
        "推行",
        "推进",
        "落实",
        "启动",
        "开展",
        "深入",
        "深化",
        "持续",
        "持续推进",
        "全面",
        "执行",
        "参与",
        "：",
    }
)
# money, a preposition, or a body and what it does: no part of a name
_NO_NAME = re.compile(
    r"^辖区|^(?:研究|审议|讨论|听取|审定)(?!院|所|中心|基地|型|生)|^(?:园区|厂区|项目|片区|景区|小区|城区|库区|矿区|镇区|产业园区?)配套|^占|各[项类]|^对(?!外|口|标|接|俄|越|台|欧|韩)|20[0-9]{2}年度?$|[建造线宽](?:和|与|及)[GSX]?[0-9]{2,4}[国省县]道|又一[批波]|[万亿]元|方案[和与及]|[对将把]$|大地$|发布(?!中心|平台|系统|厅|区)|出台|印发|(?<!面)向|从|在(?!线)|[和与及]$|人民政府|有限公司[^，。；]{0,2}(?:合作|开发|投资|建成|承建|保障)|[省市县区]建成|国民经济|级(?:及)?以上|进行|通过|按(?:程序|规定|要求|照|[季月年周日需])|审核|优先保障|[局委厅办府](?:履行|依法|负责|承担|会同|牵头|组织)|过程中|每[一二三四五0-9]?[年月]|[应不]当|必须|不得|给予|[市县区]长|书记|主任|全部以|政策$|所称|病险|有关|^指|方式(?:组织|实施)|（[^（）]）|[县乡村）)]通$|^20[0-9]{2}年.{0,3}月"
)
# what every town has: 城市供水工程
_SUPPLY = re.compile(
    "(?:城[市镇乡]|农村|村镇|乡镇|集中式?|分散式?|小型|大型|规模化|公共|区域|配套)*(?:供水|排水|供热|供气|给排水|水利|绿化|管网|道路)"
)
_DRIVES = ("建设工程", "提升工程", "培育工程", "示范工程", "专项行动", "提升行动", "攻坚行动", "三年行动", "行动计划")
_QUOTED = re.compile("“[^“”]*”")
_DAMMED = ("水库", "灌区", "水电站", "水利枢纽")  # named after the village at it
_COUNTY = 3  # the tier of a county
_CLASSES = (
    "实际行动",
    "重点工程",
    "重大工程",
    "重点项目",
    "重大项目",
    "骨干工程",
    "主体工程",
    "控制性工程",
    "标志性工程",
)
LINES = frozenset(
    {"客专", "客运专线", "高铁", "铁路", "城际", "高速", "高速铁路", "城际铁路", "市域铁路", "市郊铁路", "高速公路"}
)
_MANY_WATERS = re.compile("高等级|[一二三四]级(?:及以上)?航道|干线航道|国省道|国省干线")
_EVERY = ("全国", "全省", "全市", "全县", "全区", "全州")  # 全国大型机场 are many
_OF_EVERY = ("机场", "水库", "铁路", "公路", "码头", "电站", "灌区", "项目", "高铁", "航道", "水电站")
_ALLOTMENT = re.compile(
    "(?:规模|改造|整治|检修|维修|养护|巡查|检查|监测|防治|绿化|培训|招聘|购买|资金|融资|募投|督查|执法|审计|普查|储备粮?|分解|轮换|年度|生产|采购|用地|招生|收购|供应|用水|用能|投资|预算|立法|工作|分配|调度|销售|工程|项目|建设|城建|[省市县区州])计划$|(?:[局厅委部]|财政)专项$"
)
_PROGRAMME = 7  # characters of a plan that says more than a kind
_SPECIFIC = 14  # characters of a name that says more than its class: 青海蓄集峡水利枢纽供水配套工程
_RING = re.compile("(?:环城|绕城|机场|疏港|外环|环线)(?:高速公路|高速|公路|铁路)$")
_TOPICAL = 7  # characters of a kind of project and of what it is for
# 数字开放合作六大工程, “甲、乙”六大人才计划
_MANY = re.compile(r"[二两三四五六七八九十0-9]大?(?:工程|行动|专项|项目|计划)$|”[两三四五六七八九十]大")
# what a jurisdiction or a plan calls its weighty works: 湖南省重大水利工程, “十四五”重大供水工程
_WEIGHTY = re.compile("(?:“[^“”]{1,8}”)?(?:[省市县区][级列])?(?:重大|重点)[\u4e00-\u9fff]{0,10}(?:工程|项目)$")
# what is done to a house of a body: 中国文字博物馆续建工程
_OF_HOUSE = re.compile("(?:馆|医院|学院|大学|校区|院区)(?:续建|扩建|改扩建|改建|迁建|新建)(?:工程|项目)$")
# a house that is one of its place, and is moved or enlarged: 县中医院迁建
_HOUSE = re.compile(
    "(?!重点|老旧|部分|一批|乡镇|基层|农村|公立|三级|二级|综合|专科)[\u4e00-\u9fff]{1,12}(?:医院|中学|小学|学校|学院|大学|图书馆|博物馆|文化馆|体育馆|档案馆|党校|疾控中心|客运站|看守所|福利院|敬老院|幼儿园|医院.{1,4}院区)"
    "(?:病房|门诊楼|教学楼|综合楼)?(?:整体)?(?:迁建|扩建|改扩建|迁址新建|新建|改建|改造|改造提升|提升改造|建设)(?:工程|项目)?"
)
_MOVED = frozenset(
    {
        *(
            "迁建",
            "扩建",
            "改扩建",
            "迁建工程",
            "扩建工程",
            "改扩建工程",
            "改建工程",
            "新建工程",
            "改造工程",
            "提升工程",
        ),
        *("建设工程", "项目", "建设项目", "新建项目", "扩建项目", "改建项目"),
    }
)
# what is built in a park, and no one work: 某某产业园重点产业项目, 园区基础设施项目
_OF_PARK = re.compile(
    "(?:园|园区|区|城|港|基地)(?:(?:重[点大]|配套|主导|招商|入驻|落户|签约|在建|新建)(?:产业|招商|引资|建设|基础设施)*|基础设施|产业)(?:建设)?项目$|^[\u4e00-\u9fff]{0,4}园区工程$"
)
_STAGE = re.compile(r"(?<!院)(?<!校)[园区地][一二三四]期(?:建设)?$")  # 产业园区一期项目 is a stage of the park


def is_programme(name: Name) -> bool:
    """Whether a plan without proof is one programme that is carried out: 实施百万就业见习岗位募集计划."""
    return name.lead in _PROGRAMMES and len(name.text) > _PROGRAMME and not name.many


def is_moved_house(name: Name, head: str) -> bool:
    """Whether a house that is one of its place is moved or enlarged: 县中医院迁建."""
    return head in _MOVED and not name.many and _HOUSE.fullmatch(name.text) is not None


def names_a_site(name: Name) -> bool:
    """Whether what stands before the kind of a work is one site, and no province or jurisdiction: 西安咸阳国际机场."""
    site = name.text[: -len(name.bare)] or name.text[:2]
    if name.proof not in ("place", "proper") or site[-1] in "省市县区州" or site in regions():
        return False
    return not names_province(site)


def is_class(name: Name, stem: str) -> bool:
    """Whether the words are those of a class, a plan that is a policy, a stage of a park, or no name at all."""
    if _holds_no_name(stem) or _says_many(name.text) or _WEIGHTY.match(name.bare):
        return True
    if not name.proof and _SUPPLY.fullmatch(stem):
        return True
    return _is_plan(name) or _is_generic(name)


def _holds_no_name(stem: str) -> bool:
    """Whether words hold outside their quotations what is no part of a name: a sum, a preposition, a body's deed."""
    return _NO_NAME.search(_QUOTED.sub("", stem) if "“" in stem else stem) is not None


def _is_plan(name: Name) -> bool:
    """Whether a name, but one in quotation marks, is that of a policy or of what is allotted."""
    return name.proof != "quote" and (_is_policy(name) or _ALLOTMENT.search(name.text) is not None)


def _is_policy(name: Name) -> bool:
    """Whether a plan of action is a policy: one that is carried out is a programme."""
    return name.text.endswith("行动计划") and not (name.lead in _PROGRAMMES and len(name.text) > _PROGRAMME)


def _says_many(words: str) -> bool:
    """Whether words stand for works of a class, for several of them or for a stage of a park."""
    if _ends_in_class(words) or _OF_PARK.search(words) or _STAGE.search(words.removesuffix("项目")):
        return True
    if _are_all(words) or _joins_class(words):
        return True
    return _MANY.search(words) is not None or _MANY_WATERS.search(words) is not None


def _are_all(words: str) -> bool:
    """Whether few words say all works of a kind in a jurisdiction: 全国大型机场."""
    return len(words) < _SPECIFIC and words.startswith(_EVERY) and words.endswith(_OF_EVERY)


def _joins_class(words: str) -> bool:
    """Whether a class stands behind the last joint of words: 甲火车站与城市轨道交通."""
    joint = max(words.rfind("与"), words.rfind("和"))
    return joint > 0 and generic(words[joint + 1 :], "Project")


def _ends_in_class(words: str) -> bool:
    """Whether words end in those for a class of works, or are few and end in 配套工程."""
    if words.endswith(_CLASSES) and words[-5:-4] != "”":
        return True
    return words.endswith("配套工程") and len(words) < _SPECIFIC


def _is_one_work(name: Name) -> bool:
    """Whether a line, a house, a phase, or a place or brand before a topic is named: 吉林省秸秆综合利用示范项目."""
    if _is_line(name) or _is_ring(name) or _OF_HOUSE.search(name.text) or is_sited_work(name.text):
        return True
    return (name.proof in ("place", "brand", "quote") and len(name.bare) > _TOPICAL) or _is_own_phase(name)


def _is_ring(name: Name) -> bool:
    """Whether a road around a city or to its port or airport bears the city's name: 兴义环城高速公路."""
    return name.proof == "place" and _RING.search(name.text) is not None


def _is_generic(name: Name) -> bool:
    """Whether the words say a kind of project and no one project, at least after a verb that carries out none."""
    if generic(name.bare, "Project"):
        return _is_kind(name)
    if generic(name.text, "Project"):
        return True
    if _is_one_work(name):
        return False
    return generic(name.text[-4:], "Project") and not (name.lead in CARRIES | {"", "："} or _is_run(name))


def _is_own_phase(name: Name) -> bool:
    """Whether a phase of a work bears the name of that work: 惠西大道西延新建工程一期."""
    return name.proof == "proper" and name.text[-1] == "期" and len(name.text) > _TOPICAL + 2


def _is_run(name: Name) -> bool:
    """Whether what is carried on says more than its class: 推进公民道德建设工程."""
    return name.lead in RUNS and len(name.text) > _PROGRAMME and name.text.endswith(_DRIVES)


def _is_kind(name: Name) -> bool:
    """Whether nothing but a place stands before a kind of work; that of an airport is its name."""
    if name.bare in _DAMMED and names_a_site(name):  # 山东太平水库; but 赣州水库 are many
        return any(one.tier < _COUNTY for one in by_name().get(name.text[: -len(name.bare)], ()))
    return generic(name.text, "Project") or not (name.bare.endswith("机场") and names_a_site(name))


def _is_line(name: Name) -> bool:
    """Whether a line has the names of its ends: 成宜昭高速公路, 久治至马尔康高速公路."""
    ends = name.text[:-4]
    return name.text.endswith(tuple(LINES)) and (is_route(ends) or joins_cities(ends))
