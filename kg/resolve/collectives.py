"""Collectives that a part names now in full, now in short: 各县（市）区 beside 各县（市）区人民政府."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

_PLACES = re.compile("各(?:设区的?)?[省市州县区盟旗地乡镇街道（）()、]{1,14}")
_GOVERNMENTS = ("人民政府", "政府")
_OF_ZONE = re.compile(r"[\u4e00-\u9fff（）]{2,20}区(?=各)")


def full_collectives(names: Iterable[str]) -> dict[str, str]:
    """Each short name of a collective with the one longer name of the part for the same governments or committees."""
    held = {name for name in names if "各" in name}
    longer: dict[str, set[str]] = defaultdict(set)
    for long in held:
        for short in held.intersection(_shorter(long)):
            longer[short].add(long)
    return {short: found.pop() for short, found in sorted(longer.items()) if len(found) == 1}


def _shorter(long: str) -> Iterator[str]:
    """What a collective may be called once it was named: its places alone, or without the zone whose parts govern."""
    for government in _GOVERNMENTS:
        if long.endswith(government) and _PLACES.fullmatch(long.removesuffix(government)):
            yield long.removesuffix(government)
            return
    if zone := _OF_ZONE.match(long):
        yield long[zone.end() :]
