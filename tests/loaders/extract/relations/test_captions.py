"""The passages of a text that is no policy, keyed by the lines over them."""

from __future__ import annotations

import pytest

from loaders.extract.relations.captions import captioned_tasks
from loaders.read import read_text

LONG = (
    "全省将新建一批水库和灌区，完善农田灌排体系，提高粮食生产能力，力争到2015年新增灌溉面积100万亩，解决群众饮水困难。"
)
STORY = "某省公布水利蓝图\n\n发布时间：2011-03-24\n\n{}\n\n" + LONG + "\n\n{}\n\n" + LONG + LONG + "\n"
CAPTIONS = [
    (("目标：新增灌溉面积百万亩", "●新建水库十座"), ["目标：新增灌溉面积百万亩", "新建水库十座"]),
    (("水利建设提速", "编辑：张三"), []),  # one alone, and who wrote it
    (("一、水利建设提速", "二、农田建设提速"), []),  # an outline
    (("水利建设提速。", "农田建设提速。"), []),  # sentences
]


@pytest.mark.parametrize(("lines", "keys"), CAPTIONS, ids=[lines[0] for lines, _ in CAPTIONS])
def test_lines_over_passages(lines: tuple[str, str], keys: list[str]) -> None:
    document = read_text(STORY.format(*lines))
    assert [one.name for part in document.parts for one in captioned_tasks(document, part)] == keys


def test_titles_of_items_of_news_are_no_measures() -> None:
    items = [f"某国某集团的第{number}个产业项目落地开发区" for number in "一二三四"]
    document = read_text("外资项目动态\n\n" + "".join(f"{item}\n\n{LONG}\n\n" for item in items))
    assert not [one for part in document.parts for one in captioned_tasks(document, part)]
