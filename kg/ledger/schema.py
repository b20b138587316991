"""The tables of the ledger, as migrations: the file's `user_version` says how many of them it has had."""

from __future__ import annotations

APPLICATION_ID = 0x6B67_4C31  # "kgL1" in the file's header: another program's database is not taken for a ledger

_RECORD = """
CREATE TABLE files (
    number INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    hash TEXT NOT NULL,
    code TEXT NOT NULL
) STRICT;
CREATE TABLE documents (
    number INTEGER PRIMARY KEY,
    file INTEGER NOT NULL REFERENCES files(number) ON DELETE CASCADE,
    id TEXT NOT NULL,
    source TEXT NOT NULL,
    format TEXT NOT NULL,
    parts TEXT NOT NULL,
    rejected TEXT NOT NULL,
    notes TEXT NOT NULL,
    digest TEXT NOT NULL
) STRICT;
CREATE INDEX documents_file ON documents(file);
CREATE INDEX documents_order ON documents(source, id);
CREATE TABLE entities (
    document INTEGER NOT NULL REFERENCES documents(number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    properties TEXT NOT NULL,
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE relations (
    document INTEGER NOT NULL REFERENCES documents(number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    head TEXT NOT NULL,
    tail TEXT NOT NULL,
    properties TEXT NOT NULL,
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE statements (
    document INTEGER NOT NULL REFERENCES documents(number) ON DELETE CASCADE,
    relation INTEGER NOT NULL,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    line INTEGER NOT NULL,
    quote TEXT NOT NULL,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL,
    part INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (document, relation, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE judgements (
    number INTEGER PRIMARY KEY,
    body TEXT NOT NULL,
    undone TEXT
) STRICT;
CREATE TABLE seal (total TEXT NOT NULL) STRICT;
INSERT INTO seal VALUES ('0');
"""

_HISTORY = """
CREATE TABLE builds (
    number INTEGER PRIMARY KEY,
    started TEXT NOT NULL,
    finished TEXT,
    code TEXT NOT NULL
) STRICT;
CREATE TABLE changes (
    build INTEGER NOT NULL REFERENCES builds(number) ON DELETE CASCADE,
    what TEXT NOT NULL,
    statement TEXT NOT NULL,
    relation TEXT NOT NULL,
    head TEXT NOT NULL,
    tail TEXT NOT NULL,
    head_name TEXT NOT NULL,
    tail_name TEXT NOT NULL,
    quote TEXT NOT NULL,
    source TEXT NOT NULL,
    line INTEGER NOT NULL
) STRICT;
CREATE INDEX changes_head ON changes(head);
CREATE INDEX changes_tail ON changes(tail);
CREATE INDEX entities_name ON entities(name);
"""

MIGRATIONS = (_RECORD, _HISTORY)
