"""A rule that a document states once about a mark: the units before the ；, or those with a ★, lead."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from loaders.document import Part
from loaders.extract.responsibility.annotations import Annotation, Segment
from loaders.extract.responsibility.lists import Member
from loaders.extract.responsibility.roles import Role

_SIGNS = "*＊★☆▲△●◆※"
_LEADS = r"(?:的|者|所列|列出)*(?:责任)?(?:部门|单位)?(?:的|者)?(?:均?为|是)?(?:总)?(?:牵头|主办|主责)"
_REST = re.compile(
    r"[^。\n]{0,8}?[，,、；;]\s*(?:(?:[“\"]?[；;][”\"]?|分号)(?:之?后(?:面)?)|其[余他它]|后者)[^。\n，,；;]{0,8}?(?P<helps>配合|参与|参加|协办|协助)"
)
_BEFORE = re.compile(rf"(?:[“\"‘']?[；;][”\"’']?|分号)\s*(?:之?前(?:面)?|左[侧边]){_LEADS}")
_WITH = re.compile(rf"(?:[带标加注打]|标注|标有|注有)有?[“\"‘'（]?(?P<sign>[{_SIGNS}])[”\"’'）]?号?{_LEADS}")
_CUES = ("分号", "；前", ";前", "；”前", ';"前', *(sign for sign in _SIGNS))


@dataclass(frozen=True, slots=True)
class Marking:
    """Which mark tells the leading units from the others of a list, and what the others do where that is said."""

    sign: str  # ； stands behind the leading units, any other mark at each of them
    rest: Role

    def divide(self, reading: Annotation) -> Annotation:
        """A reading whose first list leads, where a ； parts it from another; lists whose role is said are left."""
        if self.sign != "；" or not _is_parted(reading.segments):
            return reading
        first, *others = reading.segments
        rest = (replace(one, role=self.rest) if _is_plain(one) else one for one in others)
        return replace(reading, segments=(replace(first, role=Role.LEAD), *rest))

    def settle(self, text: str, role: Role, member: Member) -> Role:
        """The role of a member of lists in which some bear the mark; its own where another is said."""
        if role is not Role.RESPONSIBLE:
            return role
        return Role.LEAD if self._bears(text, member) else self.rest

    def stands_in(self, text: str, segments: Iterable[Segment]) -> bool:
        """Whether a unit of the lists bears the mark."""
        return self.sign != "；" and any(self.sign in text[one.start : one.end + 1] for one in segments)

    def _bears(self, text: str, member: Member) -> bool:
        return self.sign in (text[member.start - 1 : member.start], text[member.end : member.end + 1])


def find_marking(text: str, part: Part) -> Marking | None:
    """The rule of a part that tells by a mark who leads, wherever it is stated: 分号前为牵头单位, 标★的为牵头单位."""
    if not any(text.find(cue, part.start, part.end) >= 0 for cue in _CUES):
        return None
    rule = _BEFORE.search(text, part.start, part.end) or _WITH.search(text, part.start, part.end)
    if rule is None:
        return None
    rest = _REST.match(text, rule.end(), part.end)
    sign = rule["sign"] if rule.re is _WITH else "；"
    return Marking(sign, Role.COOPERATING if rest else Role.RESPONSIBLE)


def _is_parted(segments: tuple[Segment, ...]) -> bool:
    """Whether a list of units has more than one stretch, the first without a word for its role."""
    return len(segments) > 1 and _is_plain(segments[0])


def _is_plain(segment: Segment) -> bool:
    return segment.by_default and segment.role is Role.RESPONSIBLE
