"""Tables: headers, spanned cells, page breaks, groups of rows."""

from __future__ import annotations

import pytest

from loaders.document import Table
from loaders.read import read_text


def tables(text: str) -> list[Table]:
    return [table for part in read_text(text).parts for table in part.tables]


def cells(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def test_caption_header_and_rows() -> None:
    (table,) = tables("表 1 主要指标\n序号\t指标名称\t2025 年\n1\t增速（%）\t20\n2\t产业链（条）\t2—3\n")
    assert table.caption == "表 1 主要指标"
    assert table.header == ("序号", "指标名称", "2025 年")
    assert cells(table) == [["1", "增速（%）", "20"], ["2", "产业链（条）", "2—3"]]


def test_spanned_cells_carry_down() -> None:
    (table,) = tables("布局市\t主导产业\t重点园区\n南宁市\t电子信息\t高新区\n\t生物医药\t\n柳州市\t汽车\t河西高新区\n")
    assert cells(table)[1] == ["南宁市", "生物医药", "高新区"]
    assert [cell.carried for cell in table.rows[1]] == [True, False, True]
    assert table.rows[1][0].start == table.rows[0][0].start  # the place where the words stand


@pytest.mark.parametrize(
    "second",
    ["\t\t牵头单位\t配合单位\t", "序号\t任务\t牵头单位\t配合单位\t时限"],  # what spans rows is repeated by some formats
)
def test_a_second_row_names_what_a_name_of_the_first_spans(second: str) -> None:
    first = "序号\t任务\t责任单位\t\t时限"
    (table,) = tables(
        f"{first}\n{second}\n1\t建平台\t市发改委\t市财政局\t9月\n{first}\n{second}\n2\t建中心\t市科技局\t\t6月\n"
    )
    assert table.header == ("序号", "任务", "牵头单位", "配合单位", "时限")
    assert cells(table) == [["1", "建平台", "市发改委", "市财政局", "9月"], ["2", "建中心", "市科技局", "", "6月"]]


HEAD = "序号\t任务\t内容\t牵头单位\t配合单位\t时限"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # a comma, and a list of bodies that goes on
        (
            "1\t养殖\t建场四十个，\t州农牧局\t夏河县政府、\t6月底\n\t\t推广良种\t\t州商务局\t\n",
            [["1", "养殖", "建场四十个，推广良种", "州农牧局", "夏河县政府、州商务局", "6月底"]],
        ),
        # a torn name, of which the row lacks the cells behind; a torn word
        (
            "1\t旅游\t评星\t州文旅局\t州市场监\t6月底\n\t\t\t\t管局\n",
            [["1", "旅游", "评星", "州文旅局", "州市场监管局", "6月底"]],
        ),
        (
            "1\t推进粪污资源\t建站\t州环保局\t/\t6月底\n\t化利用\n",
            [["1", "推进粪污资源化利用", "建站", "州环保局", "/", "6月底"]],
        ),
        # a name torn by a blank, and two bodies of which each had its line
        (
            "1\t排涝\t挖渠\t市住房和城乡 建设局\t经济开发区 管委会\t6月底\n",
            [["1", "排涝", "挖渠", "市住房和城乡建设局", "经济开发区管委会", "6月底"]],
        ),
        # a measure of its own under the task above, with its own time or body
        (
            "1\t养殖\t建场\t州农牧局\t\t6月底\n\t\t推广良种\t州商务局\t\t9月底\n",
            [["1", "养殖", "建场", "州农牧局", "", "6月底"], ["1", "养殖", "推广良种", "州商务局", "", "9月底"]],
        ),
        (
            "1\t养殖\t建场。\t州农牧局\t\t6月底\n\t\t推广良种\t\t\t\n",
            [["1", "养殖", "建场。", "州农牧局", "", "6月底"], ["1", "养殖", "推广良种", "州农牧局", "", "6月底"]],
        ),
    ],
)
def test_what_a_page_broke_off_a_cell_is_put_back(rows: str, expected: list[list[str]]) -> None:
    (table,) = tables(f"任务表\n{HEAD}\n{rows}")
    assert cells(table) == expected


def test_a_short_line_without_a_number_heads_more_rows() -> None:
    rows = "第一类 土地\n1\t清查闲置地\t县资规局\n2024年新增事项\n2\t整治古镇\t县文旅局\n"
    (table,) = tables(f"任务表\n序号\t任务\t责任单位\n{rows}")
    assert cells(table) == [["1", "清查闲置地", "县资规局"], ["2", "整治古镇", "县文旅局"]]


def test_a_second_row_names_what_several_names_of_the_first_span() -> None:
    first, second = "序号\t项目\t投资情况\t\t建设单位\t责任分工\t", "\t\t总投资\t当年投资\t\t牵头单位\t配合单位"
    (table,) = tables(f"{first}\n{second}\n1\t码头改造\t9.8\t3.5\t县港务公司\t县交通局\t县财政局\n")
    assert table.header[-3:] == ("建设单位", "牵头单位", "配合单位")
    assert cells(table) == [["1", "码头改造", "9.8", "3.5", "县港务公司", "县交通局", "县财政局"]]


def test_a_first_row_of_bodies_names_no_columns() -> None:
    (table,) = tables("任务\t责任单位\t\n\t市发改委\t市财政局\n建中心\t市科技局\t\n")
    assert table.header == ("任务", "责任单位", "")


def test_a_table_over_a_page_break_is_one() -> None:
    text = (
        "专栏 19 产业带布局重点\n布局市\t主导产业\n南宁市\t电子信息\n\n专栏 19 产业带布局重点\n"
        "布局市\t主导产业\n桂林市\t装备制造\n"
    )
    (table,) = tables(text)
    assert cells(table) == [["南宁市", "电子信息"], ["桂林市", "装备制造"]]


def test_another_caption_begins_another_table() -> None:
    found = tables("表 1 甲\n市\t业\n南宁市\t汽车\n表 2 乙\n市\t业\n柳州市\t机械\n")
    assert [table.caption for table in found] == ["表 1 甲", "表 2 乙"]


def test_groups_and_rules_are_no_rows() -> None:
    (table,) = tables("序号\t事项\t单位\n---\t---\t---\n一、总体要求\t\t\n1\t规划\t市发展改革委\n")
    assert cells(table) == [["1", "规划", "市发展改革委"]]


def test_short_rows_are_filled_up() -> None:
    (table,) = tables("序号\t事项\t单位\n1\t规划\n2\t统计\t市统计局\n")
    assert cells(table)[0] == ["1", "规划", ""]


def test_a_row_torn_inside_a_cell_is_one_row() -> None:
    (table,) = tables(
        "序号\t任务\t责任单位\t时限\n1\t整治河道\t县水利局\n县河长办\t9月底\n2\t改造厕所\t县住建局\t12月底\n"
    )
    assert cells(table) == [["1", "整治河道", "县水利局、县河长办", "9月底"], ["2", "改造厕所", "县住建局", "12月底"]]


def test_a_row_torn_more_than_once_is_one_row() -> None:
    (table,) = tables(
        "序号\t任务\t责任单位\t时限\n1\t整治河道\t县水利局\n县河长办\n川南林场\t9月底\n2\t改造厕所\t县住建局\t12月底\n"
    )
    assert cells(table)[0] == ["1", "整治河道", "县水利局\n县河长办\n川南林场", "9月底"]


def test_figures_make_no_header() -> None:
    (table,) = tables("1\t20\n2\t30\n")
    assert table.header == ()
    assert len(table.rows) == 2


def test_rules_alone_are_an_empty_table() -> None:
    (table,) = tables("---\t---\n---\t---\n")
    assert (table.header, table.rows) == ((), ())


def test_cells_know_where_they_stand() -> None:
    document = read_text("序号\t事项\n1\t 数据共享 \n")
    cell = document.parts[0].tables[0].rows[0][1]
    assert document.text[cell.start : cell.end] == cell.text == "数据共享"


def test_a_row_that_lacks_spanning_cells_has_its_own_under_their_names() -> None:
    text = "序号\t类别\t任务\t牵头单位\t时限\n1\t教育\t建学校\t市教育局\t6月\n2\t建幼儿园\t市民政局\t9月\t\n"
    (table,) = tables(text)
    assert cells(table)[1] == ["2", "", "建幼儿园", "市民政局", "9月"]


def test_a_short_row_of_figures_stays() -> None:
    (table,) = tables("类别\t指标\t单位\t目标\n投资\t增速\t%\t8\n产值\t规模\t亿元\t\n")
    assert cells(table)[1] == ["产值", "规模", "亿元", ""]


def test_signs_of_repetition_say_what_the_row_above_says() -> None:
    (table,) = tables("任务\t牵头单位\t时限\n建学校\t市教育局\t6月\n建幼儿园\t〃\t同上\n")
    assert cells(table)[1] == ["建幼儿园", "市教育局", "6月"]
    assert [cell.carried for cell in table.rows[1]] == [False, True, True]


def test_a_row_with_an_empty_cell_moves_as_one() -> None:
    text = "类别\t任务\t牵头单位\t责任单位\t时限\n健康\t1.筛查\t县卫健委\t县妇联\t8月\n2.体检\t县卫健委\t\t12月\t\n"
    (table,) = tables(text)
    assert [words.strip() for words in cells(table)[1]] == ["健康", "2.体检", "县卫健委", "", "12月"]


def test_headings_between_the_rows_part_no_table() -> None:
    rows = "一、工业\n1\t新增企业30家\t县工信局\n（二）商贸\n二、文旅\n2\t建设民宿5处\t县文旅局\n"
    (table,) = tables(f"任务表\n序号\t任务\t责任单位\n{rows}")
    assert cells(table) == [["1", "新增企业30家", "县工信局"], ["2", "建设民宿5处", "县文旅局"]]


@pytest.mark.parametrize("second", ["序号\t项目\t投资\n1\t码头\t30\n", "码头\t30\n货场\t20\n"])
def test_a_heading_over_other_columns_begins_another_table(second: str) -> None:
    assert len(tables(f"任务表\n序号\t任务\t责任单位\n1\t新增企业30家\t县工信局\n二、投资\n{second}")) == 2
