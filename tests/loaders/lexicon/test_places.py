"""Divisions by every name they go by, alone and in chains; what is ambiguous stays so until a place near it decides."""

from __future__ import annotations

import pytest

from loaders.lexicon.places import (
    by_name,
    divisions,
    full_name,
    locate,
    path,
    place_end,
    province,
    regions,
    unlisted,
)


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("新津县", "四川省成都市新津县"),  # a district now
        ("即墨市", "山东省青岛市即墨市"),
        ("清镇县", "贵州省贵阳市清镇县"),  # a city now
        ("和平县", "广东省河源市和平县"),  # not what 和平区 was
        ("新城市", ""),
        ("郊县", ""),
    ],
)
def test_older_texts_call_districts_what_they_were(name: str, full: str) -> None:
    found = locate(name)
    assert (full_name(found) if found else "") == full


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("广西", "广西壮族自治区"),
        ("杭州", "浙江省杭州市"),
        ("杭州市", "浙江省杭州市"),
        ("浙江省杭州市", "浙江省杭州市"),
        ("浙江杭州", "浙江省杭州市"),  # short name above short name
        ("浙江桐乡市", "浙江省嘉兴市桐乡市"),  # the prefecture left out
        ("天津市滨海新区", "天津市滨海新区"),
        ("滨海新区", "天津市滨海新区"),
        ("海南", "海南省"),  # also a prefecture of 青海
        ("东莞", "广东省东莞市"),  # a city without counties
        ("吉林", "吉林省"),
        ("伊犁州", "新疆维吾尔自治区伊犁哈萨克自治州"),  # short name with its rank
        ("湘西自治州", "湖南省湘西土家族苗族自治州"),
        ("广西自治区", "广西壮族自治区"),
        ("巴马县", "广西壮族自治区河池市巴马瑶族自治县"),
        ("恩施州", "湖北省恩施土家族苗族自治州"),
        ("杭州市西湖区", "浙江省杭州市西湖区"),
        ("香港", "香港特别行政区"),
        ("东莞", "广东省东莞市"),  # cities without districts
        ("中山", "广东省中山市"),
    ],
)
def test_one_division(name, full):
    found = locate(name)
    assert found is not None
    assert full_name(found) == full


@pytest.mark.parametrize("name", ["西湖区", "鼓楼区", "新城区", "乌镇", "数字", ""])
def test_none_where_several_or_no_division_has_the_name(name):
    assert locate(name) is None


@pytest.mark.parametrize(
    ("name", "near", "full"),
    [
        ("西湖区", "杭州市", "浙江省杭州市西湖区"),
        ("西湖区", "江西省", "江西省南昌市西湖区"),
        ("鼓楼区", "福建省福州市", "福建省福州市鼓楼区"),
        ("朝阳区", "北京市", "北京市朝阳区"),
    ],
)
def test_the_place_near_decides(name, near, full):
    found = locate(name, locate(near))
    assert found is not None
    assert full_name(found) == full


def test_parents_and_levels():
    tongxiang = locate("桐乡市")
    assert tongxiang is not None
    assert [one.name for one in path(tongxiang)] == ["浙江省", "嘉兴市", "桐乡市"]
    assert province(tongxiang).short == "浙江"
    assert (tongxiang.level, province(tongxiang).level) == ("county", "provincial")


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("广西", "自治区"),
        ("浙江", "省"),
        ("天津", "市"),
        ("大理", "自治州"),
        ("桐乡市", "市"),
        ("香港", "特别行政区"),
        ("阿拉善盟", "盟"),
    ],
)
def test_designation(name, word):
    found = locate(name)
    assert found is not None
    assert found.designation == word


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("浙江省杭州市西湖区教育局", 9),
        ("市教育局", 0),
        ("公安局", 0),  # 公安 is a county of Hubei, and a word
        ("公安县公安局", 3),
        ("市中小企业局", 0),  # 市中 is a district of several cities
        ("和平区教育局", 3),
        ("内蒙古", 3),  # the text ends before the longest name with that beginning could
        ("西藏自治", 2),
        ("西", 0),
    ],
)
def test_where_a_chain_of_places_ends(text, end):
    assert place_end(text, 0) == end


def test_regions_go_by_several_names():
    assert regions()["长江三角洲"] == regions()["长三角地区"] == "长三角"


def test_the_table_is_whole():
    tiers = [one.tier for one in divisions().values()]
    assert (tiers.count(1), tiers.count(2)) == (34, 333)
    assert all(one.parent in divisions() for one in divisions().values() if one.tier > 1)
    assert all(one.short[0] in one.name for one in divisions().values())
    assert len(by_name()["鼓楼区"]) > 3
    assert all(one.short[0] == one.name[0] for one in divisions().values())


@pytest.mark.parametrize(
    ("name", "tier"),
    [
        ("岚海省", 1),  # no table lists it; its own documents name it
        ("青屿市", 2),
        ("岚西自治区", 1),
        ("东澜县", 3),
        ("浙江省", None),  # listed
        ("智慧港口", None),  # no rank at its end
        ("市", None),
    ],
)
def test_a_place_that_no_table_lists_is_read_by_its_rank(name: str, tier: int | None) -> None:
    found = unlisted(name)
    assert (found.tier if found else None) == tier


def test_what_lies_in_an_unlisted_place_is_in_no_table() -> None:
    assert locate("东港区", unlisted("临澜市")) is None  # not the one of 日照
    found = locate("东港区", locate("日照市"))
    assert found is not None
    assert found.name == "东港区"
