"""A font with Chinese glyphs: found among those of the system, or a sentence that says that there is none."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

# How a font is called, by the beginning of its file's name; the first that is there is taken.
_FAMILIES = (
    ("NotoSansCJK-Regular", "Noto Sans CJK SC"),
    ("NotoSansCJKsc-Regular", "Noto Sans CJK SC"),
    ("NotoSansSC", "Noto Sans SC"),
    ("SourceHanSansSC", "Source Han Sans SC"),
    ("SourceHanSansCN", "Source Han Sans CN"),
    ("msyh", "Microsoft YaHei"),
    ("PingFang", "PingFang SC"),
    ("Hiragino Sans GB", "Hiragino Sans GB"),
    ("simhei", "SimHei"),
    ("wqy-microhei", "WenQuanYi Micro Hei"),
    ("wqy-zenhei", "WenQuanYi Zen Hei"),
    ("DroidSansFallback", "Droid Sans Fallback"),
    ("uming", "AR PL UMing CN"),
    ("simsun", "SimSun"),
)
_SUFFIXES = (".ttc", ".ttf", ".otf")
_VARIABLE = "KG_FONT_DIR"

NO_FONT = (
    "未找到中文字体，图表和 PDF 中的汉字可能显示为方框；请安装 Noto Sans CJK，或用 KG_FONT_DIR 指明字体文件夹 / "
    "No font with Chinese glyphs was found; install Noto Sans CJK, or name its folder in KG_FONT_DIR."
)


def families() -> str:
    """Every family, the best first, as a list for a style sheet or a drawing."""
    return ", ".join(dict.fromkeys([*(f"'{family}'" for _, family in _FAMILIES), "sans-serif"]))


def font_folder() -> tuple[str, Path] | None:
    """The family and the folder of the best font with Chinese glyphs, or None."""
    return _find(tuple(_folders()))


@cache
def _find(folders: tuple[Path, ...]) -> tuple[str, Path] | None:
    files = sorted({file for folder in folders if folder.is_dir() for file in folder.rglob("*") if _is_font(file)})
    for start, family in _FAMILIES:
        for file in files:
            if file.name.lower().startswith(start.lower()):
                return family, file.parent
    return None


def _is_font(file: Path) -> bool:
    return file.suffix.lower() in _SUFFIXES


def _folders() -> Iterator[Path]:
    if given := os.environ.get(_VARIABLE):
        yield Path(given)
        return
    home = Path.home()
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
        return
    yield from map(Path, ("/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts"))
    yield from (home / ".fonts", home / ".local/share/fonts", home / "Library/Fonts")
