"""Which format bytes are in: by their first bytes, and by the name only where the bytes do not say."""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum

from loaders.errors import FormatError


class Format(StrEnum):
    """The formats that are told apart."""

    TEXT = "text"
    HTML = "html"
    MHTML = "mhtml"
    CSV = "csv"
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    OFD = "ofd"
    ARCHIVE = "zip"
    LEGACY = "legacy"  # .doc, .wps, .xls, .rtf, .odt: through LibreOffice
    IMAGE = "image"


_IMAGES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"BM", b"GIF8", b"RIFF")
_PACKED = ((b"Rar!", "RAR"), (b"7z\xbc\xaf", "7-Zip"), (b"\x1f\x8b", "gzip"), (b"BZh", "bzip2"), (b"\xfd7zXZ", "xz"))
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MEMBERS = (  # a member that only this format has
    ("OFD.xml", Format.OFD),
    ("word/document.xml", Format.DOCX),
    ("xl/workbook.xml", Format.XLSX),
    ("content.xml", Format.LEGACY),
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta|table)\b", re.I)
_SUFFIXES = {
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".shtml": Format.HTML,
    ".xhtml": Format.HTML,
    ".csv": Format.CSV,
    ".tsv": Format.CSV,
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
    ".docm": Format.DOCX,
    ".xlsx": Format.XLSX,
    ".xlsm": Format.XLSX,
    ".ofd": Format.OFD,
    ".zip": Format.ARCHIVE,
    ".doc": Format.LEGACY,
    ".wps": Format.LEGACY,
    ".et": Format.LEGACY,
    ".xls": Format.LEGACY,
    ".rtf": Format.LEGACY,
    ".odt": Format.LEGACY,
    ".ods": Format.LEGACY,
    ".png": Format.IMAGE,
    ".jpg": Format.IMAGE,
    ".jpeg": Format.IMAGE,
    ".tif": Format.IMAGE,
    ".tiff": Format.IMAGE,
    ".bmp": Format.IMAGE,
}
_BINARY = {Format.PDF, Format.DOCX, Format.XLSX, Format.OFD, Format.ARCHIVE, Format.LEGACY, Format.IMAGE}
SUFFIXES = frozenset({*_SUFFIXES, ".txt", ".md", ".markdown", ".mht", ".mhtml"})


def sniff(data: bytes, name: str) -> Format:
    """The format of a file; a `FormatError` where its bytes contradict its name and are nothing else either."""
    if found := _signature(data, name):
        return found
    claimed = claim(name)
    if b"\x00" in data[:4096] and claimed in _BINARY:
        raise FormatError(f"{name}: the bytes are no {claimed}; the file is damaged or misnamed, get it again.")
    if claimed is Format.CSV:
        return Format.CSV
    return _written(data[:4096].replace(b"\x00", b""), claimed)  # UTF-16 pages too


def _written(head: bytes, claimed: Format) -> Format:
    """The format of a file of characters, from its head."""
    if claimed is Format.HTML or _HTML.search(head):
        return Format.HTML
    if re.search(rb"^MIME-Version:", head, re.M):
        return Format.MHTML
    return Format.TEXT


def claim(name: str) -> Format:
    """The format that a file's name promises."""
    return _SUFFIXES.get(suffix(name), Format.TEXT)


def suffix(name: str) -> str:
    """The ending of a file's name in lower case, with its dot."""
    stem, dot, ending = name.rpartition("/")[2].rpartition(".")
    return (dot + ending).lower() if stem else ""


def _refuse_packed(data: bytes, name: str) -> None:
    """Raise a `FormatError` for an archive of a kind that is not read."""
    for magic, packer in _PACKED:
        if data.startswith(magic):
            raise FormatError(f"{name}: {packer} archives are not read; unpack it, or pack the files as .zip.")


def _signature(data: bytes, name: str) -> Format | None:
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _package(data, name)
    if data.startswith(_OLE):
        return _compound(data, name)
    if data.startswith(b"{\\rtf"):
        return Format.LEGACY
    _refuse_packed(data, name)
    return Format.IMAGE if _is_image(data, name) else None


def _is_image(data: bytes, name: str) -> bool:
    return data.startswith(_IMAGES) and (b"\x00" in data[:64] or claim(name) is Format.IMAGE)


def _package(data: bytes, name: str) -> Format:
    """Which of the formats that are zip files; the directory alone is read, nothing is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = set(package.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise FormatError(f"{name}: the {claim(name)} file is cut off or damaged; get it again.") from error
    for member, found in _MEMBERS:
        if member in members:
            return found
    if "[Content_Types].xml" in members:
        return _office(members, name)
    return Format.ARCHIVE


def _office(members: set[str], name: str) -> Format:
    """An Office package whose main part is missing, or one that is no text."""
    for folder, found in (("word/", Format.DOCX), ("xl/", Format.XLSX)):
        if any(member.startswith(folder) for member in members):
            return found
    if any(member.startswith("ppt/") for member in members):
        raise FormatError(f"{name}: slides are not read; save them as .pdf first.")
    return claim(name) if claim(name) in {Format.DOCX, Format.XLSX} else Format.ARCHIVE


def _compound(data: bytes, name: str) -> Format:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise FormatError(f"{name}: the file is locked with a password; save it without one.")
    return Format.LEGACY
