"""Graphs for the tests of the stores: a small one by hand, and larger ones made at random from a seed."""

from __future__ import annotations

import random

from kg.model import Entity, Evidence, PolicyGraph, Relation, Value, relation_id, stable_id
from kg.ontology import ontology


def entity(type_: str, name: str, **properties: Value) -> Entity:
    """An entity with the properties that its type requires."""
    needed = {p.name: name for p in ontology().types[type_].properties.values() if p.required}
    del needed["id"], needed["name"]
    return Entity(stable_id(type_, name), type_, name, (), {**needed, **properties})


def relation(type_: str, head: Entity, tail: Entity, quote: str = "原句", **properties: Value) -> Relation:
    """A relation with one statement."""
    said = Evidence("document-1", "示例.txt", 3, quote, "test.rule", 0.9)
    return Relation(relation_id(type_, head.id, tail.id), type_, head.id, tail.id, (said,), properties)


def graph(*values: Entity | Relation) -> PolicyGraph:
    """A graph of these entities and relations."""
    entities = {value.id: value for value in values if isinstance(value, Entity)}
    relations = {value.id: value for value in values if isinstance(value, Relation)}
    return PolicyGraph(dict(sorted(entities.items())), dict(sorted(relations.items())))


TASK = entity("Task", "建设城市信息模型（CIM）基础平台", number="12", outline="三/（二）")
POLICY = entity("Policy", "天津市加快数字化发展三年行动方案", doc_number="津政办发〔2021〕1号", date="2021-08")
LEADER = entity("Agency", "天津市住房和城乡建设委员会", place="天津市", level="provincial", collective=False)
HELPER = entity("Agency", "天津市大数据管理中心", place="天津市")
SMALL = graph(
    TASK,
    POLICY,
    LEADER,
    HELPER,
    relation("LEAD_UNIT", TASK, LEADER, "牵头单位：市住房城乡建设委", order=1, deadline="2023-12-31"),
    relation("COOPERATING_UNIT", TASK, HELPER, "配合单位：市大数据中心", order=2),
    relation("PART_OF", TASK, POLICY),
)


def random_graph(seed: int, size: int = 60) -> PolicyGraph:
    """A graph of every node type and relation type that `size` draws hit, the same for the same seed."""
    draw = random.Random(seed)
    kinds = ontology()
    entities = [entity(draw.choice(list(kinds.types)), f"名称{draw.randrange(size)}") for _ in range(size)]
    by_type: dict[str, list[Entity]] = {}
    for each in entities:
        by_type.setdefault(each.type, []).append(each)
    relations = []
    for name, kind in sorted(kinds.relations.items()):
        for head, tail in sorted(kind.pairs):
            if head in by_type and tail in by_type and draw.random() < 0.5:
                ends = draw.choice(by_type[head]), draw.choice(by_type[tail])
                relations.append(relation(name, *ends, quote=f"原句{draw.randrange(9)}"))
    return graph(*entities, *relations)
