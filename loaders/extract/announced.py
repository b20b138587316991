"""The titles in 《》 of plans that a text tells were issued: 省政府办公厅印发《某省氢能产业发展规划》.

What such a plan is for it promotes, as the own title of a policy does; a plan that is only followed says nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.ranges import Range

_TITLE = re.compile("《(?P<title>[^《》\n]{6,80})》")
# 联合印发的《…》, 印发《甲》《乙》, 《…》等文件出台 is told of behind it
_ISSUED = re.compile(
    "(?:印发|出台|发布|公布|颁布|下发|推出|审议通过|起草|通过)(?:施行|实施)?(?:了|的)?(?:全[国省市]首个)?(?:《[^《》\n]{4,60}》(?:[（(〔][^（()）〔〕]{1,20}[）)〕])?[、和及]?){0,4}$"
)
_WISHED = re.compile(
    "(?:尽快|抓紧|拟|将|及时|研究|计划|适时|推动|加快|争取|争取早日)(?:制定|修订|起草|编制|研究)*(?:印发|出台|发布|公布|颁布|下发|推出|起草)[^，。；]{0,12}$"
)
_LISTED = re.compile("(?:^|\n)[ 　]*[（(]?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)]?[、.．]?[ 　]*$")
_KIND = re.compile(
    "(?:规划|计划|方案|意见|措施|政策|办法|条例|通知|纲要|要点|行动|决定|指引|细则|清单|[一二三四五六七八九十]条|规定)(?:[（(][^（()）]{1,24}[）)])?$"
)
_OF_OTHERS = re.compile("污染|防治|治理|安全|整治|事故|应急预案|成立|组建|调整[^，]{0,20}(?:成员|小组)|名单|授予|表彰")
_LINE_END = re.compile("[ 　]*(?:[（(〔][^（()）〔〕\n]{2,30}[）)〕])?[ 　]*(?:\n|$)")
_ISSUED_LATER = re.compile(
    "(?:[（(〔][^（()）〔〕\n]{2,30}[）)〕])?(?:已|日前|近日|正式|(?:20\\d\\d年)?\\d{1,2}月(?:\\d{1,2}日)?|由[^，。；《]{2,30})*(?:印发|出台|发布|公布|颁布|下发)(?!后)"
)
_BEFORE = 60


def announced(text: str) -> Iterator[Range]:
    """Where the titles stand that a text says were issued, or that head an entry of a digest."""
    for found in _TITLE.finditer(text) if "《" in text else ():
        if _is_plan(found["title"]) and _is_told(text, *found.span()):
            yield found.span("title")


def _is_plan(title: str) -> bool:
    """Whether a title is of a paper that sets measures, and not against a danger or for a body."""
    return _KIND.search(title) is not None and _OF_OTHERS.search(title) is None


def _is_told(text: str, start: int, end: int) -> bool:
    """Whether a title was issued by the words around it, or heads an entry."""
    floor = max(0, start - _BEFORE)
    if _ISSUED.search(text, floor, start) and not _WISHED.search(text, floor, start):
        return True
    return _ISSUED_LATER.match(text, end) is not None or _heads_entry(text, start, end)


def _heads_entry(text: str, start: int, end: int) -> bool:
    """Whether a title is all that a numbered line says."""
    return _LINE_END.match(text, end) is not None and _LISTED.search(text, max(0, start - 12), start) is not None
