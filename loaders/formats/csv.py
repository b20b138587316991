"""Tables as text with separators (.csv, .tsv), in any common Chinese encoding."""

from __future__ import annotations

import csv
import io
from collections import Counter

from loaders.errors import FormatError, LoadError
from loaders.formats.lines import Lines
from loaders.formats.source import SourceText
from loaders.formats.text import decode_bytes
from loaders.formats.xlsx import write_rows

_SEPARATORS = ",\t;|"
_SAMPLE = 20  # lines
_LONGEST_CELL = 1 << 20


def decode_csv(data: bytes, name: str) -> SourceText:
    """The rows of a table whose cells are parted by commas, tabs or semicolons."""
    if not data.strip(b"\x00\t\n\r ,;"):
        raise LoadError(f"{name}: the table is empty; put its rows into it, or leave it out.")
    text, notes = decode_bytes(data, name)
    lines = Lines()
    lines.notes.extend(notes)
    csv.field_size_limit(_LONGEST_CELL)
    try:
        rows = list(csv.reader(io.StringIO(text.replace("\x00", ""), newline=""), delimiter=_separator(text)))
    except csv.Error as error:
        raise FormatError(
            f"{name}: the table's quotation marks or cells are broken ({error}); save it again."
        ) from error
    write_rows(lines, rows)
    return lines.source(name, "csv", data)


def _separator(text: str) -> str:
    """The separator that stands equally often in most lines, the more often the better."""
    sample = [line for line in text[:100_000].splitlines()[:_SAMPLE] if line.strip()]
    scores = []
    for separator in _SEPARATORS:
        counts = Counter(line.count(separator) for line in sample if separator in line)
        often, lines = max(counts.items(), key=lambda entry: (entry[1], entry[0]), default=(0, 0))
        scores.append((lines, often, separator))
    best = max(scores, key=lambda score: (score[0], score[1], -_SEPARATORS.index(score[2])))
    return best[2] if best[0] else ","
