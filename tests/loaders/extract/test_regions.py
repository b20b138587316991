"""Regions by what they are made of: places, waters, letters; not what kind of land they are."""

from __future__ import annotations

import pytest

from loaders.extract.regions import named_regions
from loaders.extract.scan import scan
from tests.loaders.extract.finding import document_of

NAMED = [
    ("融入山西中部城市群、北部湾城市群", ["山西中部城市群"]),  # the other is in a table
    ("完善曹娥江流域、浦阳江流域水上交通，治理滇池流域", ["曹娥江流域", "浦阳江流域", "滇池流域"]),
    ("推进江河流域、重点流域、中小河流域治理", []),
    ("建设广佛肇清云韶经济圈、汕潮揭都市圈和辽中经济区", ["汕潮揭都市圈", "广佛肇清云韶经济圈", "辽中经济区"]),
    ("支持襄阳都市圈、大通湖革命老区、粤闽赣原中央苏区", ["襄阳都市圈", "大通湖革命老区", "粤闽赣原中央苏区"]),
    ("打造沿海经济带、临港经济区、现代化都市圈、空港扶绥经济区", []),
    ("对接杭州湾经济区", ["杭州湾经济区"]),  # no 对接杭州湾
]


@pytest.mark.parametrize(("text", "names"), NAMED, ids=[text for text, _ in NAMED])
def test_named_regions(text: str, names: list[str]) -> None:
    document = document_of(text)
    found = named_regions(scan(document, document.parts[0]))
    assert [text[start:end] for start, end in found] == names
