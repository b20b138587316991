"""The outline of a part: its headings, items, articles, boxes and attachments, each with the range it covers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from loaders.document import Block, BlockKind, Section, SectionKind, Stream
from loaders.outline.stack import BARE, IN_BOX, Draft, Outline
from loaders.outline.titles import article_title, lead_title, trim
from loaders.repair.shapes import Marker, Rank, marker
from loaders.repair.starts import Numbers, is_heading
from loaders.repair.titles import plain

_KINDS = {
    Rank.PART: SectionKind.PART,
    Rank.CHAPTER: SectionKind.CHAPTER,
    Rank.DIVISION: SectionKind.DIVISION,
    Rank.ARTICLE: SectionKind.ARTICLE,
    Rank.BOX: SectionKind.BOX,
    Rank.ATTACHMENT: SectionKind.ATTACHMENT,
    Rank.CAPTION: SectionKind.TABLE,
}
_ATTACHED_LIST = re.compile(r"附\s{0,4}件\s?\d?\s?[：:]")
_SHORTEST_TITLE = 6
_LONGEST_ATTACHMENT = 80
_LEADS_ENTRY = re.compile("[^，。：；]{2,30}[。：]")
_TEXT_AGAIN = re.compile("(?:到|至|截至|力争到)\\s?20[0-9]{2}|[^，。：；]{2,40}，")
_FEW = 2  # entries after which the form of a panel is known
_SKIPPED = (BlockKind.ROW, BlockKind.FURNITURE)


def find_sections(
    text: str, blocks: Sequence[Block], start: int, end: int, levels: Mapping[int, int], title: str = ""
) -> tuple[Section, ...]:
    """The outline of the blocks from `start` (behind the title) to `end`; the title printed again is no section."""
    search = _Search(text, end, levels, plain(title))
    body = [block for block in blocks if start <= block.start < end]
    for block, following in zip(body, [*body[1:], None], strict=False):
        search.take(block, following)
    return search.outline.finish()


class _Search:
    """Goes through the blocks of a part and opens a section at each heading, item, article or box."""

    def __init__(self, text: str, end: int, levels: Mapping[int, int], title: str) -> None:
        self.outline = Outline(end)
        self._title = title
        self._listing = False  # among the names of attachments at the end of a notice
        self._named: Block | None = None  # the heading that names the attachment before it
        self._text = text
        self._levels = levels
        self._decimal = "\n1.1 " in text
        self._numbers = Numbers(decimal=self._decimal)
        self._panel = _Panel()
        self._stream = Stream.BODY

    def take(self, block: Block, following: Block | None) -> None:
        """Read one block, in the light of the one behind it."""
        if block.stream != self._stream:
            self._change_stream(block)
        if block.kind in _SKIPPED:
            self._panel.row(block)
            return
        if block.kind == BlockKind.CAPTION and block.stream == Stream.BOX:
            self._add(block, None, SectionKind.BOX, IN_BOX)
            return
        words = self._text[block.start : block.end]
        mark = self._mark(words)
        if not self._passes(block, words, mark):
            self._open_section(block, words, mark, following)

    def _open_section(self, block: Block, words: str, mark: Marker | None, following: Block | None) -> None:
        """Add the section that a block opens, if it opens one."""
        was_open = self._panel.open
        if self._panel.holds(block, mark, words):
            self._add_entry(block, mark)
        elif mark and _opens(words, mark, following):
            self._panel.open = mark.rank == Rank.BOX
            self._numbers.take(mark)
            self._add_marked(block, mark, following)
        elif self._is_bare_heading(block):
            self._panel.open = False
            self._add(block, None, SectionKind.HEADING, BARE)
        elif was_open and not self._panel.open:
            self.outline.close(Rank.BOX, block.start)

    def _is_bare_heading(self, block: Block) -> bool:
        return block.kind == BlockKind.HEADING and not self._listing

    def _passes(self, block: Block, words: str, mark: Marker | None) -> bool:
        """Whether a block opens nothing: the title again, a list of attachments, the name of one."""
        self._listing = self._listing and _is_listed(words, mark)
        if self._listing:
            return True
        if _ATTACHED_LIST.match(words):
            self._listing = True
            return False
        if block is self._named:
            return True
        return mark is None and block.kind == BlockKind.HEADING and self._repeats_title(words)

    def _repeats_title(self, words: str) -> bool:
        form = plain(words)
        return len(form) >= _SHORTEST_TITLE and self._title.startswith(form)

    def _change_stream(self, block: Block) -> None:
        """Into a box or out of it: a box numbers for itself, and ends with its last block."""
        self._stream = block.stream
        self._numbers = Numbers(decimal=self._decimal)
        if block.stream == Stream.BODY:
            self.outline.close(IN_BOX, block.start)

    def _mark(self, words: str) -> Marker | None:
        mark = marker(words)
        return mark if mark is not None and self._numbers.accepts(mark) else None

    def _add_marked(self, block: Block, mark: Marker, following: Block | None) -> None:
        kind = _KINDS.get(mark.rank, SectionKind.HEADING)
        if kind != SectionKind.ATTACHMENT:
            self._add(block, mark, kind, mark.rank + mark.depth / 10)
        elif self._names_attachment(block, mark, following) and following:
            self._named = following
            title, body = trim(self._text[following.start : following.end]), following.end
            self.outline.add(Draft(kind, mark.printed, title, block.start, body, block.stream, 0))
        else:
            self._add(block, mark, kind, 0)

    def _names_attachment(self, block: Block, mark: Marker, following: Block | None) -> bool:
        """Whether 附件1 stands alone on its line and the heading behind it is its title."""
        if block.end - block.start > len(mark.printed) + 1 or following is None:
            return False
        words = self._text[following.start : following.end]
        if following.kind == BlockKind.ROW or len(words) > _LONGEST_ATTACHMENT or marker(words) is not None:
            return False
        return not any(sign in words for sign in "。；，：")

    def _add_entry(self, block: Block, mark: Marker | None) -> None:
        if block.kind != BlockKind.NOTE:
            self._add(block, mark, SectionKind.ENTRY, Rank.BOX + 1)

    def _add(self, block: Block, mark: Marker | None, kind: SectionKind, rank: float) -> None:
        title, body = self._title_of(block, mark, kind)
        if block.stream == Stream.BOX and rank < IN_BOX:
            rank += IN_BOX
        level = self._levels.get(block.start, 0)
        printed = mark.printed if mark else ""
        self.outline.add(Draft(kind, printed, title, block.start, body, block.stream, rank, level))

    def _title_of(self, block: Block, mark: Marker | None, kind: SectionKind) -> tuple[str, int]:
        """The title of the section that a block opens, and where the words behind it begin."""
        begin = block.start + (mark.end if mark else 0)
        if kind == SectionKind.ARTICLE:
            return article_title(self._text, begin, block.end)
        if mark or kind == SectionKind.ENTRY:
            return lead_title(self._text, begin, block.end)
        return trim(self._text[block.start : block.end]), block.end


def _is_listed(words: str, mark: Marker | None) -> bool:
    """Whether a line is the name of one attachment in a list of them."""
    return mark is not None and mark.rank == Rank.THIRD and is_heading(words, mark)


class _Panel:
    """Whether the text is inside a 专栏, and what its items look like."""

    def __init__(self) -> None:
        self._open = False
        self._rank: Rank | None = None
        self._rows = False
        self._led = 0

    @property
    def open(self) -> bool:
        """Whether a panel is open."""
        return self._open

    @open.setter
    def open(self, value: bool) -> None:
        self._open, self._rank, self._rows, self._led = value, None, False, 0

    def row(self, block: Block) -> None:
        """A table row: a panel that holds a table ends with it."""
        self._rows = self._open and block.kind == BlockKind.ROW

    def holds(self, block: Block, mark: Marker | None, words: str) -> bool:
        """Whether a block belongs to the open panel."""
        if not self._open:
            return False
        if self._rows:
            self._open = block.kind == BlockKind.NOTE
            return self._open
        if mark is None:
            return block.kind != BlockKind.HEADING and self._goes_on(words)
        return Rank.SECOND < mark.rank < Rank.BOX and self._counts(mark)

    def _goes_on(self, words: str) -> bool:
        """Whether a paragraph is one more entry: behind several with names in front, running text is none."""
        if _LEADS_ENTRY.match(words):
            self._led += 1
        elif self._led >= _FEW and _TEXT_AGAIN.match(words):
            self._open = False
        return self._open

    def _counts(self, mark: Marker) -> bool:
        """Whether a marker is of the panel's own count, which its first 1 begins."""
        if self._rank is None and mark.number == 1:
            self._rank = mark.rank
        return self._rank is not None and mark.rank >= self._rank


def _opens(words: str, mark: Marker, following: Block | None) -> bool:
    """Whether a marked block opens a section: a list of attachments or the caption of a picture does not."""
    before_row = following is not None and following.kind == BlockKind.ROW
    if mark.rank == Rank.ATTACHMENT:
        return before_row if _ATTACHED_LIST.match(words) else len(words) <= _LONGEST_ATTACHMENT
    if mark.rank == Rank.CAPTION:
        return before_row and words.startswith("表")
    return True
