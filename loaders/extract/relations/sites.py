"""Where a verb of building builds: 在A建设X, A建设X, or the place that the sentence begins with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.extract.relations.governed import Sentence
from loaders.extract.relations.scene import Scene
from loaders.lexicon.table import rows
from loaders.mention import Mention

SITES = frozenset({"Place", "Park"})
SITING_VERBS = tuple(sorted((line["verb"] for line in rows("siting_verbs")), key=lambda verb: (-len(verb), verb)))
SITING = "|".join(SITING_VERBS)  # the verbs that say where a thing lies, as a pattern
_IN = re.compile(r"(?:在|于|位于|选址)[“]?$")
_IN_GAP = re.compile(
    r"[”]?(?:市|省|区|县|[A-Z]区|[^，。；、在的]{0,6}(?:核心区|起步区|启动区|大厦|大楼|片区|号楼|地块|口岸|机场|新城|城区|境内|园内|区内|内))?(?:等(?:[市区县]|有条件)?[^，。；]{0,8})?(?:高标准|高水平|高质量|高起点|规划|分别|加快|率先|试点|集中|联合|共同|布局|推进|推动|重点|统一|选址|境内|辖区|全面|开工|先行|(?:计划|总)*投资[0-9.,]{1,8}[多余]?[万亿]*(?:美|欧|港)?元|，)*"
)
# 在甲高新区投资15亿元，建设乙基地; 在丙县，重点建设丁基地
_INVESTED = re.compile(
    "(?:(?:在|于)[^，。；]{2,30}(?:计划|总)*投资[0-9.,]{1,8}[多余]?[万亿]*(?:美|欧|港)?元"
    "|(?:^|(?<=[，。；：\n]))在(?![^，。；]*[上下中后前时]，)[^，。；]{1,20}?(?:区|县|市|镇|乡|旗|园|片区|新城|港|州|街道)，)，?$"
)
_SUBJECT_GAP = re.compile(
    r"(?:[市省区县]|等[市区县地]?|分别|要|应|将|积极|加快|大力|重点|率先|共同|联合|全力|依托[^，。；]{2,20}，?)*"
)


def sites_of(scene: Scene, sentence: Sentence, at: tuple[int, int]) -> tuple[list[Mention], bool]:
    """The places that a verb builds in: 在A建设, A建设, or A县发展…，布局 (weaker)."""
    start, verb = _from_sum(scene.text, sentence.start, at[0]), at[1]
    within = _within(sentence, start, verb)
    if within and within[-1].type in SITES:
        first, last = sentence.lists[sentence.things.index(within[-1])]
        listed = [thing for thing in within if thing.span.start >= first and thing.type in SITES]
        if _are_sites(listed, scene.text[start:first], scene.text[last:verb]) and not _governs(scene, listed, first):
            return listed, True
    return _leading_place(scene, sentence, start, verb), False


def _from_sum(text: str, low: int, start: int) -> int:
    """Where the clause begins that says where a sum is invested, right before the clause of the verb."""
    found = _INVESTED.search(text, low, start)
    return found.start() if found else start


def _within(sentence: Sentence, start: int, end: int) -> list[Mention]:
    """The things of a sentence that lie whole inside a range."""
    return [thing for thing in sentence.things if thing.span.start >= start and thing.span.end <= end]


def _are_sites(listed: Sequence[Mention], before: str, gap: str) -> bool:
    """A list that 在 opens before the verb, or one of places that is the verb's subject."""
    if _IN.search(before) and _IN_GAP.fullmatch(gap):
        return True
    only_places = all(one.type == "Place" for one in listed)
    return only_places and bool(_SUBJECT_GAP.fullmatch(gap)) and _opens(before)


def _governs(scene: Scene, listed: Sequence[Mention], first: int) -> bool:
    """The place that the part speaks for is its government where it acts: 湖南将推进X建设, but 在湖南建设X."""
    only_places = all(one.type == "Place" and scene.is_own_place(one) for one in listed)
    return only_places and not _IN.search(scene.text, max(0, first - 4), first)


_URGES = ("支持", "推动", "鼓励", "引导", "推进", "指导")
_BIDS = re.compile("(?:统筹|加快|积极|大力|着力)?(?:推进|推动|支持|鼓励|引导|加快|加强|完善|实施|抓好)")
_OPENER = re.compile(
    r"(?:[^，。；：]{0,10}：)?(?:争取|国家|积极|大力|全力)*(?:支持|推动|推进|鼓励|引导|促进|加快|指导)?[“]?"
)


def _opens(words: str) -> bool:
    return bool(_OPENER.fullmatch(words.strip()))


def _leading_place(scene: Scene, sentence: Sentence, start: int, verb: int) -> list[Mention]:
    """横州市发展…，布局…: the place that the sentence begins with, where a verb follows it."""
    first = sentence.things[0]
    if not _leads(scene, sentence, first, start) or scene.things_in(start, verb):
        return []  # the clause has a subject of its own
    verbs = scene.verbs(first.span.end, first.span.end + 8)
    return [first] if verbs and _SUBJECT_GAP.fullmatch(scene.text, first.span.end, verbs[0].start) else []


def _leads(scene: Scene, sentence: Sentence, first: Mention, start: int) -> bool:
    """Whether the first thing of a sentence is another place than the text's own, that opens it before a clause."""
    if first.type != "Place" or first.span.end > start:
        return False
    before = scene.text[sentence.start : first.span.start]
    if before.endswith(_URGES) and _BIDS.match(scene.text, start):  # 支持甲区试点，推进X: the measure pushes X
        return False
    return _opens(before) and not scene.is_own_place(first)
