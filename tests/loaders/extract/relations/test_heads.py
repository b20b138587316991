"""Whose measure a place in the text is: the paragraph that 一是 or 二是 opens, up to the next."""

from __future__ import annotations

import pytest

from loaders.extract.relations.heads import Heads
from loaders.extract.tasks import find_tasks
from loaders.read import read_text

REPORT = """临江县政府工作报告

（一）加快产业转型，增强发展后劲

坚持项目为王。

一是做强现代农业。建设高标准农田。

新建粮食烘干中心。

二是提升文旅产业。打造湿地公园。

（二）加快城乡建设

一是一切为了群众。修建停车场。
"""


@pytest.mark.parametrize(
    ("words", "task"),
    [
        ("项目为王", "加快产业转型，增强发展后劲"),
        ("高标准农田", "做强现代农业"),
        # what stands between two of them belongs to the first
        ("粮食烘干", "做强现代农业"),
        ("湿地公园", "提升文旅产业"),
        ("停车场", "一切为了群众"),
    ],
)
def test_numbered_paragraphs_are_a_measure_each(words: str, task: str) -> None:
    document = read_text(REPORT)
    (part,) = document.parts
    head = Heads(document, part, find_tasks(document, part)).at(document.text.index(words))
    assert head is not None
    assert head.name == task
