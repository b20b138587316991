"""The styles, page and settings of a report in a word processor: what an office changes in one place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kg.report.writers.word_xml import NAMESPACES, field, paragraph, words

BODY, HEADS = "宋体", "黑体"
_LATIN = "Times New Roman"
BLUE, SOFT = "1F4E79", "666666"
PAGE = (11906, 16838)  # A4 in twentieths of a point
MARGIN = 1304  # 23 mm
WIDTH = PAGE[0] - 2 * MARGIN

# name → size in points, bold, colour, font
_TEXTS = {
    "Normal": (10.5, False, "222222", BODY),
    "Title": (24, True, BLUE, HEADS),
    "Subtitle": (14, False, SOFT, HEADS),
    "Heading 1": (15, True, BLUE, HEADS),
    "Heading 2": (12.5, True, "222222", HEADS),
    "Heading 3": (11, True, "222222", HEADS),
    "Caption": (9.5, True, "222222", HEADS),
}

_OWN = Path(__file__).parent.parent / "templates" / "word_styles.xml"


def dress(document: Any) -> None:
    """Give an empty document the styles, page, footer and settings of a report."""
    from docx.oxml import parse_xml

    for name, form in _TEXTS.items():
        _shape(document.styles[name], *form)
    for style in list(parse_xml(_OWN.read_text(encoding="utf-8"))):
        document.styles.element.append(style)
    _space(document.styles)
    _page(document.sections[0])
    _settle(document)


def _shape(style: Any, size: float, bold: bool, colour: str, font: str) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, False
    style.font.color.rgb = RGBColor.from_string(colour)
    style.font.name = _LATIN
    fonts = style.element.rPr.rFonts
    for attribute in list(fonts.attrib):
        if "Theme" in attribute:  # a theme's font would win over the name
            del fonts.attrib[attribute]
    for script in ("w:eastAsia", "w:hAnsi", "w:cs", "w:ascii"):
        fonts.set(qn(script), font if script == "w:eastAsia" else _LATIN)


def _space(styles: Any) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    for name, before, after in (("Heading 1", 20, 8), ("Heading 2", 14, 6), ("Heading 3", 10, 4), ("Caption", 6, 6)):
        form = styles[name].paragraph_format
        form.space_before, form.space_after, form.keep_with_next = Pt(before), Pt(after), name != "Caption"
    styles["Caption"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    styles["Normal"].paragraph_format.space_after = Pt(0)
    styles["Title"].paragraph_format.space_after = Pt(6)
    styles["Subtitle"].paragraph_format.space_after = Pt(14)
    for border in styles["Title"].element.xpath("w:pPr/w:pBdr"):
        border.getparent().remove(border)


def _page(section: Any) -> None:
    from docx.oxml import parse_xml
    from docx.shared import Twips

    section.page_width, section.page_height = (Twips(side) for side in PAGE)
    section.left_margin = section.right_margin = Twips(MARGIN)
    section.top_margin = section.bottom_margin = Twips(MARGIN)
    footer = section.footer
    numbers = words("第 ") + field("PAGE", "1") + words(" 页，共 ") + field("NUMPAGES", "1") + words(" 页")
    made = paragraph(numbers, "Footer", '<w:jc w:val="center"/>').replace("<w:p>", f"<w:p {NAMESPACES}>", 1)
    footer._element.replace(footer.paragraphs[0]._element, parse_xml(made))


def _settle(document: Any) -> None:
    """Settings of a document written today, in Chinese; a fixed date, so that the same report gives the same bytes."""
    import datetime

    from docx.oxml.ns import qn

    settings = document.settings.element
    for setting in settings.xpath("w:compat/w:compatSetting[@w:name='compatibilityMode']"):
        setting.set(qn("w:val"), "15")
    for language in settings.xpath("w:themeFontLang"):
        language.set(qn("w:eastAsia"), "zh-CN")
    for language in document.styles.element.xpath("w:docDefaults//w:lang"):
        language.set(qn("w:eastAsia"), "zh-CN")
    core = document.core_properties
    core.author = core.last_modified_by = core.comments = core.keywords = ""
    core.created = core.modified = datetime.datetime(2000, 1, 1)
    core.revision = 1
