"""Who builds or runs a thing and where it lies, in clauses that do not name it: 建设甲，由A承建；园区由B运营."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from loaders.extract.relations.antecedents import of_kind
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.scene import ACTORS, BUILT, Scene, Sentence
from loaders.extract.relations.sites import SITES
from loaders.mention import Claim, Mention

_TOLD = ACTORS | SITES
_CUE = re.compile(
    "由|委托|授权|交给|移交|业主|单位|主体|项目法人|运营|承建|引进|引入|位于|选址|落户|坐落|设在|设于|建在|地点|地址"
)
_WHEN = (
    "(?:(?:建成|投用|竣工|完工|投产|验收)(?:投用|运营|使用)?后"
    "|目前|现|拟|将|已|均|主要|统一|依法|可|计划|并|同步|一并|全部|正式|成功)*"
)
_BY = re.compile(rf"{_WHEN}，?{_WHEN}(?:是?由|委托|授权|交由|交给|移交(?:给|至)?|引进|引入)[“]?")
_LABELLED = re.compile(
    "(?:项目)?(?P<what>(?:建设|投资|承建|开发|代建|运营|运维|管理)(?:单位|主体|方|业主)|业主(?:单位)?|项目(?:单位|法人|公司))(?:为|是|：|:)[“]?"
)
_SITED = re.compile(
    rf"{_WHEN}(?:(?:选址|位于|坐落|落户|落地|设在|设于|建在|地处)(?:于|在|到)?|(?:建设|项目)?(?:地点|地址)(?:为|在|：|:))[“]?"
)
# the thing is spoken of by its kind: 该基地由…, 平台由…
_CALLED = re.compile(
    "(?:其中，?|目前，?|同时，?)?(?P<this>[该此])?(?P<kind>(?:(?<=[该此])[\u4e00-\u9fff]{1,4}?)?"
    "(?:项目|工程|园区|产业园|园(?=由|位于|选址|坐落|落户)|基地|平台|系统|中心|实验室|研究院))"
    f"(?:项目)?(?={_WHEN}(?:是?由|委托|授权|交由|交给|移交|选址|位于|坐落|落户|设在|设于|建在|业主|(?:建设|运营)(?:单位|主体)|引[进入]))"
)
# what the actors do with it, to the end of the clause
_DEEDS = re.compile(
    r"[”]?(?:（[^（）]{1,20}）)?(?:等[^，。；]{0,10})?(?:(?:计划)?总?投资约?[0-9.]+[余多]?[万亿]*(?:美|欧|港)?元|负责|承担|牵头|组织|联合|共同|独立|合作|具体|统筹|日常|分别|参与"
    r"|统一|作为|提供|技术|后期|整体|项目|平台|园区|基地|中心|系统|其|进行|全面|接收|负责|，?建成后|的)*"
    r"(?P<duties>(?:建设|承建|代建|共建|组建|参建|施工|总承包|开发|搭建|打造|筹建|兴建|投资|出资|实施|运营|运维|运行|管理|承办|托管|运作|维护|管护|经营|招商|负责|和|及|并|、)+)(?:工作|服务|支持|保障|主体|单位)?(?=[，。；、）)\s]|$)"
)
# 由A牵头组建X，B、C参建
_TAKES_PART = re.compile("(?:等[^，。；、]{0,12})?(?:共同|联合|协同)?(?:参建|参与(?:共建|建设|组建|筹建))")
# A为施工总承包单位
_OFFICE = re.compile(
    "(?:作?为|是|担任)(?:项目|工程)?(?P<what>(?:建设|实施|投资|代建|施工|承建|运营|运维|管理|开发)(?:总承包)?)(?:单位|主体|方)(?=[，。；、）]|$)"
)
_RUN = re.compile("运营|运维|运行|管理|管护|承办|托管|运作|经营")
_BUILD = re.compile("建|施工|总承包|开发|打造|投资|出资|业主|法人|项目单位|项目公司")
_CARRY_OUT = "实施"  # of a body, a duty
_CLOSES = frozenset("，。；、）) \n\t")
# what a clause may tell of a thing before the next says who does it
_DESCRIBES = re.compile(
    r"\s*(?:项目|一期|首期|规划|计划|预计|概算|总|投资|占地|面积|用地|建筑|设计|年|日|20\d\d年|力争|确保|争取|建成|将|已|主要|用于|其中|配套|可|并|是)"
)
_TAIL = re.compile(
    r"[”]?(?:（[^（）]{1,20}）)?(?:[一二三四五]期)?(?![^，。；、]*(?:项目|工程))[^，。；、：的由]{0,14}[，。；：]?\s*"
)
_NO_OBJECT = re.compile("(?:依托|基于|接入|通过|位于|在|借助|利用|以|对接|与|入驻|落户|向|从|对|和|于|到|为|至)[“]?$")
_HEADING = re.compile(
    r"\s*(?:(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[①-⑳]|——|[-•●])\s?)?(?:(?:项目|工程|平台|园区)名称[：:])?(?:加快|推进|新建|续建|建设|实施|打造|推动|组建)*[“]?"
)
_HEADING_END = re.compile("[”]?(?:（[^（）]{1,20}）)?(?:[一二三四五]期)?(?:建设)?(?:工程|项目)?[。：:]?\\s*")
# 项目名称：甲；建设地点：乙；建设单位：丙
_FORM = re.compile("(?:项目|工程|平台|园区)名称[：:][“]?$")
_FORM_END = re.compile("[”]?(?:（[^（）]{1,20}）)?(?:[一二三四五]期)?(?:项目|工程)?[；;。]")
_PREDICATE = re.compile(
    f"{_WHEN}(?:是?由|系|交由|(?:委托|授权|移交)给?|选址|位于|坐落|落户|落地|设在|设于|建在|地处|(?:项目)?业主|(?:建设|运营|管理|投资)(?:单位|主体)|(?:主要)?依托|背靠)"
)
_CLOSED = re.compile("[”]?(?:（[^（）]{1,20}）)?(?:[一二三四五]期)?(?:建设)?(?:工程|项目)?")
_CLAUSE_MARKS = " \t\u3000，；：,;:"


@dataclass(frozen=True, slots=True)
class _Topic:
    """The things that clauses without a subject speak of, and whether they hold for the whole sentence."""

    things: tuple[Mention, ...] = ()
    stays: bool = False


def claim_subjectless(scene: Scene, heads: Heads) -> Iterator[Claim]:
    """Who builds and runs what an earlier clause names, and where that lies, in text order."""
    for sentence in scene.sentences:
        if sentence.kinds & _TOLD and _CUE.search(scene.text, sentence.start, sentence.end):
            yield from _from_sentence(scene, sentence, heads)


def _from_sentence(scene: Scene, sentence: Sentence, heads: Heads) -> Iterator[Claim]:
    topic = _headed(scene, sentence)
    for clause in scene.clauses(sentence):
        start, subject = _beginning(scene.text, clause), None
        if called := _CALLED.match(scene.text, start, sentence.end):
            topic = _Topic(of_kind(scene, start, called["kind"], near=not called["this"]), stays=True)
            start = called.end()
        elif subject := _subject(scene, clause):
            topic = _Topic((subject,), stays=True)
            start = _behind(scene.text, subject)
        claims = list(_told(scene, sentence, (start, clause[1]), topic, heads)) if topic.things else []
        yield from claims
        if not (claims or called or subject):
            topic = _next_topic(scene, clause, topic)


def _beginning(text: str, clause: tuple[int, int]) -> int:
    start, end = clause
    while start < end and text[start] in _CLAUSE_MARKS:
        start += 1
    return start


def _headed(scene: Scene, sentence: Sentence) -> _Topic:
    """The thing that heads the line of a sentence: 3.甲项目。由A投资建设，位于B."""
    line = scene.text.rfind("\n", 0, sentence.start) + 1
    first = scene.things_in(line, sentence.start)
    if first and first[0].type in BUILT and _is_form(scene.text, first[0], sentence.start):
        return _Topic((first[0],), stays=True)
    if len(first) != 1 or first[0].type not in BUILT or not _HEADING.fullmatch(scene.text, line, first[0].span.start):
        return _Topic()
    ends = _HEADING_END.fullmatch(scene.text, first[0].span.end, sentence.start)
    return _Topic((first[0],), stays=True) if ends else _Topic()


def _is_form(text: str, thing: Mention, end: int) -> bool:
    """Whether a line is a form filled in, of which a thing is the name: 项目名称：甲；建设地点：乙."""
    named = _FORM.search(text, max(0, thing.span.start - 8), thing.span.start)
    return named is not None and _FORM_END.match(text, thing.span.end, end) is not None


def _subject(scene: Scene, clause: tuple[int, int]) -> Mention | None:
    """The one thing of a clause that is built somewhere or by somebody: 甲中心落户B, 甲项目业主为B, 甲平台由B共建."""
    built = [one for one in scene.things_in(*clause) if one.type in BUILT]
    if not built or _NO_OBJECT.search(scene.text, clause[0], built[0].span.start):
        return None
    return built[0] if _PREDICATE.match(scene.text, _behind(scene.text, built[0]), clause[1]) else None


def _behind(text: str, thing: Mention) -> int:
    """Where the words behind a thing go on, after the mark that closes it and what it explains in brackets."""
    closed = _CLOSED.match(text, thing.span.end)
    return closed.end() if closed else thing.span.end


def _next_topic(scene: Scene, clause: tuple[int, int], topic: _Topic) -> _Topic:
    """What the clauses behind a clause speak of: the last things that it names, else what they spoke of before."""
    built = [one for one in scene.things_in(*clause) if one.type in BUILT]
    if not built:
        return topic if topic.stays or _DESCRIBES.match(scene.text, clause[0]) else _Topic()
    last = built[-1]
    if not _TAIL.fullmatch(scene.text, last.span.end, clause[1]):
        return _Topic()
    if _NO_OBJECT.search(scene.text, clause[0], last.span.start):
        return topic if topic.stays else _Topic()
    return _Topic((last,))


def _told(scene: Scene, sentence: Sentence, clause: tuple[int, int], topic: _Topic, heads: Heads) -> Iterator[Claim]:
    """What one clause says of the things before it."""
    quote = heads.quote(sentence, (max(sentence.start, topic.things[0].span.start), clause[1]))
    for kind, others in _said(scene, sentence, clause, topic):
        for thing, other in product(topic.things, others):
            head, tail = (thing, other) if kind == "LOCATED_IN" else (other, thing)
            if head.name != tail.name:
                yield Claim(kind, head, tail, quote, f"subjectless.{kind.lower()}", 0.8, {"status": "planned"})


def _said(
    scene: Scene, sentence: Sentence, clause: tuple[int, int], topic: _Topic
) -> Iterator[tuple[str, Sequence[Mention]]]:
    """The relations that a clause tells, each with the bodies or the places in it."""
    if sited := _SITED.match(scene.text, clause[0], sentence.end):
        yield "LOCATED_IN", _sites(sentence, sited.end())
        return
    if labelled := _LABELLED.match(scene.text, clause[0], sentence.end):
        actors, end = _actors(scene, sentence, labelled.end())
        if actors and scene.text[end : end + 1] in _CLOSES:
            yield from ((kind, actors) for kind in _kinds(labelled["what"], actors))
        return
    by = _BY.match(scene.text, clause[0], clause[1])
    actors, end = _actors(scene, sentence, by.end() if by else clause[0])
    if not actors:
        return
    if office := _OFFICE.match(scene.text, end, sentence.end):
        yield from ((kind, actors) for kind in _kinds(office["what"], actors))
    elif not (by or topic.stays or _TAKES_PART.match(scene.text, end, sentence.end)):
        return
    elif deed := _DEEDS.match(scene.text, end, sentence.end):
        yield from ((kind, actors) for kind in _kinds(deed["duties"], actors))


def _actors(scene: Scene, sentence: Sentence, start: int) -> tuple[Sequence[Mention], int]:
    """The list of bodies that begins at a place, and where it ends."""
    position = next((i for i, one in enumerate(sentence.things) if one.span.start == start), None)
    if position is None or sentence.things[position].type not in ACTORS:
        return (), start
    end = scene.list_end(sentence, position)
    return [one for one in sentence.things[position:] if one.span.start < end and one.type in ACTORS], end


def _sites(sentence: Sentence, start: int) -> Sequence[Mention]:
    """The places that begin at a place in the text, with the park right behind the last."""
    found: list[Mention] = []
    for thing in sentence.things:
        if thing.type in SITES and thing.span.start == (found[-1].span.end if found else start):
            found.append(thing)
    return found


def _kinds(words: str, actors: Sequence[Mention]) -> list[str]:
    """What words say that bodies do; what a public body carries out is its duty."""
    carried = _CARRY_OUT in words and actors[0].type == "Enterprise"
    found = ["BUILDS"] if carried or _BUILD.search(words) else []
    return [*found, "OPERATES"] if _RUN.search(words) else found
