"""Targets of plans from many provinces and topics: indicator, value, unit, date; and what is none."""

from __future__ import annotations

import pytest

from loaders.document import Cell, PartKind, SectionKind, Table
from loaders.extract.relations.heads import Heads
from loaders.extract.targets import claim_targets
from loaders.extract.tasks import find_tasks
from tests.loaders.extract.relations.marking import marked

PROSE = [
    ("到2025年，新兴产业产值达到7000亿元左右。", ["新兴产业产值|7000 亿元|2025"]),
    ("到 2025 年，建成 5G 基站 15 万个，5G 用户普及率达到 60%。", ["5G基站|15 万个|2025", "5G用户普及率|60 %|2025"]),
    (
        "到2025年，全区力争培育千亿元级企业、500亿元级企业、百亿元级企业分别达到5家、10家、30家。",
        ["千亿元级企业|5 家|2025", "500亿元级企业|10 家|2025", "百亿元级企业|30 家|2025"],
    ),
    ("到2025年，新建50个智能工厂和500个数字化车间。", ["智能工厂|50 个|2025", "数字化车间|500 个|2025"]),
    (
        "力争到2025年，高水平建成2个以上元宇宙产业基地，3个以上重点平台。",
        ["元宇宙产业基地|2 个|2025", "重点平台|3 个|2025"],
    ),
    ("到2025年，打造1—2家全球灯塔工厂。", ["全球灯塔工厂|1—2 家|2025"]),
    ("到2025年，向社会开放不少于1万个公共数据资源集。", ["公共数据资源集|1 万个|2025"]),
    (
        "到2025年，软件业务收入、互联网业务收入均突破1000亿元。",
        ["软件业务收入|1000 亿元|2025", "互联网业务收入|1000 亿元|2025"],
    ),
    ("2025年底前，森林覆盖率稳定在62%以上。", ["森林覆盖率|62 %|2025"]),
    (
        "到2027年，每千人口执业（助理）医师数达到3.2人，人均预期寿命提高到81岁。",
        ["每千人口执业（助理）医师数|3.2 人|2027", "人均预期寿命|81 岁|2027"],
    ),
    ("到2025年，PM2.5平均浓度下降到30微克/立方米以下。", ["PM2.5平均浓度|30 微克/立方米|2025"]),
    ("到“十四五”末，高速公路通车里程突破1万公里。", ["高速公路通车里程|1 万公里|2025"]),
    ("2023—2025年，累计新增城镇就业50万人以上。", ["累计新增城镇就业|50 万人|2025"]),
    ("到2025年，全市标准机架规模达50万，PUE不高于1.3。", ["标准机架规模|50 万|2025", "PUE|1.3|2025"]),
    ("到2025年，孕产妇死亡率控制在9/10万以下。", ["孕产妇死亡率|9 /10万|2025"]),
    ("到2025年，人均预期寿命由77.6岁提高到78.6岁。", ["人均预期寿命|78.6 岁|2025"]),
    # an age is no value
    (
        "到2030年，婴儿死亡率、5岁以下儿童死亡率、孕产妇死亡率分别下降到4‰、4.5‰、10/10万。",
        ["婴儿死亡率|4 ‰|2030", "5岁以下儿童死亡率|4.5 ‰|2030", "孕产妇死亡率|10 /10万|2030"],
    ),
    # a base year stands between, its figure is none of the targets
    ("到2025年，铁路网规模由2020年的6134公里增加到7600公里左右。", ["铁路网规模|7600 公里|2025"]),
    ("到2025年，充电桩由2021年底的2万个增加到2025年的9万个。", ["充电桩|9 万个|2025"]),
    ("到2025年，劳动年龄人口平均受教育年限达11.3年。", ["劳动年龄人口平均受教育年限|11.3 年|2025"]),
    # the same indicator after its growth
    (
        "到2030年，非化石能源消费占比提高5个百分点、达到25%以上。",
        ["非化石能源消费占比提高|5 个百分点|2030", "非化石能源消费占比|25 %|2030"],
    ),
    (
        "到2023年底，充电站总量突破10万个；到2025年，总量达到20万个。",
        ["充电站总量|10 万个|2023", "充电站总量|20 万个|2025"],
    ),
    ("2024年底前，5G专项网络设施新建5G基站3000个。", ["新建5G基站|3000 个|2024"]),
    (
        "到2025年，海洋生产总值达到1.3万亿元，年均增长6.5%；集装箱吞吐量达到2000万标箱。",
        ["海洋生产总值|1.3 万亿元|2025", "海洋生产总值年均增长|6.5 %|2025", "集装箱吞吐量|2000 万标箱|2025"],
    ),
    (
        "2023年、2024年新增就业分别不低于100万人、105万人。",
        ["新增就业|100 万人|2023", "新增就业|105 万人|2024"],
    ),
    ("2023年底前，平均承诺办理时限压缩至法定时限的30%以内。", ["平均承诺办理时限|30 %|2023"]),
    ("“十四五”期间，累计完成投资5000亿元以上。", ["累计完成投资|5000 亿元|2025"]),
    ("到2025年，新能源装机8000万千瓦以上，占比超过65%。", ["新能源装机|8000 万千瓦|2025", "新能源装机占比|65 %|2025"]),
    ("“十三五”以来，全省电力装机达到5620万千瓦。", []),
    ("到2025年，全省累计开通5G基站25万个以上。", ["5G基站|25 万个|2025"]),
    # a growth noun stays with its indicator, a value without unit is one, a ratio is one figure
    ("2024年，普惠小微贷款增速不低于20%。", ["普惠小微贷款增速|20 %|2024"]),
    ("到2027年，农田灌溉水有效利用系数提高到0.58。", ["农田灌溉水有效利用系数|0.58|2027"]),
    # what the clause before lists has a second figure each; each of a list the same one
    (
        "到2025年，氨氮、氮氧化物排放总量分别控制在20吨、15吨以内，比2020年分别下降10%、12%。",
        [
            "氨氮排放总量|20 吨|2025",
            "氮氧化物排放总量|15 吨|2025",
            "氨氮排放总量下降|10 %|2025",
            "氮氧化物排放总量下降|12 %|2025",
        ],
    ),
    (
        "到2025年，单位产值用水量、单位面积用水量比2020年降低20%。",
        ["单位产值用水量降低|20 %|2025", "单位面积用水量降低|20 %|2025"],
    ),
    ("到2025年，建设水稻、玉米示范基地各10万亩。", ["水稻示范基地|10 万亩|2025", "玉米示范基地|10 万亩|2025"]),
    # a figure for each year, whose years stand before another clause, or with 和 alone
    (
        "到2022年和2030年，肥胖率持续下降，近视率分别低于40%和35%。",
        ["近视率|40 %|2022", "近视率|35 %|2030"],
    ),
    (
        "到2022年和2030年，参加锻炼人数比例达到37%及以上和40%及以上。",
        ["参加锻炼人数比例|37 %|2022", "参加锻炼人数比例|40 %|2030"],
    ),
    ("到2025年，床护比达到1:0.6。", ["床护比|1:0.6|2025"]),
    ("到2025年，天数比例在72%、人均寿命达79岁。", ["天数比例|72 %|2025", "人均寿命|79 岁|2025"]),
    (
        "其中，2022年和2023年分别新增并网规模不低于40万千瓦和60万千瓦。",
        ["新增并网规模|40 万千瓦|2022", "新增并网规模|60 万千瓦|2023"],
    ),
    (
        "到2025年，粮食面积稳定在40万亩，总产量稳定在20万吨；生猪存栏、出栏量分别达到10万头、15万头。",
        ["粮食面积|40 万亩|2025", "粮食总产量|20 万吨|2025", "生猪存栏|10 万头|2025", "生猪出栏量|15 万头|2025"],
    ),
    (
        "到2025年，牛、羊存栏量分别达到6万头、9万只、出栏量分别达到3万头、5万只。",
        ["牛存栏量|6 万头|2025", "羊存栏量|9 万只|2025", "牛出栏量|3 万头|2025", "羊出栏量|5 万只|2025"],
    ),
    (
        "到2025年，保障性租赁住房新建（筹集）任务600套，基本建成任务50套。",
        ["保障性租赁住房新建（筹集）|600 套|2025", "保障性租赁住房建成|50 套|2025"],
    ),
    ("到2025年，开行专列、建成物流基地、港口吞吐量达到500万吨。", ["港口吞吐量|500 万吨|2025"]),  # behind deeds
    ("到2025年，实现重要路口、路段诱导覆盖率达到100%。", ["重要路口、路段诱导覆盖率|100 %|2025"]),
    (
        "到2025年，引入有影响力的企业8—10家来本市设立总部，布局40个左右的航空枢纽。",
        ["有影响力的企业|8—10 家|2025", "航空枢纽|40 个|2025"],
    ),
    ("预计到2025年，铁路里程将达2000公里，建成世界级机场群。", ["铁路里程|2000 公里|2025"]),
    # dates within a clause; what a name is called; a ratio; what follows 和 is another; what is forbidden
    (
        "专项资金须于2025年6月底前下达60%以上、9月底前下达80%以上。",
        ["专项资金下达|60 %|2025", "专项资金下达|80 %|2025"],
    ),
    ("到2025年，培育100家省“一企一品”研发中心。", ["省“一企一品”研发中心|100 家|2025"]),
    ("到2025年，城乡收入差距缩小到1.8∶1。", ["城乡收入差距|1.8∶1|2025"]),
    ("2025年，开展送教活动90次和评课指导90次。", ["送教活动|90 次|2025", "评课指导|90 次|2025"]),
    ("2025年，办好15件重点民生实事，整体提升90所学校环境。", ["学校环境|90 所|2025"]),  # the items of a list
    ("到2025年，不再新建每小时10蒸吨以下锅炉。", []),
    ("到2025年，扶持8家引领作用突出、服务能力强的骨干企业。", ["骨干企业|8 家|2025"]),
    ("到2025年，实现80%以上符合条件的场地接入预约功能。", ["符合条件的场地接入预约功能|80 %|2025"]),
    # the members of a list are what stands at its end
    ("到2025年，培育20个左右各具特色、富有活力的休闲、商贸、物流等特色小镇。", ["特色小镇|20 个|2025"]),
    ("到2025年，引进500名法官、检察官、律师等法治人才。", ["法治人才|500 名|2025"]),
    # figures of a base year, and of a part in brackets, are none
    (
        "到2025年，甲、乙排放总量（含工业、农业）分别控制在9万吨、8万吨以内，"
        "比2020年的12万吨、9万吨分别减少25%（其中工业减少12%）、11%（其中工业减少5%）。",
        ["甲排放总量|9 万吨|2025", "乙排放总量|8 万吨|2025", "甲排放总量减少|25 %|2025", "乙排放总量减少|11 %|2025"],
    ),
    (
        "到2025年，能耗下降到0.8吨（按2020年价格计算），装机在50万千瓦以上。",
        ["能耗|0.8 吨|2025", "装机|50 万千瓦|2025"],
    ),
    ("到2025年，改造提升类小镇投资要在10亿元以上。", ["改造提升类小镇投资|10 亿元|2025"]),
    # a share of what others have, a share before what those do, and of those whom a thing reaches too
    ("到2025年，供养标准达到当地上年度人均支出的70%。", ["供养标准|70 %|2025"]),
    ("到2025年，社区居委会50%以上实行直接选举。", ["社区居委会实行直接选举|50 %|2025"]),
    ("到2025年，养老设施覆盖所有社区和60%以上的建制村。", ["养老设施覆盖建制村|60 %|2025"]),
    ("到2025年，东城区、西城区50%的社区建成服务综合体。", ["社区建成服务综合体|50 %|2025"]),
    ("到2025年，全市首批30个示范社区全面建成。", ["示范社区|30 个|2025"]),
    # the year of a base, and of what goes before
    (
        "到2025年，以2020年为基数，死亡人数下降10%，事故起数控制在2020年水平，伤亡率下降5%。",
        ["死亡人数下降|10 %|2025", "伤亡率下降|5 %|2025"],
    ),
    ("到2025年，建成医院3所，在确保2023年完成改造的基础上，新建学校5所。", ["医院|3 所|2025", "学校|5 所|2025"]),
    ("到2020年，新建小区按照人均不低于1平方米的标准配建健身设施。", []),  # a standard
    ("到2025年，包括农村社区建设达标率95%等。", ["农村社区建设达标率|95 %|2025"]),
    # classes share what is counted, before it or behind it
    (
        "到2025年，城市、县城、建制镇污水处理率分别达到98%、96%、70%。",
        ["城市污水处理率|98 %|2025", "县城污水处理率|96 %|2025", "建制镇污水处理率|70 %|2025"],
    ),
    (
        "到2025年，道路机械化清扫率设区市达到95%以上，县城达到88%以上。",
        ["设区市道路机械化清扫率|95 %|2025", "县城道路机械化清扫率|88 %|2025"],
    ),
    (
        "到2025年，培育国家级专精特新企业300家、省级2000家。",
        ["国家级专精特新企业|300 家|2025", "省级专精特新企业|2000 家|2025"],
    ),
    # years in the clause before, and a second year that says the indicator no more
    (
        "到2025年、2027年，装机容量分别达到100万千瓦、300万千瓦。",
        ["装机容量|100 万千瓦|2025", "装机容量|300 万千瓦|2027"],
    ),
    ("到2025年，储能规模达到3GW；到2030年，达到10GW以上。", ["储能规模|3 GW|2025", "储能规模|10 GW|2030"]),
    # a growth beside the amount that it comes to, two kinds of households, the growth of each
    (
        "到2025年，与2020年相比，水路货运量增加5亿吨、增长7%。",
        ["水路货运量|5 亿吨|2025", "水路货运量增长|7 %|2025"],
    ),
    (
        "2025年，城乡居民人均可支配收入分别增长6%、8%。",
        ["城镇居民人均可支配收入增长|6 %|2025", "农村居民人均可支配收入增长|8 %|2025"],
    ),
    ("2025年，全市GDP增长7%以上，总量突破3000亿元。", ["GDP增长|7 %|2025", "GDP总量|3000 亿元|2025"]),
    ("2025年，城乡社区服务站均达到10家。", ["城乡社区服务站|10 家|2025"]),
    # deeds that are counted themselves
    ("2024年底前，培训3000人次以上，在重点客源地举办推介会10场以上。", ["培训|3000 人次|2024", "推介会|10 场|2024"]),
    # the base year is no date of the target
    ("到2025年，制造业占比达到25%以上，较2020年提高3个百分点以上。", ["制造业占比|25 %|2025"]),
    # an amount that describes a noun is part of the indicator
    ("到2025年，产值500亿元园区达到10个。", ["产值500亿元园区|10 个|2025"]),
    ("到2025年，数字经济增加值占地区生产总值比重达到50%左右。", ["数字经济增加值占地区生产总值比重|50 %|2025"]),
    # the first figure tells which enterprises are counted
    ("到2025年，培育产值超10亿元中药企业10家。", ["产值超10亿元中药企业|10 家|2025"]),
    # a number of the list, and two verbs before what is counted
    ("3.2024年底前，新建、改扩建公办幼儿园12所。", ["公办幼儿园|12 所|2024"]),
    # a deed, and in the clause behind it how much of it is done by when
    ("对偏远村卫生室实施标准化改造，2025年底前完成80%以上。", ["偏远村卫生室标准化改造|80 %|2025"]),
    ("推进老旧管网更新，2024年底前完成60%。", ["老旧管网更新|60 %|2024"]),
    # several in one clause with one verb, a verb of choosing, what they are like
    (
        "到2025年，选拔50名首席技师、100名技术能手，资助30名青年学者出国研修。",
        ["首席技师|50 名|2025", "技术能手|100 名|2025", "青年学者出国研修|30 名|2025"],
    ),
    ("到2025年，扶持20个左右具有成长潜力的创业项目。", ["创业项目|20 个|2025"]),
    ("到2025年，建设6个分工明确、设施完善的枢纽港口。", ["枢纽港口|6 个|2025"]),
    ("2024年底前，投资6.6亿元，实施古城景区基础设施建设。", []),  # what a project costs
    ("到2025年，吸纳农村50万劳动力就业。", ["劳动力就业|50 万|2025"]),
    (
        "到2027年，技能人才占就业人员比例、高技能人才占技能人才比例稳定在36%以上。",
        ["技能人才占就业人员比例|36 %|2027", "高技能人才占技能人才比例|36 %|2027"],
    ),
    ("到2025年，高技能人才占比在现有基础上提高2—3个百分点。", ["高技能人才占比提高|2—3 个百分点|2025"]),
    ("到2025年，打造10个“无废城市”样板。", ["无废城市样板|10 个|2025"]),
    # what is striven for without a year, how long it may take
    (
        "确保审批时限较法定时限减少40%以上，证明材料减少20%以上。",
        ["审批时限较法定时限减少|40 %|", "证明材料减少|20 %|"],
    ),
    (
        "做到简单业务2个工作日内办结，复杂业务5个工作日内办结。",
        ["简单业务办结|2 个工作日|", "复杂业务办结|5 个工作日|"],
    ),
    ("将企业开办时间压缩至1个工作日。", ["企业开办时间|1 个工作日|"]),
    # what follows is striven for too, by a measure
    ("存栏量稳定在25万头以上，水产品产量达125万吨。", ["存栏量|25 万头|", "水产品产量|125 万吨|"]),
    ("提高高清频道占比至75%。", ["提高高清频道占比|75 %|"]),
    ("应当自受理之日起10个工作日内办结。", []),  # a rule
    ("确保每个乡镇至少建成1所卫生院。", []),
    # ranges with the unit on both sides, a value behind another sign, a list whose growth is said once
    ("到2025年，铁路投资达到800亿至900亿元。", ["铁路投资|800—900 亿元|2025"]),
    ("到2025年，建设2条至3条货运专线，打造1到2个物流枢纽。", ["货运专线|2—3 条|2025", "物流枢纽|1—2 个|2025"]),
    ("到2030年，新生儿死亡率从2022年的3.1‰降到2030年的≤2.8‰。", ["新生儿死亡率|2.8 ‰|2030"]),
    (
        "到2025年，总磷、总氮排放量比2020年减少3%。",
        ["总磷排放量减少|3 %|2025", "总氮排放量减少|3 %|2025"],
    ),
    (
        "到2025年，城镇居民人均收入、农村居民人均收入均增长8%以上。",
        ["城镇居民人均收入增长|8 %|2025", "农村居民人均收入增长|8 %|2025"],
    ),
    (
        "到2030年，儿童肥胖率和孕妇贫血率控制在9%以下。",
        ["儿童肥胖率|9 %|2030", "孕妇贫血率|9 %|2030"],
    ),
    ("到2030年，地级及以上城市黑臭水体均控制在5%以内。", ["地级及以上城市黑臭水体|5 %|2030"]),  # 及 joins nothing
    # the year that a figure starts from is no time
    (
        "到2030年，死亡率控制在5‰以下；母乳喂养率在2025年的基础上提高10%；食盐摄入量降低20%。",
        ["死亡率|5 ‰|2030", "母乳喂养率提高|10 %|2030", "食盐摄入量降低|20 %|2030"],
    ),
    # the plan without 期间, a forecast with a year to come, the first of several years to come
    ("“十四五”全省将新建水库20座。", ["水库|20 座|2025"]),
    ("预计到2025年，高速公路里程突破8000公里。", ["高速公路里程|8000 公里|2025"]),
    ("研究机构预计到2025年，市场规模突破8000亿元。", []),
    (
        "2023年，集群产值达到50亿元；到2025年，集群产值达到90亿元。",
        ["集群产值|50 亿元|2023", "集群产值|90 亿元|2025"],
    ),
    ("到2025年，产值达到60亿元，有望带动投资90亿元。", ["产值|60 亿元|2025"]),  # up to what is hoped for
    ("“十四五”期间，全省计划投资300亿元。", ["投资|300 亿元|2025"]),
    ("2025年，全省将实现80%的行政村通客车。", ["行政村通客车|80 %|2025"]),
    # what is done each year
    ("每年选派科技特派员200名。", ["科技特派员|200 名|"]),
    ("每年安排专项资金200万元。", []),
    ("选拔资助青年医师不少于80名，确保职业技能补贴培训4000人次以上。", ["职业技能补贴培训|4000 人次|"]),
    # counts whose noun says a currency first, or what is left of them; a bracket in those that have a share
    ("到2025年，旅游投资3000亿元人民币。", ["旅游投资|3000 亿元|2025"]),
    ("2023年淘汰剩余7万辆老旧柴油车。", ["老旧柴油车|7 万辆|2023"]),
    ("到2025年，70%的县（市、区）创建成普惠县。", ["县（市、区）创建成普惠县|70 %|2025"]),
    ("预计2025年装机突破900万千瓦，2020年1—6月出口额3亿元。", ["装机|900 万千瓦|2025"]),
    # the plan alone as a time, names that end alike before what both are measured by, how large a share is done
    ("“十四五”水利投资将达到900亿元。", ["水利投资|900 亿元|2025"]),
    ("纳入“十四五”重点工程20个。", []),
    ("到2025年，事故死亡人数较“十三五”下降20%。", ["事故死亡人数较“十三五”下降|20 %|2025"]),
    (
        "到2025年，完成60%以上的大型灌区和40%以上的中型灌区节水改造。",
        ["大型灌区|60 %|2025", "中型灌区节水改造|40 %|2025"],
    ),
    ("到2025年，力争有20个县GDP超过200亿元。", ["县GDP超过200亿元|20 个|2025"]),
    ("到2025年，完成全省160处泵站改造，推进全省20个试点建设。", ["泵站改造|160 处|2025"]),
    ("三年新增公办园120所。", ["三年新增公办园|120 所|"]),
    ("到2025年，引进总投资超10亿元的产业项目30个。", ["总投资超10亿元的产业项目|30 个|2025"]),
    # what is no target
    ("到2025年，专利申请近10年超过3000个。", []),
    ("到2025年，设置6个专栏。", []),
    ("到2025年，物流业增加值或占总量的7%。", []),
    ("26日，某市发布规划，到2025年各项事业协调发展。", []),
    ("截至2021年底，累计建成5G基站3.2万个。", []),
    ("2020年，全区百亿元企业达到15家。", []),
    ("目前已建成智慧社区200个。", []),
    ("到2025年，产业规模有望超3.5万亿元。", []),  # a forecast
    ("到2025年，共部署25项重点任务。", []),  # a count of tasks
    ("2025年底前建成的，给予最高100万元补助。", []),  # a grant
    ("到2025年，实施第4—6座抽水蓄能电站前期工作。", []),  # ordinals
    ("建设300个智能工厂。", []),  # no date
    (
        "到2025年，猪、牛、羊出栏分别达到3800万头、200万头、1000万头。",
        ["猪出栏|3800 万头|2025", "牛出栏|200 万头|2025", "羊出栏|1000 万头|2025"],
    ),
    (
        "到2025年，二氧化硫、氮氧化物排放总量分别比2020年下降15%、10%。",
        ["二氧化硫排放总量下降|15 %|2025", "氮氧化物排放总量下降|10 %|2025"],
    ),
    ("到2025年，清洁能源发电装机在150万千瓦以上。", ["清洁能源发电装机|150 万千瓦|2025"]),
    ("到2025年，形成食品、纺织、装备3个主营业务收入超千亿元的产业集群。", ["主营业务收入超千亿元的产业集群|3 个|2025"]),
    ("到2025年，形成甲县、乙县2个超200亿元产业集群。", ["超200亿元产业集群|2 个|2025"]),  # how big they are
    ("到2025年，加工业与农业总产值之比达到2.8∶1。", ["加工业与农业总产值之比|2.8∶1|2025"]),
    ("到2025年，推进15条重点产业链发展，支持7个实验室科研攻关。", []),  # furthered, and not counted
    ("到2025年，力争完成投资500亿元。", ["投资|500 亿元|2025"]),
    (
        "到2025年，营业收入突破500亿元，占全省25%以上，年均增速保持在15%以上。",
        ["营业收入|500 亿元|2025", "营业收入占全省|25 %|2025", "营业收入增速|15 %|2025"],
    ),
    # a share of some is measured by what they do
    ("到2025年，85%陆域乡镇实现30分钟内上高速。", ["陆域乡镇实现30分钟内上高速|85 %|2025"]),
    (
        "到2025年，60%以上的行政村达到示范标准、40%以上的农户庭院达到整洁标准。",
        ["行政村达到示范标准|60 %|2025", "农户庭院达到整洁标准|40 %|2025"],
    ),
    ("到2025年，20%的村集体年收入超30万元。", ["村集体年收入超30万元|20 %|2025"]),
    ("到2025年，40平方公里以上建成区达到海绵城市标准。", ["建成区达到海绵城市标准|40 平方公里|2025"]),
    ("到2025年，万吨级码头项目建成投产，确保3个安置点群众稳得住。", []),
    ("到2025年，完成30个镇（街道）污水管网改造。", ["镇（街道）污水管网改造|30 个|2025"]),
    ("2024年底前，将审批时间压缩一半以上，由目前平均30个工作日减至12个工作日。", ["审批时间|12 个工作日|2024"]),
    ("到2025年，改造老旧小区300个、900万平方米。", ["老旧小区|300 个|2025", "老旧小区|900 万平方米|2025"]),
    ("2024年底前，为2000户困难家庭更换燃气软管。", ["困难家庭更换燃气软管|2000 户|2024"]),
    ("到2025年，发放津贴（每月不少于60元）。", []),
    ("处10万元以上50万元以下罚款。", []),
    ("到2025年，300万吨露天矿完成核准，80万吨褐煤提质建成投产。", []),
    ("到2025年，总投资30亿元的玉米深加工项目达产后可年加工玉米120万吨。", []),  # what a project is
]


TERMS = [
    ("力争5年内新建博士后科研工作站50个。", ["博士后科研工作站|50 个|"]),
    ("从2012年起，用5年时间，重点引进创新团队10个。", ["重点引进创新团队|10 个|2016"]),  # the words say from when
    ("用3—5年时间，培育规模以上企业100家。", ["规模以上企业|100 家|"]),
    ("三年内建成省级湿地公园6个。", ["省级湿地公园|6 个|"]),
    ("5年内重点引进500名掌握核心技术、国际领先的创新人才。", ["创新人才|500 名|"]),
    ("5年内引进10个创新团队，每个团队给予500万元资助。", ["创新团队|10 个|"]),  # the aim apart from the money
    ("5年内对建成投产的20个项目给予补助。", []),
    ("2014年起5年内，农村实用人才总量达到50万名。", ["农村实用人才总量|50 万名|"]),
    ("5年内资助150名乡村教师，对参训人员给予培训补贴。", ["乡村教师|150 名|"]),  # persons, no money
    ("近三年内建成湿地公园6个。", []),  # what has been
    ("3年内受到2次以上行政处罚，5年内有3起以上事故。", []),  # a condition
    ("认定成立3年内的企业20家。", []),  # what they are
    ("自本办法发布之日起2年内不得申报，每家企业至多3个项目。", []),
]


def targets(text: str, **kwargs: object) -> list[str]:
    document, part, _ = marked(text, **kwargs)  # type: ignore[arg-type]
    return [one.tail.name for one in claim_targets(document, part, Heads(document, part, ()))]


@pytest.mark.parametrize(("sentence", "expected"), PROSE)
def test_prose(sentence: str, expected: list[str]) -> None:
    assert targets(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), TERMS)
def test_a_term_of_years(sentence: str, expected: list[str]) -> None:
    assert targets(sentence) == expected


def test_dashes_take_over_the_year_of_the_paragraph_before() -> None:
    text = "到2027年，发展水平明显提升。\n——产业规模。总营收超过2000亿元。\n——企业培育。培育龙头企业10家。"
    assert targets(text) == ["总营收|2000 亿元|2027", "龙头企业|10 家|2027"]


def test_a_numbered_list_behind_a_colon_keeps_its_year() -> None:
    text = "到2027年将实现：\n1、床位数达到4张。\n2、住院率达到90%。\n3、新建医院6家。\n此外，新建诊所7家。"
    found = ["床位数|4 张|2027", "住院率|90 %|2027", "医院|6 家|2027"]
    assert targets(text, title="某市卫生事业发展意见") == [*found, "诊所|7 家|"]


def test_a_section_of_goals_keeps_its_year_and_others_say_none() -> None:
    text = "主要目标\n到2025年，实现以下目标。\n培育链主企业20家。\n重点任务\n建设园区30个。"
    sections = [(SectionKind.HEADING, "主要目标"), (SectionKind.HEADING, "重点任务")]
    assert targets(text, title="某省规划", sections=sections) == ["链主企业|20 家|2025", "园区|30 个|"]


def test_under_goals_the_first_year_of_the_plan_is_still_to_come() -> None:
    text = "发展目标\n——2023年，新增投资200亿元。\n——2024年，新增投资260亿元。"
    found = targets(text, title="攻坚行动计划（2023—2025年）", sections=[(SectionKind.HEADING, "发展目标")])
    assert found == ["新增投资|200 亿元|2023", "新增投资|260 亿元|2024"]


def test_a_heading_of_goals_names_the_year() -> None:
    text = "奋进2030目标\n旅游总收入达到5000亿元。"
    assert targets(text, title="某省规划", sections=[(SectionKind.HEADING, "奋进2030目标")]) == [
        "旅游总收入|5000 亿元|2030"
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("今年将新建幼儿园85所。", ["幼儿园|85 所|2021"]),
        ("今年力争新建幼儿园12所。", ["幼儿园|12 所|2021"]),
        ("今年新建幼儿园12所。", []),  # may have been built
    ],
)
def test_what_is_still_to_come_this_year(sentence: str, expected: list[str]) -> None:
    found = targets("某省公路建设提速\n2021-03-24\n" + sentence, title="某省公路建设方案", kind=PartKind.POLICY)
    assert [one for one in found if one.endswith("2021")] == expected


def test_goals_without_a_year_are_due_when_the_plan_ends() -> None:
    text = "工作目标\n打造示范乡镇50个。"
    title = "某省乡村振兴三年行动方案（2023—2025年）"
    assert targets(text, title=title, sections=[(SectionKind.HEADING, "工作目标")]) == ["示范乡镇|50 个|2025"]


def test_a_case_sets_no_target() -> None:
    text = "深圳市：推动软件产业集聚\n到2025年，软件业务收入达到1万亿元。"
    sections = [(SectionKind.BOX, "深圳市：推动软件产业集聚")]
    assert targets(text, kind=PartKind.GUIDE, sections=sections) == []


@pytest.mark.parametrize(
    "title",
    ["某省2024年大气污染综合治理工作方案", "优化营商环境2024年实施要点", "某市2024年度民生任务清单（试行）"],
)
def test_a_plan_that_names_one_year_is_for_that_year(title: str) -> None:
    text = "工作任务\n全年培训技能人才3000人次以上。"
    found = targets(text, title=title, sections=[(SectionKind.HEADING, "工作任务")])
    assert found == ["技能人才|3000 人次|2024"]


@pytest.mark.parametrize(
    "title", ["某省产业集群行动计划（2021—2025年）", "到2025年建成数字强省行动方案", "某省产业发展行动计划"]
)
def test_a_plan_for_several_years_is_for_no_single_one(title: str) -> None:
    text = "工作任务\n全年培训技能人才3000人次以上。"
    found = targets(text, title=title, sections=[(SectionKind.HEADING, "工作任务")])
    assert [one for one in found if not one.endswith(("|2025", "|"))] == []


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("新建改扩建幼儿园20所，学前教育毛入园率提高到90%。", ["幼儿园|20 所|2025", "学前教育毛入园率|90 %|2025"]),
        ("每个县原则上组建1—3个医共体。", []),  # a rule of how to do it
        ("对达到1000万元的企业开展服务。", []),
        ("现有园区30个。", []),
        (
            "新建和改造东环路、西环路等10条道路，总长22公里。",
            ["道路|10 条|2025", "道路总长|22 公里|2025"],
        ),
        ("新开工棚户区改造300套，竣工900套。", ["棚户区改造|300 套|2025", "棚户区改造竣工|900 套|2025"]),
        ("整治村庄12个（包括7个省级补助村）。", ["村庄|12 个|2025"]),  # no money
        ("消除火灾隐患160处。", ["火灾隐患|160 处|2025"]),
        ("在中心城区提升改造人行道80公里。", ["人行道|80 公里|2025"]),
        # where it is done stands between the verb and the figure; a list of those made is summed up
        ("完成河东小区二期300户住宅供暖改造。", ["住宅供暖改造|300 户|2025"]),
        ("建成东门街角等4处绿地广场，改造一中、二中等9所学校。", ["绿地广场|4 处|2025", "学校|9 所|2025"]),
        # how large each of them is is no second lot; a list goes on with what is measured
        ("新建6座110千伏变电站，建设220千伏及以上电网工程。", ["110千伏变电站|6 座|2025"]),
        ("建成3处社区公园和12公里绿道。", ["社区公园|3 处|2025", "绿道|12 公里|2025"]),
        # the clause before says what is begun and finished
        ("推进农村公路建设，新改建300公里。", ["农村公路建设|300 公里|2025"]),
        (
            "推动住宅加装电梯建设，新开工60台，完工40台。",
            ["住宅加装电梯建设|60 台|2025", "住宅加装电梯建设完工|40 台|2025"],
        ),
        ("开展防灾演练活动，全年不少于8次。", ["防灾演练活动|8 次|2025"]),
        ("14 分批新建公厕9座。", ["公厕|9 座|2025"]),  # the number of the item
        ("（8）新建公厕9座、停车场3处。", ["公厕|9 座|2025", "停车场|3 处|2025"]),
        ("对辖区80条背街小巷路面、井盖进行维修更换。", ["背街小巷路面、井盖进行维修更换|80 条|2025"]),
        ("开展补贴性技能培训3万人次以上。", ["补贴性技能培训|3 万人次|2025"]),  # no money is given
        ("单位产值能耗下降4%。", ["单位产值能耗下降|4 %|2025"]),
        # a bracket stands in what is made, or behind the verb
        ("新建(改建)8个城市驿站,设立9个楼宇(园区)服务点。", ["城市驿站|8 个|2025", "楼宇(园区)服务点|9 个|2025"]),
        ("建设7个急救(120)分站。", ["急救(120)分站|7 个|2025"]),
        ("为30个村(社区)服务点配备体检设备。", ["村(社区)服务点配备体检设备|30 个|2025"]),
        ("为小区内既有的90个车棚加装喷淋设施。", ["车棚加装喷淋设施|90 个|2025"]),
        ("推进郊区5条公交线路实现到站预报。", ["公交线路|5 条|2025"]),
        ("开展6万人次技能运用能力培训。", ["技能运用能力培训|6 万人次|2025"]),
        ("年均开发2万个以上的公益岗位，各区建有1所技工学校。", ["公益岗位|2 万个|2025", "技工学校|1 所|2025"]),
        ("建成2所省级高等职业院校和3所中等学校。", ["省级高等职业院校|2 所|2025", "中等学校|3 所|2025"]),
        ("确定8件政府民生实事项目，新增6项。", []),
        ("推动8个试点地区逐步实现付费。", ["试点地区|8 个|2025"]),
        (
            "重点工程建设完成投资9亿元，储备项目投资额动态保持80亿元。",
            ["重点工程建设完成投资|9 亿元|2025", "储备项目投资额|80 亿元|2025"],
        ),
        ("市区入园率达到98%，县（市）达到92%。", ["市区入园率|98 %|2025", "县（市）入园率|92 %|2025"]),
        ("重点补助建设30所幼儿园。", ["幼儿园|30 所|2025"]),
        ("价格总水平涨幅在3%以内，每年实施技改项目90个以上。", ["价格总水平涨幅|3 %|2025", "技改项目|90 个|2025"]),
        (
            "形成装备制造1个百亿级产业集群，汽配、纺织等5个十亿级产业集群。",
            ["百亿级产业集群|1 个|2025", "十亿级产业集群|5 个|2025"],
        ),
        ("6%左右的增速可以实现充分就业，年均增长5%就可以达到。", []),
        ("开工建设80万吨PET项目，消费价格涨幅3%左右。", ["消费价格涨幅|3 %|2025"]),
        ("新建住宅、厂房屋顶光伏覆盖率不低于50%。", ["新建住宅、厂房屋顶光伏覆盖率|50 %|2025"]),
    ],
)
def test_a_measure_without_a_year_is_due_with_its_plan(measure: str, expected: list[str]) -> None:
    title, sections = "某省“十四五”发展规划", [(SectionKind.HEADING, "重点任务")]
    assert targets("重点任务\n" + measure, title=title, sections=sections) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("关于加快养老服务发展的意见", ["护理型床位占比|60 %|"]),
        ("某省养老机构管理办法", []),  # a rule
        ("关于养老服务工作情况的报告", []),
        ("某省养老服务统计公报", []),
    ],
)
def test_a_rate_to_reach_is_due_at_some_time(title: str, expected: list[str]) -> None:
    sections = [(SectionKind.HEADING, "扩大供给")]
    assert targets("扩大供给\n护理型床位占比达到60%以上。", title=title, sections=sections) == expected


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("新开工亿元以上项目60个以上。", ["亿元以上项目|60 个|"]),
        ("力保投产项目30个、投资增长6%。", ["项目|30 个|", "投资增长|6 %|"]),
        ("主攻80个重大项目，全力推进建设，投产20个以上。", ["重大项目|80 个|", "重大项目投产|20 个|"]),
        ("抓好90个重点项目，筛选5项适宜技术。", ["重点项目|90 个|", "适宜技术|5 项|"]),
        ("现有园区9个，支持营业收入超过5亿元(含)的企业发展。", []),
        ("租赁费用按不高于400元的价格结算。", []),
        ("（一）超过10万条数据被篡改，或直接经济损失达到900万元。", []),  # a condition
        ("加快20万吨航道、10万吨级码头等港航工程建设。", []),  # how large they are
    ],
)
@pytest.mark.parametrize(("title", "kind"), [("关于推进项目建设的意见", PartKind.POLICY), ("", PartKind.OTHER)])
def test_a_measure_without_a_year_of_a_text_without_one(
    measure: str, expected: list[str], title: str, kind: PartKind
) -> None:
    document, part, _ = marked(
        "重点任务\n" + measure, title=title, kind=kind, sections=[(SectionKind.HEADING, "重点任务")]
    )
    found = claim_targets(document, part, Heads(document, part, find_tasks(document, part)))
    assert [one.tail.name for one in found] == expected


@pytest.mark.parametrize("text", ["记者获悉，新建园区30个。", "截至月底，新建园区30个。", "近日，新建园区30个。"])
def test_news_under_headings_are_no_share_of_a_plan(text: str) -> None:
    assert targets("产业\n" + text, title="", kind=PartKind.OTHER, sections=[(SectionKind.HEADING, "产业")]) == []


def test_the_years_of_a_plan_without_one_are_to_come() -> None:
    text = "就业\n2022－2025年，年均新增就业4万人以上。"
    sections = [(SectionKind.HEADING, "就业")]
    assert targets(text, title="关于促进就业的实施意见", sections=sections) == ["年均新增就业|4 万人|2025"]
    assert targets(text, title="某市就业情况通报", sections=sections, kind=PartKind.OTHER) == []


def test_several_places_have_one_figure() -> None:
    text = "到2027年，东陵区、西陵区、北陵县年均浓度下降5%。"
    assert targets(text) == ["东陵区、西陵区、北陵县年均浓度下降|5 %|2027"]


def test_a_report_of_one_year_with_the_plan_of_the_next_is_for_the_next() -> None:
    title = "关于某省2019年国民经济和社会发展计划执行情况与2020年计划草案的报告"
    text = "2019年，全年生产总值预计增长7%。2020年主要预期目标：生产总值增长6%；财政收入保持上年水平；投资增长9%。"
    assert targets(text, title=title) == ["生产总值增长|6 %|2020", "投资增长|9 %|2020"]


def test_in_the_goals_of_a_year_growth_upon_the_year_before_is_due() -> None:
    text = "2024年发展预期目标是：生产总值达到240亿元，同比增长21%；农民收入达到2万元，同比增长8%。"
    assert targets(text, title="某区2024年政府工作报告") == [
        "生产总值|240 亿元|2024",
        "生产总值同比增长|21 %|2024",
        "农民收入|2 万元|2024",
        "农民收入同比增长|8 %|2024",
    ]


def test_a_share_of_a_report_is_for_its_year() -> None:
    text = "力争开发区营业收入突破3.2万亿元。"
    assert targets(text, title="某省2020年政府工作报告") == ["开发区营业收入|3.2 万亿元|2020"]


def test_what_a_yearly_plan_expects_of_its_year_is_its_goal() -> None:
    text = "发展旅游业\n预计全年接待游客500万人次。年内引进企业8家。"
    title, sections = "某区2024年政府工作报告", [(SectionKind.HEADING, "发展旅游业")]
    assert targets(text, title=title, sections=sections) == ["接待游客|500 万人次|2024", "企业|8 家|2024"]


def test_a_plan_may_be_numbered_in_full() -> None:
    title, sections = "国民经济和社会发展第十四个五年规划和2035年远景目标纲要", [(SectionKind.BOX, "教育提质")]
    found = targets("教育提质\n增加学位400万个以上。", title=title, sections=sections)
    assert found == ["学位|400 万个|2025"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "今年发展主要预期目标是：城镇新增就业8万人以上；城镇调查失业率5.5%左右。",
            ["城镇新增就业|8 万人|", "城镇调查失业率|5.5 %|"],
        ),
        ("2023-02-08 10:54\n年内新建便民菜场15个。", ["便民菜场|15 个|2023"]),  # the news are of that year
        ("截至2021年底，建成充电桩9000个。“十三五”期间建成车间10个。", []),  # what is before the last count is past
        ("“十三五”时期建成车间10个。“十四五”期间建成车间20个。", ["车间|20 个|2025"]),  # before the plan to come
        ("2021年，全市要建成公路800公里。2021年新建医院3所。", ["公路|800 公里|2021"]),  # is to be done
        ("企业开办时间压减到2个工作日以内。", []),  # news tell what has been done
        ("将企业开办时间压减到2个工作日以内。", ["企业开办时间|2 个工作日|"]),
        ("去年新建公厕30座。今年将新建公厕40座。", ["公厕|40 座|"]),  # no year is known
        (
            "到2025年，自给率达到85%。\n具体来看，在生猪方面，产能稳定在500万吨。\n在家禽方面，产量达到20万吨。",
            ["自给率|85 %|2025", "产能|500 万吨|2025", "产量|20 万吨|2025"],
        ),
        ("“十二五”发展目标是：5年内新造林300万亩。", ["新造林|300 万亩|2015"]),
        ("江西将建设100个集聚区、打造20个品牌。", ["集聚区|100 个|", "品牌|20 个|"]),
        ("该项目将建设3条生产线。", []),
        ("今年招商工作目标任务是到位资金60亿元。", ["到位资金|60 亿元|"]),
        ("2011年，我们力争全年完成引资4亿元。", ["引资|4 亿元|2011"]),
        ("【新造林突破300万亩】\n到2025年，新造林突破300万亩。", ["新造林|300 万亩|2025"]),  # a caption
        ("力争造林80万亩。\n到2025年，造林80万亩。", ["造林|80 万亩|2025"]),  # once without its year
    ],
)
def test_a_text_that_is_no_policy_says_its_year(text: str, expected: list[str]) -> None:
    assert targets("政府工作报告提出，发展目标。\n" + text, title="某市建设一览", kind=PartKind.NEWS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“十四五”期间，全省将新建港口泊位12个。", ["港口泊位|12 个|2025"]),
        ("《规划纲要》还指出，到2035年，铁路里程达到5000公里。", ["铁路里程|5000 公里|2035"]),  # which is not named
        ("某公司表示，到2025年集团产值达到90亿元。", []),  # what a company aims at
        ("2025年，推进南山集团搬迁项目，完成工业投资90亿元以上。", ["工业投资|90 亿元|2025"]),
        ("此次集中签约项目69个，其中新建项目9个。", []),
        ("2021年，项目总投资8亿元，2021年计划投资3亿元。", []),
        ("全年扩种大豆2万亩，确保播种面积稳定在30万亩。", ["大豆|2 万亩|2021", "播种面积|30 万亩|2021"]),
        ("2021年，全市推行改厕，确保质量达标。全年建设户厕90座，完成年度任务110%。", []),  # what has been done
        ("2021年创建园区3个，力争覆盖率超80%。", ["园区|3 个|2021", "覆盖率|80 %|2021"]),
        ("记者获悉，到2025年，铁路里程达到5000公里。", ["铁路里程|5000 公里|2025"]),
        ("今年要新建公厕30座。", ["公厕|30 座|2021"]),
        ("某省2025年铁路里程将达5000公里", []),  # a title
        ("至2021年6月18日公示，将建设8个园区。", []),  # a day
        ("2021年，全市投资计划增长7%。", ["投资计划增长|7 %|2021"]),
        ("2021年，初步计划安排交通投资300亿元。", ["交通投资|300 亿元|2021"]),
    ],
)
def test_a_paragraph_of_news_sets_what_it_tells(text: str, expected: list[str]) -> None:
    document, part, _ = marked("2021-03-24\n" + text, title="", kind=PartKind.NEWS)
    found = list(claim_targets(document, part, Heads(document, part, ())))
    assert [one.tail.name for one in found] == expected
    assert all(one.head.type == "Task" and text.startswith(one.head.name) for one in found)


def test_news_of_a_yearly_plan_tell_what_is_due() -> None:
    text = "《某省交通2023年工作要点》近日出台。\n推进公路建设\n新建公路300公里。\n完善体系。"
    sections = [(SectionKind.HEADING, "推进公路建设")]
    document, part, _ = marked(text, kind=PartKind.NEWS, title="", sections=sections)
    found = claim_targets(document, part, Heads(document, part, find_tasks(document, part)))
    assert [one.tail.name for one in found] == ["公路|300 公里|"]  # the news say no year


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2023年某县为民办实事\n2月2日，会议确定了实事。\n一是新建公厕30座。\n二是电梯加装70部。",
            ["公厕|30 座|2023", "电梯加装|70 部|2023"],
        ),
        ("2023年，某县将办好十件民生实事。\n这些实事共8件，分别是：改造农房700户。", ["农房|700 户|2023"]),
        ("2023年某县民生实事完成情况\n新建公厕30座。", []),  # what has been done
        ("今年，某省将为民办9项实事。\n2014年继续扩容，新增学位7万个。", ["新增学位|7 万个|2014"]),
        ("市长作政府工作报告。\n五年累计开通新线6条、新增里程90公里。", []),
        ("市长作政府工作报告。\n对于2024年重点任务，报告提出，建成绿道90公里。", ["绿道|90 公里|2024"]),
        ("市长作政府工作报告。\n疏解提质一般制造业企业30家。", ["一般制造业企业|30 家|"]),
        ("政府工作报告》的通知。\n其中提到，2024年，建成公厕30座。\n2025年3月8日", []),
        ("政府工作报告》的通知。\n其中提到，2025年，建成公厕30座。\n2025年3月8日", ["公厕|30 座|2025"]),
        ("2017-03-17 15:14\n今年，全市将办好“十件实事”\n1.新建公厕30座。", ["公厕|30 座|2017"]),
        ("政府工作报告提出：2010年某市发展预期目标\n主要预期目标是：出口增长15%。", ["出口增长|15 %|2010"]),
    ],
)
def test_a_list_of_deeds_is_of_its_year(text: str, expected: list[str]) -> None:
    assert targets(text, kind=PartKind.NEWS, title="") == expected


def test_a_title_of_deeds_may_name_its_year_before_who_does_them() -> None:
    assert targets("一是新建公厕30座。", title="2023年临江市委市政府为民兴办10件实事") == ["公厕|30 座|2023"]


def test_a_section_of_a_report_may_look_further_ahead() -> None:
    text = "未来五年主要任务\n地区生产总值突破900亿元。"
    sections = [(SectionKind.HEADING, "未来五年主要任务")]
    assert targets(text, title="某市2022年政府工作报告", sections=sections) == ["地区生产总值|900 亿元|2026"]


TORN = """主要指标
指标
单位
2020年
2025年
属性
设施建设
护理型床位占比
%
45
60
约束性
养老护理员
万人
0.8
1.5
预期性
孕产妇死亡率
1/10万
9.5
≤9
约束性"""


def test_tables_whose_cells_stand_on_a_line_each() -> None:
    assert targets(TORN, title="某县“十四五”养老规划") == [
        "护理型床位占比|60 %|2025",
        "养老护理员|1.5 万人|2025",
        "孕产妇死亡率|9 1/10万|2025",
    ]


REPORT = """2023年工作回顾
地区生产总值达2.47万亿元。全年为企业降负80亿元。
2024年工作安排
今年目标是地区生产总值增长5%以上。新增高新技术企业2000家。"""


def test_a_yearly_report_looks_back_and_ahead() -> None:
    sections = [(SectionKind.HEADING, "2023年工作回顾"), (SectionKind.HEADING, "2024年工作安排")]
    found = targets(REPORT, title="某市2024年政府工作报告", sections=sections)
    assert found == ["地区生产总值增长|5 %|2024", "新增高新技术企业|2000 家|2024"]


def test_a_yearly_report_may_state_its_goals_before_its_first_heading() -> None:
    text = "经济社会发展主要预期目标是：地区生产总值增长11%，达到282亿元。\n去年完成投资30亿元。"
    assert targets(text, title="某区2024年政府工作报告") == ["地区生产总值增长|11 %|2024", "地区生产总值|282 亿元|2024"]


def test_a_heading_of_a_years_work_names_the_year() -> None:
    text = "2024年工作安排\n新建幼儿园12所。\n2023年工作情况\n新建幼儿园8所。"
    sections = [(SectionKind.HEADING, "2024年工作安排"), (SectionKind.HEADING, "2023年工作情况")]
    assert targets(text, sections=sections) == ["幼儿园|12 所|2024"]


def test_properties_make_figures_comparable() -> None:
    document, part, _ = marked("到2025年，建成5G基站15万个以上。")
    (claim,) = claim_targets(document, part, Heads(document, part, ()))
    assert claim.tail.properties == {
        "indicator": "5G基站",
        "comparator": "≥",
        "value": "15",
        "number": "150000",
        "unit": "万个",
        "base_unit": "个",
        "year": "2025",
    }


def table(header: str, *rows: str, caption: str = "主要指标") -> Table:
    cells = tuple(tuple(Cell(words, 0, 0) for words in row.split("|")) for row in rows)
    return Table(caption, tuple(header.split("|")), cells, 0, 0)


TABLES = [
    (
        table("序号|指标名称|2025年", "1|跨境产业链（条）|2—3", "2|人才培养人数（人次）|年均 1000"),
        ["跨境产业链|2—3 条|2025", "人才培养人数|年均1000 人次|2025"],
    ),
    # the base column, the attribute and what only continues
    (
        table("类别|指标|2020年|2025年|指标属性", "产业|数字经济占GDP比重（%）|7.3|>10|预期性"),
        ["数字经济占GDP比重|10 %|2025"],
    ),
    (table("指标名称|属性|单位|目标值(2025年)", "物联感知终端数|预期性|万个|≥1 万"), ["物联感知终端数|1 万个|2025"]),
    (table("指标|单位|2023年目标|2025年目标", "学位数|万个|2|5"), ["学位数|2 万个|2023", "学位数|5 万个|2025"]),
    (table("指标|单位|2020年|2025年|年均增长", "工业增加值|%|1.2|—|≥8"), ["工业增加值年均增长|8 %|2025"]),
    (table("指标|单位|目标值", "床位数|张|[550]", "服务半径|—|持续提升"), ["床位数|550 张|2025"]),
    (
        table("名称|重点方向|产值（亿元）", "制糖|精深加工|600", caption="传统产业发展方向及目标"),
        ["制糖产值|600 亿元|2025"],
    ),
    # every head with a unit in brackets is an indicator of the first cell
    (
        table("地区|能耗强度降低（%）|氨氮减排量（吨）", "南昌市|14.5|1200", caption="各设区市减排目标"),
        ["南昌市能耗强度降低|14.5 %|2025", "南昌市氨氮减排量|1200 吨|2025"],
    ),
    # a list of deeds with a goal, due in its year or as each row says
    (
        table("序号|实事内容|年度目标|责任单位", "1|城镇新增就业|46万人|省人社厅", caption="2024年民生实事清单"),
        ["城镇新增就业|46 万人|2024"],
    ),
    (
        table("任务|目标|牵头单位|完成时限", "新增高标准农田|300万亩|省农业农村厅|2024年底", caption="任务分解表"),
        ["新增高标准农田|300 万亩|2024"],
    ),
    # tables that set no target
    (table("任务|目标|完成时限", "健全机制|体系更加完善|长期坚持"), []),
    (table("名称|面积（亩）", "一号地块|300"), []),
    (table("指标|单位|2019年实际", "人口|万人|500"), []),
]


@pytest.mark.parametrize(("given", "expected"), TABLES)
def test_tables(given: Table, expected: list[str]) -> None:
    assert targets("规划指标", tables=(given,)) == expected


def test_goals_beside_duties_hold_figures_of_the_year() -> None:
    text = "目标任务\n进出口总额增长5%以上\t县商务局"
    row = tuple(
        Cell(words, text.index(words), text.index(words) + len(words)) for words in ("进出口总额增长5%以上", "县商务局")
    )
    given = Table("", ("2022年预期目标", "责任单位"), (row,), 5, len(text))
    assert targets(text, title="某县2022年政府工作报告目标任务", tables=(given,)) == ["进出口总额增长|5 %|2022"]


def test_cells_of_duties_hold_figures_of_the_year() -> None:
    text = "任务分解\n完成危旧房改造500户。\t县住建局\n建成口袋公园6个。\t县城管局"
    cells = [[(one, text.index(one)) for one in line.split("\t")] for line in text.split("\n")[1:]]
    rows = tuple(tuple(Cell(words, at, at + len(words)) for words, at in row) for row in cells)
    given = Table("", ("重点任务", "责任单位"), rows, 5, len(text))
    assert targets(text, title="某县2024年民生实事任务分解", tables=(given,)) == [
        "危旧房改造|500 户|2024",
        "口袋公园|6 个|2024",
    ]
    assert targets(text, title="某县民生规划", tables=(given,)) == []


def test_a_title_may_say_the_year_of_a_table_of_tasks() -> None:
    text = "临江市2024年政府工作任务推进情况汇总表\n任务\n1\t生产总值增长8%左右\t增长7.2%\t市统计局"
    at = text.index("1\t")
    row = tuple(Cell(one, text.index(one, at), text.index(one, at) + len(one)) for one in text[at:].split("\t"))
    given = Table("", ("序号", "工作任务", "推进情况", "责任单位"), (row,), at, len(text))
    document, part, _ = marked(text, title="", kind=PartKind.NEWS, tables=(given,))
    found = list(claim_targets(document, part, Heads(document, part, ())))
    assert [(one.head.name, one.tail.name) for one in found] == [("生产总值增长8%左右", "生产总值增长|8 %|2024")]


def test_prose_does_not_repeat_the_table() -> None:
    given = table("指标|单位|2025年", "规模以上工业企业|家|≥10000")
    assert targets("到2025年，规模以上 工业企业突破1万家。", tables=(given,)) == ["规模以上工业企业|10000 家|2025"]
