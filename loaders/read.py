"""From a file to documents: decode, repair, split, outline, metadata."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from loaders.document import Block, BlockKind, Document, Part, PartKind, PolicyMetadata
from loaders.errors import LoadError
from loaders.formats.script import as_printed, for_matching
from loaders.formats.source import SourceText
from loaders.lexicon.places import locate
from loaders.metadata import Setting, main_place, read_metadata, tidy_title
from loaders.outline import find_sections, find_tables
from loaders.repair import CleanText, repair
from loaders.split import Cut, contents_blocks, split

_ID = 16  # hex digits of the hash that name a document


def read(path: Path, source: str | None = None) -> Iterator[Document]:
    """Every document of a file, read and understood; a `LoadError` says in one sentence why one cannot be."""
    from loaders.formats import decode

    for text in decode(read_bytes(path), source or path.name):
        yield understand(text)


def read_bytes(path: Path) -> bytes:
    """The bytes of a file; a `LoadError` where there are none."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise LoadError(f"{path}: there is no such file; check the path.") from error
    except IsADirectoryError as error:
        raise LoadError(f"{path}: this is a folder; name its files, or read them one by one.") from error
    except OSError as error:
        raise LoadError(f"{path}: the file cannot be read ({error.strerror}); check its permissions.") from error


def read_text(text: str, source: str = "text") -> Document:
    """The document that a string holds."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    return understand(SourceText(source, "text", plain, hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()))


def understand(source: SourceText) -> Document:
    """A source text as a document: clean, in parts, each with outline, tables and metadata."""
    matched = for_matching(source.text)
    clean = repair(replace(source, text=matched))
    printed = as_printed(clean.text, clean.offsets.pieces, source.text) if matched != source.text else ""
    cuts = split(clean.text, clean.blocks)
    parts = tuple(_part(clean, index, cut) for index, cut in enumerate(cuts))
    return Document(
        source.data_hash[:_ID],
        source.name,
        clean.text,
        clean.offsets,
        parts,
        source.format,
        (*source.notes, *clean.notes),
        source.confidence,
        source.origin,
        printed,
    )


def _part(clean: CleanText, index: int, cut: Cut) -> Part:
    first = bisect_left(clean.blocks, cut.start, key=_start)
    blocks = _without_contents(clean.text, clean.blocks[first : bisect_left(clean.blocks, cut.end, key=_start)])
    policy = _policy(clean, cut, blocks)
    title = policy.title if policy else tidy_title(cut.title)
    outline = find_sections(clean.text, blocks, cut.body, cut.end, clean.levels, title)
    tables = find_tables(clean.text, blocks)
    place = _place(clean.text, cut, policy)
    return Part(index, cut.kind, title, cut.start, cut.end, place, policy, blocks, outline, tables)


def _without_contents(text: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with those of the document's own contents page marked as furniture."""
    page = contents_blocks(text, blocks)
    if not page:
        return blocks
    listed = (replace(block, kind=BlockKind.FURNITURE) for block in blocks[page.start : page.stop])
    return (*blocks[: page.start], *listed, *blocks[page.stop :])


def _start(block: Block) -> int:
    return block.start


def _place(text: str, cut: Cut, policy: PolicyMetadata | None) -> str | None:
    """The place whose 省 or 市 a part means: its policy's, else the one that it speaks of."""
    if policy is not None and policy.level is not None:
        division = locate(policy.place.value) if policy.place else None
        return division.name if division else None
    return cut.place or main_place(text, cut.start, cut.end)


def _policy(clean: CleanText, cut: Cut, blocks: tuple[Block, ...]) -> PolicyMetadata | None:
    """The metadata of a part that is a policy, or tells of one."""
    if cut.kind not in (PartKind.POLICY, PartKind.DIGEST, PartKind.GUIDE):
        return None
    digest = cut.kind == PartKind.DIGEST
    return read_metadata(
        Setting(
            clean.text,
            blocks,
            cut.title,
            cut.title_start,
            cut.body,
            cut.listed,
            cut.foreword,
            cut.year,
            digest,
            cut.place,
        )
    )
