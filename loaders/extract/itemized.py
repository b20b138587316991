"""Industries that stand as items under words that lead to them: 重点发展下列产业：（一）生物医药产业；（二）…"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.fields import after_lead
from loaders.extract.scan import Scan
from loaders.ranges import Range

_LEADING = ("下列", "以下", "如下")
_LED = re.compile(
    r"(?:发展|培育|布局|壮大|支持|鼓励|扶持|做大做强|引导)[^。；\n]{0,16}?(?:下列|以下|如下)[^。；，\n]{0,8}?(?:产业|行业|领域|业态|赛道)(?:和[^。；，\n]{2,6})?[:：]"
)
_ITEM = re.compile(
    r"\s*(?:[（(][一二三四五六七八九十\d]{1,2}[）)]|[一二三四五六七八九十\d]{1,2}[.．、])\s*"
    r"(?P<name>(?:其他)?[\u4e00-\u9fffA-Za-z0-9+]{2,20}?)(?:等)?(?P<close>[；;。\n])"
)
_NO_FIELD = re.compile(r"[的以将在]|规定|符合|鼓励|需要|项目|企业|有关|相关|国家|法律|平台|机构|设施")
_OTHER = "其他"


def find_itemized(scan: Scan) -> Iterator[Range]:
    """The field of every such item, in text order; what is only of no other item keeps its words."""
    text = scan.text
    if any(word in text for word in _LEADING):
        for led in _LED.finditer(text):
            end = led.end()
            while item := _ITEM.match(text, end):
                yield from _field(scan, *item.span("name"))
                end = item.start("close") if item["close"] == "\n" else item.end()


def _field(scan: Scan, start: int, end: int) -> Iterator[Range]:
    """The field of an item, behind what leads to it."""
    left = after_lead(scan, start + len(_OTHER) * scan.text.startswith(_OTHER, start), end)
    if end - left > 1 and not _NO_FIELD.search(scan.text, left, end):
        yield left, end
