"""Query files that break their form: each mistake is named, with its remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.ask.library import check_against, find_query, library, nearest_names, nearest_questions
from kg.ask.query import AskError, QueryError, read_query
from kg.ontology import ontology

GOOD = """// id: folder/name
// zh: 某机构有哪些任务？
// en: Which tasks has a body?
// plain: {agency}有什么任务
// kind: table
// engines: embedded, neo4j
// param agency: Agency e.g. 市教委 — 机构 / the body
// param role: role = "" e.g. LEAD_UNIT — 身份 / the role
// column task: text — 任务 / the task
// column quote: quote — 原句 / the sentence
// column source: source — 文件 / the file
// column line: line — 行 / the line
MATCH (t:Task)-[r:LEAD_UNIT]->(a:Agency) // a comment with $nothing and a.nothing
WHERE $agency = a.name AND $role IN ['', type(r), 'a $string'] MATCH (d:Document {id: r.document})
RETURN t.name AS task, r.quote AS quote, d.source AS source, r.line AS line ORDER BY task LIMIT 5
"""


def _file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "name.cypher"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_file_is_read(tmp_path: Path) -> None:
    query = read_query(_file(tmp_path, GOOD), "folder/name")
    check_against(query, ontology())
    assert [(one.name, one.type, one.required, one.example) for one in query.parameters] == [
        ("agency", "Agency", True, "市教委"),
        ("role", "role", False, "LEAD_UNIT"),
    ]
    assert [column.name for column in query.columns] == ["task", "quote", "source", "line"]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("// zh: 某机构有哪些任务？\n", "", "lacks '// zh"),
        ("folder/name", "folder/other", "says id 'folder/other'"),
        ("kind: table", "kind: picture", "the kind is 'picture'"),
        ("embedded, neo4j", "embedded, oracle", "'oracle' is no engine"),
        ("// param role", "// parameter role", "cannot be read"),
        ("$agency = a.name", "$body = a.name", "parameter 'body' is not declared"),
        ("$agency = a.name AND ", "", "parameter 'agency' is declared but not used"),
        ("t.name AS task, ", "t.name AS task, t.text AS text, ", "column 'text' is not declared"),
        ("t.name AS task, ", "", "column 'task' is declared but not returned|declared but not used"),
        ("t.name AS task", "t.name", "has no name"),
        ("t.name AS task, r.quote AS quote", "r.quote AS quote, t.name AS task", "another order"),
        ("column task: text", "column task: words", "no column type"),
        ("agency: Agency", "agency: body", "no parameter type"),
        ("column line: line", "column line: integer", "shows its evidence"),
        ("kind: table", "kind: graph", "returns nodes, edges or paths"),
        ("{agency}有什么", "{body}有什么", "names the parameter 'body'"),
        ("{agency}有什么", "有什么", "leaves 'agency' open"),
    ],
)
def test_a_mistake_in_the_form_is_named(old: str, new: str, says: str, tmp_path: Path) -> None:
    assert old in GOOD
    with pytest.raises(QueryError, match=says):
        read_query(_file(tmp_path, GOOD.replace(old, new)), "folder/name")


def test_a_file_without_cypher_is_named(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="no Cypher"):
        read_query(_file(tmp_path, GOOD.split("MATCH")[0]), "folder/name")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("(t:Task)", "(t:Job)", "label 'Job'"),
        ("r:LEAD_UNIT", "r:LEADS", "relationship type 'LEADS'"),
        ("t.name AS", "t.caption AS", "'caption' is no property of Task"),
        ("{id: r.document}", "{key: r.document}", "'key' is no property of Document"),
        ("agency: Agency", "agency: Body", "parameter type 'Body'"),
    ],
)
def test_what_the_ontology_lacks_is_named(old: str, new: str, says: str, tmp_path: Path) -> None:
    query = read_query(_file(tmp_path, GOOD.replace(old, new)), "folder/name")
    with pytest.raises(QueryError, match=says):
        check_against(query, ontology())


def test_a_name_is_found_by_its_last_part() -> None:
    assert find_query("tasks-of-agency").id == "responsibility/tasks-of-agency"


@pytest.mark.parametrize("name", ["task-of-agency", "responsibility/tasks-of-agencies"])
def test_a_misspelt_name_is_answered_with_the_nearest(name: str) -> None:
    with pytest.raises(AskError, match="responsibility/tasks-of-agency"):
        find_query(name)


def test_a_name_of_two_questions_is_answered_with_both() -> None:
    with pytest.raises(AskError, match="coordination/neighbourhood, policy/neighbourhood"):
        find_query("neighbourhood")


def test_a_name_like_none_points_to_the_list() -> None:
    assert nearest_names("zzzzzz") == []
    with pytest.raises(AskError, match="lists them all"):
        find_query("zzzzzz")


def test_the_library_has_its_size() -> None:
    assert len(library()) >= 45


def test_three_questions_are_near() -> None:
    assert len(nearest_questions("天气怎么样")) == 3
