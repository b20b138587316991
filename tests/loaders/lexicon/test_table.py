"""Tables of schema/lexicon: columns by name, and every way in which a table can be wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.errors import LexiconError
from loaders.lexicon.table import read_table, rows, values
from loaders.resources import data_folder


def _table(folder: Path, text: str) -> Path:
    path = folder / "words.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def test_columns_by_name_remarks_and_blank_lines_skipped(tmp_path):
    path = _table(tmp_path, "# a remark\nname\tshorts\n\n发展和改革\t发改|发展改革\n教育\n")
    assert read_table(path) == (
        {"name": "发展和改革", "shorts": "发改|发展改革"},
        {"name": "教育", "shorts": ""},  # a line may leave its last cells out
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name\tname\nx\ty\n", "words.tsv:1: column names must be different"),
        ("name\t\nx\ty\n", "words.tsv:1: column names"),
        ("# remark\nname\tshort\nx\ty\tz\n", "words.tsv:3: 3 cells under 2 columns"),
    ],
)
def test_a_line_that_does_not_fit_names_file_and_line(tmp_path, text, said):
    with pytest.raises(LexiconError, match=said):
        read_table(_table(tmp_path, text))


def test_a_missing_table_says_what_to_do():
    with pytest.raises(LexiconError, match=r"no-such-table\.tsv: the table is missing"):
        rows("no-such-table")


def test_values_of_a_cell():
    assert values("卫健|卫生健康") == ("卫健", "卫生健康")
    assert values("") == ()


@pytest.mark.parametrize("path", sorted((data_folder("schema") / "lexicon").glob("*.tsv")), ids=lambda path: path.stem)
def test_every_shipped_table_can_be_read(path):
    assert read_table(path)
