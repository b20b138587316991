"""Where things lie by what stands before them: 在甲区，X动工; 位于甲县、乙县的X; 甲市A园、B园; 分会场设在甲园."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from loaders.extract.relations.governed import Sentence
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.name_places import NamePlaces
from loaders.extract.relations.scene import BUILT, Scene
from loaders.extract.relations.sites import SITES, SITING_VERBS
from loaders.lexicon.places import full_name, locate
from loaders.mention import Claim, Mention

_IN = re.compile("(?:^|[。；！？\n”])\\s*(?:(?:同日|当天|同一天|此前|日前|近日)，)?在$")
_COMMA = re.compile("(?:境内|辖区)?，(?:总投资[^，。；]{2,14}的)?[“]?")
# what begins or ends where the thing is
_HAPPENS = re.compile(
    "[”]?(?:（[^（）]{1,20}）)?(?:[一二三四]期)?(?:项目|工程|主体)?(?:已|正式|全面|顺利|同步|集中|举行了?|迎来)*"
    "(?:破土|动工|开工|奠基|竣工|投产|投用|启用|封顶|贯通|落成|揭牌|建成|开园|完工|达产)"
)
_RUN_THERE = re.compile(
    "(?:境内|园内|区内|内)?(?:投资|建设|统一|已)*(?:运营|经营|托管|管理|建有|设有|办有|拥有|开办|开设)(?:了|着)?[“]?"
)
_INSIDE = re.compile(
    "(?:园区?|基地|港区|片区|示范区|该区|新城)内的?(?:已|拟|将)?(?:(?:共同|联合|合作|投资)*(?:共建|建设|新建|设立|打造|组建|布局|建有|设有))?[“]?$"
)
LYING = BUILT | {"Organization", "Enterprise"}
_VENUE = re.compile("(?:的)?(?:主|分)会场(?:设|放)在[“]?")
_LIE = tuple(verb + word for verb in SITING_VERBS for word in ("", "于", "在"))
_LONGEST_LIE = max(map(len, _LIE))
_FEWEST, _MOST = 2, 4  # parks of a list
_OF = re.compile("(?:境内|辖区内|两[地市县区]|[三四]地)?的[“]?")
_RANKS = ("市", "县", "区", "州", "盟", "旗")


def claim_leading_sites(scene: Scene, sentence: Sentence, names: NamePlaces, heads: Heads) -> Iterator[Claim]:
    """Every thing of a sentence that lies where the words before it say."""
    for thing, site in _led(scene, sentence, names):
        first, last = sorted((thing, site), key=lambda one: one.span.start)
        quote = heads.quote(sentence, (first.span.start, last.span.end))
        yield Claim("LOCATED_IN", thing, site, quote, "located.leading", 0.8, {"status": "done"})


def _led(scene: Scene, sentence: Sentence, names: NamePlaces) -> Iterator[tuple[Mention, Mention]]:
    for former, latter in pairwise(sentence.things):
        if _leads(scene, sentence, former, latter):
            yield latter, former
    yield from _within(scene, sentence)
    yield from _of_all(scene, sentence)
    yield from _of_city(scene, sentence, names)


def _leads(scene: Scene, sentence: Sentence, former: Mention, latter: Mention) -> bool:
    """Whether the words between two things, or around them, say that the latter lies in the former."""
    if former.type in SITES and latter.type in BUILT and _holds(scene, sentence, former, latter):
        return True
    if former.type == "Place" and latter.type == "Park" and _is_at_home(scene, sentence, former, latter):
        return True
    return _touches(former, latter)


def _holds(scene: Scene, sentence: Sentence, site: Mention, thing: Mention) -> bool:
    """在甲区，X动工; 在甲区建有X."""
    return _opens(scene, sentence, site, thing) or _has(scene.text, site, thing)


def _is_at_home(scene: Scene, sentence: Sentence, place: Mention, park: Mention) -> bool:
    """What a city holds or does in a park, it holds or does in one of its own."""
    return _is_venue(scene.text, place, park) or _acts_in(scene, sentence, place, park)


def _touches(park: Mention, company: Mention) -> bool:
    """甲工业园区乙公司: a zone right before the name of a company is where that is."""
    return park.type == "Park" and company.type == "Enterprise" and park.span.end == company.span.start


def _opens(scene: Scene, sentence: Sentence, site: Mention, thing: Mention) -> bool:
    """在甲区，X动工: a sentence begins with where the thing behind it begins."""
    text, start = scene.text, site.span.start
    if text[start - 1] != "在" or _HAPPENS.match(text, thing.span.end, sentence.end) is None:
        return False
    opens = start - 1 <= sentence.start or _IN.search(text, max(0, start - 8), start) is not None
    return opens and _COMMA.fullmatch(text, site.span.end, thing.span.start) is not None


def _has(text: str, site: Mention, thing: Mention) -> bool:
    """在甲港运营X, 在乙县建有X: what somebody runs or has somewhere lies there."""
    return text[site.span.start - 1] == "在" and _RUN_THERE.fullmatch(text, site.span.end, thing.span.start) is not None


def _acts_in(scene: Scene, sentence: Sentence, place: Mention, park: Mention) -> bool:
    """甲市在乙园布局丙产业: what a place that opens its sentence does in a park it does at home."""
    opens = scene.text[sentence.start : place.span.start].strip() == ""
    return opens and scene.text[place.span.end : park.span.start] == "在" and not scene.is_own_place(place)


def _within(scene: Scene, sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """园内的X, 在园区内共建X: the one park that the paragraph has named before."""
    if scene.text.find("内", sentence.start, sentence.end) < 0:
        return
    for thing in sentence.things:
        start = thing.span.start
        if thing.type in LYING and _INSIDE.search(scene.text, max(sentence.start, start - 14), start):
            line = scene.text.rfind("\n", 0, start) + 1
            parks = {one.name: one for one in scene.things_in(line, start) if one.type == "Park"}
            yield from ((thing, park) for park in parks.values() if len(parks) == 1)


def _is_venue(text: str, place: Mention, park: Mention) -> bool:
    """岳阳分会场设在甲新港区: a city holds a rally in a park of its own."""
    return _VENUE.fullmatch(text, place.span.end, park.span.start) is not None


def _of_all(scene: Scene, sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """位于甲县、乙县的X: the places of a list but the last, which stands beside the thing."""
    for position, thing in enumerate(sentence.things[1:], 1):
        last = sentence.things[position - 1]
        if (
            thing.type not in BUILT
            or last.type != "Place"
            or not _OF.fullmatch(scene.text, last.span.end, thing.span.start)
        ):
            continue
        listed = [one for one in sentence.listed_with(position - 1) if one.type == "Place"]
        start = listed[0].span.start
        if scene.text[max(0, start - _LONGEST_LIE) : start].endswith(_LIE):
            yield from ((thing, one) for one in listed[:-1])


def _of_city(scene: Scene, sentence: Sentence, names: NamePlaces) -> Iterator[tuple[Mention, Mention]]:
    """甲市A园、B园、C园: the parks of a short list that begins with their city, where no other says a place."""
    for listed in sentence.listed():
        parks = [one for one in listed if one.type == "Park"]
        if not _FEWEST <= len(parks) == len(listed) <= _MOST or any(names.of(one.name) for one in parks[1:]):
            continue
        if city := _city_of(parks[0]):
            place = Mention("Place", city, parks[0].span, scene.part.index, "located.in-name")
            yield from ((one, place) for one in parks[1:])


def _city_of(park: Mention) -> str:
    """The full name of the city or county that the words of a park begin with in full: 盐城市射阳港开发区."""
    words = park.span.text
    for end in range(2, min(8, len(words) - 2)):
        if words[end] in _RANKS and (division := locate(words[: end + 1])) is not None and division.tier > 1:
            return full_name(division) if words[: end + 1].endswith(division.designation) else ""
    return ""
