"""Printed pages: paragraphs, furniture, tables over pages, frames, pictures; pdf and OFD by the same layout."""

from __future__ import annotations

import io

import pypdfium2 as pdfium
import pytest
import typst

from loaders.errors import FormatError, LoadError
from loaders.formats import HintKind, SourceText, decode, ocr
from tests.loaders.formats.test_bad_input import pdf_of
from tests.loaders.formats.writers import (
    FONT,
    HEADER,
    Heading,
    Paragraph,
    Table,
    as_ofd,
    as_pdf,
    ofd_members,
    packed,
    typeset,
)

LONG = "统筹建设全省一体化政务云平台，推动各市州政务云接入省级政务云，实现统一管理、统一调度，保障安全。" * 2
PLACES = (
    "长沙",
    "株洲",
    "湘潭",
    "衡阳",
    "邵阳",
    "岳阳",
    "常德",
    "张家界",
    "益阳",
    "郴州",
    "永州",
    "怀化",
    "娄底",
    "湘西",
)
BODY = [Paragraph(f"支持{place}建设算力中心。{place}{LONG}") for place in PLACES] * 2


def read(data: bytes, name: str = "a.pdf") -> SourceText:
    (source,) = decode(data, name)
    return source


def marked(source: SourceText, kind: HintKind) -> list[str]:
    return [source.text[hint.start : hint.end] for hint in source.structure if hint.kind == kind]


def printed(markup: str, setup: str = "") -> SourceText:
    """What a page of typst markup says, set in official type."""
    page = f'#set page(paper: "a4", margin: 3cm)\n#set text(font: "{FONT}", size: 16pt, lang: "zh")\n{setup}\n'
    return read(typst.compile((page + markup).encode(), format="pdf"))


def test_every_paragraph_is_whole_also_over_pages() -> None:
    source = read(as_pdf(BODY))
    assert len(source.page_starts) >= 5
    furniture = {HEADER, *(f"— {page} —" for page in range(1, 20))}
    whole = [
        "".join(line for line in paragraph.split("\n") if line not in furniture)
        for paragraph in marked(source, HintKind.PARAGRAPH)
    ]
    assert whole == [block.text for block in BODY]


def test_furniture_stands_at_the_head_of_its_page() -> None:
    source = read(as_pdf(BODY))
    for number, start in enumerate(source.page_starts, 1):
        assert source.text[start:].startswith(f"{HEADER}\n— {number} —\n")
    assert len(marked(source, HintKind.FURNITURE)) == 2 * len(source.page_starts)


FOOTERS = ["1", "- 1 -", "—1—", "第1页", "第1页 共3页", "1/3", "Page 1 of 3", "·1·", "iv"]


@pytest.mark.parametrize("footer", FOOTERS)
def test_page_numbers_of_every_form(footer: str) -> None:
    source = printed(LONG, f"#set page(footer: align(center)[{typeset(footer)}])")
    assert marked(source, HintKind.FURNITURE) == [footer]


def test_headers_of_left_and_right_pages() -> None:
    setup = "#set page(header: context if calc.odd(counter(page).get().first()) [汇编之左] else [汇编之右])"
    source = printed("\n\n".join(block.text for block in BODY), setup)
    assert set(marked(source, HintKind.FURNITURE)) == {"汇编之左", "汇编之右"}


def test_a_sentence_that_repeats_is_no_header() -> None:
    source = printed("#pagebreak()".join(f"本页保障措施如下，按职责分工落实。\n\n{LONG}" for _ in range(2)))
    assert source.text.count("本页保障措施如下") == 2
    assert marked(source, HintKind.FURNITURE) == []


def test_a_slanting_watermark_is_furniture() -> None:
    source = printed(LONG, "#set page(background: rotate(30deg, text(40pt)[内部资料注意保存]))")
    assert "".join(marked(source, HintKind.FURNITURE)) == "内部资料注意保存"


def test_a_title_of_several_lines_is_one() -> None:
    title = "某省人民政府办公厅关于印发某省数字经济高质量发展三年行动计划（2023—2025年）的通知"
    source = read(as_pdf([Heading(title), *BODY[:9]]))
    assert marked(source, HintKind.PARAGRAPH)[0].replace("\n", "").replace(" ", "") == title


def test_paragraphs_without_indents_are_told_by_short_lines_and_gaps() -> None:
    source = printed("\n\n".join([LONG, LONG + "完。"] * 4), "#set par(justify: true, spacing: 2.2em)")
    whole = [paragraph.replace("\n", "") for paragraph in marked(source, HintKind.PARAGRAPH)]
    assert whole == [LONG, LONG + "完。"] * 4


ROWS = tuple((str(n), f"建设第{n}个平台，推进共享", "省大数据局、省财政厅") for n in range(1, 41))


@pytest.mark.parametrize("form", ["pdf", "ofd"])
def test_a_table_over_pages_is_one(form: str) -> None:
    blocks = [*BODY[:2], Table((("序号", "任务", "责任单位"), *ROWS)), BODY[0]]
    source = read(as_pdf(blocks) if form == "pdf" else as_ofd(blocks), f"a.{form}")
    assert len(source.page_starts) > 1
    (table,) = marked(source, HintKind.TABLE)
    assert [tuple(row.split("\t")) for row in table.split("\n")][1:] == list(ROWS)


def test_a_repeated_header_is_dropped_and_a_row_that_the_page_cuts_is_whole() -> None:
    cells = ", ".join(f"[{n}], [{LONG}第{n}项。], [省大数据局]" for n in range(1, 9))
    source = printed(f"#table(columns: (1cm, 1fr, 3cm), table.header([序号], [任务], [单位]), {cells})")
    (table,) = marked(source, HintKind.TABLE)
    rows = [row.split("\t") for row in table.split("\n")]
    assert rows[0] == ["序号", "任务", "单位"]
    assert [row[0] for row in rows[1:]] == [str(n) for n in range(1, 9)]
    assert [row[1].replace(" ", "") for row in rows[1:]] == [f"{LONG}第{n}项。" for n in range(1, 9)]


def test_spans_of_a_printed_table() -> None:
    source = printed(
        "#table(columns: 3, table.cell(rowspan: 2)[任务], table.cell(colspan: 2)[单位], [牵头], [配合], "
        "table.cell(colspan: 3)[一、总体要求], [甲], table.cell(rowspan: 2)[市教委], [市财政局], [乙], [市科技局])"
    )
    assert source.text.split("\n") == [
        "任务\t单位\t", "任务\t牵头\t配合", "一、总体要求", "甲\t市教委\t市财政局", "乙\t市教委\t市科技局",
    ]  # fmt: skip


def test_a_frame_is_a_box() -> None:
    source = printed(f"{LONG}\n\n#rect(width: 100%)[专栏1 重点工程\n\n数据工程。建设中心。]\n\n{LONG}")
    assert marked(source, HintKind.BOX) == ["专栏1 重点工程\n数据工程。建设中心。"]
    assert source.text.index("专栏1") < source.text.rindex("统筹建设")


def test_the_border_of_the_page_is_no_frame() -> None:
    source = printed(LONG, "#set page(background: rect(width: 90%, height: 92%))")
    assert marked(source, HintKind.BOX) == []


def test_two_columns_under_a_title() -> None:
    source = printed("#align(center)[某省政策简报]\n#columns(2)[左栏开始。" + LONG + "\n\n" + LONG * 4 + "右栏结束。]")
    text = source.text.replace("\n", "").replace(" ", "")
    assert text.startswith("某省政策简报左栏开始。统筹建设")
    assert text.endswith("右栏结束。")
    assert text.count(LONG) == 5


def test_a_line_of_two_ends_stays_one_line() -> None:
    source = printed(f"{LONG}\n\n某省人民政府办公厅 #h(1fr) 2023年5月18日印发")
    assert source.text.split("\n")[-1].replace(" ", "") == "某省人民政府办公厅2023年5月18日印发"


def picture_pdf(text: str) -> bytes:
    page = pdfium.PdfDocument(as_pdf([Paragraph(text)]))[0].render(scale=2.5).to_pil().convert("RGB")
    stream = io.BytesIO()
    page.save(stream, "PDF")
    return stream.getvalue()


SCANNED = "（一）建设政务云平台，推动数据共享。（牵头单位：省大数据局）"
needs_ocr = pytest.mark.skipif(not ocr.is_installed(), reason="the extra 'ocr' is not installed")


@needs_ocr
def test_a_scanned_pdf_is_read_and_says_so() -> None:
    source = read(picture_pdf(SCANNED))
    assert "牵头单位" in source.text.replace("\n", "")
    assert 0.5 < source.confidence < 1
    assert any("OCR" in note and "pages 1" in note for note in source.notes)


@needs_ocr
def test_a_picture_is_read_with_its_table() -> None:
    table = Table((("序号", "任务", "单位"), ("1", "建设平台", "省大数据局")))
    page = pdfium.PdfDocument(as_pdf([Paragraph(SCANNED), table]))[0].render(scale=3.5).to_pil()
    stream = io.BytesIO()
    page.save(stream, "PNG")
    source = read(stream.getvalue(), "a.png")
    assert (source.format, marked(source, HintKind.ROW)) == ("image", ["序号\t任务\t单位", "1\t建设平台\t省大数据局"])
    assert source.confidence < 1


@needs_ocr
def test_an_empty_picture_is_said() -> None:
    from PIL import Image

    stream = io.BytesIO()
    Image.new("RGB", (600, 800), "white").save(stream, "PNG")
    with pytest.raises(LoadError, match="no words can be made out"):
        read(stream.getvalue(), "a.png")


@pytest.mark.parametrize("name", ["a.pdf", "a.png"])
def test_without_the_extra_a_picture_is_one_sentence(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "find_spec", lambda _name: None)
    data = picture_pdf(SCANNED) if name == "a.pdf" else b"\x89PNG\r\n\x1a\n\x00"
    with pytest.raises(FormatError, match=r"pip install 'policy-kg\[ocr\]'"):
        read(data, name)


def test_pictures_among_pages_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "find_spec", lambda _name: None)
    joined = pdfium.PdfDocument.new()
    for data in (as_pdf(BODY[:2]), picture_pdf(SCANNED)):
        joined.import_pages(pdfium.PdfDocument(data))
    stream = io.BytesIO()
    joined.save(stream)
    source = read(stream.getvalue())
    assert source.confidence == 1
    assert any(f"were not read: {len(source.page_starts)}" in note for note in source.notes)


def test_too_many_pages_are_refused() -> None:
    tree = ["<</Type /Catalog /Pages 2 0 R>>", f"<</Type /Pages /Kids [{'3 0 R ' * 10_001}] /Count 10001>>"]
    with pytest.raises(FormatError, match="10,001 pages"):
        read(pdf_of([*tree, "<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>>"]))


def test_damaged_pages_are_named() -> None:
    good = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 5 0 R /Resources <</Font <</F 6 0 R>>>>>>"
    tree = ["<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2>>", good, "<</Type /No>>"]
    words = "<</Length 29>>\nstream\nBT /F 9 Tf 9 9 Td (Word) Tj ET\nendstream"
    source = read(pdf_of([*tree, words, "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>"]))
    assert "Word" in source.text
    assert any("2" in note and "not read" in note for note in source.notes)


TEXT_OBJECT = (
    '<ofd:TextObject Boundary="{b}" Size="5" {more}>'
    '<ofd:TextCode X="0" Y="4" {delta}>{text}</ofd:TextCode></ofd:TextObject>'
)


def ofd(*objects: str, template: str = "") -> SourceText:
    members = ofd_members([])
    page = "Doc_0/Pages/Page_0/Content.xml"
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    layer = f"<ofd:Content><ofd:Layer>{''.join(objects)}</ofd:Layer></ofd:Content>"
    if template:
        members["Doc_0/Tpls/T.xml"] = (
            f"<ofd:Page {space}><ofd:Content><ofd:Layer>{template}</ofd:Layer></ofd:Content></ofd:Page>"
        )
        members["Doc_0/Document.xml"] = str(members["Doc_0/Document.xml"]).replace(
            "</ofd:CommonData>", '<ofd:TemplatePage ID="7" BaseLoc="Tpls/T.xml"/></ofd:CommonData>'
        )
        layer = '<ofd:Template TemplateID="7"/>' + layer
    members[page] = f"<ofd:Page {space}>{layer}</ofd:Page>"
    return read(packed(members), "a.ofd")


def test_ofd_set_character_by_character() -> None:
    objects = [
        TEXT_OBJECT.format(b=f"{20 + 5 * n} 50 5 5", more="", delta="", text=text) for n, text in enumerate("建设平台")
    ]
    assert ofd(*objects).text == "建设平台"


def test_ofd_with_distances_that_repeat_and_a_scale() -> None:
    spaced = TEXT_OBJECT.format(b="20 50 99 9", more='CTM="2 0 0 2 0 0"', delta='DeltaX="g 3 5"', text="建设平台")
    assert ofd(spaced).text == "建设平台"


def test_ofd_words_of_the_template_come_too() -> None:
    letterhead = TEXT_OBJECT.format(b="20 20 99 9", more="", delta='DeltaX="g 5 5"', text="某省人民政府")
    words = TEXT_OBJECT.format(b="20 90 99 9", more="", delta='DeltaX="g 3 5"', text="建设平台")
    assert ofd(words, template=letterhead).text == "某省人民政府\n建设平台"


def test_ofd_lines_drawn_as_thin_boxes_make_a_table() -> None:
    rule = '<ofd:PathObject Boundary="{} {} {} {}"><ofd:AbbreviatedData>M 0 0</ofd:AbbreviatedData></ofd:PathObject>'
    rules = [rule.format(20, y, 80, 0.2) for y in (50, 60, 70)] + [rule.format(x, 50, 0.2, 20) for x in (20, 60, 100)]
    cells = [
        TEXT_OBJECT.format(b=f"{x} {y} 9 5", more="", delta='DeltaX="5"', text=text)
        for x, y, text in ((22, 52, "任务"), (62, 52, "单位"), (22, 62, "平台"), (62, 62, "省厅"))
    ]
    assert ofd(*rules, *cells).text == "任务\t单位\n平台\t省厅"


def test_ofd_of_pictures_is_said() -> None:
    with pytest.raises(LoadError, match="pictures without text"):
        ofd("")
