"""A report as Markdown: tables with pipes, charts as their words, every citation a link."""

from __future__ import annotations

import re
from collections.abc import Iterator

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

_MARKUP = re.compile(r"([\\`*_\[\]<>#|~$!&])")
_NUMBERED = re.compile(r"^(\s*\d+)([.)])")
_MARKED = re.compile(r"^(\s*)([-+=])")


def write(report: Report) -> bytes:
    """The report as UTF-8 text."""
    return ("\n\n".join(_parts(report)) + "\n").encode()


def _parts(report: Report) -> Iterator[str]:
    yield f"# {_safe(report.title)}"
    if report.subtitle:
        yield _opening(_safe(report.subtitle))
    for note in report.notes:
        yield f"> {_safe(note)}"
    for block in report.blocks:
        yield _block(block)
    if report.sources:
        yield "## 附录 引文\n\n" + "\n\n".join(_sources(report))


def _safe(text: str) -> str:
    """Words that no reader of Markdown takes for markup or for an address."""
    return _MARKUP.sub(r"\\\1", text).replace("://", ":\\//")


def _opening(text: str) -> str:
    """A paragraph that does not begin as a list or an underline does."""
    return _MARKED.sub(r"\1\\\2", _NUMBERED.sub(r"\1\\\2", text))


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * (block.level + 1)} {_safe(block.text)}"
    if isinstance(block, Paragraph):
        return {"bullet": "- ", "note": "> "}.get(block.kind, "") + _opening("".join(map(_run, block.runs)))
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Matrix):
        return f"**{block.label} {_safe(block.caption)}**：{_size(block)}，见 xlsx 或 html 文件。"
    return _chart(block)


def _size(matrix: Matrix) -> str:
    return f"{len(matrix.rows)} 行 × {len(matrix.columns)} 列"


def _run(run: Run) -> str:
    words = f"**{_safe(run.text)}**" if run.bold and run.text.strip() else _safe(run.text)
    return f"[{words}](#{run.link})" if run.link else words


def _chart(chart: Chart) -> str:
    said = f"{_safe(chart.words)}（数据：[{chart.table_label}](#{chart.table})）"
    return f"**{chart.label} {_safe(chart.caption)}**\n\n{said}"


def _table(table: Table) -> str:
    head = "| " + " | ".join([*(_safe(head.title) for head in table.heads), table.evidence]) + " |"
    rule = "|" + "|".join(["---:" if head.number else "---" for head in table.heads] + ["---"]) + "|"
    rows = ["| " + " | ".join([*_cells(table, line), _cited(line)]) + " |" for line in table.lines]
    title = f'<a id="{table.anchor}"></a>**{table.label} {_safe(table.caption)}**'
    return "\n".join([title, "", head, rule, *rows])


def _cells(table: Table, line: Line) -> Iterator[str]:
    return (_safe(head.words(cell)) for head, cell in zip(table.heads, line.cells, strict=True))


def _cited(line: Line) -> str:
    if line.group:
        return f"[引文组 {line.group}（{len(line.cited)} 处）](#{group_anchor(line.group)})"
    return " ".join(_numbered(number) for number in line.cited)


def _numbered(number: int) -> str:
    return f"[{number}](#{quote_anchor(number)})"


def _sources(report: Report) -> Iterator[str]:
    for source in report.sources:
        quote = source.quote
        place = f"{_safe(quote.source)}，第 {quote.line} 行"
        yield f'<a id="{quote_anchor(source.number)}"></a>〔{source.number}〕{place}：“{_safe(quote.words)}”'
    for number, cited in enumerate(report.groups, 1):
        parts = (
            _numbered(first) if first == last else f"{_numbered(first)}–{_numbered(last)}"
            for first, last in ranges(cited)
        )
        yield f'<a id="{group_anchor(number)}"></a>引文组 {number}（{len(cited)} 处）：{"、".join(parts)}'
