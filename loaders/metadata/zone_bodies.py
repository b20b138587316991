"""Committees of zones as issuers: by the letters of a number, and under the short name of the zone of the title."""

from __future__ import annotations

import re

from loaders.document import Stated

_KINDS = (
    "开发区|高新区|经开区|新区|示范区|试验区|先行区|实验区|保税区|合作区|集聚区"
    "|工业园区?|产业园区?|科技城|新城|度假区|管理区|经济区"
)
_ZONE = re.compile(
    rf"(?P<zone>[\u4e00-\u9fff（）]{{3,28}}?(?:{_KINDS})(?:(?<=试验区)[\u4e00-\u9fff]{{2,5}}片区)?)"
    r"(?!管委|管理|党|内|外|和|与|及|、|建设)"
)
# 长汽开管发, 洛高管办: of the committee that manages a zone, or of its office
_LETTERS = re.compile(r"[\u4e00-\u9fff]{2,8}?管委?(?P<office>办)?(?:发|字|规|函|通|文)?〔")
_SHORT = re.compile(rf"(?P<kind>{_KINDS})(?=[\u4e00-\u9fff]{{2}})")


def committee_of(number: Stated | None, title: str) -> Stated | None:
    """The committee of the zone with which a title begins, where the letters of the number are of one."""
    letters = _LETTERS.match(number.value) if number is not None else None
    zone = _ZONE.match(title)
    if number is None or letters is None or zone is None:
        return None
    office = "办公室" if letters["office"] else ""
    return Stated(f"{zone['zone']}管理委员会{office}", "number", number.start, number.end)


def in_full(name: str, title: str) -> str:
    """A body that names its zone by kind alone, with the name that the title begins with: 试验区建设领导小组."""
    short = _SHORT.match(name)
    zone = _ZONE.match(title) if short is not None else None
    if short is None or zone is None or not zone["zone"].endswith(short["kind"]):
        return name
    return zone["zone"] + name[short.end() :]
