"""Printed pages, from pdf, OFD or OCR: words with their places become lines in reading order."""

from loaders.formats.printed.page import Page, lay_out
from loaders.formats.printed.writer import write_pages

__all__ = ["Page", "lay_out", "write_pages"]
