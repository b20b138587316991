"""The record: documents, statements and judgements in one SQLite file."""
