"""A tree of blocks and inline elements as lines: what stands on a line of its own in the browser does so here."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from loaders.formats.crumbs import is_crumb
from loaders.formats.grid import Spanning, fill
from loaders.formats.lines import Lines, cell
from loaders.formats.source import HintKind

_BLOCKS = {
    "p", "div", "section", "article", "main", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "center", "hr",
    "h1", "h2", "h3", "h4", "h5", "h6", "address", "figure", "figcaption", "fieldset", "details", "summary", "body",
    "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "header", "footer",
}  # fmt: skip
_HEADING = re.compile(r"h[1-6]$")
_WIDE = "[\u2014\u2018-\u201d\u3000-\u303f\u3400-\u9fff\uff00-\uffef]"
_WRAP = re.compile(
    rf"(?<={_WIDE})[ \t\r\f]*\n\s*(?={_WIDE})"
)  # a line of the page's source ends between two characters
_SPACE = re.compile(r"[ \t\r\n\f\xa0]+")
_BREAK = "\v"  # a line break within a paragraph; no page's text holds this character
_BUTTONS = re.compile(  # what a page's template puts around a text, with nothing else on the line
    r"[【\[(（ ]*(?:打印(?:本页|此页|文章)?|关闭(?:窗口|本页)?|收藏(?:本页)?|"
    r"分享(?:到|至)?[：:]?.{0,20}|返回(?:顶部|首页|列表)?|"
    r"(?:字号|字体|【字体)[：:].{0,20}|(?:大|中|小|默认|特大)(?:[ 】\]]+(?:大|中|小|默认|特大))+|扫一扫.{0,30}|"
    r"上一[篇条页][：:]?.{0,60}|下一[篇条页][：:]?.{0,60}|视力保护色.{0,20}|(?:浏览|阅读|点击)(?:次数|量|数)?[：:]?\s*\d*\s*次?|"
    r"责任编辑[：:].{0,20}|听全文|朗读|纠错|微信|微博|QQ空间)"
    r"(?:[【】\[\](（)） |｜]+(?:打印.{0,4}|关闭.{0,4}|收藏.{0,4}|返回.{0,4}))*[】\])） ]*"
)
_LONGEST_BUTTON = 80


def write_flow(lines: Lines, root: etree._Element) -> None:
    """Put down an element's text block by block, its headings and tables as what they are."""
    flow = _Flow(lines, len("".join(map(str, root.itertext()))))
    flow.walk(root)
    flow.close()


class _Flow:
    """The inline text that waits for the end of its block."""

    def __init__(self, lines: Lines, whole: int) -> None:
        self.lines = lines
        self.whole = whole
        self.pending: list[str] = []
        self.level = 0

    def walk(self, element: etree._Element) -> None:
        """Put down one element; the parser bounds how deep elements nest."""
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag == "br":
            self.pending.append(_BREAK)
        elif tag == "table":
            self._any_table(element)
        elif tag in _BLOCKS:
            self._block(element, tag)
        elif tag:
            self._inside(element)

    def _any_table(self, element: etree._Element) -> None:
        """Put down a table: one of data, a frame around words, or one that only lays out the page."""
        if rows := data_table(element):
            self.close()
            self._table(element, rows)
        elif self._boxed(element):
            self._box(element)
        else:
            self._block(element, "table")

    def _block(self, element: etree._Element, tag: str) -> None:
        self.close()
        before = self.level
        self.level = int(tag[1]) if _HEADING.match(tag) else before
        self._inside(element)
        self.close()
        self.level = before

    def _boxed(self, table: etree._Element) -> bool:
        """A table of one column is a frame around words (专栏), unless it frames most of the page."""
        return table.find(".//table") is None and len("".join(map(str, table.itertext()))) * 2 < self.whole

    def _box(self, table: etree._Element) -> None:
        self.close()
        start = self.lines.end
        self._block(table, "table")
        self.lines.cover(start, HintKind.BOX)

    def _inside(self, element: etree._Element) -> None:
        self.pending.append((element.text or "").replace(_BREAK, " "))
        for child in element:
            self.walk(child)
            self.pending.append((child.tail or "").replace(_BREAK, " "))

    def _table(self, element: etree._Element, rows: list[list[str]]) -> None:
        caption = element.find("caption")
        if caption is not None and (text := tidy("".join(map(str, caption.itertext())))):
            self.lines.write(text, HintKind.CAPTION)
        self.lines.table(rows, _header_rows(element))

    def close(self) -> None:
        """Put down what waits, as one paragraph or as the lines that its breaks make."""
        broken = [line for piece in "".join(self.pending).split(_BREAK) if (line := tidy(piece))]
        self.pending.clear()
        for line in broken:
            if _is_of_template(line):
                self.lines.write(line, HintKind.FURNITURE)
            elif self.level:
                self.lines.write(line, HintKind.HEADING, self.level)
            else:
                self.lines.write(line, HintKind.PARAGRAPH if len(broken) == 1 else None)


def _is_of_template(line: str) -> bool:
    """Whether a line is a button of the page's template or the path of the page on its site."""
    return is_crumb(line) or (len(line) <= _LONGEST_BUTTON and _BUTTONS.fullmatch(line) is not None)


def tidy(text: str) -> str:
    """Inline text as a browser shows it: one space for many, none where only the page's source breaks the line."""
    return _SPACE.sub(" ", _WRAP.sub("", text)).strip(" \u2002\u2003\u3000")


def data_table(table: etree._Element) -> list[list[str]] | None:
    """The rows of a table that holds cells of words; None for one that only lays out a page."""
    if table.find(".//table") is not None:
        return None
    rows = [
        [_spanning(cell_) for cell_ in row if cell_.tag in {"td", "th"}]
        for row in table.iter("tr")
        if row.find("td") is not None or row.find("th") is not None
    ]
    filled = fill(rows, _header_rows(table))
    return filled if len(filled) > 1 and max(map(len, filled)) > 1 else None


def _spanning(element: etree._Element) -> Spanning:
    return Spanning(cell(tidy("".join(_words(element)))), _count(element, "colspan"), _count(element, "rowspan"))


def _words(element: etree._Element) -> Iterator[str]:
    """The words of a cell in order; blocks and breaks part what they part in print."""
    for event, piece in etree.iterwalk(element, events=("start", "end")):
        inner = piece is not element
        yield " " if inner and _parts(piece) else ""
        yield (piece.text if event == "start" else piece.tail if inner else "") or ""


def _parts(piece: etree._Element) -> bool:
    """Whether an element parts the words before it from those behind it."""
    return piece.tag == "br" or piece.tag in _BLOCKS


def _count(element: etree._Element, name: str) -> int:
    digits = re.match(r"\s*(\d{1,5})", element.get(name) or "")
    return max(1, int(digits[1])) if digits else 1


def _header_rows(table: etree._Element) -> int:
    """How many rows at the top name the columns: those of the head, else the first if it is all th."""
    head = table.find("thead")
    if head is not None:
        return len(head.findall("tr"))
    first = table.find(".//tr")
    cells = [] if first is None else [piece.tag for piece in first if piece.tag in {"td", "th"}]
    return int(bool(cells) and set(cells) == {"th"})
