"""Works, builders and sites by the columns of a table: each name under 项目名称 is one work, each town a place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Cell, Part, Table
from loaders.extract.agency_edges import OF_A_FIRM
from loaders.extract.proofs import generic
from loaders.extract.responsibility.lists import read_list
from loaders.extract.scan import Scan
from loaders.extract.towns import speaks_of_county, town_of_cell
from loaders.extract.work_columns import WorkColumns, read_works
from loaders.mention import Mention
from loaders.ranges import Range

_NAME = re.compile(r"[^\t。；]{4,60}")
# what names a column of parks, and what a cell of it holds
_OF_PARKS = re.compile("(?:产业)?(?:园区|开发区|基地|平台园区|产业园)(?:名称)?")
_PARK = re.compile("[一-鿿“”（）—]{4,30}(?:园区?|区|基地|小镇|城|谷|港)(?:（[^（）]{2,10}）)?")
_LISTED = re.compile(r"[^\s、，,；;和及与/]+")
_SUM = re.compile(r"合\s*计|小\s*计|总\s*计|共\s*计|[\d.%％]+$")
_BLANKS = re.compile(r"\s+")


def find_tabled(part: Part, scan: Scan) -> Iterator[Mention]:
    """The work of every row in the tables of works of a part, who builds it, and the towns that their sites are."""
    local = bool(part.tables) and speaks_of_county(part)
    for table in part.tables:
        yield from _parks(part, table, scan)
        columns = read_works(table.header)
        if columns is not None:
            yield from _works(part, table, columns, scan)
            yield from _builders(part, table, columns, scan)
            yield from _sites(part, table, columns, scan) if local else ()


def _parks(part: Part, table: Table, scan: Scan) -> Iterator[Mention]:
    """The parks under the name of a column of parks."""
    named = (index for index, cell in enumerate(table.header) if _OF_PARKS.fullmatch(_BLANKS.sub("", cell)))
    for cell in _cells_of(table, next(named, None)):
        start, end = _range(part, cell)
        if _PARK.fullmatch(cell.text) and not generic(cell.text, "Park"):
            yield scan.mention("Park", start, end, "parks.row", 0.85)


def _works(part: Part, table: Table, columns: WorkColumns, scan: Scan) -> Iterator[Mention]:
    for row in table.rows:
        if (name := work_of(row, columns)) is not None:
            start, end = _range(part, name)
            yield scan.mention("Project", start, end, "projects.row", 0.85, name=_BLANKS.sub("", name.text))


def work_of(row: tuple[Cell, ...], columns: WorkColumns) -> Cell | None:
    """The cell that names the work of a row: none where another row holds it, or the row is a sum or a heading."""
    cell = row[columns.name] if columns.name < len(row) else None
    if cell is None or cell.carried or not _NAME.fullmatch(cell.text) or _SUM.match(cell.text):
        return None
    told = (row[index].text.strip() for index in columns.telling if index < len(row))
    return cell if any(words and not _SUM.match(words) for words in told) else None


def _sites(part: Part, table: Table, columns: WorkColumns, scan: Scan) -> Iterator[Mention]:
    """The towns under the name of a column of sites."""
    for cell in _cells_of(table, columns.site):
        for one in _LISTED.finditer(scan.text, *_range(part, cell)):
            if last := town_of_cell(scan.text, *one.span()):
                words = scan.text[one.start() : last]
                yield scan.mention("Place", one.start(), last, "places.town", 0.85, name=f"{part.place}{words}")


def _cells_of(table: Table, column: int | None) -> Iterator[Cell]:
    """The cells of a column that no other row holds; none where there is no such column."""
    rows = table.rows if column is not None else ()
    return (row[column] for row in rows if column is not None and column < len(row) and not row[column].carried)


def _builders(part: Part, table: Table, columns: WorkColumns, scan: Scan) -> Iterator[Mention]:
    """The public bodies under the name of a column of builders, such as no running text would tell to be ones."""
    for cell in _cells_of(table, columns.builder):
        for one in read_list(scan.text, *_range(part, cell)):
            if one.kind.type == "Agency" and not OF_A_FIRM.search(one.name):
                yield scan.mention("Agency", one.start, one.end, "agencies.builder", 0.85, name=one.name)


def _range(part: Part, cell: Cell) -> Range:
    return cell.start - part.start, cell.end - part.start
