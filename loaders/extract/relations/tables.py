"""Relations that a table says by its columns: 布局市 and 重点培育园区, 主导产业, 重点引进."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.document import Cell, Table
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.scene import ACTORS, Scene
from loaders.extract.tabled import work_of
from loaders.extract.titled import says_class, under
from loaders.extract.work_columns import WorkColumns, read_works
from loaders.mention import Claim, Mention
from loaders.repair.labels import ISSUES

_CITY = re.compile(
    r"布局[市县区]|^(?:城市|地市|市州|市县|县区|区县|所在地|地点|地区|建设地点|所属[市区县]|县[（(]|市[（(]|设区市|地级市|市$|县$)|实施地|选址"
)
_FOSTERED = re.compile(
    "重点(?:培育|布局|建设|打造|支持|发展)?(?:园区|企业|平台|项目|载体)|培育|支持|打造|建设内容|建设项目|重大项目"
)
_INDUSTRY = re.compile("产业|发展方向|发展重点|重点领域|主导")
_NOT_YET = re.compile("引进|招引|引入")
_TITLE = re.compile("^(?:政策|文件|法规|制度|规划|方案)?(?:文件)?(?:名称|标题|题名)$|^(?:政策|文件|法规)$")
_ISSUER = re.compile(ISSUES)
_SUPPORTED = frozenset({"Park", "Enterprise", "Project", "Platform", "Organization"})


_SITES = frozenset({"Place", "Park"})
_TIER = re.compile(r"([^\s：:。；、<>]{0,8}\s?[^\s：:。；、<>]{0,6}(?:园区|集聚区|园))[：:]")
_PHRASE = re.compile(r"[^\s、，。；：:（()）<>\d]{2,12}(?:[（(][^（()）]{1,12}[）)])?(?=[、。；\n]|\s*$|\t|$)")


@dataclass(frozen=True, slots=True)
class _Kinds:
    """What the columns of a table say of the things in them."""

    city: int | None
    fostered: frozenset[int]
    industry: frozenset[int]
    works: WorkColumns | None = None
    title: int | None = None
    issuer: int | None = None

    @property
    def telling(self) -> bool:
        """Some column says something of the things in the table."""
        return any(one is not None for one in (self.city, self.works, self.issuer)) or bool(
            self.fostered or self.industry
        )


def claim_tables(scene: Scene, heads: Heads) -> Iterator[Claim]:
    """What the columns of every table of a part say, row by row."""
    for table in scene.part.tables:
        kinds = _kinds(table)
        if not kinds.telling:
            continue
        for row in table.rows:
            if row:
                yield from _from_row(scene, heads, table, row_index=table.rows.index(row), kinds=kinds)


def _kinds(table: Table) -> _Kinds:
    header = [re.sub(r"\s", "", cell) for cell in table.header]
    title, issuer = _first(header, _TITLE), _first(header, _ISSUER)
    if title is not None and issuer is not None:
        return _Kinds(None, frozenset(), frozenset(), title=title, issuer=issuer)
    city = _city(header)
    if works := read_works(header):
        return _Kinds(works.site if works.site is not None else city, frozenset(), frozenset(), works=works)
    fostered = _headed(header, _FOSTERED) - _headed(header, _NOT_YET)
    industry = _headed(header, _INDUSTRY).difference(fostered, [city])
    return _Kinds(city, fostered, industry | under(header, industry))


def _city(header: Sequence[str]) -> int | None:
    """The first column whose head says a city in few words."""
    return _first([cell if len(cell) < 10 else "" for cell in header], _CITY)


def _first(header: Sequence[str], pattern: re.Pattern[str]) -> int | None:
    """The first column whose head holds a pattern."""
    return next((i for i, cell in enumerate(header) if pattern.search(cell)), None)


def _headed(header: Sequence[str], pattern: re.Pattern[str]) -> frozenset[int]:
    """The columns whose heads hold a pattern."""
    return frozenset(i for i, cell in enumerate(header) if pattern.search(cell))


def _from_row(scene: Scene, heads: Heads, table: Table, row_index: int, kinds: _Kinds) -> Iterator[Claim]:
    row = table.rows[row_index]
    if kinds.issuer is not None and kinds.title is not None:
        yield from _issued(scene, row, kinds.title, kinds.issuer)
        return
    if kinds.works is not None:
        yield from _from_work(scene, row, kinds.works, _places(scene, row, kinds.city))
        return
    cities = _cities(scene, table, row_index, kinds.city)
    for column, cell in _own_cells(row, kinds):
        if column in kinds.industry:
            yield from _industries(scene, heads, table, (row[0], cell))
        head = heads.at(table.start) if column in kinds.fostered else None
        yield from _from_cell(scene, cell, head, cities)


def _own_cells(row: Sequence[Cell], kinds: _Kinds) -> Iterator[tuple[int, Cell]]:
    """The cells of a row, by their columns, but its city and those carried from another row."""
    return ((column, cell) for column, cell in enumerate(row) if not cell.carried and column != kinds.city)


def _issued(scene: Scene, row: Sequence[Cell], title: int, issuer: int) -> Iterator[Claim]:
    """Who issued the policy of a row."""
    if max(title, issuer) >= len(row):
        return
    named = [one for one in scene.things_in(row[title].start, row[title].end) if one.type == "Policy"]
    bodies = [one for one in scene.things_in(row[issuer].start, row[issuer].end) if one.type == "Agency"]
    quote = scene.document.span(row[0].start, row[-1].end)
    for body in bodies if len(named) == 1 else ():
        yield Claim("ISSUED_BY", named[0], body, quote, "tables.issuer", 0.93)


def _from_work(scene: Scene, row: tuple[Cell, ...], works: WorkColumns, sites: Sequence[Mention]) -> Iterator[Claim]:
    """Where the work of a row lies, and who builds it."""
    cell = work_of(row, works)
    if cell is None:
        return
    name, span = re.sub(r"\s+", "", cell.text), scene.document.span(cell.start, cell.end)
    work = Mention("Project", name, span, scene.part.index, "tables.project", 0.85)
    quote = scene.document.span(row[0].start, row[-1].end)
    for site in sites:
        yield Claim("LOCATED_IN", work, site, quote, "tables.site", 0.9, {"status": "planned"})
    for actor in _builders(scene, row, works.builder):
        yield Claim("BUILDS", actor, work, quote, "tables.builder", 0.9, {"status": "planned"})


def _builders(scene: Scene, row: Sequence[Cell], column: int | None) -> list[Mention]:
    """The actors that a cell names."""
    if column is None or column >= len(row):
        return []
    return [one for one in scene.things_in(row[column].start, row[column].end) if one.type in ACTORS]


def _from_cell(scene: Scene, cell: Cell, head: Mention | None, cities: Sequence[Mention]) -> Iterator[Claim]:
    """What the head fosters in a cell, and the places of its row that it lies in."""
    quote = scene.document.span(cell.start, cell.end)
    for thing in _with_tiers(scene, cell):
        if thing.type in _SUPPORTED and head is not None:
            yield Claim("SUPPORTS", head, thing, quote, "tables.fostered", 0.93, {"status": "planned"})
        if thing.type in {"Park", "Project"}:
            yield from (Claim("LOCATED_IN", thing, city, quote, "tables.city", 0.95) for city in cities)


def _with_tiers(scene: Scene, cell: Cell) -> Iterator[Mention]:
    """The things of a cell; a park keeps the tier that stands before it: 千亿元园区：A、B。"""
    for thing in scene.things_in(cell.start, cell.end):
        labels = list(_TIER.finditer(scene.text, cell.start, thing.span.start)) if thing.type == "Park" else []
        yield (
            replace(thing, properties={**thing.properties, "tier": labels[-1][1].replace(" ", "")}) if labels else thing
        )


def _industries(scene: Scene, heads: Heads, table: Table, cells: tuple[Cell, Cell]) -> Iterator[Claim]:
    """The industries that a cell lists, each a short phrase between 、 and 。"""
    head = heads.at(table.start)
    if head is None:
        return
    first, cell = cells
    quote = scene.document.span(min(first.start, cell.start) if not first.carried else cell.start, cell.end)
    for found in _PHRASE.finditer(scene.text, cell.start, cell.end):
        if says_class(found[0]):
            continue
        span = scene.document.span(*found.span())
        tail = Mention("Industry", found[0], span, scene.part.index, "tables.industry", 0.8)
        yield Claim("PROMOTES", head, tail, quote, "tables.industry", 0.85)


def _cities(scene: Scene, table: Table, row_index: int, column: int | None) -> list[Mention]:
    """The places of a row: its own cell, or the one above that it continues."""
    if column is None:
        return []
    for index in range(row_index, -1, -1):
        row = table.rows[index]
        if column < len(row) and row[column].text.strip():
            return _places(scene, row, column)
    return []


def _places(scene: Scene, row: Sequence[Cell], column: int | None) -> list[Mention]:
    """The places and parks that a cell names, of which one that lies in another stands for it."""
    cell = row[column] if column is not None and column < len(row) else None
    if cell is None or not cell.text.strip():
        return []
    places = [thing for thing in scene.things_in(cell.start, cell.end) if thing.type in _SITES]
    return places if places else _bare(scene, cell.text.strip(), cell.start)


def _bare(scene: Scene, words: str, start: int) -> list[Mention]:
    """A cell that holds one division whose name no finder marked."""
    from loaders.lexicon.places import locate

    near = locate(scene.part.place) if scene.part.place else None
    if locate(words, near) is None:
        return []
    span = scene.document.span(start, start + len(words))
    return [Mention("Place", words, span, scene.part.index, "tables.city")]
