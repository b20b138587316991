"""SUPPORTS: a measure that supports, builds or grows a named thing as the object of its verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from loaders.extract.relations.builds import Building, builders, has_pair, owns
from loaders.extract.relations.governed import Governed, Sentence
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.scene import NAMED, Scene
from loaders.extract.relations.support_rules import REPORTED, support_rule
from loaders.extract.relations.told import meant_by, meant_passage
from loaders.mention import Claim, Mention

# what somebody spends on a work of his own: 投资40亿元，建设甲生产线; but 将投资40亿元 is a plan
_SPENT = re.compile(r"总投资[^，。；]{0,6}\d|(?<![将要拟划排])投资(?:约|近|超)?\s?\d[\d.]*\s?[万亿]")
# what somebody proposes: 您提出的关于支持甲区打造乙示范区的提案收悉
_RECEIVED = re.compile("(?:建议|提案|议案)[》”]?(?:（[^（）]{1,30}）)?(?:已|均)?(?:收悉|收到)")
_BOTH = re.compile("(?:双方|[三四多各]方)[^，。；]{0,24}$")  # who has signed, and no measure
_FOUNDERS = frozenset({"Enterprise", "Organization"})
_FOUNDED = re.compile("(?:牵头|联合|共同|发起|成功|已)*(?:组建|成立|创办|设立|共建|创建|建成|打造)了?$")
_ARTICLE = re.compile("第[一二三四五六七八九十百]+条")
CONFIDENCE = {"direct": 0.9, "frame": 0.85}


def claim_supports(scene: Scene, heads: Heads) -> Iterator[Claim]:
    """Every named thing that a task or policy supports, in text order."""
    for sentence in scene.sentences:
        if not sentence.kinds & NAMED or _RECEIVED.search(scene.text, sentence.start, sentence.end):
            continue
        for governed, rule in _supported(scene, heads, sentence):
            head = _measure(scene, heads, sentence, governed)
            if head is not None:
                status = {"status": "done" if REPORTED.search(governed.before) else "planned"}
                quote = heads.quote(sentence, governed.clause)
                sure = CONFIDENCE.get(rule, 0.8)
                yield Claim("SUPPORTS", head, governed.thing, quote, f"supports.{rule}", sure, status)


def _measure(scene: Scene, heads: Heads, sentence: Sentence, governed: Governed) -> Mention | None:
    """The measure that supports a thing, or the paragraph that says what is meant to be done with it."""
    start = governed.thing.span.start
    if not heads.acts(start):
        return None
    if scene.part.policy is None and _SPENT.search(scene.text, sentence.start, start):
        return None
    if spoken := meant_by(scene, sentence, start):
        return spoken
    said = governed.first if governed.verb else sentence.end  # 甲铁路前期工作加快推进，力争年内开工
    return heads.at(start) or meant_passage(scene, sentence, said)


def _supported(scene: Scene, heads: Heads, sentence: Sentence) -> Iterator[tuple[Governed, str]]:
    """What a sentence supports; what a named actor builds by itself is BUILDS and nothing that the measure supports."""
    built = _built(scene, heads, sentence) if has_pair(sentence) else frozenset()
    for governed in scene.governed(sentence):
        if governed.thing.type not in NAMED or id(governed.thing) in built:
            continue
        rule = support_rule(scene, governed)
        if rule and not _is_of_others(scene, governed) and not local_subject(scene, sentence, governed):
            yield governed, rule


def _is_of_others(scene: Scene, governed: Governed) -> bool:
    """Whether both sides of a bond make a thing, or a company or school a body: 双方将共建X, 甲大学牵头组建乙联盟."""
    if governed.verb is None or not governed.verb.builds:
        return False
    start, end = governed.clause[0], governed.verb.end
    if _BOTH.search(scene.text, start, governed.verb.start):
        return True
    if governed.thing.type != "Organization":
        return False
    actors = [one for one in scene.things_in(start, end) if one.type in _FOUNDERS]
    return (
        bool(actors)
        and actors[0].span.start == start
        and bool(_FOUNDED.fullmatch(scene.text, actors[-1].span.end, end))
    )


def _built(scene: Scene, heads: Heads, sentence: Sentence) -> frozenset[int]:
    """Which things, by identity, named actors build by themselves, or are the companies whose works they are."""
    alone = [one for one in builders(scene, sentence) if one.alone and not _is_bidden(scene, heads, one)]
    owners = [owner for owner, work in pairwise(sentence.things) if owns(owner, work)]
    return frozenset(map(id, [*(one.governed.thing for one in alone), *owners]))


def _is_bidden(scene: Scene, heads: Heads, one: Building) -> bool:
    """An article or a measure bids bodies build: what they are to build is what it supports."""
    if any(actor.type != "Agency" for actor in one.subject.actors):
        return False
    start = one.governed.thing.span.start
    by_duty = scene.part.policy is not None and scene.text[one.subject.start - 1] == "由"
    if by_duty or "应当" in scene.text[one.subject.end : start]:
        return True
    head = heads.at(start)
    return head is not None and _ARTICLE.fullmatch(head.name) is not None


def local_subject(scene: Scene, sentence: Sentence, governed: Governed) -> bool:
    """A lower place is the subject: 横州市发展…，布局P tells where P is, not what the measure supports."""
    first = sentence.things[0]
    if scene.part.place is None:  # who speaks is not known: 深圳将推进…
        return False
    if first.type != "Place" or first.span.end > governed.thing.span.start or scene.is_own_place(first):
        return False
    if scene.text[sentence.start : first.span.start].strip(" （(一二三四五六七八九十123456789.、）)是"):
        return False
    verbs = scene.verbs(first.span.end, first.span.end + 8)
    return bool(verbs) and verbs[0].start - first.span.end <= 4
