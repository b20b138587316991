"""By when a sentence of running text wants its duty done: the time before the bodies, or behind what they do."""

from __future__ import annotations

import re

from loaders.extract.deadlines import BY_THEN, POINT, Deadline, find_deadline, is_deadline
from loaders.extract.responsibility.heads import Sentence
from loaders.extract.responsibility.subjects import Subject

_ARTICLE = re.compile(r"第[一二三四五六七八九十百零\d]{1,5}条\s*(?:[（(][^（）()]{2,20}[）)])?\s*")
_DONE_BY = re.compile(
    rf"[，,](?:力争|争取|确保|并)?(?:于|在)?(?![每次翌当]年)(?P<when>{POINT})"
    r"(?:全部|全面|基本)?(?:(?:完成|办结|落实到位|完成到位)$|(?:建成|完成|出台|印发|投用|上线|启用|开通|竣工|定稿|通[水电气车航]|封顶|主体封顶|投运|试运行|供暖|见效|达效|销号|清零|交付|交房)[^，。；]{0,24}$)"
)
_MIDWAY = re.compile(  # …配合，2024年底前制定规划，推动…; …编制方案，评价结果于次年3月底前报国务院
    r"(?:[，,](?:力争|确保)?(?:[^，。；\d要应须]{0,8}(?<![局委办厅府会部院行署社])(?=[于在]))?|并)(?:于|在)?"
    rf"(?P<when>{BY_THEN})[，,]?"
    r"(?:在[^，。；]{2,24}?(?=开通|设[立置]|建[成立设]|开展|试点|实施|推[行广]|启[动用]|上线|完成|布[设点]|投[放用]))?(?:设[立置]|试点|推[行广]|布[设点]|投放)?"
    r"(?:全部|全面|基本|统一)?(?:(?<=[立置点行广设放])|制定|出台|印发|完成|建成|建设|编制|形成|启动|实现|投用|上线|上?报|向|公布|公开|发布|提交|提出|下达|反馈|将|把|拿出|取得|做好|落实|明确|开展|组织|推出|实施|报送|交付|投入|拆除|改造|整改|清理|排查|接入|迭代|覆盖|达到|新建|新增|扩建|打通|清零|清退|摸清|通车|开工|开通|竣工|验收|迁移|整治|入企|建立|制订|修订|腾退|更换|收治|发放|拨付|兑现|全部|全面|基本|定稿|通[水电气航]|主体|封顶|投运|试运行|具备|对外|印发|供暖|见效|达效|销号)"
)
_AT_ONCE = re.compile(
    r"[，,]?(?:要|应当?|须|必须)?(?:负责)?(?:(?:会同|联合|组织|指导|督促)[市省区县州直]{0,2}(?:各|有关|相关)+(?:部门|单位|方面|地区))?"
    rf"(?:力争|确保)?(?:(?:于|在)(?P<when>{POINT}|(?:20\d{{2}}年)?\d{{1,2}}月)|(?P<then>{BY_THEN}))"
)


_ROUTINE = "日常工作"  # before 由A承担 it is what A does, not when


def closing_deadline(text: str, start: int, end: int) -> Deadline | None:
    """The time by which a sentence that assigns a task wants it done: 会同B于10月底前…; …配合，10月底前完成."""
    if follows := _AT_ONCE.match(text, start, end):
        return find_deadline(text, *follows.span(follows.lastgroup or "when"))
    if last := _DONE_BY.search(text, max(start, end - 40), end):
        return find_deadline(text, *last.span("when"))
    near = any(text.find(sign, start, end) > 0 for sign in "前内")
    times = list(_MIDWAY.finditer(text, start, end)) if near else ()
    return find_deadline(text, *times[0].span("when")) if len(times) == 1 else None


def opening_deadline(text: str, subject: Subject, sentence: Sentence) -> Deadline | None:
    """The time before the bodies in their clause, or in the clause that opens the sentence: 2025年底前，省财政厅…."""
    opening = text[sentence.start : subject.clause].rstrip("，, ")
    if is_deadline(opening):
        return find_deadline(text, sentence.start, sentence.start + len(opening))
    marker = _ARTICLE.match(text, subject.clause, subject.start)
    start = marker.end() if marker else subject.clause
    if is_deadline(text[start : subject.start]) and not text.startswith(_ROUTINE, start):
        return find_deadline(text, start, subject.start - 1 if subject.passive else subject.start)
    return None


def told_deadline(text: str, start: int, end: int) -> Deadline | None:
    """The one time by which words want done what they say: 2024年6月底前完成普查."""
    times = told_times(text, start, end)
    return find_deadline(text, *times[0]) if len(times) == 1 else None


def told_times(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where words say by when they want something done."""
    return [one.span("when") for one in _TOLD.finditer(text, start, end)] if text.find("前", start, end) > 0 else []


_TOLD = re.compile(
    r"(?:^|(?<=[。；;，,、\s]))(?:力争|确保)?(?:于|在)?(?P<when>(?:20\d{2}年)?\d{1,2}月(?:\d{1,2}日|底|末)?之?前|20\d{2}年[底末]之?前|年[底末]之?前)"
)
