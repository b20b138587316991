"""One finder over one sentence: the names that it gives, in text order, as they would stand beside the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from loaders.document import Document, OffsetMap, Part, PartKind
from loaders.extract.entities import find_entities
from loaders.extract.overlaps import settle
from loaders.extract.scan import Scan, scan
from loaders.mention import Mention

Finder = Callable[[Document, Part, Scan], Iterator[Mention]]


def document_of(text: str, kind: PartKind = PartKind.POLICY) -> Document:
    """A document whose one part is the text as it stands."""
    return Document("0" * 16, "test.txt", text, OffsetMap((), (0,)), (Part(0, kind, "", 0, len(text)),))


def found(finder: Finder, text: str) -> list[str]:
    """The names that one finder gives, overlaps among them settled."""
    document = document_of(text)
    part = document.parts[0]
    return [mention.name for mention in settle(finder(document, part, scan(document, part)))]


def named(type_: str, text: str) -> list[str]:
    """The names of one type that all finders together leave standing."""
    return [mention.name for mention in everything(text) if mention.type == type_]


def everything(text: str) -> tuple[Mention, ...]:
    """What all finders together leave standing."""
    document = document_of(text)
    return find_entities(document, document.parts[0])
