"""Parks, zones, bases and clusters: names that end in such a word and hold what makes them one place's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Document, Part
from loaders.extract.names import Name, generic, names, unmarked
from loaders.extract.scan import Frame, Scan
from loaders.mention import Mention

_SITE = re.compile(r"（[^（）]{2,12}）")
_AIM = frozenset({"争创", "申报", "争取", "争当", "建成", "成为", "形成", "作为", "申建"})


def find_parks(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every named park of a part, and every national zone of the table."""
    for frame, name in names(scan, "Park"):
        if _is_park(scan, frame, name):
            end = _with_site(scan, name)
            yield Mention(
                "Park", document.text[name.start : end], document.span(name.start, end), part.index, "parks.head", 0.9
            )
    for zone in scan.hits("zone"):
        yield Mention(
            "Park", document.text[zone.start : zone.end], document.span(zone.start, zone.end), part.index, "parks.table"
        )


def _is_park(scan: Scan, frame: Frame, name: Name) -> bool:
    if name.many or not name.proof or generic(name.text, "Park") or name.lead in _AIM:
        return False
    if frame.mark.kind == "sure":
        return not generic(unmarked(name.text), "Park")
    return len(unmarked(name.text)) > len(frame.mark.word) + 1 or name.proof in ("place", "brand")


def _with_site(scan: Scan, name: Name) -> int:
    """The end of the name with the place in brackets behind it, where there is one: 广西智能制造城（柳州）."""
    found = _SITE.match(scan.text, name.end)
    if found and any(True for _ in scan.within("place", name.end, found.end())):
        return found.end()
    return name.end
