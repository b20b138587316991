"""Which industries a measure promotes, and which it only names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loaders.document import PartKind, PolicyMetadata, Section, SectionKind
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.promotes import claim_promotes
from loaders.extract.relations.scene import Scene
from loaders.extract.scan import scan
from loaders.extract.titled import TITLED
from tests.loaders.extract.relations.marking import marked, tails

PROMOTED = [
    ("围绕{Industry 稻米}、{Industry 油茶}等主导产业，打造一批全产业链。", ["稻米", "油茶"]),
    ("围绕{Industry 石化}等重点行业，培育一批服务商。", []),
    ("发展{Industry 港口贸易}等业态，以及{Industry 食品饮料}等产业。", ["港口贸易", "食品饮料"]),
    ("聚焦{Industry 油气化工}、{Industry 光伏}首位产业，延链补链。", ["油气化工", "光伏"]),
    ("园区主导产业为{Industry 新材料}、{Industry 装备制造}。", ["新材料", "装备制造"]),
    ("重点发展{Industry 汽车}、{Industry 机械}、{Industry 生物医药}等产业。", ["汽车", "机械", "生物医药"]),
    ("培育壮大{Industry 南繁}、{Industry 深海}和{Industry 航天}三大未来产业。", ["南繁", "深海", "航天"]),
    # the verb before a name that begins with 工程 is no noun; 大力推动 holds 推动, and no 力推
    ("重点发展{Industry 工程机械}、{Industry 储能材料}等产业。", ["工程机械", "储能材料"]),
    ("大力推动{Industry 生物医药}产业链延链补链强链。", ["生物医药"]),
    ("统筹规划{Industry 集成电路产业}发展。", ["集成电路产业"]),
    ("超前谋划{Industry 6G}网络技术。", ["6G"]),
    ("加快推进{Industry 冰雪经济}高质量发展。", ["冰雪经济"]),
    ("推动中小型工业企业普及应用{Industry 工业互联网}。", ["工业互联网"]),
    ("支持基于东盟小语种的{Industry 自然语言处理}技术开发。", ["自然语言处理"]),
    ("加快布局面向东盟的{Industry 智能终端产业}。", ["智能终端产业"]),
    ("规范{Industry 预付式消费}行业发展。", ["预付式消费"]),
    ("{Industry 银发经济}发展壮大。", ["银发经济"]),
    ("严格限制发展{Industry 高耗能产业}。", []),
    ("\n第一条　为了促进{Industry 冷链物流}发展，制定本条例。", []),  # what a law is made for
    ("{Industry 生物医药}产业要延链补链。", ["生物医药"]),
    # what one clause aims at, the next works on
    ("聚焦{Industry 先进材料产业}，加快引进龙头企业。", ["先进材料产业"]),
    ("聚焦{Industry 先进材料产业}，开展调研。", []),
    ("围绕{Industry 服务器制造}、{Industry 数据标注}招引上下游企业。", ["服务器制造", "数据标注"]),
    ("围绕{Industry 通讯终端}、{Industry 触控显示}两条细分链，逐链推进。", ["通讯终端", "触控显示"]),
    ("聚焦{Industry 白酒}、{Industry 茶叶}，推进精深加工。", ["白酒", "茶叶"]),  # the first of a list, too
    # what is grown in fields is the fields
    ("应当在{Industry 大数据}、{Industry 云计算}等领域培育特色优势产业。", ["大数据", "云计算"]),
    ("在{Industry 激光雷达}等专业特定领域实现技术突破。", ["激光雷达"]),
    ("努力在{Industry 首发经济}、{Industry 冰雪经济}上形成一批支撑点。", ["首发经济", "冰雪经济"]),
    # money for its firms promotes an industry
    ("对{Industry 集成电路产业}企业给予奖励。", ["集成电路产业"]),
    ("{Industry 集成电路设计}企业年度收入达到1亿元即奖励2000万元。", ["集成电路设计"]),
    # what grows is something else
    ("加快推进{Industry 数字经济}核算工作。", []),
    ("加强{Industry 数字经济}人才培养。", []),
    ("支持企业在{Industry 远程医疗}、{Industry 智慧农业}等重点领域培育新产品。", []),
    ("依托{Industry 云计算}提供服务。", []),
    ("以{Industry 大数据}为支撑。", []),
    ("运用{Industry 区块链}进行存证。", []),
    ("加快发展七大{Industry 战略性新兴产业}。", ["战略性新兴产业"]),  # no list before it
    # a sum of the list is no industry of its own
    ("加快发展{Industry 数字经济}、{Industry 新材料}两大{Industry 战略性新兴产业}。", ["数字经济", "新材料"]),
]


@pytest.mark.parametrize(("sentence", "expected"), PROMOTED)
def test_object_of_a_verb_of_promotion(sentence: str, expected: list[str]) -> None:
    assert tails(claim_promotes, sentence) == expected


def test_what_has_been_achieved_promotes_nothing() -> None:
    text = "取得成效\n发展{Industry 软件产业}。"
    assert tails(claim_promotes, text, sections=[(SectionKind.HEADING, "取得成效")]) == []


def test_a_text_without_measure_or_policy_has_no_head() -> None:
    assert tails(claim_promotes, "发展{Industry 软件产业}。", title="") == []


def test_a_box_behind_results_states_measures() -> None:
    document, part, mentions = marked("取得成效\n专栏1 重点任务\n发展{Industry 软件产业}。")
    end = len(document.text)
    outline = (
        Section(SectionKind.HEADING, "一、", "取得成效", 0, 4, end, 0, None),
        Section(SectionKind.BOX, "专栏1", "重点任务", 5, 13, end, 1, 0),
    )
    part = replace(part, outline=outline)
    scene = Scene(document, part, mentions)
    assert [one.tail.name for one in claim_promotes(scene, Heads(document, part, ()))] == ["软件产业"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("该区重点发展以{Industry 康养旅游}为主的{Industry 大健康产业}。", ["康养旅游", "大健康产业"]),
        ("近年来该区发展{Industry 康养旅游}。", []),  # what is said to be done, or was
        ("白皮书指出，要发展{Industry 数字经济}。", []),
        ("省调研组强调，要大力发展{Industry 铜材料}。", []),  # a guest, and an interview
        ("市发改委负责人介绍，将大力发展{Industry 康复护理}。", []),
        ("市长在听取汇报后指出，今年将重点打造{Industry 总部经济}。", ["总部经济"]),
        ("该区将在{Industry 新材料}、{Industry 光电}等领域持续发力培育。", ["新材料", "光电"]),
    ],
)
def test_the_paragraph_of_news_says_what_is_meant_to_grow(sentence: str, expected: list[str]) -> None:
    document, part, mentions = marked(f"某县三个园区获评。\n{sentence}")
    part = replace(part, policy=None, kind=PartKind.NEWS, outline=())
    scene, heads = Scene(document, part, mentions), Heads(document, part, ())
    assert [claim.tail.name for claim in claim_promotes(scene, heads)] == expected


def test_the_title_of_a_policy_says_what_it_promotes_inside_its_marks() -> None:
    text = "某市人民政府印发《某市氢能产业发展规划》，提出目标。"
    document, part, _ = marked(text)
    title = document.text.index("某市氢能")
    policy = PolicyMetadata(title="某市氢能产业发展规划")
    part = replace(part, policy=policy)
    scanned = scan(document, part)
    named = scanned.mention("Policy", title, title + 10, "policies.marked")
    titled = scanned.mention("Industry", title + 2, title + 6, TITLED)
    scene = Scene(document, part, (named, titled))
    claims = claim_promotes(scene, Heads(document, part, ()))
    assert [(claim.head.type, claim.tail.name) for claim in claims] == [("Policy", "氢能产业")]


def test_a_plan_that_was_issued_promotes_what_its_title_says() -> None:
    text = "县政府印发《某县茶叶产业发展规划》，提出目标。"
    document, part, _ = marked(text)
    title = document.text.index("某县茶叶")
    part = replace(part, policy=PolicyMetadata(title="某县农业工作简报"))
    scanned = scan(document, part)
    named = scanned.mention("Policy", title, title + 10, "policies.marked")
    titled = scanned.mention("Industry", title + 2, title + 6, TITLED)
    scene = Scene(document, part, (named, titled))
    claims = claim_promotes(scene, Heads(document, part, ()))
    assert [(claim.head.name, claim.tail.name) for claim in claims] == [("某县茶叶产业发展规划", "茶叶产业")]
