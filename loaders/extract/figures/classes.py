"""Indicators that share words with their neighbours: 占比 of what stands before, 城市、县城污水处理率."""

from __future__ import annotations

import re

MAX_INDICATOR = 45
_PARTIAL = frozenset(
    {
        "占比",
        "比重",
        "比例",
        "增速",
        "增幅",
        "总量",
        "规模",
        "总规模",
        "数量",
        "总数",
        "总长",
        "总面积",
        "总里程",
        "总产值",
    }
)
_OF_WHOLE = re.compile("占(?!地|用|补|比)")  # 营业收入突破500亿元，占全省25%: what the figure before counts
_CLASS = re.compile(
    "国家级|省级|自治区级|市级|县级|区级|镇级|村级|设区市|县级市|地级市|城市|县城|城镇|农村|建制镇|乡镇|县域|城区|山区|平原|东部|中部|西部"
    "|市区|市本级|县[（(]市(?:、区)?[）)]|男性|女性|小学|初中|高中|幼儿园|[一二三]级|第[一二三]产业"
)
# what several things are measured by is said once, behind the last of them: 猪、牛、羊出栏, 二氧化硫、氮氧化物排放总量
_MEASURE = re.compile(
    "(?:重点工程减排量|(?:主要污染物)?排放总?量|减排量|削减量|(?:年均?|平均)?浓度|(?:年)?总?产量|(?:播种|种植|养殖|栽培|建筑|供地)?面积|(?:年)?(?:总产值|产值|增加值)|(?:主营业务|营业)?收入"
    "|存栏量?|出栏量?|饲养量|(?:装机)?(?:容量|规模)|装机|产能|死亡率|发病率|患病率|感染率|参保率|参保人数|入园率|入学率|巩固率|升学率|普及率|覆盖率|处理率|治理率|利用率|达标率|合格率|保有量"
    "|吞吐量|(?:示范)?(?:基地|园区|小区|片区)|里程|投资|价格|消费量|销售[额量]|交易额|储备量|自给率)$"
)
_SIZED = re.compile(".(?:面积|[存出]栏量?|产量|产值)$")
MEASURED = re.compile("[率量值额度积重比例数](?<!需氧量)$")
_ADDED = frozenset({"新增", "累计", "累计新增", "合计", "总计"})  # of nothing
_SHARE = re.compile(r"[\d.]{1,5}\s?[%％]")  # 85%陆域乡镇实现30分钟内上高速: a share of some is not what is measured
_GATHERED = re.compile("(?:集群|基地|园区|产业链)$")
_FORMED = re.compile("(?:形成|打造|培育)[^，。；、\\d]{2,10}$")
_OF_BOTH = re.compile("城乡[^，。]{0,4}居民")
_OF_SECTORS = re.compile("一(?:、二、|二)三(?:次)?产(?P<called>业)?(?P<of>.{0,12})")
_CLASS_LAST = re.compile(rf"(.{{3,}}[率度数量积模重])({_CLASS.pattern})")


def full_name(indicator: str, before: str) -> str:
    """The indicator in full: 占比 as that of the figure before, 清扫率设区市…，县城… each with its class in front.

    Empty where it is too short or too long to be one.
    """
    words = _in_full(indicator.rstrip("（("), before)
    named = words not in _ADDED and 2 <= len(words) <= MAX_INDICATOR and "，" not in words
    return words if named and not _SHARE.match(words) else ""


def _in_full(indicator: str, before: str) -> str:
    if before and (shared := _of_before(indicator, before)):
        return shared
    last = _CLASS_LAST.fullmatch(indicator)
    return last[2] + last[1] if last else indicator


def _of_before(indicator: str, before: str) -> str:
    """A share, an amount or a class with the words before that it is of; nothing where it is none of these."""
    if _OF_WHOLE.match(indicator):
        return before + indicator
    if indicator in _PARTIAL:
        return before.removesuffix(indicator) + indicator
    if _MEASURE.fullmatch(indicator) and _SIZED.search(before) and (measure := _MEASURE.search(before)):
        return before[: measure.start()] + indicator  # 粮食面积稳定在4000万亩，总产量…
    return indicator + _CLASS.sub("", before) if _CLASS.fullmatch(indicator) else ""


def with_tail(names: list[str]) -> list[str]:
    """城市、县城、建制镇污水处理率: what the last names all before it share; 城乡居民收入 is of both."""
    if len(names) == 1 and (parts := _parts_of(names[0])):
        return parts
    names = _with_subject(names)
    last = _CLASS.match(names[-1]) if names else None
    if last is None or not all(map(_CLASS.fullmatch, names[:-1])):
        return _measured(names)
    return [*(name + names[-1][last.end() :] for name in names[:-1]), names[-1]]


def _parts_of(name: str) -> list[str]:
    """Those of whom one word names several: 城乡居民收入, 一二三产增加值; none where it names one."""
    if _OF_BOTH.match(name):
        return ["城镇" + name[2:], "农村" + name[2:]]
    if found := _OF_SECTORS.fullmatch(name.removeprefix("第")):
        first = "第{}产业" if found["called"] else "{}产"
        return [first.format(number) + found["of"] for number in "一二三"]
    return []


def _with_subject(names: list[str]) -> list[str]:
    """生猪存栏、出栏量: a measure alone is of what the first is of."""
    measure = _MEASURE.search(names[0]) if len(names) > 1 else None
    if measure is None or not measure.start():
        return names
    return [names[0][: measure.start()] + name if _MEASURE.fullmatch(name) else name for name in names]


def _measured(names: list[str]) -> list[str]:
    """猪、牛、羊出栏: what the last is measured by, for each that says no measure of its own."""
    measure = _MEASURE.search(names[-1]) if len(names) > 1 else None
    if measure is None or not measure.start():
        return names
    return [
        *(name if MEASURED.search(name) or _MEASURE.search(name) else name + measure[0] for name in names[:-1]),
        names[-1],
    ]


def gathers(stem: str, noun: str, before: str) -> bool:
    """Whether things of a field are counted: 形成装备1个百亿级集群，汽配、纺织等5个五十亿级集群."""
    if stem.endswith("等"):
        return noun[-2:] == before[-2:]
    return _GATHERED.search(noun) is not None and _FORMED.search(stem) is not None
