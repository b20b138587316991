"""Word documents: headings, automatic numbers as printed, tables, boxes, notes, pages, tracked changes."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.document import Document as Word
from docx.oxml import parse_xml

from loaders.formats import HintKind, SourceText, decode
from loaders.formats.numerals import chinese
from tests.loaders.formats.test_bad_input import with_part
from tests.loaders.formats.writers import Paragraph, as_docx, saved

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MORE = (
    f'{W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def read(data: bytes) -> SourceText:
    (source,) = decode(data, "a.docx")
    return source


def body(xml: str, **parts: str) -> SourceText:
    """The document whose body is this XML, with other parts as given (numbering, styles, footnotes)."""
    data = with_part(
        as_docx([]), "word/document.xml", f"<w:document {MORE}><w:body>{xml}</w:body></w:document>".encode()
    )
    for name, content in parts.items():
        data = with_part(data, f"word/{name}.xml", content.encode())
    return read(data)


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def numbered(text: str, depth: int = 0, list_id: int = 1) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>')


def level(depth: int, form: str, text: str, more: str = "") -> str:
    form = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/>'
    return f'<w:lvl w:ilvl="{depth}">{form}{more}<w:lvlText w:val="{text}"/></w:lvl>'


def lists(*levels: str, overrides: str = "") -> str:
    return (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{overrides}</w:num></w:numbering>'
    )


OFFICIAL = lists(
    level(0, "chineseCountingThousand", "%1、", '<w:suff w:val="nothing"/>'),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimal", "（%4）"),
    level(4, "decimalEnclosedCircleChinese", "%5"),
)


def test_numbers_are_printed_as_word_prints_them() -> None:
    depths = [0, 1, 1, 2, 2, 3, 4, 4, 0, 1, 2]
    source = body("".join(numbered("建设", depth) for depth in depths), numbering=OFFICIAL)
    assert source.text.split("\n") == [
        "一、建设", "（一）建设", "（二）建设", "1.建设", "2.建设", "（1）建设", "① 建设", "② 建设",
        "二、建设", "（一）建设", "1.建设",  # what stands below begins anew
    ]  # fmt: skip


FORMS = [  # form, text around, third number as printed
    ("decimal", "%1.", "3.建设"),
    ("decimal", "第%1条", "第3条 建设"),
    ("chineseCounting", "第%1章", "第三章 建设"),
    ("chineseLegalSimplified", "%1、", "叁、建设"),
    ("ideographTraditional", "%1、", "丙、建设"),
    ("ideographZodiac", "%1、", "寅、建设"),
    ("ideographDigital", "%1、", "三、建设"),
    ("decimalZero", "%1", "03 建设"),
    ("decimalEnclosedCircle", "%1", "③ 建设"),
    ("decimalEnclosedParen", "%1", "⑶ 建设"),
    ("decimalEnclosedFullstop", "%1", "⒊ 建设"),
    ("ideographEnclosedCircle", "%1", "㊂ 建设"),
    ("decimalFullWidth", "%1．", "３．建设"),
    ("lowerLetter", "%1)", "c)建设"),
    ("upperLetter", "%1.", "C.建设"),
    ("lowerRoman", "%1.", "iii.建设"),
    ("upperRoman", "%1.", "III.建设"),
    ("bullet", "", "建设"),  # a dot is no number
    ("none", "", "建设"),
    ("unheard", "%1.", "3.建设"),
]


@pytest.mark.parametrize(("form", "around", "expected"), FORMS, ids=[form for form, _, _ in FORMS])
def test_every_form_of_number(form: str, around: str, expected: str) -> None:
    source = body(numbered("建设") * 3, numbering=lists(level(0, form, around)))
    assert source.text.split("\n")[2] == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (21, "二十一"), (100, "一百"), (105, "一百〇五"),
     (110, "一百一十"), (115, "一百一十五"), (1001, "一千〇一"), (2023, "二千〇二十三"), (10_000, "10000"), (0, "0")],
)  # fmt: skip
def test_numbers_in_characters(number: int, expected: str) -> None:
    assert chinese(number) == expected


@pytest.mark.parametrize(("form", "number", "printed"), [
    ("decimalEnclosedCircle", 21, "㉑"), ("decimalEnclosedCircle", 36, "㊱"), ("decimalEnclosedCircle", 51, "51"),
    ("lowerLetter", 27, "aa"), ("upperRoman", 49, "XLIX"),
])  # fmt: skip
def test_numbers_that_run_on(form: str, number: int, printed: str) -> None:
    source = body(numbered("甲") * number, numbering=lists(level(0, form, "%1.")))
    assert source.text.split("\n")[-1] == f"{printed}.甲"


def test_a_list_begun_anew_and_a_level_that_prints_those_above_it() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = lists(level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2", "<w:isLgl/>"), overrides=anew)
    source = body(
        numbered("甲") + numbered("乙", 1) + numbered("丙", 1) + numbered("丁", 0, 2) + numbered("戊", 0, 2),
        numbering=numbering,
    )
    assert source.text.split("\n") == ["第一章 甲", "1.1 乙", "1.2 丙", "第五章 丁", "第六章 戊"]


def test_articles_number_through_all_chapters() -> None:
    numbering = lists(
        level(0, "chineseCounting", "第%1章"), level(1, "chineseCounting", "第%2条", '<w:lvlRestart w:val="0"/>')
    )
    source = body("".join(numbered("甲", depth) for depth in (0, 1, 1, 0, 1)), numbering=numbering)
    assert source.text.split("\n")[-1] == "第三条 甲"


STYLES = f"""<w:styles {W}>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/></w:style>
<w:style w:type="paragraph" w:styleId="own"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="loop"><w:name w:val="绕圈"/><w:basedOn w:val="loop"/></w:style>
<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style></w:styles>"""


def test_headings_by_style_by_name_and_by_themselves() -> None:
    xml = (
        paragraph("方案", '<w:pStyle w:val="t"/>')
        + paragraph("总体要求", '<w:pStyle w:val="1"/>')
        + paragraph("目标", '<w:pStyle w:val="2"/>')
        + paragraph("任务", '<w:pStyle w:val="own"/>')  # inherits level and number
        + paragraph("自己说", '<w:outlineLvl w:val="2"/>')
        + paragraph("正文", '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/><w:numPr><w:numId w:val="0"/></w:numPr>')
        + paragraph("绕圈", '<w:pStyle w:val="loop"/>')
    )
    source = body(xml, styles=STYLES, numbering=OFFICIAL)
    found = [(source.text[h.start : h.end], h.level) for h in source.structure if h.kind == HintKind.HEADING]
    assert found == [("方案", 1), ("一、总体要求", 1), ("目标", 2), ("二、任务", 1), ("自己说", 3)]
    assert source.text.split("\n")[5:] == ["正文", "绕圈"]


def test_a_style_stands_for_a_level_of_its_list() -> None:
    numbering = lists(level(0, "decimal", "%1."), level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="2"/>'))
    styles = STYLES.replace(
        '<w:name w:val="标题 2"/>', '<w:name w:val="x"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    )
    assert body(paragraph("甲", '<w:pStyle w:val="2"/>'), styles=styles, numbering=numbering).text == "（一）甲"


RUNS = [  # XML of a paragraph's runs, text
    ("<w:r><w:t>建设</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>平台</w:t></w:r>", "建设平台"),
    ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", "甲 乙"),
    ("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>", "甲\n乙"),
    ("<w:r><w:t>2023</w:t><w:noBreakHyphen/><w:t>2025</w:t></w:r>", "2023-2025"),
    ("<w:ins><w:r><w:t>插入</w:t></w:r></w:ins><w:del><w:r><w:delText>删除</w:delText></w:r></w:del>", "插入"),
    ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:t>可见</w:t></w:r>", "可见"),
    ("<w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink>", "链接"),
    ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>页</w:t></w:r>", "页"),
    ("<w:fldSimple><w:r><w:t>域</w:t></w:r></w:fldSimple>", "域"),
    ("<w:sdt><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt>", "控件"),
    (
        "<w:r><w:ruby><w:rt><w:r><w:t>pin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r>",
        "拼",
    ),
    ("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "x"),
]


@pytest.mark.parametrize(("xml", "expected"), RUNS, ids=[expected for _, expected in RUNS])
def test_runs(xml: str, expected: str) -> None:
    assert body(f"<w:p>{xml}</w:p>").text == expected


def test_tracked_changes_are_said() -> None:
    source = body("<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>")
    assert any("tracks changes" in note for note in source.notes)


def test_blocks_in_controls_are_blocks() -> None:
    source = body(
        f"<w:sdt><w:sdtContent>{paragraph('目录一')}{paragraph('目录二')}</w:sdtContent></w:sdt>{paragraph('正文')}"
    )
    assert source.text == "目录一\n目录二\n正文"


def test_a_text_box_stands_after_its_paragraph_once() -> None:
    inner = f"<w:txbxContent>{paragraph('专栏1 重点工程')}{paragraph('工程一。')}</w:txbxContent>"
    drawing = f"<w:drawing><wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp></w:drawing>"
    older = f"<w:pict><v:textbox>{inner}</v:textbox></w:pict>"
    both = (
        f"<mc:AlternateContent><mc:Choice>{drawing}</mc:Choice><mc:Fallback>{older}</mc:Fallback></mc:AlternateContent>"
    )
    source = body(f"<w:p><w:r><w:t>正文</w:t></w:r><w:r>{both}</w:r></w:p>{paragraph('下文')}")
    assert source.text == "正文\n专栏1 重点工程\n工程一。\n下文"
    (box,) = [hint for hint in source.structure if hint.kind == HintKind.BOX]
    assert source.text[box.start : box.end] == "专栏1 重点工程\n工程一。"


def test_footnotes_stand_after_the_text() -> None:
    notes = f'<w:footnotes {W}><w:footnote w:id="2">{paragraph("指某省。")}</w:footnote></w:footnotes>'
    cited = '<w:p><w:r><w:t>甲地</w:t><w:footnoteReference w:id="2"/></w:r><w:r><w:t>建设</w:t></w:r></w:p>'
    source = body(cited + paragraph("末段"), footnotes=notes)
    assert source.text == "甲地建设\n末段\n指某省。"
    assert source.structure[-1].kind == HintKind.FOOTNOTE


def test_pages_are_those_that_word_rendered() -> None:
    xml = (
        paragraph("第一页")
        + "<w:p><w:r><w:t>跨页的</w:t><w:lastRenderedPageBreak/><w:t>段落</w:t></w:r></w:p>"
        + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>第三页</w:t></w:r></w:p>"
    )
    source = body(xml)
    assert source.text == "第一页\n跨页的段落\n第三页"
    assert [source.text[at : at + 2] for at in source.page_starts] == ["第一", "段落", "第三"]


def test_page_breaks_that_the_author_set() -> None:
    source = body(paragraph("甲") + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + paragraph("乙"))
    assert (source.text, source.page_starts) == ("甲\n乙", (0, 2))


def word_table(rows: int, columns: int) -> tuple[Word, docx.table.Table]:
    document = docx.Document()
    return document, document.add_table(rows, columns)


def test_merged_cells_carry_down_and_group_rows_stand_alone() -> None:
    document, table = word_table(5, 3)
    for column, text in enumerate(("序号", "任务", "责任单位")):
        table.cell(0, column).text = text
    table.cell(1, 0).merge(table.cell(1, 2)).text = "一、总体要求"
    for row, text in ((2, "甲"), (3, "乙"), (4, "丙")):
        table.cell(row, 0).text, table.cell(row, 1).text = str(row - 1), text
    table.cell(2, 2).merge(table.cell(4, 2)).text = "市教委"
    assert read(saved(document)).text.split("\n") == [
        "序号\t任务\t责任单位", "一、总体要求", "1\t甲\t市教委", "2\t乙\t市教委", "3\t丙\t市教委",
    ]  # fmt: skip


def test_a_header_over_two_columns_and_cells_of_several_paragraphs() -> None:
    document, table = word_table(3, 3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "任务"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "单位"
    table.cell(1, 1).text, table.cell(1, 2).text = "牵头", "配合"
    for row in table.rows[:2]:
        row._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {W}/>"))
    table.cell(2, 0).text, table.cell(2, 1).text = "甲", "市教委"
    table.cell(2, 2).text = "市科技局"
    table.cell(2, 2).add_paragraph("市财政局")
    source = read(saved(document))
    assert source.text.split("\n") == ["任务\t单位\t单位", "任务\t牵头\t配合", "甲\t市教委\t市科技局 市财政局"]
    assert [hint.level for hint in source.structure if hint.kind == HintKind.ROW] == [1, 1, 0]


def test_rows_that_begin_late() -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    late = f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{cell.format("丙")}</w:tr>'
    source = body(f"<w:tbl><w:tr>{cell.format('甲')}{cell.format('乙')}</w:tr>{late}</w:tbl>")
    assert source.text == "甲\t乙\n\t丙"


def test_a_table_of_one_column_is_a_box() -> None:
    document, table = word_table(1, 1)
    table.cell(0, 0).text = "专栏1 重点工程"
    table.cell(0, 0).add_paragraph("数据工程。建设中心。")
    source = read(saved(document))
    assert source.text == "专栏1 重点工程\n数据工程。建设中心。"
    assert [hint.kind for hint in source.structure] == [HintKind.BOX, HintKind.PARAGRAPH, HintKind.PARAGRAPH]


def test_a_table_in_a_cell_is_words_of_the_cell() -> None:
    document, table = word_table(2, 2)
    for row in range(2):
        for column in range(2):
            table.cell(row, column).text = f"{row}{column}"
    inner = table.cell(1, 1).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "内一", "内二"
    assert read(saved(document)).text.split("\n") == ["00\t01", "10\t11 内一 内二"]


def test_the_strict_form_of_the_format() -> None:
    data = as_docx([Paragraph("建设平台。")])
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            strict = old.read(name).replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            new.writestr(name, strict)
    assert read(stream.getvalue()).text == "建设平台。"


def test_headers_and_footers_of_pages_are_left_out() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "某省文件汇编"
    document.sections[0].footer.paragraphs[0].text = "第 1 页"
    document.add_paragraph("正文。")
    assert read(saved(document)).text == "正文。"
