"""Names that share one head: works and zones of one kind are listed with it once, as in 芜湖、蚌埠高新区."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from loaders.document import Document, Part
from loaders.extract.lab_names import BEFORE, LAB, is_called, level_before
from loaders.extract.proofs import begins_proper, ends_in_place, is_division, is_word, knows
from loaders.extract.scan import Known, Scan
from loaders.extract.ways import is_route, joins_cities, onward
from loaders.lexicon.places import by_name, common_words
from loaders.lexicon.table import rows
from loaders.mention import Mention
from loaders.ranges import Range

_BEFORE = re.compile(r"(?:等[地市县]?)?(?:一大?批)?(?:[0-9一二三四五六七八九十两]+[个条座家大])?(?:国家级?|国际)?$")
_BEFORE_LINE = re.compile("(?<![高中平初同均])等[\u4e00-\u9fff]{2,10}$")  # 等与周边互联互通铁路
_NATION = re.compile(r"中国（([\u4e00-\u9fff]{2,7})）")
_JOINT = re.compile("[、和与及](?![^（）]{0,8}）|[—－至])")
_KIND_OF = re.compile("[各类级型座个条国省县市区运客货的]")
_NUMBER = re.compile(
    "[（(][0-9一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,2}[、是]|[①-⑳]|[0-9]{1,2}[.．](?![0-9])"
)
_OWN_REST = re.compile("[东南西北]延|[二三]通道")  # what only the last of a list has behind its head
_CHANGED = ("改造", "扩建", "扩能", "改扩建")  # a line that is there, and is no member with the head
_COMPANY = re.compile(
    "(?:发展|投资|建设|开发|城市|产业|控股|经营|运营|资产|国有|资本|集团){1,4}(?:集团|有限|公司|控股)"
)
# of lines: 粤桂黔高铁经济带; of zones: 绿色产业园片区
_ZONES = ("经济带", "经济圈", "网", "枢纽", "主线", "沿线", "两侧", "片区")
_OF_LINE = re.compile(
    ".*(?:高铁|铁路|高速|公路|城际).*段(?:前期|建设|工程)?|.{3,}(?:至|—|－).*(?:通道|公路|高速|铁路|高铁|快速路|连接线|支线|专线)"
)  # a section that has its own head
_OWN_HEAD = re.compile("[\u4e00-\u9fff]{3}(?:[大特二三四五]桥|机场|车站|码头|水库|公园|隧道|学校|医院)$")  # of a member
_ENDS = "。；，：！？\n\t"
_REACH = 110  # characters of the longest list of places with one head
_LEVELS = "市县区"
_FIELD = 12  # characters of the field behind a place
_NO_FIELD = re.compile("[0-9（）]|[园片城][区城]")
_SIDE_LINE = re.compile("[\u4e00-\u9fff]{2}[东南西北中复]线")  # 成渝中线
_DONE_THERE = ("在", "建设", "打造", "布局", "规划", "发展", "推进")  # behind a place: what it does there
_BUILDS = ("新建", "续建", "扩建", "改建")
_RIVER = re.compile("[\u4e00-\u9fff]{1,5}[江河]")  # whose plant it is: 雅砻江桐子林
_AREA = 4  # characters of a site behind the place that it lies in: 阳江沙扒, 东莞宁洲


def find_shared(document: Document, part: Part, scan: Scan) -> Iterator[Mention]:
    """Every member of a list of places, or of ways from place to place, with the head that all of them share."""
    for start, end, mark in scan.marks.heads(_kinds()):
        tail = onward(scan.text, end) if mark.type == "Project" else end
        shared = end if _OWN_REST.match(scan.text, end) else tail
        for left, right in _sharing(scan, start, end, mark.word):
            words = _NATION.sub(r"中国（\1）", scan.text[left:right])
            whole, last = (tail, tail) if right == start else (right, shared)
            name = words + _level(scan.text, start, mark.word) + scan.text[start:last]
            yield scan.mention(mark.type, left, whole, "works.shared", 0.85, name=name)


def _sharing(scan: Scan, start: int, end: int, word: str) -> Iterator[Range]:
    """The members that share the head in a range: none where a zone has it, no section with a head of its own."""
    if scan.text.startswith(_ZONES, end) or _COMPANY.match(scan.text, end):
        return
    for left, right in _members(scan, start, word):
        if right == start or not (
            _OF_LINE.fullmatch(scan.text, left, right) or _OWN_HEAD.search(scan.text, left, right)
        ):
            yield left, right


def _level(text: str, head: int, word: str) -> str:
    """The level that belongs to the name of a centre or laboratory: 甲、乙等国家制造业创新中心."""
    if _kinds()[word] == LAB:
        return level_before(text, head)
    return "国家" if _kinds()[word] == "field" and text.startswith("国家", head - 2) else ""


def shares_head(text: str, end: int) -> bool:
    """Whether a list that ends at a place is followed by a head that its members share."""
    return _listed().match(text, end) is not None


def ends_in_shared(text: str, end: int) -> bool:
    """Whether a head that members share ends at a place: 金上—湖北、蒙西—京津冀特高压等重点工程."""
    return text.endswith(_lines(), 0, end)


@cache
def _lines() -> tuple[str, ...]:
    """The heads that ways from place to place share."""
    return tuple(word for word, kind in _kinds().items() if kind == "line")


def is_pair(scan: Scan, start: int, end: int) -> bool:
    """Whether a name begins with two places that share its head: 喀什和霍尔果斯经济开发区."""
    first = scan.name_at(start)
    if not first or first.end >= end or scan.text[first.end] not in "和与及":
        return False
    return scan.name_at(first.end + 1) is not None


@cache
def _kinds() -> Mapping[str, str]:
    """The heads that a list may share, with the kind of thing that they are."""
    return {line["word"]: line["kind"] for line in rows("shared_heads")}


@cache
def _listed() -> re.Pattern[str]:
    heads = "|".join(sorted(_kinds(), key=lambda word: (-len(word), word)))
    return re.compile(rf"等[地市县]?(?:[0-9一二三四五六七八九十]+[个条座家])?(?:{heads})")


def _members(scan: Scan, head: int, word: str) -> Iterator[Range]:
    """The members of the list before a head, from the last to the first; none where only one is read."""
    text, end = scan.text, _list_end(scan.text, head, word)
    floor = max(head - _REACH, *(text.rfind(mark, max(0, head - _REACH), end) + 1 for mark in _ENDS))
    read = tuple(_read(scan, _behind_number(text, max(0, floor)), end, word))
    if len(read) > 1 or (read and end < head and _kinds()[word] == "line"):
        yield from read


def _list_end(text: str, head: int, word: str) -> int:
    """Where the list before a head ends: before its 等 and what is counted or said between it and the head."""
    kind = _kinds()[word]
    before = (BEFORE if kind == LAB else _BEFORE).search(text, max(0, head - 12), head)
    if kind == "line" and not (before and before[0]):
        before = _BEFORE_LINE.search(text, max(0, head - 14), head) or before
    return before.start() if before else head


def _read(scan: Scan, floor: int, end: int, word: str) -> Iterator[Range]:
    """The members of a list from its end to the first that is no place or way."""
    kind, last = _kinds()[word], scan.text[end - 1 : end]
    while end > floor:
        left = _behind_joints(scan, floor, end)
        start = _start(scan, left, end, word)
        if start is None:
            goes_on = _is_changed_line(scan.text, floor, (left, end), kind)
        elif _ends_sharing(scan.text[start:end], last, kind):
            return
        else:
            if word not in scan.text[start:end]:  # 安阳机场、商丘机场 share none
                yield start, end
            goes_on = start == left
        end = left - 1 if goes_on else floor  # other words lead to the list


_OF_BODIES = (
    "管委会",
    "政府",
    "管理局",
    "委员会",
    "办公室",
    "集团",
    "公司",
)  # who does it shares no head with the work


def _ends_sharing(words: str, last: str, kind: str) -> bool:
    """Whether a member of a list is a zone that stands for itself, or who does something with those behind it."""
    return (kind == "zone" and _is_apart(words, last)) or words.endswith(_OF_BODIES)


def _is_changed_line(text: str, floor: int, member: Range, kind: str) -> bool:
    """Whether a member of a list of lines is one that is there: 甲、乙、丙客专提质改造等高铁项目."""
    return kind == "line" and member[0] > floor and text.endswith(_CHANGED, *member)


def _behind_number(text: str, floor: int) -> int:
    """The place behind the number of an item: （5）甲至乙、丙至丁公路."""
    found = _NUMBER.match(text, floor)
    return found.end() if found else floor


def _is_apart(words: str, last: str) -> bool:
    """Whether a place said with its level stands for itself before a bare one: 天府新区、成都高新区."""
    return len(words) > 2 and words[-1] in _LEVELS and last != words[-1]


def _joins(scan: Scan, found: re.Match[str]) -> bool:
    """Whether a 和 joins two members and begins no name of a place: 日喀则至吉隆、和田至日喀则铁路."""
    if found.group() != "和":
        return True
    return not scan.names_in(found.start(), found.start() + 2) and scan.text[found.start() - 1] != "、"


def _behind_joints(scan: Scan, floor: int, end: int) -> int:
    """Where the last joint of a range ends; its floor where nothing joins members."""
    return max((found.end() for found in _JOINT.finditer(scan.text, floor, end) if _joins(scan, found)), default=floor)


def _start(scan: Scan, left: int, end: int, word: str) -> int | None:
    """Where the place or way that ends a range begins; none where the range ends in neither."""
    kind = _kinds()[word]
    if kind == "line":
        return None if _has_head(scan, end, kind) else _way(scan, left, end)  # 甲至乙铁路、丙至丁高速公路
    if _has_head(scan, end, kind):
        return None  # 南沙新区、南沙自贸试验区; 山东太平水库、某某水利枢纽
    if kind in ("field", LAB):
        return _placed(scan, left, end) if kind == "field" else _called(scan, left, end)
    if scan.text[end - 1] == "）":
        return _of_nation(scan, left, end)
    if kind == "plant":
        return _of_plant(scan, left, end)
    return _of_place(scan, left, end, word)


def _has_head(scan: Scan, end: int, kind: str) -> bool:
    """Whether a range ends in a head of its own: that of a park, or of a work where the list is one of works."""
    head = scan.marks.head_before(end)
    return head is not None and head.type == ("Park" if kind == "zone" else "Project")


def _of_plant(scan: Scan, left: int, end: int) -> int | None:
    """The start of a plant's place: it may lie in a part of the place, or on a river, and is no whole province's."""
    left += 2 if scan.text.startswith(_BUILDS, left) else 0  # 新建 is a district, too
    start = _site(scan, left, end, _AREA)
    if start is not None:
        return None if _is_wide(scan.text[start:end]) else start
    return _of_river(scan, _behind_verbs(scan, left, end), end)


def _of_river(scan: Scan, left: int, end: int) -> int | None:
    """The start of a plant's site that no table has: of a river, or with the river before it."""
    if scan.text[end - 1] in "河江" and _is_unknown(scan.text[left:end]):
        return left
    river = _RIVER.match(scan.text, left, end - 1)
    return left if river and _is_unknown(scan.text[river.end() : end]) else None


def _is_wide(words: str) -> bool:
    """Whether words are a province and no city: 四川 in 四川、西藏某水电站."""
    return any(one.tier == 1 and one.name[-1] != "市" for one in by_name().get(words, ()))


def _of_place(scan: Scan, left: int, end: int, word: str) -> int | None:
    """The start of the place; what the nation names may lie in a part of it: 青岛西海岸国家骨干冷链物流基地."""
    start = _site(scan, left, end, 0)
    return _site(scan, left, end, _AREA) if start is None and word.startswith("国家") else start


def _placed(scan: Scan, left: int, end: int) -> int | None:
    """The start of a place with its field behind it: 郑州电子信息、长株潭装备制造 before 产业集群."""
    places = [one for one in scan.names_in(left, end) if is_division(scan.text, one)]
    if not places or scan.marks.head_before(end) or scan.text.find("的", left, end) >= 0:
        return None
    reach = places[0].end
    if scan.text.startswith(_DONE_THERE, reach):
        return None
    return places[0].start if _is_field(scan, reach, end) else None


def _is_field(scan: Scan, start: int, end: int) -> bool:
    """Whether a range is as long as a field is, has neither figure nor zone in it, and no word cuts names off."""
    if _NO_FIELD.search(scan.text, start, end):
        return False
    cuts = scan.cuts_in(start, end)
    return 2 <= end - start <= _FIELD and not any(cut.mark.kind in ("hard", "quantity") for cut in cuts)


def _way(scan: Scan, left: int, end: int) -> int | None:
    """The start of a way from place to place that ends a range, behind the verbs before it."""
    start = _behind_region(scan, _behind_verbs(scan, left, end), end)
    words = scan.text[start:end]
    if _SIDE_LINE.fullmatch(words):
        return start
    lettered = (joins_cities(words) and not knows(words)) or _are_letters(words)
    return start if lettered or is_route(words) else None


def _behind_region(scan: Scan, start: int, end: int) -> int:
    """The start behind the region that a range begins with, where enough for a way stands behind it."""
    region = scan.name_at(start)
    return region.end if region and region.kind == "region" and region.end + 4 < end else start


def _are_letters(words: str) -> bool:
    """Whether two cities by one character each name a line beside others: 岚罗、新台高速."""
    if _KIND_OF.search(words) is not None or is_word(words):
        return False
    return len(words) == 2 or (len(words) == 3 and not is_word(words[:2]))


def _with_outer(places: Sequence[Known]) -> int:
    """The start of the last of some places with those that it directly follows."""
    start = places[-1].start
    for known in reversed(places):
        start = known.start if known.end == start else start
    return start


def _site(scan: Scan, left: int, end: int, area: int) -> int | None:
    """The start of the place that ends a range, with the place that it lies in."""
    places = [one for one in scan.names_in(left, end) if is_division(scan.text, one)]
    if not places or places[-1].end + area < end:
        return None if area else _untabled(scan, left, end)
    if scan.text.startswith(_DONE_THERE, places[-1].end, end):
        return None  # 在合肥、蚌埠建设国家自主创新示范区: what is built there, and no part of the place
    start = _with_outer(places)
    # 国际贸易物流新通道 ends in no county
    return None if start > left and scan.text[start : places[-1].end] in common_words() else start


def _behind_verbs(scan: Scan, left: int, end: int) -> int:
    """The start behind the last of the verbs in a range."""
    cuts = scan.cuts_in(left, end)
    return cuts[-1].end if cuts else left


def _untabled(scan: Scan, left: int, end: int) -> int | None:
    """The start of a place that no table has, behind the verbs before it."""
    start = _behind_verbs(scan, left, end)
    return start if _is_unknown(scan.text[start:end]) else None


def _is_unknown(words: str) -> bool:
    """Whether words are no word of the dictionary, or a proper one, and so may be a place that no table has: 孟定."""
    return 2 <= len(words) <= _AREA and (not is_word(words) or begins_proper(words))


def _called(scan: Scan, left: int, end: int) -> int | None:
    """The start of what a laboratory is called, behind the verbs before it."""
    start = _behind_verbs(scan, left, end)
    return start if is_called(scan, start, end) else None


def _of_nation(scan: Scan, left: int, end: int) -> int | None:
    """The start of 中国（哈尔滨） where it ends a range."""
    opener = scan.text.rfind("中国（", left, end)
    return opener if opener >= 0 and ends_in_place(scan, opener + 3, end - 1) else None
