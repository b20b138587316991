"""The members of a zip package: their names as a person reads them, and which are refused unread."""

from __future__ import annotations

import re
import stat
import zipfile

from loaders.errors import FormatError

MOST_MEMBERS = 20_000
MOST_UNPACKED = 1 << 30  # bytes of one package, all members together
_STEEP = 200  # times; XML of real documents shrinks to a hundredth at most
_SMALL = 8 << 20  # bytes that may unpack from anything
_ESCAPES = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\x00")


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


def judge_all(infos: list[zipfile.ZipInfo], name: str) -> None:
    """Refuse what would fill the memory, by the directory alone."""
    if len(infos) > MOST_MEMBERS:
        raise FormatError(f"{name}: {len(infos):,} files in one package; pack at most {MOST_MEMBERS:,}.")
    total = sum(info.file_size for info in infos)
    if total > MOST_UNPACKED:
        raise _trap(name, total)


def judge(info: zipfile.ZipInfo, name: str, most: int) -> None:
    """Refuse a member that points outside the package, is a trap, too large or locked."""
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
