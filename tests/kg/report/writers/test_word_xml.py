"""The pieces of a word-processor document: each sound XML whatever the words are."""

from __future__ import annotations

import pytest
from lxml import etree

from kg.report.writers import word_xml as word
from tests.kg.payloads import PAYLOADS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _read(piece: str) -> etree._Element:
    return etree.fromstring(f"<w:body {word.NAMESPACES}>{piece}</w:body>".encode())


def _text(root: etree._Element) -> str:
    return "".join(text.text or "" for text in root.iter(f"{W}t"))


@pytest.mark.parametrize("text", [*PAYLOADS, "a & b < c", '"引号"', "前 后 ", "\x00\x08控制\x1f", "]]>"])
def test_words_stay_words(text: str) -> None:
    from kg.report.content import plain

    assert _text(_read(word.paragraph(word.words(text)))) == plain(text)


def test_blanks_at_the_ends_are_kept() -> None:
    run = _read(word.paragraph(word.words(" 前 "))).find(f".//{W}t")
    assert run is not None and run.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


def test_a_field_has_three_marks_and_what_it_shows() -> None:
    root = _read(word.paragraph(word.field("SEQ 表", "3")))
    assert [mark.get(f"{W}fldCharType") for mark in root.iter(f"{W}fldChar")] == ["begin", "separate", "end"]
    assert _text(root) == "3" and not root.xpath("//@*[local-name()='dirty']")


def test_a_stale_field_asks_to_be_reckoned() -> None:
    assert (
        _read(word.paragraph(word.field_start("TOC", stale=True) + word.FIELD_END)).xpath(
            "string(//@*[local-name()='dirty'])"
        )
        == "true"
    )


def test_an_anchor_is_a_name_that_bookmarks_may_have() -> None:
    marks = word.Bookmarks()
    root = _read(word.paragraph(marks.around("quote-12", word.words("一")) + marks.around("table-1", "")))
    assert [mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")] == ["quote_12", "table_1"]
    assert [mark.get(f"{W}id") for mark in root.iter(f"{W}bookmarkEnd")] == ["1", "2"]
    link = _read(word.paragraph(word.link("quote-12", "〔12〕"))).find(f".//{W}hyperlink")
    assert link is not None and link.get(f"{W}anchor") == "quote_12"


def test_a_table_has_its_grid_and_its_head() -> None:
    rows = [word.row([word.cell(word.bold("题"), 900), word.cell("", 1100, right=True)], head=True)]
    root = _read(word.table([900, 1100], rows))
    assert [column.get(f"{W}w") for column in root.iter(f"{W}gridCol")] == ["900", "1100"]
    assert len(list(root.iter(f"{W}tblHeader"))) == 1 and len(list(root.iter(f"{W}cantSplit"))) == 1
    assert [side.get(f"{W}val") for side in root.iter(f"{W}jc")] == ["right"]


def test_a_paragraph_without_a_style_has_no_properties() -> None:
    assert word.paragraph("") == "<w:p></w:p>"
