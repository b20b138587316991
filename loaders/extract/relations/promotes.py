"""PROMOTES: a measure that grows or regulates an industry or technology as the object of its verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.relations.heads import Heads
from loaders.extract.relations.scene import Governed, Scene
from loaders.mention import Claim

_GROWN = re.compile(
    r"[^，。；、]{0,8}?(?:高质量|创新|融合|集聚|集群化|快速|健康|规范|有序)*(?:发展|建设|壮大|振兴|攻关|研发|应用|推广|转型|升级|集聚|布局|突破|试点|改造|提升)"
)
_PASSING = re.compile(r"(?:以|在|对|与|同|向|从|由|用|靠|经|于|如|即|为)[“]?$")
_FIELD = re.compile(r"^等?[^，。；]{0,6}(?:领域|方面|过程|背景下|条件下|时代|环境)")
_REGULATED = re.compile("给予|奖励|补贴|补助|扶持|减免|资助|予以")


def claim_promotes(scene: Scene, heads: Heads) -> Iterator[Claim]:
    """Every industry that a task or policy promotes, in text order."""
    for sentence in scene.sentences:
        if not any(thing.type == "Industry" for thing in sentence.things):
            continue
        for governed in scene.governed(sentence):
            if governed.thing.type == "Industry" and (rule := promote_rule(scene, governed)):
                head = heads.at(governed.thing.span.start)
                if head is not None:
                    quote = heads.quote(sentence, governed.clause)
                    yield Claim("PROMOTES", head, governed.thing, quote, f"promotes.{rule}", 0.85)


def promote_rule(scene: Scene, governed: Governed) -> str | None:
    """Which way of promoting the words around an industry say, or None."""
    lead = scene.text[max(governed.clause[0], governed.first - 2) : governed.first]
    clause = scene.text[governed.clause[0] : governed.clause[1]]
    if lead.endswith("对") and _REGULATED.search(clause):
        return "reward"
    verb = governed.verb
    if verb is not None and verb.promotes:
        return "verb"
    if _PASSING.search(lead) or _FIELD.match(governed.after):
        return None
    if verb is None and _GROWN.match(governed.after):
        return "growth"
    return None
