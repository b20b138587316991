"""Industries that stand as items under words that lead to them."""

from __future__ import annotations

import pytest

from tests.loaders.extract.finding import named

ITEMS = [
    (
        "开发区重点发展下列产业：\n（一）海洋装备产业；\n（二）港航物流与临港服务产业；\n（三）其他海洋产业。",
        ["海洋装备产业", "港航物流与临港服务产业", "海洋产业"],
    ),
    ("鼓励发展以下产业：1.纳米新材料；2.精准医疗；3.检验检测。", ["纳米新材料", "精准医疗", "检验检测"]),
    ("重点支持以下领域：\n（一）信创；\n（二）大力发展北斗应用。", ["信创", "北斗应用"]),
    ("禁止从事下列行业：\n（一）造纸；\n（二）印染。", []),
    ("支持下列项目：\n（一）产业化项目；", []),
    ("鼓励以下产业和企业：\n（一）符合规定的企业；", []),
]


@pytest.mark.parametrize(("text", "names"), ITEMS, ids=[text for text, _ in ITEMS])
def test_items_under_words_that_lead_to_industries(text: str, names: list[str]) -> None:
    assert named("Industry", text) == names
