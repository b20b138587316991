"""What a part of a document lends to the names in it: its place, its policy, its short names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.resolve.identity import Identity
from kg.resolve.named import divisions_named
from kg.resolve.own import own_policy
from kg.resolve.passages import Passages
from kg.resolve.titles import is_short, plain_title, title_key, without_issuer
from kg.resolve.told_places import headed_sections, sentences_of
from kg.resolve.vantage import vantage
from loaders.document import Document, Part, PartKind, PolicyMetadata
from loaders.lexicon.cores import central_bodies
from loaders.lexicon.places import Division, locate, path, province, unlisted
from loaders.mention import Definition, Extraction
from loaders.metadata.zones import zone_of

_LOOK_BACK = 1500
_OF_PREFECTURE = ("地区", "地", "行署")  # 地区发展改革委, 地委, 行署办公室
_BARE = re.compile(r"(?:我|本|全|该)?(自治区|自治州|省|市|区|县|州|盟|旗)")


@dataclass(frozen=True, slots=True)
class Context:
    """The light in which the names of one part are read."""

    document: Document
    part: Part
    place: Division | None
    national: bool
    shorts: Mapping[str, str] = field(default_factory=dict)  # declared short names → full names
    own: Identity | None = None  # the policy that the part is
    titles: tuple[tuple[int, str], ...] = ()  # full titles of policies in the part with their offsets
    held: Mapping[str, tuple[PolicyMetadata, ...]] = field(default_factory=dict)  # the file's own policies by title key
    spelt: Mapping[str, str] = field(
        default_factory=dict
    )  # a body's regular name → its name as the file writes it in full
    zone: str = ""  # the zone whose policy the part is, as its title writes it: 新乡高新区
    folded: Mapping[tuple[str, str], str] = field(default_factory=dict)  # (type, short form) → the one long form
    named: Passages[Division | None] = field(
        default_factory=Passages
    )  # the divisions that the part names, by their rank
    headed: Passages[tuple[int, Division]] = field(default_factory=Passages)  # the sections of one division each
    compared: Passages[tuple[int, Division]] = field(default_factory=Passages)  # sentences that begin with a province
    founded: Passages[str] = field(default_factory=Passages)  # the groups that the part founds, by their kind

    @property
    def key(self) -> tuple[str, str]:
        """What keeps a name that only this part explains apart from the same words elsewhere."""
        return (self.document.id, str(self.part.index))

    @property
    def owner(self) -> tuple[str, ...]:
        """To what the tasks and figures of the part belong: its policy, else the part itself."""
        return (self.own.id,) if self.own else self.key

    def settles(self, name: str) -> bool:
        """Whether a name means the same wherever in the part it stands: 市科技局 in a province's plan may not."""
        bare = _BARE.match(name)
        if bare is None:
            return True
        if self.part.kind is PartKind.DIGEST and bare[1] in ("省", "自治区"):
            return False  # a digest may compare provinces
        return self.place is not None and any(
            one.designation in (bare[1], f"自治{bare[1]}") for one in path(self.place)
        )

    def division(self, word: str, offset: int, *, told: bool = True) -> Division | None:
        """The division that 省, 市, 自治区, 县 or 区 means at an offset, or None where nothing says.

        Not `told` is one that the words around name: 县级 is of no county that they name.
        """
        if self.place is None:
            return self._told(word, offset) if word[-1:] in "市县区州盟旗" else None
        if word in _OF_PREFECTURE and (prefecture := _around(self.place, "地区") or _around(self.place, "盟")):
            return prefecture
        if word in ("省", "自治区", "兵团", "地区"):
            above_all = self._compared(word, offset) or province(self.place)
            return above_all if above_all.tier == 1 else None  # of an unlisted city nobody knows the province
        return _around(self.place, word) or (self._told(word, offset) if told else None)

    def _compared(self, word: str, offset: int) -> Division | None:
        """The province with which the last sentence of a digest's paragraph begins that begins with one: 湖北明确…."""
        if self.part.kind is not PartKind.DIGEST:
            return None
        found = self.compared.last(word, offset, lambda: sentences_of(word, self.document.text, self.part))
        return found[1][1] if found and offset < found[1][0] else None

    def _told(self, word: str, offset: int) -> Division | None:
        """The division of that kind of which the section is by its title, else the last that is named in full."""
        found = self.headed.last(word, offset, lambda: headed_sections(self.part, word, _LOOK_BACK))
        if found and offset < found[1][0]:
            return found[1][1]
        return self._nearest(word, offset)

    def _nearest(self, word: str, offset: int) -> Division | None:
        """The last division of that kind that is named by its full name before an offset."""
        within = (self.part.start, self.part.end)
        found = self.named.last(word, offset, lambda: divisions_named(self.document.text, within, word, self.place))
        return found[1] if found and found[0] > offset - _LOOK_BACK else None


def _around(place: Division, word: str) -> Division | None:
    """The nearest division around a place that a word of rank means; 全区 and 我区 of an autonomous region are it."""
    for one in reversed(path(place)):
        if one.designation in (word, f"自治{word}"):
            return one
    return place if word == "区" and place.designation == "自治区" else None


def contexts(document: Document, extraction: Extraction) -> tuple[Context, ...]:
    """One context for each part, in the order of the parts."""
    titles: dict[int, list[tuple[int, str]]] = {}
    for mention in extraction.mentions:
        if mention.type == "Policy" and not is_short(title := plain_title(mention.name)):
            titles.setdefault(mention.part, []).append((mention.span.start, title))
    held = _held(document)
    return tuple(
        _context(document, part, extraction.definitions, tuple(sorted(titles.get(part.index, ()))), held)
        for part in document.parts
    )


def _context(
    document: Document,
    part: Part,
    definitions: tuple[Definition, ...],
    titles: tuple[tuple[int, str], ...],
    held: Mapping[str, tuple[PolicyMetadata, ...]],
) -> Context:
    shorts = {one.short: one.full for one in definitions if one.part == part.index}
    place = _place(document, part)
    own = own_policy(part.policy) if part.policy else None
    return Context(document, part, place, _national(part, place), shorts, own, titles, held, zone=zone_of(part))


def _held(document: Document) -> Mapping[str, tuple[PolicyMetadata, ...]]:
    """The policies that the parts of a file are, by title with and without issuer."""
    found: dict[str, list[PolicyMetadata]] = {}
    for part in document.parts:
        if part.policy is not None:
            title = plain_title(part.policy.title)
            for key in dict.fromkeys((title_key(title), without_issuer(title))):
                found.setdefault(key, []).append(part.policy)
    return {key: tuple(policies) for key, policies in found.items()}


def _place(document: Document, part: Part) -> Division | None:
    """The place that a part or its policy states, else the one from which it speaks."""
    found = _listed_or_not(part.place) or _listed_or_not(_stated_place(part))
    if found is not None or (part.policy and part.policy.level == "national"):
        return found
    return vantage(document.text[part.start : part.end], part.title)


def _stated_place(part: Part) -> str | None:
    return part.policy.place.value if part.policy and part.policy.place else None


def _listed_or_not(name: str | None) -> Division | None:
    return (locate(name) or unlisted(name)) if name else None


def _national(part: Part, place: Division | None) -> bool:
    if part.policy and part.policy.level == "national":
        return True
    issuers = [issuer.value for issuer in part.policy.issuers] if part.policy else []
    return place is None and any(name in central_bodies() for name in issuers)
