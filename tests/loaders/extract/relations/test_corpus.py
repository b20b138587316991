"""What the relations of the real compilation and guide must say."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.extract import extract
from loaders.mention import Claim
from loaders.read import read

pytestmark = pytest.mark.corpus

THOUSAND = {
    ("北海市", "北海市铁山港（临海）工业区"),
    ("北海市", "北海经济技术开发区"),
    ("南宁市", "南宁高新技术产业开发区"),
    ("柳州市", "柳州高新技术产业开发区"),
    ("梧州市", "梧州经济技术开发区"),
    ("河池市", "河池·南丹有色金属新材料工业园区"),
    ("玉林市", "龙港新区玉林龙潭产业园区"),
    ("贵港市", "贵港覃塘产业园"),
    ("钦州市", "中国（广西）自由贸易试验区钦州港片区"),
    ("防城港市", "防城港经济技术开发区"),
}


@pytest.fixture(scope="module")
def compilation(shared_corpus: Path) -> list[tuple[str, Claim]]:
    """The claims of the compilation, each with the title of its part."""
    (document,) = read(shared_corpus / "compilation-2020-2023-provinces.txt")
    return [(document.parts[one.head.part].title, one) for one in extract(document).claims]


def test_the_ten_parks_of_a_thousand_hundred_million_and_their_cities(compilation: list[tuple[str, Claim]]) -> None:
    found = {
        (one.tail.name, one.head.name)
        for _, one in compilation
        if one.type == "LOCATED_IN" and one.head.properties.get("tier") == "千亿元园区"
    }
    assert found == THOUSAND


def test_two_repeals_and_no_third(compilation: list[tuple[str, Claim]]) -> None:
    found = [one.tail.name for _, one in compilation if one.type == "REPEALS"]
    assert found == ["广西壮族自治区电子政务建设工程项目管理暂行办法", "重庆市政务信息资源共享开放管理办法"]


@pytest.mark.parametrize(
    ("title", "ground"),
    [
        ("通用人工智能", "人工智能创新策源地实施方案"),
        ("移动端建设工作方案", "天津市加快数字化发展三年行动方案"),
        ("帮办制度", "一网通办"),
    ],
)
def test_policies_of_the_compilation_rest_on_each_other(
    compilation: list[tuple[str, Claim]], title: str, ground: str
) -> None:
    grounds = [one.tail.name for part, one in compilation if one.type == "BASED_ON" and title in part]
    assert any(ground in name for name in grounds)


TARGETS = [
    "工业增加值增速|8 %|2025",
    "制造业增加值占地区生产总值比重|25 %|2025",
    "战略性新兴产业增加值占全区工业增加值比重|25 %|2025",
    "超百亿元龙头企业|40 家|2025",
    "规模以上工业企业|10000 家|2025",
    "工业产值千亿元园区|10 个|2025",
    "累计新增创新型企业|500 家|2025",
    "创建绿色园区|20 个|2025",
]


@pytest.mark.parametrize("target", TARGETS)
def test_targets_of_a_plan_as_its_table_has_them(compilation: list[tuple[str, Claim]], target: str) -> None:
    found = [one.tail.name for part, one in compilation if one.type == "SETS_TARGET" and "工业和信息化" in part]
    assert target in found


def test_one_indicator_of_several_provinces(compilation: list[tuple[str, Claim]]) -> None:
    found = {
        (one.tail.properties["number"], one.tail.properties["base_unit"])
        for _, one in compilation
        if one.type == "SETS_TARGET" and one.tail.properties["indicator"] in {"5G基站", "5G基站规模"}
    }
    assert found == {("150000", "个")}


def test_what_is_only_to_be_attracted_is_not_supported(compilation: list[tuple[str, Claim]]) -> None:
    supported = {one.tail.name for _, one in compilation if one.type == "SUPPORTS"}
    assert not supported & {"今麦郎", "浙江银轮", "杉杉股份"}


def test_cases_of_the_guide_set_no_target(shared_corpus: Path) -> None:
    (document,) = read(shared_corpus / "guide-guangdong-1.0.txt")
    assert [one.quote.text for one in extract(document).claims if one.type == "SETS_TARGET"] == []
