"""The tests' own printers: one list of blocks as text, docx, html, xlsx, pdf or OFD, each as real bytes."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import docx
import openpyxl
import typst


@dataclass(frozen=True)
class Heading:
    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    text: str


@dataclass(frozen=True)
class Table:
    rows: tuple[tuple[str, ...], ...]


Blocks = Sequence[Heading | Paragraph | Table]


def as_text(blocks: Blocks) -> bytes:
    lines = []
    for block in blocks:
        if isinstance(block, Table):
            lines.extend("\t".join(row) for row in block.rows)
        else:
            lines.append(block.text)
    return "\n".join(lines).encode()


def as_docx(blocks: Blocks) -> bytes:
    document = docx.Document()
    for block in blocks:
        if isinstance(block, Heading):
            document.add_heading(block.text, block.level)
        elif isinstance(block, Paragraph):
            document.add_paragraph(block.text)
        else:
            table = document.add_table(len(block.rows), len(block.rows[0]))
            for row, cells in zip(table.rows, block.rows, strict=True):
                for cell, text in zip(row.cells, cells, strict=True):
                    cell.text = text
    return saved(document)


def as_html(blocks: Blocks, encoding: str = "utf-8") -> bytes:
    body = []
    for block in blocks:
        if isinstance(block, Heading):
            body.append(f"<h{block.level}>{html.escape(block.text)}</h{block.level}>")
        elif isinstance(block, Paragraph):
            body.append(f"<p>　　{html.escape(block.text)}</p>")
        else:
            rows = ("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in block.rows)
            body.append(f"<table border=1>{''.join(rows)}</table>")
    return page("\n".join(body), encoding)


def page(body: str, encoding: str = "utf-8", head: str = "") -> bytes:
    """A web page as a portal serves it: navigation, side column and footer around the document."""
    return f"""<!DOCTYPE html><html><head><meta charset="{encoding}">{head}<script>a="牵头：脚本"</script></head>
<body>
<div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul></div>
<div class="breadcrumb">您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a></div>
<div class="main"><div class="TRS_Editor">{body}</div><div class="share">分享到：<a>微信</a><a>微博</a></div></div>
<div class="sidebar"><h3>相关链接</h3><ul><li><a href="/1">省政府关于另一件事的通知，请看这里。</a></li></ul></div>
<div class="footer">版权所有：某省人民政府办公厅。主办单位：某省大数据中心。备案号：京ICP备05000000号</div>
</body></html>""".encode("gb18030" if encoding.startswith("gb") else encoding)


def as_xlsx(blocks: Blocks) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    for block in blocks:
        for row in block.rows if isinstance(block, Table) else [(block.text,)]:
            sheet.append(list(row))
    return saved(book)


def saved(document: object) -> bytes:
    stream = io.BytesIO()
    document.save(stream)  # type: ignore[attr-defined]
    return stream.getvalue()


HEADER, FONT = "某省数字经济政策汇编", "Noto Serif CJK SC"


def as_pdf(blocks: Blocks, columns: int = 1, indent: str = "2em") -> bytes:
    """A4 as offices print it: type of 16 points, first lines indented, a running header, numbered pages."""
    return typst.compile(typst_source(blocks, columns, indent).encode(), format="pdf")


def typst_source(blocks: Blocks, columns: int = 1, indent: str = "2em") -> str:
    source = [
        f'#set page(paper: "a4", margin: (x: 2.8cm, y: 3cm), columns: {columns}, header: align(center)[{HEADER}],'
        " footer: context align(center)[— #counter(page).display() —])",
        f'#set text(font: "{FONT}", size: {16 if columns == 1 else 12}pt, lang: "zh", region: "cn")',
        f"#set par(justify: true, first-line-indent: (amount: {indent}, all: true))",
        f'#show heading.where(level: 1): it => align(center, text(font: "{FONT}", size: 22pt, it.body))',
    ]
    for block in blocks:
        if isinstance(block, Heading):
            source.append(f"#heading(level: {block.level})[{typeset(block.text)}]")
        elif isinstance(block, Paragraph):
            source.append(typeset(block.text))
        else:
            cells = ", ".join(f"[{typeset(cell)}]" for row in block.rows for cell in row)
            source.append(f"#set par(first-line-indent: 0em)\n#table(columns: {len(block.rows[0])}, {cells})")
            source.append(f"#set par(first-line-indent: (amount: {indent}, all: true))")
    return "\n\n".join(source)


def typeset(text: str) -> str:
    return re.sub(r"""([\\#\[\]*_`$<>@=/+\-~"'])""", r"\\\1", text)


def as_ofd(blocks: Blocks) -> bytes:
    """Pages of 28 characters a line and 22 lines, as a writer of the national format sets them."""
    return packed(ofd_members(blocks))


def packed(members: dict[str, bytes | str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return stream.getvalue()


_OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"'
_ACROSS, _SIZE, _LEFT, _TOP, _BOTTOM, _LEADING = 28, 5.6, 28.0, 37.0, 260.0, 10.0


def ofd_members(blocks: Blocks) -> dict[str, bytes | str]:
    pages: list[list[str]] = [[]]
    top = _TOP
    for block in blocks:
        for high, objects in _ofd_rows(block):
            if top + high > _BOTTOM:
                pages.append([])
                top = _TOP
            pages[-1].append(objects(top))
            top += high
    members: dict[str, bytes | str] = {
        "OFD.xml": f'<ofd:OFD {_OFD} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo>'
        "<ofd:Title>某省文件</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {_OFD}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297"
        "</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>"
        + "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages)))
        + "</ofd:Pages></ofd:Document>",
    }
    for number, objects in enumerate(pages):
        layer = "".join(objects) + _text_object(f"— {number + 1} —", 98.0, 270.0, 4.9)
        members[f"Doc_0/Pages/Page_{number}/Content.xml"] = (
            f"<ofd:Page {_OFD}><ofd:Content><ofd:Layer>{layer}</ofd:Layer></ofd:Content></ofd:Page>"
        )
    return members


def _ofd_rows(block: Heading | Paragraph | Table) -> Iterator[tuple[float, Callable[[float], str]]]:
    """Each line or table row: how high it is, and what prints it at a height of the page."""
    if isinstance(block, Table):
        for row in block.rows:
            most = int((_ACROSS * _SIZE / len(row) - 2) / 4.2)  # characters of a line of a cell
            cells = [[text[at : at + most] for at in range(0, len(text), most)] for text in row]
            yield max(map(len, cells)) * 6.0 + 2, partial(_ofd_row, cells)
        return
    first = block.text[: _ACROSS - 2]
    rest = block.text[len(first) :]
    yield _LEADING, partial(_text_object, first, _LEFT + 2 * _SIZE, size=_SIZE)
    for at in range(0, len(rest), _ACROSS):
        yield _LEADING, partial(_text_object, rest[at : at + _ACROSS], _LEFT, size=_SIZE)


def _ofd_row(cells: list[list[str]], top: float) -> str:
    wide, high = _ACROSS * _SIZE / len(cells), max(map(len, cells)) * 6.0 + 2
    words = [
        _text_object(line, _LEFT + n * wide + 1, top + 1 + 6 * index, 4.2)
        for n, lines in enumerate(cells)
        for index, line in enumerate(lines)
    ]
    edges = [f"M 0 0 L {wide * len(cells)} 0", f"M 0 {high} L {wide * len(cells)} {high}"]
    edges += [f"M {n * wide} 0 L {n * wide} {high}" for n in range(len(cells) + 1)]
    words += [
        f'<ofd:PathObject ID="9" Boundary="{_LEFT} {top} {wide * len(cells)} {high}" Stroke="true">'
        f"<ofd:AbbreviatedData>{edge}</ofd:AbbreviatedData></ofd:PathObject>"
        for edge in edges
    ]
    return "".join(words)


def _text_object(text: str, x: float, y: float, size: float) -> str:
    return (
        f'<ofd:TextObject ID="1" Boundary="{x} {y} {len(text) * size} {size}" Font="1" Size="{size}">'
        f'<ofd:TextCode X="0" Y="{size * 0.88}" DeltaX="g {len(text) - 1} {size}">{html.escape(text)}</ofd:TextCode>'
        "</ofd:TextObject>"
    )
