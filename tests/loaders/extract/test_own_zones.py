"""Zones that a text names by whose they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loaders.extract.own_zones import own_zones
from loaders.extract.scan import scan
from tests.loaders.extract.finding import document_of

NAMED = [
    ("推进市经开区扩区", "安庆市", ["安庆经济技术开发区"]),
    ("市高新区、市经开区要落实", "安庆市", ["安庆高新技术产业开发区", "安庆经济技术开发区"]),
    ("安庆市经开区管委会、市高新区管委会", "安庆市", []),  # a full name, and a body
    ("县委书记到县经济开发区调研，各县工业园区", "湖北省黄冈市团风县", ["团风经济开发区"]),
    ("高标准建设自贸试验区", "浙江省", ["中国（浙江）自由贸易试验区"]),
    ("学习各自贸试验区经验，对接国家自贸试验区", "浙江省", []),  # those of others
    ("推进自贸试验区建设", "贵州省", []),  # it has none
    ("推进自贸试验区建设", None, []),
    ("支持广州高新技术产业开发区、经济技术开发区联动发展", None, ["广州经济技术开发区"]),  # the place is named once
    ("推进各类高新区、经开区建设", None, []),
]


@pytest.mark.parametrize(("text", "place", "names"), NAMED)
def test_own_zones(text: str, place: str | None, names: list[str]) -> None:
    document = document_of(text)
    part = replace(document.parts[0], place=place)
    assert [one.name for one in own_zones(scan(document, part))] == names
