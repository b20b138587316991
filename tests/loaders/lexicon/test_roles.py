"""The words of labels that say a role."""

from __future__ import annotations

import re

import pytest

from loaders.extract.deadlines import LABEL as DEADLINE
from loaders.extract.responsibility.roles import LABEL
from loaders.repair.starts import DUTY

# every label is known to the lines that begin with it and to the annotation that it opens
LABELS = [
    ("市级牵头单位", "lead"),
    ("牵头责任部门（单位）", "lead"),
    ("主要协作单位", "cooperating"),
    ("协同配合部门", "cooperating"),
    ("第二责任部门", "responsible"),
    ("责任单位及完成时限", "responsible"),
    ("包保领导", "other"),
    ("第一责任人", "other"),
    ("督办单位", "other"),
    ("完成时限", "time"),
    ("时间要求", "time"),
    ("进度安排", "time"),
]


@pytest.mark.parametrize(("words", "group"), LABELS)
def test_label_of_a_line_is_the_label_of_an_annotation(words: str, group: str) -> None:
    found = LABEL.match(f"{words}：")
    assert found
    assert found.lastgroup == group
    assert DUTY.match(f"{words}：市教育局")
    assert DUTY.match(f"【{words}】市教育局")


@pytest.mark.parametrize("words", [words for words, group in LABELS if group == "time"])
def test_label_of_time_opens_a_deadline(words: str) -> None:
    assert DEADLINE.match(f"{words}：2025年底")


@pytest.mark.parametrize(
    "line", ["责任单位应当落实：", "牵头抓总，部门联动：", "时间就是效益：", "各单位：", "节点控制："]
)
def test_sentences_that_open_as_labels_do(line: str) -> None:
    assert DUTY.match(line) is None


def test_no_label_is_tried_where_none_of_its_characters_stands() -> None:
    assert not re.match(DUTY, "。：")
