"""Outlines: headings, items, articles, panels, boxes and attachments, each with its range."""

from __future__ import annotations

import pytest

from loaders.document import Part, Section, SectionKind
from loaders.read import read_text


def part(text: str) -> Part:
    (found,) = read_text(text).parts
    return found


def tree(text: str) -> list[tuple[int, str, str]]:
    return [(section.depth, section.marker, section.title) for section in part(text).outline]


OUTLINES = [
    # items numbered through all chapters
    (
        "一、总体要求\n（一）指导思想。坚持创新引领。\n二、主要任务\n（二）培育主体。支持企业发展。\n1. "
        "做强龙头。加强培育。\n",
        [
            (0, "一、", "总体要求"),
            (1, "（一）", "指导思想"),
            (0, "二、", "主要任务"),
            (1, "（二）", "培育主体"),
            (2, "1.", "做强龙头"),
        ],
    ),
    # law style: chapters, articles, items; an article has no title of its own
    (
        "第一章 总 则\n第一条 为了规范管理，制定本办法。\n第二条 有下列情形之一的：\n（一）未按要求更新的；\n"
        "（二）拒不改正的。\n第二章 附则\n第三条 自发布之日起施行。\n",
        [
            (0, "第一章", "总 则"),
            (1, "第一条", ""),
            (1, "第二条", ""),
            (2, "（一）", "未按要求更新的"),
            (2, "（二）", "拒不改正的"),
            (0, "第二章", "附则"),
            (1, "第三条", ""),
        ],
    ),
    ("第三条【适用范围】本条例适用于本市。\n", [(0, "第三条", "适用范围")]),
    # chapter, division, 一、 below it
    (
        "第二章 优化布局\n第一节 西部陆海新通道产业带\n依托通道建设。\n一、机械\n加快发展。\n",
        [(0, "第二章", "优化布局"), (1, "第一节", "西部陆海新通道产业带"), (2, "一、", "机械")],
    ),
    # a panel holds named entries and ends with the next heading
    (
        "（一）建设枢纽。\n专栏 13 物流协同推进工程\n东盟智慧海外仓全覆盖工程。加快建设海外仓。\n"
        "面向东盟的运营中心。建设园区。\n（二）深化合作。\n",
        [
            (0, "（一）", "建设枢纽"),
            (1, "专栏 13", "物流协同推进工程"),
            (2, "", "东盟智慧海外仓全覆盖工程"),
            (2, "", "面向东盟的运营中心"),
            (0, "（二）", "深化合作"),
        ],
    ),
    # numbered entries inside a panel are its own
    (
        "1. 提升能力。加快建设。\n专栏1 重点工程\n1. 强基工程。支持攻关。\n2. 壮大工程。培育企业。\n（二）深化合作。\n",
        [
            (0, "1.", "提升能力"),
            (1, "专栏1", "重点工程"),
            (2, "1.", "强基工程"),
            (2, "2.", "壮大工程"),
            (0, "（二）", "深化合作"),
        ],
    ),
    # a label before a colon is a title; a clause is none
    ("1. 智能交通：推进建设。\n", [(0, "1.", "智能交通")]),
    (
        "1. 到2025年，全市实现以下目标：一是发展。\n",
        [(0, "1.", "到2025年，全市实现以下目标：一是发展")],
    ),
    # a label that says 任务名称 is none of it
    ("1. 整改任务：部分管网覆盖率低。\n", [(0, "1.", "部分管网覆盖率低")]),
    # bare numbers count where the item before asks for them
    ("1. 加快建设。推进。\n2 持续推进建设。推进。\n", [(0, "1.", "加快建设"), (0, "2", "持续推进建设")]),
    # decimal numbers of emergency plans
    (
        "1 总则\n1.1 编制目的\n为应对事件。\n1.2 编制依据\n依据法律。\n",
        [(0, "1", "总则"), (1, "1.1", "编制目的"), (1, "1.2", "编制依据")],
    ),
    # list bullets before markers
    (
        "第九条 有下列情形的：\n- （一）未更新的；\n- (二) 未校核的。\n",
        [(0, "第九条", ""), (1, "（一）", "未更新的"), (1, "（二）", "未校核的")],
    ),
    # a list of attachments is no section, an attachment is one, with its title
    (
        "一、工作要求\n抓好落实。\n附件：1.任务分工表\n2.名词解释\n附件1\n任务分工表\n一、总体任务\n推进。\n",
        [(0, "一、", "工作要求"), (0, "附件1", "任务分工表"), (1, "一、", "总体任务")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OUTLINES)
def test_outline(text: str, expected: list[tuple[int, str, str]]) -> None:
    assert tree(text) == expected


def test_headings_of_a_format_nest_by_their_level() -> None:
    text = (
        "# 云州市数据发展规划\n\n## 总体要求\n\n坚持创新。\n\n### 基本原则\n\n统筹推进。\n\n## 重点任务\n\n加快建设。\n"
    )
    assert tree(text) == [(0, "", "总体要求"), (1, "", "基本原则"), (0, "", "重点任务")]


def test_ranges_end_where_the_next_of_the_rank_begins() -> None:
    document = read_text("一、甲\n（一）乙。丙。\n二、丁\n戊。\n")
    (found,) = document.parts
    assert [document.text[s.start : s.end] for s in found.outline] == [
        "一、甲\n（一）乙。丙。\n",
        "（一）乙。丙。\n",
        "二、丁\n戊。",
    ]
    assert [document.text[s.body : s.end].strip() for s in found.outline] == ["（一）乙。丙。", "丙。", "戊。"]
    assert found.outline[1].parent == 0
    assert found.section_at(document.text.index("丙")) == 1


def test_the_plans_own_title_is_no_section() -> None:
    text = (
        "云州市人民政府\n关于印发云州市数据发展规划（2021—2025年）的通知\n各县区：\n现印发给你们。\n"
        "云州市数据发展规划\n（2021—2025年）\n一、总体要求\n坚持创新。\n"
    )
    assert tree(text) == [(0, "一、", "总体要求")]


def test_a_panel_with_a_table_ends_behind_it() -> None:
    text = (
        "（一）布局。\n专栏 1 产业布局\n市\t产业\n甲市\t汽车\n注：数据为预计数。\n推进产业协同发展，"
        "打造集群。\n（二）培育。\n"
    )
    assert tree(text) == [(0, "（一）", "布局"), (1, "专栏 1", "产业布局"), (0, "（二）", "培育")]


def test_a_panel_of_names_ends_where_text_goes_on() -> None:
    text = (
        "（一）枢纽。\n专栏 1 重大项目\n航空枢纽：甲机场、乙机场。\n铁路枢纽：丙站、丁站。\n"
        "到2025年，高速公路达到1万公里。\n（二）通道。\n"
    )
    assert tree(text) == [
        (0, "（一）", "枢纽"),
        (1, "专栏 1", "重大项目"),
        (2, "", "航空枢纽"),
        (2, "", "铁路枢纽"),
        (0, "（二）", "通道"),
    ]


def test_a_table_with_a_caption_is_a_section() -> None:
    text = "一、分工\n按下表执行。\n表 2 职责分工\n序号\t事项\n1\t建设\n"
    found: Section = part(text).outline[-1]
    assert (found.kind, found.marker, found.title) == (SectionKind.TABLE, "表 2", "职责分工")
