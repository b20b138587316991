"""Industries: the object of a verb of promotion, list members, headings, columns; not attributes of other things."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loaders.document import Cell, PartKind, PolicyMetadata, Section, SectionKind, Table
from loaders.extract.entities import find_entities
from loaders.extract.industries import find_industries
from loaders.extract.overlaps import settle
from loaders.extract.scan import scan
from tests.loaders.extract.finding import document_of, named

PROMOTED = [
    ("培育生物制药、医疗器械四个板块。", ["生物制药", "医疗器械"]),  # counted behind the last of them
    ("壮大皮扣、体育用品两个镇域特色产业。", ["皮扣", "体育用品"]),
    ("聚焦海上风电装备、氢能、新型储能培育优势产业链。", ["海上风电装备", "氢能", "新型储能"]),
    ("加快5G网络覆盖。", ["5G"]),
    ("培育银发经济新动能，打造智能网联汽车测试生态。", ["银发经济", "智能网联汽车"]),
    ("支持工业软件、精密仪器发展，大力发展油茶3.5万亩、肉牛1万头以上", ["工业软件", "精密仪器", "油茶", "肉牛"]),
    (
        "打造全球机器人产业高地，做优新兴数字产业，推进北钦防产业一体化发展",
        ["机器人产业", "新兴数字产业"],
    ),  # 新兴 is a county
    ("突破一体化基站及其机动组网技术，攻克一批支撑产业发展的关键技术", ["一体化基站", "机动组网"]),
    ("推动氢燃料电池、钠离子电池产业化应用", ["氢燃料电池", "钠离子电池"]),  # 产业化, and no 产业
    ("引导机器人企业培育集聚，壮大智能传感器中小企业特色产业集群", ["机器人", "智能传感器"]),
    ("延伸工业机器人、新能源汽车产业链。", ["工业机器人", "新能源汽车"]),
    ("拉长石化、建材产业链", ["石化", "建材"]),
    ("重点发展汽车、机械、生物医药等产业", ["汽车", "机械", "生物医药"]),
    (
        "支持桂林发展电子信息、先进装备制造、生物医药及医疗器械、先进新材料",
        ["电子信息", "先进装备制造", "生物医药及医疗器械", "先进新材料"],
    ),
    ("培育壮大南繁、深海和航天三大未来产业", ["南繁", "深海", "航天"]),
    ("大力布局扩展现实、近眼显示、三维显示等元宇宙沉浸式联接技术", ["扩展现实", "近眼显示", "三维显示"]),
    ("促进平台经济和共享经济规范有序创新健康发展", ["平台经济", "共享经济"]),
    ("加快布局面向东盟的智能终端产业、特色小语种软件", ["智能终端产业", "特色小语种软件"]),
    ("推动软件与信息服务产业集聚发展", ["软件与信息服务产业"]),  # 与 inside a field
    ("打造汽车产业集群", ["汽车"]),
    ("深化传统制造业改造提升。", ["传统制造业"]),
    ("加快制造业“智改数转”。", ["制造业"]),
    ("大力发展冰雪旅游、康养旅游，培育壮大预制菜产业", ["冰雪旅游", "康养旅游", "预制菜产业"]),
    ("推动钢铁、石化、有色金属等传统产业绿色化改造", ["钢铁", "石化", "有色金属"]),
    ("培育低空经济、氢能、量子信息等未来产业", ["低空经济", "氢能", "量子信息"]),
    ("推动广西工业高质量发展迈上新台阶", ["工业"]),  # a whole sector
    ("推动我区数字经济高质量发展", ["数字经济"]),
    ("培育“云品优选”品牌，发展“夜经济”", ["夜经济"]),  # a brand is no field
    ("培育壮大新一代信息技术、新能源汽车等新兴产业", ["新一代信息技术", "新能源汽车"]),  # 大新 is a county, not here
    # the whole object that 产业 ends, of words that no table has
    ("重点发展激光与增材制造产业", ["激光与增材制造产业"]),
    ("培育壮大纺织材料及装备产业。", ["纺织材料及装备产业"]),
    ("加快发展智能家居产业集群", ["智能家居产业"]),
    ("做大做强特色农畜产品加工产业，带动增收", ["农畜产品加工产业"]),
    ("大力发展战略性新兴产业", ["战略性新兴产业"]),
    ("大力发展海洋产业，建设临港园区", ["海洋产业"]),
    ("做强低空制造促进集聚发展", ["低空制造"]),
    ("开展省低空经济应用场景创建", ["低空经济"]),  # the level before it is none of it
    ("加快培育乡村民宿、康养健康、电子商务等新业态", ["乡村民宿", "康养健康", "电子商务"]),
    # health, farming, energy, transport, tourism, the environment, finance, the future
    ("大力发展生命健康、体外诊断、医养结合产业", ["生命健康", "体外诊断", "医养结合产业"]),
    ("做大做强寒地黑土绿色食品产业", ["绿色食品产业"]),  # behind what it is famous for
    ("突出抓好绿色食品产业", ["绿色食品产业"]),
    ("培育网络货运新业态", ["网络货运"]),
    ("做强茶叶、食用菌、道地药材等特色产业", ["茶叶", "食用菌", "道地药材"]),
    ("培育壮大抽水蓄能、虚拟电厂、绿氢等产业", ["抽水蓄能", "虚拟电厂", "绿氢"]),
    ("发展网络货运、航空维修、保税物流产业", ["网络货运", "航空维修", "保税物流产业"]),
    ("大力发展民宿经济、山地旅游和研学旅行", ["民宿经济", "山地旅游", "研学旅行"]),
    ("积极发展节水产业、环保装备、再生资源产业", ["节水产业", "环保装备", "再生资源产业"]),
    ("大力发展绿色保险、养老金融、转型金融", ["绿色保险", "养老金融", "转型金融"]),
    ("前瞻布局量子精密测量、可控核聚变、飞行汽车等未来产业", ["量子精密测量", "可控核聚变", "飞行汽车"]),
    ("大力发展民宿、水族马尾绣、苗族银饰", ["民宿"]),  # a people's craft is no industry
    # what its shape tells: 业, 经济, 制造 behind a verb, a mark or a joint
    ("大力发展口岸通道经济", ["口岸通道经济"]),
    ("推动传统印刷服务业提档升级", ["传统印刷服务业"]),
    ("加快发展大数据、人工智能“五大产业”", ["大数据", "人工智能"]),  # the quotation sums the list up
    ("推动电子信息“芯屏端网”协同发展", ["电子信息"]),
    ("做大做强新能源汽车整车及零部件", ["新能源汽车"]),
    ("推进煤层气增储增产", ["煤层气"]),
    ("促进会展业健康发展", ["会展业"]),  # 促进会 is no body here
    ("大力提升旅游业发展水平", ["旅游业"]),
    ("推进奶业振兴", ["奶业"]),
    ("重点发展印染业、羽绒业、蔗糖精深加工", ["印染业", "羽绒业", "蔗糖精深加工"]),
    ("加快推进工业经济优化升级", ["工业"]),
    ("推动地方民营经济、县域经济、实体经济发展", []),  # whose it is, and no field
    ("推动组建绿洲经济联合会", []),
    # a list that says by its last words what it is of: its members need no table, after a weak verb too
    ("围绕稻米、油茶、菌草等主导产业，打造一批全产业链", ["稻米", "油茶", "菌草"]),
    (
        "聚焦石化、汽车等重点行业，培育一批系统解决方案商",
        [],
    ),  # where something is done, and what is promoted is another
    ("做精做优葡萄酒、枸杞、滩羊“六特”产业", ["葡萄酒", "枸杞", "滩羊"]),
    ("着力打造电力装备、智能家电、绿色化工四条标志性产业链", ["电力装备", "智能家电", "绿色化工"]),
    ("推进水稻、生猪、林特三大主导产业发展", ["水稻", "生猪", "林特"]),
    ("促进文化创意、旅拍制作产业集聚发展", ["文化创意", "旅拍制作产业"]),
    (
        "打造世界级新一代信息技术产业集群和国内领先的集成电路、新型显示等产业集群",
        ["新一代信息技术", "集成电路", "新型显示"],
    ),
    ("使纺织、果汁、医药五大支柱产业不断发展壮大", ["纺织", "果汁", "医药"]),
    ("主导产业为汽车零部件、农副产品加工", ["汽车零部件", "农副产品加工"]),
    ("做优做精机器人、循环经济两大特色产业", ["机器人", "循环经济"]),
    ("构建布局合理、绿色环保、安全有序的现代物流服务体系", []),  # how a thing is
    ("每年设立1000万元现代物流业产业发展基金", []),
    ("改造提升钢铁、焦化、水泥等传统产业", ["钢铁", "焦化", "水泥"]),
    ("推进渔业转型升级", ["渔业"]),
    ("引导社会资本参与低空经济领域基础设施建设", ["低空经济"]),
    ("有关单位参与低空经济领域基础设施建设", []),
    ("发展“互联网+医疗健康”", ["互联网+医疗健康"]),
    ("发展“互联网+教育”", []),
    # the members of a list that says it is one of industries
    ("推动电子商务、夜间配送等生活性服务业发展", ["电子商务", "夜间配送", "生活性服务业"]),
    ("推动电子商务、夜间配送等产业园区建设", ["电子商务"]),
    ("以深化交通运输供给侧结构性改革为主线", []),
    ("强化旅游行业培训", []),
    # a field that no table knows, beside one that it knows, after a strong verb
    ("荔浦市发展衣架饰品、生物医药，布局工业集中区", ["衣架饰品", "生物医药"]),
    ("融安县发展香杉生态产业", ["香杉生态产业"]),
    ("将旅游业培育成为支柱产业", ["旅游业"]),
    ("把氢能产业作为首位产业", ["氢能产业"]),
    # classes of industries, where they do not sum up a list of their members
    ("推动战略性新兴产业、未来产业发展", ["战略性新兴产业", "未来产业"]),
    ("抓好战略性新兴产业的培育和发展", ["战略性新兴产业"]),
    ("前瞻布局类脑智能、氢能等未来产业", ["类脑智能", "氢能"]),
    ("加快发展家政、会展等现代服务业", ["家政", "会展", "现代服务业"]),
    # where and of what kind it is stands before it
    ("建设以智能终端为代表的世界级电子信息先进制造业集群", ["智能终端", "电子信息先进制造业"]),
    ("用于扶持试验区内高端制造等产业发展", ["高端制造"]),
    ("围绕我市重点发展的新能源、新材料等产业，建设平台", ["新能源", "新材料"]),
    ("形成跨境电商、现代物流等新技术、新业态、新模式创新高地", ["跨境电商", "现代物流"]),
    ("引导扶持食品制造等传统优势产业做大规模", ["食品制造"]),
    ("促进会展业水平整体提升", ["会展业"]),
    ("扶持食品制造、农畜产品加工、电力生产供应等优势产业", ["食品制造", "农畜产品加工", "电力生产供应"]),
    ("支持开发和利用太阳能、风能等新能源、可再生能源", ["太阳能", "风能", "新能源", "可再生能源"]),
    ("大力布局扩展现实等元宇宙联接技术", ["扩展现实"]),
    # of which no table has a member: what sums the list up tells, or is itself what is promoted
    ("发展旅游观光、农耕体验、研学科普等新业态", ["旅游观光", "农耕体验", "研学科普"]),
    ("打造莲藕、茨菇等水生蔬菜产业高地", ["水生蔬菜产业"]),
    ("重点扶持鸽子、特色水果、特色水产等特色产业", ["鸽子", "特色水果", "特色水产"]),
    ("加速引进电子电器、食品加工等特色产业", ["电子电器", "食品加工"]),
    ("聚焦融资租赁、国际贸易。", ["融资租赁", "国际贸易"]),
    ("优化棉花产业布局，推动县域零部件产业做大做强", ["棉花产业", "零部件产业"]),
    ("繁荣民宿经济新业态，做活夜间旅游", ["民宿经济", "夜间旅游"]),
    ("配套发展万亿级大健康产业", ["大健康产业"]),
    ("研究出台跨境电商支持措施", ["跨境电商"]),
    ("试点发展国际医疗旅游相关产业", ["国际医疗旅游"]),
    ("构建具有地域特色的音乐产业体系", ["音乐产业"]),
    ("打造集采摘、观光为一体的都市休闲农业", ["都市休闲农业"]),
    ("引导社会资本以多种形式投资文化产业", ["文化产业"]),
    ("推动生产性服务业向专业化和价值链高端延伸", ["生产性服务业"]),
    ("围绕茶叶、中药材主导产业，掀起招商热潮", ["茶叶", "中药材"]),
    ("大力发展现代化临空产业集群", ["临空产业"]),
    ("加快推进苦丁茶产业一二三产融合发展", ["苦丁茶产业"]),
    ("培育若干先进制造业集群", ["先进制造业"]),
    ("构建以航空运输业、先进制造业为主的临空产业体系", ["航空运输业", "先进制造业"]),
    ("加快发展冷链物流、普惠金融、粮油加工", ["冷链物流", "普惠金融", "粮油加工"]),
    ("开展智能网联汽车示范应用", ["智能网联汽车"]),
    ("以氢能产业为主导，以生物制药、新材料等产业为支柱", ["氢能产业", "生物制药", "新材料"]),
    # of what kind a known field is, and how it is to grow
    ("推进生态文旅融合发展", ["生态文旅"]),
    ("推动金融服务加快发展", ["金融服务"]),
    ("围绕旅游产业开发做文章", ["旅游产业"]),  # a known field is the whole object of 围绕, too
    ("推动麻编产业向高端延伸", ["麻编产业"]),
    ("搞好农产品精深加工，构筑新能源产业集群", ["农产品精深加工", "新能源"]),
    ("支持发展天津经济", []),  # where it is
    ("聚力攻坚半导体、深海装备两大产业集群", ["半导体", "深海装备"]),
    ("推进脱贫攻坚工程和旅游业攻坚行动", []),  # a noun
    ("竞逐量子科技、绿色氢能新赛道", ["量子科技", "绿色氢能"]),
    ("培强育优纺织服装、新材料三个主导产业", ["纺织服装", "新材料"]),
    ("稳住煤炭、电力等传统产业基本盘", ["煤炭", "电力"]),
    ("加快形成集成电路千亿级产业集群", ["集成电路"]),
    ("以冷链物流业为突破口", ["冷链物流业"]),
    ("将新材料、食品加工作为主攻方向", ["新材料", "食品加工"]),
    ("首位产业为新型储能材料，主攻方向：光伏、风电", ["新型储能材料", "光伏", "风电"]),
    ("特色产业是增收的路子", []),
    ("重点支持下列产业发展：集成电路、生物医药。", ["集成电路", "生物医药"]),
    ("构建“2+1”产业体系，“2”即装备制造、绿色食品，“1”是低空经济。", ["装备制造", "绿色食品", "低空经济"]),
    ("推动医疗器械、生物制药企业集聚发展", ["医疗器械", "生物制药"]),
    ("加大对软件和信息服务业扶持力度", ["软件和信息服务业"]),
    ("将文体旅游业发展壮大成为支柱产业", ["文体旅游业"]),  # no table has it
    ("加快推进5G+工业互联网", ["5G+工业互联网"]),
    ("产业定位：高压输电设备制造，智能电网、储能装备等。", ["高压输电设备制造", "智能电网", "储能装备"]),
    ("加快制造业“智改、数转、网联”", ["制造业"]),
    ("培育壮大贵州百灵、信邦制药", []),  # companies
    ("鼓励民间资本投资托育服务业、健康产业", ["托育服务业", "健康产业"]),  # who pays is no piece of it
    ("重点围绕电子信息、新材料招引项目", ["电子信息", "新材料"]),
    ("发展新能源工程机械、贴近民生的竹木工艺品", ["新能源工程机械", "竹木工艺品"]),  # two known words are one field
    ("打造百亿级镍基新材料产业集群", ["镍基新材料"]),  # a piece of 产业链
    ("打造高端数字产业集群", ["高端数字产业"]),  # without 产业 it is no field
    ("培育文化创意、通航服务、法律咨询三大新兴服务业", ["文化创意", "通航服务", "法律咨询"]),
    ("推进商贸流通业数智化、批发零售业连锁化", ["商贸流通业", "批发零售业"]),
    ("深化数据要素市场化改革", []),
    ("培育文旅、体育等消费热点", []),  # what is liked, and no field of the plan
    ("抓牢低空经济这个新赛道", ["低空经济"]),
    ("力争在人工智能、量子信息等细分领域取得重要突破", ["人工智能", "量子信息"]),
    ("努力在赛事经济、会展经济上形成新的增长点", ["赛事经济", "会展经济"]),
    ("促进内贸业态融合和外贸产业融合", []),
    ("推动量子计算在医疗、教育等领域应用", ["量子计算"]),  # what is used, and where
    # less common verbs; 大力推动 holds no 力推
    ("攻坚精细陶瓷产业。", ["精细陶瓷产业"]),
    ("做精做靓花灯文化产业。", ["花灯文化产业"]),
    ("大力推动固废利用产业规范化发展。", ["固废利用产业"]),
    ("推动枸杞产业标准化、规模化发展。", ["枸杞产业"]),
    ("引育海洋制造业，做深中药制药。", ["海洋制造业", "中药制药"]),
    ("推进体育事业和体育产业发展。", ["体育产业"]),
    ("推动以冰雪旅游为龙头的现代服务业快速发展。", ["冰雪旅游", "现代服务业"]),
    ("让渔业成为富民产业。", ["渔业"]),
    ("将牦牛、青稞、虫草等特色产业作为主攻方向。", ["牦牛", "青稞", "虫草"]),
    ("在铸造模具、精密轴承等领域精耕细作。", ["铸造模具", "精密轴承"]),
    ("做强巩固金融业优势和能级。", ["金融业"]),
    # the list goes on behind 以及, but not what something else does
    ("发展港口贸易等现代服务业，以及纺织服装、食品饮料等产业。", ["港口贸易", "现代服务业", "纺织服装", "食品饮料"]),
    ("发展茶产业，以及由企业经营的农家乐。", ["茶产业"]),
    ("打造“数智+”、合成生物、新材料科创高地。", ["合成生物", "新材料"]),  # behind a quoted member
    ("推动现代物流业同先进制造业、现代农业深度融合。", ["现代物流业", "先进制造业", "现代农业"]),
]
NOT_PROMOTED = [
    "壮大上下游制造，抓好源头种植。",  # a class of no field
    "建设数据标注与合规流通平台。",  # for what a platform is built
    "推进新型工业化，深入实施种源攻关、人工智能创新等工程。",  # a course, and works
    "梯度推进新型工业化产业示范基地卓越提升。",
    "推动工业数字化产业生态建设。",
    # classes, and what 产业 only describes
    "培育壮大新兴产业，发展特色优势产业",
    "发展海洋产业园，培育家居产业工人",
    "培育一批超千亿元产业集群，发展上下游配套产业",
    "支持市场主体在远程医疗、智能制造、智慧农业等重点领域试点。",  # fields of application
    "加快大数据中心、工业互联网平台建设。",  # attributes
    "鼓励互联网企业参与。",
    "推动全省物流标准体系建设。",
    "培育一批成长性好、创新能力强的数字经济市场主体。",
    "人工智能正在改变世界。",
    "支持完善专利技术转移机制。",
    "扶持康安药业、华兴牧业做大项目。",  # short names of companies
    "港口发展应当坚持科学规划、绿色环保的原则。",
    "高度重视互联网，积极运用互联网。",
    "打造氢能重卡应用示范基地。",
    "打造跨境数字产业链，推动国际性产业合作。",  # how far an industry reaches
    "支持民营、外资等各类产业主体。",
    "鼓励家政、物业服务等企业提供上门帮助。",  # who is helped
    "支持军工和民爆企事业单位开展合作。",
    "建设好空港物流园区。",
    "加快构建现代产业体系，打造全生命周期产业体系。",
    "支持新型显示、医疗器械等创新中心提升能力。",  # who is helped
    "扶持发展一批蔬菜、水产等专业市场。",  # where they are sold
    "建设宜居宜业的新城。",
    "鼓励数字产业创新型企业上市。",
    "围绕短板产业补链，推进两地产业集聚发展。",  # whose they are or how they stand
    "建设以专用车为代表的整车产业基地，建设大型出口加工产业区。",
    "促进养老事业产业协同。",
    "您提出的《关于加快预制菜产业发展的提案》收悉。",  # what another work asks for
    "加快煤炭、油气等输送通道建设。",
]


@pytest.mark.parametrize(("text", "names"), PROMOTED, ids=[text for text, _ in PROMOTED])
def test_what_a_sentence_promotes(text: str, names: list[str]) -> None:
    assert named("Industry", text) == names


@pytest.mark.parametrize("text", NOT_PROMOTED)
def test_what_a_sentence_only_mentions(text: str) -> None:
    assert named("Industry", text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("《意见》提出，大力发展跨境电商。\n当地还发展茶叶。", ["跨境电商", "茶叶"]),
        ("本市将大力发展滨海旅游产业。", ["滨海旅游产业"]),
        ("大会介绍了人工智能产业的现状。", []),
        ("方案提出，围绕生物医药、高端化工等主导产业建设平台。", ["生物医药", "高端化工"]),
        ("第五条 本区重点发展航空物流。", ["航空物流"]),
    ],
)
def test_news_tell_or_print_measures(text: str, names: list[str]) -> None:
    document = document_of(text, PartKind.NEWS)
    articles = tuple(
        Section(SectionKind.ARTICLE, "第五条", "", 0, 4, len(text), 0, None) for _ in range(text.startswith("第"))
    )
    part = replace(document.parts[0], outline=articles)
    found = settle(find_industries(document, part, scan(document, part)))
    assert [one.name for one in found] == names


def test_headings_and_columns() -> None:
    text = "三、机械\n南宁市\t电子信息、先进装备制造\n"
    start = text.index("电子信息")
    cells = (Cell("南宁市", 5, 8), Cell("电子信息、先进装备制造", start, start + 11))
    document = document_of(text)
    part = replace(
        document.parts[0],
        outline=(Section(SectionKind.HEADING, "三、", "机械", 0, 4, len(text), 0, None),),
        tables=(Table("", ("布局市", "主导产业"), (cells,), 5, start + 11),),
    )
    names = [mention.name for mention in find_entities(document, part) if mention.type == "Industry"]
    assert names == ["机械", "电子信息", "先进装备制造"]


def test_a_column_that_its_head_spans_with_the_class_of_its_rows() -> None:
    text = "承接产业\t智能家电、汽车等\n4大重点产业\t建材\n"
    cells = [Cell(words, text.index(words), text.index(words) + len(words)) for words in text.split()]
    table = Table("", ("产业", ""), ((cells[0], cells[1]), (cells[2], cells[3])), 0, len(text))
    document = document_of(text)
    part = replace(document.parts[0], tables=(table,))
    names = [mention.name for mention in find_entities(document, part) if mention.type == "Industry"]
    assert names == ["智能家电", "汽车", "建材"]


TITLED = [
    ("滨州市氢能产业发展规划（2023—2027年）", ["氢能产业"]),
    ("关于促进会展业高质量发展的若干措施", ["会展业"]),
    ("某县文化旅游产业提质增效工作方案", ["文化旅游产业"]),
    ("某省县域汽车零部件产业集群建设行动方案", ["汽车零部件"]),
    ("太湖县养老服务体系建设规划", []),  # an attribute
    ("某市现代化海洋牧场产业链提升方案", ["海洋牧场"]),
    ("某市促进数据跨境流动与数字贸易发展若干措施", ["数字贸易"]),
    ("推进文化旅游融合发展三年行动方案", ["文化旅游"]),
]


def test_a_title_over_two_lines() -> None:
    title = "某县2024年文化旅游产业提质增效工作方案"
    document = document_of(f"关于印发{title[:2]}\n{title[2:]}的通知\n《{title}》已经同意，现予印发。")
    part = replace(document.parts[0], policy=PolicyMetadata(title=title))
    starts = [one.span.start for one in find_industries(document, part, scan(document, part))]
    assert document.text.index("文化旅游") in starts


def test_a_title_in_brackets_says_what_its_plan_is_for_beside_the_plan() -> None:
    title = "某市新型储能发展行动方案"
    document = document_of(f"关于印发《{title}》的通知\n现予印发。")
    part = replace(document.parts[0], policy=PolicyMetadata(title=title))
    kinds = [(one.type, one.name) for one in settle(find_entities(document, part))]
    assert {("Policy", title), ("Industry", "新型储能")} <= set(kinds)


@pytest.mark.parametrize(("title", "names"), TITLED, ids=[title for title, _ in TITLED])
def test_the_title_of_a_plan_says_what_it_promotes(title: str, names: list[str]) -> None:
    document = document_of(f"{title}\n为做好有关工作，制定本文件。")
    part = replace(document.parts[0], policy=PolicyMetadata(title=title))
    assert [one.name for one in settle(find_industries(document, part, scan(document, part)))] == names
