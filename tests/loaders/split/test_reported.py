"""News of a work report: told by what it says, named by its place."""

from __future__ import annotations

import pytest

from loaders.document import PartKind
from loaders.read import read_text

REPORTS = [
    ("鹰潭市十届人大六次会议开幕，市长李某作政府工作报告。\n一是发展铜产业。\n", "鹰潭市政府工作报告"),
    ("《政府工作报告》指出，今年要稳增长。\n在鹰潭市政府的支持下发展铜产业。\n", "鹰潭市政府工作报告"),
    ("鹰潭亮家底\n记者从鹰潭市政府工作报告中获悉，今年新建学校十所。\n", "鹰潭市政府工作报告"),
    ("2月1日，《鹰潭市政府工作报告》全文发布。《报告》提到：\n建成甲大桥等项目。\n", "鹰潭市政府工作报告"),
    ("市长代表市政府向大会报告政府工作。\n江西省政府工作报告也点名了。\n", "江西省政府工作报告"),
    ("物流发展被纳入鹰潭市政府工作报告\n代市长李某在会上做市政府工作报告，提出发展物流。\n", "鹰潭市政府工作报告"),
]
OTHERS = [
    "为完成鹰潭市政府工作报告提出的目标，分解任务。\n一是发展铜产业。\n",  # what others carry out
    "代表们审议鹰潭市政府工作报告。\n会场气氛热烈。\n",
    "《政府工作报告》指出，今年要稳增长。\n我市抓好落实。\n",  # of no place by name
]


@pytest.mark.parametrize(("text", "title"), REPORTS)
def test_news_of_a_report(text: str, title: str) -> None:
    (part,) = read_text(text).parts
    assert (part.kind, part.title) == (PartKind.DIGEST, title)


@pytest.mark.parametrize("text", OTHERS)
def test_no_news_of_a_report(text: str) -> None:
    (part,) = read_text(text).parts
    assert part.kind is not PartKind.DIGEST
