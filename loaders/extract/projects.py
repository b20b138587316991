"""Projects: named projects, programmes, campaigns and engineering works."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Document, Part
from loaders.extract.names import Name, generic, names, unmarked
from loaders.extract.scan import Frame, Scan
from loaders.mention import Mention

_CAMPAIGN = re.compile(r"(?:工程|行动|计划|专项)$")
_CARRIED_OUT = frozenset(
    {"实施", "组织实施", "开展", "启动", "推进", "推动", "深入", "落实", "参与", "打造", "加快", "持续", "全面", "扎实"}
)


def find_projects(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every named project of a part."""
    for frame, name in names(scan, "Project"):
        if _is_project(frame, name):
            yield Mention("Project", name.text, document.span(name.start, name.end), part.index, "projects.head", 0.85)


def _is_project(frame: Frame, name: Name) -> bool:
    if name.many or generic(name.text, "Project") or generic(unmarked(name.text), "Project"):
        return False
    if _CAMPAIGN.search(frame.mark.word) and frame.mark.word != "计划":
        return len(name.text) >= len(frame.mark.word) + 4 and (
            name.lead in _CARRIED_OUT or bool(name.proof) or not name.lead
        )
    return bool(name.proof) and len(unmarked(name.text)) > len(frame.mark.word)
