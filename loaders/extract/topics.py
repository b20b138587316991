"""Industries that a sentence of measures is about, as its first word: 新能源产业。重点发展…, 旅游业要提质扩量."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.scan import INDUSTRY, Scan
from loaders.extract.titled import whole_field
from loaders.extract.trades import is_field
from loaders.ranges import Range, occurrences

_WORD = "产业"
# what is to be done for the field before it
_MEASURE = re.compile(
    r"(?:[，。：:]\s*|(?:方面|领域|板块)[，:：]\s*|[，。：]?(?:(?:方面|领域|发展|板块)[，:：]?)?要(?![求素么点道塞]))(?:[一二三]是|要|在|通过|着眼|以|按照|坚持|立足|依托|围绕|聚焦|瞄准|突出|面向|发挥|抢抓|抓住|主动|支持|鼓励|引导)?[^，。；：、的]{0,12}?"
    r"(?:进一步|重点|着力|加快|大力|积极|全力|巩固|推[动进]|发展|做[大强优精深实]|引[进育]|培育|建设|打造|实施|力争|加强|加大|提升|提质|提速|扩大|壮大|延伸|延链|补链|强链|构建|稳[产住定]|布局|突破|攻[克关]|拓展|抢抓|抓住|把握)"
)
_MARKS = frozenset("，。：:要方领发板")  # what may follow such a field
_APART = frozenset("。：:")
_OPENED = re.compile(r"(?:^|[\n。；])\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）.．、]|[—\-–·●■◆▪]{1,2}|[①-⑳])?\s*$")
_OPENING = 8  # characters of what numbers an item
_STEM = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]{2,10}$")
_BEGINNINGS = frozenset("\n。；）)．.、—-–·●■◆▪ ")
_SHORTEST = 3  # characters of a field that stands there without 产业 or 业


def find_topics(scan: Scan) -> Iterator[Range]:
    """Every field at the beginning of a sentence or item that goes on with what is to be done for it."""
    yield from _known(scan)
    yield from _told(scan)


def _known(scan: Scan) -> Iterator[Range]:
    """Those that a table has."""
    text = scan.text
    for field in scan.hits(INDUSTRY):
        if field.start and text[field.start - 1] not in _BEGINNINGS:
            continue
        end = whole_field(text, field.end)
        if end - field.start >= _SHORTEST and _is_topic(text, field.start, end):
            yield field.start, end


def _told(scan: Scan) -> Iterator[Range]:
    """Those that end in 产业."""
    text = scan.text
    for at in occurrences(_WORD, text):
        end = at + len(_WORD)
        stem = _STEM.search(text, max(0, at - 10), at) if text[end : end + 1] in _MARKS else None
        if stem and _is_topic(text, stem.start(), end) and _says_field(scan, stem.start(), at):
            yield stem.start(), end


def is_heading(text: str, end: int) -> bool:
    """Whether a mark sets a field apart from the measures for it, which tell by themselves what they promote."""
    return text[end] in _APART


def _says_field(scan: Scan, start: int, at: int) -> bool:
    """Whether words before 产业 say of what it is, and what is done with none."""
    return not scan.cuts_in(start, at) and is_field(scan, start, at)


def _is_topic(text: str, start: int, end: int) -> bool:
    """Whether a range opens a sentence or an item, and what is to be done for it follows."""
    if text[end : end + 1] not in _MARKS or not _OPENED.search(text, max(0, start - _OPENING), start):
        return False
    return _MEASURE.match(text, end) is not None
