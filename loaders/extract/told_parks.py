"""Parks without a name that their field and what is done with them tell: 加快空港物流园建设, but no 现代产业园."""

from __future__ import annotations

import re

from loaders.extract.marks import Frame
from loaders.extract.proofs import generic
from loaders.extract.tasked import is_opened, is_tasked
from loaders.extract.towns import town_at_head

# what is done with one park
_BUILDING = frozenset(
    {
        *("建设", "规划建设", "加快", "加快建设", "推进", "加快推进", "启动", "新建", "打造", "创建", "完成", "规划"),
        *(
            "依托",
            "入驻",
            "落户",
            "投用",
            "启用",
            "来到",
            "走进",
            "前往",
            "调研",
            "视察",
            "察看",
            "查看",
            "走访",
            "考察",
        ),
        *("谋划", "筹建", "扩建", "续建", "规划好", "谋划好", "抓好", "开工建设", "启动建设", "做大", "做强", "建好"),
        *("布局", "规划布局", "布局建设", "建成", "投资建设", "新增"),
    }
)
# a park that is helped to grow is there, and one: 支持零碳产业园扩能
_HELPING = frozenset({"支持", "扶持", "推动", "提升", "改造", "优化", "鼓励", "力促", "加快推动"})
_GROWS = re.compile("(?:扩能|扩容|扩区|扩园|扩建|调区|升格|提档升级|提质|[二三四]期|创建|申[报创建]|争创)(?!的)")
GROUNDS = (
    *("产业园", "产业园区", "物流园", "物流园区", "工业园", "工业园区", "科技园", "创业园", "生态园", "创新园"),
    *("示范园", "孵化园", "加工园", "小镇", "高新园", "软件园", "科学园", "医药园", "电商园", "智造园"),
    *("智慧新城", "科技新城", "产业新城", "康养小镇", "文旅小镇"),
)
# bases for one thing, as a town has one of a field
BASES = (
    *("检测基地", "测试基地", "训练基地", "实验基地", "智算基地", "算力基地", "出口基地"),
    *(
        "分拨基地",
        "集配基地",
        "储运基地",
        "储备基地",
        "配送基地",
        "检修基地",
        "运维基地",
        "维修基地",
        "总装基地",
        "试飞基地",
    ),
    *(
        "救援基地",
        "备份基地",
        "灾备基地",
        "拆解基地",
        "交割基地",
        "结算基地",
        "熟化基地",
        "验证基地",
        "组装基地",
        "试验基地",
    ),
)
_BASE = 4  # characters of most of their kinds
_OF_MANY = re.compile("[和与的或各类级性等个对已在为]|以及|(?<!新)型|其他|若干|系列|线[上下]")
# what any park may be called, so that it says of no field
_COMMON = re.compile(
    "现代|特色|专业|高端|新型?|国家|区域|绿色|智能|智慧|数字|综合|产业|科技|创新|示范|高新|技术|高质量|一体化|标准|多功能|重点"
    "|未来|国际|创业|大型|中小|小微|企业|品牌|核心|主导|战略|共享|开放|合作|经济|先进|高效|优势|配套|农业|大学生|返乡|商贸|乡镇|文化|旅游|循环|风情|文旅|康养|美丽|体育|运动|休闲"
)
# a part of a town, told by a list of such parts or by what is said of it: 高新片区、北湖片区, 如意区块重点发展
_AREAS = ("片区", "区块", "组团")
_NO_AREA = re.compile(
    "[各该本此全旧每两三四五六七八九十0-9其等的和与及在为将对按连多]|^[新老大小]|重点|核心|中心|周边|城[市区镇乡]|拆迁|改造|开发|规划|居住|商业|功能|示范|试点|特色|产业|相关|集中"
    "|山区|贫困|街道|棚户|老城|危旧|更新|建设|推进|加快|打造|实施|整治|[省市县区]级|沿线|企业|项目|工业|农村|所在|自贸|^[东南西北中]{1,2}部?$"
)
_LONGEST_AREA = 6  # characters before 片区
_NEXT_AREA = re.compile(
    f"[、和与及](?:以[^、，。；]{{2,14}}?为[^、，。；]{{1,4}}的)?[^、，。；：\n]{{2,6}}(?:{'|'.join(_AREAS)})"
)
_LAST_AREA = re.compile(f"(?:{'|'.join(_AREAS)})[、和与及]$")
_SAID = re.compile(
    "(?:[，：—]{0,2})(?:重点|主要|主导|围绕|定位|着力|规划面积|总面积|面积|位于|东[至临]|以[^，。；]{2,20}为)"
)
_SITE_OF = re.compile("(?:内)?(?:建设|投资|新建|布局|设立|举行|召开|开工|揭牌|启动|挂牌|投产|落地|注册)")
_GROUND_OF = re.compile("为(?:主要|重要|核心)?(?:依托|载体|核心|支撑|主阵地|龙头|主体)[，。；]")
_LONGEST_NUMBER = 9
_HEADING_ENDS = frozenset("\n。：")
_LONGEST_FIELD = 12  # characters of a park's field
_BORDERS = frozenset("，。；：、\n\t") | {""}
# what becomes of one park, behind the others of its list: 环保产业园积极推进, 甲产业园、乙产业园30万平方米厂房全部入驻
_BECOMES = re.compile(
    r"(?:、[^、，。；：的\n]{2,14}[园区镇]){0,5}(?:内|现|目前)?[0-9.]{0,6}[余多]?万?(?:平方米|亩|平方公里)?(?:标准?化?厂?房|厂房|项目|核心区|启动区|[一二三]期(?:工程|项目)?)?(?:建设|基础设施|主体)?"
    r"(?:已|正在?|全部|基本|全面|成功|正式|顺利|如期|加快|加速|有序|稳步|积极|同步|共|累计|率先|相继|陆续|签约|先后|集聚|抓紧|快速|即将|建设|[0-9]{4}年|年内)*"
    r"(?:入驻|建成(?!后?[了0-9]|一批)|投产|开工(?!建设[0-9])|启动|推进|初具规模|获批|挂牌|投入使用|投用|揭牌|竣工|完工|封顶|开园|落成|被(?:列为|评为|认定|命名|授予|纳入)|获评|荣获|入选|跻身|成功创建|已?(?:开发|建成|规划)(?:建设)?面积|占地|(?:总|规划|计划)?(?:用地|建筑|投资|占地)(?:面积|额)?[约达0-9]|(?:拟|已|均)?(?:选址|位于|坐落|落户|落址|地处)|以[^，。；]{2,20}为(?:主导|主|核心|特色|支柱|重点)"
    r"|重点(?:发展|建设|引进|布局|承接|培育)|主要(?:发展|承接|建设|生产|引进|布局)|主攻|聚焦|由[^，。；、]{2,24}?(?:负责|牵头|统一|投资|承担|建设|开发|运营|管理))"
)
# the whole heading of an item: （一）电力电器产业园
_NUMBER = re.compile(r"[ \t\u3000]*(?:[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.．])\s?")


def is_told(type_: str, text: str, start: int, end: int, lead: str) -> bool:
    """Whether a candidate may be told by its verb: a cheap look before reading it."""
    if type_ == "Platform":
        start += text.startswith("的", start)  # 甲局搭建的乙数据库
        return is_tasked(text, start, end, lead) or is_opened(text, start, end)
    return type_ == "Park" and _is_told_park(text, start, end, lead)


def _is_told_park(text: str, start: int, end: int, lead: str) -> bool:
    """Whether a town, a verb of building, what becomes of it or where it is may tell a park."""
    if town_at_head(text[start:end]):
        return True
    if (
        _is_made(text, end, lead)
        or _becomes(text, start, end)
        or is_site(text, start, end)
        or is_ground(text, start, end)
    ):
        return True
    return is_area(text, max(start, text.rfind("的", start, end) + 1), end)


def _is_made(text: str, end: int, lead: str) -> bool:
    """Whether a verb builds a park, or helps one that is there to grow."""
    return lead in _BUILDING or (lead in _HELPING and _GROWS.match(text, end) is not None)


def is_site(text: str, start: int, end: int) -> bool:
    """Whether something is done in a park, so that one is meant: 在采育汽车产业基地建设甲项目."""
    if not text.endswith(("在", "于"), 0, start) or not text.endswith((*GROUNDS, "产业基地"), start, end):
        return False
    return _SITE_OF.match(text, end) is not None


def is_ground(text: str, start: int, end: int) -> bool:
    """Whether something is said to rest on a park, so that one is meant: 以回乡创业园为载体."""
    if text[start - 1 : start] != "以" or not text.endswith(GROUNDS, start, end):
        return False
    return _GROUND_OF.match(text, end) is not None


def is_area(text: str, start: int, end: int) -> bool:
    """Whether words are a part of a town by its name: beside others, or as what a clause is about."""
    if not text.endswith(_AREAS, start, end) or not 4 <= end - start <= _LONGEST_AREA + 2:
        return False
    if _NO_AREA.search(text[start : end - 2]):
        return False
    if _NEXT_AREA.match(text, end) or _LAST_AREA.search(text, max(0, start - 3), start):
        return True
    return _SAID.match(text, end) is not None


def _becomes(text: str, start: int, end: int) -> bool:
    """Whether a park is the heading of an item, or opens its clause and is told by what becomes of it."""
    if not text.endswith((*GROUNDS, *BASES), start, end):
        return False
    if text[end : end + 1] in _HEADING_ENDS and _is_numbered(text, start):
        return True
    return text[start - 1 : start] in _BORDERS and _BECOMES.match(text, end) is not None


def _is_numbered(text: str, start: int) -> bool:
    """Whether the number of an item stands between the beginning of its line and a place, or begins there."""
    line = text.rfind("\n", 0, start) + 1
    found = _NUMBER.match(text, line) if start - line < _LONGEST_NUMBER else None
    return found is not None and start in (line, found.end())


def is_built_park(frame: Frame, text: str, start: int, lead: str) -> bool:
    """Whether a park without a name says of what field it is, behind a verb that is said of one, or before one."""
    name = text[start : frame.end]
    if frame.mark.word.endswith(("基地", "园", "园区")) and (town := town_at_head(name)):
        return says_field(name[len(town) : -len(frame.mark.word)])
    if generic(name, "Park") or not (_is_kind(frame, name) or is_site(text, start, frame.end)):
        return False
    return _is_told_park(text, start, frame.end, lead) and _is_of_field(frame, name, start)


def _is_kind(frame: Frame, name: str) -> bool:
    """Whether a name ends as a park does that may be told, or as a base for one thing and says more than that."""
    return frame.mark.word.endswith(GROUNDS) or (name.endswith(BASES) and len(name) > _BASE + 1)


def _is_of_field(frame: Frame, name: str, start: int) -> bool:
    """Whether a name is a field and a word for a park, and begins with no verb: 推进食品产业园."""
    return says_field(name[: -len(frame.mark.word)]) and not any(cut.start == start for cut in frame.cuts)


def says_field(stem: str) -> bool:
    """Whether the words before 产业园 are a field's, and not those of many parks or of any."""
    return len(stem) <= _LONGEST_FIELD and not _OF_MANY.search(stem) and len(_COMMON.sub("", stem)) > 1
