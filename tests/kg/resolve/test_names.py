"""Parks, platforms, firms and places: short forms folded, places in full, near names kept apart."""

from __future__ import annotations

import pytest

from kg.resolve.collectives import full_collectives
from kg.resolve.folding import fold
from kg.resolve.names import identify_figure, identify_name
from kg.resolve.places import identify_place
from loaders.mention import Definition
from tests.kg.resolve.parts import light, mention, policy


def _folded(type_: str, *names: str, place: str = "广西壮族自治区") -> list[str]:
    mentions = tuple(mention(type_, name, at) for at, name in enumerate(names))
    context = fold(light(place=place), mentions)
    return sorted({identify_name(one, context).name for one in mentions})


FOLDED = [
    ("Platform", ["惠企惠民政策兑现平台", "广西惠企惠民政策兑现平台"], 1),  # without its place
    ("Platform", ["“一键游东盟”", "“一键游东盟”智慧旅游服务平台"], 1),  # without its kind
    ("Platform", ["自治区公共数据开放平台", "公共数据开放平台"], 1),
    ("Platform", ["全区公共应用支撑平台", "公共应用支撑平台"], 1),
    ("Project", ["阳天电子数字能源生产基地", "阳天电子数字能源生产基地项目"], 1),
    ("Project", ["浪潮集团东盟运营总部", "浪潮集团东盟运营总部（云创谷）"], 1),
    ("Enterprise", ["腾讯", "腾讯集团"], 1),
    ("Park", ["五象新区", "南宁五象新区"], 1),
    # two long forms: none is chosen
    ("Park", ["高新区", "南宁高新区", "柳州高新区"], 3),
    # different things
    ("Park", ["南宁五象新区", "南宁五象新区中国电信东盟国际信息园"], 2),
    ("Park", ["南宁市邕宁新兴产业园", "南宁市邕宁新兴产业园区"], 2),
    ("Enterprise", ["广西恒逸新材料有限公司", "广西恒逸化工新材料有限公司"], 2),
    ("Enterprise", ["美的", "美的云"], 2),
    ("Park", ["广投数字经济示范基地", "广投数字经济产业基地"], 2),
    ("Organization", ["工业互联网产业联盟", "广东省工业互联网产业联盟", "广西工业互联网产业联盟"], 3),
]


@pytest.mark.parametrize(
    ("type_", "names", "things"), FOLDED, ids=lambda value: value[0] if isinstance(value, list) else ""
)
def test_short_forms_of_one_part(type_, names, things):
    assert len(_folded(type_, *names)) == things


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (["各县（市）区人民政府", "各县（市）区"], {"各县（市）区": "各县（市）区人民政府"}),
        (["各乡镇政府", "各乡镇", "县财政局"], {"各乡镇": "各乡镇政府"}),
        (["自贸试验区各片区管委会", "各片区管委会"], {"各片区管委会": "自贸试验区各片区管委会"}),
        (["云港新区各园区管委会", "海港新区各园区管委会", "各园区管委会"], {}),  # two may be meant
        (["各有关部门", "各县（市）区"], {}),
    ],
)
def test_collectives_named_in_full_elsewhere(names: list[str], short: dict[str, str]) -> None:
    assert full_collectives(names) == short


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("自治区公共数据运营平台", "广西壮族自治区公共数据运营平台"),
        ("全区公共应用支撑平台", "广西壮族自治区公共应用支撑平台"),
        ("全区统一的医保电子处方流转中心", "广西壮族自治区医保电子处方流转中心"),
        ("自治区级工业互联网平台", "自治区级工业互联网平台"),  # a rank, no place
    ],
)
def test_the_parts_place_in_a_name(words, name):
    assert identify_name(mention("Platform", words), light(place="广西壮族自治区")).name == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("省社科院", "湖北省社会科学院"),
        ("中科院武汉分院", "中国科学院武汉分院"),
        ("中国信通院", "中国信息通信研究院"),
        ("省图书馆", "湖北省图书馆"),
    ],
)
def test_bodies_of_a_level_and_academies_in_full(words, name):
    assert identify_name(mention("Organization", words), light(place="湖北省")).name == name


def test_a_company_of_the_parts_county():
    context = light(place="安徽省蒙城县")
    assert identify_name(mention("Enterprise", "县供电公司"), context).name == "蒙城县供电公司"
    assert identify_name(mention("Enterprise", "县域公司"), context).name == "县域公司"


def test_a_declared_short_name():
    span = mention("Enterprise", "x").span
    context = light(definitions=(Definition("柳钢集团", "广西柳州钢铁集团有限公司", 0, span),))
    assert identify_name(mention("Enterprise", "“柳钢集团”"), context).name == "广西柳州钢铁集团有限公司"


def _id(type_: str, name: str, place: str) -> str:
    return identify_name(mention(type_, name), light(place=place)).id


@pytest.mark.parametrize(
    ("type_", "name", "same"),
    [
        ("Platform", "政务服务平台", False),  # nothing in the name says of which place
        ("Platform", "“城市大脑”", False),
        ("Platform", "“粤治慧”", False),
        ("Project", "“东数西算”工程", True),
        ("Enterprise", "华为", True),
        ("Park", "中国—马来西亚钦州产业园", True),
        ("Platform", "广西电子政务外网", True),
        ("Organization", "浙江大学", True),
    ],
)
def test_one_name_in_documents_of_two_provinces(type_, name, same):
    assert (_id(type_, name, "浙江省") == _id(type_, name, "广西壮族自治区")) is same


def test_a_place_short_or_full_before_a_name_is_one_place():
    assert _id("Platform", "广西电子政务外网", "浙江省") == _id(
        "Platform", "广西壮族自治区电子政务外网", "广西壮族自治区"
    )


@pytest.mark.parametrize(
    ("short", "long", "same"),
    [
        ("柳州高新区", "柳州市高新技术产业开发区", True),
        ("柳州综保区", "柳州综合保税区", True),
        ("岑溪经开区", "岑溪经济开发区", True),  # of the province, as no table of national ones has it
        ("岑溪高新区", "岑溪经济开发区", False),
        ("“柳州高新区”", "柳州高新区智造园", False),
    ],
)
def test_a_zone_by_the_short_word_for_its_kind_is_the_zone(short, long, same):
    assert (_id("Park", short, "广西壮族自治区") == _id("Park", long, "广西壮族自治区")) is same


@pytest.mark.parametrize(
    ("words", "place", "name"),
    [
        ("南宁", "广西壮族自治区", "广西壮族自治区南宁市"),
        ("浙江杭州", None, "浙江省杭州市"),
        ("我区", "广西壮族自治区", "广西壮族自治区"),
        ("全省", "广东省", "广东省"),
        ("本市", "上海市", "上海市"),
        ("海南", None, "海南省"),
        ("长三角地区", None, "长三角"),
        ("西湖区", "浙江省杭州市", "浙江省杭州市西湖区"),
        ("老挝", None, "老挝"),
        ("鄂城区鼓楼街道", None, "湖北省鄂州市鄂城区鼓楼街道"),
        ("浙江乌镇", None, "浙江省乌镇"),
        ("无名镇", None, "无名镇"),
    ],
)
def test_places(words, place, name):
    assert identify_place(mention("Place", words), light(place=place)).name == name


def test_a_figure_belongs_to_its_policy():
    figure = mention("Target", "5G基站|15 万个|2025", number="150000")
    plans = [light(own=policy(title, "重庆市")) for title in ("重庆市规划", "重庆市方案")]
    found = [identify_figure(figure, context) for context in plans]
    assert found[0].id != found[1].id
    assert found[0].properties["number"] == 150000.0
    assert identify_figure(mention("Target", "a|b|c", number="约"), plans[0]).properties["number"] == "约"


def test_an_industry_with_and_without_its_last_word_is_one() -> None:
    one, other = (identify_name(mention("Industry", name), light()) for name in ("电子信息", "电子信息产业"))
    assert one.id == other.id
    assert identify_name(mention("Industry", "产业互联网"), light()).id != one.id


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("旅游", "旅游业", True),
        ("商贸业", "传统商贸业", True),
        ("工业", "工业经济", True),
        ("低空产业", "低空经济", True),
        # what is modern is not all of it, and an economy is more than its industry
        ("服务业", "现代服务业", False),
        ("数字产业", "数字经济", False),
    ],
)
def test_the_words_of_a_sector_make_no_other_industry(one: str, other: str, same: bool) -> None:
    first, second = (identify_name(mention("Industry", name), light()) for name in (one, other))
    assert (first.id == second.id) == same


def test_one_quotation_with_one_kind_behind_it_is_one() -> None:
    names = ("“春芽”公益项目", "“春芽”项目", "“春芽”系统", "“秋实”项目")
    folded = fold(light(), tuple(mention("Project", name, at) for at, name in enumerate(names))).folded
    assert folded == {("Project", "“春芽”项目"): "“春芽”公益项目"}


def test_many_names_of_one_kind_are_folded_in_linear_time():
    names = [f"{'一二三四五六七八九十'[at % 10] * (at // 10 + 1)}服务平台" for at in range(1500)]
    mentions = tuple(mention("Platform", name[-40:], at) for at, name in enumerate(names))
    assert fold(light(), mentions).folded == {}
