"""What a clause says of a thing that it does not name: who builds or runs it, where it lies, on what it rests."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.extract.relations.deeds import DEEDS, JOINTLY, MANNERS, OWNER, SORT, deeds_of
from loaders.extract.relations.governed import Sentence
from loaders.extract.relations.scene import ACTORS, Scene
from loaders.extract.relations.sites import SITES, SITING
from loaders.mention import Mention

AS_PLANNED = (
    "(?:(?:[一二三四五]期|首期|项目|主体|全部)?(?:建成|投用|竣工|完工|投产|验收)(?:投用|运营|使用)?后"
    "|目前|现|拟|将|已|均|主要|统一|依法|可|计划|并|同步|一并|全部|正式|成功|后续|此后|今后|日后|日常|平时|后期|前期|长期)*"
)
# 纳入A统一管理
JOINS_IN = "纳入(?=[^，。；、]{2,30}?统一(?:运营|管理|运维|管护|经营|运行)(?:[，。；]|$))"
_BY = re.compile(
    rf"{AS_PLANNED}，?{AS_PLANNED}(?:是?由|委托|授权|交由|交给|移交(?:给|至)?|引进|引入|{JOINS_IN}){SORT}[“]?"
)
# 业主为A, 业主单位A透露
_LABELLED = re.compile(
    "(?:(?:项目|工程)的?)?(?P<what>(?:(?:EPC|施工|工程)?总承包|建设|投资|承建|开发|代建|施工|实施|运营|运维|管理)(?:单位|主体|方|商|业主|企业)"
    "|业主(?:单位|方)?|(?:项目|(?<=项目)|(?<=工程))(?:单位|法人|公司)|投资人|(?:建设|承建|代建|运营|运维|管理|投资)(?=[：:]))(?P<is>为|是|系|：|:)?[“]?"
)
_SPEAKS = re.compile("(?:相关|有关)?(?:负责人|负责同志|工作人员)?(?:透露|介绍|表示|方面|告诉)")
_SITED = re.compile(
    rf"{AS_PLANNED}(?:(?:{SITING})(?:于|在|到)?|(?:建设|项目|厂|场|园|校|院|站|馆)?(?:地点|地址|址)(?:在|为|：|:))[“]?"
)
# what the actors do with it, to the end of the clause
_DEEDS = re.compile(
    r"[”]?(?:（[^（）]{1,20}）)?(?:等[^，。；]{0,10})?(?:(?:计划)?总?投资约?[0-9.]+[余多]?[万亿]*(?:美|欧|港)?元|"
    rf"{OWNER}|{JOINTLY}"
    r"|负责|承担|牵头|组织|联合|共同|独立|合作|具体|统筹|日常|分别|参与"
    r"|统一|作为|提供|技术|后期|整体|项目|平台|园区|基地|中心|系统|其|进行|全面|接收|，?建成后|的|代|EPC|工程|施工|全资|独资|全额|实际|"
    rf"{MANNERS})*(?P<duties>(?:{DEEDS}|实施|融资|负责|日常|后期|后续|具体|承担|和|及|并|、)+)(?:投用|投产|投运)?"
    r"(?:[0-9.]+[余多]?[万亿]+(?:美|欧|港)?元)?(?:工作|服务|支持|保障|主体|单位)?(?=[，。；、）)\s]|$)"
)
# 由A牵头组建X，B、C参建; …，B承建
_TAKES_PART = re.compile(
    "(?:等[^，。；、]{0,12})?(?:共同|联合|协同|负责|参与)?(?:参建|承建|代建|(?:EPC|施工|工程)*总承包|代?运营|参与(?:共建|建设|组建|筹建))"
)
# 打造X，市大数据局负责日常运维
_SERVES = re.compile(
    "(?:[^，。；、]{2,10}并)?(?:负责|承担)(?:其|平台|项目|园区|中心|系统|基地)?的?(?:日常|后续|具体|整体)*(?:运营|运维|运行|管护|管理|维护)(?:管理|维护|和|与)*(?:工作)?(?=[，。；）]|$)"
)
# A为施工总承包单位
_OFFICE = re.compile(
    "(?:作?为|是|担任)(?:项目|工程)?(?P<what>(?:建设|实施|投资|代建|施工|承建|运营|运维|管理|开发)(?:总承包)?)(?:单位|主体|方)(?=[，。；、）]|$)"
)
# 平台的日常运行维护由A承担
WORK_BY = re.compile(
    "的(?:日常|具体|后期|统一|整体)*(?P<duties>(?:建设|开发|运营|运行|维护|管理|运维|管护|升级|改造|招商|及|和|与|、)+)"
    "(?:工作|服务|任务|职责)?(?:均|统一|具体|全部)?(?:由|委托给?|交由|交给)[“]?"
)
_BEARS = re.compile(
    "(?:具体|统一|全面|全权|组织|共同|牵头)*(?:负责|承担|实施|承接|承揽|完成|执行)(?=[，。；、）)\\s]|$)"
)
# 三峡集团所属甲公司, 镇政府委托甲公司: the latter
_OWNED = re.compile(
    "(?:依法|公开|整体)?(?:委托|授权|聘请)(?=[^，。；、的]{4})|的?(?:所属|下属|旗下|控股|全资|直属)的?(?:全资|控股)?(?:子公司|企业|单位|公司)?(?:——)?[“]?(?=[^，。；、的]{4})"
)
# 甲公司、乙研究院已入驻: of a park, who has come there
_ENTERED = re.compile(
    "(?:等[^，。；、]{0,12})?(?:已|均|先后|陆续|相继|成功|正式|签约|率先|集中|目前)*(?:入驻|进驻|落户|落地)(?:园区|其中|该园)?(?=[，。；、）]|$)"
)
_IN = re.compile("[”]?在[“]?")
_RESTS = re.compile(rf"{AS_PLANNED}(?:依托|基于|借助|依靠|背靠)[“]?")
_RESTS_END = re.compile(
    "[”]?(?:（[^（）]{1,20}）)?(?:(?:进行|开展|统一)?(?:建设|运行|运营|部署|搭建|组建|共建|筹建|设立|创建|开发)|的[^，。；、的]{0,12}?(?:技术|数据|资源|系统|设施|能力|力量)|(?:开展|提供|实现|完成|进行|组织|共享|汇聚|归集)[^，。；、]{2,14})?"
    "(?=[。；]|，(?!(?:推动|推进|加快|积极|探索|支持|重点|统筹|鼓励|强化|加强|高标准|高水平|规划|联合|在[^，。；]{2,12})*(?:建|搭|打造|组建|创|构|设立|开发|布局|引|发展|培育|开展|激活|实施|做[大强优]|形成|提升|完善))|$)"
)
_WORKS_ON = re.compile("(?:运行|运营|部署)[。；]?$")  # 建设X，依托Y运行
_GROUNDS = frozenset({"Platform", "Park", "Organization", "Enterprise"})
_CARRY_OUT = "实施"  # of a body, a duty
_CLOSES = frozenset("，。；、）) \n\t")
ENTERED = "ENTERED"  # who has come to a park
Said = tuple[str, Sequence[Mention]]


def clause_deeds(scene: Scene, sentence: Sentence, clause: tuple[int, int], *, certain: bool) -> Iterator[Said]:
    """Each relation that a clause tells of a thing, with the others in it; `certain`, that the clause is of it."""
    if sited := _SITED.match(scene.text, clause[0], sentence.end):
        yield "LOCATED_IN", _sites(sentence, sited.end())
        return
    if labelled := _LABELLED.match(scene.text, clause[0], sentence.end):
        yield from _by_label(scene, sentence, labelled)
        return
    if rests := _RESTS.match(scene.text, clause[0], clause[1]):
        if certain or _WORKS_ON.search(scene.text, rests.end(), clause[1]):
            yield "RELIES_ON", _grounds(scene, sentence, rests.end())
        return
    if certain and (work := WORK_BY.match(scene.text, clause[0], clause[1])):
        yield from _by_work(scene, sentence, work)
        return
    yield from _by_actors(scene, sentence, clause, certain=certain)


def _by_label(scene: Scene, sentence: Sentence, labelled: re.Match[str]) -> Iterator[Said]:
    """业主为A; 业主单位A透露."""
    actors, end = _actors(scene, sentence, labelled.end())
    closed = scene.text[end : end + 1] in _CLOSES
    if actors and ((labelled["is"] and closed) or _SPEAKS.match(scene.text, end) is not None):
        yield from ((kind, actors) for kind in _kinds(labelled["what"], actors))


def _by_work(scene: Scene, sentence: Sentence, work: re.Match[str]) -> Iterator[Said]:
    """平台的日常运行维护由A承担."""
    actors, end = _actors(scene, sentence, work.end())
    if actors and _BEARS.match(scene.text, end, sentence.end):
        yield from ((kind, actors) for kind in _kinds(work["duties"], actors))


def _by_actors(scene: Scene, sentence: Sentence, clause: tuple[int, int], *, certain: bool) -> Iterator[Said]:
    """由A承建; 由A在乙园建设; of what is certain also A承建."""
    by = _BY.match(scene.text, clause[0], clause[1])
    actors, end = _actors(scene, sentence, by.end() if by else clause[0])
    if not actors:
        return
    if office := _OFFICE.match(scene.text, end, sentence.end):
        yield from ((kind, actors) for kind in _kinds(office["what"], actors))
        return
    if not (by or certain) and _SERVES.match(scene.text, end, sentence.end):
        yield "OPERATES", actors
        return
    if not (by or certain or _TAKES_PART.match(scene.text, end, sentence.end)):
        return
    if certain and not by and _ENTERED.match(scene.text, end, sentence.end):
        yield ENTERED, actors
        return
    sites = _built_in(scene, sentence, end)
    end = scene.list_end(sentence, sentence.things.index(sites[-1])) if sites else end
    if deed := _DEEDS.match(scene.text, end, sentence.end):
        yield from ((kind, actors) for kind in _kinds(deed["duties"], actors))
        yield "LOCATED_IN", sites
        if scene.text.startswith("、", deed.end()):  # 由A投建、B运营
            yield from _by_actors(scene, sentence, (deed.end() + 1, clause[1]), certain=True)


def _built_in(scene: Scene, sentence: Sentence, start: int) -> Sequence[Mention]:
    """The places behind 在 at an offset."""
    within = _IN.match(scene.text, start, sentence.end)
    return _sites(sentence, within.end()) if within else ()


def _grounds(scene: Scene, sentence: Sentence, start: int) -> Sequence[Mention]:
    """The list of grounds that begins at a place, if the clause ends behind it."""
    position = next((i for i, one in enumerate(sentence.things) if one.span.start == start), None)
    if position is None:
        return ()
    end = scene.list_end(sentence, position)
    if not _RESTS_END.match(scene.text, end, sentence.end):
        return ()
    return [one for one in sentence.things[position:] if one.span.start < end and one.type in _GROUNDS]


def _actors(scene: Scene, sentence: Sentence, start: int) -> tuple[Sequence[Mention], int]:
    """The list of bodies that begins at a place, and where it ends; a zone in it stands for who runs it."""
    position = next((i for i, one in enumerate(sentence.things) if one.span.start == start), None)
    if position is None or sentence.things[position].type not in ACTORS | {"Park"}:
        return (), start
    if owned := _OWNED.match(scene.text, sentence.things[position].span.end, sentence.end):
        return _actors(scene, sentence, owned.end())
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
    found = deeds_of(words, office=_CARRY_OUT not in words)
    carried = _CARRY_OUT in words and actors[0].type == "Enterprise"
    return ["BUILDS", *found] if carried and "BUILDS" not in found else found
