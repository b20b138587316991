"""Lists of products that a sentence promotes, and lists of other things."""

from __future__ import annotations

import pytest

from tests.loaders.extract.finding import named

PRODUCTS = [
    ("做强铝箔、铝合金轮毂、铝型材。", ["铝箔", "铝合金轮毂", "铝型材"]),  # their heads tell
    ("发展冷藏车、搅拌车、救护车等高附加值产品。", ["冷藏车", "搅拌车", "救护车"]),
    ("大力培育碳化硅、石墨负极等产品。", ["碳化硅", "石墨负极"]),
    ("加快突破永磁电机、伺服驱动器、精密减速器。", ["永磁电机", "伺服驱动器", "精密减速器"]),
    ("做大做强天麻、灯盏花、石斛等“滇药”。", ["天麻", "灯盏花", "石斛"]),
    ("加快航空螺旋桨、机载传感器研发攻关。", ["航空螺旋桨", "机载传感器"]),  # what is done with them
    ("加大对液冷服务器、存算一体器件的支持力度。", ["液冷服务器", "存算一体器件"]),
    ("聚焦锂电池、铝及铝加工、海绵钛，发挥龙头作用。", ["锂电池", "铝及铝加工", "海绵钛"]),
    ("聚焦白酒、烤烟、茶叶，推进精深加工。", ["白酒", "烤烟", "茶叶"]),
    ("培育商业航天等产业，开辟量子科技、生命科学新赛道。", ["商业航天", "量子科技", "生命科学"]),
    ("丰富演艺、动漫、电竞等业态。", ["演艺", "动漫", "电竞"]),
    ("做强装备制造首位产业。", ["装备制造"]),  # 首位 is what it is to its place
    ("对从事集成电路设计的企业，按流片费用的30%给予补贴。", ["集成电路设计"]),
    ("发展稀土永磁、硬质合金等精深加工。", ["稀土永磁", "硬质合金"]),
    ("振兴奶业，推进乡村振兴。", ["奶业"]),
    # a chain each, one with a gloss
    (
        "围绕通讯终端、触控显示、印制电路板、发光二极管（LED）四条细分链，逐链推进。",
        ["通讯终端", "触控显示", "印制电路板", "发光二极管"],
    ),
    ("推动钠离子电池、液流电池和压缩空气储能工程化应用。", ["钠离子电池", "液流电池", "压缩空气储能"]),
    ("发展跨境电商、苏粮苏油落地加工等产业。", ["跨境电商", "苏粮苏油落地加工"]),  # 落地 lies in a known field
    ("支持甲园做大印制电路板特色集群。", ["印制电路板"]),
    ("推动绿氢与煤化工、交通耦合发展。", ["绿氢", "煤化工"]),  # what they are coupled with has too short a name
]
OTHERS = [
    "培育龙头企业、家庭农场、农民合作社。",
    "做强遵义会议、娄山关等红色旅游景区。",
    "突破资金、土地、人才等要素制约。",
    "做优营商环境、人才环境、生态环境。",
    "聚焦教育、医疗、养老、住房，办好民生实事。",
    "聚焦防汛抗旱、森林防火、水利设备，强化保障。",
    "培育甲江、乙山等旅游品牌。",
    "全面推进乡村振兴、产业振兴、人才振兴。",
    "强化金融服务，优化法律服务体系。",  # a service is bettered
    "培育延伸产业。",
    "丰富群众文化生活，丰富文旅业态供给。",
    "从事道路运输的企业应当依法取得许可。",
    "禁止发展高耗能高污染产业。",
]


@pytest.mark.parametrize(("text", "names"), PRODUCTS, ids=[text for text, _ in PRODUCTS])
def test_products_of_a_list(text: str, names: list[str]) -> None:
    assert named("Industry", text) == names


@pytest.mark.parametrize("text", OTHERS)
def test_lists_of_anything_else(text: str) -> None:
    assert named("Industry", text) == []
