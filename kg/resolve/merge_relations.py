"""One relation from all that say it, and what persons said of single ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from kg.model import Relation, Value, relation_id
from kg.packed import Packed, Statements
from kg.resolve.clusters import Clusters
from kg.resolve.corrections import Corrections, Key, Settled
from kg.resolve.merge_witnesses import Witnesses, ordered, shown_first

_Group = tuple[Settled, list[Relation]]


class Gathered:
    """Relations by the identifier that their type and ends make, packed; what is said again of one, beside it."""

    def __init__(self, statements: Statements, witnesses: Witnesses, clusters: Clusters) -> None:
        self._statements = statements
        self._held: dict[str, bytes] = {}
        self._again: defaultdict[str, list[bytes]] = defaultdict(list)
        for document, held in witnesses.relations():
            (type_, *ends), _ = statements.key(held)
            head, tail = (clusters.find(witnesses.id(document, end)) for end in ends)
            self._add(relation_id(type_, head, tail), held if [head, tail] == ends else self._moved(held, head, tail))

    def correct(self, corrected: Corrections) -> None:
        """Follow what persons said of single relations."""
        placed: defaultdict[Key, list[_Group]] = defaultdict(list)
        for id_ in list(self._held) if corrected.said() else ():
            key, settled = self._settled(id_, corrected)
            if settled.key != key or corrected.touch(settled.ids):
                taken = self._take(id_)
                if not settled.ids & corrected.wrong:
                    placed[settled.key].append((settled, taken))
        for key, groups in placed.items():
            id_ = relation_id(*key)
            if id_ in self._held:  # what was read as that
                groups.append((self._settled(id_, corrected)[1], self._take(id_)))
            self._held[id_] = self._statements.pack(_corrected(key, groups, corrected))

    def between(self, entities: Container[str]) -> Mapping[str, Relation]:
        """The relations between two of these, by identifier in sorted order; nothing is gathered any more."""
        for id_ in list(self._again):
            self._held[id_] = self._statements.pack(_joined(self._key(id_), self._take(id_)))
        kept = {}
        for id_ in sorted(self._held):
            held = self._held.pop(id_)
            (_, head, tail), _ = self._statements.key(held)
            if head != tail and head in entities and tail in entities:
                kept[id_] = held
        self._statements.close()
        return Packed(kept, self._statements.unpack)

    def _add(self, id_: str, held: bytes) -> None:
        if id_ in self._held:
            self._again[id_].append(held)
        else:
            self._held[id_] = held

    def _moved(self, held: bytes, head: str, tail: str) -> bytes:
        """The relation between what its ends are, under the identifier that it came by."""
        key, id_ = self._statements.key(held)
        relation = self._statements.unpack(id_ or relation_id(*key), held)
        return self._statements.pack(replace(relation, head=head, tail=tail))

    def _settled(self, id_: str, corrected: Corrections) -> tuple[Key, Settled]:
        """The key of a relation, and where it stands once corrected."""
        names = (self._statements.key(held)[1] for held in self._all(id_))
        key = self._key(id_)
        return key, corrected.settle(key, {id_, *filter(None, names)})

    def _key(self, id_: str) -> Key:
        return self._statements.key(self._held[id_])[0]

    def _all(self, id_: str) -> Iterable[bytes]:
        return self._held[id_], *self._again.get(id_, ())

    def _take(self, id_: str) -> list[Relation]:
        """All that say a relation; it is gathered no more."""
        taken = [self._statements.unpack(id_, held) for held in self._all(id_)]
        del self._held[id_]
        self._again.pop(id_, None)
        return taken


def _corrected(key: Key, groups: Sequence[_Group], corrected: Corrections) -> Relation:
    """One fact of all that was read as it or corrected to it."""
    joined = _joined(key, [relation for _, relations in groups for relation in relations])
    values = {name: value for settled, _ in sorted(groups, key=_key_of) for name, value in settled.values.items()}
    ids = frozenset(id_ for settled, _ in groups for id_ in settled.ids)
    return corrected.relation(joined, Settled(key, ids, values))


def _key_of(group: _Group) -> list[str]:
    return sorted(group[0].ids)


def _joined(key: Key, relations: list[Relation]) -> Relation:
    evidence = ordered(said for relation in relations for said in relation.evidence)
    properties: dict[str, Value] = {}
    for relation in sorted(relations, key=_best):
        for name, value in relation.properties.items():
            properties.setdefault(name, value)
    return Relation(relation_id(*key), *key, evidence, properties)


def _best(relation: Relation) -> tuple[tuple[float, str, int, str], str]:
    return (shown_first(relation.evidence[0])[:4] if relation.evidence else (0.0, "", 0, ""), str(relation.properties))
