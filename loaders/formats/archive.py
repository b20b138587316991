"""Zip packages opened with distrust: their directory is judged before a byte is unpacked."""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator

from loaders.errors import FormatError

MOST_MEMBERS = 20_000
MOST_UNPACKED = 1 << 30  # bytes of one package, all members together
MOST_PART = 192 << 20  # bytes of one part of an office file: a 3,000-page docx has 100 MiB
_STEEP = 200  # times; XML of real documents shrinks to a hundredth at most
_SMALL = 8 << 20  # bytes that may unpack from anything
_ESCAPES = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\x00")
_CLUTTER = re.compile(
    r"(?:^|/)(?:__MACOSX/|\.(?!\.)|Thumbs\.db$|desktop\.ini$|~\$)|(?:_files|\.files)/|\.(?:js|css|ico|svg|gif|woff2?|lnk|url)$",
    re.I,
)


class Package:
    """A zip file whose directory has been found harmless."""

    __slots__ = ("_zip", "name", "names")

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise FormatError(f"{name}: the zip file is cut off or damaged; get it again.") from error
        _judge(self._zip.infolist(), name)
        self.names = {info.filename for info in self._zip.infolist()}

    @property
    def size(self) -> int:
        """How many bytes the whole package unpacks to, by its directory."""
        return sum(info.file_size for info in self._zip.infolist())

    def members(self) -> Iterator[tuple[str, zipfile.ZipInfo]]:
        """The files that people put in, in name order: their names as a person reads them, and their entries."""
        entries = ((readable(info), info) for info in self._zip.infolist() if not info.is_dir())
        yield from sorted((entry for entry in entries if not _CLUTTER.search(entry[0])), key=lambda entry: entry[0])

    def read(self, member: str | zipfile.ZipInfo, most: int = MOST_PART) -> bytes:
        """The bytes of one member; a `FormatError` where it is missing, damaged, locked, too large or a trap."""
        try:
            info = self._zip.getinfo(member) if isinstance(member, str) else member
        except KeyError as error:
            raise FormatError(f"{self.name}: the part {member} is missing; save the document again.") from error
        _judge_member(info, self.name, most)
        try:
            with self._zip.open(info) as stream:
                return stream.read(info.file_size + 1)  # bounded: a directory may lie about the size
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
            raise FormatError(f"{self.name}: {readable(info)} is damaged; get the file again.") from error


def readable(info: zipfile.ZipInfo) -> str:
    """A member's name; names that are not marked as UTF-8 are GBK on Chinese machines, not code page 437."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename


def _judge(infos: list[zipfile.ZipInfo], name: str) -> None:
    """Refuse what would fill the memory, by the directory alone."""
    if len(infos) > MOST_MEMBERS:
        raise FormatError(f"{name}: {len(infos):,} files in one package; pack at most {MOST_MEMBERS:,}.")
    total = sum(info.file_size for info in infos)
    if total > MOST_UNPACKED:
        raise _trap(name, total)


def _judge_member(info: zipfile.ZipInfo, name: str, most: int) -> None:
    if _ESCAPES.search(info.filename) or stat.S_ISLNK(info.external_attr >> 16):
        raise FormatError(f"{name}: the member {info.filename!r} points outside the package; pack it again.")
    if info.file_size > _SMALL and info.file_size > _STEEP * max(1, info.compress_size):
        raise _trap(f"{name}/{readable(info)}", info.file_size)
    if info.file_size > most:
        raise FormatError(f"{name}: {readable(info)} unpacks to {info.file_size >> 20} MiB; split the document.")
    if info.flag_bits & 1:
        raise FormatError(f"{name}: {readable(info)} is locked with a password; pack it without one.")


def _trap(name: str, size: int) -> FormatError:
    return FormatError(
        f"{name}: refused as a zip bomb, it would unpack to {size / 2**20:,.0f} MiB; "
        "unpack it yourself if you trust it, and give the folder."
    )
