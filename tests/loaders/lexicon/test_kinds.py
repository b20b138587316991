"""The kinds of official documents."""

from __future__ import annotations

import pytest

from kg.resolve.titles import is_short
from loaders.lexicon.kinds import KINDS, SHORT_KINDS
from loaders.metadata.force import find_kind
from loaders.repair.starts import is_title
from loaders.repair.titles import is_policy_title


@pytest.mark.parametrize("kind", KINDS.split("|"))
def test_title_of_each_kind_is_one_everywhere(kind: str) -> None:
    title = f"云州市港口建设{kind}（试行）"
    assert is_policy_title(title)
    assert is_title(title)
    assert find_kind(title) == kind


@pytest.mark.parametrize("kind", SHORT_KINDS.split("|"))
def test_each_short_name_names_no_policy_by_itself(kind: str) -> None:
    assert is_short(kind)
    assert not is_short(f"云州市港口建设{kind}")
