"""Of which place a stretch of a part speaks by its own words: the city of a section's title, a sentence's province."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Part
from loaders.lexicon.places import Division, locate, provinces

_HEAD = re.compile(
    r"(?P<case>(?:典型|优秀|创新)?案例)?[\s　\d一二三四五六七八九十、.．（）()]*"
    r"(?P<name>[\u4e00-\u9fff]{2,9}?[市县区州盟旗])(?=[：:，—\s　]|$)"
)


def headed_sections(part: Part, word: str, reach: int) -> Iterator[tuple[int, tuple[int, Division]]]:
    """The sections whose titles begin with a division of a kind, by start, with their ends: 案例5　德阳市：以平台….

    A case goes on where its own headings hide that: to the next of them, or as far as names `reach`, in characters.
    """
    for one in part.outline:
        head = _HEAD.match(one.title) if word in one.title else None
        if head is None or not head["name"].endswith(word):
            continue
        place = locate(head["name"])
        if place is not None and place.name == head["name"]:
            end = max(one.end, one.start + reach) if head["case"] else one.end
            yield one.start, (end, place)


def sentences_of(word: str, text: str, part: Part) -> Iterator[tuple[int, tuple[int, Division]]]:
    """Where the sentences begin that begin with a province of a kind, each with the end of its paragraph."""
    shorts = {one.short: one for one in provinces() if one.designation == word}
    own = _publisher(text)
    for block in part.blocks:
        for opening in _SENTENCE.finditer(text, block.start, block.end):
            at = opening.end()
            ours = own is not None and text.startswith(("我省", "我区", "对我省", "对我区"), at)
            name = next((name for name in shorts if text.startswith(name, at)), "")
            if ours or (name and _ACTS.match(text, at + len(name))):
                yield at, (block.end, own if ours and own else shorts[name])


def _publisher(text: str) -> Division | None:
    """The province in the masthead of a digest, for which it is made: 陕西省信息中心 over the first item."""
    head = [
        one
        for line in text[:_MASTHEAD].split("\n")
        if len(line) <= _LONGEST_LINE
        for one in provinces()
        if one.name in line
    ]
    return head[0] if head else None


# what a province does or has, so that 湖南 of 湖南重工集团 is none
_ACTS = re.compile(
    "省|壮族|回族|维吾尔|自治区|文件|方案|措施|计划|政策|做法|的|则|也|还|[将把在由对从以]|明确|要求|提出|强调|规定|设|依托|支持|鼓励|建立"
    "|突出|聚焦|推|逐|出台|印发|实施|侧重|着力|围绕|[，、：]"
)
_MASTHEAD, _LONGEST_LINE = 300, 48  # characters
_SENTENCE = re.compile(r"(?:(?<=[。；\n])|(?<![\s\S]))[\s　“（(一二三四五六七八九十\d)）、.．]*")
