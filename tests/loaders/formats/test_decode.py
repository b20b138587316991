"""Which decoder reads a file, by its bytes first and its name second; archives and their members."""

from __future__ import annotations

import io
import zipfile

import pytest

from loaders.errors import FormatError
from loaders.formats import HintKind, decode
from loaders.formats.archive import Package
from loaders.formats.members import readable
from loaders.formats.sniff import Format, sniff
from tests.loaders.formats.writers import (
    Heading,
    Paragraph,
    as_docx,
    as_html,
    as_ofd,
    as_pdf,
    as_text,
    as_xlsx,
    packed,
)

GOOD = (Heading("某省数字政府建设方案"), Paragraph("（一）建设平台。（牵头单位：省大数据局）"))
WORDS = "（一）建设平台。（牵头单位：省大数据局）"

KINDS = [  # bytes, name, format
    (as_text(GOOD), "a.txt", "text"),
    (as_text(GOOD), "a.md", "markdown"),
    (as_text(GOOD), "README", "text"),  # no ending at all
    (as_html(GOOD), "a.html", "html"),
    (as_html(GOOD), "a.htm", "html"),
    (as_html(GOOD), "index.jsp", "html"),  # as portals name their pages
    (as_docx(GOOD), "a.docx", "docx"),
    (as_xlsx(GOOD), "a.xlsx", "xlsx"),
    (as_pdf(GOOD), "a.pdf", "pdf"),
    (as_ofd(GOOD), "a.ofd", "ofd"),
    (b"\xef\xbb\xbf" + as_text(GOOD), "a.csv", "csv"),
]
MISNAMED = [  # bytes, name, format: read as what it is, with a note
    (as_pdf(GOOD), "a.docx", "pdf"),
    (as_docx(GOOD), "a.doc", "docx"),
    (as_docx(GOOD), "a.zip", "docx"),
    (as_html(GOOD), "a.doc", "html"),  # Word's own way of saving web pages as .doc
    (as_html(GOOD), "a.xls", "html"),  # what systems export as a workbook
    (as_ofd(GOOD), "a.pdf", "ofd"),
    (as_text(GOOD), "a.pdf", "text"),
    (as_pdf(GOOD), "a.txt", "pdf"),
]


@pytest.mark.parametrize(("data", "name", "form"), KINDS, ids=[name for _, name, _ in KINDS])
def test_every_format_is_known(data: bytes, name: str, form: str) -> None:
    (source,) = decode(data, name)
    assert (source.format, source.name) == (form, name)
    assert WORDS in source.text
    assert not [note for note in source.notes if "is named" in note]


@pytest.mark.parametrize(("data", "name", "form"), MISNAMED, ids=[f"{name} is {form}" for _, name, form in MISNAMED])
def test_a_wrong_ending_is_read_as_what_it_is_and_said(data: bytes, name: str, form: str) -> None:
    (source,) = decode(data, name)
    assert source.format == form
    assert WORDS in source.text.replace("\n", "")
    (note,) = [note for note in source.notes if "is named" in note]
    assert note.endswith(f"it was read as {form}.")


def test_a_name_in_a_folder_keeps_its_ending() -> None:
    assert sniff(b"a,b\n1,2", "folder.v2/table.csv") is Format.CSV
    assert sniff(as_text(GOOD), ".hidden") is Format.TEXT


def test_hashes_are_of_the_bytes() -> None:
    data = as_docx(GOOD)
    (one,), (other,) = decode(data, "a.docx"), decode(data, "b.docx")
    assert one.data_hash == other.data_hash
    assert len(one.data_hash) == 64


def test_an_archive_gives_its_documents_in_name_order() -> None:
    package = packed(
        {
            "2.docx": as_docx(GOOD),
            "附件/1.txt": as_text(GOOD),
            "1.html": as_html(GOOD),
            "1_files/logo.png": b"\x89PNG\r\n",  # what a browser saves beside a page
            "1_files/style.css": "p {}",
            "__MACOSX/._2.docx": b"\x00\x05",
            "~$2.docx": b"\x00",  # the lock of an open document
        }
    )
    found = list(decode(package, "通知.zip"))
    assert [source.name for source in found] == ["通知.zip/1.html", "通知.zip/2.docx", "通知.zip/附件/1.txt"]
    assert {source.origin["archive"] for source in found} == {"通知.zip"}


def test_an_archive_within_an_archive() -> None:
    inner = packed({"a.txt": as_text(GOOD)})
    (source,) = decode(packed({"附件.zip": inner}), "a.zip")
    assert source.name == "a.zip/附件.zip/a.txt"
    assert source.origin["archive"] == "a.zip"


def test_names_that_windows_packed_are_gbk() -> None:
    name = "关于印发方案的通知.txt"
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("x" * len(name.encode("gbk")), as_text(GOOD))
    data = stream.getvalue().replace(b"x" * len(name.encode("gbk")), name.encode("gbk"))
    (source,) = decode(data, "a.zip")
    assert source.name == f"a.zip/{name}"


def test_a_name_of_code_page_437_stays() -> None:
    assert readable(zipfile.ZipInfo("é.txt")) == "é.txt"  # the same byte is no GBK


def test_a_locked_member_is_said() -> None:
    data = bytearray(packed({"a.txt": "一二三"}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    with pytest.raises(FormatError, match="password"):
        list(decode(bytes(data), "a.zip"))


def test_a_part_larger_than_its_limit_is_said() -> None:
    package = Package(packed({"a.txt": "字" * 1000}), "a.zip")
    with pytest.raises(FormatError, match="unpacks to"):
        package.read("a.txt", most=100)


def test_a_page_saved_with_its_pictures() -> None:
    body = as_html(GOOD).decode()
    head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\n'
    data = f'{head}Content-Type: text/html; charset="utf-8"\n\n{body}\n--b--\n'
    (source,) = decode(data.encode(), "a.mht")
    assert WORDS in source.text


def test_offsets_of_hints_lie_in_the_text_in_order() -> None:
    for data, name, _ in KINDS:
        (source,) = decode(data, name)
        places = [(hint.start, -hint.end) for hint in source.structure]
        assert places == sorted(places)
        assert all(0 <= hint.start < hint.end <= len(source.text) for hint in source.structure)
        assert {hint.kind for hint in source.structure} <= set(HintKind)
        assert all(0 <= start <= len(source.text) + 1 for start in source.page_starts)
