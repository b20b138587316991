"""Plain text and Markdown: bytes of any common Chinese encoding become one text with plain newlines."""

from __future__ import annotations

import codecs
import hashlib
import re

from loaders.errors import FormatError, LoadError
from loaders.formats.bar_columns import BAR, names_columns
from loaders.formats.bars import bar_rows
from loaders.formats.blank_rows import blank_rows
from loaders.formats.boxes import box_rows
from loaders.formats.json_rows import json_rows
from loaders.formats.source import SourceText
from loaders.formats.tab_rows import tab_rows

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_COMMON = re.compile("[的和是在有一了国中政府工作发展建设市省，。、]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CARRIAGE = re.compile(r"\r\n?")
_PIPE_RULE = re.compile(r"^[ \t]*\|(?:[ \t]*:?-{2,}:?[ \t]*\|)+[ \t]*$", re.MULTILINE)
_PIPE_ROW = re.compile(r"^[ \t]*\|[ \t]*([^\n]*?)[ \t]*\|[ \t]*$", re.MULTILINE)
_PIPE_TABLE = re.compile(r"(?:^[ \t]*\|(?:[^|\n]*\|){2,}[ \t]*(?:\n|\Z)){2,}", re.MULTILINE)  # rows without the rule
# rows with bars between their cells alone: 序号 | 任务 | 牵头单位
_OPEN_TABLE = re.compile(r"(?:^[^|｜\n]+(?:[ \t][|｜](?=[ \t\n]|\Z)[^|｜\n]*){2,}(?:\n|\Z)){2,}", re.MULTILINE)
# the same without blanks: 类别｜重点任务｜牵头部门
_TIGHT_TABLE = re.compile(r"(?:^[^|｜\n]+(?:[|｜][^|｜\n]*){2,}(?:\n|\Z)){2,}", re.MULTILINE)
# Markdown without outer bars: a header, its rule, and rows
_BARE_TABLE = re.compile(
    r"^(?P<header>[^|\n]+(?:\|[^|\n]*)+)\n[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*\n"
    r"(?P<rows>(?:[^|\n]*(?:\|[^|\n]*)+(?:\n|\Z))+)",
    re.MULTILINE,
)
# cells a line each, every one with the bar behind it
_CELL_LINES = re.compile(r"(?:^[^|｜\n]+[ \t][|｜][ \t]*(?:\n|\Z)){6,}", re.MULTILINE)
_LAST_BAR = re.compile(r"[ \t]+[|｜][ \t]*$", re.MULTILINE)
_OPEN_BAR = re.compile(r"[ \t]+[|｜](?:[ \t]+|$)", re.MULTILINE)
_PIPE = re.compile(r"[ \t]*(?<!\\)\|[ \t]*")
_TAIL = 3  # a UTF-8 character cut off at the end of a file leaves at most this many bytes
_SAMPLE = 200_000


def decode_text(data: bytes, name: str) -> SourceText:
    """The text of a plain-text or Markdown file; a `LoadError` says why a file has none."""
    if not data.strip(b"\x00\t\n\r "):
        raise LoadError(f"{name}: the file is empty; put the document's text into it, or leave it out.")
    text, notes = decode_bytes(data, name)
    if "\r" in text:
        text = _CARRIAGE.sub("\n", text)
    if not text.strip():
        raise LoadError(f"{name}: the file holds only blanks; put the document's text into it, or leave it out.")
    text = json_rows(box_rows(text))
    if "|" in text or "｜" in text:
        text = _BARE_TABLE.sub(_bare_rows, text)
        text = _CELL_LINES.sub(lambda cells: _LAST_BAR.sub("", cells[0]), _pipe_rows(bar_rows(text)))
        text = _TIGHT_TABLE.sub(_tight_rows, _OPEN_TABLE.sub(_open_rows, text))
    text = tab_rows(blank_rows(text))
    format_ = "markdown" if name.lower().endswith((".md", ".markdown")) else "text"
    pages = page_starts(text)
    return SourceText(name, format_, text, hashlib.sha256(data).hexdigest(), pages, notes=notes)


def _pipe_rows(text: str) -> str:
    """Tables drawn with | as rows of tab-separated cells; the rule under the header leaves an empty line."""
    if _PIPE_RULE.search(text):
        return _PIPE_ROW.sub(_cells, _PIPE_RULE.sub("", text))
    return _PIPE_TABLE.sub(lambda table: _PIPE_ROW.sub(_cells, table[0]), text)


def _open_rows(table: re.Match[str]) -> str:
    """The rows of a table without outer bars, where all have as many cells; a line of links is left as it stands."""
    rows = table[0].splitlines(keepends=True)
    bars = {len(_OPEN_BAR.findall(row)) for row in rows}
    return "".join(_OPEN_BAR.sub("\t", row) for row in rows) if len(bars) == 1 else table[0]


def _tight_rows(table: re.Match[str]) -> str:
    """The rows of a table with nothing but bars between its cells, where the first line names its columns."""
    rows = [[cell.strip() for cell in BAR.split(line)] for line in table[0].splitlines()]
    whole = len({len(row) for row in rows}) == 1 and names_columns(rows[0])
    ended = "\n" if table[0].endswith("\n") else ""
    return "\n".join("\t".join(row) for row in rows) + ended if whole else table[0]


def _bare_rows(table: re.Match[str]) -> str:
    """The header and rows of a Markdown table without outer bars; the rule between leaves an empty line."""
    return _PIPE.sub("\t", f"{table['header']}\n\n{table['rows']}")


def _cells(row: re.Match[str]) -> str:
    return _PIPE.sub("\t", row[1])


def decode_bytes(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The characters that bytes stand for, and notes on what had to be guessed."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding, name), ()
    if wide := _wide_encoding(data):
        return _decoded(data, wide, name), ()
    if b"\x00" in data or _CONTROL.search(data[:_SAMPLE].decode("latin-1")):
        raise FormatError(f"{name}: the file is binary, not text; convert it to .txt, .docx or .pdf first.")
    return _utf8(data) or _chinese(data, name)


def _utf8(data: bytes) -> tuple[str, tuple[str, ...]] | None:
    """The characters of UTF-8, of which the last may be cut off; `None` for bytes that are none."""
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        if error.start >= len(data) - _TAIL and error.start > 0:
            return data[: error.start].decode("utf-8"), ("The last character of the file is cut off.",)
    return None


def page_starts(text: str) -> tuple[int, ...]:
    """Where pages begin in a text that marks them with form feeds; empty where it does not."""
    if "\f" not in text:
        return ()
    return (0, *(match.end() for match in re.finditer("\f", text)))


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise FormatError(
            f"{name}: the bytes are no valid {encoding.upper()} at byte {error.start}; save the file again as UTF-8."
        ) from error


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without its mark: Chinese has few NUL bytes, but its line feeds and digits have one each."""
    sample = data[:4096]
    if len(data) % 2 or b"\x00" not in sample:
        return None
    for encoding, feed in (("utf-16-le", b"\n\x00"), ("utf-16-be", b"\x00\n")):
        if feed in sample and _reads_as(sample, encoding):
            return encoding
    return None


def _reads_as(sample: bytes, encoding: str) -> bool:
    """Whether bytes are readable text in a wide encoding."""
    try:
        text = sample[: len(sample) // 2 * 2].decode(encoding)
    except UnicodeDecodeError:
        return False
    return not _CONTROL.search(text) and _readable(text) > 0.05


def _chinese(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """GB18030 or Big5, whichever gives the more readable Chinese."""
    found = []
    for encoding in ("gb18030", "big5hkscs"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        found.append((_readable(text[:_SAMPLE]), encoding, text))
    if found and max(found)[0] > 0.03:
        return max(found)[2], ()
    raise FormatError(
        f"{name}: the characters are in no encoding that is known here (UTF-8, UTF-16, GB18030, Big5); "
        "save the file again as UTF-8."
    )


def _readable(text: str) -> float:
    """The share of the commonest characters of official Chinese among the characters that are not ASCII."""
    wide = sum(1 for _ in re.finditer(r"[^\x00-\x7f]", text))
    return len(_COMMON.findall(text)) / wide if wide else 0.0
