"""Industries that share their head are as many as the kinds before it."""

from __future__ import annotations

import pytest

from tests.loaders.extract.finding import named

SHARED = [
    ("大力发展高端、智能、绿色制造业。", ["高端制造业", "智能制造业", "绿色制造业"]),
    ("发展生产性、生活性服务业。", ["生产性服务业", "生活性服务业"]),
    ("培育壮大高端和智能装备制造产业。", ["高端装备制造产业", "智能装备制造产业"]),
    ("发展设施农业。", ["设施农业"]),
]


@pytest.mark.parametrize(("text", "expected"), SHARED)
def test_each_kind_has_the_head(text: str, expected: list[str]) -> None:
    assert named("Industry", text) == expected
