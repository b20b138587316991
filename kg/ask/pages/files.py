"""Where each generated page stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from kg.ask.pages.bundle import browser_files
from kg.ask.pages.index import index_page
from kg.ask.pages.schema import schema_page
from loaders.resources import data_folder

_PAGES: Mapping[tuple[str, str], Callable[[], str]] = {
    ("queries", "README.md"): index_page,
    ("schema", "README.md"): schema_page,
}


def pages() -> Mapping[Path, str]:
    """Every generated file of the data folders, with what must stand in it."""
    found = {data_folder(folder) / name: make() for (folder, name), make in _PAGES.items()}
    browser = data_folder("schema") / "browser"
    return {**found, **{browser / name: text for name, text in browser_files().items()}}


def write_pages() -> None:
    """Write every generated file."""
    for path, text in pages().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
