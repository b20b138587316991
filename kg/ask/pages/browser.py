"""The files of Neo4j Browser: its style, the guide with ten scenes, and the favourites, from library and ontology."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from kg.ask.library import library
from kg.ask.query import Kind, Parameter, Query, QueryError
from kg.ontology import ontology

# The ten scenes, each a question of the library that draws a graph.
SCENES = (
    "responsibility/map-of-policy",
    "coordination/neighbourhood",
    "policy/neighbourhood",
    "policy/family",
    "policy/network",
    "policy/issuers-together",
    "geography/map-of-place",
    "geography/map-of-park",
    "geography/map-of-industry",
    "targets/map-of-policy",
)

# Where a scene needs a name, it begins with the thing of which the graph says most: it opens on every graph.
_MOST = {
    "Agency": "MATCH (x:Agency)<-[s:LEAD_UNIT|RESPONSIBLE_UNIT]-(:Task)",
    "Policy": "MATCH (x:Policy)<-[:PART_OF]-(:Task)-[s:LEAD_UNIT|RESPONSIBLE_UNIT]->()",
    "Place": "MATCH (x:Place)<-[s:LOCATED_IN]-()",
    "Park": "MATCH (x:Park)<-[s:SUPPORTS]-()",
    "Industry": "MATCH (x:Industry)<-[s:PROMOTES]-(:Task)-[:SUPPORTS]->()",
}
_MOST_HERE = {
    "policy/neighbourhood": "MATCH (x:Policy)-[s:ISSUED_BY|BASED_ON|CITES|REPEALS]-()",
    "policy/family": "MATCH (x:Policy)<-[s:BASED_ON]-()",
    "targets/map-of-policy": "MATCH (x:Policy)<-[:PART_OF]-(:Task)-[s:SETS_TARGET]->()",
}
_PARAMETER = re.compile(r"\$(\w+)")
_WIDTHS = {"LEAD_UNIT": "4px", "RESPONSIBLE_UNIT": "3px", "COOPERATING_UNIT": "2px", "BASED_ON": "3px"}
_SIZES = {"Policy": "70px", "Agency": "60px", "Task": "50px"}


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture of the guide: its question and the Cypher that draws it as it stands."""

    query: Query
    cypher: str


def scenes() -> tuple[Scene, ...]:
    """The ten scenes, in order."""
    return tuple(Scene(library()[name], _runnable(library()[name])) for name in SCENES)


def _runnable(query: Query) -> str:
    """The Cypher of a question with its names and numbers put in."""
    lead = ""
    chosen = {}
    for one in query.parameters:
        if one.type in _MOST:
            most = _MOST_HERE.get(query.id, _MOST[one.type])
            lead = f"{most}\nWITH x, count(s) AS n ORDER BY n DESC, x.name LIMIT 1\nWITH x.name AS {one.name}\n"
            chosen[one.name] = one.name
    return lead + with_constants(query, chosen)


def with_constants(query: Query, chosen: Mapping[str, str]) -> str:
    """The Cypher of a question with what was chosen for its parameters, and the declared defaults for the others."""
    held = {one.name: chosen.get(one.name) or _constant(one) for one in query.parameters}
    return _PARAMETER.sub(lambda found: held[found[1]], query.cypher)


def _constant(one: Parameter) -> str:
    """A default of the library as a Cypher constant: a whole number, a number, or words without quotation marks."""
    if one.default is None:
        raise QueryError(f"'{one.name}' has no default, so it cannot stand in a page as it is; choose a name for it.")
    return one.default if one.type in ("integer", "number") else f"'{one.default}'"


def favourite(scene: Scene) -> str:
    """One favourite; its first line is its name in the Browser."""
    return f"// {scene.query.zh}\n{scene.cypher}\n"


def style() -> str:
    """The style sheet: a colour a label, a width a relation, captions in words."""
    kinds = ontology()
    return "\n".join((*_plain_style(), *map(_node_style, kinds.types), *map(_edge_style, kinds.relations))) + "\n"


def _plain_style() -> Iterator[str]:
    yield (
        "node {\n  diameter: 50px;\n  color: #A5ABB6;\n  border-color: #9AA1AC;\n  border-width: 2px;\n"
        '  text-color-internal: #FFFFFF;\n  font-size: 10px;\n  caption: "{name}";\n}\n'
    )
    yield (
        "relationship {\n  color: #A5ABB6;\n  shaft-width: 1px;\n  font-size: 8px;\n  padding: 3px;\n"
        '  text-color-external: #000000;\n  text-color-internal: #FFFFFF;\n  caption: "<type>";\n}\n'
    )


def _node_style(name: str) -> str:
    kind = ontology().types[name]
    size = _SIZES.get(name, "45px")
    return (
        f"node.{name} {{\n  diameter: {size};\n  color: {kind.colour};\n  border-color: {kind.colour};\n"
        f'  text-color-internal: #FFFFFF;\n  caption: "{{name}}";\n}}\n'
    )


def _edge_style(name: str) -> str:
    width = _WIDTHS.get(name, "1px")
    return f'relationship.{name} {{\n  shaft-width: {width};\n  caption: "<type>";\n}}\n'


def guide() -> str:
    """The guide in Chinese, a slide a scene."""
    slides = "\n".join((_opening(), *(_slide(number, scene) for number, scene in enumerate(scenes(), 1))))
    return (
        '<article class="guide">\n<title>政策知识图谱导览</title>\n'
        f'<carousel class="deck container-fluid">\n{slides}\n</carousel>\n</article>\n'
    )


def _opening() -> str:
    listed = "\n".join(f"<li>{escape(scene.query.zh)}</li>" for scene in scenes())
    return (
        '<slide class="row-fluid">\n<div class="col-sm-12">\n<h3>政策知识图谱：十个场景</h3>\n'
        "<p>逐页翻看；点击每页的查询，再按运行键，即在下方画出图来。每条关系都带原句，点击连线可见。</p>\n"
        f"<ol>\n{listed}\n</ol>\n</div>\n</slide>"
    )


def _slide(number: int, scene: Scene) -> str:
    hint = ""
    if "WITH x.name AS" in scene.cypher:
        hint = "<p>前三行选出图中事实最多的一个；要看别的，把它们换成 WITH '名称' AS …。</p>\n"
    columns = "、".join(column.zh for column in scene.query.columns)
    shows = "路径" if scene.query.kind is Kind.PATH else columns
    return (
        f'<slide class="row-fluid">\n<div class="col-sm-12">\n<h3>{number}. {escape(scene.query.zh)}</h3>\n'
        f"<p>图中有：{escape(shows)}。</p>\n{hint}"
        '<figure>\n<pre class="pre-scrollable programlisting cm-s-neo code runnable standalone-example">'
        f"{escape(scene.cypher)}</pre>\n</figure>\n</div>\n</slide>"
    )
