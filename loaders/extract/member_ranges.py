"""Where each member of a list stands: between its marks outside brackets, without its cost or what is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.scan import SHORT, Scan
from loaders.ranges import Range

# what a member costs: 总投资1亿元的甲设备、总投资2亿元的乙设备
_SUM = re.compile(
    "(?:计划|预计)?总?投资额?(?:约|达|超)?[0-9.]+[余多]?[千百万亿]{1,2}(?:美|欧|港)?元(?:人民币)?(?:以上)?的"
)
BODIES = frozenset({"Organization", "Enterprise"})
_DECLARED = re.compile("[（(](?:以下|下)?(?:简|统|合|并)?称[^（）()]*[）)]$")  # its short name
_SUM_FIRST = frozenset("总投计预")
_SITES = frozenset({"Park", "Project", "Platform"})
_AND = re.compile("以及|[和与及]")
_MARKS = re.compile(r"[（(“《）)”》、]")
_BRACKETS = {"（": 1, "(": 1, "“": 1, "《": 1, "）": -1, ")": -1, "”": -1, "》": -1}


def member_ranges(scan: Scan, kind: str, start: int, end: int) -> list[Range]:
    """The range of every member of a list between two places, in text order."""
    ranges = [*_split(scan.text, start, end)]
    if ranges:
        ranges += _joined(scan, kind, *ranges.pop())
    return ranges


def _joined(scan: Scan, kind: str, start: int, end: int) -> list[Range]:
    """The last member, or the two that 和 joins in it: 百度和京东, 张吉怀铁路和黄花机场."""
    for found in _AND.finditer(scan.text, start + 2, end - 2):
        if _parts(scan, kind, found.start(), found.end()):
            return [(start, found.start()), (found.end(), end)]
    return [(start, end)]


def _parts(scan: Scan, kind: str, left: int, right: int) -> bool:
    """Whether 和 between two places stands between two names: companies are short, others have their heads."""
    if kind == "Enterprise":
        return not scan.text.startswith("公司", right)
    head = scan.marks.head_before(left)
    if kind not in BODIES:
        return head is not None and head.type in _SITES
    known = scan.name_at(right)
    return (head is not None and head.type == kind) or (known is not None and known.kind not in SHORT)


def _split(text: str, start: int, end: int) -> Iterator[Range]:
    depth, left = 0, start
    for found in _MARKS.finditer(text, start, end):
        at = found.start()
        if found.group() == "、":
            if depth == 0:
                yield _behind_sum(text, left, at), _to_comma(text, left, at)
                left = at + 1
        else:
            depth = max(0, depth + _BRACKETS[found.group()])
    if left < end:
        yield _behind_sum(text, left, end), _to_comma(text, left, end)


def _behind_sum(text: str, start: int, end: int) -> int:
    """The start of a member behind what it costs."""
    found = _SUM.match(text, start, end) if text[start] in _SUM_FIRST else None
    return found.end() if found else start


def _to_comma(text: str, start: int, end: int) -> int:
    """The end of a member before what is said of it: 广中珠澳高铁，投资约163亿元; 甲有限公司（以下简称甲）."""
    comma = text.find("，", start + 1, end)
    end = comma if comma > 0 else end
    declared = _DECLARED.search(text, start + 1, end) if text[end - 1] in "）)" else None
    return declared.start() if declared else end
