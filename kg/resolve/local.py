"""One document's facts: every mention identified in the light of that document alone, every claim with its evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
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
from loaders.document import Document, Part, Stated
from loaders.mention import Claim, Extraction, Mention

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
    reader = _Reader(document, extraction)
    for context in reader.lights:
        reader.part(context)
    for mention in extraction.mentions:
        reader.mention(mention)
    for claim in extraction.claims:
        reader.claim(claim)
    for refusal in extraction.refusals:
        reader.book.reject(refusal.reason.value, refusal.span.text, refusal.span.start, refusal.rule)
    return reader.book.facts(tuple(_summary(document, context) for context in reader.lights))


def identify(document: Document, extraction: Extraction) -> Iterator[tuple[Mention, str]]:
    """Each mention that can be identified, with the identifier of what it names."""
    reader = _Reader(document, extraction)
    for mention in extraction.mentions:
        if (found := reader.take(mention)) is not None:
            yield mention, found


class _Reader:
    """Takes parts, mentions and claims of one document into its book."""

    def __init__(self, document: Document, extraction: Extraction) -> None:
        self.lights = _lights(document, extraction)
        self.book = Book(document)
        self._text = document.text
        self._identities = _Identities(self.lights)
        self._taken: dict[int, str | None] = {}  # by the mention itself: claims end in mentions already taken
        self._placed: set[str] = set()

    def part(self, context: Context) -> None:
        """Record the policy that a part is, where it stands, and who issued it by its own words."""
        part = context.part
        if part.policy is None or context.own is None:
            return
        policy = self.book.add(context.own, None)
        self.book.state(policy, part)
        for issuer in part.policy.issuers:
            said = self._issuer(issuer, part)
            if (identity := identify_agency(said, context)) is not None:
                self.book.relate("ISSUED_BY", policy, self.book.add(identity, said), said)

    def _issuer(self, issuer: Stated, part: Part) -> Mention:
        if issuer.start is not None and issuer.end is not None:
            words = self.book.span(issuer.start, issuer.end)
        else:
            words = self.book.span(part.start, _end_of(part.title, self._text, part.start))
        return Mention("Agency", issuer.value, words, part.index, f"metadata.issuer.{issuer.source}")

    def mention(self, mention: Mention) -> None:
        """Record what a mention names, or that nothing can be identified by it."""
        if self.take(mention) is None:
            self.book.reject("unidentified", mention.name, mention.span.start, mention.rule)

    def claim(self, claim: Claim) -> None:
        """Record the relation that a claim says between two identified things."""
        head, tail = self.take(claim.head), self.take(claim.tail)
        if head is None or tail is None:
            self.book.reject("end unidentified", claim.quote.text, claim.quote.start, claim.rule)
        else:
            self.book.claim(claim, head, tail)

    def take(self, mention: Mention) -> str | None:
        """The identifier of what a mention names, recorded the first time."""
        known = id(mention)
        if known not in self._taken:
            identity = self._identities.identity(mention)
            found = self.book.add(identity, mention) if identity else None
            self._taken[known] = found
            if found is not None and mention.type == "Task" and found not in self._placed:
                self._placed.add(found)
                self._place_task(found, mention)
        return self._taken[known]

    def _place_task(self, task: str, mention: Mention) -> None:
        """A task belongs to the policy in which it stands; its first line says so."""
        own = self.lights[mention.part].own
        if own is None:
            return
        start, length = mention.span.start, mention.span.text.find("\n")
        words = self.book.span(start, start + length if length >= 0 else mention.span.end)
        heading = Mention("Task", mention.name, words, mention.part, "structure.task-of-policy")
        self.book.relate("PART_OF", task, own.id, heading)


def _end_of(title: str, text: str, start: int) -> int:
    """Where a title ends that begins at a place, printed over lines and with blanks as it may be."""
    missing, at = len("".join(title.split())), start
    while missing and at < len(text):
        missing -= not text[at].isspace()
        at += 1
    return at


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


def _summary(document: Document, context: Context) -> PartSummary:
    part = context.part
    policy = context.own.id if context.own else None
    last = max(part.start, part.end - 1)
    return PartSummary(part.title, part.kind.value, document.line(part.start), document.line(last), policy)
