"""Which Neo4j server to use, and as whom: what was given, what the environment says, or the local server."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field

from kg.server.local import USER, LocalServer
from kg.server.programs import ServerError


@dataclass(frozen=True, slots=True)
class Address:
    """A server, and the name and password to use there; the password is not shown."""

    uri: str
    user: str
    password: str = field(repr=False)


def address(
    uri: str = "", prompt: Callable[[str], str | None] | None = None, server: LocalServer | None = None
) -> Address:
    """The server at `uri`, else at KG_NEO4J_URI, else the local one; the password from the environment or a prompt."""
    local = server or LocalServer()
    running = local.status()
    target = uri or os.environ.get("KG_NEO4J_URI", "") or (running.uri if running else "")
    if not target:
        raise ServerError("No Neo4j server is known; run 'kg neo4j start', or set KG_NEO4J_URI to one of yours.")
    user = os.environ.get("KG_NEO4J_USER", USER)
    password = os.environ.get("KG_NEO4J_PASSWORD")
    if password is None and running and target == running.uri:
        password = local.password()
    return Address(target, user, _asked(user, target, prompt) if password is None else password)


def _asked(user: str, target: str, prompt: Callable[[str], str | None] | None) -> str:
    password = prompt(f"{user} @ {target}") if prompt else None
    if password is None:
        raise ServerError(f"The password of {user} at {target} is not known; set KG_NEO4J_PASSWORD.")
    return password
