"""Every dated figure of a part's running text, as target or result, with the words that hold it."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from loaders.document import Block, BlockKind, Document, Part, PartKind, Span
from loaders.extract.figures.again import told_again
from loaders.extract.figures.aims import forecast_from, gives_money, states_goals
from loaders.extract.figures.deeds import read_deeds
from loaders.extract.figures.due import due_by_annotation, due_by_setting, due_by_words
from loaders.extract.figures.frames import Frame, ahead_of, is_planned, left_by, time_of
from loaders.extract.figures.horizons import Horizon, Tense
from loaders.extract.figures.indicators import read_clause
from loaders.extract.figures.plans import STRIVEN, TIMED, Plan
from loaders.extract.figures.plans_told import plan_of
from loaders.extract.figures.settings import Setting, inherits
from loaders.extract.figures.shared import Reading
from loaders.extract.figures.tenses import Said
from loaders.extract.sentences import Sentences, trimmed

# one class first, so that the engine skips to it
_FIGURE = re.compile(
    r"[0-9０-９≥≤番倍半之亿](?:(?<=[百千万]亿)|(?<=[翻一两]番)|(?<=[一两二三四五]倍)|(?<=一半)|(?<=分之)|(?<=\d)\s?[%％‰万亿千百+＋余多个\u4e00-\u9fff㎡A-Za-z]|(?<=[≥≤])\s?\d)"
)
_NUMBERED = re.compile(r"\s*(?:\d{1,2}\s?[、.．]|[（(]\d{1,2}[）)])")
_FIRST = 24  # characters in which it says that it is a member of a list
_OPENING = 60  # characters in which a paragraph says that it states goals
_BARS = 2
_KEPT = 11  # figures of a paragraph to which one behind them may refer
# 完成改造800个，2025年底前投用: when that is done which the clause before counts
_DONE_BY = re.compile(
    r"，?(?:确保|力争|计划|预计|须)?于?20\d\d年(?:\d{1,2}月)?(?:年?[底末])?之?前(?:全部|全面|正式|基本)?"
    r"(?:投[用运产]|投入使用|建成|完[成工]|竣工|交付|到位|上线)(?=[，。；]|$)"
)
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
        horizon = due_by_annotation(document.text, block.start, block.end, horizon) or horizon
        frame = Frame(plan, path, sentences, _is_timed(document, block))
        state.horizon = yield from _read_block(document, block, horizon, frame)
        state.path = path
        _note_list(document.text, block, state)
    yield from _read_cells(document, part, plan)


def _counts_in(document: Document, part: Part, block: Block) -> bool:
    """Whether a paragraph has figures of its own: a title of news tells those of the text below it."""
    if _FIGURE.search(document.text, block.start, block.end) is None or _is_row(document.text, block):
        return False
    titled = part.kind is not PartKind.POLICY and block is part.blocks[0] and len(part.blocks) > 1
    closed = document.text[block.end - 1] in _CLOSES
    return (closed or not titled) and not _is_bracketed(document.text, block)


def _is_bracketed(text: str, block: Block) -> bool:
    """Whether a paragraph is a label between brackets."""
    return text[block.start] == "【" and text[block.end - 1] == "】"


def _is_row(text: str, block: Block) -> bool:
    """Whether a line is the row of a table whose cells bars part."""
    return text.count("|", block.start, block.end) >= _BARS


def _read_cells(document: Document, part: Part, plan: Plan) -> Iterator[Figure]:
    """The figures in the cells of tables of duties, in text order."""
    sentences = Sentences(document.text)  # of cells: those of their rows are others
    for cell, horizon in read_deeds(part, plan.year):
        if _FIGURE.search(document.text, cell.start, cell.end):
            path = plan.setting.path(part.section_at(cell.start))
            yield from _read_block(document, cell, horizon, Frame(plan, path, sentences, _is_timed(document, cell)))


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
    horizon = _inherited(opening[:_FIRST], path, plan, state) or due_by_setting(path, plan)
    if horizon is None or horizon.assumed:
        return due_by_words(opening, plan) or horizon
    return horizon


def _inherited(opening: str, path: tuple[int, ...], plan: Plan, state: _State) -> Horizon | None:
    """The time that a paragraph takes over: by dash, colon or a section of goals; one on last year reports."""
    horizon = state.horizon
    if horizon is not None and horizon.explicit and _continues(opening, path, plan.setting, state):
        return horizon
    if year := plan.setting.year(path):
        return Horizon(0, Tense.RESULT if _is_over(year, plan) else Tense.TARGET, year)
    return None


def _is_over(year: str, plan: Plan) -> bool:
    """Whether a year is over for the plan of another one."""
    return plan.annual and plan.last is not None and int(year) < plan.last


def _continues(opening: str, path: tuple[int, ...], setting: Setting, state: _State) -> bool:
    """A paragraph belongs to the one that set the time: a member of its list, or under the same goals."""
    if inherits(opening) or state.colon or (state.listed and _NUMBERED.match(opening)):
        return True
    return setting.goals(path) and (not state.path or not set(path).isdisjoint(state.path))


def _read_block(
    document: Document, block: Block, horizon: Horizon | None, frame: Frame
) -> Generator[Figure, None, Horizon | None]:
    left = _Left(horizon, None)
    opened = horizon
    for start, end in frame.sentences.in_block(block):
        if frame.timed or _FIGURE.search(document.text, start, end):
            left = yield from _read_sentence(document, (start, end), left, frame)
        if _is_of_month(left.horizon):
            left = left._replace(horizon=opened)  # 10月底前达到90%；…达到100%
        left = _passed_on(document.text, start, end, left, opened if not frame.plan.annual else left.horizon)
    return left.horizon


def _is_of_month(horizon: Horizon | None) -> bool:
    """Whether a time is a month of the year that a plan is for."""
    return horizon is not None and not horizon.dated and "-" in horizon.date


class _Left(NamedTuple):
    """What one sentence leaves to the next: the time that it has set, and what it has counted last."""

    horizon: Horizon | None
    before: Reading | None
    told: tuple[Reading, ...] = ()  # what the paragraph has counted last, also behind a full stop


def _passed_on(text: str, start: int, end: int, left: _Left, opened: Horizon | None) -> _Left:
    """What holds behind the mark of a sentence: up to a full stop what is counted or striven for is said once.

    Behind 年内 the time holds again with which the paragraph opens.
    """
    if text[end - 1] not in "；;":  # …达到3GW；到2030年，达到10GW
        if left.horizon is STRIVEN:
            return _Left(None, None, left.told)
        return _Left(opened if left.horizon and not left.horizon.dated else left.horizon, None, left.told)
    if left.horizon is None and states_goals(text[start:end]):
        return left._replace(horizon=STRIVEN)  # 主要预期目标是：…增长5%；…1200万人
    return left


def _read_sentence(
    document: Document, bounds: tuple[int, int], left: _Left, frame: Frame
) -> Generator[Figure, None, _Left]:
    start, end = bounds
    horizon, before, counted = left
    sentence = document.text[start:end]
    times = ahead_of(frame.horizons(sentence), document.text, end)
    if _FIGURE.search(sentence) is None:
        return left._replace(horizon=left_by(times, horizon))
    said, told = (
        Said(sentence, gives_money(sentence), frame),
        forecast_from(sentence, is_planned(times, horizon, frame)),
    )
    quote = document.span(*trimmed(document.text, start, end))
    for first, last in frame.sentences.clauses(start, end):
        begin, stop = first - start, last - start
        horizon = time_of(times, stop, horizon)
        if stop > told:
            continue
        due = said.tense(begin, stop, _behind(sentence, stop, times) or horizon, before is not None)
        if due is None:
            continue
        for reading in told_again(sentence, begin, stop, counted) or read_clause(sentence, begin, stop, before):
            before = reading
            counted = (*counted[-_KEPT:], reading)
            yield _figure(reading, *due, quote, (first, last))
    return _Left(horizon, before, counted)


def _behind(sentence: str, stop: int, times: list[Horizon]) -> Horizon | None:
    """The time that the clause behind says in which nothing is counted, and what is counted before it is done."""
    done = _DONE_BY.match(sentence, stop) if times else None
    return next((one for one in times if stop < one.end <= done.end()), None) if done else None


def _figure(reading: Reading, tense: Tense, due: Horizon | None, quote: Span, clause: tuple[int, int]) -> Figure:
    """A figure of running text, with its own date or the one that it is due by."""
    if due is None:
        return Figure(tense, reading.date, reading, quote, "prose", clause=clause)
    return Figure(tense, reading.date or due.date, reading, quote, "prose", clause=clause, term=due.term)
