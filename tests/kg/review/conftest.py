"""A small workspace that was built from real files, and a copy of it for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from kg.pipeline import Workspace, build
from kg.review.reviewer import Reviewer
from tests.kg.pipeline.papers import write


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A workspace of two policies of one city."""
    folder = tmp_path_factory.mktemp("review")
    papers = write(folder / "papers", 数字=(0, 1, 2, 3, 4, 5), 惠民=(5, 1, 3))
    workspace = Workspace(folder / "kg-data")
    build([papers], workspace, quiet=True)
    return workspace


@pytest.fixture
def workspace(built: Workspace, tmp_path: Path) -> Workspace:
    """A copy of the workspace for one test to change."""
    return Workspace(Path(shutil.copytree(built.folder, tmp_path / "kg-data")))


@pytest.fixture
def clock() -> Callable[[], str]:
    """Moments a second apart."""
    seconds = count()
    return lambda: f"2026-01-01T09:{(at := next(seconds)) // 60:02}:{at % 60:02}"


@pytest.fixture
def reviewer(workspace: Workspace, clock: Callable[[], str]) -> Iterator[Reviewer]:
    """A review of the workspace, signed 李明."""
    yield Reviewer(workspace, "李明", clock)
