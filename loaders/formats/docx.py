"""Word documents, read from their XML: headings, automatic numbers, tables, text boxes, footnotes, pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, takewhile

from lxml import etree

from loaders.errors import FormatError, LoadError
from loaders.formats.archive import Package
from loaders.formats.grid import Spanning, fill
from loaders.formats.lines import Lines, cell
from loaders.formats.numbering import Numbering, number, read_numbering, value
from loaders.formats.runs import PAGE, Runs, read_runs
from loaders.formats.source import HintKind, SourceText
from loaders.formats.styles import Styles, read_styles
from loaders.formats.xml import attribute, local, optional_part, part, relations

_MAIN = "word/document.xml"
_TRANSPARENT = {"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"}  # they hold blocks as if absent


def decode_docx(data: bytes, name: str) -> SourceText:
    """The text of a Word document in reading order; headers and footers of its pages are left out."""
    package = Package(data, name)
    main = _main_part(package)
    body = next((child for child in part(package, main) if local(child) == "body"), None)
    if body is None:
        raise FormatError(f"{name}: {main} has no body; save the document again in Word or WPS.")
    reader = _Reader(package, main)
    reader.read(body)
    reader.footnotes()
    if not reader.lines:
        raise LoadError(f"{name}: the document holds no text; if it is a scanned page, save it as .pdf and use OCR.")
    return reader.lines.source(name, "docx", data)


def _main_part(package: Package) -> str:
    targets = [target for kind, target in relations(package, "").values() if kind == "officeDocument"]
    found = targets[0] if targets else _MAIN
    if found not in package.names:
        raise FormatError(f"{package.name}: the part {found} is missing; save the document again in Word or WPS.")
    return found


class _Reader:
    """One document as its lines are put down."""

    def __init__(self, package: Package, main: str) -> None:
        parts = dict(relations(package, main).values())
        self.lines = Lines()
        self.styles: Styles = read_styles(optional_part(package, parts.get("styles", "word/styles.xml")))
        self.numbering: Numbering = read_numbering(optional_part(package, parts.get("numbering", "word/numbering.xml")))
        self._notes = optional_part(package, parts.get("footnotes", "word/footnotes.xml"))
        self._endnotes = optional_part(package, parts.get("endnotes", "word/endnotes.xml"))
        self._rendered = False  # Word has left marks where its pages broke
        self._cited: list[tuple[str, str]] = []

    def read(self, body: etree._Element) -> None:
        """Put down every block of the body."""
        self._rendered = _holds(body, {"lastRenderedPageBreak"})
        if self._rendered or any(attribute(element, "type") == "page" for element in body.iter("{*}br")):
            self.lines.page()
        for block in _blocks(body):
            self._block(block)
        if _holds(body, {"del", "moveFrom"}):
            self.lines.notes.append("The document tracks changes: deleted words were left out, inserted ones kept.")

    def footnotes(self) -> None:
        """Put down the notes that the text cites, after it."""
        notes = {"footnote": _by_id(self._notes), "endnote": _by_id(self._endnotes)}
        for kind, note_id in dict.fromkeys(self._cited):
            if (note := notes[kind].get(note_id)) is not None:
                words = [self._runs(block).text for block in note.iter("{*}p")]
                self.lines.write(cell(" ".join(words)), HintKind.FOOTNOTE)

    def _block(self, block: etree._Element) -> None:
        if local(block) == "tbl":
            self._table(block)
        else:
            self._paragraph(block)

    def _paragraph(self, block: etree._Element) -> None:
        runs = self._runs(block)
        style = self.styles.of(block)
        marker = self._marker(block) if runs.text.strip(PAGE + "\n ") else ""
        for index, line in enumerate(runs.text.split("\n")):
            self._line((marker if index == 0 else "") + line.strip(" \u3000"), style.level, alone="\n" not in runs.text)
        for box in runs.boxes:
            self._box(box)

    def _line(self, text: str, level: int, *, alone: bool = True) -> None:
        """Put down one line, and note the pages that begin within it."""
        words = text.replace(PAGE, "").strip(" \u3000")
        if words or PAGE in text:
            kind = HintKind.HEADING if level else HintKind.PARAGRAPH if alone else None
            start = self.lines.write(words, kind, level) if words else self.lines.end
            self._note_pages(text, start, len(words))

    def _note_pages(self, text: str, start: int, length: int) -> None:
        """Note the pages that begin within a line, or at its end."""
        before = 0
        for piece in text.split(PAGE)[:-1]:
            before += len(piece)
            self.lines.page(start + before if before < length else self.lines.end)

    def _marker(self, block: etree._Element) -> str:
        list_id, depth = self.styles.list_of(block)
        if list_id in {"", "0"}:
            return ""
        if depth is None:
            depth = self.numbering.level_of_style(list_id, self.styles.name_of(block)) or 0
        return self.numbering.marker(list_id, depth)

    def _runs(self, block: etree._Element) -> Runs:
        runs = read_runs(block, rendered=self._rendered)
        self._cited.extend(runs.notes)
        return runs

    def _box(self, box: etree._Element) -> None:
        start = self.lines.end
        for block in _blocks(box):
            self._block(block)
        self.lines.cover(start, HintKind.BOX)

    def _table(self, table: etree._Element) -> None:
        """Put down a table; one of a single column is a frame around paragraphs (专栏)."""
        rows = [row for row in table.iter("{*}tr") if _owner(row) is table]
        cells = [list(_cells(row)) for row in rows]
        if max(map(len, cells), default=0) <= 1:
            for only in chain.from_iterable(cells):
                self._box(only)
            return
        header = _header_rows(rows)
        spanning = [self._spanning(row, found) for row, found in zip(rows, cells, strict=True)]
        self.lines.table(fill(_merged_rows(spanning), header), header)

    def _spanning(self, row: etree._Element, cells: list[etree._Element]) -> list[tuple[str, Spanning]]:
        """The cells of a row, each with how it stands to the one above: restart, continue or alone."""
        before = row.find("{*}trPr/{*}gridBefore")
        found = [("", Spanning("", number(value(before))))] if before is not None else []
        for one in cells:
            span, merge = one.find("{*}tcPr/{*}gridSpan"), one.find("{*}tcPr/{*}vMerge")
            state = "" if merge is None else value(merge) or "continue"
            columns = number(value(span), 1) if span is not None else 1
            found.append((state, Spanning(self._cell(one), max(1, columns))))
        return found

    def _cell(self, one: etree._Element) -> str:
        words = []
        for block in one.iter("{*}p"):
            runs = self._runs(block)
            words.append(self._marker(block) + runs.text.replace(PAGE, "") if runs.text.strip() else "")
        return cell(" ".join(words))


def _blocks(parent: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables in order, through the wrappers that are no blocks themselves."""
    for child in parent:
        name = local(child)
        if name in {"p", "tbl"}:
            yield child
        elif name in _TRANSPARENT:
            yield from _blocks(child)


def _by_id(root: etree._Element | None) -> dict[str, etree._Element]:
    return {} if root is None else {attribute(note, "id") or "": note for note in root}


def _holds(body: etree._Element, names: set[str]) -> bool:
    """Whether an element of one of these names lies within the body."""
    return any(local(element) in names for element in body.iter())


def _header_rows(rows: Sequence[etree._Element]) -> int:
    """How many rows at the head of a table Word repeats on each page."""
    return sum(1 for _ in takewhile(lambda row: row.find("{*}trPr/{*}tblHeader") is not None, rows))


def _owner(element: etree._Element) -> etree._Element | None:
    """The table that a row or cell belongs to: the nearest one around it."""
    return next(element.iterancestors("{*}tbl"), None)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if local(child) == "tc":
            yield child
        elif local(child) in _TRANSPARENT:
            yield from _cells(child)


def _merged_rows(rows: list[list[tuple[str, Spanning]]]) -> list[list[Spanning]]:
    """Cells that go on from the row above as one cell over several rows."""
    placed = [_columns(row) for row in rows]
    return [
        [
            Spanning(one.text, one.columns, _depth(placed, index, column) if state == "restart" else 1)
            for column, (state, one) in row.items()
            if not (state == "continue" and index and column in placed[index - 1])
        ]
        for index, row in enumerate(placed)
    ]


def _depth(placed: Sequence[Mapping[int, tuple[str, Spanning]]], index: int, column: int) -> int:
    """How many rows a cell covers: those below it that say that they go on."""
    depth = 1
    while index + depth < len(placed) and placed[index + depth].get(column, ("", None))[0] == "continue":
        depth += 1
    return depth


def _columns(row: list[tuple[str, Spanning]]) -> dict[int, tuple[str, Spanning]]:
    placed: dict[int, tuple[str, Spanning]] = {}
    column = 0
    for state, one in row:
        placed[column] = (state, one)
        column += one.columns
    return placed
