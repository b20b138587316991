"""The whole way, from files to the graph."""

from kg.pipeline.extraction import extract_paths
from kg.pipeline.walk import Failure

__all__ = ["Failure", "extract_paths"]
