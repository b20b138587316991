"""Who issued a policy, as labels say it: 发布机构：A."""

from __future__ import annotations

import re

from loaders.document import Block, Stated
from loaders.metadata.bodies import split_bodies
from loaders.repair.labels import ISSUES, MARK

_ISSUER = re.compile(
    rf"{ISSUES}{MARK}*\s*(?P<bodies>(?!{ISSUES})[\u4e00-\u9fff、，,（）()\d \u3000]{{3,80}}?)"
    r"(?=\s*(?:[|｜;；。\n\t]|[\u4e00-\u9fff]{2,4}[：:]|(?:19|20)\d\d[年./-]|$))"
)
_OPEN = ("：", ":", "】")  # a label whose value stands on the next line


def labelled_issuers(text: str, block: Block) -> tuple[Stated, ...]:
    """The bodies that a line names behind its label: 发布机构：A、B."""
    end = text.find("\n", block.end + 1) if text.startswith(_OPEN, block.end - 1) else block.end
    found = _ISSUER.search(text, block.start, max(end, block.end))
    if not found:
        return ()
    return tuple(Stated(name, "text", *found.span("bodies")) for name in split_bodies(found["bodies"]))
