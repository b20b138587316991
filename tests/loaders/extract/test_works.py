"""Works: ways from place to place, sections, stages and deeds behind the head, and one head for a whole list."""

from __future__ import annotations

import pytest

from loaders.extract.ways import is_route, onward
from tests.loaders.extract.finding import named

WORKS = [
    # each with a head of its own shares none
    (
        "包括甲州至乙阳高铁、邵阳至永州高铁、铜仁至吉首铁路、G59官庄至新化公路等项目",
        ["甲州至乙阳高铁", "邵阳至永州高铁", "铜仁至吉首铁路", "G59官庄至新化公路"],
    ),
    (
        "开工宁夏贺兰山东麓防洪、四川三坝水库、云南腾冲灌区等工程",
        ["宁夏贺兰山东麓防洪", "四川三坝水库", "云南腾冲灌区"],
    ),
    # from place to place; a place inside the way does not begin the name
    ("推进巴中至南充高铁建设", ["巴中至南充高铁"]),
    ("开工建设哈尔滨至绥化至铁力客专", ["哈尔滨至绥化至铁力客专"]),
    ("加快中山至开平高速公路建设", ["中山至开平高速公路"]),
    # a section, a stage, what is done to it
    ("实施隆黄铁路隆昌至叙永段扩能改造", ["隆黄铁路隆昌至叙永段扩能改造"]),
    ("实施水曹铁路曹妃甸港区支线延伸项目", ["水曹铁路曹妃甸港区支线延伸项目"]),
    ("推进宁淮铁路淮安东货场集疏运通道建设", ["宁淮铁路淮安东货场集疏运通道"]),
    ("推进渝昆高铁渝宜段开通", ["渝昆高铁渝宜段"]),
    ("加快西安咸阳国际机场三期建设", ["西安咸阳国际机场三期"]),
    ("推进漠河机场改扩建，加快哈尔滨机场二期扩建", ["漠河机场改扩建", "哈尔滨机场二期扩建"]),
    ("完成京杭运河主航道枣庄段整治工程", ["京杭运河主航道枣庄段整治工程"]),  # 完成 is no piece of it
    ("推进引江济淮工程（河南段）建设", ["引江济淮工程（河南段）"]),
    ("建成G0711乌鲁木齐至尉犁高速公路", ["G0711乌鲁木齐至尉犁高速公路"]),  # the number of the road is part of it
    ("推进雄安新区至天津新机场城际铁路、津静线市域铁路建设", ["雄安新区至天津新机场城际铁路", "津静线市域铁路"]),
    ("推进精河至阿拉山口铁路增建二线", ["精河至阿拉山口铁路增建二线"]),
    ("加快和静机场、藻渡水库建设", ["和静机场", "藻渡水库"]),  # 和 begins a name; a word that no dictionary has
    ("实施东洞庭湖国家级自然保护区湿地修复工程", ["东洞庭湖国家级自然保护区湿地修复工程"]),
    ("推进G5京昆高速广绵扩容、绵阳机场T2航站楼改造", ["G5京昆高速广绵扩容", "绵阳机场T2航站楼改造"]),
    ("加快成宜昭高速公路、德昌至会理高速公路建设", ["成宜昭高速公路", "德昌至会理高速公路"]),
    ("加快包浍河治理、下浒山水库等工程建设", ["包浍河治理", "下浒山水库"]),  # a river in a list of works
    # a river or a place that no table has
    ("加快东庄水利枢纽、芝瑞抽水蓄能电站建设", ["东庄水利枢纽", "芝瑞抽水蓄能电站"]),
    ("实施望虞河西岸控制工程、茅洲河流域水环境综合整治工程", ["望虞河西岸控制工程", "茅洲河流域水环境综合整治工程"]),
    # cities by one character each, what is done to a line, what belongs to the work
    ("加快杭绍甬高速改扩建、沪苏湖高铁二通道桐乡段建设", ["杭绍甬高速改扩建", "沪苏湖高铁二通道桐乡段"]),
    ("开工建设丽水机场航站楼改扩建及附属工程", ["丽水机场航站楼改扩建及附属工程"]),
    ("浙江将推进衢江金华至兰溪航道建设", ["衢江金华至兰溪航道"]),
    # a road by its number; two that a word joins
    ("推进104国道云山段改建", ["104国道云山段改建"]),
    ("推进104国道云山段改建和57省道改线工程", ["104国道云山段改建", "57省道改线工程"]),
    # its size before it, and what is done to the last of a list
    ("年产氧5000吨的云台空分装置一期项目已经开工建设", ["云台空分装置一期项目"]),
    ("谋划甲山家居直播园项目、桐溪药材仓储中心建设等一批项目", ["甲山家居直播园项目", "桐溪药材仓储中心"]),
    # the companies that build weighty works; in a list of works a hospital is one
    ("推进澄芯微、云钛等重点项目投产", ["澄芯微", "云钛"]),
    ("抓好云州大剧院、第四老年医院等项目建设", ["云州大剧院", "第四老年医院"]),
    # who builds it is no piece of the name
    ("中国光大环境（集团）有限公司建设宜兴城乡生活垃圾焚烧发电项目", ["宜兴城乡生活垃圾焚烧发电项目"]),
]
SHARED = [
    ("推进玉溪至磨憨、大理至瑞丽等与周边互联互通铁路建设", "Project", ["玉溪至磨憨铁路", "大理至瑞丽铁路"]),
    ("实施京港澳、长深等国家高速公路主线扩容", "Project", []),  # a part of all of them
    ("新建江坪河和淋溪河水电站", "Project", ["江坪河水电站", "淋溪河水电站"]),
    # behind the number of an item; with a river, and no whole province
    ("分别为：（5）青川至绵竹、仁和至屏山公路。", "Project", ["青川至绵竹公路", "仁和至屏山公路"]),
    ("加快大青河猴石岩和雅江桐林子水电站建设。", "Project", ["大青河猴石岩水电站", "雅江桐林子水电站"]),
    ("推进渝贵、成渝中线、渝昆等高铁项目", "Project", ["渝贵高铁项目", "成渝中线高铁项目", "渝昆高铁项目"]),
    ("一体化建设中心城区与高坎、古蛟、龙雁三个新区", "Park", ["高坎新区", "古蛟新区", "龙雁新区"]),
    ("推进临港、空港两个新区发展", "Park", []),
    ("启动五大连池至嫩江、鹤岗至伊春等高速公路建设", "Project", ["五大连池至嫩江高速公路", "鹤岗至伊春高速公路"]),
    ("开工临沂至徐州等高速公路项目", "Project", ["临沂至徐州高速公路项目"]),
    (
        "建设阳江、梅州、肇庆抽水蓄能电站项目",
        "Project",
        ["阳江抽水蓄能电站项目", "梅州抽水蓄能电站项目", "肇庆抽水蓄能电站项目"],
    ),
    ("全面投产江苏句容、浙江缙云等抽水蓄能电站", "Project", ["江苏句容抽水蓄能电站", "浙江缙云抽水蓄能电站"]),
    ("建设汕头勒门、揭阳神泉等地海上风电场项目", "Project", ["汕头勒门海上风电场项目", "揭阳神泉海上风电场项目"]),
    ("（三）新建巫溪、石柱等一批通用机场", "Project", ["巫溪通用机场", "石柱通用机场"]),
    ("推进商丘、潢川支线机场建设", "Project", ["商丘支线机场", "潢川支线机场"]),
    ("支持芜湖、蚌埠高新区提升能级", "Park", ["芜湖高新区", "蚌埠高新区"]),
    (
        "推进中国（哈尔滨）、中国（黑河）跨境电子商务综合试验区建设",
        "Park",
        ["中国（哈尔滨）跨境电子商务综合试验区", "中国（黑河）跨境电子商务综合试验区"],
    ),
    ("建设天保、孟定、猴桥边境经济合作区", "Park", ["天保边境经济合作区", "孟定边境经济合作区", "猴桥边境经济合作区"]),
    ("加快昆明、红河综合保税区建设", "Park", ["昆明综合保税区", "红河综合保税区"]),
    ("支持喀什和霍尔果斯经济开发区发展", "Park", ["喀什经济开发区", "霍尔果斯经济开发区"]),
    ("推进玉溪—磨憨、大理—瑞丽铁路建设", "Project", ["玉溪—磨憨铁路", "大理—瑞丽铁路"]),
    ("加快建成甬舟等高速铁路", "Project", ["甬舟高速铁路"]),
    ("力争瓯青、甬莞高速年内通车", "Project", ["瓯青高速", "甬莞高速"]),
    ("做好嘉兴至枫南、龙港至苍南高速东延前期工作", "Project", ["嘉兴至枫南高速", "龙港至苍南高速东延"]),
    ("完善机场布局：衢州机场、嘉兴机场", "Project", ["衢州机场", "嘉兴机场"]),  # each has its own head
    ("支持南宁高新区、柳州高新区发展", "Park", ["南宁高新区", "柳州高新区"]),  # each has its own head
    (
        "支持江苏徐州、山东青岛西海岸国家骨干冷链物流基地建设",
        "Park",
        ["江苏徐州国家骨干冷链物流基地", "山东青岛西海岸国家骨干冷链物流基地"],
    ),
    ("支持吉首市、湘西经开区开展试点", "Park", ["湘西经开区"]),  # a place with its level stands for itself
    ("支持天府新区、成都高新区扩区", "Park", ["天府新区", "成都高新区"]),
    ("建设亳州市、宿州市高新区", "Park", ["亳州市高新区", "宿州市高新区"]),
    (
        "建设郑州电子信息、洛阳装备制造产业集群",
        "Park",
        ["郑州电子信息产业集群", "洛阳装备制造产业集群"],
    ),
    (
        "加快武汉信息光电子、洛阳农机装备等国家制造业创新中心建设",
        "Platform",
        ["武汉信息光电子国家制造业创新中心", "洛阳农机装备国家制造业创新中心"],
    ),
    (
        "加快沈阳、大连、营口国家物流枢纽建设",
        "Park",
        ["沈阳国家物流枢纽", "大连国家物流枢纽", "营口国家物流枢纽"],
    ),
    ("支持崂山、瑶湖、长白山3个省实验室建设", "Platform", ["崂山省实验室", "瑶湖省实验室", "长白山省实验室"]),
    ("完善崂山、瑶湖国家实验室运行制度", "Platform", ["崂山国家实验室", "瑶湖国家实验室"]),
    ("建设物理、化学、生物实验室", "Platform", []),  # what they are of
    ("支持材料、能源两个省实验室建设", "Platform", []),
]
CLASSES = [
    "新增铁路运营里程322公里。",
    "全省高速公路通车里程突破1万公里。",
    "加快高速公路、铁路和机场建设。",
    "推进高速公路改扩建和农村公路提质改造。",
    "加快中小河流综合治理等重点水利工程建设。",
    "畅通进出川高速公路网络。",
    "规划建设“十”字型高铁网。",
    "推进长江三级及以上航道建设。",
    "开展房屋建筑工程建设项目审批制度改革。",
    "按照省下达我市地方储备粮计划。",
    "发挥湘桂通道、粤桂黔高铁经济带的作用。",
    "南沙累计发布绿色信贷项目。",
    "建设智能制造、新材料等产业基地。",
]


@pytest.mark.parametrize(("text", "names"), WORKS, ids=[text for text, _ in WORKS])
def test_works_are_named_whole(text: str, names: list[str]) -> None:
    assert named("Project", text) == names


@pytest.mark.parametrize(("text", "kind", "names"), SHARED, ids=[text for text, *_ in SHARED])
def test_each_member_of_a_list_has_the_head(text: str, kind: str, names: list[str]) -> None:
    assert named(kind, text) == names


@pytest.mark.parametrize(("text", "kind", "names"), SHARED, ids=[text for text, *_ in SHARED])
def test_the_places_of_such_a_list_are_no_mentions(text: str, kind: str, names: list[str]) -> None:
    assert kind == "Park" or named("Place", text) == []


@pytest.mark.parametrize("text", CLASSES)
def test_kinds_of_works_are_none(text: str) -> None:
    assert named("Project", text) == []


def test_a_way_leads_from_one_place_to_another() -> None:
    assert is_route("久治至马尔康")
    assert is_route("北安（龙镇）至黑河")
    assert not is_route("马尔康")


def test_what_is_done_to_a_work_belongs_to_its_name() -> None:
    assert onward("成渝高速公路扩容，", 6) == 8
    assert onward("成渝高速公路通车", 6) == 6
