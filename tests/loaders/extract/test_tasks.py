"""Keys of tasks: the heading without number and end mark, 第N条, or the first sentence."""

from __future__ import annotations

import pytest

from loaders.extract.tasks import find_tasks, sentence_key, task_at
from loaders.mention import Mention
from loaders.read import read_text


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("（一）压缩办理时限。推行并联审批。", "压缩办理时限"),
        ("1.全面感知经济社会发展态势。构建数据库。", "全面感知经济社会发展态势"),
        ("3 持续推进网络升级", "持续推进网络升级"),
        ("(2) 建立监测机制，完善企业画像；加强监测。", "建立监测机制，完善企业画像"),
        ("①推行告知承诺。", "推行告知承诺"),
        ("一是加强领导。", "加强领导"),
        # a label says what the words are
        ("任务名称：推进一件事一次办", "推进一件事一次办"),
        ("【任务3】组织中小企业上云。", "组织中小企业上云"),
        ("任务二：建设算力基础设施", "建设算力基础设施"),
        ("任务：硬化村内道路10公里。", "硬化村内道路10公里"),
        ("△加强税源监控 △完善护税网络", "加强税源监控"),
        ("工作措施：完善考核办法，强化监督。", "完善考核办法，强化监督"),
        ("2.1编制村庄规划", "编制村庄规划"),
        # a number that belongs to the words
        ("1.5万亩高标准农田建设", "1.5万亩高标准农田建设"),
        ("5G网络建设。加快部署。", "5G网络建设"),
        ("12345热线优化。", "12345热线优化"),
        ("2025年建成平台。", "2025年建成平台"),
        # no end mark at all
        ("推进智慧应急建设", "推进智慧应急建设"),
        ("", ""),
    ],
)
def test_key_is_the_first_sentence_without_its_number(words: str, key: str) -> None:
    assert sentence_key(words) == key


PLAN = """某市优化营商环境行动方案

一、总体要求

坚持改革创新。

二、重点任务

（一）压缩办理时限。推行并联审批。

（二）降低物流成本

规范港口收费。
"""

LAW = """某市道路运输管理办法

第一章 总则

第一条 为了规范管理，制定本办法。

第二条 本办法适用于本市。
"""


def tasks(text: str) -> tuple[Mention, ...]:
    document = read_text(text)
    return tuple(task for part in document.parts for task in find_tasks(document, part))


def test_headings_that_hold_no_measure_are_no_tasks() -> None:
    assert [task.name for task in tasks(PLAN)] == ["总体要求", "压缩办理时限", "降低物流成本"]


def test_a_question_is_no_task() -> None:
    asked = "《某市海水利用若干措施》政策解读\n一、问：怎样申请资金？\n答：由市财政局负责审核。\n"
    text = asked + "二、加强宣传\n市水务局负责宣传。\n"
    assert [task.name for task in tasks(text)] == ["加强宣传"]


def test_an_article_is_its_number() -> None:
    assert [task.name for task in tasks(LAW)] == ["第一条", "第二条"]


def test_task_covers_its_words_and_knows_its_place() -> None:
    task = tasks(PLAN)[1]
    assert task.span.text.startswith("（一）压缩办理时限。推行并联审批。")
    assert task.properties == {"outline": "二、/（一）", "number": "（一）"}


def test_task_at_is_the_innermost() -> None:
    found = tasks(PLAN)
    assert task_at(found, found[1].span.start + 8) == found[1]
    assert task_at(found, 0) is None
