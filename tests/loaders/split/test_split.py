"""Files cut into their parts: compilations, issues, digests, guides, single documents."""

from __future__ import annotations

import pytest

from loaders.document import PartKind
from loaders.formats.text import decode_text
from loaders.repair import CleanText, repair
from loaders.split import Cut, contents_blocks, split

COMPILATION = """云州政策汇编

云州省大数据中心 编

前言

为方便工作，编印本书。

目 录

云州省

1. 云州省人民政府关于加强数字政府建设的实施意见（1）
2. 云州省人民政府办公厅关于印发《云州省数字经济发展规划（2021—2025年）》的通知
.....（9）
3. 云州省人民政府办公厅关于印发云州省政务项目管理办法（试行）的通知 (23)

云州省

云州省人民政府关于 加强数字政府建设的实施意见

（云政发〔2022〕3号）

为贯彻落实《云州省数字经济发展规划（2021—2025年）》，现提出如下意见。

一、总体要求

坚持创新引领。

云州省数字经济发展规划

（2021—2025 年）

数字经济是重要引擎。

云州省政务项目管理办法

（试 行）

第一条 为规范管理，制定本办法。

编辑团队

主 编：张 三

地 址：云州市中山路1号

电 话：1234567
"""

ISSUE = """大数据发展动态

2023年12月1日 第48期 总第159期

云州省虚拟现实行动计划（2023—2027年）

本期要目

地方新政

- 01 云州省虚拟现实行动计划
(2023—2027年)
- 08 云州省政务服务条例

产业镜像

- 12 2023年1-10月份软件业经济运行情况

编者按

近日，云州省经济和信息化厅、云州省教育厅联合印发《云州省虚拟现实行动计划（2023—2027年）》，提出目标。

云州省虚拟现实行动计划 (2023—2027年)

为加快发展，制定本计划。

（来源：云州省经济和信息化厅）

扫描二维码阅读全文

云州省政务服务条例

第一条 为了规范政务服务，制定本条例。（来源：云州人大网）

2023年1—10月份软件业经济运行情况

软件业务收入平稳增长。

（来源：工业和信息化部运行监测协调局）

云州省大数据促进会

云州省大数据促进会经民政厅注册登记。
"""

DIGEST = """# 决策研究

2021 年 8 月 4 日

## 多省出台规划

编者按：《纲要》正式发布。

## 一、广东省

### （一）《广东省数字政府改革建设“十四五”规划》

《规划》提出目标。

## （二）《广东省制造业数字化转型实施方案（2021—2025 年）》

《实施方案》聚焦重点。

### 二、安徽省

安徽省文化和旅游厅印发的《安徽省智慧旅游“十四五”行动计划》提出目标。

编辑部地址：南宁市体强路 18 号

联系电话：0771-6113592
"""


def cuts(text: str) -> tuple[CleanText, tuple[Cut, ...]]:
    found = repair(decode_text(text.encode(), "x.txt"))
    return found, split(found.text, found.blocks)


def test_compilation_by_its_contents_page() -> None:
    found, parts = cuts(COMPILATION)
    assert [part.title for part in parts] == [
        "云州省人民政府关于 加强数字政府建设的实施意见",
        "云州省数字经济发展规划 （2021—2025 年）",
        "云州省政务项目管理办法 （试 行）",
    ]
    assert parts[1].listed == "云州省人民政府办公厅关于印发《云州省数字经济发展规划（2021—2025年）》的通知"
    assert found.text[parts[0].start : parts[0].end].endswith("坚持创新引领。")
    assert found.text[parts[2].start : parts[2].end].endswith("第一条 为规范管理，制定本办法。")  # no imprint


def test_issue_by_contents_and_source_notes() -> None:
    found, parts = cuts(ISSUE)
    assert [part.kind for part in parts] == [PartKind.POLICY, PartKind.POLICY, PartKind.REPORT]
    first = parts[0]
    assert found.text[first.start : first.start + 3] == "编者按"  # the note that goes before the title
    assert found.text[slice(*first.foreword)].startswith("编者按")
    assert first.year == 2023
    assert found.text[parts[1].start : parts[1].end].endswith("（来源：云州人大网）")
    assert "促进会" not in found.text[parts[2].start : parts[2].end]  # the publisher is no item


def test_digest_by_provinces_and_plans() -> None:
    found, parts = cuts(DIGEST)
    assert [part.title for part in parts] == [
        "广东省数字政府改革建设“十四五”规划",
        "广东省制造业数字化转型实施方案（2021—2025年）",
        "安徽省智慧旅游“十四五”行动计划",
    ]
    assert {part.kind for part in parts} == {PartKind.DIGEST}
    assert "电话" not in found.text[parts[2].start : parts[2].end]


SINGLES = [
    # the title over three lines, its issuer first
    (
        "厦门市人民政府办公厅关于印发\n进一步优化营商环境\n若干措施的通知\n厦府办规〔2023〕12号\n各区人民政府：\n",
        "厦门市人民政府办公厅关于印发进一步优化营商环境若干措施的通知",
    ),
    ("洛阳市人民政府\n关于印发洛阳市三年行动方案的通知\n", "洛阳市人民政府关于印发洛阳市三年行动方案的通知"),
    # index lines above the title name it too
    (
        "索引号：0001\n发文机关：云州省人民政府\n标　　题：关于加强工作的通知\n"
        "云州省人民政府关于加强工作的通知\n正文。\n",
        "云州省人民政府关于加强工作的通知",
    ),
    # a masthead and an editor's note
    (
        "# 发展动态\n\n2022年11月11日 第6期\n\n### 编者按\n\n11月3日，武汉市政府发布《武汉市方案》，力争到2025年"
        "建成产业基地，培育引进企业，建成先导区与核心区，推动高质量发展。\n\n# "
        "武汉市促进元宇宙产业创新发展实施方案\n",
        "武汉市促进元宇宙产业创新发展实施方案",
    ),
    # a decree prints its signature before the title
    (
        "重庆市人民政府令\n第 345 号\n《重庆市公共数据管理办法》已经2023年3月1日市人民政府第2次常务会议通过，"
        "现予公布，"
        "自2023年5月1日起施行。\n市长 张三\n2023年3月10日\n重庆市公共数据管理办法\n第一章 总则\n",
        "重庆市公共数据管理办法",
    ),
    # passing lines are no part of the title, a trial is
    ("贵州省采购办法\n（2014年1月8日贵州省人民政府令第150号公布）\n第一条 为规范采购。\n", "贵州省采购办法"),
    ("贵州省采购管理办法\n（试行）\n第一条 为规范采购。\n", "贵州省采购管理办法（试行）"),
    # letterhead above a title that stands by itself
    ("政策文件\n云州市促进低空经济发展若干措施\n为促进发展，制定本措施。\n", "云州市促进低空经济发展若干措施"),
]


@pytest.mark.parametrize(("text", "title"), SINGLES)
def test_title_of_a_single_document(text: str, title: str) -> None:
    _, (part,) = cuts(text)
    assert (part.kind, part.title) == (PartKind.POLICY, title)


def test_guide_that_names_itself_in_its_foreword() -> None:
    text = "为贯彻落实部署，省工业和信息化厅组织编写了《云州省数字经济发展指引 1.0》（以下简称“《指引》”）。\n"
    _, (part,) = cuts(text)
    assert (part.kind, part.title) == (PartKind.GUIDE, "云州省数字经济发展指引 1.0")


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        (
            "### 编者按\n\n会议在京召开。\n\n## 中国算力发展指数白皮书\n\n算力重要。\n",
            PartKind.REPORT,
            "中国算力发展指数白皮书",
        ),
        ("某市召开数字经济大会\n会议指出，要加快发展。\n", PartKind.NEWS, "某市召开数字经济大会"),
        ("一、背景介绍\n推进建设。\n", PartKind.OTHER, ""),
    ],
)
def test_what_is_no_policy(text: str, kind: PartKind, title: str) -> None:
    _, (part,) = cuts(text)
    assert (part.kind, part.title) == (kind, title)


@pytest.mark.parametrize(
    "note",
    [
        "编者按：近日，市农业农村局印发《云州市种业振兴实施方案》，现将主要内容摘编如下，供参考。",
        "日前，市政府印发《云州市种业振兴实施方案》。现予刊发，请各地学习借鉴。",
        "近期，《云州市种业振兴实施方案》正式发布，重点内容如下：",
    ],
)
def test_a_newsletter_that_excerpts_a_plan_tells_of_that_plan(note: str) -> None:
    text = f"云州农业信息\n第11期\n{note}\n扛牢粮食安全重任\n一、总体考虑\n建设种业园区。\n二、主要内容\n推广良种。\n"
    _, (part,) = cuts(text)
    assert (part.kind, part.title) == (PartKind.DIGEST, "云州市种业振兴实施方案")


def test_a_news_item_about_one_plan_tells_of_that_plan() -> None:
    text = (
        "某报：云州完善交通网络\n近日，云州市政府办公室印发《云州市综合交通实施方案》（简称《方案》），明确加快建设。\n"
        "《方案》提出，加快港口建设。\n根据《方案》，云州将推进铁路建设。\n"
    )
    _, (part,) = cuts(text)
    assert (part.kind, part.title) == (PartKind.DIGEST, "云州市综合交通实施方案")


@pytest.mark.parametrize(
    "text",
    [
        "近日，《云州市旅游发展规划》（以下简称《规划》）由市文旅局发布实施。《规划》按照上级要求，提出目标。\n《规划》明确，建设景区。\n",
        "当前位置： 首页 -> 最热门\n云州发布旅游产业发展规划\n据介绍，《云州市旅游发展规划》是今后一段时期的文件。\n"
        "根据规划，云州将建设景区。\n规划提出，打造样板。\n",
        "8月3日，市人大常委会第四次会议表决通过了《云州市旅游发展规划》，规划将于明年施行。规划共八章。\n",
        "会议审议通过云州旅游发展规划\n12月6日，市长主持会议，审议通过《云州市旅游发展规划》，研究其他工作。\n该《规划》提出，建设景区。\n",
        "近日，市政府印发《云州市旅游发展规划》，覆盖了《云州市文化规划》确定的类型。\n《规划》强调，要围绕新格局。\n",
        "工作要点来啦\n《云州市旅游发展规划》近日出台，明确了总体安排。\n1、加快建设\n探索新型关系。\n",
        "近日，市政府办公室发布《云州市旅游发展规划》方案（下简称“方案”），共分171项。\n《方案》指出，要认领任务。\n",
        "《云州市旅游发展规划》政策解读\n一、出台背景\n为贯彻部署，制定规划。\n",
        "一图读懂《云州市旅游发展规划》\n发展目标\n建成景区。\n",
        "云州市制定的《云州市旅游发展规划》，由市政府办公室正式印发实施。\n据了解，该规划以改善环境为核心，建设景区。\n",
        "《云州市旅游发展规划》已于今年4月印发，到2026年接待能力翻番。该规划提出，建设景区。\n",
        "昨日，《云州市旅游发展规划》出炉。规划提出，建设景区。\n",
        "据悉，《云州市旅游发展规划》近日经市政府同意印发。《规划》明确，建设景区。\n",
        "来源：某网\n据悉，《云州市旅游发展规划》自即日起至6月18日进行公示。规划明确了各区的方向。\n",
        "云州：建设五家平台\n7月9日，市工信局网站发布《云州市旅游发展规划》（以下简称“规划”），提出建设平台。\n规划提出，打造景区。\n",
    ],
)
def test_other_ways_to_announce_a_plan(text: str) -> None:
    _, (part,) = cuts(text)
    assert (part.kind, part.title) == (PartKind.DIGEST, "云州市旅游发展规划")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "云州如何稳住大盘\n4月11日，市人大会议开幕，云州市市长某某代表市政府向大会作政府工作报告，回顾去年工作。\n",
            "云州市政府工作报告",
        ),
        (
            "解读我市2021年政府工作报告：30条信息\n1月31日，云州市第十五届人民代表大会第六次会议开幕。\n1.实施品牌提升工程。\n",
            "云州市2021年政府工作报告",
        ),
    ],
)
def test_news_of_a_work_report_tells_of_it(text: str, title: str) -> None:
    _, (part,) = cuts(text)
    assert (part.kind, part.title) == (PartKind.DIGEST, title)


def test_news_of_several_plans_is_of_none() -> None:
    text = (
        "严格执业准入\n3月20日，甲办印发了《加强医生队伍建设的实施意见》，部署加强建设。\n"
        "基本实现覆盖\n3月21日，甲办印发《建立协同监管机制的若干意见》，部署建立机制。\n"
    )
    _, (part,) = cuts(text)
    assert part.kind is not PartKind.DIGEST


def test_a_speech_before_the_congress_is_a_work_report_without_its_title() -> None:
    head = "—2017年2月11日在思茅区第四届人民代表大会第六次会议上\n　　思茅区人民政府代区长 张三\n"
    text = head + "　　主要预期目标是：生产总值增长7%。\n"
    _, (part,) = cuts(text)
    assert (part.kind, part.title) == (PartKind.POLICY, "政府工作报告")


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("—2018年2月2日在丹凤县第十八届人民代表大会第二次会议上\n县长 张三\n各位代表：\n", "政府工作报告"),
        ("各位代表：\n现在，我代表县政府向大会作工作报告，请予审议。\n", "政府工作报告"),
        ("各位代表：\n现在，我代表上杭县人民政府，向大会报告工作，请予审议。\n", "政府工作报告"),
        (
            "高举伟大旗帜\n奋力谱写新篇章\n同志们：\n现在，我代表中共云州市第八届委员会向大会作报告。\n",
            "高举伟大旗帜奋力谱写新篇章",
        ),
    ],
)
def test_who_reads_out_a_report_says_what_it_is(head: str, title: str) -> None:
    _, (part,) = cuts(head + "一、过去五年工作回顾\n经济平稳发展。\n")
    assert (part.kind, part.title) == (PartKind.POLICY, title)


def test_a_notice_without_title_encloses_the_plan_that_it_names() -> None:
    text = (
        "各省人民政府：\n为贯彻落实《国务院关于印发中医药规划纲要（2016—2030年）的通知》（国发〔2016〕15号），经国务院同意，现将实施分工方案印发给你们。\n"
        "有关部门要加强组织领导，落实责任，结合实际进一步分解细化任务，制定具体措施，明确进度安排，逐项推进落实，确保取得实效。\n"
        "附件：中医药规划纲要（2016—2030年）实施分工方案\n某办公室\n2017年2月10日\n中医药规划纲要\n（2016—2030年）实施分工方案\n一、任务\n完善网络。\n"
    )
    _, (part,) = cuts(text)
    assert (part.kind, part.title) == (PartKind.POLICY, "中医药规划纲要（2016—2030年）实施分工方案")


def test_a_news_item_that_tells_of_something_else_is_news() -> None:
    text = (
        "云州举行交通大会\n会上发布了《云州市综合交通实施方案》。\n《云州市物流发展规划》提出，建设枢纽。\n"
        "《云州市港口条例》规定，保护岸线。\n"
    )
    _, (part,) = cuts(text)
    assert part.kind is PartKind.NEWS


def test_a_note_that_only_names_a_plan_excerpts_none() -> None:
    text = "云州农业信息\n编者按：围绕落实《云州市种业振兴实施方案》，各地积极行动。\n良种落地\n记者在田间看到良种。\n"
    _, (part,) = cuts(text)
    assert part.kind is not PartKind.DIGEST


def test_documents_one_after_the_other_are_told_by_their_numbers() -> None:
    one = "云州市人民政府关于加强甲工作的意见\n（云政发〔2022〕1号）\n为加强工作，提出意见。\n"
    two = "云州市人民政府关于加强乙工作的意见\n（云政发〔2022〕2号）\n根据《意见》（国发〔2021〕3号），提出意见。\n"
    _, parts = cuts(one + two)
    assert [part.title[-7:] for part in parts] == ["强甲工作的意见", "强乙工作的意见"]


def test_items_one_after_the_other_are_told_by_their_source_notes() -> None:
    text = "甲市出台计划\n计划提出目标。（来源：甲报）\n乙市召开会议\n会议指出问题。\n与会者发言。\n（来源：乙报）\n"
    _, parts = cuts(text)
    assert [part.title for part in parts] == ["甲市出台计划", "乙市召开会议"]


def test_a_source_note_before_any_sentence_is_of_the_head() -> None:
    head = "甲市2023年工作总结\n（信息来源：甲市政府办　发布日期：2024-01-26）\n市政府：\n"
    text = head + "现将情况报告如下。\n一、主要工作\n完成任务。\n"
    _, parts = cuts(text)
    assert [part.title for part in parts] == ["甲市2023年工作总结"]


def test_the_contents_page_of_a_plan_is_found_and_does_not_split_it() -> None:
    text = (
        "云州市发展规划\n目  录\n第一章 总则\n第二章 任务\n第三章 附则\n第一章 总则\n第一条 为发展。\n第二章 "
        "任务\n第三章 附则\n"
    )
    found, parts = cuts(text)
    assert len(parts) == 1
    page = contents_blocks(found.text, found.blocks)
    assert [found.text[b.start : b.end] for b in found.blocks[page.start : page.stop]] == [
        "目  录",
        "第一章 总则",
        "第二章 任务",
        "第三章 附则",
    ]


def test_a_contents_page_that_nothing_matches_splits_nothing() -> None:
    text = "目录\n" + "".join(f"关于第{i}号工作的意见……{i}\n" for i in range(1, 40)) + "正文没有标题。\n"
    _, parts = cuts(text)
    assert len(parts) == 1
