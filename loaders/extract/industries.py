"""Industries and technologies that a sentence promotes or regulates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Document, Part
from loaders.extract.scan import Known, Scan
from loaders.mention import Mention

_VERB = re.compile(
    r"发展|培育|壮大|推进|推动|促进|支持|布局|突破|聚焦|做大做强|做优做强|做强|提升|打造|加快|鼓励|扶持|优化升级|引导|规范|统筹"
)
_TAIL = re.compile(r"产业集群|产业链|产业|行业|技术")


def find_industries(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every industry of a part whose clause has a verb of promotion before it."""
    text = scan.text
    for known in scan.hits("industry"):
        if _promoted(text, known):
            found = _TAIL.match(text, known.end)
            end = found.end() if found and found.group() == "产业" else known.end
            yield scan.mention("Industry", known.start, end, "industries.verb", 0.8)


def _promoted(text: str, known: Known) -> bool:
    clause = max(text.rfind(mark, max(0, known.start - 60), known.start) for mark in "。；，：\n\t")
    return bool(_VERB.search(text, max(clause, known.start - 60) + 1, known.start))
