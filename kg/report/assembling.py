"""From drafted blocks to a report: tables and charts get their numbers, charts their tables, quotes their places."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.ask.answer import Quote
from kg.report.charts import draw
from kg.report.charts.svg import breadth
from kg.report.content import (
    Block,
    Chart,
    Head,
    Heading,
    Line,
    Mark,
    Matrix,
    Paragraph,
    Run,
    Table,
    group_anchor,
    quote_anchor,
)
from kg.report.draft import Asked, ChartAsked, Cited, MatrixAsked, Short, TableAsked
from kg.report.markup import Drafted
from kg.report.rows import Field, Row, Rows, role, shown
from kg.report.sources import Sources

CHART_TABLES = "图的数据"
_ABSENT, _CITED, _EXAMPLES = "—", "出处", "例句"
_SAMPLE = 100  # rows by which the width of a column is reckoned
_NARROWEST, _WIDEST = 0.8, 3.6

Key = tuple[int, ...]


@dataclass(slots=True)
class Assembled:
    """The blocks of a report with their sources, and how many of these are cited on paper."""

    blocks: tuple[Block, ...]
    sources: Sources
    printed: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class _Bench:
    short: Short
    sources: Sources = field(default_factory=Sources)
    tables: dict[Key, tuple[str, str]] = field(default_factory=dict)  # rows → anchor and label of their table
    headings: int = 0
    charts: int = 0
    matrices: int = 0


def assemble(drafted: Iterable[Drafted | Asked], short: Short) -> Assembled:
    """The blocks in order, everything numbered; what paper shows is numbered first."""
    wanted = list(_with_chart_tables(list(drafted)))
    bench = _Bench(short)
    for table in (one for one in wanted if isinstance(one, TableAsked)):
        number = len(bench.tables) + 1
        bench.tables.setdefault(_key(table.rows), (f"table-{number}", f"表 {number}"))
    for one in wanted:
        _cite_printed(one, bench.sources)
    printed = bench.sources.counts
    blocks = tuple(_block(one, bench) for one in wanted)
    return Assembled(blocks, bench.sources, printed)


def _with_chart_tables(drafted: Sequence[Drafted | Asked]) -> Iterator[Drafted | Asked]:
    """The blocks, and at the end a table for each chart whose figures stand in none."""
    tabled = {_key(one.rows) for one in drafted if isinstance(one, TableAsked)}
    yield from drafted
    bare = {_key(one.rows): one for one in drafted if isinstance(one, ChartAsked) and _key(one.rows) not in tabled}
    if bare:
        yield Drafted("heading", (Run(CHART_TABLES),), 1)
    for one in bare.values():
        yield TableAsked(one.rows, tuple(each.name for each in one.rows.fields), one.caption, 60)


def _key(rows: Rows) -> Key:
    return tuple(id(row) for row in rows.rows) or (id(rows.fields),)


def _cite_printed(one: Drafted | Asked, sources: Sources) -> None:
    if isinstance(one, TableAsked):
        for row in one.rows.rows[: one.limit]:
            sources.cite(one.cited(row))
    elif isinstance(one, Drafted):
        for piece in one.pieces:
            if isinstance(piece, Cited):
                sources.cite(piece.quotes)


def _block(one: Drafted | Asked, bench: _Bench) -> Block:
    if isinstance(one, TableAsked):
        return _table(one, bench)
    if isinstance(one, ChartAsked):
        return _chart(one, bench)
    if isinstance(one, MatrixAsked):
        return _matrix(one, bench)
    if one.level:
        bench.headings += 1
        return Heading(one.text, one.level, f"heading-{bench.headings}")
    return Paragraph(tuple(_runs(one, bench.sources)), one.kind)


def _runs(one: Drafted, sources: Sources) -> Iterator[Run]:
    for piece in one.pieces:
        if isinstance(piece, Run):
            yield piece
        elif piece.quotes:
            yield from citation(*sources.cite(piece.quotes))


def citation(numbers: tuple[int, ...], group: int) -> Iterator[Run]:
    """A citation in a text: each number leads to its quote, a group to its list."""
    if group:
        yield Run(f"〔引文组 {group}，{len(numbers)} 处〕", link=group_anchor(group))
    else:
        for number in numbers:
            yield Run(f"〔{number}〕", link=quote_anchor(number))


def _table(one: TableAsked, bench: _Bench) -> Table:
    anchor, label = bench.tables[_key(one.rows)]
    fields = [each for name in one.columns if (each := one.rows.field(name))]
    lines = []
    for row in one.rows.rows:
        cells = tuple(_ABSENT if row[each.name] in (None, []) else shown(row[each.name], each) for each in fields)
        lines.append(Line(cells, *bench.sources.cite(one.cited(row))))
    widths = [_width(f, [line.cells[place] for line in lines[:_SAMPLE]]) for place, f in enumerate(fields)]
    heads = tuple(Head(f.title, f.number, width, f.share) for f, width in zip(fields, widths, strict=True))
    return Table(
        anchor,
        label,
        one.caption,
        heads,
        tuple(lines),
        min(one.limit, len(lines)),
        _EXAMPLES if one.examples else _CITED,
    )


def _width(column: Field, cells: list[str | int | float]) -> float:
    """The share of the width that a column needs: it grows with the root of what stands in it, as lines break."""
    if column.number:
        return _NARROWEST
    stated = [breadth(str(cell), 1.0) for cell in cells if cell != _ABSENT]
    letters = sum(stated) / (len(stated) or 1)
    return round(min(_WIDEST, max(_NARROWEST, 0.55 * math.sqrt(max(letters, len(column.title) / 1.5)))), 2)


def _chart(one: ChartAsked, bench: _Bench) -> Chart:
    bench.charts += 1
    anchor, label = bench.tables[_key(one.rows)]
    drawing = draw(one.kind, one.rows, one.parts, one.limit, bench.short)
    return Chart(f"chart-{bench.charts}", f"图 {bench.charts}", one.caption, drawing.svg, drawing.words, anchor, label)


def _matrix(one: MatrixAsked, bench: _Bench) -> Matrix:
    bench.matrices += 1
    columns = _by_weight(one)
    marks: dict[tuple[str, ...], dict[str, dict[str, list[Quote]]]] = {}
    for row in one.rows.rows:
        bench.sources.cite(row.quotes)  # numbers in the order of the text
        held = marks.setdefault(_down(one, row), {})
        if row[one.across] is not None:
            held.setdefault(str(row[one.across]), {}).setdefault(str(row[one.mark]), []).extend(row.quotes)
    rows = tuple(
        (down, tuple(_mark(across.get(name), bench.sources) for name in columns)) for down, across in marks.items()
    )
    corner = tuple(each.title for name in one.down if (each := one.rows.field(name)))
    anchor = f"matrix-{bench.matrices}"
    return Matrix(anchor, f"矩阵 {bench.matrices}", one.caption, corner, columns, rows)


def _down(one: MatrixAsked, row: Row) -> tuple[str, ...]:
    return tuple(str(shown(row[each.name], each)) for name in one.down if (each := one.rows.field(name)))


def _by_weight(one: MatrixAsked) -> tuple[str, ...]:
    """What stands across, those with most rows first."""
    counts: dict[str, int] = {}
    for row in one.rows.rows:
        if row[one.across] is not None:
            counts[str(row[one.across])] = counts.get(str(row[one.across]), 0) + 1
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def _mark(held: dict[str, list[Quote]] | None, sources: Sources) -> Mark | None:
    if not held:
        return None
    numbers, _ = sources.cite(quote for quotes in held.values() for quote in quotes)
    # 牵, 责, 配: the first character of a role is its mark in every table of duties
    return Mark("".join(role(kind)[:1] if kind != role(kind) else kind for kind in held), numbers)
