"""Lists of bodies in titles, signatures and announcements, taken apart into their names as written."""

from __future__ import annotations

import re
from itertools import pairwise

from loaders.lexicon.bodies import parse_body
from loaders.lexicon.places import place_end

_SEPARATOR = re.compile(
    r"[、，,；;\s　]+|(?<=[厅局委部院署会行办])(?:和|与|及|会同|联合)(?=[\u4e00-\u9fff]{3})"
    r"|(?<=[省市县区州]委)(?=[\u4e00-\u9fff]{2,9}人民政府)|(?<=中共中央)(?=国务院)"
)
_SPACED = re.compile(r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff](?:[ 　\xa0]+[\u4e00-\u9fff])+(?![\u4e00-\u9fff])")
_TAIL = re.compile(
    r"(?:等)?(?:[一二两三四五六七八九十\d]{1,3}(?:个)?(?:部门|单位|部委|委办局|厅局)|等(?:部门|单位|有关部门|相关部门)?|联合|共同|[（(][^（）()]{1,20}[）)])$"
)
_SUFFIX = re.compile(
    r"(?:人民政府|政府|办公厅|办公室|委员会|管委会|[厅局委署院部行会]|中心|总队|总社|领导小组|指挥部|联席会议|集团|公司|党组|法院|检察院|组织部|宣传部|协会|常务委员会|大会)$"
)
_NOT_BODY = re.compile(r"[。：；《》“”？！\d%]|大会上|设在|负责|牵头|现将|通知$|会议$")
_NO_START = re.compile(
    r"关于|印发|为|在|以|由|根据|按照|经(?!开区|济|信|贸)|其|该|本|会议|全会|附件|各|我|此件|一|二|三"
)
_QUOTED = re.compile("(?<=.{2})“[\u4e00-\u9fff]{2,10}”(?=[\u4e00-\u9fff]{2})")  # within a name: 某区“硅谷”建设指挥部
_ENDS = frozenset("厅局委部院署会行办室府")
_CENTRAL = ("国家", "中共", "最高", "国务院")
_LEVELS = frozenset("省市县区州旗")
_SHORTEST = 3  # characters of the first of several bodies


def split_bodies(words: str) -> tuple[str, ...]:
    """The names in a list of bodies, or nothing where any member is no name."""
    words = _SPACED.sub(_closed_up, _trimmed(words))
    found: list[str] = []
    for name in _SEPARATOR.split(words):
        bare = _trimmed(name)
        if not bare:
            continue
        if not is_body(bare):
            return ()
        found.extend(_run_on(bare))
    return tuple(dict.fromkeys(found))


def _closed_up(spaced: re.Match[str]) -> str:
    """The name of a body that is printed as wide as those above it: 财 政 部."""
    return "".join(spaced[0].split())


def _run_on(name: str) -> list[str]:
    """The names of several bodies that stand without a mark between them: 某市民政局某市财政局; else the one name."""
    starts = [0]
    for at in range(_SHORTEST, len(name) - 2):
        if name[at - 1] in _ENDS and _begins_another(name, at, starts[-1]):
            starts.append(at)
    pieces = [name[first:end] for first, end in pairwise([*starts, len(name)])]
    return pieces if all(map(parse_body, pieces)) else [name]


def _begins_another(name: str, at: int, last: int) -> bool:
    """Whether a body may begin within a name: a central one, or one of the place or the level of the name itself.

    Behind a central body a place says of which place its branch is: 国家税务总局某省税务局.
    """
    if name.startswith(_CENTRAL, at) or name.startswith(_CENTRAL, last):
        return name.startswith(_CENTRAL, at)
    place = name[: place_end(name, 0)] or name[:1]
    return name.startswith(place, at) and (len(place) > 1 or place in _LEVELS)


def is_body(name: str) -> bool:
    """Whether words are the name of a body that could issue something."""
    if not 2 < len(name) <= 45 or _NOT_BODY.search(_QUOTED.sub("", name)) or _opens_clause(name):
        return name in ("国务院",)
    return bool(_SUFFIX.search(name)) or parse_body(name) is not None


def _opens_clause(name: str) -> bool:
    """Whether words begin as a clause or a numbered item does, and not with a place that is written so: 三明市."""
    return _NO_START.match(name) is not None and not place_end(name, 0)


def _trimmed(words: str) -> str:
    words = words.strip(" 　、，,")
    while (shorter := _TAIL.sub("", words)) != words:
        words = shorter.strip(" 　、，,")
    return words
