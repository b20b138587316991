"""Industries that the title of a plan is for: 某省氢能产业发展规划, 关于促进某市会展业高质量发展的意见."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Part
from loaders.extract.scan import Scan
from loaders.mention import Mention

# what a title says of its field
_AIMED = re.compile(
    r"(?:集群|产业链|全产业链|行业)?(?:高质量|创新|健康|融合|跨越式|加快|提质|深度|协同|绿色|规范|有序|做大做强|培育|转型升级|改革|推广|技术|与?应用|暨|三年|五年|专项|[和与][\u4e00-\u9fff]{1,6}?)*"
    r"(?:发展|行动|振兴|应用|“|规划|条例|促进|培育|实施方案|若干)"
)
_NOT_TRADES = ("业务", "业态", "业主", "业绩", "业界")


def find_titled(part: Part, scan: Scan) -> Iterator[Mention]:
    """The known fields in the title of a part's own policy, where what follows says that they are to grow."""
    title = part.policy.title if part.policy else ""
    start = scan.text.find(title) if title else -1
    if start < 0:
        return
    for field in scan.industries_in(start, start + len(title)):
        end = whole_field(scan.text, field.end)
        if _AIMED.match(scan.text, end, start + len(title)) and scan.text[field.start - 1] not in "和与及":
            yield scan.mention("Industry", field.start, end, "industries.title", 0.85)


def whole_field(text: str, end: int) -> int:
    """The end of a field with 产业 or 业 behind it: 氢能产业, 养老服务业."""
    if text.startswith("产业", end):
        return end + 2
    return end + 1 if text.startswith("业", end) and not text.startswith(_NOT_TRADES, end) else end
