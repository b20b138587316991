"""Places: where they stand by themselves, as chains, in the brackets and heads of parks; not in other names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loaders.extract.entities import find_entities
from tests.loaders.extract.finding import document_of, named

NAMED = [
    # towns by many letters, behind the county of their sentence, or that begin as other words do
    (
        "杭锦旗独贵塔拉镇、湟中区多巴镇、明溪县城关乡，推进县城镇化",
        ["杭锦旗独贵塔拉镇", "湟中区多巴镇", "明溪县城关乡"],
    ),
    (
        "敦煌市、瓜州县试点。涟源市政府的研究院在蓝田街道揭牌。",
        ["敦煌市", "瓜州县", "涟源市", "涟源市蓝田街道"],
    ),
    ("区内黄石新港至机场的通道通车，串联浮梁古城", ["黄石"]),  # no 内黄; and what a town is called after a county
    (
        "龙州县：南部联检区选址伊车嘎善锡伯族乡，推进莪山畲族乡共富工坊，扶持梅溪镇做优品牌，推广旅游乡镇经验",
        ["龙州县", "龙州县伊车嘎善锡伯族乡", "龙州县莪山畲族乡", "龙州县梅溪镇"],
    ),
    ("强化与汕头港、厦门港的协同，畅通西部陆海新通道，与乌兰察布市七苏木园区合作", ["乌兰察布市"]),
    ("重庆两江新区与四川天府新区合作", ["重庆", "四川"]),  # zones, and no county of 重庆
    ("佳木斯、同江、富锦段堤防达到20年一遇标准", ["佳木斯", "同江", "富锦"]),  # a city and its counties
    ("引进龙头企业落户盐边，盐边境内风能充足，推进盐边发展", ["盐边", "盐边"]),  # led to, or the land of it
    ("支持惠州、东莞等地试点，儋州洋浦一体化，推广中山路经验", ["惠州", "东莞", "儋州"]),  # cities without counties
    ("湖北碾盘山、江西花桥水利枢纽", ["湖北"]),  # a mountain, and no 盘山
    ("广东茂名滨海新区、天津滨海新区", ["广东茂名", "天津滨海新区"]),
    ("苏州招商签约，某公司在太仓建设数据中心，支持太仓发展", ["苏州", "太仓"]),  # led to, in a text of its city
    ("推进铁路南延至曹妃甸，在张家港、五家渠建设，井冈山景区", ["曹妃甸", "张家港", "五家渠"]),  # and a mountain
    ("与义乌、永康、东阳等县市联动，连接阳曲—尖草坪—古交", ["义乌", "永康", "东阳", "阳曲", "尖草坪", "古交"]),
    ("完善城区、郊区道路，加强三水瑶族乡，市政府驻广州办事处", []),  # no list of one city, no 三水, an office
    ("开工西城区学校，代理县长出席，新疆生产建设兵团教育局参加", []),
    ("推进滨海新区建设，在滨海新区办公", []),  # of which city
    ("甘肃与青海、内蒙、宁夏接壤", ["甘肃", "青海", "内蒙", "宁夏"]),
    ("在和田路、南京西路办公，就医保定点管理，推进合肥路网", ["合肥"]),  # streets and other words
    ("阳新县委书记出席，会上阳新签约8个项目", ["阳新县", "阳新"]),  # a county that the text names in full
    ("丹江口库区治理", ["丹江口库区"]),
    ("建设海西镇皮革产业园", []),  # a town, and not 海西州
    ("贺兰山东麓，上海庙镇境内，举办上海庙会", ["上海"]),  # a side of a mountain, a town by its temple
    ("推动宁波镇海和四川乡村发展", ["宁波镇海", "四川"]),
    ("新建县第三幼儿园，改扩建县一中", []),  # a verb, and no county of Nanchang
    ("扬州网讯，蠡县人民政府代县长李强在郑州中原科技城", ["蠡县", "郑州"]),
    (
        "利通区水利改造惠及金积镇、高闸镇及郭家桥乡5个乡镇，推进城乡建设、特色小镇，涉及全镇",
        ["利通区", "利通区金积镇", "利通区高闸镇", "利通区郭家桥乡"],
    ),
    ("利通区、红寺堡区推进建设，金积镇、高闸镇参加", ["利通区", "红寺堡区"]),  # towns of either
    ("副部长徐南平主持，加强种植和田间管理", []),  # a person, and no 和田
    ("在铜梁东城街道水星村建设，云霞小镇开园", ["铜梁东城街道水星村"]),
    ("在萧山、余杭、钱塘区等区域开放道路", ["萧山", "余杭", "钱塘区"]),
    ("推进襄阳都市圈和大别山革命老区建设", ["襄阳都市圈", "大别山革命老区"]),
    ("与鄂城区鼓楼街道、兴山县榛子乡共建", ["鄂城区鼓楼街道", "兴山县榛子乡"]),  # a town with its county
    ("推进浙江城乡建设", ["浙江"]),
    ("落子嘉兴平湖，支持宁波镇海发展", ["嘉兴平湖", "宁波镇海"]),  # 兴平 is a county, too
    ("支持海南逐步探索，黄海南部海域，沿海南下", ["海南"]),
    ("支持南宁、柳州、桂林发展电子信息", ["南宁", "柳州", "桂林"]),
    (
        "由湖南省人民政府主办的大会在湖南长沙举行",
        ["湖南省", "湖南长沙"],
    ),  # the body's place goes once agencies are known
    ("峰会在浙江乌镇举行，浙江桐乡市承办", ["浙江乌镇", "浙江桐乡市"]),
    ("对接长江经济带、粤港澳大湾区、成渝地区双城经济圈", ["长江经济带", "粤港澳大湾区", "成渝地区双城经济圈"]),
    ("推动内江自贡同城化", ["内江", "自贡"]),  # two cities, no chain
    # city and county in the name of a park
    ("布局南宁市邕宁新兴产业园", ["南宁市邕宁"]),
    ("推进南宁（兴宁）高端绿色家居产业园", ["南宁", "兴宁"]),
    ("推进中国—东盟（巴马）大数据云计算基地", ["巴马"]),
    # countries only where something is built there
    ("推动在老挝、缅甸、柬埔寨等国家建设云计算中心", ["老挝", "缅甸", "柬埔寨"]),
    ("提升与新加坡、马来西亚、越南等东盟国家的合作", ["东盟"]),
    # short names of counties in a list that says what they are
    ("推动余杭、富阳、桐庐等县（市、区）开展试点", ["余杭", "富阳", "桐庐"]),
    ("扎实推进共同富裕示范区建设", []),  # 富裕 is a county, too
    # cities whose letters other words hold too
    ("支持西安、吉安、黄石、东营建设物流中心", ["西安", "吉安", "黄石", "东营"]),
    ("支持新余建设新材料基地", ["新余"]),
    ("加强山西安全生产，开展创新余热利用，集中卫生资源", ["山西"]),
    ("支持安康、商洛承接产业转移", ["安康", "商洛"]),
    ("引进农牧企业落户桂东，项目落地康保已有三年", ["桂东", "康保"]),  # in a county by its short name
    ("推动项目落地富裕乡村", []),
    ("维护安康，稳定白银价格", []),
    # a district whose name is also a word for a quarter
    ("完善老城区管网，建设新城区道路，改造矿区棚户房", []),
    ("洛阳市老城区改造洛邑古城", ["洛阳市老城区"]),
    ("洛阳市出台措施，由老城区先行试点", ["洛阳市", "老城区"]),
    # letters that only look like a place
    ("至北部湾出海口通道", ["北部湾"]),
    ("维护社会长治久安", []),
    ("发展陆上海上风电", []),
    ("制定西部地区目录", ["西部地区"]),
    ("沿江西岸布局", []),
    ("推进“健康山东”“数字山东”建设", []),  # slogans
    # inside the names of universities, companies, platforms
    ("支持山西医科大学发展", []),
    ("贵州茅台酒股份有限公司", []),
    ("建设区域为信丰、龙南、定南三县", ["信丰", "龙南", "定南"]),
    ("推进南岸区块征迁，在成都平原推广", []),  # no division
    ("在成都双流国际机场设立货运基地，打通黑龙江大桥口岸", []),  # an airport and a bridge
    ("海西晨报讯，据南国都市报报道", []),  # newspapers
    ("坚持以文兴县，由教育部门会同县财政局制定办法，在华北平原推广", []),  # a verb, and a kind of land
    ("义乌海关验收", []),
    ("甘州区建成碱滩镇冷链项目，由县商务局、有关镇落实", ["甘州区", "甘州区碱滩镇"]),
]


@pytest.mark.parametrize(("text", "names"), NAMED, ids=[text for text, _ in NAMED])
def test_places(text: str, names: list[str]) -> None:
    assert named("Place", text) == names


OWN = [
    ("在海沧建设生物医药港，支持海沧、翔安打造半导体产业高地", "厦门市", ["海沧", "海沧", "翔安"]),
    ("在海淀、朝阳布局建设智算中心", "北京市", ["海淀", "朝阳"]),
    ("发展朝阳产业，推进海沧大桥，支持和平利用", "厦门市", []),  # a word, a bridge, and another city's
    ("在海沧建设生物医药港", "福州市", []),
]


@pytest.mark.parametrize(("text", "place", "names"), OWN, ids=[text + place for text, place, _ in OWN])
def test_counties_of_the_texts_own_place_stand_by_their_short_names(text: str, place: str, names: list[str]) -> None:
    document = document_of(text)
    found = find_entities(document, replace(document.parts[0], place=place))
    assert [one.name for one in found if one.type == "Place"] == names
