"""Matters that a sentence lists and gives to a body: 有3项由A牵头，分别是X；Y；Z, and A、B等分工负责X；Y."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from loaders.document import Block, BlockKind, Document, Part, Span
from loaders.extract.responsibility.annotations import Annotation, Segment
from loaders.extract.responsibility.bodies import valid_members
from loaders.extract.responsibility.claims import Findings, Statement, claim_statement
from loaders.extract.responsibility.roles import Role
from loaders.extract.tasks import outline_path, sentence_key
from loaders.mention import Mention
from loaders.ranges import between

_COUNT = r"(?P<count>\d{1,3}|[一二三四五六七八九十两]{1,3})(?:大|个)?[项条件类]"
_WHAT = r"(?:重点|主要|具体|牵头|改革|民生)*(?:任务|工作|事项|项目|举措|实事)*"
_VERB = (
    r"(?:[，,]?按(?:照)?(?:各自)?职责分工)?"
    r"(?P<verb>总?牵头(?:负责|推进|落实|抓总)?|负责牵头|主办|分工负责|负责|承担|主责|参与|参加|配合|协办)"
)
_UNITS = r"(?P<units>[^，,。；;:：\n由的]{2,160}?)(?:等(?:有关|相关)?(?:部门|单位)?)?"
_LISTS = r"[，,]?(?:具体|主要)?(?:分别(?:是|为|包括|涉及)|包括)[：:]?"
_START = r"(?:^|(?<=[，,。；;：:\n]))(?:需要?|应|其中[，,]?)?"
_FORMS = (
    re.compile(rf"{_COUNT}{_WHAT}由{_UNITS}{_VERB}{_LISTS}"),
    re.compile(rf"{_START}由?{_UNITS}{_VERB}的{_WHAT}(?:一?共|共有|共计|有|计)+{_COUNT}{_WHAT}{_LISTS}"),
    re.compile(rf"{_START}{_UNITS}{_VERB}(?:的)?(?:以下|下列|共)?{_COUNT}{_WHAT}{_LISTS}"),
)
_SHARED = re.compile(rf"{_START}{_UNITS}(?:共同|联合)?(?P<verb>分工负责)(?![。；，]|的)")
_CUE = re.compile(r"分工负责|分别[是为包涉]|[项条件类][，,]?(?:具体|主要)?包括")
_STOP = re.compile(r"[。\n]")
_SPLIT = re.compile(r"[；;]")
_FINER = (re.compile(r"[，,](?![^（(]{0,40}[）)])"), re.compile(r"、(?![^（(]{0,40}[）)])"))
_NUMBERED = re.compile(r"(?:[一二三四五六七八九十]{1,2}是|[（(]?\d{1,2}[）)]?[.．、]?|[①-⑳]|以及|和)\s*")
_DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_SHORTEST = 4  # characters of a matter
_LEADS, _HELPS = ("牵头", "主办"), ("参与", "参加", "配合", "协办")


def claim_counted(document: Document, part: Part, findings: Findings) -> list[tuple[int, int]]:
    """Add what sentences say that list matters and give all of them to a body; the ranges that they take."""
    read: list[tuple[int, int]] = []
    for block in _with_cues(document.text, part):
        read.extend(_claim_block(document, part, block, findings))
    return read


def _with_cues(text: str, part: Part) -> Iterator[Block]:
    """The blocks of running text that hold a cue."""
    cues = [cue.start() for cue in _CUE.finditer(text, part.start, part.end)]
    for block in part.blocks if cues else ():
        at = bisect_left(cues, block.start)
        if at < len(cues) and cues[at] < block.end and block.kind not in (BlockKind.FURNITURE, BlockKind.ROW):
            yield block


def _claim_block(document: Document, part: Part, block: Block, findings: Findings) -> Iterator[tuple[int, int]]:
    free = part.section_at(block.start) is None
    for form in (*_FORMS, *((_SHARED,) if free else ())):
        for said in form.finditer(document.text, block.start, block.end):
            stop = _STOP.search(document.text, said.end(), block.end)
            end = stop.start() if stop else block.end
            matters = list(_matters(document.text, said, end))
            if matters and valid_members(document.text, *said.span("units")):
                _claim(document, part, said, matters, end, findings)
                yield said.start(), end


def _matters(text: str, said: re.Match[str], end: int) -> Iterator[tuple[int, int]]:
    """The matters behind the words that give them: between ；, else between the marks that make the number said."""
    for start, stop in _counted(text, said.end(), end, _number(said.groupdict().get("count") or "")):
        number = _NUMBERED.match(text, start, stop)
        begin = number.end() if number else start
        if stop - begin >= _SHORTEST:
            yield begin, stop


def _counted(text: str, start: int, end: int, count: int) -> list[tuple[int, int]]:
    whole = _pieces(text, start, end, _SPLIT)
    ways = [whole, *(_pieces(text, start, end, finer) for finer in _FINER)]
    return next((pieces for pieces in ways if len(pieces) == count), whole)


def _pieces(text: str, start: int, end: int, mark: re.Pattern[str]) -> list[tuple[int, int]]:
    return [(left, right) for left, right in between(mark, text, start, end) if text[left:right].strip()]


def _number(words: str) -> int:
    return int(words) if words.isdigit() else _DIGITS.get(words, 0)


def _claim(
    document: Document, part: Part, said: re.Match[str], matters: list[tuple[int, int]], end: int, findings: Findings
) -> None:
    role = _role(said["verb"])
    segment = Segment(role, *said.span("units"), f"verb-{role.lower().split('_')[0]}")
    section = part.section_at(said.start())
    properties = {"outline": outline_path(part, section)} if section is not None else {}
    for start, stop in matters:
        span = Span(start, stop, document.text[start:stop])
        key = sentence_key(span.text).removesuffix("等")
        task = Mention("Task", key, span, part.index, "tasks.run", 1.0, properties)
        findings.mentions.append(task)
        claim_statement(
            document, part, Statement(task, said.start(), end, Annotation((segment,)), "prose", "prose"), findings
        )


def _role(verb: str) -> Role:
    if any(word in verb for word in _LEADS):
        return Role.LEAD
    return Role.COOPERATING if verb.startswith(_HELPS) else Role.RESPONSIBLE
