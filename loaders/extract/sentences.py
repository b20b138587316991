"""Sentences and clauses of a range of text; brackets are kept whole, an annotation bracket ends its sentence."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from itertools import chain

from loaders.document import Block

Bounds = tuple[int, int]

_MARK = re.compile(r"[。！？!?；;\n\t（(）)]")
# One class first, so that the engine skips to it; 1:0.6 and 1,000 are one figure each.
_CLAUSE = re.compile(r"[（(）)，；;：:,](?:(?<![：:,])|(?<=,)(?!\d{3})|(?<=[：:])(?:(?<!\d[：:])|(?!\d)))")
_GOES_ON = re.compile("以及(?![由在对以从将被])")
_ANNOTATION = re.compile("单位|负责|部门|时限|牵头")
_NOWHERE = sys.maxsize  # behind every text: no bracket is open
LONGEST_BRACKET = 400
LONGEST_SENTENCE = 3000  # lists of a hundred companies end before; what does not is no sentence


class Sentences:
    """The sentences and clauses of one part, each found when it is first asked for and then kept for every reader.

    One is made for a part in `extract_part` and handed to all that read sentences: `in_block(block)` are the
    sentences of a block, `clauses(start, end)` those of one sentence. Bounds are offsets into the document's text.
    """

    __slots__ = ("_blocks", "_clauses", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._blocks: dict[int, Sequence[Bounds]] = {}
        self._clauses: dict[Bounds, Sequence[Bounds]] = {}

    def in_block(self, block: Block) -> Sequence[Bounds]:
        """The sentences of a block, as `find_sentences` gives them."""
        found = self._blocks.get(block.start)
        if found is None:
            found = self._blocks[block.start] = list(find_sentences(self.text, block.start, block.end))
        return found

    def clauses(self, start: int, end: int) -> Sequence[Bounds]:
        """The clauses of a sentence, as `find_clauses` gives them."""
        found = self._clauses.get((start, end))
        if found is None:
            found = self._clauses[start, end] = find_clauses(self.text, start, end)
        return found


def find_sentences(text: str, start: int, end: int) -> Iterator[Bounds]:
    """The sentences of text[start:end], each with its end mark, left to right; an endless one is cut at a comma."""
    begin = start
    for stop in chain(_ends(text, start, end), (end,)):
        while stop - begin > LONGEST_SENTENCE:
            comma = text.find("，", begin + LONGEST_SENTENCE // 2, begin + LONGEST_SENTENCE)
            cut = comma + 1 if comma >= 0 else begin + LONGEST_SENTENCE
            yield begin, cut
            begin = cut
        if begin < stop:
            yield begin, stop
        begin = stop


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    """The places behind the marks that end a sentence: those in a bracket do not, but an annotation bracket does."""
    opened = _NOWHERE
    for found in _MARK.finditer(text, start, end):
        mark, at = found[0], found.start()
        if mark in "（(":
            opened = min(opened, at)
        elif mark in "）)":
            if _ANNOTATION.search(text, opened, at):
                yield at + 1
            opened = _NOWHERE
        elif mark in "\n\t" or not 0 <= at - opened <= LONGEST_BRACKET:
            yield at + 1
            opened = _NOWHERE


def find_clauses(text: str, start: int, end: int) -> list[Bounds]:
    """The clauses of a sentence: between commas and colons that stand outside brackets and numbers.

    A comma before 以及 ends none: the list goes on.
    """
    clauses: list[Bounds] = []
    depth, begin = 0, start
    for found in _CLAUSE.finditer(text, start, end):
        mark = found[0]
        if mark in "（(":
            depth += 1
        elif mark in "）)":
            depth = max(0, depth - 1)
        elif depth == 0 and not _GOES_ON.match(text, found.end()):
            clauses.append((begin, found.start()))
            begin = found.end()
    clauses.append((begin, end))
    return clauses


def trimmed(text: str, start: int, end: int) -> Bounds:
    """The range without white space at its ends."""
    words = text[start:end]
    stripped = words.strip()
    if len(stripped) == len(words):
        return start, end
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())
