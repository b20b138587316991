"""The html file: the script of the picture, its style, and the graph as embedded JSON that no name can break out of."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any

from kg.durable import put_in_place
from kg.model import KgError, PolicyGraph
from kg.report.explorer.contents import MOST_EDGES, contents

_ASSETS = Path(__file__).parent / "assets"
_SCRIPTS = ("model", "search", "filters", "focus", "panel", "picture", "main")
_MARK = re.compile(r"\{\{(\w+)\}\}")
# What could end a script element or be taken for a comment in it; and the two signs that end lines in older scripts.
_UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def write_explorer(graph: PolicyGraph, path: Path, title: str = "", most: int = MOST_EDGES) -> None:
    """Write the picture of a graph as one file that is whole or not there."""
    content = explorer_page(graph, title, most).encode()
    try:
        put_in_place(path, content)
    except OSError as error:
        raise KgError(
            f"Cannot write '{path}': {error.strerror}; choose a folder that exists and is writable."
        ) from error


def explorer_page(graph: PolicyGraph, title: str = "", most: int = MOST_EDGES) -> str:
    """The picture of a graph as a page; the same graph gives the same page."""
    name = title or "政策知识图谱"
    library, script, style = _library(), _script(), _asset("explorer.css")
    policy = (
        f"default-src 'none'; script-src {_hash(library)} {_hash(script)}; style-src {_hash(style)}; "
        "img-src blob: data:; base-uri 'none'; form-action 'none'"
    )
    filled = {
        "policy": escape(policy),
        "title": escape(name),
        "style": style,
        "library": library,
        "script": script,
        "contents": embedded(contents(graph, name, most)),
    }
    return _filled(_asset("explorer.html"), filled)


def embedded(value: Any) -> str:
    """A value as JSON that may stand in a script element."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).translate(_UNSAFE)


def _filled(page: str, filled: Mapping[str, str]) -> str:
    """The page with its marks filled in one pass, so that a mark in what is filled in stays words."""
    return _MARK.sub(lambda found: filled[found[1]], page)


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@cache
def _asset(name: str) -> str:
    return (_ASSETS / name).read_text(encoding="utf-8")


def _library() -> str:
    return _asset("vendor/sigma-graphology.min.js")


def _script() -> str:
    parts = "\n".join(_asset(f"{name}.js") for name in _SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}\n}})();\n'
