"""Works that the verb of building tells: by their size, as a new house of a body, a park or a station of its own name.

大唐700万吨露天矿, 县图书馆新馆, 东湖湿地公园, 小李庄站: nothing but what is done to them says that they are works.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.proofs import begins_proper, is_division, is_word
from loaders.extract.scan import Scan
from loaders.extract.sized import behind_own_size
from loaders.ranges import Range

_SIZED = re.compile(
    r"[0-9](?<![0-9]{2})[0-9]*+(?:\.[0-9]+)?(?:[×xX＊*][0-9.]+)?\s?[万亿]?(?:吨|千瓦|兆瓦|立方米|头|羽|台|套|平方米)"
    r"(?:(?![和与及等])[\u4e00-\u9fff/]){0,14}?(?:项目|工程|露天矿|煤矿|电站|电厂|机组|生产线)(?!审批|管理|建设单位|建设管理|投资|库)"
)
_OWNER = re.compile(r"[\u4e00-\u9fff]{2,8}$")
_MADE = re.compile("[年日]产$")  # how much it makes
_SECTOR = re.compile("(?:工业|农业|煤炭|电力|能源|现有|存量|在建|续建)$")  # whose they are it does not say
_NO_OWNER = re.compile(
    "库容|装机|容量|面积|规模|产能|规模|产能|能力|装机|容量|面积|总量|年产|日产|日处理|约|[达共的为和与及等]|新增|超过|处理|产量|累计|一批|其中|项目|工程|企业|全[省市县区]"
)
_HOUSES = (
    "新馆|新?实训大?楼|综合大楼|教学大楼|门诊大楼|住院大楼|新校区|新院区|新院(?!区|长)|养护楼|综合楼|门诊楼|住院楼|医技楼|教学楼|"
    "病房楼|病房大楼|门诊大楼|住院大楼|综合大楼|实验楼|宿舍楼"
)
_HOUSE_CUES = ("楼", "新馆", "新校区", "新院")  # without one of them a text has no such house
_HOUSE_WORD = re.compile(_HOUSES)
_HOUSE_AT = re.compile(
    rf"(?:[省市县区旗州]|第[一二三四五六七八九十])[\u4e00-\u9fff]{{2,12}}?(?:{_HOUSES})(?=建设|项目|工程|[和及等]|$)"
)
_NUMBERING = re.compile(r"[0-9]{1,2}[.．]\s*")
_PARK = "公园"
_GREEN = re.compile(
    f"(?:国家级?)?(?:考古)?(?:湿地|森林|体育|文化|郊野|滨河|滨江|滨湖|中央|生态|植物|地质|遗址){{1,2}}{_PARK}(?:[一二三]期|（[^（）\n]{{1,8}}段）|[\u4e00-\u9fff]{{0,6}}?(?:步道|栈道|绿道|游客中心|停车场|驿站|观景台|索道)(?=[、，。；和及等建]))?"
    "(?!城市|体系|建设管理)"
)
_STATION = re.compile(
    # the character first, so that the engine skips to it
    r"站(?<![变泵电油气水务测基车网工点驿岗哨控查播船台报客货检准关收星]站)(?=(?:建设|开工|改造|扩建|综合|[、，。；和及等]))"
)
_BUILT = re.compile(
    "(?:建设|新建|扩建|迁建|改建|建成|开工|启动|实施|改造|打造|推进|推动|加快|确保|力争|争取|完成|续建|抓好)[^，。；：\n]{0,60}$"
)
_CLAUSE = re.compile(r"[，。；：、！？\n\t（）(]")
_BORDER = re.compile(r"[，。；：、！？\n\t（）(“”和与及]")
_REACH = 64
_LONGEST = 8  # characters of the name of a park or station before its kind


def built_works(scan: Scan) -> Iterator[Range]:
    """Every such work of a part behind a verb of building, in the order of its kinds."""
    yield from _sized(scan)
    yield from _own_named(scan)
    yield from _houses(scan)


def _sized(scan: Scan) -> Iterator[Range]:
    """The works that their size tells, behind the name of whose they are: 大唐700万吨露天矿."""
    for found in _SIZED.finditer(scan.text):
        start = _sized_start(scan, found.start())
        if start is not None:
            yield behind_own_size(scan.text, start, found.end()), found.end()


def _sized_start(scan: Scan, size: int) -> int | None:
    """Where the work with a size begins: with how much it makes, its size or its owner; None where it is no work."""
    text = scan.text
    made = _MADE.search(text, max(0, size - 4), size)
    if made and _is_built(text, made.start()):
        return made.start()  # 建设日产6000吨熟料生产线
    owner = _OWNER.search(text, max(0, size - _LONGEST), size)
    start = _after_verbs(scan, owner.start(), size) if owner else size
    if _SECTOR.search(text, start, size) and _is_built(text, start):
        return size
    return start if _may_own(text[start:size]) else None


def _may_own(words: str) -> bool:
    """Whether the words before a size can be the short name of the owner."""
    return 2 <= len(words) <= 6 and not _NO_OWNER.search(words)


def _own_named(scan: Scan) -> Iterator[Range]:
    """The parks and stations that have a name of their own: 东湖湿地公园, 小李庄站."""
    for pattern in (_GREEN, _STATION) if _PARK in scan.text else (_STATION,):
        for found in pattern.finditer(scan.text):
            if (start := _own_name(scan, found.start())) < found.start() and _is_built(scan.text, start):
                yield start, found.end()


def _houses(scan: Scan) -> Iterator[Range]:
    """The new houses of bodies: 启动县图书馆新馆建设."""
    for clause in _clauses(scan.text):
        start = _after_opening(scan, *clause)
        found = _HOUSE_AT.match(scan.text, start, clause[1])
        if found and (start > clause[0] or scan.text[start - 1] == "、") and _is_built(scan.text, start):
            yield start, found.end()


def _clauses(text: str) -> Iterator[Range]:
    """The pieces of a text between marks that hold the word of a house."""
    if not any(cue in text for cue in _HOUSE_CUES):
        return
    for found in _HOUSE_WORD.finditer(text):
        left = max(
            (mark.end() for mark in _CLAUSE.finditer(text, max(0, found.start() - 24), found.start())), default=0
        )
        right = _CLAUSE.search(text, found.end())
        left = max(left, found.start() - 24)
        numbering = _NUMBERING.match(text, left)
        yield numbering.end() if numbering else left, right.start() if right else len(text)


def _own_name(scan: Scan, end: int) -> int:
    """Where the name of a park or station begins: a place, a proper word, or one that the dictionary does not have."""
    text = scan.text
    left = max((mark.end() for mark in _BORDER.finditer(text, max(0, end - _LONGEST), end)), default=end - _LONGEST)
    start = _after_verbs(scan, max(0, left), end)
    words = text[start:end]
    if not 2 <= len(words) <= 5 or _NO_OWNER.search(words):
        return end
    if text.startswith("国家", end):  # the nation names one: 大地湾国家考古遗址公园
        return start
    return start if _is_placed(scan, start, end) or _is_proper(words) else end


def _is_proper(words: str) -> bool:
    """Whether words begin as a name of one thing does, or with what the dictionary does not have."""
    return begins_proper(words) or not is_word(words[:2])


def _is_placed(scan: Scan, start: int, end: int) -> bool:
    """Whether a range begins with a place: 东湖区站."""
    known = scan.name_at(start)
    return known is not None and known.end <= end and is_division(scan.text, known)


def _after_verbs(scan: Scan, start: int, end: int) -> int:
    cuts = scan.cuts_in(start, end)
    return cuts[-1].end if cuts else start


def _after_opening(scan: Scan, start: int, end: int) -> int:
    """The start behind the verbs that a range begins with."""
    for cut in scan.cuts_in(start, end):
        if cut.start <= start:
            start = cut.end
    return start


def _is_built(text: str, start: int) -> bool:
    """Whether a verb of building stands before a place in its clause."""
    return _BUILT.search(text, max(0, start - _REACH), start) is not None
