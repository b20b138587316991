"""The short names that a document declares: 全称（以下简称“简称”）, 以下统称, 下称."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Document, Part
from loaders.mention import Definition

# 以下简称“X” | 以下统称“X” | 以下称X | 下称“X” | 简称“X”, after an opening bracket or a comma
_CUE = re.compile(
    r"(?:以下)?(?:分别)?(?:并称|统称|简称|合称|通称|称)(?:为)?\s*[:：]?\s*"
    r"(?:[“\"‘「『《](?P<quoted>[^”\"’」』》\n]{1,30})[”\"’」』》]|(?P<bare>[^，。；、（）()\n“”]{2,20})(?=[）)]))"
)
_FULL_START = re.compile(r"(?<=[\u4e00-\u9fff])[讯电] |[。；;：:！？\n，,\t]|[）)][、与和及]|[（(](?=[^）)]{0,80}$)")
_COMPANY = re.compile(r"(?:公司|集团|银行|大学|学院|研究院|医院|局|厅|委员会)$")
# Several places before one head: 甲、乙、丙国家高新技术产业开发区管理委员会 are all explained.
_SHARES_HEAD = re.compile(r"(?:[\u4e00-\u9fff]{2,3}、)+[\u4e00-\u9fff]{2,24}(?:区|城|园|港)(?:管理委员会|管委会)$")
# A word for all of a list left open is no other name of its members: 海关、海事等查验机构（以下统称…）.
_MANY, _OF_ALL = re.compile("、.*等"), re.compile("[统合并]称")
_QUOTES = '“”"‘’「」『』《》〈〉'
_VERBS = re.compile(
    r"^(?:第[一二三四五六七八九十百零\d]{1,5}条\s*|[一二三四五六七八九]是|.{0,12}?(?:根据|依据|按照|依照|为贯彻落实|贯彻落实|落实|制定|设立|成立|建立|组建|印发|发布|适用于|本办法所称|为了?(?:(?:充分|更好地?)?发挥|服务|推动|促进|加快|加强|保障|规范|支持|深化)"
    r"|所称|对于|是指|现就|以下)|发挥|推广(?!中心|站)|持续优化|迭代升级|优化|规范|建设|打造|推进|分解形成|依托|培育壮大|重点培育壮大|支持|由(?!于)|对(?!外)|在)+的?"
)
_SYSTEMS = ("平台", "系统", "数据库")
_IN_SYSTEM = re.compile(
    ".*(?:登录|登陆|进入|(?:需要?|应当?|可|并|应)在|[厅局委部]的)(?=.{4})"
)  # what is done in a system
_REACH = 120  # characters before the bracket in which the full name may begin


def find_definitions(document: Document, part: Part) -> Iterator[Definition]:
    """Every short name that a part declares, with the full name before it, in text order."""
    text = document.text
    position = text.find("称", part.start, part.end)
    last = -1
    while position >= 0:
        match = _cue_at(text, position, part.end)
        if match and match.start() > last:
            last = match.end()
            yield from _definitions(document, part, match)
        position = text.find("称", position + 1, part.end)


def _cue_at(text: str, position: int, end: int) -> re.Match[str] | None:
    for start in range(max(0, position - 5), position):
        match = _CUE.match(text, start, end)
        if match and match.start() < position < match.end() and _opens(text, start):
            return match
    return None


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 1) : start]
    return before in ("（", "(", "，", ",") or text.startswith("以下", start)


def _definitions(document: Document, part: Part, match: re.Match[str]) -> Iterator[Definition]:
    short = (match["quoted"] or match["bare"] or "").strip(_QUOTES + " ")
    start, end = full_name_range(document.text, match.start(), part.start)
    full = document.text[start:end].strip()
    if _explains(short, full, match[0]):
        yield Definition(short, full, part.index, document.span(start, match.end()), document_wide=True)


def _explains(short: str, full: str, cue: str) -> bool:
    """Whether a short name stands for a full one: both are there and differ, and it is no word for an open list."""
    if not short or not full or short == full:
        return False
    return not (_MANY.search(full) and _OF_ALL.search(cue))


def full_name_range(text: str, cue: int, floor: int) -> tuple[int, int]:
    """The range of the full name that a 以下简称 explains: 《…》 whole, else the words back to the last mark."""
    end = cue
    while end > floor and text[end - 1] in "（(，, ":
        end -= 1
    if end > floor and text[end - 1] in "》”":
        return _quoted_range(text, end, floor)
    return _plain_start(text, end, floor), end


def _quoted_range(text: str, end: int, floor: int) -> tuple[int, int]:
    opening = "《" if text[end - 1] == "》" else "“"
    start = text.rfind(opening, max(floor, end - _REACH), end)
    return (start, end) if start >= 0 else (end, end)


def _plain_start(text: str, end: int, floor: int) -> int:
    window = text[max(floor, end - _REACH) : end]
    marks = list(_FULL_START.finditer(window))
    start = end - len(window) + (marks[-1].end() if marks else 0)
    words = text[start:end]
    if "、" in words and _COMPANY.search(words) and not _SHARES_HEAD.match(words):
        start = end - len(words) + words.rindex("、") + 1  # of several names, the last is the one explained
        words = text[start:end]
    if words.endswith(_SYSTEMS) and (inside := _IN_SYSTEM.match(words)):
        return start + inside.end()
    verb = _VERBS.match(words)
    return start + verb.end() if verb and verb.end() < len(words) - 1 else start
