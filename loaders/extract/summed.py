"""Lists of which no table has a member, and the trade that sums them up: 发展旅游观光、研学科普等新业态."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.fields import after_lead
from loaders.extract.promotion import ENTERED, FOCUSED, VERBS
from loaders.extract.scan import Scan
from loaders.extract.trades import is_field
from loaders.ranges import Range, between

_CLOSE = re.compile(
    r"等(?P<kind>[^，。；：、等的]{0,10}?)(?P<sum>产业|业态|赛道)"
    r"(?!园|带|链条|工人|技术|项目|平台|企业|人才|领域|协会|标准|数字|互联网|化|区|中心|的|结构|政策|发展基金)"
)
_LIST = re.compile(r"[^，。；：！？\n（）“”《》]{4,90}$")
_REACH = 90
_BORDER = re.compile("[、和及]")
_MEMBER = re.compile(r"[\u4e00-\u9fffA-Za-z0-9+\-]{2,8}")
_NO_FIELD = re.compile(
    r"平台|中心|企业|系统|体系|资源|项目|园区?$|基地|工程|人才|市场|设施|能力|场景|机制|政策|机构|模式|标准|环境|品牌|主体|单位|组织|示范|试点|改革|建设|发展|推进|"
    r"转型|升级|水平|质量|力量|优势|重点|战略|未来|新兴|支柱|主导|传统|有关|相关|一批|关键|[省市县区乡镇村]$|消费$|开放|协同|集团|公司|产品$|成果|团队|活动|[0-9]|规模|"
    r"应当|坚持|原则|民营|国有|外资|内资|个体|各类|[的在了对以将把被从向等该使让由是有]|政府|社会|群众|投资|技改"
)
_OBJECTS = VERBS - FOCUSED - ENTERED


def find_summed(scan: Scan) -> Iterator[Range]:
    """The members of such lists, all of them or none, and what sums them up where it says of what it is."""
    for close in _CLOSE.finditer(scan.text):
        members = _object(scan, close.start())
        if not members:
            continue
        if close["sum"] == "产业" and is_field(scan, *close.span("kind")):
            yield close.start("kind"), close.end()
        elif _are_fields(scan, members):
            yield from members


def _object(scan: Scan, end: int) -> list[Range]:
    """The members of the list up to an end that the last verb before it promotes.

    None where a known field is among them: such lists are read elsewhere.
    """
    opened = _LIST.search(scan.text, max(0, end - _REACH), end)
    verbs = scan.cuts_in(opened.start(), end) if opened else ()
    verb = next((cut for cut in reversed(verbs) if cut.mark.word in _OBJECTS), None)
    members = between(_BORDER, scan.text, after_lead(scan, verb.end, end), end) if verb else []
    return [] if any(_is_known(scan, *member) for member in members) else members


def _are_fields(scan: Scan, members: list[Range]) -> bool:
    """Whether there are several members, and every one of them can be a field."""
    return len(members) > 1 and all(_can_be_field(scan, *member) for member in members)


def _is_known(scan: Scan, start: int, end: int) -> bool:
    return any(field.start == start and field.end == end for field in scan.industries_in(start, end))


def _can_be_field(scan: Scan, start: int, end: int) -> bool:
    words = scan.text[start:end]
    if not _MEMBER.fullmatch(words) or _NO_FIELD.search(words):
        return False
    return scan.name_at(start) is None and not any(cut.mark.kind == "hard" for cut in scan.cuts_in(start, end))
