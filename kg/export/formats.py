"""Every format that the graph is written in, by its name."""

from __future__ import annotations

import glob
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from kg.durable import put_in_place
from kg.export.admin import write_admin
from kg.export.network import multigraph
from kg.export.rdf import jsonld, ntriples, turtle
from kg.export.shapes import shapes
from kg.export.tabular import write_csv, write_parquet
from kg.export.xmlsafe import xml_safe
from kg.model import KgError, PolicyGraph
from kg.ontology import ontology
from kg.store.values import edge_values, node_values

_MARK = ".kg-export"  # in a folder that an export made, which the next may replace


class ExportError(KgError):
    """The graph cannot be written there; the message says what to do."""


def export(graph: PolicyGraph, format: str, path: Path) -> None:
    """Write the graph; killed at any moment, nothing half-written has its name, and the next export tidies up."""
    path.parent.mkdir(parents=True, exist_ok=True)
    _sweep(path)
    if format in _FILES:
        put_in_place(path, _FILES[format](graph))
    elif format in _FOLDERS:
        _folder(path, lambda folder: _FOLDERS[format](graph, folder))
    else:
        raise ExportError(f"'{format}' is no format of export; use one of {', '.join(FORMATS)}.")


def _jsonl(graph: PolicyGraph) -> bytes:
    lines = (json.dumps(one, ensure_ascii=False) for one in (*_nodes(graph), *_edges(graph)))
    return "".join(f"{line}\n" for line in lines).encode()


def _cytoscape(graph: PolicyGraph) -> bytes:
    nodes = [{"data": {**one, "label": one["name"], "type": one["label"]}} for one in _nodes(graph)]
    edges = [{"data": one} for one in _edges(graph)]
    return json.dumps({"elements": {"nodes": nodes, "edges": edges}}, ensure_ascii=False, indent=1).encode()


def _graphml(graph: PolicyGraph) -> bytes:
    import networkx as nx

    return _written(lambda out: nx.write_graphml_xml(xml_safe(multigraph(graph)), out))


def _gexf(graph: PolicyGraph) -> bytes:
    import networkx as nx

    return _written(lambda out: nx.write_gexf(xml_safe(multigraph(graph), named="label"), out))


def _written(write: Callable[[BytesIO], None]) -> bytes:
    out = BytesIO()
    write(out)
    return out.getvalue()


def _nodes(graph: PolicyGraph) -> Iterator[dict[str, Any]]:
    kinds = ontology().types
    for entity in graph.entities.values():
        yield {"label": entity.type, **node_values(entity, kinds[entity.type])}


def _edges(graph: PolicyGraph) -> Iterator[dict[str, Any]]:
    kinds = ontology().relations
    for relation in graph.relations.values():
        ends = {"id": relation.id, "type": relation.type, "source": relation.head, "target": relation.tail}
        yield {**ends, **edge_values(relation, kinds[relation.type])}


_FILES: Mapping[str, Callable[[PolicyGraph], bytes]] = {
    "jsonl": _jsonl,
    "cytoscape": _cytoscape,
    "graphml": _graphml,
    "gexf": _gexf,
    "ttl": turtle,
    "nt": ntriples,
    "jsonld": jsonld,
    "shacl": lambda _: shapes().encode(),
}
_FOLDERS: Mapping[str, Callable[[PolicyGraph, Path], None]] = {
    "csv": write_csv,
    "parquet": write_parquet,
    "neo4j-admin": write_admin,
}
FORMATS = (*_FILES, *_FOLDERS)


def _folder(path: Path, write: Callable[[Path], None]) -> None:
    """Write a folder beside its place, then rename it; only an export may be replaced."""
    if path.exists() and not (path / _MARK).exists() and (not path.is_dir() or any(path.iterdir())):
        raise ExportError(f"{path} is there and is no export; name a new folder, or remove it.")
    with tempfile.TemporaryDirectory(prefix=f".{path.name}.{os.getpid()}.", dir=path.parent) as beside:
        fresh, old = Path(beside) / "new", Path(beside) / "old"
        fresh.mkdir()
        write(fresh)
        (fresh / _MARK).touch()
        if path.exists():
            path.rename(old)
        shutil.move(fresh, path)


def _sweep(path: Path) -> None:
    """Remove what exports to this place left beside it when they were killed."""
    for left in path.parent.glob(f".{glob.escape(path.name)}.*"):
        process = left.name.removeprefix(f".{path.name}.").partition(".")[0]
        if process.isdecimal() and not _runs(int(process)):
            shutil.rmtree(left) if left.is_dir() else left.unlink(missing_ok=True)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True  # another user's
    return True
