"""The scan: known names, heads with their clauses, brackets, and offsets in the document."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from loaders.extract.entities import find_entities
from loaders.extract.scan import scan
from loaders.lexicon.table import rows
from tests.loaders.extract.finding import document_of

CLAUSES = [
    # the words of the frame from its left edge to the end of the head
    ("一是建设，推进南宁数据中心", "推进南宁数据中心"),
    ("推进中国移动（柳州、崇左）数据中心", "推进中国移动（柳州、崇左）数据中心"),  # a closed bracket is transparent
    ("完善“一键游广西”公共服务平台", "完善“一键游广西”公共服务平台"),
    ("平台（含南宁数据中心）", "含南宁数据中心"),  # an open bracket begins a clause
    ("“得到肯定。”南宁数据中心", "南宁数据中心"),  # a quotation that was a sentence ends one
    ("会议指出）南宁数据中心", "南宁数据中心"),  # a stray bracket
    ("建设甲平台\n南宁数据中心", "南宁数据中心"),
]


@pytest.mark.parametrize(("text", "clause"), CLAUSES)
def test_a_frame_is_the_clause_to_the_left_of_a_head(text: str, clause: str) -> None:
    document = document_of(text)
    frame = list(scan(document, document.parts[0]).frames("Platform"))[-1]
    assert text[frame.left : frame.end] == clause


def test_a_known_name_does_not_hide_a_head() -> None:
    document = document_of("发展大数据中心")
    found = scan(document, document.parts[0])
    assert [hit.kind for hit in found.hits("industry")] == ["industry"]
    assert [frame.mark.word for frame in found.frames("Platform")] == ["数据中心"]


def test_known_names_by_range() -> None:
    document = document_of("在南宁和柳州")
    found = scan(document, document.parts[0])
    assert [(one.start, one.end) for one in found.names_in(2, 6)] == [(4, 6)]
    assert found.name_at(4) == found.name_at(4)
    assert found.name_at(3) is None


def test_a_name_that_reaches_over_the_end_of_a_range_is_not_in_it() -> None:
    found = scan(document := document_of("在南宁发展人工智能"), document.parts[0])
    assert [one.kind for one in found.names_in(0, 3)] == ["place"]
    assert list(found.names_in(0, 2)) == []
    assert list(found.names_in(3, 3)) == []
    assert [one.start for one in found.industries_in(0, 9)] == [5]
    assert list(found.industries_in(0, 8)) == []


def test_cuts_of_a_range_and_of_some_words() -> None:
    found = scan(document := document_of("推进建设南宁数据中心，支持发展"), document.parts[0])
    assert [cut.mark.word for cut in found.cuts_in(0, 4)] == ["推进", "建设"]
    assert [cut.mark.word for cut in found.cuts_in(0, 3)] == ["推进"]  # the next reaches over the end
    among = found.marks.cuts_among(frozenset({"建设", "发展"}))
    assert [found.marks.cut_of(hit).start for hit in among] == [2, 13]
    assert list(found.cuts_in(4, 4)) == []


def test_heads_are_told_by_type_in_text_order() -> None:
    found = scan(document := document_of("南宁大学和柳州大学，南宁数据中心"), document.parts[0])
    assert [frame.start for frame in found.frames("Organization")] == [2, 7]
    assert [frame.mark.word for frame in found.frames("Platform")] == ["数据中心"]
    assert list(found.frames("Park")) == []


def test_offsets_are_those_of_the_document() -> None:
    text = "前言\n支持中马钦州产业园发展。"
    document = document_of(text)
    part = replace(document.parts[0], start=3)
    spans = [mention.span for mention in find_entities(document, part)]
    assert spans
    assert all(document.text[span.start : span.end] == span.text for span in spans)


def test_a_line_of_open_brackets_is_read_in_a_moment() -> None:
    document = document_of("（" * 20000 + "南宁政务数据中心" + "）“" * 20000)
    assert [mention.name for mention in find_entities(document, document.parts[0])] == ["南宁政务数据中心"]


@pytest.mark.parametrize(
    "words", ["平台", "“甲”", "发展人工智能、", "甲乙等企业", "〔2021〕1号\t", "与南宁大学", "园区：甲、"]
)
def test_the_time_grows_with_the_length_and_no_faster(words: str) -> None:
    def seconds(count: int) -> float:
        document = document_of(words * count)
        start = time.process_time()
        find_entities(document, document.parts[0])
        return time.process_time() - start

    seconds(50)
    assert seconds(8000) < 40 * max(seconds(1000), 0.01)  # eight times the text; squared, it would be sixty-four


@pytest.mark.parametrize("table", ["name_heads", "name_cuts", "generic_names", "brands", "zones", "industries"])
def test_tables_say_each_word_once(table: str) -> None:
    first = next(iter(rows(table)[0]))
    words = [(line[first], line.get("type")) for line in rows(table)]
    assert len(words) == len(set(words))
