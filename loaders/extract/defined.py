"""The short names that a text has declared for a zone, platform or the like: 支持自贸试验区先行先试."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from loaders.extract.scan import Scan
from loaders.lexicon.places import by_name, place_end
from loaders.mention import Definition, Mention
from loaders.ranges import occurrences

_TYPES = frozenset({"Park", "Platform", "Project", "Organization", "Enterprise"})
_SHORTEST = 3  # characters, but for a zone: 园区, 中心 and 公司 may be others
# others of the kind: 各示范区, 其他实验区, 国家级园区
_OTHERS = frozenset("各他等类级个些多型家外")
_ZONES = ("区", "园", "港", "城")
_SPANS = ("范围包括", "范围涵盖", "范围为")  # where it lies
_INSIDE = ("内", "外", "范围", "管委", "管理", "的")  # what is said of something in it, or of who runs it


def find_defined(scan: Scan, named: Iterable[Mention], definitions: Iterable[Definition]) -> list[Mention]:
    """Every place behind its declaration at which a text calls a thing by its declared short name."""
    things = {one.name: one for one in named if one.type in _TYPES}
    found: list[Mention] = []
    for definition in definitions:
        thing, short = _declared(definition, things), definition.short
        if thing and (thing.type == "Park" or len(short) >= _SHORTEST):
            for start in _places(scan.text, short, definition.span.end - scan.part.start):
                end = start + len(short)
                found.append(scan.mention(thing.type, start, end, "definitions.short", 0.85, name=thing.name))
    return found


def without_misread(named: Iterable[Mention], definitions: Iterable[Definition]) -> Iterator[Mention]:
    """The things but those that are a zone by its declared short name with other words before it: 进出综保区."""
    shorts = {one.short: one.full for one in definitions if one.short.endswith(_ZONES)}
    yield from (one for one in named if not (one.type == "Park" and _is_misread(one.name, shorts)))


def _is_misread(name: str, shorts: Mapping[str, str]) -> bool:
    """Whether a name ends in a declared short name behind words that are no place and none of the full name."""
    short = next((word for word in shorts if _holds_more(name, word)), "")
    return bool(short) and not (shorts[short].endswith(name) or _is_place(name.removesuffix(short)))


def _holds_more(name: str, short: str) -> bool:
    """Whether a name ends in a short name and has words before it."""
    return name.endswith(short) and len(name) > len(short)


def _is_place(words: str) -> bool:
    """Whether words are the name of a place, which tells one zone from another: 成都 of 成都高新区."""
    return words in by_name() or place_end(words, 0) == len(words)


def _declared(definition: Definition, things: Mapping[str, Mention]) -> Mention | None:
    """The thing whose name ends the words that a short name is declared for: 为了促进X（以下简称实验区）."""
    alike = [name for name in things if definition.full.endswith(name)]
    return things[max(alike, key=len)] if alike else None


def _places(text: str, short: str, start: int) -> Iterator[int]:
    """Where the short name stands by itself, as the object or subject of a sentence."""
    for at in occurrences(short, text, max(0, start)):
        end = at + len(short)
        if text[at - 1 : at] not in _OTHERS and (not text.startswith(_INSIDE, end) or text.startswith(_SPANS, end)):
            yield at
