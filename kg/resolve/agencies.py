"""A body's full official name with its jurisdiction, from place × level × function × form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from kg.model import Value
from kg.resolve.context import Context
from kg.resolve.identity import Identity
from loaders.lexicon.bodies import BodyName, parse_body
from loaders.lexicon.cores import Core, System, central_bodies
from loaders.lexicon.places import MUNICIPALITIES, Division, divisions, locate, place_end, province
from loaders.lexicon.shapes import NO_ROLE
from loaders.lexicon.table import rows
from loaders.mention import Mention

_LEVELS = re.compile(r"各?(?:地级以上市|设区的?市|市)[、和]县")
_COUNTIES = re.compile(r"县(?:（区）|（市）|（区、市）|市区|区)")
_PROPER_ZONE = re.compile(  # a zone with a name of its own needs no place before it
    r"(?!(?:国家级?|省级|市级)?(?:经济|高新|保税|综合|国际|旅游|工业|产业|教育|农业|科技|自由|临港|临空|化工|循环))[一-鿿]{2,}"
)
_BODY_END = re.compile(r"(?:人民政府|政府|部门|机关|机构|中心|局|委|办|厅|处|院|会|组|所|队|站|馆|社|部)$")
_OWN_WORDS = re.compile(r"(?:我|本|全)(?:省|市|区|县|州|自治区)")
_BARE = re.compile(r"(?:我|本|全)?(自治区|自治州|自治县|自治旗|省|市|区|县|州|盟|旗|地区|镇|乡)(?:级|直|属)?")
_CENTRAL_HEAD = ("国家", "国务院", "全国", "中央", "中华")
_ZONES = {
    "经开区": "经济技术开发区",
    "高新区": "高新技术产业开发区",
    "自贸区": "自由贸易试验区",
    "自贸试验区": "自由贸易试验区",
}


def identify_agency(mention: Mention, context: Context) -> Identity | None:
    """The body that a name means in its part; without a place, its words in this part; None for 各级政府 of nowhere."""
    words = re.sub(r"\s", "", mention.name)
    body = parse_body(words)
    if NO_ROLE.fullmatch(words):
        return None
    if body is None:
        return _unread(context.shorts.get(words, words), context)
    if _is_central(body, mention, context):
        return _agency(_central_name(body.text), "national", None, body)
    return _local(body, mention.span.start, context)


def _unread(words: str, context: Context) -> Identity | None:
    body = parse_body(words)
    if body is not None:
        return (
            _local(body, context.part.start, context) if not body.national else _agency(words, "national", None, body)
        )
    if words.startswith(_CENTRAL_HEAD):
        return Identity("Agency", _central_name(words), (), {"level": "national"})
    if context.place is not None and _BODY_END.search(words) and not place_end(words, 0):
        bare = re.match(r"(?:自治区|省|市|县|区|州)(?=[一-鿿]{2})", words)
        division = context.division(bare[0], context.part.start) if bare else None
        words = _official(division or context.place) + words[bare.end() if bare and division else 0 :]
    return Identity("Agency", words, () if place_end(words, 0) else (words, *context.key))


def _agency(name: str, level: str, place: Division | None, body: BodyName) -> Identity:
    properties: dict[str, Value] = {"level": level, "function": body.function or body.core}
    if place is not None:
        properties["place"] = place.name
    if body.collective:
        properties["collective"] = True
    if successor := _successors().get(name) or _successors().get(body.function):
        properties["succeeded"] = successor
    return Identity("Agency", name, (), {k: v for k, v in properties.items() if v})


def _is_central(body: BodyName, mention: Mention, context: Context) -> bool:
    """Whether a name without place is central: by itself, in a national document, or beside central bodies."""
    if body.national:
        return True
    if body.place or body.text not in central_bodies():
        return False
    return context.national or _beside_central(mention, context)


def _beside_central(mention: Mention, context: Context) -> bool:
    text = context.document.text
    before = text[max(0, mention.span.start - 16) : mention.span.start].rstrip("、 \t\n，,")
    return any(before.endswith(name) for name in _central_tails())


@cache
def _central_tails() -> tuple[str, ...]:
    shared = ("国资委", "统计局", "气象局", "林业局", "医保局")
    return tuple(sorted(name for name in central_bodies() if name not in shared and len(name) > 2))


def _central_name(words: str) -> str:
    """The full name of a central body, what follows its own name kept: 国家卫生健康委办公厅."""
    words = words.removeprefix("中华人民共和国") or words
    for length in range(len(words), 1, -1):
        if full := central_bodies().get(words[:length]):
            name = words[:length] if words[:length] in full else full[0]
            return name + words[length:]
    return words


def _local(body: BodyName, offset: int, context: Context) -> Identity | None:
    division = _division(body, offset, context)
    zone = _zone(body.place, division)
    if zone:
        return _agency(zone + _committee(body), "", division, body)
    if division is None and context.place is not None and not body.text.startswith(_CENTRAL_HEAD):
        return _class_of(body, context.place)
    if division is None and body.collective and not body.place and not context.national:
        return None
    if division is None:
        return _without_place(body, context)
    name = _filled(_core(body, division), body, division)
    return _agency(context.spelt.get(name, name), division.level, division, body)


def _class_of(body: BodyName, around: Division) -> Identity:
    """Bodies of a level below the part's place, none of them named: 县级人民政府, 区政务服务中心."""
    words = _plain_collective(re.sub(r"^(?:各)?", "", body.text) if not body.collective else body.text)
    properties: dict[str, Value] = {"function": body.function, "place": around.name, "collective": True}
    return Identity("Agency", _official(around) + words, (), properties)


def _without_place(body: BodyName, context: Context) -> Identity:
    """A body whose place nothing states: its own words in full, kept to this part."""
    place = _OWN_WORDS.sub("", body.place)
    if body.system is System.PARTY:
        name = "中共" + (place or "") + ("委员会" if not body.core else "委" + body.core)
    else:
        name = place + (body.core.replace("{place}", "").replace("{full}", "").replace("{short}", ""))
    national = context.national and not body.place
    key = () if national else (name, *context.key)
    return Identity(
        "Agency", name, key, {"function": body.function, **({"collective": True} if body.collective else {})}
    )


def _division(body: BodyName, offset: int, context: Context) -> Division | None:
    """The division in whose name a body acts."""
    place = body.place
    if body.system is System.GROUP and (place or body.core).startswith(_CENTRAL_HEAD):
        return None
    if place.endswith("兵团"):
        return _corps()
    if bare := _BARE.fullmatch(place):
        return context.division(bare[1], offset)
    if place:
        end = place_end(place, 0)
        return locate(place, context.place) or (locate(place[:end], context.place) if end else context.place)
    if body.form == "厅" and context.place is not None:
        return province(context.place)
    return context.place


@cache
def _corps() -> Division:
    """新疆生产建设兵团 acts like a province."""
    region = locate("新疆维吾尔自治区")
    return Division(
        "660000", "新疆生产建设兵团", ("新疆生产建设兵团", "新疆兵团", "兵团"), 1, region.code if region else ""
    )


def _zone(place: str, division: Division | None) -> str:
    """The official name of a zone that stands where a place would: 天津海河教育园区; empty for a division."""
    if not place or place.endswith("兵团") or locate(place, division) or _BARE.fullmatch(place):
        return ""
    if official := _zone_names().get(place):
        return official
    for short, full in _ZONES.items():
        if place.endswith(short):
            place = place.removesuffix(short) + full
            break
    if place.endswith("自由贸易试验区") and division is not None and len(place) < 12:
        return f"中国（{province(division).short}）自由贸易试验区"
    if division is None or _PROPER_ZONE.match(place):
        return place
    return division.short + place


def _committee(body: BodyName) -> str:
    return body.core.replace("管委会", "管理委员会")


def _core(body: BodyName, division: Division) -> Core | None:
    """What the words mean at the level of the place."""
    level = division.level
    fitting = [one for one in body.cores if one.level in ("", level) and _named_well(one, body, division)]
    exact = [one for one in fitting if one.level == level]
    branch = [one for one in fitting if one.system is System.BRANCH]
    return next(iter(exact or branch or fitting or list(body.cores)), None)


def _named_well(core: Core, body: BodyName, division: Division) -> bool:
    """Whether the place is written as a branch of a central body needs it: 浙江金融监管局, not 省金融监管局."""
    if core.named == "short":
        return body.place in division.shorts
    return core.named != "named" or _BARE.fullmatch(body.place) is None


def _filled(core: Core | None, body: BodyName, division: Division) -> str:
    """The name with its place in it."""
    full = _official(division)
    name = core.name if core else _in_full(body.core)
    if body.system is System.PARTY:
        return _party(name, division)
    if body.collective:
        return full + _plain_collective(name)
    name = _named_here(name, division)
    if "{" in name:
        return name.format(place=full, full=full, short=division.short)
    return full + name


def _named_here(core: str, division: Division) -> str:
    """What a body is called in its place; a line of a province with * holds for all places in it."""
    names = _local_names()
    wide = f"{province(division).name}*"
    return names.get((division.name, core)) or names.get((wide, core)) or core


def _in_full(words: str) -> str:
    """The words of a body that no table lists, with its form in full: 数字办 is 数字办公室."""
    if len(words) > 2 and words[-1] in "委办" and not words.endswith(("纪委", "常委", "党委")):
        return words + {"委": "员会", "办": "公室"}[words[-1]]
    return words


def _party(organ: str, division: Division) -> str:
    """中共浙江省委宣传部, but 中共广西壮族自治区委员会宣传部: an autonomous region's committee is written in full."""
    full = _official(division)
    if not organ or division.designation == "自治区":
        return f"中共{full}委员会{organ}"
    return f"中共{full}委{organ}"


def _plain_collective(words: str) -> str:
    words = re.sub(r"^(?:全|我|本)(?:省|市|区|县|州|自治区)", "", words)
    if _LEVELS.match(words):
        words = _COUNTIES.sub("县（市、区）", words if words.startswith("各") else f"各{words}")
    return re.sub(r"(?<!人民)政府(?=$|[一-鿿]*部门$)", "人民政府", words)


def _official(division: Division) -> str:
    """The name that stands in official names: a district with its city, others alone."""
    if division.tier == 3 and division.name.endswith("区"):
        above = province(division) if province(division).name in MUNICIPALITIES else parent_of(division)
        return above.name + division.name
    return division.name


def parent_of(division: Division) -> Division:
    """The division directly above."""
    return divisions()[division.parent]


@cache
def _successors() -> Mapping[str, str]:
    """To whom a reform passed a central body, or a function of local bodies, and when."""
    central = {
        line["name"]: f"{line['successor']}（{line['until']}）" for line in rows("central-bodies") if line["successor"]
    }
    return central | {line["function"]: f"{line['successor']}（{line['year']}）" for line in rows("reforms")}


@cache
def _zone_names() -> Mapping[str, str]:
    return {line["short"]: line["name"] for line in rows("zone-names")}


@cache
def _local_names() -> Mapping[tuple[str, str], str]:
    return {(line["place"], line["regular"]): line["name"] for line in rows("local-names")}
