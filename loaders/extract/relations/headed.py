"""What heads clauses that do not name it: 3.甲项目。由A投资建设; 项目名称：甲；建设地点：乙; a form, line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.extract.relations.antecedents import is_tied
from loaders.extract.relations.governed import Sentence
from loaders.extract.relations.scene import BUILT, Scene
from loaders.mention import Mention

_HEADING = re.compile(
    r"\s*(?:(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[①-⑳]|——|[-•●])\s?)?(?:(?:项目|工程|平台|园区)名称[：:])?(?:加快|推进|新建|续建|建设|实施|打造|推动|组建)*[“]?"
)
HEADING_END = re.compile("[”]?(?:（[^（）]{1,20}）)?(?:[一二三四五]期)?(?:建设)?(?:工程|项目)?[。：:]?\\s*")
_MARKS = ("。", "：", ":")
_COLON = re.compile("[”]?(?:（[^（）]{1,20}）)?[：:]")
# a line of a form: 建设地点：乙
_FIELD = re.compile(
    r"\s*(?:[（(]?\d{1,2}[）)、.．]|[①-⑳])?(?!(?:项目|工程|平台|园区)名称)(?:项目|工程|主要|拟)?(?:建设|投资|实施|运营|责任|业主|选址|项目|总|占地|牵头|配合|联系|年度|攻坚|起止|计划|资金|主要)[^，。；：:\n]{0,8}[：:]"
)
_FIELDS = 8  # lines of a form before one
# 项目名称：甲；建设地点：乙；建设单位：丙
_FORM = re.compile("(?:项目|工程|平台|园区)名称[：:][“]?$")
_FORM_END = re.compile("[”]?(?:（[^（）]{1,20}）)?(?:[一二三四五]期)?(?:项目|工程)?[；;。]")


def headed(scene: Scene, sentence: Sentence) -> Mention | None:
    """The thing that heads the line of a sentence: 3.甲项目。由A投资建设，位于B."""
    line = scene.text.rfind("\n", 0, sentence.start) + 1
    if (named := _titled(scene, sentence, line)) is not None:
        return named
    first = scene.things_in(line, sentence.start)
    if not first and _FIELD.match(scene.text, line):
        return _above(scene, line)
    if first and first[0].type in BUILT and _is_form(scene.text, first[0], sentence.start):
        return first[0]
    if not first or first[0].type not in BUILT or not _HEADING.fullmatch(scene.text, line, first[0].span.start):
        return None
    return first[0] if _is_alone(scene.text, first, sentence.start) else None


def _is_alone(text: str, first: Sequence[Mention], end: int) -> bool:
    """Whether nothing is built before an offset but what heads the line: 甲平台。由A建设；由B运营."""
    ends = HEADING_END.match(text, first[0].span.end, end)
    if ends is None or any(one.type in BUILT and not is_tied(text, one) for one in first[1:]):
        return False
    return ends.end() == end or (ends[0].rstrip().endswith(_MARKS) and text.find("。", ends.end(), end) < 0)


def _titled(scene: Scene, sentence: Sentence, line: int) -> Mention | None:
    """The thing that opens a line with a colon behind it: 甲平台：归集数据，由A承建."""
    first = sentence.things[0]
    if first.type not in BUILT or not _HEADING.fullmatch(scene.text, line, first.span.start):
        return None
    return first if _COLON.match(scene.text, first.span.end) else None


def _above(scene: Scene, line: int) -> Mention | None:
    """The thing whose name alone is the last line above that is no field of a form: 1.甲项目 / 建设地点：乙."""
    end = line - 1
    for _ in range(_FIELDS):
        start = scene.text.rfind("\n", 0, max(0, end)) + 1
        if end <= start or not _FIELD.match(scene.text, start):
            break
        end = start - 1
    else:
        return None
    found = scene.things_in(start, end)
    if len(found) != 1 or found[0].type not in BUILT or not _HEADING.fullmatch(scene.text, start, found[0].span.start):
        return None
    ends = HEADING_END.fullmatch(scene.text, found[0].span.end, end)
    return found[0] if ends else None


def _is_form(text: str, thing: Mention, end: int) -> bool:
    """Whether a line is a form filled in, of which a thing is the name: 项目名称：甲；建设地点：乙."""
    named = _FORM.search(text, max(0, thing.span.start - 8), thing.span.start)
    return named is not None and _FORM_END.match(text, thing.span.end, end) is not None
