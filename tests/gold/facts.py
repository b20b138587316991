"""What a text says, so that two printings of one document can be compared."""

from __future__ import annotations

from kg.resolve import resolve
from loaders.extract import extract
from loaders.read import read_text

Fact = tuple[str, ...]


def facts(text: str) -> set[Fact]:
    """The relations of a text: type, names of head and tail without marks and blanks, deadline."""
    document = read_text(text)
    resolved = resolve(document, extract(document))
    names = {entity.id: plain(entity.name) for entity in resolved.entities}
    return {
        (relation.type, names[relation.head], names[relation.tail], str(relation.properties.get("deadline")))
        for relation in resolved.relations
    }


def plain(name: str) -> str:
    """A name without marks and blanks."""
    return "".join(filter(str.isalnum, name))
