"""Ways and airports by which a text only says where something lies: 距某国际机场28公里, 某某高速穿境而过."""

from __future__ import annotations

import re

_HEADS = ("机场", "高速", "高速公路", "铁路", "高铁", "公路", "国道", "省道", "车站", "客专", "港口", "大桥")
_MEMBERS = r"(?:[^，。；：、\n]{2,20}[、和与及]){0,5}"
_FROM = re.compile(
    rf"(?:(?<![差间])距(?:离)?|(?<!脱)(?<!分)离|毗邻|[紧比][邻靠临]|[邻临靠]近|濒临|往返|途经|[东南西北][邻临接靠连]){_MEMBERS}$"
)
_CROSSES = re.compile(
    r"(?:[、和与及][^，。；：、\n]{2,20}){0,5}(?:等[^，。；、\n]{0,12})?(?:在[^，。；、\n]{1,8}|从[^，。；、\n]{1,8})?"
    r"(?:穿[境城区县市村镇园]|穿过|穿越|过境|贯穿|[纵横]贯|[纵横]穿|交[汇会])"
)
_REACH = 60


def is_landmark(text: str, start: int, end: int) -> bool:
    """Whether a way or an airport says how far or beside what a thing lies, or crosses it."""
    if not text.endswith(_HEADS, start, end):
        return False
    if text[start] in "距离" or _FROM.search(text, max(0, start - _REACH), start):
        return True
    return _CROSSES.match(text, end) is not None
