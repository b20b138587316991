"""Works that stand right behind the full name of the company whose they are: 甲药业有限公司乙生产基地 is two things."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from loaders.document import Span
from loaders.mention import Mention

_OWNED = frozenset({"Project", "Park"})
_COMPANY = "公司"
_OWNER = re.compile(
    r"(?P<owner>[\u4e00-\u9fff（）]{2,22}?(?:(?<=有限)|(?<=有限责任)|(?<=股份)|(?<=集团)|(?<=[业电子材技械造工程设备染织药纸化钢能源品机料建牧）]))公司)"
    r"(?P<work>.{5,})"
)
# what is done to the company itself, or says no name of a work: 甲公司扩能改造项目
_OF_ITSELF = re.compile(
    "管内|配套|扩|技改|技术改造|改|迁|搬|[一二三四]期|总部|新建|增资|上市|旗下|所属|下属|投资|建设|承建|实施|参与|拟|计划|总经理|董事|领导|[等的与和及、，。（）]"
)
_PHASE = re.compile(r"(?P<owner>[\u4e00-\u9fff（）]{4,24}有限公司)[一二三四五]期")  # 甲有限公司四期厂房
_NO_COMPANY = re.compile("跨国|上市|国有|平台|[个家各该本子]公司|等|的|、|，")


def part_owned(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions, of which a work behind the name of its company is parted from that."""
    for mention in mentions:
        found = _read(mention)
        if phase := _PHASE.fullmatch(mention.span.text):
            yield _piece(mention, 0, phase.end("owner"), "Enterprise")
        elif found is None:
            yield mention
        else:
            yield _piece(mention, 0, found.end("owner"), "Enterprise")
            yield _piece(mention, found.start("work"), len(mention.span.text), mention.type)


def _read(mention: Mention) -> re.Match[str] | None:
    """The company and the work that the words of a mention are, or None where they are one name."""
    words = mention.span.text
    if _COMPANY not in words or mention.name != words or not _may_be_owned(mention.type, words):
        return None
    found = _OWNER.fullmatch(words)
    if found is None or _NO_COMPANY.search(found["owner"]) or _OF_ITSELF.match(found["work"]):
        return None
    return found


def _may_be_owned(type_: str, words: str) -> bool:
    """Whether a mention is of a work or zone, or of a platform by its name in quotation marks: 甲公司“乙”平台."""
    return type_ in _OWNED or (type_ == "Platform" and f"{_COMPANY}“" in words)


def _piece(mention: Mention, start: int, end: int, kind: str) -> Mention:
    """The words of a mention between two places, as a mention of a type."""
    words = mention.span.text[start:end]
    span = Span(mention.span.start + start, mention.span.start + end, words)
    rule = "enterprises.owner" if kind == "Enterprise" else mention.rule
    return replace(mention, type=kind, name=words, span=span, rule=rule)
