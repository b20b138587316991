"""What `kg read` shows of a document: outline, values, and a page that works offline."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.report.reading import Reading, as_json, outline, read_file, render
from loaders.document import Document, OffsetMap, Piece
from loaders.errors import LoadError
from loaders.formats import SourceText
from tests.loaders.formats.writers import HEADER, Heading, Paragraph, Table, as_pdf

PLAN = (
    Heading("湖南省人民政府办公厅关于印发湖南省数字政府建设行动计划（2023—2025年）的通知"),
    Paragraph("湘政办发〔2023〕15号"),
    Paragraph("各市州人民政府：为加快建设数字政府，提升治理能力，结合我省实际，制定本行动计划，请认真贯彻执行。"),
    Heading("一、主要任务", 2),
    *(
        Paragraph(f"（{number}）推进第{number}项工作。{'统筹建设全省一体化政务云平台，推动各地接入。' * 4}")
        for number in "一二三四五六七八九十"
    ),
    Heading("二、任务分工", 2),
    Table((("任务", "责任单位"), ("建设平台", "省大数据局"), ("推进共享", "省财政厅"))),
)


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    file = tmp_path_factory.mktemp("reading") / "计划.pdf"
    file.write_bytes(as_pdf(PLAN))
    (found,) = read_file(file)
    return found


def test_the_outline_says_what_was_understood(reading: Reading) -> None:
    text = "\n".join(outline(reading))
    assert text.startswith("计划.pdf (pdf): ")
    assert "[policy] 湖南省数字政府建设行动计划（2023—2025年）" in text
    assert "doc_number: 湘政办发〔2023〕15号 (" in text
    assert "    一、 主要任务  L" in text
    assert "      （十） 推进第十项工作  L" in text
    assert "[table 2 × 2]" in text


def test_values_name_the_lines_left_out_and_joined(reading: Reading) -> None:
    found = as_json(reading)
    lines = reading.source.text.split("\n")
    assert [lines[number - 1] for number in found["furniture"]] == [
        words for page in range(found["pages"]) for words in (HEADER, f"— {page + 1} —")
    ]
    assert all(not lines[number - 1].startswith("（") for number in found["joined"])
    assert len(found["joined"]) > 10
    (part,) = found["parts"]
    assert part["tables"][0]["rows"] == [["建设平台", "省大数据局"], ["推进共享", "省财政厅"]]
    assert part["outline"][0]["page"] == 1


def test_every_line_of_the_source_is_shown_once_and_whole(reading: Reading) -> None:
    assert "\n".join("".join(run.text for run in line.runs) for line in reading.lines) == reading.source.text
    assert [line.page for line in reading.lines if line.page] == list(range(1, len(reading.source.page_starts) + 1))


def test_json_is_one_line_a_document(reading: Reading) -> None:
    assert [json.loads(line)["source"] for line in render([reading, reading], "json")] == ["计划.pdf"] * 2


def test_the_page_works_offline(reading: Reading) -> None:
    page = "".join(render([reading], "html"))
    assert "default-src 'none'" in page
    assert "src=" not in page.replace("default-src", "")
    assert "http://" not in page
    assert 'class="line furniture"' in page
    assert "↪" in page
    assert page.count("<td>省大数据局</td>") == 1


def test_markup_of_a_document_is_shown_and_not_run(tmp_path: Path) -> None:
    file = tmp_path / "<img src=x>.txt"
    file.write_text("某市工作方案\n一、<script>alert(1)</script>总体要求\n加快建设&推进。\n", encoding="utf-8")
    page = "".join(render(read_file(file), "html"))
    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_a_guessed_repair_is_marked() -> None:
    source = SourceText("a.txt", "text", "推进共\n共享", "0" * 64)
    pieces = (Piece(0, 0, 3), Piece(3, 5, 1, guessed=True))  # a character doubled at the seam
    found = Reading(source, Document("0" * 16, "a.txt", "推进共享", OffsetMap(pieces, (0, 4))))
    assert [(run.text, run.fate) for run in found.lines[1].runs] == [("共", "dropped"), ("享", "guessed")]
    assert found.lines[1].joined
    assert "<mark>享</mark>" in "".join(render([found], "html"))


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(LoadError, match="there is no such file"):
        list(read_file(tmp_path / "no.txt"))
