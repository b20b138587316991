"""Quick values behave as the dataclasses that they are."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace

import pytest

from loaders.document import Span
from loaders.mention import Mention
from loaders.values import quick


@quick
@dataclass(frozen=True, slots=True, order=True)
class _Plain:
    start: int
    end: int = 7
    words: Mapping[str, str] = field(default_factory=dict, compare=False)


@quick
@dataclass(frozen=True, slots=True)
class _Checked:
    size: int

    def __post_init__(self) -> None:
        if self.size < 0:
            raise ValueError("negative")


def test_fields_are_set_by_place_and_by_name() -> None:
    assert _Plain(1) == _Plain(start=1, end=7, words={})
    assert repr(_Plain(1, words={"a": "b"})) == "_Plain(start=1, end=7, words={'a': 'b'})"


def test_a_missing_argument_is_an_error() -> None:
    with pytest.raises(TypeError, match="start"):
        _Plain()  # type: ignore[call-arg]


def test_each_value_has_its_own_default() -> None:
    assert _Plain(1).words is not _Plain(1).words


def test_a_value_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        _Plain(1).start = 2  # type: ignore[misc]


def test_what_a_value_refuses_is_still_refused() -> None:
    assert _Checked(0).size == 0
    with pytest.raises(ValueError, match="negative"):
        _Checked(-1)


def test_a_value_can_be_replaced_ordered_and_pickled() -> None:
    assert sorted([_Plain(2), _Plain(1, 9), _Plain(1)]) == [_Plain(1), _Plain(1, 9), _Plain(2)]
    mention = Mention("Agency", "市教委", Span(3, 6, "市教委"), 0, "rule")
    assert replace(mention, part=2).part == 2
    assert pickle.loads(pickle.dumps(mention)) == mention
    assert [one.name for one in fields(mention)][:3] == ["type", "name", "span"]
