"""The signature: names of bodies on lines of their own, and the date under them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.document import Block, BlockKind, Stated
from loaders.metadata.bodies import split_bodies
from loaders.metadata.dates import DATE, iso
from loaders.metadata.head import Setting

_DATE_ENDS = ("日", "号", "月")
_MOST_SIGNERS = 25  # lines
_LONGEST = 90
_SEALED = re.compile(r"[（(][^（()）]{2,30}代章[)）]")  # whose seal stands for that of the signer
_NO_DAY = re.compile(r"(?<=月)(?:\s|[×xX*＊_])+日$")  # a day that was left to fill in: 2020年4月 日
_PUBLISHED = re.compile(r"[（(]此件[^（()）]{2,12}[)）]")  # beside the day: （此件公开发布）


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed, and when; either may be lacking."""

    issuers: tuple[Stated, ...] = ()
    date: Stated | None = None


def find_signature(setting: Setting) -> Signature:
    """The signature of a part: of a notice above the plan that it carries, else at the end."""
    if setting.digest:
        return Signature()
    start = setting.start if setting.is_decree or setting.encloses else setting.body
    blocks = [_closing(setting.text, block) for block in setting.blocks if block.start >= start]
    tried = (_signature_at(setting, blocks[:index], each) for index, each in enumerate(blocks) if _may_sign(each))
    return next((found for found in tried if found.date is not None), Signature())


def _may_sign(block: Block) -> bool:
    return block.end - block.start <= _LONGEST and block.kind != BlockKind.ROW


def _closing(text: str, block: Block) -> Block:
    """The block, or of a notice printed as one paragraph its last words: …认真组织实施。国务院办公厅 2018年9月17日."""
    if block.end - block.start <= _LONGEST or not text.startswith(_DATE_ENDS, block.end - 1):
        return block
    stop = text.rfind("。", block.start, block.end)
    return replace(block, start=stop + 1) if stop >= 0 else block


def _signature_at(setting: Setting, above: Sequence[Block], block: Block) -> Signature:
    """The signature that ends with a line, empty where none does."""
    date, before = _date_at_end(setting.text, block)
    if date is None:
        return Signature()
    issuers = _stated(setting.text, block, split_bodies(before)) if before else _signers(setting, above)
    if issuers or (not before and setting.is_decree and block.start < setting.body):
        return Signature(issuers, date)
    return Signature()


def _date_at_end(text: str, block: Block) -> tuple[Stated | None, str]:
    """The date that ends a line, and the words before it."""
    words = _NO_DAY.sub("", text[block.start : block.end].rstrip(" ）)"))
    if words[-1:] not in _DATE_ENDS:
        return None, ""
    found = None
    for match in DATE.finditer(words):
        found = match
    if found is None or found.end() != len(words) or not (value := iso(found[1], found[2], found[3])):
        return None, ""
    start = block.start + found.start()
    before = _PUBLISHED.sub("", words[: found.start()]).strip(" （(　")
    return Stated(value, "signature", start, block.start + found.end()), before


def _signers(setting: Setting, above: Sequence[Block]) -> tuple[Stated, ...]:
    """The bodies on the lines directly above a date."""
    found: list[Stated] = []
    for block in reversed(above[-_MOST_SIGNERS:]):
        words = setting.words(block).strip()
        if _SEALED.fullmatch(words):
            continue
        if len(words) > _LONGEST or block.kind == BlockKind.ROW:
            break
        names = split_bodies(words)
        if not names:
            break
        found[:0] = _stated(setting.text, block, names)
    return tuple(found)


def _stated(text: str, block: Block, names: Sequence[str]) -> tuple[Stated, ...]:
    at = block.start
    found = []
    for name in names:
        start = text.find(name, at, block.end)
        at = start + len(name) if start >= 0 else block.end
        found.append(Stated(name, "signature", max(start, block.start), at))
    return tuple(found)
