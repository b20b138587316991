"""Duties of clauses that name no subject: that of an earlier clause has them, or the group that the clause founds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.responsibility.annotations import Annotation, Segment
from loaders.extract.responsibility.bodies import is_body, lists_bodies
from loaders.extract.responsibility.clauses import opened
from loaders.extract.responsibility.duties import REST
from loaders.extract.responsibility.endings import far_subject, list_after
from loaders.extract.responsibility.everything import speaks_of_all
from loaders.extract.responsibility.models import read_models
from loaders.extract.responsibility.names import kind_of
from loaders.extract.responsibility.roles import Role

Reading = tuple[int, int, Annotation]

_FAR = re.compile(r"[，,](?:并|要|应当?|须|必须|积极|主动|及时|切实){0,3}会同")
_FOUNDED = re.compile(
    r"(?:成立|设立|组建|建立)(?:由[^，。；\n]{2,30}的)?(?P<body>[^，。；\n由]{3,36}?(?:小组|专班|指挥部|委员会|工作组|联席会议|办公室|协调机构|工作机构|管理机构))"
    r"(?:[，,](?:由[^，。；\n]{2,24}?任[^，。；\n]{0,8}长|[^，。；\n]{0,8}成员[^，。；\n]{2,60}|(?:其|领导小组|专班)?办公室设[^，。；\n]{2,20}(?![，,](?:具体|主要)*(?:负责|承担))|下设[^，。；\n]{2,20})){0,3}"
    r"[，,](?:(?:具体|统一|全面|统筹|主要)*(?:负责|承担|统筹|组织|协调|推进|研究|指导|领导)|其?(?:主要|具体)?(?:工作)?职责(?:是|为|包括|如下))"
)

# A联合设立的X（以下简称Y），作为决策平台，负责…
_SET_UP = re.compile(
    r"(?:成立|设立|组建|建立)的(?P<body>[^，。；（(\n的]{3,36}?(?:理事会|委员会|执委会|管委会|小组|专班|指挥部|联席会议|办公室|中心))"
    r"(?:[（(][^（）()\n]{2,40}[）)])?[，,](?:作为[^，。；\n]{2,40}[，,])?"
    r"(?:具体|统一|全面|统筹|主要)*(?:负责|承担|行使|组织|协调|推进|研究|指导)"
)
# X的主管部门是A，负责…
_IS = re.compile(
    r"(?:部门|机[关构]|单位)[为是](?<=(?:主管|管理|监管|监督|实施|执法|责任|牵头|组织|协调|经办)...)(?P<body>[^，。；\n是为]{3,24}?)(?=[，,。；\n]|$)"
)
_ALLY = re.compile(r"[，,]并?联合(?![会社体国办总惩收])")
_HELP = re.compile(
    r"[，,](?:并|应当|积极|主动|密切|共同|协同)*配合(?=[^，。；]{2,30}(?:会|局|委|府|厅|部|办|机关|机构|部门)(?:做好|开展|推进|实施|履行|落实))"
)


def subject_elsewhere(text: str, start: int, end: int, read_to: int, law: bool) -> Iterator[Reading]:
    """X要…，要会同Y… behind what was read up to `read_to`, and 成立X工作专班，负责… anywhere in the sentence.

    In law also X…，联合Y… and X…，配合Z做好….
    """
    yield from _joined(text, start, end, read_to)
    if not law and read_to == start:
        yield from _answering(text, start, end)
    if law:
        yield from _allied(text, start, end, read_to)
        yield from _helping(text, start, end, read_to)
    else:
        yield from _concerned(text, start, end)
        yield from read_models(text, start, end) if read_to == start else ()
    yield from _stated(text, start, end)
    yield from _set_up_for(text, start, end)


def _stated(text: str, start: int, end: int) -> Iterator[Reading]:
    """X的主管部门是A: the body that a sentence says to be the one in charge."""
    if (stated := _IS.search(text, start, end)) and is_body(stated["body"]):
        role = Role.LEAD if text.startswith("牵头", stated.start() - 2) else Role.RESPONSIBLE
        yield start, end, Annotation((Segment(role, *stated.span("body"), f"verb-{role.lower().split('_')[0]}"),))


def _set_up_for(text: str, start: int, end: int) -> Iterator[Reading]:
    """The body that is set up for what the next clause says: 设立的X，作为决策平台，负责…, 成立X工作专班，负责…."""
    if text.find("立", start, end) < 0 and text.find("组建", start, end) < 0:
        return
    if (set_up := _SET_UP.search(text, start, end)) and kind_of(set_up["body"]).type == "Agency":
        yield start, end, Annotation((Segment(Role.RESPONSIBLE, *set_up.span("body"), "verb-responsible"),))
    founded = _FOUNDED.search(text, start, end)
    if founded and is_body(founded["body"]):
        segment = Segment(Role.RESPONSIBLE, *founded.span("body"), "verb-responsible")
        yield founded.start(), end, Annotation((segment,))


def _joined(text: str, start: int, end: int, read_to: int) -> Iterator[Reading]:
    far = _FAR.search(text, read_to, end) if text.find("会同", read_to, end) >= 0 else None
    if far is None:
        return
    lead = far_subject(text, start, far.start())
    partners = list_after(text, far.end(), end, REST) if lead else None
    if lead and partners:
        first = Segment(Role.LEAD, *lead, "with-lead")
        yield far.start() + 1, end, Annotation((first, Segment(Role.COOPERATING, *partners, "with-cooperating")))


def _answering(text: str, start: int, end: int) -> Iterator[Reading]:
    """各镇要建立机制，负责推进: what a plan's sentence gives in a later clause to the bodies with which it begins."""
    given = any(text.find(verb, start, end) >= 0 for verb in ("负责", "牵头"))
    later = _ANSWERS.search(text, start, end) if given else None
    if later is None or _HOUSED.search(text, start, later.start()):
        return
    if subject := far_subject(text, start, later.start()):
        role = Role.LEAD if later["lead"] else Role.RESPONSIBLE
        yield start, end, Annotation((Segment(role, *subject, f"verb-{role.lower().split('_')[0]}"),))


_ANSWERS = re.compile(
    r"[，,](?:并|具体|主要|统一)*(?:负责(?!人|同志|的)|(?P<lead>牵头)(?=开展|组织|制[定订]|编制|建立|推进|抓好|做好|实施|落实|负责|协调))"
)
_HOUSED = re.compile("办公室设|设在|设于|挂靠")  # the work behind it is the office's


def _concerned(text: str, start: int, end: int) -> Iterator[Reading]:
    """以上任务均涉及各镇，不再列出: whom every task concerns; 各项任务责任单位均为各镇."""
    said = _CONCERNS.search(text, start, end) if text.find("不再", start, end) > 0 else None
    said = said or (_ROLE_OF_ALL.search(text, start, end) if speaks_of_all(text, start, end) else None)
    if said and lists_bodies(text, *said.span("units")):
        role = _ROLES.get(said["role"] if said.re is _ROLE_OF_ALL else "", Role.RESPONSIBLE)
        segment = Segment(role, *said.span("units"), f"list-{role.lower().split('_')[0]}", for_all=True)
        yield start, end, Annotation((segment,))


_ROLES = {"牵头": Role.LEAD, "配合": Role.COOPERATING, "参与": Role.COOPERATING, "协同": Role.COOPERATING}
# 各项任务责任单位均为各镇, but not the colon of a label
_ROLE_OF_ALL = re.compile(
    r"(?P<role>牵头|配合|参与|协同|责任|落实|实施|承办)(?:单位|部门|主体)(?:[均都还]|一律|统一)(?:应|需)?(?:为|是|包括|包含|含|有|涉及)(?P<units>[^，,。；;\n：:]{2,80}?)(?=[，,。；;\n]|$)"
)
_CONCERNS = re.compile(
    r"[均都](?:涉及|[需须由](?:要)?)(?P<units>[^，,。；;]{2,60}?)(?:(?:认真|具体|共同|分别|抓好)?(?:贯彻)?落实)?[，,](?:以[上下])?不再"
)
_TAKES_ALONG = re.compile("联合(?![会社体国办总惩收])|会同")  # an item of what somebody has to do


def _allied(text: str, start: int, end: int, read_to: int) -> Iterator[Reading]:
    """Whom a body allies itself with in a clause without a subject of its own."""
    opening = opened(text, start, end)
    if (
        read_to == start
        and (ally := _TAKES_ALONG.match(text, opening))
        and (partners := list_after(text, ally.end(), end, REST))
    ):
        yield start, end, Annotation((Segment(Role.COOPERATING, *partners, "with-cooperating"),))
    elif (ally := _ALLY.search(text, read_to, end)) and (partners := list_after(text, ally.end(), end, REST)):
        yield ally.start() + 1, end, Annotation((Segment(Role.COOPERATING, *partners, "with-cooperating"),))


def _helping(text: str, start: int, end: int, read_to: int) -> Iterator[Reading]:
    """The body that helps another in a clause without a subject of its own."""
    help_ = _HELP.search(text, read_to, end)
    if help_ and (helper := far_subject(text, start, help_.start())):
        yield start, end, Annotation((Segment(Role.COOPERATING, *helper, "verb-cooperating"),))
