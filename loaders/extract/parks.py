"""Parks, zones, bases and clusters: names that end in such a word and hold what makes them one place's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Document, Part
from loaders.extract.marks import Frame
from loaders.extract.members import listings
from loaders.extract.names import Name, generic, names, sibling
from loaders.extract.scan import PLACES, Scan
from loaders.mention import Mention

_SITE = re.compile(r"（[^（）]{2,12}）")
_AIM = frozenset({"争创", "申报", "争取", "争当", "建成", "成为", "形成", "作为", "申建"})
_ENDING = re.compile(r"[园区城镇谷港带城基地区群院坊廊]$|基地$|小镇$|集群$")


def find_parks(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every named park of a part: by its head, by the table of national zones, and in lists that end in 等园区."""
    last = -1
    for frame, name in names(scan, "Park"):
        if _is_park(frame, name) or (name.start - 1 == last and sibling(scan, frame, name)):
            last = _with_site(scan, name)
            yield scan.mention("Park", name.start, last, "parks.head")
    for zone in scan.hits("zone"):
        yield scan.mention("Park", zone.start, zone.end, "parks.table", 1.0)
    for listing in listings(scan, "Park"):
        for member in listing.members:
            words = scan.text[member.start : member.end]
            if len(words) > 3 and _ENDING.search(words) and not generic(words, "Park"):
                yield scan.mention("Park", member.start, member.end, "parks.list", 0.8)


def _is_park(frame: Frame, name: Name) -> bool:
    if name.many or not name.proof or generic(name.text, "Park") or name.lead in _AIM:
        return False
    if name.proof in ("place", "brand"):
        return frame.mark.kind == "sure" or len(name.bare) > len(frame.mark.word) or name.text != name.bare
    if name.proof in ("quote", "latin"):
        return frame.mark.kind == "sure" and "+" not in name.text
    return not generic(name.bare, "Park") and len(name.bare) > len(frame.mark.word) + 1


def _with_site(scan: Scan, name: Name) -> int:
    """The end of the name with the place in brackets behind it, where there is one: 广西智能制造城（柳州）."""
    found = _SITE.match(scan.text, name.end)
    if found and any(known.kind in PLACES for known in scan.names_in(name.end, found.end())):
        return found.end()
    return name.end
