"""From a document to what it says: mentions, claims that join them, definitions, and what was refused."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from loaders.collecting import uncollected
from loaders.document import Document, Part
from loaders.extract.agencies import find_agencies
from loaders.extract.definitions import find_definitions
from loaders.extract.entities import find_entities
from loaders.extract.overlaps import outside
from loaders.extract.relations import claim_relations
from loaders.extract.responsibility import claim_responsibility
from loaders.extract.sentences import Sentences
from loaders.extract.tasks import find_tasks
from loaders.mention import Claim, Definition, Extraction, Mention, Refusal

__all__ = ["extract", "extract_responsibility"]


def extract(document: Document) -> Extraction:
    """Everything that one document says, part by part, in text order."""
    with uncollected():
        return join_extractions(extract_part(document, part) for part in document.parts)


def extract_responsibility(document: Document) -> Extraction:
    """Only who is responsible: tasks, bodies, their roles and deadlines; a quarter of the work of `extract`."""
    with uncollected():
        return join_extractions(_sorted(_responsibility(document, part)[1]) for part in document.parts)


def extract_part(document: Document, part: Part) -> Extraction:
    """Everything that one part of a document says, in text order."""
    tasks, said = _responsibility(document, part)
    agencies = [one for one in said.mentions if one.type == "Agency"]
    mentions = (*said.mentions, *find_entities(document, part, agencies, said.definitions))
    measures = (*tasks, *_row_tasks(said.claims))
    claims = claim_relations(document, part, measures, mentions, Sentences(document.text))
    return _sorted(replace(said, mentions=mentions, claims=(*said.claims, *claims)))


def _row_tasks(claims: Iterable[Claim]) -> Iterable[Mention]:
    """The tasks of the rows of tables, which are measures of what else their cells say."""
    heads = (one.head for one in claims if one.head.rule == "tasks.row" and one.head.type == "Task")
    return {(head.span, head.name): head for head in heads}.values()


def _responsibility(document: Document, part: Part) -> tuple[tuple[Mention, ...], Extraction]:
    """The tasks of a part's outline, and who is responsible for them and others, as it was found."""
    tasks = find_tasks(document, part)
    definitions = tuple(find_definitions(document, part))
    claims, found, refusals = claim_responsibility(document, part)
    mentions = (*tasks, *found, *outside(document.text, find_agencies(document, part), found))
    return tasks, Extraction(mentions, tuple(claims), definitions, tuple(refusals))


def _sorted(said: Extraction) -> Extraction:
    """The same in text order."""
    return Extraction(
        mentions=sort_mentions(said.mentions),
        claims=sort_claims(said.claims),
        definitions=said.definitions,
        refusals=tuple(sorted(said.refusals, key=lambda refusal: (refusal.span, refusal.rule))),
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
