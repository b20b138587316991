"""One policy printed in every form gives the same blocks and the same facts as its plain text."""

from __future__ import annotations

import re

import pytest

from kg.model import Facts
from kg.resolve import resolve
from loaders.document import Document
from loaders.extract import extract
from loaders.formats import decode
from loaders.read import understand
from tests.loaders.formats.writers import (
    Heading,
    Paragraph,
    Table,
    as_docx,
    as_html,
    as_ofd,
    as_pdf,
    as_text,
    as_xlsx,
)

DUTIES = Table(
    (
        ("序号", "重点任务", "牵头单位", "配合单位"),
        ("1", "建设全省统一的电子证照库", "省大数据局", "省公安厅、省司法厅"),
        ("2", "推进智慧医疗服务平台建设", "省卫生健康委", "省医保局"),
        ("3", "建设教育专网", "省教育厅", "省通信管理局"),
    )
)
POLICY = (
    Heading("湖南省人民政府办公厅关于印发湖南省数字政府建设行动计划（2023—2025年）的通知"),  # a title of two lines
    Paragraph("湘政办发〔2023〕15号"),
    Paragraph("各市州、县市区人民政府，省政府各厅委、各直属机构："),
    Paragraph(
        "《湖南省数字政府建设行动计划（2023—2025年）》已经省人民政府同意，现印发给你们，请结合实际认真组织实施。"
    ),
    Paragraph("根据《国务院关于加强数字政府建设的指导意见》（国发〔2022〕14号），结合我省实际，制定本行动计划。"),
    Heading("一、夯实数字底座", 2),
    Paragraph(  # the bracket is cut by the width of a printed line
        "（一）完善政务云平台。统筹建设全省一体化政务云平台，推动各市州政务云接入省级政务云，实现统一管理、统一调度。"
        "（牵头单位：省大数据局；配合单位：省发展改革委、省财政厅；完成时限：2024年6月底前）"
    ),
    Paragraph(
        "（二）建设数据共享交换平台。升级省级数据共享交换平台，打通部门间数据壁垒，推进数据有序共享和业务高效协同。"
        "（责任单位：省大数据局、省公安厅、省市场监管局）"
    ),
    Heading("二、优化政务服务", 2),
    Paragraph(
        "（三）推进“一网通办”。由省政务服务管理局牵头，省教育厅、省卫生健康委配合，推动高频事项跨省通办，"
        "到2025年底，网上可办率达到95%以上。"
    ),
    Heading("三、任务分工", 2),
    DUTIES,
    Paragraph("湖南省人民政府办公厅"),
    Paragraph("2023年5月18日"),
)
FORMS = {"docx": as_docx, "html": as_html, "pdf": as_pdf, "ofd": as_ofd}
LONG = POLICY[:-3] + POLICY[5:-3] * 2 + POLICY[-3:]  # four printed pages, paragraphs cut at their ends


@pytest.mark.parametrize("form", FORMS)
def test_a_policy_says_the_same_in_every_form(form: str) -> None:
    expected = said(read(as_text(POLICY), "policy.txt"))
    assert len(expected) >= 20
    assert said(read(FORMS[form](POLICY), f"policy.{form}")) == expected


@pytest.mark.parametrize("form", FORMS)
def test_paragraphs_that_pages_cut_are_whole(form: str) -> None:
    assert blocks(read(FORMS[form](LONG), f"policy.{form}")) == blocks(read(as_text(LONG), "policy.txt"))


def test_a_gbk_page_reads_as_a_utf8_page() -> None:
    assert blocks(read(as_html(POLICY, "gb2312"), "a.html")) == blocks(read(as_html(POLICY), "a.html"))


def test_a_workbook_says_what_its_table_says() -> None:
    table = (Heading("湖南省数字政府建设重点任务分工表"), DUTIES)
    expected = said(read(as_text(table), "duties.txt"))
    assert len([fact for fact in expected if fact[0] in {"LEAD_UNIT", "COOPERATING_UNIT"}]) == 7
    assert said(read(as_xlsx(table), "duties.xlsx")) == expected


def test_columns_are_read_one_after_the_other() -> None:
    body = LONG[1:]
    assert blocks(read(as_pdf(body, columns=2), "a.pdf")) == blocks(read(as_text(body), "a.txt"))


def read(data: bytes, name: str) -> Document:
    (source,) = decode(data, name)
    return understand(source)


def blocks(document: Document) -> list[str]:
    return [re.sub(r"[ \u3000]", "", document.text[block.start : block.end]) for block in document.blocks()]


def said(document: Document) -> set[tuple[str, str, str, str]]:
    facts: Facts = resolve(document, extract(document))
    names = {entity.id: entity.name for entity in facts.entities if entity.type != "Document"}
    return {
        (relation.type, names[relation.head], names[relation.tail], str(relation.properties.get("deadline", "")))
        for relation in facts.relations
        if relation.head in names and relation.tail in names
    }
