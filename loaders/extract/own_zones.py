"""Zones that a text names by whose they are: 市经开区 of a city, 自贸试验区 of a province that has one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from loaders.extract.scan import Scan
from loaders.lexicon.places import Division, by_name, locate, path, province
from loaders.lexicon.table import rows
from loaders.lexicon.zones import zone_kind_in_full
from loaders.mention import Mention

_FREE = re.compile(
    r"(?:自贸试验区|自贸区|自由贸易试验区)(?!条例|总体方案|提升战略|工作部际|部际|管委|办公室|名单|协定|网络)"
)
_WORDS = ("自贸", "自由贸易试验区", "经开区", "高新区", "开发区", "工业园", "产业园区")
_OF_PLACE = re.compile(
    "([市县区旗])(经开区|高新区|经济开发区|工业园区?|产业园区|工业集中区|开发区)(?!管委|管理|党|工委)"
)
_ZONE = "高新技术产业开发区|经济技术开发区|高新区|经开区|综合保税区|综保区|保税区|保税物流中心|出口加工区"
_AFTER = tuple(joint + zone for joint in "、和与及" for zone in _ZONE.split("|"))
_PAIR = re.compile(
    rf"(?P<place>[\u4e00-\u9fff]{{2,4}})(?:{_ZONE})[、和与及](?P<next>{_ZONE})(?!管委|管理|党|工委|内|外)"
)
_BEFORE = frozenset("、，。；：（(\n\t 在至和与及由对于以将是为到把")


def own_zones(scan: Scan) -> Iterator[Mention]:
    """The zones of the part's own place that it names without it."""
    yield from _sharing(scan)
    named = [one for one in _WORDS if one in scan.text]
    place = locate(scan.part.place) if named and scan.part.place else None
    if place is not None:
        yield from _free_trade(scan, province(place).short)
        yield from _of_place(scan, place)


def _sharing(scan: Scan) -> Iterator[Mention]:
    """The zones in a list that names their place once: 广州高新技术产业开发区、经济技术开发区."""
    for found in _PAIR.finditer(scan.text) if any(one in scan.text for one in _AFTER) else ():
        words = found["place"]
        if place := next((words[-size:] for size in (4, 3, 2) if words[-size:] in by_name()), ""):
            name = place + found["next"]
            yield scan.mention("Park", *found.span("next"), "parks.own", 0.8, name=name)


def _free_trade(scan: Scan, short: str) -> Iterator[Mention]:
    if short not in _with_free_trade():
        return
    name = f"中国（{short}）自由贸易试验区"
    for found in _FREE.finditer(scan.text):
        if _stands(scan, found.start()):
            yield scan.mention("Park", *found.span(), "parks.own", 0.8, name=name)


@cache
def _with_free_trade() -> frozenset[str]:
    """The provinces that have a free-trade zone of their name."""
    return frozenset(line["province"] for line in rows("free_trade_zones"))


def _of_place(scan: Scan, place: Division) -> Iterator[Mention]:
    for found in _OF_PLACE.finditer(scan.text):
        own = next((one for one in reversed(path(place)) if one.designation == found[1]), None)
        if own is not None and _stands(scan, found.start()):
            name = zone_kind_in_full(own.short + found[2])
            yield scan.mention("Park", *found.span(), "parks.own", 0.8, name=name)


def _stands(scan: Scan, start: int) -> bool:
    """Whether a word begins a clause or a member, or follows a verb."""
    before = scan.text[start - 1 : start]
    return not before or before in _BEFORE or any(cut.end == start for cut in scan.cuts_in(max(0, start - 5), start))


def _with_zone(scan: Scan, part: Mention, parks: Sequence[Mention]) -> Mention:
    """A part of a zone under the name that the text has for it elsewhere, with its zone: 川南临港片区."""
    if not part.name.endswith("片区"):
        return part
    wholes = {one.name for one in parks if one.name.endswith("区" + part.name)}
    if len(wholes) != 1:
        return part
    start = part.span.start - scan.part.start
    return scan.mention("Park", start, start + len(part.span.text), part.rule, part.confidence, name=wholes.pop())


def with_zones(scan: Scan, parks: Sequence[Mention]) -> Iterator[Mention]:
    """Some parks, and each part of a zone that one of them says in full under that name."""
    yield from (_with_zone(scan, one, parks) for one in parks)
