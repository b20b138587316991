"""A place's full name from the province down; a region by its usual name."""

from __future__ import annotations

from kg.model import Value
from kg.resolve.context import Context
from kg.resolve.identity import Identity
from loaders.lexicon.places import by_name, full_name, locate, regions
from loaders.mention import Mention

_TOWNS = ("镇", "乡", "街道", "苏木", "村", "社区")
_COUNTY = 3


def identify_place(mention: Mention, context: Context) -> Identity:
    """The division or region that a name means in its part."""
    words = mention.name.replace(" ", "")
    if region := regions().get(words):
        return Identity("Place", region, (), {"level": "region"})
    own = words.removeprefix("我").removeprefix("本").removeprefix("全")
    if own != words and (division := context.division(own, mention.span.start)):
        words = division.name
    found = locate(words, context.place)
    if found is None:
        return Identity("Place", _town(words, context) or words)
    properties: dict[str, Value] = {"code": found.code, "level": found.level}
    return Identity("Place", full_name(found), (found.code,), properties)


def _town(words: str, context: Context) -> str:
    """The full name of a town behind the division that it lies in: 鄂城区鼓楼街道; empty where none is named."""
    if not words.endswith(_TOWNS):
        return ""
    end = next((end for end in range(len(words) - 2, 1, -1) if words[:end] in by_name()), 0)
    division = locate(words[:end], context.place) if end else context.place
    if division is None or (not end and division.tier < _COUNTY):
        return ""
    return full_name(division) + words[end:]
