"""From a document to what it says: mentions, claims that join them, definitions, and what was refused."""

from __future__ import annotations

from collections.abc import Iterable

from loaders.collecting import uncollected
from loaders.document import Document, Part
from loaders.extract.agencies import find_agencies
from loaders.extract.definitions import find_definitions
from loaders.extract.entities import find_entities
from loaders.extract.relations import claim_relations
from loaders.extract.responsibility import claim_responsibility
from loaders.extract.sentences import Sentences
from loaders.extract.tasks import find_tasks
from loaders.mention import Claim, Definition, Extraction, Mention, Refusal

__all__ = ["extract"]


def extract(document: Document) -> Extraction:
    """Everything that one document says, part by part, in text order."""
    with uncollected():
        return join_extractions(extract_part(document, part) for part in document.parts)


def extract_part(document: Document, part: Part) -> Extraction:
    """Everything that one part of a document says, in text order."""
    tasks = find_tasks(document, part)
    definitions = tuple(find_definitions(document, part))
    claims, found, refusals = claim_responsibility(document, part, tasks)
    mentions = [*tasks, *found, *find_agencies(document, part)]
    mentions += find_entities(document, part, [one for one in mentions if one.type == "Agency"], definitions)
    claims = [*claims, *claim_relations(document, part, tasks, mentions, Sentences(document.text))]
    return Extraction(
        mentions=sort_mentions(mentions),
        claims=sort_claims(claims),
        definitions=definitions,
        refusals=tuple(sorted(refusals, key=lambda refusal: (refusal.span, refusal.rule))),
    )


def join_extractions(parts: Iterable[Extraction]) -> Extraction:
    """The extractions of several parts as one."""
    mentions: list[Mention] = []
    claims: list[Claim] = []
    definitions: list[Definition] = []
    refusals: list[Refusal] = []
    for part in parts:
        mentions += part.mentions
        claims += part.claims
        definitions += part.definitions
        refusals += part.refusals
    return Extraction(tuple(mentions), tuple(claims), tuple(definitions), tuple(refusals))


def sort_mentions(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Mentions in text order, each once."""
    once = {(m.span.start, m.span.end, m.type, m.name): m for m in reversed(list(mentions))}
    return tuple(once[key] for key in sorted(once))


def sort_claims(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims in text order of the words that say them."""
    keyed = [
        (one.quote.start, one.tail.span.start, one.head.span.start, one.type, one.rule, at, one)
        for at, one in enumerate(claims)
    ]
    return tuple([one for *_, one in sorted(keyed)])
