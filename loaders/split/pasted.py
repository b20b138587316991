"""Several documents or items of news pasted one behind the other: titles that stand alone, dated titles, datelines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.document import Block, PartKind
from loaders.repair.titles import is_document_title, is_policy_title
from loaders.split.parts import Cut

_DAY = r"(?:19|20)\d\d\s?(?:年|[-./])\s?\d{1,2}\s?(?:月|[-./])\s?\d{1,2}\s?日?"
_DATED = re.compile(rf"[（(]?\s*{_DAY}\s*[）)]?")
_ALONE = re.compile(rf"(?:{_DAY}\s*)?《(?P<title>[^《》]{{6,90}}(?:〈[^〈〉]{{2,60}}〉[^《》]{{0,40}})?)》")
# 某网昆明9月8日电, 本报讯, 某报记者…报道：
_DATELINE = re.compile(
    r"[（(]?(?:[\u4e00-\u9fff]{2,10}(?:社|网|报|台|客户端)(?:[\u4e00-\u9fff·]{2,8})?\s?(?:\d{1,2}月)?\d{1,2}日(?:电|讯|消息)"
    r"|[\u4e00-\u9fff]{0,6}(?:本报|本网|本刊|日报|晚报|网)讯)"
)
_TOLD = re.compile(
    r"(?:印发|出台|发布|公布|下发|制定|推出|审议通过|表决通过)(?:实施|施行)?(?:了|的|关于)*《(?P<made>[^《》]{6,80})》"
    r"|《(?P<shown>[^《》]{6,80})》[^，。《》]{0,8}(?:发布会|吹风会|解读|(?:近日|日前|已)?(?:正式)?(?:印发|出台|发布|公布|施行|实施))"
)
_BODY = 60  # characters of a block that can be the text behind a title
_HEADLINE = 60
_FEWEST = 2


def find_pasted(text: str, blocks: Sequence[Block]) -> list[int]:
    """The blocks at which pasted documents or items of news begin; none where fewer than two do."""
    for find in (_items, _documents):
        found = find(text, blocks)
        if len(found) >= _FEWEST:
            return sorted({0, *found[1:]})
    return []


def _items(text: str, blocks: Sequence[Block]) -> list[int]:
    """The headline or the dateline of each item of news."""
    return [
        index - 1 if index and _is_headline(text, blocks[index - 1]) else index
        for index, block in enumerate(blocks)
        if _DATELINE.match(text, block.start, block.end)
    ]


def _is_headline(text: str, block: Block) -> bool:
    return block.end - block.start <= _HEADLINE and "。" not in text[block.start : block.end]


def _documents(text: str, blocks: Sequence[Block]) -> list[int]:
    """The titles in 《》 that stand alone over a text, and those under a day where the first line is a day too."""
    dated = bool(blocks) and _is_day(text, blocks[0])
    return [
        index
        for index in range(len(blocks) - 1)
        if _stands_alone(text, blocks, index) or (dated and _is_under_day(text, blocks, index))
    ]


def _stands_alone(text: str, blocks: Sequence[Block], index: int) -> bool:
    """Whether a block is a title in 《》 and nothing else, with running text behind it."""
    titled = _ALONE.fullmatch(text, blocks[index].start, blocks[index].end)
    return titled is not None and is_policy_title(titled["title"]) and _has_text(blocks, index + 1)


def _is_under_day(text: str, blocks: Sequence[Block], index: int) -> bool:
    """Whether a block is a day, and the next one a title."""
    following = blocks[index + 1]
    return _is_day(text, blocks[index]) and is_document_title(text[following.start : following.end])


def _is_day(text: str, block: Block) -> bool:
    return _DATED.fullmatch(text, block.start, block.end) is not None


def _has_text(blocks: Sequence[Block], index: int) -> bool:
    """Whether running text stands right behind a title, not the next title of a list."""
    return any(block.end - block.start >= _BODY for block in blocks[index : index + 2])


def cut_titled(text: str, blocks: Sequence[Block]) -> Cut | None:
    """The document whose first line is its title in 《》."""
    first = blocks[0]
    titled = _ALONE.fullmatch(text, first.start, first.end)
    if titled is None or not is_policy_title(titled["title"]):
        return None
    return Cut(PartKind.POLICY, titled["title"], first.start, blocks[-1].end, titled.start("title"), first.end)


def cut_item(text: str, blocks: Sequence[Block]) -> Cut | None:
    """An item of news that tells of one policy: A日前印发《X》; none where it tells of several, or of none."""
    start, end = blocks[0].start, blocks[-1].end
    titles = dict(reversed(list(_told(text, start, end))))
    if len(titles) != 1 or not any(_DATELINE.match(text, one.start, one.end) for one in blocks[:2]):
        return None
    [(title, at)] = titles.items()
    return Cut(PartKind.DIGEST, title, start, end, at, start, foreword=(start, end))


def _told(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """The policies that are said to have been made or shown, and where they are named."""
    for found in _TOLD.finditer(text, start, end):
        group = "made" if found["made"] else "shown"
        if is_policy_title(found[group]):
            yield found[group], found.start(group)
