"""Whose measure a news item tells: 《规划》提出，到2025年… is said by the plan that the item is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import PartKind
from loaders.extract.relations.heads import Attribution
from loaders.extract.relations.policies import is_own, is_short
from loaders.extract.relations.scene import Scene
from loaders.mention import Mention

_TELLING = frozenset({PartKind.NEWS, PartKind.DIGEST, PartKind.OTHER, PartKind.REPORT})
_SAYS = re.compile(
    r"[》〉](?:[（(][^（）()]{1,30}[）)])?中?，?(?:还|也|同时|进一步|并|明确|主要)?(?:提出|明确|指出|要求|规定|部署|强调|确定|聚焦|围绕)"
)


def find_attributions(scene: Scene) -> Iterator[Attribution]:
    """Each stretch in which a named policy speaks: from its title to the end of the paragraph."""
    if scene.part.kind not in _TELLING:
        return
    full: Mention | None = None
    for thing in scene.things:
        if thing.type != "Policy":
            continue
        full = full if is_short(thing.name) else thing
        if full is not None and _speaks(scene, thing.span.end, full):
            yield thing.span.start, _paragraph_end(scene, thing.span.end), full


def _speaks(scene: Scene, offset: int, policy: Mention) -> bool:
    """The words behind a title say what the policy says, and it is not the part's own."""
    own = scene.part.policy
    return bool(_SAYS.match(scene.text, offset)) and not (own and is_own(policy.name, own.title))


def _paragraph_end(scene: Scene, offset: int) -> int:
    end = scene.text.find("\n", offset)
    return end if end >= 0 else scene.part.end
