"""A body's full official name with its jurisdiction, from place × level × function × form."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from kg.model import Value
from kg.resolve.as_called import as_called
from kg.resolve.context import Context
from kg.resolve.corps import of_own_division
from kg.resolve.groups import addressed, founded_before, is_unnamed, signed_by
from kg.resolve.identity import Identity
from kg.resolve.jurisdictions import CENTRAL_HEAD, division_of, is_bare, official, own_zone, zone_name
from kg.resolve.official_names import central_name, collective, full_name, in_full, of_corps, of_zone, successor
from kg.resolve.towns import of_town
from kg.resolve.unread import COMMITTEES, holds_place, is_of_customs, is_of_its_own, unread
from kg.resolve.wordings import read_as, zone_in_full
from loaders.lexicon.bodies import BodyName, parse_body
from loaders.lexicon.cores import System, central_bodies
from loaders.lexicon.places import Division, province
from loaders.lexicon.shapes import ADDRESSED, ITSELF, NO_ROLE
from loaders.mention import Mention

_OF_DISTRICT = re.compile(r"(?:我|本|全)?区(?:级|直|属)?")
_OF_PEOPLE = frozenset({"工会", "妇联", "共青团"})  # mass organisations that zones have, too
# what keeps the short name of its place in its own, as rivers and reserves do: 三亚中心渔港管理局
_OF_NATURE = re.compile(
    "[一-鿿]{0,12}(?:渔港|自然保护区|国家公园|水库|灌区|枢纽|黄河|长江|淮河|运河|国家[一-鿿]{2,8}基地)(?:管理局|管理处|管护局|保护局|管理中心|河务局|管理委员会|管委会)"
)
# the group that a discipline commission sends into a body
_SENT = re.compile("(?P<house>[一-鿿]{2,20}?(?:纪委|监委))(?P<group>(?:派)?驻[一-鿿]{2,16}纪检监察组)")
_BOARD = re.compile(r"(?:各|(?!银)[一-鿿]{2,4})行委(?=$|办公室$)")  # what governs in place of a county
_SO_CALLED = "综合执法局"  # of a zone, and not 综合行政执法局
_OF_TAXES = "税务局"  # which a zone has, too
_WORKING = "党工委"
_OF_COMMITTEE = re.compile("^管(?:理委员|委)会")
_OF_WORKERS = re.compile("(?:区|新区)?(?:党工委|管委会|管理委员会)")
_ITS_BRANCH = re.compile(r"(?<=局)(?:新区|开发区|高新区|经开区)(?=分局$)")
_OWN_WORDS = re.compile(r"(?:我|本|全)(?:省|市|区|县|州|自治区)")
_PLACEHOLDER = re.compile(r"\{(?:place|full|short)\}")
_ET_AL = re.compile(r"等(?:有关|相关|多个)?(?:部门|单位)$")
_OF_DIVISION = re.compile(
    "^(?:[一-鿿]{2,9}?(?:自治区|地区|[市县]))?(?:新疆生产建设兵团|新疆兵团|兵团)?(?=第[一二三四五六七八九十]{1,3}师|各师)"
)
_COUNCILS = re.compile(r"国务院[一-鿿]{2,16}(?:部门|机构)$")  # its departments by what they do
_DIRECT = re.compile(r"[省市县区州旗](?:直|级|直属)各(?:部门|单位)")  # all that are right below a government
_GOVERNMENTS_OFFICE = re.compile("(?:[一-鿿]{2,9}?)?[省市县区州]?(?:人民)?政府[一-鿿]{2,8}(?:办|办公室)")
_OWN_LEVEL = re.compile(r"[省市县区州]级")
_FULL_FORMS = ("办公室", "委员会", "办公厅", "局")
_GROUPS = ("指挥部", "领导小组", "联席会议", "工作专班", "委员会")
# Central bodies whose short names local lists share: beside them nothing is said of the next name.
_SHARED = frozenset({"国资委", "统计局", "气象局", "林业局", "医保局"})


def identify_agency(mention: Mention, context: Context) -> Identity | None:
    """The body that a name means in its part; without a place, its words in this part; None for 各级政府 of nowhere."""
    words = _ET_AL.sub("", re.sub(r"\s", "", mention.name))
    if sent := _SENT.fullmatch(words):
        house = identify_agency(replace(mention, name=sent["house"]), context)
        return Identity("Agency", house.name.replace("、", "") + sent["group"]) if house else None
    if own := of_town(words, context):
        return Identity("Agency", own)
    words = of_own_division(words, context)
    corps = _OF_DIVISION.match(words)
    return Identity("Agency", of_corps(words[corps.end() :])) if corps else _identify(words, mention, context)


def _identify(words: str, mention: Mention, context: Context) -> Identity | None:
    words = context.folded.get(("Agency", words), words)
    if NO_ROLE.fullmatch(words) and not _DIRECT.fullmatch(words):
        return None
    if ITSELF.fullmatch(words) or ADDRESSED.fullmatch(words):
        meant = _speaker(words, context) if ITSELF.fullmatch(words) else _addressee(words, context)
        return identify_agency(replace(mention, name=meant), context) if meant else None
    words = _BOARD.sub(lambda board: board[0].replace("行委", "行政委员会"), words)
    words = read_as(words, mention.span.start, context)
    body = parse_body(words)
    full = _declared(words, context) or founded_before(words, mention.span.start, context)
    if full and (body is None or _lacks_its_head(body, full)):
        words = zone_in_full(full, context)
        body = parse_body(words)
    elif is_unnamed(words):
        return None
    if body is None:
        return unread(words, context)
    if _is_central(body, mention, context):
        return _agency(central_name(body.text), "national", None, body)
    return _local(body, mention.span.start, context)


def _declared(words: str, context: Context) -> str:
    """The full name that the part declares for a short one, or for the group whose office the words are."""
    group = words.removesuffix("办公室")
    office = words[len(group) :] if group.endswith(_GROUPS) else ""
    whole = context.shorts.get(words) or ""
    return whole or (office and context.shorts.get(group, "") and context.shorts[group] + office)


def _addressee(words: str, context: Context) -> str:
    """The body to which a letter goes that speaks of it as 你委, else nothing."""
    return addressed(_form_of(words), context)


def _form_of(words: str) -> str:
    """What the full name ends in of a body that is called by its form: 委员会 of 我委."""
    return {"委": "委员会", "办": "办公室"}.get(words[1:], words[1:])


def _speaker(words: str, context: Context) -> str:
    """The first issuer of a part's policy that ends as a body calls itself: 我委 of a committee; else nothing."""
    form = _form_of(words)
    issuers = context.part.policy.issuers if context.part.policy else ()
    stated = next((one.value for one in issuers if one.value.endswith(form)), "")
    return stated or (signed_by(form, context) if not issuers else "")


def _lacks_its_head(body: BodyName, full: str) -> bool:
    """Whether a name is only the end of the full one, and says of nobody whose body it is: 管理委员会."""
    nameless = not (body.national or body.cores) and (not body.place or is_bare(body.place))
    return nameless and in_full(full).endswith(in_full(body.text.removeprefix(body.place)))


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
    alone = not body.place and (holds_place(body.text, context.place) or is_of_its_own(body.text))
    alone = alone or (body.text.endswith("海关") and body.place[-1:] not in ("", "省", "市"))
    if alone or is_of_customs(body.text):
        return _agency(body.text.replace("管委会", "管理委员会"), "", None, body)
    if context.zone and _is_of_zone(body):
        own = own_zone(context)
        return as_called(_agency(_of_zone(body, own), "", context.place, body), body, own)
    if zone := zone_name(body.place, division):
        return _agency(_of_zone(body, _as_written(zone, division, context)), "", division, body)
    if division is None:
        return _unplaced(body, context)
    if body.role and _OWN_LEVEL.fullmatch(body.place):
        return _class_of(body, division)
    named = _in_full_already(body, division) or _of_seat(body, division) or _of_short_province(body, division)
    named = named or (body.place == division.short != division.name and _OF_NATURE.fullmatch(body.core) is not None)
    name = in_full(body.text) if named else _of_government(full_name(body, division), body, division)
    name = _ITS_BRANCH.sub(context.zone, name) if context.zone and is_bare(body.place) else name  # 市公安局新区分局
    return as_called(_agency(context.spelt.get(name, name), division.level, division, body), body, official(division))


def _of_government(name: str, body: BodyName, division: Division) -> str:
    """The name of an office that its words say to be the government's own: 省政府口岸办."""
    own = official(division)
    if not _GOVERNMENTS_OFFICE.fullmatch(body.text) or "人民政府" in name or not name.startswith(own):
        return name
    return f"{own}人民政府{name.removeprefix(own)}"


def _as_written(zone: str, division: Division | None, context: Context) -> str:
    """A zone's name with its place where the part writes it so: 南太湖新区 beside 湖州南太湖新区."""
    if division is None or zone.startswith(division.short):
        return zone
    whole = division.short + zone
    return whole if context.document.text.find(whole, context.part.start, context.part.end) >= 0 else zone


def _of_zone(body: BodyName, zone: str) -> str:
    """A body of a zone in full, of a branch with the zone where it has its place: 国家税务总局滨河新区税务局."""
    if _PLACEHOLDER.search(body.core):
        return body.core.format(place=zone, full=zone, short=body.place)
    if body.system is System.PARTY or body.core.startswith(_WORKING):
        organ = body.core.removeprefix(_WORKING)
        return f"中共{zone}工作委员会{f'{zone}管理委员会' * organ.startswith('管')}{_OF_COMMITTEE.sub('', organ)}"
    return of_zone(zone, in_full(_SO_CALLED if body.text.endswith(_SO_CALLED) else body.core))


def _is_of_zone(body: BodyName) -> bool:
    """Whether a body in a zone's own policy is the zone's: 财政局, 区经济发展局."""
    if body.collective:
        return False
    if body.role:
        return _OF_COMMITTEE.match(body.text) is not None  # 管委会应急管理部门
    if body.system in (System.COMMITTEE, System.PARTY):
        return _OF_WORKERS.match(body.text) is not None
    if body.function in _OF_PEOPLE and not body.place:
        return True
    of_district = _OF_DISTRICT.fullmatch(body.place) is not None
    if body.system in (System.BRANCH, System.INSTITUTION, System.GROUP):
        return of_district or body.text == _OF_TAXES
    return body.system in (System.GOVERNMENT, System.OTHER) and (not body.place or of_district)


def _in_full_already(body: BodyName, division: Division) -> bool:
    """Whether a name is written with its place, 人民政府 and its form in full: it is then the name itself."""
    head = f"{official(division)}人民政府"
    return body.text.startswith(head) and len(body.text) > len(head) and body.text.endswith(_FULL_FORMS)


def _of_short_province(body: BodyName, division: Division) -> bool:
    """Whether an institution that no table lists has its province's short name in its own: 广西左江治旱工程管理中心."""
    above = province(division)
    short = above.short if above is division else above.short + division.short
    unlisted = body.system in (System.OTHER, System.GROUP) and not (body.collective or body.role)
    return unlisted and body.place == short and body.text.endswith((*COMMITTEES, "中心"))


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
