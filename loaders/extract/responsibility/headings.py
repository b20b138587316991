"""Headings that say who: 一、市发展改革委牵头的任务, （二）市教委; the units answer for each item under them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.document import Document, Part, Section, SectionKind
from loaders.extract.responsibility.annotations import Annotation, Note, Segment
from loaders.extract.responsibility.bodies import lists_bodies, valid_members
from loaders.extract.responsibility.claims import Findings, Statement, claim_statement
from loaders.extract.responsibility.duties import ACTIVE, REST
from loaders.extract.responsibility.endings import list_after
from loaders.extract.responsibility.names import complete
from loaders.extract.responsibility.roles import Role
from loaders.extract.responsibility.sentences import duty_lists
from loaders.extract.tasks import section_task

_SAYS_ROLE = re.compile(
    r"(?:由)?(?P<units>[\u4e00-\u9fff（）()、，]{2,60}?)(?:等(?:有关|相关)?(?:部门|单位))?(?:按(?:照)?职责分工)?"
    r"(?:(?P<lead>(?:负责)?牵头|主办)|(?P<help>配合|参与|协办)|(?P<answer>负责|承担|落实|承办))(?:负责"
    r"|落实|组织实施|推进|办理|承担)*"
    r"(?:的)?(?:重点|主要|具体|各项)?(?:任务|工作|事项|项目|工作任务"
    r"|重点工作)?(?:清单)?\s*(?:[（(][^）)]{1,12}[）)])?[：:。]?"
)
_UNITS_ONLY = re.compile(
    r"(?P<units>[\u4e00-\u9fff（）()、，]{2,60}?)(?:的?(?:主要|具体|工作)*(?:职责(?:分工|任务)?|(?<=工作)责任))?"
    r"\s*(?:[（(]\s*(?:共)?\s*\d{1,3}\s*[项条个]\s*[）)])?[：:]?"
)
_BELOW = re.compile(r"[\s：:]*(?:(?:主要|工作)*职责(?:是|为)?[：:]\s*)?(?:[（(][1一][）)]|1[.．、]|①)?\s*")
_LEADS = re.compile(r"(?:负责)?总?牵头|会同")
_HELPS = re.compile(r"(?:积极|密切|主动|予以)*(?:配合|协助|参与|参加)")
_ALONG = re.compile(r"(?:[：:，,]|牵头)(?:并|负责|及时|主动)*会同")
_STOP = re.compile(r"[。；;\n](?=.)")
_LONGEST = 70
_GROUPS = (("lead", Role.LEAD), ("help", Role.COOPERATING), ("answer", Role.RESPONSIBLE))


def claim_headings(document: Document, part: Part, notes: list[Note], findings: Findings) -> list[tuple[int, int]]:
    """Add what headings say of the items under them; the headings read, so that prose leaves them alone."""
    read: list[tuple[int, int]] = list(_claim_own(document, part, findings))
    stated = sorted(note.start for note in notes if any(one.role is Role.LEAD for one in note.reading.segments))
    for index, below in _children(part).items():
        section = part.outline[index]
        segment = _segment(document.text, section)
        if segment is None:
            continue
        read.append((section.start, section.body))
        for child in _items(document.text, part, below, stated, segment.role):
            _claim(document, part, child, _words(document.text, section), (segment,), findings)
    return read


def _claim_own(document: Document, part: Part, findings: Findings) -> Iterator[tuple[int, int]]:
    """Add the bodies of a list of duties that stand as headings over what they do: 2.2.1 市财政局 / 负责保障资金."""
    for index, section in _finest_of_lists(part):
        if segment := _own_segment(document.text, section):
            partners = _partners(document.text, section) if segment.role is not Role.COOPERATING else ()
            lead = replace(segment, role=Role.LEAD, rule="heading-lead") if partners else segment
            said = section.start, _first_sentence(document.text, section)
            _claim(document, part, index, said, (lead, *partners), findings)
            yield section.start, section.body


def _finest_of_lists(part: Part) -> Iterator[tuple[int, Section]]:
    """The sections inside lists of duties that hold no finer ones, each with its index."""
    lists = duty_lists(part)
    if not lists:
        return
    above = {one.parent for one in part.outline}
    for index, section in enumerate(part.outline):
        if index not in above and any(start < section.start < end for start, end in lists):
            yield index, section


def _own_segment(text: str, section: Section) -> Segment | None:
    """The bodies that are the whole of a heading, where their duty stands below it."""
    match = _UNITS_ONLY.fullmatch(section.title) if len(section.title) <= _LONGEST else None
    start = text.find(section.title, section.start, section.end) if match else -1
    if match is None or start < 0 or not _duty_below(text, section):
        return None
    begin, end = start + match.start("units"), start + match.end("units")
    if not heads_agencies(text, begin, end):
        return None
    role = role_of_duty(text, _below(text, section))
    return Segment(role, begin, end, f"heading-{role.lower().split('_')[0]}")


def _below(text: str, section: Section) -> int:
    """Where the words below a heading begin to say what somebody has to do."""
    below = _BELOW.match(text, section.body, section.end)
    return below.end() if below else section.body


def _duty_below(text: str, section: Section) -> bool:
    """Whether the words below a heading begin with what somebody has to do."""
    return ACTIVE.match(text, _below(text, section)) is not None


def role_of_duty(text: str, start: int) -> Role:
    """The role that the first words of a duty give: 牵头制定…, 会同…; 配合做好…."""
    if _LEADS.match(text, start):
        return Role.LEAD
    return Role.COOPERATING if _HELPS.match(text, start) else Role.RESPONSIBLE


def _children(part: Part) -> dict[int, list[int]]:
    children: dict[int, list[int]] = {}
    for child, one in enumerate(part.outline):
        if one.parent is not None:
            children.setdefault(one.parent, []).append(child)
    return children


def _segment(text: str, section: Section) -> Segment | None:
    match = _match_title(section)
    start = text.find(section.title, section.start, section.end) if match else -1
    if match is None or start < 0:
        return None
    begin, end = start + match.start("units"), start + match.end("units")
    if not heads_agencies(text, begin, end):
        return None
    groups = match.groupdict()
    role = next((role for name, role in _GROUPS if groups.get(name)), Role.RESPONSIBLE)
    return Segment(role, begin, end, f"heading-{role.lower().split('_')[0]}")


def _match_title(section: Section) -> re.Match[str] | None:
    if section.kind is not SectionKind.HEADING or not 2 <= len(section.title) <= _LONGEST:
        return None
    return _SAYS_ROLE.fullmatch(section.title) or _UNITS_ONLY.fullmatch(section.title)


def heads_agencies(text: str, start: int, end: int) -> bool:
    """Whether words list agencies by their whole names; 广州市、深圳市 heads a list of places, not of units."""
    members = valid_members(text, start, end) if lists_bodies(text, start, end) else []
    if not members or not complete(text[members[-1].start : members[-1].end]):
        return False
    # a name may have its end from the last one: 甲县、乙县人民政府
    return all(one.kind.type == "Agency" and complete(one.name) for one in members)


def _items(text: str, part: Part, children: list[int], stated: list[int], role: Role) -> Iterator[int]:
    """The items that a heading speaks for: those that do not say themselves who leads."""
    for child in children:
        section = part.outline[child]
        if _segment(text, section) is not None:
            continue  # it says itself who answers for its own items
        if role is not Role.LEAD or not any(section.start <= at < section.end for at in stated):
            yield child


def _partners(text: str, section: Section) -> tuple[Segment, ...]:
    """Whom the bodies of a heading take along in the first sentence below it: 牵头编制规划，会同县财政局落实资金."""
    stop = _first_sentence(text, section)
    along = _ALONG.search(text, section.body, stop)
    found = list_after(text, along.end(), stop, REST) if along else None
    return (Segment(Role.COOPERATING, *found, "with-cooperating"),) if found else ()


def _first_sentence(text: str, section: Section) -> int:
    """Where the first sentence below a heading ends, which says what its bodies have to do."""
    end = _STOP.search(text, section.body, section.end)
    return end.start() if end else len(text[: section.end].rstrip())


def _words(text: str, heading: Section) -> tuple[int, int]:
    """Where a heading stands, without the blanks behind it."""
    return heading.start, heading.start + len(text[heading.start : heading.body].rstrip())


def _claim(
    document: Document,
    part: Part,
    child: int,
    words: tuple[int, int],
    segments: tuple[Segment, ...],
    findings: Findings,
) -> None:
    """Claim what some words say of an item."""
    task = section_task(document, part, child)
    if task is None:
        return
    findings.mentions.append(task)
    statement = Statement(task, words[0], max(words[1], segments[0].end), Annotation(segments), "marked", "heading")
    claim_statement(document, part, statement, findings)
