"""A place's full name from the province down; a region by its usual name."""

from __future__ import annotations

from kg.model import Value
from kg.resolve.context import Context
from kg.resolve.identity import Identity
from loaders.lexicon.places import full_name, locate, regions
from loaders.mention import Mention


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
        return Identity("Place", words)
    properties: dict[str, Value] = {"code": found.code, "level": found.level}
    return Identity("Place", full_name(found), (found.code,), properties)
