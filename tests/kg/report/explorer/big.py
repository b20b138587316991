"""A graph as large as the picture is promised for: policies with their tasks, and bodies that share them."""

from __future__ import annotations

from random import Random

from kg.model import Entity, Evidence, PolicyGraph, Relation, relation_id, stable_id

ROLES = ("LEAD_UNIT", "RESPONSIBLE_UNIT", "COOPERATING_UNIT", "COOPERATING_UNIT")
LENGTH = 80  # tasks of a policy, a line each
PLACES = ("天津市", "广西壮族自治区", "浙江省", "浙江省杭州市", "广东省")
QUOTE = "（牵头单位：{0}；配合单位：市财政局、市教育局、市交通运输局，各区人民政府按职责分工负责，2025年12月底前完成）"


def big_graph(edges: int = 20_000) -> PolicyGraph:
    """About `edges` facts, the same each time."""
    random = Random(7)
    policies = [_policy(number) for number in range(max(2, edges // 250))]
    bodies = [_body(number) for number in range(max(8, edges // 40))]
    document = Entity("d1", "Document", "汇编.txt", (), {"source": "汇编.txt"})
    entities = {one.id: one for one in (*policies, *bodies, document)}
    relations: dict[str, Relation] = {}
    for number, policy in enumerate(policies):
        _state(relations, policy, document, number)
    number = 0
    while len(relations) < edges + len(policies):
        policy = policies[min(number // LENGTH, len(policies) - 1)]
        task = _task(number, policy)
        entities[task.id] = task
        _say(relations, "PART_OF", task, policy, number)
        for role in ROLES[: 1 + number % 4]:
            _say(relations, role, task, bodies[int(random.random() ** 2 * len(bodies))], number)
        number += 1
    return PolicyGraph(dict(sorted(entities.items())), dict(sorted(relations.items())))


def _state(relations: dict[str, Relation], policy: Entity, document: Entity, number: int) -> None:
    """Where in the document a policy stands."""
    lines = {"first_line": number * LENGTH + 1, "last_line": (number + 1) * LENGTH}
    id_ = relation_id("STATED_IN", policy.id, document.id)
    relations[id_] = Relation(id_, "STATED_IN", policy.id, document.id, (), lines)


def _policy(number: int) -> Entity:
    name = f"数字经济发展规划第{number}号"
    known = {"title": name, "place": PLACES[number % len(PLACES)], "doc_number": f"津政发〔2022〕{number}号"}
    return Entity(stable_id("Policy", name), "Policy", name, (), known)


def _body(number: int) -> Entity:
    place = PLACES[number % len(PLACES)]
    name = f"{place}第{number}管理局"
    return Entity(stable_id("Agency", name), "Agency", name, (f"市{number}局",), {"place": place, "level": "city"})


def _task(number: int, policy: Entity) -> Entity:
    name = f"建设一体化平台第{number}项"
    known = {"text": name, "policy": policy.name}
    return Entity(stable_id("Task", policy.id, name), "Task", name, (), known)


def _say(relations: dict[str, Relation], type_: str, head: Entity, tail: Entity, number: int) -> None:
    said = Evidence("d1", "汇编.txt", number + 1, QUOTE.format(tail.aliases[0] if tail.aliases else ""), "r.a", 0.9)
    id_ = relation_id(type_, head.id, tail.id)
    relations.setdefault(id_, Relation(id_, type_, head.id, tail.id, (said,), {"deadline": "2025-12-31"}))
