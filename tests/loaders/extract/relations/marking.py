"""Documents from sentences whose names are marked: 支持{Place 南宁}发展{Industry 电子信息}。"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from loaders.document import (
    Block,
    BlockKind,
    Document,
    OffsetMap,
    Part,
    PartKind,
    PolicyMetadata,
    Section,
    SectionKind,
    Table,
)
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.scene import Scene
from loaders.mention import Claim, Mention

_MARK = re.compile(r"\{([A-Z][a-z]+) ([^{}]+)\}")


def marked(
    text: str,
    title: str = "某市数字经济“十四五”规划",
    place: str | None = "广西壮族自治区",
    kind: PartKind = PartKind.POLICY,
    sections: Sequence[tuple[SectionKind, str]] = (),
    tables: tuple[Table, ...] = (),
) -> tuple[Document, Part, tuple[Mention, ...]]:
    """The document that marked text is, its part and the marked names; `sections` are titles in it, in order."""
    plain, names = _unmark(text)
    blocks = tuple(_blocks(plain))
    outline = tuple(_outline(plain, sections))
    policy = PolicyMetadata(title) if title else None
    part = Part(0, kind, title, 0, len(plain), place, policy, blocks, outline, tables)
    document = Document("0" * 16, "text", plain, OffsetMap((), ()), (part,))
    mentions = tuple(Mention(type_, plain[a:b], document.span(a, b), 0, "marked") for type_, a, b in names)
    return document, part, mentions


def _unmark(text: str) -> tuple[str, list[tuple[str, int, int]]]:
    plain, names, last = "", [], 0
    for found in _MARK.finditer(text):
        plain += text[last : found.start()]
        names.append((found[1], len(plain), len(plain) + len(found[2])))
        plain += found[2]
        last = found.end()
    return plain + text[last:], names


def _blocks(plain: str) -> Iterator[Block]:
    start = 0
    for line in plain.split("\n"):
        if line:
            yield Block(BlockKind.ROW if "\t" in line else BlockKind.PARAGRAPH, start, start + len(line))
        start += len(line) + 1


def _outline(plain: str, sections: Sequence[tuple[SectionKind, str]]) -> Iterator[Section]:
    starts = [plain.index(title) for _, title in sections]
    for index, (kind, title) in enumerate(sections):
        end = starts[index + 1] if index + 1 < len(starts) else len(plain)
        yield Section(kind, "一、", title, starts[index], starts[index] + len(title), end, 0, None)


def facts(
    claim: Callable[[Scene, Heads], Iterator[Claim]], text: str, tasks: Sequence[Mention] = (), **kwargs: object
) -> list[tuple[str, str, str]]:
    """What a claim function says of marked text: type, head and tail, in order."""
    document, part, mentions = marked(text, **kwargs)  # type: ignore[arg-type]
    scene = Scene(document, part, mentions)
    return [(one.type, one.head.name, one.tail.name) for one in claim(scene, Heads(document, part, tasks))]


def tails(claim: Callable[[Scene, Heads], Iterator[Claim]], text: str, **kwargs: object) -> list[str]:
    """The names at the tail of what a claim function says."""
    return [tail for _, _, tail in facts(claim, text, **kwargs)]
