"""What labels say of a policy: 发布机构：A, 文号：…, 发布日期：…, as index lines and lists of policies print them."""

from __future__ import annotations

import re

from loaders.document import Block, Stated
from loaders.metadata.bodies import split_bodies

_ISSUES = "(?:发布|发文|印发|制发|成文|颁布|颁发|公布|出台|制定)(?:机构|机关|机文|单位|部门|主体|者|方)"
_MARK = r"\s*[：:\t】\]]"
ISSUER_LABEL = re.compile(rf"{_ISSUES}{_MARK}+")
_ISSUER = re.compile(
    rf"{_ISSUES}{_MARK}*\s*(?P<bodies>(?!{_ISSUES})[\u4e00-\u9fff、，,（）()\d ]{{3,80}}?)"
    r"(?=\s*(?:[|｜;；。\n\t]|[\u4e00-\u9fff]{2,4}[：:]|(?:19|20)\d\d[年./-]|$))"
)
_DATED = "(?:发布|印发|成文|发文|公布|颁布|出台|实施|施行|生效)(?:日期|时间)"
_ENTRY = re.compile(rf"[-—·•*●（(【\[ ]*(?:{_ISSUES}|{_DATED}|发布|发文|发文字号|文\s?号|文件编号){_MARK}")


def entry_label(text: str, start: int, end: int) -> bool:
    """Whether a line begins with a label that says issuer, number or day of the policy above it."""
    return _ENTRY.match(text, start, end) is not None


def labelled_issuers(text: str, block: Block) -> tuple[Stated, ...]:
    """The bodies that a line names behind its label: 发布机构：A、B."""
    found = _ISSUER.search(text, block.start, block.end)
    if not found:
        return ()
    return tuple(Stated(name, "text", *found.span("bodies")) for name in split_bodies(found["bodies"]))
