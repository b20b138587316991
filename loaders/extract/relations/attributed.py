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
    own = scene.part.policy
    full: Mention | None = None
    for thing in scene.things:
        if thing.type != "Policy":
            continue
        full = full if is_short(thing.name) else thing
        if full is None or not _SAYS.match(scene.text, thing.span.end) or (own and is_own(full.name, own.title)):
            continue
        end = scene.text.find("\n", thing.span.end)
        yield thing.span.start, end if end >= 0 else scene.part.end, full
