"""Lines that hold only bodies and a colon, over what is theirs to do: 市公安局： above its items."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from loaders.document import Block, BlockKind, Document, Part
from loaders.extract.responsibility.annotations import Annotation, Note, Segment
from loaders.extract.responsibility.claims import Findings, Statement, claim_statement
from loaders.extract.responsibility.headings import heads_agencies, role_of_duty
from loaders.extract.tasks import passage_task, section_task
from loaders.mention import Mention
from loaders.ranges import Range

_BODIES = re.compile(r"(?P<units>[\u4e00-\u9fff（）()、]{3,60}?)(?:等(?:部门|单位))?\s*[：:]\s*")
_SAYS_SO = re.compile(r"[。；：:]$|职责|分工|任务|责任|措施|清单")  # an addressee stands below a title or a number
_ITEM = re.compile(r"\s*(?:[（(]\d{1,2}[）)]|\d{1,2}[.．、](?!\d)|[①-⑳])\s*")
_FEWEST = 2

_Line = tuple[int, re.Match[str]]  # the index of a block, and the bodies that it is


def claim_over_items(document: Document, part: Part, notes: Sequence[Note], findings: Findings) -> list[Range]:
    """Add what is below the lines of bodies as their duty; the lines read, so that prose leaves them alone."""
    lines = _lines(document.text, part)
    read: list[Range] = []
    stops = [*(index for index, _ in lines[1:]), None]
    for (index, bodies), stop in zip(lines, stops, strict=False):
        blocks = _below(document.text, part, index, stop)
        for block in blocks:
            if not any(block.start <= note.start < block.end for note in notes):
                _claim(document, part, block, bodies, findings)
        read += [bodies.span()] if blocks else []
    return read


def _lines(text: str, part: Part) -> list[_Line]:
    """The lines of bodies of a part, where there are several; none stands right below a title."""
    found = [(index, line) for index, block in enumerate(part.blocks) if (line := _bodies(text, block))]
    if found and not (found[0][0] and _SAYS_SO.search(_words(text, part, found[0][0] - 1))):
        found = found[1:]  # an addressee
    return found if len(found) >= _FEWEST else []


def _bodies(text: str, block: Block) -> re.Match[str] | None:
    """The bodies that a block is, with nothing else in it but a colon."""
    if block.kind is BlockKind.ROW or text[block.end - 1 : block.end] not in "：:":
        return None
    match = _BODIES.fullmatch(text, block.start, block.end)
    return match if match and heads_agencies(text, *match.span("units")) else None


def _words(text: str, part: Part, index: int) -> str:
    return text[part.blocks[index].start : part.blocks[index].end].rstrip()


def _below(text: str, part: Part, index: int, stop: int | None) -> list[Block]:
    """What stands below a line of bodies: its items, else the paragraphs up to the next such line."""
    below = [block for block in part.blocks[index + 1 : stop] if block.kind is not BlockKind.FURNITURE]
    items = list(takewhile(lambda block: _ITEM.match(text, block.start, block.end), below))
    plain = list(takewhile(lambda block: block.kind is BlockKind.PARAGRAPH, below))
    return items or (plain if stop else plain[:1])


def _claim(document: Document, part: Part, block: Block, bodies: re.Match[str], findings: Findings) -> None:
    task = _task(document, part, block)
    if task is None or not task.name:
        return
    marker = _ITEM.match(document.text, block.start, block.end)
    role = role_of_duty(document.text, marker.end() if marker else block.start)
    segment = Segment(role, *bodies.span("units"), f"heading-{role.lower().split('_')[0]}")
    findings.mentions.append(task)
    statement = Statement(task, *bodies.span(), Annotation((segment,)), "marked", "heading")
    claim_statement(document, part, statement, findings)


def _task(document: Document, part: Part, block: Block) -> Mention | None:
    """The task that a block is: the item of the outline that begins there, else its own words."""
    index = part.section_at(block.start)
    if index is not None and part.outline[index].start == block.start:
        return section_task(document, part, index)
    return passage_task(document, part, block.start, block.end, "tasks.paragraph")
