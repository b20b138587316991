"""Fields that no table need have: a sentence says in as many words that they are to grow, 大力发展定制旅游、内容电商.

Behind a 发展 that is urged stands a field, unless the words themselves say that it is anything else: a body, a place,
an undertaking of the state (职业教育, 慈善事业), whose it is (民营经济), or how a thing is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.extract.field_lists import are_told, can_be_of, listed, told
from loaders.extract.scan import Scan
from loaders.ranges import Range

_GROW = frozenset({"发展"})
_NOUN = frozenset("的，。；、：）和规战目情计基质环步局态方道理观机思阶")  # behind 发展 where it is no verb
_URGED = re.compile(
    r"(?:大力|积极|重点|加快|优先|着力|加速|鼓励|支持|引导|扶持|探索|稳步|有序|适度|规范|突出|主要|努力|全力|(?<!可)持续|不断|一步|因地制宜|聚力|集中|全面"
    r"|深入|主动|配套|试点|倡导|率先|逐步|培育|同步|延伸|错位|差异化|前瞻)$"
    r"|(?:支持|鼓励|引导|带动|帮助|扶持|指导)[^，。；、：\n]{0,8}?(?:企业|农户|群众|资本|力量|[省市县区州镇村]|户|农民|居民|机构|合作社|组织|主体|地方|院校)$"
)
_BARE = re.compile(r"(?:^|[，。；、：:\n）)是要应将并])$")  # before a 发展 that is a verb where a field follows
_URGES = 14  # characters before 发展 in which it is urged
_OBJECT = re.compile(
    r"(?:壮大|好)?(?P<object>[^，。；：！？\n\t（）()《》…]{2,90}?)(?=[，。；：！？\n\t（）()…]|[作成]为|$)"
)
_LED = re.compile(r"以(?P<list>[^的]{2,60}?)为(?:重点|主|主体|主导|龙头|代表|核心|特色|支撑|基础|引领|方向)的")
_SUM = re.compile(r"(?<![高中初平同])等(?!级|离子)(?P<kind>[^、]*?业(?=和)|[^、]*)")


def find_grown(scan: Scan) -> Iterator[Range]:
    """Every field behind a 发展 that is urged, in text order; of one that is not, only what its head tells."""
    text = scan.text
    for _, start, end in scan.marks.cuts_among(_GROW):
        if _is_noun(text, end):
            continue
        floor = max(0, start - _URGES)
        urged = _URGED.search(text, floor, start) is not None
        if urged or _BARE.search(text, floor, start):
            yield from _objects(scan, end, urged=urged)


def _is_noun(text: str, end: int) -> bool:
    """Whether what follows a 发展 makes it a noun: 发展规划, but 发展基于…."""
    return text[end : end + 1] in _NOUN and not text.startswith("基于", end)


def _objects(scan: Scan, start: int, *, urged: bool) -> Iterable[Range]:
    """The fields of the object behind a verb; where it is not urged, only if their heads tell."""
    found = _OBJECT.match(scan.text, start)
    fields = list(_fields(scan, *found.span("object"))) if found else []
    return fields if urged or are_told(scan, fields) else ()


def _fields(scan: Scan, start: int, end: int) -> Iterator[Range]:
    """The fields of an object, all of its list, and what the list is of; none where that is no industry."""
    if led := _LED.match(scan.text, start, end):
        yield from listed(scan, *led.span("list"))
        start = led.end()
    start = max(start, scan.text.rfind("的", start, end) + 1)
    summed = _SUM.search(scan.text, start, end)
    if summed is None:
        yield from listed(scan, start, end)
    elif _is_of_fields(scan, *summed.span("kind")):
        yield from listed(scan, start, summed.start())
        yield from told(scan, *summed.span("kind"))


def _is_of_fields(scan: Scan, start: int, end: int) -> bool:
    """Whether the words behind 等 do not say that the list is of other things than fields."""
    kind = scan.text[start:end]
    return not kind or kind.endswith(("产业", "行业", "业态", "领域", "经济")) or can_be_of(kind)
