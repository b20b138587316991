"""The whole way, from files to the graph."""

from kg.pipeline.building import Summary, build, diff, history, load, remove
from kg.pipeline.engines import Engine, EngineError, Sharding
from kg.pipeline.extraction import extract_paths
from kg.pipeline.walk import Failure
from kg.pipeline.workspace import Workspace, WorkspaceError

__all__ = [
    "Engine",
    "EngineError",
    "Failure",
    "Sharding",
    "Summary",
    "Workspace",
    "WorkspaceError",
    "build",
    "diff",
    "extract_paths",
    "history",
    "load",
    "remove",
]
