"""The entities and relations of one document while they are collected."""

from __future__ import annotations

from collections.abc import Mapping

from kg.model import Entity, Evidence, Facts, PartSummary, Rejected, Relation, Value, relation_id
from kg.resolve.confidence import calibrated
from kg.resolve.identity import Identity
from loaders.document import Document, Part, Span
from loaders.mention import Claim, Mention

_LONGEST_QUOTE = 600
_KEYED = frozenset({"Task", "Target", "Result", "Incentive"})  # named by a key, not by their words
_NATION = "中华人民共和国"


class Book:
    """What one document says so far: each thing with all its surfaces, each relation with all its evidence."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._ids: dict[tuple[str, tuple[str, ...]], str] = {}
        self._things: dict[str, Identity] = {}
        self._aliases: dict[str, set[str]] = {}
        self._properties: dict[str, dict[str, Value]] = {}
        self._evidence: dict[tuple[str, str, str], set[Evidence]] = {}
        self._details: dict[tuple[str, str, str], dict[str, Value]] = {}
        self._rejected: list[Rejected] = []
        self._lines: dict[int, int] = {}  # many claims share a quote
        self._self = self.add(_of_document(document), None)

    def span(self, start: int, end: int) -> Span:
        """A range of the document's text."""
        return self._document.span(start, min(end, len(self._document.text)))

    def add(self, identity: Identity, mention: Mention | None) -> str:
        """Record a thing and the words of a mention of it; its identifier."""
        id_ = self._id(identity)
        known_as = self._things.get(id_)
        if known_as is None:
            self._things[id_] = identity
            self._aliases[id_] = set(identity.aliases)
            self._properties[id_] = dict(identity.properties)
        elif known_as is not identity:
            self._join(id_, identity, known_as)
        if mention is not None and mention.type not in _KEYED:
            _note(self._aliases[id_], mention)
        return id_

    def _join(self, id_: str, identity: Identity, known_as: Identity) -> None:
        """Add what another reading of a thing says of it."""
        aliases = self._aliases[id_]
        if _names_the_nation(identity, known_as):
            aliases.add(known_as.name)
            self._things[id_] = identity  # a law by its full name
        self._properties[id_] = {**identity.properties, **self._properties[id_]}
        aliases.update(identity.aliases)

    def _id(self, identity: Identity) -> str:
        at = (identity.type, identity.key or (identity.name,))
        return self._ids.get(at) or self._ids.setdefault(at, identity.id)

    def state(self, policy: str, part: Part) -> None:
        """Record that a policy stands in this document, from line to line."""
        key = ("STATED_IN", policy, self._self)
        self._evidence.setdefault(key, set())
        details = self._details.setdefault(key, {})
        details.setdefault("kind", part.kind.value)
        details.setdefault("first_line", self._document.line(part.start))
        details.setdefault("last_line", self._document.line(max(part.start, part.end - 1)))

    def relate(self, type_: str, head: str, tail: str, said: Mention) -> None:
        """Record a relation that the words of one mention say."""
        self._witness((type_, head, tail), said.span, said.part, said.rule, said.confidence)

    def claim(self, claim: Claim, head: str, tail: str) -> None:
        """Record a claim between two identified things."""
        key = (claim.type, head, tail)
        self._witness(key, claim.quote, claim.head.part, claim.rule, claim.confidence)
        details = self._details.setdefault(key, {})
        for name, value in claim.properties.items():
            details.setdefault(name, int(value) if name == "order" else value)

    def reject(self, reason: str, what: str, start: int, rule: str) -> None:
        """Keep a fact that was refused, with its reason."""
        line = self._document.line(start)
        self._rejected.append(Rejected(reason, what[:_LONGEST_QUOTE], self._document.id, line, rule))

    def facts(self, parts: tuple[PartSummary, ...]) -> Facts:
        """Everything recorded, in the order in which it was first met."""
        document = self._document
        return Facts(
            document.id,
            document.source,
            document.format,
            parts,
            tuple(self._entity(id_, thing) for id_, thing in self._things.items()),
            tuple(self._relation(key) for key in self._evidence),
            tuple(dict.fromkeys(self._rejected)),
            document.notes,
        )

    def _witness(self, key: tuple[str, str, str], quote: Span, part: int, rule: str, confidence: float) -> None:
        document, start = self._document, quote.start
        words = document.quote(start, min(quote.end, start + _LONGEST_QUOTE))
        line = self._lines.get(start) or self._lines.setdefault(start, document.line(start))
        sure = calibrated(rule, confidence)
        said = Evidence(document.id, document.source, line, words, rule, sure, part, start, quote.end)
        self._evidence.setdefault(key, set()).add(said)

    def _entity(self, id_: str, thing: Identity) -> Entity:
        aliases = tuple(sorted(self._aliases[id_] - {thing.name, ""}))
        return Entity(id_, thing.type, thing.name, aliases, _sorted(self._properties[id_]))

    def _relation(self, key: tuple[str, str, str]) -> Relation:
        type_, head, tail = key
        said = self._evidence[key]
        evidence = tuple(said) if len(said) < 2 else tuple(sorted(said, key=_order))
        return Relation(relation_id(*key), type_, head, tail, evidence, _sorted(self._details.get(key, {})))


def _names_the_nation(identity: Identity, known_as: Identity) -> bool:
    """Whether a thing known by a shorter name is here named with 中华人民共和国."""
    return identity.name.startswith(_NATION) and not known_as.name.startswith(_NATION)


def _note(aliases: set[str], mention: Mention) -> None:
    """Keep the words of a mention as a name: as written and as completed, but not the whole line of a title."""
    aliases.add(mention.name)
    words = mention.span.text
    if words in aliases or mention.rule == "title" or mention.rule.startswith("metadata."):
        return
    if 1 < len(words) <= len(mention.name) + 4:
        aliases.add(" ".join(words.split()))


def _order(said: Evidence) -> tuple[float, int, str]:
    return -said.confidence, said.start, said.rule


def _of_document(document: Document) -> Identity:
    known: dict[str, Value] = {"source": document.source, "format": document.format, "hash": document.id}
    return Identity("Document", document.source, (document.id,), known)


def _sorted(properties: Mapping[str, Value]) -> dict[str, Value]:
    return dict(sorted(properties.items())) if len(properties) > 1 else dict(properties)
