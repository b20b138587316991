"""The policy of which news tells in the sentence that says what it orders: 《意见》明确，由甲局牵头."""

from __future__ import annotations

import re

from loaders.document import Part, PartKind, Span
from loaders.mention import Mention
from loaders.ranges import Range

# A policy in news, and what refers to one that was named before: 《意见》明确, 方案要求.
_NAMED = re.compile(
    r"《(?P<name>[^《》\n]{2,60}(?:方案|要点|计划|安排|清单|措施|行动|分工|办法|决定|条例|规定|意见|通知|细则|规划|纲要)(?:[（(][^（）()]{2,12}[）)])?)》"
)
_ORDERED = re.compile(
    r"(?:其中[，,])?(?:《(?:实施)?[\u4e00-\u9fff]{2,6}》|(?:该|此)?(?:方案|意见|通知|办法|计划|规定|措施|条例|规划|细则|文件))(?:中|还|同时)*(?:要求|提出|明确|指出|规定|强调)"
)


def policy_told(text: str, part: Part, words: Range, own: Mention | None) -> tuple[Mention | None, int]:
    """The policy that the first words of a sentence of news tell of, and where what it orders begins.

    The words may name it (某市印发《甲方案》，) or refer to one that was named before (《方案》明确，).
    """
    if part.kind not in (PartKind.NEWS, PartKind.DIGEST):
        return None, words[1]
    refers = _ORDERED.match(text, *words)
    names = list(_NAMED.finditer(text, part.start if refers else words[0], words[1]))
    if not names:
        return None, words[1]
    last = names[-1]
    behind = max(last.end(), refers.end() if refers else 0)
    full = next((one for one in _NAMED.finditer(text, part.start, last.start()) if last["name"] in one["name"]), last)
    if own and full["name"] == own.name:
        return own, behind
    return Mention("Policy", full["name"], Span(*full.span("name"), full["name"]), part.index, "heads.told"), behind
