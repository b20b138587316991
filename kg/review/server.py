"""The page of the review, served on loopback to one browser."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

from kg.model import KgError
from kg.review.guard import Guard
from kg.review.reviewer import Reviewer
from kg.review.routes import CHANGES, READS
from kg.server.loopback import Serving

_ASSETS = Path(__file__).parent / "assets"
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
}
_UNKNOWN = "此页面只能由 kg review 给出的链接打开 / Open the link that kg review gave."
_USED = "链接只能用一次，请重新运行 kg review / The link works once; run kg review again."
_LONGEST = 65_536  # bytes of a request
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class ReviewServer(Serving):
    """Serves a review on 127.0.0.1 until it is closed."""

    def __init__(self, reviewer: Reviewer, port: int = 0) -> None:
        self.guard = Guard()
        try:
            super().__init__(_Listening(port, reviewer, self.guard))
        except OSError as error:
            raise KgError(f"Port {port} cannot be used ({error.strerror}); choose another with --port.") from error

    @property
    def port(self) -> int:
        """The port of loopback that it listens on."""
        return self._server.server_port

    @property
    def link(self) -> str:
        """The address that opens the page, once."""
        return f"http://127.0.0.1:{self.port}/open?token={self.guard.link}"


@cache
def assets() -> Mapping[str, tuple[str, bytes]]:
    """The files of the page, by the path that they are served under, with their media type."""
    served = {f"/{path.name}": path for path in sorted(_ASSETS.iterdir()) if path.suffix in _TYPES}
    served["/"] = _ASSETS / "review.html"
    return {name: (_TYPES[path.suffix], path.read_bytes()) for name, path in served.items()}


class _Listening(ThreadingHTTPServer):
    """Listens on loopback for one review."""

    daemon_threads = True

    def __init__(self, port: int, reviewer: Reviewer, guard: Guard) -> None:
        self.reviewer, self.guard = reviewer, guard
        super().__init__(("127.0.0.1", port), _Answering)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say in one line what went wrong; nothing where the browser hung up."""
        error = sys.exception()
        if error is not None and not isinstance(error, OSError):
            sys.stderr.write(
                f"kg: the page could not be answered ({type(error).__name__}: {error}); please report it.\n"
            )


class _Answering(BaseHTTPRequestHandler):
    """Answers the page that was opened with the link, and nobody else; says nothing in a log."""

    timeout = 30

    def do_GET(self) -> None:
        """The page, its files, and what it asks."""
        asked = urlsplit(self.path)
        if self._is_refused():
            return
        if asked.path == "/open":
            self._open(parse_qs(asked.query).get("token", [""])[0])
        elif not self._review.guard.is_known(self._port, self._given):
            self._say(HTTPStatus.FORBIDDEN, _UNKNOWN)
        elif asked.path in assets():
            self._reply(HTTPStatus.OK, *assets()[asked.path])
        elif asked.path == "/api/session":
            self._tell(READS["session"], {}, secret=self._review.guard.secret)
        else:
            given = {name: values[0] for name, values in parse_qs(asked.query).items()}
            self._tell(READS.get(asked.path.removeprefix("/api/")), given)

    def do_POST(self) -> None:
        """An answer, or what else changes something."""
        if self._is_refused():
            return
        if not self._review.guard.is_known(self._port, self._given) or not self._review.guard.may_change(self._given):
            self._say(HTTPStatus.FORBIDDEN, "Only the page itself may do that.")
            return
        given = self._body()
        if given is None:
            self._say(HTTPStatus.BAD_REQUEST, "The request is no JSON object of a reasonable size.")
        else:
            self._tell(CHANGES.get(urlsplit(self.path).path.removeprefix("/api/")), given)

    def log_message(self, format: str, *args: object) -> None:
        """No log: the token would stand in it."""

    @property
    def _review(self) -> _Listening:
        return cast(_Listening, self.server)

    @property
    def _port(self) -> int:
        return self._review.server_port

    @property
    def _given(self) -> Mapping[str, str]:
        """The headers by their names in small letters; one that came twice fits nothing."""
        given: dict[str, str] = {}
        for name, value in self.headers.items():
            known = given.get(name.lower())
            given[name.lower()] = value if known is None else f"{known}, {value}"
        return given

    def _is_refused(self) -> bool:
        status = self._review.guard.refusal(self._port, self._given)
        if status is not None:
            self._say(status, "This request was not made by the page.")
        return status is not None

    def _open(self, token: str) -> None:
        if not self._review.guard.open(token):
            self._say(HTTPStatus.FORBIDDEN, _USED)
            return
        self.send_response(HTTPStatus.SEE_OTHER)
        self.send_header("Location", "/")
        self.send_header("Set-Cookie", self._review.guard.cookie(self._port))
        self._end(b"", "text/plain")

    def _body(self) -> dict[str, Any] | None:
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > _LONGEST:
            return None
        try:
            given = json.loads(self.rfile.read(int(length)))
        except ValueError:
            return None
        return given if isinstance(given, dict) else None

    def _tell(self, does: Callable[[Reviewer, Any], Any] | None, given: Any, **more: str) -> None:
        if does is None:
            self._say(HTTPStatus.NOT_FOUND, "There is nothing here.")
            return
        try:
            told = {**does(self._review.reviewer, given), **more}
        except KgError as error:
            self._say(HTTPStatus.BAD_REQUEST, str(error))
            return
        self._reply(HTTPStatus.OK, "application/json", json.dumps(told, ensure_ascii=False).encode())

    def _say(self, status: HTTPStatus, sentence: str) -> None:
        self._reply(status, "text/plain; charset=utf-8", sentence.encode())

    def _reply(self, status: HTTPStatus, type_: str, content: bytes) -> None:
        self.send_response(status)
        self._end(content, type_)

    def _end(self, content: bytes, type_: str) -> None:
        for name, value in (("Content-Type", type_), ("Content-Length", str(len(content))), *_HEADERS.items()):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)
