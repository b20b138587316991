"""Responsibility in whole documents: which task an annotation belongs to, and what each document states of its own."""

from __future__ import annotations

import pytest

from loaders.document import Document
from loaders.extract.responsibility import claim_responsibility
from loaders.mention import Claim, Refusal
from loaders.read import read_text

SHORT = {"LEAD_UNIT": "lead", "RESPONSIBLE_UNIT": "resp", "COOPERATING_UNIT": "coop"}


def found(document: Document) -> tuple[list[Claim], list[Refusal]]:
    claims: list[Claim] = []
    refusals: list[Refusal] = []
    for part in document.parts:
        more, _, refused = claim_responsibility(document, part)
        claims += more
        refusals += refused
    return claims, refusals


def facts(text: str) -> set[str]:
    """Each fact of a document as 'task role unit'."""
    claims, _ = found(read_text(text))
    return {f"{claim.head.name} {SHORT[claim.type]} {claim.tail.name}" for claim in claims}


PLAN = """某省优化营商环境行动方案

{body}
"""


def plan(*lines: str) -> str:
    return PLAN.format(body="\n\n".join(lines))


SCOPES = [
    # the order rule inside the leads' own label: one leads, the others answer
    (
        [
            "一、重点任务",
            "（一）压缩办理时限。推行并联审批。",
            "牵头单位：省自然资源厅、省数据局（列第一位的为牵头单位）",
        ],
        {"压缩办理时限 lead 省自然资源厅", "压缩办理时限 resp 省数据局"},
    ),
    # the mark between the lists tells who leads; where a list has none, its units only answer
    (
        [
            "二、重点任务（责任单位中，分号前为牵头单位，分号后为配合单位）",
            "（一）补齐产地短板。（责任单位：省农业农村厅、省商务厅；省财政厅，各市州人民政府）",
            "（二）加强监测。（省市场监管局、省应急厅）",
        ],
        {
            *("补齐产地短板 lead 省农业农村厅", "补齐产地短板 lead 省商务厅"),
            *("补齐产地短板 coop 省财政厅", "补齐产地短板 coop 各市州人民政府"),
            *("加强监测 resp 省市场监管局", "加强监测 resp 省应急厅"),
        },
    ),
    (
        [
            "1．压缩通关时间。（责任单位：青岛海关；市口岸办、青岛边检站）",
            "2．优化查验。（牵头单位：青岛海事局；责任单位：市口岸办；青岛海关）",
            "注：责任单位“；”前为牵头单位，其余为配合单位。",
        ],
        {
            *("压缩通关时间 lead 青岛海关", "压缩通关时间 coop 市口岸办", "压缩通关时间 coop 青岛边检站"),
            *("优化查验 lead 青岛海事局", "优化查验 resp 市口岸办", "优化查验 resp 青岛海关"),
        },
    ),
    (
        [
            "1．排查隐患路段。（责任单位：★市公安局、市交通运输局、应急局）",
            "2．规范收费。（市发展改革委★、市市场监管局）",
            "3．公示结果。（责任单位：市财政局）",
            "注：标“★”的为牵头单位。",
        ],
        {
            *("排查隐患路段 lead 市公安局", "排查隐患路段 resp 市交通运输局", "排查隐患路段 resp 市应急局"),
            *("规范收费 lead 市发展改革委", "规范收费 resp 市市场监管局", "公示结果 resp 市财政局"),
        },
    ),
    # whoever stands first leads, a company too; alone it leads alone
    (
        [
            "一、重点任务（列第一位的为牵头单位，下同）",
            "（一）保障供应。（责任单位：国药控股某省有限公司、省医保局）",
            "（二）建设平台。（责任单位：省电力公司）",
        ],
        {"保障供应 lead 国药控股某省有限公司", "保障供应 resp 省医保局", "建设平台 lead 省电力公司"},
    ),
    # before the measure
    (
        ["一、重点任务", "1．（责任单位：省自然资源厅）开展用地清理。"],
        {"开展用地清理 resp 省自然资源厅"},
    ),
    # a bracket of another shape round the labels
    (
        ["一、重点任务", "1．规范备案管理。〔牵头单位：区司法局，责任单位：各街道（功能区）〕"],
        {"规范备案管理 lead 区司法局", "规范备案管理 resp 各街道（功能区）"},
    ),
    # two units or more in a bracket that ends a numbered title
    (
        ["一、重点任务", "1．建立疫苗追溯体系（省药监局、省卫生健康委）", "2．规范药店（零售企业）"],
        {"建立疫苗追溯体系 resp 省药监局", "建立疫苗追溯体系 resp 省卫生健康委"},
    ),
    # … but not what only explains the words before it
    (["一、重点任务", "1．发挥主管部门（省药监局、省卫生健康委）"], set()),
    # 为 in place of the colon, in running text
    (
        ["一、重点任务", "（一）加强师资。牵头单位为省教育厅，省财政厅配合。"],
        {"加强师资 lead 省教育厅", "加强师资 coop 省财政厅"},
    ),
    # a year behind the number of an item is none of its figures
    (
        ["一、深化政务服务", "1.2021年底前新增三百个掌上办事项。", "责任单位：市数据局", "2.推广电子证照。"],
        {"2021年底前新增三百个掌上办事项 resp 市数据局"},
    ),
    # items that run on in one paragraph
    (
        ["一、建机制。1.完善要素管理机制。（市医保局）2.健全绩效管理机制。（市医保局、市财政局）"],
        {
            "建机制 resp 市医保局",
            "健全绩效管理机制 resp 市医保局",
            "健全绩效管理机制 resp 市财政局",
        },
    ),
    # in the midst of a paragraph that ends in such a bracket, too
    (
        ["一、建机制。健全管理办法。（市医保局、市财政局）支持县区试点，给予补助。（市民政局、市财政局）"],
        {
            "建机制 resp 市医保局",
            "建机制 resp 市财政局",
            "支持县区试点，给予补助 resp 市民政局",
            "支持县区试点，给予补助 resp 市财政局",
        },
    ),
    # behind a rule of order the list is still one
    (
        ["一、重点任务", "1.做强产业链。（市工信局、市商务局，各县人民政府；列首位的为牵头单位，下同）"],
        {"做强产业链 lead 市工信局", "做强产业链 resp 市商务局", "做强产业链 resp 各县人民政府"},
    ),
    (
        ["一、重点任务", "1.做强产业链。（市工信局、市商务局，各县人民政府。完成时限：2025年底）"],
        {"做强产业链 resp 市工信局", "做强产业链 resp 市商务局", "做强产业链 resp 各县人民政府"},
    ),
    # at the end of the numbered item
    (
        ["一、重点任务", "（一）压缩办理时限。推行并联审批。（责任单位：省自然资源厅）"],
        {"压缩办理时限 resp 省自然资源厅"},
    ),
    # behind a comma in the same sentence; the key ends before it
    (
        ["一、重点任务", "1．教师培训，牵头单位：市教育局。其中进度较慢的为甲区。"],
        {"教师培训 lead 市教育局"},
    ),
    # 【】 around the label alone
    (
        ["一、重点任务", "（一）压缩办理时限。推行并联审批。", "【牵头单位】省自然资源厅", "【完成时限】2025年底"],
        {"压缩办理时限 lead 省自然资源厅"},
    ),
    # on a line of its own
    (
        ["一、重点任务", "（一）压缩办理时限。推行并联审批。", "责任单位：省自然资源厅"],
        {"压缩办理时限 resp 省自然资源厅"},
    ),
    # labels on several lines are one annotation, with its deadline
    (
        [
            "一、重点任务",
            "（一）压缩办理时限。推行并联审批。",
            "牵头单位：省自然资源厅",
            "配合单位：省住房城乡建设厅",
            "完成时限：2025年底",
        ],
        {"压缩办理时限 lead 省自然资源厅", "压缩办理时限 coop 省住房城乡建设厅"},
    ),
    # at the end of a heading: all of the measure under it
    (
        ["一、重点任务", "（一）压缩办理时限（责任单位：省自然资源厅）", "推行并联审批。", "推行告知承诺。"],
        {"压缩办理时限 resp 省自然资源厅"},
    ),
    # several annotated paragraphs under one heading are tasks each
    (
        [
            "一、重点任务",
            "（一）提升服务水平",
            "推进智慧医疗。建设互联网医院。（责任单位：省卫生健康委）",
            "推进智慧教育。建设数字校园。（责任单位：省教育厅）",
        ],
        {"推进智慧医疗 resp 省卫生健康委", "推进智慧教育 resp 省教育厅"},
    ),
    # sentence runs of one paragraph
    (
        [
            "一、重点任务",
            "（一）提升服务水平",
            "建设智慧港口。（牵头单位：市交通运输委、天津港集团；配合单位：天津海关）建设能源大数据中心，打造服务基地。（牵头单位：市发展改革委）",
        ],
        {
            "建设智慧港口 lead 市交通运输委",
            "建设智慧港口 lead 天津港集团",
            "建设智慧港口 coop 天津海关",
            "建设能源大数据中心，打造服务基地 lead 市发展改革委",
        },
    ),
    # several brackets in a row
    (
        [
            "一、重点任务",
            "（一）压缩办理时限。推行并联审批。（牵头单位：省自然资源厅）（配合单位：省林业局）（完成时限：2025年底）",
        ],
        {"压缩办理时限 lead 省自然资源厅", "压缩办理时限 coop 省林业局"},
    ),
    # units behind the full stop, without a word for their role
    (
        ["一、重点任务", "（一）压缩办理时限。推行并联审批。（省自然资源厅、各市人民政府）"],
        {"压缩办理时限 resp 省自然资源厅", "压缩办理时限 resp 各市人民政府"},
    ),
    # square brackets, and a bracket whose partner is lost
    (
        ["一、重点任务", "（一）压缩办理时限。推行并联审批。【责任单位：省自然资源厅】"],
        {"压缩办理时限 resp 省自然资源厅"},
    ),
    (
        ["一、重点任务", "（一）压缩办理时限。推行并联审批。（责任单位：省自然资源厅、省林业局"],
        {"压缩办理时限 resp 省自然资源厅", "压缩办理时限 resp 省林业局"},
    ),
    # a bracket about something else is none
    (
        ["一、重点任务", "（一）压缩办理时限。推行并联审批（含配合检查）。（责任单位：省自然资源厅）"],
        {"压缩办理时限 resp 省自然资源厅"},
    ),
    # from the rule on, the first unit leads; a single unit too
    (
        [
            "一、重点任务",
            "（一）压缩办理时限。推行并联审批。（责任单位：省自然资源厅、省林业局，列第1位的为牵头单位，下同）",
            "（二）降低物流成本。规范收费。（责任单位：省交通运输厅、省发展改革委）",
            "（三）清理证明事项。（责任单位：省司法厅）",
        ],
        {
            "压缩办理时限 lead 省自然资源厅",
            "压缩办理时限 resp 省林业局",
            "降低物流成本 lead 省交通运输厅",
            "降低物流成本 resp 省发展改革委",
            "清理证明事项 lead 省司法厅",
        },
    ),
    # … but not where the annotation says itself who leads
    (
        [
            "一、重点任务",
            "（一）压缩办理时限。推行并联审批。（责任单位：省自然资源厅，列第一位的为牵头单位，下同）",
            "（二）降低物流成本。规范收费。（省发展改革委牵头，省交通运输厅负责）",
        ],
        {"压缩办理时限 lead 省自然资源厅", "降低物流成本 lead 省发展改革委", "降低物流成本 resp 省交通运输厅"},
    ),
    # a line of its own behind sub-items of which none is annotated speaks for all of them
    (
        ["一、重点任务", "（一）压缩办理时限。", "1．推行并联审批。", "2．推行告知承诺。", "责任单位：省自然资源厅"],
        {"压缩办理时限 resp 省自然资源厅"},
    ),
    # … and where each says its own, for the last
    (
        [
            "一、重点任务",
            "（一）压缩办理时限。",
            "1．推行并联审批。（责任单位：省司法厅）",
            "2．推行告知承诺。",
            "责任单位：省自然资源厅",
        ],
        {"推行并联审批 resp 省司法厅", "推行告知承诺 resp 省自然资源厅"},
    ),
    # lines that name persons between the labels
    (
        [
            "一、教育",
            "1.新增优质学位。",
            "主管领导：张三",
            "责任单位：市教育局，各县（市、区）政府",
            "主要责任人：李四",
        ],
        {"新增优质学位 resp 市教育局", "新增优质学位 resp 各县（市、区）政府"},
    ),
    # a label behind the colon or the dash of a heading
    (
        ["一、重点任务", "2. 高标准农田建设：责任单位：省农业农村厅；配合单位：省水利厅"],
        {"高标准农田建设 resp 省农业农村厅", "高标准农田建设 coop 省水利厅"},
    ),
    # a role in brackets behind a member of a bare list, and a tail over several places
    (
        ["一、重点任务", "（一）路网建设。加快推进。（省交通运输厅（牵头）、省财政厅，甲市人民政府）"],
        {"路网建设 lead 省交通运输厅", "路网建设 resp 省财政厅", "路网建设 resp 甲市人民政府"},
    ),
    # a measure that whoever quotes it has cut
    (
        ["一、重点任务", "（一）路网建设。加快推进国省干线改造…（省交通运输厅、省财政厅）"],
        {"路网建设 resp 省交通运输厅", "路网建设 resp 省财政厅"},
    ),
    # one name of unknown form among bodies leaves the others
    (
        ["一、重点任务", "（一）路网建设。加快推进。（省交通运输厅、省财政厅、蜀道投资、省水利厅按职责分工负责）"],
        {"路网建设 resp 省交通运输厅", "路网建设 resp 省财政厅", "路网建设 resp 省水利厅"},
    ),
    # a bracket without its partner
    (
        ["一、重点任务", "（一）路网建设。加快推进。", "（省交通运输厅牵头；省财政厅、省水利厅按职责分工负责"],
        {"路网建设 lead 省交通运输厅", "路网建设 resp 省财政厅", "路网建设 resp 省水利厅"},
    ),
    # the order rule in its own bracket before the list, and from there on
    (
        [
            "一、重点任务",
            "（一）路网建设。加快推进。（列第一位的为牵头单位，下同：省交通运输厅、省财政厅）",
            "（二）水网建设。加快推进。（省水利厅、省财政厅）",
        ],
        {"路网建设 lead 省交通运输厅", "路网建设 resp 省财政厅", "水网建设 lead 省水利厅", "水网建设 resp 省财政厅"},
    ),
    # the order rule behind the time of its label
    (
        [
            "一、重点任务",
            "（一）路网建设。加快推进。〔责任单位：省交通运输厅、省财政厅；完成时限：2026年6月底。列首位的为牵头单位，下同〕",
            "（二）水网建设。加快推进。〔责任单位：省水利厅、省财政厅；完成时限：2026年年底〕",
        ],
        {"路网建设 lead 省交通运输厅", "路网建设 resp 省财政厅", "水网建设 lead 省水利厅", "水网建设 resp 省财政厅"},
    ),
    # the order rule behind a list that has no label
    (
        ["一、重点任务", "（一）路网建设。加快推进。（省交通运输厅、省财政厅；排名首位的为牵头单位，下同）"],
        {"路网建设 lead 省交通运输厅", "路网建设 resp 省财政厅"},
    ),
    # a list that has no label, and the time that has one
    (
        ["一、重点任务", "（一）路网建设。加快推进。（省交通运输厅、省财政厅。完成时限：2026年年底）"],
        {"路网建设 resp 省交通运输厅", "路网建设 resp 省财政厅"},
    ),
    # bare lists between the sentences of one paragraph are each of the run before them; a source is none
    (
        [
            "一、重点任务",
            "（一）路网建设。加快推进。（省交通运输厅、省财政厅）推广应用。（省数据局）扩大开放。（新闻办）提高标准。（省水利厅）",
        ],
        {"路网建设 resp 省交通运输厅", "路网建设 resp 省财政厅", "推广应用 resp 省数据局", "扩大开放 resp 省水利厅"},
    ),
    # bodies alone behind the dash that ends a measure
    (
        [
            "一、重点任务",
            "1.推进跨市通办。——省数据局",
            "2.健全响应平台，做到事事有回音。——省经信厅、省信访局。",
            "3.弘扬精神。——编者按",
        ],
        {
            "推进跨市通办 resp 省数据局",
            "健全响应平台，做到事事有回音 resp 省经信厅",
            "健全响应平台，做到事事有回音 resp 省信访局",
        },
    ),
    # the one measure of a list that a label begins is not all that the record is about
    (
        ["一、污水厂负荷不足", "整改措施：", "1．加快管网改造。", "责任单位：省住房城乡建设厅"],
        {"污水厂负荷不足 resp 省住房城乡建设厅"},
    ),
    # records whose names are only counted
    (
        ["一、数据", "任务一：推进授权运营", "牵头部门：省数据局", "任务二：建设智算中心", "牵头部门：省发展改革委"],
        {"推进授权运营 lead 省数据局", "建设智算中心 lead 省发展改革委"},
    ),
    # no unit is named: nothing is guessed
    (["一、重点任务", "（一）压缩办理时限。推行并联审批。"], set()),
    # records with a label to each line are about what they name
    (
        [
            "任务名称：一件事一次办",
            "主要内容：实现13项集成办理。",
            "牵头单位：省司法厅",
            "任务名称：清理采购门槛",
            "牵头单位：省财政厅",
        ],
        {"一件事一次办 lead 省司法厅", "清理采购门槛 lead 省财政厅"},
    ),
]


@pytest.mark.parametrize(("lines", "expected"), SCOPES)
def test_annotation_belongs_to_its_measure(lines: list[str], expected: set[str]) -> None:
    assert facts(plan(*lines)) == expected


SLIDE = """云州稳就业政策

拓宽渠道

扩大企业招聘规模

鼓励中小企业吸纳毕业生，按规定给予补贴

落实人才同等待遇，完善评价办法的配套

教育部、民政部、商务部等按职责分工负责

优化招聘活动

组织机构进校园招聘并做好岗位的信息归集

人力资源社会保障部牵头，教育部等按职责分工负责

落实实名服务

为每人提供一次指导和三次推荐
"""


def test_a_line_that_says_who_answers_speaks_for_the_lines_above_it() -> None:
    assert facts(SLIDE) == {
        "扩大企业招聘规模 resp 教育部",
        "扩大企业招聘规模 resp 民政部",
        "扩大企业招聘规模 resp 商务部",
        "优化招聘活动 lead 人力资源社会保障部",
        "优化招聘活动 resp 教育部",
    }


def test_a_line_about_this_task_speaks_for_the_task_above_it() -> None:
    text = plan(
        "一、任务",
        "（一）完善救助体系。设立救助基金。",
        "此项工作由市卫生局主办，市民政局、财政局协办。",
        "本措施由市财政局负责解释。",
    )
    assert facts(text) >= {"完善救助体系 lead 市卫生局", "完善救助体系 coop 市民政局", "完善救助体系 coop 市财政局"}


def test_who_takes_part_in_the_work_answers_for_it() -> None:
    lines = "排名第一的为牵头单位，其他为参与落实单位。\n\n（一）建设学校。（责任单位：市教育局、市财政局）"
    assert facts(plan("一、任务", lines)) == {"建设学校 lead 市教育局", "建设学校 resp 市财政局"}


ORDERED = [
    "二、任务中排名第一的责任单位为牵头单位，其他单位为参与单位。\n\n（一）建设学校。（责任单位：市教育局、市财政局）",
    "（列第一位的为牵头单位，其余为配合单位）\n\n（一）建设学校。（责任单位：市教育局、市财政局）",
]


@pytest.mark.parametrize("lines", ORDERED)
def test_a_rule_of_order_says_that_the_others_help(lines: str) -> None:
    assert facts(plan("一、任务", lines)) == {"建设学校 lead 市教育局", "建设学校 coop 市财政局"}


def test_what_follows_a_label_about_all_tasks_is_none_of_its_list() -> None:
    text = (
        "某市工作方案\n一、任务\n1.建设学校。\n配合单位：市财政局、各乡人民政府和街道办事处\n以上工作由市教育局负责。\n"
    )
    assert "建设学校 coop 市财政局" in facts(text)


def test_deadline_holds_for_every_unit_of_the_bracket() -> None:
    text = plan("一、任务", "（一）压缩时限。并联审批。（责任单位：省自然资源厅、省林业局。完成时限：2025年底）")
    claims, _ = found(read_text(text))
    assert [(claim.properties["deadline"], claim.properties["deadline_text"]) for claim in claims] == [
        ("2025-12-31", "2025年底")
    ] * 2


def test_default_for_all_tasks_is_one_fact_of_the_policy() -> None:
    text = plan(
        "一、任务",
        "（一）压缩时限。并联审批。（省自然资源厅负责。以下均需各级人民政府负责落实，不再列出）",
        "（二）降低成本。规范收费。（省交通运输厅负责）",
    )
    claims, _ = found(read_text(text))
    heads = {(claim.head.type, claim.tail.name) for claim in claims}
    assert ("Policy", "各级人民政府") in heads
    assert ("Task", "各级人民政府") not in heads


def test_refused_units_are_kept_with_the_reason() -> None:
    claims, refusals = found(
        read_text(plan("一、任务", "（一）压缩时限。并联审批。（责任单位：省林业局、各有关单位）"))
    )
    assert [claim.tail.name for claim in claims] == ["省林业局"]
    assert [(refusal.reason.value, refusal.note) for refusal in refusals] == [("generic", "各有关单位")]


TABLE = """某市重点任务分工表

序号\t重点任务\t牵头单位\t配合单位\t完成时限
1\t推进智慧医疗建设\t市卫生健康委\t市医保局、市财政局\t2025年底
2\t推进智慧交通建设\t市交通运输局\t\t持续推进
"""


def test_table_says_role_by_column() -> None:
    claims, _ = found(read_text(TABLE))
    assert {f"{claim.head.name} {SHORT[claim.type]} {claim.tail.name}" for claim in claims} == {
        "推进智慧医疗建设 lead 市卫生健康委",
        "推进智慧医疗建设 coop 市医保局",
        "推进智慧医疗建设 coop 市财政局",
        "推进智慧交通建设 lead 市交通运输局",
    }
    assert {claim.properties["deadline"] for claim in claims} == {"2025-12-31", "持续推进"}
    assert {claim.properties["form"] for claim in claims} == {"table"}


@pytest.mark.parametrize(
    ("sentence", "deadline"),
    [
        ("省农业农村厅牵头，省财政厅、省林草局配合，10月底前完成", "2024-10-31"),
        ("省农业农村厅牵头，省财政厅配合，2025年底前全面完成", "2025-12-31"),
        # the year of what news tells of
        ("省农业农村厅牵头，省财政厅配合，确保6月30日前完成", "2024-06-30"),
    ],
)
def test_news_takes_the_year_of_the_plan_it_tells(sentence: str, deadline: str) -> None:
    told = "近日，省农业农村厅印发《某省种业振兴2024年实施方案》。"
    claims, _ = found(read_text(f"某省农业信息\n\n{told}\n\n一、任务分工\n\n1. 种质资源保护利用：{sentence}。"))
    assert claims
    assert {claim.properties.get("deadline") for claim in claims} == {deadline}
