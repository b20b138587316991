"""PART_OF: a park whose name begins with the name of another park that stands by itself."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.relations.scene import Scene
from loaders.mention import Claim, Mention

_SHORTEST = 5  # 高新区, 新区 are the words alone, not the name of a container


def claim_part_of(scene: Scene) -> Iterator[Claim]:
    """Every park of a part that lies in another by its name, once."""
    parks: dict[str, Mention] = {}
    for thing in scene.things:
        if thing.type == "Park":
            parks.setdefault(thing.name, thing)
    for name, park in parks.items():
        for length in range(len(name) - 2, _SHORTEST - 1, -1):
            container = parks.get(name[:length])
            if container is not None:
                yield Claim("PART_OF", park, container, park.span, "part-of.name", 0.85)
                break
