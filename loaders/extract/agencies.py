"""Every body that a part names in prose: one pass for the words that bodies end in, each read by its kind.

Central bodies and names with their place inside are read here, all others in the rooms of their kinds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from ahocorasick_rs import AhoCorasick, MatchKind

from loaders.document import Document, Part, Span
from loaders.extract.addressed import find_addressed
from loaders.extract.agency_edges import Hit, Reading, follows_well, in_a_post, title_head
from loaders.extract.committees import group, party_committee, party_organ, town_committee
from loaders.extract.elided import elided
from loaders.extract.formed_bodies import formed
from loaders.extract.placed_bodies import placed_body
from loaders.extract.responsibility.lists import Member
from loaders.extract.town_seats import TOWN_SEATS, town_seat
from loaders.lexicon.bodies import longest_body
from loaders.lexicon.cores import central_bodies, cores, party_organs
from loaders.lexicon.formed import function_starts, organ_forms
from loaders.lexicon.seats import branch_end
from loaders.lexicon.shapes import OWN_CENTRE
from loaders.mention import Mention
from loaders.metadata.zones import zone_of

_HEADS = (
    "领导小组",
    "指挥部",
    "联席会议",
    "工作专班",
    "专班",
    "事务中心",
    "事业发展中心",
    "保障服务中心",
    "委员会",
    "管委会",
    "管理委员会",
    "执委会",
    "执行委员会",
    "协调小组",
    "办公室",
    "局",
    "厅",
)
_INNER = re.compile(
    rf"办公厅|征信中心|督查室|{OWN_CENTRE}"
    r"|(?:网络安全管理局|网络安全协调局|运行监测协调局|(?!会同|联合|协同|商|总揽|各)(?:(?![和与及同])[一-鿿]){2,8}(?:(?<![全大布格])局|司))"
    r"(?=[，。、；（）()\s和]|负责|牵头|研究|组织)"
)
# a department of the State Council by what it does: 国务院卫生主管部门
_DEPARTMENT = re.compile(
    r"(?!各|有关|相关|其他|所属|直属|组成|职能|办公|规定|批准|确定|授权|决定|指定|同意|要求|部署|发布|颁布|制定|[及和与由按将对在等])[一-鿿]{2,12}?(?:行政主管|监督管理|行政|主管|管理)?部门"
)
# an office or a group of the State Council that no table has: 国务院医改办
_STATE_OFFICE = re.compile(
    r"(?!各|有关|相关|授权|批准|设立|决定|同意|成立|组建|常务)[一-鿿]{2,4}(?:(?<!省)办|安委会)(?=[，。、；（）()\s\d]|关于|印发|[的和与])"
    r"|(?!各|有关|相关|授权|批准|设立|决定|同意|成立|组建)[一-鿿]{2,14}领导小组(?:办公室)?"
)
_FORM_OF_DEPARTMENT = re.compile("(?:局|司|(?<!研究)(?<!创新)(?<!技术)中心)(?![长级直])")
_OWN_OFFICE = re.compile("[区县市园][一-鿿]{2}$")  # before the end of the name of a zone's own office
_ACADEMIES = ("科学院", "农科院", "社科院", "林科院")
_SUPPLIER = "供电局"  # a company, whatever it is called
_NATION = "中华人民共和国"
_FRAMES = ("民航", "武警", "中国人民政治协商会议", "中国共产主义青年团", "共青团", "中国国际贸易促进委员会")
_new_hit: Callable[[Iterable[object]], Hit] = partial(tuple.__new__, Hit)


def find_agencies(document: Document, part: Part) -> Iterator[Mention]:
    """Every body named in a part and each 供电局 in order; members of a list share the place of the one before."""
    text = document.text
    addressed = tuple(find_addressed(document, part))
    yield from addressed
    ranges = [(one.span.start, one.span.end) for one in addressed]
    for reading in _readings(text, part):
        if any(start <= reading.start < end for start, end in ranges):
            continue
        if text.endswith(_ACADEMIES, reading.start, reading.end):
            continue  # a research institute is an organization
        if members := elided(text, reading, part.start):
            yield from (_of_list(text, one, part) for one in members)
            continue
        words = Span(reading.start, reading.end, text[reading.start : reading.end])
        kind = "Enterprise" if words.text.endswith(_SUPPLIER) else "Agency"
        yield Mention(kind, reading.shared + words.text, words, part.index, reading.rule, reading.confidence)


def _readings(text: str, part: Part) -> Iterator[Reading]:
    """The bodies that the words of a part end, each read behind the one before it, without those in a post."""
    floor, read_to = part.start, 0
    automaton, kinds = _automaton()
    zoned = zone_of(part) != ""
    last: Reading | None = None
    for index, start, end in automaton.find_matches_as_indexes(text[floor : part.end]):
        if start + floor < read_to:
            continue
        reading = _read(kinds[index], _new_hit((text, start + floor, end + floor, floor, last, zoned)))
        if reading is None or in_a_post(text, reading) or not title_head(text, reading, floor):
            continue
        last, read_to = reading, reading.end
        yield reading


def _of_list(text: str, member: Member, part: Part) -> Mention:
    """A body of a list of places that leave its form to the last of them."""
    words = Span(member.start, member.end, text[member.start : member.end])
    return Mention("Agency", member.name, words, part.index, "agencies.elided", 0.9)


def _read(kind: str, hit: Hit) -> Reading | None:
    """The body that a word ends, by the table that has the word, else by its form."""
    return _READERS[kind](hit) or (formed(hit) if kind in _FORMED and follows_well(hit.text, hit.end) else None)


def _central(hit: Hit) -> Reading | None:
    """A central body by its own name; one that local bodies share only beside another central body."""
    if not follows_well(hit.text, hit.end) or _is_own_office(hit):
        return None
    if (start := _own_department(hit)) < hit.start:
        return Reading(start, hit.end, "agencies.formed", 0.85)
    if _is_local_too(hit):
        local = placed_body(hit)
        if local is not None or not hit.joins(central=True):
            return local
    start = hit.start - len(_NATION) * hit.before(_NATION)
    return Reading(start, _inner_end(hit.text, hit.end), "agencies.central", central=True)


def _is_local_too(hit: Hit) -> bool:
    """Whether a central body, behind which no branch of it stands, has a name that local bodies have, too."""
    return hit.words in cores() and branch_end(hit.text, hit.end) == hit.end


def _own_department(hit: Hit) -> int:
    """Where a zone's own department begins that a ministry's word ends, 规划和自然资源部; else where the word does."""
    if not (hit.zoned and hit.before("和") and hit.words[-1] == "部"):
        return hit.start
    starts = [at for at in function_starts(hit.text, hit.start - 1, hit.floor) if hit._replace(start=at).opens]
    return starts[-1] if starts else hit.start


def _is_own_office(hit: Hit) -> bool:
    """Whether a ministry's word ends the name of a zone's own office: 区规划建设部."""
    return hit.words[-1] == "部" and _OWN_OFFICE.search(hit.text, max(hit.floor, hit.start - 3), hit.start) is not None


def _inner_end(text: str, end: int) -> int:
    if text.startswith("国务院", end - 3):
        department = _DEPARTMENT.match(text, end, end + 24) or _STATE_OFFICE.match(text, end)
        if department:
            return department.end()
    if (branch := branch_end(text, end)) > end:
        return branch
    inner = _INNER.match(text, end, end + 24)
    return inner.end() if inner else _department_end(text, end)


def _department_end(text: str, start: int) -> int:
    """Where the department or centre of a ministry ends that is named by its functions alone: 卫生部卫生监督中心."""
    for form in _FORM_OF_DEPARTMENT.finditer(text, start, start + 24):
        if start in function_starts(text, form.start(), start):
            return form.end()
    return start


def _frame(hit: Hit) -> Reading | None:
    """A name that has its place inside: 中国人民政治协商会议浙江省委员会."""
    end = longest_body(hit.text, hit.start)
    if end is None or end <= hit.end:
        return placed_body(hit) if hit.words in cores() else None
    return Reading(hit.start, end, "agencies.frame")


_READERS = {
    "frame": _frame,
    "town": town_committee,
    "central": _central,
    "core": placed_body,
    "organ": party_organ,
    "committee": party_committee,
    "head": group,
    "form": formed,
    "seat": town_seat,
}
_FORMED = frozenset({"central", "core", "organ", "head"})


@cache
def _automaton() -> tuple[AhoCorasick, tuple[str, ...]]:
    """Every word that a body's name may end in, and how to read what stands before it."""
    kinds: dict[str, str] = dict.fromkeys(organ_forms(), "form")
    kinds.update(dict.fromkeys(TOWN_SEATS, "seat"))
    kinds.update(dict.fromkeys(_HEADS, "head"))
    kinds.update(dict.fromkeys(("党委", "省委", "市委", "区委", "县委", "州委", "盟委", "旗委"), "committee"))
    kinds.update(dict.fromkeys(cores(), "core"))
    kinds.update(dict.fromkeys((word for word in party_organs() if len(word) > 1), "organ"))
    kinds.update(dict.fromkeys((word for word in central_bodies() if len(word) > 1), "central"))
    kinds.update(dict.fromkeys(_FRAMES, "frame"))
    kinds.update(dict.fromkeys(("城管委会", "城管理委员会"), "town"))
    words = tuple(sorted(kinds))
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), tuple(kinds[word] for word in words)
