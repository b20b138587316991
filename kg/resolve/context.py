"""What a part of a document lends to the names in it: its place, its policy, its short names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kg.resolve.identity import Identity
from kg.resolve.own import own_policy
from kg.resolve.passages import Passages
from kg.resolve.titles import is_short, plain_title, title_key, without_issuer
from loaders.document import Document, Part, PolicyMetadata
from loaders.extract.divisions_before import joins_county
from loaders.lexicon.cores import central_bodies
from loaders.lexicon.places import Division, by_name, divisions, locate, path, place_end, province, provinces, unlisted
from loaders.lexicon.seats import zone_head
from loaders.mention import Definition, Extraction
from loaders.ranges import occurrences

_LOOK_BACK = 1500
_LONGEST_NAME = 11
_WITHIN = re.compile(
    r"[我本全]省|[我本]市|省(?:委|政府|人民政府|人大|政协|[一-鿿]{2,9}[厅局委办](?!长))|自治区(?:党委|政府|人民政府|[一-鿿]{2,9}[厅局委办])"
)
_WITHIN_CITY = re.compile(r"[我全]市(?!场)|(?<![\u4e00-\u9fff])市(?:委|政府|人民政府|[\u4e00-\u9fff]{2,8}[局委办])")
_YEAR = re.compile(r"^20\d\d(?:[—-]20\d\d)?年度?")
_SITE = re.compile(r"欢迎(?:您)?(?:访问|光临|来到|进入|浏览)([\u4e00-\u9fff]{2,10})")
_FULL_SHORTS = ("壮族", "回族", "维吾尔")  # 广西壮族 before 自治区
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
    named: Passages[Division] = field(default_factory=Passages)  # the divisions that the part names, by their rank
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
        return self.place is not None and any(
            one.designation in (bare[1], f"自治{bare[1]}") for one in path(self.place)
        )

    def division(self, word: str, offset: int) -> Division | None:
        """The division that 省, 市, 自治区, 县 or 区 means at an offset, or None where nothing says."""
        if self.place is None:
            return self._nearest(word, offset) if word[-1:] in "市县区州盟旗" else None
        if word in ("省", "自治区", "兵团", "地区"):
            above_all = province(self.place)
            return above_all if above_all.tier == 1 else None  # of an unlisted city nobody knows the province
        return _around(self.place, word) or self._nearest(word, offset)

    def _nearest(self, word: str, offset: int) -> Division | None:
        """The last division of that kind that is named by its full name before an offset."""
        found = self.named.last(word, offset, lambda: _named(self.document.text, self.part, word, self.place))
        return found[1] if found and found[0] > offset - _LOOK_BACK else None


def _named(text: str, part: Part, word: str, place: Division | None) -> Iterator[tuple[int, Division]]:
    """The divisions of a rank that a part names by their full names, with where each name ends."""
    for at in occurrences(word, text, part.start, part.end):
        starts = range(max(part.start, at - _LONGEST_NAME + 1), at)  # 华容县 before 容县
        named = (locate(text[start : at + 1], place) for start in starts if _names(text, start, at + 1, part.start))
        if division := next((one for one in named if one and one.designation == word), None):
            yield at + 1, division


def _names(text: str, start: int, end: int, floor: int) -> bool:
    """Whether a range is the name of a division, and no 和 that joins two bodies: 市委和县委."""
    return text[start:end] in by_name() and not joins_county(text, start, end, floor)


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
    return Context(document, part, place, _national(part, place), shorts, own, titles, held, zone=_zone(part))


def _zone(part: Part) -> str:
    """The zone with whose name a part's title begins; empty where it begins with none."""
    return zone_head(part.policy.title if part.policy else part.title)


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
    """The place that a part or its policy states, else the one province that a local text speaks from."""
    found = _listed_or_not(part.place) or _listed_or_not(_stated_place(part))
    if found is not None or (part.policy and part.policy.level == "national"):
        return found
    text = document.text[part.start : part.end]
    return _only_province(text) or _of_title(part.title) or _of_its_cities(text) or _of_site(text) or _only_city(text)


def _of_its_cities(text: str) -> Division | None:
    """The one province in which all cities lie that a text names in full, where it also speaks of 我省 or 省政府."""
    if not _speaks_from_within(text):
        return None
    named = [one for one in divisions().values() if one.tier == 2 and one.name in text]
    provinces = {one.parent for one in named}
    return divisions().get(provinces.pop()) if len(named) > 1 and len(provinces) == 1 else None


def _only_city(text: str) -> Division | None:
    """The one city that a text names in full, where it speaks from within it: 全市, 市委."""
    if _WITHIN_CITY.search(text) is None:
        return None
    named = [one for one in divisions().values() if one.tier == 2 and one.name in text]
    return named[0] if len(named) == 1 and named[0].designation == "市" else None


def _of_site(text: str) -> Division | None:
    """The place whose site a page welcomes to; its province, where the page speaks of 省政府."""
    site = _SITE.search(text)
    names = [site[1][:length] for length in range(len(site[1]), 1, -1)] if site else []
    place = next((one for name in names if (one := locate(name)) is not None), None)
    return province(place) if place and _speaks_from_within(text) else place


def _of_title(title: str) -> Division | None:
    """The place with which a part's title begins, where nothing else states one: 郑州市十大实事任务分解."""
    title = _YEAR.sub("", title)
    end = place_end(title, 0)
    return locate(title[:end]) if end > 2 else None


def _stated_place(part: Part) -> str | None:
    return part.policy.place.value if part.policy and part.policy.place else None


def _listed_or_not(name: str | None) -> Division | None:
    return (locate(name) or unlisted(name)) if name else None


def _only_province(text: str) -> Division | None:
    """The one province that a text names in full, where it also speaks of 我省 or 省水利厅 without a name."""
    named = [one for one in provinces() if one.name in text]
    return named[0] if len(named) == 1 and _speaks_from_within(text) else None


def _speaks_from_within(text: str) -> bool:
    """Whether a text says 省 or 自治区 without a name before it."""
    shorts = (*(one.short for one in provinces()), *_FULL_SHORTS)
    return any(not text[max(0, found.start() - 5) : found.start()].endswith(shorts) for found in _WITHIN.finditer(text))


def _national(part: Part, place: Division | None) -> bool:
    if part.policy and part.policy.level == "national":
        return True
    issuers = [issuer.value for issuer in part.policy.issuers] if part.policy else []
    return place is None and any(name in central_bodies() for name in issuers)
