"""Charts: what they draw, what they say in words, and that any words make sound SVG."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from kg.report.charts import draw
from kg.report.charts.svg import Drawing, breadth, fitted, fixed, shade
from kg.report.content import ReportError, plain
from kg.report.rows import Field, Row, Rows
from tests.kg.payloads import PAYLOADS

PARTS = {
    "ranking": {"label": "a", "value": "n", "low": "low", "high": "high"},
    "heatmap": {"row": "a", "column": "b", "value": "n"},
    "network": {"source": "a", "target": "b", "weight": "n"},
    "timeline": {"date": "day", "label": "a"},
}


def _rows(*rows: tuple[str | None, str | None, float | None, str]) -> Rows:
    fields = (
        Field("a", "甲"), Field("b", "乙"), Field("n", "数", "integer"), Field("day", "日", "date"),
        Field("low", "下限", "number"), Field("high", "上限", "number"), Field("m", "丙", "integer"),
    )  # fmt: skip
    made = (
        Row({"a": a, "b": b, "n": n, "day": day, "low": (n or 0) - 1, "high": (n or 0) + 2, "m": 1})
        for a, b, n, day in rows
    )
    return Rows("r", fields, tuple(made))


SOME = _rows(
    ("教委", "财政局", 5, "2022-12-31"), ("财政局", "科技局", 2, "2023-06-30"), ("科技局", "教委", 1, "2022-12-31")
)


def _texts(drawing: Drawing) -> list[str]:
    root = ElementTree.fromstring(drawing.svg)
    return [text.text or "" for text in root.iter("{http://www.w3.org/2000/svg}text")]


def _draw(kind: str, rows: Rows = SOME, limit: int = 9, **parts: str) -> Drawing:
    return draw(kind, rows, parts or PARTS[kind], limit, plain)


@pytest.mark.parametrize(
    ("kind", "words", "said"),
    [
        ("ranking", ["教委", "5", "下限–上限"], "数：教委 5，财政局 2，科技局 1"),
        ("heatmap", ["教委", "财政局", "5"], "最多的一格：教委 × 财政局，5"),
        ("network", ["教委", "财政局", "科技局"], "最强的联系：教委—财政局（5）、科技局—财政局（2）、教委—科技局（1）"),
        ("timeline", ["2022-12-31", "2", "教委；科技局"], "2022-12-31 2 项，2023-06-30 1 项"),
    ],
)
def test_a_chart_shows_and_says(kind: str, words: list[str], said: str) -> None:
    drawing = _draw(kind)
    assert set(words) <= set(_texts(drawing))
    assert drawing.words == said


@pytest.mark.parametrize("kind", PARTS)
def test_a_chart_of_nothing_says_so(kind: str) -> None:
    drawing = _draw(kind, _rows())
    assert "没有" in drawing.words and ElementTree.fromstring(drawing.svg) is not None


@pytest.mark.parametrize("kind", PARTS)
def test_the_limit_holds(kind: str) -> None:
    many = _rows(*((f"局{n}", f"委{n}", n, f"20{n:02}-01-01") for n in range(10, 60)))
    shown = [text for text in _texts(_draw(kind, many, 3)) if re.fullmatch(r"局\d+|20\d\d-01-01", text)]
    assert 0 < len(shown) <= 3 * (2 if kind == "timeline" else 1)  # a date and what falls on it


@pytest.mark.parametrize("kind", PARTS)
def test_what_is_not_stated_is_drawn_as_such(kind: str) -> None:
    assert ElementTree.fromstring(_draw(kind, _rows((None, None, None, "不迟于年底"))).svg) is not None


@pytest.mark.parametrize("kind", PARTS)
def test_any_words_make_sound_svg(kind: str) -> None:
    hostile = _rows(*((text + "\x00\x0b", text, 1, "2022-01-01") for text in PAYLOADS))
    root = ElementTree.fromstring(_draw(kind, hostile, 99).svg)
    names = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert names <= {"svg", "title", "text", "rect", "line", "circle", "g"}


@pytest.mark.parametrize("kind", PARTS)
def test_the_same_rows_are_drawn_the_same(kind: str) -> None:
    assert _draw(kind).svg == _draw(kind).svg


def test_a_bar_of_several_parts_has_a_legend() -> None:
    drawing = _draw("ranking", SOME, 9, label="a", value="n", second="m")
    assert {"数", "丙", "6"} <= set(_texts(drawing))


@pytest.mark.parametrize(
    ("kind", "parts", "said"),
    [
        ("ranking", {"label": "a"}, "lacks value; write value='column'"),
        ("ranking", {"label": "a", "value": "n", "size": "n"}, "knows no 'size'; it takes label, value"),
        ("heatmap", {"row": "a"}, "lacks column"),
    ],
)
def test_a_part_that_lacks_or_is_unknown_is_said(kind: str, parts: dict[str, str], said: str) -> None:
    with pytest.raises(ReportError, match=said):
        _draw(kind, SOME, 9, **parts)


def test_labels_of_a_network_do_not_lie_on_one_another() -> None:
    names = [f"天津市第{n}管理局" for n in range(12)]
    rows = _rows(*((one, other, 2, "") for one in names for other in names if one < other))
    root = ElementTree.fromstring(_draw("network", rows, 12).svg)
    places = [(float(t.attrib["x"]), float(t.attrib["y"])) for t in root.iter("{http://www.w3.org/2000/svg}text")]
    close = [(a, b) for a in places for b in places if a < b and abs(a[1] - b[1]) < 11 and abs(a[0] - b[0]) < 60]
    assert len(places) == 12 and close == []


@pytest.mark.parametrize(
    ("day", "drawn"), [("2023-02-31", 1), ("2023-00-10", 1), ("2023-13-01", 1), ("0000-01-01", 1), ("2023年底", 0)]
)
def test_a_day_that_no_calendar_has_breaks_nothing(day: str, drawn: int) -> None:
    said = _draw("timeline", _rows(("教委", None, 1, day), ("财政局", None, 1, "2024-01-01"))).words
    assert said.count("项") == drawn + 1


@pytest.mark.parametrize(("value", "words"), [(3, "3"), (12.04, "12"), (0.55, "0.6"), (-1.25, "-1.2")])
def test_a_coordinate(value: float, words: str) -> None:
    assert fixed(value) == words


def test_words_are_cut_to_their_place() -> None:
    assert breadth(fitted("天津市大数据管理中心", 60)) <= 60 and fitted("短", 60) == "短"


@pytest.mark.parametrize(("share", "colour"), [(0.0, "#eef3f9"), (1.0, "#1f4e79"), (7.0, "#1f4e79")])
def test_shades_run_from_light_to_dark(share: float, colour: str) -> None:
    assert shade(share) == colour
