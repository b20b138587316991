"""The full names of zones by their usual short words: only those of national rank are 经济技术开发区 behind 经开区."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from loaders.lexicon.table import rows

_KINDS: Mapping[str, str] = {
    "高新区": "高新技术产业开发区",
    "综保区": "综合保税区",
    "自贸区": "自由贸易试验区",
    "自贸试验区": "自由贸易试验区",
}
_NATIONAL, _OF_PROVINCE, _SHORT = "经济技术开发区", "经济开发区", "经开区"


@cache
def national_zones() -> frozenset[str]:
    """The full names of the zones of national rank."""
    return frozenset(line["name"] for line in rows("zones"))


@cache
def zone_words() -> frozenset[str]:
    """The names that say a zone by themselves, also those to which the table of divisions gives a number: 两江新区."""
    return frozenset(line["name"] for line in rows("name_anchors") if line["kind"] == "zone")


def zone_kind_in_full(name: str) -> str:
    """A zone's name with its kind in full: 长沙经济技术开发区, but 双峰经济开发区, which is the province's."""
    national = name.removesuffix(_SHORT).removesuffix("开发区") + _NATIONAL
    if national in national_zones():
        return national  # 昆山开发区
    if name.endswith(_SHORT):
        return name.removesuffix(_SHORT) + (_NATIONAL if _ends_national(national) else _OF_PROVINCE)
    short = next((short for short in _KINDS if name.endswith(short)), "")
    return name.removesuffix(short) + _KINDS[short] if short else name


def is_kind(name: str) -> bool:
    """Whether a name is only the short word for a zone whose rank its place tells: 经开区."""
    return name == _SHORT


@cache
def _ends_national(name: str) -> bool:
    """Whether the table has a zone of the name with its province, or without one: 准东, 湖南长沙."""
    return any(zone.endswith(name) or name.endswith(zone) for zone in national_zones())
