"""The schema page, `schema/README.md`: the words, a diagram, every type and relation, an example for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.ask.pages.index import GENERATED
from kg.ontology import NodeType, Ontology, Property, RelationType, ontology

# The words of 公文 practice that the graph uses, and those that mean the same and are not used.
GLOSSARY = (
    ("牵头单位", "lead unit", "`LEAD_UNIT`", "主办单位、主责单位、owner"),
    ("责任单位", "responsible unit", "`RESPONSIBLE_UNIT`", "承办单位、assignee"),
    ("配合单位", "cooperating unit", "`COOPERATING_UNIT`", "协办单位、参加单位、participant"),
    ("发文机关", "issuer", "`ISSUED_BY`", "发布方、author"),
    ("发文字号", "document number", "`doc_number`", "文件编号、serial"),
    ("成文日期", "date of issue", "`date`", "发布时间、timestamp"),
    ("制定依据", "ground", "`BASED_ON`", "来源、source policy"),
    ("园区", "park", "`Park`", "开发区块、zone"),
    ("任务", "task", "`Task`", "事项、action item"),
)

_HEAD = f"""{GENERATED}

# 图谱结构 / The schema of the graph

节点标签和关系类型只有下列这些，由 `ontology.yaml` 定义；抽取出的每条关系都带原句、来源、行号、规则和置信度。
未载明的即不存在。

The graph holds only these labels and types, as `ontology.yaml` defines them. Every relation read from text carries
its sentence, source, line, rule and confidence. What no text states is absent.
"""


def schema_page(kinds: Ontology | None = None) -> str:
    """The page in Chinese and English."""
    shown = kinds or ontology()
    parts = (_HEAD, *_glossary(), *_diagram(shown), *_types(shown), *_relations(shown))
    return "\n".join(parts).rstrip() + "\n"


def example(relation: RelationType) -> str:
    """A Cypher query about one relation that runs as it stands on both engines."""
    head, tail = sorted(relation.pairs)[0]
    said = ", r.quote AS quote, r.line AS line" if relation.evidence else ""
    end = "line" if relation.evidence else "tail"
    return (
        f"MATCH (h:{head})-[r:{relation.name}]->(t:{tail})\n"
        f"RETURN h.name AS head, t.name AS tail{said}\n"
        f"ORDER BY {end}, head LIMIT 10"
    )


def _glossary() -> Iterator[str]:
    yield "## 用语 / Words\n\n| 用语 | term | 图谱中 / in the graph | 不用 / avoid |\n|---|---|---|---|"
    for line in GLOSSARY:
        yield f"| {' | '.join(line)} |"
    yield ""


def _diagram(kinds: Ontology) -> Iterator[str]:
    """One arrow for each pair of labels, with the relations that join them."""
    joined: dict[tuple[str, str], list[str]] = {}
    for relation in kinds.relations.values():
        for pair in sorted(relation.pairs):
            joined.setdefault(pair, []).append(relation.zh)
    yield "## 图 / Diagram\n\n```mermaid\nflowchart LR"
    yield from (f"  {kind.name}[{kind.zh}<br>{kind.name}]" for kind in kinds.types.values())
    yield from (f"  {head} -->|{' '.join(names)}| {tail}" for (head, tail), names in sorted(joined.items()))
    yield "```\n"


def _types(kinds: Ontology) -> Iterator[str]:
    yield "## 节点 / Node types\n"
    for kind in kinds.types.values():
        yield from _type(kind)


def _type(kind: NodeType) -> Iterator[str]:
    yield f"### {kind.zh} `{kind.name}`\n\n{kind.definition_zh}。 {kind.definition_en}.\n"
    yield from _properties(kind.properties)


def _properties(properties: Mapping[str, Property]) -> Iterator[str]:
    yield "| 属性 / property | 类型 / type | 含义 / meaning |\n|---|---|---|"
    for one in properties.values():
        needed = " *" if one.required else ""
        yield f"| `{one.name}`{needed} | {one.type} | {one.zh} / {one.en} |"
    yield ""


def _relations(kinds: Ontology) -> Iterator[str]:
    yield "## 关系 / Relations\n"
    for relation in kinds.relations.values():
        sentence = f"{relation.sentence_zh} / {relation.sentence_en}"
        yield f"### {relation.zh} `{relation.name}`\n\n{sentence}\n"
        yield "，".join(f"`{head}` → `{tail}`" for head, tail in sorted(relation.pairs)) + "\n"
        yield from _properties(relation.properties)
        yield f"```cypher\n{example(relation)}\n```\n"
