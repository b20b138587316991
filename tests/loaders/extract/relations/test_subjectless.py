"""Clauses that say who builds and runs a thing and where it lies, and do not name it."""

from __future__ import annotations

import pytest

from loaders.extract.relations.subjectless import claim_subjectless
from tests.loaders.extract.relations.marking import facts

SENTENCES = [
    # a reply that approves a work says in its next sentence whose it is, and where
    (
        "同意建设{Project 甲项目}。项目单位为{Enterprise 乙公司}，建设地点为{Place 丙镇}。",
        [("BUILDS", "乙公司", "甲项目"), ("LOCATED_IN", "甲项目", "丙镇")],
    ),
    ("{Project 甲项目}项目法人为{Enterprise 乙公司}。", [("BUILDS", "乙公司", "甲项目")]),
    ("建设{Platform 甲平台}，依托{Platform 乙云}部署。", [("RELIES_ON", "甲平台", "乙云")]),
    ("建设{Platform 甲平台}，依托{Platform 乙云}。", []),
    ("{Project 甲制氢项目}依托{Organization 乙所}的电解水技术。", [("RELIES_ON", "甲制氢项目", "乙所")]),
    ("建设{Platform 甲平台}，平台依托{Platform 乙云}开发。", [("RELIES_ON", "甲平台", "乙云")]),
    # who is entrusted with it, and into whose care it comes
    (
        "{Park 甲产业园}内的{Platform 乙中试基地}由{Enterprise 丙公司}建设，已建成，委托{Enterprise 丁公司}运营。",
        [("BUILDS", "丙公司", "乙中试基地"), ("OPERATES", "丁公司", "乙中试基地")],
    ),
    (
        "{Project 甲铁路专用线}开工。该专用线由{Enterprise 乙公司}出资建设，委托{Enterprise 丙公司}代管。",
        [("BUILDS", "乙公司", "甲铁路专用线"), ("OPERATES", "丙公司", "甲铁路专用线")],
    ),
    ("{Platform 甲数据库}依托{Platform 乙系统}共享数据。", [("RELIES_ON", "甲数据库", "乙系统")]),
    ("{Park 甲示范园}由{Agency 乙镇政府}委托{Enterprise 丙农业公司}经营。", [("OPERATES", "丙农业公司", "甲示范园")]),
    (
        "{Project 甲新院区}由{Agency 市工务署}代建，建成后纳入{Organization 乙医院}统一管理。",
        [("BUILDS", "市工务署", "甲新院区"), ("OPERATES", "乙医院", "甲新院区")],
    ),
    ("{Project 甲项目}纳入{Agency 市发展改革委}项目库。", []),
    # what somebody else does for it stands between
    (
        "打造{Platform 甲平台}，{Agency 市农业农村局}负责业务指导，{Enterprise 乙公司}承担日常运维。",
        [("OPERATES", "乙公司", "甲平台")],
    ),
    ("{Enterprise 甲公司}打造{Park 乙产业园}，{Organization 丙大学}参与共建。", [("BUILDS", "丙大学", "乙产业园")]),
    # the name alone heads the clauses that tell of it; lines of a form tell of the name above them
    (
        "{Project 甲项目}，{Agency 市工程处}代建，选址{Place 乙镇}。",
        [("BUILDS", "市工程处", "甲项目"), ("LOCATED_IN", "甲项目", "乙镇")],
    ),
    (
        "1. {Project 甲项目}\n建设地点：{Place 乙区}\n建设单位：{Enterprise 丙公司}\n",
        [("LOCATED_IN", "甲项目", "乙区"), ("BUILDS", "丙公司", "甲项目")],
    ),
    ("打造{Platform 甲平台}，{Agency 市数据局}负责日常运维。", [("OPERATES", "市数据局", "甲平台")]),
    # a form filled in, and who has which office in a work
    (
        "项目名称：{Project 甲中心}；建设地点：{Place 乙区}；建设单位：{Organization 丙医院}。",
        [("LOCATED_IN", "甲中心", "乙区"), ("BUILDS", "丙医院", "甲中心")],
    ),
    (
        "{Project 甲项目}由{Enterprise 乙公司}代建，{Enterprise 丙公司}施工总承包。",
        [("BUILDS", "乙公司", "甲项目"), ("BUILDS", "丙公司", "甲项目")],
    ),
    (
        "由{Organization 甲大学}组建{Platform 乙实验室}，{Enterprise 丙公司}参建。",
        [("BUILDS", "丙公司", "乙实验室")],
    ),
    # the kind of what the sentence before, or a clause before, has named
    ("升级{Platform 甲平台}。平台由{Enterprise 乙公司}负责运维。", [("OPERATES", "乙公司", "甲平台")]),
    (
        "支持建设{Platform 甲监测平台}，开展数据核查，平台由{Enterprise 乙公司}承建并负责运营维护。",
        [("BUILDS", "乙公司", "甲监测平台"), ("OPERATES", "乙公司", "甲监测平台")],
    ),
    (
        "推进{Park 甲基地}建设，该基地由{Enterprise 乙公司}投资运营，落户{Place 丙镇}。",
        [("BUILDS", "乙公司", "甲基地"), ("OPERATES", "乙公司", "甲基地"), ("LOCATED_IN", "甲基地", "丙镇")],
    ),
    ("推进{Project 甲水库项目}，建成后由{Agency 市水务局}负责管理。", [("OPERATES", "市水务局", "甲水库项目")]),
    ("{Platform 甲平台}上线。\n平台由{Enterprise 乙公司}运营。", []),  # of its own paragraph only
    ("建设{Project 甲项目}。平台由{Enterprise 乙公司}运营。", []),
    # what is done to a thing ends the clause before, and nothing else is named there
    ("完成“{Platform 甲平台}”二期开发，由{Enterprise 乙公司}承建。", [("BUILDS", "乙公司", "甲平台")]),
    ("打造{Platform 甲平台}，由{Enterprise 乙公司}提供技术运维。", [("OPERATES", "乙公司", "甲平台")]),
    ("加快{Park 甲园}建设，委托{Enterprise 乙公司}招商运营。", [("OPERATES", "乙公司", "甲园")]),
    ("建设{Park 甲园}，引入{Enterprise 乙集团}投资建设。", [("BUILDS", "乙集团", "甲园")]),
    (
        "建设{Park 甲园}，总投资2亿元，业主为{Enterprise 乙公司}，选址{Place 丙镇}。",
        [("BUILDS", "乙公司", "甲园"), ("LOCATED_IN", "甲园", "丙镇")],
    ),
    ("数据接入{Platform 甲平台}，由{Agency 市大数据局}负责管理。", []),
    ("建设{Park 甲园}，完善考核办法，由{Agency 市政府}负责管理。", []),
    ("推动{Park 甲园}增量配电网项目建设，由{Enterprise 乙公司}承建。", []),
    ("建设{Park 甲园}，由{Agency 市政府}牵头实施。", []),  # a duty
    ("建设{Park 甲园}，由{Enterprise 乙公司}负责建设{Project 丙项目}。", []),
    # what is said right behind a thing, and behind that
    (
        "{Platform 甲中心}由{Enterprise 乙公司}牵头组建，已交由{Agency 丙管委会}管理。",
        [("BUILDS", "乙公司", "甲中心"), ("OPERATES", "丙管委会", "甲中心")],
    ),
    (
        "{Project 甲项目}业主单位为{Enterprise 乙公司}，项目落户{Place 丙镇}。",
        [("BUILDS", "乙公司", "甲项目"), ("LOCATED_IN", "甲项目", "丙镇")],
    ),
    # the thing that heads the line
    (
        "3.{Project 甲项目}。建设单位：{Enterprise 乙公司}，选址{Place 丙区}，总投资3亿元。",
        [("BUILDS", "乙公司", "甲项目"), ("LOCATED_IN", "甲项目", "丙区")],
    ),
    (
        "{Park 甲物流园}一期。{Place 丙县}负责征地拆迁，{Enterprise 乙公司}运营。",
        [("OPERATES", "乙公司", "甲物流园")],
    ),
    ("推进{Project 甲项目}和其他工作。由{Enterprise 乙公司}建设。", []),
    # what is told of once is told of still; where they build it; who speaks is the owner
    (
        "{Project 甲码头}同步开工，由{Enterprise 乙集团}投资建设，"
        "{Enterprise 丙公司}提供技术支持，{Enterprise 丁公司}EPC总承包。",
        [("BUILDS", "乙集团", "甲码头"), ("BUILDS", "丁公司", "甲码头")],
    ),
    (
        "推进{Project 甲项目}，由{Enterprise 乙公司}在{Park 丙园}投资建设。",
        [("BUILDS", "乙公司", "甲项目"), ("LOCATED_IN", "甲项目", "丙园")],
    ),
    ("{Project 甲工程}通过验收，业主单位{Enterprise 乙公司}透露，新楼将启用。", [("BUILDS", "乙公司", "甲工程")]),
    ("{Platform 甲中心}封顶，总承包单位为{Enterprise 乙集团}。", [("BUILDS", "乙集团", "甲中心")]),
    # the stage, the short name and the work of what was named; a zone among those who pay
    ("{Park 甲园}二期动工。二期建成后由{Enterprise 乙公司}负责招商运营。", [("OPERATES", "乙公司", "甲园")]),
    (
        "建成{Platform 甲中试公共服务平台}，中试平台由{Enterprise 乙公司}运营。",
        [("OPERATES", "乙公司", "甲中试公共服务平台")],
    ),
    (
        "建设{Platform 甲平台}，并与{Platform 乙平台}对接。平台的日常运行维护由{Agency 丙中心}承担。",
        [("OPERATES", "丙中心", "甲平台")],
    ),
    (
        "{Park 甲园}开工。该项目由{Park 乙区}与{Enterprise 丙集团}共同投资3亿元，{Enterprise 丁公司}承建。",
        [("BUILDS", "丙集团", "甲园"), ("BUILDS", "丁公司", "甲园")],
    ),
    ("{Project 甲项目}（位于{Place 乙市}，由{Enterprise 丙公司}建设）投产。", [("LOCATED_IN", "甲项目", "乙市")]),
    # what it rests on; the thing before a colon, and not what it is joined to
    (
        "建设{Platform 甲平台}，该平台依托{Park 乙集群}，由{Enterprise 丙公司}运营。",
        [("RELIES_ON", "甲平台", "乙集群"), ("OPERATES", "丙公司", "甲平台")],
    ),
    (
        "{Platform 甲平台}：归集数据，接入{Platform 乙平台}，由{Enterprise 丙公司}承建。",
        [("BUILDS", "丙公司", "甲平台")],
    ),
    # a short name that no thing before it has means none, and the next clause's own thing stands for itself
    ("{Enterprise 甲公司}组建评价中心，中心设在产业园6号楼，依托{Platform 乙平台}开展认证。", []),
    # what a thing has or does stands before who runs it; a duty that is bid is not told of it
    ("建立{Platform 甲平台}，实时归集监测数据，由{Enterprise 乙公司}运营。", [("OPERATES", "乙公司", "甲平台")]),
    # the first and the second of two; a stage of what was named; a thing behind its colon; lines of a form
    (
        "{Platform 甲中心}和{Platform 乙平台}开工。前者由{Enterprise 丙公司}自建，后者由国企{Enterprise 丁集团}运营。",
        [("BUILDS", "丙公司", "甲中心"), ("OPERATES", "丁集团", "乙平台")],
    ),
    (
        "{Park 甲小镇}位于{Place 乙县}，一期由{Enterprise 丙公司}投资兴建，现由{Enterprise 丁公司}实行市场化运营。",
        [("LOCATED_IN", "甲小镇", "乙县"), ("BUILDS", "丙公司", "甲小镇"), ("OPERATES", "丁公司", "甲小镇")],
    ),
    (
        "{Park 甲园}（一期）：{Enterprise 乙集团}投资，{Agency 市交通局}监管，布局在{Place 丁镇}。",
        [("BUILDS", "乙集团", "甲园"), ("LOCATED_IN", "甲园", "丁镇")],
    ),
    (
        "{Platform 甲平台}。建设主体：{Enterprise 乙公司}；依托{Platform 丙实验室}；运营单位：{Enterprise 丁公司}。",
        [("BUILDS", "乙公司", "甲平台"), ("RELIES_ON", "甲平台", "丙实验室"), ("OPERATES", "丁公司", "甲平台")],
    ),
    # who has come to a park; who builds and who runs in one clause; on what a service rests
    (
        "{Park 甲园}由{Enterprise 乙公司}承建，{Organization 丙院}、{Enterprise 丁公司}已入驻。",
        [("BUILDS", "乙公司", "甲园"), ("LOCATED_IN", "丙院", "甲园"), ("LOCATED_IN", "丁公司", "甲园")],
    ),
    (
        "加快{Platform 甲中心}建设，由{Enterprise 乙公司}投建、{Enterprise 丙公司}运维，年内投用。",
        [("BUILDS", "乙公司", "甲中心"), ("OPERATES", "丙公司", "甲中心")],
    ),
    (
        "{Platform 甲平台}由{Enterprise 乙公司}开发，依托{Platform 丙实验室}提供检测服务。",
        [("BUILDS", "乙公司", "甲平台"), ("RELIES_ON", "甲平台", "丙实验室")],
    ),
    ("{Project 甲工程}，依托{Park 乙基地}，推动搭建信息服务平台，由市里安排。", []),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_what_clauses_without_a_subject_tell(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert facts(claim_subjectless, sentence) == expected
