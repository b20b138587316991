"""Who acts in a sentence: the named bodies and firms that stand as subject of its verbs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from loaders.extract.relations.governed import Sentence
from loaders.extract.relations.scene import ACTORS, Scene
from loaders.mention import Mention

# what a sentence may open with before who acts in it
OPENING_MARKS = r"[\s（(“一二三四五六七八九十\d.、）)—]*"
OPENING_WORDS = r"近日|日前|目前|其中|同时|此外|随后|由|支持|鼓励|推动|引导|[\u4e00-\u9fff\d]{0,10}[，：]"
_LEAD_IN = re.compile(
    rf"{OPENING_MARKS}(?:近年来|今年|去年|20\d\d\s*年(?:\d{{1,2}}月)?|经|与|和|同|联合|会同"
    rf"|组织|指导|推进|协调|{OPENING_WORDS})*"
)
# when somebody acts, between who it is and what is done: 甲市当日还与乙集团签约
WHEN = (
    r"近日|日前|当日|当天|同日|同天|同期|同时|随后|会后|此次|此番|本次|现场|会上|席间|[今去前]年|(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|底|份|初)?|\d{1,2}日"
    r"|(?:在|于)?(?:会议|会见|会谈|活动|签约|开工|仪式|考察|展会|大会|论坛|洽谈会|推介会)(?:仪式|活动|期间|现场|之?后|当天|中)?上?"
    r"|再次|再度|首次|又|还|也|亦|曾"
)
_URGED = re.compile("(?:支持|鼓励|推动|引导|组织|指导|推进|协调|促成|促进|委托|授权|引进|引入|招引|吸引|依靠)$")
_GROUND = re.compile("(?:依托|基于|借助|借力|背靠|面向|通过|利用|对接|参照|对|向|在|为|给|被|把|将)[“]?$")
_GAP = re.compile(
    r"(?:等[^，。；的]{0,12})?(?:（[^（）]{1,20}）)?(?:(?<!，)[双三四多各]方|合资|按[^，。；]{2,20}出资，|(?:作?为)(?:项目|工程)?(?:业主|法人|建设单位|实施主体)，|组建(?:合资|项目)公司，?(?:负责)?|拟|将|已|要|应当?|计划|正在|率先|积极|牵头|负责|共同|联合|携手|合作|独立|自主|主动|组织|承担|筹划|筹备|加快|分别|成功"
    r"|按照[^，。；]{0,20}|围绕[^，。；]{0,20}|签约|中标|(?:开展|深化|加强|强化)?(?:战略|深度|全面|务实)*合作，|参与|全面|深入|统筹|先后|陆续|持续|依法|抓紧|与[我本][省市区县州旗盟]|具体|力争|争取|确保|到?20\d\d年(?:\d{1,2}月)?(?:年?底|末)?(?:之?前)?|(?:总)?投资(?:[^，。；]{0,10}|[^，。；]{1,10}元，)|(?:表示|透露|宣布|介绍)，|出资|牵头，|在[^，。；]{0,25}|于[^，。；]{0,12}"
    rf"|{WHEN}"
    r"|贯彻落实[^，。；]{0,20}，|(?:与[^，。；]{2,24}?)?(?:正式|成功)?(?:签订|签署|签约|达成)了?[^，。；]{0,24}，){0,5}"
)
WITH = re.compile(
    r"(?:等[^，。；、]{0,12})?(?:作为[^，。；、]{0,8})?(?:牵头)?[，、]?"
    rf"(?:{WHEN}|在[^，。；、的]{{1,12}}?|积极|共同|主动|分别|先后|已|拟|将){{0,5}}(?:与|和|同|联合|携手|会同|联手|协同)[“]?"
)
# 依托A，联合B建设X: A is the ground, and no side of the deed
_RESTED = re.compile("(?:依托|基于|借助|借力|背靠|依靠)[“]?$")
# A牵头，B、C参与建设X
_LEADS = re.compile("(?:等[^，。；、]{0,12})?(?:负责)?(?:牵头|主导|为主)，(?:由)?")
_TAKES_PART = re.compile("(?:等[^，。；、]{0,12})?(?:共同|联合|协同)?(?:参与|参建|配合|协同)")
# 其中，与乙共建X
_AMONG = re.compile("\\s*(?:(?:其中|此外|同时|会上|随后|还|也)，?){0,2}(?:与|联合|携手)")
_WITH_EACH = re.compile("(?:等[^，。；、]{0,8})?(?:分别|先后|同时|同期|现场|当场|已|将|还)*[与同]")
_LINE_HEAD = 6  # characters of a number before who heads a line
_BONDS = ("投资", "签")  # what may stand in a clause of its own before the verb
_LONGEST_GAP = 60
_WORKING = frozenset({"Enterprise", "Organization"})
_NO_SUBJECT = re.compile(
    r"(?:的|《|等?(?:单位|部门)?[、，]|和|与(?![^，。；]{2,30}(?:签[订署约字]|达成)[^，。；]{0,24}，)|及|为|是|出台|印发|发布|负责人|负责同志)"
)


# A、B共同牵头，…: whose duty a measure is builds not what its later clauses bid
_ON_DUTY = re.compile(
    "(?:等[^，。；、]{0,12})?(?:具体|共同|联合|分别)?(?:牵头|负责|配合|统筹|主管)(?:负责|推进|协调|统筹|落实|实施|抓总)?，(?!由?(?:联合|会同|与|携手))"
)
_OTHERS = re.compile("支持|鼓励|推动|引导|扶持")  # somebody else is urged


@dataclass(frozen=True, slots=True)
class Subject:
    """The actors that one verb, and the verbs after it, have as subject."""

    actors: tuple[Mention, ...]
    start: int
    end: int  # where their list ends
    urged: bool  # the text supports or urges them to act
    leads: bool  # they begin the sentence: later clauses are theirs too
    partner: bool  # with them: 与A共建
    joined: bool = False  # two sides of one deed: A与B, A牵头，联合B


def find_subjects(scene: Scene, sentence: Sentence) -> list[Subject]:
    """The lists of actors of a sentence that a verb follows, left to right; A与B、C共建 is one."""
    found: list[Subject] = []
    earlier: tuple[Mention, ...] = ()
    first = told_side(scene, sentence)  # whoever the sentence begins with, urged or not
    position = 0
    while position < len(sentence.things):
        actors = _list_from(scene, sentence, position)
        position += len(actors)
        if actors[0].type not in ACTORS or scene.annotated(sentence, actors[0]):
            earlier = ()
            continue
        joined = _is_joined(scene.text, earlier, actors)
        ground = _RESTED.search(scene.text, sentence.start, actors[0].span.start) is not None
        actors = (*earlier, *actors) if joined else actors
        subject = _subject(scene, sentence, actors, joined)
        if subject is not None:
            others = first and _OTHERS.search(scene.text, first[-1].span.end, subject.start)
            found.append(subject if others else _with_first(subject, first))
        first = first or (() if ground else _one_side(scene, actors))
        earlier = actors
    return found


def told_side(scene: Scene, sentence: Sentence) -> tuple[Mention, ...]:
    """Who acts where a sentence begins with 与: 甲与乙、丙签约。其中，与乙…, or whose line it is: 甲公司：…；与乙…"""
    if not _AMONG.match(scene.text, sentence.start, sentence.end):
        return ()
    line = scene.text.rfind("\n", 0, sentence.start) + 1
    before = [one for one in scene.things_in(line, sentence.start) if one.type in ACTORS]
    if before and scene.text.startswith(("：", ":"), before[0].span.end) and before[0].span.start - line < _LINE_HEAD:
        return (before[0],)
    return tuple(one for one in before if _WITH_EACH.match(scene.text, one.span.end))[-1:]


def _is_joined(text: str, earlier: tuple[Mention, ...], actors: tuple[Mention, ...]) -> bool:
    """Whether nothing but 与 or the like parts two lists of actors: A与B; A牵头，B参与."""
    if not earlier:
        return False
    gap = earlier[-1].span.end, actors[0].span.start
    if text[gap[0]] in "，、" and _RESTED.search(text, max(0, earlier[0].span.start - 4), earlier[0].span.start):
        return False
    if WITH.fullmatch(text, *gap):
        return True
    return _LEADS.fullmatch(text, *gap) is not None and _TAKES_PART.match(text, actors[-1].span.end) is not None


def _one_side(scene: Scene, actors: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The actors before 与: A of A与B."""
    for index, (one, other) in enumerate(pairwise(actors), 1):
        if WITH.fullmatch(scene.text, one.span.end, other.span.start):
            return actors[:index]
    return actors


def _with_first(subject: Subject, first: tuple[Mention, ...]) -> Subject:
    """推动A与B合作，与C共建X: A builds X too."""
    alike = first and {one.type for one in (*first, *subject.actors)} <= _WORKING
    return replace(subject, actors=(*first, *subject.actors)) if subject.partner and alike else subject


def _list_from(scene: Scene, sentence: Sentence, position: int) -> tuple[Mention, ...]:
    end = scene.list_end(sentence, position)
    listed = [thing for thing in sentence.things[position:] if thing.span.start < end]
    kind = listed[0].type in ACTORS
    actors = []
    for thing in listed:
        if (thing.type in ACTORS) != kind:
            break
        actors.append(thing)
    return tuple(actors)


def _subject(scene: Scene, sentence: Sentence, actors: tuple[Mention, ...], joined: bool) -> Subject | None:
    start, end = actors[0].span.start, actors[-1].span.end
    before = scene.text[sentence.start : start]
    if not _acts(scene, sentence, end, joined) or _GROUND.search(before):
        return None
    urged = bool(_URGED.search(before.rstrip("“ ")))
    leads = bool(_LEAD_IN.fullmatch(before)) and not before.endswith(("与", "和", "同"))
    partner = before.endswith(("与", "和", "同", "联合", "会同"))
    leads = leads and not (urged or is_on_duty(scene.text, actors))
    return Subject(actors, start, end, urged, leads, partner, joined)


def is_on_duty(text: str, actors: Sequence[Mention]) -> bool:
    """Whether public bodies are only said to lead, or to be in charge of, what follows: 由A、B共同牵头，…"""
    return actors[0].type == "Agency" and _ON_DUTY.match(text, actors[-1].span.end) is not None


def _acts(scene: Scene, sentence: Sentence, end: int, joined: bool) -> bool:
    """Behind a list of actors stands a verb, with no mark and nothing but adverbs, plans and places in between."""
    if joined and scene.text.startswith("，", end):
        end += 1  # A牵头，联合B，组建…
    if _NO_SUBJECT.match(scene.text, end, end + _LONGEST_GAP):
        return False
    verbs = scene.verbs(end, min(sentence.end, end + _LONGEST_GAP))
    return any(_GAP.fullmatch(scene.text, end, verb.start) for verb in verbs)


def subject_of(text: str, subjects: list[Subject], verb_start: int, clause: tuple[int, int]) -> Subject | None:
    """Whose verb it is: the nearest subject before it in its clause, else the one that begins the sentence."""
    found = None
    for subject in subjects:
        leads = subject.leads and not _OTHERS.search(text, clause[0], verb_start)
        near = subject.start >= clause[0] or leads or (subject.joined and subject.end + 1 >= clause[0])
        if subject.end <= verb_start and (near or _paid(text, subject, verb_start)):
            found = subject
    return found


def _paid(text: str, subject: Subject, end: int) -> bool:
    """Whether nothing but what somebody pays or signs stands between who acts and the verb: 甲集团投资10亿元，建设X."""
    words = text[subject.end : end]
    bond = any(word in words for word in _BONDS) or ("合作，" in words and not subject.partner)
    return bond and _GAP.fullmatch(words) is not None
