"""A network: who is joined with whom, thicker for more; the same rows are drawn the same everywhere."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from kg.report.charts.svg import BLUES, WIDTH, Drawing, Letters, breadth, canvas, dot, fitted, stroke, words
from kg.report.draft import Short
from kg.report.rows import Rows

_HEIGHT, _MARGIN = 470.0, 60.0
_LABEL = 130.0
_SIZE = 11.0
_ROUNDS = 200  # of pulling labels apart
_EDGES_PER_NODE = 3

Pair = tuple[str, str]
Places = dict[str, tuple[float, float]]


def draw(rows: Rows, parts: Mapping[str, str], limit: int, short: Short) -> Drawing:
    """The weightiest bodies and the strongest ties between them."""
    ties = _ties(rows, parts)
    weights: dict[str, float] = {}
    for (one, other), weight in ties.items():
        weights[one] = weights.get(one, 0.0) + weight
        weights[other] = weights.get(other, 0.0) + weight
    chosen = sorted(weights, key=lambda name: (-weights[name], name))[:limit]
    kept = {pair: weight for pair, weight in ties.items() if pair[0] in chosen and pair[1] in chosen}
    strongest = sorted(kept, key=lambda pair: (-kept[pair], pair))[: _EDGES_PER_NODE * limit]
    labels = {name: fitted(short(name), _LABEL, _SIZE) for name in chosen}
    places = _apart(_places(chosen, {pair: kept[pair] for pair in strongest}), labels)
    shapes = [*_lines(strongest, kept, places), *_dots(chosen, weights, labels, places)]
    return canvas(_HEIGHT, shapes, _said(strongest, kept, short))


def _ties(rows: Rows, parts: Mapping[str, str]) -> dict[Pair, float]:
    ties: dict[Pair, float] = {}
    for row in rows.rows:
        one, other = sorted((rows.words(row, parts["source"]), rows.words(row, parts["target"])))
        weight = float(row[parts["weight"]] or 0) if "weight" in parts else 1.0
        if one != other:
            ties[one, other] = max(ties.get((one, other), 0.0), weight)
    return ties


def _places(names: list[str], ties: Mapping[Pair, float]) -> Places:
    """Where each stands: joined ones near, on the sheet."""
    import networkx as nx

    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(sorted(names))
    network.add_weighted_edges_from((one, other, math.sqrt(weight)) for (one, other), weight in sorted(ties.items()))
    found = nx.spring_layout(network, seed=7, iterations=120, k=2.2 / math.sqrt(max(1, len(names))))
    if not found:
        return {}
    sides = [[float(at[axis]) for at in found.values()] for axis in (0, 1)]
    return {name: (_on(at[0], sides[0], WIDTH), _on(at[1], sides[1], _HEIGHT)) for name, at in sorted(found.items())}


def _on(value: float, side: list[float], length: float) -> float:
    low, high = min(side), max(side)
    share = (float(value) - low) / (high - low) if high > low else 0.5
    return round(_MARGIN + share * (length - 2 * _MARGIN), 1)


def _apart(places: Places, labels: Mapping[str, str]) -> Places:
    """The same places, moved until no two labels lie on one another or the rounds are over."""
    names = sorted(places)
    for _ in range(_ROUNDS):
        moved = False
        for at, one in enumerate(names):
            for other in names[at + 1 :]:
                moved |= _push(places, one, other, labels)
        if not moved:
            break
    return places


def _push(places: Places, one: str, other: str, labels: Mapping[str, str]) -> bool:
    (x, y), (to_x, to_y) = places[one], places[other]
    wide = (breadth(labels[one], _SIZE) + breadth(labels[other], _SIZE)) / 2 + 10
    high = 44.0
    over_x, over_y = wide - abs(x - to_x), high - abs(y - to_y)
    if over_x <= 0 or over_y <= 0:
        return False
    step = over_y / 2 + 0.5 if over_y < over_x else 0.0
    side = over_x / 2 + 0.5 if not step else 0.0
    down, right = (-1 if y < to_y else 1), (-1 if x < to_x else 1)
    places[one] = _inside(x + right * side, y + down * step)
    places[other] = _inside(to_x - right * side, to_y - down * step)
    return True


def _inside(x: float, y: float) -> tuple[float, float]:
    return min(WIDTH - _MARGIN, max(_MARGIN, x)), min(_HEIGHT - 34, max(22.0, y))


def _lines(pairs: list[Pair], ties: Mapping[Pair, float], places: Places) -> Iterator[str]:
    most = max(ties.values(), default=1.0) or 1.0
    for one, other in reversed(pairs):
        share = ties[one, other] / most
        colour = BLUES[1] if share > 0.5 else BLUES[2]
        yield stroke(*places[one], *places[other], colour, 1 + 6 * share)


def _dots(names: list[str], weights: Mapping[str, float], labels: Mapping[str, str], places: Places) -> Iterator[str]:
    most = max((weights[name] for name in names), default=1.0) or 1.0
    for name in names:
        x, y = places[name]
        radius = 5 + 12 * math.sqrt(weights[name] / most)
        yield dot(x, y, radius, BLUES[0])
        yield words(x, y + radius + 12, labels[name], Letters("middle", _SIZE, halo=True))


def _said(pairs: list[Pair], ties: Mapping[Pair, float], short: Short) -> str:
    if not pairs:
        return "没有数据"
    first = (f"{short(one)}—{short(other)}（{ties[one, other]:g}）" for one, other in pairs[:3])
    return "最强的联系：" + "、".join(first)
