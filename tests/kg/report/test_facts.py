"""Facts as JSON in the shape of the gold sets, as rows for a spreadsheet, and as a page without scripts."""

from __future__ import annotations

import json

import pytest

from kg.model import Entity, Evidence, Facts, PartSummary, Rejected, Relation
from kg.report.facts import COLUMNS, as_json, json_line, render, rows

POLICY = Entity(
    "policy-1", "Policy", "岚海省数据条例", ("数据条例",), {"title": "岚海省数据条例", "date": "2024-07-25"}
)
TASK = Entity(
    "task-1", "Task", "第四条", (), {"text": "第四条 省大数据局会同…", "outline": "第二章", "policy": "policy-1"}
)
AGENCY = Entity("agency-1", "Agency", "岚海省大数据局", ("省大数据局",), {"level": "provincial", "collective": False})
DOCUMENT = Entity("document-1", "Document", "条例.txt", (), {"source": "条例.txt"})


def _said(quote: str, line: int) -> Evidence:
    return Evidence("document-1", "条例.txt", line, quote, "responsibility.prose.together", 0.9)


LEAD = Relation("r-2", "LEAD_UNIT", "task-1", "agency-1", (_said("省大数据局会同", 9),), {"deadline": "2025-12-31"})
ISSUED = Relation("r-1", "ISSUED_BY", "policy-1", "agency-1", (_said("<b>=印发\t通过</b>", 3),))
STATED = Relation("r-3", "STATED_IN", "policy-1", "document-1")
FACTS = Facts(
    "document-1",
    "条例.txt",
    "text",
    (PartSummary("岚海省数据条例", "policy", 1, 20, "policy-1"), PartSummary("附表", "table", 21, 30)),
    (POLICY, TASK, AGENCY, DOCUMENT),
    (LEAD, ISSUED, STATED),
    (Rejected("generic", "有关部门", "document-1", 7, "responsibility.list"),),
    ("两处修补出于推测",),
)


def test_the_document_has_the_shape_of_the_guideline() -> None:
    content = as_json(FACTS)
    assert content["source"] == "条例.txt"
    assert content["items"][0] == {"title": "岚海省数据条例", "kind": "policy", "first_line": 1, "last_line": 20}
    assert content["policies"] == [
        {
            "title": "岚海省数据条例",
            "doc_number": None,  # unknown is said to be unknown
            "issuers": ["岚海省大数据局"],
            "date": "2024-07-25",
            "place": None,
            "aliases": ["数据条例"],
        }
    ]
    assert content["refused"] == [{"reason": "generic", "what": "有关部门", "line": 7, "rule": "responsibility.list"}]
    assert content["notes"] == ["两处修补出于推测"]


def test_a_task_carries_its_text_as_entity_and_as_end() -> None:
    content = as_json(FACTS)
    task = next(e for e in content["entities"] if e["type"] == "Task")
    lead = content["relations"][0]
    assert task["text"] == lead["head"]["text"] == "第四条 省大数据局会同…"
    assert "text" not in task["properties"]


def test_structure_without_a_sentence_is_no_relation_and_files_are_no_entities() -> None:
    content = as_json(FACTS)
    assert [r["type"] for r in content["relations"]] == ["LEAD_UNIT", "ISSUED_BY"]
    assert {e["type"] for e in content["entities"]} == {"Policy", "Task", "Agency"}


def test_a_relation_names_its_evidence() -> None:
    lead = as_json(FACTS)["relations"][0]
    assert (lead["evidence"], lead["rule"], lead["confidence"], lead["line"], lead["sources"]) == (
        "省大数据局会同",
        "responsibility.prose.together",
        0.9,
        9,
        1,
    )
    assert lead["properties"] == {"deadline": "2025-12-31"}


def test_rows_stand_in_the_order_of_the_text() -> None:
    assert [(row[1], row[3]) for row in rows(FACTS)] == [("3", "ISSUED_BY"), ("9", "LEAD_UNIT")]


def test_one_line_a_document() -> None:
    assert json.loads(json_line(FACTS)) == as_json(FACTS)
    assert "\n" not in json_line(FACTS)


def test_a_table_pastes_into_a_spreadsheet() -> None:
    lines = "".join(render([FACTS], "table")).splitlines()
    assert lines[0].split("\t") == list(COLUMNS)
    assert all(line.count("\t") == len(COLUMNS) - 1 for line in lines)  # a tab in a quote opens no column


@pytest.mark.parametrize("trap", ["<b>", "<script"])
def test_a_page_escapes_what_documents_say(trap: str) -> None:
    page = "".join(render([FACTS], "html"))
    assert trap not in page
    assert "&lt;b&gt;=印发" in page
    assert "default-src 'none'" in page
