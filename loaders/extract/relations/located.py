"""LOCATED_IN: by the place in a park's name, by 在X建设Y, X落户Y, X县…布局Y, by the place of a case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.document import Part, PartKind, Span
from loaders.extract.relations.antecedents import antecedent
from loaders.extract.relations.governed import Governed, Sentence
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.landings import THINGS, claim_lying, claim_moved
from loaders.extract.relations.leading_sites import claim_leading_sites
from loaders.extract.relations.name_places import NamePlaces
from loaders.extract.relations.own_sites import claim_own_sites
from loaders.extract.relations.pairs import pair
from loaders.extract.relations.scene import BUILT, Scene
from loaders.extract.relations.sites import SITES, SITING, sites_of
from loaders.lexicon.places import full_name, locate
from loaders.mention import Claim, Mention

_MOVES = re.compile(
    f"{SITING}|签约|注册|布局|开工|奠基|动工|投产|达产|满产|扩产|揭牌|挂牌|落成|竣工|启用|启动|地点|集聚|聚集|汇聚|汇集|云集|引进|引入|引育"
)
_SPANS = re.compile(
    "(?:总体|规划)?(?:横跨|地跨|跨越|跨)(?=[\u4e00-\u9fff]{2})|”?的?(?:总体|规划|实施|空间|地域|四至){0,2}范围(?:主要)?(?:包括|涵盖|涉及|为|是)"
)
_CITY = 2  # the tier of a city
_HAS = re.compile(
    "(?P<owner>[全我本][市县区州盟旗])[^，。；]{0,6}?(?:共有|现有|已有|建有|拥有|设有|设立|建成|形成|[有辖])"
)
_KEEPS = re.compile("共有|现有|已有|建有|拥有|设有|设立了|建成了|形成了|辖|有[0-9一二两三四五六七八九十]+[个家]")
_BESIDES = ("同时", "此外", "另外")
_REACH = 160  # characters before what a place has besides
_APART = re.compile("[。；\n]")
_TOGETHER = re.compile("联合|共同|共建|合作")  # A、B联合建设X、Y: each of them in both


def claim_located(scene: Scene, heads: Heads) -> Iterator[Claim]:
    """Every thing of a part with the place or park that it lies in, in text order."""
    place = _place_of(scene)
    city = place if place and _is_local(place) else None
    names = NamePlaces(place, [one.span.text for one in scene.things if one.type == "Place"])
    yield from _by_name(scene, names)
    for sentence in scene.sentences:
        if sentence.kinds & THINGS or (sentence.kinds & SITES and antecedent(scene, sentence)):
            if "Park" in sentence.kinds:
                yield from _of_parks(scene, sentence, heads, names, city)
            yield from _by_sentence(scene, sentence, heads)
            if sentence.kinds & BUILT and len(sentence.things) > 1:
                yield from claim_leading_sites(scene, sentence, names, heads)


def _of_parks(scene: Scene, sentence: Sentence, heads: Heads, names: NamePlaces, city: str | None) -> Iterator[Claim]:
    """Where the parks of a sentence lie by their range, by the case that they are told of or the city that has them."""
    yield from _by_range(scene, sentence, heads)
    yield from _by_case(scene, sentence.things, names)
    if city:
        yield from _by_owner(scene, sentence, heads, names, city)


def _place_of(scene: Scene) -> str | None:
    """The place that a text speaks for; of news told of a province, or of none, the city that they name first."""
    place = scene.part.place
    if not _tells(scene.part):
        return place
    city = _first_city(scene, place)
    return city if city and city.startswith(place or "") else place


def _tells(part: Part) -> bool:
    """Whether a part is news, or a text of no kind and no place."""
    return part.kind is PartKind.NEWS or (part.kind is PartKind.OTHER and part.place is None)


def _first_city(scene: Scene, place: str | None) -> str:
    """The full name of the place that a text names first, if it is a city or lies in one."""
    first = next((thing.name for thing in scene.things if thing.type == "Place"), "")
    division = locate(first, locate(place) if place else None)
    return full_name(division) if division is not None and division.tier >= _CITY else ""


def _is_local(place: str) -> bool:
    """Whether a place is a city or lies in one."""
    division = locate(place)
    return division is not None and division.tier >= _CITY


def _by_owner(scene: Scene, sentence: Sentence, heads: Heads, names: NamePlaces, place: str) -> Iterator[Claim]:
    """The parks that a city or county is said to have: 全市共有…，包括A、B; 同时，还设立了C."""
    has = _HAS.search(scene.text, _telling_from(scene.text, sentence.start), sentence.end)
    if has is None or not _KEEPS.search(scene.text, sentence.start, sentence.end):
        return
    owner = Mention("Place", place, scene.document.span(*has.span("owner")), scene.part.index, "located.own")
    for thing in sentence.things:
        if thing.type == "Park" and thing.span.start >= has.end() and not names.elsewhere(thing.name, place):
            yield Claim(
                "LOCATED_IN", thing, owner, heads.quote(sentence, (sentence.start, thing.span.end)), "located.own", 0.75
            )


def _telling_from(text: str, start: int) -> int:
    """Where a text begins to tell what a sentence tells: 同时 goes on with the sentences of the paragraph before it."""
    return max(text.rfind("\n", 0, start), start - _REACH) if text.startswith(_BESIDES, start) else start


def _by_name(scene: Scene, names: NamePlaces) -> Iterator[Claim]:
    seen: set[str] = set()
    whole: Mention | None = None
    for thing in scene.things:
        if thing.type != "Park":
            continue
        within = _place_of_whole(scene, names, thing, whole) if thing.name.endswith("片区") else None
        whole = thing if within is None else whole
        if thing.name in seen:
            continue
        seen.add(thing.name)
        for division in names.of(_as_written(thing), within):
            place = Mention("Place", division, thing.span, thing.part, "located.in-name")
            yield Claim("LOCATED_IN", thing, place, thing.span, "located.name", 0.93)


def _as_written(thing: Mention) -> str:
    """The name of a thing with all that the text writes before it."""
    return thing.span.text if thing.span.text.endswith(thing.name) else thing.name


def _place_of_whole(scene: Scene, names: NamePlaces, thing: Mention, whole: Mention | None) -> str | None:
    """Where the zone lies of which a sentence tells the parts: 中国（河北）…试验区涵盖正定片区、曹妃甸片区."""
    if whole is None or _APART.search(scene.text, whole.span.end, thing.span.start):
        return None
    return next(iter(names.of(whole.name)), None)


def _by_range(scene: Scene, sentence: Sentence, heads: Heads) -> Iterator[Claim]:
    """甲示范区范围包括A、B, 甲示范区横跨A、B: every place of the list that the range of a park is said to be."""
    if all(scene.text.find(word, sentence.start, sentence.end) < 0 for word in ("范围", "跨")):
        return
    for park, places in _ranges(scene, sentence):
        quote = heads.quote(sentence, (park.span.start, places[-1].span.end))
        yield from (Claim("LOCATED_IN", park, one, quote, "located.name", 0.85) for one in places)


def _ranges(scene: Scene, sentence: Sentence) -> Iterator[tuple[Mention, list[Mention]]]:
    """Each park of which a sentence says the range, with the places that begin right behind these words."""
    for position, park in enumerate(sentence.things):
        if park.type == "Park" and (spans := _SPANS.match(scene.text, park.span.end, sentence.end)):
            places = [one for one in sentence.things[position + 1 :] if one.type == "Place"]
            if places and places[0].span.start == spans.end():
                yield park, places


def _by_case(scene: Scene, things: Sequence[Mention], names: NamePlaces) -> Iterator[Claim]:
    if scene.part.kind is PartKind.DIGEST:
        return  # 甲省：… tells of its policy, and no case
    for thing in things:
        place = scene.case_at(thing.span.start) if thing.type == "Park" else None
        if place is None or place.type != "Place" or place.span.end > thing.span.start:
            continue
        nearer = any(one.startswith(place.name) for one in names.of(_as_written(thing)))  # its name says more
        if not (nearer or names.elsewhere(thing.name, place.name)):
            yield Claim("LOCATED_IN", thing, place, thing.span, "located.case", 0.75)


def _by_sentence(scene: Scene, sentence: Sentence, heads: Heads) -> Iterator[Claim]:
    if _MOVES.search(scene.text, sentence.start, sentence.end):
        yield from claim_moved(scene, sentence, heads)
        yield from claim_own_sites(scene, sentence, heads)
    if sentence.kinds & SITES and len(sentence.things) > 1:
        yield from claim_lying(scene, sentence, heads)
        yield from _by_verb(scene, sentence, heads)


def _by_verb(scene: Scene, sentence: Sentence, heads: Heads) -> Iterator[Claim]:
    for at, listed in _sited(scene, sentence).items():
        sites, strong = sites_of(scene, sentence, at)
        kept = [one.thing for one in listed if strong or one.thing.type in {"Park", "Project"}]
        quote = heads.quote(sentence, listed[0].clause)
        yield from _pairs(scene, sites, kept, quote)


def _sited(scene: Scene, sentence: Sentence) -> dict[tuple[int, int], list[Governed]]:
    """The things that a verb of building governs, by the beginning of their clause and that of the verb."""
    groups: dict[tuple[int, int], list[Governed]] = {}
    for governed in scene.governed(sentence):
        if governed.thing.type in THINGS and governed.verb is not None and governed.verb.sites and not governed.negated:
            groups.setdefault((governed.clause[0], governed.verb.start), []).append(governed)
    return groups


def _pairs(scene: Scene, sites: Sequence[Mention], things: Sequence[Mention], quote: Span) -> Iterator[Claim]:
    """One site for all, or one for each in order where there are as many: 分别在A、B建设C、D."""
    for thing, site in pair(things, sites, in_order=not _TOGETHER.search(quote.text)):
        if site.name != thing.name and site.span.start != thing.span.start:
            yield Claim("LOCATED_IN", thing, site, quote, "located.verb", 0.85, {"status": "planned"})
