"""The clauses of a sentence, and where each begins behind its number and the words that only lead in."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A ， inside brackets is none: 省、市、县（含县级市，下同）人民政府.
BORDER = re.compile(r"[，,：:；;。\n](?:(?<![，,])|(?![^（()）。；\n]{0,10}[）)]))")
_OPENING = re.compile(
    r"(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[.．]\d{1,2}){0,3}[.．、\s]|[一二三四五六七八九十]{1,3}[是、]"
    r"|第[一二三四五六七八九十百零\d]{1,5}条\s*(?:[（(【][^（）()【】]{2,20}[）)】])?|[\s“”\"—\-·●◆■▪□◇○★▲]|[（(〔](?=[省市县区州盟自国]))*"
    r"(?:[省市县州盟](?:人民政府|政府)?所在地的?|自治[区州县旗]的(?=自治机关)|[^，。；由会应]{4,24}(?:以外|之外|以内|范围内)的(?=各|[省市县区乡镇街]))?"
    r"(?:[^，。；的]{1,20}(?:政府|部门)(?:(?:按照?|根据|依照)[^，。；的]{2,16})?(?:依法)?(?:设立|成立|组建)的"
    r"(?=[^，。；的]{3,20}(?:委员会|小组|指挥部|联席会议|机构)))?"
    r"(?:(?:并|而|同时|其中|此外|另外|原则上|具体工作|日常工作|有关工作|相关工作|具体|一般|必要时|明确|要求"
    r"|因此|对此|根据工作需要|该项工作|上述工作|前款规定的\S{1,8}|建立健全|建立|形成|构建|健全|构建起"
    r"|完善)*(?:统一)?由(?:所?涉及到?的|(?:新|机构改革后)?(?:组建|成立|设立|整合)后?的)?|(?:会议)?(?:要求|责成|商请|同意由|请)|而|并|同时|其中|此外|另外|原则上|必要时|明确|"
    r"(?:力争|确保)?(?:于|在|到)?(?:每年|20\d{2}年)[^，。；]{0,12}?(?:[底末]前|前|内|底|末)(?:，)?(?:由)?)?"
)
# What those can begin with: few clauses do.
_MAY_OPEN = re.compile(
    r"[（(\d一二三四五六七八九十第\s“”\"—\-·●◆■▪□◇○★▲并而同其此另原具日有相必明要因对根该上前建形构健完统由力确于在到每会责商请]"
    r"|[省市县州盟](?:人民政府|政府)?所在地|自治[区州县旗]的"
)

_BOUNDS = re.compile("[外内立建]的")  # whose area or founder the words before a body tell
_REACH = 44


def split_clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence, without the marks between them."""
    at = start
    while at < end:
        stop = clause_end(text, at, end)
        yield at, stop
        at = stop + 1


def clause_end(text: str, start: int, end: int) -> int:
    """Where the clause ends in which a place lies."""
    border = BORDER.search(text, start, end)
    return border.start() if border else end


def opened(text: str, start: int, end: int) -> int:
    """Where a clause begins behind its number and the words that only lead in."""
    may = _MAY_OPEN.match(text, start, end) or _BOUNDS.search(text, start, min(end, start + _REACH))
    opening = _OPENING.match(text, start, end) if may else None
    return opening.end() if opening else start
