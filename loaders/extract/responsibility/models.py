"""Who leads in a way of working that a sentence founds: 健全县民政局牵头、部门协同的机制, 发挥县河长办牵头作用."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.responsibility.annotations import Annotation, Segment
from loaders.extract.responsibility.bodies import lists_bodies
from loaders.extract.responsibility.roles import Role

_WAY = re.compile(
    r"(?:建立|构建|健全|完善|形成|实行|坚持)(?:健全|完善)?[“\"]?(?P<parts>[^。；\n“”由]{4,80})[”\"]?的[^，。；、\n]{0,10}?(?:机制|格局|体系|制度|模式|体制)"
)
_PART = re.compile(
    r"(?P<body>[^、，,]{3,30}?)(?:(?P<lead>(?:总?牵头|主抓|抓总)(?:抓总|负责|协调|组织)?)|(?P<cooperating>参与|配合|协同|协作|协助)"
    r"|(?P<responsible>负责|主责|组织实施|落实))(?=$|[、，,])"
)
_USED = re.compile(r"发挥好?(?P<body>[^，。；、\n]{3,30}?)的?总?牵头[^，。；\n]{0,14}作用")
# 牵头部门县商务局要每月调度
_TITLED = re.compile(
    r"(?P<role>牵头|责任|配合|主办|协办)(?:部门|单位)(?P<body>(?:[省市县区州盟旗各]|自治区|国家)[^，。；：:\n]{2,60}?)(?=要(?![求素点])|应当?|须|必须|负责)"
)
_TITLES = {"牵头": Role.LEAD, "主办": Role.LEAD, "责任": Role.RESPONSIBLE}
_GROUPS = {"lead": Role.LEAD, "cooperating": Role.COOPERATING, "responsible": Role.RESPONSIBLE}


def read_models(text: str, start: int, end: int) -> Iterator[tuple[int, int, Annotation]]:
    """The bodies that a way of working names in their roles, that use their lead, or stand behind their title."""
    way = _WAY.search(text, start, end) if text.find("牵头", start, end) >= 0 else None
    segments = list(_parts(text, *way.span("parts"))) if way else []
    if used := _USED.search(text, start, end):
        segments.append(_segment(Role.LEAD, *used.span("body")))
    if titled := _TITLED.search(text, start, end):
        segments.append(_segment(_TITLES.get(titled["role"], Role.COOPERATING), *titled.span("body")))
    named = tuple(one for one in segments if lists_bodies(text, one.start, one.end))
    if named:
        yield start, end, Annotation(named)


def _parts(text: str, start: int, end: int) -> Iterator[Segment]:
    """Each body of a way of working with the role that its part says."""
    for part in _PART.finditer(text, start, end):
        role = next(role for name, role in _GROUPS.items() if part[name])
        yield _segment(role, *part.span("body"))


def _segment(role: Role, start: int, end: int) -> Segment:
    return Segment(role, start, end, f"verb-{role.lower().split('_')[0]}")
