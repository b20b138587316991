"""Measures of responsibility and coordination over networkx views, each with a band and the sentences behind it."""

from __future__ import annotations

from kg.analysis.analysis import Analysis, AnalysisError
from kg.analysis.registry import analyse, analyses, find_analysis
from kg.analysis.result import Column, Figure, Note, Result, Row, quotes

__all__ = [
    "Analysis",
    "AnalysisError",
    "Column",
    "Figure",
    "Note",
    "Result",
    "Row",
    "analyse",
    "analyses",
    "find_analysis",
    "quotes",
]
