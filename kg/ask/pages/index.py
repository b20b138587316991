"""The index of the question library, `queries/README.md`."""

from __future__ import annotations

from collections.abc import Iterator

from kg.ask.library import library
from kg.ask.query import Query

FOLDERS = {
    "responsibility": ("责任", "Responsibility"),
    "coordination": ("协同", "Coordination"),
    "policy": ("政策", "Policies"),
    "geography": ("地域、园区与项目", "Places, parks and projects"),
    "targets": ("目标、成效与支持措施", "Targets, results and incentives"),
    "coverage": ("覆盖", "Coverage"),
    "comparison": ("比较", "Comparison"),
    "quality": ("质量", "Quality"),
}
GENERATED = "<!-- 由查询文件生成，请勿手改：python -m kg.ask.pages / Generated; do not edit. -->"

_HEAD = f"""{GENERATED}

# 问题库 / The question library

每个问题一个 `.cypher` 文件：头部写明问题、参数、列和中文问法，其下是 Cypher，在嵌入式图谱和 Neo4j 上结果相同。
One file a question: its header gives the question, parameters, columns and wordings in Chinese; the Cypher under it
gives the same rows on the embedded graph and on Neo4j.

    kg ask                                   # 全部问题 / every question
    kg ask tasks-of-agency --help            # 一个问题的参数 / the parameters of one
    kg ask tasks-of-agency --agency 天津市教委
    kg ask "天津市教委牵头哪些任务？"
"""


def index_page() -> str:
    """Every question with its parameters, folder by folder."""
    return "\n".join([_HEAD, *_folders()]) + "\n"


def _folders() -> Iterator[str]:
    queries = library()
    for folder, (zh, en) in FOLDERS.items():
        inside = [query for query in queries.values() if query.id.startswith(f"{folder}/")]
        yield f"## {zh} / {en}（{len(inside)}）\n"
        yield "| 问题 / question | 名称 / name | 参数 / parameters |\n|---|---|---|"
        yield from (_line(query) for query in inside)
        yield ""


def _line(query: Query) -> str:
    parameters = ", ".join(f"`{one.name}`" + ("" if one.required else "?") for one in query.parameters)
    name = query.id.split("/")[1]
    return f"| {query.zh}<br>{query.en} | [`{name}`]({query.id}.cypher) | {parameters} |"
