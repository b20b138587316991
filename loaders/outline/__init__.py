"""Headings, articles, boxes and tables of a part."""
