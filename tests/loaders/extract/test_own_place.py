"""The place of a policy, where only the names of bodies print it."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.read import read_text

OWN = [
    ("鹰潭市财政局 鹰潭市民政局关于加强救助工作的通知\n各单位：\n要抓好落实。\n", ["鹰潭市"]),
    ("鹰潭市财政局关于加强救助工作的通知\n在鹰潭推进落实。\n", ["鹰潭"]),  # it stands by itself already
    (
        "黔西南州人民政府办公室关于成立领导小组的通知\n各县市：\n要抓好落实。\n",
        ["黔西南州"],
    ),  # by its short name and rank
    ("关于加强救助工作的通知\n各县区：\n市民政局要抓好落实。\n", []),
]


@pytest.mark.parametrize(("text", "names"), OWN)
def test_own_place(text: str, names: list[str]) -> None:
    found = extract(read_text(text)).mentions
    assert list(dict.fromkeys(one.name for one in found if one.type == "Place")) == names
