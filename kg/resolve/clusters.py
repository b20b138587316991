"""Sets of identifiers that mean one thing: joined by reasons, kept apart by judgements."""

from __future__ import annotations

from collections.abc import Iterable


class Clusters:
    """Disjoint sets of identifiers; the smallest identifier of a set stands for it."""

    def __init__(self, apart: Iterable[tuple[str, str]] = ()) -> None:
        self._above: dict[str, str] = {}
        self._members: dict[str, set[str]] = {}
        self._apart: dict[str, set[str]] = {}
        for one, other in apart:
            self._apart.setdefault(one, set()).add(other)
            self._apart.setdefault(other, set()).add(one)

    def find(self, id_: str) -> str:
        """The identifier that stands for the set of this one."""
        while (above := self._above.get(id_, id_)) != id_:
            self._above[id_] = self._above.get(above, above)
            id_ = above
        return id_

    def join(self, one: str, other: str) -> bool:
        """Make two sets one, unless somebody has judged that two of their members are different."""
        first, second = sorted((self.find(one), self.find(other)))
        if first == second:
            return True
        members, joined = self._of(first), self._of(second)
        if any(self._apart.get(member, set()) & members for member in joined):
            return False
        self._above[second] = first
        self._members[first] = members | joined
        return True

    def _of(self, id_: str) -> set[str]:
        return self._members.get(id_, {id_})
