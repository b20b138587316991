"""The way in: which decoder reads a file, and how an archive's files go through one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from importlib import import_module
from typing import cast

from loaders.errors import FormatError, LoadError
from loaders.formats.archive import Package
from loaders.formats.sniff import SUFFIXES, Format, claim, sniff, suffix
from loaders.formats.source import SourceText

Decoder = Callable[[bytes, str], SourceText]

_DEEPEST = 3  # archives in archives; further down nobody packs, but bombs do
_LONGEST_LINE = 1_000_000  # characters; the longest paragraph of a policy has 5,000
_CONFUSED = (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)
_DECODERS = {  # imported when first needed: a text needs neither lxml nor pdfium
    Format.TEXT: "loaders.formats.text:decode_text",
    Format.HTML: "loaders.formats.html:decode_html",
    Format.MHTML: "loaders.formats.html:decode_mhtml",
    Format.CSV: "loaders.formats.csv:decode_csv",
    Format.PDF: "loaders.formats.pdf:decode_pdf",
    Format.DOCX: "loaders.formats.docx:decode_docx",
    Format.XLSX: "loaders.formats.xlsx:decode_xlsx",
    Format.OFD: "loaders.formats.ofd:decode_ofd",
    Format.IMAGE: "loaders.formats.ocr:decode_image",
}


def decode(data: bytes, name: str) -> Iterator[SourceText]:
    """The documents of a file, an archive's in name order; one error at the end names what of it is unreadable."""
    yield from _decode(data, name, 0)


def _decode(data: bytes, name: str, depth: int) -> Iterator[SourceText]:
    format_ = sniff(data, name)
    if format_ is Format.ARCHIVE:
        yield from _unpack(data, name, depth)
    elif format_ is Format.LEGACY:
        yield _converted(data, name)
    else:
        yield _renamed(_sound(_decoder(format_), data, name), format_)


def _decoder(format_: Format) -> Decoder:
    module, _, function = _DECODERS[format_].partition(":")
    return cast("Decoder", getattr(import_module(module), function))


def _converted(data: bytes, name: str) -> SourceText:
    """An old format by way of a new one; its hash stays that of the file, whatever the converter writes."""
    from loaders.formats.legacy import convert

    made = convert(data, name)
    source = _sound(_decoder(sniff(made, name)), made, name)
    return replace(source, data_hash=sha256(data).hexdigest(), notes=(*source.notes, "Converted by LibreOffice."))


def _sound(decoder: Decoder, data: bytes, name: str) -> SourceText:
    """What a decoder gives, if it is a document; bytes made to confuse it cost their own file only."""
    try:
        source = decoder(data, name)
    except _CONFUSED as error:
        kind = type(error).__name__
        raise FormatError(f"{name}: damaged in a way that cannot be read around ({kind}); save it again.") from error
    if (longest := max(map(len, source.text.split("\n")))) > _LONGEST_LINE:
        raise FormatError(f"{name}: a line of {longest:,} characters is no document; break it into paragraphs.")
    return source


def _renamed(source: SourceText, format_: Format) -> SourceText:
    """The same document, with a note where its name promises another format."""
    promised = claim(source.name)
    if format_ is promised or suffix(source.name) not in SUFFIXES:
        return source
    note = f"The file is named {suffix(source.name)} and is {format_}; it was read as {format_}."
    return replace(source, notes=(*source.notes, note))


def _unpack(data: bytes, name: str, depth: int) -> Iterator[SourceText]:
    if depth >= _DEEPEST:
        raise FormatError(f"{name}: archives within archives deeper than {_DEEPEST}; unpack it, and give the folder.")
    package = Package(data, name)
    failures: list[str] = []
    found = False
    for member, info in package.members():
        try:
            for source in _decode(package.read(info), f"{name}/{member}", depth + 1):
                found = True
                yield replace(source, origin={**source.origin, "archive": name})
        except LoadError as error:
            failures.append(str(error))
    if failures:
        raise FormatError(" ".join(failures))
    if not found:
        raise FormatError(f"{name}: no document in the archive; pack .txt, .docx, .pdf, .html or .xlsx files.")
