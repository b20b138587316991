"""Places: divisions and regions where they stand by themselves."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.document import Document, Part
from loaders.extract.scan import Scan
from loaders.mention import Mention


def find_places(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every division and region of a part; neighbours without a gap are one chain (浙江省杭州市)."""
    start = end = -1
    for known in sorted((*scan.hits("place"), *scan.hits("region"))):
        if known.start == end:
            end = known.end
            continue
        if end > 0:
            yield _place(document, part, start, end)
        start, end = known.start, known.end
    if end > 0:
        yield _place(document, part, start, end)


def _place(document: Document, part: Part, start: int, end: int) -> Mention:
    return Mention("Place", document.text[start:end], document.span(start, end), part.index, "places.table", 0.9)
