"""Where a name begins: from the head that ends it, left over the clause, to the word that cannot be part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import rjieba

from loaders.extract.scan import HARD, OPENERS, QUANTITY, Frame, Known, Scan
from loaders.lexicon.places import place_end
from loaders.lexicon.table import rows

LONGEST = 45  # the longest proper name seen has 37 characters
_AT_HEAD = frozenset({"anchor", "listed"})  # short names that other words may hold
PROOFS = ("place", "anchor", "region", "country", "zone", "brand", "firm", "listed")

_COUNT = re.compile(
    r"(?:[0-9]+|[一二三四五六七八九十百两几数]+)(?:[余多]|\s)*(?:个|家|项|条|座|所|处|批|类|种|只|大)(?:以上|左右)?"
)
_LEAD = re.compile(r"(?:[（(][一二三四五六七八九十0-9]+[）)]|专栏\s*[0-9]+|[0-9]+\s*[.．)）]|[①-⑳]|[\s\-—·•*#>|]+)+\s*")
_PREFIX = frozenset(
    "在于与和及以将对为把由向从到的了并且或而也又则使让是有至等各本其如即被据按当再还可能要应须需建设办做用以经像同跟给"
)
_ADJECTIVE = re.compile(
    r"(?:统一|完整|高效|全新|独立|专门|专业|完善|先进|健全|稳定|安全|可靠|便捷|互联互通|集约高效)的"
)
_JURISDICTION = re.compile(
    r"(?:[全我本](?:省|市|县|区|州)|自治区|省(?![级份内域会力委直])|市(?![场民值辖委直面县级])|县(?![域级城委直])|区(?![块域间县级内委])|(?:省|市|自治区)[级本属](?!别))"
)
_QUOTED = re.compile(r"[“‘\"][^“”‘’\"]{1,20}[”’\"]")
_LATIN = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ]{2,}|[·—]")
_NATION = re.compile(r"中国|全国|国家(?!级)|中华")


@dataclass(frozen=True, slots=True)
class Name:
    """A candidate: its range, whether it stands for many things, and what proves that it is a proper name."""

    start: int
    end: int
    text: str
    many: bool
    proof: str  # place, nation, brand, quote, latin, jurisdiction or nothing
    lead: str  # the word before the name that cut it off


def names(scan: Scan, kind: str) -> Iterator[tuple[Frame, Name]]:
    """Every candidate name of a type in a part, in text order."""
    for frame in scan.frames(kind):
        if name := read_name(scan, frame):
            yield frame, name


def read_name(scan: Scan, frame: Frame) -> Name | None:
    """The name that a head ends, or None where nothing but the head is left."""
    text = scan.text
    start, lead, many = _beginning(scan, frame)
    start = max(start, _after_conjunction(text, frame))
    start = max(start, frame.end - LONGEST)
    start, counted = _trim(text, start, frame.end)
    if start >= frame.start and (lead or many or start >= frame.end - 1):
        return None
    words = text[start : frame.end]
    if _unbalanced(words):
        return None
    return Name(start, frame.end, words, many or counted, proof(scan, start, frame.end), lead)


def proof(scan: Scan, start: int, end: int) -> str:
    """What inside a range shows that it is the name of one thing: the first of place, brand, quote and the like."""
    words = scan.text[start:end]
    if _NATION.match(words):
        return "nation"
    if _JURISDICTION.match(words):
        return "jurisdiction"
    for kind in PROOFS:
        if any(kind not in _AT_HEAD or _heads(scan, known, start) for known in scan.within(kind, start, end)):
            return "brand" if kind in ("brand", "firm", "listed") else "place"
    if _QUOTED.search(words):
        return "quote"
    return "latin" if _LATIN.search(words) else ""


def _heads(scan: Scan, known: Known, start: int) -> bool:
    """Whether a short name that may be a piece of other words stands at the head of the name as a word of its own."""
    if known.start != start:
        return False
    return _first_word(scan.text, start, known.end + 4) == scan.text[start : known.end]


def generic(words: str, kind: str) -> bool:
    """Whether the words are the name of a class, as the table has it."""
    return words in _generic().get(kind, frozenset())


@cache
def _generic() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in rows("generic_names"):
        found.setdefault(line["type"], set()).add(line["word"])
    return {kind: frozenset(words) for kind, words in found.items()}


def _beginning(scan: Scan, frame: Frame) -> tuple[int, str, bool]:
    """The start of a name, the word before it, and whether that word says that many are meant."""
    text = scan.text
    for start, end, kind in reversed(frame.cuts):
        if kind == QUANTITY:
            return end, text[start:end], True
        if end < frame.start and (kind == HARD or _opens(scan, frame, start, end)):
            return end, text[start:end], False
    return frame.left, "", False


def _opens(scan: Scan, frame: Frame, start: int, end: int) -> bool:
    """Whether a soft verb is one here: it opens the clause, follows its subject, or has a place or brand behind it."""
    if start <= frame.left + 1 or frame.after == start:
        return True
    if any(cut.end == start for cut in frame.cuts):
        return True
    text = scan.text
    if _NATION.match(text, end) or text[end] in OPENERS:
        return True
    return any(known.start == end for kind in PROOFS for known in scan.within(kind, end, frame.end))


def _after_conjunction(text: str, frame: Frame) -> int:
    """The left edge of the clause, or the place after 和 or 与 where these follow a finished name."""
    if frame.after is None or frame.after <= frame.left:
        return frame.left
    if text[frame.after : frame.after + 1] in ("和", "与", "及", "或"):
        return frame.after + 1
    return frame.left


def _trim(text: str, start: int, end: int) -> tuple[int, bool]:
    """The start without numbering, prepositions and 的-phrases, and whether a count was trimmed away."""
    many = False
    if found := _LEAD.match(text, start, end):
        start = found.end()
    while start < end:
        if found := _COUNT.match(text, start, end):
            start, many = found.end(), True
        elif found := _ADJECTIVE.match(text, start, end):
            start = found.end()
        elif text[start] in _PREFIX and _first_word(text, start, end) == text[start]:
            start += 1
        else:
            break
    return _after_attribute(text, start, end), many


def _first_word(text: str, start: int, end: int) -> str:
    words: list[str] = rjieba.cut(text[start : min(end, start + 8)])
    return words[0]


def _after_attribute(text: str, start: int, end: int) -> int:
    """The start after the last 的, unless the attribute is part of the name (面向东盟的…, 基于5G的…)."""
    last = text.rfind("的", start, end)
    if last < 0 or text.startswith(("面向", "基于"), start):
        return start
    return last + 1


def _unbalanced(words: str) -> bool:
    return any(words.count(a) != words.count(b) for a, b in ("（）", "()", "“”", "《》", "〈〉"))


def unmarked(words: str) -> str:
    """A name without the place, nation or jurisdiction at its head: what kind of thing it is."""
    if found := _NATION.match(words) or _JURISDICTION.match(words):
        return words[found.end() :]
    end = place_end(words, 0)
    return words[end:]
