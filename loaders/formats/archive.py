"""Zip packages opened with distrust: their directory is judged before a byte is unpacked."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from loaders.errors import FormatError
from loaders.formats.members import judge, judge_all, readable

MOST_PART = 192 << 20  # bytes of one part of an office file: a 3,000-page docx has 100 MiB
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
        judge_all(self._zip.infolist(), name)
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
        judge(info, self.name, most)
        try:
            with self._zip.open(info) as stream:
                return stream.read(info.file_size + 1)  # bounded: a directory may lie about the size
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
            raise FormatError(f"{self.name}: {readable(info)} is damaged; get the file again.") from error
