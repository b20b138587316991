"""The reader as a spaCy pipeline: entities, spans and responsibilities on a `Doc`, ready for displaCy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from kg.check import check
from kg.model import Facts
from kg.resolve.local import identify, resolve
from loaders.document import Document
from loaders.extract import extract
from loaders.mention import Claim, Extraction, Mention
from loaders.read import read_text

_NAME = "policy_facts"
# What may overlap anything, and so stands in its own group of spans and not among the entities.
_GROUPS = {"Task": "tasks", "Target": "figures", "Result": "figures", "Incentive": "figures"}
_ROLES = ("LEAD_UNIT", "RESPONSIBLE_UNIT", "COOPERATING_UNIT")
_KEYS = ("mentions", "tasks", "figures", "quotes")


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Who takes part in what, in which role and by when, with the words that say so."""

    role: str
    task: str
    unit: str  # canonical
    surface: Span | None  # the unit where it stands
    quote: Span | None
    deadline: str = ""
    rule: str = ""
    confidence: float = 1.0


def nlp(segmenter: str = "char") -> Language:
    """A blank Chinese pipeline with the reader in it; `segmenter` is spaCy's own: char, or jieba for words."""
    _extend()
    language = spacy.blank("zh", config={"nlp": {"tokenizer": {"segmenter": segmenter}}})
    language.add_pipe(_NAME)
    return language


def _extend() -> None:
    if Doc.has_extension("responsibilities"):
        return
    Doc.set_extension("responsibilities", getter=_read_back)
    for name in ("canonical", "rule"):
        Span.set_extension(name, default="")


@Language.component(_NAME)
def _policy_facts(doc: Doc) -> Doc:
    """Mark what the reader finds in a text on its `Doc`."""
    if not doc.text.strip():
        return doc
    document = read_text(doc.text)
    extraction = extract(document)
    facts = check(resolve(document, extraction))
    marker = _Marker(doc, document)
    _mark_mentions(doc, marker, document, extraction, facts)
    doc.user_data[_NAME] = list(_responsibilities(marker, document, extraction, facts))
    return doc


def _read_back(doc: Doc) -> tuple[Responsibility, ...]:
    """What the component left: plain values, so that a `Doc` can be written, sent and read again."""
    return tuple(
        Responsibility(**{**said, "surface": _span(doc, said["surface"]), "quote": _span(doc, said["quote"])})
        for said in doc.user_data.get(_NAME, ())
    )


def _span(doc: Doc, tokens: list[int]) -> Span | None:
    return doc[tokens[0] : tokens[1]] if tokens else None


class _Marker:
    """Puts ranges of the repaired text on the tokens of a `Doc`."""

    def __init__(self, doc: Doc, document: Document) -> None:
        self._doc = doc
        self._document = document

    def mark(self, start: int, end: int, label: str) -> Span | None:
        """The tokens that cover a range; None where the repair left no room for it."""
        source = self._document.offsets.source
        return self._doc.char_span(source(start), source(end - 1) + 1, label=label, alignment_mode="expand")


def _mark_mentions(doc: Doc, marker: _Marker, document: Document, extraction: Extraction, facts: Facts) -> None:
    names = {entity.id: entity.name for entity in facts.entities}
    groups: dict[str, list[Span]] = {key: [] for key in _KEYS}
    for mention, id_ in identify(document, extraction):
        span = marker.mark(mention.span.start, mention.span.end, mention.type)
        if span is not None and id_ in names:
            span._.canonical, span._.rule = names[id_], mention.rule
            groups[_GROUPS.get(mention.type, "mentions")].append(span)
    quotes = (marker.mark(claim.quote.start, claim.quote.end, claim.type) for claim in extraction.claims)
    groups["quotes"] = list({(quote.start, quote.end, quote.label): quote for quote in quotes if quote}.values())
    for key, spans in groups.items():
        doc.spans[key] = spans
    doc.ents = filter_spans(groups["mentions"])


def _responsibilities(
    marker: _Marker, document: Document, extraction: Extraction, facts: Facts
) -> Iterator[dict[str, Any]]:
    names = {entity.id: entity.name for entity in facts.entities}
    known: dict[int, str] = {id(mention): names.get(id_, "") for mention, id_ in _named(document, extraction)}
    for claim in extraction.claims:
        if claim.type in _ROLES and known.get(id(claim.tail)) and known.get(id(claim.head)):
            yield _responsibility(marker, claim, known)


def _named(document: Document, extraction: Extraction) -> Iterator[tuple[Mention, str]]:
    """The ends of all claims, with the identifiers of what they name."""
    ends = tuple(end for claim in extraction.claims for end in (claim.head, claim.tail))
    yield from identify(document, Extraction(ends, extraction.claims, extraction.definitions))


def _responsibility(marker: _Marker, claim: Claim, known: dict[int, str]) -> dict[str, Any]:
    return {
        "role": claim.type,
        "task": known[id(claim.head)],
        "unit": known[id(claim.tail)],
        "surface": _tokens(marker.mark(claim.tail.span.start, claim.tail.span.end, claim.tail.type)),
        "quote": _tokens(marker.mark(claim.quote.start, claim.quote.end, claim.type)),
        "deadline": claim.properties.get("deadline", ""),
        "rule": claim.rule,
        "confidence": claim.confidence,
    }


def _tokens(span: Span | None) -> list[int]:
    return [span.start, span.end] if span is not None else []
