"""Kind, status, and from when until when a policy holds."""

from __future__ import annotations

import re

from loaders.document import Stated
from loaders.lexicon.kinds import KINDS
from loaders.metadata.dates import DATE, iso

_KINDS = (*KINDS.split("|"), "规则", "规程", "公报", "制度", "报告", "令", "法")
_BRACKETS = re.compile(r"[（(〔\[][^（()）]{0,40}[)）〕\]]|[\d.]+版?$")
_DRAFT = re.compile("征求意见稿|草案|讨论稿|送审稿|公开征求意见")
_EFFECTIVE = re.compile(
    r"(?:本[\u4e00-\u9fff]{1,6})?(?:自|从|于)\s?(?P<when>(?:印发|发布|公布|颁布|通过)之日(?:起\s?\d{1,3}\s?日后)?|[^，。；]{6,16}?[日月])\s?起?(?:正式)?(?:施行|实施|执行|生效)"
)
_EXPIRES = re.compile(
    r"有效期(?:为|至|到|限为?)?\s?(?P<until>自?[^，。；]{2,24}?)(?=[，。；）)]|$)|(?P<gone>(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)\s?(?:起?\s?废止|失效)"
)
_IN_FORCE = re.compile("施行|实施|执行|生效")
_REACH = 50  # characters before 施行 in which the day stands
_TAIL = 1500  # characters at the end of a policy in which it says when it holds


def find_kind(title: str) -> str | None:
    """The kind of document that a title ends in: 规划, 方案, 意见, 办法 …"""
    bare = _BRACKETS.sub("", title.strip(" 》")).strip(" 》")
    if re.search(r"[\d一二三四五六七八九十]+条$", bare):
        return "措施"
    return next((kind for kind in _KINDS if bare.endswith(kind)), None)


def find_status(title: str) -> str | None:
    """`draft` for what is out for comment."""
    return "draft" if is_draft(title) else None


def is_draft(title: str) -> bool:
    """Whether a title says that the text is out for comment: 征求意见稿, 草案."""
    return _DRAFT.search(title) is not None


def find_effective(text: str, start: int, end: int) -> Stated | None:
    """From when the policy holds: a date, or the words 印发之日."""
    for hit in _IN_FORCE.finditer(text, max(start, end - _TAIL), end):
        for match in _EFFECTIVE.finditer(text, max(start, hit.start() - _REACH), hit.end()):
            date = DATE.search(match["when"])
            value = iso(date[1], date[2], date[3]) if date else None
            if value or "之日" in match["when"]:
                return Stated(value or match["when"], "text", match.start("when"), match.end("when"))
    return None


def find_expiry(text: str, start: int, end: int) -> Stated | None:
    """Until when the policy holds: a date, or the words 5年."""
    for match in _EXPIRES.finditer(text, max(start, end - _TAIL), end):
        words = match["until"] or match["gone"]
        date = DATE.search(words)
        value = iso(date[1], date[2], date[3]) if date else None
        if value or re.search(r"年|月", words):
            return Stated(value or words.strip(), "text", match.start(), match.end())
    return None
