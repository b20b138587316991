"""Organizations: universities, institutes, hospitals, associations, alliances and the like, by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Document, Part
from loaders.extract.marks import Frame
from loaders.extract.members import listings
from loaders.extract.names import Name, names, sibling
from loaders.extract.proofs import generic, with_site, worldwide
from loaders.extract.scan import Scan
from loaders.mention import Mention

_EVERYWHERE = ("全省", "全市", "全区", "我省", "我市")
_ENDING = re.compile(r"^.{4,24}(?:大学|学院|研究院|研究所|医院|协会|学会|联盟|中心|商会|基金会)$")
# a place has one of each: 江苏省产业技术研究院 is a name, 江苏省医院 a class
_ONE_EACH = frozenset(["大学", "产业技术研究院", "图书馆", "博物馆", "妇幼保健院", "科学院", "美术馆", "科技馆"])


def find_organizations(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every named organization of a part."""
    last = -1
    for frame, name in names(scan, "Organization"):
        if _is_organization(frame, name) or (name.start - 1 == last and sibling(scan, frame, name)):
            last = with_site(scan, name.end)
            yield scan.mention("Organization", name.start, last, "organizations.head")
    yield from _listed(scan)


def _listed(scan: Scan) -> Iterator[Mention]:
    """The members of lists of organizations, where they end as organizations do."""
    for listing in listings(scan, "Organization"):
        for member in listing.members:
            words = scan.text[member.start : member.end]
            if _ENDING.search(words) and not generic(words, "Organization"):
                yield scan.mention("Organization", member.start, member.end, "organizations.list", 0.8)


def _is_organization(frame: Frame, name: Name) -> bool:
    if name.many or name.text.startswith(_EVERYWHERE) or _is_class(frame, name):
        return False
    if frame.mark.word == "大学" and 4 <= len(name.text) <= 8:
        return True
    return name.proof not in ("", "quote") or worldwide(name.text)


def _is_class(frame: Frame, name: Name) -> bool:
    """Whether the words are those of a kind of organization; a place makes a name of one that it has once."""
    if generic(name.text, "Organization"):
        return True
    only = name.proof == "place" and (frame.mark.word == "大学" or name.bare in _ONE_EACH or _is_towns(name))
    return not only and generic(name.bare, "Organization")


def _is_towns(name: Name) -> bool:
    """Whether a hospital bears the short name of its town (沭阳医院), and not that of all in a jurisdiction."""
    return name.bare == "医院" and name.text[-3] not in "省市县区州旗国"
