"""The head of a document that reached us as one long line: its title, index, addressee and signature on lines again."""

from __future__ import annotations

import re

from loaders.ranges import Range
from loaders.repair.starts import is_title

_WORDS = re.compile(r"[^\s　]+")
_LABEL = re.compile(
    r"(?:索引号|发[布文](?:时间|日期|机[关构]|字号|单位)|成文日期|(?:信息|文章)?来源|作者|字体|字号|浏览(?:次数|量)"
    r"|点击(?:率|数)|阅读(?:次数|量)?|文号|标题|主题(?:分类|词)|有效性|分享到?)[：:]"
)
_NUMBER = re.compile(r"[（(]?[\u4e00-\u9fff]{2,12}[〔\[（(](?:19|20)\d\d[〕\]）)]第?\d{1,5}号[）)]?")
_DAY = re.compile(r"[（(]?(?:19|20)\d\d年\d{1,2}月\d{1,2}日[）)]?")
_ADDRESSEE = re.compile(r"(?:各|省|市|县|区|自治区)[^。；《》]{2,120}[：:]")
_SIGNS = re.compile(r"[\u4e00-\u9fff（）、]{2,30}(?:府|厅|室|会|局|委|部|院|署|组|中心)")
_STOPS = ("。", "；")
_FEWEST = 2  # lines that a head must hold: of a letterhead, and its title


def head_lines(text: str, end: int) -> list[int]:
    """Where the lines of a head begin that lost its line breaks to blanks; none where it holds no letterhead."""
    words = [found.span() for found in _WORDS.finditer(text, 0, end)]
    told = [index for index in range(len(words)) if _is_letterhead(text, words, index)]
    titled = bool(words) and is_title(text[slice(*words[0])])
    if len(told) + titled < _FEWEST:
        return []
    return [words[index][0] for index in range(1, len(words)) if _parts(text, words, index)]


def _parts(text: str, words: list[Range], index: int) -> bool:
    """Whether a line ended before a word."""
    before = text[slice(*words[index - 1])]
    if before.endswith(_STOPS) or _whole(before) or is_title(before):
        return True
    return _is_letterhead(text, words, index)


def _whole(word: str) -> bool:
    """Whether a word is a number, a day or an addressee, each on a line of its own."""
    return any(form.fullmatch(word) for form in (_NUMBER, _DAY, _ADDRESSEE))


def _is_letterhead(text: str, words: list[Range], index: int) -> bool:
    """Whether a word begins a line that only a letterhead, an index or a signature has."""
    word = text[slice(*words[index])]
    if _whole(word) or _LABEL.match(word):
        return True
    behind = text[slice(*words[index + 1])] if index + 1 < len(words) else ""
    return _SIGNS.fullmatch(word) is not None and _DAY.fullmatch(behind) is not None
