"""The outline of a part: 篇 章 节 条, 一、 （一） 1. （1） ①, 专栏, attachments; and its tables."""

from __future__ import annotations

from loaders.outline.sections import find_sections
from loaders.outline.tables import find_tables

__all__ = ["find_sections", "find_tables"]
