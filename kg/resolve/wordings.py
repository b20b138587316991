"""A body's words in the form by which it is read: its own place as a rank, its zone and its ministry in full."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from kg.resolve.context import Context
from kg.resolve.nearby import branch_of_city
from kg.resolve.official_names import in_full
from loaders.lexicon.cores import cores
from loaders.lexicon.places import Division, divisions
from loaders.lexicon.seats import zone_head
from loaders.lexicon.table import rows

_KIND_BEFORE = re.compile(
    "(?:新区|开发区|高新区|经开区|示范区|试验区|合作区|度假区|园区)(?=[一-鿿]{2,14}[局办会部心]$)"
)
_LOOK_BACK = 1500
_COUNTY_RANKS = "区县市旗"
_OF_CITY = "生态环境局"
_OF_ZONE = re.compile(
    r"(?P<zone>[一-鿿]{1,8}(?:区|城|园|港|基地))(?:管理委员会|管委会|执行委员会|执委会|理事会|党工委|开发建设指挥部)"
)
_OFFICES = "(?:局|部|委|办|办公室|中心|工会|税务局)$"
_ITS_KIND = re.compile(rf"^(?:新区|开发区|高新区|经开区)(?=[一-鿿]{{2,16}}{_OFFICES})")
_ITS_WORKERS = re.compile("^(?:新区|开发区|高新区|经开区)?(?=党工委)")
_COMMITTEE_HEAD = re.compile("^管(?:理委员|委)会(?=.)")
_ITS_COMMITTEE = re.compile("^(?:新区|开发区|高新区|经开区)(?=管委会)")
_ITS_WORD = re.compile(rf"^[一-鿿]{{1,3}}[区城园港](?=[一-鿿]{{2,16}}{_OFFICES})")
_BRANCH = re.compile(
    r"(?:(?:中国)?人民银行|人行)(?P<rank>[省市县区州盟旗])(?P<form>(?:中心)?支行|[省市]?分行|营业管理部|营管部)"
    r"|(?P<of>[市县区州盟旗])(?:人民银行|人行)"
)
_LEVEL = re.compile(r"(省|自治区|市|县|区|州)级(?!各|有关|相关)(?=[一-鿿]{2,14}部门$)")
_MINISTRY = re.compile("部(?:办公厅)?$")
_DEPARTMENT = re.compile("^(?!中共|.*政府办公).*(?:厅|局|委员会)$")
_CENTRAL = re.compile("^(?!.*[省市县区州旗]).*(?:部|委|委员会|局|总局|署)(?:办公厅)?$")
_OF_STATE = re.compile("(?!公司|国家|中国|全国)[一-鿿]{2,10}(?<!公)司")  # 基层司, 自贸司
_INNER = re.compile(
    r"(?![省市县区州盟旗](?!场))[一-鿿]{2,8}(?:(?<!办事)(?<!管理)处|科|股)|(?:执法|税务|综合)?稽查局"
)  # 外资处, 市场秩序处


def read_as(words: str, offset: int, context: Context) -> str:
    """A name in the light of its part: 省财政部门 for 省级财政部门 of a province, 人民银行甲县支行 for 人行县支行."""
    words = _of_named_zone(words, offset, context)
    words = zone_in_full(_own_place_bare(_of_ministry(words, context), context), context)
    return _of_own_level(_branch_in_full(words, offset, context), offset, context)


def _of_named_zone(words: str, offset: int, context: Context) -> str:
    """An office behind the kind of a zone, of the last one that the part names: 新区财政局 of 金普新区."""
    kind = None if context.zone else _KIND_BEFORE.match(words)
    if kind is None:
        return words
    before = context.document.text[max(context.part.start, offset - _LOOK_BACK) : offset]
    written = reversed(re.findall(rf"[一-鿿]{{2,9}}?{kind[0]}", before))
    zone = next((name for name in map(_zone_at_end, written) if name), "")
    return zone + words[kind.end() :] if zone else words


def _zone_at_end(words: str) -> str:
    """The zone of a division, or a listed one, in whose name words end; empty where they end in none."""
    return next((words[at:] for at in range(len(words) - 3) if zone_head(words[at:]) == words[at:]), "")


def _of_ministry(words: str, context: Context) -> str:
    """An office behind the ministry or department whose paper the part is: 部运输服务司 of 交通运输部, 外资处."""
    whose = _whose_inner(words, context)
    issuers = context.part.policy.issuers if whose and context.part.policy else ()
    own = next((one.value for one in issuers if whose and whose.search(one.value)), "").removesuffix("办公厅")
    inner = _COMMITTEE_HEAD.sub("", words.removeprefix("部"))  # 管委会金融贸易处 of the committee that issues it
    own = in_full(own) if own and inner.endswith("司") else own
    return own + _departments().get((own, inner), inner) if own and not words.startswith(own) else words


def _whose_inner(words: str, context: Context) -> re.Pattern[str] | None:
    """Whose office words may be that name no other body: a ministry's, or that of a local department."""
    if words.startswith("部"):
        return _MINISTRY
    if context.national and _OF_STATE.fullmatch(words):
        return _CENTRAL
    return _DEPARTMENT if _INNER.fullmatch(words) else None


@cache
def _departments() -> Mapping[tuple[str, str], str]:
    """The departments of ministries by their ministry and what they are called for short."""
    return {(line["ministry"], line["short"]): line["name"] for line in rows("ministry-departments")}


def zone_in_full(words: str, context: Context) -> str:
    """A body of a zone that the part names for short: 示范区执委会 of 长三角…示范区（以下简称示范区）."""
    if context.zone:
        words = _ITS_KIND.sub("区", words)  # 新区公安局 of 雄安新区
        words = _ITS_COMMITTEE.sub("", _ITS_WORKERS.sub("区", words))
        its = _ITS_WORD.match(words)
        words = "区" + words[its.end() :] if its and context.zone.endswith(its[0]) else words  # 试验区招商服务局
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
    if place is None or place.short not in words or words.endswith("海关"):
        return words  # a customs house has the name of its port
    if place.code in divisions():
        return _of_county(place, words)
    return words.removeprefix(place.short) if words.startswith(place.name) else words


def _of_county(place: Division, words: str) -> str:
    """A listed body behind the short name of the part's county, which parses in full: 莲都邮政管理局 of 莲都区."""
    bare = words[1:] if words[0] in _COUNTY_RANKS else words  # the rank may be its list's
    rest = bare.removeprefix(place.short)
    city = divisions().get(place.parent)
    if rest == _OF_CITY != bare and city and city.tier == 2:
        return city.name + place.short + rest  # the city's own since 2019
    return place.name + rest if place.tier == 3 and rest != bare and rest in cores() else words
