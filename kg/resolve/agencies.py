"""A body's full official name with its jurisdiction, from place × level × function × form."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from kg.model import Value
from kg.resolve.context import Context
from kg.resolve.groups import founded_before, is_unnamed, signed_by
from kg.resolve.identity import Identity
from kg.resolve.jurisdictions import CENTRAL_HEAD, division_of, official, zone_name
from kg.resolve.nearby import branch_of_city, government_of_town
from kg.resolve.official_names import central_name, collective, full_name, in_full, of_corps, successor
from loaders.lexicon.bodies import BodyName, parse_body
from loaders.lexicon.cores import System, central_bodies, cores
from loaders.lexicon.places import Division, divisions, locate, path, place_end, province, unlisted_head
from loaders.lexicon.shapes import ITSELF, NO_ROLE
from loaders.mention import Mention

_BODY_OR_MANY = re.compile(
    r"^各|^[市县区州](?:经开区|高新区|开发区)$|[省市区县州]直各单位$|成员单位$|(?:人民政府|政府|部门|机关|机构|中心|局|委|办|厅|室|处|院|会|组|所|队|站|馆|社|部|联)$|政府（(?:行署|管委会|办事处)）$"
)
_BARE_HEAD = re.compile(r"(?:自治区|省|市(?!容|场|政(?![府务协法数策]))|县|区|州)(?=[一-鿿][一-鿿（])")
_OF_DISTRICT = re.compile(r"(?:我|本|全)?区(?:级|直|属)?")
_COUNTY_RANKS = "区县市旗"
_OWN_WORDS = re.compile(r"(?:我|本|全)(?:省|市|区|县|州|自治区)")
_PLACEHOLDER = re.compile(r"\{(?:place|full|short)\}")
# Central bodies whose short names local lists share: beside them nothing is said of the next name.
_ET_AL = re.compile(r"等(?:有关|相关|多个)?(?:部门|单位)$")
_OF_ZONE = re.compile(
    r"(?P<zone>[一-鿿]{1,8}(?:区|城|园|港|基地))(?:管理委员会|管委会|执行委员会|执委会|理事会|党工委|开发建设指挥部)"
)
_ITS_KIND = re.compile(r"^(?:新区|开发区|高新区|经开区)(?=[一-鿿]{2,16}局$)")
_ITS_WORD = re.compile("^[一-鿿]{2,3}[区城园港](?=[一-鿿]{2,16}(?:局|部|委|办|办公室|中心)$)")
_BRANCH = re.compile(
    r"(?:(?:中国)?人民银行|人行)(?P<rank>[省市县区州盟旗])(?P<form>(?:中心)?支行|[省市]?分行|营业管理部|营管部)"
    r"|(?P<of>[市县区州盟旗])(?:人民银行|人行)"
)
_OF_DIVISION = re.compile("^(?:新疆生产建设兵团|新疆兵团|兵团)?(?=第[一二三四五六七八九十]{1,3}师)")
_COMMITTEES = ("管理委员会", "管委会")
_LEVEL = re.compile(r"(省|自治区|市|县|区|州)级(?!各|有关|相关)(?=[一-鿿]{2,14}部门$)")
_TOWNS = {"乡镇": "乡镇人民政府", "乡（镇）": "乡（镇）人民政府", "街道": "街道办事处"}
# Governments of a region that is no division: 皖北各市人民政府, 长株潭三市政府.
_REGIONAL = re.compile(
    r"(?:[一两二三四五六七八九十][市区县州]){2,4}(?:人民)?政府|[一-鿿]{2,6}?(?:各|[两二三四五六七八九十]{1,2}个?)(?:设区的?)?[市县区州盟旗]{1,3}(?:人民)?政府"
)
_COUNCILS = re.compile(r"国务院[一-鿿]{2,16}(?:部门|机构)$")  # its departments by what they do
_DIRECT = re.compile(r"[省市县区州旗](?:直|级|直属)各(?:部门|单位)")  # all that are right below a government
_OWN_LEVEL = re.compile(r"[省市县区州]级")
_GOVERNMENT = re.compile(r"(?<!人民)政府$")
_COUNTED = re.compile(r"((?:[一两二三四五六七八九十][市区县州]){2,4})(?:人民)?政府")
_FULL_FORMS = ("办公室", "委员会", "办公厅", "局")
_MINISTRY = re.compile("部(?:办公厅)?$")
_DEPARTMENT = re.compile("^(?!中共|.*政府办公).*(?:厅|局|委员会)$")
_INNER = re.compile(r"(?![省市县区州盟旗](?!场))[一-鿿]{2,8}(?:(?<!办事)(?<!管理)处|科|股)")  # 外资处, 市场秩序处
_GROUPS = ("指挥部", "领导小组", "联席会议", "工作专班", "委员会")
_SHARED = frozenset({"国资委", "统计局", "气象局", "林业局", "医保局"})


def identify_agency(mention: Mention, context: Context) -> Identity | None:
    """The body that a name means in its part; without a place, its words in this part; None for 各级政府 of nowhere."""
    words = _ET_AL.sub("", re.sub(r"\s", "", mention.name))
    corps = _OF_DIVISION.match(words)
    return Identity("Agency", of_corps(words[corps.end() :])) if corps else _identify(words, mention, context)


def _identify(words: str, mention: Mention, context: Context) -> Identity | None:
    if NO_ROLE.fullmatch(words) and not _DIRECT.fullmatch(words):
        return None
    if ITSELF.fullmatch(words):
        speaker = _speaker(words, context)
        return identify_agency(replace(mention, name=speaker), context) if speaker else None
    words = _zone_in_full(_own_place_bare(_of_ministry(words, context), context), context)
    words = _of_own_level(_branch_in_full(words, mention.span.start, context), mention.span.start, context)
    body = parse_body(words)
    full = _declared(words, context) or founded_before(words, mention.span.start, context)
    if full and (body is None or _lacks_its_head(body, full)):
        words = _zone_in_full(full, context)
        body = parse_body(words)
    elif is_unnamed(words):
        return None
    if body is None:
        return _unread(words, context)
    if _is_central(body, mention, context):
        return _agency(central_name(body.text), "national", None, body)
    return _local(body, mention.span.start, context)


def _declared(words: str, context: Context) -> str:
    """The full name that the part declares for a short one, or for the group whose office the words are."""
    group = words.removesuffix("办公室")
    office = words[len(group) :] if group.endswith(_GROUPS) else ""
    whole = context.shorts.get(words) or ""
    return whole or (office and context.shorts.get(group, "") and context.shorts[group] + office)


def _of_ministry(words: str, context: Context) -> str:
    """An office behind the ministry or department whose paper the part is: 部运输服务司 of 交通运输部, 外资处."""
    whose = _MINISTRY if words.startswith("部") else _DEPARTMENT if _INNER.fullmatch(words) else None
    issuers = context.part.policy.issuers if whose and context.part.policy else ()
    own = next((one.value for one in issuers if whose and whose.search(one.value)), "")
    return own.removesuffix("办公厅") + words.removeprefix("部") if own else words


def _speaker(words: str, context: Context) -> str:
    """The first issuer of a part's policy that ends as a body calls itself: 我委 of a committee; else nothing."""
    form = {"委": "委员会", "办": "办公室"}.get(words[1:], words[1:])
    issuers = context.part.policy.issuers if context.part.policy else ()
    stated = next((one.value for one in issuers if one.value.endswith(form)), "")
    return stated or (signed_by(form, context) if not issuers else "")


def _lacks_its_head(body: BodyName, full: str) -> bool:
    """Whether a name is only the end of the full one, and says of nobody whose body it is: 管理委员会."""
    nameless = not (body.place or body.national or body.cores)
    return nameless and in_full(full).endswith(in_full(body.text))


def _zone_in_full(words: str, context: Context) -> str:
    """A body of a zone that the part names for short: 示范区执委会 of 长三角…示范区（以下简称示范区）."""
    if context.zone:
        words = _ITS_KIND.sub("区", words)  # 新区公安局 of 雄安新区
        its = _ITS_WORD.match(words)
        words = words[its.end() :] if its and context.zone.endswith(its[0]) else words  # 试验区招商服务局
    short = _OF_ZONE.fullmatch(words)
    zone = context.shorts.get(short["zone"], "") if short else ""
    return zone + words[len(short["zone"]) :] if short and zone.endswith(short["zone"][-1]) else words


def _of_own_level(words: str, offset: int, context: Context) -> str:
    """A department by its level, where that is the part's own place: 省级财政部门 is 省财政部门 of a province."""
    level = _LEVEL.match(words)
    return words if level is None or context.division(level[1], offset) is None else words.replace("级", "", 1)


def _branch_in_full(words: str, offset: int, context: Context) -> str:
    """A branch of the central bank by the rank of its place, or of a city's bureau: 人行县支行, 区公安分局."""
    branch = _BRANCH.fullmatch(words)
    division = context.division(branch["rank"] or branch["of"], offset) if branch else None
    if branch and division:
        form = branch["form"] or ("支行" if division.tier == 3 else "中心支行")
        return f"人民银行{division.name}{form}"
    return branch_of_city(words, context.place) or words


def _own_place_bare(words: str, context: Context) -> str:
    """The part's own place as its rank alone, where no table lists it: 岚海省财政厅 is then 省财政厅 of that part."""
    place = context.place
    if place is None or place.short not in words:
        return words
    if place.code in divisions():
        return _of_county(place, words)
    return words.removeprefix(place.short) if words.startswith(place.name) else words


def _of_county(place: Division, words: str) -> str:
    """A listed body behind the short name of the part's county, which parses in full: 莲都邮政管理局 of 莲都区."""
    bare = words[1:] if words[0] in _COUNTY_RANKS else words  # the rank may be its list's
    rest = bare.removeprefix(place.short)
    return place.name + rest if place.tier == 3 and rest != bare and rest in cores() else words


def _unread(words: str, context: Context) -> Identity:
    """A name that is no body's by its form: its words, behind the place of the part where they end like a body."""
    if words.startswith(CENTRAL_HEAD):
        return Identity("Agency", central_name(words), (), {"level": "national"})
    if own := _of_town(words, context.place):
        return Identity("Agency", own)
    if (_names_its_place(words) and not _REGIONAL.fullmatch(words)) or _stands_alone(words, context):
        return Identity("Agency", _GOVERNMENT.sub("人民政府", words.replace("管委会", "管理委员会")))
    if not (context.zone or context.place) or not _BODY_OR_MANY.search(words):
        return Identity("Agency", words, (words, *context.key))
    return Identity("Agency", _behind_place(words, context))


def _of_town(words: str, place: Division | None) -> str:
    """The government of a town of a part's place, or of all its towns; empty for others."""
    return official(place) + _TOWNS[words] if place and words in _TOWNS else government_of_town(words, place)


def _stands_alone(words: str, context: Context) -> bool:
    """Whether words need no place: they hold one of the part's own, or are the governments that it counts: 两区一县."""
    counted = _COUNTED.fullmatch(words)
    return _holds_place(words, context.place) or (counted is not None and counted[1] in context.shorts)


def _names_its_place(words: str) -> bool:
    """Whether a name begins with a listed place, or with one that has a 人民政府, or is a customs house of its own."""
    if words.startswith(("各", "县级市", "地级市")):
        return False
    words = words.removeprefix("中共")
    head = unlisted_head(words)
    listed = place_end(words, 0) > 0 or words.endswith("海关") or words.startswith("中国（")
    return listed or (head != "" and words.startswith("人民", len(head)))


def _holds_place(words: str, around: Division | None) -> bool:
    """Whether a committee's name holds a place of the part's own: 中新广州知识城管理委员会 of 广东省."""
    if around is None or not words.endswith(_COMMITTEES):
        return False
    found = (locate(words[at : at + 2], around) for at in range(1, len(words) - 6))
    return any(one is not None and around in path(one)[:-1] for one in found)


def _behind_place(words: str, context: Context) -> str:
    """A name behind the place or the zone that it means, its form in full."""
    words = collective(words) if words.startswith("各") or _REGIONAL.fullmatch(words) else in_full(words)
    words = _GOVERNMENT.sub("人民政府", words)
    around = context.place
    if around is None or context.zone:
        return _zone_of(context) + words
    bare = _BARE_HEAD.match(words)
    division = context.division(bare[0], context.part.start) if bare else None
    return official(division) + words[bare.end() :] if bare and division else official(around) + words


def _agency(name: str, level: str, place: Division | None, body: BodyName, key: tuple[str, ...] = ()) -> Identity:
    stated: dict[str, Value | None] = {
        "level": level,
        "function": body.function or body.core,
        "place": place.name if place else None,
        "collective": body.collective or None,
        "succeeded": successor(name, body.function),
    }
    return Identity("Agency", name, key, {name: value for name, value in stated.items() if value})


def _is_central(body: BodyName, mention: Mention, context: Context) -> bool:
    """Whether a name without place is central: by itself, in a national document, or beside central bodies."""
    if body.national or _COUNCILS.match(body.text):
        return True
    if body.place or body.text not in central_bodies():
        return False
    return context.national or _beside_central(mention, context)


def _beside_central(mention: Mention, context: Context) -> bool:
    text = context.document.text
    before = text[max(0, mention.span.start - 16) : mention.span.start].rstrip("、 \t\n，,")
    return before.endswith(_central_tails())


@cache
def _central_tails() -> tuple[str, ...]:
    return tuple(sorted(name for name in central_bodies() if name not in _SHARED and len(name) > 2))


def _local(body: BodyName, offset: int, context: Context) -> Identity | None:
    """A body of a division or zone; of no known place, its words."""
    division = division_of(body, offset, context)
    if not body.place and _holds_place(body.text, context.place):
        return _agency(body.text.replace("管委会", "管理委员会"), "", None, body)
    if context.zone and _is_of_zone(body):
        return _agency(_zone_of(context) + in_full(body.core), "", context.place, body)
    if zone := zone_name(body.place, division):
        return _agency(_of_zone(body, zone), "", division, body)
    if division is None:
        return _unplaced(body, context)
    if body.role and _OWN_LEVEL.fullmatch(body.place):
        return _class_of(body, division)
    named = _in_full_already(body, division) or _of_seat(body, division) or _of_short_province(body, division)
    name = in_full(body.text) if named else full_name(body, division)
    return _agency(context.spelt.get(name, name), division.level, division, body)


def _zone_of(context: Context) -> str:
    """The official name of the zone whose policy a part is."""
    return zone_name(context.zone, context.place) or context.zone


def _of_zone(body: BodyName, zone: str) -> str:
    """A body of a zone in full, of a branch with the zone where it has its place: 国家税务总局滨河新区税务局."""
    if _PLACEHOLDER.search(body.core):
        return body.core.format(place=zone, full=zone, short=body.place)
    return zone + in_full(body.core)


def _is_of_zone(body: BodyName) -> bool:
    """Whether a body in a zone's own policy is the zone's: 财政局, 区经济发展局."""
    own = body.system in (System.GOVERNMENT, System.OTHER) and not (body.collective or body.role)
    return own and (not body.place or _OF_DISTRICT.fullmatch(body.place) is not None)


def _in_full_already(body: BodyName, division: Division) -> bool:
    """Whether a name is written with its place, 人民政府 and its form in full: it is then the name itself."""
    head = f"{official(division)}人民政府"
    return body.text.startswith(head) and len(body.text) > len(head) and body.text.endswith(_FULL_FORMS)


def _of_short_province(body: BodyName, division: Division) -> bool:
    """Whether an institution that no table lists has its province's short name in its own: 广西左江治旱工程管理中心."""
    above = province(division)
    short = above.short if above is division else above.short + division.short
    unlisted = body.system in (System.OTHER, System.GROUP) and not (body.collective or body.role)
    return unlisted and body.place == short and body.text.endswith((*_COMMITTEES, "中心"))


def _of_seat(body: BodyName, division: Division) -> bool:
    """Whether a province's body stands by its seat, the name in full: 福建省泉州港口管理局 is none of the city's."""
    above = province(division)
    seated = above is not division and body.place == above.name + division.short and division.short != division.name
    return seated and body.system is System.GOVERNMENT and body.text.endswith(_FULL_FORMS)


def _unplaced(body: BodyName, context: Context) -> Identity | None:
    """A body below the part's place that is not named, or one whose place nothing states."""
    if context.place is not None and not body.text.startswith(CENTRAL_HEAD):
        return _class_of(body, context.place)
    if body.collective and not body.place and not context.national:
        everywhere = body.text.startswith("各级")
        return None if everywhere else _agency(collective(body.text), "", None, body, (body.text, *context.key))
    return _placeless(body, context)


def _class_of(body: BodyName, around: Division) -> Identity:
    """Bodies of a level below the part's place, none of them named: 县级人民政府, 区政务服务中心."""
    words = collective(body.text if body.collective else body.text.removeprefix("各"))
    known: dict[str, Value] = {"function": body.function, "place": around.name, "collective": True}
    return Identity("Agency", official(around) + words, (), known)


def _placeless(body: BodyName, context: Context) -> Identity:
    """A body of no known place: its words in full, kept to this part unless the part is of the whole country."""
    place = _OWN_WORDS.sub("", body.place)
    party = body.system is System.PARTY
    core = body.core
    if _PLACEHOLDER.search(core):  # 省税务局 of an unnamed province has its place inside its full name
        core = body.text.removeprefix(body.place) if body.place else _PLACEHOLDER.sub("", core)
    name = f"中共{place}委{core or '员会'}" if party else place + core
    national = context.national and not body.place
    return _agency(name, "", None, body, () if national else (name, *context.key))
