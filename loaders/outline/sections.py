"""The outline of a part: its headings, items, articles, boxes and attachments, each with the range it covers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from loaders.document import Block, BlockKind, Section, SectionKind, Stream
from loaders.repair.shapes import Marker, Rank, marker
from loaders.repair.starts import Numbers

_KINDS = {
    Rank.PART: SectionKind.PART,
    Rank.CHAPTER: SectionKind.CHAPTER,
    Rank.DIVISION: SectionKind.DIVISION,
    Rank.ARTICLE: SectionKind.ARTICLE,
    Rank.BOX: SectionKind.BOX,
    Rank.ATTACHMENT: SectionKind.ATTACHMENT,
    Rank.CAPTION: SectionKind.TABLE,
}
_IN_BOX = 100  # what stands in a box that interrupts the text is below everything outside it
_BARE = 5.5  # an unmarked heading stands below 一、 and above （一）
_SENTENCE_END = re.compile("[。；;！？]")
_LEAD_END = re.compile("[。；：:！？]")
_END_MARKS = "。；;：:，, "
_LONGEST_LEAD = 60
_ATTACHED_LIST = re.compile(r"附\s{0,4}件\s?[：:]")


@dataclass(slots=True)
class _Open:
    index: int
    rank: float
    level: int


class Outline:
    """The sections of one part as they are found, in text order."""

    def __init__(self, text: str, end: int) -> None:
        self._text = text
        self._end = end
        self._stack: list[_Open] = []
        self.sections: list[Section] = []

    def add(self, section: Section, rank: float, level: int = 0) -> None:
        """Open a section; those of its own or a lower rank end where it begins."""
        self.close(rank, level, section.start)
        parent = self._stack[-1].index if self._stack else None
        self.sections.append(replace(section, parent=parent, depth=len(self._stack)))
        self._stack.append(_Open(len(self.sections) - 1, rank, level))

    def close(self, rank: float, level: int, at: int) -> None:
        """End every open section that one of this rank does not belong under."""
        while self._stack and _ends(self._stack[-1], rank, level):
            index = self._stack.pop().index
            self.sections[index] = replace(self.sections[index], end=at)

    def finish(self) -> tuple[Section, ...]:
        """End what is open at the end of the part."""
        self.close(-1, 0, self._end)
        return tuple(self.sections)


def _ends(open_: _Open, rank: float, level: int) -> bool:
    if open_.level and level and _BARE in (open_.rank, rank):
        return open_.level >= level
    return open_.rank >= rank


def find_sections(
    text: str, blocks: Sequence[Block], start: int, end: int, levels: Mapping[int, int]
) -> tuple[Section, ...]:
    """The outline of the blocks from `start` (behind the title) to `end`."""
    outline = Outline(text, end)
    numbers = Numbers()
    inside = _Box()
    body = [block for block in blocks if start <= block.start < end]
    boxed = False
    for index, block in enumerate(body):
        if boxed != (block.stream == Stream.BOX):
            boxed = not boxed
            numbers = Numbers()
            if not boxed:
                outline.close(_IN_BOX, 0, block.start)
        if boxed and block.kind == BlockKind.CAPTION:
            outline.add(_bare(text, block, end, SectionKind.BOX), _IN_BOX)
            continue
        if block.kind in (BlockKind.ROW, BlockKind.FURNITURE):
            inside.row()
            continue
        words = text[block.start : block.end]
        mark = marker(words)
        if mark and mark.weak and not (mark.number > 1 and numbers.expects(mark)):
            mark = None
        following = body[index + 1] if index + 1 < len(body) else None
        if inside.holds(block, mark):
            _add_entry(outline, text, block, mark)
        elif mark and _opens(words, mark, following):
            inside.open = mark.rank == Rank.BOX
            inside.rank = None
            inside.rows = False
            numbers.take(mark)
            _add(outline, text, block, mark, levels.get(block.start, 0))
        elif block.kind == BlockKind.HEADING:
            inside.open = False
            rank = _BARE + (_IN_BOX if boxed else 0)
            outline.add(_bare(text, block, end, SectionKind.HEADING), rank, levels.get(block.start, 0))
    return outline.finish()


def _bare(text: str, block: Block, end: int, kind: SectionKind) -> Section:
    """A section whose heading has no marker."""
    words = _trim(text[block.start : block.end])
    return Section(kind, "", words, block.start, block.end, end, 0, None, block.stream)


class _Box:
    """Whether the running text is inside a 专栏, and what its items look like."""

    def __init__(self) -> None:
        self.open = False
        self.rank: Rank | None = None
        self.rows = False

    def row(self) -> None:
        """A table row: a box that holds a table ends with it."""
        self.rows = self.open

    def holds(self, block: Block, mark: Marker | None) -> bool:
        """Whether a block belongs to the open box."""
        if not self.open or (self.rows and block.kind != BlockKind.NOTE):
            self.open = self.open and block.kind == BlockKind.NOTE
            return False
        if mark is None:
            return block.kind != BlockKind.HEADING
        if mark.rank >= Rank.BOX or mark.rank <= Rank.SECOND:
            return False
        if self.rank is None and mark.number == 1:
            self.rank = mark.rank
        return self.rank is not None and mark.rank >= self.rank


def _opens(words: str, mark: Marker, following: Block | None) -> bool:
    """Whether a marked block opens a section: a list of attachments or a caption of a picture does not."""
    if mark.rank == Rank.ATTACHMENT:
        if _ATTACHED_LIST.match(words):
            return following is not None and following.kind == BlockKind.ROW
        return len(words) <= 80
    if mark.rank == Rank.CAPTION:
        return words.startswith("表") and following is not None and following.kind == BlockKind.ROW
    return True


def _add(outline: Outline, text: str, block: Block, mark: Marker, level: int) -> None:
    kind = _KINDS.get(mark.rank, SectionKind.HEADING)
    rank: float = mark.rank + mark.depth / 10
    if mark.rank == Rank.ATTACHMENT:
        rank = 0
    if block.stream == Stream.BOX:
        rank += _IN_BOX
    begin = block.start + mark.end
    if mark.rank == Rank.ARTICLE:
        title, body = _article_title(text, begin, block.end)
    else:
        title, body = _title(text, begin, block.end)
    outline.add(Section(kind, mark.printed, title, block.start, body, outline._end, 0, None, block.stream), rank, level)


def _add_entry(outline: Outline, text: str, block: Block, mark: Marker | None) -> None:
    begin = block.start + (mark.end if mark else 0)
    title, body = _title(text, begin, block.end)
    printed = mark.printed if mark else ""
    section = Section(SectionKind.ENTRY, printed, title, block.start, body, outline._end, 0, None, block.stream)
    outline.add(section, Rank.BOX + 1)


def _title(text: str, begin: int, end: int) -> tuple[str, int]:
    """The words up to the first sentence mark, and where those after it begin."""
    match = _LEAD_END.search(text, begin, min(end, begin + _LONGEST_LEAD))
    if match and match[0] in "：:" and ("，" in text[begin : match.start()] or match.start() - begin > 30):
        match = None
    match = match or _SENTENCE_END.search(text, begin, end)
    if not match:
        return _trim(text[begin:end]), end
    return _trim(text[begin : match.start()]), match.end()


_ARTICLE_TITLE = re.compile(r"[【（(〔\[]([^】）)〕\]]{2,30})[】）)〕\]]\s*")


def _article_title(text: str, begin: int, end: int) -> tuple[str, int]:
    """An article has a title only in brackets or on a line of its own."""
    if match := _ARTICLE_TITLE.match(text, begin, end):
        return match[1], match.end()
    if end - begin <= 30 and not _SENTENCE_END.search(text, begin, end):
        return _trim(text[begin:end]), end
    return "", begin


def _trim(words: str) -> str:
    return words.strip(_END_MARKS)
