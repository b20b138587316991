"""Named bodies as the subject of a clause in running text: 自治区发展改革委、财政厅等部门 | 按照职责分工 | …"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from loaders.extract.responsibility.bodies import lists_agencies, lists_bodies
from loaders.extract.responsibility.clauses import clause_end, opened, split_clauses
from loaders.extract.responsibility.described import APPOINTS, SAYS_WHICH
from loaders.extract.responsibility.duties import ACTIVE, ASSIGNED, BY_LAW
from loaders.extract.responsibility.endings import ENDS, candidate_ends


@dataclass(frozen=True, slots=True)
class Subject:
    """The bodies that a clause begins with, and where its predicate begins and ends."""

    start: int
    end: int
    predicate: int
    stop: int  # the end of the clause, at ，；。 or the end of the sentence
    passive: bool  # 由A…: the bodies come behind 由
    clause: int  # where the clause begins


_LAST = frozenset(
    "央会府组部议班室厅门关构心队院行委司团体织学盟馆道位处站局办署业商社段）)〕等"
)  # how a list of bodies can end
_LONGEST_PREDICATE = 60


def find_subjects(text: str, start: int, end: int, predicate: re.Pattern[str]) -> Iterator[Subject]:
    """The subjects of a sentence's clauses whose predicate begins as the pattern says, from left to right."""
    return _of_clauses(text, start, end, predicate) if _may_hold_subject(text, start, end, predicate) else iter(())


def _of_clauses(text: str, start: int, end: int, predicate: re.Pattern[str]) -> Iterator[Subject]:
    """The subjects of the clauses, where a list that ends at a ， may go on in the next clause."""
    given = _first_by(text, start, end)
    open_list: int | None = None  # where a list began that goes on behind a ，
    for at, stop in split_clauses(text, start, end):
        first = opened(text, at, stop)
        list_start = first if open_list is None else open_list
        if subject := _subject(text, at, first, stop, predicate, open_list):
            yield subject
            yield from _founded(text, at, subject.end, stop, predicate)
            open_list = None
        elif _goes_on(text, list_start, stop, end):
            owing = _owing_next(text, at, list_start, stop, end, predicate)
            yield from owing
            open_list = None if owing else list_start
        else:
            open_list = None
            if given < stop:
                yield from _behind_by(text, at, first, stop, predicate)


def _first_by(text: str, start: int, end: int) -> int:
    """Where a sentence first gives something to somebody behind 由; its end where it gives nothing."""
    by = _BY.search(text, start, end)
    return by.start() if by else end


def _may_hold_subject(text: str, start: int, end: int, predicate: re.Pattern[str]) -> bool:
    """Whether a sentence has a predicate behind what a body can end in, or gives something to somebody behind 由."""
    if predicate is ACTIVE:  # nearly every sentence of an article does
        return True
    near = _behind_body(predicate.pattern).search(text, start, end + _LONGEST_PREDICATE)
    return near is not None or _assigns(text, start, end)


def _assigns(text: str, start: int, end: int) -> bool:
    """Whether somebody behind 由 or 委托 may be given what only passives give: 由市财政局制定."""
    given = text.find("由", start, end) >= 0 or text.find("委托", start, end) > 0
    return given and _BEHIND_ASSIGNED.search(text, start, end) is not None


def _owing_next(
    text: str, clause: int, first: int, stop: int, end: int, predicate: re.Pattern[str]
) -> tuple[Subject, ...]:
    """The agencies of a list, where the clause behind it says at once what they owe: A和B，定期公布."""
    owes = _OWES.match(text, stop + 1) is not None and predicate.match(text, stop + 1) is not None
    if not (owes and lists_agencies(text, first, stop)):
        return ()
    return (Subject(first, stop, stop + 1, clause_end(text, stop + 1, end), False, clause),)


@cache
def _behind_body(predicate: str) -> re.Pattern[str]:
    """A predicate behind what a list of bodies can end in: few sentences hold one."""
    return re.compile(f"[{ENDS}](?:{predicate}|[，,]{_OWES.pattern})")


_BEHIND_ASSIGNED = re.compile(f"[{ENDS}]{ASSIGNED.pattern}")
_OF_DUTIES = re.compile(r"的?(?:主要|具体|工作|岗位)*(?:职责|职能)?(?:任务|分工)?(?:是|为)?\s*[：:]\s*")
_NEAR = 60  # characters in which a list of duties names its bodies


def listed_subject(text: str, start: int, end: int, predicate: re.Pattern[str]) -> Subject | None:
    """The bodies before a colon that begin a sentence, where their duty follows it: 市公安局：负责现场警戒."""
    first = opened(text, start, end)
    ends = _HEAD_END if predicate is ACTIVE else _COLON
    for mark in ends.finditer(text, first, min(end, first + _NEAR)):
        if predicate.match(text, mark.end()):
            said = _OF_DUTIES.search(text, first, mark.end())
            stop = said.start() if said else mark.start()
            if stop > first and lists_bodies(text, first, stop):
                return Subject(first, stop, mark.end(), clause_end(text, mark.end(), end), False, start)
    return None


_COLON = re.compile(r"(?:[：:。]|——)\s*")
_HEAD_END = re.compile(r"(?:[：:。]|——)\s*|[ \u3000]+")
# How what a list owes may begin behind a ，.
_OWES = re.compile(
    r"(?:应当|应(?![急用届])|要(?![求素闻])|必须|须|(?:具体|统一|共同)?负责|综合(?=指导|协调|监督)|依法|依据|依照|按照?|根据|定期|及时|统一|共同|协同|每年|会同|承担|受(?=[^，。；]{1,12}委托)"
    r"|在(?:各自|其|本)[^，。；]{0,6}范围|分别|各自|认真|切实|积极|主动|密切)"
)
_PARTNERS = re.compile(r"与|会同|联合(?!会)|商(?![务业标品丘洛城州河南水都])|同(?![仁心江安德])")  # not 商务部, 同江市


def _goes_on(text: str, first: int, stop: int, end: int) -> bool:
    """Whether a list of units ends at a ， inside the sentence, behind which it may go on."""
    return stop < end and text[stop] in "，," and text[stop - 1] in _LAST and lists_bodies(text, first, stop)


def _subject(
    text: str, clause: int, first: int, stop: int, predicate: re.Pattern[str], open_list: int | None
) -> Subject | None:
    if _PARTNERS.match(text, first):
        return None
    passive = text[first - 1 : first] == "由"
    for end in candidate_ends(text, first, stop):
        owes = predicate.match(text, end) or (passive and ASSIGNED.match(text, end))
        if owes and _ends_list(text, first, end, stop):
            start = first if passive else _list_start(text, open_list, first, end)
            return Subject(start, end, end, stop, passive, clause)
    return None


def _ends_list(text: str, first: int, end: int, stop: int) -> bool:
    """Whether words list bodies, and what follows does not say which of them."""
    return not (SAYS_WHICH.match(text, end, stop) or _ASKS.search(text, first, end)) and lists_bodies(text, first, end)


_ASKS = re.compile("[人者位户方主]向")  # 由申请人向市住建局提出: who goes to a body, and no body


def _list_start(text: str, open_list: int | None, first: int, end: int) -> int:
    return open_list if open_list is not None and lists_bodies(text, open_list, end) else first


_FOUNDS = re.compile(rf"(?:{APPOINTS})(?=[^，。；]{{3,24}}?(?:负责|承担|牵头|受理))")


def _founded(text: str, clause: int, first: int, stop: int, predicate: re.Pattern[str]) -> Iterator[Subject]:
    """The body that the subject of a clause sets up or names to do its work: 市人民政府设立甲管理机构负责…."""
    founds = _FOUNDS.search(text, first, stop)
    subject = _subject(text, clause, founds.end(), stop, predicate, None) if founds else None
    if subject and text.startswith(("负责", "承担", "牵头", "受理"), subject.end):
        yield Subject(subject.start, subject.end, subject.predicate, stop, False, clause)


_BY = re.compile(
    r"由(?:所?涉及到?的|(?:新|机构改革后)?(?:组建|成立|设立|整合)后?的)?|均需|(?<!可以)(?<!可)(?<!受)委托(?=[省市县区国自])"
)


def _behind_by(text: str, clause: int, first: int, stop: int, predicate: re.Pattern[str]) -> Iterator[Subject]:
    """A由 inside a clause: 于每年10月底前由自治区大数据发展局牵头; 相关奖励经费由省财政厅负责."""
    for by in _BY.finditer(text, first, stop):
        subject = None if _in_word(text, by.start()) else _subject(text, clause, by.end(), stop, predicate, None)
        if subject is None and predicate is ACTIVE:
            subject = _assigned_by_law(text, clause, by.end(), stop)
        if subject:
            yield Subject(subject.start, subject.end, subject.predicate, stop, True, clause)
            return


def _assigned_by_law(text: str, clause: int, first: int, stop: int) -> Subject | None:
    """The longest list of bodies behind 由 that is to do what no table of verbs has: 由县人民政府限期拆除."""
    for end in reversed([*candidate_ends(text, first, stop)]):
        if end < stop and BY_LAW.match(text, end, stop) and lists_agencies(text, first, end):
            return Subject(first, end, end, stop, True, clause)
    return None


def _in_word(text: str, at: int) -> bool:
    """Whether 由 belongs to a word: 自由贸易试验区, 理由; but 治理 and 管理 end before it."""
    if text[at - 2 : at] in ("治理", "管理", "办理", "处理", "受理", "审理"):
        return False
    return text[at - 1 : at] in ("自", "理", "缘")
