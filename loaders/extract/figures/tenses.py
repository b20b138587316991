"""Whether what a clause counts is a target or a result, and when it is due."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.extract.figures.aims import is_aim, is_capacity, is_due, is_reported, looks_back, tries
from loaders.extract.figures.frames import Frame
from loaders.extract.figures.horizons import Horizon, Tense
from loaders.extract.figures.worded import WORDED

_DIGIT = re.compile(rf"\d|{WORDED}")


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with figures, and whether it gives money, in the frame of its paragraph."""

    words: str
    gives: bool
    frame: Frame

    def tense(
        self, begin: int, stop: int, horizon: Horizon | None, listed: bool
    ) -> tuple[Tense, Horizon | None] | None:
        """Target or result of a clause and when it is due; None where it has no figures to read or nothing says so."""
        clause = self.words[begin:stop]
        if _is_silent(clause, horizon, self.gives):
            return None
        due = horizon or self._striven(begin, stop)
        tense = _tense(clause, due, self.frame, self.words[:begin])
        if tense is None or (due is not None and due.assumed and not self._bears_out(begin, stop, listed)):
            return None
        return tense, due

    def _bears_out(self, begin: int, stop: int, listed: bool) -> bool:
        """Whether a clause says itself that it is due which is only assumed to be, and does not look back."""
        due = is_due(self.words[begin:stop], listed) or self._striven(begin, stop) is not None
        return due and not looks_back(self.words)

    def _striven(self, begin: int, stop: int) -> Horizon | None:
        """When that is due which no time is said for: some time, where a measure that gives no money strives for it."""
        strives = not self.gives and self.frame.strives(self.words, begin, stop)
        return self.frame.plan.striven if strives else None


def _is_silent(clause: str, horizon: Horizon | None, given: bool) -> bool:
    """Whether a clause has no figures to read: none at all, or only money that its sentence gives."""
    return not _DIGIT.search(clause) or (given and not _is_open(clause, horizon))


def _is_open(clause: str, horizon: Horizon | None) -> bool:
    """Whether a clause of a sentence that gives money says what is to be made, and by when."""
    due = horizon is not None and (horizon.explicit or horizon.term) and horizon.tense is Tense.TARGET
    return due and is_aim(clause)


def _tense(clause: str, horizon: Horizon | None, frame: Frame, before: str) -> Tense | None:
    """Target or result of a clause with the words before it, or None where nothing says which."""
    if is_reported(clause, frame.plan.annual and _is_set(horizon), before):
        return Tense.RESULT
    if horizon is None or is_capacity(clause, before):
        return None
    if _is_tried(clause, horizon):
        return None if frame.plan.setting.reports(frame.path) else Tense.TARGET
    return _tense_by_time(horizon, frame)


def _is_set(horizon: Horizon | None) -> bool:
    """Whether a time to come is said, and not only assumed."""
    return horizon is not None and horizon.tense is Tense.TARGET and not horizon.assumed


def _is_tried(clause: str, horizon: Horizon) -> bool:
    """Whether a clause tries for something in a year that only its plan makes one that has been."""
    past = horizon.tense is Tense.RESULT and horizon.date and not horizon.explicit
    return bool(past) and tries(clause)


def _tense_by_time(horizon: Horizon, frame: Frame) -> Tense | None:
    """A year to come is a target, unless the section only reports or tells a case."""
    if horizon.tense is Tense.RESULT:
        return Tense.RESULT
    setting = frame.plan.setting
    if not (horizon.date or horizon.term) or setting.case(frame.path):
        return None
    told = setting.reports(frame.path) and not horizon.explicit
    return Tense.RESULT if told else Tense.TARGET
