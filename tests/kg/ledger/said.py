"""Facts by hand, for the tests of the record."""

from __future__ import annotations

from kg.model import Entity, Evidence, Facts, PartSummary, Rejected, Relation, relation_id, stable_id

TASK = "建设一体化平台"


def facts(document: str, source: str, *bodies: str, quotes: tuple[str, ...] = ()) -> Facts:
    """A document in which one task is led by each body."""
    task = Entity(stable_id("Task", TASK), "Task", TASK, ("平台",), {"text": TASK, "number": "1"})
    agencies = [Entity(stable_id("Agency", name), "Agency", name, (), {"collective": False}) for name in bodies]
    relations = tuple(
        _led(document, source, task, agency, place, quotes or (f"牵头单位：{agency.name}",))
        for place, agency in enumerate(agencies)
    )
    return Facts(
        document,
        source,
        "text",
        (PartSummary("方案", "policy", 1, 9, None),),
        (task, *agencies),
        relations,
        (Rejected("generic", "有关部门", document, 4, "test"),),
        ("第3页无文字",),
    )


def _led(document: str, source: str, task: Entity, agency: Entity, place: int, quotes: tuple[str, ...]) -> Relation:
    said = tuple(
        Evidence(document, source, place + n, quote, "test.lead", 0.95, 0, n, n + 5) for n, quote in enumerate(quotes)
    )
    return Relation(
        relation_id("LEAD_UNIT", task.id, agency.id), "LEAD_UNIT", task.id, agency.id, said, {"order": place}
    )
