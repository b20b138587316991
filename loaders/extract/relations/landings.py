"""Where things move or begin: A、B落户X, X在Y开工, …，实验室设在Y."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from loaders.document import Span
from loaders.extract.relations.actors import WHEN
from loaders.extract.relations.antecedents import antecedent
from loaders.extract.relations.governed import Sentence
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.pairs import pair
from loaders.extract.relations.scene import BUILT, Scene
from loaders.extract.relations.sites import SITES, SITING
from loaders.mention import Claim, Mention

THINGS = frozenset({"Park", "Enterprise", "Organization", "Project", "Platform"})
_MOVED = re.compile(
    rf"[”]?(?:等[^，。；、]{{0,14}})?(?:项目|企业|总部)?(?:拟|将|已|成功|正式|陆续|也|均|分别|抱团|集体|集中|整体)*(?:签约)?(?:{SITING}|布局|设|建|落)(?:于|在|到|至)?[“]?"
)
_SIGNED = re.compile("[”]?(?:正式|成功)?签约[“]?")  # of a project: where it is to stand
_LANDS = re.compile(
    r"[^，。；]{0,12}(?:，(?:项目|一期|二期|规划|计划|预计)?(?:总投资|投资|占地|总占地|建筑面积|总建筑|用地|面积|年产)[^，。；]{0,20}){0,3}"
    r"，(?!其中)(?:项目|基地|中心|平台|园区|总部|注册)?[^，。；]{0,6}?"
    rf"(?:{SITING}|地[点址](?=[为在位：]))(?:在|于|到|为|位于|：)?[“]?"
)
# X在Y开工: the place stands between the thing and what happens to it
_BEGINS_AT = re.compile(f"[”]?(?:建设)?(?:项目)?(?:{WHEN}|拟|将|已|均|分别|正式)*(?:在|于)[“]?")
_BEGINS = re.compile(
    "[”]?(?:等地)?(?:内)?(?:举行[^，。；]{0,6})?(?:正式|全面|成功|顺利|相继|陆续|同步|集中|完成)*(?:注册(?!子?公司|资)|开工|奠基|动工|投产|揭牌|挂牌|落成|竣工|启用|启动|建成|落地|投用|上线|成立|达产|满产|扩产)"
)
_MOVED_ALREADY = re.compile("已|成功|正式|陆续|相继|了|位于|坐落")
_CALLED = re.compile(
    f"，(?P<kind>项目|基地|中心|平台|园区|实验室|研究院|产业园)(?:拟|将|已)?(?:{SITING})(?:于|在)?[“]?$"
)
_LIES = re.compile(
    r"(?:[^，。；]{0,12}，)?(?:(?:总投资|投资|占地|总占地|建筑面积|用地|面积)[^，。；]{0,20}，){0,3}(?:拟|将|已)?"
    rf"(?:{SITING}|建设地[点址](?=[为是在位：]))(?:于|在|到|为|是|位于|：)?[“]?"
)
_LYING = re.compile(f"(?:{SITING}|注册(?:地)?[在于]|总部[在于])(?:于|在)?[“]?$")
_LIES_THE = re.compile(
    "[”]?(?:境内|辖区|市区|城区|城郊)?的(?:[全我]国|国内|[全我][省市]|首[个座家条]|最大|大型|重点|国家级|省级|总投资[^，。；、]{2,12}的)*[“]?"
)
_MADE = re.compile(
    "(?:等[^，。；、]{0,8})?(?:共同|联合|合作|投资|出资|负责|牵头)*(?:组建|建设|共建|承建|打造|筹建|成立)"
)
_BY_NOW = "内|里|现|已|已经|目前|先后|陆续|相继|累计|成功|集中"
# 甲园集聚了A、B, 甲园已落户X: who has come there
_HOSTS = re.compile(
    f"[”）)]?(?:{_BY_NOW}|还|就)*(?:集聚|聚集|汇聚|汇集|云集|落户|入驻|进驻|落地|引进|引入|引育)(?:有|了|着)?(?:以)?[“]?"
)
_COMES = re.compile("(?:落户|入驻|进驻|落地)[“]?$")  # 甲园落户乙园: a park that comes somewhere hosts no other
# how many came, and who they are: 甲区签约落户3个项目，分别为A、B和C
_HOSTS_MANY = re.compile(
    f"[”）)]?(?:{_BY_NOW}|共|新|本次|此次|今年)*"
    "(?:签约落户|签约引进|签约|落户|落地|引进|引入|入驻|进驻|集聚|聚集|开工|投产|建成)(?:建设)?(?:有|了)?[0-9一二两三四五六七八九十]"
    "[^。；：]{0,60}?[个家项][^。；：]{0,30}?，(?:其中)?(?:分别(?:为|是)|包括|包含)[：:“]?(?:[^，。；：、]{2,24}、){0,3}(?:[^，。；：、]{2,24}和)?[“]?"
)
# 甲园入驻企业有A、B
_HOSTED = re.compile(
    "[”）)]?[^，。；、]{0,10}，?(?:现|已|目前|主要)*(?:入驻|进驻|落户|在园)的?(?:企业|单位|机构)(?:主要)?(?:有|包括|为)[“]?"
)
_ENTERED = re.compile("入驻|进驻")
_ENTERS = re.compile("的?(?:企业|单位|机构|公司)(?:主要)?(?:有|包括|为)[“]?")
# what a city has, or opens on one day: 甲市集中开竣工A、B
_OWNS = re.compile("(?:本次|此次|现|共|已|目前)*(?:有|集中开?竣?工|开竣工|集中签约)[“]?")
_WORKS = frozenset({"Project", "Park"})
_ADDRESS = re.compile("[”]?[（(](?:地址|地点|位置|住所|注册地址?|办公地址?)\\s?[：:]\\s?")
_BRACKET = re.compile("[”]?[（(]")
_INSIDE_END = re.compile("(?:境|园|区)?内[）)]")
_BRACKET_ENDS = frozenset("）)、，；")
_BUILT_BY = re.compile(
    "[”]?(?:境内|辖区)?[、，](?:并)?由[^，。；]{2,60}?(?:建设|投资|承建|打造|运营|开发|实施|共建|承包|[万亿]元)的[“]?"
)
# 在甲工业园内，乙公司新总部封顶
_INSIDE = re.compile("[”]?(?:境|园|区)?内，[“]?")
_OF = re.compile("[”]?(?:内|里)?的[“]?")
_TOWARDS = frozenset("向对与和同给由于从")  # 面向东盟的X lies elsewhere
_LANDING = THINGS - {"Enterprise"}
_ADDRESSED = THINGS | {"Agency"}
_BESIDE = ("的", "”", "内，", "境", "辖", "市", "城", "内的", "里的")
_FOUNDERS = frozenset({"Organization", "Enterprise", "Agency"})
_OURS = re.compile(
    r"[”]?(?:等[^，。；、]{0,14})?(?:项目|企业)?(?:拟|将|已|成功)*(?:落户|落地|入驻|迁入)(?:于|在|到)?(?P<ours>[我本][省市区县州])"
)


def claim_moved(scene: Scene, sentence: Sentence, heads: Heads) -> Iterator[Claim]:
    """A、B落户X, X落地我区; 争取落地Y speaks of the thing in the clause before."""
    lists = sentence.listed()
    if told := antecedent(scene, sentence):
        yield from _told(scene, sentence, told, lists[0], heads)
    for listed, following in zip(lists, [*lists[1:], []], strict=True):
        yield from _hosted(scene, sentence, listed, following, heads)
        things = [thing for thing in listed if thing.type in THINGS]
        if things:
            quote = heads.quote(sentence, (things[0].span.start, min(sentence.end, listed[-1].span.end + 40)))
            yield from (
                _moves(scene, thing, site, quote) for thing, site in _landings(scene, sentence, things, following)
            )
    yield from _landed(scene, sentence, heads)


def _hosted(
    scene: Scene, sentence: Sentence, sites: list[Mention], things: list[Mention], heads: Heads
) -> Iterator[Claim]:
    """甲园集聚了A、B: the companies and platforms that a park says to have, and those that entered it."""
    park = sites[-1]
    if not things or not _has(scene.text, park, things[0]):
        return
    quote = heads.quote(sentence, (park.span.start, things[-1].span.end))
    for thing in things:
        if thing.type in (THINGS if park.type == "Park" else _WORKS):
            yield Claim("LOCATED_IN", thing, park, quote, "located.moved", 0.8, {"status": "done"})


def _has(text: str, site: Mention, first: Mention) -> bool:
    """Whether the words between a park or place and what follows say that it is there: 甲市有A、B等项目开竣工."""
    at = first.span.start
    if site.type in SITES and _HOSTS_MANY.fullmatch(text, site.span.end, at):
        return True
    if site.type == "Place":
        return _OWNS.fullmatch(text, site.span.end, at) is not None
    comes = first.type == "Park" and _COMES.search(text, site.span.end, at) is not None
    return site.type == "Park" and not comes and _hosts(text, site.span, at)


def _hosts(text: str, park: Span, at: int) -> bool:
    """Whether the words between a park and what follows say that it is there: 甲园引进了A, 入驻甲园的企业有A."""
    if _HOSTS.fullmatch(text, park.end, at) or _HOSTED.fullmatch(text, park.end, at):
        return True
    return _ENTERED.match(text, park.start - 2) is not None and _ENTERS.fullmatch(text, park.end, at) is not None


def claim_lying(scene: Scene, sentence: Sentence, heads: Heads) -> Iterator[Claim]:
    """位于A县的X, A市的X, X（地址：A市…）: where it lies stands right beside a thing."""
    for thing, lies_in in _lying_built(scene, sentence):
        quote = heads.quote(sentence, (lies_in.span.start, thing.span.end))
        yield Claim("LOCATED_IN", thing, lies_in, quote, "located.moved", 0.85, {"status": "done"})
    for former, latter in pairwise(sentence.things):
        site, things = _beside(scene.text, sentence, former, latter)
        things = _with_works(sentence, things)
        if things:
            quote = heads.quote(sentence, (former.span.start, max(latter.span.end, things[-1].span.end)))
            yield from (
                Claim("LOCATED_IN", one, site, quote, "located.moved", 0.85, {"status": "done"}) for one in things
            )


def _lying_built(scene: Scene, sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """位于A、由B建设的X: who builds it stands between."""
    for position, site in enumerate(sentence.things):
        if site.type not in SITES or not _LYING.search(
            scene.text, max(sentence.start, site.span.start - 6), site.span.start
        ):
            continue
        built = _BUILT_BY.match(scene.text, site.span.end, sentence.end)
        later = sentence.things[position + 1 :] if built else ()
        yield from ((one, site) for one in later if built and one.span.start == built.end() and one.type in THINGS)


def _beside(text: str, sentence: Sentence, former: Mention, latter: Mention) -> tuple[Mention, list[Mention]]:
    """Of two neighbours the one that is a site, with what is said to lie there."""
    if latter.type == "Park" and former.type in THINGS and _is_inside(text, former.span.end, latter.span):
        return latter, [former]
    if former.type in SITES and latter.type in THINGS:
        lies = _lies_before(text, sentence.start, former.span, latter.span.start)
        return former, _of_site(sentence, former, latter) if lies else []
    addressed = former.type in _ADDRESSED and latter.type == "Place"
    return latter, [former] if addressed and _is_address(
        text, former.span.end, latter.span.start, latter.span.end
    ) else []


def _with_works(sentence: Sentence, things: list[Mention]) -> list[Mention]:
    """A company with the work right behind its name: 甲园内，乙公司丙项目投产."""
    if len(things) != 1 or things[0].type != "Enterprise":
        return things
    end = things[0].span.end
    return [*things, *(one for one in sentence.things if one.span.start == end and one.type in BUILT)]


def _is_inside(text: str, end: int, site: Span) -> bool:
    """Whether a bracket behind a thing says in which park it lies: 甲产业园（乙开发区内）."""
    opened = text.startswith(("（", "("), end) and _BRACKET.fullmatch(text, end, site.start)
    return bool(opened) and _INSIDE_END.match(text, site.end) is not None


def _of_site(sentence: Sentence, site: Mention, first: Mention) -> list[Mention]:
    """What a site is said to have: the thing behind its 的, and of a park the others of that one's list."""
    if site.type != "Park":
        return [first]
    listed = sentence.listed_with(sentence.things.index(first))
    return [one for one in listed if one.span.start >= first.span.start and one.type in THINGS]


def _lies_before(text: str, low: int, site: Span, at: int) -> bool:
    """Whether the words around a site say that what follows lies there: 位于A县境内的, A市的."""
    if at == site.end or not text.startswith(_BESIDE, site.end):
        return False
    if _LIES_THE.fullmatch(text, site.end, at) and _LYING.search(text, max(low, site.start - 6), site.start):
        return True
    if site.start - low <= 1 and _INSIDE.fullmatch(text, site.end, at):
        return True
    towards = site.start > low and text[site.start - 1] in _TOWARDS
    return not towards and _OF.fullmatch(text, site.end, at) is not None


def _is_address(text: str, start: int, end: int, last: int) -> bool:
    """Whether a bracket opens between a thing and a place, and says that the place is its address, or nothing more."""
    if _BRACKET.fullmatch(text, start, end) and text[last : last + 1] in _BRACKET_ENDS:
        return True
    return text.startswith(("（", "(", "”"), start) and _ADDRESS.fullmatch(text, start, end) is not None


def _told(
    scene: Scene, sentence: Sentence, told: tuple[Mention, int], sites: list[Mention], heads: Heads
) -> Iterator[Claim]:
    """该项目位于Y: what the sentence before has named."""
    thing, end = told
    found = _with_park([site for site in sites if site.type in SITES], sentence)
    if thing.type in THINGS and found and _LIES.fullmatch(scene.text, end, found[0].span.start):
        quote = heads.quote(sentence, (sentence.start, found[-1].span.end))
        for site in found:
            yield Claim("LOCATED_IN", thing, site, quote, "located.told", 0.8, {"status": "planned"})


def _landed(scene: Scene, sentence: Sentence, heads: Heads) -> Iterator[Claim]:
    for position, thing in enumerate(sentence.things):
        if thing.type in SITES and position:
            yield from _lands(scene, sentence, position, heads)


def _landings(
    scene: Scene, sentence: Sentence, things: list[Mention], following: list[Mention]
) -> Iterator[tuple[Mention, Mention]]:
    """Which of the things a verb of moving brings to which of the places behind it."""
    end = things[-1].span.end
    sites = _with_park([site for site in following if site.type in SITES], sentence)
    if ours := _OURS.match(scene.text, end, sentence.end):
        own = Mention("Place", ours["ours"], scene.document.span(*ours.span("ours")), scene.part.index, "located.own")
        yield from ((thing, own) for thing in things)
    elif sites and _brings(scene.text, things[-1], (end, sites[0].span.start), sites[-1].span.end):
        yield from pair(things, sites, in_order="分别" in scene.text[end : sites[0].span.start])


def _brings(text: str, thing: Mention, gap: tuple[int, int], after: int) -> bool:
    """X落户Y, X在Y开工; of a project also X签约Y."""
    if thing.type == "Project" and _SIGNED.fullmatch(text, *gap):
        return True
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
    """Which things lie at a site: those of the list before it, what they make, what its clause calls by its kind."""
    site, former = sentence.things[position], sentence.things[position - 1]
    if called := _CALLED.search(scene.text, max(sentence.start, site.span.start - 16), site.span.start):
        return _of_kind(sentence, position, called["kind"])
    if not _LANDS.fullmatch(scene.text, former.span.end, site.span.start):
        return []
    listed = sentence.listed_with(position - 1)
    if all(thing.type in _FOUNDERS for thing in listed) and _MADE.match(scene.text, listed[-1].span.end, sentence.end):
        return [thing for thing in sentence.things[: position - 1] if thing.type in BUILT][-1:]
    return [thing for thing in listed if thing.type in _LANDING]


def _of_kind(sentence: Sentence, position: int, kind: str) -> list[Mention]:
    """组建甲实验室，…，实验室设在Y: the last thing before that is called so."""
    return [one for one in sentence.things[:position] if one.type in THINGS and one.name.endswith(kind)][-1:]
