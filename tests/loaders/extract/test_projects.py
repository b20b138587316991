"""Projects: campaigns, works and programmes by name, lists that end in 等项目, entries of boxes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loaders.document import Section, SectionKind
from loaders.extract.entities import find_entities
from loaders.extract.projects import find_projects
from tests.loaders.extract.finding import document_of, found, named

NAMED = [
    # programmes without proof, by the verb that carries them out
    ("实施万名青年见习岗位募集计划，提升能力", ["万名青年见习岗位募集计划"]),
    ("深入推进家风家教建设工程", ["家风家教建设工程"]),
    ("深化地方文献研究工程，推行全民阅读行动计划", ["地方文献研究工程", "全民阅读行动计划"]),
    # the whole heading of an item
    ("二、任务\n1.乡村名师成长项目。三年内培养一批名师。", ["乡村名师成长项目"]),
    ("新华社北京5月2日电(记者王某)柳江下游涵闸改建工程开工", ["柳江下游涵闸改建工程"]),  # the byline is no name
    ("推进县中医院迁建，市第三中学改扩建工程完工", ["县中医院迁建", "市第三中学改扩建工程"]),
    ("开展情况\n2、村庄环境提升工程\n全年创建三个村", ["村庄环境提升工程"]),  # the mark of a number joins no list
    ("包括青山小学建设项目、观前街小学改扩建项目", ["青山小学建设项目", "观前街小学改扩建项目"]),
    ("完成惠东大道西延新建工程一期建设", ["惠东大道西延新建工程一期"]),
    (
        "哈密—重庆等特高压工程和陕西榆林—甘肃庆阳750千伏输变电工程投产",
        ["哈密—重庆特高压工程", "陕西榆林—甘肃庆阳750千伏输变电工程"],
    ),
    ("确保银海二期、天顺商厦等项目投入运营", ["银海二期", "天顺商厦"]),
    (
        "推进麦达利10万吨大麦芽二期、东能2×35万千瓦热电联产等重点项目",
        ["麦达利10万吨大麦芽二期", "东能2×35万千瓦热电联产"],
    ),
    ("持续推进“数字+执法”能力提升三年行动", ["“数字+执法”能力提升三年行动"]),
    ("现就推进人才汇聚工程提出以下意见", ["人才汇聚工程"]),
    ("G311陆县过境段北迁建设项目工程可行性研究报告已编制", ["G311陆县过境段北迁建设项目"]),
    ("推进益阳安化、常德桃源和攸县抽水蓄能项目", ["益阳安化抽水蓄能项目", "常德桃源抽水蓄能项目", "攸县抽水蓄能项目"]),
    # the works of a village
    ("柳林镇石桥村高标准农田建设项目主要包括田间道路", ["柳林镇石桥村高标准农田建设项目"]),
    ("永定河特大桥的首段拱肋开始焊接", ["永定河特大桥"]),  # a piece of it
    (
        "先后到天地人环保固废热解设备制造、智乐机器人制造等项目调研",
        ["天地人环保固废热解设备制造", "智乐机器人制造"],
    ),  # one goes to one
    (
        "在吉泰年产500万件汽车转向系统项目现场",
        ["吉泰年产500万件汽车转向系统项目"],
    ),  # its size names it behind whose it is
    ("在东北外环项目建设现场及储备库项目建设地", ["东北外环项目"]),  # 及 behind where it is built
    ("今年建成新生圩长江大桥", ["新生圩长江大桥"]),  # what it leads over
    ("持续推进4号线二期、7号线等9条市内轨道交通项目", ["4号线二期", "7号线"]),
    ("续建宁马高速公路江苏段", ["宁马高速公路江苏段"]),  # 建宁 is a county, too
    ("开工建设中国文字博物馆续建工程、第六水厂", ["中国文字博物馆续建工程", "第六水厂"]),  # a house; a number names
    ("推进日喀则至吉隆、和田至日喀则铁路前期工作", ["日喀则至吉隆铁路", "和田至日喀则铁路"]),  # 和 that begins a place
    (
        "新开工建设郴州北湖机场、湘西里耶机场、黄盖湖防洪治理等，启动前期工作",
        ["郴州北湖机场", "湘西里耶机场", "黄盖湖防洪治理"],
    ),
    (
        "推进骆马湖水上运动中心、湖滨体育公园二期、宿迁技师学院新校区等工程",
        ["骆马湖水上运动中心", "湖滨体育公园二期", "宿迁技师学院新校区"],
    ),
    # two works that share a head, each with its size; what owns one need not be said
    (
        "推进华能2×35万千瓦发电和临江热电厂2×30万千瓦热电联产项目前期工作",
        ["华能2×35万千瓦发电项目", "临江热电厂2×30万千瓦热电联产项目"],
    ),
    ("抓好现有存量工业300万吨露天矿建设", ["300万吨露天矿"]),
    # what becomes of them tells them
    ("确保华润大厦竣工，实现金鼎广场投入运营", ["华润大厦", "金鼎广场"]),
    ("力争荣盛国际酒店开业、文化广场竣工", ["荣盛国际酒店"]),
    ("建设年产6万台新能源乘用车项目，扩大产能", ["年产6万台新能源乘用车项目"]),  # its size names it
    (
        "铁路方面抓好张吉怀、常益长等项目建设",
        ["张吉怀", "常益长"],
    ),  # cities by their letters, where the text says lines
    ("推进张吉怀铁路、黄花机场东扩和城陵矶新港等项目", ["张吉怀铁路", "黄花机场东扩", "城陵矶新港"]),  # 和 joins two
    ("产业项目2个，包括湘江先进制造基地项目、锂电池材料扩产项目等。", ["湘江先进制造基地项目", "锂电池材料扩产项目"]),
    ("等环保设施的株洲攸县电厂将投产", ["株洲攸县电厂"]),  # a plant bears its place
    (
        "推动库布其—上海、乌兰布和—京津冀2条特高压外送通道",
        ["库布其—上海特高压外送通道", "乌兰布和—京津冀特高压外送通道"],
    ),
    # what it costs stands before a work
    ("博广环保技术股份有限公司总投资50亿元建设碳酸钙循环经济产业化项目，占地1000亩。", ["碳酸钙循环经济产业化项目"]),
    # two works that 和 joins; each has its own head
    ("蓝思科技黄花生产基地项目和中南源品生物科技园项目开工", ["蓝思科技黄花生产基地项目", "中南源品生物科技园项目"]),
    ("湖南省重大水利工程金塘冲水库开工", ["金塘冲水库"]),  # the kind stands before the name
    ("总投资10亿元的钛合金熔炼与锻造生产线建设项目开工", ["钛合金熔炼与锻造生产线建设项目"]),  # one sum, one project
    ("新型钛及新材料产业园项目主要建设熔炼区", ["新型钛及新材料产业园项目"]),  # what is built in it
    ("青海蓄集峡水利枢纽供水配套工程开工", ["青海蓄集峡水利枢纽供水配套工程"]),  # a work of a work
    ("河南河口村水库3项工程通过验收", ["河南河口村水库"]),  # the number is that of the list
    (
        "推进硬X射线、世博文化公园、沪渝蓉高铁上海段等重点项目",
        ["硬X射线", "世博文化公园", "沪渝蓉高铁上海段"],
    ),  # half are proven
    ("漳汕高铁潮州段、砚峰路等工程全面铺开", ["漳汕高铁潮州段", "砚峰路"]),
    ("重点前期项目：广中珠澳高铁，投资约163亿元。", ["广中珠澳高铁"]),  # what is said of it is no name
    (
        "在建项目2项：上海光源二期项目、磁约束聚变装置等。",
        ["上海光源二期项目", "磁约束聚变装置"],
    ),  # a number announces the list
    ("推动实施“巴蜀考古”“山城考古”重大项目", ["“巴蜀考古”重大项目", "“山城考古”重大项目"]),
    ("实施数字广西建设标杆引领行动，培育企业。", ["数字广西建设标杆引领行动"]),  # verbs inside the name
    (
        "开展企业管理创新提升专项行动、中小企业数字化赋能专项行动。",
        ["企业管理创新提升专项行动", "中小企业数字化赋能专项行动"],
    ),
    ("深入实施广西优质企业梯度培育工程", ["广西优质企业梯度培育工程"]),
    ("随着国家“东数西算”工程的全面推进", ["“东数西算”工程"]),
    ("发展区块链“星火链网”、“行云工程”天基物联网", ["行云工程"]),
    ("实施“技能中国行动”“光明影院”工程", ["“技能中国行动”工程", "“光明影院”工程"]),
    ("实施健康中国行动和县域医共体建设三年行动", ["健康中国行动", "县域医共体建设三年行动"]),
    ("推进平陆运河工程、引江济淮二期工程、滇中引水工程建设", ["平陆运河工程", "引江济淮二期工程", "滇中引水工程"]),
    ("加快建设渝昆高铁、成渝中线高铁", ["渝昆高铁", "成渝中线高铁"]),
    (
        "加快京雄商高铁、济郑高铁、津潍高铁建设，推进小清河复航工程",
        ["京雄商高铁", "济郑高铁", "津潍高铁", "小清河复航工程"],
    ),
    ("组织实施2022年数字经济产业扶持计划", ["2022年数字经济产业扶持计划"]),
    ("加快广州白云国际机场三期扩建工程建设", ["广州白云国际机场三期扩建工程"]),
    ("在知识城围绕粤芯项目发展集成电路制造", ["粤芯项目"]),  # a coined word
    ("推动华为生态伙伴阳天电子数字能源生产基地项目落地我区", ["华为生态伙伴阳天电子数字能源生产基地项目"]),
    ("加快建设“晋电送京”特高压通道", ["“晋电送京”特高压通道"]),
    # what the plan is for, behind the words that open its sentence
    ("现就推进健康云州行动提出如下实施意见", ["健康云州行动"]),
    ("适时出台专项政策，安排专项资金，开展专项督查", []),
    # what is built behind a chain of places
    ("鼓励中国移动在宜昌点军区建设三峡东岳庙数据中心二期项目", ["三峡东岳庙数据中心二期项目"]),
    # a work with the short name of its place, alone or before its main part
    ("推进垣曲抽水蓄能电站建设", ["垣曲抽水蓄能电站"]),
    ("浑源抽水蓄能电站主体工程加快推进", ["浑源抽水蓄能电站"]),
    ("实施嘉陵江航道整治项目", ["嘉陵江航道整治项目"]),  # a river is proof, too
    ("建设象屿金谷生化科技有限公司玉米深加工项目", ["象屿金谷生化科技有限公司玉米深加工项目"]),  # whose it is
    # a work beside a named one
    (
        "实施小七孔景区基础设施提升工程、大七孔景区索道改造项目",
        ["小七孔景区基础设施提升工程", "大七孔景区索道改造项目"],
    ),
    ("实施松嫩平原黑土地保护“梨树模式”推广项目", ["松嫩平原黑土地保护“梨树模式”推广项目"]),
    ("推动环北部湾广东水资源配置工程建设", ["环北部湾广东水资源配置工程"]),
    ("中粮生化（龙江）玉米深加工项目落户", ["中粮生化（龙江）玉米深加工项目"]),  # a place in brackets
    # 等项目 says what the members are; a member whose head says more keeps its own type
    (
        "加快百胜中国南宁智慧供应链运营中心、普洛斯南宁智慧供应链一体化产业创新港等项目建设",
        ["百胜中国南宁智慧供应链运营中心", "普洛斯南宁智慧供应链一体化产业创新港"],
    ),
    ("推进浪潮集团东盟运营总部、京东云（北海）云计算大数据产业基地等项目", ["浪潮集团东盟运营总部"]),
    # the kind of project is a class, its field in its place is none
    ("推进安徽省秸秆制氢示范项目建设", ["安徽省秸秆制氢示范项目"]),
    ("实施“雪亮工程”，推进“天网行动”", ["雪亮工程", "天网行动"]),
    ("加快潜江水厂、仙桃污水处理厂建设", ["潜江水厂", "仙桃污水处理厂"]),
    # roads by their ends or their number, lines by theirs
    ("建成疏港公路前山至石化段改建工程", ["疏港公路前山至石化段改建工程"]),
    ("开工建设市域铁路S6线海宁段", ["市域铁路S6线海宁段"]),
    ("启动G347大通至顺安段、S218线改建等8项工程", ["G347大通至顺安段", "S218线改建"]),
    # names that no dictionary has, in a list that says what they are, with more than one word behind 等
    ("加快凤岙公园、珂山大道等一批标志性、引领性项目", ["凤岙公园", "珂山大道"]),
    ("谋划引汌济沄、郦桥引水等重大水利工程", ["引汌济沄", "郦桥引水"]),
    ("扶持汤珂润、沄桥芯等项目", ["汤珂润", "沄桥芯"]),
    # the members before a named one share its verb
    ("加快推进沙柳线改线、郦岙西路、潜江水厂二期建设", ["沙柳线改线", "郦岙西路", "潜江水厂二期"]),
    ("抢抓石门机场建设机遇", ["石门机场"]),
    ("抓好中科微电子二期、江北东高速公路等一批重大项目建设", ["中科微电子二期", "江北东高速公路"]),
    ("佑明创新产业制造基地项目奠基", ["佑明创新产业制造基地项目"]),
    ("低效用地改造升级项目——襄阳点点智能制造项目开工", ["襄阳点点智能制造项目"]),  # behind a dash
]
REFUSED = [
    "安排东湖区民生实事项目12个",
    "推进“口袋公园”建设、老旧小区改造等6个项目",
    "抓好水源保护、河湖生态工程建设",  # the next of what is no list of names
    "推进机电管线安装",
    "公示单体（位）工程明细",
    "由督导机构每三年进行一次专项督导",
    "2012年3月工程可研报告已通过审查",
    "大力实施“甲、乙、丙”六大人才行动计划",
    "推进高标准农田建设项目",
    "实施航空遥感影像数据计划编制",
    "按照城建计划，今年南京市计划开通地铁",
    "察看了航站楼、航管楼等项目",
    "实施市中心城市建设重点工程计划",
    "支持企业同新加坡、泰国、柬埔寨等东盟国家共建一批示范合作项目",  # countries are no works
    "支持设施互联互通、数字经济产业孵化等项目建设",  # all of it words: kinds
    "政务信息建设项目建成后应当验收",
    "对自治区级以上重大科技专项项目予以贴息",
    "支持企业在东盟国家布局建设虚拟电厂",
    "推进简政放权、放管结合、优化服务等。",  # what only a verb leads to must end as works do
    "甲科技、乙集团等“金娃娃”项目落地",  # what the list ends in is the kind
    "小清河、永定河等国家蓄滞洪区工程开工",
    "举行一季度扩大有效投资项目集中开工活动",
    "全市安排市重大工程正式项目191项",
    "灌区是全国九大灌区之一",
    "民生实事项目总投资20亿元",
    "印发甘肃省职业教育产教融合赋能提升行动实施方案",  # the title of a plan for it
    "加快高速铁路、城际铁路、高速公路和支线机场建设。",
    "加快重大项目建设，实施一批示范工程。",
    "推进重点工程和建设项目。",
    "由自治区财政厅负责项目预算管理。",
    "现将行动计划印发给你们。",
    "加快已建水利工程的智能化改造。",
    "组织修订工程系列职称评审条件。",
    "坚决遏制“两高”项目盲目发展。",
    "接续实施三年行动。",
    "加快推进骨干工程建设。",
    "引进深圳华侨城文化旅游科技集团有限公司合作开发夜游项目。",  # what a company does
    "加强全省水库除险加固，推进浑源县水库管护。",
    "深入实施“八大行动”。",
    "推进中国—东盟离岸信息服务外包产业园区一期项目建设。",  # a stage of the park
    "全县现共有农业重大建设项目133个",  # so many of them are a class
    "实施数字开放、数字合作六大工程",
    "建设“大水厂”，配套“大管网”",  # a whole quotation that ends in a kind of work is a slogan
    "开展雨污分流、补链强链等项目",
    "推进城乡供水、农村公路、口袋公园等工程",
    "《关于公布第四批多式联运示范工程名单的说明》",
    "完成城建旅游民生项目投资150亿元",  # a sum
    "加强京津冀机场协调联动",  # those of a region
    "大力实施河流防洪工程",
    "推进冷链物流项目、产教融合项目",
    "《长江三角洲发展规划纲要》对港口航道提出要求",  # a title is none of the name
]


@pytest.mark.parametrize(("text", "names"), NAMED, ids=[text for text, _ in NAMED])
def test_named_projects_are_found(text: str, names: list[str]) -> None:
    assert named("Project", text) == names


@pytest.mark.parametrize("text", REFUSED)
def test_measures_in_general_are_no_projects(text: str) -> None:
    assert found(find_projects, text) == []


def test_entries_of_a_box_are_projects_unless_plainly_a_platform() -> None:
    titles = ["面向东盟的国际离岸呼叫中心服务基地", "中国—东盟大数据交易中心", "人工智能"]
    text = "专栏 1 重点工程\n" + "\n".join(f"{title}。依托现有基础。" for title in titles)
    document = document_of(text)
    outline = [Section(SectionKind.BOX, "专栏 1", "重点工程", 0, 9, len(text), 0, None)]
    for title in titles:
        start = text.index(title)
        outline.append(Section(SectionKind.ENTRY, "", title, start, start + len(title), len(text), 1, 0))
    part = replace(document.parts[0], outline=tuple(outline))
    found_ = {(mention.type, mention.name) for mention in find_entities(replace(document, parts=(part,)), part)}
    assert ("Project", titles[0]) in found_
    assert ("Platform", titles[1]) in found_
    assert ("Project", titles[2]) not in found_
