"""Numbers of quotes, and the form of a citation in each place."""

from __future__ import annotations

import pytest

from kg.ask.answer import Quote
from kg.report.assembling import citation
from kg.report.content import Run, group_anchor, quote_anchor
from kg.report.sources import MOST_IN_A_CELL, Sources


def _quotes(*lines: int) -> list[Quote]:
    return [Quote("a.txt", line, f"第{line}句") for line in lines]


def test_numbers_follow_the_first_citation() -> None:
    sources = Sources()
    assert sources.cite(_quotes(9, 3)) == ((1, 2), 0)
    assert sources.cite(_quotes(3, 5)) == ((2, 3), 0)
    assert [source.quote.line for source in sources.listed()] == [9, 3, 5]


@pytest.mark.parametrize(("many", "group"), [(MOST_IN_A_CELL, 0), (MOST_IN_A_CELL + 1, 1)])
def test_more_than_a_cell_holds_make_a_group(many: int, group: int) -> None:
    sources = Sources()
    numbers, found = sources.cite(_quotes(*range(many)))
    assert (len(numbers), found) == (many, group)
    assert sources.counts == (many, group)


def test_the_same_quotes_are_the_same_group_in_any_order() -> None:
    sources = Sources()
    one = sources.cite(_quotes(1, 2, 3, 4, 5))
    assert sources.cite(_quotes(5, 4, 3, 2, 1, 1)) == one
    assert sources.cite(_quotes(1, 2, 3, 4, 6))[1] == 2
    assert sources.groups() == ((1, 2, 3, 4, 5), (1, 2, 3, 4, 6))


def test_words_of_one_line_in_two_files_are_two_quotes() -> None:
    sources = Sources()
    assert sources.cite([Quote("a.txt", 1, "一"), Quote("b.txt", 1, "一")]) == ((1, 2), 0)


@pytest.mark.parametrize(
    ("numbers", "group", "runs"),
    [
        ((), 0, []),
        ((3,), 0, [Run("〔3〕", link=quote_anchor(3))]),
        ((3, 4), 0, [Run("〔3〕", link="quote-3"), Run("〔4〕", link="quote-4")]),
        ((1, 2, 3, 4, 5), 2, [Run("〔引文组 2，5 处〕", link=group_anchor(2))]),
    ],
)
def test_a_citation_in_a_text(numbers: tuple[int, ...], group: int, runs: list[Run]) -> None:
    assert list(citation(numbers, group)) == runs
