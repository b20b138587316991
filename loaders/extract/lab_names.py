"""Laboratories that share their head: 支持崂山、瑶湖2个省实验室 names 崂山省实验室 and 瑶湖省实验室."""

from __future__ import annotations

import re

from loaders.extract.proofs import begins_proper, knows
from loaders.extract.scan import Scan

LAB = "lab"  # the kind of the head in the table
BEFORE = re.compile(
    r"等?(?:[0-9一二两三四五六七八九十]+[余多]?[个家])?(?P<level>(?:全国|国家|[省市])?(?:重点)?)$"
)  # between the list and its head
_REACH = 12  # characters before the head in which that stands
_CALLED = re.compile("(?![各等的省市国])[\u4e00-\u9fff]{2,4}(?<![类级型个家])")


def level_before(text: str, head: int) -> str:
    """The level that belongs to the name of a laboratory: 省 in 2个省实验室."""
    found = BEFORE.search(text, max(0, head - _REACH), head)
    return found["level"] if found else ""


def is_called(scan: Scan, start: int, end: int) -> bool:
    """Whether words are what one laboratory is called: a proper word, or one that no dictionary has, and no field."""
    words = scan.text[start:end]
    if not _CALLED.fullmatch(words) or scan.is_industry(start, end):
        return False
    return begins_proper(words) or not knows(words)
