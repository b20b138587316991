"""The files for Neo4j Browser, Explore and NeoDash, and how they are served: the favourites as one archive."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from kg.ask.pages.browser import favourite, guide, scenes, style
from kg.ask.pages.explore import perspective, phrase_list
from kg.ask.pages.neodash import dashboard

_FOLDER = "favourites/"
_WHEN = (2000, 1, 1, 0, 0, 0)  # the same files give the same bytes


def browser_files() -> Mapping[str, str]:
    """Every file by name, as it stands in `schema/browser`."""
    files = {
        "style.grass": style(),
        "guide.html": guide(),
        "neodash.json": dashboard(),
        "perspective.json": perspective(),
        "phrases.tsv": phrase_list(),
    }
    for number, scene in enumerate(scenes(), 1):
        files[f"{_FOLDER}{number:02}-{scene.query.id.replace('/', '-')}.cypher"] = favourite(scene)
    return files


def served(files: Mapping[str, str]) -> Mapping[str, bytes]:
    """Every page by name, and `favourites.zip`, which Neo4j Browser imports."""
    pages = {name: text.encode() for name, text in files.items() if not name.startswith(_FOLDER)}
    return {**pages, "favourites.zip": _archive({n: t for n, t in files.items() if n.startswith(_FOLDER)})}


def _archive(files: Mapping[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(f"policy-kg/{name.removeprefix(_FOLDER)}", _WHEN), text)
    return out.getvalue()
