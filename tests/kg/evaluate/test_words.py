"""When two strings say the same: names, quotes, task keys, target keys."""

from __future__ import annotations

import pytest

from kg.evaluate.words import alike, bare, same_target, same_task, same_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("《数字中国建设整体布局规划》", "数字中国建设整体布局规划"),
        ("ＣＩＭ 平台（１.0）", "cim平台10"),  # full width, spaces, brackets
        ("55 %", "55%"),  # the per cent sign carries meaning
        ("国发〔2022〕14号", "国发202214号"),
        (None, ""),
    ],
)
def test_bare(text: str | None, expected: str) -> None:
    assert bare(text) == expected


@pytest.mark.parametrize(
    ("quote", "evidence", "same"),
    [
        ("（责任单位：市科技局）", "责任单位：市科技局、市财政局", True),  # one holds the other
        ("推进5G网络建设", "推进 5G 网络建设。", True),
        ("支持建设跨境电商综试区平台", "加快建设跨境电商综试区平台二期", True),  # a run of eight and more
        ("支持企业研发", "支持人才引进", False),
        ("", "支持", False),
    ],
)
def test_same_words(quote: str, evidence: str, same: bool) -> None:
    assert same_words(quote, evidence) is same


@pytest.mark.parametrize(
    ("key", "name", "text", "quote", "evidence", "same"),
    [
        ("第十二条", "第十二条 监督检查", "", "", "", True),  # an article is its number
        ("第十二条", "第十三条", "", "", "", False),
        ("推进政务数据共享", "强化推进政务数据共享", "", "", "", True),  # one key holds the other
        ("优化服务", "优化", "", "", "", False),  # too short to be held
        ("加快建设全省一体化政务云平台", "加快建设全省一体化的政务云平台", "", "", "", True),
        ("建立数据供需对接机制", "强化共享", "建立数据供需对接机制，推动开放。", "推动开放", "推动开放。", True),
        ("建立数据供需对接机制", "强化共享", "建立数据供需对接机制。", "推动开放", "加强监管", False),
        ("", "强化共享", "", "", "", False),
    ],
)
def test_same_task(key: str, name: str, text: str, quote: str, evidence: str, same: bool) -> None:
    assert same_task(key, name, text, quote, evidence) is same


@pytest.mark.parametrize(
    ("gold", "predicted", "same"),
    [
        ("数据中心机架|15 万个|2025", "5G用户普及率|15万个|2025", False),  # other indicators
        ("5G基站|15 万个|2025", "建成5G基站|15万个|2025-12-31", True),
        ("5G基站|15 万个|2025", "5G基站|16 万个|2025", False),
        ("5G基站|15 万个|2025", "5G基站|15 万个|2026", False),
        ("|15|2025", "5G基站|15|2025", False),
    ],
)
def test_same_target(gold: str, predicted: str, same: bool) -> None:
    assert same_target(gold, predicted) is same


def test_alike_needs_two_texts() -> None:
    assert not alike("", "甲", 0.1)
    assert alike("数据共享", "数据共享", 1.0)
