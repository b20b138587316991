"""Documents of one part with a place, and mentions in them, as tests of the resolver need them."""

from __future__ import annotations

from kg.resolve.context import Context, contexts
from loaders.document import Document, OffsetMap, Part, PartKind, PolicyMetadata, Span, Stated
from loaders.mention import Definition, Extraction, Mention


def document(text: str = "　" * 40, place: str | None = None, policy: PolicyMetadata | None = None) -> Document:
    """A document of one part of a place."""
    part = Part(0, PartKind.POLICY, policy.title if policy else "题目", 0, len(text), place, policy)
    return Document("d0", "d.txt", text, OffsetMap((), (0,)), (part,))


def policy(title: str, place: str | None = None, number: str = "", date: str = "") -> PolicyMetadata:
    """What a part states of itself."""
    return PolicyMetadata(
        title,
        doc_number=Stated(number, "text") if number else None,
        date=Stated(date, "text") if date else None,
        place=Stated(place, "title") if place else None,
    )


def light(
    text: str = "　" * 40,
    place: str | None = None,
    own: PolicyMetadata | None = None,
    definitions: tuple[Definition, ...] = (),
    mentions: tuple[Mention, ...] = (),
) -> Context:
    """The context of the one part of a document."""
    return contexts(document(text, place, own), Extraction(mentions, definitions=definitions))[0]


def mention(type_: str, name: str, start: int = 0, text: str = "", **properties: str) -> Mention:
    """A mention whose words stand at an offset, by default with no room of their own."""
    return Mention(type_, name, Span(start, start + len(text), text), 0, "test", 1.0, properties)
