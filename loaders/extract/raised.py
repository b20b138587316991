"""Streets, houses and works of lists that a verb of building tells, or what becomes of them.

开工建设东岭花园医院, 改造柏溪路、云桥路; 澄江东路、文昌西街等6条道路建成通车; 宁乡玉泉轮毂、桃江丰禾饲料建成投产.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.extract.become import COUNTED, list_ends
from loaders.extract.houses import is_house
from loaders.extract.member_ranges import member_ranges
from loaders.extract.members import Member, after_verb
from loaders.extract.scan import Scan
from loaders.extract.streets import is_street
from loaders.extract.work_lists import works_of
from loaders.extract.work_members import is_built_work
from loaders.ranges import Range

_BUILDS = frozenset(
    {
        *("新建", "迁建", "扩建", "续建", "兴建", "改建", "建成", "建设"),
        *("改造", "打通", "开工建设", "开工", "规划建设", "拓宽"),
    }
)
# no building without a word for it behind the list
_CARRIES = frozenset(
    {
        "推进",
        "加快",
        "加快推进",
        "完成",
        "启动",
        "实施",
        "抓好",
        "推动",
        "确保",
        "力争",
        "继续推进",
        "负责",
        "承担",
        "保障",
        "协调",
        "统筹",
    }
)
_VERBS = _BUILDS | _CARRIES
# the same where the words for names do not part them: 改扩建甲中学, 建成区图书馆新馆
_OPENS = re.compile(r"(?:^|[，。；：、\n\s])(?:新改扩建|改扩建|新改建|建成(?=区))")
_OBJECT = re.compile(r"(?:提升|了)?(?P<list>[^，。；：！？\n\t“”]{3,120}+)(?=[，。；\n]|$)")
_CUE = re.compile("[路街院校学馆园楼剧宫厅场库所]|大道|高中|初中|中心|[一二三四五六七八九十]中")
_CLOSES = re.compile(
    rf"(?:{COUNTED})?(?:等?(?:工程|项目))?"
    r"的?(?:(?:征地|用地|拆迁|征迁|迁改|管线|前期|环评|设计|资金|报批|审批|手续|工作|保障|筹措)+|(?:建设|施工|改造)?[和与及](?:征地|用地|拆迁|征迁|迁改|管线|资金|报批|审批|手续|保障)+)?(?:(?:开工|扩建|迁建|新建)?建设|主体[\u4e00-\u9fff]{0,6}|施工|(?:升级|提升)?改造|改扩建|贯通)?(?:工程|项目)?(?:建设)?(?:进度|步伐)?$"
)
_SAYS = re.compile("[的当]")  # in what is said of a work, and in no name
_OPEN = re.compile(r"(?<![高中初平同均])等|等\s?[0-9]+[所家个]")  # a list that says itself what it holds
_BREAKS = re.compile(r"[。；：，！？\n\t](?:\s*[0-9]{1,2}[、.．])?|^[0-9]{1,2}、")
_JOINT = re.compile("[和与及]")
_SHORTEST = 2
_REACH = 160


def raised_works(scan: Scan) -> Iterator[Range]:
    """Every such work of a part: the objects of building, then what is built by what becomes of it."""
    yield from _objects(scan)
    yield from _subjects(scan)


def _objects(scan: Scan) -> Iterator[Range]:
    """The streets and houses in the list that a verb has as its object."""
    for behind, alone in _verbs(scan):
        listed = _OBJECT.match(scan.text, behind)
        if listed is None or not _CUE.search(listed["list"]):
            continue
        start, end = listed.span("list")
        close = _close(listed["list"])
        if close < end - start or alone:
            yield from _built(scan, start, start + close)


def _verbs(scan: Scan) -> Iterator[tuple[int, bool]]:
    """Where each verb of building ends, and whether it builds alone, with no word for it behind the list."""
    for hit in scan.marks.cuts_among(_VERBS):
        cut = scan.marks.cut_of(hit)
        yield cut.end, cut.mark.word in _BUILDS
    for found in _OPENS.finditer(scan.text):
        yield found.end(), True


def _close(words: str) -> int:
    """Where a list ends before what its works are and what is done to them; at its begin where it says that itself."""
    found = _CLOSES.search(words)
    close = found.start() if found else len(words)
    return 0 if _OPEN.search(words, 0, close) else close


def _built(scan: Scan, start: int, end: int) -> Iterator[Range]:
    """The members of a list that are streets or houses."""
    yield from (one for one in _members(scan, after_verb(scan, start, end)[0], end) if _is_built(scan, *one))


def _members(scan: Scan, start: int, end: int) -> Iterator[Range]:
    """The members of a list between two places, those that a word joins one by one where one of them is built."""
    for left, right in member_ranges(scan, "Project", start, end):
        joints = _JOINT.finditer(scan.text, left + 2, right - 2)
        joint = next((one for one in joints if _parts(scan, left, one, right)), None)
        yield left, joint.start() if joint else right
        if joint:
            yield joint.end(), right


def _parts(scan: Scan, left: int, joint: re.Match[str], right: int) -> bool:
    """Whether a word joins two of which one is a street or house: 东岭小学和桐溪小学; but 甲路与乙路交叉口."""
    if joint.group() == "与":
        return _is_built(scan, left, joint.start()) and _is_built(scan, joint.end(), right)
    return _is_built(scan, left, joint.start()) or _is_built(scan, joint.end(), right)


def _is_built(scan: Scan, start: int, end: int) -> bool:
    """Whether a range names a street or a house."""
    return is_street(scan.text[start:end]) or is_house(scan, start, end)


def _subjects(scan: Scan) -> Iterator[Range]:
    """The works, streets and houses before what becomes of them."""
    for end, of_works in list_ends(scan.text):
        left = _clause_start(scan.text, end)
        if end - left > _SHORTEST:
            start, lead = after_verb(scan, left, end)
            members = tuple(_members(scan, start, end))
            yield from (one for one in members if _is_built(scan, *one))
            works = _works(scan, tuple(Member(*one, lead) for one in members))
            yield from (one for one in works if of_works or is_built_work(scan, *one))


def _works(scan: Scan, members: Sequence[Member]) -> Iterator[Range]:
    """The works of a list with no word for what it holds, where its last member is one."""
    if len(members) < 2 or any(_is_no_member(scan.text, one) for one in members):
        return
    works = tuple(works_of(scan, members))
    if works and works[-1][1] == members[-1].end:
        yield from works


def _is_no_member(text: str, member: Member) -> bool:
    """Whether a member says something of a work, or its list says itself what it holds."""
    return _SAYS.search(text, *member[:2]) is not None or _OPEN.search(text, *member[:2]) is not None


def _clause_start(text: str, end: int) -> int:
    """Where the clause before a place begins."""
    floor = max(0, end - _REACH)
    return max((found.end() for found in _BREAKS.finditer(text, floor, end)), default=floor)
