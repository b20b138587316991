"""Old binary formats: through LibreOffice where it is, else one sentence."""

from __future__ import annotations

import hashlib
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from loaders.errors import FormatError
from loaders.formats import decode
from tests.loaders.formats.writers import Paragraph, as_docx

RTF = rb"{\rtf1\ansi\ansicpg936\deff0 {\fonttbl{\f0 SimSun;}}\f0 " + "建设平台。".encode("gbk").hex(
    " "
).encode().replace(b" ", b"\\'").join([b"\\'", b"}"])
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize("name", ["a.doc", "a.wps", "a.xls", "a"])
def test_without_libreoffice_one_sentence_says_so(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FormatError, match="LibreOffice, which is absent; install it"):
        list(decode(OLD, name))


def test_rtf_through_libreoffice() -> None:
    if not shutil.which("soffice"):
        pytest.skip("no LibreOffice on this machine: install Debian's package 'libreoffice-writer'")
    (source,) = decode(RTF, "a.rtf")
    assert "建设平台。" in source.text
    assert "Converted by LibreOffice." in source.notes


def test_an_old_doc_says_what_its_docx_says(tmp_path: Path) -> None:
    program_ = shutil.which("soffice") or pytest.skip("no LibreOffice on this machine: install 'libreoffice-writer'")
    (tmp_path / "a.docx").write_bytes(as_docx([Paragraph("（一）建设平台。（牵头单位：省大数据局）")]))
    command = [program_, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "doc", "--outdir", str(tmp_path), str(tmp_path / "a.docx")]
    subprocess.run(command, capture_output=True, check=True)
    data = (tmp_path / "a.doc").read_bytes()
    (source,) = decode(data, "a.doc")
    assert source.text == "（一）建设平台。（牵头单位：省大数据局）"
    assert source.data_hash == hashlib.sha256(data).hexdigest()
    assert source.notes == ("Converted by LibreOffice.",)


def program(folder: Path, script: str) -> None:
    """A converter of the same calling form, in place of LibreOffice."""
    made = folder / "soffice"
    made.write_text(f'#!/bin/sh\nfor last; do :; done\nwhile [ "$1" != --outdir ]; do shift; done\n{script}\n')
    made.chmod(made.stat().st_mode | stat.S_IXUSR)


def test_what_the_converter_makes_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ready.docx").write_bytes(as_docx([Paragraph("建设平台。")]))
    program(tmp_path, f'mkdir -p "$2" && cp {tmp_path}/ready.docx "$2/source.docx"')
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    (source,) = decode(OLD, "通知.doc")
    assert (source.text, source.name) == ("建设平台。", "通知.doc")
    assert "Converted by LibreOffice." in source.notes


def test_a_converter_that_makes_nothing_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, "exit 1")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(FormatError, match="LibreOffice cannot read the file"):
        list(decode(OLD, "a.doc"))
