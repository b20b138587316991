"""What a text repeals: the titles behind the verb, and those on the lines below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.extract.relations.scene import Scene

_REPEALING = re.compile(
    r"(?<!不)(?:决定|宣布|予以)?(?:废止|停止执行|宣布失效)(?:了|以下|下列)?[^，。；《》]{0,12}(?:《[^《》]*》(?:[（(][^（）()]*[）)])?[、和及与，]?){0,20}《$"
)
_REPEALS_BELOW = re.compile(
    r"(?:废止|失效|停止执行)[^，。；《》\n]{0,14}?(?:[：:]|文件|规章|目录|清单)(?:（[^（）\n]{1,12}）)?[：:]?\s*\n"
)
_TITLE_LINE = re.compile(
    r"[ \t\u3000]*(?:[（(]?[一二三四五六七八九十\d]{1,4}[）)]?[、.．\s]{0,3})?"
    r"(?:《[^\n]*|[^\n《》]{6,100}号[）)][；;。]?)\n?"
)


def repealed_lists(scene: Scene) -> Iterator[tuple[int, int]]:
    """The ranges of the lines that list what a sentence repeals: 对以下文件予以废止： and the titles below it."""
    text, start, end = scene.text, scene.part.start, scene.part.end
    if text.find("废止", start, end) < 0 and text.find("失效", start, end) < 0:
        return
    for said in _REPEALS_BELOW.finditer(text, start, end):
        at = said.end()
        while line := _TITLE_LINE.match(text, at, end):
            at = line.end()
        if at > said.end():
            yield said.end(), at


def is_repealed_here(before: str, at: int, repealed: Sequence[tuple[int, int]]) -> bool:
    """Whether the words before a title repeal it, or it stands in a range that lists what is repealed."""
    return _REPEALING.search(before) is not None or any(start <= at < end for start, end in repealed)
