"""Titles of policies: without marks and wrapper, as a key that spellings share, and short ones told from full ones."""

from __future__ import annotations

import re

from loaders.lexicon.kinds import SHORT_KINDS
from loaders.repair.titles import is_policy_title

_ISSUES = r"(?:印发|发布|公布|转发|批转|下达|颁布)"
_NOTICE = r"(?:的?(?:通知|公告|决定|函|通告|命令))$"
_WRAPPER = re.compile(
    rf"(?:[^《〈<]{{0,60}}?)(?:关于|(?<=[厅室府部委局院])){_ISSUES}[《〈<](?P<quoted>.+?)(?:[》〉>]{_NOTICE}|的通知[》〉>]$)"
)
_BARE_WRAPPER = re.compile(
    rf"(?:(?:[^《〈<]{{0,40}}?)关于|(?=印发关于))(?P<verb>{_ISSUES})(?P<bare>[^《〈<]{{4,}}?){_NOTICE}"
)
_SENT = re.compile(r"[〈<](?P<quoted>[^〈〉<>]{4,})[〉>]的通知")  # 印发了《〈X〉的通知》
_SEVERAL = re.compile("等[一二三四五六七八九十两]个")
_PUBLIC = frozenset({"发布", "公布", "颁布"})
_SHORT = re.compile(rf"(?:本)?(?:{SHORT_KINDS})")
_BRACKETS = re.compile(r"[（(〔\[][^（）()〔〕\[\]]*[）)〕\]]")
_DROPPED = re.compile(r"[\s“”\"'‘’《》〈〉<>—–\-·、，,：:．.]")
_WIDTH = str.maketrans("（）〔〕［］０１２３４５６７８９", "()[][]0123456789")
_NATION = "中华人民共和国"
_EXCERPT = re.compile(r"[（(〔\[](?:节选|节录|摘录|摘编|摘要|全文)[）)〕\]]$")


def plain_title(words: str) -> str:
    """A title without 《》, layout spaces, a final （节选） and the notice around the thing that it issues."""
    title = _EXCERPT.sub("", re.sub(r"\s+", "", words))
    while title.startswith("《") and title.endswith("》"):
        title = title[1:-1]
    if sent := _SENT.fullmatch(title):
        return plain_title(sent["quoted"])
    if wrapped := _WRAPPER.fullmatch(title):
        return plain_title(wrapped["quoted"])
    wrapped = _BARE_WRAPPER.fullmatch(title)
    return wrapped["bare"] if wrapped and _is_issued(wrapped) else title


def _is_issued(wrapped: re.Match[str]) -> bool:
    """Whether a notice issues one policy; what it makes public may be a list or a result."""
    bare = wrapped["bare"]
    return not _SEVERAL.search(bare) and (wrapped["verb"] not in _PUBLIC or is_policy_title(bare))


def title_key(title: str) -> str:
    """What spellings of one title share: no marks and width, no 关于 or 中华人民共和国 before it, no 年 in a range."""
    key = _DROPPED.sub("", title.translate(_WIDTH)).removeprefix("关于").removeprefix(_NATION)
    return re.sub(r"(\d{4})年?(?=\d{4}|\))", r"\1", key)


def same_title(one: str, other: str) -> bool:
    """Two titles are the same but for marks, width and spaces."""
    return title_key(plain_title(one)) == title_key(plain_title(other))


def is_short(title: str) -> bool:
    """Whether a title is only its kind of document: 规划, 行动计划, 若干措施."""
    return _SHORT.fullmatch(title) is not None


def ends_in(title: str, kind: str) -> bool:
    """Whether a full title is of a kind: …发展规划（2021—2025年） is a 规划."""
    plain = _BRACKETS.sub("", title)
    return plain.endswith(kind) and len(plain) > len(kind) + 2


def without_issuer(title: str) -> str:
    """The key of a title without the issuer before 关于."""
    before, about, rest = title.partition("关于")
    return title_key(rest if about and len(before) <= 40 else title)
