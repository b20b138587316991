"""Things listed behind the words that say how many are to be built: 建设一批重大工程，包括A、B; 推进5个项目：A、B."""

from __future__ import annotations

import re

from loaders.extract.relations.governed import Governed
from loaders.extract.relations.scene import Scene

_INTRO = re.compile(
    r"(?:其中)?，?(?:主要|重点|具体)?(?:包括|包含|涵盖|分别[是为])[，：:]?|[：:]\s?(?:[（(]?1[.．、）)])?"
)
_WORKS = re.compile(
    r"(?<![已曾])(?:建设|推进|实施|开工|推动|打造|谋划|启动|抓好|加快|支持|培育|续建|新建|布局|争取|组织)(?![成了过])[^。；：:\n]{0,16}?"
    r"(?:一批|一大批|系列|重大|重点|标志性|以下|下列|\d+|[一二三四五六七八九十百]+)[^。；：:\n]{0,24}?"
    r"(?:项目|工程|平台|园区|基地|[段条座个]|行动|计划|载体|枢纽|通道|线路|集群|中心)(?:建设)?[^。；：:\n]{0,6}[，。]?$"
    r"|(?<![已曾])(?:推进|实施|推动|抓好|加快)(?![成了过])[^，。；：:\n]{4,30}?(?:项目|工程)(?:建设)?，?$"
)
_BEFORE, _REACH = 70, 160  # characters before the words that open a list, and of the list
_LOOSE = 4  # characters that may stand between two members: 以及, 和
_UNREAD = re.compile(r"[、，][^。；，、：]{2,16}[、，]")  # a member that is no known thing
_BORDERS = "。；\n"


def lists_works(scene: Scene, governed: Governed) -> bool:
    """Whether a thing stands in such a list, with nothing but other members before it."""
    text, first = scene.text, governed.first
    floor = max(
        [scene.part.start, first - _REACH, *(text.rfind(mark, scene.part.start, first) + 1 for mark in _BORDERS)]
    )
    intro = max(_INTRO.finditer(text, floor, first), key=re.Match.start, default=None)
    if intro is None or not _only_members(scene, intro.end(), first):
        return False
    return _WORKS.search(text, max(scene.part.start, intro.start() - _BEFORE), intro.start()) is not None


def _only_members(scene: Scene, start: int, end: int) -> bool:
    """Whether the words of a range are things and what joins them."""
    at = start
    for thing in scene.things_in(start, end):
        if not _joins(scene.text, at, thing.span.start):
            return False
        at = thing.span.end
    return _joins(scene.text, at, end)


def _joins(text: str, start: int, end: int) -> bool:
    """Whether the words between two members only join them, or are a member that is no known thing."""
    return end - start <= _LOOSE or _UNREAD.fullmatch(text, start, end) is not None
