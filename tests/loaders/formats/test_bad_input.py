"""Hostile, damaged and misnamed files: one clear sentence each, no harm done, and the other files still read."""

from __future__ import annotations

import io
import random
import socket
import struct
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from loaders.errors import FormatError, LoadError
from loaders.formats import SourceText, decode
from loaders.formats.members import MOST_MEMBERS
from tests.loaders.formats.writers import (
    Heading,
    Paragraph,
    as_docx,
    as_html,
    as_ofd,
    as_pdf,
    as_text,
    as_xlsx,
    ofd_members,
    packed,
)

GOOD = (Heading("某省数字政府建设方案"), Paragraph("（一）建设平台。（牵头单位：省大数据局）"))
LAUGHS = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1 if n else str()};" * 10}">' for n in range(10)
)
BOMB_XML = LAUGHS + "]><d>&a9;</d>"


def with_part(package: bytes, name: str, content: bytes | None) -> bytes:
    """The package with one part replaced, or left out."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            if member != name:
                new.writestr(member, old.read(member))
        if content is not None:
            new.writestr(name, content)
    return stream.getvalue()


def pdf_of(objects: list[str], trailer: str = "") -> bytes:
    """A pdf written by hand, object by object."""
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size} /Root 1 0 R {trailer}>>\n"
    return out + end.encode() + f"startxref\n{len(out)}\n%%EOF".encode()


def encrypted_pdf() -> bytes:
    lock = "<" + "5A" * 32 + ">"
    trailer = "/ID [<00><00>] /Encrypt 4 0 R"
    page = [
        "<</Type /Catalog /Pages 2 0 R>>",
        "<</Type /Pages /Kids [3 0 R] /Count 1>>",
        "<</Type /Page /Parent 2 0 R>>",
    ]
    return pdf_of([*page, f"<</Filter /Standard /V 1 /R 2 /O {lock} /U {lock} /P -4>>"], trailer)


def looping_pdf() -> bytes:
    """The tree of pages holds itself."""
    return pdf_of(["<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [2 0 R 2 0 R] /Count 900000>>"])


def nested_forms_pdf() -> bytes:
    """A form that draws itself, on a page without text."""
    drawn = "/Resources <</XObject <</A 4 0 R>>>>"
    form = f"<</Type /XObject /Subtype /Form /BBox [0 0 9 9] {drawn} /Length 5>>\nstream\n/A Do\nendstream"
    page = f"<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] {drawn} /Contents 5 0 R>>"
    tree = ["<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [3 0 R] /Count 1>>", page, form]
    return pdf_of([*tree, "<</Length 5>>\nstream\n/A Do\nendstream"])


@cache
def zip_bomb() -> bytes:
    """256 MiB of zeros in 256 KiB."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package, package.open("a.txt", "w") as member:
        for _ in range(16):
            member.write(bytes(1 << 24))
    return stream.getvalue()


def lying_zip() -> bytes:
    """Sixty-four megabytes of zeros whose directory says ten bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("a.txt", bytes(1 << 26))
    return stream.getvalue().replace(struct.pack("<I", 1 << 26), struct.pack("<I", 10))


def nested_zip(depth: int) -> bytes:
    data = as_text(GOOD)
    name = "a.txt"
    for _ in range(depth):
        data, name = packed({name: data}), "a.zip"
    return data


BAD: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "truncated pdf": ("a.pdf", lambda: as_pdf(GOOD)[:900], "cut off or damaged"),
    "encrypted pdf": ("a.pdf", encrypted_pdf, "password"),
    "looping pdf": ("a.pdf", looping_pdf, "pdf"),
    "pdf that draws itself": ("a.pdf", nested_forms_pdf, "no words"),
    "pdf without pages": ("a.pdf", lambda: b"%PDF-1.4\n%%EOF", "damaged"),
    "docx without its main part": ("a.docx", lambda: with_part(as_docx(GOOD), "word/document.xml", None), "missing"),
    "docx of broken XML": ("a.docx", lambda: with_part(as_docx(GOOD), "word/document.xml", b"<w:a>"), "XML is damaged"),
    "docx without a body": ("a.docx", lambda: with_part(as_docx(GOOD), "word/document.xml", b"<a/>"), "no body"),
    "docx without words": ("a.docx", lambda: as_docx([]), "holds no text"),
    "truncated docx": ("a.docx", lambda: as_docx(GOOD)[:4000], "cut off or damaged"),
    "xlsx without its workbook": ("a.xlsx", lambda: with_part(as_xlsx(GOOD), "xl/workbook.xml", None), "missing"),
    "xlsx without a sheet": (
        "a.xlsx",
        lambda: with_part(as_xlsx(GOOD), "xl/worksheets/sheet1.xml", None),
        "missing",
    ),
    "xlsx without words": ("a.xlsx", lambda: as_xlsx([]), "no words"),
    "zip bomb": ("a.zip", zip_bomb, "zip bomb"),
    "zip that lies about its size": ("a.zip", lying_zip, "damaged"),
    "archives in archives": ("a.zip", lambda: nested_zip(5), "archives within archives"),
    "too many members": ("a.zip", lambda: packed({f"{n}.txt": "" for n in range(MOST_MEMBERS + 1)}), "files in one"),
    "empty archive": ("a.zip", lambda: packed({}), "no document"),
    "archive of clutter": ("a.zip", lambda: packed({"__MACOSX/a.txt": "一", ".DS_Store": "二"}), "no document"),
    "name with ..": ("a.zip", lambda: packed({"../../etc/a.txt": as_text(GOOD)}), "points outside"),
    "absolute name": ("a.zip", lambda: packed({"/etc/a.txt": as_text(GOOD)}), "points outside"),
    "XML bomb in docx": (
        "a.docx",
        lambda: with_part(as_docx(GOOD), "word/document.xml", BOMB_XML.encode()),
        "entities",
    ),
    "XML bomb in xlsx": ("a.xlsx", lambda: with_part(as_xlsx(GOOD), "xl/workbook.xml", BOMB_XML.encode()), "entities"),
    "XML bomb in UTF-16": (
        "a.docx",
        lambda: with_part(as_docx(GOOD), "word/styles.xml", BOMB_XML.encode("utf-16")),
        "entities",
    ),
    "XML bomb in OFD": ("a.ofd", lambda: packed({**ofd_members(GOOD), "Doc_0/Document.xml": BOMB_XML}), "entities"),
    "OFD without a page": (
        "a.ofd",
        lambda: packed({k: v for k, v in ofd_members(GOOD).items() if "Page_" not in k}),
        "missing",
    ),
    "page without words": ("a.html", lambda: b"<html><body><img src=a.png></body></html>", "no text"),
    "text named pdf with NUL bytes": ("a.pdf", lambda: b"\x00\x01\x02" * 40, "no pdf"),
    "NUL bytes": ("a.txt", lambda: b"\xd2\xbb\x00\x00\x01" * 40, "binary"),
    "a 100 MB line": ("a.txt", lambda: "政".encode() * (100 << 20 >> 1), "break it into paragraphs"),
    "rar": ("a.rar", lambda: b"Rar!\x1a\x07\x00", "RAR"),
    "slides": ("a.pptx", lambda: packed({"[Content_Types].xml": "<a/>", "ppt/presentation.xml": "<a/>"}), "slides"),
    "csv of one endless cell": ("a.csv", lambda: b'"' + b"1," * (1 << 20), "broken"),
    "empty csv": ("a.csv", lambda: b" ,,\n", "empty"),
    "saved page without a page": ("a.mht", lambda: b"MIME-Version: 1.0\nContent-Type: text/plain\n\nhi", "no page"),
    "locked docx": (
        "a.docx",
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "password",
    ),
    "damaged picture": ("a.png", lambda: b"\x89PNG\r\n\x1a\n" + bytes(100), "picture"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_one_clear_sentence(case: str) -> None:
    name, make, words = BAD[case]
    data = make()
    start = time.process_time()
    with pytest.raises(LoadError) as caught:
        list(decode(data, name))
    message = str(caught.value)
    assert words in message
    assert message.startswith(name)
    assert message.endswith(".")
    assert "\n" not in message
    assert time.process_time() - start < (5 if case == "a 100 MB line" else 2)


@pytest.mark.parametrize("case", ["zip bomb", "XML bomb in docx", "XML bomb in xlsx", "zip that lies about its size"])
def test_bombs_are_refused_before_they_unpack(case: str, tmp_path: Path) -> None:
    """In a process of its own: under a second and 100 MiB for the refusal itself."""
    name, make, _ = BAD[case]
    file = tmp_path / name
    file.write_bytes(make())
    script = (
        "import resource, sys, time\n"
        "from loaders.formats import decode\n"
        "import loaders.formats.docx, loaders.formats.xlsx, openpyxl\n"
        f"data = open({str(file)!r}, 'rb').read()\n"
        "before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.perf_counter()\n"
        "try:\n    list(decode(data, sys.argv[1]))\n"
        "except Exception as error:\n    print(type(error).__name__)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before, time.perf_counter() - start)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, name], capture_output=True, text=True, check=True)
    kind, used, seconds = done.stdout.split()
    assert kind == "FormatError"
    assert int(used) < 100 << 10
    assert float(seconds) < 1


@pytest.mark.parametrize("form", ["docx", "xlsx", "ofd", "html"])
def test_an_external_entity_reads_no_file_and_opens_no_socket(form: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("机密内容", encoding="utf-8")
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        reached = threading.Event()
        threading.Thread(target=_accept, args=(listener, reached), daemon=True).start()
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/a.dtd"
        spy = f'<?xml version="1.0"?><!DOCTYPE d SYSTEM "{address}" [<!ENTITY f SYSTEM "{secret.as_uri()}">]>'
        text = "".join(source.text for source in _readable(*_with_spy(form, spy)))
        assert "机密" not in text
        assert not reached.wait(0.2)


def _with_spy(form: str, spy: str) -> tuple[bytes, str]:
    xml = f"{spy}<d>&f;</d>"
    made = {
        "docx": lambda: with_part(as_docx(GOOD), "word/document.xml", xml.encode()),
        "xlsx": lambda: with_part(as_xlsx(GOOD), "xl/worksheets/sheet1.xml", xml.encode()),
        "ofd": lambda: packed({**ofd_members(GOOD), "Doc_0/Document.xml": xml}),
        "html": f"{spy}<html><body><p>&f;正文。</p></body></html>".encode,
    }
    return made[form](), f"a.{form}"


def _accept(listener: socket.socket, reached: threading.Event) -> None:
    try:
        listener.accept()
        reached.set()
    except OSError:
        pass


def _readable(data: bytes, name: str) -> list[SourceText]:
    try:
        return list(decode(data, name))
    except LoadError:
        return []


def test_the_other_files_of_an_archive_go_through() -> None:
    package = packed(
        {
            "1.txt": as_text(GOOD),
            "2 坏.docx": as_docx(GOOD)[:3000],
            "3.html": as_html(GOOD),
            "4.pdf": encrypted_pdf(),
            "5.docx": as_docx(GOOD),
            "../6.txt": as_text(GOOD),
        }
    )
    read: list[str] = []
    with pytest.raises(FormatError) as caught:
        read.extend(source.name for source in decode(package, "a.zip"))
    read_before = [source.name for source in _until_failure(package)]
    assert read_before == ["a.zip/1.txt", "a.zip/3.html", "a.zip/5.docx"]
    for name in ("2 坏.docx", "4.pdf", "../6.txt"):
        assert name in str(caught.value)


def _until_failure(package: bytes) -> list[SourceText]:
    found = []
    documents = decode(package, "a.zip")
    while True:
        try:
            found.append(next(documents))
        except (FormatError, StopIteration):
            return found


def test_a_pdf_cut_off_at_its_end_is_read_with_a_note() -> None:
    whole = as_pdf(GOOD)
    (source,) = decode(whole[:-10], "a.pdf")
    assert "牵头单位：省大数据局" in source.text
    assert any("cut off" in note for note in source.notes)


def test_pages_nested_a_hundred_thousand_deep_end() -> None:
    _readable(b"<html><body>" + b"<div>" * 100_000 + "正文在这里。".encode(), "a.html")


MAKERS = {"docx": as_docx, "xlsx": as_xlsx, "ofd": as_ofd, "pdf": as_pdf, "html": as_html}


@pytest.mark.parametrize("form", MAKERS)
def test_damage_anywhere_is_a_document_or_a_sentence(form: str) -> None:
    """Files with a few bytes changed: nothing but a document or a `LoadError` comes out."""
    whole = MAKERS[form](GOOD)
    dice = random.Random(20230518)
    for _ in range(15 if form == "pdf" else 60):
        data = bytearray(whole)
        for _ in range(dice.randrange(1, 9)):
            data[dice.randrange(len(data))] = dice.randrange(256)
        cut = len(data) if dice.random() < 0.7 else dice.randrange(len(data))
        _readable(bytes(data[:cut]), f"a.{form}")


def test_no_file_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _readable(packed({"../out.txt": "坏", "sub/in.txt": "好文字"}), "a.zip")
    assert not list(tmp_path.iterdir())
