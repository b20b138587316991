"""What persons said of single things and facts: that one is wrong, right, or has another value, end or type."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from kg.model import Entity, Relation, Value, relation_id, stable_id
from kg.resolve.judgements import Judgement, Verdict

CHECKED = "checked"
NONE = "无"  # the value of a correction that takes a property away
Key = tuple[str, str, str]  # type, head, tail
_ENDS = ("head", "tail")
_ID = re.compile(r"[a-z]+-[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Settled:
    """Where a fact stands once corrected: its key, every identifier that it went by, and its corrected values."""

    key: Key
    ids: frozenset[str]
    values: Mapping[str, str]


@dataclass(slots=True)
class Corrections:
    """Judgements of one thing or fact, by its identifier, and the things that they name anew."""

    wrong: frozenset[str]
    values: Mapping[str, Mapping[str, str]]
    checked: Mapping[str, str]  # by whom and on which day
    entities: Mapping[str, Entity] = field(default_factory=dict)
    find: Callable[[str], str] = str  # the identifier that stands for one
    made: dict[str, Entity] = field(default_factory=dict)
    _named: dict[tuple[str, str], str] = field(default_factory=dict)

    def said(self) -> bool:
        """Whether anybody said anything."""
        return bool(self.values or self.checked or self.wrong)

    def touch(self, ids: Iterable[str]) -> bool:
        """Whether anybody said anything of what goes by one of these identifiers."""
        return any(id_ in self.values or id_ in self.checked or id_ in self.wrong for id_ in ids)

    def settle(self, key: Key, ids: Iterable[str]) -> Settled:
        """Follow the corrections of a fact, and those of what it was corrected to."""
        seen, values = frozenset(ids), dict[str, str]()
        fresh = seen
        while fresh:
            said = self.of(fresh)
            key = self._moved(key, said)
            values |= {name: value for name, value in said.items() if name not in ("type", *_ENDS)}
            fresh = frozenset({relation_id(*key)}) - seen
            seen |= fresh
        return Settled(key, seen, values)

    def of(self, ids: Iterable[str]) -> dict[str, str]:
        """The corrected values of what goes by these identifiers."""
        return {name: value for id_ in sorted(ids) for name, value in self.values.get(id_, {}).items()}

    def entity(self, entity: Entity, ids: Iterable[str]) -> Entity:
        """A thing with its corrected name, type and properties."""
        values = self.of(ids)
        name, type_ = values.pop("name", "") or entity.name, values.pop("type", "") or entity.type
        aliases = tuple(sorted({*entity.aliases, entity.name} - {name})) if name != entity.name else entity.aliases
        return replace(entity, name=name, type=type_, aliases=aliases, properties=_with(entity.properties, values))

    def relation(self, relation: Relation, settled: Settled) -> Relation:
        """A fact with its corrected properties; one that a person has checked is certain."""
        values = dict(settled.values)
        evidence = relation.evidence
        by = max((self.checked[id_] for id_ in settled.ids if id_ in self.checked), default="")
        if by:
            values[CHECKED] = by
            evidence = tuple(replace(said, confidence=1.0) for said in evidence)
        return replace(relation, evidence=evidence, properties=_with(relation.properties, values))

    def _moved(self, key: Key, said: Mapping[str, str]) -> Key:
        type_, *ends = key
        head, tail = (self._end(said.get(name, ""), end) for name, end in zip(_ENDS, ends, strict=True))
        return said.get("type") or type_, head, tail

    def _end(self, said: str, end: str) -> str:
        """The thing that a correction names by identifier or name; one that nobody has named is made."""
        if not said or _ID.fullmatch(said):
            return self.find(said) if said else end
        known = self.entities.get(end)
        type_ = known.type if known else "Agency"
        if (found := self._by_name().get((type_, said))) is not None:
            return found
        made = Entity(stable_id(type_, said), type_, said)
        self.made.setdefault(made.id, made)
        return made.id

    def _by_name(self) -> Mapping[tuple[str, str], str]:
        """The first thing of each type and name."""
        if not self._named:
            for id_, one in self.entities.items():
                self._named.setdefault((one.type, one.name), id_)
        return self._named


def _with(properties: Mapping[str, Value], values: Mapping[str, str]) -> dict[str, Value]:
    """Properties with other values; an empty one is as it was read, and 无 is none."""
    merged = {**properties, **{name: value for name, value in values.items() if value}}
    return {name: merged[name] for name in sorted(merged) if values.get(name) != NONE}


def corrections(judgements: Iterable[Judgement]) -> Corrections:
    """What the judgements that stand say of single things and facts."""
    wrong: set[str] = set()
    values: dict[str, dict[str, str]] = defaultdict(dict)
    checked: dict[str, str] = {}
    for one in judgements:
        if one.verdict is Verdict.WRONG:
            wrong.add(one.subject)
        elif one.verdict in (Verdict.RIGHT, Verdict.CORRECT):
            checked[one.subject] = max(checked.get(one.subject, ""), f"{one.date[:10]} {one.by}")
        if one.verdict is Verdict.CORRECT:
            values[one.subject][one.property] = one.value
    return Corrections(frozenset(wrong), values, checked)
