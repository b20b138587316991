"""Bodies that stand without their place in the paper of a town, a street, or a division of the corps and its city."""

from __future__ import annotations

import pytest

from kg.resolve.agencies import identify_agency
from loaders.document import PolicyMetadata, Stated
from tests.kg.resolve.parts import light, mention

COUNTY, DISTRICT = "湖南省衡阳市衡南县", "广东省广州市天河区"


@pytest.mark.parametrize(
    ("place", "issuer", "words", "name"),
    [
        (COUNTY, "衡南县三塘镇人民政府", "镇应急管理服务中心", "衡南县三塘镇应急管理服务中心"),
        (COUNTY, "衡南县三塘镇人民政府", "镇妇联", "衡南县三塘镇妇女联合会"),
        (COUNTY, "衡南县三塘镇人民政府", "镇团委", "中国共产主义青年团衡南县三塘镇委员会"),
        (COUNTY, "中共衡南县三塘镇委员会", "镇党政办", "衡南县三塘镇党政办公室"),
        (COUNTY, "衡南县三塘镇人民政府", "镇党委", "中共衡南县三塘镇委员会"),
        (COUNTY, "衡南县松江乡人民政府", "乡纪委", "中共衡南县松江乡纪律检查委员会"),
        (COUNTY, "衡南县松江乡人民政府", "乡政府", "衡南县松江乡人民政府"),
        (COUNTY, "衡南县三塘镇人民政府", "县林业局", "衡南县林业局"),  # the county's own
        (COUNTY, "衡南县人民政府办公室", "镇妇联", "衡南县镇妇女联合会"),  # of no town in particular
        (DISTRICT, "广州市天河区石牌街道办事处", "街道党工委", "中共广州市天河区石牌街道工作委员会"),
        (DISTRICT, "广州市天河区石牌街道办事处", "街道安委办", "广州市天河区石牌街道安全生产委员会办公室"),
        (DISTRICT, "石牌街道办事处", "办事处", "广州市天河区石牌街道办事处"),
    ],
)
def test_bodies_in_the_paper_of_a_town_are_the_towns(place: str, issuer: str, words: str, name: str):
    own = PolicyMetadata("工作方案", issuers=(Stated(issuer, "text"),))
    found = identify_agency(mention("Agency", words), light(place=place, own=own))
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("title", "words", "name"),
    [
        ("东莞市虎门镇服装产业数字化转型专班工作机制", "镇经济发展局", "东莞市虎门镇经济发展局"),
        ("东莞市特色小镇建设行动方案", "镇经济发展局", "东莞市镇经济发展局"),  # of a sort of towns
    ],
)
def test_a_title_names_the_town_behind_its_county(title: str, words: str, name: str):
    found = identify_agency(mention("Agency", words), light(place="广东省东莞市", own=PolicyMetadata(title)))
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("title", "words", "name"),
    [
        ("一师阿拉尔市促进棉花产业发展方案", "水利局", "新疆生产建设兵团第一师阿拉尔市水利局"),
        ("一师阿拉尔市促进棉花产业发展方案", "市场监管局", "新疆生产建设兵团第一师阿拉尔市市场监督管理局"),
        ("一师阿拉尔市促进棉花产业发展方案", "各团镇", "新疆生产建设兵团第一师阿拉尔市各团镇"),
        ("一师阿拉尔市促进棉花产业发展方案", "师市发改委", "新疆生产建设兵团第一师阿拉尔市发展和改革委员会"),
        ("棉花产业发展方案", "水利局", "水利局"),  # the text only mentions the division
    ],
)
def test_bodies_in_the_paper_of_a_division_of_the_corps_are_its_own(title: str, words: str, name: str):
    here = light("第一师阿拉尔市办公室印发本方案。", own=PolicyMetadata(title))
    found = identify_agency(mention("Agency", words), here)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("大柴旦行委", "海西蒙古族藏族自治州大柴旦行政委员会"),
        ("各行委", "海西蒙古族藏族自治州各行政委员会"),
    ],
)
def test_the_board_that_governs_in_place_of_a_county(words: str, name: str):
    found = identify_agency(mention("Agency", words), light(place="青海省海西蒙古族藏族自治州"))
    assert found is not None
    assert found.name == name
