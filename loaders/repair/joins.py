"""Lines that belong to one paragraph: hard wraps and page breaks are joined, headings and items stay apart."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.repair.layout import Layout
from loaders.repair.lines import Line
from loaders.repair.shapes import Marker, Rank, has_open_bracket, is_closed, is_terminated, marker, width
from loaders.repair.starts import Numbers, begins, carries_on, hangs, is_heading, is_title

_SHORTEST_SPLIT = 20  # characters; what a printed page ends with in mid-sentence is longer


@dataclass(slots=True)
class Run:
    """The lines of one block, in order, and what begins it."""

    lines: list[Line]
    mark: Marker | None = None
    box: bool = False
    guessed: list[int] = field(default_factory=list)  # lines that were joined without being sure


def join(lines: list[Line], layout: Layout) -> list[Run]:
    """The blocks of a text: each run of lines is one paragraph, heading, row or caption."""
    runs: list[Run] = []
    numbers = Numbers()
    for line in lines:
        mark = None if line.is_row else marker(line.text)
        if runs and _goes_on(runs[-1], line, mark, numbers, layout):
            runs[-1].lines.append(line)
            continue
        if mark and mark.weak and not (runs and numbers.expects(mark) and mark.number > 1):
            mark = None
        if mark:
            numbers.take(mark)
        runs.append(Run([line], mark))
    return runs


def _goes_on(run: Run, line: Line, mark: Marker | None, numbers: Numbers, layout: Layout) -> bool:
    before = run.lines[-1]
    if before.is_row or before.fixed or before.level or begins(line, before, numbers, mark):
        return False
    if layout.widths:
        return _wraps(run, line, layout)
    return _splits(run, line)


def _splits(run: Run, line: Line) -> bool:
    """One paragraph a line: only a page break can part a paragraph."""
    before = run.lines[-1]
    text = before.text
    if line.indent >= 2:
        return False
    if not is_terminated(text) and not is_closed(text):
        if _is_whole(run):
            return False
        return len(text) >= _SHORTEST_SPLIT or len(run.lines) > 1 or carries_on(line.text) or text[-1] in "，、"
    if has_open_bracket(text[-400:]):
        return len(line.text) < 400 or line.text.find("）") >= 0
    return is_closed(text) and not is_terminated(text) and carries_on(line.text)


def _is_whole(run: Run) -> bool:
    """Whether a block that ends without a full stop is complete: a heading, a title, a caption."""
    if len(run.lines) > 1:
        return False
    text = run.lines[0].text
    return (run.mark is not None and run.mark.rank == Rank.CAPTION) or is_heading(text, run.mark) or is_title(text)


def _wraps(run: Run, line: Line, layout: Layout) -> bool:
    """Lines broken at a width: a full line goes on unless the next one begins a paragraph."""
    before = run.lines[-1]
    full = layout.full(width(before.text))
    if line.indent >= 2 and layout.indented:
        return False
    if is_terminated(before.text):
        if full is None or line.gap > layout.gap:
            return False
        columns = width(line.text)
        return not layout.is_first(columns, full) or is_terminated(line.text)
    if full is not None:
        return True
    return hangs(before.text) or carries_on(line.text)
