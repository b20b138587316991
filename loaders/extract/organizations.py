"""Organizations: universities, institutes, hospitals, associations, alliances and the like, by name."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.document import Document, Part
from loaders.extract.names import Name, generic, names, unmarked
from loaders.extract.scan import Frame, Scan
from loaders.mention import Mention


def find_organizations(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every named organization of a part."""
    for frame, name in names(scan, "Organization"):
        if _is_organization(frame, name):
            yield Mention(
                "Organization", name.text, document.span(name.start, name.end), part.index, "organizations.head", 0.9
            )


def _is_organization(frame: Frame, name: Name) -> bool:
    if name.many or generic(name.text, "Organization") or generic(unmarked(name.text), "Organization"):
        return False
    return bool(name.proof)
