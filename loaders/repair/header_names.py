"""The names of a table's columns, told apart where nothing or a blank behind every character parts them."""

from __future__ import annotations

import re

from loaders.lexicon.roles import TIME
from loaders.ranges import Range

_MATTER = (
    r"(?:主要|重点|具体|年度|工作|目标|改革|民生|整改|建设|任务|项目|实施|20\d\d年(?:度)?)*[\u4e00-\u9fff]{0,4}?"
    r"(?:任务|事项|措施|内容|项目|目标|要点|举措|实事|问题|要求|指标|名称|类别|工作|工程|规模|地点)(?:名称|内容|清单|事项)?"
)
_BODIES = (
    r"(?:主要|第一|相关|[省市县区]级|[省市县区]直|协同|协作|参与|参加|牵头|主办|协办|承办|责任|配合|实施|落实|负责|主管|成员)+(?:责任)?"
    r"(?:单位|部门|科室|股室|处室|主体)(?:及(?:责任|负责)人)?|责任分工"
)
_PERSONS = (
    r"[省市县区]?(?:委|政府)?(?:分管|牵头|包抓|包联|联系|挂钩|责任|督办|主管)[省市县区]?(?:委|政府)?领导"
    r"|(?:责任|负责|联系)人"
)
# a name once read is not read otherwise: its many words could be parted in very many ways
_NAME = rf"(?>(?:{_PERSONS}|{_BODIES}|(?:{TIME})|{_MATTER}|备注)(?:[（(][^（）()\d]{{1,12}}[）)])?)"
NAMES = rf"序\s?号(?:[ 　]?{_NAME}){{2,8}}"
_ONE = re.compile(rf"序\s?号|{_NAME}")
_SPELT = re.compile(r"(?:^|[ 　])[\u4e00-\u9fff][ 　]+[\u4e00-\u9fff](?:[ 　]|$)")  # 工 作 任 务
_WHOLE = re.compile(NAMES)


def part_names(text: str, start: int, end: int) -> list[Range]:
    """The names of a header that stand one behind another."""
    return [name.span() for name in _ONE.finditer(text, start, end)]


def spelt_names(text: str) -> list[Range]:
    """The names of a header of which one has a blank behind every character; empty where none has."""
    if "序" not in text or not _SPELT.search(text):
        return []
    places = [at for at, mark in enumerate(text) if mark not in " 　"]
    plain = "".join(text[at] for at in places)
    if not _WHOLE.fullmatch(plain):
        return []
    return [(places[start], places[end - 1] + 1) for start, end in part_names(plain, 0, len(plain))]


def names_persons(name: str) -> bool:
    """Whether a column holds persons: leaders in charge, those who answer."""
    return name.endswith(("领导", "人"))
