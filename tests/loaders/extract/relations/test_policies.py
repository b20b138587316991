"""What a document says of the policies that it names."""

from __future__ import annotations

import pytest

from loaders.document import PartKind, SectionKind
from loaders.extract import extract
from loaders.extract.relations.policies import claim_policies
from loaders.read import read_text
from tests.loaders.extract.relations.marking import facts

OWN = "某省养老服务管理办法"
ONE = [
    ("为推动《{Policy 国务院关于养老的意见}》落地见效，制定本办法。", [("BASED_ON", "国务院关于养老的意见")]),
    # a model is no ground
    ("根据《{Policy 甲法}》，参照《{Policy 乙规则}》，制定本规则。", [("BASED_ON", "甲法"), ("CITES", "乙规则")]),
    # what a sentence begins with, and what a document says to be made by
    ("根据《{Policy 甲市大气污染防治条例}》，年底前完成散煤替代2万户。", [("BASED_ON", "甲市大气污染防治条例")]),
    ("本清单依据《{Policy 甲省营商环境规定}》编制，由乙局解释。", [("BASED_ON", "甲省营商环境规定")]),
    # what is carried on is no ground
    (
        "为贯彻《{Policy 甲规划}》，巩固《{Policy 乙计划}》成效，制定本方案。",
        [("BASED_ON", "甲规划"), ("CITES", "乙计划")],
    ),
    # the ground of this document
    (
        "根据《{Policy 中华人民共和国老年人权益保障法}》等法律法规，结合本省实际，制定本办法。",
        [("BASED_ON", "中华人民共和国老年人权益保障法")],
    ),
    (
        "为贯彻落实《{Policy 国务院关于养老的意见}》（国办发〔2019〕5号）和《{Policy 某省实施方案}》，现提出如下意见。",
        [("BASED_ON", "国务院关于养老的意见"), ("BASED_ON", "某省实施方案")],
    ),
    ("依据《{Policy 某省养老服务条例}》，各级部门按照以下职责分工开展工作。", [("BASED_ON", "某省养老服务条例")]),
    # named in passing: 按照 as a rule for somebody's act
    ("机构应当按照《{Policy 消防法}》的规定配备设施。", [("CITES", "消防法")]),
    ("由有关部门按照《{Policy 财政违法行为处罚处分条例}》等规定予以查处。", [("CITES", "财政违法行为处罚处分条例")]),
    (
        "按照《{Policy 目录编制指南（试行）}》编制本单位目录。",
        [("CITES", "目录编制指南（试行）")],
    ),  # 编制本单位目录 founds nothing
    ("在制定本市配套政策时参考《{Policy 国家指导目录}》。", [("CITES", "国家指导目录")]),
    # a text without numbers says why it is made; who is to act by a policy says nothing of it
    (
        "为推进清理，根据《{Policy 国务院关于规章清理的通知}》要求，市政府进行了清理。",
        [("BASED_ON", "国务院关于规章清理的通知")],
    ),
    ("依照《{Policy 甲法}》处理。", [("CITES", "甲法")]),
    # repeal
    (
        "本办法自印发之日起施行，《{Policy 某省养老机构管理暂行办法}》同时废止。",
        [("REPEALS", "某省养老机构管理暂行办法")],
    ),
    (
        "《{Policy 甲管理办法}》（省政府令第12号）、《{Policy 乙管理办法}》同时废止。",
        [("REPEALS", "甲管理办法"), ("REPEALS", "乙管理办法")],
    ),
    ("《{Policy 丙暂行规定}》自本办法施行之日起失效。", [("REPEALS", "丙暂行规定")]),
    # a decision that repeals names what it repeals behind its verb
    (
        "决定废止《{Policy 甲规定}》《{Policy 乙办法}》等2件文件。",
        [("REPEALS", "甲规定"), ("REPEALS", "乙办法")],
    ),
    # with the numbers of each between them
    (
        "决定废止《{Policy 甲规定}》（甲政规〔2012〕5号）、《{Policy 乙通告}》（甲政发〔2009〕11号）等2件文件。",
        [("REPEALS", "甲规定"), ("REPEALS", "乙通告")],
    ),
    ("2018年起施行的《{Policy 甲规定}》同时废止。", [("REPEALS", "甲规定")]),
    # a law tells by which decision it was amended: no ground of it
    ("（根据2022年5月常务委员会会议《{Policy 关于修改甲条例的决定}》修正）", [("CITES", "关于修改甲条例的决定")]),
    # this document's text says at its end that it is made on them
    (
        "本办法依据《{Policy 预算法}》、《{Policy 某省资金管理规定}》（财社〔2015〕2号）等规定制定。",
        [("BASED_ON", "预算法"), ("BASED_ON", "某省资金管理规定")],
    ),
    (
        "根据《{Policy 国务院关于养老的意见}》精神，结合我省实际可先行开展六项改革。",
        [("BASED_ON", "国务院关于养老的意见")],
    ),
    ("各市应当按照《{Policy 甲编制指南}》，结合本市实际落实有关要求。", [("CITES", "甲编制指南")]),
    ("按照《{Policy 岗位管理办法}》核定事业编制。", [("CITES", "岗位管理办法")]),
    # the version before this one has its title and is told apart by its year
    (
        "2006年3月29日会议通过、根据2010年决定修正的《{Policy 某省养老服务管理办法}》同时废止。",
        [("REPEALS", "某省养老服务管理办法（2006年）")],
    ),
    (
        "《{Policy 某省养老服务管理办法}》（某政发〔2014〕47号）同时废止。",
        [("REPEALS", "某省养老服务管理办法（2014年）")],
    ),
    (
        "《{Policy 市人民政府关于印发某省养老服务管理办法的通知}》（某政发〔2012〕3号）同时废止。",
        [("REPEALS", "市人民政府关于印发某省养老服务管理办法的通知（2012年）")],
    ),
    # a validity period repeals nothing
    ("本办法自2013年9月1日起施行，2018年8月31日废止。", []),
    # its own title, a draft of it and a short title are no other policy
    ("《{Policy 某省养老服务管理办法}》共八章。", []),
    ("起草了《{Policy 某省养老服务管理办法（征求意见稿）}》。", []),
    ("落实《{Policy 规划}》确定的目标。", []),
    ("《{Policy 某省养老服务的管理办法的通知}》一并印发。", []),
    # a policy named twice is cited once, and not at all where it is a ground
    ("参见《{Policy 数据安全法}》。依照《{Policy 数据安全法}》处理。", [("CITES", "数据安全法")]),
    ("根据《{Policy 数据安全法}》制定本办法。依照《{Policy 数据安全法}》处理。", [("BASED_ON", "数据安全法")]),
]
ISSUED = [
    (
        "{Agency 省农业农村厅}会同{Agency 省财政厅}制定出台《{Policy 甲措施}》。",
        [("甲措施", "省农业农村厅"), ("甲措施", "省财政厅")],
    ),
    ("{Agency 某市人大常委会}2023年公布的《{Policy 丁条例}》提出", [("丁条例", "某市人大常委会")]),
    # without a verb only the first of a list is theirs
    (
        "根据{Agency 民政部}等五部门《{Policy 关爱服务三年计划}》、《{Policy 某省未成年人保护条例}》，制定细则。",
        [("关爱服务三年计划", "民政部")],
    ),
    # who issued a plan stands behind it
    (
        "《{Policy 甲规划}》由{Agency 市发展改革委}、{Agency 市自然资源局}联合印发。",
        [("甲规划", "市发展改革委"), ("甲规划", "市自然资源局")],
    ),
    ("《{Policy 乙方案}》以{Agency 市政府办公室}名义印发。", [("乙方案", "市政府办公室")]),
    ("《{Policy 丙办法}》由{Agency 市司法局}负责解释。", []),
    (
        "{Agency 省政府}印发《{Policy 关于甲的意见}》、《{Policy 关于乙的意见}》。",
        [("关于甲的意见", "省政府"), ("关于乙的意见", "省政府")],
    ),
    (
        "{Agency 省发展改革委}、{Agency 省经信厅}联合印发的《{Policy 丙规划}》提出",
        [("丙规划", "省发展改革委"), ("丙规划", "省经信厅")],
    ),
    ("{Agency 国务院办公厅}《{Policy 关于丁的意见}》（国办发〔2022〕12号）", [("关于丁的意见", "国务院办公厅")]),
    ("{Agency 省人大常委会}第三十四次会议表决通过了首部地方性法规《{Policy 戊条例}》。", [("戊条例", "省人大常委会")]),
    ("2017年6月15日{Agency 省发展改革委}等6部门联合印发的《{Policy 己办法}》", [("己办法", "省发展改革委")]),
    # without a verb a body stands before its own title alone
    ("{Agency 财政部}《{Policy 子办法}》、《{Policy 丑规定}》", [("子办法", "财政部")]),
    # who drafts, asks or applies a policy does not issue it
    ("{Agency 某司}研究起草了《{Policy 庚指引}》。", []),
    ("{Agency 市公安局}落实《{Policy 辛条例}》。", []),
    ("{Agency 县政府办公室}印发关于贯彻落实《{Policy 壬办法}》重点任务分工方案的通知", []),
]


@pytest.mark.parametrize(("sentence", "expected"), ONE)
def test_what_is_said_of_a_policy(sentence: str, expected: list[tuple[str, str]]) -> None:
    text = f"总则\n{sentence}"
    claims = facts(claim_policies, text, title=OWN, sections=[(SectionKind.HEADING, "总则")])
    assert [(type_, tail) for type_, _, tail in claims] == expected


@pytest.mark.parametrize(("sentence", "expected"), ISSUED)
def test_who_issued_a_policy_that_is_named(sentence: str, expected: list[tuple[str, str]]) -> None:
    claims = facts(claim_policies, sentence, title="", kind=PartKind.NEWS)
    assert [(head, tail) for type_, head, tail in claims if type_ == "ISSUED_BY"] == expected


def test_a_plan_that_a_notice_sends_under_another_name_is_issued_with_it() -> None:
    text = (
        "云州市教委关于评选玩教具的通知\n各区：\n现将《玩教具评选方案》及有关材料（附件1）印发给你们，请遵照执行。\n"
        "云州市教委\n2018年2月13日\n"
    )
    claims = extract(read_text(text)).claims
    assert ("玩教具评选方案", "云州市教委") in {
        (one.head.name, one.tail.name) for one in claims if one.type == "ISSUED_BY"
    }


def test_the_preamble_of_a_plan_names_its_grounds() -> None:
    text = "为落实《{Policy 健康中国行动}》，打造健康高地。\n总体要求\n落实《{Policy 某省条例}》。"
    claims = facts(claim_policies, text, sections=[(SectionKind.HEADING, "总体要求")])
    assert [(type_, tail) for type_, _, tail in claims] == [("BASED_ON", "健康中国行动"), ("BASED_ON", "某省条例")]


def test_a_measure_far_from_the_preamble_only_cites() -> None:
    text = "前言。\n主要任务\n深入实施《{Policy 某省公共数据开放办法}》。"
    claims = facts(claim_policies, text, sections=[(SectionKind.HEADING, "主要任务")])
    assert [(type_, tail) for type_, _, tail in claims] == [("CITES", "某省公共数据开放办法")]


def test_law_style_names_its_grounds_in_the_first_article() -> None:
    text = "第一条 依照《{Policy 甲法}》。\n第十一条 按照《{Policy 乙指南}》办理。"
    sections = [(SectionKind.ARTICLE, "第一条"), (SectionKind.ARTICLE, "第十一条")]
    claims = facts(claim_policies, text, sections=sections)
    assert [(type_, tail) for type_, _, tail in claims] == [("BASED_ON", "甲法"), ("CITES", "乙指南")]


@pytest.mark.parametrize("head", ["决定对以下2件文件予以废止：", "一、予以废止的规范性文件目录"])
def test_lines_below_a_decision_name_what_it_repeals(head: str) -> None:
    listed = "一、《{Policy 甲管理办法}》（2016年发布）\n2.{Policy 关于做好某事的乙规定}（云政发〔2010〕6号）；"
    text = f"{head}\n{listed}\n其他事项按照《{{Policy 丙法}}》办理。"
    claims = facts(claim_policies, text)
    assert {(type_, tail) for type_, _, tail in claims} == {
        ("REPEALS", "甲管理办法"),
        ("REPEALS", "关于做好某事的乙规定"),
        ("CITES", "丙法"),
    }


def test_a_plan_for_another_policy_is_based_on_it() -> None:
    text = "为贯彻落实《{Policy 某市数字经济发展规划纲要}》，制定本方案。"
    claims = facts(claim_policies, text, title="某市数字经济发展规划纲要实施分工方案")
    assert [(type_, tail) for type_, _, tail in claims] == [("BASED_ON", "某市数字经济发展规划纲要")]


def test_titles_issued_together_do_not_cite_one_another() -> None:
    text = "制定《{Policy 某市数字经济“十四五”规划}》和《{Policy 乙办法}》，参见《{Policy 丙办法}》。"
    assert [tail for _, _, tail in facts(claim_policies, text)] == ["丙办法"]


def test_a_section_of_grounds_needs_no_verb() -> None:
    text = "前言。\n1.2 编制依据\n《{Policy 甲法}》《{Policy 乙预案}》等。"
    claims = facts(claim_policies, text, sections=[(SectionKind.HEADING, "1.2 编制依据")])
    assert [(type_, tail) for type_, _, tail in claims] == [("BASED_ON", "甲法"), ("BASED_ON", "乙预案")]
