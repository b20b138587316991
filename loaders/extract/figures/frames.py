"""The plan and the headings that a paragraph stands under, and which of the times said in it hold."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from loaders.extract.figures.aims import is_striven
from loaders.extract.figures.horizons import Horizon, Tense
from loaders.extract.figures.plans import Plan
from loaders.extract.sentences import Sentences

_LATER = re.compile(r"\s?(?:力争|争取)?[到至]\s?20\d\d\s?年")


@dataclass(frozen=True, slots=True)
class Frame:
    """The plan that a paragraph belongs to, with the headings over it."""

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
        measures = self.plan.binding and bool(self.path or not setting.told)  # before the first heading all is told
        return not past and is_striven(sentence, stop, sentence[begin:stop], measures)


def ahead_of(times: list[Horizon], text: str, end: int) -> list[Horizon]:
    """2020年，达到50亿元；到2022年，…: the first of several years to come."""
    if text[end - 1] not in "；;" or len(times) != 1 or times[0].explicit or _LATER.match(text, end) is None:
        return times
    return [replace(times[0], tense=Tense.TARGET)]


def left_by(times: list[Horizon], horizon: Horizon | None) -> Horizon | None:
    """The time that a sentence without figures leaves to those after it: its own where it says one in so many words."""
    return times[-1] if times and times[-1].explicit else horizon


def time_of(times: list[Horizon], stop: int, horizon: Horizon | None) -> Horizon | None:
    """The last time that is said before a place; 全年 behind a year that is told of is that year."""
    for time in times:
        told = not (time.explicit or time.dated) and horizon is not None and horizon.tense is Tense.RESULT
        if time.end <= stop and not told:
            horizon = time
    return horizon


def is_planned(times: list[Horizon], horizon: Horizon | None, frame: Frame) -> bool:
    """What a sentence expects is its goal: it names a year to come, or stands in a yearly plan."""
    if times:
        return any(map(_is_to_come, times)) and not frame.plan.setting.reports(frame.path)
    return bool(frame.plan.annual and frame.path) and horizon is not None and horizon.tense is Tense.TARGET


def _is_to_come(time: Horizon) -> bool:
    """Whether a time that a sentence says is still to come: a year, or 今年 and the like."""
    return (time.explicit or not time.dated) and time.tense is Tense.TARGET
