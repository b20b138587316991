"""Reports as PDF: Chinese glyphs, links, contents with pages, and words that are never markup."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.ask.answer import Quote
from kg.report import fonts
from kg.report.content import Head, Heading, Line, Paragraph, Report, Run, Source, Table
from kg.report.writers.drawing import png, size
from kg.report.writers.pdf import literal, write
from tests.kg.payloads import PAYLOADS
from tests.kg.report.pages import faults
from tests.kg.report.writers.files import SVG, hostile, whole

TYPST = (
    '#read("/etc/passwd")', '#import "x"', "$x^2$", "*粗*", "_斜_", "= 题", "`raw`", "<label>", "@ref", "\\u{41}",
    '"); panic("', "#{", "]", "// 注", "/* 注 */", "https://evil.invalid", "\\", '\\"', "~", "---",
)  # fmt: skip


def _words(content: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text


def test_its_words_can_be_read_back() -> None:
    said = re.sub(r"\s", "", _words(write(whole())))
    for words in (
        "责任分工表",
        "某方案",
        "市教委",
        "天津市财政局",
        "75.0%",
        "组1（5处）",
        "图1任务",
        "附录引文",
        "第5句",
        "样本小",
    ):
        assert words.replace(" ", "") in said
    assert "第6句" not in said and "共3行，此处列出前2行" in said and "第1页，共3页" in said


def test_a_font_with_chinese_glyphs_is_in_it() -> None:
    if fonts.font_folder() is None:
        pytest.skip(fonts.NO_FONT)
    assert b"CJK" in write(whole()) or b"Hei" in write(whole())


def test_it_is_the_same_always() -> None:
    assert write(whole()) == write(whole())


def test_hostile_words_stay_words() -> None:
    words = [*TYPST, *(text for text in PAYLOADS if "\u2028" not in text)]
    said = re.sub(r"[\s\u200b-]", "", _words(write(hostile(words))))
    missing = [text for text in words if re.sub(r"[\s\u200b-]", "", text)[:12] not in said]
    assert missing == []


@pytest.mark.parametrize("text", TYPST)
def test_a_literal_is_one_string(text: str) -> None:
    assert re.fullmatch(r'"(?:[^"\\]|\\.)*"', literal(text))


@pytest.mark.parametrize("text", ["长" * 2000, "x" * 400, "http://evil.invalid/" + "a" * 300, "a-b_c." * 60])
def test_pages_hold_the_longest_words(text: str) -> None:
    lines = (Line((text, 1, text), (1,)),)
    table = Table("table-1", "表 1", text[:200], (Head(text[:90]), Head("数", True), Head("名", width=3)), lines, 1)
    blocks = (Heading(text[:200], 1, "heading-1"), Paragraph((Run(text), Run(text, True))), table)
    report = Report("x", text[:100], text[:200], blocks, (Source(1, Quote(text[:100], 1, text)),), 1)
    assert faults(write(report), "long") == []


def test_an_empty_report() -> None:
    assert write(Report("x", "空", "", ()))[:5] == b"%PDF-"


def test_without_a_font_a_page_is_made_all_the_same(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("KG_FONT_DIR", str(tmp_path))
    assert fonts.font_folder() is None
    assert write(whole())[:5] == b"%PDF-"


def test_a_font_is_found_where_it_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name in ("simsun.ttc", "SourceHanSansCN-Regular.otf", "NotoSansCJK.txt"):
        (tmp_path / "deep" / name).touch()
    monkeypatch.setenv("KG_FONT_DIR", str(tmp_path))
    assert fonts.font_folder() == ("Source Han Sans CN", tmp_path / "deep")


def test_a_drawing_becomes_a_picture() -> None:
    assert size(SVG) == (40.0, 20.0) and size("<svg/>") == (1.0, 1.0)
    assert png(SVG)[:4] == b"\x89PNG" and png(SVG) == png(SVG)
