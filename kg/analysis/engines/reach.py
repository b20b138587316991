"""How far a source reaches down a network of grounds, in all draws at once: one bit a draw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Downward = Mapping[str, Sequence[tuple[str, int]]]  # each → those that rest on it, with the draws that keep the fact


@dataclass(frozen=True, slots=True)
class Reach:
    """What rests on a source: each with the draws that reach it, and the longest chain down."""

    draws: Mapping[str, int]
    chain: tuple[str, ...]

    def counts(self, number: int) -> list[int]:
        """How many each draw reaches."""
        found = [0] * number
        for mask in self.draws.values():
            for draw in range(number):
                found[draw] += mask >> draw & 1
        return found


def reach(source: str, down: Downward, every: int) -> Reach:
    """Everything below a source; `every` has the bit of each draw set. A circle of grounds is walked once."""
    order = _order(source, down)
    place = {id_: at for at, id_ in enumerate(order)}
    masks = dict.fromkeys(order, 0)
    masks[source] = every
    longest: dict[str, tuple[int, str | None]] = {source: (0, None)}
    for above in order:
        for below, kept in down.get(above, ()):
            if place[below] <= place[above]:
                continue  # back into a circle
            masks[below] |= masks[above] & kept
            if longest[above][0] + 1 > longest.get(below, (-1, None))[0]:
                longest[below] = (longest[above][0] + 1, above)
    return Reach({id_: mask for id_, mask in masks.items() if id_ != source}, _chain(longest))


def _order(source: str, down: Downward) -> list[str]:
    """Everything below a source, each before what rests on it (circles aside)."""
    done: list[str] = []
    seen = {source}
    path = [(source, iter(down.get(source, ())))]
    while path:
        here, rest = path[-1]
        following = next((below for below, _ in rest if below not in seen), None)
        if following is None:
            done.append(here)
            path.pop()
        else:
            seen.add(following)
            path.append((following, iter(down.get(following, ()))))
    return done[::-1]


def _chain(longest: Mapping[str, tuple[int, str | None]]) -> tuple[str, ...]:
    last: str | None = min(longest, key=lambda id_: (-longest[id_][0], id_))
    chain: list[str] = []
    while last is not None:
        chain.append(last)
        last = longest[last][1]
    return tuple(reversed(chain))
