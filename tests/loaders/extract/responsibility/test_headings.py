"""Headings that say who answers for the items under them, and order rules stated once."""

from __future__ import annotations

import pytest

from loaders.extract.responsibility import claim_responsibility
from loaders.read import read_text

SHORT = {"LEAD_UNIT": "lead", "RESPONSIBLE_UNIT": "resp", "COOPERATING_UNIT": "coop"}


def facts(*lines: str) -> set[str]:
    document = read_text("\n\n".join(["某市重点工作任务分工方案", *lines]))
    return {
        f"{claim.head.name} {SHORT[claim.type]} {claim.tail.name}"
        for part in document.parts
        for claim in claim_responsibility(document, part)[0]
    }


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # the heading leads all of its items
        (
            ["一、市发展改革委牵头的任务（2项）", "1．推进重大项目建设。", "2．优化营商环境。"],
            {"推进重大项目建设 lead 市发展改革委", "优化营商环境 lead 市发展改革委"},
        ),
        (
            ["一、市教委、市财政局负责的工作", "1．改善办学条件。"],
            {"改善办学条件 resp 市教委", "改善办学条件 resp 市财政局"},
        ),
        # the name of the unit alone
        (
            ["一、市卫生健康委", "1．加强基层医疗服务。", "2．完善疾控体系。"],
            {"加强基层医疗服务 resp 市卫生健康委", "完善疾控体系 resp 市卫生健康委"},
        ),
        (
            ["三、各区人民政府，市财政局", "（一）保障经费。", "（二）落实责任。"],
            {
                "保障经费 resp 各区人民政府",
                "保障经费 resp 市财政局",
                "落实责任 resp 各区人民政府",
                "落实责任 resp 市财政局",
            },
        ),
        # an item that says itself who leads
        (
            ["一、市发展改革委牵头的任务", "1．推进重大项目建设。（市财政局牵头）", "2．优化营商环境。"],
            {"推进重大项目建设 lead 市财政局", "优化营商环境 lead 市发展改革委"},
        ),
        # in a list of duties the duty stands below the name
        (
            ["一、成员单位职责", "（一）市财政局", "负责保障应急资金。", "（二）市公安局", "工作职责：维护现场秩序。"],
            {"市财政局 resp 市财政局", "市公安局 resp 市公安局"},
        ),
        (
            ["一、成员单位职责", "（一）市财政局主要职责", "负责保障应急资金。"],
            {"市财政局主要职责 resp 市财政局"},
        ),
        (
            ["一、工作责任", "（一）各县（区）政府工作责任。", "负责按时完成参保目标。"],
            {"各县（区）政府工作责任 resp 各县（区）政府"},
        ),
        (["一、工作成效", "（一）市财政局", "负责保障应急资金。"], set()),
        # places under the government that the last name ends in
        (
            ["一、怀仁县、应县人民政府", "1．修复水毁道路。"],
            {"修复水毁道路 resp 怀仁县人民政府", "修复水毁道路 resp 应县人民政府"},
        ),
        # places and measures are no units
        (["一、广州市、深圳市", "1．推进重大项目建设。"], set()),
        (["一、建设数字经济重点实验室", "1．推进重大项目建设。"], set()),
    ],
)
def test_heading_speaks_for_its_items(lines: list[str], expected: set[str]) -> None:
    assert facts(*lines) == expected


NOTED = [
    # a heading that is only a label speaks for the items below it
    (
        ["二、牵头单位：市发展改革委，配合单位：市财政局", "1．推进重大项目建设。", "2．优化营商环境。"],
        {
            "推进重大项目建设 lead 市发展改革委",
            "推进重大项目建设 coop 市财政局",
            "优化营商环境 lead 市发展改革委",
            "优化营商环境 coop 市财政局",
        },
    ),
    # a heading that only groups measures speaks for each
    (
        ["一、产业项目（责任单位：市经信局）", "（一）智能装备。推进基地扩产。", "（二）医药健康。续建园区三期。"],
        {"智能装备 resp 市经信局", "医药健康 resp 市经信局"},
    ),
    # an item with its own note wins
    (
        ["二、责任单位：市国资委", "1．完善治理结构。", "2．健全薪酬制度。（责任单位：市人社局）"],
        {"完善治理结构 resp 市国资委", "健全薪酬制度 resp 市人社局"},
    ),
    # down to the items of its headings
    (
        ["一、责任单位：市国资委", "（一）国企", "1．完善治理结构。", "（二）价格", "1．完善电价机制。"],
        {"完善治理结构 resp 市国资委", "完善电价机制 resp 市国资委"},
    ),
    # the heading of a measure stands for all of it
    (
        ["（一）深化改革（责任单位：市国资委）", "1．完善治理结构。", "2．健全薪酬制度。（责任单位：市人社局）"],
        {"深化改革 resp 市国资委", "健全薪酬制度 resp 市人社局"},
    ),
    (
        ["（一）深化改革", "责任单位：市国资委", "1．完善治理结构。", "2．健全薪酬制度。"],
        {"深化改革 resp 市国资委"},
    ),
    (
        ["（一）深化改革（责任单位：市国资委）", "坚持市场方向。", "1．完善治理结构。", "2．健全薪酬制度。"],
        {"深化改革 resp 市国资委"},
    ),
    # where every item has its own note the heading keeps its own
    (
        ["（一）深化改革（责任单位：市国资委）", "1．完善治理结构。（责任单位：市人社局）"],
        {"深化改革 resp 市国资委", "完善治理结构 resp 市人社局"},
    ),
    # numbered labels are one note with one deadline
    (
        ["一、职业技能提升行动", "（一）牵头单位：市人社局", "（二）配合单位：市财政局"],
        {"职业技能提升行动 lead 市人社局", "职业技能提升行动 coop 市财政局"},
    ),
    # what describes a problem is not its name, where a heading is
    (
        ["一、散煤治理不到位", "问题描述：部分村庄散煤复燃。", "整改措施：开展排查。", "责任单位：市能源局"],
        {"散煤治理不到位 resp 市能源局"},
    ),
    # the last point of a measure that is only a label
    (
        ["一、职业技能提升行动", "（一）工作目标。培训五千人。", "（二）责任单位：市人社局"],
        {"职业技能提升行动 resp 市人社局"},
    ),
]


@pytest.mark.parametrize(("lines", "expected"), NOTED)
def test_note_of_a_heading_speaks_for_what_is_below(lines: list[str], expected: set[str]) -> None:
    assert facts(*lines) == expected


@pytest.mark.parametrize(
    "note",
    [
        "注：责任单位中列第一位的为牵头单位。",
        "备注：各项任务中，排在第一位的部门为牵头单位。",
        "牵头单位为各项任务列首位的单位，各责任单位要抓好落实。",
    ],
)
def test_order_rule_in_a_note_holds_for_the_whole_document(note: str) -> None:
    lines = ["一、重点任务", "（一）压缩办理时限。（责任单位：市司法局、市财政局）", note]
    assert facts(*lines) == {"压缩办理时限 lead 市司法局", "压缩办理时限 resp 市财政局"}


def test_a_note_below_lines_without_numbers_is_of_the_line_above() -> None:
    duties = ["加大技能培训支持力度", "（市教委、市财政局按职责分工负责）", "兜牢民生底线", "（市民政局负责）"]
    assert facts("保障和改善民生", *duties) == {
        "加大技能培训支持力度 resp 市教委",
        "加大技能培训支持力度 resp 市财政局",
        "兜牢民生底线 resp 市民政局",
    }


def test_labels_behind_bullets_stand_alone() -> None:
    lines = ["1.新增托位500个", "◆责任部门：市卫健委（牵头）、市教育局", "◆责任领导：张三", "◆配合部门：各区政府"]
    assert facts(*lines) == {
        "新增托位500个 lead 市卫健委",
        "新增托位500个 resp 市教育局",
        "新增托位500个 coop 各区政府",
    }


def test_a_review_of_the_year_assigns_nothing() -> None:
    lines = ["一、2023年工作回顾", "市科技局牵头组建联合体5家。", "二、2024年工作安排", "市科技局牵头组建联合体9家。"]
    assert facts(*lines) == {"2024年工作安排 lead 市科技局"}


@pytest.mark.parametrize(
    ("heading", "tells"),
    [
        ("一、完善基础设施", False),
        ("一、夯实工作基础", False),
        ("一、发展基础", True),
        ("一、总结推广经验", False),
        ("一、工作总结", True),
        ("一、提升治理成效", False),
        ("一、主要成效", True),
        ("一、建立情况通报制度", False),
        ("一、完成情况", True),
        ("一、加强形势研判", False),
        ("一、面临形势", True),
    ],
)
def test_a_heading_says_whether_it_tells_or_plans(heading: str, tells: bool) -> None:
    found = facts(heading, "（一）提升能力。省统计局研究建立统计制度。")
    assert found == (set() if tells else {"提升能力 resp 省统计局"})


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # lines of bodies without numbers, each over its items or its paragraph
        (
            ["职责如下：", "市公安局：", "1．查处违规燃放。", "2．通报检查。", "市教育局：", "开设消防安全课。"],
            {"查处违规燃放 resp 市公安局", "通报检查 resp 市公安局", "开设消防安全课 resp 市教育局"},
        ),
        (
            [
                "任务分工",
                "市文旅局、市文物局：",
                "1．检查景区设施。",
                "市民政局：",
                "1．配合做好救助。",
                "请遵照执行。",
            ],
            {"检查景区设施 resp 市文旅局", "检查景区设施 resp 市文物局", "配合做好救助 coop 市民政局"},
        ),
        # an addressee says nothing, nor does a single line
        (["某政办〔2023〕4号", "市公安局：", "现将有关事项通知如下。"], set()),
        (["某政函〔2023〕4号", "市公安局、市教育局：", "你们的请示收悉。", "市公安局：", "请抓好落实。"], set()),
    ],
)
def test_a_line_of_bodies_speaks_for_what_is_below(lines: list[str], expected: set[str]) -> None:
    assert facts(*lines) == expected
