"""Grants, awards and exemptions: for whom, how much, at most how much, from where."""

from __future__ import annotations

import pytest

from loaders.extract.incentives import claim_incentives
from loaders.extract.offers import read_offers
from loaders.extract.relations.heads import Heads
from tests.loaders.extract.relations.marking import marked

OFFERS = [
    # who, amount with unit, cap, source
    ("对新认定的国家级高新技术企业给予20万元奖励。", [("新认定的国家级高新技术企业", "20万元", "", "")]),
    ("按照1000元/个给予补助，单个企业补助最高不超过1亿元。", [("", "1000元/个", "1亿元", "")]),
    ("按80元/户给予补助，每家运营商不超过6000万元。", [("", "80元/户", "6000万元", "")]),
    ("按不超过项目改造方投入的30%给予资助，单个项目最高100万元。", [("", "不超过项目改造方投入的30%", "100万元", "")]),
    (
        "对担任副理事长、理事单位的分别给予15万元、10万元的一次性奖励。",
        [("担任副理事长、理事单位", "15万元", "", ""), ("担任副理事长、理事单位", "10万元", "", "")],
    ),
    # thresholds are conditions, not grants
    (
        "对年营业收入首次突破1亿元、5亿元的企业，分别给予20万元、50万元奖励，资金从省服务业发展专项资金中安排。",
        [
            ("年营业收入首次突破1亿元、5亿元的企业", "20万元", "", "省服务业发展专项资金"),
            ("年营业收入首次突破1亿元、5亿元的企业", "50万元", "", "省服务业发展专项资金"),
        ],
    ),
    (
        "对购置公交车的，每辆补助10万元，单个企业累计不超过500万元，由市财政统筹安排。",
        [("购置公交车的", "10万元", "500万元", "市财政")],
    ),
    ("给予每人每月2000元生活补贴。", [("", "2000元", "", "")]),
    ("免征城市基础设施配套费。", [("", "", "", "")]),
    ("给予最高500万元资金支持。", [("", "万元", "500万元", "")]),
    # what is no incentive
    ("处十万元以下罚款。", []),
    ("已累计发放补贴3亿元。", []),
    ("骗取补助资金的，追回5万元。", []),
    ("项目总投资10亿元。", []),
]


@pytest.mark.parametrize(("sentence", "expected"), OFFERS)
def test_offers(sentence: str, expected: list[tuple[str, str, str, str]]) -> None:
    found = [(one.who, one.amount + one.unit, one.cap, one.source) for one in read_offers(sentence)]
    assert found == expected


def test_the_policy_offers_what_its_sentence_gives() -> None:
    document, part, _ = marked("对新建充电桩按200元/千瓦给予补贴，最高50万元。\n推进平台建设。")
    (claim,) = claim_incentives(document, part, Heads(document, part, ()))
    assert (claim.type, claim.head.name, claim.tail.name) == (
        "OFFERS",
        "某市数字经济“十四五”规划",
        "新建充电桩|补贴|200元/千瓦",
    )
    assert claim.tail.properties["cap"] == "50万元"


def test_a_text_that_is_no_measure_offers_nothing() -> None:
    document, part, _ = marked("给予20万元奖励。", title="")
    assert list(claim_incentives(document, part, Heads(document, part, ()))) == []
