"""Reports for a word processor: sound XML, real styles, fields, links that lead somewhere."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from lxml import etree

from kg.report.content import Report
from kg.report.writers.docx import write
from tests.kg.payloads import PAYLOADS
from tests.kg.report.writers.files import hostile, whole

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def packed() -> bytes:
    return write(whole())


def _part(packed: bytes, name: str = "word/document.xml") -> Any:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(packed)).read(name))


def _texts(root: Any) -> str:
    return "".join(root.itertext(f"{W}t"))


def test_its_words_stand_in_real_styles(packed: bytes) -> None:
    import docx

    document = docx.Document(io.BytesIO(packed))
    styles = {paragraph.text: paragraph.style.name for paragraph in document.paragraphs}
    assert styles["责任分工表"] == "Title" and styles["一点"] == "List Bullet"
    headings = [(p.style.name, p.text) for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert headings[:2] == [("Heading 1", "概况"), ("Heading 2", "数据")]
    assert headings[-1] == ("Heading 2", "引文组")
    assert styles["表 1　任务数"] == "Caption"


def test_the_table_of_contents_is_a_field_with_its_entries(packed: bytes) -> None:
    body = _part(packed)
    fields = [text.text.strip() for text in body.iter(f"{W}instrText")]
    assert fields[0].startswith('TOC \\o "1-3"')
    assert body.xpath("count(//*[local-name()='fldChar'][@*[local-name()='dirty']])") == 1
    entries = [
        _texts(p) for p in body.iter(f"{W}p") if (p.xpath("string(.//*[local-name()='pStyle']/@*)")).startswith("TOC")
    ]
    assert entries == ["目录", "概况", "数据", "说明", "附录　引文"]


def test_captions_and_pages_are_numbered_by_fields(packed: bytes) -> None:
    fields = [text.text.strip() for text in _part(packed).iter(f"{W}instrText")]
    assert {"SEQ 图 \\* ARABIC", "SEQ 表 \\* ARABIC"} <= set(fields)
    with zipfile.ZipFile(io.BytesIO(packed)) as parts:
        footers = "".join(parts.read(name).decode() for name in parts.namelist() if "footer" in name)
    assert "PAGE" in footers and "NUMPAGES" in footers and "第 " in footers


def test_every_field_ends_and_every_link_leads_somewhere(packed: bytes) -> None:
    body = _part(packed)
    kinds = [mark.get(f"{W}fldCharType") for mark in body.iter(f"{W}fldChar")]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") > 0
    marks = [mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")]
    assert len(marks) == len(set(marks))
    assert {link.get(f"{W}anchor") for link in body.iter(f"{W}hyperlink")} <= set(marks)


def test_a_table_repeats_its_head_and_is_cut_on_paper(packed: bytes) -> None:
    import docx

    (table,) = docx.Document(io.BytesIO(packed)).tables
    assert [cell.text for cell in table.rows[0].cells] == ["单位", "任务数", "占比", "出处"]
    assert [cell.text for cell in table.rows[2].cells] == ["天津市财政局", "1", "25.0%", "组 1（5 处）"]
    assert len(table.rows) == 3 and "共 3 行，此处列出前 2 行" in _texts(_part(packed))
    assert len(_part(packed).findall(f".//{W}tblHeader")) == 1


def test_a_chart_is_a_picture_with_its_words(packed: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(packed)) as parts:
        pictures = [name for name in parts.namelist() if name.startswith("word/media/")]
        assert len(pictures) == 1 and parts.read(pictures[0])[:4] == b"\x89PNG"
    assert _part(packed).xpath("//*[local-name()='docPr']/@descr") == ["市教委 3"]


def test_only_quotes_of_what_is_printed_stand_in_the_appendix(packed: bytes) -> None:
    said = _texts(_part(packed))
    assert "〔5〕第5句" in said and "第6句" not in said


def test_it_is_dated_alike_always(packed: bytes) -> None:
    assert packed == write(whole())
    assert {part.date_time[0] for part in zipfile.ZipFile(io.BytesIO(packed)).infolist()} == {1980}
    assert "2000-01-01" in etree.tostring(_part(packed, "docProps/core.xml")).decode()


def test_hostile_words_stay_words() -> None:
    body = _part(write(hostile([*PAYLOADS, "]]>", "&amp;", "\x01\x02控制\x1f", "\ud83d半", "a" * 5000])))
    said = _texts(body)
    assert all(text in said for text in PAYLOADS if "\u2028" not in text)
    assert "控制" in said and body.xpath("count(//script)") == 0


def test_an_empty_report_opens() -> None:
    import docx

    assert docx.Document(io.BytesIO(write(Report("x", "空", "", ())))).paragraphs[0].text == "空"
