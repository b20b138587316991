"""Places in the picture: the same each time, joined things near, discs apart, the unconnected outside."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial import KDTree

from kg.report.explorer.layout import layout


def _stars(centres: int, leaves: int) -> np.ndarray:
    """Stars in a row, each centre joined to the next."""
    spokes = [(c * (leaves + 1), c * (leaves + 1) + leaf + 1) for c in range(centres) for leaf in range(leaves)]
    chain = [(c * (leaves + 1), (c + 1) * (leaves + 1)) for c in range(centres - 1)]
    return np.array([*spokes, *chain], dtype=np.int64)


STARS = _stars(12, 20)
COUNT = 12 * 21
RADII = np.full(COUNT, 4.0)


@pytest.fixture(scope="module")
def places() -> np.ndarray:
    return layout(COUNT, STARS, RADII)


def test_the_same_graph_has_the_same_places(places: np.ndarray) -> None:
    assert np.array_equal(places, layout(COUNT, STARS, RADII))


def test_places_are_rounded_and_finite(places: np.ndarray) -> None:
    assert np.isfinite(places).all()
    assert np.array_equal(places, np.round(places, 1))
    assert not np.signbit(places[places == 0]).any()  # −0.0 and 0.0 are different bytes


def test_joined_things_are_near_each_other(places: np.ndarray) -> None:
    joined = np.linalg.norm(places[STARS[:, 0]] - places[STARS[:, 1]], axis=1)
    chance = np.linalg.norm(places[:, None] - places[None, :], axis=2)
    assert np.median(joined) < np.median(chance) / 4


def test_few_discs_lie_over_each_other(places: np.ndarray) -> None:
    over = KDTree(places).query_pairs(2 * 4.0 * 0.9)
    assert len(over) <= COUNT // 50


def test_what_is_joined_to_nothing_lies_outside() -> None:
    more = layout(COUNT + 30, STARS, np.full(COUNT + 30, 4.0))
    inner = np.linalg.norm(more[:COUNT], axis=1)
    outer = np.linalg.norm(more[COUNT:], axis=1)
    assert outer.min() > np.quantile(inner, 0.95)
    assert len({tuple(place) for place in more}) == COUNT + 30


@pytest.mark.parametrize(
    ("count", "edges"),
    [
        (0, []),
        (1, []),
        (3, []),
        (2, [(0, 1)]),
        (2, [(0, 1), (1, 0), (0, 1)]),  # several facts between two things
        (1, [(0, 0)]),  # of itself
        (4, [(0, 1), (2, 3)]),  # two pieces that nothing joins
    ],
)
def test_small_graphs_have_places_too(count: int, edges: list[tuple[int, int]]) -> None:
    given = np.array(edges, dtype=np.int64).reshape(-1, 2)
    places = layout(count, given, np.full(count, 3.0))
    assert places.shape == (count, 2)
    assert np.isfinite(places).all()
    assert len({tuple(place) for place in places}) == count
