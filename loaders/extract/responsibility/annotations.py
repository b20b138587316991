"""What one annotation says: stretches that list units, each in its role, and the rules and the time between them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

from loaders.extract.deadlines import Deadline
from loaders.extract.responsibility.roles import Role
from loaders.values import quick


@quick
@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a text that lists the units of one role."""

    role: Role
    start: int
    end: int
    rule: str
    matter: tuple[int, int] | None = None  # what they are to do, where it is said: A负责X
    by_default: bool = False  # the role of a plain 责任单位 list, which an order rule may change
    for_all: bool = False  # said of everything that follows: 以下均需A负责…，不再列出


@quick
@dataclass(frozen=True, slots=True)
class Annotation:
    """What one annotation says: its segments in order, its deadline, and the rules that it states."""

    segments: tuple[Segment, ...] = ()
    deadline: Deadline | None = None
    first_leads: bool = False  # 列第1位的为牵头单位
    carries_on: bool = False  # 下同
    labelled: bool = False


def join_readings(readings: list[Annotation]) -> Annotation:
    """Readings of neighbouring words as one: all segments, and the first deadline."""
    if len(readings) == 1:
        return readings[0]
    return Annotation(
        tuple(chain.from_iterable(reading.segments for reading in readings)),
        next((reading.deadline for reading in readings if reading.deadline), None),
        any(reading.first_leads for reading in readings),
        any(reading.carries_on for reading in readings),
        any(reading.labelled for reading in readings),
    )


@quick
@dataclass(frozen=True, slots=True)
class Note:
    """One annotation where it stands: its range with the brackets, what it says, and the block that holds it."""

    start: int
    end: int
    block: int
    reading: Annotation
    alone: bool = False  # nothing but annotations in its block
    rule: str = "bracket"
    members: bool = False  # it names the members of a group, who have no duty by that alone


@dataclass(frozen=True, slots=True)
class Doubt:
    """A bracket with the words of a role that could not be read as an annotation."""

    start: int
    end: int
    rule: str
