"""What a body of no table does, and in what form: 生态移民 | 局, 乡村建设 | 中心, put together of known words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from loaders.lexicon.cores import functions
from loaders.lexicon.places import lengths_by
from loaders.lexicon.table import rows, values

_LONGEST_WORD = 15
_LONGEST_FUNCTION = 20  # characters
_JOINTS = frozenset("和与及")
_LETTERS = frozenset("0123456789")


@cache
def organ_forms() -> Mapping[str, tuple[str, ...]]:
    """The forms that a body of no table may have, and the words of which one stands before each; none: any."""
    return {line["form"]: values(line["after"]) for line in rows("organ-forms")}


@cache
def plain_forms() -> frozenset[str]:
    """The forms behind which a sentence may go on with any word that makes no other word of them."""
    return frozenset(line["form"] for line in rows("organ-forms") if line["plain"])


def function_starts(text: str, end: int, floor: int) -> Iterator[int]:
    """Every place where words that only say functions may begin, and go on to an end; the nearest first."""
    reached, ways = {end}, [end]
    lowest = max(floor, end - _LONGEST_FUNCTION)
    while ways:
        at = ways.pop(0)
        for start in _words_before(text, at, lowest):
            if start not in reached:
                reached.add(start)
                ways.append(start)
    yield from sorted(reached - {end}, reverse=True)


def _words_before(text: str, end: int, lowest: int) -> Iterator[int]:
    """Where each word of a function that ends at a place begins, the joint between two words with the first."""
    last = text[end - 1]
    if last in _LETTERS:
        yield end - 1
    if last in _JOINTS:
        yield from (start for start in _of_table(text, end - 1, lowest))
    yield from _of_table(text, end, lowest)


def _of_table(text: str, end: int, lowest: int) -> Iterator[int]:
    known = function_words()
    for length in _lengths().get(text[end - 1 : end], ()):
        if end - length >= lowest and text[end - length : end] in known:
            yield end - length


@cache
def function_words() -> frozenset[str]:
    """Every word of which the functions of bodies are put together."""
    return functions() | {line["word"] for line in rows("function-words")}


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """By the last character of a word, the lengths of such words, longest first."""
    return lengths_by(function_words(), slice(-1, None), _LONGEST_WORD)
