"""The collector stands still while a document is read for facts, and goes on as it was before."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from loaders.collecting import uncollected
from loaders.extract import extract
from loaders.read import read_text

ORDER = "一、支持南宁产业园发展。（牵头单位：市发展改革委；配合单位：市财政局）到2025年，产值达到100亿元。\n"


@pytest.fixture(autouse=True)
def _collector() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


def test_it_goes_on_after_the_outermost_pause() -> None:
    with uncollected():
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_a_mistake() -> None:
    with pytest.raises(ValueError, match="rule"), uncollected():
        raise ValueError("rule")
    assert gc.isenabled()


def test_it_stays_as_the_caller_has_stopped_it() -> None:
    gc.disable()
    with uncollected():
        pass
    assert not gc.isenabled()


def test_extraction_leaves_no_cycles_to_collect() -> None:
    document = read_text(ORDER * 50)
    extract(document)  # the tables are read once
    gc.collect()
    gc.disable()
    extraction = extract(document)
    assert gc.collect() == 0
    assert extraction.claims
