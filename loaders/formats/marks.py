"""Marks, figures and letters as keyboards type them, read as print has them beside Chinese: of the same length."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CHINESE = "\u4e00-\u9fff"
_HALF = ",;:?!"
_WIDE = dict(zip(_HALF, "，；：？！", strict=True))
_MARK = re.compile(rf"[,;:?!](?:(?<=[{_CHINESE}”’》）】)%％][,;:?!])|(?=[{_CHINESE}“‘《（【(]))")

# Unicode's narrow and small forms of the marks, the quotation marks of traditional print, and wide figures and
# letters; they stand for nothing else.
_FORMS = str.maketrans(
    "｡､｢｣「」『』﹐﹑﹒﹔﹕﹖﹗﹙﹚％０１２３４５６７８９"
    "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ",
    "。、“”“”‘’，、。；：？！（）%0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
)
_FORM = re.compile("[｡､｢｣「」『』﹐﹑﹒﹔﹕﹖﹗﹙﹚％０-９Ａ-Ｚａ-ｚ]")
_POINT = re.compile(r"(?<=\d)．(?=\d)")

# Brackets that official documents keep for duties where they print them: {牵头单位：A}, ‹A牵头，B配合›, 〖A负责〗.
_OPENERS, _CLOSERS = "{｛﹛‹〈＜<〖﹝", "}｝﹜›〉＞>〗﹞"
_DUTY = re.compile(
    rf"[{_OPENERS}](?=[\u4e00-\u9fff])"
    rf"(?=[^{_OPENERS}{_CLOSERS}\n]{{0,200}}?(?:(?:单位|部门|主体|责任|牵头|配合)[:：]|(?:牵头|配合|负责|落实)(?=[，,；;。{_CLOSERS}])))"
    rf"(?P<words>[^{_OPENERS}{_CLOSERS}\n]{{3,400}})[{_CLOSERS}]"
)

# 各县(市,区), 各区（县.市）: the levels that a bracket holds are a list, whatever parts them.
_LEVEL = "(?:[市区县州旗盟镇乡地]|特区|林区|新区|街道)"
_LEVELS = re.compile(rf"(?<=[各市县区州盟旗乡镇][（(]){_LEVEL}(?:[，,./·． ]{_LEVEL})+(?=[）)])")
_PARTS = str.maketrans("，,./·． ", "、、、、、、、")

_ROUND = re.compile("[()（）]")
_BRACKETED = 400  # characters that a pair of brackets may hold
_STRAIGHT = re.compile('["＂]')
_LINE = re.compile("^.*$", re.MULTILINE)
_QUOTED = 80  # characters that a pair of marks may hold
_NAME = re.compile(r"[^\s，。；：,;]{1,20}")
_WORD = re.compile(f"[{_CHINESE}《》、。]")

# A dot behind a Chinese word ends its sentence, if it does not mark an item (一.) or is one of a row (目录……1).
_ITEM = r"^[ \t　]*[（(]?[一二三四五六七八九十百]{1,4}[）)]?[.．]"
_DOT = re.compile(rf"(?P<item>{_ITEM})|(?<=[{_CHINESE}”’》）】)％%])[.．](?![.．a-z])", re.MULTILINE)
_DOTTED = 3  # dots for each full stop of a text that ends its sentences with dots


def widened(text: str) -> str:
    """The text with half-width marks beside Chinese in full width, and full-width figures and letters in half width."""
    text = _POINT.sub(".", _FORM.sub(_plain, text)) if _FORM.search(text) else text
    text = _stopped(_paired(_rounded(_LEVELS.sub(_listed, text))))
    if not any(mark in text for mark in _HALF):
        return text
    return _MARK.sub(_in_full_width, text)


def bracketed(text: str) -> str:
    """The text with the rare brackets that hold a duty written as round ones."""
    if not any(mark in text for mark in _CLOSERS):
        return text
    return _DUTY.sub(r"（\g<words>）", text)


def _plain(match: re.Match[str]) -> str:
    return match[0].translate(_FORMS)


def _listed(match: re.Match[str]) -> str:
    return match[0].translate(_PARTS)


def _in_full_width(match: re.Match[str]) -> str:
    return _WIDE[match[0]]


def _rounded(text: str) -> str:
    """The text with round brackets in or around Chinese words in full width, where one opens and one closes."""
    if "(" not in text:
        return text
    made = list(text)
    waiting: list[int] = []
    for match in _ROUND.finditer(text):
        if match[0] in "(（":
            waiting.append(match.start())
        elif waiting:
            start, end = waiting.pop(), match.end()
            if end - start <= _BRACKETED and not text.startswith("](", start - 1) and _is_chinese(text, start, end):
                made[start], made[end - 1] = "（", "）"
    return "".join(made)


def _is_chinese(text: str, start: int, end: int) -> bool:
    """Whether marks hold a Chinese character or mark, or stand beside one."""
    return _WORD.search(text, max(0, start - 1), end + 1) is not None


def _paired(text: str) -> str:
    """The text with the straight quotation marks around Chinese words as opening and closing ones."""
    if not _STRAIGHT.search(text):
        return text
    made = list(text)
    for start, end in _pairs(text):
        if _is_chinese(text, start, end):
            made[start], made[end - 1] = "“", "”"
    return "".join(made)


def _pairs(text: str) -> list[tuple[int, int]]:
    """Where pairs of straight marks begin and end: of a line, or of two lines where a wrap parts a pair."""
    pairs: list[tuple[int, int]] = []
    waiting: list[int] = []
    for line in _LINE.finditer(text):
        found = [match.start() for match in _STRAIGHT.finditer(text, line.start(), line.end())]
        if len(found) % 2 == 0:
            pairs += [*_sure(text, waiting), *zip(found[::2], found[1::2], strict=True)]
            waiting = []
        elif waiting:
            marks = [*waiting, *found]
            pairs += zip(marks[::2], marks[1::2], strict=True)
            waiting = []
        else:
            waiting = found
    return [(start, last + 1) for start, last in (*pairs, *_sure(text, waiting)) if last - start <= _QUOTED]


def _sure(text: str, marks: list[int]) -> Iterator[tuple[int, int]]:
    """Those of an odd number of marks that hold a name between them: one has no fellow."""
    rest = iter(marks)
    start = next(rest, None)
    for mark in rest:
        if start is not None and _NAME.fullmatch(text, start + 1, mark):
            yield start, mark
            start = next(rest, None)
        else:
            start = mark


def _stopped(text: str) -> str:
    """The text with 。 for dots, where its sentences end with dots."""
    if "." not in text and "．" not in text:
        return text
    dots = [match.start() for match in _DOT.finditer(text) if not match["item"]]
    if len(dots) < _DOTTED * (1 + text.count("。")):
        return text
    made = list(text)
    for at in dots:
        made[at] = "。"
    return "".join(made)
