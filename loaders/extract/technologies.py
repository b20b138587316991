"""Technologies and fields that a list is said to be of: 突破A、B和C技术, 在A、B等领域培育….

The words that close the list tell what its members are, so that no table need have them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.fields import after_lead
from loaders.extract.marks import Range
from loaders.extract.scan import Scan

_LIST = r"(?P<list>[^，。；：！？\n\t（）“”]{4,90}?)"
IN_FIELDS = "等(?:重点|关键|前沿|新兴|优势|细分|产业)*领域"  # closes a list of fields
GROWN_THERE = "(?:率先|加快|重点|着力|集中力量|取得)?(?:突破|培育|攻关|壮大|做大|做强|布局)"
_LISTS = (
    # 重点突破A、B和C等关键核心技术
    re.compile(
        rf"(?:突破|攻克|攻关)(?:一批)?{_LIST}等?(?:关键|核心|共性|前沿|底层|基础|瓶颈|重大|领域|方面|新型|相关)*(?:技术|工艺)"
        r"(?=[，。；、\s]|瓶颈|难题|难关|攻关|研发|$)"
    ),
    # 在A、B、C等领域培育特色优势产业, 在A、B等领域突破一批核心技术
    re.compile(rf"(?<![现存内外])在{_LIST}{IN_FIELDS}(?={GROWN_THERE})"),
)
_VERBS = ("突破", "攻克", "攻关", "等领域")  # without one of them a text has no such list
_LAST = re.compile("以及|[和与及](?=[^和与及]*$)")
_MEMBER = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9.+\-·/]{4,14}"
)  # shorter ones are verbs more often than fields: 感知, 决策
_NO_FIELD = re.compile(
    r"关键|核心|共性|前沿|一批|重大|瓶颈|领域|环节|企业|难题|制约|方面|相关|若干|重点|平台|体系|项目|工程|能力|机制|标准|[的等了将把在]|^(?:在|以|对|制约|影响)"
    r"|(?<!信息|生物)技术$"
)


def find_technologies(scan: Scan) -> Iterator[Range]:
    """Every member of such a list, in text order."""
    if not any(verb in scan.text for verb in _VERBS):
        return
    for pattern in _LISTS:
        for found in pattern.finditer(scan.text):
            yield from _members(scan, *found.span("list"))


def _members(scan: Scan, start: int, end: int) -> Iterator[Range]:
    """The members of a list of two or more, each without what leads to it."""
    members = list(_split(scan.text, start, end))
    if len(members) < 2:
        return
    for left, right in members:
        begin = max(left, scan.text.rfind("的", left, right) + 1)
        begin = after_lead(scan, begin, right)
        words = scan.text[begin:right]
        if _MEMBER.fullmatch(words) and not _NO_FIELD.search(words):
            yield begin, right


def _split(text: str, start: int, end: int) -> Iterator[Range]:
    """The members between 、, and on both sides of the 和 before the last."""
    left = start
    while (at := text.find("、", left, end)) >= 0:
        yield left, at
        left = at + 1
    joint = _LAST.search(text, left, end)
    if joint and joint.start() > left:
        yield left, joint.start()
        left = joint.end()
    yield left, end
