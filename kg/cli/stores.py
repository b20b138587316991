"""Which graph a command asks: that of the workspace, or a Neo4j server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.store import Store


@contextmanager
def opened(workspace: Path, uri: str) -> Iterator[Store]:
    """The graph at a Neo4j address, else that of the workspace; closed at the end."""
    if not uri:
        from kg.store.embedded import EmbeddedStore

        with EmbeddedStore(workspace / "graph") as embedded:
            yield embedded
        return
    from kg.cli.load import _prompt
    from kg.server import address
    from kg.store.neo4j import Neo4jStore

    server = address(uri, _prompt)
    with Neo4jStore(server.uri, server.user, server.password) as remote:
        yield remote
