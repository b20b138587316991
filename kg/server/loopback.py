"""A server of pages in a thread of its own, from its start until it is closed."""

from __future__ import annotations

from http.server import ThreadingHTTPServer
from threading import Thread
from types import TracebackType
from typing import Self


class Serving:
    """Serves on loopback until it is closed, or its `with` ends."""

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self._server = server
        self._thread = Thread(target=server.serve_forever, daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def wait(self) -> None:
        """Serve until the process is interrupted."""
        self._thread.join()
