"""A page server on loopback for Neo4j Browser: it serves fixed files under a secret path to pages of this machine."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

from kg.server.loopback import Serving

_LOOPBACK = ("localhost", "127.0.0.1")
_TYPES = {
    "html": "text/html",
    "grass": "text/plain",
    "cypher": "text/plain",
    "zip": "application/zip",
    "json": "application/json",
    "tsv": "text/plain",
}


@dataclass(frozen=True, slots=True)
class Page:
    """One file that is served."""

    name: str
    content: bytes

    @property
    def type(self) -> str:
        """The media type, by the name's ending."""
        kind = _TYPES.get(self.name.rsplit(".", 1)[-1], "application/octet-stream")
        return kind if kind.startswith("application/") else f"{kind}; charset=utf-8"


class PageServer(Serving):
    """Serves pages on loopback until it is closed; without the token in the path there is nothing to see."""

    def __init__(self, pages: Mapping[str, bytes], port: int = 0) -> None:
        self.token = secrets.token_urlsafe(12)
        served = {f"/{self.token}/{name}": Page(name, content) for name, content in pages.items()}
        super().__init__(ThreadingHTTPServer(("127.0.0.1", port), _answering(served)))

    def address(self, name: str) -> str:
        """Where a page is served."""
        return f"http://localhost:{self._server.server_port}/{self.token}/{name}"


def _answering(pages: Mapping[str, Page]) -> type[BaseHTTPRequestHandler]:
    """The class that answers requests for these pages."""

    class Answering(BaseHTTPRequestHandler):
        """Answers GET and the browser's question whether it may ask; says nothing in a log."""

        def do_GET(self) -> None:
            """One page, or nothing there."""
            page = pages.get(unquote(urlsplit(self.path).path)) if self._is_local() else None
            if page is None:
                self._reply(HTTPStatus.NOT_FOUND, b"", "text/plain")
            else:
                self._reply(HTTPStatus.OK, page.content, page.type)

        def do_OPTIONS(self) -> None:
            """The pre-flight of a page that another origin loads."""
            status = HTTPStatus.NO_CONTENT if self._is_local() else HTTPStatus.FORBIDDEN
            self._reply(status, b"", "text/plain")

        def log_message(self, format: str, *args: object) -> None:
            """No log: the token would stand in it."""

        def _is_local(self) -> bool:
            """Whether the request was made to loopback by name, and by a page of this machine."""
            origin = urlsplit(self.headers.get("Origin", "")).hostname
            host = urlsplit(f"//{self.headers.get('Host', '')}").hostname
            return host in _LOOPBACK and origin in (None, *_LOOPBACK)

        def _reply(self, status: HTTPStatus, content: bytes, type_: str) -> None:
            self.send_response(status)
            if self._is_local() and (origin := self.headers.get("Origin")):
                self.send_header("Access-Control-Allow-Origin", origin)
                self.send_header("Access-Control-Allow-Methods", "GET, OPTIONS")
                self.send_header(
                    "Access-Control-Allow-Headers", self.headers.get("Access-Control-Request-Headers", "*")
                )
                self.send_header("Access-Control-Allow-Private-Network", "true")
                self.send_header("Vary", "Origin")
            self.send_header("Content-Type", type_)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("X-Content-Type-Options", "nosniff")
            self.end_headers()
            self.wfile.write(content)

    return Answering
