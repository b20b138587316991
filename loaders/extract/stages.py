"""Stages and growth of what is there: 甲小镇二期 is the park itself, 乙研究院扩容 the institute."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.extract.scan import Scan
from loaders.mention import Mention

_STAGE = "（?[一二三四五六]期）?"
_GROWTH = "扩容|扩能|扩围|扩区"
_BUILT = re.compile("扩建|新建|改建|迁建")
_REST = {
    "Park": re.compile(rf"(?:{_STAGE})?(?:{_GROWTH})?"),
    "Platform": re.compile(rf"(?:{_STAGE})?(?:{_GROWTH})?"),
    "Organization": re.compile(f"{_GROWTH}|{_BUILT.pattern}"),
    "Enterprise": re.compile(rf"{_BUILT.pattern}|(?:技改|技术改造|扩能|扩产|增产|增资|搬迁|升级)+"),
}
# centres that are houses: a stage of one is a work of its own
_HOUSES = ("数据中心", "计算中心", "算力中心", "会展中心", "展览中心", "大市场", "码头", "节点")
_LAST_STAGE, _SHORTEST = re.compile(f"{_STAGE}$"), 2
_LISTED = frozenset({"projects.list", "projects.raised", "projects.beside"})
# no object of a verb of building: it is what is done to the house itself
_DONE = re.compile("工程|项目|建设|[等和与及]|[^\u4e00-\u9fff]|$")


def without_stages(scan: Scan, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions but the works that are only a stage or the growth of another of them."""
    things = {one.span.end: one for one in mentions if one.type in _REST and not one.name.endswith(_HOUSES)}
    standing = [one for one in mentions if one.type != "Project" or not any(_stages(scan, one, things))]
    return [_as_park(scan, one) if one.rule in _LISTED else one for one in standing]


def _as_park(scan: Scan, work: Mention) -> Mention:
    """The park of which a work of a list is a stage, or the work: 眼镜小镇二期、某片区改造等项目."""
    stage = _LAST_STAGE.search(work.name)
    if stage is None or work.name != work.span.text:
        return work
    head = scan.marks.head_before(work.span.end - scan.part.start - len(stage[0]))
    if (
        head is None
        or head.type != "Park"
        or work.name.endswith("公园", 0, stage.start())
        or stage.start() - len(head.word) < _SHORTEST
    ):
        return work
    return replace(work, type="Park")


def _stages(scan: Scan, work: Mention, things: dict[int, Mention]) -> Iterator[Mention]:
    """The things of which a work is only a stage or the growth."""
    for end in range(work.span.end - 6, work.span.end):
        thing = things.get(end)
        if thing is None or thing.span.start < work.span.start:
            continue
        rest = work.span.text[end - work.span.end :]
        if _REST[thing.type].fullmatch(rest) and not _is_of_house(scan, work, rest):
            yield thing


def _is_of_house(scan: Scan, work: Mention, rest: str) -> bool:
    """Whether a verb of building has no object behind it, and so says what is done to the house."""
    behind = work.span.end - scan.part.start
    return _BUILT.fullmatch(rest) is not None and _DONE.match(scan.text, behind) is not None
