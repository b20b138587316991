"""The divisions that a park's name holds: 广西良庆经济开发区 lies in 广西 and in 良庆区."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.lexicon.places import Division, by_name, full_name, locate, path, province
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
        """A county counts by its short name behind the place that it lies in, else only inside the text's province."""
        inside = [one for one in by_name()[words] if above is not None and above in path(one)[:-1]]
        if len(inside) == 1:
            return inside[0]
        division = locate(words, above or self._near) or locate(words, self._near)
        if division is None or words == division.name:
            return division
        return division if words not in self._common and self._may_be_short(division) else None

    def _may_be_short(self, division: Division) -> bool:
        """中原 is 中原区 only in its city's texts; a county goes by its short name in its province's."""
        if division.tier < 3:
            return True
        if division.name.endswith("区"):
            return self._near in path(division)[-2:-1]
        return self._near is not None and province(division) == province(self._near)


def _candidates(name: str) -> Iterator[str]:
    """The longest division name at each place of a name that begins one, left to right without overlap."""
    known = by_name()
    start = 0
    while start < len(name) - 1:
        for length in range(min(_LONGEST, len(name) - start), 1, -1):
            if (words := name[start : start + length]) in known:
                yield words
                start += length
                break
        else:
            start += 1
