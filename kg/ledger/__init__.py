"""The record of what was read and judged; graphs are views of it."""

from kg.ledger.changes import Change, History, Said, compare
from kg.ledger.database import LedgerError
from kg.ledger.ledger import FileState, Ledger
from kg.ledger.rows import Rows, rows

__all__ = ["Change", "FileState", "History", "Ledger", "LedgerError", "Rows", "Said", "compare", "rows"]
