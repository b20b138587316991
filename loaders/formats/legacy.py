"""Old binary formats (.doc, .wps, .xls, .rtf, .odt): LibreOffice makes them docx or xlsx, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from loaders.errors import FormatError
from loaders.formats.sniff import suffix

_PROGRAMS = ("soffice", "libreoffice")
_SHEETS = {".xls", ".et", ".ods"}
_PATIENCE = 120  # seconds; the first start of LibreOffice makes a profile


def convert(data: bytes, name: str) -> bytes:
    """The same document in today's format; a `FormatError` where no LibreOffice is on the machine."""
    program = next((found for known in _PROGRAMS if (found := shutil.which(known))), None)
    if program is None:
        raise FormatError(
            f"{name}: the old format {suffix(name) or 'of this file'} is read through LibreOffice, which is absent; "
            "install it (Debian: libreoffice-writer, libreoffice-calc), or save the file as .docx or .xlsx."
        )
    ending = suffix(name) or ".doc"
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"source{ending}"
        source.write_bytes(data)
        made = _run(program, source, "xlsx" if ending in _SHEETS else "docx", name)
        return made.read_bytes()


def _run(program: str, source: Path, target: str, name: str) -> Path:
    """Convert in a folder and with a profile of its own, without macros, network or window."""
    profile = (source.parent / "profile").as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck"]
    command += ["--convert-to", target, "--outdir", str(source.parent / "made"), str(source)]
    try:
        subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)
    except (subprocess.TimeoutExpired, OSError) as error:
        raise FormatError(f"{name}: LibreOffice did not finish; open the file there and save it as .docx.") from error
    made = source.parent / "made" / f"source.{target}"
    if not made.is_file():
        raise FormatError(f"{name}: LibreOffice cannot read the file; it is damaged, locked or no document.")
    return made
