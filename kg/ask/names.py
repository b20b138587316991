"""Which things of the graph a name may mean: its own name, another name of it, or the body that it stands for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kg.store.base import Store

_LEAST = 2  # characters of a name that is searched inside other names
_LEAST_SCATTERED = 6  # characters of a title of which parts were left out
_MARKS = re.compile(r"[《》“”‘’\"'「」\s　]")
_WANTED = "WHERE n.id IN $wanted OR n.name IN $wanted "
_NOTES = {"Policy": "n.doc_number", "Agency": "n.place", "Park": "n.place", "Enterprise": "n.place"}


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A thing that a name may mean."""

    name: str
    id: str
    type: str
    note: str = ""  # what tells it from its namesakes: place, document number
    aliases: tuple[str, ...] = field(default=(), compare=False, repr=False)

    def shown(self) -> str:
        """The name with what tells it from others."""
        return f"{self.name}（{self.note}）" if self.note else self.name


def candidates(words: str, types: Sequence[str], place: str, store: Store) -> tuple[Candidate, ...]:
    """The things that a name may mean: one where it is clear, several where it is not, none where nothing fits."""
    for names in _likely(words, types, place):
        if len(named := _so_named(names, types, store)) == 1:
            return named
    things = [thing for type_ in types for thing in _things(type_, store)]
    for fits in _steps(words, types, place):
        if found := sorted({thing for thing in things if fits(thing)}):
            return _narrowed(found, place, store)
    return ()


def _likely(words: str, types: Sequence[str], place: str) -> Iterator[list[str]]:
    """Names to look up before any other is fetched: the one that was written, then the full official one of it.

    Most questions end here: the engine looks a few names up, where all names would have to come out of it.
    """
    yield [words]
    if {"Agency", "Place"} & set(types):
        yield sorted(set(_full_names(words, place)))


def _so_named(names: list[str], types: Sequence[str], store: Store) -> tuple[Candidate, ...]:
    return tuple(thing for type_ in types for thing in _things(type_, store, _WANTED, {"wanted": names}))


def _things(
    type_: str, store: Store, which: str = "", parameters: Mapping[str, list[str]] | None = None
) -> Iterator[Candidate]:
    note = _NOTES.get(type_, "''")
    cypher = f"MATCH (n:{type_}) {which}RETURN n.id AS id, n.name AS name, n.aliases AS aliases, {note} AS note"
    for row in store.run(cypher, parameters):
        yield Candidate(row["name"], row["id"], type_, row["note"] or "", tuple(row["aliases"] or ()))


def _steps(words: str, types: Sequence[str], place: str) -> Iterator[Callable[[Candidate], bool]]:
    """Conditions from the strictest to the loosest; the first that anything fulfils decides."""
    bare = plain_name(words)
    yield lambda thing: words == thing.id or bare == plain_name(thing.name)
    if "Policy" in types:
        yield lambda thing: thing.type == "Policy" and bare == plain_name(thing.note)
    if {"Agency", "Place"} & set(types):
        full = set(_full_names(words, place))
        yield lambda thing: thing.name in full
    yield lambda thing: any(bare == plain_name(alias) for alias in thing.aliases)
    if len(bare) >= _LEAST:
        yield lambda thing: plain_name(thing.name).endswith(bare)
        yield lambda thing: bare in plain_name(thing.name)
    if len(bare) >= _LEAST_SCATTERED and "Policy" in types:
        yield lambda thing: thing.type == "Policy" and _scattered(bare, plain_name(thing.name))


def plain_name(name: str) -> str:
    """A name without quotation marks and blanks, its brackets and digits in one form."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", name)).replace("〔", "[").replace("〕", "]").replace("—", "-")


def _scattered(words: str, name: str) -> bool:
    """Whether the words are the name with parts left out: 山东数字强省规划 of 山东省“十四五”数字强省建设规划."""
    rest = iter(name)
    return all(character in rest for character in words)


def _narrowed(found: list[Candidate], place: str, store: Store) -> tuple[Candidate, ...]:
    """Where several fit: those of the place that was given; of policies, those that were read and not only named."""
    if len(found) > 1 and place:
        found = [one for one in found if place in (one.note, one.name[: len(place)])] or found
    if len(found) > 1 and {one.type for one in found} == {"Policy"}:
        read = _read_policies(store)
        found = [one for one in found if one.id in read] or found
    return tuple(found)


def _read_policies(store: Store) -> frozenset[str]:
    rows = store.run("MATCH (p:Policy)-[:STATED_IN]->(:Document) RETURN p.id AS id")
    return frozenset(row["id"] for row in rows)


def _full_names(words: str, place: str) -> Iterator[str]:
    """The full official names that a short one may have: 天津市教委 is 天津市教育委员会."""
    from loaders.lexicon.places import full_name, locate

    if division := locate(words):
        yield full_name(division)
        yield division.name
    yield from _bodies(words, place)


def _bodies(words: str, place: str) -> Iterator[str]:
    from kg.resolve.agencies import identify_agency
    from kg.resolve.context import Context
    from loaders.document import Document, OffsetMap, Part, PartKind, Span
    from loaders.lexicon.places import locate, place_end
    from loaders.mention import Mention

    part = Part(0, PartKind.OTHER, "", 0, len(words))
    document = Document("", "", words, OffsetMap((), (0,)), (part,))
    near = locate(place) if place else locate(words[: place_end(words, 0)])
    mention = Mention("Agency", words, Span(0, len(words), words), 0, "question")
    identity = identify_agency(mention, Context(document, part, near, False))
    if identity and identity.name != words:
        yield identity.name
