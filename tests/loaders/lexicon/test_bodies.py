"""Names of bodies taken apart, and where the longest one ends: so that no list is cut inside 文化和旅游厅."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.lexicon.bodies import longest_body, parse_body
from loaders.lexicon.cores import System, bare_organs, central_bodies, cores, party_organs

PARTS = [
    ("市教委", "市", "教育委员会"),
    ("省科技厅", "省", "科学技术厅"),
    ("市市场监管局", "市", "市场监督管理局"),  # 市 + 市场…
    ("市市政管理局", "市", "市政管理局"),
    ("广西壮族自治区大数据发展局", "广西壮族自治区", "大数据发展局"),
    ("滨海新区人民政府", "滨海新区", "人民政府"),
    ("贵安新区工业和信息化局", "贵安新区", "工业和信息化局"),  # a zone that is no division
    ("贵安新区大数据和科技创新局", "贵安新区", "大数据和科技创新局"),  # 和 inside; in no table
    ("自治区高级法院", "自治区", "高级人民法院"),
    ("自治区人大常委会", "自治区", "人民代表大会常务委员会"),
    ("自治区十三届人大常委会", "自治区", "人民代表大会常务委员会"),  # the term is no part of the name
    ("省发改委(省能源局)", "省", "发展和改革委员会"),
    ("市政府外办", "市", "人民政府外事办公室"),
    ("文化和旅游厅", "", "文化和旅游厅"),
    ("市中小企业局", "市", "中小企业局"),  # 市中 is a district elsewhere
    ("中共天津市委网络安全和信息化委员会办公室", "天津市", "网络安全和信息化委员会办公室"),
    ("市委网信办", "市", "网络安全和信息化委员会办公室"),
    ("市网信办", "市", "网络安全和信息化委员会办公室"),
    ("自治区党委编办〔绩效办〕", "自治区", "机构编制委员会办公室"),
    ("浙江桐乡市委", "浙江桐乡市", ""),
    ("省委自贸港工委办", "省", "自由贸易港工作委员会办公室"),
    ("中国人民政治协商会议浙江省委员会", "浙江省", "中国人民政治协商会议{place}委员会"),
    ("共青团天津市委", "天津市", "中国共产主义青年团{place}委员会"),
    ("共青团广西区委", "广西", "中国共产主义青年团{place}委员会"),
    ("县政协办", "县", "中国人民政治协商会议{place}委员会办公室"),
    ("市人大办", "市", "人民代表大会常务委员会办公室"),
    ("兵团发展改革委", "兵团", "发展和改革委员会"),
    ("自然资源分局", "", "自然资源分局"),
    ("区公安分局", "区", "公安分局"),
]


@pytest.mark.parametrize(("name", "place", "core"), PARTS)
def test_place_and_core(name, place, core):
    body = parse_body(name)
    assert body is not None
    assert (body.place, body.core) == (place, core)


KINDS = [
    ("国家发展改革委", System.CENTRAL),
    ("国家卫生健康委办公厅", System.CENTRAL),
    ("工业和信息化部网络安全管理局", System.CENTRAL),
    ("人民银行南宁中心支行", System.CENTRAL),
    ("国家税务总局杭州市税务局", System.CENTRAL),
    ("国家金融监督管理总局浙江监管局", System.CENTRAL),
    ("拱北海关", System.CENTRAL),
    ("广西银保监局", System.BRANCH),
    ("天津海关", System.BRANCH),
    ("省数字经济发展领导小组", System.GROUP),
    ("市12345市民服务热线领导小组办公室", System.GROUP),
    ("自治区政务数据共享专家委员会", System.GROUP),
    ("数字广西建设领导小组其他成员单位", System.GROUP),
    ("自贸试验区管委会", System.COMMITTEE),
    ("中新天津生态城管委会", System.COMMITTEE),
    ("市残联", System.INSTITUTION),
    ("市某某局", System.OTHER),
]


@pytest.mark.parametrize(("name", "system"), KINDS)
def test_kind_of_body(name, system):
    body = parse_body(name)
    assert body is not None
    assert body.system is system


COLLECTIVES = (
    "各区人民政府 各设区市人民政府 各级人民政府 全区各级各部门 县级以上人民政府 各州市人民政府 各市、县人民政府 "
    "各开发区管委会 各地级以上市、县（市、区）人民政府 广东省各级人民政府 市政府各部门 各区教育局 各有关市人民政府 "
    "全区各级大数据发展和政务服务主管部门"
)


@pytest.mark.parametrize("name", COLLECTIVES.split())
def test_collectives(name):
    body = parse_body(name)
    assert body is not None
    assert body.collective


@pytest.mark.parametrize(
    "name",
    [
        "市大数据应用发展管理主管部门",
        "审计机关",
        "省人民政府科技部门",
        "企业所在地教育行政主管部门",
        "市场监督管理部门",
        "市市政行政主管部门",
    ],
)
def test_roles(name):
    body = parse_body(name)
    assert body is not None
    assert body.role


@pytest.mark.parametrize(
    "name",
    [
        "有关部门",
        "各有关部门",
        "市级有关部门",
        "各市级相关部门",
        "其他行政主管部门",
        "西青区",
        "天津港集团",
        "国网天津市电力公司",
        "工作",
        "",
    ],
)
def test_no_bodies(name):
    assert parse_body(name) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("市文化和旅游局、市科技局，各区人民政府", "市文化和旅游局"),
        ("省人力资源和社会保障厅和省教育厅", "省人力资源和社会保障厅"),
        ("省发展改革委（省能源局）、省财政厅", "省发展改革委（省能源局）"),  # the second name in brackets belongs to it
        ("市住房城乡建设委（按职责分工负责）", "市住房城乡建设委"),  # these brackets do not
        ("各地级以上市、县（市、区）人民政府，省教育厅", "各地级以上市、县（市、区）人民政府"),
        ("各市、县人民政府负责", "各市、县人民政府"),
        ("市科委、中关村管委会、市财政局", "市科委、中关村管委会"),
        ("国家税务总局天津市税务局等", "国家税务总局天津市税务局"),
        ("省通信管理局负责落实", "省通信管理局"),
    ],
)
def test_the_longest_body_at_a_place(text, name):
    end = longest_body(text, 0)
    assert end is not None
    assert text[:end] == name


def test_no_body_at_a_place():
    assert longest_body("提升政务服务水平", 0) is None


@given(
    st.sampled_from(sorted({*cores(), *bare_organs()})),
    st.sampled_from(["省", "市", "自治区", "浙江省", "天津市", "县"]),
)
def test_every_listed_body_behind_every_place_is_read_whole(core, place):
    body = parse_body(place + core)
    assert body is not None
    assert not body.role
    assert longest_body(place + core + "、", 0) == len(place + core)


def test_tables_hold_what_documents_use():
    assert len(cores()) > 1000
    assert cores()["发改委"][0].name == "发展和改革委员会"
    assert cores()["政务服务数据管理局"][0].name == "政务服务数据管理局"  # not 政务服务和数据管理局 without its 和
    assert party_organs()["网信办"].name == "网络安全和信息化委员会办公室"
    assert central_bodies()["工信部"] == ("工业和信息化部",)
    assert "中国科学院" not in central_bodies()  # an institute, no agency
