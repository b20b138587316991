"""Lists of which no table need have a member: what sums them up tells that they are fields, or that they are none."""

from __future__ import annotations

import pytest

from tests.loaders.extract.finding import named

SUMMED = [
    ("提升麻编、通用机械制造产业。", ["麻编", "通用机械制造产业"]),
    ("引导竹编、宠物玩具产业改造升级。", ["竹编", "宠物玩具产业"]),
    ("主攻麻编、电子铜箔、光电材料三大主导产业，扩大规模。", ["麻编", "电子铜箔", "光电材料"]),
    ("培育形成软件测评、创意制图等2大千亿产业。", ["软件测评", "创意制图"]),
    ("招引机械加工、服装面料、金属零件等传统主导产业。", ["机械加工", "服装面料", "金属零件"]),
    ("打造荸荠、慈姑等水生蔬菜产业高地。", ["水生蔬菜产业"]),  # what the list is of
    ("紧扣竹编加工、绿色涂料两大主导产业，加快补链。", ["竹编加工", "绿色涂料"]),
    ("推进清洁能源、节能环保等绿色产业集聚发展。", ["清洁能源", "节能环保", "绿色产业"]),  # and what they are of
    ("推进粮油产业链条发展，做强竹编全产业链。", ["粮油", "竹编"]),
    ("做强茶叶、菌菇、竹编全产业链。", ["茶叶", "菌菇", "竹编"]),
    # technologies and fields that are studied
    ("支持细胞工程、智能温控和设施栽培等前沿技术创新。", ["细胞工程", "智能温控", "设施栽培"]),
    ("加强肥料、农机底盘、土壤改良剂等领域的科技创新。", ["肥料", "农机底盘", "土壤改良剂"]),
    ("推动机载中继、井下定位导航等适用于复杂场景的重点技术研发。", ["机载中继", "井下定位导航"]),
    # a joint inside a member, and one that is none
    ("瞄准机器人及智能装备、医疗器械等细分领域。", ["机器人及智能装备", "医疗器械"]),
    ("重点发展汽车及新能源汽车、机械等产业。", ["汽车", "新能源汽车", "机械"]),
    (
        "重点发展新型膜材、光子器件与透镜、细胞和基因检验、空天测绘等未来产业。",
        ["新型膜材", "光子器件与透镜", "细胞和基因检验", "空天测绘"],
    ),
    ("推动合成淀粉、具身智能、第七代通信成为新的增长点。", ["合成淀粉", "具身智能", "第七代通信"]),
    ("优先发展绿色高载能、信息化产业等新兴产业。", ["绿色高载能", "信息化产业"]),
    ("围绕我县重点发展的竹编、石雕等产业，建设平台。", ["竹编", "石雕"]),
]
NOT_SUMMED = [
    "推动信息技术在交通管理、治安防控等领域的应用。",  # where it is used
    "培育特色鲜明、布局合理、立足本地的新区。",  # how it is
    "聚焦教育、医疗、交通等重点领域，推进公开。",
    "引进金融机构、企业总部等业态。",
    "建设人才引进、成果转化等产业服务平台。",
    "某某等龙头企业加快建设平台，加速温控算法、井下定位等技术应用。",  # what companies do is no measure
    "推动产品设计、市场销售等产业园区建设。",
]


@pytest.mark.parametrize(("text", "names"), SUMMED, ids=[text for text, _ in SUMMED])
def test_members_of_lists_of_industries(text: str, names: list[str]) -> None:
    assert named("Industry", text) == names


@pytest.mark.parametrize("text", NOT_SUMMED)
def test_lists_of_other_things(text: str) -> None:
    assert named("Industry", text) == []
