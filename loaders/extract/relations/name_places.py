"""The divisions that a park's name holds: 广西良庆经济开发区 lies in 广西 and in 良庆区."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from loaders.lexicon.places import Division, by_name, divisions, full_name, locate, path
from loaders.lexicon.table import rows

_LONGEST = 12


class NamePlaces:
    """Reads divisions out of names, in the light of the place that the text speaks for."""

    __slots__ = ("_common", "_near")

    def __init__(self, place: str | None) -> None:
        self._near = locate(place) if place else None
        self._common = frozenset(line["name"] for line in rows("common_words"))

    def of(self, name: str) -> tuple[str, ...]:
        """The full names of the divisions inside a name, each once, left to right."""
        found: dict[str, None] = {}
        above: Division | None = None
        for words in _candidates(name):
            division = self._division(words, above)
            if division is not None:
                found[full_name(division)] = None
                above = division if division.tier < 3 else above
        return tuple(found)

    def _division(self, words: str, above: Division | None) -> Division | None:
        """A county counts by its short name only inside the province or city around it."""
        if words in _districts():
            return self._district(words, above)
        division = locate(words, above or self._near)
        if division is None and above is not None:
            division = locate(words, self._near)
        if division is None or (words in self._common and words != division.name):
            return None
        if division.tier == 3 and words != division.name and not self._is_near(division, above):
            return None
        return division

    def _district(self, words: str, above: Division | None) -> Division | None:
        """A district without its 区 counts only behind the place that it lies in: 广西良庆, 南宁（兴宁）."""
        inside = [one for one in _districts()[words] if above is not None and above in path(one)]
        return inside[0] if len(inside) == 1 and words not in self._common else None

    def _is_near(self, division: Division, above: Division | None) -> bool:
        around = {one.code for place in (above, self._near) if place is not None for one in path(place)[:1]}
        return path(division)[0].code in around


@cache
def _districts() -> dict[str, list[Division]]:
    """Districts by their names without 区, where no division has that name."""
    found: dict[str, list[Division]] = {}
    for division in divisions().values():
        short = division.name[:-1]
        if division.tier == 3 and division.name.endswith("区") and len(short) > 1 and short not in by_name():
            found.setdefault(short, []).append(division)
    return found


def _candidates(name: str) -> Iterator[str]:
    """The longest division name at each place of a name that begins one, left to right without overlap."""
    known, districts = by_name(), _districts()
    start = 0
    while start < len(name) - 1:
        for length in range(min(_LONGEST, len(name) - start), 1, -1):
            if (words := name[start : start + length]) in known or words in districts:
                yield words
                start += length
                break
        else:
            start += 1
