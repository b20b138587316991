"""Lists of bodies in titles, signatures and announcements, taken apart into their names as written."""

from __future__ import annotations

import re

from loaders.lexicon.bodies import parse_body

_SEPARATOR = re.compile(
    r"[、，,；;\s　]+|(?<=[厅局委部院署会行办])(?:和|与|及|会同|联合)(?=[\u4e00-\u9fff]{3})"
    r"|(?<=[省市县区州]委)(?=[\u4e00-\u9fff]{2,9}人民政府)|(?<=中共中央)(?=国务院)"
)
_TAIL = re.compile(
    r"(?:等)?(?:[一二两三四五六七八九十\d]{1,3}(?:个)?(?:部门|单位|部委|委办局|厅局)|等(?:部门|单位|有关部门|相关部门)?|联合|共同|[（(][^（）()]{1,20}[）)])$"
)
_SUFFIX = re.compile(
    r"(?:人民政府|政府|办公厅|办公室|委员会|管委会|[厅局委署院部行会]|中心|总队|总社|领导小组|指挥部|联席会议|集团|公司|党组|法院|检察院|组织部|宣传部|协会|常务委员会|大会)$"
)
_NOT_BODY = re.compile(
    r"[。：；《》“”？！\d%]|^(?:关于|印发|为|在|以|由|根据|按照|经|其|该|本|会议|全会|附件|各|我|此件|一|二|三)|大会上|设在|负责|牵头|现将|通知$|会议$"
)


def split_bodies(words: str) -> tuple[str, ...]:
    """The names in a list of bodies, or nothing where any member is no name."""
    words = _trimmed(words)
    found: list[str] = []
    for name in _SEPARATOR.split(words):
        bare = _trimmed(name)
        if not bare:
            continue
        if not is_body(bare):
            return ()
        found.append(bare)
    return tuple(dict.fromkeys(found))


def is_body(name: str) -> bool:
    """Whether words are the name of a body that could issue something."""
    if not 2 < len(name) <= 45 or _NOT_BODY.search(name):
        return name in ("国务院",)
    return bool(_SUFFIX.search(name)) or parse_body(name) is not None


def _trimmed(words: str) -> str:
    words = words.strip(" 　、，,")
    while (shorter := _TAIL.sub("", words)) != words:
        words = shorter.strip(" 　、，,")
    return words
