"""One document's facts: every mention identified in the light of that document alone, every claim with its evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from kg.model import Facts, PartSummary
from kg.resolve.agencies import identify_agency
from kg.resolve.book import Book
from kg.resolve.context import Context, contexts
from kg.resolve.folding import FOLDED, fold
from kg.resolve.identity import Identity
from kg.resolve.names import identify_figure, identify_name
from kg.resolve.places import identify_place
from kg.resolve.policies import identify_policy
from kg.resolve.spelling import spell
from kg.resolve.tasks import identify_task
from loaders.document import Document
from loaders.mention import Extraction, Mention

IDENTIFY: Mapping[str, Callable[[Mention, Context], Identity | None]] = {
    "Agency": identify_agency,
    "Policy": identify_policy,
    "Place": identify_place,
    "Task": identify_task,
    "Target": identify_figure,
    "Result": identify_figure,
    "Incentive": identify_figure,
}
_PLACED = frozenset({"Agency", "Place", "Industry"})


def resolve(document: Document, extraction: Extraction) -> Facts:
    """What a document says, its names identified; what cannot be identified is kept with its reason."""
    lights = _lights(document, extraction)
    book = Book(document)
    for context in lights:
        _record_part(book, context)
    identities = _Identities(lights)
    placed: set[str] = set()

    def identified(mention: Mention) -> str | None:
        identity = identities.identity(mention)
        return book.add(identity, mention) if identity else None

    for mention in extraction.mentions:
        found = identified(mention)
        if found is None:
            book.reject("unidentified", mention.name, mention.span.start, mention.rule)
        elif mention.type == "Task":
            _place_task(book, found, mention, lights[mention.part])
            placed.add(found)
    for claim in extraction.claims:
        head, tail = identified(claim.head), identified(claim.tail)
        if head is None or tail is None:
            book.reject("end unidentified", claim.quote.text, claim.quote.start, claim.rule)
            continue
        book.claim(claim, head, tail)
        if claim.head.type == "Task" and head not in placed:  # a task that only a claim names: a row, a box
            _place_task(book, head, claim.head, lights[claim.head.part])
            placed.add(head)
    for refusal in extraction.refusals:
        book.reject(refusal.reason.value, refusal.span.text, refusal.span.start, refusal.rule)
    return book.facts(tuple(_summary(document, context) for context in lights))


class _Identities:
    """What each mention names, worked out once for all mentions that can only mean the same."""

    def __init__(self, lights: tuple[Context, ...]) -> None:
        self._lights = lights
        self._known: dict[tuple[str, str, int, int], Identity | None] = {}

    def identity(self, mention: Mention) -> Identity | None:
        """The thing that a mention names, or None."""
        context = self._lights[mention.part]
        anywhere = mention.type in FOLDED or (mention.type in _PLACED and context.settles(mention.name))
        at = (mention.type, mention.name, mention.part, -1 if anywhere else mention.span.start)
        if at not in self._known:
            self._known[at] = IDENTIFY.get(mention.type, identify_name)(mention, context)
        return self._known[at]


def _lights(document: Document, extraction: Extraction) -> tuple[Context, ...]:
    """The context of each part, with the short forms of the names that the part holds."""
    mentions: list[list[Mention]] = [[] for _ in document.parts]
    for mention in extraction.mentions:
        mentions[mention.part].append(mention)
    lights = contexts(document, extraction)
    spelt = (replace(light, spelt=spell(light, mentions[at])) for at, light in enumerate(lights))
    return tuple(fold(light, mentions[at]) for at, light in enumerate(spelt))


def _record_part(book: Book, context: Context) -> None:
    """The policy that a part is, where it stands, and who issued it by its own words."""
    part = context.part
    if part.policy is None or context.own is None:
        return
    policy = book.add(context.own, None)
    book.state(policy, part)
    for issuer in part.policy.issuers:
        start = issuer.start if issuer.start is not None else part.start
        words = book.span(start, issuer.end if issuer.end is not None else start + len(part.title))
        mention = Mention("Agency", issuer.value, words, part.index, f"metadata.issuer.{issuer.source}")
        if (identity := identify_agency(mention, context)) is not None:
            book.relate("ISSUED_BY", policy, book.add(identity, mention), mention)


def _place_task(book: Book, task: str, mention: Mention, context: Context) -> None:
    """A task belongs to the policy in which it stands; its first line says so."""
    if context.own is None:
        return
    first = mention.span.text.split("\n", 1)[0]
    words = book.span(mention.span.start, mention.span.start + len(first))
    heading = Mention("Task", mention.name, words, mention.part, "structure.task-of-policy")
    book.relate("PART_OF", task, context.own.id, heading)


def _summary(document: Document, context: Context) -> PartSummary:
    part = context.part
    policy = context.own.id if context.own else None
    last = max(part.start, part.end - 1)
    return PartSummary(part.title, part.kind.value, document.line(part.start), document.line(last), policy)
