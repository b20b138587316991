"""LOCATED_IN: by the place in a park's name, by 在X建设Y, X落户Y, X县…布局Y, by the place of a case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from loaders.document import Span
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.name_places import NamePlaces
from loaders.extract.relations.scene import BUILT, Governed, Scene, Sentence
from loaders.mention import Claim, Mention

_THINGS = frozenset({"Park", "Enterprise", "Organization", "Project", "Platform"})
_SITES = frozenset({"Place", "Park"})
_MOVES = re.compile(
    "落户|落地|选址|位于|坐落|入驻|迁入|布局|设在|设于|建在|落在|开工|奠基|动工|投产|揭牌|挂牌|落成|竣工|启用|启动|地点"
)
_IN = re.compile(r"(?:在|于|位于|选址)[“]?$")
_IN_GAP = re.compile(
    r"[”]?(?:市|省|区|县)?(?:等(?:[市区县]|有条件)?[^，。；]{0,8})?(?:高标准|高水平|高质量|高起点|规划|分别|加快|率先|试点|集中|联合|共同|推进|推动|重点|统一|选址|境内|辖区|全面|开工|先行|，)*"
)
_SUBJECT_GAP = re.compile(
    r"(?:[市省区县]|等[市区县地]?|分别|要|应|将|积极|加快|大力|重点|率先|共同|联合|全力|依托[^，。；]{2,20}，?)*"
)
_MOVED = re.compile(
    r"[”]?(?:等[^，。；、]{0,14})?(?:项目|企业|总部)?(?:拟|将|已|成功|正式|陆续|也|均|分别)*(?:选址|位于|坐落|落户|落地|入驻|迁入|布局|设|建|落)(?:于|在|到|至)?[“]?"
)
_LANDS = re.compile(
    r"[^，。；]{0,12}(?:，(?:项目|一期|二期|规划|计划|预计)?(?:总投资|投资|占地|总占地|建筑面积|总建筑|用地|面积|年产)[^，。；]{0,20}){0,3}"
    r"，(?:项目|基地|中心|平台|园区|总部|注册)?[^，。；]{0,6}?(?:落地|落户|位于|坐落|选址|入驻|设在|建在|地[点址](?=[为在位：]))(?:在|于|到|为|位于|：)?[“]?"
)
# X在Y开工: the place stands between the thing and what happens to it
_BEGINS_AT = re.compile("[”]?(?:建设)?(?:项目)?(?:拟|将|已|也|均|分别|近日|日前|正式|同时)*(?:在|于)[“]?")
_BEGINS = re.compile(
    "[”]?(?:等地)?(?:正式|全面|成功|顺利|相继|陆续|同步|集中)*(?:开工|奠基|动工|投产|揭牌|挂牌|落成|竣工|启用|启动|建成|落地|投用|上线|成立)"
)
_MOVED_ALREADY = re.compile("已|成功|正式|陆续|相继|了|位于|坐落")
_TOGETHER = re.compile("联合|共同|共建|合作")  # A、B联合建设X、Y: each of them in both
_CALLED = re.compile(
    "，(?P<kind>项目|基地|中心|平台|园区|实验室|研究院|产业园)(?:拟|将|已)?(?:选址|设在|设于|位于|坐落|落户|落地|建在)(?:于|在)?[“]?$"
)
_MADE = re.compile(
    "(?:等[^，。；、]{0,8})?(?:共同|联合|合作|投资|出资|负责|牵头)*(?:组建|建设|共建|承建|打造|筹建|成立)"
)
_LANDING = _THINGS - {"Enterprise"}
_FOUNDERS = frozenset({"Organization", "Enterprise"})
_OURS = re.compile(
    r"[”]?(?:等[^，。；、]{0,14})?(?:项目|企业)?(?:拟|将|已|成功)*(?:落户|落地|入驻|迁入)(?:于|在|到)?(?P<ours>[我本][省市区县州])"
)


def claim_located(scene: Scene, heads: Heads) -> Iterator[Claim]:
    """Every thing of a part with the place or park that it lies in, in text order."""
    names = NamePlaces(scene.part.place)
    yield from _by_name(scene, names)
    for sentence in scene.sentences:
        if sentence.kinds & _THINGS:
            if "Park" in sentence.kinds:
                yield from _by_case(scene, sentence.things, names)
            yield from _by_sentence(scene, sentence, heads)


def _by_name(scene: Scene, names: NamePlaces) -> Iterator[Claim]:
    seen: set[str] = set()
    for thing in scene.things:
        if thing.type != "Park" or thing.name in seen:
            continue
        seen.add(thing.name)
        for division in names.of(thing.name):
            place = Mention("Place", division, thing.span, thing.part, "located.in-name")
            yield Claim("LOCATED_IN", thing, place, thing.span, "located.name", 0.93)


def _by_case(scene: Scene, things: Sequence[Mention], names: NamePlaces) -> Iterator[Claim]:
    for thing in things:
        place = scene.case_at(thing.span.start) if thing.type == "Park" else None
        if place is None or place.type != "Place" or place.span.end > thing.span.start:
            continue
        if not names.elsewhere(thing.name, place.name):
            yield Claim("LOCATED_IN", thing, place, thing.span, "located.case", 0.75)


def _by_sentence(scene: Scene, sentence: Sentence, heads: Heads) -> Iterator[Claim]:
    if _MOVES.search(scene.text, sentence.start, sentence.end):
        yield from _moved(scene, sentence, heads)
    if sentence.kinds & _SITES and len(sentence.things) > 1:
        yield from _by_verb(scene, sentence, heads)


def _by_verb(scene: Scene, sentence: Sentence, heads: Heads) -> Iterator[Claim]:
    for at, listed in _sited(scene, sentence).items():
        sites, strong = _sites(scene, sentence, at)
        kept = [one.thing for one in listed if strong or one.thing.type in {"Park", "Project"}]
        quote = heads.quote(sentence, listed[0].clause)
        yield from _pairs(scene, sites, kept, quote)


def _sited(scene: Scene, sentence: Sentence) -> dict[tuple[int, int], list[Governed]]:
    """The things that a verb of building governs, by the beginning of their clause and that of the verb."""
    groups: dict[tuple[int, int], list[Governed]] = {}
    for governed in scene.governed(sentence):
        if (
            governed.thing.type in _THINGS
            and governed.verb is not None
            and governed.verb.sites
            and not governed.negated
        ):
            groups.setdefault((governed.clause[0], governed.verb.start), []).append(governed)
    return groups


def _pairs(scene: Scene, sites: Sequence[Mention], things: Sequence[Mention], quote: Span) -> Iterator[Claim]:
    """One site for all, or one for each in order where there are as many: 分别在A、B建设C、D."""
    paired = len(sites) == len(things) > 1 and not _TOGETHER.search(quote.text)
    for thing, site in zip(things, sites, strict=True) if paired else product(things, sites):
        if site.name != thing.name and site.span.start != thing.span.start:
            yield Claim("LOCATED_IN", thing, site, quote, "located.verb", 0.85, {"status": "planned"})


def _sites(scene: Scene, sentence: Sentence, at: tuple[int, int]) -> tuple[list[Mention], bool]:
    """The places that a verb builds in: 在A建设, A建设, or A县发展…，布局 (weaker)."""
    start, verb = at
    within = _within(sentence, start, verb)
    if within and within[-1].type in _SITES:
        first, last = sentence.lists[sentence.things.index(within[-1])]
        listed = [thing for thing in within if thing.span.start >= first and thing.type in _SITES]
        if _are_sites(listed, scene.text[start:first], scene.text[last:verb]) and not _governs(scene, listed, first):
            return listed, True
    return _leading_place(scene, sentence, start, verb), False


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


_OPENER = re.compile(
    r"(?:[^，。；：]{0,10}：)?(?:争取|国家|积极|大力|全力)*(?:支持|推动|推进|鼓励|引导|促进|加快|指导)?[“]?"
)


def _opens(words: str) -> bool:
    return bool(_OPENER.fullmatch(words.strip()))


def _leading_place(scene: Scene, sentence: Sentence, start: int, verb: int) -> list[Mention]:
    """横州市发展…，布局…: the place that the sentence begins with, where a verb follows it."""
    first = sentence.things[0]
    if first.type != "Place" or first.span.end > start or not _opens(scene.text[sentence.start : first.span.start]):
        return []
    if scene.things_in(start, verb):
        return []  # the clause has a subject of its own
    verbs = scene.verbs(first.span.end, first.span.end + 8)
    return [first] if verbs and _SUBJECT_GAP.fullmatch(scene.text, first.span.end, verbs[0].start) else []


def _moved(scene: Scene, sentence: Sentence, heads: Heads) -> Iterator[Claim]:
    """A、B落户X, X落地我区; 争取落地Y speaks of the thing in the clause before."""
    lists = sentence.listed()
    for listed, following in zip(lists, [*lists[1:], []], strict=True):
        things = [thing for thing in listed if thing.type in _THINGS]
        if things:
            quote = heads.quote(sentence, (things[0].span.start, min(sentence.end, listed[-1].span.end + 40)))
            yield from (
                _moves(scene, thing, site, quote) for thing, site in _landings(scene, sentence, things, following)
            )
    yield from _landed(scene, sentence, heads)


def _landed(scene: Scene, sentence: Sentence, heads: Heads) -> Iterator[Claim]:
    for position, thing in enumerate(sentence.things):
        if thing.type in _SITES and position:
            yield from _lands(scene, sentence, position, heads)


def _landings(
    scene: Scene, sentence: Sentence, things: list[Mention], following: list[Mention]
) -> Iterator[tuple[Mention, Mention]]:
    """Which of the things a verb of moving brings to which of the places behind it."""
    end = things[-1].span.end
    sites = _with_park([site for site in following if site.type in _SITES], sentence)
    if ours := _OURS.match(scene.text, end, sentence.end):
        own = Mention("Place", ours["ours"], scene.document.span(*ours.span("ours")), scene.part.index, "located.own")
        yield from product(things, [own])
    elif sites and _brings(scene.text, (end, sites[0].span.start), sites[-1].span.end):
        paired = len(sites) == len(things) and "分别" in scene.text[end : sites[0].span.start]
        yield from zip(things, sites, strict=True) if paired else product(things, sites)


def _brings(text: str, gap: tuple[int, int], after: int) -> bool:
    """X落户Y, X在Y开工."""
    return bool(_MOVED.fullmatch(text, *gap) or (_BEGINS_AT.fullmatch(text, *gap) and _BEGINS.match(text, after)))


def _with_park(sites: list[Mention], sentence: Sentence) -> list[Mention]:
    """位于乙县丙园: the park right behind the place is where it lies too."""
    last = sites[-1].span.end if sites else -1
    return [*sites, *(one for one in sentence.things if one.span.start == last and one.type == "Park")]


def _moves(scene: Scene, thing: Mention, site: Mention, quote: Span) -> Claim:
    gap = (thing.span.end, site.span.start)
    done = bool(_MOVED_ALREADY.search(scene.text, *gap) or _BEGINS_AT.fullmatch(scene.text, *gap))
    return Claim("LOCATED_IN", thing, site, quote, "located.moved", 0.85, {"status": "done" if done else "planned"})


def _lands(scene: Scene, sentence: Sentence, position: int, heads: Heads) -> Iterator[Claim]:
    """X，选址Y: what is told to lie where a later clause says, with nothing but its size in between."""
    site = sentence.things[position]
    for thing in _landing(scene, sentence, position):
        quote = heads.quote(sentence, (thing.span.start, site.span.end))
        yield Claim("LOCATED_IN", thing, site, quote, "located.lands", 0.8, {"status": "planned"})


def _landing(scene: Scene, sentence: Sentence, position: int) -> list[Mention]:
    """Which things lie at a site: those of the list before it, those that its clause calls by their kind."""
    site, former = sentence.things[position], sentence.things[position - 1]
    if called := _CALLED.search(scene.text, max(sentence.start, site.span.start - 16), site.span.start):
        return _of_kind(sentence, position, called["kind"])
    if not _LANDS.fullmatch(scene.text, former.span.end, site.span.start):
        return []
    listed = sentence.listed_with(position - 1)
    founders = all(thing.type in _FOUNDERS for thing in listed)
    made = _made_by(scene, sentence, position - 1) if founders else []
    return made or [thing for thing in listed if thing.type in _LANDING]


def _of_kind(sentence: Sentence, position: int, kind: str) -> list[Mention]:
    """组建甲实验室，…，实验室设在Y: the last thing before that is called so."""
    return [one for one in sentence.things[:position] if one.type in _THINGS and one.name.endswith(kind)][-1:]


def _made_by(scene: Scene, sentence: Sentence, position: int) -> list[Mention]:
    """X由A牵头，联合B组建，选址Y: what lies in Y is X."""
    earlier = [thing for thing in sentence.things[:position] if thing.type in BUILT]
    made = _MADE.match(scene.text, sentence.things[position].span.end, sentence.end)
    return earlier[-1:] if made else []
