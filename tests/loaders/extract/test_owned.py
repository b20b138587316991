"""A work right behind the full name of its company is a thing of its own."""

from __future__ import annotations

import pytest

from tests.loaders.extract.finding import named

OWNED = [
    ("推进云州宏达医药股份有限公司中药饮片生产基地建设。", "Park", ["中药饮片生产基地"]),
    ("推进云州宏达医药股份有限公司中药饮片生产基地建设。", "Enterprise", ["云州宏达医药股份有限公司"]),
    ("总投资1亿元的云州市金龙机械设备公司智能装配生产线项目开工。", "Project", ["智能装配生产线项目"]),
    ("云州市金龙机械有限公司扩能改造项目开工。", "Project", ["云州市金龙机械有限公司扩能改造项目"]),  # done to itself
]


@pytest.mark.parametrize(("text", "kind", "expected"), OWNED)
def test_the_company_and_its_work(text: str, kind: str, expected: list[str]) -> None:
    assert named(kind, text) == expected
