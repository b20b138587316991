"""What XML cannot hold, made so that it can: lists, and the characters that XML forbids."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BETWEEN = "；"


def xml_safe(network: nx.MultiDiGraph[str], named: str = "") -> nx.MultiDiGraph[str]:
    """A copy with plain values only; `named` is the attribute that a viewer shows, filled with the name."""
    import networkx as nx

    safe: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, values in network.nodes(data=True):
        shown = _plain(values)
        if named:
            shown = {**shown, "type": shown["label"], named: shown["name"]}
        safe.add_node(node, **shown)
    for head, tail, key, values in network.edges(keys=True, data=True):
        shown = _plain(values)
        if named:  # the format has an attribute of that name with a meaning of its own
            shown["relation"] = shown.pop("type")
        safe.add_edge(head, tail, key=key, **shown)
    return safe


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _text(value) for name, value in values.items()}


def _text(value: Any) -> Any:
    if isinstance(value, (tuple, list)):
        value = _BETWEEN.join(value)
    return _FORBIDDEN.sub("\ufffd", value) if isinstance(value, str) else value
