"""Bodies in prose: what is named, with the place that a list shares; no posts, no common words, no 有关部门."""

from __future__ import annotations

import pytest

from loaders.document import Document, OffsetMap, Part, PartKind
from loaders.extract import extract
from loaders.extract.agencies import find_agencies
from loaders.read import read_text


def _document(text: str) -> Document:
    return Document("d", "d.txt", text, OffsetMap((), (0,)), (Part(0, PartKind.POLICY, "t", 0, len(text)),))


def _names(text: str) -> list[str]:
    document = _document(text)
    return [mention.name for mention in find_agencies(document, document.parts[0])]


NAMED = [
    ("铜仁海关、胶州海关、赣州海关共同支持", ["铜仁海关", "胶州海关", "赣州海关"]),
    ("公司成立了雄安新区服务保障工作领导小组", ["雄安新区服务保障工作领导小组"]),
    ("举办岚海省沿江城市发展大会暨沿江口岸联席会议", []),  # what is held
    ("报国务院盐业管理部门和国务院卫生主管部门同意后实施", ["国务院盐业管理部门", "国务院卫生主管部门"]),
    ("未经国务院规定的部门批准", ["国务院"]),
    ("为贯彻落实省委、省政府决策部署", ["省委", "省政府"]),
    ("由市发展改革委会同市财政局制定", ["市发展改革委", "市财政局"]),
    (
        "报自治区发展改革委、大数据发展局、财政厅备案",
        ["自治区发展改革委", "自治区大数据发展局", "自治区财政厅"],
    ),  # shared
    ("浙江省发展改革委、省经信厅、省委网信办联合印发", ["浙江省发展改革委", "省经信厅", "省委网信办"]),
    ("自治区党委办公厅、自治区人民政府办公厅", ["自治区党委办公厅", "自治区人民政府办公厅"]),
    ("市市场监管局负责", ["市市场监管局"]),
    (
        "争取国家互联网信息办公室、国家发展改革委、工业和信息化部支持",
        ["国家互联网信息办公室", "国家发展改革委", "工业和信息化部"],
    ),
    (
        "《工业和信息化部 商务部 国资委 外汇局关于规范发展的意见》",
        ["工业和信息化部", "商务部", "国资委", "外汇局"],
    ),  # beside central
    ("《湖北省民政厅湖北省财政厅湖北省残联关于补贴的意见》", ["湖北省民政厅", "湖北省财政厅", "湖北省残联"]),  # no mark
    ("《交通运输部办公厅关于印发通知》", ["交通运输部办公厅"]),
    ("《教育部等六部门关于推进的意见》", ["教育部"]),
    ("（来源：武汉市人民政府）", ["武汉市人民政府"]),
    ("各市、县人民政府要加强领导", ["各市、县人民政府"]),
    ("请与省农业农村厅种业管理处联系，由市财政局国库处负责", ["省农业农村厅", "市财政局国库处"]),
    # two names, of which one founds the other; a zone is no district
    ("广州市人民政府设立中新广州知识城管理委员会", ["广州市人民政府", "中新广州知识城管理委员会"]),
    ("会同省有关机构成立合作区安全生产委员会", []),
    ("供各地级以上市、县（市、区）人民政府参考", ["各地级以上市、县（市、区）人民政府"]),
    ("我省各级人民政府应当", ["我省各级人民政府"]),
    ("依托市数字经济发展委员会统筹推进", ["市数字经济发展委员会"]),
    ("成立省推进“一带一路”建设工作领导小组办公室", ["省推进“一带一路”建设工作领导小组办公室"]),
    ("设立数字广西建设领导小组", ["数字广西建设领导小组"]),
    ("自治区十三届人大常委会审议", ["自治区十三届人大常委会"]),
    ("让浙江桐乡市委书记深有感触", ["浙江桐乡市委"]),  # a post that names its body in full
    ("平潭综合实验区党群工作部、社会事业局", ["平潭综合实验区党群工作部", "平潭综合实验区社会事业局"]),
    ("贵州省民政厅登记，贵州省大数据发展管理局主管", ["贵州省民政厅", "贵州省大数据发展管理局"]),
    ("中国人民银行征信中心应收账款", ["中国人民银行征信中心"]),
    ("国家金融监督管理总局浙江监管局", ["国家金融监督管理总局浙江监管局"]),
    ("会同内蒙古自治区能源局、林草局", ["内蒙古自治区能源局", "内蒙古自治区林草局"]),
    ("省卫生健康委、省中医药局、省疾控局", ["省卫生健康委", "省中医药局", "省疾控局"]),
    ("上海海关、上海海事局、民航华东管理局", ["上海海关", "上海海事局"]),
    ("中共重庆市委宣传部主办", ["中共重庆市委宣传部"]),
    ("海口海关、外汇局海南省分局、省税务局", ["海口海关", "外汇局海南省分局", "省税务局"]),  # no place to share
    ("由国家矿山安全监察局山西局配合", ["国家矿山安全监察局山西局"]),
    ("市委督查室定期督办，结果报市委办、市政府办。", ["市委督查室", "市委办", "市政府办"]),
    ("市委办好实事", ["市委"]),  # no office
    ("由县督查室会同县民政局检查", ["县民政局"]),  # 会同县 is elsewhere
    ("按省委和县委部署，市财政局和县财政局负责", ["省委", "县委", "市财政局", "县财政局"]),  # and so is 和县
    ("根据《政府工作报告》和县政府安排", ["县政府"]),
    ("由和县人民政府负责，马鞍山市和县水利局配合", ["和县人民政府", "马鞍山市和县水利局"]),
    # an office of the State Council; a zone's own office, which is no ministry; branches in a district
    ("接受国务院医改办2015年评价，经国务院批准", ["国务院医改办", "国务院"]),
    ("区城管局、区规划建设部、区公安分局、区生态环境分局", ["区城管局", "区公安分局", "区生态环境分局"]),
    ("教育部会同体育总局组织抽查", ["教育部", "体育总局"]),
    # bodies of no table, by their form: a place or level, words of functions, what a body ends in
    ("近日，市自贸发展局会同县乡村建设中心调研", ["市自贸发展局", "县乡村建设中心"]),
    ("由州农机推广站、市特种设备检验所负责", ["州农机推广站", "市特种设备检验所"]),
    ("县海上综合执法大队、市生态移民局、市核应急办参加", ["县海上综合执法大队", "市生态移民局", "市核应急办"]),
    ("各县（市、区）招商办要按月上报", ["各县（市、区）招商办"]),
    ("市数字办学能力提升，市管理处罚规定", []),  # other words begin with the form
    ("新建市应急指挥中心，建设县养老服务中心", []),  # what is built
    ("依托中国—东盟大数据交易中心", []),  # no league
    ("省工程研究中心、全市发展中心任务", []),
    # towns: with the county before them, or alone; those of all towns
    ("霞浦县三沙镇人民政府、松港街道办事处", ["霞浦县三沙镇人民政府", "松港街道办事处"]),
    ("会议听取了马田街道办的汇报", []),  # no mark says where the name begins
    ("在石桥镇政府召开，茶亭镇党委落实", ["石桥镇政府", "茶亭镇党委"]),
    ("向所在地镇人民政府报告，各街道办事处负责", ["各街道办事处"]),
    ("街道办公楼改造，各乡镇人民政府", ["各乡镇人民政府"]),
    ("自治区党委、政府高度重视", ["自治区党委", "自治区政府"]),
    ("报送国办督查室和有关秘书局", ["国办督查室"]),
    ("以党中央总揽全局", ["党中央"]),
    ("市公安局清河分局受理", ["市公安局清河分局"]),
    ("请市编办提出意见", ["市编办"]),
    ("各市州政府驻地通高速", []),
    ("及时向省优化营商环境工作领导小组报告", ["省优化营商环境工作领导小组"]),
    ("省推进贸易强省建设领导小组秘书处设在省商务厅", ["省推进贸易强省建设领导小组秘书处", "省商务厅"]),  # its level
    ("由江西省人大常委会法工委解释", ["江西省人大常委会法工委"]),
    ("江西省财政厅有关负责同志、国家能源局副局长出席", ["江西省财政厅", "国家能源局"]),  # a post with its body in full
    ("市财政局有关负责同志出席", []),
    ("省渔业渔政事务中心、市生态林业事业发展中心配合", ["省渔业渔政事务中心", "市生态林业事业发展中心"]),
    ("新建2座人行天桥、改造人行道", []),  # 人行 is the bank only where no way for walkers follows
    (
        "在国务院自由贸易试验区工作部际联席会议统筹下",
        ["国务院", "国务院自由贸易试验区工作部际联席会议"],
    ),  # 自由 is no 由
    ("我代表中国共产党江苏省第十三届委员会作报告", ["中国共产党江苏省第十三届委员会"]),
    ("送云州新区、中韩（云州）国际合作示范区管委会", ["中韩（云州）国际合作示范区管委会"]),
    ("2025年11月27日中国共产党江苏省第十四届委员会第十次全体会议通过", ["中国共产党江苏省第十四届委员会"]),
    ("设立自贸试验区片区管理委员会（以下简称片区管委会）", ["自贸试验区片区管理委员会"]),
    ("国务院建立由民政部牵头的托育服务部际联席会议制度", ["国务院", "民政部"]),
    ("成立由省政府分管领导任组长的工作专班", []),  # words about a group are not its name
]


@pytest.mark.parametrize(("text", "names"), NAMED, ids=lambda value: value if isinstance(value, str) else "")
def test_bodies_named(text, names):
    assert _names(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "有关部门和相关单位按职责分工负责",
        "各有关部门、各职能部门",
        "市委托第三方机构评估",  # 市委
        "教育部门、财政部门",  # 教育部, 财政部
        "加强网络建设部署",  # 建设部
        "辅助建设部分确需在省内",
        "扩大政府采购",
        "加快数字政府建设",
        "市委书记、市长出席",
        "全国政协委员提出",
        "省教育厅厅长讲话"[3:],  # a post with nothing before it
        "《贵阳市政府数据共享开放条例》",  # 市政府 inside a title
        "形成全省一盘棋格局",
        "开拓合作新局面",
        "广西与东盟智慧城市合作开拓新局",
        "深圳将大力推动公共无线局域网建设",
        "区域性国际互联网出入口局",
        "完善领导小组工作机制",
        "社区居民委员会",
        "本行业专家委员会共有咨询专家",
        "为各级政府提供服务",
        "国家气象局势",
    ],
)
def test_no_bodies(text):
    assert _names(text) == []


def test_spans_hold_the_words_and_names_the_shared_place():
    document = _document("由省财政厅、教育厅负责")
    found = list(find_agencies(document, document.parts[0]))
    assert [(one.span.text, one.name, one.rule) for one in found] == [
        ("省财政厅", "省财政厅", "agencies.placed"),
        ("教育厅", "省教育厅", "agencies.shared-place"),
    ]


def test_hostile_text_takes_no_more_than_linear_time():
    text = "各级市、县（区）" * 5000 + "人民政府" + "省委市委区委" * 5000 + "第十三届" * 3000 + "人大"
    assert len(_names(text)) < 20000


OTHER_PROVINCES = [
    ("省发展改革委、省市场监管局、省政务办牵头，省法院、省检察院，江苏银保监局、南京海关配合", 7),
    ("市委社治委、市委组织部、团市委、市妇联、市总工会协同推进", 5),
    ("自治区发展改革委、财政厅、自然资源厅、林草局，满洲里海关、呼和浩特海关", 6),
    ("自治区口岸办、自治区能源局、内蒙古能源监管办、锡林郭勒盟行政公署、和林格尔新区管委会", 5),
    ("海南国际经济发展局、洋浦经济开发区管委会、海口市政府、三亚市政府负责", 4),
    ("西藏证监局、人行拉萨中心支行、自治区税务局、阿里地区行署", 4),
    ("国家医保局、中国人民银行、国家外汇局、海关总署、国家移民局等部门", 5),
    ("成都高新区管委会，各区（市）县政府负责", 2),
    ("省纪委监委、省人大常委会办公厅、省政协办公厅加强监督", 3),
    ("江北新区管委会先行先试", 1),
    ("各市、县（市、区）人民政府，省各委办厅局，省各直属单位：", 1),  # addressees
]


@pytest.mark.parametrize(("text", "bodies"), OTHER_PROVINCES, ids=lambda value: str(value)[:12])
def test_lists_of_other_provinces(text, bodies):
    assert len(_names(text)) == bodies


@pytest.mark.parametrize(
    "text",
    [
        "各省、自治区、直辖市人民政府，国务院各部委",
        "各省、自治区、直辖市及计划单列市人民政府",
        "各区县（自治县）人民政府",
    ],
)
def test_collectives_of_several_ranks_are_one(text):
    assert _names(text)[0].startswith("各")
    assert _names(text)[0].endswith("人民政府")


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        # the end of what answers is no body of its own, nor is its middle
        ("港区沿线县级人民政府应当加强巡查。", {"港区沿线县级人民政府"}),
        ("受水区以及相关区域县级以上人民政府水利部门应当加强巡查。", {"受水区以及相关区域县级以上人民政府水利部门"}),
        # a second name in brackets is
        ("省农业农村厅（省乡村振兴局）负责实施。", {"省农业农村厅", "省乡村振兴局"}),
    ],
)
def test_bodies_inside_the_name_of_one_that_answers_are_none(sentence: str, names: set[str]) -> None:
    found = extract(read_text(f"某某条例\n\n第三条 {sentence}\n")).mentions
    assert {one.name for one in found if one.type == "Agency"} == names
