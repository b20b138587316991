"""PART_OF: a park whose name begins with that of another, and what a sentence says that a park is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.extract.relations.governed import Sentence
from loaders.extract.relations.scene import Scene
from loaders.mention import Claim, Mention

_SHORTEST = 5  # 高新区, 新区 are the words alone, not the name of a container
# 甲高新区—乙区合作区 is of both sides, 甲工业园区—丙产业园 is a part
_SIDE_BY_SIDE = re.compile("[和与及]|[-—–－]{1,2}[\u4e00-\u9fff]{1,3}[区市县]")
_COUNTS = "[一二三四五六七八九十两0-9]*[个大]?(?:片区|园区|区块|组团|功能区|部分|板块|园|开发区)"
_HOLDS = re.compile(
    "[”]?(?:[（(](?:以下)?简称[^（）()]{2,14}[）)])?"
    "(?:的?(?:实施范围|空间布局)|(?:的?(?:规划|总|实施范围)*面积|占地)[^，。；]{2,20}，)?(?:主要|共|现|拟|将)?"
    "(?:下辖|下设|内设|设有|涵盖|包括|包含|囊括|由|(?:划?分|规划)(?:为|成)|规划建设了?|分设)"
    f"(?:{_COUNTS})?[：:，]?(?:即|分别(?:为|是)|包括)?[“]?"
)
_OF_THEM = re.compile("由[“]?$")  # what is made of others says so behind them, too
_MADE_OF = re.compile(f"[”]?等?(?:{_COUNTS})?(?:共同|联合)?(?:组成|构成|整合|合并)")

_IS_OF = frozenset({"是", "为", "作为", "属于", "隶属于", "隶属"})
_OF_WHOLE = re.compile("的?(?:重要|主要)?(?:组成部分|园中园|分园|功能区|核心区|[。，；]|一部分)")
_PARTS = ("片区", "区块", "组团")
_OWN_HOLDS = re.compile(
    "(?:试验区|自贸区|新区|示范区|合作区|开发区)(?:的?实施范围)?[^。；]{0,40}?(?:涵盖|包括|包含|分为)"
)


def claim_part_of(scene: Scene) -> Iterator[Claim]:
    """Every park of a part that lies in another by its name, once; and those that a sentence says it holds."""
    parks: dict[str, Mention] = {}
    for thing in scene.things:
        if thing.type == "Park":
            parks.setdefault(thing.name, thing)
    for name, park in parks.items():
        for length in range(len(name) - 2, _SHORTEST - 1, -1):
            container = parks.get(name[:length])
            if container is not None and not _SIDE_BY_SIDE.match(name, length):
                yield Claim("PART_OF", park, container, park.span, "part-of.name", 0.85)
                break
    yield from _held(scene)
    yield from _of_own(scene)


def _own_zone(scene: Scene) -> Mention | None:
    """The zone that the title of a policy names."""
    title = scene.part.policy.title if scene.part.policy else ""
    return next((one for one in scene.things if one.type == "Park" and len(one.name) > 5 and one.name in title), None)


def _own_parts(scene: Scene, sentence: Sentence) -> list[Mention]:
    """The parts of zones in a sentence that says before them what its zone holds."""
    parts = [one for one in sentence.things if one.type == "Park" and one.name.endswith(_PARTS)]
    held = parts and _OWN_HOLDS.search(scene.text, sentence.start, parts[0].span.start)
    return parts if held else []


def _of_own(scene: Scene) -> Iterator[Claim]:
    """The parts that a plan for a zone names as those of the zone: 自贸试验区…涵盖三个片区：A片区…，B片区…."""
    own = _own_zone(scene)
    if own is None:
        return
    for sentence in scene.sentences:
        for part in _own_parts(scene, sentence):
            quote = scene.document.span(sentence.start, part.span.end)
            yield Claim("PART_OF", part, own, quote, "part-of.own", 0.8)


def _held(scene: Scene) -> Iterator[Claim]:
    """甲开发区下辖A片区、B片区."""
    for sentence in scene.sentences:
        if "Park" not in sentence.kinds:
            continue
        for former, latter in pairwise(sentence.listed()):
            whole, first = former[-1], latter[0]
            if whole.type == first.type == "Park" and _is_whole(scene, sentence, whole, latter):
                yield from _parts(scene, whole, latter)
            elif whole.type == first.type == "Park" and _is_part(scene.text, whole, first):
                yield from _parts(scene, first, former)


def _is_part(text: str, part: Mention, whole: Mention) -> bool:
    """Whether words say that a park is a part of the one behind it: 甲园是乙开发区的组成部分."""
    return text[part.span.end : whole.span.start] in _IS_OF and _OF_WHOLE.match(text, whole.span.end) is not None


def _is_whole(scene: Scene, sentence: Sentence, whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the words between a park and a list say that the list is what the park is made of."""
    if not _HOLDS.fullmatch(scene.text, whole.span.end, parts[0].span.start):
        return False
    of_them = _OF_THEM.search(scene.text, whole.span.end, parts[0].span.start)
    return of_them is None or _MADE_OF.match(scene.text, parts[-1].span.end, sentence.end) is not None


def _parts(scene: Scene, whole: Mention, listed: Sequence[Mention]) -> Iterator[Claim]:
    ends = (whole.span.start, whole.span.end, listed[0].span.start, listed[-1].span.end)
    quote = scene.document.span(min(ends), max(ends))
    parks = (one for one in listed if one.type == "Park")
    yield from (Claim("PART_OF", part, whole, quote, "part-of.holds", 0.8) for part in parks)
