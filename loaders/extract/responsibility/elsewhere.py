"""Duties of clauses that name no subject: that of an earlier clause has them, or the group that the clause founds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.responsibility.annotations import Annotation, Segment
from loaders.extract.responsibility.duties import REST
from loaders.extract.responsibility.roles import Role
from loaders.extract.responsibility.subjects import far_subject, is_body, list_after

Reading = tuple[int, int, Annotation]

_FAR = re.compile(r"[，,](?:并|要|应当?|须|必须|积极|主动|及时|切实){1,3}会同")
_FOUNDED = re.compile(
    r"(?:成立|设立|组建|建立)(?:由[^，。；\n]{2,30}的)?(?P<body>[^，。；\n由]{3,36}?(?:小组|专班|指挥部|委员会|工作组|联席会议|办公室))"
    r"[，,](?:具体|统一|全面|统筹|主要)*(?:负责|承担|统筹|组织|协调|推进|研究|指导)"
)


def subject_elsewhere(text: str, start: int, end: int, read_to: int) -> Iterator[Reading]:
    """X要…，要会同Y… behind what was read up to `read_to`, and 成立X工作专班，负责… anywhere in the sentence."""
    yield from _joined(text, start, end, read_to)
    founded = _FOUNDED.search(text, start, end)
    if founded and is_body(founded["body"]):
        segment = Segment(Role.RESPONSIBLE, *founded.span("body"), "verb-responsible")
        yield founded.start(), end, Annotation((segment,))


def _joined(text: str, start: int, end: int, read_to: int) -> Iterator[Reading]:
    far = _FAR.search(text, read_to, end) if text.find("会同", read_to, end) >= 0 else None
    lead = far_subject(text, start, far.start()) if far else None
    partners = list_after(text, far.end(), end, REST) if far and lead else None
    if far and lead and partners:
        first = Segment(Role.LEAD, *lead, "with-lead")
        yield far.start() + 1, end, Annotation((first, Segment(Role.COOPERATING, *partners, "with-cooperating")))
