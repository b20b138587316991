"""Ways and airports by which a text only says where something lies: 距某国际机场28公里, 某某高速穿境而过."""

from __future__ import annotations

import re

_HEADS = ("机场", "高速", "高速公路", "铁路", "高铁", "公路", "国道", "省道", "车站", "客专", "港口", "大桥")
_MEMBERS = r"(?:[^，。；：、\n]{2,20}[、和与及]){0,5}"
_FROM = re.compile(
    rf"(?:(?<![差间])距(?:离)?|(?<!脱)(?<!分)离|毗邻|[紧比][邻靠临]|[邻临靠]近|濒临|往返|途经|[东南西北][邻临接靠连]){_MEMBERS}$"
)
_CROSSES = re.compile(
    r"(?:[、和与及][^，。；：、\n]{2,20}){0,5}(?:等[^，。；、\n]{0,12})?(?:在[^，。；、\n]{1,8}|从[^，。；、\n]{1,8})?"
    r"(?:穿[境城区县市村镇园]|穿过|穿越|过境|贯穿|[纵横]贯|[纵横]穿|交[汇会])"
)
# 甲机场货邮吞吐量, 甲高铁站周边: what is told of it, and no work on it
_STANDS = re.compile(
    "货邮|旅客|客货|货物|年?吞吐|航线|通航|分别负责|负责|承担|[\u4e00-\u9fff]{0,4}服务区|收费站|(?:[\u4e00-\u9fff]{2,4}段)?实施(?:交通)?(?:管制|管控)|海关|(?:公路|铁路|航空|水运|陆路)?口岸|临空(?:经济)?区|边检|周边|附近|沿线|货运量|客运量|运营"
)
# what an airport that is there is used for: 依托甲机场建设, 支持甲机场开通至乙航线
_USED = re.compile("(?:依托|利用|借助|发挥好?|用好)$")
_FLIES = re.compile("(?:增开|开通|加密|恢复|新开|第[三四五六七]航权|国际货运|(?:与|同)[^，。；]{2,24}合作)")
_STATIONS = (*_HEADS, "高铁站", "火车站", "客运站", "汽车站", "地铁站", "森林公园", "湿地公园", "广场", "码头")
# 在甲高铁站设立, 在甲广场、乙码头等处安装
_AT = re.compile("在(?:[^，。；、\n]{2,12}、){0,4}$")
_THERE = re.compile(
    "(?:、[^，。；、\n]{2,12}){0,4}(?:等[^，。；、\n]{0,8})?(?:内|里|附近|周边|沿线)?"
    "(?:设立|设置|增设|布设|举行|举办|投放|安装|配备|开设|张贴|悬挂|启动|发布)"
)
_HOUSE = re.compile("[0-9A-Z一二三四五六七八九十]{1,3}号?(?:楼|厂房|栋|座)")  # 位于甲科技城二期4号楼
# 位于甲码头后方: where a thing lies
_LIES = re.compile("(?:位于|坐落于|选址于?|地处|布局在|设在)$")
_BESIDE = re.compile("(?:东|南|西|北)?(?:后方|前方|旁|一?侧|内|附近|周边|对面|以[东南西北])")
_REACH = 60


def is_landmark(text: str, start: int, end: int) -> bool:
    """Whether a way or an airport says how far or beside what a thing lies, or crosses it."""
    if _HOUSE.match(text, end):
        return True
    if not text.endswith(_STATIONS, start, end):
        return False
    if _lies_beside(text, start, end) or _is_airport_in_use(text, start, end):
        return True
    return text.endswith(_HEADS, start, end) and _is_way_beside(text, start, end)


def _lies_beside(text: str, start: int, end: int) -> bool:
    """Whether something lies beside a station or the like, or is set up there."""
    if _LIES.search(text, max(0, start - 4), start) and _BESIDE.match(text, end):
        return True
    return _AT.search(text, max(0, start - _REACH), start) is not None and _THERE.match(text, end) is not None


def _is_airport_in_use(text: str, start: int, end: int) -> bool:
    """Whether an airport is one that is there: what is built on it, or where it flies to."""
    if not text.endswith("机场", start, end):
        return False
    return _USED.search(text, max(0, start - 3), start) is not None or _FLIES.match(text, end) is not None


def _is_way_beside(text: str, start: int, end: int) -> bool:
    """Whether what is told of a way or an airport is how far it is, what it crosses or what comes there."""
    if text[start] in "距离" or _FROM.search(text, max(0, start - _REACH), start):
        return True
    return _CROSSES.match(text, end) is not None or _STANDS.match(text, end) is not None
