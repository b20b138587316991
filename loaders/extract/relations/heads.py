"""Who says a measure: the task where the sentence stands, else the policy of the part; and the words that say it."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Iterator, Sequence

from loaders.document import Document, Part, SectionKind, Span
from loaders.extract.figures.settings import Setting
from loaders.extract.relations.captions import captioned_tasks
from loaders.extract.relations.governed import Sentence
from loaders.extract.sentences import trimmed
from loaders.extract.tasks import opening_tasks, passage_task, section_task
from loaders.mention import Mention

_LONGEST_QUOTE = 160
_ITEM = re.compile(r"(?:(?<=[。；：;:])|(?<=\n))\s*[一二三四五六七八九十]是(?!否|不)")
_WIDER = frozenset({SectionKind.BOX, SectionKind.CHAPTER, SectionKind.DIVISION, SectionKind.PART})
_NEWS = re.compile("编者按|[（(]来源[:：]|记者|白皮书")  # a text about measures sets none


def policy_of(document: Document, part: Part) -> Mention | None:
    """The part's own policy as a mention, or None where the part is none."""
    if part.policy is None:
        return None
    title = part.policy.title
    start = document.text.find(title, part.start, part.end)
    if start >= 0:
        return Mention("Policy", title, document.span(start, start + len(title)), part.index, "title")
    end = document.text.find("\n", part.start, part.end)
    return Mention("Policy", title, document.span(part.start, end if end >= 0 else part.end), part.index, "title")


Attribution = tuple[int, int, Mention]  # from where to where a named policy speaks


class Heads:
    """The head of every measure of a part: the policy that speaks there, else its innermost task, else its policy."""

    __slots__ = ("_acts", "_borders", "_innermost", "_part", "_quotes", "_speakers", "document", "policy", "setting")

    def __init__(
        self, document: Document, part: Part, tasks: Sequence[Mention], speakers: Sequence[Attribution] = ()
    ) -> None:
        self.document = document
        self._speakers = tuple(speakers)
        self.policy = policy_of(document, part)
        self._part = part
        self.setting = Setting(part)
        self._acts: dict[int, bool] = {}
        self._quotes: dict[tuple[int, int], Span] = {}
        told = self.policy is None and bool(_NEWS.search(document.text, part.start, part.end))
        self._borders, self._innermost = _flatten(
            tuple(captioned_tasks(document, part))
            if told
            else (
                *captioned_tasks(document, part),
                *tasks,
                *_wider_tasks(document, part),
                *_inline_tasks(document, part),
                *opening_tasks(document, part),
            )
        )

    def at(self, offset: int) -> Mention | None:
        """The policy that is said to speak at an offset, else the innermost task around it, else the part's policy."""
        if speaker := self._speaker(offset):
            return speaker
        index = bisect_right(self._borders, offset) - 1
        return (self._innermost[index] if index >= 0 else None) or self.policy

    def acts(self, offset: int) -> bool:
        """The place states measures; what has been achieved, or why, is none."""
        index = self._part.section_at(offset)
        if index is None or self._speaker(offset) is not None:
            return True
        known = self._acts.get(index)
        if known is None:
            known = self._acts[index] = not self.setting.past(self.setting.path(index))
        return known

    def _speaker(self, offset: int) -> Mention | None:
        for start, end, policy in reversed(self._speakers):
            if start <= offset < end:
                return policy
        return None

    def quote(self, sentence: Sentence, clause: tuple[int, int]) -> Span:
        """The sentence, or its clause where the sentence is too long to show."""
        whole = sentence.end - sentence.start <= _LONGEST_QUOTE
        bounds = (sentence.start, sentence.end) if whole else clause
        if bounds not in self._quotes:  # the words are the same for all that a sentence says
            self._quotes[bounds] = self.document.span(*trimmed(self.document.text, *bounds))
        return self._quotes[bounds]


def _wider_tasks(document: Document, part: Part) -> Iterator[Mention]:
    """Boxes, chapters and divisions with words of their own are measures too, keyed by their titles."""
    for index, section in enumerate(part.outline):
        if section.kind not in _WIDER or not section.title:
            continue
        following = part.outline[index + 1].start if index + 1 < len(part.outline) else section.end
        if document.text[section.body : min(following, section.end)].strip():
            task = section_task(document, part, index)
            if task is not None:
                yield task


def _inline_tasks(document: Document, part: Part) -> Iterator[Mention]:
    """一是…二是… in one paragraph are a measure each, keyed by the first sentence."""
    text = document.text
    for block in part.blocks:
        if text.find("二是", block.start, block.end) < 0:
            continue
        starts = [found.start() for found in _ITEM.finditer(text, block.start, block.end)]
        for start, end in zip(starts, [*starts[1:], block.end], strict=True) if len(starts) > 1 else ():
            yield passage_task(document, part, start, end, "heads.inline")


def _flatten(tasks: Sequence[Mention]) -> tuple[list[int], list[Mention | None]]:
    """Where the innermost task changes, and which it is from there on."""
    nesting = _Nesting()
    for task in sorted(tasks, key=lambda one: (one.span.start, -one.span.end)):
        nesting.close(task.span.start)
        nesting.open(task)
    nesting.close(max((task.span.end for task in tasks), default=0))
    return nesting.borders, nesting.innermost


class _Nesting:
    """The tasks that are open at a place, as the text is passed from left to right."""

    __slots__ = ("_first_end", "_open", "_opened", "borders", "innermost")

    def __init__(self) -> None:
        self.borders: list[int] = []
        self.innermost: list[Mention | None] = []
        self._open: list[tuple[int, int, Mention]] = []  # by length, of two as long the one that was opened first
        self._opened = 0
        self._first_end = 0

    def open(self, task: Mention) -> None:
        """A task begins."""
        span = task.span
        insort(self._open, (span.end - span.start, self._opened, task))
        self._opened += 1
        self._first_end = min(self._first_end, span.end) if len(self._open) > 1 else span.end
        self._note(span.start)

    def close(self, until: int) -> None:
        """The tasks that end at or before an offset end, the first of them first."""
        while self._open and self._first_end <= until:
            first = self._first_end
            self._open = [one for one in self._open if one[2].span.end > first]
            self._first_end = min([one[2].span.end for one in self._open], default=0)
            self._note(first)

    def _note(self, offset: int) -> None:
        current = self._open[0][2] if self._open else None
        if self.borders and self.borders[-1] == offset:
            self.innermost[-1] = current
        else:
            self.borders.append(offset)
            self.innermost.append(current)
