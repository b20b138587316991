"""PROMOTES: a measure that grows or regulates an industry or technology as the object of its verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.leading import ARE, CHIEF
from loaders.extract.relations.governed import Governed, Sentence
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.own_titles import is_own
from loaders.extract.relations.scene import Scene
from loaders.extract.relations.told import meant_passage
from loaders.extract.relations.verbs import Verb
from loaders.extract.technologies import GROWN_THERE, IN_FIELDS
from loaders.mention import Claim, Mention

_GROWN = re.compile(
    r"[^，。；、]{0,8}?(?:高质量|创新|融合|集聚|集群化|快速|健康|规范|有序)*(?:发展|建设|壮大|振兴|攻关|研发|应用|推广|转型|升级|集聚|布局|突破|试点|改造|提升)"
    "|(?:逐步|加快|真正)?成为[^，。；、]{0,20}?(?:增长[点极]|(?:支柱|主导|首位|优势|特色|富民|先导)产业|新引擎)"
)
_PASSING = re.compile(r"(?:以|在|对|与|同|向|从|由|用|靠|经|于|如|即|为)[“]?$")
_FIELD = re.compile(r"^等?[^，。；]{0,6}(?:领域|方面|过程|背景下|条件下|时代|环境)")
_ASIDE = re.compile(
    "的?(?:领域)?(?:政策|核算|人才|统计|职称|专业|培训|课程|学科|论坛|博览会|大会|白皮书|指数|监测|调查|法规|立法|负面清单|宣传|知识|素养|指标|产品|工作)"
)
_CLASS = re.compile("[一两二三四五六七八九十]大$")  # …三大战略性新兴产业 sums up the list before it
_LISTED = re.compile("[、和与及]")
_CLASS_NOUN = re.compile("产业|经济|领域")
_USED = frozenset({"应用", "运用", "使用", "采用", "参与", "投向", "进入", "投资", "投入"})
_SUMMED = re.compile(
    r"(?:等[^，。；、]{0,10}?|[一二两三四五六七八九十\d](?:大|个|条)[^，。；、]{0,10}?|“[^”]{1,6}”|(?:主导|首位|支柱|优势|特色|重点)(?=产业))(?:产业(?!园|基地|领域)|集群|赛道|(?<=[^业])链条?(?=[，。；]|$)|(?:细分|新兴|前沿|未来|产业)领域)"
    r"|等(?:关键|核心|重点|上下游|主要|基础|配套)*(?:配套|环节|零部件|部件|材料|元器件|器件)(?:产品|环节|企业|项目)?(?=[，。；]|$)"
)  # 围绕A、B等主导产业
_FOCUSED = frozenset({"围绕", "聚焦", "瞄准", "锚定", "紧盯", "紧扣", "锁定"})
# 聚焦先进材料产业，加快引进…: the aim of a clause of its own is what the next one works on
_WORKED_ON = re.compile(
    "，(?:加快|大力|着力|重点|积极|全力|持续|深入|进一步)*(?:推进|推动|培育|打造|做[大强优]|发展|壮大|引进|招引|构建|建设|实施|扶持|支持|布局|突破|延[伸长链]|补链|强链|抓好|形成|提升|加快|招商)"
)
# 新能源汽车产业要延链补链
_IS_TO = re.compile(
    "(?:产业|行业)?(?:发展|建设)?要(?!求|素|点|件|闻)[^，。；]{0,10}?(?:提|做|加快|延|补|强|发展|转|稳|升级|壮大|突破|抢|扩|优化|增)"
)
_PURPOSE = re.compile(r"\s*第(?:一|1)条\s*(?:[（(][^（()）\n]{2,12}[）)]\s*)?为了?[^。；\n]*$")
# 围绕服务器制造、数据标注招引上下游企业
_DRAWN_TO = re.compile(
    "(?:大力|全力|精准|重点|积极|集中|持续|开展|加强)*(?:招引|引进|招商|延链|补链|强链|布局|发力|培育优势)"
)
_CHIEF = re.compile(rf"{CHIEF}{ARE}[^，。；\n（(]*$")
# 在A、B等领域培育…: what is grown there is the fields
_FIELDS_HINT = re.compile("领域|方面|赛道|方向|路线")  # in every such list, and faster to find
_REACH_OF_FIELDS = 76
_GROWN_IN = re.compile(rf"[^，。；]{{0,60}}?{IN_FIELDS}{GROWN_THERE}")
# 在A、B上形成一批支撑点
_MADE_IN = re.compile(
    "(?:、[^，。；、]{2,10})*上(?:形成|培育|打造|实现|取得)[^，。；]{0,10}?(?:支撑点|增长点|突破|优势|亮点)"
)
_MADE = frozenset({"industries.made", "industries.leading", "industries.aided", "industries.topic"})
_GROWING = frozenset({"made", "field"})
_ITEM = "industries.item"
_LONGEST_TITLE = 80
_REACH = 60  # characters of a list of chief industries
_FIRMS = re.compile("(?:和[^，。；]{2,6})?(?:企业|项目|平台)")
_GIVEN_TO = re.compile("(?:^|[，。；])对[^，。；、]{1,6}$")  # 对区内集成电路产业…给予奖励
_REGULATED = re.compile("给予|奖励|补贴|补助|扶持|减免|资助|予以")


def claim_promotes(scene: Scene, heads: Heads) -> Iterator[Claim]:
    """Every industry that a task or policy promotes, in text order; a policy promotes what its title is for."""
    yield from _titled(scene, heads)
    for sentence in scene.sentences:
        if "Industry" not in sentence.kinds:
            continue
        for governed, rule in _promoted(scene, sentence, heads):
            quote = heads.quote(sentence, governed.clause)
            head = heads.at(governed.thing.span.start) or _passage(scene, sentence, governed, rule)
            if head is not None:
                yield Claim("PROMOTES", head, governed.thing, quote, f"promotes.{rule}", 0.85)


def _promoted(scene: Scene, sentence: Sentence, heads: Heads) -> Iterator[tuple[Governed, str]]:
    """The industries that a sentence promotes where it states measures, each with the way."""
    for governed in scene.governed(sentence):
        if governed.thing.type != "Industry" or not heads.acts(governed.thing.span.start):
            continue
        if rule := "made" if governed.thing.rule in _MADE else promote_rule(scene, governed):
            yield governed, rule


def _passage(scene: Scene, sentence: Sentence, governed: Governed, rule: str) -> Mention | None:
    """The paragraph of a text without a policy that says what is meant to grow."""
    if governed.verb is None and rule not in _GROWING:
        return None
    return meant_passage(scene, sentence, governed.first)


def _titled(scene: Scene, heads: Heads) -> Iterator[Claim]:
    """Every industry that the title of a policy says it is for: of the own one, or of one that was issued."""
    for thing in scene.titled:
        if (policy := _titled_by(scene, thing, heads)) is not None:
            yield Claim("PROMOTES", policy, thing, policy.span, "promotes.title", 0.85)


def _titled_by(scene: Scene, thing: Mention, heads: Heads) -> Mention | None:
    """The policy in whose title a field stands: one in 《》 around it, else that of the part."""
    at = thing.span.start
    nearby = scene.things_in(at - _LONGEST_TITLE, at + 1)
    named = next((one for one in nearby if _names_around(scene.text, one, at)), None)
    if named is None or (heads.policy is not None and is_own(named.name, heads.policy.name)):
        return heads.policy
    return named


def _names_around(text: str, policy: Mention, at: int) -> bool:
    """Whether a thing is a policy whose title in 《》 a place lies in."""
    return policy.type == "Policy" and at < policy.span.end and text.startswith("《", policy.span.start - 1)


def promote_rule(scene: Scene, governed: Governed) -> str | None:
    """Which way of promoting the words around an industry say, or None."""
    lead = scene.text[max(governed.clause[0], governed.first - 2) : governed.first]
    if _rewarded(scene.text, lead, governed):
        return "reward"
    grown = _is_grown(scene, governed)
    if governed.negated or _is_purpose(scene.text, governed) or (not grown and _named_aside(lead, governed)):
        return None
    if grown:
        return "field"
    if _CHIEF.search(scene.text, max(0, governed.thing.span.start - _REACH), governed.thing.span.start):
        return "chief"
    return _verb_rule(scene, governed, lead)


def _is_purpose(text: str, governed: Governed) -> bool:
    """Whether the clause says what a law is made for: 第一条 为了促进冷链物流发展，根据…"""
    return _PURPOSE.match(text, text.rfind("\n", 0, governed.first) + 1, governed.first) is not None


def _is_grown(scene: Scene, governed: Governed) -> bool:
    """Whether an industry is an item, or the words behind it say that it is to grow."""
    return governed.thing.rule == _ITEM or _is_grown_behind(scene.text, governed.thing.span.end)


def _is_grown_behind(text: str, end: int) -> bool:
    """Whether the words behind an industry say that it is to grow: …等领域培育新产业, …上形成增长点."""
    if _MADE_IN.match(text, end):
        return True
    return _FIELDS_HINT.search(text, end, end + _REACH_OF_FIELDS) is not None and _GROWN_IN.match(text, end) is not None


def _verb_rule(scene: Scene, governed: Governed, lead: str) -> str | None:
    """Whether its verb urges an industry on, or the words around one without a verb say its growth."""
    if governed.verb is None:
        return "growth" if _grows(lead, governed.after) else None
    return "verb" if _urged(scene, governed, governed.verb) else None


def _grows(lead: str, after: str) -> bool:
    """数字经济高质量发展 without a verb before it, unless it is only named in passing: 在数字经济领域."""
    passing = _PASSING.search(lead) or _FIELD.match(after)
    return not passing and bool(_GROWN.match(after) or _IS_TO.match(after))


def _rewarded(text: str, lead: str, governed: Governed) -> bool:
    """对集成电路产业…给予奖励, 软件企业…予以奖励."""
    given = lead.endswith("对") or _GIVEN_TO.search(text, governed.clause[0], governed.first)
    return bool((given or _FIRMS.match(governed.after)) and _REGULATED.search(text, *governed.clause))


def _named_aside(lead: str, governed: Governed) -> bool:
    """What grows is another thing: 数字经济人才, 在金融等领域, …三大产业."""
    if _ASIDE.match(governed.after) or (lead.endswith("在") and _FIELD.match(governed.after)):
        return True
    summed = _CLASS.search(governed.between) and _LISTED.search(governed.between)
    return bool(summed and _CLASS_NOUN.search(governed.thing.name))


def _is_worked_on(text: str, governed: Governed) -> bool:
    """Whether what a clause aims at is called an industry, and the next clause says what is done."""
    named = governed.thing.span.text.endswith("业") and not governed.between
    return named and _WORKED_ON.match(text, governed.thing.span.end) is not None


def _is_alone(governed: Governed) -> bool:
    """The thing stands in no list: 围绕数字经济, …"""
    first, last = governed.first, governed.clause[1] - len(governed.after)
    return (first, last) == (governed.thing.span.start, governed.thing.span.end)


def _is_aimed_at(text: str, governed: Governed) -> bool:
    """Whether a clause that a verb of aiming heads is about an industry itself: 聚焦A、B等产业, 围绕甲产业，开展…"""
    if _SUMMED.search(governed.after) or (not _is_alone(governed) and _DRAWN_TO.match(governed.after)):
        return True
    return not governed.after and (not _is_alone(governed) or _is_worked_on(text, governed))


def _urged(scene: Scene, governed: Governed, verb: Verb) -> bool:
    """A verb that promotes, or one of use that such a verb urges: 推动企业普及应用工业互联网."""
    if verb.promotes:
        return True
    if verb.word in _FOCUSED:
        return _is_aimed_at(scene.text, governed)
    return verb.word in _USED and any(earlier.promotes for earlier in scene.verbs(governed.clause[0], verb.start))
