"""Works that their sizes tell apart, or their sites: 甲2×66万千瓦发电和乙2×35万千瓦热电联产项目 is two."""

from __future__ import annotations

import re

from loaders.extract.marks import Frame
from loaders.extract.names import Name, read_name
from loaders.extract.proofs import is_division
from loaders.extract.scan import Scan

_SIZE = r"[0-9][0-9.×xX*]*万?(?:千瓦|兆瓦|吨|平方米|立方米)"
_SIZED = re.compile(rf"[^和及]*{_SIZE}[^和及]*[和及]")
_TWO_SIZES = re.compile(rf"([^和及]*{_SIZE}[^和及]*)[和及]([^和及]*{_SIZE}[^和及]*)")
_OF_SIZE = re.compile(rf"[\u4e00-\u9fff]{{0,6}}?{_SIZE}的(?=[\u4e00-\u9fff]{{4}})")
_PLANTS = ("抽水蓄能", "水电站", "核电", "风电场", "海上风电场", "光伏电站", "机场", "水库", "船闸")
_KINDS = ("项目", "工程")


def behind_own_size(text: str, start: int, end: int) -> int:
    """The start of a name behind the size that is said of it, else its start: 年产氧5000吨的甲项目."""
    own = _OF_SIZE.match(text, start, end)
    return own.end() if own else start


def halves(name: Name, head: str) -> tuple[tuple[int, int, str], ...]:
    """The two works that share a head where each has its own size; nothing where it is one."""
    found = _TWO_SIZES.fullmatch(name.text) if "万" in name.text else None
    if found is None:
        return ()
    first, second = name.start + found.end(1), name.start + found.start(2)
    kind = head if head.endswith(_KINDS) else _KINDS[0]
    return (name.start, first, found[1] + kind), (second, name.end, found[2])


def behind_size(scan: Scan, frame: Frame, name: Name) -> Name | None:
    """The name behind its own size, or behind a work that its size tells: 2×66万千瓦发电和东湖发电厂."""
    if (own := behind_own_size(scan.text, name.start, name.end)) > name.start:
        return read_name(scan, own, frame, name.lead)
    found = _SIZED.match(name.text) if "万" in name.text else None
    if found is None or _TWO_SIZES.fullmatch(name.text):
        return name
    return read_name(scan, name.start + found.end(), frame, "")


def behind_site(scan: Scan, frame: Frame, name: Name) -> Name | None:
    """The name behind a site that shares its head: 常德桃源和攸县抽水蓄能项目 ends in 攸县抽水蓄能项目."""
    if not frame.mark.word.startswith(_PLANTS):
        return name
    joint = max(scan.text.rfind(mark, name.start + 2, frame.start) for mark in "和与及")
    known = scan.name_at(joint + 1) if joint > 0 else None
    if known is None or not is_division(scan.text, known):
        return name
    return read_name(scan, joint + 1, frame, "")
