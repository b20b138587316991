"""A report for a word processor: real styles, headings, a table of contents, captions and page numbers."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

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
from kg.report.writers.drawing import png, size
from kg.report.writers.word_styles import WIDTH, dress
from kg.report.writers.word_xml import (
    FIELD_END,
    NAMESPACES,
    Bookmarks,
    bold,
    cell,
    field,
    field_start,
    link,
    name,
    paragraph,
    row,
    table,
    words,
)

_KINDS = {"text": "KgText", "bullet": "ListBullet", "note": "KgNote"}
_APPENDIX = Heading("附录　引文", 1, "sources")
_GROUPS = Heading("引文组", 2, "groups")
_NOTES = Heading("说明", 1, "notes")
_SOURCE_SHARE = 1.2  # of the column of citations


def write(report: Report) -> bytes:
    """The document."""
    import docx
    from docx.oxml import parse_xml

    document = docx.Document()
    dress(document)
    document.core_properties.title = report.title
    document.core_properties.subject = report.subtitle
    made = "".join(_Pen(document).parts(report))
    body = document.element.body
    for element in list(parse_xml(f"<w:body {NAMESPACES}>{made}</w:body>")):
        body.insert(len(body) - 1, element)  # before the properties of the section
    for place, picture in zip(body.xpath(".//w:r[w:t='\ue000']"), _pictures(document, report), strict=True):
        place.replace(place.xpath("w:t")[0], picture)
    out = io.BytesIO()
    document.save(out)
    return timeless(out.getvalue())


def timeless(packed: bytes) -> bytes:
    """The same package, its parts in order and dated alike."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0)), old.read(part), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _pictures(document: Any, report: Report) -> Iterator[Any]:
    """Each chart as a picture of the document, as wide as the text."""
    from docx.oxml import OxmlElement
    from docx.shared import Twips

    for number, chart in enumerate((block for block in report.blocks if isinstance(block, Chart)), 1):
        width, height = size(chart.svg)
        tall = Twips(round(WIDTH * height / width))
        inline = document.part.new_pic_inline(io.BytesIO(png(chart.svg)), width=Twips(WIDTH), height=tall)
        inline.docPr.set("id", str(number))
        inline.docPr.set("name", chart.label)
        inline.docPr.set("descr", chart.words)
        drawing = OxmlElement("w:drawing")
        drawing.append(inline)
        yield drawing


class _Pen:
    """Writes the blocks of one document."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._marks = Bookmarks()

    def parts(self, report: Report) -> Iterator[str]:
        yield paragraph(words(report.title), "Title")
        if report.subtitle:
            yield paragraph(words(report.subtitle), "Subtitle")
        headings = [*report.headings(), *([_NOTES] if report.notes else [])]
        headings += [_APPENDIX] if report.printed_sources else []
        yield from _contents(headings)
        for block in report.blocks:
            yield from self._block(block)
        if report.notes:
            yield self._heading(_NOTES)
            yield from (paragraph(words(note), "KgNote") for note in report.notes)
        yield from self._appendix(report)

    def _block(self, block: Block) -> Iterator[str]:
        if isinstance(block, Heading):
            yield self._heading(block)
        elif isinstance(block, Paragraph):
            yield paragraph("".join(map(_run, block.runs)), _KINDS[block.kind])
        elif isinstance(block, Chart):
            yield from self._chart(block)
        elif isinstance(block, Matrix):
            size_ = f"{len(block.rows)} 行 × {len(block.columns)} 列"
            yield paragraph(words(f"{block.label}　{block.caption}：{size_}，见 xlsx 或 html 文件。"), "KgNote")
        else:
            yield from self._table(block)

    def _heading(self, heading: Heading) -> str:
        return paragraph(self._marks.around(heading.anchor, words(heading.text)), f"Heading{heading.level}")

    def _chart(self, chart: Chart) -> Iterator[str]:
        yield paragraph("<w:r><w:t>\ue000</w:t></w:r>", "KgFigure")
        about = words(f"　{chart.caption}（数据见 ") + link(chart.table, chart.table_label) + words("）")
        yield paragraph(self._marks.around(chart.anchor, _numbered(chart.label) + about), "Caption")

    def _table(self, one: Table) -> Iterator[str]:
        title = self._marks.around(one.anchor, _numbered(one.label) + words(f"　{one.caption}"))
        yield paragraph(title, "Caption", "<w:keepNext/>")
        shares = [*(head.width for head in one.heads), _SOURCE_SHARE]
        widths = [round(WIDTH * share / sum(shares)) for share in shares]
        heads = [*(head.title for head in one.heads), one.evidence]
        sides = [*(head.number for head in one.heads), False]
        titled = zip(heads, widths, sides, strict=True)
        top = row((cell(bold(title), width, right=right) for title, width, right in titled), head=True)
        yield table(widths, [top, *(_line(one, line, widths) for line in one.lines[: one.printed])])
        more = f"共 {len(one.lines)} 行，此处列出前 {one.printed} 行；全部见 xlsx 或 html 文件。" if one.cut else ""
        yield paragraph(words(more), "KgNote") if more else paragraph("")

    def _appendix(self, report: Report) -> Iterator[str]:
        if not report.printed_sources:
            return
        yield self._heading(_APPENDIX)
        for source in report.sources[: report.printed_sources]:
            number = self._marks.around(quote_anchor(source.number), words(f"〔{source.number}〕"))
            place = words(f"（{source.quote.source}，第 {source.quote.line} 行）", '<w:color w:val="666666"/>')
            yield paragraph(number + words(source.quote.words) + place, "KgQuote")
        if report.printed_groups:
            yield self._heading(_GROUPS)
        for place_, cited in enumerate(report.groups[: report.printed_groups], 1):
            lead = self._marks.around(group_anchor(place_), words(f"组 {place_}（{len(cited)} 处）："))
            yield paragraph(lead + "".join(_spans(cited)), "KgQuote")


def _contents(headings: list[Heading]) -> Iterator[str]:
    """A table of contents with its entries; a program that lays out pages adds their numbers, and is told to."""
    yield paragraph(words("目录"), "TOCHeading")
    last = len(headings) - 1
    for place, heading in enumerate(headings):
        start = field_start('TOC \\o "1-3" \\h \\z \\u', stale=True) if place == 0 else ""
        entry = f'<w:hyperlink w:anchor="{name(heading.anchor)}" w:history="1">{words(heading.text)}</w:hyperlink>'
        yield paragraph(start + entry + (FIELD_END if place == last else ""), f"TOC{heading.level}")


def _run(run: Run) -> str:
    if run.link:
        return link(run.link, run.text)
    return bold(run.text) if run.bold else words(run.text)


def _numbered(label: str) -> str:
    """A label such as 表 3, its number a field that counts on when tables are added."""
    kind, number = label.split(" ")
    return words(f"{kind} ") + field(f"SEQ {kind} \\* ARABIC", number)


def _line(one: Table, line: Line, widths: list[int]) -> str:
    cells = (
        cell(words(head.words(value)), width, right=head.number)
        for head, value, width in zip(one.heads, line.cells, widths, strict=False)
    )
    return row([*cells, cell(_cited(line), widths[-1])])


def _cited(line: Line) -> str:
    if line.group:
        return link(group_anchor(line.group), f"组 {line.group}（{len(line.cited)} 处）")
    return words(" ").join(link(quote_anchor(number), str(number)) for number in line.cited)


def _spans(cited: tuple[int, ...]) -> Iterator[str]:
    for place, (first, last) in enumerate(ranges(cited)):
        to = words("–") + link(quote_anchor(last), str(last)) if last > first else ""
        yield (words("、") if place else "") + link(quote_anchor(first), str(first)) + to
