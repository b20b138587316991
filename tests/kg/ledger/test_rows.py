"""Rows that another process made put the same on record as the facts that they were made from."""

from __future__ import annotations

import pickle
import sqlite3
from contextlib import closing

import pytest

from kg.ledger import FileState, Ledger, rows
from tests.kg.ledger.said import facts

STATE = FileState("hash", "code")
ONE = facts("d1", "甲.txt", "天津市教育委员会", "天津市财政局", quotes=("由市教委牵头", "由市教委牵头"))
CHANGED = facts("d2", "甲.txt", "天津市财政局", "天津市公安局")
ANNEX = facts("d3", "甲.txt", "天津市教育委员会", "天津市水务局")  # one statement of it is also in the document
SILENT = facts("d4", "甲.txt")

HISTORIES = {
    "a new document": [(ONE,)],
    "a new file of two documents": [(ONE, ANNEX)],
    "a changed document": [(ONE,), (CHANGED,)],
    "the same again": [(ONE,), (ONE,)],
    "a document that falls silent": [(ONE,), (SILENT,)],
    "a document that says nothing": [(SILENT,)],
    "a file without documents": [()],
}


@pytest.mark.parametrize("readings", HISTORIES.values(), ids=HISTORIES)
def test_rows_and_facts_leave_the_same_record(tmp_path, readings):
    as_facts, as_rows = tmp_path / "facts.sqlite", tmp_path / "rows.sqlite"
    counts = [written(as_facts, documents, by_facts) for documents in readings]
    assert [written(as_rows, documents, by_rows) for documents in readings] == counts
    assert dump(as_rows) == dump(as_facts)


def written(path, documents, write):
    """Write one reading of the file in a build of its own; how many statements came and went."""
    with Ledger(path) as ledger, ledger.build("code", lambda: "2026-01-01"), ledger.transaction():
        return write(ledger, documents)


def by_facts(ledger, documents):
    change = ledger.replace("/甲.txt", STATE, documents)
    return len(change.added), len(change.removed)


def by_rows(ledger, documents):
    return ledger.put("/甲.txt", STATE, pickle.loads(pickle.dumps([rows(one) for one in documents])))


def dump(path):
    """Every row of every table."""
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())
