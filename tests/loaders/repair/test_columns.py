"""What the columns of a table hold by their names."""

from __future__ import annotations

import pytest

from loaders.repair.columns import Kind, column_kind, fit_cells

NAMES = [
    ("序 号", Kind.NUMBER),
    ("责任领导", Kind.NOTE),  # a person, although 责任
    ("责任单位", Kind.BODY),
    ("协同部门", Kind.BODY),
    ("完成时限", Kind.DATE),
    ("工作进度", Kind.DATE),  # no matter, although 工作
    ("具体举措", Kind.TEXT),
    ("云州市", None),
]


@pytest.mark.parametrize(("name", "kind"), NAMES)
def test_kind_of_a_column(name: str, kind: Kind | None) -> None:
    assert column_kind(name) is kind


FITS = [
    (["建设学校", "市教育局", "6月底前"], (2, 3, 4)),  # number and class span the row
    (["2", "建设学校", "市教育局"], (0, 2, 3)),
    (["2", "建设学校", "市教育局", "6月底前"], (0, 2, 3, 4)),  # the class spans the row
]


@pytest.mark.parametrize(("cells", "columns"), FITS)
def test_cells_of_a_short_row_stand_in_the_columns_of_their_like(cells: list[str], columns: tuple[int, ...]) -> None:
    assert fit_cells(cells, [Kind.NUMBER, Kind.TEXT, Kind.TEXT, Kind.BODY, Kind.DATE]) == columns
