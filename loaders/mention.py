"""What a rule has read: mentions of things, claims that join them, definitions, and what was refused and why.

A recogniser finds and never identifies: 市教委, 该园区 and 《规划》 stay as they are written. `Mention.name` only
completes what the sentence itself shares out (自治区民政厅、司法厅 gives 自治区司法厅); which body that is,
`kg.resolve` decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from loaders.document import Span
from loaders.values import quick


@quick
@dataclass(frozen=True, slots=True)
class Mention:
    """A span that one rule says names a node of one type."""

    type: str  # a node type of the ontology
    name: str  # the name as the sentence gives it, a shared prefix restored; for a Task or Target, its key
    span: Span  # the words; for a Task, the range it covers
    part: int  # index of the part in the document
    rule: str
    confidence: float = 1.0
    properties: Mapping[str, str] = field(default_factory=dict)


@quick
@dataclass(frozen=True, slots=True)
class Claim:
    """Two mentions, a relation type, the words that say so, and the rule that read them."""

    type: str
    head: Mention
    tail: Mention
    quote: Span
    rule: str
    confidence: float = 1.0
    properties: Mapping[str, str] = field(default_factory=dict)  # deadline, deadline_text, status, order, form …


@dataclass(frozen=True, slots=True)
class Definition:
    """A short name that the document declares: 全称（以下简称“简称”）, 以下统称, 简称."""

    short: str
    full: str
    part: int
    span: Span
    document_wide: bool = False


class RefusalReason(StrEnum):
    """Why a candidate became no mention or claim."""

    GENERIC = "generic"  # 有关部门, 龙头企业, 大数据平台
    PRINCIPLE = "principle"  # 谁主管谁负责
    MODEL = "model"  # 由骨干企业牵头 as a way of working
    TOPIC = "topic"  # 牵头, 配合 as the subject of the sentence
    UNNAMED = "unnamed"
    NO_SCOPE = "no scope"  # an annotation without a task
    UNREADABLE = "unreadable"  # a member of a list that is no name


@quick
@dataclass(frozen=True, slots=True)
class Refusal:
    """A candidate that a rule saw and refused, kept so that a missed fact can be found."""

    reason: RefusalReason
    span: Span
    part: int
    rule: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read in one document, in text order."""

    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    definitions: tuple[Definition, ...] = ()
    refusals: tuple[Refusal, ...] = ()
