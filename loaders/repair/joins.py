"""Lines that belong to one paragraph: hard wraps and page breaks are joined, headings and items stay apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from loaders.repair.cells import Row, is_torn_name
from loaders.repair.layout import Layout
from loaders.repair.lines import Line
from loaders.repair.seams import repeated, splits_word
from loaders.repair.shapes import (
    Marker,
    Rank,
    closes_bracket,
    has_open_bracket,
    is_closed,
    is_terminated,
    marker,
    width,
)
from loaders.repair.starts import (
    Numbers,
    begins,
    carries_on,
    hangs,
    has_label,
    is_entry,
    is_heading,
    is_title,
    says_duty,
)
from loaders.repair.streams import Box

_PAGE_END = "0123456789）)"
_NEARLY_FULL = 0.75
_BRACKET_REACH = 400  # characters back at which an annotation may have been opened
_CLOSING = "，。、；：！？）)》”’】"
_OPEN = "，、由和与及（(省市县区州旗盟"  # behind it the list of who answers goes on, or its first name does
# what no line begins with that says who answers: a mark, or the 和 of 工业 / 和信息化局; but 和平区 begins one
_GOES_ON = re.compile(rf"[{_CLOSING}与及]|和(?![平田县顺静硕龙政林布])")
# A sentence or a list that the break parts behind the first words, or a name behind 由.
_BEGUN = re.compile(r"[。；、][^。；，、]{1,8}$|，[^。；，、]{1,2}$|(?<!自)由[\u4e00-\u9fff]{1,9}$")
_SURELY_HEADING = 18  # characters
_LONGEST_CAPTION = 70
_BRACKET_LINES = 4  # in which a bracket of units is set at most
_NEAR = 60  # blocks back at which the item before may stand
_POINTED = re.compile("[，。；：、]|(?:[的和与或为在以对将把由从向按至到于是各及其有]|“[^”]*)$")
# a headline of news goes by its place, and what follows it begins with its day: 海南：甲与乙签约 / 8月15日，…
_PLACED = re.compile("[\u4e00-\u9fff]{2,9}[：丨｜]")
_ITS_DAY = re.compile(r"(?:近日|日前|近期|\d{1,2}月\d{1,2}日(?:上午|下午|晚)?)，")
_PUBLISHED = re.compile(r"(?:来源|作者|编辑|责编|浏览量|点击数|字号|发布时间|时间)\s?[：:]")
_SIGNED = re.compile(r"[厅室府委局部院会]\s*20\d\d年\d{1,2}月\d{1,2}日$")  # a notice printed in one paragraph ends so
_SHORTEST_SPLIT = 20  # characters; what a printed page ends with in mid-sentence is longer


@dataclass(slots=True)
class Run:
    """The lines of one block, in order, and what begins it."""

    lines: list[Line]
    mark: Marker | None = None
    box: bool = False
    like: Run | None = None  # the item before it, of the same rank
    title: bool = False  # of a box
    row: Row | None = None  # a table row put together from several lines

    @property
    def is_sentence(self) -> bool:
        """Whether the block ends as a sentence does."""
        return is_terminated(self.lines[-1].text)


def join(lines: Sequence[Line | Row], layout: Layout) -> list[Run]:
    """The blocks of a text: each run of lines is one paragraph, heading, row or caption."""
    runs: list[Run] = []
    numbers = Numbers(decimal=_counts_by_points(lines))
    for line in lines:
        if isinstance(line, Row):
            runs.append(Run(list(chain.from_iterable(line.cells)), row=line))
            continue
        mark = None if line.is_row else marker(line.text)
        if runs and _goes_on(runs[-1], line, mark, numbers, layout):
            runs[-1].lines.append(line)
            continue
        mark = _counted(mark, numbers)
        runs.append(Run([line], mark, box=line.box, like=_sibling(runs, mark)))
    return runs


def _counts_by_points(lines: Sequence[Line | Row]) -> bool:
    return any(isinstance(line, Line) and line.text.startswith("1.1 ") for line in lines)


def _counted(mark: Marker | None, numbers: Numbers) -> Marker | None:
    """The marker, taken into the count, unless its number does not fit."""
    if mark is None or not numbers.accepts(mark):
        return None
    numbers.take(mark)
    return mark


def weave(runs: list[Run], boxes: Sequence[Box], layout: Layout) -> list[Run]:
    """The blocks of the running text with those of each box behind the block that the box interrupts."""
    if not boxes:
        return runs
    waiting = sorted(boxes, key=lambda box: box.after)
    done: list[Run] = []
    for run in runs:
        done.append(run)
        last = max(line.start for line in run.lines)
        while waiting and waiting[0].after <= last:
            done.extend(_box_runs(waiting.pop(0), layout))
    for box in waiting:
        done.extend(_box_runs(box, layout))
    return done


def _box_runs(box: Box, layout: Layout) -> list[Run]:
    title = Run([box.lines[0]], box=True, title=True)
    return [title, *(replace(run, box=True) for run in join(box.lines[1:], layout.alone(box=True)))]


def _sibling(runs: list[Run], mark: Marker | None) -> Run | None:
    """The item before this one, of its own rank."""
    if mark is None or mark.number < 2:
        return None
    return next((run for run in reversed(runs[-_NEAR:]) if run.mark and run.mark.rank == mark.rank), None)


def _goes_on(run: Run, line: Line, mark: Marker | None, numbers: Numbers, layout: Layout) -> bool:
    before = run.lines[-1]
    if line.joined:
        return True
    if _is_closed(run) or begins(line, before, numbers, mark):
        return False
    if before.text[-1] in _PAGE_END and is_entry(before.text):
        return False
    if layout.widths:
        return _wraps(run, line, layout)
    return _splits(run, line, layout)


def _is_closed(run: Run) -> bool:
    """Whether the form of a block says that its last line ends it."""
    before = run.lines[-1]
    return run.row is not None or before.is_row or before.fixed or bool(before.level)


def _ends_unmarked(run: Run, following: str, layout: Layout) -> bool:
    """Whether a paragraph ends with no mark: the whole text has none, or the next line says who answers for it."""
    text = run.lines[-1].text
    if text[-1] in _OPEN or _GOES_ON.match(following):
        return False
    return layout.pointless or (_answers_for(text, following) and not _leaves_bracket_open(run))


def _leaves_bracket_open(run: Run) -> bool:
    """Whether a bracket that opens in the last lines of a paragraph does not close there."""
    words = "".join(line.text for line in run.lines[-_BRACKET_LINES:])
    return words.rfind("（") > words.rfind("）")


def _splits(run: Run, line: Line, layout: Layout) -> bool:
    """One paragraph a line: only a page break can part a paragraph."""
    text = run.lines[-1].text
    if line.indent >= 2:
        return False
    if is_terminated(text) or is_closed(text):
        return _splits_behind_mark(text, line.text)
    if line.text[0] in _CLOSING:
        return True
    if _ends_unmarked(run, line.text, layout):
        return False
    return not _is_whole(run, line.text) and _may_be_torn(text, line.text, marked=run.mark is not None)


def _answers_for(before: str, after: str) -> bool:
    """Whether a line says who answers for those above it, and no sentence was begun behind the last mark of them."""
    return says_duty(after) and _BEGUN.search(before) is None and not is_torn_name(before, after)


def _may_be_torn(before: str, after: str, *, marked: bool) -> bool:
    """Whether a page break may part two lines: the first is long and has the marks of running text, or is left open."""
    if carries_on(after) or before[-1] in "，、":
        return True
    if len(before) < _SHORTEST_SPLIT or _stands_alone(before, after):
        return False
    return marked or _POINTED.search(before) is not None or splits_word(before, after)


def _stands_alone(before: str, after: str) -> bool:
    """Whether a line is one of a notice's own, or a headline over the line behind it."""
    return _is_notice_line(before) or _is_headline(before, after)


def _is_headline(before: str, after: str) -> bool:
    """Whether a line is the headline of a paragraph of news that begins with its day."""
    label = _PLACED.match(before)
    return _ITS_DAY.match(after) is not None and _POINTED.search(before, label.end() if label else 0) is None


def _is_notice_line(text: str) -> bool:
    """Whether a line ends a notice or is put around it by a publisher: 发文机关：…, 2017-02-06 来源：某网."""
    if _SIGNED.search(text):
        return True
    return "。" not in text and (has_label(text) or _PUBLISHED.search(text) is not None)


def _splits_behind_mark(before: str, after: str) -> bool:
    """Behind a full stop or a bracket a page break is seen by what the next line repeats, closes or carries on."""
    if _is_repeated(before, after):
        return True
    if closes_bracket(after) and has_open_bracket(before[-_BRACKET_REACH:]):
        return True
    return is_closed(before) and not is_terminated(before) and carries_on(after)


def _is_repeated(before: str, after: str) -> bool:
    """Whether a line begins with the end of the sentence that the line before it has closed."""
    return before[-1] == "。" and "。" in after[:6] and repeated(before, after) > 0


def _is_whole(run: Run, after: str) -> bool:
    """Whether a block that ends without a full stop is complete: a heading, a title, a caption, a duty."""
    if len(run.lines) > 1:
        return False
    text = run.lines[0].text
    if says_duty(text):
        return not splits_word(text, after)
    if run.mark is not None and run.mark.rank in (Rank.CAPTION, Rank.BOX):
        return len(text) <= _LONGEST_CAPTION
    if not is_heading(text, run.mark) and not is_title(text):
        return False
    return len(text) <= _SURELY_HEADING or not _heads_torn_item(run, after)


def _heads_torn_item(run: Run, after: str) -> bool:
    """Whether a long line like a heading heads a torn item: through a word, or among items of whole sentences."""
    return splits_word(run.lines[0].text, after) or (run.like is not None and run.like.is_sentence)


def _heads(run: Run, line: Line, layout: Layout, full: int) -> bool:
    """Whether a full line is a heading after all: the line below it is as wide as the first of a paragraph."""
    before = run.lines[-1].text
    if len(run.lines) > 1 or run.mark is None or not is_heading(before, run.mark):
        return False
    return layout.is_first(width(line.text), full) and not splits_word(before, line.text)


def _wraps(run: Run, line: Line, layout: Layout) -> bool:
    """Lines broken at a width: a full line goes on unless the next one begins a paragraph."""
    before = run.lines[-1]
    if closes_bracket(line.text):
        return True
    if line.indent >= 2 and layout.indented:
        return False
    full = layout.full(width(before.text))
    if is_terminated(before.text):
        return full is not None and _fills_on(line, layout, full)
    if full is not None:
        return not _heads(run, line, layout, full)
    return _short_goes_on(run, line, layout)


def _short_goes_on(run: Run, line: Line, layout: Layout) -> bool:
    """Whether a line that does not fill its width goes on in the next one."""
    before = run.lines[-1]
    if len(run.lines) == 1 and is_heading(before.text, run.mark):
        return line.text[0] in _CLOSING or _is_torn(before, line, layout)
    if carries_on(line.text):
        return True
    closes = before.text[-1] in "）)" and line.gap > layout.gap  # a bracket of several lines, and a blank line behind
    return hangs(before.text) and not says_duty(before.text) and not closes


def _fills_on(line: Line, layout: Layout, full: int) -> bool:
    """Whether a paragraph goes on behind a full line that ends a sentence."""
    if line.gap > layout.gap:
        return False
    return not layout.is_first(width(line.text), full) or is_terminated(line.text)


def _is_torn(before: Line, line: Line, layout: Layout) -> bool:
    """Whether what reads as a heading is the head of an item: it nearly fills its line, or breaks a word."""
    if width(before.text) < min(layout.widths) * _NEARLY_FULL:
        return False
    return layout.indented or splits_word(before.text, line.text)
