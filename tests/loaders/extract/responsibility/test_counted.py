"""Matters that news lists and gives to a body."""

from __future__ import annotations

import pytest

from loaders.extract.responsibility import claim_responsibility
from loaders.read import read_text

NEWS = "省政府办公厅近日印发《关于2024年重点工作分工的通知》，部署全年工作。\n\n{}\n"


def said(sentences: str) -> set[tuple[str, str, str]]:
    document = read_text(NEWS.format(sentences))
    return {
        (claim.head.name, claim.type.split("_")[0], claim.tail.name)
        for part in document.parts
        for claim in claim_responsibility(document, part)[0]
    }


COUNTED = [
    # each of the matters is a task of the one who leads
    (
        "其中，有2项由省水利厅牵头，分别是建设灌区现代化工程；推进小流域治理，改善水质。",
        {("建设灌区现代化工程", "LEAD", "省水利厅"), ("推进小流域治理，改善水质", "LEAD", "省水利厅")},
    ),
    # the number tells which mark parts them
    (
        "3项任务由省农业农村厅负责，分别为建设高标准农田、改良盐碱地、推广节水灌溉。",
        {
            ("建设高标准农田", "RESPONSIBLE", "省农业农村厅"),
            ("改良盐碱地", "RESPONSIBLE", "省农业农村厅"),
            ("推广节水灌溉", "RESPONSIBLE", "省农业农村厅"),
        },
    ),
    (
        "由省交通运输厅牵头的重点工作共2项，分别是：一是打通省际断头路；二是改造农村公路危桥。",
        {("打通省际断头路", "LEAD", "省交通运输厅"), ("改造农村公路危桥", "LEAD", "省交通运输厅")},
    ),
    (
        "省商务厅、省文化和旅游厅牵头2项工作，分别是培育消费新场景；举办购物节。",
        {
            ("培育消费新场景", "LEAD", "省商务厅"),
            ("培育消费新场景", "LEAD", "省文化和旅游厅"),
            ("举办购物节", "LEAD", "省商务厅"),
            ("举办购物节", "LEAD", "省文化和旅游厅"),
        },
    ),
    # no count: what several share stands behind the verb
    (
        "省教育厅、省财政厅等分工负责扩大普惠性幼儿园；改善县域高中办学条件。",
        {
            ("扩大普惠性幼儿园", "RESPONSIBLE", "省教育厅"),
            ("扩大普惠性幼儿园", "RESPONSIBLE", "省财政厅"),
            ("改善县域高中办学条件", "RESPONSIBLE", "省教育厅"),
            ("改善县域高中办学条件", "RESPONSIBLE", "省财政厅"),
        },
    ),
]


@pytest.mark.parametrize(("sentences", "expected"), COUNTED)
def test_each_listed_matter_is_a_task(sentences: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(sentences) == expected


@pytest.mark.parametrize(
    "sentences",
    [
        "会议研究了3项工作，分别是防汛抗旱、安全生产和民生保障。",  # nobody is given them
        "由龙头企业牵头的项目共2项，分别是建设冷链中心；建设分拣中心。",  # nobody in particular
        "分工负责、各司其职的格局已经形成。",
    ],
)
def test_what_lists_no_duty(sentences: str) -> None:
    assert said(sentences) == set()


MATTERS = [
    # the matter stands before 由
    (
        "例如，完善职业病防治网络，由省卫生健康委、省人力资源社会保障厅等分工负责。",
        {
            ("完善职业病防治网络", "RESPONSIBLE", "省卫生健康委"),
            ("完善职业病防治网络", "RESPONSIBLE", "省人力资源社会保障厅"),
        },
    ),
    ("《通知》明确，稳定和扩大就业的工作，主要由省人力资源社会保障厅牵头负责。",
     {("稳定和扩大就业的工作", "LEAD", "省人力资源社会保障厅")}),
    ("推进城市燃气管道更新改造由省住房城乡建设厅牵头。", {("推进城市燃气管道更新改造", "LEAD", "省住房城乡建设厅")}),
]  # fmt: skip


@pytest.mark.parametrize(("sentences", "expected"), MATTERS)
def test_news_names_the_matter_before_the_body(sentences: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(sentences) == expected
