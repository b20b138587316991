"""What bodies are called without their place (教育局, 网信办, 银保监局), with the full form of each short one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from loaders.lexicon.table import Line, rows, values


class System(StrEnum):
    """To which system of bodies one belongs."""

    CENTRAL = "central"  # a party or state body of the country
    GOVERNMENT = "government"  # a department of a local government, or the government
    PARTY = "party"  # an organ of a party committee
    INSTITUTION = "institution"  # 人大, 政协, courts, mass organisations
    BRANCH = "branch"  # a local branch of a central body
    GROUP = "group"  # leading groups, headquarters, committees, joint meetings
    COMMITTEE = "committee"  # management committees of zones
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Core:
    """A body's name without its place; `{place}`, `{full}` or `{short}` in it says where the place goes."""

    name: str
    function: str
    form: str
    system: System
    level: str = ""  # the one level at which the surface means this
    central: str = ""  # the central body of a branch
    named: str = ""  # `named`, `short`: only behind a place written so


def _forms() -> Mapping[str, tuple[str, ...]]:
    """The written forms of each full form, and the full form under each short one."""
    table: dict[str, tuple[str, ...]] = {}
    for line in rows("forms"):
        written = (line["form"], *values(line["shorts"]))
        table.update(dict.fromkeys(written, (line["form"], *written)))
    return table


def _departments(joined: bool) -> Iterator[tuple[str, Core]]:
    """Every function with every form it takes; `joined`: written without its 和 (行政审批政务信息管理局)."""
    forms = _forms()
    for line in rows("departments"):
        for form in values(line["forms"]):
            full, *written = forms[form]
            name = line["function"] + full
            if f"=人民政府{name}" in line["whole"]:
                name = f"人民政府{name}"
            core = Core(name, line["function"], full, System.GOVERNMENT)
            for function in (line["function"], *values(line["shorts"])):
                words = function.replace("和", "").replace("与", "") if joined else function
                yield from ((words + ending, core) for ending in dict.fromkeys(written))


def _whole_names() -> Iterator[tuple[str, Core]]:
    for line in rows("departments"):
        for pair in values(line["whole"]):
            short, _, full = pair.partition("=")
            core = Core(full, line["function"], full[-1], System.GOVERNMENT)
            yield short, core
            yield full, core


def _institutions() -> Iterator[tuple[str, Core]]:
    for line in rows("institutions"):
        core = Core(line["name"], line["function"], "", System.INSTITUTION, line["level"])
        yield from ((name, core) for name in _written(line))


def _branches() -> Iterator[tuple[str, Core]]:
    for line in rows("branches"):
        core = Core(line["name"], line["surface"], "", System.BRANCH, "", line["central"], line["place"])
        yield line["surface"], core


def _written(line: Line) -> tuple[str, ...]:
    names = () if "{" in line["name"] else (line["name"],)
    return (*names, *values(line["shorts"]))


@cache
def cores() -> Mapping[str, tuple[Core, ...]]:
    """Every way to write a local body without its place, with what it may mean: whole names before regular ones."""
    found: dict[str, list[Core]] = {}
    for source in (_whole_names(), _branches(), _institutions(), _departments(False), _departments(True)):
        for surface, core in source:
            meanings = found.setdefault(surface, [])
            if core not in meanings:
                meanings.append(core)
    return {surface: tuple(meanings) for surface, meanings in found.items()}


@cache
def functions() -> frozenset[str]:
    """Every way to write what a department is for: 发展和改革, 发展改革, 发改."""
    written = [name for line in rows("departments") for name in (line["function"], *values(line["shorts"]))]
    return frozenset((*written, *(name.replace("和", "") for name in written)))


@cache
def party_organs() -> Mapping[str, Core]:
    """Organs of a party committee by every way to write them after 委 or 党委."""
    return {
        name: Core(line["name"], line["name"], "", System.PARTY)
        for line in rows("party-organs")
        for short in _written(line)
        for name in (short, *([f"{short}公室"] if short.endswith("办") else []))
    }


@cache
def bare_organs() -> Mapping[str, Core]:
    """The party organs that may stand without 委: 市网信办, 市编办."""
    bare = {line["name"] for line in rows("party-organs") if line["bare"]}
    return {surface: core for surface, core in party_organs().items() if core.name in bare}


@cache
def central_bodies() -> Mapping[str, tuple[str, ...]]:
    """Full names of central bodies by full and short name; a short name that a reform passed on has several."""
    found: dict[str, list[str]] = {}
    for line in rows("central-bodies"):
        for name in (line["name"], *values(line["shorts"])) if not line["kind"] else ():
            found.setdefault(name, []).append(line["name"])
    return {name: tuple(full) for name, full in found.items()}
