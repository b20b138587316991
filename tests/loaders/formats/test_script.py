"""Traditional characters and typed marks: matched as simplified characters and printed marks, quoted as they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.resolve import resolve
from loaders.document import Piece
from loaders.extract import extract
from loaders.formats.marks import widened
from loaders.formats.script import as_printed, is_traditional, simplified
from loaders.read import read, read_text

TRADITIONAL = (
    "湖南省人民政府關於印發數字經濟發展規劃的通知\n湘政發〔2022〕3號\n一、總體要求\n"
    "（一）加快建設數字基礎設施。建設省級政務雲平台。（牽頭單位：省發展改革委；配合單位：省財政廳、省教育廳）"
)

SIMPLIFIED = [  # texts that are simplified already: nothing changes
    "支持昇腾、鲲鹏产业发展，建设乾元云计算中心，推进数据共享，强化安全保障。",  # names keep a traditional character
    "於潜镇是浙江省杭州市临安区的一个镇，发展数字农业，完善基础设施。",
    "",
    "2023 plan",
]


@pytest.mark.parametrize("text", SIMPLIFIED)
def test_a_simplified_text_stays_as_it_is(text: str) -> None:
    assert not is_traditional(text)
    assert simplified(text) == text


def test_a_traditional_text_keeps_its_length() -> None:
    assert is_traditional(TRADITIONAL)
    assert len(simplified(TRADITIONAL)) == len(TRADITIONAL)
    assert "牵头单位：省发展改革委；配合单位：省财政厅、省教育厅" in simplified(TRADITIONAL)


def test_quotes_are_as_printed_and_names_as_matched() -> None:
    document = read_text(TRADITIONAL)
    assert "牵头单位" in document.text
    assert "牽頭單位" in document.printed
    assert len(document.printed) == len(document.text)
    facts = resolve(document, extract(document))
    names = {entity.id: entity.name for entity in facts.entities}
    (lead,) = [relation for relation in facts.relations if relation.type == "LEAD_UNIT"]
    assert names[lead.tail] == "湖南省发展和改革委员会"
    assert "牽頭單位：省發展改革委" in lead.evidence[0].quote


def test_a_simplified_text_is_not_kept_twice() -> None:
    document = read_text("（一）建设平台。（牵头单位：省大数据局）")
    assert document.printed == ""
    assert document.quote(0, 3) == "（一）"


def test_words_that_a_repair_put_in_stay() -> None:
    pieces = (Piece(0, 0, 2), Piece(3, 4, 2))  # a blank was put between
    assert as_printed("广东 发展", pieces, "廣東\n\n發展") == "廣東 發展"


def test_a_repaired_word_leaves_what_is_printed_behind_it_in_place() -> None:
    document = read_text("某市方案\n一、按照国家 and 省的规定,推进共享。(责任单位:市财政局)\n")
    assert "国家和省的规定，推进共享" in document.text
    assert document.quote(0, len(document.text)) == document.text.translate(str.maketrans("，：（）", ",:()"))


@pytest.mark.parametrize(
    "damage",
    [r"上架率>75\%", "算力<br/>网络", "算力&nbsp;网络", "<b>算力</b>网络", "**算力**网络", r"$>75\%$", "算力 and 网络"],
)
def test_what_is_printed_behind_a_mended_sign_stays_in_place(damage: str) -> None:
    document = read_text(
        f"某市方案\n一、建设{damage},推进共享,鼓励开放。(责任单位:市财政局)\n二、建设市算力中心,支持企业。\n"
    )
    assert len(document.printed) == len(document.text)
    at = document.text.index("建设市算力中心")
    assert document.quote(at, at + 12) == "建设市算力中心,支持企业"


@pytest.mark.corpus
def test_the_quotes_of_real_files_are_their_words(shared_corpus: Path) -> None:
    documents = [document for path in sorted(shared_corpus.glob("*.txt")) for document in read(path)]
    assert sum(bool(document.printed) for document in documents) >= 3
    for document in documents:
        quoted = widened(document.quote(0, len(document.text)))
        different = [at for at, (one, other) in enumerate(zip(document.text, quoted, strict=True)) if one != other]
        assert len(different) < len(document.text) / 1000  # characters that a repair mends one by one


def test_what_is_quoted_is_what_was_printed() -> None:
    document = read_text("某市方案\n一、推进共享,鼓励开放。(责任单位:市财政局)\n")
    assert "，鼓励" in document.text
    assert document.quote(0, len(document.text)) == document.text.translate(str.maketrans("，：（）", ",:()"))
