"""Which way of supporting the words around a thing say: its verb, what becomes of it, or what it is made into."""

from __future__ import annotations

import re

from loaders.extract.relations.ensured import is_ensured
from loaders.extract.relations.governed import Governed
from loaders.extract.relations.listed_works import lists_works
from loaders.extract.relations.scene import BUILT, Scene
from loaders.extract.relations.verbs import Verb
from loaders.mention import Mention

_GROWTH = re.compile(
    "建设|发展|升级|改造|扩容|落地|运营|提质|做大|做强|做优|壮大|申报|创建|建成|投产|竞争力|能力|能级|转型|开发|实施|布局|扩建"
    "|投用|提升|改革|试点|落户|振兴|培育|工程|项目|攻坚|迈向|迈进|攀升|扩能|扩产|达产|增资|突破|成为|上市|提速|扩面|增效|前期|普及|覆盖|打造|争创|扩大|错位|封关|运作|开工|完工|通车|竣工|用[地能海林]需求|要素需求|拓展|延伸|投运|开放|开通|申建|复工|入驻|招商|可研|核准|立项|报批|调规|论证|勘[察测]|招标|征[地迁收拆]|验收|通航|并网|试运|封顶|列入|纳入|获批|功能|质量|水平|影响力|品质|更加(?:突出|彰显|凸显)|扩区|升格|(?<!业务)(?<!银行)应用|上云|技改|技术改造|攻关|牵头|承接|增产|量产|做精|做特|智改|数转|上规|入规|升规|扩容"
)
_PREPOSITION = re.compile(r"(?:在|与|同|向|从|对|由|以|按|经|于|为|被|跟|和|把|含|《)[“]?$")
_AFTER_DEED = frozenset(
    {"设和", "建和", "展和", "造和", "级和", "升和", "施和", "营和", "设与", "展与"}
)  # A建设和B创建
REPORTED = re.compile("已|[成设立动]了|曾|此前|原有")
_URGING = re.compile("支持|鼓励|推动|引导|积极|争取|拟|计划")
_AND = ("和", "与")
_SHORTEST_OBJECT, _LONGEST_OBJECT = 3, 12  # characters of an object before 与
_TOGETHER = re.compile("合作|对接|联动|交流|共建|签|衔接|融合|协同|联合|互[联通]|开展|连接|之间")
_PARTNERS = frozenset({"Enterprise", "Organization", "Agency"})
_WITH = ("与", "同", "携手", "联合")
_ACT_TOGETHER = re.compile(
    "[”]?(?:、[^，。；、]{2,14}){0,3}?(?:等[^，。；、]{0,12})?(?:深化|加强|开展|共同|联合|合作|战略|携手|协同)*(?:共建|合作|联合|共同|签|组建|对接|建设|攻关)"
)
# 开工建设甲公司投资的乙厂房: the object is what the company builds
_WHOSE = re.compile(
    "[”]?(?:等[^，。；、的]{0,8})?(?:在[^，。；的]{2,16})?(?:负责|牵头|联合|共同|总|拟|计划)*(?:投资|出资|承建|建设|开发|承担|实施|运营|打造|约?[0-9.]+[余多]?[万亿]*元)+的"
)
_MADE_INTO = re.compile(r"(?:加快|努力|全力)?(?:建成|打造成?为?|建设成?为?|培育成?为?|发展成?为?)")
_PLACE_VERBS = frozenset({"支持", "推动", "推进", "鼓励", "引导", "促进", "加快", "重点支持", "扶持"})
_PLACE_ACTS = re.compile(
    "(?:等[^，。；、]{0,10}?)?[市区县地州]{0,2}(?:做|率先|先行|争当|当好|走在|成为|争创|试点|试验|申报|申请|申办|承办|举办)"
)
_PLACE_GAP = re.compile(
    "(?:、[\u4e00-\u9fff]{2,5}(?=[、等])|等[^，。；、]{0,10}?(?:[市区县地州盟省]|[）)]|城市|地区)|[市区县地州]|等|率先|加快|大力|积极|重点|联合|共同|全力|深入|依托[^，。；]{1,20}|以[^，。；]{2,20}|高标准|高水平|高质量|进一步|要|因地制宜|配套|协同|错位|差异化|特色化|联动|抱团|统筹|探索|规划|继续|逐步|稳步|先行|与[^，。；、]{2,14})*"
)
_BACKS = frozenset({"支持", "重点支持", "扶持"})
_ENDS = re.compile("(?:等)?(?:[市区县州盟]|地区|[0-9一二两三四五六七八九十]+个?(?:市|县|区|地区|州))?[，。；]?")
_MAKES = re.compile(  # who makes something of itself, in its own way; not its enterprises or schools
    r"[^，。；、的和与等企校院业构]{2,10}?(?P<deed>打造|争创|创建|建成|争当|当好|建设)(?=[^，。；、]{4})"
)
# 建设澳门大学等院校的示范基地: the object is what stands behind 的, and not the things before it
_OF_ANOTHER = re.compile(
    "[”」]?等[^，。；、的]{0,6}(?:院校|高校|大学|企业|公司|机构|单位|园区|城市|地区|医院|国家|平台|部门)的(?!建设|发展|实施|运营|推广|应用|升级|改造|申报|创建)"
)
# 实施甲区各项规划, 提升乙区集货能力: the object is what the zone has
_RULES_OF = re.compile(
    "[”」]?的?(?:各项|有关|相关)?[^，。；、]{0,8}?(?:规划|任务|经验|政策措施|政策|措施|法律|法规|规章|体制|制度|办法|条例|清单|名单|[^产载]能力)"
    "(?:的?(?:编制|制定|落实|和成果复制推广|复制推广|改革|创新|建设)*工作|的实施|、|，|。|；|$)"
    "|[^，。；、]{0,6}?(?:执行|管理)委员会|[^，。；、]{0,4}管理机构|管委会|[^，。；]{0,24}(?:相关|有关|监督|管理)活动$"
)
# 推进甲试验区国家药物中试基地建设: what is pushed is the work that the zone has
_WORK_OF = re.compile(
    "(?!建设|发展|等|内|外|一体|创新(?!中心|平台)|高质量|基础设施|扩|提|[一二三]期)[\u4e00-\u9fff]{3,14}?(?:基地|中心|平台|实验室|研究院|产业园|项目|工程|改革试点|试点示范)(?:[、和]|建设|升级|$|[，。；])"
)
_PUSHING = ("推进", "加快", "抓好", "做好", "启动", "实施", "完善")
_BOND = re.compile("[^，。；]{0,8}?(?:合作|协作|共建|关系|结对|联动|协同|同城化?|一体化|互联互通|抱团)")
# 聚焦甲开发区提质升级: what is aimed at is the zone itself
_AIMS = frozenset({"聚焦", "围绕", "锚定"})
_RISES = re.compile("(?:的)?(?:提质|转型|扩容|优化|能级|改造|创新)+(?:升级|增效|提质|扩区|提升)")
_ONLY_DONE = frozenset({"成立", "设立"})
_AIDS_TO = re.compile("(?:[对给]|给予)[“]?$")
# 加强对X的支持和指导
_AIDED = re.compile(
    "[”」]?(?:等[^，。；、]{0,10})?的?[^，。；、的]{0,12}?(?:支持|扶持|帮扶|支援)(?!单位|资金|政策的|措施的)"
)
_TOPIC = re.compile(
    "(?:（[^（）]{0,40}）)?，(?:既|不仅|正|也|都)?(?:仅)?是(?!否)"
)  # 建设X，是…的部署: what is spoken of
_COMPLETING = _ONLY_DONE | {"建成", "完成"}
_PROJECT_VERBS = frozenset({"开展", "推行", "启动", "推进", "推动", "深入实施", "加快", "落实"})
_WORKS = re.compile("(?:行动|工程|计划|专项|项目|活动)[”]?$")
_DEED = re.compile("(?:改造|扩建|建设|提升|升级|工程)$")  # 推动某某高速智慧化改造
_PUSHED = ("推进", "实施", "抓好", "抓实", "做好", "服务保障", "启动", "加快", "完成", "提升")  # 加快推进, 统筹推进 …
_WORKS_ALONE = re.compile(r"[”」]?(?:等[^，。；]{0,12}(?:项目|工程))?[，。；]?\s*")
# what companies are moved to do
_DOES = re.compile(
    "(?:等[^，。；]{0,12})?(?:加快|积极|率先|主动)*(?:开展|参与|引进|利用|加大|强化|对接|建立|入驻|采用|出海|走出去|降低|减少|导入|开立|盘活|扩大|布局|投资|增设|加密|开通|开发|更新|丰富|推出|发行|落实|提高|压减|集聚|向[^，。；]{2,20}?(?:延伸|拓展|转型|升级|开放))"
)
_NOTHING_MORE = re.compile(
    r"[”」]?(?:（[^（）]{2,16}）)?(?:[一二三四五六]期)?(?:等[^，。；]{0,14}|等[^，。；]{0,30}(?:项目|工程))?[，。；]?\s*"
)


def support_rule(scene: Scene, governed: Governed) -> str | None:
    """Which way of supporting the words around a thing say, or None."""
    if _TOPIC.match(scene.text, governed.clause[1] - len(governed.after)):
        return None
    rule = _governed_rule(scene, governed)
    if rule is None and governed.thing.type in BUILT and not governed.negated and lists_works(scene, governed):
        return "listed"
    return rule


def _governed_rule(scene: Scene, governed: Governed) -> str | None:
    """The way that the verb before a thing and the words behind it say."""
    lead = scene.text[max(governed.clause[0], governed.first - 2) : governed.first]
    if _is_made_into(lead, governed.after):
        return "made-into" if _may_become(scene, governed.thing) else None
    if _is_aided(lead, governed.after):
        return "frame"
    if governed.verb is not None:
        return _object_rule(scene, governed, governed.verb, lead)
    return "frame" if is_ensured(scene, governed) else None


def _is_aided(lead: str, after: str) -> bool:
    """Whether the words around a thing say that support is given to it: 加强对X的支持."""
    return _AIDS_TO.search(lead) is not None and _AIDED.match(after) is not None


def _object_rule(scene: Scene, governed: Governed, verb: Verb, lead: str) -> str | None:
    """The way that a verb of support says, where the thing is its object or a place that shares it with others."""
    if not _may_support(governed.thing.type, verb.word):
        return "place" if _is_place_beside(scene, governed) else None
    if _is_no_object(governed, lead) or _is_quoted(scene.text, governed, verb) or _is_beside(scene, governed):
        return None
    return _verb_rule(scene, governed, verb)


def _may_become(scene: Scene, thing: Mention) -> bool:
    """Whether a measure supports what it makes something of: a zone, or a place that is not the one that speaks."""
    return thing.type == "Park" or (thing.type == "Place" and not scene.is_own_place(thing))


def _shares_verb(scene: Scene, governed: Governed) -> bool:
    """支持甲市打造…、乙市建设…: a later place of the clause acts under the verb that the clause begins with."""
    if scene.text[governed.first - 1] != "、" or scene.is_own_place(governed.thing):
        return False
    verbs = scene.verbs(governed.clause[0], governed.first)
    urging = next((one for one in verbs if one.word in _PLACE_VERBS), None)
    if urging is None or not _names_place(scene, urging):
        return False
    return _acts(scene, governed)


def _names_place(scene: Scene, verb: Verb) -> bool:
    """Whether a place stands right behind a verb."""
    return any(thing.type == "Place" for thing in scene.things_in(verb.end, verb.end + 1))


def _may_support(kind: str, verb: str) -> bool:
    """Whether a verb may have a thing of a type as what it supports: a place is supported by few."""
    return kind != "Place" or verb in _PLACE_VERBS


def _is_place_beside(scene: Scene, governed: Governed) -> bool:
    """Whether a thing is a place that shares its verb with others."""
    return governed.thing.type == "Place" and _shares_verb(scene, governed)


def _is_behind_preposition(governed: Governed, lead: str) -> bool:
    """Whether a preposition, and no deed or joint, stands before a thing."""
    return _PREPOSITION.search(lead) is not None and lead not in _AFTER_DEED and not _is_joined(lead, governed)


def _is_no_object(governed: Governed, lead: str) -> bool:
    """What is forbidden or behind a preposition; what only describes another thing; A、B共建的X, which is told of."""
    if governed.rules or _is_behind_preposition(governed, lead):
        return True
    if governed.thing.type in _PARTNERS and _WHOSE.match(governed.after):
        return True
    if governed.negated or governed.between.startswith("的") or _OF_ANOTHER.match(governed.after):
        return True
    return governed.thing.type == "Park" and _is_owner(governed)


def _is_owner(governed: Governed) -> bool:
    """Whether the object is what a zone has, its rules or a work of it: 推进甲试验区国家药物中试基地建设."""
    if governed.builds_within or _RULES_OF.match(governed.after):
        return True
    pushed = governed.verb is not None and governed.verb.word.endswith(_PUSHING)
    return pushed and _WORK_OF.match(governed.after) is not None


def _is_beside(scene: Scene, governed: Governed) -> bool:
    """Whether a thing only works with the object, or is the zone in which the company right behind it lies."""
    if governed.thing.type != "Park":
        return _is_partner(scene, governed)
    end = governed.thing.span.end
    return any(one.type == "Enterprise" and one.span.start == end for one in scene.things_in(end, end + 1))


def _is_partner(scene: Scene, governed: Governed) -> bool:
    """支持A与B共建X: what is supported is A, and B only works with it."""
    if governed.thing.type not in _PARTNERS or not _ACT_TOGETHER.match(governed.after):
        return False
    listed = scene.things_in(governed.first, governed.thing.span.start)
    return any(scene.text.startswith(_WITH, one.span.end) for one in listed if one.type in _PARTNERS)


def _is_joined(lead: str, governed: Governed) -> bool:
    """建设中心城区与某新区: what stands before 与 is an object too, which no table has, and no partner."""
    if not lead.endswith(_AND) or governed.verb is None or governed.verb.supports != "direct":
        return False
    size = len(governed.between) - (governed.thing.span.start - governed.first) - 1
    return _SHORTEST_OBJECT <= size <= _LONGEST_OBJECT and not _TOGETHER.search(governed.after)


def _is_made_into(lead: str, after: str) -> bool:
    """将X打造成…: what a thing is to become stands behind it."""
    return lead.endswith(("将", "把")) and bool(_MADE_INTO.search(after[:14]))


def _is_quoted(text: str, governed: Governed, verb: Verb) -> bool:
    """A quotation that the clause opens before the verb is somebody else's speech."""
    before = governed.clause[0], verb.start
    return text.find("“", *before) >= 0 and text.count("“", *before) > text.count("”", *before)


def _place_rule(scene: Scene, governed: Governed) -> str | None:
    """A place is supported where the text urges it to act: 支持南宁发展…, never where it only stands before a noun."""
    if len(governed.between) > 30 or _is_bound(scene, governed) or scene.is_own_place(governed.thing):
        return None
    if _acts(scene, governed) or _PLACE_ACTS.match(governed.after):
        return "place"
    return "place" if _is_backed(governed) else None


def _is_backed(governed: Governed) -> bool:
    """Whether all that a verb of aid has is places: 重点支持那曲、阿里地区."""
    return governed.verb is not None and governed.verb.word in _BACKS and _ENDS.fullmatch(governed.after) is not None


def _acts(scene: Scene, governed: Governed) -> bool:
    """Whether a place does something behind its name: 南宁率先发展…, 绍兴融杭联甬打造…."""
    end = governed.clause[1] - len(governed.after)
    following = scene.verbs(end, min(governed.clause[1], end + 30))
    if not following:
        return False
    if _PLACE_GAP.fullmatch(scene.text, end, following[0].start):
        return True
    made = _MAKES.match(governed.after)
    return made is not None and not scene.things_in(end, end + made.start("deed"))


def _is_bound(scene: Scene, governed: Governed) -> bool:
    """推动A医院与B县建立…, 推动A市与B市合作: the sides of one bond, neither of them supported by itself."""
    if any(thing.type != "Place" for thing in scene.things_in(governed.first, governed.thing.span.start)):
        return True
    end = governed.clause[1] - len(governed.after)
    return "与" in scene.text[governed.first : end] and bool(_BOND.match(governed.after))


def _verb_rule(scene: Scene, governed: Governed, verb: Verb) -> str | None:
    """What the verb says of the thing that it governs: it supports it, only frames it, or tells what is done."""
    if governed.thing.type == "Place":
        return _place_rule(scene, governed)
    if verb.supports == "none":
        return _urged(governed, verb.word)
    if verb.word in _COMPLETING and REPORTED.search(governed.before[-3:]):
        return None
    return None if verb.supports == "frame" and not _has_growth(governed, verb.word) else verb.supports


def _has_growth(governed: Governed, verb: str) -> bool:
    """The clause says what becomes of the thing: 推动X升级; 推进X with nothing behind it is the building itself."""
    if _carries_out(governed, verb) or _GROWTH.search(governed.after) or _is_urged_on(governed):
        return True
    if governed.thing.type == "Project" and verb.endswith("推动"):
        return _is_moved_alone(governed)
    return governed.thing.type in BUILT and verb.endswith(_PUSHED) and _ends_clause(governed)


def _is_urged_on(governed: Governed) -> bool:
    """Whether a company is moved to do something by itself: 推动甲集团开展绿电替代."""
    return governed.thing.type == "Enterprise" and _DOES.match(governed.after) is not None


def _is_moved_alone(governed: Governed) -> bool:
    """Whether 推动 moves a project with nothing behind it, or one whose name is that of a deed with hardly more."""
    if _WORKS_ALONE.fullmatch(governed.after):
        return True
    return _DEED.search(governed.thing.name) is not None and _ends_clause(governed)


def _ends_clause(governed: Governed) -> bool:
    """Whether a clause says nothing behind a thing but that there are others like it."""
    return _NOTHING_MORE.fullmatch(governed.after) is not None


def _urged(governed: Governed, verb: str) -> str | None:
    """支持…成立X is a plan; 成立X alone is done; what is aimed at is to rise."""
    if verb in _AIMS:
        return "frame" if governed.thing.type in BUILT and _RISES.fullmatch(governed.after.rstrip("，；。")) else None
    urged = verb in _ONLY_DONE and _URGING.search(governed.before)
    return "urged" if urged and governed.thing.type in BUILT | {"Organization"} else None


def _carries_out(governed: Governed, verb: str) -> bool:
    """开展X行动 needs no word for what becomes of X."""
    works = governed.thing.type == "Project" and _WORKS.search(governed.thing.name)
    return bool(works) and verb in _PROJECT_VERBS
