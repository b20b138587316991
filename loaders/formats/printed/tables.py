"""Tables that go on over a page: one table, its repeated header dropped, rows that the page cuts put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders.formats.printed.order import Standing
from loaders.formats.printed.page import PageTable

_NEAR = 4.0  # points by which the columns of one table may differ from page to page
_ENDS = "。；！？"


def united(flow: Sequence[Standing]) -> list[Standing]:
    """The flow with tables whole: one goes on where the next page begins with a table of the same columns."""
    found: list[Standing] = []
    for standing in flow:
        before = found[-1].thing if found else None
        after = standing.thing
        if isinstance(before, PageTable) and isinstance(after, PageTable) and _same_columns(before, after):
            rows = _joined(before.rows, after.rows)
            found[-1] = replace(found[-1], thing=replace(before, rows=rows))
        else:
            found.append(standing)
    return found


def _same_columns(one: PageTable, other: PageTable) -> bool:
    return len(one.edges) == len(other.edges) and all(
        abs(edge - twin) <= _NEAR for edge, twin in zip(one.edges, other.edges, strict=True)
    )


def _joined(above: list[list[str]], below: list[list[str]]) -> list[list[str]]:
    if not (above and below):
        return [*above, *below]
    if below[0] == above[0]:
        below = below[1:]
    if below and _is_cut(above[-1], below[0]):
        whole = [one + two for one, two in zip(above[-1], below[0], strict=True)]
        return [*above[:-1], whole, *below[1:]]
    return [*above, *below]


def _is_cut(last: list[str], first: list[str]) -> bool:
    """Whether a row goes on over the page: its number is not repeated, and what goes on had not ended."""
    if len(last) != len(first) or first[0] or not any(first):
        return False
    going = [one for one, two in zip(last, first, strict=True) if two]
    return all(one and one[-1] not in _ENDS for one in going)
