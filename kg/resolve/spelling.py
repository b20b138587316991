"""The official name of a body as the part itself writes it in full, where a short form leaves a rule to guess."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.resolve.agencies import identify_agency
from kg.resolve.context import Context
from loaders.lexicon.places import locate, place_end
from loaders.mention import Mention


def spell(context: Context, mentions: Iterable[Mention]) -> Mapping[str, str]:
    """Regular names of bodies that the part never writes, with the one full name in it that they can be short for.

    市大数据局 beside 西安市大数据资源管理局 is that body.
    """
    written: dict[str, set[str]] = defaultdict(set)
    asked: dict[str, set[str]] = defaultdict(set)
    seen: set[str] = set()
    for mention in mentions:
        if mention.type == "Agency" and mention.name not in seen:
            if context.settles(mention.name):
                seen.add(mention.name)
            _sort(mention, context, written, asked)
    pairs = (
        (place, core, _spelt(core, written[place])) for place in sorted(asked) if place for core in sorted(asked[place])
    )
    spelt = {place + core: place + full for place, core, full in pairs if full}
    return {**_departments(asked), **spelt}


_OF_GROUP = tuple(f"{group}办公室" for group in ("领导小组", "指挥部", "联席会议", "委员会", "工作专班", "协调小组"))
_ROLE = re.compile(r"(?:人民政府)?(?P<function>[一-鿿]{2,16}?)(?:行政主管|行政管理|主管|行政)?部门")


def _departments(asked: Mapping[str, set[str]]) -> dict[str, str]:
    """Departments by function that a part writes in several ways, with the longest: 省财政部门, 省人民政府财政部门."""
    by_function: dict[tuple[str, str], list[str]] = defaultdict(list)
    for place in sorted(asked):
        for core in sorted(asked[place]):
            if place and (role := _ROLE.fullmatch(core)):
                by_function[place, role["function"]].append(core)
    return {
        place + core: place + max(cores, key=len)
        for (place, _), cores in by_function.items()
        if len(cores) > 1
        for core in cores
    }


def _sort(mention: Mention, context: Context, written: dict[str, set[str]], asked: dict[str, set[str]]) -> None:
    """Put a name written behind its full place with the written ones, any other with those a rule has to guess."""
    place = mention.name[: place_end(mention.name, 0)]
    division = locate(place, context.place) if place else None
    if division is not None and division.name == place:
        written[place].add(mention.name[len(place) :])
    elif identity := identify_agency(mention, context):
        at = str(identity.properties.get("place", ""))
        asked[at].add(identity.name.removeprefix(at))


def _spelt(core: str, written: set[str]) -> str | None:
    """The one written name that has all characters of a core in its order, and its beginning and end."""
    if core in written or len(core) < 4:
        return None
    longer = [full for full in sorted(written) if full[-1] == core[-1] and _begins(full, core) and _holds(full, core)]
    return longer[0] if len(longer) == 1 else None


def _begins(full: str, core: str) -> bool:
    """Whether a name begins as its short one; that of a group's office only has its words: 营商办, 优化营商环境…"""
    of_group = full.endswith(_OF_GROUP) and core.endswith("办公室")
    return full[:2] == core[:2] or (of_group and (full[0] == core[0] or core[:2] in full))


def _holds(full: str, core: str) -> bool:
    rest = iter(full)
    return len(full) > len(core) and all(character in rest for character in core)
