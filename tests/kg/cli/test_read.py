"""`kg read` on the command line: formats, output files, what cannot be read."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.loaders.formats.writers import Heading, Paragraph, as_docx, as_html, packed

GOOD = (
    Heading("某省数字政府建设方案"),
    Paragraph("一、总体要求"),
    Paragraph("（一）建设平台。（牵头单位：省大数据局）"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "1.docx").write_bytes(as_docx(GOOD))
    (tmp_path / "2.html").write_bytes(as_html(GOOD, "gb2312"))
    (tmp_path / "3.zip").write_bytes(packed({"a.docx": as_docx(GOOD), "b.docx": b"PK\x03\x04"}))
    return tmp_path


def kg(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from kg.cli import main; main()", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_a_folder_is_read_in_name_order_and_what_fails_is_said(folder: Path) -> None:
    done = kg("read", folder, "--format", "json")
    assert [json.loads(line)["source"] for line in done.stdout.splitlines()] == ["1.docx", "2.html", "3.zip/a.docx"]
    assert done.returncode == 1
    assert "b.docx" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_outline_of_one_file(folder: Path) -> None:
    done = kg("read", folder / "1.docx")
    assert done.returncode == 0
    assert "一、 总体要求" in done.stdout


def test_a_page_in_a_file(folder: Path) -> None:
    target = folder / "out.htm"
    assert kg("read", folder / "2.html", "--format", "html", "-o", target).returncode == 0
    assert target.read_text(encoding="utf-8").rstrip().endswith("</html>")


def test_a_missing_path_is_one_sentence(tmp_path: Path) -> None:
    done = kg("read", tmp_path / "no.pdf")
    assert done.returncode == 1
    assert "no such file" in done.stderr
