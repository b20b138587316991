"""The division that a text means by the rank in which it calls its own bodies: 县财政局 of the one county it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.resolve.named import is_model, is_of_rank, names_of_rank
from loaders.lexicon.cores import cores
from loaders.lexicon.places import Division, by_name, common_words, divisions, path, province, provinces
from loaders.ranges import Range

_RANK = "自治区|[省市县区州盟旗]"
# Bodies and the whole by their rank alone: 县财政局, 市政府, 我州, 全县. 全区 may be an autonomous region.
_OWN = re.compile(
    rf"(?:(?<![\u4e00-\u9fff])|(?<=[由经请报送]))(?P<body>{_RANK})(?:委(?!员)|(?:人民)?政府|(?![场域政内外])[\u4e00-\u9fff]{{2,10}}?[厅局委办部])"
    r"|(?:[我本]|(?<!健)全)(?P<whole>[省市县州盟旗])(?!场)"
)
_SPEAKING = ("位于", "地处", "坐落", "委、", "委办", "委宣传", "委组织", "委政法", "委员会", "人民政府")
_CORES = range(2, 12)  # characters of what a body is called without its place
_LEAD = 300  # characters in which a text says whose it is
_PARTNER = re.compile(r"[与和同跟到向、]$")
_JOINED = re.compile(r"[与和同、]|经验|等地|等[市县区州]")


@dataclass(frozen=True, slots=True)
class _Naming:
    """One naming of a division: as one that has bodies or lies somewhere, and in the first lines or not."""

    division: Division
    speaks: bool
    leads: bool


def ranked_place(text: str) -> Division | None:
    """The division of the rank of a text's own bodies that alone is named for one that speaks; None where two are."""
    ranks = Counter(found[found.lastgroup or 0] for found in _OWN.finditer(text))
    rank = max(ranks, key=lambda one: ranks[one], default="")
    namings = list(_namings(text, rank)) if rank else []
    surest = ([one for one in namings if one.speaks], [one for one in namings if one.leads], namings)
    return next((_one_of(group) for group in surest if group), None)


def _one_of(namings: Sequence[_Naming]) -> Division | None:
    """The one division that namings name; of a city and one that lies in it, that which they name more often."""
    counts = Counter(one.division.code for one in namings)
    found = {one.division.code: one.division for one in namings}
    (first, most), *others = counts.most_common()
    nested = all(found[first] in path(found[code]) or found[code] in path(found[first]) for code, _ in others)
    return found[first] if not others or (nested and most > others[0][1]) else None


def _namings(text: str, rank: str) -> Iterator[_Naming]:
    """Every naming of a division of a rank that is no partner of the one that speaks."""
    near = _provinces(text)
    for start, end in names_of_rank(text, (0, len(text)), rank):
        speaks = text.startswith(_SPEAKING, end) or any(text[end : end + length] in cores() for length in _CORES)
        division = _meant(text[start:end], rank, near)
        if division is not None and (speaks or not _is_partner(text, (start, end))):
            yield _Naming(division, speaks, start < _LEAD)


def _is_partner(text: str, name: Range) -> bool:
    """Whether a division is named beside another, or as one that others learn from, or by a common word."""
    beside = _PARTNER.search(text[max(0, name[0] - 1) : name[0]]) or _JOINED.match(text[name[1] : name[1] + 3])
    return bool(beside) or is_model(text, name[0]) or text[slice(*name)] in common_words()


def _provinces(text: str) -> frozenset[str]:
    """The provinces of which a text speaks: by their names, or those of their cities."""
    named = {one.code for one in provinces() if one.name in text}
    around = {one.parent for one in divisions().values() if one.tier == 2 and one.name in text}
    return frozenset(named | around)


def _meant(name: str, rank: str, near: frozenset[str]) -> Division | None:
    """What a name means in a text of some provinces; of several counties of a name the name alone."""
    candidates = [one for one in by_name()[name] if is_of_rank(one, rank)]
    if len(candidates) > 1:
        candidates = [one for one in candidates if province(one).code in near] or candidates
    if len(candidates) == 1:
        return candidates[0]
    return Division(name, name, (name[:-1],), candidates[0].tier, "") if rank != "区" else None
