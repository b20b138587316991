"""What a contents page prints: its lines, continued ones joined, and the titles that they name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.document import Block
from loaders.repair.shapes import Rank, marker
from loaders.repair.titles import core_title, plain

LONGEST_ENTRY = 200
_LEADING = re.compile(
    r"^(?:[-*•●■◆▪➢□]\s+)?(?:[（(]?\d{1,3}[）)]?(?:[.．、:：]\s*|\s+)|\d{1,3}(?=[\u4e00-\u9fff“《]))?"
)
_PAGE = re.compile(r"[\s.·…．—_-]*[（(]?\s?\d{1,4}\s?[）)]?$|[\s.·…]{3,}[（(]?\s?\d{1,4}\s?[）)]?$")
_LEADER = re.compile(r"[.·…．]{3,}|[（(]\s?\d{1,4}\s?[）)]$|\s\d{1,4}$")
_CONTINUED = re.compile(r"^(?:[.·…．\s]{3,}|[（(]\s?(?:\d{1,4}\s?[）)]$|[^（）()]{2,20}[）)])|[\s.·…．]*\d{1,4}$)")
_YEAR_END = re.compile(r"(?:19|20)\d\d\s?年?\s?[）)]?$")
_BRACKETED_END = re.compile(r"[（(][^（）()]{1,30}[）)]\s*$")
_SHORTEST_ENTRY = 5
_SHORTEST_FORM = 4
_MOST_ENTRIES = 3000


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a contents page: as printed without number and page, and its title in the forms a body may print."""

    words: str
    cores: tuple[str, ...]  # in plain letters: whole, and without a bracket at its end
    first: str = ""  # the character that the printed title begins with


def read_lines(text: str, blocks: Sequence[Block], head: int) -> tuple[list[str], int]:
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
    return len(words) > LONGEST_ENTRY or "。" in words


def _is_title_again(form: str, words: str) -> bool:
    """Whether words that a contents page has listed are now the title in the body: no page number behind them."""
    return len(form) >= _SHORTEST_FORM and not _LEADER.search(words)


def read_entries(lines: Sequence[str]) -> list[Entry]:
    """The titles that the lines of a contents page name, headings of its sections left out."""
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
