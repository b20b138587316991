"""Titles: the thing a notice issues, spellings of one title, and which full title 《规划》 stands for."""

from __future__ import annotations

import pytest

from kg.resolve.policies import identify_policy
from kg.resolve.titles import plain_title, same_title, title_key, without_issuer
from loaders.mention import Definition
from tests.kg.resolve.parts import document, light, mention, policy


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("《广西大数据发展条例》", "广西大数据发展条例"),
        ("关于印发《北京市行动方案》的通知", "北京市行动方案"),
        ("上海市人民政府办公厅关于印发《上海市“十四五”规划》的通知", "上海市“十四五”规划"),
        ("广西壮族自治区人民政府办公厅关于印发加快广西数字经济发展若干措施的通知", "加快广西数字经济发展若干措施"),
        ("十部门关于印发<“十四五”医疗装备产业发展规划>的通知", "“十四五”医疗装备产业发展规划"),
        ("自治区党委办公厅关于印发〈广西改革实施方案〉的通知", "广西改革实施方案"),
        ("财政部关于下达《2023年预算》的通知", "2023年预算"),
        # what issues nothing, or several things, keeps its title
        ("关于集成电路生产企业有关企业所得税政策问题的通知", "关于集成电路生产企业有关企业所得税政策问题的通知"),
        (
            "交通运输部办公厅关于印发网络货运服务指南等三个指南的通知",
            "交通运输部办公厅关于印发网络货运服务指南等三个指南的通知",
        ),
        ("某省人民政府办公厅印发<关于稳增长的措施>的通知", "关于稳增长的措施"),
        ("《<2024年重点工作分工方案>的通知》", "2024年重点工作分工方案"),
        ("印发关于办好民生实事的分工方案的通知", "关于办好民生实事的分工方案"),
        ("某区人民政府关于公布文件清理结果的通知", "某区人民政府关于公布文件清理结果的通知"),
        ("某区人民政府关于公布物流发展规划的通知", "物流发展规划"),
        ("广西面向东盟的 发展规划 （2021—2025 年）", "广西面向东盟的发展规划（2021—2025年）"),
    ],
)
def test_plain_title(words, title):
    assert plain_title(words) == title


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("行动计划（2021—2023 年）", "行动计划(2021-2023年)"),
        ("浙江省行动计划（2023—2027）", "浙江省行动计划（2023—2027年）"),  # without its last 年
        ("数据安全法", "中华人民共和国数据安全法"),
        ("关于加强数字政府建设的指导意见", "《关于加强数字政府建设的指导意见》"),
        ("广东省“十四五”规划", "广东省十四五规划"),
    ],
)
def test_spellings_of_one_title(one, other):
    assert same_title(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("西安市“十四五”数字经济发展规划", "“十四五”数字经济发展规划"),  # one holds the other
        ("武汉市实施方案", "武汉市实施方案（征求意见稿）"),
        ("关于加强数字政府建设的实施意见", "关于深化数字政府建设的实施意见"),
        ("行动计划（2022—2026年）", "行动计划（2023—2027年）"),
    ],
)
def test_near_titles_stay_apart(one, other):
    assert not same_title(one, other)


def test_issuer_before_the_title():
    assert without_issuer("国务院关于加强数字政府建设的指导意见") == title_key("关于加强数字政府建设的指导意见")


OWN = policy("山东省“十四五”数字强省建设规划", "山东省")


def _identified(name: str, start: int = 100, **more):
    return identify_policy(mention("Policy", name, start), light("　" * 120, **more))


def test_a_bare_kind_is_the_parts_own_policy():
    assert _identified("规划", own=OWN).name == "山东省“十四五”数字强省建设规划"
    assert _identified("数字规划", own=OWN).name == "山东省“十四五”数字强省建设规划"


def test_a_bare_kind_that_the_own_policy_is_not_is_the_last_such_title_before_it():
    before = (
        mention("Policy", "国家规划", 1),
        mention("Policy", "关于加强管理的若干意见", 5),
        mention("Policy", "某某若干意见", 110),
    )
    assert _identified("若干意见", own=OWN, mentions=before).name == "关于加强管理的若干意见"


def test_a_bare_kind_with_nothing_before_it_is_nothing():
    assert _identified("条例", own=OWN) is None
    assert _identified("", own=OWN) is None


def test_a_declared_short_name():
    span = mention("Policy", "x").span
    definition = Definition("《纲要》".strip("《》"), "《国家创新驱动发展战略纲要》", 0, span)
    assert _identified("纲要", own=OWN, definitions=(definition,)).name == "国家创新驱动发展战略纲要"


def test_the_own_policy_by_its_title_without_issuer():
    own = policy("广西壮族自治区人民政府关于加强数字政府建设的实施意见", "广西壮族自治区")
    found = _identified("关于加强数字政府建设的实施意见", own=own, place="广西壮族自治区")
    assert found.name == own.title


def test_a_number_behind_a_cited_title_is_kept():
    found = identify_policy(mention("Policy", "国务院关于某事的意见", doc_number="国发〔2022〕14号"), light())
    assert found.properties["doc_number"] == "国发〔2022〕14号"


@pytest.mark.parametrize(
    ("place", "title", "elsewhere"),
    [
        ("贵州省贵阳市", "省人民政府办公厅关于加快建设的实施意见", "贵州省人民政府办公厅关于加快建设的实施意见"),
        (
            "江苏省",
            "省政府办公厅关于推进建设的指导意见",
            "江苏省人民政府办公厅关于推进建设的指导意见",
        ),  # 政府 for short
        ("广西壮族自治区", "自治区党委办公厅关于改革的意见", "广西壮族自治区党委办公厅关于改革的意见"),
        ("天津市", "市教委关于办学的意见", "天津市教委关于办学的意见"),
    ],
)
def test_a_title_is_quoted_and_its_key_names_the_place(place, title, elsewhere):
    found = _identified(title, place=place)
    assert (found.name, found.aliases) == (title, (elsewhere,))
    assert found.id == _identified(elsewhere, place="浙江省").id


@pytest.mark.parametrize("mark", ["（节选）", "(摘要)", "〔摘录〕"])
def test_an_excerpt_is_of_the_policy_itself(mark):
    assert plain_title(f"辽宁省优化营商环境条例{mark}") == "辽宁省优化营商环境条例"


def test_one_title_without_place_is_two_policies_in_two_provinces():
    keys = {
        light(own=policy("关于加强数字政府建设的实施意见", place), place=place).own.id
        for place in ("浙江省", "广西壮族自治区")
    }
    assert len(keys) == 2


def test_a_title_that_names_its_place_is_one_policy_however_it_is_met():
    own = light(own=policy("浙江省数字经济发展规划", "浙江省"), place="浙江省").own
    assert _identified("浙江省数字经济发展规划", place="广东省").id == own.id
    assert document("x").id == "d0"
