"""Indicators that share words with their neighbours: 占比 of what stands before, 城市、县城污水处理率."""

from __future__ import annotations

import re

MAX_INDICATOR = 45
_PARTIAL = frozenset({"占比", "比重", "比例", "增速", "增幅", "总量", "规模", "总规模", "数量", "总数"})
_CLASS = re.compile(
    "国家级|省级|自治区级|市级|县级|区级|镇级|村级|设区市|县级市|地级市|城市|县城|城镇|农村|建制镇|乡镇|县域|城区|山区|平原|东部|中部|西部"
    "|男性|女性|小学|初中|高中|幼儿园|[一二三]级|第[一二三]产业"
)
_OF_BOTH = re.compile("城乡[^，。]{0,4}居民")
_CLASS_LAST = re.compile(rf"(.{{3,}}[率度数量积模重])({_CLASS.pattern})")


def full_name(indicator: str, before: str) -> str:
    """The indicator in full: 占比 as that of the figure before, 清扫率设区市…，县城… each with its class in front.

    Empty where it is too short or too long to be one.
    """
    words = _in_full(indicator, before)
    return words if 2 <= len(words) <= MAX_INDICATOR else ""


def _in_full(indicator: str, before: str) -> str:
    if before and indicator in _PARTIAL:
        return before.removesuffix(indicator) + indicator
    if before and _CLASS.fullmatch(indicator):
        return indicator + _CLASS.sub("", before)
    last = _CLASS_LAST.fullmatch(indicator)
    return last[2] + last[1] if last else indicator


def with_tail(names: list[str]) -> list[str]:
    """城市、县城、建制镇污水处理率: what the last names the classes before share; 城乡居民收入 is of both."""
    if len(names) == 1 and _OF_BOTH.match(names[0]):
        return ["城镇" + names[0][2:], "农村" + names[0][2:]]
    last = _CLASS.match(names[-1]) if names else None
    if last is None or not all(map(_CLASS.fullmatch, names[:-1])):
        return names
    return [*(name + names[-1][last.end() :] for name in names[:-1]), names[-1]]
