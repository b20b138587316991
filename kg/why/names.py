"""How the words of a document became the name of a body: by which table, and by which place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Entity
from kg.resolve.jurisdictions import is_bare
from loaders.lexicon.bodies import BodyName, parse_body
from loaders.lexicon.cores import System, central_bodies

_TABLES = {
    System.GOVERNMENT: "机构名表 departments / table of departments",
    System.INSTITUTION: "机构名表 institutions / table of institutions",
    System.BRANCH: "派出机构表 branches / table of branches of central bodies",
    System.PARTY: "党委机构表 party-organs / table of party organs",
    System.GROUP: "议事协调机构，名称照原文 / a leading group, its words kept",
    System.COMMITTEE: "管理机构，名称照原文 / a management committee, its words kept",
    System.OTHER: "表中没有的机构，名称照原文 / a body that no table lists, its words kept",
}


@dataclass(frozen=True, slots=True)
class Naming:
    """One surface, the canonical name it stands for, and why."""

    surface: str
    canonical: str
    because: tuple[str, ...]


def namings(entity: Entity, quote: str) -> tuple[Naming, ...]:
    """How each surface of a thing that stands in a quote became its name; all surfaces where none stands there."""
    surfaces = list(dict.fromkeys(name for name in (entity.name, *entity.aliases) if name))
    words = "".join(quote.split())
    here = _longest([name for name in surfaces if name in words]) or [entity.name]
    return tuple(Naming(name, entity.name, tuple(_reasons(name, entity))) for name in here)


def _longest(names: list[str]) -> list[str]:
    """The names that are no part of another one of them."""
    return [name for name in names if not any(name != other and name in other for other in names)]


def _reasons(surface: str, entity: Entity) -> Iterator[str]:
    if surface == entity.name:
        yield "写的就是规范名称 / written as the canonical name"
        return
    if entity.type != "Agency":
        yield "文中的另一种写法 / another way in which the text writes it"
        return
    if entity.name in central_bodies().get(surface, ()):
        yield f"中央机构表：{surface} 即 {entity.name} / table of central bodies"
        return
    body = parse_body(surface)
    yield from _parsed(body, entity) if body else _unparsed(entity)


def _parsed(body: BodyName, entity: Entity) -> Iterator[str]:
    place = str(entity.properties.get("place", ""))
    yield _of_place(body.place, place)
    words = body.text.removeprefix(body.place)
    yield f"{words}：{_TABLES.get(body.system, '机构名表 / table of bodies')}"
    if body.cores and "{" not in body.cores[0].name and body.cores[0].name not in entity.name:
        yield f"{place}的名称与通常的“{body.cores[0].name}”不同（local-names）/ this place calls it otherwise"
    if body.collective:
        yield "泛指该地同级各机构，作为一个集体 / all bodies of that kind in the place, as one collective"


def _of_place(written: str, place: str) -> str:
    if not place:
        return "没有属地，照原文 / of no place, its words kept"
    if not written:
        return f"原文未写地名：并列名称或本文属地给出 {place} / no place is written: the list or the document gives it"
    if is_bare(written):
        return f"“{written}”在本文中指 {place}（题名、文号、发文机关或上文）/ the document says which one"
    return f"“{written}”即 {place}（行政区划表）/ table of divisions"


def _unparsed(entity: Entity) -> Iterator[str]:
    place = str(entity.properties.get("place", ""))
    yield f"表中没有：前加属地 {place or '—'}，其余照原文 / no table has it: the place before its words"
