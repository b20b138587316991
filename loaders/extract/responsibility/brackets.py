"""Brackets in running text: where they open and close, and which of them are annotations."""

from __future__ import annotations

import re

from loaders.extract.responsibility.annotations import Annotation, Doubt, Note
from loaders.extract.responsibility.bare import bare_list, says_something
from loaders.extract.responsibility.labelled import LONGEST
from loaders.extract.responsibility.roles import LABEL
from loaders.extract.responsibility.segments import read_annotation

_OPENERS = "（(【[〔［"
_OPEN = re.compile(r"[（(【\[〔［]")
_MARK = re.compile(r"[（(【\[〔［）)】\]〕］]")
_CUE = re.compile(r"牵头|负责|落实|配合|承办|主办|协办|分工|参与|参加|实施|会同|责任|时限|组长单位|成员单位")
_ROLE_VERB = re.compile(r"牵头|负责|配合")
_BEFORE_TORN = ("", "。", "；", "\n")
_SHORTEST = 3


def next_bracket(text: str, start: int, end: int) -> int:
    """Where the next bracket opens; the end where none does."""
    found = _OPEN.search(text, start, end)
    return found.start() if found else end


def find_partners(text: str, start: int, end: int) -> dict[int, int]:
    """Where each bracket of a block closes; a bracket without its partner is absent."""
    partners: dict[int, int] = {}
    waiting: list[int] = []
    for mark in _MARK.finditer(text, start, end):
        if mark.group() in _OPENERS:
            waiting.append(mark.start())
        elif waiting:
            partners[waiting.pop()] = mark.start()
    return partners


def bracket_note(text: str, index: int, start: int, partner: int | None, end: int) -> tuple[Note | Doubt | None, int]:
    """What the bracket that opens here is, and where to read on."""
    inner = start + 1
    if partner is None:
        return _torn(text, index, start, end)
    if not _SHORTEST <= partner - inner <= LONGEST:
        return None, inner
    if not _CUE.search(text, inner, partner):
        bare = bare_list(text, start, partner, partner + 1, end)
        return (Note(start, partner + 1, index, bare, rule="bare"), partner + 1) if bare else (None, inner)
    return _cued_note(text, index, start, partner, end), partner + 1


def _cued_note(text: str, index: int, start: int, partner: int, end: int) -> Note | Doubt | None:
    """What a bracket with the words of a role is: an annotation, a bare list with a role in it, or a doubt."""
    reading = read_annotation(text, start + 1, partner)
    says = says_something(text, reading)
    if says and reading.segments:
        return Note(start, partner + 1, index, reading)
    if bare := bare_list(text, start, partner, partner + 1, end):
        return Note(start, partner + 1, index, bare, rule="bare")
    if says:  # a rule or a time alone
        return Note(start, partner + 1, index, reading)
    return Doubt(start, partner + 1, "bracket") if _ROLE_VERB.search(text, start, partner) else None


def _torn(text: str, index: int, start: int, end: int) -> tuple[Note | None, int]:
    """A bracket without its partner is an annotation where a label, or lists with their verbs, say so."""
    stop = min(end, start + LONGEST)
    if not _role_label(text, start + 1, min(start + 13, end)):
        return _torn_list(text, index, start, stop, end)
    # of two opened and one closed, the closing mark is ours
    last = max(text.rfind(mark, start, stop) for mark in "）)】]")
    inner_end, stop = (last, last + 1) if last > start else (stop, stop)
    return Note(start, stop, index, read_annotation(text, start + 1, inner_end)), stop


def _torn_list(text: str, index: int, start: int, stop: int, end: int) -> tuple[Note | None, int]:
    if stop < end or text[max(0, start - 2) : start].rstrip()[-1:] not in _BEFORE_TORN:
        return None, start + 1
    reading = read_annotation(text, start + 1, stop) if _ROLE_VERB.search(text, start, stop) else Annotation()
    return (Note(start, stop, index, reading), stop) if says_something(text, reading) else (None, start + 1)


def _role_label(text: str, start: int, end: int) -> bool:
    match = LABEL.search(text, start, min(end + 6, len(text)))
    return bool(match and match.start() - start <= 6 and not match["other"])
