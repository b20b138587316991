"""Reports as Markdown."""

from __future__ import annotations

import re

import pytest

from kg.report.content import Head, Heading, Line, Paragraph, Report, Run, Table
from kg.report.writers import format_of, write
from kg.report.writers.markdown import write as write_markdown
from tests.kg.payloads import PAYLOADS
from tests.kg.report.writers.files import hostile, whole


def test_all_that_a_report_holds_stands_there() -> None:
    said = write_markdown(whole()).decode()
    for words in (
        "# 责任分工表",
        "## 概况",
        "### 数据",
        "**市教委**",
        "- 一点",
        "> 注意",
        "**图 1 任务**",
        "> 样本小。",
    ):
        assert words in said
    assert "| 天津市教育委员会 | 3 | 75.0% | [1](#quote-1) [2](#quote-2) |" in said
    assert "[引文组 1（5 处）](#group-1)" in said
    assert "引文组 1（5 处）：[1](#quote-1)–[5](#quote-5)" in said
    assert "2 行 × 2 列，见 xlsx 或 html 文件" in said


def test_every_link_leads_somewhere() -> None:
    said = write_markdown(whole()).decode()
    places = set(re.findall(r'<a id="([\w-]+)">', said))
    assert set(re.findall(r"\]\(#([\w-]+)\)", said)) <= places


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1. 布局", "1\\. 布局"),  # no list
        ("- 布局", "\\- 布局"),
        ("# 布局", "\\# 布局"),
        ("a|b", "a\\|b"),
        ("*粗*", "\\*粗\\*"),
        ("[x](http://a.b)", "\\[x\\](http:\\//a.b)"),
        ("<b>", "\\<b\\>"),
        ("占 45.6%", "占 45.6%"),
    ],
)
def test_words_are_no_markup(text: str, written: str) -> None:
    report = Report("x", "t", "", (Paragraph((Run(text),)),))
    assert write_markdown(report).decode() == f"# t\n\n{written}\n"


def test_hostile_words_open_no_tag_and_break_no_row() -> None:
    said = write_markdown(hostile(list(PAYLOADS))).decode()
    bare = re.sub(r'<a id="[\w-]+"></a>', "", said)
    assert re.findall(r"(?<!\\)<", bare) == []
    rows = [line for line in said.split("\n") if line.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {5}


def test_an_empty_report() -> None:
    assert write(Report("x", "空", "", ()), "markdown") == "# 空\n".encode()


def test_a_table_without_rows() -> None:
    table = Table("table-1", "表 1", "空", (Head("单位"),), (), 0)
    said = write_markdown(Report("x", "t", "", (Heading("一", 1, "heading-1"), table))).decode()
    assert said.endswith("| 单位 | 出处 |\n|---|---|\n")


def test_a_line_without_quotes() -> None:
    table = Table("table-1", "表 1", "", (Head("单位"),), (Line(("局",)),), 1)
    assert "| 局 |  |" in write_markdown(Report("x", "t", "", (table,))).decode()


@pytest.mark.parametrize(("name", "format_"), [("a.DOCX", "docx"), ("b.md", "markdown"), ("c.pdf", "pdf")])
def test_the_suffix_says_the_format(name: str, format_: str) -> None:
    from pathlib import Path

    assert format_of(Path(name)) == format_
