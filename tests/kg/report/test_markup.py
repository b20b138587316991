"""What a template's own words become: headings, paragraphs, bullets, notes and blocks."""

from __future__ import annotations

import pytest

from kg.report.content import ReportError, Run
from kg.report.draft import Draft, TableAsked
from kg.report.markup import Drafted, read_markup
from kg.report.rows import Rows

TABLE = TableAsked(Rows("r", (), ()), (), "", 5)


def _blocks(text: str, *kept: object) -> list[tuple[str, str]]:
    draft = Draft()
    tokens = [draft.keep(value) for value in kept]
    for number, token in enumerate(tokens):
        text = text.replace(f"${number}", token)
    blocks = read_markup(text, draft.kept)
    return [(b.kind, b.text) if isinstance(b, Drafted) else ("table", "") for b in blocks]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("# 一\n二", [("heading", "一"), ("text", "二")]),
        ("一\n二\n\n三", [("text", "一 二"), ("text", "三")]),  # a blank line ends a paragraph
        ("- 一\n- 二", [("bullet", "一"), ("bullet", "二")]),
        ("> 注", [("note", "注")]),
        ("  ## 缩进", [("heading", "缩进")]),
        ("#标签", [("text", "#标签")]),  # no blank, no heading
        ("一\n$0\n二", [("text", "一"), ("table", ""), ("text", "二")]),
        ("", []),
    ],
)
def test_lines_become_blocks(text: str, blocks: list[tuple[str, str]]) -> None:
    assert _blocks(text, TABLE) == blocks


@pytest.mark.parametrize("value", ["# 题", "- 项", "**粗**", "a\n\n# b", "> 注"])
def test_a_value_is_no_markup(value: str) -> None:
    assert _blocks("一$0", value) == [("text", "一" + " ".join(value.split("\n")).replace("  ", " "))]


def test_a_value_that_begins_a_line_is_no_heading() -> None:
    assert _blocks("$0 二", "#") == [("text", "# 二")]


def test_bold_words() -> None:
    (block,) = read_markup("一**二**三", [])
    assert isinstance(block, Drafted)
    assert block.pieces == (Run("一"), Run("二", True), Run("三"))


def test_levels() -> None:
    assert [b.level for b in read_markup("# a\n## b\n### c", []) if isinstance(b, Drafted)] == [1, 2, 3]


def test_a_table_in_a_line_is_refused() -> None:
    with pytest.raises(ReportError, match="a line of its own"):
        _blocks("见 $0", TABLE)
