"""What 该项目 and 该园区 mean at the head of a sentence: the last thing of that kind in the sentences before it."""

from __future__ import annotations

import re

from loaders.extract.relations.governed import Sentence
from loaders.extract.relations.scene import BUILT, Scene
from loaders.mention import Mention

_TOLD = re.compile(
    r"(?:(?:[^，。；：]{0,4}[，：])?[该此]|(?=(?:项目|工程|园区|基地)(?:由|总?投资|位于|选址|占地|落户|建设地[点址])))(?P<kind>项目|工程|园区|产业园|基地|平台|系统|中心|实验室|研究院|医院|学院|公司|企业|集团)"
)
_NUMBER = re.compile(r"\s*(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．])?\s*")
_REACH = 400  # characters before the sentence
_KINDS = {
    "项目": frozenset({"Project"}),
    "工程": frozenset({"Project"}),
    "园区": frozenset({"Park"}),
    "公司": frozenset({"Enterprise"}),
    "企业": frozenset({"Enterprise"}),
    "集团": frozenset({"Enterprise"}),
}


_TIED = re.compile("(?:依托|基于|接入|对接|联通|位于|地处|坐落于?|入驻|落户|借助|利用|在|与|从|向|至|到)[“]?$")
_ANY = frozenset({"项目", "工程"})  # any thing that is built may be called so


def antecedent(scene: Scene, sentence: Sentence) -> tuple[Mention, int] | None:
    """The thing that a sentence speaks of without naming it, and where the words that mean it end."""
    if heading := _by_heading(scene, sentence):
        return heading
    if not _may_tell(scene.text, _behind_number(scene.text, sentence.start)):
        return None
    told = _TOLD.match(scene.text, _behind_number(scene.text, sentence.start), sentence.end)
    if told is None:
        return None
    found = of_kind(scene, sentence.start, told["kind"], near=False)
    return (found[0], told.end()) if found else None


def _may_tell(text: str, start: int) -> bool:
    """Whether a sentence may speak of something without naming it: a cheap look."""
    return text.find("该", start, start + 6) >= 0 or text.startswith(("此", "项目", "工程", "园区", "基地"), start)


def _behind_number(text: str, start: int) -> int:
    """Where a sentence begins behind its number: 二、项目建设地点为某镇."""
    numbered = _NUMBER.match(text, start)
    return numbered.end() if numbered else start


def _by_heading(scene: Scene, sentence: Sentence) -> tuple[Mention, int] | None:
    """The thing that the heading of an item is, of which the sentence behind it tells by whom: 1.某公园。由甲建设."""
    start = sentence.start
    if not scene.text.startswith("由", start) or scene.text[start - 1] not in "。：":
        return None
    low = scene.text.rfind("\n", 0, start) + 1
    found = [one for one in scene.things_in(low, start) if one.type in BUILT and one.span.end == start - 1]
    headed = found and _NUMBER.fullmatch(scene.text, low, found[0].span.start)
    return (found[0], start) if headed else None


def _of_paragraph(scene: Scene, end: int, kind: str) -> tuple[int, list[Mention]]:
    """Where the paragraph that goes on to a place begins, and the things of a kind in it."""
    low = max(scene.text.rfind("\n", 0, end), end - _REACH)
    return low, [one for one in scene.things_in(low, end) if _is_kind(one, kind)]


def of_kind(scene: Scene, end: int, kind: str, *, near: bool, any_work: bool = False) -> tuple[Mention, ...]:
    """The last thing before a place that a word may call, in its paragraph; else the only one in that before it.

    With `any_work` a park or platform may be called 该项目, too, as where it is said by whom it is built.
    """
    low, found = _of_paragraph(scene, end, kind)
    if not found and any_work and kind in _ANY:
        found = [one for one in scene.things_in(low, end) if one.type in BUILT and not is_tied(scene.text, one)]
    found = [one for one in found if not is_tied(scene.text, one)] or found
    if not found and not near and low > 0:
        _, found = _of_paragraph(scene, low, kind)
        found = found if len({one.name for one in found}) == 1 else []
    return tuple(found[-1:])


def is_tied(text: str, thing: Mention) -> bool:
    """Whether a thing is only where another lies or what it is joined to: 位于甲园的乙中心, 与甲平台对接."""
    return _TIED.search(text, max(0, thing.span.start - 6), thing.span.start) is not None


def _is_kind(thing: Mention, kind: str) -> bool:
    """Whether a thing may be called by a word: by its type, or as its name ends."""
    return thing.type in _KINDS.get(kind, ()) or thing.name.endswith(kind)
