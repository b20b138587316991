"""Incentives that a measure offers: grants, awards, subsidies, exemptions with amount, cap, condition and source."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.document import BlockKind, Document, Part, Span
from loaders.extract.offers import GIVEN, Offer, read_offers
from loaders.extract.relations.heads import Heads
from loaders.extract.sentences import Sentences, trimmed
from loaders.mention import Claim, Mention


def claim_incentives(
    document: Document, part: Part, heads: Heads, sentences: Sentences | None = None
) -> Iterator[Claim]:
    """Every incentive that a task or policy of a part offers, in text order."""
    text = document.text
    seen: set[tuple[str, str]] = set()
    for start, end in _giving_sentences(part, sentences or Sentences(text)):
        head = heads.at(start)
        if head is None:
            continue
        quote = document.span(*trimmed(text, start, end))
        for offer in read_offers(quote.text):
            tail = _mention(offer, quote, part.index)
            if (head.name, tail.name) not in seen:
                seen.add((head.name, tail.name))
                yield Claim("OFFERS", head, tail, quote, "incentives.amount", 0.8, {"status": "planned"})


def _giving_sentences(part: Part, sentences: Sentences) -> Iterator[tuple[int, int]]:
    """The sentences of a part's running text with a word of giving."""
    text = sentences.text
    for block in part.blocks:
        if block.kind is BlockKind.FURNITURE or not GIVEN.search(text, block.start, block.end):
            continue
        for start, end in sentences.in_block(block):
            if GIVEN.search(text, start, end):
                yield start, end


def _mention(offer: Offer, quote: Span, part: int) -> Mention:
    amount = offer.amount + offer.unit if offer.amount else f"最高{offer.cap}" if offer.cap else ""
    key = "|".join((offer.who[:40], offer.what, amount)).strip("|")
    properties = {
        "what": offer.what,
        "amount": offer.amount,
        "unit": offer.unit,
        "cap": offer.cap,
        "condition": offer.who,
        "source": offer.source,
    }
    kept = {name: words for name, words in properties.items() if words}
    return Mention("Incentive", key, quote, part, "incentives.amount", 0.8, kept)
