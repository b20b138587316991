"""Short names of bodies for the places where a full one does not fit: as the documents themselves write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from kg.report.content import plain
from kg.report.rows import Rows
from kg.store.base import Store

_BODIES = "MATCH (a:Agency) RETURN a.name AS name, a.aliases AS aliases ORDER BY name"
_LEAST = 3
_PRONOUN = re.compile(r"[本我该贵各其此]")


class ShortNames:
    """The shortest name that a document gives a body, unless another body of the same report goes by it."""

    def __init__(self, store: Store, among: Iterable[str] = ()) -> None:
        self._store = store
        self._among = frozenset(among)

    def __call__(self, name: str) -> str:
        """The short name, or the name itself."""
        return self._short.get(name, plain(name))

    @cached_property
    def _short(self) -> Mapping[str, str]:
        bodies = (row for row in self._store.run(_BODIES) if row["name"] in self._among)
        offered = {row["name"]: _fitting(row["aliases"] or (), row["name"]) for row in bodies}
        bearers: dict[str, int] = {}
        for aliases in offered.values():
            for alias in aliases:
                bearers[alias] = bearers.get(alias, 0) + 1
        return {name: own[0] for name, aliases in offered.items() if (own := [a for a in aliases if bearers[a] == 1])}


def names_in(every: Iterable[Rows]) -> Iterator[str]:
    """Every word that stands in a cell of some rows."""
    for rows in every:
        for row in rows:
            for value in row.values():
                yield from ([value] if isinstance(value, str) else value if isinstance(value, (list, tuple)) else ())


def _fitting(aliases: list[str] | tuple[str, ...], name: str) -> list[str]:
    """The names that can stand for the full one, the shortest first."""
    usable = (plain(alias) for alias in aliases if not _PRONOUN.match(alias))
    return sorted(
        (alias for alias in usable if _LEAST <= len(alias) < len(name)), key=lambda alias: (len(alias), alias)
    )
