"""Governments and committees of towns in prose: 石桥镇人民政府, 甲县石桥镇党委, 茶亭街道办."""

from __future__ import annotations

import re

from loaders.extract.agency_edges import Hit, Reading, collective_start, follows_well, name_starts
from loaders.extract.divisions_before import division_start

TOWN_SEATS = (
    *(f"{unit}{seat}" for unit in ("镇", "乡", "苏木") for seat in ("人民政府", "政府", "党委")),
    *(f"街道{seat}" for seat in ("办事处", "办", "党工委")),
)
_UNIT = re.compile("街道|苏木|[镇乡]")
_LONGEST, _USUAL = 5, 3  # characters of a town's name
_RANK = re.compile("[县区市旗](?=[一-鿿]{2})")
# which town, nobody says; or what a kind of town is
_NO_NAME = re.compile(
    "[各该本此原每其两等的]|所在|当地|属地|有关|相关|涉及|全[市县区镇乡]|上级|下级|同级|基层|建制|重点|试点|城$|乡$|小$|多个|部分|[0-9一二三四五六七八九十]个|县级|地$"
)
# what a writer says before the name of a town
_SAID = re.compile(
    "近日|日前|随后|当日|走访|联合|协助|赶赴|前往|深入|组织|指导|督促|及时|积极|通知|报告|邀请|带领|陪同|原|[新改扩迁]建|推[动进]|支持|规范|加强|转变"
)
_HOUSE = re.compile("业务用房|办公楼|新址|旧址|院内|门[前口]|附近|周边")  # and no body


def town_seat(hit: Hit) -> Reading | None:
    """The government of one town, with the county before it, or those of all towns of a place: 各街道办事处."""
    unit = _UNIT.match(hit.text, hit.start)
    if unit is None or not follows_well(hit.text, hit.end) or _HOUSE.match(hit.text, hit.end):
        return None
    many = collective_start(hit.text, unit.end(), hit.floor)
    if many is not None:
        return Reading(many, hit.end, "agencies.collective")
    if _shares_all(hit):
        return Reading(hit.start, hit.end, "agencies.shared-place", 0.95, "各")
    start = _name_start(hit)
    return None if start is None else Reading(start, hit.end, "agencies.town", 0.9)


def _shares_all(hit: Hit) -> bool:
    """Whether the seats of all streets stand behind those of all towns: 各乡镇人民政府、街道办事处."""
    last = hit.last
    if last is None or not hit.text.startswith("各", last.start):
        return False
    return hit.text[last.end : hit.start] in ("、", "和", "及", "（")


def _name_start(hit: Hit) -> int | None:
    """Where the name of a town begins, with the divisions before it; None where no name can stand there."""
    for at in range(hit.start - 1, max(hit.floor, hit.start - _LONGEST) - 1, -1):
        placed = division_start(hit.text, at, hit.floor)
        if placed < at and _is_name(hit.text[at : hit.start]):
            return placed
    window = max(hit.floor, hit.start - _LONGEST - 1)
    start = window + name_starts(hit.text[window : hit.start])[-1]
    rank = _RANK.match(hit.text, start, hit.start)
    start = rank.end() if rank else start
    return start if _is_name(hit.text[start : hit.start]) else None


def _is_name(words: str) -> bool:
    """Whether the words before 镇 or 街道 can be a name, and are no more than one."""
    return (
        0 < len(words) <= _LONGEST and not _NO_NAME.search(words) and (len(words) <= _USUAL or not _SAID.match(words))
    )
