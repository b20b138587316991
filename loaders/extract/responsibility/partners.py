"""The roles in a clause: its subject has the one that its verb says, and its partners are behind 会同 or 配合."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.responsibility.annotations import Segment
from loaders.extract.responsibility.duties import REST
from loaders.extract.responsibility.endings import list_after
from loaders.extract.responsibility.roles import Role
from loaders.extract.responsibility.subjects import Subject

Together = tuple[int, int, str]  # where the partners stand, and the verb that takes them along

_LEAD_VERB, _HELP_VERB = (
    re.compile(
        r"(?:负责|抓好?)?[总双]?牵头|主办|主抓|[负担]主责|抓总|牵总|挂帅|(?:强化|突出)牵头|(?:充分|切实|主动|认真)*(?:发挥|履行|承担|[担肩]?负起|担负|扛起)[^，。；]{0,7}牵头"
    ),
    re.compile(
        r"(?:负责|予以|密切|协同|做好|积极|派员|切实|主动|认真|履行好?|承担好?)*(?:配合|参与|参加|协[助作办]|会签|配套)"
    ),
)


_LEADERS = ("牵头", "主办", "主责", "组长")
_HELPERS = ("成员", "副组长", "配合", "协办", "协同", "协作", "协助", "支持", "参与", "参加")


def read_segments(text: str, subject: Subject, match: re.Match[str], end: int) -> Iterator[Segment]:
    """The bodies of a subject in the role of their verb, then those that it takes along."""
    first = _role_as(match) or _helps_there(text, subject, match) or _first_role(match["verb"], match["noun"] or "")
    next_deed = _next_deed(text, subject, end) if first is Role.RESPONSIBLE else None
    first, together = next_deed or (first, _together(text, match, end))
    yield Segment(first, subject.start, subject.end, f"verb-{first.lower().split('_')[0]}")
    if together:
        role = Role.RESPONSIBLE if together[2] == "商" else Role.COOPERATING
        yield Segment(role, together[0], together[1], f"with-{role.lower().split('_')[0]}")


def _helps_there(text: str, subject: Subject, match: re.Match[str]) -> Role | None:
    """The role of bodies that help others at a place: 在机场、车站协助卫生健康部门设置留验点."""
    return Role.COOPERATING if _THERE.match(text, match.start("verb"), subject.stop) else None


_THERE = re.compile(r"在[^，。；]{2,24}?(?:配合|协助)(?=[^，。；]{2,16}(?:部门|[局委厅办府]))")


def _role_as(match: re.Match[str]) -> Role | None:
    """The role as which a body is to do what its verb says: 作为牵头单位，负责…."""
    said = _AS.match(match[0])
    if said is None:
        return None
    return Role.COOPERATING if said["role"] in _HELPERS else Role.LEAD


_AS = re.compile("作为[^，。；]{0,20}?(?P<role>牵头|主责|主办|配合|协办|参与)(?:单位|部门)")


def _next_deed(text: str, subject: Subject, end: int) -> tuple[Role, Together | None] | None:
    """The lead and whom it takes along, where only the next deed of a subject says that it leads."""
    if leads := _LEADS_NEXT.match(text, subject.stop, end):
        return Role.LEAD, _behind_lead(text, leads.end(), end)
    if follow := _takes_along_next(text, subject, end):
        return Role.LEAD, _taken_along(text, follow.end(), end, "会同")  # also where only 有关部门 come along
    return None


_LEADS_NEXT = re.compile(r"[，,](?:并|同时)?(?:负责)?牵头(?:负责|组织|协调)*(?!单位|部门|人|企业|的)")


def _first_role(verb: str, noun: str) -> Role:
    if _LEAD_VERB.match(verb) or noun.startswith(_LEADERS):
        return Role.LEAD
    if _HELP_VERB.match(verb) or noun.startswith(_HELPERS):
        return Role.COOPERATING
    # also where the partners are only 有关部门; who works along with another (协同) does not lead
    return {"会同": Role.LEAD, "同": Role.LEAD, "协同": Role.COOPERATING}.get(verb, Role.RESPONSIBLE)


_WITH_NEXT = re.compile(r"(?:负责|并)?[，,]?(?:并|负责|经)?(会同|联合(?![会社体])|协同|组织(?=[自省市中国]))")


def _together(text: str, match: re.Match[str], end: int) -> Together | None:
    """The bodies that lead's partner verb takes: 牵头会同B, 牵头，会同B, 会同B, 商B."""
    verb = match["verb"]
    if verb in ("会同", "商", "同", "联合"):
        return _taken_along(text, match.end(), end, verb)
    return _behind_lead(text, match.end(), end) if _LEAD_VERB.match(verb) else None


def _taken_along(text: str, at: int, end: int, verb: str) -> Together | None:
    """The bodies behind a partner verb, with the verb."""
    found = list_after(text, at, end, REST)
    return (*found, verb) if found else None


def _takes_along_next(text: str, subject: Subject, end: int) -> re.Match[str] | None:
    """Where a subject takes others along in its second deed: 部门应当根据规划，会同A编制; 住建局建设并会同A检查."""
    follow = _SECOND.search(text, subject.predicate, subject.stop)
    if follow or text.startswith("负责", subject.predicate):  # which is a duty of its own
        return follow or _NEXT_CLAUSE.match(text, subject.stop, end)
    return _LATER_CLAUSE.match(text, subject.stop, end)


_SECOND = re.compile("并会同")
_NEXT_CLAUSE = re.compile(r"[，,](?:并|及时|依法)?会同")
# also behind a clause that names nobody: 市医保局制定办法，配套考核细则，并会同市财政局清算
_LATER_CLAUSE = re.compile(r"[，,](?:[^，。；\n由局委厅部办府院会]{2,24}[，,]并|并|及时|依法)?会同")


def _behind_lead(text: str, at: int, end: int) -> Together | None:
    """The partners behind 牵头: 会同B, and behind a 、 those who are to help or to do it: A牵头、B配合."""
    if follow := _WITH_NEXT.match(text, at, end):
        return _taken_along(text, follow.end(), end, follow[1])
    for verbs, joint in _BESIDE.get(text[at : at + 1], ()):
        beside = list_after(text, at + 1, end, verbs)
        if beside and verbs.match(text, beside[1]):
            return (*beside, joint)
    return None


_DOES = re.compile("(?:具体|共同|分别)*(?:承办|负责|落实|实施|组织实施)")
_MAKE_UP = re.compile("(?:共同|联合)?组成(?=[，,。；;）)\n]|$)")  # a group that the one before leads
# behind 牵头、: B具体承办 answers too; behind 牵头，: B、C组成 are the members of a group
_BESIDE = {"、": ((_HELP_VERB, "配合"), (_DOES, "商"), (_MAKE_UP, "配合")), "，": ((_MAKE_UP, "配合"),)}
