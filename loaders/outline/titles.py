"""The title of a section: the words behind its marker, up to where its text begins."""

from __future__ import annotations

import re

from loaders.lexicon.roles import TASK_NAME

_SENTENCE_END = re.compile("[。；;！？]")
_LEAD_END = re.compile("[。；：:！？]")
_END_MARKS = "。；;：:，, 　"
_LONGEST_LEAD = 60
_LONGEST_LABEL = 30  # characters before a colon that are a title: 智能交通：…
_NAME_LABEL = re.compile(rf"(?:{TASK_NAME})\s*[：:]\s*(?=[\u4e00-\u9fff“《])")  # 整改任务：…
_ARTICLE_TITLE = re.compile(r"[【（(〔\[]([^】）)〕\]]{2,30})[】）)〕\]]\s*")


def lead_title(text: str, begin: int, end: int) -> tuple[str, int]:
    """The words up to the first sentence mark, and where those behind it begin; a label that says 任务名称 is none."""
    label = _NAME_LABEL.match(text, begin, end)
    begin = label.end() if label else begin
    match = _LEAD_END.search(text, begin, min(end, begin + _LONGEST_LEAD))
    if match and match[0] in "：:" and not _is_label(text[begin : match.start()]):
        match = None
    match = match or _SENTENCE_END.search(text, begin, end)
    if not match:
        return trim(text[begin:end]), end
    return trim(text[begin : match.start()]), match.end()


def article_title(text: str, begin: int, end: int) -> tuple[str, int]:
    """An article has a title only in brackets or on a line of its own."""
    if match := _ARTICLE_TITLE.match(text, begin, end):
        return match[1], match.end()
    if end - begin <= _LONGEST_LABEL and text[end - 1] not in "：:，" and not _SENTENCE_END.search(text, begin, end):
        return trim(text[begin:end]), end
    return "", begin


def trim(words: str) -> str:
    """Words without the marks that end a heading."""
    return words.strip(_END_MARKS)


def _is_label(words: str) -> bool:
    return "，" not in words and len(words) <= _LONGEST_LABEL
