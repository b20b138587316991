"""The graph as files for other programs, each put in place whole."""

from kg.export.formats import FORMATS, ExportError, export
from kg.export.network import multigraph

__all__ = ["FORMATS", "ExportError", "export", "multigraph"]
