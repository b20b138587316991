"""Where the body of a file prints a title: the blocks compared with it, as long as that is affordable."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from loaders.document import Block
from loaders.repair.titles import plain, same_title
from loaders.split.entries import LONGEST_ENTRY, Entry

_HEAD = 4  # characters by which titles are looked up
_MOST_LOOKS = 300_000
_MOST_LINES = 4  # over which a title is broken


class Forms:
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
    return block.end - block.start <= LONGEST_ENTRY and text[block.end - 1] not in "。；：，、;:,"


def _ends_like_any(form: str, cores: Sequence[str]) -> bool:
    return any(_ends_like(form, core) for core in cores)


def _ends_like(form: str, core: str) -> bool:
    return abs(len(form) - len(core)) <= _HEAD and form[-_HEAD:] == core[-_HEAD:]
