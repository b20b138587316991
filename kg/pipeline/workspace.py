"""A workspace: the folder that holds a ledger and the graph made from it, with one writer at a time."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from kg.check import check_graph
from kg.durable import only_writer
from kg.ledger import Ledger
from kg.model import KgError, PolicyGraph
from kg.pipeline.version import viewing_version
from kg.resolve import merge
from kg.store.embedded import EmbeddedStore


class WorkspaceError(KgError):
    """A workspace holds nothing yet, or not what was named; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder with `ledger.sqlite`, the record, and `graph/`, a view of it."""

    folder: Path = Path("kg-data")

    @property
    def ledger_path(self) -> Path:
        """Where the ledger is."""
        return self.folder / "ledger.sqlite"

    def ledger(self) -> Ledger:
        """The ledger, made where there is none."""
        return Ledger(self.ledger_path)

    def existing_ledger(self) -> Ledger:
        """The ledger of a workspace that was built before."""
        if not self.ledger_path.exists():
            raise WorkspaceError(f"There is nothing in {self.folder} yet; run 'kg build PATH' first.")
        return self.ledger()

    def store(self) -> EmbeddedStore:
        """The embedded graph."""
        return EmbeddedStore(self.folder / "graph")

    def writing(self, wait: float = 600.0, say: Callable[[str], None] | None = None) -> AbstractContextManager[None]:
        """Be the only writer while the block runs."""
        return only_writer(self.folder / "lock", wait, say)


def graph_of(ledger: Ledger) -> PolicyGraph:
    """The graph that the recorded documents and judgements make."""
    graph, _ = check_graph(merge(ledger.facts(), ledger.judgements()))
    return graph


def refresh(workspace: Workspace, ledger: Ledger) -> bool:
    """Make the embedded graph again if the ledger or the code has changed, or it is damaged; whether it was."""
    stamp = f"{ledger.stamp()}-{viewing_version()}"
    with workspace.store() as store:
        current = store.current()
        if current and current.stamp == stamp and store.intact():
            return False
        store.load(graph_of(ledger), stamp)
    return True
