"""A report as PDF, set by typst. All words go in as string literals: none of them is ever read as markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from kg.report.content import (
    Block,
    Chart,
    Heading,
    Line,
    Matrix,
    Paragraph,
    Report,
    Run,
    Table,
    group_anchor,
    quote_anchor,
    ranges,
)
from kg.report.fonts import font_folder

_LONG = re.compile(r"[!-~]{25,}")  # Latin letters, digits and marks without a blank
_PIECE = re.compile(r".{8}")
_STYLE = Path(__file__).parent.parent / "templates" / "report.typ"


def write(report: Report) -> bytes:
    """The pages."""
    return compile_typst("\n".join(_parts(report)), "pdf")


def compile_typst(source: str, format_: Literal["pdf", "png"], ppi: float = 144.0) -> bytes:
    """What typst makes of a source; its only font with Chinese glyphs is the one that was found."""
    import typst

    found = font_folder()
    compile_: Any = typst.compile  # its stubs want folders as bytes where the source is bytes
    made = compile_(
        source.encode(),
        format=format_,
        ppi=ppi,
        font_paths=[str(found[1])] if found else [],
        ignore_system_fonts=True,
        timestamp=0,  # the same report gives the same bytes
    )
    return bytes(made[0] if isinstance(made, list) else made)


def literal(text: str) -> str:
    """The text as a string literal of typst.

    >>> print(literal('#read("a")'))
    "#read(\\\\"a\\\\")"
    """
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def words(text: str) -> str:
    """Words as a string literal, with places to break in what has none and is longer than a column."""
    return literal(_LONG.sub(lambda long: _PIECE.sub(lambda piece: f"{piece[0]}\u200b", long[0]), text))


def font() -> str:
    """The fonts of a text, as typst writes a list."""
    found = font_folder()
    families = [found[0]] if found else []
    return "(" + "".join(f"{literal(family)}, " for family in [*families, "Libertinus Serif"]) + ")"


def _parts(report: Report) -> Iterator[str]:
    yield f"#let fonts = {font()}"
    yield _STYLE.read_text(encoding="utf-8")
    title = f"{report.title}　{report.subtitle}".strip()
    yield f"#set document(title: {literal(title)}, date: none)"
    yield f"#cover({words(report.title)}, {words(report.subtitle)})"
    for block in report.blocks:
        yield _block(block)
    if report.notes:
        yield "#heading(level: 1, [说明])"
        yield from (f"#note({words(note)})" for note in report.notes)
    if report.printed_sources:
        yield from _appendix(report)


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"#heading(level: {block.level}, {words(block.text)}) <{block.anchor}>"
    if isinstance(block, Paragraph):
        kind = {"bullet": "point", "note": "note"}.get(block.kind, "para")
        return f"#{kind}({{{'; '.join(map(_run, block.runs)) or '[]'}}})"
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Matrix):
        size = f"{len(block.rows)} 行 × {len(block.columns)} 列"
        return f"#note({words(f'{block.label}　{block.caption}：{size}，见 xlsx 或 html 文件。')})"
    return _chart(block)


def _run(run: Run) -> str:
    if run.link:
        return f"cite-to(<{run.link}>, {words(run.text)})"
    return f"strong({words(run.text)})" if run.bold else f"text({words(run.text)})"


def _chart(chart: Chart) -> str:
    return (
        f"#chart(bytes({literal(chart.svg)}), {words(chart.label)}, {words(chart.caption)}, "
        f"{words(chart.words)}, <{chart.table}>, {words(chart.table_label)}) <{chart.anchor}>"
    )


def _table(table: Table) -> str:
    columns = ", ".join([*(f"{head.width:g}fr" for head in table.heads), "1.3fr"])
    aligned = ", ".join(["right" if head.number else "left" for head in table.heads] + ["left"])
    heads = ", ".join([*(words(head.title) for head in table.heads), words(table.evidence)])
    cells = ",\n".join(_line(table, line) for line in table.lines[: table.printed])
    more = f"共 {len(table.lines)} 行，此处列出前 {table.printed} 行；全部见 xlsx 或 html 文件。" if table.cut else ""
    return (
        f"#listing({words(table.label)}, {words(table.caption)}, ({columns}), ({aligned},), ({heads},), (\n{cells},"
        f"\n), {words(more)}) <{table.anchor}>"
    )


def _line(table: Table, line: Line) -> str:
    cells = (words(head.words(cell)) for head, cell in zip(table.heads, line.cells, strict=True))
    return ", ".join([*cells, _cited(line)])


def _cited(line: Line) -> str:
    if line.group:
        return f"link(<{group_anchor(line.group)}>, {words(f'组 {line.group}（{len(line.cited)} 处）')})"
    return "{" + "".join(f"link(<{quote_anchor(n)}>, {words(f'{n} ')}); " for n in line.cited) + "[]}"


def _appendix(report: Report) -> Iterator[str]:
    yield "#appendix([附录　引文])"
    for source in report.sources[: report.printed_sources]:
        place = f"{source.quote.source}，第 {source.quote.line} 行"
        yield f"#said({source.number}, {words(source.quote.words)}, {words(place)}) <{quote_anchor(source.number)}>"
    if report.printed_groups:
        yield "#heading(level: 2, [引文组])"
    for number, cited in enumerate(report.groups[: report.printed_groups], 1):
        yield f"#group({number}, {len(cited)}, {{{'; '.join(_spans(cited))}}}) <{group_anchor(number)}>"


def _spans(cited: tuple[int, ...]) -> Iterator[str]:
    for place, (first, last) in enumerate(ranges(cited)):
        between = 'text("、"); ' if place else ""
        to = f'; text("–"); link(<{quote_anchor(last)}>, {words(str(last))})' if last > first else ""
        yield f"{between}link(<{quote_anchor(first)}>, {words(str(first))}){to}"
