"""Companies that only news of investment name so: in Latin letters behind their country, or as what was founded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.proofs import knows
from loaders.extract.scan import Scan

Range = tuple[int, int]
_FOLLOWED = r"(?=[在与和将拟投设签落宣计共，、。（]|$)"
# 荷兰企业Acme Works, 新加坡Certis, 新加坡老牌安防巨头Certis
_ABROAD = re.compile(
    r"(?:[\u4e00-\u9fff]{0,8}(?:企业|巨头|公司|龙头|厂商|[制开服供运零][造发务应营售]商))?"
    rf"(?P<name>[A-Z][A-Za-z&.-]{{2,}}(?: [A-Z][A-Za-z&.-]+){{0,3}}){_FOLLOWED}",
    re.MULTILINE,
)
_FOUNDED = "子公司"
_NAMED = re.compile(rf"[“]?(?P<name>[\u4e00-\u9fff]{{2,4}})[”]?{_FOLLOWED}", re.MULTILINE)


def abroad(scan: Scan) -> Iterator[Range]:
    """The names in Latin letters behind a country: 新加坡Certis."""
    for country in scan.hits("country"):
        if found := _ABROAD.match(scan.text, country.end):
            yield found.span("name")


def founded(scan: Scan) -> Iterator[Range]:
    """The coined names behind 子公司: 注册子公司安睿视."""
    at = scan.text.find(_FOUNDED)
    while at >= 0:
        at += len(_FOUNDED)
        if (found := _NAMED.match(scan.text, at)) and not knows(found["name"]):
            yield found.span("name")
        at = scan.text.find(_FOUNDED, at)
