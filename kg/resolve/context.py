"""What a part of a document lends to the names in it: its place, its policy, its short names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kg.resolve.identity import Identity
from kg.resolve.named import divisions_named
from kg.resolve.own import own_policy
from kg.resolve.passages import Passages
from kg.resolve.titles import is_short, plain_title, title_key, without_issuer
from kg.resolve.vantage import vantage
from loaders.document import Document, Part, PartKind, PolicyMetadata
from loaders.lexicon.cores import central_bodies
from loaders.lexicon.places import Division, locate, path, province, provinces, unlisted
from loaders.mention import Definition, Extraction
from loaders.metadata.zones import zone_of

_LOOK_BACK = 1500
_OF_PREFECTURE = ("地区", "地", "行署")  # 地区发展改革委, 地委, 行署办公室
_HEAD = re.compile(
    r"(?P<case>(?:典型|优秀|创新)?案例)?[\s　\d一二三四五六七八九十、.．（）()]*"
    r"(?P<name>[\u4e00-\u9fff]{2,9}?[市县区州盟旗])(?=[：:，—\s　]|$)"
)
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

    def division(self, word: str, offset: int) -> Division | None:
        """The division that 省, 市, 自治区, 县 or 区 means at an offset, or None where nothing says."""
        if self.place is None:
            return self._told(word, offset) if word[-1:] in "市县区州盟旗" else None
        if word in _OF_PREFECTURE and (prefecture := _around(self.place, "地区") or _around(self.place, "盟")):
            return prefecture
        if word in ("省", "自治区", "兵团", "地区"):
            above_all = self._compared(word, offset) or province(self.place)
            return above_all if above_all.tier == 1 else None  # of an unlisted city nobody knows the province
        return _around(self.place, word) or self._told(word, offset)

    def _compared(self, word: str, offset: int) -> Division | None:
        """The province with which the last sentence of a digest's paragraph begins that begins with one: 湖北明确…."""
        if self.part.kind is not PartKind.DIGEST:
            return None
        found = self.compared.last(word, offset, lambda: _sentences_of(word, self.document.text, self.part))
        return found[1][1] if found and offset < found[1][0] else None

    def _told(self, word: str, offset: int) -> Division | None:
        """The division of that kind of which the section is by its title, else the last that is named in full."""
        found = self.headed.last(word, offset, lambda: _headed_sections(self.part, word))
        if found and offset < found[1][0]:
            return found[1][1]
        return self._nearest(word, offset)

    def _nearest(self, word: str, offset: int) -> Division | None:
        """The last division of that kind that is named by its full name before an offset."""
        within = (self.part.start, self.part.end)
        found = self.named.last(word, offset, lambda: divisions_named(self.document.text, within, word, self.place))
        return found[1] if found and found[0] > offset - _LOOK_BACK else None


def _headed_sections(part: Part, word: str) -> Iterator[tuple[int, tuple[int, Division]]]:
    """The sections whose titles begin with a division of a kind, by start, with their ends: 案例5　德阳市：以平台….

    A case goes on where its own headings hide that: to the next of them, or as far as names are looked back for.
    """
    for one in part.outline:
        head = _HEAD.match(one.title) if word in one.title else None
        if head is None or not head["name"].endswith(word):
            continue
        place = locate(head["name"])
        if place is not None and place.name == head["name"]:
            end = max(one.end, one.start + _LOOK_BACK) if head["case"] else one.end
            yield one.start, (end, place)


def _sentences_of(word: str, text: str, part: Part) -> Iterator[tuple[int, tuple[int, Division]]]:
    """Where the sentences begin that begin with a province of a kind, each with the end of its paragraph."""
    shorts = {one.short: one for one in provinces() if one.designation == word}
    own = _publisher(text)
    for block in part.blocks:
        for opening in _SENTENCE.finditer(text, block.start, block.end):
            at = opening.end()
            ours = own is not None and text.startswith(("我省", "我区", "对我省", "对我区"), at)
            name = next((name for name in shorts if text.startswith(name, at)), "")
            if ours or (name and _ACTS.match(text, at + len(name))):
                yield at, (block.end, own if ours and own else shorts[name])


def _publisher(text: str) -> Division | None:
    """The province in the masthead of a digest, for which it is made: 陕西省信息中心 over the first item."""
    head = [
        one
        for line in text[:_MASTHEAD].split("\n")
        if len(line) <= _LONGEST_LINE
        for one in provinces()
        if one.name in line
    ]
    return head[0] if head else None


# what a province does or has, so that 湖南 of 湖南重工集团 is none
_ACTS = re.compile(
    "省|壮族|回族|维吾尔|自治区|文件|方案|措施|计划|政策|做法|的|则|也|还|[将把在由对从以]|明确|要求|提出|强调|规定|设|依托|支持|鼓励|建立"
    "|突出|聚焦|推|逐|出台|印发|实施|侧重|着力|围绕|[，、：]"
)
_MASTHEAD, _LONGEST_LINE = 300, 48  # characters
_SENTENCE = re.compile(r"(?:(?<=[。；\n])|(?<![\s\S]))[\s　“（(一二三四五六七八九十\d)）、.．]*")


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
