"""How a document is set, and which place it is about, changes none of its facts."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.gold.facts import Fact, facts

GOLD = Path(__file__).parents[1] / "gold"
DOCUMENTS = sorted(path.stem for path in GOLD.glob("*.txt"))

# Other provinces, cities and counties in place of a document's own, in full and short.
MOVES = {
    "gs_edu": "甘肃=河北 甘教=冀教 兰州=石家庄 金昌=唐山 天水=秦皇岛 武威=邯郸 酒泉=邢台",
    "js_health": "江苏=河北 苏政=冀政 南京=石家庄 徐州=唐山 泰州=秦皇岛 泰兴=遵化 高淳区=长安区 丰县=井陉县 盱眙=灵寿 "
    "昆山=辛集",
    "ln_law": "辽宁=福建 沈阳=福州 大连=厦门 鞍山=漳州 营口=泉州",
    "jl_law": "吉林=陕西 长春=西安",
}
HAN = "\u4e00-\u9fff"


def wrapped(text: str) -> str:
    """Broken at a width, as a text is that was copied from a print; rows of tables are not."""
    return "\n".join(piece for line in text.split("\n") for piece in _broken(line, 34))


def _broken(line: str, width: int) -> list[str]:
    if "|" in line or "\t" in line or len(line) <= width:
        return [line]
    words = line.strip()
    return [words[at : at + width] for at in range(0, len(words), width)]


def paged(text: str) -> str:
    """With a page number behind every nine lines."""
    return "\n".join(f"{line}\n— {at // 9 + 1} —" if at % 9 == 8 else line for at, line in enumerate(text.split("\n")))


def spaced(text: str) -> str:
    """With a blank between figures and characters."""
    return re.sub(rf"(?<=[{HAN}])(?=\d)|(?<=[\d%])(?=[{HAN}])", " ", text)


def double_spaced(text: str) -> str:
    """With an empty line behind each."""
    return text.replace("\n", "\n\n")


@pytest.mark.parametrize("setting", [wrapped, paged, spaced, double_spaced])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_facts_of_a_document_do_not_depend_on_how_it_is_set(name: str, setting: Callable[[str], str]) -> None:
    printed = (GOLD / f"{name}.txt").read_text(encoding="utf-8")
    assert facts(setting(printed)) == facts(printed)


@pytest.mark.parametrize("name", MOVES)
def test_the_facts_of_a_document_do_not_depend_on_its_place(name: str) -> None:
    printed = (GOLD / f"{name}.txt").read_text(encoding="utf-8")
    moves = dict(move.split("=") for move in MOVES[name].split())

    def moved(words: str) -> str:
        return re.sub("|".join(moves), lambda match: moves[match[0]], words)

    def of(fact: Fact) -> Fact:
        return tuple(map(moved, fact))

    assert facts(moved(printed)) == set(map(of, facts(printed)))
