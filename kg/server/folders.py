"""Where the local server's programs, its data and its password are kept: the user's own cache and state folders."""

from __future__ import annotations

import os
from pathlib import Path

_NAME = "policy-kg"


def cache_folder() -> Path:
    """Where downloaded programs are kept; it may be deleted at any time and is filled again."""
    return _base("XDG_CACHE_HOME", ".cache") / _NAME / "neo4j"


def state_folder() -> Path:
    """Where the local server's data, log, password and process number are kept, readable by the user alone."""
    return _base("XDG_STATE_HOME", ".local/state") / _NAME / "neo4j"


def private_folder(path: Path) -> Path:
    """A folder that only the user may enter, made where it is missing."""
    path.mkdir(parents=True, exist_ok=True)
    path.chmod(0o700)
    return path


def _base(variable: str, otherwise: str) -> Path:
    given = os.environ.get(variable)
    return Path(given) if given else Path.home() / otherwise
