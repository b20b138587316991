"""Which things of the graph a name may mean: its own name, another name of it, or the body that it stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.store.base import Store

_LEAST = 2  # characters of a name that is searched inside other names
_SPACES = str.maketrans("", "", "《》“”\"' 　")


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A thing that a name may mean."""

    name: str
    id: str
    type: str
    note: str = ""  # what tells it from its namesakes: place, document number

    def shown(self) -> str:
        """The name with what tells it from others."""
        return f"{self.name}（{self.note}）" if self.note else self.name


def candidates(words: str, types: Sequence[str], place: str, store: Store) -> tuple[Candidate, ...]:
    """The things that a name may mean: one where it is clear, several where it is not, none where nothing fits."""
    bare = words.translate(_SPACES)
    for step in _steps(words, bare, types, place):
        found = _narrowed(_once(_search(store, types, *step)), place)
        if found:
            return found
    return ()


def _steps(words: str, bare: str, types: Sequence[str], place: str) -> Iterator[tuple[str, list[str]]]:
    """Conditions from the strictest to the loosest; the first that anything fulfils decides."""
    yield "n.id IN $names OR n.name IN $names", [words, bare]
    if "Policy" in types:
        yield "n.doc_number IN $names", [words, words.replace("[", "〔").replace("]", "〕")]
    if {"Agency", "Place"} & set(types) and (full := list(_full_names(bare, place))):
        yield "n.name IN $names", full
    yield "any(word IN $names WHERE word IN n.aliases)", [words, bare]
    if len(bare) >= _LEAST:
        yield "any(word IN $names WHERE n.name ENDS WITH word)", [bare]
        yield "any(word IN $names WHERE n.name CONTAINS word)", [bare]


def _search(store: Store, types: Sequence[str], condition: str, names: list[str]) -> Iterator[Candidate]:
    for type_ in types:
        if "doc_number" in condition and type_ != "Policy":
            continue
        note = {"Policy": "n.doc_number", "Agency": "n.place", "Park": "n.place"}.get(type_, "''")
        rows = store.run(
            f"MATCH (n:{type_}) WHERE {condition} RETURN n.id AS id, n.name AS name, {note} AS note", {"names": names}
        )
        for row in rows:
            yield Candidate(row["name"], row["id"], type_, row["note"] or "")


def _once(found: Iterable[Candidate]) -> list[Candidate]:
    return sorted(set(found))


def _narrowed(found: list[Candidate], place: str) -> tuple[Candidate, ...]:
    """Where several fit, those of the place that was given, else those with exactly the shortest name."""
    if len(found) > 1 and place:
        here = [one for one in found if place in (one.note, one.name[: len(place)])]
        found = here or found
    return tuple(found)


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
