"""The titles of a sentence, and which of them is that of the document itself."""

from __future__ import annotations

import re

from loaders.extract.relations.governed import Sentence
from loaders.lexicon.kinds import SHORT_KINDS
from loaders.lexicon.reports import WORK_REPORT
from loaders.mention import Mention
from loaders.repair.titles import is_short_for

_SELF = re.compile(rf"^(?:本)?(?:{SHORT_KINDS})$")
_CARRIED_OUT = re.compile("实施|分工|贯彻|落实|配套")  # a plan for another one is not a draft of it


def titles_of(sentence: Sentence) -> list[Mention]:
    """The titles of policies in a sentence, left to right."""
    return [thing for thing in sentence.things if thing.type == "Policy"]


def is_short(title: str) -> bool:
    """A short title that names no policy by itself: 《规划》, 《实施方案》."""
    return bool(_SELF.match(title))


def is_own(title: str, own: str) -> bool:
    """The document's own title, a draft of it, or a short title."""
    one, other = (title_key(each).removesuffix("的通知").replace("的", "") for each in (title, own))
    if is_short(title) or is_short_for(title, own):
        return True
    return one == other or _draft(one, other) or _draft(other, one) or _placed(one, other)


def _placed(title: str, own: str) -> bool:
    """A work report with its place before it: 某省2024年政府工作报告; a law of the nation is not that of a province."""
    return title.endswith(WORK_REPORT) and own.endswith(title)


def _draft(longer: str, title: str) -> bool:
    """The longer title is the other with a year, 试行 or 征求意见稿 behind it."""
    return len(title) > 8 and longer.startswith(title) and not _CARRIED_OUT.search(longer, len(title))


def title_key(title: str) -> str:
    """A title without its quotation marks, brackets and 关于, which two that are one may not share."""
    return re.sub(r"[\s“”\"'〈〉<>（）()—–\-]", "", title).removeprefix("关于")
