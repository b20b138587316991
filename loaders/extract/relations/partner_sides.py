"""Who stands before 与: a list, the subject of the sentence, or the place that speaks."""

from __future__ import annotations

import re

from loaders.extract.relations.actors import OPENING_MARKS, OPENING_WORDS, WHEN, is_on_duty, told_side
from loaders.extract.relations.governed import Sentence
from loaders.extract.relations.scene import Scene
from loaders.mention import Mention

SIDES = frozenset({"Enterprise", "Organization", "Agency", "Place"})
# who speaks for a party: 甲公司董事长代表该公司与乙
_SPEAKER = (
    "(?:党委书记|董事长|总经理|总裁|行长|校长|院长|所长|会长|主任)?(?:(?<=[长记理裁任])[\u4e00-\u9fff]{2,4})?"
    "代表(?:[该本](?:公司|集团|企业|院|校|所|行|会)|公司|集团|双方|学校|学院|医院)"
)
_WITH = re.compile(
    rf"(?:（[^（）]{{2,30}}）)?(?:等[^，。；、]{{0,12}})?(?:{WHEN}|应邀|在[^，。；、]{{1,12}}){{0,4}}(?:作为[^，。；、]{{0,8}})?(?:牵头)?(?:{_SPEAKER})?[，、（]?(?:{WHEN}|要|应当?|还要|也要|加强|深化|强化|积极|主动|分别|先后|已|将|拟|共同|真诚|希望|期待|愿意?|继续|全面|不断|进一步|持续|拓展|正式)*(?:[与和同跟]|联合|携手|联手)$"
)
_BARE_LEAD = re.compile(
    r"(?:^|[，。；：:、\s）)])(?:[一二三四五六七八九十]是|进一步|积极|主动|巩固|拓宽|做实|用好|抓好|完善|建立|建好|加强|深化|推动|推进|支持|探索|健全|深入|持续|强化|拓展|鼓励|促进|已|拟|将|要|并|还|力争|争取|计划|确保|先后|分别|成功|正式"
    r"|[一二三四]季度|[上下]半年|年内|今年以?来?|去年|明年|近年来|20\d\d年|\d{1,2}月份?|\d{1,2}日|同时|近日|日前"
    r"|继续|加快|大力|全面|扩大|开展|密切|[我本该][省市区县州]|自治区)*(?:[与同跟]|联合|携手|对接)[“]?$"
)
_WORKING = frozenset({"Enterprise", "Organization"})
_WE = re.compile("[我本](?:院|校|所|局|委|厅|公司|集团|中心|行|会)(?!议)")
_STRANGERS = re.compile("^(?:、[\u4e00-\u9fff（）]{2,8}?){1,2}(?=与)")  # members of the list that no finder knows
_THAT = re.compile("该(?P<rank>[省市县区州旗])(?:还|也|已|将|先后|分别|近日|日前)*(?:[与同跟]|联合|携手)$")
_NEAR = 10  # characters in which 该市与 stands before a party
_LONGEST_VERB = 6
_REACH = 400  # characters before 该市 in which the city is named
_URGES = frozenset({"支持", "推动", "鼓励", "引导"})
_OPENING = re.compile(rf"{OPENING_MARKS}(?:{OPENING_WORDS})*[“]?")


def other_side(scene: Scene, sentence: Sentence, start: int, group: list[Mention]) -> list[Mention]:
    """Who stands before 与: the list before it, the subject of the sentence, else the place of the part."""
    earlier = [thing for thing in sentence.things if thing.span.end <= start and _may_act(scene.text, thing)]
    if listed := _listed_before(scene, sentence, earlier, start):
        return listed
    if not _BARE_LEAD.search(scene.text[sentence.start : start]) or _is_ours(scene.text, sentence.start, start):
        return []
    if told := told_side(scene, sentence):
        return list(told)
    if initiator := _initiator(scene, sentence, earlier, group):
        return initiator
    return [] if _bids_to_join(scene.text, (sentence.start, start), group) else _speaking_place(scene, start)


def _bids_to_join(text: str, before: tuple[int, int], group: list[Mention]) -> bool:
    """Whether somebody else is told to join companies or schools, and not the place: 依托甲大学，联合乙公司攻关."""
    clause = text.rfind("，", *before)
    return clause >= 0 and text[clause : before[1]].endswith("联合") and all(one.type in _WORKING for one in group)


def _is_ours(text: str, start: int, end: int) -> bool:
    """Whether the body that writes is the subject, and no place: 我院将…，与甲县合作."""
    return _WE.search(text, start, end) is not None


def _initiator(scene: Scene, sentence: Sentence, earlier: list[Mention], group: list[Mention]) -> list[Mention]:
    """Who an earlier clause urges to act, else who the sentence begins with."""
    if urged := [one for one in earlier if _is_urged(scene.text, one, group)]:
        return urged[-1:]
    if earlier and _opens(scene.text[sentence.start : earlier[0].span.start]) and not _leads_only(scene, sentence):
        return earlier[:1]
    return []


def _leads_only(scene: Scene, sentence: Sentence) -> bool:
    """Whether the sentence begins with bodies that only lead what follows: 由A、B共同牵头，…，与丙市共建X."""
    return is_on_duty(scene.text, sentence.listed()[0])


def _may_act(text: str, thing: Mention) -> bool:
    """A party; where something is done (在南京与…签约) is none."""
    return thing.type in SIDES and not (thing.type == "Place" and text[thing.span.start - 1] in "在赴")


def _is_urged(text: str, thing: Mention, group: list[Mention]) -> bool:
    """支持A医院创建…，深化与B医院合作: A itself works with B; with a place it is the measure's own place."""
    alike = thing.type in _WORKING and all(one.type in _WORKING for one in group)
    return alike and text[max(0, thing.span.start - 2) : thing.span.start] in _URGES


def _opens(words: str) -> bool:
    """A thing with these words before it is the subject of its sentence."""
    return bool(_OPENING.fullmatch(words))


def _speaking_place(scene: Scene, start: int) -> list[Mention]:
    """The place that speaks where 与 begins a clause: 加强与…合作 is said by the place of the part."""
    if told := _THAT.search(scene.text, max(0, start - _NEAR), start):
        return _last_place(scene, told["rank"], told.start())
    name = scene.place_at(start)
    return [own_place(scene, name, start, start)] if name else []


def _last_place(scene: Scene, rank: str, end: int) -> list[Mention]:
    """The last place of a rank that a text names before an offset: what 该市 means."""
    named = [one for one in scene.things_in(max(0, end - _REACH), end) if one.type == "Place"]
    return [one for one in named if one.name.endswith(rank)][-1:]


def _listed_before(scene: Scene, sentence: Sentence, earlier: list[Mention], start: int) -> list[Mention]:
    """The list of parties that only 与 parts from what stands behind it."""
    for thing in reversed(earlier):
        joint = _STRANGERS.sub("", scene.text[thing.span.end : start])
        if _WITH.fullmatch(joint) and not ("，" in joint and _is_object(scene, sentence, thing)):
            first = scene.list_start(sentence, sentence.things.index(thing))
            return [one for one in earlier if one.span.start >= first]
    return []


def _is_object(scene: Scene, sentence: Sentence, thing: Mention) -> bool:
    """Whether a verb stands right before the list of a thing: 对接甲区、乙区，深化与丙集团合作."""
    first = scene.list_start(sentence, sentence.things.index(thing))
    verbs = scene.verbs(max(sentence.start, first - _LONGEST_VERB), first)
    return bool(verbs) and verbs[-1].end == first and verbs[-1].word not in _URGES


def own_place(scene: Scene, name: str, start: int, end: int) -> Mention:
    """The place that a text speaks for, as a party where the words of a range stand for it: 我省."""
    return Mention("Place", name, scene.document.span(start, end), scene.part.index, "partners.own")
