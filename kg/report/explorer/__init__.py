"""A picture of the graph in one html file that works offline: search, filters, and the sentence behind every edge."""

from kg.report.explorer.page import explorer_page, write_explorer

__all__ = ["explorer_page", "write_explorer"]
