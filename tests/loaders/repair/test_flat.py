"""Numbered tables that lost their cells."""

from __future__ import annotations

import pytest

from loaders.document import BlockKind
from loaders.formats.text import decode_text
from loaders.repair import repair


def rows(text: str) -> list[list[str]]:
    found = repair(decode_text(text.encode(), "x.txt"))
    return [found.text[b.start : b.end].split("\t") for b in found.blocks if b.kind == BlockKind.ROW]


HEADER = "序号 事项 责任部门\n"

DUTIES = [
    # the cell of the body on its own line
    ("1\n推动公共数据共享开放\n县级以上人民政府\n", ["1", "推动公共数据共享开放", "县级以上人民政府"]),
    # all on one line
    ("1 推进物联网建设 县级以上人民政府及有关部门\n", ["1", "推进物联网建设", "县级以上人民政府及有关部门"]),
    # both cells broken over lines, one inside 工业和信息化
    (
        "1\n统筹推进人工智能、云计算等新技术\n\n基础设施建设\n省人民政府及发展改革、科技、工\n\n业和信息化等有关部门\n",
        ["1", "统筹推进人工智能、云计算等新技术基础设施建设", "省人民政府及发展改革、科技、工业和信息化等有关部门"],
    ),
    # the matter goes on behind the body, on the next page
    (
        "1 实施省重点领域研发计划重大专项，构建国家 省人民政府及科技等有关部门\n 重大科技项目承接机制\n",
        ["1", "实施省重点领域研发计划重大专项，构建国家重大科技项目承接机制", "省人民政府及科技等有关部门"],
    ),
    # a body that goes on behind a complete one
    (
        "1 加强标准化工作 县级以上人民政府及市场监督管理部门\n，以及其他行政主管部门\n",
        ["1", "加强标准化工作", "县级以上人民政府及市场监督管理部门，以及其他行政主管部门"],
    ),
]


@pytest.mark.parametrize(("printed", "expected"), DUTIES)
def test_row_of_duties(printed: str, expected: list[str]) -> None:
    assert rows(HEADER + printed)[1] == expected


def test_header_with_a_blank_behind_every_character() -> None:
    text = (
        "序 号 工 作 任 务 牵头负责部门\n1 健全放流管理制度，完善物种名录。 农业农村部\n"
        "2 打击电鱼、毒鱼等违法行\n为。 公安部、农业农村部、市场监管\n总局\n"
    )
    assert rows(text) == [
        ["序 号", "工 作 任 务", "牵头负责部门"],
        ["1", "健全放流管理制度，完善物种名录。", "农业农村部"],
        ["2", "打击电鱼、毒鱼等违法行为。", "公安部、农业农村部、市场监管总局"],
    ]


def test_names_of_bodies_that_the_width_of_a_column_breaks() -> None:
    header = "序号 重点任务 牵头单位 配合单位 完成时限\n"
    text = (
        f"{header}1 支持链主企业增资扩产，新增规上企\n业30家。 市工业和信息\n化局 市科技局、市商务局 2025年12月底前\n"
        f"— 2 —\n{header}2 完善新材料产业园配套。 惠安县政府、城\n东新材料产业园\n管委会 市生态环境局 2025年9月底前\n"
        "注：未列明的单位按职责配合。\n"
    )
    assert rows(text)[1:] == [
        ["1", "支持链主企业增资扩产，新增规上企业30家。", "市工业和信息化局", "市科技局、市商务局", "2025年12月底前"],
        ["2", "完善新材料产业园配套。", "惠安县政府、城东新材料产业园管委会", "市生态环境局", "2025年9月底前"],
    ]


def test_groups_count_anew() -> None:
    text = (
        HEADER + "一、总体要求\n1 制定规划 省人民政府\n2 统计监测 省人民政府\n二、数字产业化\n1 发展产业 省人民政府\n"
    )
    assert [row[0] for row in rows(text)] == ["序号", "一、总体要求", "1", "2", "二、数字产业化", "1"]


def test_list_of_policies_with_numbers() -> None:
    text = (
        "序号 文件名 文号\n1 《“十四五”数字经济发展规划》 国发〔2021〕29号\n2\n《网络平台道路货\n\n"
        "物运输经营服务指南》\n"
        "交办运函〔2019〕1391号\n3 《网络安全法》\n中华人民共和国主席令第五十\n\n三号\n4 《促进条例》 /\n5 "
        "《数字乡村发展战略纲要》\n"
    )
    assert rows(text)[1:] == [
        ["1", "《“十四五”数字经济发展规划》", "国发〔2021〕29号"],
        ["2", "《网络平台道路货物运输经营服务指南》", "交办运函〔2019〕1391号"],
        ["3", "《网络安全法》", "中华人民共和国主席令第五十三号"],
        ["4", "《促进条例》", "/"],
        ["5", "《数字乡村发展战略纲要》", ""],
    ]


def test_header_with_a_cell_a_line_and_a_deadline() -> None:
    text = (
        "序号\n重点任务\n牵头单位\n完成时限\n1\n建设国家医学中心\n省卫生健康委\n2025年12月\n2\n完善疾控体系\n"
        "省疾控局\n长期\n"
    )
    assert rows(text) == [
        ["序号", "重点任务", "牵头单位", "完成时限"],
        ["1", "建设国家医学中心", "省卫生健康委", "2025年12月"],
        ["2", "完善疾控体系", "省疾控局", "长期"],
    ]


def test_the_table_ends_where_the_text_goes_on() -> None:
    text = HEADER + "1 制定规划 省人民政府\n第二篇 数字产业化\n数字产业化是发展数字经济的核心内容。\n"
    found = repair(decode_text(text.encode(), "x.txt"))
    assert found.text.split("\n")[-2:] == ["第二篇 数字产业化", "数字产业化是发展数字经济的核心内容。"]


@pytest.mark.parametrize(
    "text",
    [
        "序号 机构 时间 文件\n1\n国务院\n2021年\n《规划》\n",  # columns of no known kind stay as they are
        "序号 事项 责任部门\n以下无内容。\n",  # a header without rows
        "序号\n",
    ],
)
def test_what_is_no_table_of_duties_is_left_alone(text: str) -> None:
    assert rows(text) == []
