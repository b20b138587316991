"""The entries of the boxes of a plan: projects by their titles, unless plainly a platform or an organization."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Part, Section, SectionKind
from loaders.extract.proofs import proof
from loaders.extract.scan import Scan
from loaders.mention import Mention

_NO_ENTRY = re.compile(r"[，；。]|等[0-9]|顺利|已经|完成")


def boxed_works(part: Part, scan: Scan) -> Iterator[Mention]:
    """The entries of the boxes of a plan: a name, then a full stop, then what is to be done."""
    for section in _boxed(part):
        start = scan.text.find(section.title, section.start - part.start)
        end = start + len(section.title)
        if start >= 0 and (section.title.startswith(("面向", "基于")) or proof(scan, start, end)):
            yield scan.mention(_entry_type(scan, end), start, end, "projects.box", 0.8)


def _boxed(part: Part) -> Iterator[Section]:
    """The entries of boxes whose titles may be names."""
    boxes = {index for index, section in enumerate(part.outline) if section.kind is SectionKind.BOX}
    for section in part.outline:
        if section.kind is SectionKind.ENTRY and section.parent in boxes and _names_a_thing(section):
            yield section


def _entry_type(scan: Scan, end: int) -> str:
    """What an entry is: a platform or an organization by its last word, else a project."""
    head = scan.marks.head_before(end)
    if head and head.type == "Park" and head.kind == "sure":
        return "Park"
    return head.type if head and head.type in ("Platform", "Organization") else "Project"


def _names_a_thing(section: Section) -> bool:
    return 4 <= len(section.title) <= 40 and not _NO_ENTRY.search(section.title)
