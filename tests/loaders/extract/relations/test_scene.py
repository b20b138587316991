"""Sentences as lists of the named things in them."""

from __future__ import annotations

import pytest

from loaders.extract.relations.scene import Scene
from tests.loaders.extract.relations.marking import marked

LISTS = [
    ("支持{Place 西青区}、{Place 武清区}发展。", [["西青区", "武清区"]]),
    # a name that begins as a joint does
    ("支持{Place 南开区}、{Place 和平区}发展。", [["南开区", "和平区"]]),
    ("支持{Place 南开区}和{Place 和平区}发展。", [["南开区", "和平区"]]),
    ("支持{Enterprise 甲公司}、{Enterprise 及时雨公司}发展。", [["甲公司", "及时雨公司"]]),
    ("支持{Place 南开区}、以及{Place 和平区}发展。", [["南开区", "和平区"]]),
    # other words between are no joint
    ("支持{Place 南开区}带动{Place 和平区}发展。", [["南开区"], ["和平区"]]),
    ("支持{Place 南开区}，{Place 和平区}发展。", [["南开区"], ["和平区"]]),
]


@pytest.mark.parametrize(("sentence", "expected"), LISTS)
def test_lists_of_things(sentence: str, expected: list[list[str]]) -> None:
    scene = Scene(*marked(sentence))
    found = [thing for one in scene.sentences for thing in one.listed()]
    assert [[thing.name for thing in listed] for listed in found] == expected
