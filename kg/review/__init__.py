"""A person checks facts against their sentences: on a local page or in a spreadsheet; the ledger keeps every answer."""

from kg.review.reviewer import Reviewer, ReviewError

__all__ = ["ReviewError", "Reviewer"]
