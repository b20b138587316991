"""LOCATED_IN the place that a text speaks for: 位于我县境内的甲公司、乙项目."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.extract.relations.governed import Sentence
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.landings import THINGS
from loaders.extract.relations.scene import Scene
from loaders.lexicon.places import full_name, locate, path
from loaders.mention import Claim, Mention

_LYING = re.compile("(?:位于|坐落[于在]|地处)(?P<ours>[我本全][省市县区州盟旗])(?:境内|辖区(?:内)?|范围内)?的[“]?")
_JOINT = re.compile("[”]?(?:[、和与及]|以及|，)?[“]?")


def claim_own_sites(scene: Scene, sentence: Sentence, heads: Heads) -> Iterator[Claim]:
    """Every thing of a list that lies in the place of the text, by the words before the list."""
    for found in _LYING.finditer(scene.text, sentence.start, sentence.end):
        name = found["ours"] if _speaks_for(scene, found["ours"][1:]) else _only_place(scene, found["ours"][1:])
        if not name:
            continue
        own = Mention("Place", name, scene.document.span(*found.span("ours")), scene.part.index, "located.own")
        listed = _list_from(scene.text, sentence.things, found.end())
        for thing in listed:
            quote = heads.quote(sentence, (found.start(), listed[-1].span.end))
            yield Claim("LOCATED_IN", thing, own, quote, "located.own", 0.85, {"status": "planned"})


def _speaks_for(scene: Scene, rank: str) -> bool:
    """Whether the place of a text is of a rank, or lies in one of it."""
    place = locate(scene.part.place) if scene.part.place else None
    return place is not None and any(one.designation in (rank, f"自治{rank}") for one in path(place))


def _only_place(scene: Scene, rank: str) -> str:
    """The one place of a rank that a text names, which speaks for none: what 我县 means there."""
    known = {place for one in scene.things if one.type == "Place" and (place := locate(one.name)) is not None}
    found = [full_name(one) for one in known if one.designation == rank]
    return found[0] if len(found) == 1 else ""


def _list_from(text: str, things: Sequence[Mention], start: int) -> list[Mention]:
    """The things from a place on, as long as nothing but a joint parts two; a work may touch its owner."""
    listed: list[Mention] = []
    for thing in things:
        if thing.span.start < start:
            continue
        if not _JOINT.fullmatch(text, start, thing.span.start) or thing.type not in THINGS:
            break
        listed.append(thing)
        start = thing.span.end
    return listed
