"""A little graph of an invented province, on which every analysis can be tried and followed by hand."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Entity, Evidence, PolicyGraph, Relation, Value, relation_id, stable_id

_PLACE = "岚海省"
_CONFIDENCE = 0.9

# title, what it rests on, what further properties it has
_POLICIES: tuple[tuple[str, tuple[str, ...], dict[str, Value]], ...] = (
    ("国家数字化发展总体规划", (), {"level": "national", "date": "2020-05-01"}),
    (
        "岚海省数字经济行动方案（2021—2023年）",
        ("国家数字化发展总体规划",),
        {"level": "provincial", "place": _PLACE, "date": "2021-03-01"},
    ),
    (
        "岚海省数字政府实施方案（2024—2026年）",
        ("岚海省数字经济行动方案（2021—2023年）",),
        {"level": "provincial", "place": _PLACE, "date": "2024-02-01"},
    ),
)
# policy, task, lead units, cooperating units
_TASKS = (
    (1, "建设全省公共数据共享平台", ("大数据局", "科学技术厅"), ("财政厅",)),
    (1, "推进工业企业数字化转型", ("工业和信息化厅",), ("大数据局", "科学技术厅")),
    (1, "培育数字经济人才队伍", ("教育厅",), ()),
    (2, "完善全省公共数据共享平台", ("大数据局",), ("财政厅", "教育厅")),
    (2, "开展数字政府试点", ("大数据局", "科学技术厅"), ()),
    (2, "推广电子证照", ("大数据局",), ("工业和信息化厅",)),
    (2, "建立数据安全制度", (), ()),
)


def example() -> PolicyGraph:
    """Three policies, seven tasks, five bodies; every fact of confidence 0.9."""
    entities = sorted({one.id: one for one in _entities()}.values(), key=lambda one: one.id)
    relations = sorted(_relations(), key=lambda one: one.id)
    return PolicyGraph({one.id: one for one in entities}, {one.id: one for one in relations})


def _entities() -> Iterator[Entity]:
    for title, _, properties in _POLICIES:
        yield Entity(stable_id("Policy", title), "Policy", title, (), {"title": title, **properties})
    for at, words, leads, helpers in _TASKS:
        policy = _POLICIES[at][0]
        yield Entity(stable_id("Task", policy, words), "Task", words, (), {"text": words, "policy": policy})
        for name in (*leads, *helpers):
            full = _PLACE + name
            yield Entity(stable_id("Agency", full), "Agency", full, (), {"place": _PLACE, "level": "provincial"})


def _relations() -> Iterator[Relation]:
    for title, grounds, _ in _POLICIES:
        for ground in grounds:
            yield _stated("BASED_ON", stable_id("Policy", title), stable_id("Policy", ground), f"根据《{ground}》")
    for at, words, leads, helpers in _TASKS:
        policy = _POLICIES[at][0]
        task = stable_id("Task", policy, words)
        quote = f"{words}（牵头单位：{'、'.join(leads)}；配合单位：{'、'.join(helpers)}）"
        yield _stated("PART_OF", task, stable_id("Policy", policy), words)
        for name in leads:
            yield _stated("LEAD_UNIT", task, stable_id("Agency", _PLACE + name), quote)
        for name in helpers:
            yield _stated("COOPERATING_UNIT", task, stable_id("Agency", _PLACE + name), quote)


def _stated(type_: str, head: str, tail: str, quote: str) -> Relation:
    said = Evidence("example", "example.txt", 1, quote, "example", _CONFIDENCE)
    return Relation(relation_id(type_, head, tail), type_, head, tail, (said,))
