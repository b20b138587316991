"""Reports in LibreOffice: opened without repair, laid out on pages, their Chinese words there to read."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from kg.report.content import Report
from kg.report.writers import write
from tests.conftest import missing
from tests.kg.report.pages import faults


@pytest.fixture(scope="module")
def office() -> str:
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if not found:
        return missing(
            "KG_REQUIRE_LIBREOFFICE",
            "no LibreOffice on this machine: install Debian's 'libreoffice-writer-nogui' and 'libreoffice-calc-nogui'",
        )
    return found


def _printed(office: str, path: Path) -> Path:
    """The pages that LibreOffice makes of a file."""
    home = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(path.parent), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
    made = path.with_suffix(".pdf")
    if not made.is_file() and path.suffix == ".xlsx" and "could not be loaded" in done.stderr:
        pytest.skip("this LibreOffice has no spreadsheet program: install Debian's 'libreoffice-calc-nogui'")
    assert made.is_file(), done.stderr
    return made


def _words(pages: Path) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(pages)
    said = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return re.sub(r"\s", "", said)


@pytest.mark.parametrize(
    ("format_", "words"),
    [
        (
            "docx",
            (
                "责任分工表",
                "目录",
                "概况",
                "牵头最多的是天津市教育委员会（市教委）",
                "图1各单位承担的任务",
                "第1页，共",
                "附录引文",
            ),
        ),
        ("xlsx", ("责任分工表", "天津市教育委员会", "办学校", "牵", "原句", "办学校/天津市教育委员会")),
    ],
)
def test_it_opens_and_its_words_are_on_the_pages(
    format_: str, words: tuple[str, ...], office: str, matrix: Report, tmp_path: Path
) -> None:
    path = tmp_path / f"report.{format_}"
    path.write_bytes(write(matrix, format_))
    pages = _printed(office, path)
    said = _words(pages)
    assert [each for each in words if each not in said] == []
    assert faults(pages, f"matrix-{format_}") == []
