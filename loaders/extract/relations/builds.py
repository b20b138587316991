"""BUILDS and OPERATES: a named actor that builds or runs a named project, platform or park."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.document import Span
from loaders.extract.relations.actors import Subject, find_subjects, subject_of
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.scene import ACTORS, BUILT, Governed, Scene, Sentence
from loaders.extract.relations.verbs import Verb
from loaders.mention import Claim, Mention

_BUILD_NOUN = re.compile(r"[^，。；]{0,4}(?:建设|开发|搭建|筹建|研发)")
_PREPOSITION = re.compile("[对向在与同从把将以][“]?$")
_CARRIED = frozenset({"开展", "启动", "推进", "组织", "负责", "承担"})
_BY_BUILT = re.compile(r"[”（(]?(?:项目)?(?:拟|将|已)?由$")
_AFTER_BY = re.compile(
    r"(?:等[^，。；]{0,10})?(?:负责|承担|牵头|组织|投资|联合|共同|独立)*(?:建设|承建|开发|搭建|打造|出资建设|筹建)"
)
_AFTER_RUN = re.compile(
    r"(?:等[^，。；]{0,10})?(?:负责|承担|独立|具体|日常)*的?(?:运营|运维|运行|管理|承办|托管|运作)(?:服务|维护)?"
)
_RUNS = re.compile(r"(?:负责|承担|独立|具体)*(?:运营|运维|运行维护|承办|托管|运营管理)(?:的|管理)?[“]?$")
_RUN_NOUN = re.compile(r"[”]?的?(?:日常)?(?:运营|运维|运行|运行维护|运行管理|运营管理|建设运营|建设和运营|建设及运维)")
_CHARGED = frozenset({"负责", "承担", "负责“"})
_DONE = re.compile("已|了|建成")


@dataclass(frozen=True, slots=True)
class Building:
    """Actors with one thing that they build."""

    subject: Subject
    governed: Governed

    @property
    def alone(self) -> bool:
        """They act by themselves: no measure urges them and nobody builds with them."""
        return not (self.subject.urged or self.subject.partner)


def claim_builds(scene: Scene, heads: Heads) -> Iterator[Claim]:
    """Every named thing that a named actor builds, in text order."""
    for sentence in scene.sentences:
        if not _has_pair(sentence):
            continue
        for one in builders(scene, sentence):
            governed = one.governed
            done = bool(_DONE.search(scene.text, one.subject.end, governed.thing.span.start))
            quote = heads.quote(sentence, (min(one.subject.start, governed.clause[0]), governed.clause[1]))
            for actor in one.subject.actors:
                yield _claim("BUILDS", actor, governed.thing, quote, "builds.subject", done)
        yield from _by(scene, sentence, heads)
        yield from _operates(scene, sentence, heads)


def builders(scene: Scene, sentence: Sentence) -> Iterator[Building]:
    """Each thing that a sentence builds, with the subject of its verb."""
    subjects = find_subjects(scene, sentence) if _has_pair(sentence) else []
    if not subjects:
        return
    for governed in scene.governed(sentence):
        if governed.verb is not None and _is_built(scene, governed, governed.verb):
            subject = subject_of(subjects, governed.verb.start, governed.clause)
            if subject is not None:
                yield Building(subject, governed)


def _is_built(scene: Scene, governed: Governed, verb: Verb) -> bool:
    """The thing is the object of a verb of building, or of 开展…建设."""
    if governed.thing.type not in BUILT or governed.negated:
        return False
    if _PREPOSITION.search(scene.text[governed.first - 2 : governed.first]):
        return False
    return verb.builds or (verb.word in _CARRIED and bool(_BUILD_NOUN.match(governed.after)))


def _has_pair(sentence: Sentence) -> bool:
    return bool(sentence.kinds & ACTORS) and bool(sentence.kinds & BUILT)


def _by(scene: Scene, sentence: Sentence, heads: Heads) -> Iterator[Claim]:
    """X由A承建, X由A运营."""
    for thing, actor in zip(sentence.things, sentence.things[1:], strict=False):
        if thing.type not in BUILT or actor.type not in ACTORS:
            continue
        between = scene.text[thing.span.end : actor.span.start]
        after = scene.text[actor.span.end : actor.span.end + 30]
        if not _BY_BUILT.fullmatch(between):
            continue
        quote = heads.quote(sentence, (thing.span.start, min(sentence.end, actor.span.end + 30)))
        if _AFTER_BY.match(after):
            yield _claim("BUILDS", actor, thing, quote, "builds.by", False)
        elif _AFTER_RUN.match(after):
            yield _claim("OPERATES", actor, thing, quote, "operates.by", False)


def _operates(scene: Scene, sentence: Sentence, heads: Heads) -> Iterator[Claim]:
    """A运营X, A负责X的运营."""
    for actor, thing in zip(sentence.things, sentence.things[1:], strict=False):
        if actor.type in ACTORS and thing.type in BUILT and _is_run(scene.text, thing, actor):
            quote = heads.quote(sentence, (actor.span.start, thing.span.end))
            yield _claim("OPERATES", actor, thing, quote, "operates.subject", False)


def _is_run(text: str, thing: Mention, actor: Mention) -> bool:
    """The words between an actor and a thing, or those behind the thing, say that the one runs the other."""
    between = text[actor.span.end : thing.span.start]
    if len(between) < 16 and _RUNS.search(between):
        return True
    return between in _CHARGED and bool(_RUN_NOUN.match(text, thing.span.end))


def _claim(kind: str, head: Mention, tail: Mention, quote: Span, rule: str, done: bool) -> Claim:
    return Claim(kind, head, tail, quote, rule, 0.85, {"status": "done" if done else "planned"})
