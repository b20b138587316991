"""Figures of official documents: value, unit, bound and value in the base unit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from loaders.lexicon.quantities import find_quantities, parse_quantity, split_unit, units

FIGURES = [
    ("突破8000亿元", "8000", "亿元", "", "800000000000"),
    ("达到1.5万亿元左右", "1.5", "万亿元", "左右", "1500000000000.0"),
    ("超过 1,300 亿元", "1,300", "亿元", "", "130000000000"),
    ("培育3—5个平台", "3—5", "个", "", "3"),
    ("基站15万个", "15", "万个", "", "150000"),
    ("30家以上", "30", "家", "以上", "30"),
    ("具备 45 万+个机架", "45", "万个机架", "以上", "450000"),
    ("算力12.5EFLOPS", "12.5", "EFLOPS", "", "12.5"),
    ("每万人16件/万人", "16", "件/万人", "", "16"),
    ("提高0.6个百分点", "0.6", "个百分点", "", "0.6"),
    ("水域200平方公里", "200", "平方公里", "", "200000000"),
    ("装机5000兆瓦", "5000", "兆瓦", "", "5000000"),
    ("上架率>75\\%", "75", "%", "", "75"),
    ("建成 10—20 个（条）商圈", "10—20", "个（条）", "", "10"),
    ("吞吐量达到100万标箱", "100", "万标箱", "", "1000000"),
]
NONE = ["2021—2025年", "2025年", "“100+500+5000”", "RFID-125"]


@pytest.mark.parametrize(("text", "value", "unit", "bound", "number"), FIGURES)
def test_figure(text: str, value: str, unit: str, bound: str, number: str) -> None:
    (found,) = [one for one in find_quantities(text) if one.unit or one.power]
    assert (found.value, found.written_unit, found.bound) == (value, unit, bound)
    assert found.number == Decimal(number)


@pytest.mark.parametrize("text", ["6月18日", "6月 18日"])
def test_the_day_of_a_date_is_no_time_that_is_counted(text: str) -> None:
    assert [one for one in find_quantities(text) if one.unit] == []


@pytest.mark.parametrize("text", NONE)
def test_years_and_codes_are_no_figures(text: str) -> None:
    assert list(find_quantities(text)) == []


@pytest.mark.parametrize(
    ("cell", "unit", "value", "written"),
    [
        ("≥1. 3", "%", "1.3", "%"),
        ("1.5 万左右", "组", "1.5", "万组"),
        ("15", "万个", "15", "万个"),
        ("20", "件/万人", "20", "件/万人"),
    ],
)
def test_a_cell_takes_the_unit_of_its_column(cell: str, unit: str, value: str, written: str) -> None:
    found = parse_quantity(cell, unit)
    assert found is not None
    assert (found.value, found.written_unit) == (value, written)


def test_words_without_a_number_are_no_figure() -> None:
    assert parse_quantity("持续提升", "%") is None


def test_two_provinces_figures_share_a_base_unit() -> None:
    one, other = parse_quantity("2.5万亿元"), parse_quantity("25000亿元")
    assert one is not None
    assert other is not None
    assert (one.number, one.base) == (other.number, other.base)


def test_a_written_unit_is_multiplier_and_unit() -> None:
    assert [split_unit(one) for one in ("亿元", "万户", "%", "星")] == [
        ("亿", "元"),
        ("万", "户"),
        ("", "%"),
        ("", "星"),
    ]


def test_every_unit_has_a_base_and_a_factor() -> None:
    assert all(one.base and one.factor > 0 for one in units().values())
