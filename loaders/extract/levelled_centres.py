"""Centres that share the level before them and their head: 国家甲、乙、丙等创新中心 is three of the nation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.field_lists import field_of
from loaders.extract.leads import counted_behind
from loaders.extract.scan import Scan
from loaders.mention import Mention

_HEAD = re.compile(
    r"等(?:[0-9一二两三四五六七八九十]+[个家])?"
    r"(?P<head>(?:制造业|产业|技术|临床医学)?(?:创新中心|研究中心)|工程(?:技术)?研究中心|(?:全国|国家)?(?:重点|工程)实验室)"
)
_LIST = re.compile(
    r"(?P<level>国家|全国|省|自治区)级?(?P<list>[^。；，：！？\n\t“”《》的]{4,80}、[^。；，：！？\n\t“”《》、的]{2,16})$"
)
_MEMBER = re.compile(r"(?P<field>[^、（）()]{2,16})(?:[（(][^（）()]{1,6}[）)])?(?:、|$)")
_REACH = 100
_CENTRES = ("中心", "实验室", "基地", "平台", "园", "院")  # heads of their own


def find_levelled(scan: Scan) -> Iterator[Mention]:
    """Every member of such a list with the level and the head that all of them share."""
    for head in _HEAD.finditer(scan.text):
        floor = max(0, head.start() - _REACH)
        found = None if counted_behind(scan.text, head.end()) else _opened(scan, floor, head.start())
        fields = _fields(scan, found) if found else []
        if found is not None and len(fields) > 1:
            level = "" if head["head"].startswith(("全国", "国家")) else found["level"]
            for at, field in enumerate(fields):
                start = found.start() if at == 0 else field.start("field")
                end = head.end() if at == len(fields) - 1 else field.end("field")
                name = level + field["field"] + head["head"]
                yield scan.mention("Platform", start, end, "platforms.levelled", 0.8, name=name)


def _opened(scan: Scan, floor: int, end: int) -> re.Match[str] | None:
    """The level and the list that stand before a head, behind the last verb of their clause."""
    cuts = [
        cut.end for cut in scan.cuts_in(floor, end) if scan.text.startswith(("国家", "全国", "省", "自治区"), cut.end)
    ]
    return _LIST.match(scan.text, cuts[-1], end) if cuts else None


def _fields(scan: Scan, found: re.Match[str]) -> list[re.Match[str]]:
    """The members of a list where each is a field and has no head of its own."""
    fields = list(_MEMBER.finditer(scan.text, *found.span("list")))
    if any(one["field"].endswith(_CENTRES) for one in fields):
        return []
    told = [one for one in fields if field_of(scan, *one.span("field")) or scan.industries_in(*one.span("field"))]
    return fields if 2 * len(told) >= len(fields) else []
