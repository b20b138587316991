"""Sentences end at full stops outside brackets, at annotations, cells and line ends."""

from __future__ import annotations

import pytest

from loaders.document import Block, BlockKind
from loaders.extract.sentences import LONGEST_SENTENCE, Sentences, find_clauses, find_sentences, trimmed

SENTENCES = [
    ("推进建设。加快发展；完善机制", ["推进建设。", "加快发展；", "完善机制"]),
    # a semicolon inside an annotation ends nothing, the annotation ends its sentence
    ("建设码头（牵头单位：甲；配合单位：乙）建设港口。", ["建设码头（牵头单位：甲；配合单位：乙）", "建设港口。"]),
    ("打造平台（甲；乙），推进应用。", ["打造平台（甲；乙），推进应用。"]),
    ("南宁市\t电子信息\n柳州市", ["南宁市\t", "电子信息\n", "柳州市"]),
    ("缺右括号（甲。\n乙。", ["缺右括号（甲。\n", "乙。"]),
]
CLAUSES = [
    ("到2025年，产值达到8000亿元", ["到2025年", "产值达到8000亿元"]),
    ("规模1,300亿元,增长8%", ["规模1,300亿元", "增长8%"]),
    ("增长8%（含，下同），投资", ["增长8%（含，下同）", "投资"]),
    ("千亿元园区：甲、乙", ["千亿元园区", "甲、乙"]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in find_sentences(text, 0, len(text))] == expected


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_clauses(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in find_clauses(text, 0, len(text))] == expected


def test_an_endless_sentence_is_cut_at_a_comma() -> None:
    text = "支持甲建设乙，" * 1000
    pieces = [text[start:end] for start, end in find_sentences(text, 0, len(text))]
    assert "".join(pieces) == text
    assert max(map(len, pieces)) <= LONGEST_SENTENCE
    assert all(piece.endswith("，") for piece in pieces)


def test_without_a_comma_it_is_cut_all_the_same() -> None:
    text = "甲" * (LONGEST_SENTENCE + 1)
    assert [end - start for start, end in find_sentences(text, 0, len(text))] == [LONGEST_SENTENCE, 1]


def test_trimmed() -> None:
    assert trimmed(" 甲。\n", 0, 4) == (1, 3)


def test_the_sentences_and_clauses_of_a_part_are_found_once() -> None:
    text = "推进建设。到2025年，加快发展；完善机制"
    block = Block(BlockKind.PARAGRAPH, 5, len(text))
    known = Sentences(text)
    assert [text[start:end] for start, end in known.in_block(block)] == ["到2025年，加快发展；", "完善机制"]
    assert [text[start:end] for start, end in known.clauses(5, 17)] == ["到2025年", "加快发展", ""]
    assert known.in_block(block) is known.in_block(block)
    assert known.clauses(5, 17) is known.clauses(5, 17)
