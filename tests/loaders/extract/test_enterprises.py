"""Enterprises: legal forms, groups, brands, lists of companies; and 龙头企业, which is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.extract.agencies import find_agencies
from loaders.extract.enterprises import find_enterprises
from loaders.extract.entities import find_entities
from loaders.read import read
from tests.loaders.extract.finding import found, named

NAMED = [
    ("由绿源环保投资1.8亿元建设的回收项目落户工业园，金盾消防整体搬迁", ["绿源环保", "金盾消防"]),
    ("项目由光大环境投资6.8亿元，下一步将与中国卫通联手发展卫星互联网", ["光大环境", "中国卫通"]),
    ("中国电建贵阳勘测设计研究院提供设计服务", ["中国电建贵阳勘测设计研究院"]),
    ("项目业主为国电投集团所属贵州金元水电有限公司", ["国电投集团", "贵州金元水电有限公司"]),
    ("标准厂房由中国建筑第四工程局总承包", ["中国建筑第四工程局"]),
    # a place and what no dictionary has, with where it invests; who is said to have come
    ("青岛特锐德在五图街道投资1.8亿元的箱式变电站项目投产", ["青岛特锐德"]),
    ("入园企业有河南森源药业、淅减汽车减振器、九信电化三家，", ["河南森源药业", "淅减汽车减振器", "九信电化"]),
    ("朋口工贸园由县工业园区开发建设公司投资建设", ["县工业园区开发建设公司"]),
    ("应急平台由四川驼峰通航公司建设", ["四川驼峰通航公司"]),  # 通航 is no opening of a way here
    ("企业总部或河南销售公司在本县注册的给予奖励，打击采砂船舶、运输车辆非法作业", []),
    # what only a company does tells one, although its name is that of a county, too, or a place with 交投
    ("由陕西汉源矿业投资12亿元，项目建成投产", ["陕西汉源矿业"]),
    ("潍坊特钢整体搬迁，客运枢纽由南阳交投承建", ["潍坊特钢", "南阳交投"]),
    ("全市固定资产投资120亿元，新能源汽车投资10亿元，清洁能源投资的比重提高", []),
    # behind 由, with anything before it
    ("站前广场由县城投公司建设", ["县城投公司"]),
    ("“丰收之歌”雕塑群由瓜州文旅投公司运营", ["瓜州文旅投公司"]),
    ("甲元药业等9家产业集群“领跑者”企业", ["甲元药业"]),  # what it leads is no list of trades
    (
        "Copyright © 2020 滇东水泥集团有限公司，版权所有©滇东集团",
        ["滇东水泥集团有限公司", "滇东集团"],
    ),  # the foot of a page
    # a short name that is declared behind a member of a list is none of its name
    ("临海高新区企业康元生物技术有限公司投产", ["康元生物技术有限公司"]),  # a sort of company is none of its name
    ("组织经信局与中塬煤层气公司深化合作", ["中塬煤层气公司"]),
    ("工程由城北公用事业集团承建", ["城北公用事业集团"]),
    ("与有关电力公司签订协议", []),
    ("华北制药企业管理有限公司投产", ["华北制药企业管理有限公司"]),
    ("支持云岭汽车、滇东车辆有限公司（以下简称滇东车辆）等企业", ["云岭汽车", "滇东车辆有限公司"]),
    # the company that a zone has for itself
    (
        "由滨海高新区开发集团有限公司建设，柳州高新区投资运营集团有限公司管理",
        ["滨海高新区开发集团有限公司", "柳州高新区投资运营集团有限公司"],
    ),
    # sites and companies in one list; a county inside a coined name; plants
    ("来到中沅粮油、今麦郎产业园、思念食品等企业考察", ["中沅粮油", "思念食品"]),
    ("走访甲乙现代农业示范区及祁连牧歌、神农珍稀菇业等企业", ["祁连牧歌", "神农珍稀菇业"]),
    ("扶持三角地商厦、供销大楼、第二百货等企业", ["三角地商厦", "供销大楼", "第二百货"]),
    ("山东嘉安远沅食品、泰山公司签约", ["山东嘉安远沅食品"]),
    ("察看九鼎钢结构厂及溢沅木业有限公司", ["九鼎钢结构厂", "溢沅木业有限公司"]),
    # what a group owns, by name
    ("华侨城集团旗下的欢乐谷品牌落户", ["华侨城集团", "欢乐谷"]),
    ("阿里集团旗下斑马网络开发的系统", ["阿里集团", "斑马网络"]),
    ("市水务集团、省能源集团负责实施", ["市水务集团", "省能源集团"]),  # a jurisdiction has one of the kind
    ("与碧桂园、中铁十局签约", ["碧桂园", "中铁十局"]),  # a company, and no 园
    ("以农夫山泉、蒙牛为代表的食品企业", ["农夫山泉", "蒙牛"]),
    ("推动秦川机床与甲大学组建中心", ["秦川机床"]),
    # whoever leads it names a company; what stands between the two is his rank
    ("会见哈尔滨中药四厂董事长王某、广东泰沅康科技高级副总裁李某", ["哈尔滨中药四厂", "广东泰沅康科技"]),
    ("希望中沅网信科技有限公司加快建设", ["中沅网信科技有限公司"]),
    ("支持鞍钢、攀钢扩产", ["鞍钢", "攀钢"]),  # each stands for a company only beside the other
    ("我市宏达集团与我省企业中瑞集团签约，我市供电公司参加", ["宏达集团", "中瑞集团", "我市供电公司"]),
    ("张爱军对圣戈班集团表示感谢", ["圣戈班集团"]),
    ("现同意贝沅药业股份有限公司等24家单位创建", ["贝沅药业股份有限公司"]),
    ("一行拜访了溢多利集团", ["溢多利集团"]),
    ("联想控股有限公司投资", ["联想控股有限公司"]),  # a verb that is a name
    # who goes to a company or turns to it is no piece of its name
    ("经理王雄壮带队赴兄弟港口单位江苏大沅海港控股集团有限公司考察", ["江苏大沅海港控股集团有限公司"]),
    ("将重组青岛港沅集团公司", ["青岛港沅集团公司"]),
    ("签署《关于青岛港口沅丰（集团）有限公司委托管理协议》", ["青岛港口沅丰（集团）有限公司"]),
    ("青岛市国资委与青岛港集团签署协议", ["青岛港集团"]),
    ("标志着江西省港口集团加快发展", ["江西省港口集团"]),  # 港口 is the name of a district, too
    # the short name of a company: no word before what companies end in
    ("帮助康芃医疗、润佚药业等3户企业技改", ["康芃医疗", "润佚药业"]),
    ("扶持润佚药业做大乳酸菌项目", ["润佚药业"]),
    ("走访博煜科技、银丰食品，听取情况", ["博煜科技", "银丰食品"]),  # a name that the dictionary has
    ("嘉沅生物主打产品畅销", ["嘉沅生物"]),
    ("积极承接安庆石化的项目", ["安庆石化"]),  # a place alone before what no field is called
    ("支持湖南嘉沅米业上市", ["湖南嘉沅米业"]),
    ("力争天运股份、强嘉新材上市", ["天运股份", "强嘉新材"]),  # a word before a sure end
    ("支持宇通客车建设新工厂", ["宇通客车"]),  # of the stock list, behind a verb
    ("亚太机电“智能汽车+车联网”模式首创", ["亚太机电"]),
    ("引导扶持嘉沅、国安等现有物流企业升级", ["嘉沅", "国安"]),  # no words, in a list of companies
    ("积极引进广东来沅等知名物流企业入驻", ["广东来沅"]),
    ("以前进牧业为龙头、甘肃云沅等企业为主的集群", ["前进牧业", "甘肃云沅"]),
    ("以神农珍稀菇业为龙头的食用菌集群", ["神农珍稀菇业"]),
    ("世界500强企业中华（青岛）实业有限公司与我县合作", ["中华（青岛）实业有限公司"]),
    ("西青区与上海星海产业投资管理集团签约", ["上海星海产业投资管理集团"]),
    ("李清代表西青区政府对上海星海产业投资管理集团表示欢迎", ["上海星海产业投资管理集团"]),
    ("该区与广州科沅生物有限公司签订了协议", ["广州科沅生物有限公司"]),
    # how bodies share work is no part of a name, in a list neither
    ("市环境局按职责分工推进宝武集团节能改造", ["宝武集团"]),
    ("市发展改革委、市环境局按职责分工推进宝武集团、上海石化等重点企业改造", ["宝武集团", "上海石化"]),
    ("由金湾区属国企金航集团投资建设", ["金航集团"]),  # its kind stands before it
    ("以大阳电工为龙头，重点发展新材料", ["大阳电工"]),  # one alone leads
    (
        "拉动深圳市腾奥电子、火灵鸟、全景达3家配套企业落户",
        ["深圳市腾奥电子", "火灵鸟", "全景达"],
    ),  # as many as are counted
    ("阿里巴巴、腾讯、百度和京东等互联网企业落户", ["阿里巴巴", "腾讯", "百度", "京东"]),  # 和 joins two companies
    ("依托甲元药业、三和科技及宏远电子等龙头企业", ["甲元药业", "三和科技", "宏远电子"]),  # 和 inside a name joins none
    ("包括联想、京东方、台湾友达在内的行业巨头", ["联想", "京东方", "台湾友达"]),
    ("丽珠制药厂、龙丰精密铜管、爱普科斯等知名企业", ["丽珠制药厂", "龙丰精密铜管", "爱普科斯"]),
    ("吸引了联邦制药、丽珠集团等龙头企业", ["联邦制药", "丽珠集团"]),
    ("一个工业项目由研祥集团投资30亿元", ["研祥集团"]),  # 一个 counts the project
    ("由电建核电公司承建的项目开工", ["电建核电公司"]),  # who builds is one
    ("该平台由湖南大唐先一科技有限公司负责运营。", ["湖南大唐先一科技有限公司"]),  # 该 is of the platform
    ("建明（中国）科技有限公司签约。", ["建明（中国）科技有限公司"]),  # 建 begins the firm's own name
    # a company from abroad: in Latin letters behind its country, as 株式会社, behind what it makes
    ("荷兰企业Acme Works与本地企业合资", ["Acme Works"]),
    ("新加坡老牌安防巨头Certira在杭州设立研发中心", ["Certira"]),
    ("韩国ABC株式会社投资建厂", ["韩国ABC株式会社"]),
    ("新加坡某氏休闲集团旗下主题乐园签约", ["新加坡某氏休闲集团"]),
    ("全球制动部件龙头泰明顿集团投资设立研发中心", ["泰明顿集团"]),
    ("在杭州西湖区注册子公司安睿视，开展研发", ["安睿视"]),
    ("施耐德电气扩大生产", ["施耐德电气"]),
    ("以中鼎、保隆等7家龙头企业为群主", ["中鼎", "保隆"]),  # counted, and no words
    ("支持桂林国际电线电缆集团有限责任公司等企业开展研发", ["桂林国际电线电缆集团有限责任公司"]),
    (
        "支持百度在线网络技术（北京）有限公司落户",
        ["百度在线网络技术（北京）有限公司"],
    ),  # the bracket is part of the name
    ("重点培育玖龙纸业（北海）有限公司", ["玖龙纸业（北海）有限公司"]),
    ("由国网浙江省电力有限公司牵头", ["国网浙江省电力有限公司"]),
    ("由省交投集团、省港航集团牵头建设", ["省交投集团", "省港航集团"]),
    ("盘石集团创始人说", ["盘石集团"]),
    ("支持中国移动、中国电信、中国联通建设5G基站", ["中国移动", "中国电信", "中国联通"]),
    # a list that ends in 企业: its members are companies, known or not
    ("重点引进江苏恒立、浙江银轮、亚实履带（天津）等龙头企业、配套企业", ["江苏恒立", "浙江银轮", "亚实履带（天津）"]),
    ("引进西门子、博世、京东方、宁德时代、比亚迪等龙头企业", ["西门子", "博世", "京东方", "宁德时代", "比亚迪"]),
    ("推动一汽集团、吉化公司、长光卫星等骨干企业做大做强", ["一汽集团", "吉化公司", "长光卫星"]),
    ("吸引了高巨创新、好盈科技等74家企业开展测试", ["高巨创新", "好盈科技"]),  # counted: they are companies
    # a plain name, or one of the table, in a list of companies
    ("支持双汇集团、恒都食品、牧原食品股份有限公司做大做强", ["双汇集团", "恒都食品", "牧原食品股份有限公司"]),
    ("厦门建发股份有限公司、宁德时代、京东等共建", ["厦门建发股份有限公司", "宁德时代", "京东"]),
    ("支持龙江银行、中国银行黑龙江省分行开展业务", ["龙江银行", "中国银行黑龙江省分行"]),
    ("推动三一集团有限公司、中联重科股份有限公司合作", ["三一集团有限公司", "中联重科股份有限公司"]),
    # a county's name, and a first member that ends as companies do
    ("推动江中药业、仁和集团、济民可信集团做优做强", ["江中药业", "仁和集团", "济民可信集团"]),
    ("支持辽宁出版集团、哈尔滨银行发展", ["辽宁出版集团", "哈尔滨银行"]),  # a place has one of each
    ("支持国家电投、丽豪半导体、高景太阳能做强光伏产业", ["国家电投", "丽豪半导体", "高景太阳能"]),  # up to the verb
    ("支持安徽农业大学、荃银高科、丰乐种业开展育种", ["荃银高科", "丰乐种业"]),  # on the stock list
    ("零八一电子集团公司创建重点实验室", ["零八一电子集团公司"]),
    (
        "重点提升东风柳汽、广西汽车集团、广西三创科技有限公司等企业",
        ["东风柳汽", "广西汽车集团", "广西三创科技有限公司"],
    ),
    # what kind of company it is, before its name
    ("由冷链龙头企业广东新绿源冷链集团有限公司为牵头实施主体", ["广东新绿源冷链集团有限公司"]),
    (
        "由浙江蓝海食品有限公司、国家级农业龙头企业浙江鲜活农产品有限公司等6家企业参与",
        ["浙江蓝海食品有限公司", "浙江鲜活农产品有限公司"],
    ),
    ("以康恒药业、润泽医药、威盛百科为依托，发展新医药", ["康恒药业", "润泽医药", "威盛百科"]),
    ("国开行湖南省分行给予支持", ["国开行湖南省分行"]),
    ("建成一批车间。荃银高科获评省级中心。", ["荃银高科"]),  # it opens its sentence
    ("点点科创城投资（中山）有限公司总裁说", ["点点科创城投资（中山）有限公司"]),
    ("举行开工仪式暨垠坤集团签约大会", ["垠坤集团"]),
    # what a list says of its members: whose they are, that they lead, how many they are, who saw them
    ("形成以甲元药业、兴越化工、宜丰股份等为代表的企业群", ["甲元药业", "兴越化工", "宜丰股份"]),  # 等 is no name's
    ("全省拥有奇瑞、江淮、蔚来、比亚迪等整车龙头，带动配套", ["奇瑞", "江淮", "蔚来", "比亚迪"]),
    ("我省有东阳光、三宁、史丹利等3家企业上榜", ["东阳光", "三宁", "史丹利"]),
    ("3家企业成功上市（安琪酵母、东阳光、三宁）", ["安琪酵母", "东阳光", "三宁"]),
    ("2家企业获奖（重点企业、规上企业）", []),
    ("先后走访了大湾机器人、贝云新材料技术等企业", ["大湾机器人", "贝云新材料技术"]),
    ("支持数据采集、存储、处理、分析等企业发展壮大", []),  # what they do
    ("支持三宁化工、格特拉克、芯睿达做大做强", ["三宁化工", "格特拉克", "芯睿达"]),  # no words
    ("国家能源集团、大唐、华能在我县投资", ["国家能源集团", "大唐", "华能"]),  # short beside a group
    ("与京东、阿里巴巴合作", ["京东", "阿里巴巴"]),
    ("国家电投、美的云等平台", ["国家电投"]),  # 美的 goes on
    ("工行、农行、中行和建行新增贷款", ["工行", "农行", "中行", "建行"]),
    ("构建行动方案、施工行业标准", []),
    ("市税务局与建行柳州分行、农行桂林支行签约", ["建行柳州分行", "农行桂林支行"]),
    ("与广东温氏集团签订协议", ["广东温氏集团"]),
]
REFUSED = [
    "大力发展富硒食品，富硒食品、旅游康养两大主导产业势头良好",  # trades
    "支持零部件加工、设备检测、物流配送等企业发展",  # what they do, and nobody's name
    "负责全市水务的统一管理",
    "推动市九院向城市紧密型医疗集团发展",
    "发展安溪茶业、金沙酒业",  # what a county makes
    "配套建设GMP制药厂",
    "旗下多家公司参与，旗下子公司、旗下企业和旗下品牌在册",
    "党委书记、董事长张某，副董事长李某，公司总经理王某出席",
    "负责人许某代表公司出席",
    "多措并举化解银行不良贷款",
    "两县共同成立投资有限责任公司",  # what it does, and not what it is called
    "推进跨网数据传输，发展锑基新材料、低碳环保、康养食品",  # fields, whose first word no dictionary has
    "鼓励唐山、邯郸等企业较多的地区",  # places
    "加快嘉沅商厦、天沅商厦等项目建设",  # works
    "推动实岗实业培训",
    "引育激光光源、光学元件、抗光布等零部件企业",  # what the companies make
    "引进智能CPU、FPGA等芯片设计企业",
    "推动设立子公司开展业务，支持龙头药业集团发展",
    "德国GDP增长，美国AI发展",
    "鼓励高等学校和大型企业等创造条件向中小企业开放设施，培养专业人才。",  # a list without members
    "通过招大引强、培育扶持、战略重组等方式壮大企业",
    "培育光伏、风电、储能3家企业",
    "支持龙头企业、骨干企业、链主企业发展。",
    "培育一批专精特新、“小巨人”、单项冠军等企业。",
    "引导国有企业、民营企业、外资企业等企业参与。",
    "鼓励人工智能、大数据、区块链等企业上市。",
    "推动商业银行、保险公司、融资担保公司合作。",
    "组建企业集团和紧密型医疗集团。",
    "组建城市医疗集团、县域职业教育集团。",
    "完善公司治理，发展债券等公司信用类工具。",
    "入选中国电子信息百强企业。",
    "二十国集团数字经济发展与合作倡议",
    "铁塔公司等基础电信企业",
    "支持龙头企业在广西注册子公司",
    "以生物医药、电子信息为龙头",
]


@pytest.mark.parametrize(("text", "names"), NAMED, ids=[text for text, _ in NAMED])
def test_named_companies_are_found(text: str, names: list[str]) -> None:
    assert named("Enterprise", text) == names


@pytest.mark.parametrize("text", REFUSED)
def test_classes_are_no_companies(text: str) -> None:
    assert found(find_enterprises, text) == []


def test_work_in_a_trade_is_no_company() -> None:
    assert named("Enterprise", "负责本辖区内绿化工作") == []


def test_a_company_inside_another_name_is_none() -> None:
    assert named("Enterprise", "建设中国移动（广西）数据中心、钦州华为数字小镇") == []


@pytest.mark.corpus
def test_a_guide_that_names_no_company_has_none(shared_corpus: Path) -> None:
    names = []
    for document in read(shared_corpus / "guide-guangdong-1.0.txt"):
        for part in document.parts:
            mentions = find_entities(document, part, find_agencies(document, part))
            names += [mention.name for mention in mentions if mention.type == "Enterprise"]
    assert names == []
