"""Where things lie: names, verbs, pairs, moves and cases."""

from __future__ import annotations

import pytest

from loaders.document import PartKind
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.located import claim_located
from loaders.extract.relations.name_places import NamePlaces
from loaders.extract.relations.scene import Scene
from tests.loaders.extract.relations.marking import facts, marked

NAMES = [
    ("郑州中原科技城", ["河南省郑州市"]),  # and not 中原区
    ("湖南工程学院北海产教融合基地", ["广西壮族自治区北海市"]),  # a school lies where it likes
    ("广西南湾集团百色产业园", ["广西壮族自治区百色市"]),
    ("银沙湾滨海新区", []),  # and not that of 天津
    ("湛江海东新区", ["广东省湛江市"]),  # and not 海东 in 青海
    ("贺兰山东麓葡萄酒产业园区", []),  # the side of a mountain
    ("鄂托克前旗上海庙经济开发区", ["内蒙古自治区鄂尔多斯市鄂托克前旗"]),  # a town by its temple
    ("覃塘绿色建材产业园", ["广西壮族自治区贵港市覃塘区"]),  # a district of the text's province
    ("长三角绿色一体化发展示范区", ["长三角"]),  # a region is a place, too
    ("河北雄安新区", ["河北省"]),  # and not 安新县
    ("宁德时代动力电池生产基地", []),  # a company lies where it likes
    ("宁德时代宜春锂电池基地", ["江西省宜春市"]),
    ("广东东鹏饮料南宁生产基地", ["广西壮族自治区南宁市"]),  # so does one that bears a place
    ("厦门钨业新能源材料产业园", []),
    ("南宁高新技术产业开发区", ["广西壮族自治区南宁市"]),
    ("广西良庆经济开发区", ["广西壮族自治区", "广西壮族自治区南宁市良庆区"]),  # a district without its 区
    ("柳州市柳江区粤桂智能家电集聚区", ["广西壮族自治区柳州市", "广西壮族自治区柳州市柳江区"]),
    ("南宁（兴宁）高端绿色家居产业园", ["广西壮族自治区南宁市", "广西壮族自治区南宁市兴宁区"]),
    ("中国—东盟（巴马）大数据云计算基地", ["广西壮族自治区河池市巴马瑶族自治县"]),
    ("融安·广西香杉生态工业产业园", ["广西壮族自治区柳州市融安县", "广西壮族自治区"]),
    ("海西镇皮革产业园", []),  # a town, and not 海西州
    ("宁波镇海石化产业园", ["浙江省宁波市", "浙江省宁波市镇海区"]),
    ("深圳湾科技生态园", ["广东省深圳市"]),
    ("玉柴工业园", []),
    ("淇河南片区", []),  # south of a river
    ("珠江西岸先进装备制造产业带", []),
    # cities whose letters other words hold too, at the head of a name
    ("西安高新技术产业开发区", ["陕西省西安市"]),
    ("昆山高新区", ["江苏省苏州市昆山市"]),  # a city below a prefecture
    ("海南博鳌乐城先行区", ["海南省"]),
    ("白银高新区", ["甘肃省白银市"]),
    ("青秀山旅游示范区", []),  # a mountain, no district
    ("青秀区旅游示范区", ["广西壮族自治区南宁市青秀区"]),
    ("新型智能终端蛙跳产业集聚区", []),
    ("潜江江汉盐化工业园", ["湖北省潜江市"]),  # and not the river 潜江江
    ("来宾市三江口节能环保产业园", ["广西壮族自治区来宾市"]),  # the county 三江 lies elsewhere
]
SENTENCES = [
    # a place acts in a park at home; a work right behind its company; a seat that was moved
    ("{Place 甲市}在{Park 乙集中区}布局半导体封测。", [("乙集中区", "甲市")]),
    ("{Park 甲园}内，{Enterprise 乙公司}{Project 丙项目}投产。", [("乙公司", "甲园"), ("丙项目", "甲园")]),
    ("{Organization 甲研究院}搬入{Park 乙园}。", [("甲研究院", "乙园")]),
    ("在{Place 甲市}友谊关口岸实施{Project 乙项目}。", [("乙项目", "甲市")]),
    # what somebody runs somewhere lies there, and what lies in the park that was named before
    ("{Enterprise 甲集团}在{Park 乙港}运营{Platform 丙集散中心}。", [("丙集散中心", "乙港")]),
    ("{Park 甲基地}投产。{Enterprise 乙集团}在基地内共建{Platform 丙研究院}。", [("丙研究院", "甲基地")]),
    ("{Park 甲园}、{Park 乙园}投产。园区内的{Platform 丙平台}运行。", []),
    ("{Park 甲工业园}内，{Enterprise 乙公司}新总部封顶。", [("乙公司", "甲工业园")]),
    ("支持{Park 甲工业园区}{Enterprise 乙公司}扩产。", [("乙公司", "甲工业园区")]),
    ("推进{Park 甲产业园}（{Park 乙开发区}内）建设。", [("甲产业园", "乙开发区")]),
    ("在{Place 甲区}，重点建设{Park 乙产业城}。", [("乙产业城", "甲区")]),
    ("推进{Project 甲煤矿}（{Place 乙市丙县}）等项目建设。", [("甲煤矿", "乙市丙县")]),
    ("{Enterprise 甲公司}扎根{Place 乙区}。", [("甲公司", "乙区")]),
    ("注册地在{Place 甲区}的{Enterprise 乙公司}获批。", [("乙公司", "甲区")]),
    ("{Enterprise 丙公司}在{Park 甲高新区}投资15亿元，建设{Park 乙生产基地}。", [("乙生产基地", "甲高新区")]),
    ("{Park 甲产业园}，入驻企业有{Enterprise 乙材料}等。", [("乙材料", "甲产业园")]),
    # when it begins; where the sentence begins; every place of the list; a rally
    ("{Enterprise 甲公司}5月8日在{Place 乙区}投产。", [("甲公司", "乙区")]),
    ("在{Place 乙区}，{Project 甲项目}破土动工。", [("甲项目", "乙区")]),
    ("在{Place 乙区}，{Project 甲项目}受到关注。", []),
    ("推进地处{Place 甲区}、{Place 乙县}的{Park 丙基地}提档升级。", [("丙基地", "乙县"), ("丙基地", "甲区")]),
    ("{Place 甲市}分会场设在{Park 乙新港区}。", [("乙新港区", "甲市")]),
    ("支持{Place 甲区}开展试点，推进{Project 乙电站项目}尽早并网。", []),
    # what the sentence or the paragraph before has named, in a sentence that names nothing but the place
    ("{Project 甲项目}封顶。该项目位于{Place 乙区}，包括机房等。", [("甲项目", "乙区")]),
    ("{Project 甲项目}封顶。\n该项目位于{Place 乙区}。", [("甲项目", "乙区")]),
    ("一、同意建设{Project 甲项目}。\n二、项目建设地点为{Place 乙镇}。", [("甲项目", "乙镇")]),
    ("{Project 甲项目}、{Project 丙工程项目}封顶。\n该项目位于{Place 乙区}。", []),
    ("{Park 甲空港示范区}横跨{Place 乙区}、{Place 丙区}两地。", [("甲空港示范区", "乙区"), ("甲空港示范区", "丙区")]),
    ("{Park 甲起步区}内的{Park 乙产业园}加快建设。", [("乙产业园", "甲起步区")]),
    ("{Park 甲高新区}签约落户3个项目，分别为总部、研发基地和{Project 乙项目}。", [("乙项目", "甲高新区")]),
    # a park that comes to another hosts none; who came to a place, counted and then named
    ("{Park 甲研发基地}落户{Park 乙产业园}。", [("甲研发基地", "乙产业园")]),
    ("{Park 甲城}（{Park 乙高新区}）集聚了{Enterprise 丙药业}等企业。", [("丙药业", "乙高新区")]),
    (
        "其中，{Park 甲高新区}签约落户2个先进制造业项目，分别为{Project 乙项目}和{Project 丙总部}，总投资10亿元。",
        [("乙项目", "甲高新区"), ("丙总部", "甲高新区")],
    ),
    (
        "{Enterprise 甲公司}、{Enterprise 乙公司}将抱团入驻{Park 清云产业园}。",
        [("甲公司", "清云产业园"), ("乙公司", "清云产业园")],
    ),
    # who has come to a park; what a verb of another clause brings
    (
        "{Park 云州高新区}目前集聚了{Enterprise 甲公司}、{Enterprise 乙公司}等企业。",
        [("甲公司", "云州高新区"), ("乙公司", "云州高新区")],
    ),
    ("入驻{Park 云州软件园}的企业有{Enterprise 甲公司}等。", [("甲公司", "云州软件园")]),
    ("由甲集团运营{Park 云州小镇}，引进{Enterprise 乙公司}参与。", []),
    ("{Project 甲项目}在{Place 甲县}举行开工仪式。", [("甲项目", "甲县")]),
    # what a city has or opens on one day
    (
        "{Place 甲市}集中开竣工{Project 乙项目}、{Project 丙工程}等62个项目。",
        [("乙项目", "甲市"), ("丙工程", "甲市")],
    ),
    ("{Place 甲市}有{Enterprise 乙公司}参与。", []),
    # what is of a park are all of a list
    ("开工的有{Park 甲园}的{Project 乙项目}、{Project 丙项目}。", [("乙项目", "甲园"), ("丙项目", "甲园")]),
    # what is of a place lies there, and what looks towards it does not
    ("{Place 甲市}的{Enterprise 乙公司}完成扩产。", [("乙公司", "甲市")]),
    ("打造面向{Place 东盟}的{Platform 信息港}。", []),
    ("{Organization 乙研究院}（地址：{Place 甲市}北路1号）发布公告。", [("乙研究院", "甲市")]),
    ("甲集团将在{Place 甲市}投资20.2亿元建设{Project 乙项目}。", [("乙项目", "甲市")]),
    # where a thing lies stands before it
    ("位于{Place 乙县}的{Project 甲结算中心项目}抓紧收尾。", [("甲结算中心项目", "乙县")]),
    ("到位于{Place 乙县}的企业调研{Project 甲项目}。", []),
    # 该项目 is what the sentence before has named
    (
        "{Project 龙文科技产业园项目}正式开工。该项目位于{Park 蓝田开发区}龙港路以东。",
        [("龙文科技产业园项目", "蓝田开发区")],
    ),
    ("{Park 甲产业园}启用。该项目位于{Place 乙县}。", []),  # nothing of that kind was named
    ("支持在{Place 遵义市}布局建设{Platform 西南区域医疗中心}。", [("西南区域医疗中心", "遵义市")]),
    # in X one builds Y
    ("在{Place 南宁}成立{Organization 中国—东盟智慧城市研究院}。", [("中国—东盟智慧城市研究院", "南宁")]),
    ("在{Park 信息港核心基地}高标准规划打造{Platform 国际服务枢纽}。", [("国际服务枢纽", "信息港核心基地")]),
    ("在{Place 老挝}等国家建设{Platform 联合实验室}。", [("联合实验室", "老挝")]),
    # as many places as things: in order, with or without 分别
    (
        "分别在{Place 海淀区}、{Place 朝阳区}建设{Platform 人工智能公共算力中心}、{Platform 数字经济算力中心}。",
        [("人工智能公共算力中心", "海淀区"), ("数字经济算力中心", "朝阳区")],
    ),
    (
        "推动{Place 海淀区}、{Place 朝阳区}建设{Platform 人工智能公共算力中心}、{Platform 数字经济算力中心}。",
        [("人工智能公共算力中心", "海淀区"), ("数字经济算力中心", "朝阳区")],
    ),
    ("支持{Enterprise 甲集团}在{Park 乙园区}投资建设{Project 丙项目}。", [("丙项目", "乙园区")]),
    ("严禁在{Park 甲保护区}新建{Project 乙项目}。", []),
    ("{Project 甲项目}位于{Place 乙县}{Park 丙工业园}。", [("甲项目", "乙县"), ("甲项目", "丙工业园")]),
    # two that build together build each of them
    (
        "支持{Place 甲市}、{Place 乙市}联合建设{Park 丙试验区}和{Park 丁试验区}。",
        [("丙试验区", "甲市"), ("丙试验区", "乙市"), ("丁试验区", "甲市"), ("丁试验区", "乙市")],
    ),
    # the place as subject, of this clause or of the sentence
    ("支持{Place 德阳}建设{Platform 清洁能源装备创新中心}。", [("清洁能源装备创新中心", "德阳")]),
    ("{Place 横州市}发展农林产业加工，布局{Park 六景工业园区}。", [("六景工业园区", "横州市")]),
    # a later clause has a subject of its own
    (
        "{Place 横州市}建设{Park 甲产业园}，{Park 乙高新区}与{Park 丙高新区}共建{Park 丁产业园}。",
        [("甲产业园", "横州市")],
    ),
    # the later clause calls the thing by its kind
    (
        "组建{Platform 苗医药实验室}，由{Enterprise 甲公司}参与共建，实验室设在{Park 贵安新区}。",
        [("苗医药实验室", "贵安新区")],
    ),
    # what lies there is what was founded, not its founders
    (
        "{Platform 甲实验室}由{Organization 乙所}牵头，联合{Organization 丙大学}组建，选址{Place 江夏区}。",
        [("甲实验室", "江夏区")],
    ),
    ("推动{Project 甲全产业链项目}在{Park 乙经开区}达产达效。", [("甲全产业链项目", "乙经开区")]),
    # 签约, 落子, 注册
    ("{Project 零部件制造项目}签约{Place 宁波镇海}。", [("零部件制造项目", "宁波镇海")]),
    ("{Enterprise 甲公司}签约{Place 宁波镇海}。", []),
    ("{Project 研发中心项目}落子{Place 嘉兴平湖}。", [("研发中心项目", "嘉兴平湖")]),
    ("{Project 乐园项目}签约落户{Park 甲开发区}、{Place 黄埔区}。", [("乐园项目", "甲开发区"), ("乐园项目", "黄埔区")]),
    ("{Enterprise 甲公司}在{Park 临空经济区}完成注册。", [("甲公司", "临空经济区")]),
    ("{Enterprise 乙公司}在{Place 西湖区}注册子公司{Enterprise 丙公司}。", [("丙公司", "西湖区")]),
    # 落户, 落地, 位于
    ("引进{Organization 国家研究中心分中心}落户{Place 深圳}。", [("国家研究中心分中心", "深圳")]),
    ("{Enterprise 宁德时代新能源公司}等企业落户{Place 宜宾}。", [("宁德时代新能源公司", "宜宾")]),
    (
        "引进{Enterprise 宁德时代}、{Enterprise 远景能源}等企业分别落户{Place 酒泉}、{Place 金昌}。",
        [("宁德时代", "酒泉"), ("远景能源", "金昌")],
    ),
    (
        "{Enterprise 宁德时代}、{Enterprise 远景能源}等企业落户{Place 酒泉}。",
        [("宁德时代", "酒泉"), ("远景能源", "酒泉")],
    ),
    ("推动{Project 数字能源生产基地项目}落地我区。", [("数字能源生产基地项目", "我区")]),
    ("探索{Platform 跨境碳交易平台}建设，争取国家支持落地{Place 广西}。", [("跨境碳交易平台", "广西")]),
    # the thing stands a clause or two before, with nothing but its size in between
    ("共建{Platform 联合实验室}，落户{Park 滨河高新区}。", [("联合实验室", "滨河高新区")]),
    ("建成{Platform 中试基地}，位于{Place 潞城区}。", [("中试基地", "潞城区")]),
    (
        "{Project 电池项目}，总投资80亿元，占地500亩，拟选址于{Park 滨河工业园区}。",
        [("电池项目", "滨河工业园区")],
    ),
    ("{Project 电池项目}总投资80亿元，选址{Park 高新区}。", [("电池项目", "高新区")]),
    ("{Platform 数据中心}为企业服务，{Enterprise 甲公司}已迁出，落户{Place 句容市}。", []),
    # X在Y开工: the place stands between the thing and what happens to it
    ("{Project 硅片项目}在{Park 泾河新城}正式开工。", [("硅片项目", "泾河新城")]),
    ("{Platform 计量中心}在{Place 宝鸡}揭牌。", [("计量中心", "宝鸡")]),
    ("{Project 硅片项目}在{Place 宝鸡}举行推介会。", []),
    ("{Project 电池项目}总投资80亿元，建设地点为{Park 高新区}。", [("电池项目", "高新区")]),
    # founded by a company, it is the thing that lies there
    ("{Platform 数据交易所}由{Enterprise 甲集团}出资组建，落户{Park 长江新区}。", [("数据交易所", "长江新区")]),
    # a place in a name counts only for a park; a place beside a thing is not where it is
    ("建设{Platform 北京国际大数据交易所}。", []),
    ("与{Place 东盟}共建{Platform 信息服务平台}。", []),
]


@pytest.mark.parametrize(("name", "expected"), NAMES)
def test_divisions_in_a_name(name: str, expected: list[str]) -> None:
    assert list(NamePlaces("广西壮族自治区").of(name)) == expected


def test_a_county_of_another_province_is_no_place_of_a_name() -> None:
    # a district's letters may be a common word at the head of a name in its own city's texts
    assert NamePlaces("北京市").of("昌平园") == ("北京市昌平区",)
    assert NamePlaces("河北省").of("昌平园") == ()
    assert NamePlaces("上海市长宁区").of("西郊商务区长宁片区") == ("上海市长宁区",)  # 长宁 is of two counties
    assert NamePlaces("西安市").of("新城产业园") == ()
    assert NamePlaces("重庆市渝北区").of("仙桃国际大数据谷") == ()  # 仙桃市 lies in 湖北
    assert NamePlaces("河南省").of("中原科技城") == ()
    assert NamePlaces("山东省").of("泰山文化产业园") == ()  # a mountain, and no 泰山区
    assert NamePlaces("江苏省").of("平安产业园") == ()  # 平安区 lies in 青海


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_sentences(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(head, tail) for _, head, tail in facts(claim_located, sentence, place=None)] == expected


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("{Enterprise 甲公司}已落户{Place 宜宾}。", "done"),
        ("推动{Enterprise 甲公司}落户{Place 宜宾}。", "planned"),
        ("{Project 电池项目}拟落户{Place 宜宾}。", "planned"),
    ],
)
def test_status_of_a_move(sentence: str, status: str) -> None:
    document, part, mentions = marked(sentence, place=None)
    (claim,) = claim_located(Scene(document, part, mentions), Heads(document, part, ()))
    assert claim.properties["status"] == status


def test_a_case_tells_where_its_parks_are() -> None:
    text = "{Place 广州市黄埔区}：打造集聚示范区\n以{Park 知识城}为重点，加快布局。"
    assert facts(claim_located, text, kind=PartKind.GUIDE, place="广东省") == [("LOCATED_IN", "知识城", "广州市黄埔区")]


def test_a_park_that_names_another_city_lies_there_and_not_in_the_case() -> None:
    text = "{Place 咸阳市}：加快发展\n以{Park 西安高新区}、{Park 科创园}为重点，加快布局。"
    assert facts(claim_located, text, kind=PartKind.GUIDE, place="陕西省") == [
        ("LOCATED_IN", "西安高新区", "陕西省西安市"),
        ("LOCATED_IN", "科创园", "咸阳市"),
    ]


def test_in_a_plan_a_colon_reaches_to_the_end_of_its_paragraph() -> None:
    text = "{Place 南宁市}：{Park 五象新区}。\n推进{Park 总部基地}建设。"
    assert facts(claim_located, text, place=None) == [("LOCATED_IN", "五象新区", "南宁市")]


def test_the_parts_of_a_zone_lie_where_the_zone_does() -> None:
    zones = (
        "{Park 中国（河北）自由贸易试验区}涵盖{Park 正定片区}、{Park 曹妃甸片区}，"
        "{Park 中国（云南）自由贸易试验区}涵盖{Park 昆明片区}。"
    )
    assert facts(claim_located, zones, place=None)[1:] == [
        ("LOCATED_IN", "正定片区", "河北省石家庄市正定县"),
        ("LOCATED_IN", "曹妃甸片区", "河北省唐山市曹妃甸区"),
        ("LOCATED_IN", "中国（云南）自由贸易试验区", "云南省"),
        ("LOCATED_IN", "昆明片区", "云南省昆明市"),
    ]
    assert facts(claim_located, "支持{Park 中国（河北）自由贸易试验区}。支持{Park 正定片区}。", place=None)[1:] == []


def test_a_county_named_in_full_goes_by_its_short_name() -> None:
    text = "{Place 阳曲县}加快发展。依托{Park 阳曲转型园区}。"
    assert facts(claim_located, text, place=None) == [("LOCATED_IN", "阳曲转型园区", "山西省太原市阳曲县")]


def test_a_district_goes_by_its_short_name_in_its_own_texts() -> None:
    found = facts(claim_located, "推进{Park 大兴生物医药产业基地}建设。", place="北京市大兴区")
    assert found == [("LOCATED_IN", "大兴生物医药产业基地", "北京市大兴区")]


OWNED = [
    ("全市共有工业园区2个，包括{Park 北岭工业园区}、{Park 南塘开发区}。", ["北岭工业园区", "南塘开发区"]),
    (
        "全市有1个国家级开发区。同时，还设立了{Park 汽车配件工业园}、{Park 光电产业园}等园区。",
        ["汽车配件工业园", "光电产业园"],
    ),
    ("我市将加快{Park 光电产业园}建设。", []),  # what is to come is no matter of place
    ("全市共有工业园区1个。{Park 光电产业园}发展迅速。", []),
]


@pytest.mark.parametrize(("text", "parks"), OWNED)
def test_what_a_city_is_said_to_have_lies_there(text: str, parks: list[str]) -> None:
    found = facts(claim_located, text, place="福建省龙岩市")
    assert found == [("LOCATED_IN", park, "福建省龙岩市") for park in parks]


def test_news_speak_for_the_city_that_they_name_first() -> None:
    text = "{Place 深圳}如何稳住制造业？\n推动{Park 宝安燕罗}等20个园区建设提速。"
    found = facts(claim_located, text, kind=PartKind.NEWS, place=None)
    assert found == [("LOCATED_IN", "宝安燕罗", "广东省深圳市宝安区")]


@pytest.mark.parametrize(
    ("text", "place", "site"),
    [
        ("位于我市境内的{Enterprise 甲公司}、{Project 乙项目}加快建设，{Project 丙项目}开工。", "福建省龙岩市", "我市"),
        ("地处我市境内的{Enterprise 甲公司}、{Project 乙项目}加快建设。", "福建省龙岩市", "我市"),
        (
            "到{Place 灵川县}调研。位于我县境内的{Enterprise 甲公司}、{Project 乙项目}开工。",
            None,
            "广西壮族自治区桂林市灵川县",
        ),
        ("位于我县境内的{Enterprise 甲公司}、{Project 乙项目}开工。", "福建省龙岩市", ""),  # nobody knows which county
    ],
)
def test_what_lies_in_the_place_that_a_text_speaks_for(text: str, place: str | None, site: str) -> None:
    expected = [("LOCATED_IN", "甲公司", site), ("LOCATED_IN", "乙项目", site)] if site else []
    assert facts(claim_located, text, place=place) == expected


def test_a_name_that_says_more_than_its_case_lies_where_it_says() -> None:
    text = "{Place 内蒙古自治区}：重点打造{Park 通辽开鲁绿氢产业园}、{Park 草原云谷}。"
    claims = facts(claim_located, text, kind=PartKind.GUIDE, place=None)
    assert ("LOCATED_IN", "通辽开鲁绿氢产业园", "内蒙古自治区") not in claims
    assert ("LOCATED_IN", "草原云谷", "内蒙古自治区") in claims


def test_what_a_digest_tells_of_the_policy_of_a_place_is_no_case() -> None:
    text = "{Place 内蒙古自治区}：重点打造{Park 草原云谷}。"
    assert not facts(claim_located, text, kind=PartKind.DIGEST, place=None)
