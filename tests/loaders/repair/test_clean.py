"""Whole repairs: what goes in as printed lines, and the clean text that comes out."""

from __future__ import annotations

import pytest

from loaders.document import BlockKind
from loaders.formats.source import Hint, HintKind, SourceText
from loaders.formats.text import decode_text
from loaders.repair import CleanText, repair


def clean(text: str, *hints: Hint) -> CleanText:
    return repair(SourceText("x.txt", "text", text, "0" * 64, structure=hints))


def lines(text: str) -> list[str]:
    return clean(text).text.split("\n")


LONG = "全面推进数字基础设施建设，加快布局云边协同的存算基础设施，积极融入"  # 33 characters, as a page leaves them

SPLITS = [
    # a page break in a sentence, with and without a running header between the halves
    ([LONG, "全国算力网络。"], [LONG + "全国算力网络。"]),
    ([LONG, "广西壮族自治区", "全国算力网络。"], [LONG + "全国算力网络。"]),
    # a headline of news with its place before it, above a paragraph that begins with its day
    (
        ["海南：博鳌乐城先行区与甲大学医学院附属乙医院签约", "8月15日，博鳌乐城先行区管理局与乙医院签署协议。"],
        ["海南：博鳌乐城先行区与甲大学医学院附属乙医院签约", "8月15日，博鳌乐城先行区管理局与乙医院签署协议。"],
    ),
    # long lines without the marks of running text are lines of their own, and so is what a date behind a body ends
    (
        [
            "2011年11月17日 上海市第十三届人民代表大会常务委员会通过",
            "2020年5月14日 上海市第十五届人民代表大会常务委员会修正",
        ],
        [
            "2011年11月17日 上海市第十三届人民代表大会常务委员会通过",
            "2020年5月14日 上海市第十五届人民代表大会常务委员会修正",
        ],
    ),
    (
        ["现印发给你们，请认真组织实施。国务院办公厅 2021年12月25日", "为贯彻落实决策部署，制定本计划。"],
        ["现印发给你们，请认真组织实施。国务院办公厅 2021年12月25日", "为贯彻落实决策部署，制定本计划。"],
    ),
    # lines that a publisher puts around a text
    (
        ["2017-02-06 13:59 来源：某某物流新闻信息网", "重庆市人民政府印发规划。"],
        ["2017-02-06 13:59 来源：某某物流新闻信息网", "重庆市人民政府印发规划。"],
    ),
    (
        [
            "发文字号： 国发〔2018〕38号 发布日期： 2018年11月23日",
            "国务院关于支持自由贸易试验区",
            "深化改革创新若干措施的通知",
        ],
        [
            "发文字号： 国发〔2018〕38号 发布日期： 2018年11月23日",
            "国务院关于支持自由贸易试验区",
            "深化改革创新若干措施的通知",
        ],
    ),
    # inside an annotation, with a bracket of the other width at its end
    (
        ["统筹推进数据共享。（责任单位：自治区发展改革委、财政厅、大数据发展局、市场", "监管局，自治区通信管理局)"],
        ["统筹推进数据共享。（责任单位：自治区发展改革委、财政厅、大数据发展局、市场监管局，自治区通信管理局)"],
    ),
    # the bracket is open although the line ends in a colon
    (
        ["推进应用。（责任单位：市科技局等，各区人民政府。完成时限：", "持续开展)"],
        ["推进应用。（责任单位：市科技局等，各区人民政府。完成时限：持续开展)"],
    ),
    # a number at the head of the second half is no item, for no count asks for it
    (
        [
            "三、协同",
            "推动京津冀协同创新共同体建设，探索形成整体统",
            "一、良性发展的智慧城市系统，实现协同发展局面。",
        ],
        [
            "三、协同",
            "推动京津冀协同创新共同体建设，探索形成整体统一、良性发展的智慧城市系统，实现协同发展局面。",
        ],
    ),
    # a line that starts a paragraph with what never starts one
    (["形成合力", "，加快推进。"], ["形成合力，加快推进。"]),
    # a torn item between whole ones
    (
        [
            "（一）超过规定时间申请更新政务数据资源目录的；",
            "（二）未按要求及时申请更新政务数据资源目录、校核政务",
            "数据、开放政务数据资源的。",
        ],
        [
            "（一）超过规定时间申请更新政务数据资源目录的；",
            "（二）未按要求及时申请更新政务数据资源目录、校核政务数据、开放政务数据资源的。",
        ],
    ),
    (  # bodies inside a bracket that is still open, though they end as a line that says who answers
        [
            "确保各项工作取得实效。（市科技局牵头，市发",
            "展改革委、市教育局、市自然资源局等按职责分工落实",
            "）",
        ],
        ["确保各项工作取得实效。（市科技局牵头，市发展改革委、市教育局、市自然资源局等按职责分工落实）"],
    ),
]

APART = [
    # who answers, on a line of its own
    ["实施大学生志愿服务计划等基层服务项目", "中央组织部、教育部、共青团中央等按职责分工负责"],
    ["支持企业、科研项目设立见习岗位，扩大规模", "人力资源社会保障部牵头，商务部配合"],
    ["市商务局、市供销社按职责分工负责，各县（市、区）人民政府结合实际落实", "拓展农村消费市场"],  # …, ends it
    ["市文化和旅游局牵头，市公安局配合", "丰富夜间经济业态"],
    ["- 合理确定困难人员认定标准", "- 合理统筹岗位安置"],
    ["（一）指导思想", "以习近平新时代中国特色社会主义思想为指导。"],
    ["二、强化平台支撑能力，推动各类政务服务规范管理和协同服务", "（一）统一标准规范"],
    ["（二）推动一批国产替代，技术攻坚取得新突破", "人工智能算力布局初步形成。"],  # a heading with a comma
    ["上海市全面推进城市数字化转型“十四五”规划", "全面推进城市数字化转型，是践行重要理念的举措。"],
    ["广西壮族自治区人民政府关于加强数字政府建设的实施意见", "（桂政发〔2022〕31号）", "各市、县人民政府："],
    ["（责任单位：自治区大数据发展局等，各市人民政府。完成时限：2025 年底)", "推动智慧教育服务能力提升。"],
    ["专栏 27 广西重点产业基础技术突破方向", "汽车。远程诊断服务、可视化在线支持。"],
    ["广西壮族自治区人民政府", "2022年11月30日"],
    ["图 5 第五篇服务数字化总体框架", "一、发展重点"],
    ["第一条 为了规范公共数据管理，制定本办法。", "第二条 本办法适用于本市。"],
    ["总体来看，数据治理能力不断提升。", "（来源：新华社）"],
    ["一、总体要求……………………1", "二、主要任务……………………5", "三、保障措施……………………9"],
    ["编辑部地址：南宁市体强路 18 号广西信息中心 1412 号房", "联系电话：0771-6113592"],
]


@pytest.mark.parametrize(("printed", "expected"), SPLITS)
def test_page_break_is_joined(printed: list[str], expected: list[str]) -> None:
    assert lines("\n\n".join(printed)) == expected


@pytest.mark.parametrize("printed", APART)
def test_blocks_stay_apart(printed: list[str]) -> None:
    assert lines("\n\n".join(printed)) == printed


def test_one_paragraph_a_line_is_left_as_it_is() -> None:
    text = "\n".join(f"{LONG}全国一体化算力网络第{i}批试点。" for i in range(20))
    assert clean(text).text == text


WRAPPED = """为贯彻落实党中央、国务院关于加快数字经济发展的部署要求，结
合我省实际，制定本方案。各地要把握数字经济发展的趋势和规律，
因地制宜选择重点发展方向，分级分类推进。
一、总体要求
坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的
二十大精神，推动数字经济高质量发展，为现代化建设提供有力支撑。
到二〇二五年，核心产业规模持续扩大，创新能力显著增强，建成一
批具有影响力的产业集群。
二、重点任务
加快建设新型基础设施，统筹布局数据中心，推进第五代移动通信网
络规模部署。"""


def test_hard_wraps_are_joined_by_the_line_width() -> None:
    assert lines(WRAPPED) == [
        "为贯彻落实党中央、国务院关于加快数字经济发展的部署要求，结合我省实际，制定本方案。"
        "各地要把握数字经济发展的趋势和规律，"
        "因地制宜选择重点发展方向，分级分类推进。",
        "一、总体要求",
        "坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神，推动数字经济高质量发展，"
        "为现代化建设提供有力支撑。"
        "到二〇二五年，核心产业规模持续扩大，创新能力显著增强，建成一批具有影响力的产业集群。",
        "二、重点任务",
        "加快建设新型基础设施，统筹布局数据中心，推进第五代移动通信网络规模部署。",
    ]


def test_indent_begins_a_paragraph_of_wrapped_text() -> None:
    first = (
        "　　为贯彻落实党中央、国务院关于加快数字经济发展的部署要求，\n结合我省实际，制定本方案。"
        "各地要把握数字经济发展的趋势和规律。"
    )
    second = "　　加快建设新型基础设施，统筹布局数据中心，推进第五代移动通\n信网络规模部署。"
    found = lines("\n".join([first, second] * 3))
    assert len(found) == 6
    assert found[1].startswith("加快建设新型基础设施")
    assert found[1].endswith("移动通信网络规模部署。")


def test_every_character_is_found_again_in_the_source() -> None:
    text = f"{LONG}\n\n广西壮族自治区\n\n全国算力网络。\n\n二、创新型企业 and 产业集群\n"
    found = clean(text)
    for offset, character in enumerate(found.text):
        if character not in "\n和":
            assert text[found.offsets.source(offset)] == character
    assert found.offsets.line(found.text.index("全国")) == 5
    assert found.offsets.line(found.text.index("产业集群")) == 7


def test_a_guess_is_marked_as_one() -> None:
    found = clean("培育创新型企业 and 产业集群。\n")
    assert found.text == "培育创新型企业和产业集群。"
    assert [piece.guessed for piece in found.offsets.pieces] == [False, True, False]
    assert found.notes


def test_pages_are_told_from_form_feeds() -> None:
    source = decode_text("第一页的文字。\f\n第二页的文字。".encode(), "x.txt")
    found = repair(source)
    assert found.offsets.page(found.text.index("第二页")) == 2


def test_hints_of_the_format_are_followed() -> None:
    text = "页眉\n总体要求\n这一段没有句号但自成一段\n任务\t单位\n"
    hints = (
        Hint(0, 2, HintKind.FURNITURE),
        Hint(3, 7, HintKind.HEADING, 2),
        Hint(8, 20, HintKind.PARAGRAPH),
        Hint(21, 26, HintKind.ROW),
    )
    found = clean(text, *hints)
    assert found.text.split("\n") == ["总体要求", "这一段没有句号但自成一段", "任务\t单位"]
    assert [block.kind for block in found.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ROW]
    assert found.levels == {0: 2}


def test_markdown_marks_go_and_levels_stay() -> None:
    found = clean("## 一、总体要求\n\n**坚持**创新引领。\n")
    assert found.text == "一、总体要求\n坚持创新引领。"
    assert found.levels == {0: 2}


def test_empty_text_has_no_blocks() -> None:
    found = clean("\n \n")
    assert (found.text, found.blocks) == ("", ())


TORN_WRAPS = [
    # the annotation opens at the end of a line; its label is no line of its own
    ("所需资金从自治区工业和信息化发展专项资金中统筹安排。（", "责任单位：自治区科技厅、工业和信息化厅）", True),
    # the deadline behind a full stop inside the bracket
    ("局，广西消防救援总队等，各市人民政府。", "完成时限：持续开展）", True),
    # a number in brackets at the head of a line is no number line of a letterhead
    ("为贯彻落实《国务院关于加强数字政府建设的指导意见》", "(国发〔2022〕14号)，全面推进数字政府建设。", True),
    # an item whose line Latin figures make short
    ("(2) 建立部门间相互协同的工信经济监测分析机制，完", "善集生产、财务、物流、电力活跃度的企业画像。", True),
    ("编者按", "《国务院关于加强数字政府建设的指导意见》正式发布后，", False),
    ("2.创新数字化管理模式", "与互联网科技企业合作，引进数字化运营管理系统。", False),
]


@pytest.mark.parametrize(("before", "after", "goes_on"), TORN_WRAPS)
def test_line_of_wrapped_text(before: str, after: str, goes_on: bool) -> None:
    from loaders.repair.joins import join
    from loaders.repair.layout import Layout
    from loaders.repair.lines import read_lines

    runs = join(read_lines(f"一、总体要求\n{before}\n{after}"), Layout((56,)))
    assert (len(runs) == 2) is goes_on
