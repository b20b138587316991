"""Enterprises: companies by their legal form, brands by the table, and lists that the text calls companies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Document, Part
from loaders.extract.names import Name, generic, names, unmarked
from loaders.extract.scan import Frame, Scan
from loaders.mention import Mention

_LEGAL = re.compile(r"有限(?:责任)?公司$")
_COMPANY_LIST = re.compile(
    r"((?:[^。；：，！？\n\t、]{2,24}、){1,60}[^。；：，！？\n\t、]{2,24}?)等\s?(?:一批|[0-9]+家)?(?:重点|龙头|骨干|知名|头部|领军|大型|优质)*(?:龙头|骨干)?(?:企业|公司)"
)
_LIST_LEAD = re.compile(r"^.*(?:引进|引入|培育|壮大|支持|推动|鼓励|依托|联合|对接|以及|培育壮大|包括|发挥|与|：)")


def find_enterprises(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every named company of a part."""
    for frame, name in names(scan, "Enterprise"):
        if _is_company(frame, name):
            yield Mention("Enterprise", name.text, document.span(name.start, name.end), part.index, "enterprises.form")
    for brand in scan.hits("brand"):
        yield Mention(
            "Enterprise",
            document.text[brand.start : brand.end],
            document.span(brand.start, brand.end),
            part.index,
            "enterprises.brand",
            0.9,
        )


def _is_company(frame: Frame, name: Name) -> bool:
    bare = unmarked(name.text)
    if generic(name.text, "Enterprise") or generic(bare, "Enterprise"):
        return False
    if _LEGAL.search(name.text):
        return len(name.text) > len(frame.mark.word) + 1
    return bool(name.proof) and not name.many and len(name.text) > len(frame.mark.word) + 1
