"""`python -m kg.ask.pages`: make every generated page again."""

from __future__ import annotations

from kg.ask.pages.files import write_pages

write_pages()
