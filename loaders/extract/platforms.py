"""Platforms: named systems, platforms, networks, databases, laboratories and centres, and brands in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Document, Part
from loaders.extract.names import Name, generic, names, unmarked
from loaders.extract.scan import Frame, Scan
from loaders.mention import Mention

_SITES = re.compile(r"^([^（）]{2,12})（([^（）、]{2,6}(?:、[^（）、]{2,6})+)）([^（）]{2,12})$")
_AIM = frozenset({"争创", "申报", "争取", "争当", "申建"})


def find_platforms(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every named platform of a part; a name with several places in brackets is one for each place."""
    for frame, name in names(scan, "Platform"):
        if not _is_platform(frame, name):
            continue
        for one in _sites(scan, name):
            yield Mention("Platform", one, document.span(name.start, name.end), part.index, "platforms.head", 0.9)


def _sites(scan: Scan, name: Name) -> tuple[str, ...]:
    """The names that a list of places in brackets stands for: 中国移动（柳州、崇左、贺州）数据中心 is three."""
    found = _SITES.match(name.text)
    if not found or not any(True for _ in scan.within("place", name.start, name.end)):
        return (name.text,)
    before, inside, after = found.groups()
    return tuple(f"{before}（{place}）{after}" for place in inside.split("、"))


def _is_platform(frame: Frame, name: Name) -> bool:
    if name.many or not name.proof or generic(name.text, "Platform") or name.lead in _AIM:
        return False
    bare = unmarked(name.text)
    return (not generic(bare, "Platform") and len(bare) > len(frame.mark.word)) or name.proof in ("quote", "brand")
