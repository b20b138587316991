"""A news item tells what a policy says: the policy is the head of it."""

from __future__ import annotations

import pytest

from loaders.document import PartKind
from loaders.extract.relations import claim_relations
from tests.loaders.extract.relations.marking import marked

PLAN = "省旅游规划"
ITEM = "省政府印发《{Policy 省旅游规划}》。《{Policy 规划}》提出，支持{Platform “智游”平台}。"


def said(text: str, kind: PartKind = PartKind.NEWS, title: str = "") -> list[tuple[str, str, str]]:
    document, part, mentions = marked(text, title=title, kind=kind)
    claims = claim_relations(document, part, (), mentions)
    return [(one.type, one.head.name, one.tail.name) for one in claims]


def test_a_short_title_speaks_for_the_full_one_before_it() -> None:
    assert said(ITEM) == [("SUPPORTS", PLAN, "“智游”平台")]


@pytest.mark.parametrize(
    "sentence",
    [
        "《{Policy 省旅游规划}》（征求意见稿）明确，到2025年，旅游收入达到1万亿元。",
        "《{Policy 省旅游规划}》中提出，到2025年，旅游收入达到1万亿元。",
        "《{Policy 省旅游规划}》还提出，到2025年，旅游收入达到1万亿元。",
    ],
)
def test_targets_that_are_told(sentence: str) -> None:
    assert said(sentence) == [("SETS_TARGET", PLAN, "旅游收入|1 万亿元|2025")]


@pytest.mark.parametrize("deed", ["，支持", "，进一步推动"])
def test_what_is_issued_bids_what_stands_behind_it(deed: str) -> None:
    text = f"某部门印发《{{Policy 省旅游规划}}》{deed}{{Platform 甲平台}}建设。"
    assert said(text) == [("SUPPORTS", PLAN, "甲平台")]
    assert said(text.replace("印发", "依据")) == []


def test_the_policy_speaks_on_where_the_next_paragraph_goes_on_with_it() -> None:
    assert said(ITEM + "\n在提升能级方面，建设{Platform 别的平台}。")[-1] == ("SUPPORTS", PLAN, "别的平台")
    assert said(ITEM + "\n据悉，该市已建设{Platform 别的平台}。") == [("SUPPORTS", PLAN, "“智游”平台")]


def test_a_short_title_is_of_its_own_kind() -> None:
    text = (
        "市政府印发《{Policy 某市行动方案（2023—2025年）}》，依据《{Policy 国家规划纲要}》编制。"
        "《{Policy 行动方案}》提出，支持{Platform 甲平台}。"
    )
    assert ("SUPPORTS", "某市行动方案（2023—2025年）", "甲平台") in said(text)


def test_the_policy_speaks_to_the_end_of_its_paragraph() -> None:
    assert said(ITEM + "\n该市建设{Platform 别的平台}。") == [("SUPPORTS", PLAN, "“智游”平台")]


def test_a_speech_that_news_report_speaks_to_their_end() -> None:
    text = "临江市市长代表市政府向大会作政府工作报告。\n回顾去年工作。\n力争工业投资超过90亿元。"
    assert said(text) == [("SETS_TARGET", "政府工作报告", "工业投资|90 亿元|")]


def test_a_speech_may_be_called_a_report_alone() -> None:
    text = "临江县县长代表县人民政府向大会作报告。\n力争工业投资超过90亿元。"
    assert said(text) == [("SETS_TARGET", "政府工作报告", "工业投资|90 亿元|")]


def test_a_policy_that_is_only_named_does_not_speak() -> None:
    assert said("落实《{Policy 省旅游规划}》，支持{Platform “智游”平台}。") == []


def test_in_a_plan_of_its_own_nobody_else_speaks() -> None:
    claims = said("《{Policy 国家规划}》提出，支持{Platform “智游”平台}。", PartKind.POLICY, "某省规划")
    assert ("SUPPORTS", "某省规划", "“智游”平台") in claims


def test_what_stands_under_the_title_of_another_plan_is_said_by_it() -> None:
    text = (
        "港口岸电扶持办法摘编，收录国家和各地近年来印发的关于港口和船舶岸电建设、使用、补贴的文件，供有关单位和企业参考使用，不作为法律依据。\n"
        "2021年02月09日 《{Policy 江海市港口岸电建设方案}》\n支持{Platform “岸电通”平台}。\n2021年7月14日\n"
        "支持{Platform “船电通”平台}。"
    )
    assert ("SUPPORTS", "江海市港口岸电建设方案", "“岸电通”平台") in said(text)
    assert ("SUPPORTS", "江海市港口岸电建设方案", "“船电通”平台") not in said(text)
