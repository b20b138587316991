"""Bodies that no table lists, read by their form: a place or level, words of functions, and what a body ends in."""

from __future__ import annotations

import re

from loaders.extract.agency_edges import Hit, Reading, bare_zone_start, collective_start, place_start
from loaders.lexicon.formed import function_starts, organ_forms, plain_forms

_ENDS = tuple(sorted(organ_forms(), key=lambda form: (-len(form), form)))
# what may follow a short form that begins other words, too: 市数字办负责, but 市数字办学
_CLOSED = re.compile(
    r"[，。；、：（）()\s和与及等]|负责|牵头|会同|联合|组织|主任|的|关于|印发|发布|在|对|将|已|要|按|$"
    "|参[加与会]|配合|出席|主[持办]|承办|制定|起草|介绍|[汇通]报|于|为|到|从|应当|须|定期|每[周月季年]|报送|提供|备案|反馈|建设|承建|实施|编制"
)
_GOES_ON = re.compile(
    r"[面势部限域长]|[城镇村区户组环地店校学点线圈轴]|小学|任务|项目|工程|大楼|建设|改造|[一二三]期|平台|系统|建成|投用|竣工"
)
_BUILT = re.compile(r"(?:[新改扩续迁修筹]建|建[成设好]|打造|布局|升级|完善|改造|建立)了?$")  # 建设县水文监测中心
_FACILITY = re.compile(
    r"(?:养老|托育|家政|游客|市民|党群|医疗|卫生|人力资源|文化|体育|旅游|物流|电商|电子商务|创业|融资|企业)(?:公共|综合)?(?:服务|交易|集散|展示)中心$|工程(?:技术)?研究中心$"
)
_OFFICE = re.compile(
    r"[一-鿿]{2,14}?(?P<form>(?:局|处|办公室|中心)(?=[，。；、：）\s会与和]|牵头|负责|配合|统筹|按照))"
)
_OF_ZONE = ("区", "城", "港", "园")
# how something is done and not what: 市监管局 is no whole name, but 先行区管理局
_MANNER = re.compile(
    "(?:[和与及]|业务|事务|服务|管理|监督|监管|保障|发展|促进|推进|推广|指导|建设|开发|治理|整治|改造|保护|利用|研究|评价|评估|评审|审核|审查|监测|监控"
    "|防治|防控|控制|处置|处理|运行|运营|调度|协调|统筹|联络|宣传|技术|工作|合作|优化|提升|维护|执法|监察|稽查|检查|综合服务)+"
)
_WHOLE = frozenset("全我本各")  # 全市发展中心 is where a whole city grows


def formed(hit: Hit) -> Reading | None:
    """The body of no table that ends where a hit does, with the place before its functions, or that of its list."""
    form = next((one for one in _ENDS if hit.text.endswith(one, hit.start, hit.end) or hit.words == one), "")
    core = hit.end - len(form)
    if not form or not _is_one(hit.text, form, core, hit.end):
        return None
    found: Reading | None = None
    for start in function_starts(hit.text, core, hit.floor):
        if not _MANNER.fullmatch(hit.text, start, core) or hit.text[start - 1 : start] in _OF_ZONE:
            found = _behind_place(hit, start) or found
    return found


def formed_office(text: str, start: int) -> re.Match[str] | None:
    """The office of a zone's committee that is written behind it: 管委会 | 经济发展局."""
    office = _OFFICE.match(text, start)
    if office is None or office["form"] == "处":  # 特殊综合保税区处
        return office
    return office if start in function_starts(text, office.start("form"), start) else None


def _is_one(text: str, form: str, core: int, end: int) -> bool:
    """Whether the words around a form let it end a body's name."""
    after = organ_forms()[form]
    if after and not text.endswith(after, 0, core):
        return False
    if form not in plain_forms():
        return _CLOSED.match(text, end) is not None
    return _GOES_ON.match(text, end) is None and not _FACILITY.search(text, max(0, end - 12), end)


def _behind_place(hit: Hit, start: int) -> Reading | None:
    """The body whose functions begin at a place, if a division, zone or level stands before it, or its list has one."""
    many = collective_start(hit.text, start, hit.floor)
    if many is not None:
        return Reading(many, hit.end, "agencies.formed", 0.9)
    placed = min(place_start(hit.text, start, hit.floor), bare_zone_start(hit.text, start, hit.floor))
    if placed < start and hit.text[placed] not in _WHOLE and not _is_built(hit, placed):
        return Reading(placed, hit.end, "agencies.formed", 0.9, place=hit.text[placed:start])
    listed = hit._replace(start=start)
    if hit.zoned and listed.opens and not listed.joins() and hit.text[hit.end - 1] == "局":
        return Reading(start, hit.end, "agencies.formed", 0.85)
    return listed.sharing(hit.place) if listed.joins() and hit.end - start > 2 else None


def _is_built(hit: Hit, start: int) -> bool:
    """Whether a centre is a building that somebody puts up."""
    return hit.words.endswith("中心") and _BUILT.search(hit.text, max(hit.floor, start - 4), start) is not None
