"""Bodies of the town or street whose paper a part is: 镇妇联 and 街道党工委 behind its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.resolve.context import Context
from kg.resolve.jurisdictions import official
from kg.resolve.official_names import in_full
from loaders.lexicon.bodies import BodyName, parse_body
from loaders.lexicon.cores import System
from loaders.lexicon.places import place_end

_TOWN = re.compile(
    r"(?P<name>[一-鿿]{2,6}?(?P<rank>镇|乡|街道))(?=人民政府|办事处|党委|党工委|党政|委员会|工作委员会|关于|[0-9“]|$)"
)
# behind its county any words may follow a town that is no sort of towns: 东莞市虎门镇服装产业行动方案
_OF_COUNTY = re.compile(
    r"(?!特色|小城|重点|中心|建制|美丽|示范|强|经济|产业|旅游|[一-鿿]{0,2}小镇)(?P<name>[一-鿿]{2,4}?(?P<rank>镇|街道))(?=[一-鿿]{4})"
)
_OF_TOWN = re.compile(r"(?P<rank>镇|乡|街道)(?P<rest>(?![村街镇属级辖直内各])[一-鿿]{2,20})")
_OFFICE = re.compile("(?:街道)?办事处|街道办")  # of a street, which it governs
_WORKERS = {"党工委": "中共{}工作委员会", "纪工委": "中共{}纪律检查工作委员会"}


def of_town(words: str, context: Context) -> str:
    """The full name of a body that words call by the rank of the part's own town; empty where they call none."""
    office = _OFFICE.fullmatch(words) is not None
    own = _OF_TOWN.fullmatch(words)
    if not (office or own) or context.place is None:
        return ""
    rank = own["rank"] if own and not office else "街道"
    town = next((one["name"] for one in _towns(context) if one["rank"] == rank), "")
    if not town:
        return ""
    whole = official(context.place) + town
    return f"{whole}办事处" if office or own is None else _behind(whole, own["rest"])


def _towns(context: Context) -> Iterator[re.Match[str]]:
    """The towns that the issuers, then the title, of the part's policy begin with, behind the county."""
    policy = context.part.policy
    if policy is None:
        return
    for stated in (*(one.value for one in policy.issuers), policy.title):
        words = stated.removeprefix("中共")
        county = place_end(words, 0)
        if found := _TOWN.match(words, county) or (_OF_COUNTY.match(words, county) if county else None):
            yield found


def _behind(town: str, rest: str) -> str:
    """A body behind its town, which has the form that it would have behind a county."""
    if workers := _WORKERS.get(rest):
        return workers.format(town)
    body = parse_body(f"县{rest}")
    if body is None or body.place != "县":
        return town + in_full(rest)
    return _formed(town, body)


def _formed(town: str, body: BodyName) -> str:
    """The full name of a body of a town, its party committee and the places within names included."""
    if body.system is System.PARTY:
        return f"中共{town}委{body.core or '员会'}"
    if "{" in body.core:
        return body.core.format(place=town, full=town, short=town)
    return town + in_full(body.core)
