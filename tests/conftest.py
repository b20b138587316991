"""Fixtures that every test may use; what is absent (shared data, a program) skips with one line."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.model import PolicyGraph
from kg.store.embedded import EmbeddedStore

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def shared_corpus() -> Path:
    """The folder of real files, or a skip."""
    return _shared("corpus")


@pytest.fixture(scope="session")
def shared_gold() -> Path:
    """The folder of gold documents, or a skip."""
    return _shared("gold/dev")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium, or a skip (a failure where KG_REQUIRE_CHROMIUM=1)."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    return missing("KG_REQUIRE_CHROMIUM", "no Chromium on this machine: install Debian's package 'chromium'")


@pytest.fixture
def embedded(tmp_path: Path) -> Iterator[Callable[[PolicyGraph], EmbeddedStore]]:
    """Loads a graph into an embedded store of its own."""
    stores: list[EmbeddedStore] = []

    def load(graph: PolicyGraph) -> EmbeddedStore:
        store = EmbeddedStore(tmp_path / f"graph-{len(stores)}")
        stores.append(store)
        store.load(graph)
        return store

    yield load
    for store in stores:
        store.close()


def missing(variable: str, reason: str) -> str:
    """Skip for a reason, or fail where the environment variable says that the thing is required."""
    if os.environ.get(variable) == "1":
        pytest.fail(f"{reason} ({variable}=1 requires it)")
    pytest.skip(reason)


def _shared(name: str) -> Path:
    folder = SHARED / name
    if not folder.is_dir():
        pytest.skip(f"../shared/{name} is absent")
    return folder
