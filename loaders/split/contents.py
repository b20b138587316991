"""The contents page of a compilation or an issue: its entries, and where each of them begins in the body."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from loaders.document import Block
from loaders.repair.shapes import Rank, marker
from loaders.repair.titles import core_title, plain, same_title

_HEADS = frozenset(
    ("目录", "目次", "本期要目", "要目", "本期目录", "总目录", "contents", "目录contents", "本期导读", "本期内容")
)
_LEADING = re.compile(
    r"^(?:[-*•●■◆▪➢□]\s+)?(?:[（(]?\d{1,3}[）)]?(?:[.．、:：]\s*|\s+)|\d{1,3}(?=[\u4e00-\u9fff“《]))?"
)
_PAGE = re.compile(r"[\s.·…．—_-]*[（(]?\s?\d{1,4}\s?[）)]?$|[\s.·…]{3,}[（(]?\s?\d{1,4}\s?[）)]?$")
_LEADER = re.compile(r"[.·…．]{3,}|[（(]\s?\d{1,4}\s?[）)]$|\s\d{1,4}$")
_CONTINUED = re.compile(r"^(?:[.·…．\s]{3,}|[（(]\s?(?:\d{1,4}\s?[）)]$|[^（）()]{2,20}[）)])|[\s.·…．]*\d{1,4}$)")
_YEAR_END = re.compile(r"(?:19|20)\d\d\s?年?\s?[）)]?$")
_BRACKETED_END = re.compile(r"[（(][^（）()]{1,30}[）)]\s*$")
_LONGEST_ENTRY = 200
_LONGEST_HEADING = 24
_MOST_HEADS = 3
_SHORTEST_ENTRY = 5
_SHORTEST_FORM = 4
_OWN_CONTENTS = 40  # blocks in which a document's own contents page begins
_FEWEST_LINES = 3
_HEAD = 4  # characters by which titles are looked up
_MOST_LOOKS = 300_000
_MOST_LINES = 4  # over which a title is broken
_MOST_ENTRIES = 3000


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a contents page: as printed without number and page, and its title in the forms a body may print."""

    words: str
    cores: tuple[str, ...]  # in plain letters: whole, and without a bracket at its end
    first: str = ""  # the character that the printed title begins with


@dataclass(frozen=True, slots=True)
class Found:
    """A contents entry and the blocks that print its title in the body."""

    entry: Entry
    first: int  # index of the block
    last: int


def find_contents(text: str, blocks: Sequence[Block]) -> tuple[int, ...]:
    """The blocks that head a contents page (a file may print two)."""
    heads = (
        index
        for index, block in enumerate(blocks)
        if block.end - block.start <= _LONGEST_HEADING and plain(text[block.start : block.end]).lower() in _HEADS
    )
    return tuple(islice(heads, _MOST_HEADS))


def match_entries(text: str, blocks: Sequence[Block], head: int) -> tuple[Found, ...]:
    """The entries of the contents page at `head` that the body prints as titles, in order."""
    lines, body = _read_lines(text, blocks, head)
    body_forms = _Forms(text, blocks)
    found: list[Found] = []
    at = body
    for entry in _entries(lines):
        hit = body_forms.locate(entry, at)
        if hit is not None:
            found.append(Found(entry, *hit))
            at = hit[1] + 1
    return tuple(found)


def contents_blocks(text: str, blocks: Sequence[Block]) -> range:
    """The blocks of a document's own contents page, none where it has none or the text goes on at once."""
    for head in find_contents(text, blocks[:_OWN_CONTENTS]):
        lines, body = _read_lines(text, blocks, head)
        if len(lines) >= _FEWEST_LINES and body < len(blocks):
            return range(head, body)
    return range(0)


def _read_lines(text: str, blocks: Sequence[Block], head: int) -> tuple[list[str], int]:
    """The printed lines of a contents page, continued ones joined, and the index of the first block behind it."""
    lines: list[str] = []
    seen: set[str] = set()
    for index in range(head + 1, min(len(blocks), head + _MOST_ENTRIES)):
        block = blocks[index]
        words = text[block.start : block.end].strip()
        if _is_prose(words):
            return lines, index
        if lines and _CONTINUED.match(words):
            lines[-1] += words
            continue
        form = plain(_entry_words(words))
        if form in seen and _is_title_again(form, words):
            return lines, index
        seen |= {form, plain(core_title(_entry_words(words)))}
        lines.append(words)
    return lines, len(blocks)


def _is_prose(words: str) -> bool:
    return len(words) > _LONGEST_ENTRY or "。" in words


def _is_title_again(form: str, words: str) -> bool:
    """Whether words that a contents page has listed are now the title in the body: no page number behind them."""
    return len(form) >= _SHORTEST_FORM and not _LEADER.search(words)


def _entries(lines: Sequence[str]) -> list[Entry]:
    found = []
    for line in lines:
        words = _entry_words(line)
        mark = marker(words)
        if len(plain(words)) >= _SHORTEST_ENTRY and not (mark and mark.rank <= Rank.SECOND):
            core = core_title(words)
            forms = (plain(core), plain(_BRACKETED_END.sub("", core)))
            found.append(Entry(words, tuple(dict.fromkeys(forms)), core.lstrip()[:1]))
    return found


def _entry_words(line: str) -> str:
    words = _LEADING.sub("", line)
    # A year at the end of a title is no page number.
    if _LEADER.search(words) and not _YEAR_END.search(words):
        words = _PAGE.sub("", words)
    return words.strip()


class _Forms:
    """The blocks of a file as titles would be compared, and how many comparisons are still affordable."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._text = text
        self._blocks = blocks
        self._budget = _MOST_LOOKS
        self._known: dict[int, str] = {}
        self._firsts: dict[str, list[int]] = {}  # blocks that may be titles, by their first character
        for index, block in enumerate(blocks):
            if _may_be_title(text, block):
                self._firsts.setdefault(text[block.start], []).append(index)

    def locate(self, entry: Entry, at: int) -> tuple[int, int] | None:
        """The block, or the few blocks, from `at` on that print an entry's title; the whole title is preferred."""
        for index in self._candidates(entry, at):
            for core in entry.cores:
                if (last := self._printed(core, index)) is not None:
                    return index, last
        return None

    def _candidates(self, entry: Entry, at: int) -> Iterator[int]:
        """Blocks that begin with the title's first character, in order; then those that end like it."""
        firsts = self._firsts.get(entry.first, [])
        for index in firsts[bisect_left(firsts, at) :]:
            if not self._affords():
                return
            if self._form(index)[:_HEAD] == entry.cores[0][:_HEAD]:
                yield index
        for index in range(at, len(self._blocks)):
            if not self._affords():
                return
            if _ends_like_any(self._form(index), entry.cores):
                yield index

    def _affords(self) -> bool:
        self._budget -= 1
        return self._budget >= 0

    def _form(self, index: int) -> str:
        """A block in plain letters; empty for running text, which no title is."""
        if index not in self._known:
            block = self._blocks[index]
            able = _may_be_title(self._text, block)
            self._known[index] = plain(self._text[block.start : block.end]) if able else ""
        return self._known[index]

    def _printed(self, core: str, index: int) -> int | None:
        """The block with which a title is complete that begins at a block: to the letter, else nearly."""
        words, near = "", None
        for last in range(index, min(index + _MOST_LINES, len(self._blocks))):
            if not self._form(last):
                break
            words += self._form(last)
            if words == core:
                return last
            if near is None and same_title(words, core):
                near = last
        return near


def _may_be_title(text: str, block: Block) -> bool:
    return block.end - block.start <= _LONGEST_ENTRY and text[block.end - 1] not in "。；：，、;:,"


def _ends_like_any(form: str, cores: Sequence[str]) -> bool:
    return any(_ends_like(form, core) for core in cores)


def _ends_like(form: str, core: str) -> bool:
    return abs(len(form) - len(core)) <= _HEAD and form[-_HEAD:] == core[-_HEAD:]
