"""Works, parks and platforms that head an item whose text says who builds them or where: 二、海试基地。由某公司承建."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.proofs import generic
from loaders.extract.scan import Scan
from loaders.extract.told_parks import says_field
from loaders.mention import Mention

_KINDS = "基地|工厂|码头|港区|电站|电厂|枢纽|产业园|园区|科技园|物流园|小镇|平台|中心|实验室|试验场|综合体"
_TYPES = {"基地": "Park", "园": "Park", "园区": "Park", "小镇": "Park", "平台": "Platform", "中心": "Platform"}
# what is said of one thing: who builds it, where it lies, what it costs
_SAID = (
    r"由(?![^，。；：\n]{0,30}(?:牵头|部门|政府))[^，。；：\n]{3,40}?(?:承建|建设|投资|运营|组建|搭建|开发|建成)|(?:位于|选址|坐落于?|落户)[\u4e00-\u9fff]{2}"
    r"|总投资[约达]?[0-9]|占地[约达]?[0-9]"
    r"|依托[^，。；\n]{3,30}，[^。；\n]{4,60}?(?:承建|搭建|运营|组建|建设)[，。；\n]"
)
_HEADED = re.compile(
    r"(?:^|\n)[ \t\u3000]*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]\s?|——|[●■◆★]\s?)?"
    rf"(?P<name>(?![（(0-9])[\u4e00-\u9fffA-Za-z0-9“”（）]{{2,24}}?(?P<kind>{_KINDS}))(?P<mark>[。：])(?:{_SAID})"
)
_MANY = re.compile(
    "[的等各]|^(?:上线|启用|开通|启动|新增|组建|搭建)|建设|打造|推进|加快|培育|发展|完善|加强|实施|提升|一批|重点|重大|若干|[和与及]|公共|体系|方面|责任|单位|主管|组织|领导|工作"
)
_CUES = ("由", "位于", "选址", "坐落", "落户", "总投资", "占地", "依托")


def headed_made(scan: Scan) -> Iterator[Mention]:
    """Every thing that heads such an item, by the type of its last word."""
    text = scan.text
    if not any(mark + cue in text for cue in _CUES for mark in "。："):
        return
    for found in _HEADED.finditer(text):
        start, end = found.span("name")
        type_ = _type(scan, end, found["kind"])
        if _is_one(found["name"], found["kind"], type_):
            yield scan.mention(type_, start, end, f"{type_.lower()}s.headed", 0.8)


def _is_one(words: str, kind: str, type_: str) -> bool:
    """Whether a heading says of what field the thing is, and no measure or class."""
    return not _MANY.search(words) and not generic(words, type_) and says_field(words.removesuffix(kind))


def _type(scan: Scan, end: int, kind: str) -> str:
    """What the last word of a heading makes of it: a work where the table of heads has none."""
    head = scan.marks.head_before(end)
    if head is not None and head.type in ("Park", "Platform", "Project"):
        return head.type
    return _TYPES.get(kind, "Project")
