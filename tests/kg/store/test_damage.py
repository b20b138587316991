"""A graph file that was cut or changed is refused with a sentence or holds what it held; it never answers otherwise."""

from __future__ import annotations

import random
import shutil

import pytest

from kg.store import StoreError
from kg.store.contents import contents, expected
from kg.store.embedded import EmbeddedStore
from tests.kg.store.graphs import SMALL, random_graph

WANTED = random_graph(11, 80)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A graph that nobody has touched."""
    folder = tmp_path_factory.mktemp("damage") / "graph"
    with EmbeddedStore(folder) as store:
        store.load(WANTED)
    return folder


@pytest.mark.parametrize("seed", range(60))
def test_damage_is_a_sentence_or_harmless_and_never_other_rows(whole, tmp_path, seed):
    folder = shutil.copytree(whole, tmp_path / "graph")
    draw = random.Random(seed)
    victim = draw.choice([*folder.glob("*.lbug"), *folder.glob("*.lbug"), folder / "current.json"])
    victim.write_bytes(damaged(victim.read_bytes(), draw))
    with EmbeddedStore(folder) as store:
        try:
            held = contents(store)
        except StoreError as error:
            assert "\n" not in str(error)
            assert "run 'kg build" in str(error)
        else:
            assert (held, size(store)) == (expected(WANTED), (len(WANTED.entities), len(WANTED.relations)))
        if seed < 6:  # it is a view: it can be made again over any damage
            store.load(SMALL)
            assert contents(store) == expected(SMALL)


def size(store):
    """How much the store says that it holds."""
    current = store.current()
    return current.nodes, current.edges


def damaged(content: bytes, draw: random.Random) -> bytes:
    """Cut, with bits flipped, with a stretch of zeros, or with a page in another place."""
    kind = draw.randrange(4)
    if kind == 0:
        return content[: draw.randrange(len(content))]
    changed = bytearray(content)
    at = draw.randrange(len(content))
    if kind == 1:
        for _ in range(draw.choice((1, 8, 64))):
            changed[draw.randrange(len(changed))] ^= 1 << draw.randrange(8)
    elif kind == 2:
        changed[at : at + 4096] = bytes(len(changed[at : at + 4096]))
    else:
        changed[at:], changed[:at] = content[: len(content) - at], content[len(content) - at :]
    return bytes(changed)
