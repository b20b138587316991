"""Named bodies as the subject of a clause in running text: 自治区发展改革委、财政厅等部门 | 按照职责分工 | …"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from loaders.extract.responsibility.bodies import lists_agencies, lists_bodies
from loaders.extract.responsibility.clauses import BORDER, clause_end, opened, split_clauses
from loaders.extract.responsibility.described import APPOINTS, SAYS_WHICH
from loaders.extract.responsibility.duties import ACTIVE, ASSIGNED, BY_LAW


@dataclass(frozen=True, slots=True)
class Subject:
    """The bodies that a clause begins with, and where its predicate begins and ends."""

    start: int
    end: int
    predicate: int
    stop: int  # the end of the clause, at ，；。 or the end of the sentence
    passive: bool  # 由A…: the bodies come behind 由
    clause: int  # where the clause begins


_TAIL = (
    r"(?:等(?:\d{1,2}个|[一二三四五六七八九十]{1,2}个)?(?:有关|相关|各|市级|省级|区级|县级|省直|市直|行政"
    r"|主管|职能|责任|成员)*(?:部门|单位|机构|机关|委办局|社会组织|人民团体|群团组织|团体|企业|高校|院校|媒体)?(?:[（(](?:单位|部门|机构)[）)])?(?:[和及、](?:有关|相关)?(?:单位|部门|专家|机构"
    r"|行业专家)|或行业专家)?)?"
    r"(?:[和及与、](?:有关|相关|各级各类|各类)?(?:学校|幼儿园|用人单位|医疗(?:卫生)?机构|行业协会|(?:生产经营|建设|企业?事业)?单位|企业|新闻媒体|社会组织))?"
)
_CANDIDATE = re.compile(
    r"(?:委员会|政府|国务院|行署|行政公署|管委会|领导小组|指挥部|联席会议|工作组|专班|办公室|办公厅|部门|机关|机构|中心|总队"
    r"|支队|法院|检察院|海关|分行|支行|营管部|管理部(?!门)|党委|党组|党工委|残联|工商联|科协|妇联|团委|团体|组织"
    r"|总工会|公司|集团|银行|大学|学院|研究院|图书馆|协会|联盟|医院|街道|单位|运营商|企业|处|站|所|会"
    r"|供销(?:合作)?(?:联合|总)?社|委|局|厅|部(?!门)|司(?![法机令长徒马])|办|署|关|室|共青团(?:中央)?|电视台|日报"
    r"|各(?:设区的?市|地级以上市|[市州县区盟旗地])(?:[、（(]?[市州县区盟旗]{1,3}[）)]?){0,4}|各(?:乡镇|镇街|街镇|镇乡|乡|镇)(?:[（(][镇街道乡办事处、]{1,8}[）)])?"
    r"|(?<=[\u4e00-\u9fff]{2})(?:省|市|自治区|自治州)(?=应当|要(?![求素闻])|必须|须|负责|牵头|积极|密切|配合))"
    r"(?:[（(〔](?:[^（）()〔〕]|[（(][^（）()〔〕]{1,6}[）)]){1,24}[）)〕])?"
    + _TAIL
    + r"(?:[和及]法律、?法规(?:、规章)?授权的组织)?"
)
# What a candidate can end in: a new one needs its last character here.
_ENDS = (
    "央会府组部议班室厅门关构心队院行委联协司团学盟馆道位商业处站所局办署台报家等各级直政管能任员个体织校媒社"
    "市州县区旗地乡镇街）)〕"
)
_LAST = frozenset(
    "央会府组部议班室厅门关构心队院行委司团体织学盟馆道位处站局办署业商社）)〕等"
)  # how a list of bodies can end
_LONGEST = 160
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
    return re.compile(f"[{_ENDS}](?:{predicate}|[，,]{_OWES.pattern})")


_BEHIND_ASSIGNED = re.compile(f"[{_ENDS}]{ASSIGNED.pattern}")
_OF_DUTIES = re.compile(r"的?(?:主要|具体|工作|岗位)*(?:职责|职能)?(?:任务|分工)?(?:是|为)?\s*[：:]\s*")
_NEAR = 60  # characters in which a list of duties names its bodies


def listed_subject(text: str, start: int, end: int, predicate: re.Pattern[str]) -> Subject | None:
    """The bodies before a colon that begin a sentence, where their duty follows it: 市公安局：负责现场警戒."""
    colon = _COLON.search(text, start, min(end, start + _NEAR))
    if colon is None or not predicate.match(text, colon.end()):
        return None
    first = opened(text, start, colon.start())
    said = _OF_DUTIES.search(text, first, colon.end())
    stop = said.start() if said else colon.start()
    if stop <= first or not lists_bodies(text, first, stop):
        return None
    return Subject(first, stop, colon.end(), clause_end(text, colon.end(), end), False, start)


_COLON = re.compile(r"[：:]\s*")
# How what a list owes may begin behind a ，.
_OWES = re.compile(
    r"(?:应当|应(?![急用届])|要(?![求素闻])|必须|须|(?:具体|统一|共同)?负责|依法|依据|依照|按照?|根据|定期|及时|统一|共同|协同|每年|会同|承担|受(?=[^，。；]{1,12}委托)"
    r"|在(?:各自|其|本)[^，。；]{0,6}范围|分别|各自|认真|切实|积极|主动|密切)"
)
_PARTNERS = re.compile(r"会同|联合(?!会)|商(?![务业标品丘洛城州河南水都])|同(?![仁心江安德])")  # not 商务部, 同江市


def _goes_on(text: str, first: int, stop: int, end: int) -> bool:
    """Whether a list of units ends at a ， inside the sentence, behind which it may go on."""
    return stop < end and text[stop] in "，," and text[stop - 1] in _LAST and lists_bodies(text, first, stop)


def _subject(
    text: str, clause: int, first: int, stop: int, predicate: re.Pattern[str], open_list: int | None
) -> Subject | None:
    if _PARTNERS.match(text, first):
        return None
    passive = text[first - 1 : first] == "由"
    for candidate in _CANDIDATE.finditer(text, first, min(stop, first + _LONGEST)):
        end = candidate.end()
        owes = predicate.match(text, end) or (passive and ASSIGNED.match(text, end))
        if owes and _ends_list(text, first, end, stop):
            start = _list_start(text, open_list, first, end)
            return Subject(start, end, end, stop, passive, clause)
    return None


def _ends_list(text: str, first: int, end: int, stop: int) -> bool:
    """Whether words list bodies, and what follows does not say which of them."""
    return not SAYS_WHICH.match(text, end, stop) and lists_bodies(text, first, end)


def _list_start(text: str, open_list: int | None, first: int, end: int) -> int:
    return open_list if open_list is not None and lists_bodies(text, open_list, end) else first


_FOUNDS = re.compile(rf"(?:{APPOINTS})(?=[^，。；]{{3,24}}?(?:负责|承担|牵头|受理))")


def _founded(text: str, clause: int, first: int, stop: int, predicate: re.Pattern[str]) -> Iterator[Subject]:
    """The body that the subject of a clause sets up or names to do its work: 市人民政府设立甲管理机构负责…."""
    founds = _FOUNDS.search(text, first, stop)
    subject = _subject(text, clause, founds.end(), stop, predicate, None) if founds else None
    if subject and text.startswith(("负责", "承担", "牵头", "受理"), subject.end):
        yield Subject(subject.start, subject.end, subject.predicate, stop, False, clause)


_BY = re.compile(r"由(?:所?涉及到?的)?|均需|(?<!可以)(?<!可)(?<!受)委托(?=[省市县区国自])")


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
    ends = [one.end() for one in _CANDIDATE.finditer(text, first, min(stop, first + _LONGEST))]
    for end in reversed(ends):
        if end < stop and BY_LAW.match(text, end, stop) and lists_agencies(text, first, end):
            return Subject(first, end, end, stop, True, clause)
    return None


def far_subject(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The bodies with which a sentence begins, for what its later clauses say without a subject: …，要会同B."""
    first = opened(text, start, end)
    for candidate in _CANDIDATE.finditer(text, first, min(end, first + _LONGEST)):
        if BORDER.search(text, first, candidate.end()):
            return None
        if _PREDICATE.match(text, candidate.end()) and lists_bodies(text, first, candidate.end()):
            return first, candidate.end()
    return None


_PREDICATE = re.compile(
    r"要(?![求素闻])|应(?![急用届])|须|必须|负责|牵头|将|积极|切实|加强|抓好|做好|充分|按|认真|主动|及时"
    r"|相应|成立|设立|建立|组建"
)


def _in_word(text: str, at: int) -> bool:
    """Whether 由 belongs to a word: 自由贸易试验区, 理由; but 治理 and 管理 end before it."""
    if text[at - 2 : at] in ("治理", "管理", "办理", "处理", "受理", "审理"):
        return False
    return text[at - 1 : at] in ("自", "理", "缘")


def _is_border(text: str, position: int, end: int) -> bool:
    return position >= end or text[position] in "，。；,;"


_CONTINUES = "、和及与或以的等所（(内中外之单部机"


def list_after(text: str, start: int, end: int, verbs: re.Pattern[str]) -> tuple[int, int] | None:
    """The list of bodies behind a 会同, up to the verb that both share; a list before ， goes on behind it."""
    best: tuple[int, int] | None = None
    first: tuple[int, int] | None = None  # where no verb of the table follows: the first that nothing continues
    for stop, verb, border in _list_ends(text, start, end, verbs):
        if verb:
            return start, stop
        best = (start, stop) if border else best
        first = first or (start, stop)
    return best or first


def _list_ends(text: str, start: int, end: int, verbs: re.Pattern[str]) -> Iterator[tuple[int, bool, bool]]:
    """Where a list of bodies can end, from left to right, with whether a verb, and whether a border, follows there."""
    for candidate in _CANDIDATE.finditer(text, start, min(end, start + _LONGEST)):
        stop = candidate.end()
        verb, border = verbs.match(text, stop) is not None, _is_border(text, stop, end)
        if (verb or border or text[stop] not in _CONTINUES) and lists_bodies(text, start, stop):
            yield stop, verb, border
