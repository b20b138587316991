"""Every dated figure of a part's running text, as target or result, with the words that hold it."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from loaders.document import Block, BlockKind, Document, Part, PartKind, Span
from loaders.extract.figures.aims import (
    forecast_from,
    gives_money,
    is_aim,
    is_capacity,
    is_due,
    is_reported,
    is_striven,
    looks_back,
    states_goals,
    tries,
)
from loaders.extract.figures.deeds import read_deeds
from loaders.extract.figures.due import due_by_setting, due_by_words
from loaders.extract.figures.horizons import Horizon, Tense
from loaders.extract.figures.indicators import read_clause
from loaders.extract.figures.plans import STRIVEN, TIMED, Plan, plan_of
from loaders.extract.figures.settings import Setting, inherits
from loaders.extract.figures.shared import Reading
from loaders.extract.sentences import Sentences, trimmed

# one class first, so that the engine skips to it
_FIGURE = re.compile(r"[0-9０-９≥≤](?:(?<=\d)\s?[%％‰万亿千百+＋余多个\u4e00-\u9fff㎡A-Za-z]|(?<=[≥≤])\s?\d)")
_DIGIT = re.compile(r"\d")
_NUMBERED = re.compile(r"\s*(?:\d{1,2}\s?[、.．]|[（(]\d{1,2}[）)])")
_LATER = re.compile(r"\s?(?:力争|争取)?[到至]\s?20\d\d\s?年")
_FIRST = 24  # characters in which it says that it is a member of a list
_OPENING = 60  # characters in which a paragraph says that it states goals
_CLOSES = frozenset("。；;：:！？…”）、，")
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its tense and date: what a target or a result is made from."""

    tense: Tense
    date: str
    reading: Reading
    quote: Span
    rule: str
    attribute: str = ""  # 约束性, 预期性
    clause: tuple[int, int] = (0, 0)  # where the clause that holds it stands
    term: bool = False  # due within so many years, which may say no date


@dataclass(slots=True)
class _State:
    """The time that the paragraphs before have set, and the sections it holds in."""

    horizon: Horizon | None = None
    path: tuple[int, ...] = ()
    colon: bool = False
    listed: bool = False  # a list of numbered members goes on


def read_figures(
    document: Document, part: Part, sentences: Sentences | None = None, setting: Setting | None = None
) -> Iterator[Figure]:
    """The figures of the running text of a part, in text order; what others have read of it may be handed in."""
    sentences = sentences or Sentences(document.text)
    plan = plan_of(part, setting, document.text)
    state = _State()
    for block in part.blocks:
        if block.kind not in _PROSE or not _counts_in(document, part, block):
            _pass_over(document, block, state, plan)
            continue
        path = plan.setting.path(part.section_at(block.start))
        horizon = _due_before(document.text[block.start : block.start + _OPENING], path, plan, state)
        frame = _Frame(plan, path, sentences, _is_timed(document, block))
        state.horizon = yield from _read_block(document, block, horizon, frame)
        state.path = path
        _note_list(document.text, block, state)
    yield from _read_cells(document, part, plan)


def _counts_in(document: Document, part: Part, block: Block) -> bool:
    """Whether a paragraph has figures of its own: a title of news tells those of the text below it."""
    if _FIGURE.search(document.text, block.start, block.end) is None:
        return False
    titled = part.kind is not PartKind.POLICY and block is part.blocks[0] and len(part.blocks) > 1
    first, last = document.text[block.start], document.text[block.end - 1]
    return not (titled and last not in _CLOSES) and not (first == "【" and last == "】")


def _read_cells(document: Document, part: Part, plan: Plan) -> Iterator[Figure]:
    """The figures in the cells of tables of duties, in text order."""
    sentences = Sentences(document.text)  # of cells: those of their rows are others
    for cell, horizon in read_deeds(part, plan.year):
        if _FIGURE.search(document.text, cell.start, cell.end):
            path = plan.setting.path(part.section_at(cell.start))
            yield from _read_block(document, cell, horizon, _Frame(plan, path, sentences, _is_timed(document, cell)))


@dataclass(frozen=True, slots=True)
class _Frame:
    plan: Plan
    path: tuple[int, ...]
    sentences: Sentences
    timed: bool  # the paragraph says a time

    def horizons(self, sentence: str) -> list[Horizon]:
        """The times that a sentence of the paragraph says."""
        return self.plan.horizons(sentence, self.path) if self.timed else []

    def strives(self, sentence: str, begin: int, stop: int) -> bool:
        """A measure that says no time strives for what a clause of it counts."""
        setting = self.plan.setting
        past = setting.past(self.path) or setting.reports(self.path)
        return not past and is_striven(sentence, stop, sentence[begin:stop], self.plan.binding)


def _is_timed(document: Document, block: Block) -> bool:
    return TIMED.search(document.text, block.start, block.end) is not None


def _pass_over(document: Document, block: Block, state: _State, plan: Plan) -> None:
    """A paragraph without figures may still set the time for those after it: 到2025年，实现以下目标。"""
    if _is_timed(document, block):
        for horizon in plan.horizons(document.text[block.start : block.end]):
            if horizon.explicit:
                state.horizon = horizon
    _note_list(document.text, block, state)


def _note_list(text: str, block: Block, state: _State) -> None:
    """A list goes on behind a colon, and behind each of its numbered members."""
    state.colon = text[block.end - 1 : block.end] in "：:"
    state.listed = state.colon or (state.listed and _NUMBERED.match(text, block.start, block.end) is not None)


def _due_before(opening: str, path: tuple[int, ...], plan: Plan, state: _State) -> Horizon | None:
    """The time that holds where a paragraph begins: taken over, its section's, or that of its first words."""
    horizon = _inherited(opening[:_FIRST], path, plan.setting, state) or due_by_setting(path, plan)
    if horizon is None or horizon.assumed:
        return due_by_words(opening, plan) or horizon
    return horizon


def _inherited(opening: str, path: tuple[int, ...], setting: Setting, state: _State) -> Horizon | None:
    """The time that a paragraph takes over: by dash, colon or a section of goals."""
    horizon = state.horizon
    if horizon is not None and horizon.explicit and _continues(opening, path, setting, state):
        return horizon
    if year := setting.year(path):
        return Horizon(0, Tense.TARGET, year)
    return None


def _continues(opening: str, path: tuple[int, ...], setting: Setting, state: _State) -> bool:
    """A paragraph belongs to the one that set the time: a member of its list, or under the same goals."""
    if inherits(opening) or state.colon or (state.listed and _NUMBERED.match(opening)):
        return True
    return setting.goals(path) and (not state.path or not set(path).isdisjoint(state.path))


def _read_block(
    document: Document, block: Block, horizon: Horizon | None, frame: _Frame
) -> Generator[Figure, None, Horizon | None]:
    left = _Left(horizon, None)
    for start, end in frame.sentences.in_block(block):
        if frame.timed or _FIGURE.search(document.text, start, end):
            left = yield from _read_sentence(document, (start, end), left, frame)
        left = _passed_on(document.text, start, end, left)
    return left.horizon


class _Left(NamedTuple):
    """What one sentence leaves to the next: the time that it has set, and what it has counted last."""

    horizon: Horizon | None
    before: Reading | None


def _passed_on(text: str, start: int, end: int, left: _Left) -> _Left:
    """What holds behind the mark of a sentence: up to a full stop what is counted or striven for is said once."""
    if text[end - 1] not in "；;":  # …达到3GW；到2030年，达到10GW
        return _Left(None if left.horizon is STRIVEN else left.horizon, None)
    if left.horizon is None and states_goals(text[start:end]):
        return _Left(STRIVEN, left.before)  # 主要预期目标是：…增长5%；…1200万人
    return left


def _read_sentence(
    document: Document, bounds: tuple[int, int], left: _Left, frame: _Frame
) -> Generator[Figure, None, _Left]:
    start, end = bounds
    horizon, before = left
    sentence = document.text[start:end]
    times = _ahead_of(frame.horizons(sentence), document.text, end)
    if _FIGURE.search(sentence) is None:
        return _Left(_left_by(times, horizon), before)
    given, told = gives_money(sentence), forecast_from(sentence, _is_planned(times, horizon, frame))
    quote = document.span(*trimmed(document.text, start, end))
    for first, last in frame.sentences.clauses(start, end):
        begin, stop = first - start, last - start
        horizon = _time_of(times, stop, horizon)
        clause = sentence[begin:stop]
        if stop > told or _is_silent(clause, horizon, given):
            continue
        due = horizon or _striven(sentence, (begin, stop), given, frame)
        tense = _tense(clause, due, frame, sentence[:begin])
        assumed = tense is not None and due is not None and due.assumed
        if assumed and not is_due(clause, before is not None) and not _striven(sentence, (begin, stop), given, frame):
            continue  # nothing says that it is due
        if tense is None or (assumed and looks_back(sentence)):
            continue
        for reading in read_clause(sentence, begin, stop, before):
            before = reading
            yield _figure(reading, tense, due, quote, (first, last))
    return _Left(horizon, before)


def _ahead_of(times: list[Horizon], text: str, end: int) -> list[Horizon]:
    """2020年，达到50亿元；到2022年，…: the first of several years to come."""
    if text[end - 1] not in "；;" or len(times) != 1 or times[0].explicit or _LATER.match(text, end) is None:
        return times
    return [replace(times[0], tense=Tense.TARGET)]


def _is_silent(clause: str, horizon: Horizon | None, given: bool) -> bool:
    """Whether a clause has no figures to read: none at all, or only money that its sentence gives."""
    return not _DIGIT.search(clause) or (given and not _is_open(clause, horizon))


def _striven(sentence: str, bounds: tuple[int, int], given: bool, frame: _Frame) -> Horizon | None:
    """When that is due which no time is said for: some time, where a measure that gives no money strives for it."""
    return frame.plan.striven if not given and frame.strives(sentence, *bounds) else None


def _figure(reading: Reading, tense: Tense, due: Horizon | None, quote: Span, clause: tuple[int, int]) -> Figure:
    """A figure of running text, with its own date or the one that it is due by."""
    if due is None:
        return Figure(tense, reading.date, reading, quote, "prose", clause=clause)
    return Figure(tense, reading.date or due.date, reading, quote, "prose", clause=clause, term=due.term)


def _left_by(times: list[Horizon], horizon: Horizon | None) -> Horizon | None:
    """The time that a sentence without figures leaves to those after it: its own where it says one in so many words."""
    return times[-1] if times and times[-1].explicit else horizon


def _is_planned(times: list[Horizon], horizon: Horizon | None, frame: _Frame) -> bool:
    """What a sentence expects is its goal: it names a year to come, or stands in a yearly plan."""
    if times:
        setting = frame.plan.setting
        ahead = any((time.explicit or not time.dated) and time.tense is Tense.TARGET for time in times)
        return ahead and not setting.reports(frame.path)
    return bool(frame.plan.annual and frame.path) and horizon is not None and horizon.tense is Tense.TARGET


def _is_open(clause: str, horizon: Horizon | None) -> bool:
    """Whether a clause of a sentence that gives money says what is to be made, and by when."""
    due = horizon is not None and (horizon.explicit or horizon.term) and horizon.tense is Tense.TARGET
    return due and is_aim(clause)


def _time_of(times: list[Horizon], stop: int, horizon: Horizon | None) -> Horizon | None:
    """The last time that is said before a place; 全年 behind a year that is told of is that year."""
    for time in times:
        told = not (time.explicit or time.dated) and horizon is not None and horizon.tense is Tense.RESULT
        if time.end <= stop and not told:
            horizon = time
    return horizon


def _tense(clause: str, horizon: Horizon | None, frame: _Frame, before: str) -> Tense | None:
    """Target or result of a clause with the words before it, or None where nothing says which."""
    ahead = horizon is not None and horizon.tense is Tense.TARGET and not horizon.assumed
    if is_reported(clause, frame.plan.annual and ahead, before):
        return Tense.RESULT
    if is_capacity(clause, before):
        return None
    if horizon is None:
        return None
    if horizon.tense is Tense.RESULT and horizon.date and not horizon.explicit and tries(clause):
        return None if frame.plan.setting.reports(frame.path) else Tense.TARGET
    return _tense_by_time(horizon, frame)


def _tense_by_time(horizon: Horizon, frame: _Frame) -> Tense | None:
    """A year to come is a target, unless the section only reports or tells a case."""
    if horizon.tense is Tense.RESULT:
        return Tense.RESULT
    setting = frame.plan.setting
    if not (horizon.date or horizon.term) or setting.case(frame.path):
        return None
    told = setting.reports(frame.path) and not horizon.explicit
    return Tense.RESULT if told else Tense.TARGET
