"""What no proper name is, whatever a finder made of the words."""

from __future__ import annotations

import pytest

from tests.loaders.extract.finding import named

TRAPS = [
    ("Project", "数字化转型是系统性工程，要久久为功。", []),  # a sentence
    ("Park", "昌平园 和其他园区", ["昌平园"]),  # a name at the head of its text, shorter than what a gap leaves
    ("Park", "今日要闻 乌鲁木齐开发区去年引进企业十家。", ["乌鲁木齐开发区"]),  # set off before a place
    ("Project", "各地要认真落实这一计划。", []),  # points back
    ("Project", "参与新加坡、泰国、柬埔寨等东盟国家港口项目。", []),  # mere places
    ("Park", "重点打造升级版广西柳州汽车城。", ["广西柳州汽车城"]),  # 升级版 goes before the name
    ("Park", "本条例所称长沙高新区（以下简称高新区）是指国务院批准建设国家自主创新示范区的区域。", ["长沙高新区"]),
    ("Platform", "一是省级政务云平台扩容，二是提升能力。", []),
    ("Platform", "依托监管终端大数据平台开展分析。", []),  # half of 终端
    ("Organization", "有效地控制医院感染，推进医院改革，融入医院管理，完成临时医院建设。", []),
    ("Enterprise", "鼓励运营商向集团客户提供服务。", []),  # half of 运营商
    ("Platform", "筑牢教育系统安全防线。", []),
    ("Project", "大抓项目、抓大项目，形成梯次。", []),
    ("Park", "实现万兆进园区、千兆进工厂，探索“一区多园”模式。", []),
    ("Platform", "通过微信公众号、微信小程序公布结果。", []),
    ("Project", "推动低中高速物联网协同发展。", []),
    (
        "Platform",
        "支持企业建设“机器人智造”标杆工厂和“北京智造”体验中心。",
        ["“北京智造”体验中心"],
    ),  # a name anew behind 和
    ("Park", "加快建设北部湾国际智慧门户港和南宁国际智慧铁路港。", ["北部湾国际智慧门户港", "南宁国际智慧铁路港"]),
    ("Project", "实施全民数字素养与技能提升行动。", ["全民数字素养与技能提升行动"]),  # no name behind 与
    ("Platform", "以甘州为运营中心，以酒泉、玉门为关键节点。", []),  # what a place is taken for
    ("Platform", "支持建设华为云计算中心。", ["华为云计算中心"]),  # 为 of a name
    ("Project", "各县区民生工程进度排名如下。", []),  # of each
    ("Project", "组织实施好关键核心技术攻关工程。", ["关键核心技术攻关工程"]),  # 好 of the verb
    ("Project", "●项目建设取得新进展", []),
    ("Project", "范围东至成自泸高速，北至进港铁路。", []),  # borders
    ("Park", "■武进高新技术产业开发区去年新增企业百余家。", ["武进高新技术产业开发区"]),
    ("Park", "范围包括二道区英俊镇和朝阳经济开发区的部分地块。", ["朝阳经济开发区"]),  # no zone of the town
    ("Park", "引进三一重工布局生产基地。", []),
    ("Enterprise", "整合12个井工煤矿，引进40家以上东山云生态企业。", []),  # so many of a class
    ("Project", "新、改建18个社区健身公园。", []),
    ("Park", "推广“外部研发+贵州基地”等模式。", []),  # a formula
    ("Park", "统筹推进浙江自由贸易试验区各片区建设。", ["浙江自由贸易试验区"]),
    ("Park", "某某网讯 西宁经济技术开发区去年引进项目十个。", ["西宁经济技术开发区"]),  # whose news it is
    (
        "Project",
        "该校与临港新片区管理委员会就“东海国际科技创新中心”项目签约。",
        ["“东海国际科技创新中心”项目"],
    ),
    ("Enterprise", "交通运输部 国家能源局 国家电网有限公司关于推进岸电建设的通知", ["国家电网有限公司"]),
    (
        "Enterprise",
        "甲谷安全科技有限公司（以下简称“安全公司”）与乙山交通科技有限公司揭牌。",
        ["甲谷安全科技有限公司", "乙山交通科技有限公司"],
    ),
    ("Enterprise", "实现省、市、县三级银行机构全覆盖。", []),
    ("Organization", "续签《浙江省人民政府浙江大学战略合作协议》。", ["浙江大学"]),
    # the label of a measure is no beginning of what follows
    ("Park", "【西安综合保税区】三星电子存储芯片二期达产。", ["西安综合保税区"]),
    ("Project", "【西安综合保税区】三星电子存储芯片二期达产。", ["三星电子存储芯片二期"]),
    (
        "Platform",
        "【西安综合保税区】“长安号”跨境电商全国集结中心由西安国际陆港多式联运有限公司运营。",
        ["“长安号”跨境电商全国集结中心"],
    ),
    # behind a clause: by whom it is done, who acts about it, what else it is
    ("Project", "县道养护由县公路养护中心负责，国网南充供电公司按管线权属组织迁改。", []),
    ("Enterprise", "双寨铁路物流中心由青藏铁路集团有限公司运营。", ["青藏铁路集团有限公司"]),
    ("Project", "欧菲光集团股份有限公司与赣江新区管委会就光学镜头保税加工项目签约。", ["光学镜头保税加工项目"]),
    ("Project", "市就业局就就业见习项目征求意见。", []),  # talked about, and not signed
    ("Project", "交通运输局按职责清理大沽口港区小散码头。", []),
    ("Project", "督促长洲水利枢纽有限责任公司落实船闸运行管理主体责任。", []),
    ("Platform", "由重庆银行试点“长江绿融通”系统二期。", ["“长江绿融通”系统"]),
    ("Platform", "海城银行会同云州市林业协会建设林票交易系统，由云州农交有限公司运维。", ["林票交易系统"]),
    ("Park", "黄石临空经济区为花湖机场临空经济区的组成部分。", ["黄石临空经济区", "花湖机场临空经济区"]),
    ("Park", "中国（福建）自由贸易试验区厦门片区由市自贸委管理。", ["中国（福建）自由贸易试验区厦门片区"]),
    ("Park", "在无为市高沟电缆物流园建设仓库。", ["无为市高沟电缆物流园"]),
    (
        "Park",
        "推动咸阳国际机场北货运区与西安空港综合保税区实现直通。",
        ["咸阳国际机场北货运区", "西安空港综合保税区"],
    ),  # 西安 is in 西安全, too
    ("Enterprise", "考察精细化工产业园和国家能源集团上海庙发电有限公司。", ["国家能源集团上海庙发电有限公司"]),
    # before a number of a document, before a class, behind what a meeting does, what links two ends
    ("Project", "甘交公路〔2023〕46号各市、州交通运输局：", []),
    ("Platform", "西安市2024年开放平台类重点任务推进清单", []),
    ("Project", "会议专题研究鲅鱼圈港区疏港铁路建设问题。", ["鲅鱼圈港区疏港铁路"]),
    ("Project", "渝中半岛步道工程：串联枇杷山公园至鹅岭公园，由甲建设集团有限公司代建。", ["渝中半岛步道工程"]),
    ("Project", "组织实施本辖区单村供水工程的巡查，资金由省文物局专项和产权人分担。", []),
    ("Platform", "改造李子坝公园周边慢行系统。", []),  # laid out on the ground
    ("Project", "开工建设西宁综合客运枢纽。", ["西宁综合客运枢纽"]),  # built for people
    ("Platform", "建设西宁综合客运枢纽，打造中国—东盟数字内容贸易枢纽。", ["中国—东盟数字内容贸易枢纽"]),
    ("Enterprise", "待闸船舶超过500艘，技术在过闸船舶上应用。", []),  # what ships do
    (
        "Enterprise",
        "由西安市安居建设管理集团有限公司代建。",
        ["西安市安居建设管理集团有限公司"],
    ),  # 安居 is a county, too
    ("Park", "以忠门食品产业园为载体，以解放碑中央商务区为核心。", ["忠门食品产业园", "解放碑中央商务区"]),
    ("Project", "依托上海庙—山东特高压外送通道布局源网荷储一体化项目。", ["上海庙—山东特高压外送通道"]),
]


@pytest.mark.parametrize(("kind", "text", "names"), TRAPS, ids=[text for _, text, _ in TRAPS])
def test_what_is_no_name(kind: str, text: str, names: list[str]) -> None:
    assert named(kind, text) == names
