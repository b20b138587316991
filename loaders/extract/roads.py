"""Roads by their numbers with the section that is meant: 国道318线甲地至乙地段, S215线丙至丁改建工程.

The number alone is the whole road, of which a text tells a work only by a section or by what is done to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.ways import onward
from loaders.ranges import Range

_ROAD = re.compile(
    r"(?:[国省县]道\s?[GSX]?|(?<![A-Za-z0-9])[GSX])\d{1,4}线?(?:[\u4e00-\u9fff]{2,6}?(?:高速公路|高速|公路))?"
    r"(?P<section>(?!至)[\u4e00-\u9fff\d]{1,10}?(?:（[^（）\n]{1,8}）)?(?:至|—|－|-|~)[\u4e00-\u9fff\d]{1,12}?(?:（[^（）\n]{1,8}）)?"
    r"(?:段(?!时间)|(?=(?:公路)?(?:改扩建|改建|新建|改造|整治|扩建|提级|升级|建设)[^，。；、]{0,8}(?:工程|项目|[，。；、]))))?(?:公路)?"
)
_NO_PLACE = re.compile("[的了在将已]|建成|通车|达到|以及|开工|[到从由]")
_WAYS = ("道", "G", "S", "X")


def numbered_roads(text: str) -> Iterator[Range]:
    """The sections of numbered roads, in text order."""
    if "至" in text and any(way in text for way in _WAYS):
        for found in _ROAD.finditer(text):
            if found["section"] and not _NO_PLACE.search(found["section"]):
                yield found.start(), onward(text, found.end())
