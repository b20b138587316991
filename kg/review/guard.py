"""Who may speak to the review: one browser of this machine, opened with a link that works once."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from http import HTTPStatus
from http.cookies import SimpleCookie

_SAME = ("same-origin", "none", "")


class Guard:
    """A one-time token for the link, a session for the cookie, and a second secret that only the page itself can read.

    A page of another site can make the browser send requests here, with the cookie even, but it cannot set the Host or
    Origin, cannot read the second secret (no answer carries a CORS header), and cannot send it without a pre-flight,
    which is refused.
    """

    def __init__(self) -> None:
        self.link = secrets.token_urlsafe(24)
        self.session = secrets.token_urlsafe(24)
        self.secret = secrets.token_urlsafe(24)
        self._used = False

    def open(self, token: str) -> bool:
        """Whether a link's token opens the session; it does so once."""
        fits = secrets.compare_digest(token.encode(), self.link.encode()) and not self._used
        self._used = self._used or fits
        return fits

    def refusal(self, port: int, headers: Mapping[str, str]) -> HTTPStatus | None:
        """Why a request is not answered at all: it was made under another name, or by another page."""
        if headers.get("host", "") not in hosts(port):
            return HTTPStatus.MISDIRECTED_REQUEST
        origin = headers.get("origin")
        if origin is not None and origin != f"http://{headers.get('host', '')}":
            return HTTPStatus.FORBIDDEN
        return None if headers.get("sec-fetch-site", "") in _SAME else HTTPStatus.FORBIDDEN

    def is_known(self, port: int, headers: Mapping[str, str]) -> bool:
        """Whether the cookie of the session is there."""
        held = SimpleCookie(headers.get("cookie", "")).get(cookie_name(port))
        return held is not None and secrets.compare_digest(held.value.encode(), self.session.encode())

    def may_change(self, headers: Mapping[str, str]) -> bool:
        """Whether a request that changes something comes from the page itself."""
        held = headers.get("x-review-secret", "").encode("utf-8", "replace")
        is_json = headers.get("content-type", "").split(";")[0].strip() == "application/json"
        return is_json and "origin" in headers and secrets.compare_digest(held, self.secret.encode())

    def cookie(self, port: int) -> str:
        """The cookie that holds the session."""
        return f"{cookie_name(port)}={self.session}; Path=/; HttpOnly; SameSite=Strict"


def hosts(port: int) -> tuple[str, str]:
    """The names under which the review may be spoken to."""
    return f"127.0.0.1:{port}", f"localhost:{port}"


def cookie_name(port: int) -> str:
    """A name of its own for each port: cookies of one machine are shared by all its ports."""
    return f"kg-review-{port}"
