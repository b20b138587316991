"""Columns of tables of duties, by their headers in many wordings."""

from __future__ import annotations

import pytest

from loaders.extract.responsibility.tables import read_header

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
        # whose unit it is, with its leader or its kind in the same column
        ("任务|市级牵头部门|市级配合部门|责任区县", 0, {1: "lead", 2: "coop", 3: "resp"}, None),
        ("任务内容|牵头单位及责任领导|配合单位", 0, {1: "lead", 2: "coop"}, None),
        ("整改措施|整改责任单位|整改时限", 0, {1: "resp"}, 2),
        ("工作要点|第一责任单位|其他责任单位", 0, {1: "lead", 2: "resp"}, None),
        # beside columns of units 任务分工 says what is to be done
        ("任务分工|牵头处室|配合处室", 0, {1: "lead", 2: "coop"}, None),
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
