"""Columns of tables of duties, by their headers in many wordings."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.extract.responsibility import claim_responsibility
from loaders.extract.responsibility.tables import read_header
from loaders.read import read_text

SHORT = {"LEAD_UNIT": "lead", "RESPONSIBLE_UNIT": "resp", "COOPERATING_UNIT": "coop"}


@pytest.mark.parametrize(
    ("header", "task", "roles", "deadline"),
    [
        ("序号|事项|责任部门", 1, {2: "resp"}, None),
        # of two columns of measures, the finer
        ("序号|重点任务|具体措施|牵头单位|配合单位|完成时限", 2, {3: "lead", 4: "coop"}, 5),
        ("任务名称|主办单位|协办单位", 0, {1: "lead", 2: "coop"}, None),
        ("序号|项目名称|建设内容|责任单位", 1, {3: "resp"}, None),
        # a leader and a person are no unit
        ("类别|任务|责任领导|责任单位|责任人|时间节点", 1, {3: "resp"}, 5),
        # blanks inside the words
        ("序 号|工作 任务|责 任 单 位|完成 时间", 1, {2: "resp"}, 3),
        ("改革事项|主要内容|责任单位", 0, {2: "resp"}, None),
        # words between the role and the unit, or before both
        ("序号|考核项目|分值|考核指标|负责考核部门", 1, {4: "resp"}, None),
        ("指标名称|目标值|指标牵头部门|考评责任单位", 0, {2: "lead", 3: "resp"}, None),
        ("任务|2021年责任单位及人员", 0, {1: "resp"}, None),
        # whose unit it is, with its leader or its kind in the same column
        ("任务|市级牵头部门|市级配合部门|责任区县", 0, {1: "lead", 2: "coop", 3: "resp"}, None),
        ("任务内容|牵头单位及责任领导|配合单位", 0, {1: "lead", 2: "coop"}, None),
        ("整改措施|整改责任单位|整改时限", 0, {1: "resp"}, 2),
        # nor is the year's goal beside the name of what is to be done
        ("序号|任务名称|目标任务|牵头单位|责任单位", 1, {3: "lead", 4: "resp"}, None),
        ("项目名称|目标任务|牵头领导|责任单位|配合单位|完成时限", 0, {3: "resp", 4: "coop"}, 5),
        # of works by when they are finished, not when they begin
        ("序号|项目名称|开工时间|责任单位|计划竣工", 1, {3: "resp"}, 4),
        ("工作要点|第一责任单位|其他责任单位", 0, {1: "lead", 2: "resp"}, None),
        # beside columns of units 任务分工 says what is to be done
        ("任务分工|牵头处室|配合处室", 0, {1: "lead", 2: "coop"}, None),
        # the goal for the year is not the measure
        ("类别|民生事项名称|年度任务目标|责任单位", 1, {3: "resp"}, None),
        # who carries out a work beside those who answer for it builds it
        ("序号|项目名称|实施单位|牵头单位|责任单位|竣工时限（年月）", 1, {3: "lead", 4: "resp"}, 5),
        ("序号|工作任务|实施单位|牵头单位", 1, {2: "resp", 3: "lead"}, None),
        # the unit stands before the task
        ("责任单位|工作任务|完成时限", 1, {0: "resp"}, 2),
    ],
)
def test_header_names_the_columns(header: str, task: int, roles: dict[int, str], deadline: int | None) -> None:
    columns = read_header(header.split("|"))
    assert columns is not None
    assert columns.tasks[0] == task
    assert {index: SHORT[role] for index, role in columns.roles} == roles
    assert columns.deadline == deadline


# 建设单位 builds, and answers for no task
@pytest.mark.parametrize(
    "header", ["指标|单位|2020年|2025年", "重点行业|产业方向|产值", "责任单位", "", "项目名称|建设地点|总投资|建设单位"]
)
def test_other_tables_are_left_alone(header: str) -> None:
    assert read_header(header.split("|")) is None


@pytest.mark.parametrize(
    "header", ["工作任务|责任单位（列第一位的为牵头单位）", "工作任务|责任单位（排第一位的为牵头单位）"]
)
def test_header_says_who_leads(header: str) -> None:
    columns = read_header(header.split("|"))
    assert columns is not None
    assert columns.first_leads
    assert [SHORT[role] for _, role in columns.roles] == ["resp"]


def test_projects_are_projects() -> None:
    columns = read_header(["项目名称", "建设地点", "责任单位"])
    assert columns is not None
    assert columns.projects


def in_rows(header: str, *rows: str) -> dict[str, str]:
    """The bodies that the rows of a table name, by task."""
    table = "\n".join(line.replace("|", "\t") for line in (header, *rows))
    document = read_text(f"临江县2021年度目标管理考核细则\n\n{table}\n")
    found: dict[str, list[str]] = {}
    for part in document.parts:
        for claim in claim_responsibility(document, part)[0]:
            found.setdefault(claim.head.name, []).append(f"{SHORT[claim.type]} {claim.tail.name}")
    return {task: " ".join(names) for task, names in found.items()}


@pytest.mark.parametrize(
    "header",
    [
        # the second cell of a header that covers two columns is empty
        "序号|考核项目||分值|考核内容",
        "序号|类别|单位|分值|工作任务",
        "序号|类别|被考核单位|分值|考核指标",
        # 成员单位 says no role where no other column says one
        "序号|类别|成员单位|人数|工作职责",
        "序号|类别|部门|人数|职责分工",
        "序号|类别|涉及部门|人数|职责分工",
        "序号|类别|单位|人数|任务",
        "序号|类别|归口管理部门|人数|事项",
    ],
)
def test_a_column_of_bodies_says_whose_the_rows_are(header: str) -> None:
    rows = (
        "1|重点|县水利局|20|开展河道采砂整治",
        "2|重点|县林业局|15|完成封山育林",
        "3|一般|县财政局、县审计局|5|保障经费",
    )
    assert in_rows(header, *rows) == {
        "开展河道采砂整治": "resp 县水利局",
        "完成封山育林": "resp 县林业局",
        "保障经费": "resp 县财政局 resp 县审计局",
    }


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # who helps has the lead of the row above, whose cell spans both
        (
            ("1|新建校舍|县教育局|县财政局", "2|改造食堂||县住建局"),
            {"新建校舍": "lead 县教育局 coop 县财政局", "改造食堂": "lead 县教育局 coop 县住建局"},
        ),
        # the next task names nobody
        (
            ("1|新建校舍|县教育局|县财政局", "2|改造食堂||"),
            {"新建校舍": "lead 县教育局 coop 县财政局", "改造食堂": "lead 县教育局 coop 县财政局"},
        ),
        # a row without the next number is no task of theirs; a lead may have nobody to help
        (("1|新建校舍|县教育局|县财政局", "二|文化事业||"), {"新建校舍": "lead 县教育局 coop 县财政局"}),
        (
            ("1|新建校舍|县教育局|县财政局", "2|改造食堂|县住建局|"),
            {"新建校舍": "lead 县教育局 coop 县财政局", "改造食堂": "lead 县住建局"},
        ),
    ],
)
def test_units_whose_cell_spans_rows(rows: tuple[str, ...], expected: dict[str, str]) -> None:
    assert in_rows("序号|任务|牵头单位|配合单位", *rows) == expected


@pytest.mark.parametrize(
    ("rows", "tasks"),
    [
        # each row has a heading of its own
        (("1|办好养老实事|改造三处食堂|县民政局", "2|畅通就医|增设床位|县卫健局"), ["办好养老实事", "畅通就医"]),
        # one heading stands over two measures
        (
            ("1|办好养老实事|改造三处食堂|县民政局", "2||新建两处驿站|县财政局", "3|畅通就医|增设床位|县卫健局"),
            ["改造三处食堂", "新建两处驿站", "畅通就医"],
        ),
        (("1|优化环境|压减时限|县政务局", "2|优化环境|推行容缺|县司法局"), ["压减时限", "推行容缺"]),
        # a sentence heads nothing
        (
            ("1|改造食堂。增设床位。|改造三处食堂|县民政局", "2|畅通就医|增设床位|县卫健局"),
            ["改造三处食堂", "畅通就医"],
        ),
    ],
)
def test_a_row_is_called_by_its_own_heading(rows: tuple[str, ...], tasks: list[str]) -> None:
    assert list(in_rows("序号|重点任务|具体措施|责任单位", *rows)) == tasks


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        # units of measure
        ("序号|考核指标|单位|2021年", ("1|新增床位|张|300", "2|新增绿地|公顷|12")),
        # most cells name no body
        ("序号|对象|考核内容", ("1|城镇居民|参保缴费", "2|县医保局|基金监管", "3|灵活就业人员|参保登记")),
        # nothing says what is to be done
        ("序号|单位|电话", ("1|县水利局|0551", "2|县林业局|0552")),
    ],
)
def test_other_columns_say_nothing(header: str, rows: tuple[str, ...]) -> None:
    assert in_rows(header, *rows) == {}


@pytest.mark.parametrize(
    ("said", "deadline"),
    [
        ("2024年6月底前完成普查。", "2024-06-30"),
        ("开展普查，力争2024年9月15日前建成系统", "2024-09-15"),
        # two steps have two times; a time that is past wants nothing; a month without 前
        ("2024年5月底前建档，2024年9月底前整治", None),
        ("2024年5月开展普查", None),
    ],
)
def test_a_cell_says_by_when_where_no_column_does(said: str, deadline: str | None) -> None:
    document = read_text(f"临江县任务分解表\n\n序号\t任务\t具体内容\t责任单位\n1\t普查\t{said}\t县水利局\n")
    (claim,) = (claim for part in document.parts for claim in claim_responsibility(document, part)[0])
    assert claim.properties.get("deadline") == deadline


def test_a_row_is_the_measure_of_what_its_cells_say() -> None:
    rows = "1\t壮大茶产业\t支持临江茶叶产业园建设\t县农业局\n2\t推进数字化\t建设物联网平台\t县大数据局\n"
    document = read_text(f"临江县2021年重点任务分工表\n\n序号\t工作任务\t具体内容\t责任单位\n{rows}")
    supports = [claim for claim in extract(document).claims if claim.type == "SUPPORTS"]
    assert [(one.head.name, one.tail.name) for one in supports] == [("壮大茶产业", "临江茶叶产业园")]


def test_a_marked_lead_is_the_only_one() -> None:
    header = "序号|工作任务|责任单位（排第一位的为牵头单位）"
    rows = in_rows(header, "1|整治河道岸线|县水利局（牵头）、县住建局", "2|建设绿道|县林业局、县交通局")
    assert rows == {"整治河道岸线": "lead 县水利局 resp 县住建局", "建设绿道": "lead 县林业局 resp 县交通局"}
