"""Who acts in a sentence: the named bodies and firms that stand as subject of its verbs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.extract.relations.scene import ACTORS, Scene, Sentence
from loaders.mention import Mention

_LEAD_IN = re.compile(
    r"[\s（(“一二三四五六七八九十\d.、）)—]*(?:近日|日前|目前|其中|同时|此外|近年来|随后|今年|去年|20\d\d\s*年(?:\d{1,2}月)?|经|由|与|和|同|联合|会同"
    r"|支持|鼓励|推动|引导|组织|指导|推进|协调|[\u4e00-\u9fff]{0,8}[，：])*"
)
_URGED = re.compile("(?:支持|鼓励|推动|引导|组织|指导|推进|协调|促成|促进)$")
_GROUND = re.compile("(?:依托|基于|面向|通过|利用|对接|参照|对|向|在|为|给|被|把|将)[“]?$")
_AFTER = re.compile(
    r"(?:等[^，。；的]{0,12})?(?:（[^（）]{1,20}）)?(?:拟|将|已|要|应|计划|正在|率先|积极|牵头|负责|共同|联合|独立|自主|主动|组织|承担|筹划|加快|分别|成功"
    r"|按照[^，。；]{0,20}|围绕[^，。；]{0,20}|签约|参与|全面|深入|统筹|先后|陆续|持续|在[^，。；]{0,20}|贯彻落实[^，。；]{0,20}，){0,4}"
)
_MARK = re.compile("[，。；、]")
_NO_SUBJECT = re.compile(r"(?:的|《|等?(?:单位|部门)?[、，]|和|与|及|为|是|在|出台|印发|发布)")


@dataclass(frozen=True, slots=True)
class Subject:
    """The actors that one verb, and the verbs after it, have as subject."""

    actors: tuple[Mention, ...]
    start: int
    end: int  # where their list ends
    urged: bool  # the text supports or urges them to act
    leads: bool  # they begin the sentence: later clauses are theirs too
    partner: bool  # with them: 与A共建


def find_subjects(scene: Scene, sentence: Sentence) -> list[Subject]:
    """The lists of actors of a sentence that a verb follows, left to right."""
    found: list[Subject] = []
    position = 0
    while position < len(sentence.things):
        actors = _list_from(scene, sentence, position)
        if actors[0].type in ACTORS and not scene.annotated(sentence, actors[0]):
            subject = _subject(scene, sentence, actors)
            if subject is not None:
                found.append(subject)
        position += len(actors)
    return found


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


def _subject(scene: Scene, sentence: Sentence, actors: tuple[Mention, ...]) -> Subject | None:
    start, end = actors[0].span.start, actors[-1].span.end
    before = scene.text[sentence.start : start]
    if not _acts(scene, sentence, end) or _GROUND.search(before):
        return None
    urged = bool(_URGED.search(before.rstrip("“ ")))
    leads = bool(_LEAD_IN.fullmatch(before)) and not before.endswith(("与", "和", "同"))
    return Subject(actors, start, end, urged, leads and not urged, before.endswith(("与", "和", "同", "联合", "会同")))


def _acts(scene: Scene, sentence: Sentence, end: int) -> bool:
    """Behind a list of actors stands a verb, with no mark and nothing but adverbs and plans in between."""
    after = scene.text[end : end + 60]
    if _NO_SUBJECT.match(after):
        return False
    gap = _AFTER.match(after)
    offset = end + (gap.end() if gap else 0)
    verbs = scene.verbs(offset, min(sentence.end, offset + 12))
    return bool(verbs) and not _MARK.search(scene.text, offset, verbs[0].start)


def subject_of(subjects: list[Subject], verb_start: int, clause: tuple[int, int]) -> Subject | None:
    """Whose verb it is: the nearest subject before it in its clause, else the one that begins the sentence."""
    found = None
    for subject in subjects:
        if subject.end <= verb_start and (subject.start >= clause[0] or subject.leads):
            found = subject
    return found
