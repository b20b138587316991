"""How the full official name of a body is put together from its core, its place, and what that place calls it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from kg.resolve.jurisdictions import is_bare, official
from loaders.lexicon.bodies import BodyName
from loaders.lexicon.cores import Core, System, central_bodies, cores
from loaders.lexicon.places import Division, province
from loaders.lexicon.shapes import JOINT_OFFICE
from loaders.lexicon.table import rows

_LEVELS = re.compile(r"各?(?:地级以上市|设区的?市|市)[、和]县")
_COUNTIES = re.compile(r"县(?:（区）|（市）|（区、市）|市区|区)")
_PAUSED = re.compile(
    r"(?<=[）])、(?=区)|(?<=各区)、(?=县(?!级))"
)  # 各县（市）、区 and 各县（市）区 are the same governments
_OWN_HEAD = re.compile(r"^(?:全|我|本)(?:省|市|区|县|州|自治区)")
_GOVERNMENT = re.compile(r"(?<!人民)政府(?=$|[一-鿿]*部门$)")
_ROUND = str.maketrans("〔〕()", "（）（）")  # 各市〔州〕人民政府
_EACH_HAS = (System.GOVERNMENT, System.INSTITUTION)  # 各区教育局, 各区残联
_BRANCH = re.compile("中支$")
# an office of a committee and its government: 县委县政府督查室
_OF_BOTH = re.compile(rf"[省市县区州盟旗]?(?:人民)?政府(?P<office>{JOINT_OFFICE})")
_CORPS = "新疆生产建设兵团"
_WORKERS = {"团工作委员会": "共青团{}工作委员会", "纪工作委员会": "中共{}纪律检查工作委员会"}
_FORMS = {"委": "员会", "办": "公室"}


def full_name(body: BodyName, division: Division) -> str:
    """The full official name of a body of a division."""
    core = _meant(body, division)
    name = core.name if core else in_full(body.core)
    if body.system is System.PARTY:
        return _party(name, division)
    if body.collective:
        return official(division) + in_full(collective(body.core))
    name = _named_here(name, division)
    if "{" in name:
        return name.format(place=official(division), full=official(division), short=division.short)
    return official(division) + name


def central_name(words: str) -> str:
    """The full name of a central body, what follows its own name kept: 国家卫生健康委办公厅."""
    words = words.removeprefix("中华人民共和国") or words
    for length in range(len(words), 1, -1):
        if full := central_bodies().get(words[:length]):
            name = words[:length] if words[:length] in full else full[0]
            return name + _BRANCH.sub("中心支行", words[length:])
    return words


def collective(words: str) -> str:
    """The words of a collective in full: no 全省 before them, 政府 as 人民政府, departments by full names."""
    words = _OWN_HEAD.sub("", words).replace("管委会", "管理委员会").translate(_ROUND)
    words = _PAUSED.sub("", words)
    if _LEVELS.match(words):
        words = words if words.startswith("各") else _COUNTIES.sub("县（市、区）", f"各{words}")
    words += "事处" * words.endswith("街道办")
    return _GOVERNMENT.sub("人民政府", _department_in_full(words))


def _department_in_full(words: str) -> str:
    for start in range(1, len(words) - 1):
        meanings = cores().get(words[start:])
        if meanings and meanings[0].system in _EACH_HAS and not meanings[0].level and "{" not in meanings[0].name:
            return words[:start] + meanings[0].name
    return words


def of_corps(words: str) -> str:
    """A body of a division of 新疆生产建设兵团: 第九师商务局."""
    return _CORPS + in_full(_department_in_full(words))


def zone_words_in_full(words: str) -> str:
    """A name with the usual short words for a zone's committee and a bonded zone in full."""
    return words.replace("管委会", "管理委员会").replace("综保区", "综合保税区")


def in_full(words: str) -> str:
    """The words of a body that no table lists, with its form in full: 数字办 is 数字办公室, 管委会 is 管理委员会."""
    words = zone_words_in_full(words).replace("执委会", "执行委员会")
    if words.endswith("街道办"):
        return words + "事处"
    if words.endswith("工委") and not words.endswith("党工委"):
        return words.removesuffix("委") + "作委员会"
    if len(words) > 2 and words[-1] in _FORMS and not words.endswith(("纪委", "常委", "党委", "党工委")):
        return words + _FORMS[words[-1]]
    return words


def of_zone(zone: str, words: str) -> str:
    """A body behind its zone, and the zone's youth league or discipline commission with the zone inside its name."""
    workers = _WORKERS.get(words)
    return workers.format(zone) if workers else zone + words


def successor(name: str, function: str) -> str | None:
    """To whom a reform passed a body, and when: a note, never the same body."""
    return _successors().get(name) or _successors().get(function)


def _meant(body: BodyName, division: Division) -> Core | None:
    """What the words mean at the level of the place."""
    level = division.level
    fitting = [one for one in body.cores if one.level in ("", level) and _named_well(one, body, division)]
    return _surest(fitting, level) or next(iter(body.cores), None)


def _surest(fitting: Sequence[Core], level: str) -> Core | None:
    """The meaning that only this level has, else a branch of a central body, else the first."""
    exact = [one for one in fitting if one.level == level]
    branch = [one for one in fitting if one.system is System.BRANCH]
    return next(iter(exact or branch or fitting), None)


def _named_well(core: Core, body: BodyName, division: Division) -> bool:
    """Whether the place is written as a branch of a central body needs it: 浙江金融监管局, not 省金融监管局."""
    if core.named == "short":
        return body.place in division.shorts
    return core.named != "named" or not is_bare(body.place)


def _named_here(core: str, division: Division) -> str:
    """What a body is called in its place; a line of a province with * holds for all places in it."""
    names = _local_names()
    wide = f"{province(division).name}*"
    return names.get((division.name, core)) or names.get((wide, core)) or core


def _party(organ: str, division: Division) -> str:
    """中共浙江省委宣传部, but 中共广西壮族自治区委员会宣传部: an autonomous region's committee is written in full.

    That of a prefecture is its 地委.
    """
    if joint := _OF_BOTH.fullmatch(organ):
        return f"中共{official(division)}委{official(division)}人民政府{joint['office']}"
    whole = not organ or division.designation == "自治区"
    place = official(division) if whole else official(division).removesuffix("区" * (division.designation == "地区"))
    return f"中共{place}{'委员会' if whole else '委'}{organ}"


@cache
def _successors() -> Mapping[str, str]:
    central = {
        line["name"]: f"{line['successor']}（{line['until']}）" for line in rows("central-bodies") if line["successor"]
    }
    return central | {line["function"]: f"{line['successor']}（{line['year']}）" for line in rows("reforms")}


@cache
def _local_names() -> Mapping[tuple[str, str], str]:
    return {(line["place"], line["regular"]): line["name"] for line in rows("local-names")}
