"""The companies that run the railways, and their sections and stations: 国铁沈阳局长春货运中心."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.scan import Scan
from loaders.lexicon.shapes import RAILWAY_UNIT
from loaders.ranges import Range

# where the eighteen companies of China State Railway Group sit
_SEAT = "(?:哈尔滨|沈阳|北京|太原|呼和浩特|郑州|武汉|西安|济南|上海|南昌|广州|南宁|成都|昆明|兰州|乌鲁木齐|青藏)"
_COMPANY = "(?:集团)?(?:有限)?(?:责任)?公司"
_RAILWAY = re.compile(
    f"(?:中国铁路|国铁)(?:集团)?{_SEAT}局?(?:{_COMPANY}|集团)?(?:{RAILWAY_UNIT})?"
    f"|{_SEAT}局集团{_COMPANY}(?:{RAILWAY_UNIT})?|{_SEAT}铁路局(?:{_COMPANY}|集团)?{RAILWAY_UNIT}"
    f"|(?:青藏|广深){_COMPANY.replace('(?:集团)?', '铁路(?:集团)?', 1)}(?:{RAILWAY_UNIT})?"
)


def railways(scan: Scan) -> Iterator[Range]:
    """The railway companies of a part's words, each with its section or station where one is named."""
    if "铁路" in scan.text or "国铁" in scan.text or "局集团" in scan.text:
        yield from (found.span() for found in _RAILWAY.finditer(scan.text))
