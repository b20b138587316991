"""Parks of many provinces: nested names whole, sites in brackets, lists; and what is a class or an aim."""

from __future__ import annotations

import pytest

from loaders.extract.parks import find_parks
from tests.loaders.extract.finding import found, named

NAMED = [
    # what is decided or done there is no part of the name
    ("国务院决定在海南博兴岛国际医疗旅游先行区试行", ["海南博兴岛国际医疗旅游先行区"]),
    ("推进成渝地区双城经济圈建设和万开云一体化发展示范区创建", ["万开云一体化发展示范区"]),
    ("做好服务呼伦贝尔经济技术开发区工作", ["呼伦贝尔经济技术开发区"]),
    ("杭州云霞小镇申请为国家级网联示范区", ["杭州云霞小镇"]),
    ("把珠海建设成为连通世界的“国际人才港”", []),
    ("探索建设自由贸易港", []),
    ("组织和个人从事国家自主创新示范区建设", []),
    ("建设嘉善县域高质量发展示范点", ["嘉善县域高质量发展示范点"]),
    ("支持柳州市创建国家制造业高质量发展试验区", ["国家制造业高质量发展试验区"]),
    ("在朝阳县龙山镇建设果园", []),
    ("市长到文渡片区，调研西峰工业园区", ["文渡片区", "西峰工业园区"]),  # who visits is no part of the name
    ("2.袁州智能装备制造（电器装备及器材）产业集群", ["袁州智能装备制造（电器装备及器材）产业集群"]),
    ("项目在国家电投内蒙古乌兰察布风电基地启动", ["国家电投内蒙古乌兰察布风电基地"]),  # 国家 of a company
    ("南与佑明产业园相邻", ["佑明产业园"]),
    ("（含合肥经济技术开发区1.4平方公里）", ["合肥经济技术开发区"]),  # what an area holds
    ("支持南京打造江北新材料产业园", ["江北新材料产业园"]),  # who builds is no part of the name
    (
        "推进联创触控模组、天实精工摄像头产业园、重庆惠科面板生产线等重点项目",
        ["天实精工摄像头产业园"],
    ),  # a park beside works
    ("天津市宝坻区在京津中关村科技城召开推介会", ["京津中关村科技城"]),  # who does it stands before 在
    ("推动建成郑州国际陆港", ["郑州国际陆港"]),  # with a place it is one, and no aim
    ("开发区有4个项目列入，东侨开发区有4个项目列入", ["东侨开发区"]),  # what it has is counted, not it
    ("中国核建上海科创园开工", ["中国核建上海科创园"]),  # the company before the place belongs to the name
    # a nested name is one park
    ("推进中国（广西）自由贸易试验区钦州港片区建设。", ["中国（广西）自由贸易试验区钦州港片区"]),
    ("依托中国（上海）自由贸易试验区临港新片区，发展离岸贸易。", ["中国（上海）自由贸易试验区临港新片区"]),
    ("布局融水苗族自治县工业集中区康田工业园。", ["融水苗族自治县工业集中区康田工业园"]),
    # 和 inside a name is no border
    ("支持藤县中和陶瓷产业园发展。", ["藤县中和陶瓷产业园"]),
    ("建设璧山网络安全产城融合和网信人才生态园。", ["璧山网络安全产城融合和网信人才生态园"]),
    # the place in brackets belongs to the name, before and behind the head
    ("推进广西智能制造城（柳州）建设。", ["广西智能制造城（柳州）"]),
    # a bracket that holds another name is no site
    (
        "布局梧州经济技术开发区（梧州循环经济产业园区）。",
        ["梧州经济技术开发区", "梧州循环经济产业园区"],
    ),
    ("建设中国—东盟（巴马）大数据云计算基地。", ["中国—东盟（巴马）大数据云计算基地"]),
    ("支持粤桂黔高铁经济带合作试验区（桂林）广西园发展。", ["粤桂黔高铁经济带合作试验区（桂林）广西园"]),
    # where something is to stand
    ("项目选址泾河新城，建设地点为咸阳高新技术产业开发区", ["泾河新城", "咸阳高新技术产业开发区"]),
    # a city whose letters other words hold too is who builds
    ("支持新余建设赣西新材料产业园", ["赣西新材料产业园"]),
    # the verb before the name, one or several
    ("加快推进郑州航空港经济综合实验区建设", ["郑州航空港经济综合实验区"]),
    ("规划建设深圳市软件园、深圳湾科技生态园等重点软件园区", ["深圳市软件园", "深圳湾科技生态园"]),
    ("以川桂国际产能合作产业园等为载体", ["川桂国际产能合作产业园"]),
    ("建成投用合肥新站高新技术产业开发区", ["合肥新站高新技术产业开发区"]),
    # lists
    (
        "支持武汉东湖新技术开发区、苏州工业园区、上海张江高科技园区先行先试。",
        ["武汉东湖新技术开发区", "苏州工业园区", "上海张江高科技园区"],
    ),
    # the closing word says that names without a place are parks
    (
        "科技研发带覆盖西安丝路软件城、大学创新园、先进计算产业园等园区。",
        ["西安丝路软件城", "大学创新园", "先进计算产业园"],
    ),
    # the label before the list says it
    ("蛙跳产业集聚区：康养机器人蛙跳产业集聚区。", ["康养机器人蛙跳产业集聚区"]),
    # zones of every kind
    ("推进新郑综合保税区、霍尔果斯经济开发区建设", ["新郑综合保税区", "霍尔果斯经济开发区"]),
    ("支持中国（杭州）跨境电子商务综合试验区发展", ["中国（杭州）跨境电子商务综合试验区"]),
    ("支持海南博鳌乐城国际医疗旅游先行区建设", ["海南博鳌乐城国际医疗旅游先行区"]),
    ("推动无锡国家传感网创新示范区、南京江北新区建设", ["无锡国家传感网创新示范区", "南京江北新区"]),
    ("建设前海深港现代服务业合作区、横琴粤澳深度合作区", ["前海深港现代服务业合作区", "横琴粤澳深度合作区"]),
    ("发展中国—上海合作组织地方经贸合作示范区", ["中国—上海合作组织地方经贸合作示范区"]),
    ("打造庆阳数据中心集群，建设杭州城西科创大走廊", ["庆阳数据中心集群", "杭州城西科创大走廊"]),
    ("打造全国鲲鹏产业示范区", ["全国鲲鹏产业示范区"]),
    # a company's park
    ("浪潮集团昆明产业园入驻企业30家", ["浪潮集团昆明产业园"]),
    ("打造埇桥城市休闲旅游圈和渭水河生态旅游带", ["埇桥城市休闲旅游圈", "渭水河生态旅游带"]),
    ("减轻海沧港区交通压力", ["海沧港区"]),  # the verb is none of the name
    ("垠坤·先锋汇产业基地投资3亿元", ["垠坤·先锋汇产业基地"]),
    ("推进武汉新城建设", ["武汉新城"]),  # 新城 is a county elsewhere
    ("顺炎新材料产业园开工，推进襄阳新城建设", ["顺炎新材料产业园", "襄阳新城"]),  # no dictionary has the name
]
PROPER = [
    ("建设合芜蚌国家自主创新示范区、李时珍健康产业园", ["合芜蚌国家自主创新示范区", "李时珍健康产业园"]),
    ("加快中国声谷发展", ["中国声谷"]),
    ("支持中国—东盟数字经济产业园二期建设", ["中国—东盟数字经济产业园"]),  # a stage of the park
    ("支持国家对外文化贸易基地（西安）建设", ["国家对外文化贸易基地（西安）"]),
    ("全球最大风电项目乌兰察布风电基地开工", ["乌兰察布风电基地"]),  # what it is, then its name
    ("推进长沙国际铁路港、黄花综合保税区联动发展", ["长沙国际铁路港", "黄花综合保税区"]),
    ("2022年是海南自由贸易港全岛封关运作准备的关键之年", ["海南自由贸易港"]),
    ("支持符合条件的综合保税区、内陆综合保税区升级", []),
    ("加快绵阳国际铁路物流港建设", ["绵阳国际铁路物流港"]),
    ("建成三江汇体育公园、东六环高线公园", []),
    ("建设国家重大疫情救治基地、全国农业农村信息化示范基地", []),  # ranks that the nation gives
    ("在哈萨克斯坦建设农产品物流园区", []),  # 农产品 is a company, too
    (
        "发展中国眼谷、环大罗山科创走廊、渤龙湖科技园",
        ["中国眼谷", "环大罗山科创走廊", "渤龙湖科技园"],
    ),  # hills and waters
    ("出版《中国数谷》，打造“中国数谷”", []),
    ("推进天津市开发区改革", []),
    ("9月28日移交雄安新区管理", ["雄安新区"]),
    ("按照“退二进三”、“退城进园”的思路推动企业搬迁", []),  # slogans
    ("建设智慧产业园、卫星产业园", []),  # words that the dictionary has as names but that say a kind
]


@pytest.mark.parametrize(("text", "names"), PROPER, ids=[text for text, _ in PROPER])
def test_parks_with_a_name_of_their_own(text: str, names: list[str]) -> None:
    assert named("Park", text) == names


REFUSED = [
    "公布2022年度山东省特色产业集群名单",
    "国家外汇管理局湖北省分局在自贸试验区推进创新",  # a body acts in a zone of no name
    "将园区定位为广东省先进装备制造基地之一",  # one of many
    "保障在校、在园学生的安全。",  # no name stands before 园
    # what a place builds, and what has to fit a kind of park
    "在海南建设自由贸易试验区，是国家的决策",
    "适应自由贸易试验区建设的需要",
    "省自贸试验区工作领导小组统筹研究自贸试验区规划",
    "推动各类产业园区、工业园区循环化改造。",
    "打造一批国家级产业基地和园区。",
    "鼓励符合条件的地区申报国家数字服务出口基地。",
    "争创国家高新技术产业开发区。",
    "支持特色小镇和先进制造业集群发展。",
    "构建“龙头企业＋配套”集群生态。",
    "建设3个以上数字经济产业园。",
    "加快老工业基地转型升级。",
    "成为全国重要的先进制造业基地。",
    "推进川西北片区、武陵山片区发展",  # stretches of land
    "在浦东新区、天津市滨海新区举办",  # divisions
    "新建镇中心小学和幼儿园",
    "建设算力保障基地、冷链物流基地、产教融合基地",  # words of a field that no dictionary has
]


@pytest.mark.parametrize(("text", "names"), NAMED, ids=[text for text, _ in NAMED])
def test_named_parks_are_found(text: str, names: list[str]) -> None:
    assert named("Park", text) == names


@pytest.mark.parametrize("text", REFUSED)
def test_classes_and_aims_are_no_parks(text: str) -> None:
    assert found(find_parks, text) == []


def test_zone_of_the_table_is_certain() -> None:
    assert "中关村科技园区" in found(find_parks, "复制中关村科技园区先行先试政策")
