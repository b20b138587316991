"""The pieces of a word-processor document as XML: paragraphs, runs, fields, links, tables. All words are escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from kg.report.content import plain

NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LINK = '<w:rStyle w:val="KgLink"/><w:sz w:val="17"/>'


def words(text: str, properties: str = "") -> str:
    """A run of words."""
    form = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{form}<w:t xml:space="preserve">{escape(plain(text))}</w:t></w:r>'


def bold(text: str) -> str:
    """A run of bold words."""
    return words(text, "<w:b/>")


def link(anchor: str, text: str) -> str:
    """Words that lead to a place of the document."""
    return f'<w:hyperlink w:anchor={quoteattr(name(anchor))} w:history="1">{words(text, _LINK)}</w:hyperlink>'


def name(anchor: str) -> str:
    """An anchor as the name of a bookmark, which takes no hyphen."""
    return anchor.replace("-", "_")


def paragraph(inner: str, style: str = "", properties: str = "") -> str:
    """A paragraph of a style."""
    named = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    form = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{form}{inner}</w:p>"


FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def field_start(instruction: str, *, stale: bool = False) -> str:
    """The beginning of a field, before what it shows; a stale one is reckoned anew when the document is opened."""
    dirty = ' w:dirty="true"' if stale else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"{dirty}/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def field(instruction: str, shown: str) -> str:
    """A field with what it showed last."""
    return field_start(instruction) + words(shown) + FIELD_END


def cell(inner: str, width: int, *, right: bool = False, fill: str = "") -> str:
    """A cell of a table, in twentieths of a point."""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    side = '<w:jc w:val="right"/>' if right else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{paragraph(inner, "KgCell", side)}</w:tc>'


def row(cells: Iterable[str], *, head: bool = False) -> str:
    """A row that is not torn at the end of a page; a head comes again on each."""
    again = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{again}</w:trPr>{''.join(cells)}</w:tr>"


def table(widths: Sequence[int], rows: Iterable[str]) -> str:
    """A table with columns of these widths."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="KgTable"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


class Bookmarks:
    """Bookmarks with the numbers that a document needs them to have."""

    def __init__(self) -> None:
        self._count = 0

    def around(self, anchor: str, inner: str) -> str:
        """What is between becomes the place that links lead to."""
        self._count += 1
        start = f'<w:bookmarkStart w:id="{self._count}" w:name={quoteattr(name(anchor))}/>'
        return f'{start}{inner}<w:bookmarkEnd w:id="{self._count}"/>'
