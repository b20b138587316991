"""RELIES_ON: 依托X建设Y; what is built rests on what is named after 依托."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Span
from loaders.extract.relations.governed import Governed, Sentence
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.pairs import pair
from loaders.extract.relations.scene import ACTORS, BUILT, Scene
from loaders.mention import Claim, Mention

_GROUNDS = frozenset({"Platform", "Park", "Organization", "Enterprise"})
# 以A为主要载体
_AS = "为(?:主要|重要|核心)?"
_BASE = "依托|支撑|载体|主阵地|主战场"
_CUE = re.compile(
    r"依托(?:(?:建设)?单位|机构)?[：:]?|借助|借力|背靠|依靠|凭借|基于(?![^，。；]{1,20}的)|以(?=[^，。；]{2,30}"
    rf"{_AS}(?:{_BASE}|基础|平台|底座|主体(?!地位)|核心(?!区|技术|竞争)))"
    r"|在(?=[^，。；]{2,30}(?:的)?基础上)|利用好?|用好|发挥好?(?=[^，。；]{2,50}(?:作用|优势|效应))|通过"
)
# what is used in many ways is ground only of what the next clause builds: 用好A资源，建设Y
_USED = ("利用", "用好", "发挥", "通过")
_THEN_BUILT = re.compile(
    r"[^，。；]{0,24}，(?:加快|积极|高标准|高水平|统筹|规划|谋划|共同|联合|合作|重点|全力|着力|推动|推进|探索|在[^，。；]{2,20}?)*"
    "(?:升级)?(?:建[设立成]|打造|搭建|组建|创建|共建|构建|设立|开发|布局)"
)
_AFTER_GROUND = re.compile(
    r"[”」]?(?:等[^，。；]{0,16})?(?:现有|已有)?(?:[，、。；）]|(?<=[现已]有)[^，。；]{2,12}，|的?[^，。；]{0,6}(?:优势|资源|力量|平台|作用|基础|载体|支撑|能力|依托|底座|主阵地|主战场|主体|核心|体系|网络|储备|条件|设施|渠道|成果|队伍|效应|机制|场地|厂房|机房)|建|共|联合|合作|创建|争创|成立|培育|筹建|打造|搭|开|推|探|组|构|升级|发展|形成|统筹|实施|设|布局|加快|积极|在(?=[^，。；]{2,24}?(?:建|打造|组建|设立|布局)))"
)
_RESTS = re.compile(
    "[”」]?(?:等[^，。；、]{0,10})?(?:为(?:依托|支撑|载体|基础|底座))?(?:进行|负责)?(?:建设|组建|建立|设立|开发|搭建|构建|打造|运行|运营|管理|共建|筹建)(?:和[^，。；]{2,4})?[，。；]"
)
# 甲园以乙新区为载体，…: what a thing itself rests on
_HELD = re.compile(rf"[”]?(?:等[^，。；、]{{0,10}})?{_AS}(?:{_BASE}|主体|核心)(?:单位)?(?=[，。；])")
_HELD_NEXT = re.compile(
    "[”]?(?:（[^（）]{1,20}）)?(?:，?(?:主要|拟|将|已)?以[^，。；]{2,30}为[^，。；]{1,6}，)*(?:主要|拟|将|已)?以"
)
_CUE_NEXT = re.compile(
    "[”」]?(?:（[^（）]{1,20}）)?(?:由[^，。；]{2,30}?(?:牵头|负责|承担|主导)[、，]?)?(?:主要|拟|将|已)?(?:依托|基于|以)"
)
_PARKS = ("基地", "园区", "产业园", "科技园", "物流园", "工业园", "创业园")  # the other kinds are platforms
_DESCRIBED = re.compile(
    rf"[”」]?(?:等[^，。；]{{0,12}})?(?:{_AS}(?:{_BASE}|平台|核心))?，?(?:积极|探索|推动|加快|统筹|重点|推进|支持|规划|高标准)*(?:建设|建立|搭建|打造|构建|开发|共建|组建|设立|成立|创建)了?"
    r"(?!一批|若干|多个|统一|各类)(?P<name>[^，。；、“”的和及一二三四五六七八九十\d]{5,20}?(?P<kind>平台|系统|数据库|实验室|(?:研究|创新|技术|数据|服务|交易|检测|孵化|培训)中心"
    rf"|{'|'.join(_PARKS)}))(?=[，。；]|$)"
)
_WIDEST_GAP = 12  # characters between 依托 and the first thing
_VERBS = 6  # characters of verbs before the thing that a title names: 加快推进建设
_FOSTERS = frozenset({"支持", "重点支持", "扶持", "鼓励", "引导"})  # 依托X，建设平台，扶持Y: Y is there already
# what is only pushed on is there already: 推动甲园、乙园错位发展
_GROWS_BY_ITSELF = re.compile(
    "(?:等[^，。；、]{0,8})?(?:差异化|错位|协同|联动|特色|一体化|抱团|互补|高质量|融合|竞相|提质|转型)"
)
_MADE = frozenset({"开发", "成立", "形成", "推出", "支撑", "投资建设", "承建", "扩建"})


def claim_relies(scene: Scene, heads: Heads) -> Iterator[Claim]:
    """Every thing that a sentence says is built on another, in text order."""
    for sentence in scene.sentences:
        if not sentence.kinds & _GROUNDS:
            continue
        for cue in _CUE.finditer(scene.text, sentence.start, sentence.end):
            yield from _from_cue(scene, sentence, heads, cue)


def _from_cue(scene: Scene, sentence: Sentence, heads: Heads, cue: re.Match[str]) -> Iterator[Claim]:
    grounds = _grounds(scene, sentence, cue.end())
    if not grounds:
        return
    end = grounds[-1].span.end
    if cue[0].startswith(_USED) and not _THEN_BUILT.match(scene.text, end, sentence.end):
        return
    built = _bracketed(scene, sentence, cue.start(), end) or _resting(scene, sentence, end, cue)
    if not built:
        return
    quote = heads.quote(sentence, (cue.start(), max(end, built[0].span.end)))
    yield from _supported(built, heads, quote)
    for thing, ground in pair(built, grounds, in_order="分别" in scene.text[sentence.start : end]):
        if thing.name != ground.name:
            yield Claim("RELIES_ON", thing, ground, quote, "relies.on", 0.85, {"status": "planned"})


def _supported(built: list[Mention], heads: Heads, quote: Span) -> Iterator[Claim]:
    """The measure that builds what has no name of its own supports it; what has one is read with the other names."""
    for thing in built:
        head = heads.at(thing.span.start) if thing.rule == "relies.described" else None
        if head is not None:
            yield Claim("SUPPORTS", head, thing, quote, "relies.supports", 0.7, {"status": "planned"})


def _resting(scene: Scene, sentence: Sentence, end: int, cue: re.Match[str]) -> list[Mention]:
    """What rests on the grounds before an offset: what is built behind them, else with 依托 the measure's own thing."""
    if held := _held(scene, sentence, end, cue):
        return held
    if before := _before_cue(scene, sentence, end):
        return before
    first = next((one for one in scene.governed(sentence) if one.thing.span.start >= end and _is_built(one)), None)
    if first is not None:
        return _built(scene, sentence, end, first)
    own = _own_subject(scene, sentence) if cue[0].startswith("依托") else []
    told = [] if cue[0].startswith(_USED) else _described(scene, end, sentence.end)
    return told or own


def _bracketed(scene: Scene, sentence: Sentence, start: int, end: int) -> list[Mention]:
    """What a bracket stands behind that says on what it rests: X（依托单位：A）."""
    if scene.text[start - 1] not in "（(" or scene.text[end : end + 1] not in "）)":
        return []
    return [one for one in sentence.things if one.type in BUILT and one.span.end == start - 1]


def _held(scene: Scene, sentence: Sentence, end: int, cue: re.Match[str]) -> list[Mention]:
    """X以A为载体，…: the thing before the cue, which is said to rest on A; X以A为核心，以B为载体 rests on both."""
    if cue[0] != "以" or not _HELD.match(scene.text, end, sentence.end):
        return []
    before = (one for one in sentence.things if one.type in BUILT and one.span.end <= cue.start())
    return [one for one in before if _HELD_NEXT.fullmatch(scene.text, one.span.end, cue.end())][-1:]


def _before_cue(scene: Scene, sentence: Sentence, end: int) -> list[Mention]:
    """X依托A建设，…: what rests on A stands before it, with nothing built behind."""
    if not _RESTS.match(scene.text, end, sentence.end):
        return []
    return [one for one in sentence.things if one.type in BUILT and _CUE_NEXT.match(scene.text, one.span.end)][-1:]


def _grounds(scene: Scene, sentence: Sentence, start: int) -> list[Mention]:
    """The list of things right behind the cue."""
    position = next((i for i, thing in enumerate(sentence.things) if thing.span.start >= start), None)
    if position is None or _is_apart(scene.text[start : sentence.things[position].span.start]):
        return []
    if not _AFTER_GROUND.match(scene.text, scene.list_end(sentence, position), sentence.end):
        return []
    return _listed(scene, sentence, position, _GROUNDS)


def _is_apart(gap: str) -> bool:
    """Too many words, a mark or another verb part a thing from the cue before it."""
    return len(gap) > _WIDEST_GAP or bool(re.search("[，。；]|建设", gap))


def _listed(scene: Scene, sentence: Sentence, position: int, kinds: frozenset[str]) -> list[Mention]:
    """The things of some kinds in the list that a thing stands in, from that thing on."""
    end = scene.list_end(sentence, position)
    return [one for one in sentence.things[position:] if one.span.start < end and one.type in kinds]


def _built(scene: Scene, sentence: Sentence, after: int, first: Governed) -> list[Mention]:
    """The first list of things that a verb after the grounds builds, unless it is built on something else."""
    if _is_of_others(scene, after, first):
        return []
    return _listed(scene, sentence, sentence.things.index(first.thing), BUILT)


def _is_of_others(scene: Scene, after: int, governed: Governed) -> bool:
    """Whether a clause before builds what has no name, or somebody else is urged to build: 支持A与B共建X."""
    if any(verb.builds for verb in scene.verbs(after, governed.clause[0])):
        return True
    urged = governed.verb is not None and any(word in governed.before for word in _FOSTERS)
    return urged and any(one.type in ACTORS for one in scene.things_in(governed.clause[0], governed.first))


def _is_built(governed: Governed) -> bool:
    verb = governed.verb
    if governed.thing.type not in BUILT or verb is None or verb.word in _FOSTERS:
        return False
    if verb.supports == "direct" or verb.word in _MADE:
        return True
    return verb.supports == "frame" and verb.sites and not _GROWS_BY_ITSELF.match(governed.after)  # not 扩大到X


def _described(scene: Scene, start: int, end: int) -> list[Mention]:
    """What is built on named ground is told apart by it, though it has no name of its own: 企业大数据信息平台."""
    found = _DESCRIBED.match(scene.text, start, end)
    if found is None:
        return []
    kind, span = "Park" if found["kind"] in _PARKS else "Platform", scene.document.span(*found.span("name"))
    return [Mention(kind, found["name"], span, scene.part.index, "relies.described", 0.6)]


def _own_subject(scene: Scene, sentence: Sentence) -> list[Mention]:
    """The one thing that the measure is headed by: 呼叫中心服务基地。依托…，建设…, but not 提升某某基地能级"""
    for section in scene.sections_at(sentence.start):
        found = [thing for thing in scene.things_in(section.start, section.body) if thing.type in BUILT]
        if len(found) == 1 and not found[0].name.endswith("行动"):  # it rests on no ground
            words = found[0].span.text
            return found if section.title.endswith(words) and len(section.title) - len(words) <= _VERBS else []
    return []
