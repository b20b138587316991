"""Fields that no table has: what an urged 发展 has as its object, and what of that is no field."""

from __future__ import annotations

import pytest

from tests.loaders.extract.finding import named

GROWN = [
    ("大力发展定制旅行、内容电商和城郊露营。", ["定制旅行", "内容电商", "城郊露营"]),
    ("大力发展全域旅游。", ["全域旅游"]),  # the field begins with a word that only leads to others
    ("发展好体验经济。", ["体验经济"]),
    ("积极发展以中草药、菌菇为主的林果种植业。", ["中草药", "菌菇", "林果种植业"]),  # what it is made of, and itself
    ("加快发展各具特色的乡宿旅居。", ["乡宿旅居"]),
    ("鼓励农户发展稻蛙养殖。", ["稻蛙养殖"]),
    ("重点发展移动支付安全、跨境结算等新业态。", ["移动支付安全", "跨境结算"]),
    ("支持发展个性化定制。", ["个性化定制"]),  # 个 and 化 are words of grammar elsewhere
    ("发展老年餐饮服务", ["老年餐饮服务"]),  # not urged: the head tells
    ("大力发展电驱总成、车架、座舱等关键部件。", ["电驱总成", "车架", "座舱"]),  # short ones, where all can be fields
    ("培育发展合金支架、结构件等车用轻质材料。", ["合金支架", "结构件", "车用轻质材料"]),  # and what the list is of
    ("重点发展新能源汽车用碳基正极粉。", ["碳基正极粉"]),  # for what it is used
    ("积极发展基于换电技术的新能源货车。", ["新能源货车"]),
    ("全面发展数字教育，规范发展学前教育。", ["数字教育"]),
    ("重点发展工程塑胶、精密注塑三大产业", ["工程塑胶", "精密注塑"]),
]
NOT_GROWN = [
    "大力发展学前教育和慈善事业。",  # an undertaking of the state
    "大力发展民营经济、村集体经济。",  # whose it is
    "积极发展家庭农场、农民合作社等新型经营主体。",
    "加快发展步伐，优化发展环境，推进发展规划实施。",
    "二、发展现状与形势\n三、发展任务\n",
    "推动可持续发展实验区建设。",
    "大力发展先进技术和优质服务。",
    "重点发展下列产品。",
    "发展为了人民、发展依靠人民。",
    "重点发展甲胶、乙胶、丙胶、丁胶、戊胶、己胶、庚胶。",  # a long list of products
    "大力发展苗族银帽、侗族花带。",  # a people's craft is no industry
    "加快发展小微企业、专精特新企业。",
    "发展志愿服务和公共服务。",
    "规范发展竹编加工聚集区。",
    "把创新作为转变经济发展方式的重要任务。",
]


@pytest.mark.parametrize(("text", "names"), GROWN, ids=[text for text, _ in GROWN])
def test_what_is_to_grow(text: str, names: list[str]) -> None:
    assert named("Industry", text) == names


@pytest.mark.parametrize("text", NOT_GROWN)
def test_what_grows_and_is_no_field(text: str) -> None:
    assert named("Industry", text) == []
