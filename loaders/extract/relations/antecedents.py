"""What 该项目 and 该园区 mean at the head of a sentence: the last thing of that kind in the sentences before it."""

from __future__ import annotations

import re

from loaders.extract.relations.scene import Scene, Sentence
from loaders.mention import Mention

_TOLD = re.compile(
    r"(?:[^，。；：]{0,4}[，：])?[该此](?P<kind>项目|工程|园区|产业园|基地|平台|系统|中心|实验室|研究院|医院|学院|公司|企业|集团)"
)
_REACH = 400  # characters before the sentence
_KINDS = {
    "项目": frozenset({"Project"}),
    "工程": frozenset({"Project"}),
    "园区": frozenset({"Park"}),
    "公司": frozenset({"Enterprise"}),
    "企业": frozenset({"Enterprise"}),
    "集团": frozenset({"Enterprise"}),
}


def antecedent(scene: Scene, sentence: Sentence) -> tuple[Mention, int] | None:
    """The thing that a sentence speaks of without naming it, and where the words that mean it end."""
    if scene.text.find("该", sentence.start, sentence.start + 6) < 0 and not scene.text.startswith(
        "此", sentence.start
    ):
        return None
    told = _TOLD.match(scene.text, sentence.start, sentence.end)
    if told is None:
        return None
    found = of_kind(scene, sentence.start, told["kind"], near=False)
    return (found[0], told.end()) if found else None


def _of_paragraph(scene: Scene, end: int, kind: str) -> tuple[int, list[Mention]]:
    """Where the paragraph that goes on to a place begins, and the things of a kind in it."""
    low = max(scene.text.rfind("\n", 0, end), end - _REACH)
    return low, [one for one in scene.things_in(low, end) if _is_kind(one, kind)]


def of_kind(scene: Scene, end: int, kind: str, *, near: bool) -> tuple[Mention, ...]:
    """The last thing before a place that a word may call, in its paragraph; else the only one in that before it."""
    low, found = _of_paragraph(scene, end, kind)
    if not found and not near and low > 0:
        _, found = _of_paragraph(scene, low, kind)
        found = found if len({one.name for one in found}) == 1 else []
    return tuple(found[-1:])


def _is_kind(thing: Mention, kind: str) -> bool:
    """Whether a thing may be called by a word: by its type, or as its name ends."""
    return thing.type in _KINDS.get(kind, ()) or thing.name.endswith(kind)
