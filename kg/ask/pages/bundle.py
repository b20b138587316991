"""The Browser's files as they are served: single pages as they are, the favourites as one archive."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_FOLDER = "favourites/"
_WHEN = (2000, 1, 1, 0, 0, 0)  # the same files give the same bytes


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
