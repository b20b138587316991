"""PARTNERS_WITH: named actors and places that cooperate, sign, build or host together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from loaders.extract.relations.governed import Sentence
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.pairs import pair
from loaders.extract.relations.partner_sides import SIDES, other_side, own_place
from loaders.extract.relations.scene import Scene
from loaders.lexicon.table import rows
from loaders.mention import Claim, Mention

_START_WITH = re.compile(r"(?:[与跟]|(?<!会)同|联合|携手|联手|对接)[“]?$")
_JOINS = re.compile(r"(?:联合|携手|联手)[“]?$")
_CUE = re.compile(
    "合作|共建|共同|签|联合|携手|联手|协作|结对|对子|协议|意向|结为|共享共用|医联体|医共体|合资|合建|项目公司|平台公司"
)
_CLAUSE_END = re.compile("[，。；\n]")
_TOGETHER = re.compile(
    r"(?:（[^（）]{2,30}）)?(?:、[^，。；、]{2,14}){0,3}?(?:等[^，。；]{0,16})?(?:相关|有关)?(?:机构|单位|高校|企业|部门|国家|院所|地区)?，?(?:代表|负责人)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:已|将|拟|还|也|又|应邀|分别|先后|相继)*(?:在[^，。；]{1,12}?)?(?:成功|正式|深度|全面|共同|开展[^，。；]{0,14})*"
    r"(?:(?:就|围绕)[^，。；]{1,50}?(?:签|达成|开展|合作)|(?:建立|组建|共组|达成|结成|结为|形成)了?[^，。；]{0,14}?(?:合作|协作|协议|意向|共识|伙伴|帮扶|对子|结对|医联体|医共体|联合体|医疗共同体|联盟)|(?:组建|成立|设立|注册)了?[^，。；]{0,8}?(?:合资|项目|平台|合营)(?:公司|企业)|举[行办][^，。；]{0,24}(?:签约|签字|签署|揭牌)|[^，。；]{0,30}(?:协议|合同|项目|合作)签[约字署订]|合资|的(?:战略|深度|务实|友好)?(?:合作|协作)|合作|[续会]?签[约署订]|会签|续签|共建|合建|携手|共同|合作|联合|战略合作|协作|联手|结对|(?!沿线|沿岸|周边|各|所属|成员|有关|相关|主要|重点)[^，。；、的在]{1,10}?(?:合作|协作|共建))"
)
# 联合B组建X is a bond by itself; what bodies do jointly in office (印发, 检查) is none
_BUILDING = re.compile(
    r"(?:等[^，。；]{0,12})?，?(?:在[^，。；]{2,20}?)?(?:共同|合作|联合|成功|正式|已|将|拟)*(?:组建|共建|筹建|建成|建设|成立|设立|打造|搭建|创建|开发|研发|研制|攻关|攻克|突破|推出|申报|承建|投资|承办|主办|运营"
    r"|开展[^，。；]{0,20}(?:合作|攻关|研究|研发|协作))"
)
_JOINTLY = re.compile(
    r"(?![^，。；]{0,16}(?:参加|出席|见证))(?:等[^，。；与]{0,12})?(?:[一二两三四五六七八九十]{0,2}[地市省区县方家](?:企业|单位|公司|机构|高校|院校)?|双方)?(?:[市省县区州]长|政府)?(?:代表|负责人)?(?:还|也|又|已|近日|日前|正式)*(?:在[^，。；]{1,12}?)?(?:(?:共同|联合|合作|携手|合资)(?:主办|举办|承办|协办|建设|打造|成立|设立|组建|运营|投资建设|开展|开发|研发|攻关|发起|签|共建|创建|建成|申报|出资"
    r"|投资|制作|培养|搭建|构建|建立|提供|探索)|共建|签约|签署|签订|(?:合资|深化|战略|框架|全面)*合作(?:框架)?协议签[署约订])"
)
# in what they work together, told before it: 与甲、乙，从人才培养等方面开展合作
_FIELDS = re.compile(
    r"(?:等[^，。；]{0,12})?，将?(?:就|从|围绕|在)[^，。；]{1,50}?(?:方面|领域|环节)(?:开展|进行|展开|加强|深化)[^，。；]{0,8}(?:合作|协作)"
)
# 对接甲医院、乙医院，推进医联体合作共建
_MET = re.compile("(?:等[^，。；]{0,12})?，?[^，。；]{0,14}?(?:合作|共建|协作|签约|签署|医联体|联盟)")
# 深化与甲市的产业协作: what they work together in stands before the word
_OF_FIELD = re.compile(
    r"(?:等[^，。；、]{0,12})?的[^，。；、的在]{1,14}?(?:合作|协作)(?!社|医疗|者|方|商|区|办学|企业|单位|伙伴)"
)
# who works with it is asked for, and not told: 与甲集团合作的优先
_ASKED = re.compile("(?:等[^，。；、]{0,8})?合作的(?:优先|给予|企业|单位|机构|，)")
# what bodies do together in office
_IN_OFFICE = re.compile(
    "联合(?:印发|发文|下发|转发|行文)|共同(?:组织|编制|制定|印发|发布|研究|负责|做好|监督|管理|报[送批请])"
)
# 与甲、乙等中心签约: bodies of the places, and not the places
_BODIES_OF = re.compile(
    "等(?:[省市地区县]级?)?[^，。；、地市省区县州家国城方]{0,6}(?:中心|局|厅|委|海关|法院|检察院|部门|单位|高校|院校|企业|医院|机构)"
)
_ALL = re.compile("，[三四五]方|[三四五]方(?:共同|合作|签)")  # 甲与乙、丙签约，三方将共建丁
_LISTED = SIDES | {"Park"}  # a zone stands in a list of parties for who runs it
_WORKING = frozenset({"Enterprise", "Organization"})
_JOINTS = frozenset({"、", "和", "及", "以及", " "})
_STRANGER = re.compile("、[\u4e00-\u9fff（）]{2,12}(?:、|和|以及)")  # a member of the list that no finder knows
_UNKNOWN = re.compile("(?:与|(?<!会)同|联合|携手)(?P<members>(?:[\u4e00-\u9fff（）]{2,16}、){1,3})$")
_DUTY = re.compile("牵头|会同|负责|配合")
_SORT = re.compile(
    r"(?:与|和|同|联合|携手|引进|引入)(?P<sort>[\u4e00-\u9fff0-9]{0,12}(?:企业|央企|高校|院校|龙头|巨头|公司))$"
)
_OURS = re.compile(r"(?:我|本)[省市区县州盟旗]")
_UNNAMED = re.compile(r"(?:等[^，。；、]{0,16})?与(?P<ours>(?:我|本)[省市区县州])(?:[^，。；]{0,10})(?:签|合作|共建)")


def claim_partners(scene: Scene, heads: Heads) -> Iterator[Claim]:
    """Every two parties that a sentence says work together, in text order."""
    for sentence in scene.sentences:
        if not (sentence.kinds & SIDES and _CUE.search(scene.text, sentence.start, sentence.end)):
            continue
        position = 0
        while position < len(sentence.things):
            group = _group(scene, sentence, position)
            if group and not scene.annotated(sentence, group[0]):
                yield from _from_group(scene, sentence, heads, group)
            position += max(1, len(group))


def _group(scene: Scene, sentence: Sentence, position: int) -> list[Mention]:
    """The list of parties that begins at a thing: A、B与C is two groups."""
    first = sentence.things[position]
    if not _may_begin(scene, sentence, position):
        return []
    group, end = [first], first.span.end
    for thing in sentence.things[position + 1 :]:
        if thing.type not in _LISTED or not _continues(first, scene.text[end : thing.span.start], thing):
            break
        end = thing.span.end
        if thing.type in SIDES:
            group.append(thing)
    return group


def _may_begin(scene: Scene, sentence: Sentence, position: int) -> bool:
    """Whether a thing is a party; a place is none before 企业 or where it only says where the next thing is."""
    first = sentence.things[position]
    if first.type != "Place":
        return first.type in SIDES
    if _BODIES_OF.match(scene.text, scene.list_end(sentence, position)):
        return False
    return not (scene.text.startswith("企业", first.span.end) or _is_site(sentence, position))


def _continues(first: Mention, joint: str, thing: Mention) -> bool:
    """Whether the words before a thing join it to the list that another begins."""
    touching = not joint and thing.type == first.type == "Place"  # 宁波舟山共建
    return touching or joint in _JOINTS or _STRANGER.fullmatch(joint) is not None


def _is_site(sentence: Sentence, position: int) -> bool:
    """Whether a place says where the company or body right behind it is: 我县甲公司."""
    behind = sentence.things[position + 1 : position + 2]
    return bool(behind) and behind[0].type in _WORKING and behind[0].span.start == sentence.things[position].span.end


def _from_group(scene: Scene, sentence: Sentence, heads: Heads, group: list[Mention]) -> Iterator[Claim]:
    start, end = group[0].span.start, group[-1].span.end
    mark = _CLAUSE_END.search(scene.text, end, sentence.end)
    clause_end = mark.start() if mark else sentence.end
    quote = heads.quote(sentence, (max(sentence.start, start - 40), clause_end))
    for one, other, rule in _parties(scene, sentence, group, clause_end):
        if one.name != other.name:
            yield Claim("PARTNERS_WITH", one, other, quote, f"partners.{rule}", 0.8)


def _is_joint_deed(text: str, sentence: Sentence, after: str) -> bool:
    """Whether the words behind a list say that its members act together, in a sentence that gives no duty."""
    return _JOINTLY.match(after) is not None and not _DUTY.search(text, sentence.start, sentence.end)


def _parties(
    scene: Scene, sentence: Sentence, group: list[Mention], clause_end: int
) -> Iterator[tuple[Mention, Mention, str]]:
    """Each two parties with the way in which the words around a list join them."""
    text, start, end = scene.text, group[0].span.start, group[-1].span.end
    after = text[end:clause_end]
    start = _without_unknown(text, sentence.start, _without_sort(text, sentence, start))
    lead = text[max(sentence.start, start - 6) : start]
    if _START_WITH.search(lead) and _joins(text, lead, (end, clause_end), sentence.end, group):
        if not _is_in_office(group, after):
            yield from _two_sided(
                other_side(scene, sentence, start, group),
                group,
                lead,
                "共同" in after or _ALL.search(text, end, end + 24) is not None,
            )
    elif (own := _our_side(scene, sentence, end, clause_end)) is not None:
        yield from ((one, own, "with-us") for one in group)
    elif _is_joint_deed(text, sentence, after):
        yield from _each_two(group, "jointly")


def _is_in_office(group: Sequence[Mention], after: str) -> bool:
    """Whether what a body joins in is the work of its office."""
    return _IN_OFFICE.search(after) is not None and group[0].type == "Agency"


def _our_side(scene: Scene, sentence: Sentence, start: int, end: int) -> Mention | None:
    """The place of the text where the words behind a list say that it works with that one: A等企业与我县签约."""
    ours = _UNNAMED.match(scene.text, start, end)
    if ours is None or _names_a_thing(sentence, ours.end("ours")):
        return None
    return own_place(scene, ours["ours"], *ours.span("ours"))


def _names_a_thing(sentence: Sentence, start: int) -> bool:
    """Whether a named thing begins at a place: 与我县甲公司 is with the company."""
    return any(one.span.start == start for one in sentence.things)


def _joins(text: str, lead: str, after: tuple[int, int], end: int, group: Sequence[Mention]) -> bool:
    """Whether the words behind a list say that somebody acts with it: 与B签约, 联合B组建X; 对接医院B，推进合作."""
    if _ASKED.match(text, *after):
        return False
    if lead.endswith("对接"):
        return bool(group[0].type in _WORKING and _MET.match(text, after[0], end))
    if _JOINS.search(lead) and _BUILDING.match(text, after[0], end):
        return True
    return _says_both(text, after, end)


def _says_both(text: str, after: tuple[int, int], end: int) -> bool:
    """Whether words behind a list say in what field, or that something is done together."""
    if _OF_FIELD.match(text, *after) or _FIELDS.match(text, after[0], end):
        return True
    return _TOGETHER.match(text[slice(*after)]) is not None


def _without_sort(text: str, sentence: Sentence, start: int) -> int:
    """Where a list begins with the words that say what its members are: 与我县甲公司, 与世界500强企业甲集团."""
    near = next((one for one in sentence.things if one.span.end == start and one.type == "Place"), None)
    if near is not None:
        return near.span.start
    if _OURS.fullmatch(text, start - 2, start):
        return start - 2
    if text[start - 1] in "业企校头司":
        found = _SORT.search(text, max(sentence.start, start - 16), start)
        return found.start("sort") if found else start
    return _without_country(text, start)


def _without_country(text: str, start: int) -> int:
    """Where a party begins whose country stands before its name: 与日本甲会社."""
    return next((start - size for size in (2, 3, 4) if text[start - size : start] in _countries()), start)


@cache
def _countries() -> frozenset[str]:
    return frozenset(line["name"] for line in rows("name_anchors") if line["kind"] == "country")


def _without_unknown(text: str, low: int, start: int) -> int:
    """Where a list begins of which the first members are no known names: 与甲大学、 before a known one."""
    found = _UNKNOWN.search(text, max(low, start - 40), start)
    return found.start("members") if found else start


def _two_sided(
    others: list[Mention], group: list[Mention], lead: str, together: bool
) -> Iterator[tuple[Mention, Mention, str]]:
    """A与B、C签约: A with each of them; B and C with one another only where all act together."""
    yield from ((other, one, "with") for other, one in pair(others, group, in_order="分别" in lead))
    if together:
        yield from _each_two(group, "with-all")


def _each_two(group: list[Mention], rule: str) -> Iterator[tuple[Mention, Mention, str]]:
    return ((one, other, rule) for one, other in combinations(group, 2))
