"""Organizations: universities, institutes, hospitals, associations, alliances; and what is a class of them."""

from __future__ import annotations

import pytest

from loaders.extract.organizations import find_organizations
from tests.loaders.extract.finding import found, named

NAMED = [
    ("依托四川农业大学、省农科院建设中心", ["四川农业大学", "省农科院"]),  # an academy is no agency
    ("支持甲市农业科学院、清华大学深圳国际研究生院", ["甲市农业科学院", "清华大学深圳国际研究生院"]),
    ("与商丘医学高等专科学校联合办学", ["商丘医学高等专科学校"]),
    ("注溪口镇中心卫生院为次中心", ["注溪口镇中心卫生院"]),
    ("共建了北京天坛医院（张家口）脑科中心", ["北京天坛医院"]),  # the bracket is of what is behind it
    ("患者也可接受天坛医院专家的诊断", ["天坛医院"]),
    ("在锦州福建商会的配合下", ["锦州福建商会"]),  # of those from one place in another
    ("发挥成都高新区生物产业专家联合会作用", ["成都高新区生物产业专家联合会"]),
    ("这其中既有与清华大学合作的研究中心", ["清华大学"]),
    ("与浙江大学、同济大学和中科院等高校院所合作", ["浙江大学", "同济大学", "中科院"]),
    ("支持广西民族大学筹划建设分析中心", ["广西民族大学"]),
    ("高新区内企业与浙江大学、哈尔滨工业大学合作", ["浙江大学", "哈尔滨工业大学"]),  # 与 before a place
    ("推动上海交通大学医学院附属瑞金医院海南医院建设", ["上海交通大学医学院附属瑞金医院海南医院"]),
    ("依托四川大学华西医院、复旦大学附属华山医院", ["四川大学华西医院", "复旦大学附属华山医院"]),
    ("支持三明市第一医院、福建省立医院发展", ["三明市第一医院", "福建省立医院"]),
    ("建成投用厦门弘爱医院、厦门大学附属翔安医院", ["厦门弘爱医院", "厦门大学附属翔安医院"]),
    # verbs inside the name
    (
        "成立中国—东盟信息港电子信息人才培养与科技创新联盟",
        ["中国—东盟信息港电子信息人才培养与科技创新联盟"],
    ),
    ("建成广东省大湾区集成电路与系统应用研究院", ["广东省大湾区集成电路与系统应用研究院"]),
    (
        "由中国电子信息产业发展研究院、赛迪智库电子信息产业研究所发布",
        ["中国电子信息产业发展研究院", "赛迪智库电子信息产业研究所"],
    ),
    ("对担任中国电子工业标准化技术协会元宇宙工作委员会理事单位的", ["中国电子工业标准化技术协会元宇宙工作委员会"]),
    ("引进“国家工业信息安全发展研究中心深圳分中心”落户", ["国家工业信息安全发展研究中心深圳分中心"]),
    # the name goes on after another one
    ("复旦大学网络空间国际治理研究基地主任指出", ["复旦大学网络空间国际治理研究基地"]),
    ("国际电信联盟秘书长表示", ["国际电信联盟"]),
    ("“得到了充分肯定。”国际电信联盟秘书长说", ["国际电信联盟"]),
    ("支持江苏省产业技术研究院发展", ["江苏省产业技术研究院"]),
    ("组建湖北航天产业联盟、武汉产业创新发展研究院", ["湖北航天产业联盟", "武汉产业创新发展研究院"]),
    ("支持中国科学院苏州纳米技术与纳米仿生研究所发展", ["中国科学院苏州纳米技术与纳米仿生研究所"]),
    # hospitals that bear the name of their town
    ("支持泰兴市人民医院、沭阳医院提升标准", ["泰兴市人民医院", "沭阳医院"]),
    ("推动南京鼓楼医院与高淳区合作", ["南京鼓楼医院"]),
    # two bodies that act together
    ("昆山市与清华大学签署校地合作协议", ["清华大学"]),
    ("河北省生态环境厅与清华大学签署战略合作协议", ["清华大学"]),
    ("太原理工大学与清华大学山西清洁能源研究院共建", ["太原理工大学", "清华大学山西清洁能源研究院"]),
    # the closing word says that names without a place are bodies
    (
        "工业互联网平台创新合作中心、工业互联网产业联盟等合作载体快速壮大",
        ["工业互联网平台创新合作中心", "工业互联网产业联盟"],
    ),
    # a jurisdiction has one of the kind; an alliance for one field; a school of cadres by its short name
    ("市中医院整体搬迁，县人民医院牵头", ["市中医院", "县人民医院"]),
    ("组建江西省铜基新材料创新联合体", ["江西省铜基新材料创新联合体"]),
    ("建设沂蒙干部学院", ["沂蒙干部学院"]),
    ("已与江南大学、东北大学签约", ["江南大学", "东北大学"]),
    ("发展漳州职业技术大学等职业本科教育项目", ["漳州职业技术大学"]),  # a school in a list of projects is a school
]
CAMPUSES = [
    ("支持青岛职业技术学院、淄博职业学院建设", ["青岛职业技术学院", "淄博职业学院"]),  # a city has one of each
    ("推动与哈尔滨工业大学（威海）、中国石油大学（华东）合作", ["哈尔滨工业大学（威海）", "中国石油大学（华东）"]),
    ("支持齐鲁工业大学（山东省科学院）参与", ["齐鲁工业大学（山东省科学院）"]),
    ("支持华中科技大学同济医学院附属同济医院发展", ["华中科技大学同济医学院附属同济医院"]),  # 同 is no 和 here
    ("依托宣武医院、协和医院建设基地", ["宣武医院", "协和医院"]),  # a name that no place proves
    ("依托哈工大先进技术研究院、敦煌研究院攻关", ["哈工大先进技术研究院", "敦煌研究院"]),
    ("沈阳、大连、鞍山等市人民政府与东北大学、大连理工大学共建", ["东北大学", "大连理工大学"]),  # 等 counts the cities
    ("支持中国科学院深海科学与工程研究所攻关", ["中国科学院深海科学与工程研究所"]),
    ("支持国科温州研究院（温州生物材料与工程研究所）建设", ["国科温州研究院（温州生物材料与工程研究所）"]),
    ("山东省卫生健康委组织三级医院开展帮扶", []),  # what a body does
    ("支持雄安大学创建", ["雄安大学"]),
    ("支持丝路海运联盟发展", ["丝路海运联盟"]),
    ("支持专科医院、综合医院和民营医院发展", []),
    ("在县级医院推广", []),
    ("完成新院区、新校区建设", []),
]


@pytest.mark.parametrize(("text", "names"), CAMPUSES, ids=[text for text, _ in CAMPUSES])
def test_schools_and_hospitals_are_told_from_their_kinds(text: str, names: list[str]) -> None:
    assert named("Organization", text) == names


REFUSED = [
    "与“双一流”大学、行业特色型大学合作",  # the rank of a university
    "鼓励高等学校、科研院所、行业协会参与。",
    "支持三甲医院、公立医院高质量发展。",
    "依托产业链联盟、行业商协会。",
    "与海外高水平大学和研究机构合作。",
    "全省二级以上医院开展“智慧医院”建设。",
    "推动全县医院提升服务能力。",
    "湖南省医院实行分级管理。",
    "全市公共图书馆免费开放。",
    "建设现代产业学院和新型研发机构。",
    "支持公立医院、行业协会等社会组织参与。",
    "推动省、市中医院与各县人民医院结对",  # those of many jurisdictions
    "组建产业技术创新联合体",
]


@pytest.mark.parametrize(("text", "names"), NAMED, ids=[text for text, _ in NAMED])
def test_named_organizations_are_found(text: str, names: list[str]) -> None:
    assert named("Organization", text) == names


@pytest.mark.parametrize("text", REFUSED)
def test_classes_are_no_organizations(text: str) -> None:
    assert found(find_organizations, text) == []
