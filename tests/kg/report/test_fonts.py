"""Fonts with Chinese glyphs: where each system keeps them, and which is taken of several."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kg.report import fonts


@pytest.mark.parametrize(
    ("files", "family"),
    [
        (["simsun.ttc", "NotoSansCJK-Regular.ttc"], "Noto Sans CJK SC"),  # the best, not the first
        (["MSYH.TTC", "simsun.ttc"], "Microsoft YaHei"),  # in any case of letters
        (["PingFang.ttc"], "PingFang SC"),
        (["wqy-zenhei.ttc"], "WenQuanYi Zen Hei"),
        (["NotoSansCJK-Regular.txt", "DejaVuSans.ttf"], None),  # no font, and one without Chinese
        ([], None),
    ],
)
def test_the_best_font_of_a_folder(
    files: list[str], family: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in files:
        (tmp_path / name).touch()
    monkeypatch.setenv("KG_FONT_DIR", str(tmp_path))
    assert fonts.font_folder() == ((family, tmp_path) if family else None)


def test_a_folder_that_is_not_there_holds_no_font(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_FONT_DIR", str(tmp_path / "none"))
    assert fonts.font_folder() is None


@pytest.mark.parametrize(("platform", "folder"), [("win32", "Fonts"), ("linux", "fonts"), ("darwin", "Fonts")])
def test_each_system_has_its_folders(platform: str, folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KG_FONT_DIR", raising=False)
    monkeypatch.setattr(sys, "platform", platform)
    assert any(path.name == folder for path in fonts._folders())


def test_a_style_sheet_names_every_family_once() -> None:
    listed = fonts.families().split(", ")
    assert listed[0] == "'Noto Sans CJK SC'" and listed[-1] == "sans-serif" and len(listed) == len(set(listed))
