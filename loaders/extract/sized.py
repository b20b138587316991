"""Works that their sizes tell apart: 甲2×66万千瓦发电和乙2×35万千瓦热电联产项目 is two."""

from __future__ import annotations

import re

from loaders.extract.marks import Frame
from loaders.extract.names import Name, read_name
from loaders.extract.scan import Scan

_SIZE = r"[0-9][0-9.×xX*]*万?(?:千瓦|兆瓦|吨|平方米|立方米)"
_SIZED = re.compile(rf"[^和及]*{_SIZE}[^和及]*[和及]")
_TWO_SIZES = re.compile(rf"([^和及]*{_SIZE}[^和及]*)[和及]([^和及]*{_SIZE}[^和及]*)")
_KINDS = ("项目", "工程")


def halves(name: Name, head: str) -> tuple[tuple[int, int, str], ...]:
    """The two works that share a head where each has its own size; nothing where it is one."""
    found = _TWO_SIZES.fullmatch(name.text) if "万" in name.text else None
    if found is None:
        return ()
    first, second = name.start + found.end(1), name.start + found.start(2)
    kind = head if head.endswith(_KINDS) else _KINDS[0]
    return (name.start, first, found[1] + kind), (second, name.end, found[2])


def behind_size(scan: Scan, frame: Frame, name: Name) -> Name | None:
    """The name behind a work that its size tells, where that one's has ended: 2×66万千瓦发电和东湖发电厂."""
    found = _SIZED.match(name.text) if "万" in name.text else None
    if found is None or _TWO_SIZES.fullmatch(name.text):
        return name
    return read_name(scan, name.start + found.end(), frame, "")
