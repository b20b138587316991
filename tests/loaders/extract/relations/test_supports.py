"""What a measure supports: official wording of many topics, one trap a line."""

from __future__ import annotations

import pytest

from loaders.document import PartKind, SectionKind
from loaders.extract.relations.supports import claim_supports
from tests.loaders.extract.relations.marking import facts, tails

SUPPORTED = [
    ("推动{Enterprise 中国银行烟台分行}、{Enterprise 烟台银行}开立自由贸易账户。", ["中国银行烟台分行", "烟台银行"]),
    ("推动{Enterprise 某铝业公司}向航空铝材延伸。", ["某铝业公司"]),
    ("推动{Enterprise 甲集团}盘活既有专用线。", ["甲集团"]),
    ("重启{Project 液体散货码头项目}。", ["液体散货码头项目"]),
    ("分步实施{Project 老旧管网更新工程}。", ["老旧管网更新工程"]),
    ("推动{Enterprise 甲集团}、{Enterprise 乙新材料}开展绿电替代。", ["甲集团", "乙新材料"]),
    ("推动{Enterprise 甲集团}与{Enterprise 乙集团}合作。", []),
    # a zone by itself that is to be bettered, its next phase, what companies are urged to
    ("提升{Park 甲海工产业园}。", ["甲海工产业园"]),
    ("提升{Park 甲高新区}通关效率。", []),
    ("启动{Park 甲保税区}二期。", ["甲保税区"]),
    ("推进{Park 甲医药园}（位于某镇）二期。", ["甲医药园"]),
    ("推动{Enterprise 甲药业}、{Enterprise 乙酒庄}等企业上云。", ["甲药业", "乙酒庄"]),
    ("推动{Project 甲乙高速智慧化改造}。", ["甲乙高速智慧化改造"]),  # what becomes of it is in its name
    # a place that is to apply for something, or to build it with somebody
    ("支持{Place 嘉兴市}申报科技金融改革创新试点。", ["嘉兴市"]),
    ("支持{Place 嘉兴市}、永安等县市建设一批产业园。", ["嘉兴市"]),
    ("支持{Place 嘉兴市}与甲公司共建生产基地。", ["嘉兴市"]),
    ("支持{Enterprise 甲集团}与{Organization 乙大学}共建研究院。", ["甲集团"]),  # its partner only works with it
    ("支持{Organization 甲大学}、{Organization 乙学院}与{Enterprise 丙集团}联合建设学院。", ["甲大学", "乙学院"]),
    ("支持{Enterprise 甲集团}和{Enterprise 乙集团}扩大产能。", ["甲集团", "乙集团"]),
    # whose work it is that is pushed, a pilot in a zone, who works with the one that is urged
    ("推进{Enterprise 甲公司}投资3亿元建设的厂房开工。", []),
    ("推进{Park 甲高新区}增量配电改革试点建设。", []),
    ("鼓励{Enterprise 甲集团}与{Enterprise 乙集团}、有关企业合作发展冷链。", ["甲集团"]),
    ("您提出的关于支持{Place 嘉兴市}打造示范区的提案收悉。", []),
    ("贵单位提出的《关于加快{Park 甲陆港}建设的建议》（第0021号）收悉。", []),
    ("{Organization 甲大学}牵头组建{Organization 乙联盟}。", []),
    # whose duty it is to lead builds nothing: what is bidden is what the measure supports
    ("{Agency 甲局}牵头，{Agency 乙局}配合，加快建设{Park 丙园}。", ["丙园"]),
    ("由{Agency 甲中心}牵头建设{Platform 乙平台}。", ["乙平台"]),
    ("{Agency 甲部}会同{Agency 乙局}实施{Project 丙计划}。", ["丙计划"]),
    # lists behind the words that say how many are to be built
    (
        "预计开工建设3段，分别是，{Project 甲至乙高速公路}、{Project 丙至丁高速公路}。",
        ["甲至乙高速公路", "丙至丁高速公路"],
    ),
    ("开工建设一大批重点公路项目。其中包括{Project 甲路}、103滑坡整治工程，{Project 乙路}。", ["甲路", "乙路"]),
    ("重点推进5个项目：{Park 甲产业园}、{Platform 乙算力中心}。", ["甲产业园", "乙算力中心"]),
    ("目前已建成一批重点项目，包括{Project 甲工程}、{Project 乙工程}。", []),
    ("支持范围包括：{Park 甲产业园}。", []),
    ("建设老城片区与{Park 甲新区}，完善功能。", ["甲新区"]),
    ("推进重点企业与{Park 甲新区}合作。", []),
    ("重点推行{Project “122攻坚计划”}。", ["“122攻坚计划”"]),
    ("完成{Project 某景区二期基础设施工程}建设。", ["某景区二期基础设施工程"]),
    ("完成{Project 某机场改扩建}，推动通航。", ["某机场改扩建"]),
    ("已完成{Project 某机场改扩建}。", []),
    ("完成{Project 某景区二期基础设施工程}审批。", []),
    # a rule about a thing is no support of it
    ("建立{Park 某示范区}统筹发展机制，完善{Organization 某交易所}交易规则。", []),
    ("完善{Platform 某平台}建设机制。", ["某平台"]),
    ("建设{Park 甲新区}，以及{Park 乙新区}。", ["甲新区", "乙新区"]),
    # what a sentence ensures it goes on to ensure
    ("确保{Project 甲项目}投产，{Project 乙项目}开工；{Project 丙项目}建成。", ["甲项目", "乙项目", "丙项目"]),
    ("{Project 甲项目}投产，{Project 乙项目}开工。", []),
    # what becomes of a thing may stand behind it, in a paragraph that bids
    ("提速{Project 甲铁路}建设，{Project 乙高铁}取得实质性突破。", ["甲铁路", "乙高铁"]),
    ("推动甲路具备通行能力，{Project 乙铁路}通过验收。", ["乙铁路"]),
    ("{Project 甲港}开工建设，推进{Project 乙站}建设；{Project 丙馆}年内建成投用。", ["甲港", "乙站", "丙馆"]),
    ("目前{Project 甲港}开工建设，推进{Project 乙站}建设。", ["乙站"]),
    ("{Park 甲基地}建设要提升能级。", ["甲基地"]),
    ("{Project 甲铁路}等项目前期工作正在加快推进，力争年内开工建设。", ["甲铁路"]),
    ("推动{Project 甲水库}列入国家规划。", ["甲水库"]),
    ("推进主骨架建设项目，具体包括：{Project 甲高速}、{Project 乙机场}等。", ["甲高速", "乙机场"]),
    ("{Park 甲开发区}要求各单位落实责任。", []),
    ("聚焦{Park 甲示范区}提质升级，提升竞争力。", ["甲示范区"]),
    ("聚焦{Park 甲示范区}企业需求，提升服务。", []),
    ("推动{Park 甲片区}引领作用更加突出，加快{Park 乙开发区}扩区。", ["甲片区", "乙开发区"]),
    ("推进{Project 甲水库}可研、核准工作。", ["甲水库"]),
    ("推动{Project 甲厂技改}、{Project 乙生产线}等项目，稳住大盘。", ["甲厂技改", "乙生产线"]),
    ("推动{Project 甲高速}等通道与港区衔接。", []),
    ("推进{Park 甲试验区}国家药物中试基地建设。", []),  # but what the zone has
    ("推进{Park 甲试验区}建设，加快{Park 乙园区}基础设施项目建设。", ["甲试验区", "乙园区"]),
    # what a thing is to be better at
    ("强化{Organization 甲博物馆}、{Organization 乙博物馆}等文化交流功能。", ["甲博物馆", "乙博物馆"]),
    ("提升{Platform 甲平台}服务水平。", ["甲平台"]),
    ("建立{Park 甲合作区}发展工作协调机制。", []),
    ("重点抓好{Project 甲轮机}、{Project 乙货车}等一大批技术领先、附加值高的项目。", ["甲轮机", "乙货车"]),
    # the support for a thing
    ("加强对{Park 甲开发区}的支持和指导。", ["甲开发区"]),
    ("加大对{Organization 甲大学}、{Organization 乙学院}的支持力度。", ["甲大学", "乙学院"]),
    ("加强对{Park 甲开发区}的监督。", []),
    ("建设{Park 甲新区}，是市委作出的重大部署。", []),  # what is spoken of
    # what a company's work is told by is not supported itself
    ("推进{Enterprise 甲药业有限公司}{Park 乙生产基地}建设。", ["乙生产基地"]),
    # nor is the scope of a law, or a body of the zone
    ("本市促进{Park 某示范区}一体化发展相关活动，适用本条例。", []),
    ("共同设立{Park 某示范区}执行委员会，建设{Park 某新区}管委会。", []),
    ("贯彻执行国家有关{Park 某试验区}建设的法律、法规和政策。", []),  # what is carried out is the law
    ("支持{Park 某试验区}片区管理机构的工作。", []),
    ("统筹推进{Park 某试验区}改革试点任务的实施。", []),
    # a verb with the thing as its object
    ("支持{Organization 浙江大学}等申报筹建区块链国家重点实验室。", ["浙江大学"]),
    (
        "做大做强{Platform 北部湾大数据交易中心}、{Platform 广西经济社会云大数据交易中心}。",
        ["北部湾大数据交易中心", "广西经济社会云大数据交易中心"],
    ),
    ("加快建设{Platform 国家医学中心}和{Platform 国家区域医疗中心}。", ["国家医学中心", "国家区域医疗中心"]),
    ("深入实施{Project “万企兴万村”行动}。", ["“万企兴万村”行动"]),
    ("组建{Enterprise 省港口集团有限公司}。", ["省港口集团有限公司"]),
    ("优化{Platform 惠企惠民政策兑现平台}。", ["惠企惠民政策兑现平台"]),
    # 推进 needs what becomes of the thing
    (
        "推进{Park 南宁高端装备制造城}、{Park 广西智能制造城（柳州）}建设。",
        ["南宁高端装备制造城", "广西智能制造城（柳州）"],
    ),
    ("加快{Project 平陆运河}建设。", ["平陆运河"]),
    ("推进{Park 中新光合谷物联智慧园}等大型物流高标准仓储建设。", ["中新光合谷物联智慧园"]),
    (
        "重点提升{Enterprise 东风柳汽}、{Enterprise 广西汽车集团}等一批百亿元级企业竞争力。",
        ["东风柳汽", "广西汽车集团"],
    ),
    # 推进X with nothing behind it is the building itself; 加强X…管理 is not
    ("加快推进{Project 枢纽港扩建工程}。", ["枢纽港扩建工程"]),
    ("统筹推进{Platform 抽水蓄能电站}、{Project 储能一体化项目}等，提升调峰能力。", ["抽水蓄能电站", "储能一体化项目"]),
    ("加强{Park 张江科学城}管理。", []),
    # 依托A、B建设X: the verb is no part of B
    ("依托{Park 甲高新区}、{Park 乙高新区}建设{Park 丙大学科技园}。", ["丙大学科技园"]),
    ("推进{Park 前湾综合保税区}封关运作，推动{Organization 金普院区}开工。", ["前湾综合保税区", "金普院区"]),
    # what somebody has built is told of, and not supported
    ("由{Park 甲新区}共建的{Platform 乙创新中心}，对企业开放共享。", []),
    # what is to be finished is supported, what has been approved is done
    ("确保{Project 甲工程}年底前建成投用，力争{Project 乙高速}年内通车。", ["甲工程", "乙高速"]),
    ("努力促进{Park 甲园区}升级，续建{Project 乙水库}，改造{Project 丙污水厂}。", ["甲园区", "乙水库", "丙污水厂"]),
    ("省政府批准设立{Park 甲经济开发区}，获批建设{Platform 乙创新中心}。", []),
    ("学习借鉴{Park 甲工业园区}经验，对标{Park 乙科技园}。", []),
    # what a thing is urged to become
    ("推动{Park 甲新区}、{Park 乙新区}打造内陆开放门户。", ["甲新区", "乙新区"]),
    # the object stands behind 的: the things before it only describe it; in 等…设施 they are of its kind
    ("建设{Organization 甲大学}、{Organization 乙大学}等院校的产学研示范基地。", []),
    ("加快推进{Platform 骨干直联点}等链接东盟的关键设施建设。", ["骨干直联点"]),
    # 打造成… is read as 打造 before 成都
    ("打造{Park 成都国际铁路港经开区}等枢纽载体。", ["成都国际铁路港经开区"]),
    # a list of actors ends right before the verb
    (
        "支持{Organization 甲院}、{Organization 乙院}组建{Platform 丙全国重点实验室}。",
        ["甲院", "乙院", "丙全国重点实验室"],
    ),
    # a role that a thing plays is no support of it
    ("强化{Park 中国—东盟信息港南宁核心基地}龙头带动作用。", []),
    ("发挥{Platform 中国—东盟信息港平台}引领作用，加快布局新型基础设施。", []),
    ("对接{Platform 全国一体化政务服务平台}。", []),
    ("依托{Platform 国家超级计算天津中心}，发展算力产业。", []),
    # done facts and arrivals
    ("批复成立{Platform 广西数字经济产业技术创新中心}等3家创新中心。", []),
    ("引进{Organization 国家工业信息安全发展研究中心深圳分中心}落户。", []),
    ("重点引进{Enterprise 京东方}、{Enterprise 小米}等龙头企业。", []),
    ("{Project 沪渝蓉高铁}加快建设。", []),
    ("上线{Platform “随申办”}移动端。", []),
    # 成立 that is urged is a plan
    ("支持龙头企业牵头注册成立{Organization 全球计算联盟}等国际性产业组织。", ["全球计算联盟"]),
    # what is forbidden or ended
    ("严禁新建{Park 化工园区}。", []),
    ("不再支持{Platform 旧版办事大厅}建设。", []),
    # a verb inside a name or a later member of a list governs nothing
    ("加快太仓中德创新城、{Park 昆山试验区}发展。", ["昆山试验区"]),
    ("推进数据服务网、{Platform 星火链网}建设。", ["星火链网"]),
    ("推进{Park 甲示范区}建设和{Park 乙园区}创建。", ["甲示范区", "乙园区"]),
    # what a zone has, and not the zone
    ("组织实施{Park 甲试验区}各项发展规划，落实任务。", []),
    ("提升{Park 乙港区}集货能力、通行能力。", []),
    # modifiers between verb and thing
    ("建设覆盖全区、一体化、智能化的{Platform 自治区公共数据资源平台}。", ["自治区公共数据资源平台"]),
    ("建设面向东盟的{Park 智慧物流园}。", ["智慧物流园"]),
    ("打造国家认定的{Park 临空经济示范区}。", ["临空经济示范区"]),
    ("完善三大平台（{Platform 游安徽平台}、{Platform 监测平台}）。", ["游安徽平台", "监测平台"]),
    # both the urged actor and what it builds
    (
        "推动{Organization 广西民族大学}筹划建设{Platform 中国—东盟大数据分析中心}。",
        ["广西民族大学", "中国—东盟大数据分析中心"],
    ),
    ("开展{Project 能效提升行动}，提高用能水平。", ["能效提升行动"]),
    # a named actor as subject builds by itself
    ("{Agency 省水利厅}建设{Platform 省水利视频监控系统}。", []),
    # an annotation names bodies, not things that are supported
    ("推进码头改造。（责任单位：{Enterprise 天津港集团}、{Agency 市交通运输委}）", []),
    # what is built in a zone is not the zone
    ("加快建设{Park 曹妃甸港区}通用集装箱泊位。", []),
    ("加快建设{Park 曹妃甸港区}。", ["曹妃甸港区"]),
]
PLACES = [
    ("支持{Place 浙江省宁波市}、{Place 浙江省舟山市}差异化布局绿色石化产业。", ["浙江省宁波市", "浙江省舟山市"]),
    ("重点支持{Place 浙江省衢州市}、{Place 浙江省丽水市}。", ["浙江省衢州市", "浙江省丽水市"]),  # all that it aids
    # each place of a list is urged to act
    (
        "支持{Place 甲市}打造内陆开放枢纽、{Place 乙市}创新合作建设边际中心城市、{Place 丙市}创建示范市。",
        ["甲市", "乙市", "丙市"],
    ),
    ("支持{Place 甲市}融湾联城打造网络大城市。", ["甲市"]),
    ("支持{Place 南宁}发展电子信息、先进装备制造产业。", ["南宁"]),
    ("支持{Place 桂林}、{Place 北海}打造国际旅游胜地。", ["桂林", "北海"]),
    ("把{Place 南宁}打造成国际门户枢纽。", ["南宁"]),
    ("将{Place 南宁}建成中国—东盟跨境数字产业链关键节点。", ["南宁"]),
    ("支持{Place 浙江}、{Place 江西}等省（区）先行先试。", ["浙江", "江西"]),
    ("支持{Place 四平市}、{Place 辽源市}配套发展零部件产业。", ["四平市", "辽源市"]),
    # in its own way, and with the verb that the first place of the clause has
    ("支持{Place 绍兴}融杭联甬打造网络大城市。", ["绍兴"]),
    ("支持{Place 嘉兴}打造重要中心城市、{Place 湖州}建设生态典范城市。", ["嘉兴", "湖州"]),
    ("支持{Place 海南}逐步探索、稳步推进封关运作。", ["海南"]),
    ("支持{Place 温州}企业打造品牌矩阵。", []),
    # a place that a body is bound to is no object of the measure
    ("推动{Organization 鼓楼医院}与{Place 高淳区}建立对口支援关系。", []),
    ("推动{Place 成都市}与{Place 重庆市}深化产业合作。", []),
    ("推动{Place 成都市}与{Place 德阳市}、{Place 眉山市}协同发展。", []),
    # the place is only where something is
    ("推进{Place 广西}电子政务外网建设。", []),
    ("加强与{Place 粤港澳大湾区}合作。", []),
    ("融入{Place 长江经济带}建设。", []),
    # a lower place as subject says where, not what the measure supports
    ("{Place 横州市}发展农林产业加工，布局{Park 南宁六景工业园区}。", []),
]


@pytest.mark.parametrize(("sentence", "expected"), SUPPORTED)
def test_object_of_a_verb_of_support(sentence: str, expected: list[str]) -> None:
    assert tails(claim_supports, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), PLACES)
def test_places_are_supported_where_they_are_urged_to_act(sentence: str, expected: list[str]) -> None:
    assert tails(claim_supports, sentence) == expected


def test_own_place_of_the_plan_is_its_subject() -> None:
    sentence = "{Place 上海}将建设{Platform 国际数据港}。"
    assert tails(claim_supports, sentence, place="上海市") == ["国际数据港"]


def test_a_plan_supports_no_place_of_its_own() -> None:
    assert tails(claim_supports, "推动{Place 浦东新区}率先发展生物医药。", place="浦东新区") == []
    assert tails(claim_supports, "把{Place 浦东新区}打造成引领区。", place="浦东新区") == []


def test_speech_that_is_quoted_supports_nothing() -> None:
    assert tails(claim_supports, "致辞指出，“中方愿同东盟一道建设{Platform 中国—东盟信息港}，推动互联互通”。") == []


def test_background_states_no_measure() -> None:
    text = "发展基础\n建设{Park 南宁高新区}。\n主要任务\n建设{Park 柳州高新区}。"
    sections = [(SectionKind.HEADING, "发展基础"), (SectionKind.HEADING, "主要任务")]
    assert tails(claim_supports, text, sections=sections) == ["柳州高新区"]


def test_a_heading_that_bids_effects_states_measures() -> None:
    text = "加快释放改革开放成效\n建设{Park 南宁高新区}。\n改革开放取得成效\n建设{Park 柳州高新区}。"
    sections = [(SectionKind.HEADING, "加快释放改革开放成效"), (SectionKind.HEADING, "改革开放取得成效")]
    assert tails(claim_supports, text, sections=sections) == ["南宁高新区"]


def test_what_a_firm_spends_on_its_own_work_is_no_measure() -> None:
    text = "活动现场\n大力推进合作，投资20亿元，建设{Project 甲生产线}。"
    assert facts(claim_supports, text, title="", kind=PartKind.NEWS) == []


def test_news_without_a_policy_states_no_measure() -> None:
    text = "编者按\n该市建设{Park 南宁高新区}。"
    assert facts(claim_supports, text, title="", kind=PartKind.NEWS) == []


def test_a_box_is_the_head_of_what_it_says() -> None:
    text = "专栏 8 新一代信息技术\n重点培育{Enterprise 北海惠科集团}。"
    claims = facts(claim_supports, text, sections=[(SectionKind.BOX, "专栏 8 新一代信息技术")])
    assert claims == [("SUPPORTS", "专栏 8 新一代信息技术", "北海惠科集团")]
