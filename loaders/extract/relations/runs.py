"""OPERATES, and BUILDS in the passive: A运营X, A负责X的建设和运维, X由A承建, X由A、B共同运营."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, product

from loaders.extract.relations.actors import WITH
from loaders.extract.relations.antecedents import antecedent
from loaders.extract.relations.deeds import DEEDS, JOINTLY, MANNERS, OWNER, SORT, deeds_of
from loaders.extract.relations.governed import Sentence
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.scene import ACTORS, BUILT, Scene
from loaders.extract.relations.sites import SITING
from loaders.mention import Claim, Mention

_CUE = re.compile("单位|施工|代建|业主|接管|运营|运维|运行|管理|承办|托管|维护|由|建设|委托|授权|交给")
_GROUND = re.compile("(?:依托|基于|借助|利用|依靠)[“]?$")  # 依托A建设、运营X: A runs nothing
# 接入甲平台，由乙公司承建: what joins it is built
_TIED = re.compile(
    "(?:对接|接入|联通|打通|连接|联接|纳入|汇聚[至到]|共享[至到]|推送[至到]|上传[至到]|接驳|并入|毗邻|参照)(?:了)?[“]?$"
)
_SITES = frozenset({"Place", "Park"})
# X由A与B共同出资组建的C运营: whose C is
_FOUNDED = re.compile(
    "(?:等[^，。；、]{0,12})?(?:共同|联合|合资|合作|发起|出资|投资|全资)*(?:组建|成立|设立|控股|筹建|参股|所属|下属|旗下)的?[“]?"
)
_SITED = re.compile(f"(?:{SITING})(?:于|在|到)?[“]?$")  # X位于Y，由A运营: not Y
_RUN_THERE = re.compile("(?:境内|园内|区内|内)?(?:投资|建设|统一)*(?:运营|经营|托管|管理)(?!委|局|办|中心|公司)")
_RUNS = re.compile(
    r"(?:等[^，。；、]{0,12})?(?:，)?(?:在[^，。；、]{2,16}?)?(?:共同|联合|负责|承担|受托|接受委托|独立|具体|统一|组织|开展|投资|日常|规划|建设|承建|开发|搭建|及|和|并|、|的)*"
    r"(?:运营|运维|运行|承办|承运|托管|经营管理)(?:管理|维护)?(?:了|的)?[“]?"
)
_CHARGED = re.compile(
    rf"(?:等[^，。；、]{{0,12}})?(?:{OWNER})?(?:应当?|要|将|共同|牵头|具体|统一|统筹|组织|独立|全面|整体|正式)*(?:负责|承担|组织|统筹)了?(?:开展|做好|全[省市区县][^，。；]{{0,4}})?[“]?"
)
# A接管X运营, A参与X的运营
_TAKES_OVER = re.compile("(?:等[^，。；、]{0,12})?(?:将|已|拟|全面|整体|正式|统一)*(?:参与|接管|承接|接手)了?[“]?")
_DUTIES = re.compile(
    r"[”]?的?(?P<duties>(?:(?:日常|统筹|具体|规划|建设|开发|升级|改造|运行|运营|运维|维护|管护|养护|经营|招商引资|招商|管理|推广|应用|使用|更新|数据|安全|技术|等|以及|及|和|与|、)*))"
    r"(?:工作|服务|任务)?(?=[，。；、）)]|$)"
)
_RUN = re.compile("运营|运维|运行|承办|承运|托管|管理")
_BY = re.compile(
    r"[”]?(?:（[^（）]{1,30}）)?(?:[东南西北]区|境?内)?：?(?:(?:已|现|目前|正式|全面|成功|于[^，。；]{2,12})*(?:建成(?:投用|运营|投产)?|投用|投产|运营|投入(?:使用|运营)|开园|启用|开工(?:建设)?|揭牌|挂牌)，)?(?:，?[该本]?(?:项目|工程|园区|基地)?(?:位于|选址|坐落于?|落户于?)[^，。；、]{2,20}，)?(?:，?(?:计划)?总?(?:投资|占地)[^，。；]{1,20})?[，（(]?(?:项目|平台|系统|中心|园区|基地|实验室)?(?:的?(?P<duty>[^，。；]{0,12}?)工作)?(?:，)?(?:拟|将|已|均|统一|具体|主要|并|依法|可)?(?:是?由|是|以|(?:委托|授权|交由|交给)(?:给)?)"
    rf"{SORT}[“]?"
)
_AFTER_BY = re.compile(
    r"[”]?(?:等[^，。；]{0,10})?(?:总?投资[0-9.]{1,8}[余多]?[万亿]*(?:美|欧|港)?元)?(?:[一二两三四五六七八九十\d]+[家方个](?:企业|单位|公司|机构|高校|院校|央企|国企)?|按照?(?:股比)?[0-9.∶:：/%]+(?:的?(?:比例|股比))?|"
    rf"{OWNER}|{JOINTLY}"
    r"|负责|承担|牵头|组织|(?:投资|出资)(?!运营|经营|管理)|融资|筹资|联合|共同|独立|全资|独资|合资|合作|具体|统筹|实施|日常|分别|参与|参股|控股|统一|作为|为|"
    rf"{MANNERS})*(?:的)?"
    rf"(?P<duties>(?:(?:{DEEDS}|(?:牵头)?(?:实施|建设|投资|开发|运营)主体|负责|统一|日常|后期|后续|具体|承担|和|与|及|并|、)){{1,9}})(?:投用|投产|投运|并投[用产运])?(?=[，。；、）)\s的工服]|[一二三四五六七八九十\d]{{1,2}}年|$)"
)
# 由A投资12亿元，X建成投产
_FRONTED = re.compile(
    r"(?:负责|牵头|联合|共同|合作|独立|统一)*(?P<duties>(?:投资|建设|承建|开发|运营|管理|打造|实施|兴建|新建|捐建)+)(?:[0-9.]+[余多]?[万亿]元)?的?，[“]?"
)
_SHARED_DEED = re.compile("牵头，[^，。；]{2,30}?(?:参与|配合|联合)(?:共建|建设|组建)")  # 由A牵头，B参与共建
# A为X的建设单位
_IS_ITS = re.compile("(?:作?为|是|担任)[“]?")
_OFFICE = re.compile(
    "[”]?(?:（[^（）]{1,20}）)?的?(?:项目|工程)?(?P<duties>(?:建设|实施|投资|代建|施工|承建|业主|开发|运营|运维|管理|和|及)+)(?:总承包)?(?:单位|主体|方|商|业主)?(?=[，。；、）]|$)"
)
# X的运营方为A
# X的建设、运维由A承担
_WORK_OF = re.compile(
    "[”]?的?(?:日常|具体|后期|统一)*(?P<duties>(?:建设|开发|运营|运维|运行|维护|管理|和|与|及|、)+)(?:工作|任务)?(?:均|统一|具体|全部)?(?:由|委托给?|交由)[“]?"
)
_BEARS = re.compile("(?:等[^，。；、]{0,12})?(?:具体|统一|全面|共同)*(?:负责|承担|实施|承接)(?=[，。；、）]|$)")
_WHOSE = re.compile(
    "[”]?的?(?P<duties>(?:建设|承建|代建|投资|施工|运营|运维|管理|开发)+)(?:总承包)?(?:单位|主体|方|商)(?:为|是|：)[“]?"
)
# 由A投资、B承建: between the first and the second who do something with it
_THEN_BY = re.compile(
    "(?:作?为(?:牵头)?(?:实施|建设|投资|开发)主体|总?投资|出资|开发|设计|规划|建设|投资建设|开发建设|承建|负责建设|牵头建设|主管|主办|监管)[、，](?:并)?(?:由|委托|交由)?(?:(?:国家|省|市)级[^，。；、]{2,8}企业)?[“]?"
)
_CLAUSE_ENDS = frozenset("，。；：\n、")
_Listed = tuple[list[Mention], int]  # things and where their list ends


def claim_runs(scene: Scene, heads: Heads) -> Iterator[Claim]:
    """Every named thing that a named actor runs, or that is built by one, in text order."""
    for sentence in scene.sentences:
        if not sentence.kinds & ACTORS or not (sentence.kinds & BUILT or antecedent(scene, sentence)):
            continue
        if _CUE.search(scene.text, sentence.start, sentence.end):
            yield from _from_sentence(scene, sentence, heads)


def _from_sentence(scene: Scene, sentence: Sentence, heads: Heads) -> Iterator[Claim]:
    lists = _without_sites(scene, sentence)
    for (former, end), (latter, _) in pairwise(lists):
        if scene.annotated(sentence, former[0]) or scene.annotated(sentence, latter[0]):
            continue
        if _GROUND.search(scene.text, max(sentence.start, former[0].span.start - 4), former[0].span.start):
            continue
        if scene.text.startswith("，", end) and _is_tied(scene, sentence, former):
            continue
        first, second = _deeds(scene, sentence, former, latter, end)
        start = max(sentence.start, former[0].span.start)
        quote = heads.quote(sentence, (start, min(sentence.end, latter[-1].span.end + 30)))
        for kind, actor, thing in product(first, _of(former, ACTORS), _of(latter, BUILT)):
            yield Claim(kind, actor, thing, quote, f"runs.{kind.lower()}", 0.85, {"status": "planned"})
        for kind, thing, actor in product(second, _of(former, BUILT), _of(latter, ACTORS)):
            yield Claim(kind, actor, thing, quote, f"runs.{kind.lower()}-by", 0.85, {"status": "planned"})
    yield from _by_next(scene, sentence, heads, lists)


def _is_tied(scene: Scene, sentence: Sentence, things: Sequence[Mention]) -> bool:
    """Whether a list is only what something else is joined to."""
    start = things[0].span.start
    return things[0].type in BUILT and bool(_TIED.search(scene.text, max(sentence.start, start - 6), start))


def _by_next(scene: Scene, sentence: Sentence, heads: Heads, lists: Sequence[_Listed]) -> Iterator[Claim]:
    """X由A投资、B承建: what the second actor does with it."""
    for (things, end), (first, after), (second, last) in zip(lists, lists[1:], lists[2:], strict=False):
        if not _BY.fullmatch(scene.text, end, first[0].span.start):
            continue
        if not _THEN_BY.fullmatch(scene.text, after, second[0].span.start):
            continue
        deed = _AFTER_BY.match(scene.text, last, sentence.end)
        kinds = deeds_of(deed["duties"]) if deed else []
        quote = heads.quote(sentence, (things[0].span.start, min(sentence.end, last + 30)))
        for kind, thing, actor in product(kinds, _of(things, BUILT), _of(second, ACTORS)):
            yield Claim(kind, actor, thing, quote, f"runs.{kind.lower()}-by", 0.85, {"status": "planned"})


def _without_sites(scene: Scene, sentence: Sentence) -> list[_Listed]:
    """The lists of a sentence, each with its end; one that says where the one before lies is part of that."""
    told = antecedent(scene, sentence)
    found: list[_Listed] = [([told[0]], told[1])] if told else []
    lists = _lists(scene, sentence)
    for listed, following in zip(lists, [*lists[1:], []], strict=True):
        start, end = listed[0].span.start, listed[-1].span.end
        if following and _is_founder(scene.text, listed, following):
            following[0] = replace(following[0], span=scene.document.span(start, following[0].span.end))
        elif listed[0].type in _SITES and _is_site(scene.text, sentence, start, end):
            found[-1:] = [(found[-1][0], end)] if found else []
        else:
            found.append((listed, end))
    return found


def _is_site(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a list of places says where what comes before it lies, or where it runs something: 甲在乙县运营丙."""
    if _SITED.search(text, max(sentence.start, start - 6), start):
        return True
    return text[start - 1] == "在" and _RUN_THERE.match(text, end, sentence.end) is not None


def _is_founder(text: str, former: Sequence[Mention], latter: Sequence[Mention]) -> bool:
    """Whether a list only says who founded or owns the actor behind it: A与B共同出资组建的C."""
    actors = former[-1].type in ACTORS and latter[0].type in ACTORS
    return actors and _FOUNDED.fullmatch(text, former[-1].span.end, latter[0].span.start) is not None


def _lists(scene: Scene, sentence: Sentence) -> list[list[Mention]]:
    """The things list by list; A牵头，联合B、C is one."""
    joined: list[list[Mention]] = []
    for listed in sentence.listed():
        former = joined[-1] if joined else []
        actors = former and former[-1].type in ACTORS and listed[0].type in ACTORS
        if actors and WITH.fullmatch(scene.text, former[-1].span.end, listed[0].span.start):
            former += listed
        else:
            joined.append(listed)
    return joined


def _deeds(
    scene: Scene, sentence: Sentence, former: Sequence[Mention], latter: Sequence[Mention], start: int
) -> tuple[list[str], list[str]]:
    """What the actors of the former list do with the things of the latter, and what is done by the latter."""
    end = latter[0].span.start
    after = latter[-1].span.end
    if former[-1].type in ACTORS and latter[0].type in BUILT:
        if deed := _fronted(scene.text, former[0].span.start, (start, end), after):
            return deeds_of(deed["duties"]), []
        return _active(scene.text, (start, end), (after, sentence.end)), []
    if former[-1].type in BUILT and latter[0].type in ACTORS:
        return [], _passive(scene.text, (start, end), (after, sentence.end))
    return [], []


def _fronted(text: str, first: int, gap: tuple[int, int], after: int) -> re.Match[str] | None:
    """What the actors that 由 opens a clause with do, of which the next clause tells what becomes: 由A投资，X投产."""
    if text[first - 1] != "由" or text[first - 2] not in _CLAUSE_ENDS or text.startswith("由", after):
        return None
    return _FRONTED.fullmatch(text, *gap)


def _active(text: str, gap: tuple[int, int], after: tuple[int, int]) -> list[str]:
    """A运营X; A负责X的建设、运行和维护工作."""
    if _RUNS.fullmatch(text, *gap):
        return ["OPERATES"]  # A建设运营X: that A builds it is said by its verb
    if _IS_ITS.fullmatch(text, *gap) and (office := _OFFICE.match(text, *after)):
        return deeds_of(office["duties"], office=True)
    duties = _DUTIES.match(text, *after)
    if duties and _TAKES_OVER.fullmatch(text, *gap):
        return ["OPERATES"] if _RUN.search(duties["duties"]) else []
    if not _CHARGED.fullmatch(text, *gap):
        return []
    return deeds_of(duties["duties"]) if duties else []


def _passive(text: str, gap: tuple[int, int], after: tuple[int, int]) -> list[str]:
    """X由A承建, X由A负责建设和运营; X的运维工作由A负责."""
    if whose := _WHOSE.fullmatch(text, *gap):
        return deeds_of(whose["duties"], office=True)
    if (work := _WORK_OF.fullmatch(text, *gap)) and _BEARS.match(text, *after):
        return deeds_of(work["duties"], office=True)
    by = _BY.fullmatch(text, *gap)
    if by is None:
        return []
    if by["duty"]:
        return deeds_of(by["duty"])
    if _SHARED_DEED.match(text, *after):
        return ["BUILDS"]
    deed = _AFTER_BY.match(text, *after)
    return deeds_of(deed["duties"]) if deed else []


def _of(things: Sequence[Mention], kinds: frozenset[str]) -> list[Mention]:
    return [thing for thing in things if thing.type in kinds]
