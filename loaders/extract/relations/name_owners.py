"""Whose a park is by its name: the school or company that the name begins with, which lies where it likes."""

from __future__ import annotations

import re
from functools import cache

from loaders.extract.company_lists import FIRM
from loaders.lexicon.table import rows

_LONGEST_COMPANY = 6
_SHORT_COMPANY = 3
# the school or company that a name begins with, which lies where it likes: 湖南工程学院岳阳产教融合基地
_OWNER = re.compile(
    r"[\u4e00-\u9fff]{2,12}?(?:大学(?![城生科创路])|学院(?![路街城])|公司|集团(?!军))(?=[\u4e00-\u9fff]{2})"
)
_OWNERS = ("大学", "学院", "公司", "集团")


def owner(name: str) -> str:
    """The school or company that a name begins with, by its last word; empty where it begins with none."""
    found = _OWNER.match(name) if any(word in name for word in _OWNERS) else None
    return found.group() if found else ""


def company_at_head(name: str, known: frozenset[str]) -> str:
    """The company that a name begins with, which lies where it likes: 宁德时代 in 宁德时代电池基地."""
    lengths = range(min(_LONGEST_COMPANY, len(name) - 1), 2, -1)
    return next((name[:length] for length in lengths if name[:length] in known), "")


@cache
def companies() -> frozenset[str]:
    """The companies that go by a name of their own, of three characters or more."""
    return frozenset(line["name"] for line in rows("brands") if len(line["name"]) > 2)


@cache
def listed_companies() -> frozenset[str]:
    """These and the companies of the stock list of four characters or more: 厦门钨业."""
    names = (line["name"] for line in rows("listed_companies"))
    return companies() | {name for name in names if len(name) > _SHORT_COMPANY and FIRM.search(name)}
