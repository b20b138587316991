"""Who builds or runs a thing and where it lies, in clauses that do not name it: 建设甲，由A承建；园区由B运营."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from loaders.extract.relations.antecedents import of_kind
from loaders.extract.relations.clause_deeds import AS_PLANNED, ENTERED, JOINS_IN, WORK_BY, clause_deeds
from loaders.extract.relations.governed import Sentence
from loaders.extract.relations.headed import HEADING_END, headed
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.scene import ACTORS, BUILT, Scene
from loaders.extract.relations.sites import SITES, SITING
from loaders.mention import Claim, Mention

_TOLD = ACTORS | SITES
_ACTS = ACTORS | {"Place"}
_CUE = re.compile(
    "由|负责|参与|参建|纳入|委托|授权|交给|移交|业主|单位|主体|项目法人|运营|承建|承包|引进|引入|地点|[地厂场园校院站馆]址|依托|背靠"
    f"|{SITING}"
)
_RESTS = ("依托", "背靠")
# the thing is spoken of by its kind: 该基地由…, 平台由…
_KIND = (
    "数据库|资源库|示范区|试验区|试验场|电站|枢纽|码头|工厂|小镇|市场|生产线|专用线|大桥|隧道|水库|泵站|船闸|水厂|医院|学校"
    "|项目|工程|园区|产业园|园(?=由|位于|选址|坐落|落户)|基地|平台|系统|中心|实验室|研究院"
)
_CALLED = re.compile(
    "(?:其中，?|目前，?|同时，?)?(?P<this>[该此])?"
    rf"(?P<kind>[前后]者|(?:(?<=[该此])[\u4e00-\u9fff]{{1,4}}?)?(?:{_KIND})|[一二三四五]期(?={AS_PLANNED}(?:由|委托|引进|引入))|(?P<sort>[\u4e00-\u9fff]{{2,4}}?)(?P<head>{_KIND})(?={AS_PLANNED}由))"
    f"(?:项目)?(?={AS_PLANNED}(?:是?由|委托|授权|交由|交给|移交|{SITING}|(?:主要)?(?:依托|基于|借助)|业主|(?:建设|运营)(?:单位|主体)|(?:单位|法人|(?:建设)?地[点址])[为是：]|引[进入])|{WORK_BY.pattern})"
)
# what a clause may tell of a thing before the next says who does it
_DESCRIBES = re.compile(
    r"\s*(?:项目|一期|首期|规划|计划|预计|概算|总|投资|占地|面积|用地|建筑|设计|年|日|20\d\d年|力争|确保|争取|建成|将|已|主要|用于|其中|配套|可|并|是)"
)
_BIDS = re.compile(
    "完善|健全|加强|强化|建立|制定|落实|推[进动]|开展|优化|提升|深化|加快|促进|规范|严格|做好|抓好|组织|支持|鼓励|引导|探索|创新|出台|实施|加大|统筹"
    "|明确|发展|培育|扩大|打造|建设|确保|力争|[^，。；]{0,10}(?:机制|办法|制度|责任|考核)$"
)
_TAIL = re.compile(
    r"[”]?(?:（[^（）]{1,20}）)?(?:[一二三四五]期)?(?![^，。；、]*(?:项目|工程))[^，。；、：的由]{0,14}[，。；：]?\s*"
)
_NO_OBJECT = re.compile("(?:依托|基于|接入|通过|位于|在|借助|利用|以|对接|与|入驻|落户|向|从|对|和|于|到|为|至)[“]?$")
_DUTY = re.compile(
    "(?:具体|主要|分别)?(?:负责|承担|配合|协助|提供)[^，。；、]{2,10}(?:指导|监督|监管|协调|支持|支撑|设计|保障)[，。；]?$"
)
_NUMBER = re.compile(r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[①-⑳])?\s?[“]?")
_OF_TWO = frozenset({"前者", "后者"})
_AND = re.compile("[”]?(?:（[^（）]{1,20}）)?(?:[一二三四五]期)?(?:项目|工程)?(?:[、和与及]|以及)[“]?")
_PREDICATE = re.compile(
    f"{AS_PLANNED}(?:于[^，。；]{{2,12}}?)?(?:正式|全面)?(?:上线|投用|投运|建成|竣工|启用|开园|揭牌|投产)(?:运行|运营|使用|投用|投产|开园)?(?=，|$)"
    f"|{AS_PLANNED}(?:是?由|系|是(?!否)|属于?|交由|(?:委托|授权|移交)给?|{SITING}|(?:项目)?业主|(?:项目|(?<=项目))(?:单位|法人|公司)[为是：]|(?:建设|运营|管理|投资)(?:单位|主体)|{JOINS_IN}|(?:主要)?依托|背靠)"
)
_CLOSED = re.compile("[”]?(?:（[^（）]{1,20}）)?(?:[一二三四五]期)?(?:建设)?(?:工程|项目)?")
_WITHIN = frozenset({"内的", "里的", "内"})
_OF_THING = frozenset({"LOCATED_IN", "RELIES_ON"})  # what is said of it, and not of who acts
_CLAUSE_MARKS = " \t\u3000，；：,;:"


@dataclass(frozen=True, slots=True)
class _Topic:
    """The things that clauses without a subject speak of, and whether they hold for the whole sentence."""

    things: tuple[Mention, ...] = ()
    stays: bool = False


def claim_subjectless(scene: Scene, heads: Heads) -> Iterator[Claim]:
    """Who builds and runs what an earlier clause names, and where that lies, in text order."""
    for sentence in scene.sentences:
        if (sentence.kinds & _TOLD or _rests(scene.text, sentence)) and _CUE.search(
            scene.text, sentence.start, sentence.end
        ):
            yield from _from_sentence(scene, sentence, heads)


def _rests(text: str, sentence: Sentence) -> bool:
    """Whether a sentence may say on what a thing rests."""
    return any(text.find(word, sentence.start, sentence.end) >= 0 for word in _RESTS)


def _from_sentence(scene: Scene, sentence: Sentence, heads: Heads) -> Iterator[Claim]:
    first = headed(scene, sentence)
    topic = _Topic((first,), stays=True) if first else _Topic()
    for clause in scene.clauses(sentence):
        start, subject = _beginning(scene.text, clause), None
        if called := _called(scene, start, sentence.end):
            topic = _Topic(_meant(scene, start, called) or _whole(topic, called["kind"]), stays=True)
            start = called.end()
        elif first and clause[0] <= first.span.start < clause[1]:
            start = _behind_heading(scene.text, first, clause[1])
        elif subject := _subject(scene, clause):
            topic = _Topic((subject,), stays=True)
            start = _behind(scene.text, subject)
        claims = list(_told(scene, sentence, (start, clause[1]), topic, heads)) if topic.things else []
        yield from claims
        if claims:
            topic = _Topic(topic.things, stays=True)
        elif not (called or subject):
            topic = _next_topic(scene, clause, topic)


def _called(scene: Scene, start: int, end: int) -> re.Match[str] | None:
    """The word by which a clause calls what it does not name."""
    called = _CALLED.match(scene.text, start, end)
    return None if called and any(one.type in BUILT for one in scene.things_in(start, called.end())) else called


def _meant(scene: Scene, start: int, called: re.Match[str]) -> tuple[Mention, ...]:
    """What a clause calls by its kind, its stage or a short name: 该基地, 二期, 中试平台 of 某中试公共服务平台."""
    kind = called["kind"]
    if kind in _OF_TWO:
        return _of_two(scene, start, kind)
    if kind.endswith("期"):
        low = max(scene.text.rfind("\n", 0, start), 0)
        staged = [one for one in scene.things_in(low, start) if one.type in BUILT and _has_stage(scene.text, one, kind)]
        return tuple(staged[-1:])
    if called["sort"] is None:
        return of_kind(scene, start, kind, near=not called["this"], any_work=True)
    return tuple(one for one in of_kind(scene, start, called["head"], near=True) if called["sort"] in one.name)


def _whole(topic: _Topic, kind: str) -> tuple[Mention, ...]:
    """What the clauses before spoke of, where one goes on with a stage of it: 甲小镇位于乙县，一期由…"""
    return topic.things if kind.endswith("期") else ()


def _behind_heading(text: str, heading: Mention, end: int) -> int:
    """Where the words behind a thing and its colon begin: 甲园（一期）：A投资."""
    ends = HEADING_END.match(text, heading.span.end, end)
    return ends.end() if ends else heading.span.end


def _of_two(scene: Scene, start: int, kind: str) -> tuple[Mention, ...]:
    """The one of the last two things named together that 前者 or 后者 means."""
    built = [one for one in scene.things_in(max(scene.text.rfind("\n", 0, start), 0), start) if one.type in BUILT][-2:]
    if len(built) < 2 or not _AND.fullmatch(scene.text, built[0].span.end, built[1].span.start):
        return ()
    return (built[0] if kind == "前者" else built[1],)


def _has_stage(text: str, thing: Mention, stage: str) -> bool:
    """Whether a thing is named with its stage: 某产业园二期."""
    return thing.name.endswith(stage) or text.startswith(stage, thing.span.end)


def _beginning(text: str, clause: tuple[int, int]) -> int:
    start, end = clause
    while start < end and text[start] in _CLAUSE_MARKS:
        start += 1
    return start


def _subject(scene: Scene, clause: tuple[int, int]) -> Mention | None:
    """The one thing of a clause that is built somewhere or by somebody: 甲中心落户B, 甲项目业主为B, 甲平台由B共建."""
    built = _behind_park(scene.text, [one for one in scene.things_in(*clause) if one.type in BUILT])
    if not built or _NO_OBJECT.search(scene.text, clause[0], built[0].span.start):
        return None
    if _opens_bracket(scene.text, built[0]):
        return built[0]
    return built[0] if _PREDICATE.match(scene.text, _behind(scene.text, built[0]), clause[1]) else None


def _behind_park(text: str, built: list[Mention]) -> list[Mention]:
    """The things without the park in which the next of them lies: 甲产业园内的乙基地."""
    within = len(built) > 1 and text[built[0].span.end : built[1].span.start] in _WITHIN
    return built[1:] if within else built


def _opens_bracket(text: str, thing: Mention) -> bool:
    """Whether a bracket behind a thing tells of it: 甲项目（由乙公司建设，位于丙区）."""
    end = thing.span.end + text.startswith("”", thing.span.end)
    return text.startswith(("（", "("), end) and _PREDICATE.match(text, end + 1) is not None


def _behind(text: str, thing: Mention) -> int:
    """Where the words behind a thing go on, after the mark that closes it and what it explains in brackets."""
    if _opens_bracket(text, thing):
        return thing.span.end + text.startswith("”", thing.span.end) + 1
    closed = _CLOSED.match(text, thing.span.end)
    return closed.end() if closed else thing.span.end


def _next_topic(scene: Scene, clause: tuple[int, int], topic: _Topic) -> _Topic:
    """What the clauses behind a clause speak of: the last things that it names, else what they spoke of before."""
    built = [one for one in scene.things_in(*clause) if one.type in BUILT]
    if not built and _is_of_another(scene, clause):
        return topic
    if not built:
        return topic if topic.stays or _is_plain(scene, clause) else _Topic()
    last = built[-1]
    if topic.stays and topic.things and last is topic.things[-1]:
        return topic
    if not _TAIL.fullmatch(scene.text, last.span.end, clause[1]):
        return _Topic()
    if _NO_OBJECT.search(scene.text, clause[0], last.span.start):
        return topic if topic.stays else _Topic()
    return _Topic((last,), stays=_is_alone(scene.text, clause, last))


def _is_plain(scene: Scene, clause: tuple[int, int]) -> bool:
    """Whether a clause only tells what a thing has or does, and bids nothing new: 接入企业1200家."""
    if _DESCRIBES.match(scene.text, clause[0]):
        return True
    bids = _BIDS.match(scene.text, _beginning(scene.text, clause), clause[1])
    return not (bids or any(one.type in _ACTS for one in scene.things_in(*clause)))


def _is_of_another(scene: Scene, clause: tuple[int, int]) -> bool:
    """Whether a clause tells what somebody else does for a thing: 市农业农村局负责业务指导."""
    first = next(iter(scene.things_in(*clause)), None)
    if first is None or first.type not in ACTORS or first.span.start - clause[0] > 1:
        return False
    return _DUTY.match(scene.text, first.span.end, clause[1]) is not None


def _is_alone(text: str, clause: tuple[int, int], thing: Mention) -> bool:
    """Whether a clause is nothing but the name of a thing, of which the next ones tell: 甲项目，乙公司代建."""
    opens = clause[0] == 0 or text.startswith(("。", "；", "\n"), clause[0] - 1)
    named = _NUMBER.fullmatch(text, clause[0], thing.span.start) and HEADING_END.match(text, thing.span.end)
    return opens and named is not None and text[named.end() : clause[1]] in ("", "，")


def _told(scene: Scene, sentence: Sentence, clause: tuple[int, int], topic: _Topic, heads: Heads) -> Iterator[Claim]:
    """What one clause says of the things before it."""
    quote = heads.quote(sentence, (max(sentence.start, topic.things[0].span.start), clause[1]))
    for kind, others in clause_deeds(scene, sentence, clause, certain=topic.stays):
        for thing, other in product(topic.things, others):
            if kind == ENTERED and thing.type != "Park":
                continue
            said = "LOCATED_IN" if kind == ENTERED else kind
            head, tail = (thing, other) if kind in _OF_THING else (other, thing)
            if head.name != tail.name:
                yield Claim(said, head, tail, quote, f"subjectless.{said.lower()}", 0.8, {"status": "planned"})
