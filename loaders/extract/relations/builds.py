"""BUILDS: a named actor that builds a named project, platform or park."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.document import Span
from loaders.extract.relations.actors import WITH, Subject, find_subjects, subject_of
from loaders.extract.relations.governed import Governed, Sentence
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.scene import ACTORS, BUILT, Scene
from loaders.extract.relations.verbs import Verb
from loaders.extract.undertaken import OWN
from loaders.mention import Claim, Mention

_BUILD_NOUN = re.compile(r"[^，。；]{0,4}(?:建设|开发|搭建|筹建|研发)")
_PREPOSITION = re.compile("(?:[对向在同从把将以]|(?<!参)与)[“]?$")
_FOUNDS = frozenset({"成立", "设立", "组建", "建立"})
_BODY_OF = re.compile("[\u4e00-\u9fff]{0,10}?(?:委员会|领导小组|工作组|指挥部|管委会|办公室|专班|公司|基金)")
_PAYERS = frozenset({"Enterprise", "Organization"})
_EACH_PART = re.compile("(?:负责|牵头|联合|共同)*(?:投资|出资|建设|开发|设计|规划|承建|施工|运营)+、(?:由)?")
_BOTH = re.compile("[双三四各]方|[两三四]家(?:公司|企业|单位|集团|机构)|[两三]校")
# who was named before: 甲区与乙集团签约，后者将建设丙园. 该公司将建设丁园
_MEANT = re.compile("后者|(?:^|(?<=[，。；\n]))(?:该|这家)(?:公司|企业|集团)")
_BOND = re.compile("签|合作|达成|协议")
_SIGNED = re.compile("[^，。；、]{0,6}(?:签[署订约]|达成)")
_REACH = 400  # characters between a bond and what both sides of it do
_CARRIED = frozenset({"开展", "启动", "推进", "组织", "负责", "承担", "参与"})
# X建设 of a company's own work, which of a body is its duty: 甲集团加快乙码头建设
_PUSHED = frozenset(
    {"加快", "加快推进", "推进", "全力推进", "全面推进", "有序推进", "加速", "抓紧", "持续推进", "稳步推进", "扎实推进"}
)
_DOES = frozenset({"实施", "承接", "组织实施", "承担"})  # of a work, who does so builds it
_DONE = re.compile("已|了|建成")
_TO_COME = re.compile("将|拟|计划|力争|争取|确保|年底?前|到20|到“十")


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
    sides: Sequence[Mention] = ()
    for sentence in scene.sentences:
        found = _BOTH.search(scene.text, sentence.start, sentence.end)
        both = found.start() if found else -1
        bond = _sides(scene, sentence, both)
        sides = bond if bond is not None and both >= 0 else sides  # A与B签约，双方将共建X
        if sides and sentence.kinds & BUILT and both >= 0:
            yield from _by_both(scene, sentence, heads, sides)
        sides = sides if bond is None else bond
        if sentence.kinds & BUILT and (meant := _MEANT.search(scene.text, sentence.start, sentence.end)):
            yield from _by_meant(scene, sentence, heads, meant)
        if not has_pair(sentence):
            continue
        yield from _owned(scene, sentence, heads)
        yield from _invested(scene, sentence, heads)
        yield from _by_subject(scene, sentence, heads)


def _by_subject(scene: Scene, sentence: Sentence, heads: Heads) -> Iterator[Claim]:
    """Every thing that a sentence builds with each actor that is the subject of its verb."""
    for one in builders(scene, sentence):
        governed = one.governed
        done = _is_done(scene.text[one.subject.end : governed.thing.span.start])
        quote = heads.quote(sentence, (min(one.subject.start, governed.clause[0]), governed.clause[1]))
        for actor in one.subject.actors:
            if not actor.span.text.startswith(governed.thing.span.text):  # 合作区执行委员会 runs its 合作区
                yield _claim(actor, governed.thing, quote, "builds.subject", done)


def _owned(scene: Scene, sentence: Sentence, heads: Heads) -> Iterator[Claim]:
    """Every work that stands right behind the name of the company whose it is: 甲有限公司乙生产基地."""
    for owner, work in pairwise(sentence.things):
        if owns(owner, work) or _is_work_of(scene.text, owner, work):
            quote = heads.quote(sentence, (owner.span.start, work.span.end))
            yield _claim(owner, work, quote, "builds.owner", _is_done(scene.text[work.span.end : sentence.end]))


def _is_work_of(text: str, owner: Mention, work: Mention) -> bool:
    """Whether a work is told as that of the company named before it: 甲有限公司的乙项目."""
    of_company = owner.type == "Enterprise" and work.type == "Project" and owner.span.text.endswith(("公司", "集团"))
    return of_company and text[owner.span.end : work.span.start] == "的"


def _invested(scene: Scene, sentence: Sentence, heads: Heads) -> Iterator[Claim]:
    """Every work in whose attribute companies build or pay for it: 甲集团投资的X, 乙公司在丙镇投资1亿元的X."""
    for position, work in enumerate(sentence.things):
        if work.type not in BUILT or scene.text[work.span.start - 1] != "的":
            continue
        for actor in _payers(scene, sentence, position):
            quote = heads.quote(sentence, (actor.span.start, work.span.end))
            yield _claim(actor, work, quote, "builds.invested", True)


def _payers(scene: Scene, sentence: Sentence, position: int) -> list[Mention]:
    """The list of companies of which the words before a work say that they build it."""
    start = sentence.things[position].span.start
    for at in range(position - 1, -1, -1):
        actor = sentence.things[at]
        if actor.type in ACTORS:
            built = OWN.fullmatch(scene.text, actor.span.end, start)
            if built is None or (actor.type == "Agency" and "建" not in built[0]):
                return []  # what a public body carries out is its duty
            return [one for one in _all_payers(scene, sentence, at) if one.type in ACTORS]
    return []


def _all_payers(scene: Scene, sentence: Sentence, position: int) -> list[Mention]:
    """Who acts with an actor, and who before it does another part of the deed: 甲公司投资、乙公司总承包的X."""
    listed = _with_partners(scene, sentence, position)
    first = sentence.things.index(listed[0])
    if first and _EACH_PART.fullmatch(scene.text, sentence.things[first - 1].span.end, listed[0].span.start):
        return [*_all_payers(scene, sentence, first - 1), *listed]
    return listed


def _with_partners(scene: Scene, sentence: Sentence, position: int) -> list[Mention]:
    """The list that an actor ends, with who acts with it: 甲公司与乙大学."""
    listed = [one for one in sentence.listed_with(position) if one.span.start <= sentence.things[position].span.start]
    first = sentence.things.index(listed[0])
    if first and WITH.fullmatch(scene.text, sentence.things[first - 1].span.end, listed[0].span.start):
        return [*_with_partners(scene, sentence, first - 1), *listed]
    return listed


def owns(owner: Mention, work: Mention) -> bool:
    """Whether a work stands right behind the full name of a company."""
    return (
        owner.span.end == work.span.start
        and owner.type == "Enterprise"
        and work.type in BUILT
        and owner.span.text.endswith("公司")
    )


def _sides(scene: Scene, sentence: Sentence, both: int) -> list[Mention] | None:
    """The two sides of the bond that a sentence tells of, if they can build: A与B签署协议; None without a bond."""
    end = both if both >= 0 else sentence.end
    if not _BOND.search(scene.text, sentence.start, end):
        return None
    for position, (former, latter) in enumerate(pairwise(sentence.things)):
        if latter.span.end <= end and _is_bound(scene.text, former, latter):
            return _both_lists(sentence, position) if {former.type, latter.type} <= ACTORS else []
    return None


def _both_lists(sentence: Sentence, position: int) -> list[Mention]:
    """The actors of the list of a thing and of that of the next: A与B、C."""
    listed = sentence.lists[position], sentence.lists[position + 1]
    found = zip(sentence.things, sentence.lists, strict=True)
    return [one for one, bounds in found if bounds in listed and one.type in ACTORS]


def _is_bound(text: str, former: Mention, latter: Mention) -> bool:
    """Whether two things stand as the sides of a bond do: A与B, or A、B签署协议."""
    if WITH.fullmatch(text, former.span.end, latter.span.start):
        return True
    listed = text[former.span.end : latter.span.start] in ("、", "和")
    return listed and _SIGNED.match(text, latter.span.end) is not None


def _by_both(scene: Scene, sentence: Sentence, heads: Heads, sides: Sequence[Mention]) -> Iterator[Claim]:
    """What the two sides of the sentences before build together: 双方将合作共建X."""
    if sentence.start - sides[-1].span.end > _REACH:
        return
    for governed, verb in _built(scene, sentence):
        both = _BOTH.search(scene.text, sentence.start, verb.start)
        actors = (one for one in scene.things_in(governed.clause[0], verb.start) if one.type in ACTORS)
        if both and next(actors, None) is None:
            quote = heads.quote(sentence, governed.clause)
            yield from (_claim(actor, governed.thing, quote, "builds.subject", False) for actor in sides)


def _by_meant(scene: Scene, sentence: Sentence, heads: Heads, meant: re.Match[str]) -> Iterator[Claim]:
    """What the company that was named last builds: 后者将在某区建设X."""
    low = max(scene.text.rfind("\n", 0, meant.start()), meant.start() - _REACH)
    firm = next((one for one in reversed(scene.things_in(low, meant.start())) if one.type in ACTORS), None)
    if firm is None or firm.type not in _PAYERS:
        return
    for governed, verb in _built(scene, sentence):
        others = (one for one in scene.things_in(meant.end(), verb.start) if one.type in ACTORS)
        if verb.start >= meant.end() and next(others, None) is None:
            yield _claim(firm, governed.thing, heads.quote(sentence, governed.clause), "builds.subject", False)


def builders(scene: Scene, sentence: Sentence) -> Iterator[Building]:
    """Each thing that a sentence builds, with the subject of its verb."""
    subjects = find_subjects(scene, sentence) if has_pair(sentence) else []
    if not subjects:
        return
    for governed, verb in _built(scene, sentence):
        subject = subject_of(scene.text, subjects, verb.start, governed.clause)
        if subject is not None and not _is_duty(subject, verb, governed):
            yield Building(subject, governed)


def _is_duty(subject: Subject, verb: Verb, governed: Governed) -> bool:
    """Whether public bodies carry out a programme, which is their duty: 甲局实施某计划."""
    if verb.word in _PUSHED:
        own = subject.start >= governed.clause[0] and not subject.partner
        return not (own and all(actor.type == "Enterprise" for actor in subject.actors))
    return verb.word in _DOES and all(actor.type == "Agency" for actor in subject.actors)


def _built(scene: Scene, sentence: Sentence) -> Iterator[tuple[Governed, Verb]]:
    """Each thing of a sentence that is the object of a verb of building, with that verb."""
    for governed in scene.governed(sentence):
        if governed.verb is not None and _is_built(scene, governed, governed.verb):
            yield governed, governed.verb


def _is_built(scene: Scene, governed: Governed, verb: Verb) -> bool:
    """The thing is the object of a verb of building, or of 开展…建设."""
    if governed.thing.type not in BUILT or governed.negated or governed.rules or governed.builds_within:
        return False
    first = _site_start(scene, governed)
    if _PREPOSITION.search(scene.text[first - 2 : first]):
        return False
    return _says_building(governed, verb) and not _is_of_park(governed, verb)


def _site_start(scene: Scene, governed: Governed) -> int:
    """Where a thing begins with the place right before it: 在大连金普新区开工."""
    before = scene.things_in(governed.clause[0], governed.first)[-1:]
    joined = before and before[0].type == "Place" and before[0].span.end == governed.first
    return before[0].span.start if joined else governed.first


def _is_of_park(governed: Governed, verb: Verb) -> bool:
    """Whether what a verb says is a part in what happens in a park, or a body of the thing that it founds."""
    if verb.word == "参与":
        return governed.thing.type == "Park"  # 参与自贸港建设
    return verb.word in _FOUNDS and _BODY_OF.match(governed.after) is not None  # 成立合作区安全生产委员会


def _says_building(governed: Governed, verb: Verb) -> bool:
    """Whether a verb builds, or carries out the building that the words behind a thing name."""
    if governed.thing.type == "Project" and verb.word in _DOES:
        return True
    return verb.builds or (verb.word in _CARRIED | _PUSHED and bool(_BUILD_NOUN.match(governed.after)))


def has_pair(sentence: Sentence) -> bool:
    """The sentence names somebody who may build, and something that may be built."""
    return bool(sentence.kinds & ACTORS) and bool(sentence.kinds & BUILT)


def _is_done(words: str) -> bool:
    """Whether words tell what has been done, and not what is to come."""
    return bool(_DONE.search(words)) and not _TO_COME.search(words)


def _claim(actor: Mention, thing: Mention, quote: Span, rule: str, done: bool) -> Claim:
    status = {"status": "done" if done else "planned"}
    return Claim("BUILDS", actor, thing, quote, rule, 0.85, status)
