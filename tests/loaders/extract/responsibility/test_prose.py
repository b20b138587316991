"""Responsibility in running text: what plans assign, what articles lay on a body, and what only sounds like it."""

from __future__ import annotations

import pytest

from loaders.document import Document
from loaders.extract.responsibility import claim_responsibility
from loaders.mention import Claim, Refusal
from loaders.read import read_text

SHORT = {"LEAD_UNIT": "lead", "RESPONSIBLE_UNIT": "resp", "COOPERATING_UNIT": "coop"}


def found(document: Document) -> tuple[list[Claim], list[Refusal]]:
    claims: list[Claim] = []
    refusals: list[Refusal] = []
    for part in document.parts:
        more, _, refused = claim_responsibility(document, part)
        claims += more
        refusals += refused
    return claims, refusals


def in_plan(sentence: str) -> dict[str, str]:
    """The units that a sentence of a plan names, by role."""
    measure = f"（一）加强组织实施。统一思想认识。{sentence}。"
    text = f"某省优化营商环境行动方案\n\n一、保障措施\n\n{measure}\n\n（二）强化宣传。做好解读。"
    return by_role(found(read_text(text))[0])


def test_a_line_that_says_who_answers_needs_no_mark_at_its_end() -> None:
    text = "某省促进消费行动方案\n\n一、主要任务\n\n（一）拓展市场。发展电商。\n\n市商务局抓好落实\n\n（二）优化供给。"
    assert by_role(found(read_text(text))[0]) == {"resp": "市商务局"}


def in_article(sentence: str) -> dict[str, str]:
    """The units on which a sentence of an article lays a duty, by role."""
    first, last = "第一条 为了规范管理，制定本办法。", "第三条 本办法自2024年1月1日起施行。"
    text = f"某省道路运输管理办法\n\n{first}\n\n第二条 {sentence}。\n\n{last}"
    claims = found(read_text(text))[0]
    assert {claim.head.name for claim in claims} <= {"第二条"}
    return by_role(claims)


def by_role(claims: list[Claim]) -> dict[str, str]:
    roles: dict[str, list[str]] = {}
    for claim in claims:
        roles.setdefault(SHORT[claim.type], []).append(claim.tail.name)
    return {role: " ".join(names) for role, names in roles.items()}


PLANS = [
    # a group that is founded to do something, with what is said of it between; who heads it has no duty
    (
        "成立市氢能产业发展领导小组，由市长任组长，办公室设在市能源局，统筹协调项目和资金",
        {"resp": "市能源局 市氢能产业发展领导小组"},
    ),
    ("成立省养老服务工作领导小组，由省政府主要领导任组长，统筹推进养老服务工作", {"resp": "省养老服务工作领导小组"}),
    # a duty towards what stands before its verb
    ("市财政局要强化用地保障，各县人民政府对本地区化工产业安全承担属地责任", {"resp": "各县人民政府"}),
    ("市文旅局抓牵头，各县区抓落实", {"lead": "市文旅局", "resp": "各县区"}),
    # the office of the group that the clause before it founds
    (
        "成立市纺织产业领导小组，领导小组办公室设在市工信局，负责统筹协调",
        {"resp": "市工信局 领导小组办公室 市纺织产业领导小组"},
    ),
    # the responsibility may be taken up in many words, and the one who takes all in hand leads
    ("市卫生健康局要切实负起行业管理责任", {"resp": "市卫生健康局"}),
    ("市公安局、市交通局按照“三管三必须”要求，依法履行监管职责", {"resp": "市公安局 市交通局"}),
    ("市商务局、市文旅局要各负其责、齐抓共管", {"resp": "市商务局 市文旅局"}),
    ("由市水利局抓总，市财政局、市住建局具体负责", {"lead": "市水利局", "resp": "市财政局 市住建局"}),
    ("市水利局要强化牵头抓总，及时协调解决问题", {"lead": "市水利局"}),
    ("由市水利局负责牵头组织，市财政局负责配合", {"lead": "市水利局", "coop": "市财政局"}),
    ("市人民医院作为医共体牵头单位，负责统一管理", {"lead": "市人民医院"}),
    # the partners of the next clause show who leads
    ("市商务局要加强统筹协调，会同市财政局抓好督促落实", {"lead": "市商务局", "coop": "市财政局"}),
    # a way of working, whose lead is to be used, and a body behind its title
    ("健全市民政局牵头、部门协同的工作机制", {"lead": "市民政局"}),
    (
        "完善市政府负责、市民政局牵头、市教育局参与的联席会议制度",
        {"resp": "市政府", "lead": "市民政局", "coop": "市教育局"},
    ),
    ("充分发挥市河长办牵头抓总、统筹协调作用", {"lead": "市河长办"}),
    ("责任单位市商务局、市市场监管局要抓紧制定方案", {"resp": "市商务局 市市场监管局"}),
    ("完善政府主导、民政牵头、部门协同的工作机制", {}),
    ("支持链主企业牵头、高校参与的创新模式", {}),
    # an office that sounds like the verb behind its house
    ("由市政府督查室定期开展督查通报", {"resp": "市政府督查室"}),
    # what they drafted
    ("由市水利局牵头起草的管理办法正在征求意见", {}),
    # what comes again is held by them, and what they lead in a later clause
    ("市卫生健康委会同市教育局每年举办轮训班", {"lead": "市卫生健康委", "coop": "市教育局"}),
    ("市数据局要加强跟踪分析，牵头开展中期评估", {"lead": "市数据局"}),
    ("省防汛抗旱指挥部统筹全省防汛工作", {"resp": "省防汛抗旱指挥部"}),
    ("试验区综合办公室会同市数据局于6月底前完成上线", {"lead": "试验区综合办公室", "coop": "市数据局"}),
    ("审核结果公示后由市财政局于每年11月底前兑付", {"resp": "市财政局"}),
    ("固城街道具体负责湖岸垃圾清运", {"resp": "固城街道"}),
    # the office has the work behind it, and what is covered does none
    ("市政府成立由副市长任组长的专班，专班办公室设在市数据局，负责日常调度", {"resp": "市数据局 专班办公室"}),
    ("覆盖全部乡镇卫生院，由市卫生健康委承担建设", {"resp": "市卫生健康委"}),
    ("市发展改革委、市财政局等部门参加了座谈会", {}),
    ("奖补资金由市财政局直接拨付企业，不得截留", {"resp": "市财政局"}),
    # 同级 is the level of who leads
    (
        "省级水利部门会同同级财政、林业部门制定方案",
        {"lead": "省级水利部门", "coop": "省级财政部门 省级林业部门"},
    ),
    ("市级教育部门会同同级财政部门落实经费", {"lead": "市级教育部门", "coop": "市级财政部门"}),
    # behind 由 a duty ends with its clause; who coordinates all answers; national centres; offices in other places
    ("专项资金由市财政局会同市水利局安排，不得挤占挪用", {"lead": "市财政局", "coop": "市水利局"}),
    ("市商贸流通工作领导小组统筹推进各项任务", {"resp": "市商贸流通工作领导小组"}),
    ("中国水产流通加工发展中心承担技术支撑", {"resp": "中国水产流通加工发展中心"}),
    ("市商务局要会同驻沪招商局每月开展对接", {"lead": "市商务局", "coop": "驻沪招商局"}),
    ("由市应急局会同市气象局约谈有关负责人", {"lead": "市应急局", "coop": "市气象局"}),
    ("县指挥部办公室负责收集信息", {"resp": "县指挥部办公室"}),
    ("各镇人民政府是环境整治的责任主体，县政府督查室按月通报进展情况", {"resp": "各镇人民政府 县政府督查室"}),
    ("由属地县（区）政府按规定集中处理", {"resp": "县（区）政府"}),
    ("国家能源局各派出机构负责监管", {"resp": "国家能源局各派出机构"}),
    ("资金由市财政局按程序拨付", {"resp": "市财政局"}),
    ("由市应急局设置警戒标志，禁止车辆进入", {"resp": "市应急局"}),
    ("由市应急局组织发布信息", {"resp": "市应急局"}),
    ("由市委宣传部、市外宣办负责发布信息", {"resp": "市委宣传部 市外宣办"}),
    ("由省经贸委承办，省农业厅协办", {"resp": "省经贸委", "coop": "省农业厅"}),
    ("市商务局承担牵头责任，市财政局承担配合责任", {"lead": "市商务局", "coop": "市财政局"}),
    ("由市商务局和市财政局双牵头", {"lead": "市商务局 市财政局"}),
    ("市商务局为主责单位，市财政局为配合单位", {"lead": "市商务局", "coop": "市财政局"}),
    ("市商务局是第一责任单位，市财政局是协同单位", {"resp": "市商务局", "coop": "市财政局"}),
    ("市商务局具体负责，市财政局、市税务局全力支持配合", {"resp": "市商务局", "coop": "市财政局 市税务局"}),
    ("市商务局负主责", {"lead": "市商务局"}),
    ("由县委督查室每季度开展一次督查", {"resp": "县委督查室"}),
    ("市财政局统筹新旧动能转换专项资金", {"resp": "市财政局"}),
    ("各县（市、区）人民政府对安全生产负属地管理责任", {"resp": "各县（市、区）人民政府"}),
    ("领导小组办公室设县农业农村局，承担日常工作", {"resp": "县农业农村局 领导小组办公室"}),
    ("县安监局、煤炭局对安全生产负监管责任", {"resp": "县安监局 县煤炭局"}),
    ("县商务部门会同财政部门审核后，于6月30日前上报", {"lead": "县商务部门", "coop": "财政部门"}),
    ("奖金由市商务局从专项经费中列支", {"resp": "市商务局"}),
    ("部科技司牵头，会同公安部交通管理局督促整改", {"lead": "部科技司", "coop": "公安部交通管理局"}),
    ("以上任务均涉及各镇（街道），不再一一列出", {"resp": "各镇（街道）"}),
    ("以上任务均需各县（区）人民政府落实，不再逐项列出", {"resp": "各县（区）人民政府"}),
    # who leads says so in the next clause; who carries it out behind the helpers
    ("县、乡镇党委、政府落实属地责任，牵头负责巡查", {"lead": "县党委 乡镇党委 县政府 乡镇政府"}),
    ("由市水务局牵头，市公安局配合，各区政府具体实施", {"lead": "市水务局", "coop": "市公安局", "resp": "各区政府"}),
    ("由市粮食局、市商务局加强价格监督", {"resp": "市粮食局 市商务局"}),
    ("市商务局、市审计局依职责做好检查", {"resp": "市商务局 市审计局"}),
    # those who take part in what is set up
    ("建立由市民政局牵头，市商务局等部门参加的联席会议制度", {"lead": "市民政局", "coop": "市商务局"}),
    # a body that is set up first
    ("各镇政府（办事处）相应成立指挥部，负责统一调度", {"resp": "各镇政府（办事处）"}),
    # how a body speaks of itself; a centre of a department
    ("经研究，我局决定会同市财政局开展申报工作", {"lead": "我局", "coop": "市财政局"}),
    ("具体工作由市教委教育装备中心负责", {"resp": "市教委教育装备中心"}),
    # whom a meeting asks; by which principle
    ("会议要求水务部门牵头修改完善", {"lead": "水务部门"}),
    ("请市财政局会同市审计局制定标准", {"lead": "市财政局", "coop": "市审计局"}),
    ("市农业、水利部门按归口原则分别负责汇总", {"resp": "市农业部门 市水利部门"}),
    # a partner in the second deed of a clause; who carries it out beside the lead
    ("区住建局负责管网建设并会同区市场监管局检查", {"lead": "区住建局", "coop": "区市场监管局"}),
    ("由区委宣传部牵头、区融媒体中心具体承办", {"lead": "区委宣传部", "resp": "区融媒体中心"}),
    ("省交通运输厅加强统筹，会同省财政厅协调改造", {"lead": "省交通运输厅", "coop": "省财政厅"}),
    # a central body that ends in none of the usual forms
    ("商务部、共青团中央配合", {"coop": "商务部 共青团中央"}),
    ("财政部、共青团中央等按职责分工负责", {"resp": "财政部 共青团中央"}),
    # the duty stands in a later clause than the bodies
    ("各乡（镇）要建立协调机制，负责组织推进本辖区工作", {"resp": "各乡（镇）"}),
    ("市住建局负责监管，而市城管局则负责处罚", {"resp": "市住建局 市城管局"}),
    # 管理由 ends no reason
    ("建筑垃圾管理由市城管局负责", {"resp": "市城管局"}),
    # a body is said to lead what is set up
    ("建立由省发展改革委牵头的工作协调机制", {"lead": "省发展改革委"}),
    # stations and offices of a town
    ("由镇安监站牵头，镇派出所、镇司法所配合，开展整治", {"lead": "镇安监站", "coop": "镇派出所 镇司法所"}),
    # the bodies that a matter touches, and what they are, in the tail of their list
    (
        "各项整改由所涉及的省教育厅、省民政厅等省级主管部门（单位）牵头完成",
        {"lead": "省教育厅 省民政厅"},
    ),
    ("自查报告由涉及的市住建局、市水务局等部门（单位）牵头完成", {"lead": "市住建局 市水务局"}),
    # whatever the office is called there
    ("地方各级人民政府办公厅（室）是本地区政府网站的主管单位", {"resp": "地方各级人民政府办公厅（室）"}),
    ("国务院各部门办公厅（室）是本部门政府网站的主管单位", {"resp": "国务院各部门办公厅（室）"}),
    # verbs that say who does it, signs it or keeps it together
    ("由县住建局负责牵头抓总，县城管局、县公安局抓好落实", {"lead": "县住建局", "resp": "县城管局 县公安局"}),
    ("市商务局按职责分工负责，各县（市、区）政府结合实际落实", {"resp": "市商务局 各县（市、区）政府"}),
    ("由县发改委牵头，县财政局配合，各乡镇具体落实", {"lead": "县发改委", "coop": "县财政局", "resp": "各乡镇"}),
    ("县卫健委归口管理，县医保局会签", {"resp": "县卫健委", "coop": "县医保局"}),
    ("县自然资源局主抓，县林业局协办", {"lead": "县自然资源局", "coop": "县林业局"}),
    ("市发改委要充分发挥牵头抓总作用", {"lead": "市发改委"}),
    # who divides work, sets a thing up each for itself, vouches for it, and by which rate pays it
    ("市住建局、甲镇人民政府分工抓好入河排口整治", {"resp": "市住建局 甲镇人民政府"}),
    ("市水利局、市应急局各组建一支抢险队", {"resp": "市水利局 市应急局"}),
    ("食品安全由市市场监管局宝安监管局把关", {"resp": "市市场监管局宝安监管局"}),
    ("市财政局按照县道每公里1万元、乡道5000元的标准落实资金", {"resp": "市财政局"}),
    ("省公安边防总队海警第一支队打击走私", {"resp": "省公安边防总队海警第一支队"}),
    ("接驳线路由市交通运输局、甲巴士集团股份有限公司商定", {"resp": "市交通运输局 甲巴士集团股份有限公司"}),
    # parts of a river that nobody names, and a company
    ("甲水库管理有关方面、南方电网公司配合做好调度", {"coop": "南方电网公司"}),
    ("乡（镇）卫生院协助学校落实晨检", {"coop": "乡（镇）卫生院"}),
    # offices of a new town, helpers sent to the west, utilities; whose house below another; who plans with others
    ("左岭新城建设管理办公室负责厂房配套工程", {"resp": "左岭新城建设管理办公室"}),
    ("广东省第九批援藏工作队协助引进地接社资源", {"coop": "广东省第九批援藏工作队"}),
    ("县供电公司做好临时用电", {"resp": "县供电公司"}),
    ("区行政执法局按照分工清理占道", {"resp": "区行政执法局"}),
    ("由海口海关所属三亚海关牵头设置绿色通道", {"lead": "三亚海关"}),
    ("专栏项目由所在市（地）人民政府（行署）负责推进", {"resp": "市（地）人民政府（行署）"}),
    ("市大数据局统筹，会同市经信局推进", {"lead": "市大数据局", "coop": "市经信局"}),
    # by what ratio, and whose 财政 it is; who helps and is an institution, a street's office or one of a zone
    ("所需资金由市财政局和各县（区）财政按6：4安排", {"resp": "市财政局 各县（区）财政"}),
    ("各镇（街）对本辖区事项负兜底责任", {"resp": "各镇（街）"}),
    ("由市文物局牵头，荆州博物馆配合", {"lead": "市文物局", "coop": "荆州博物馆"}),
    ("由区文旅局牵头、沙井街道办协助，修缮祠堂", {"lead": "区文旅局", "coop": "沙井街道办"}),
    ("纪工委对廉政风险开展嵌入式监督", {"resp": "纪工委"}),
    ("由市政府办牵头，市财政局、市审计局为成员单位", {"lead": "市政府办", "coop": "市财政局 市审计局"}),
    ("该项工作由省水利厅、省财政厅等分工负责", {"resp": "省水利厅 省财政厅"}),
    (
        "由省发展改革委牵头，会同省财政厅、省商务厅建立联席会议制度",
        {"lead": "省发展改革委", "coop": "省财政厅 省商务厅"},
    ),
    ("市卫生健康委会同市医保局制定实施细则", {"lead": "市卫生健康委", "coop": "市医保局"}),
    # 有关部门 cooperates, and is nobody
    ("省发展改革委要会同有关部门加强统筹协调", {"lead": "省发展改革委"}),
    # the time stands between the partners and what they do
    (
        "省港航管理局要会同江西海事局、省大数据中心于2023年10月底前实现一次申报",
        {"lead": "省港航管理局", "coop": "江西海事局 省大数据中心"},
    ),
    ("大数据主管部门负责牵头抓落实", {"lead": "大数据主管部门"}),
    (
        "建立由市大数据局牵头，市统计局、市科技局等部门协同配合的项目统筹机制",
        {"lead": "市大数据局", "coop": "市统计局 市科技局"},
    ),
    (
        "2023年底前，由武汉海关牵头，省商务厅、省口岸办配合，压缩通关时间",
        {"lead": "武汉海关", "coop": "省商务厅 省口岸办"},
    ),
    ("省医保局负责政策制定，省财政厅负责资金保障", {"resp": "省医保局 省财政厅"}),
    ("在市委、市政府领导下，市发展改革委负责本规划的组织实施", {"resp": "市发展改革委"}),
    ("市教育局、市财政局按照职责分工做好经费保障", {"resp": "市教育局 市财政局"}),
    ("市公安局配合做好相关工作", {"coop": "市公安局"}),
    # short names share the tail of the last
    (
        "由省交通运输厅牵头，武汉、黄石、鄂州市人民政府配合推进",
        {"lead": "省交通运输厅", "coop": "武汉市人民政府 黄石市人民政府 鄂州市人民政府"},
    ),
    ("岳麓、雨花、天心区政府负责排口整治", {"resp": "岳麓区政府 雨花区政府 天心区政府"}),
    ("鼓楼、台江区人民政府负责拆迁", {"resp": "鼓楼区人民政府 台江区人民政府"}),  # 鼓楼 is no 鼓励
    # collectives that name only their level
    ("各地、州、市负责组织实施", {"resp": "各地、州、市"}),
    ("各市州负责制定细则", {"resp": "各市州"}),
    # governments of a river, a region, a level
    ("沿江各市人民政府切实履行主体责任", {"resp": "沿江各市人民政府"}),
    ("长株潭三市人民政府负责城区黑臭水体整治", {"resp": "长株潭三市人民政府"}),
    ("相关市、县人民政府对饮用水安全负总责", {"resp": "相关市、县人民政府"}),
    # exhortation counts only with a word of responsibility
    ("各市人民政府要落实属地责任", {"resp": "各市人民政府"}),
    ("各级党委和政府要切实加强组织领导，落实主体责任", {"resp": "各级党委 各级政府"}),
    ("各区政府作为责任主体，要细化工作措施", {"resp": "各区政府"}),
    ("扬尘治理由各县（市、区）政府负主体责任", {"resp": "各县（市、区）政府"}),
    ("各市人民政府负总体责任，抓好组织推进", {"resp": "各市人民政府"}),
    # money that a body is to provide
    ("省财政厅统筹安排大气污染防治专项资金", {"resp": "省财政厅"}),
    ("市财政局要统筹安排必要的工作经费", {"resp": "市财政局"}),
    ("市财政局每年统筹不少于2亿元支持产业发展", {"resp": "市财政局"}),
    ("由市商务局、长沙海关建立通关便利化会商机制", {"resp": "市商务局 长沙海关"}),
    # a group and who leads it; a company that has to see to something
    ("综合协调组，由市政府办公室牵头，市发展改革委参与", {"lead": "市政府办公室", "coop": "市发展改革委"}),
    ("国网株洲供电公司负责电网接入", {"resp": "国网株洲供电公司"}),
    ("由市行政审批局负责平台运维", {"resp": "市行政审批局"}),
    ("明确市行政审批局为牵头部门", {"lead": "市行政审批局"}),
    ("领导小组办公室设在市商务局", {}),  # where it is says nothing of what is to be done
    # 人才 is no 负责人
    ("市人力社保局统筹负责人才引进工作", {"resp": "市人力社保局"}),
    # 自由 is no 由
    ("中国（四川）自由贸易试验区工作领导小组负责统筹研究", {"resp": "中国（四川）自由贸易试验区工作领导小组"}),
]

FAR = [
    ("具体问题由市水利局解释", {"resp": "市水利局"}),
    # what passives give to a body in a plan; what it made before is only named so
    ("具体办法由省人民政府制定", {"resp": "省人民政府"}),
    ("补助标准由省财政厅、省民政厅确定", {"resp": "省财政厅 省民政厅"}),
    ("执行由省财政厅制定的办法，做好衔接", {}),
    ("市防汛抗旱指挥部各成员单位负责落实各项措施", {"resp": "市防汛抗旱指挥部各成员单位"}),
    ("省级层面由省卫生健康委牵头、省医保局配合，抓好落实", {"lead": "省卫生健康委", "coop": "省医保局"}),
    ("各级政府对本地区工作负总责", {"resp": "各级政府"}),
    ("某省日报、某省广播电视台积极参与宣传", {"coop": "某省日报 某省广播电视台"}),
    ("成立省推进通道建设指挥部，统筹推进各项工作", {"resp": "省推进通道建设指挥部"}),
    # the subject of the second clause is that of the first
    (
        "某水务集团有限公司要加快建设，要会同湖北省人民政府保障水质安全",
        {"lead": "某水务集团有限公司", "coop": "湖北省人民政府"},
    ),
    ("成立甲县旅游产业化工作专班，负责统筹调度各项工作", {"resp": "甲县旅游产业化工作专班"}),
    ("省政府督查室负责督查督办", {"resp": "省政府督查室"}),
    # the members of a group, and those who stand at its head
    ("由市应急局牵头，市公安局、市气象局组成，负责统筹救援", {"lead": "市应急局", "coop": "市公安局 市气象局"}),
    (
        "由市交通局任组长单位，市发改委任副组长单位，市财政局、市水利局为成员单位",
        {"lead": "市交通局", "coop": "市发改委 市财政局 市水利局"},
    ),
    ("省教育考试机构负责命题", {"resp": "省教育考试机构"}),
    ("人力资源社会保障部人事考试中心负责考务组织", {"resp": "人力资源社会保障部人事考试中心"}),
    ("由县财政局牵头，县税务局、桐乡农商行配合", {"lead": "县财政局", "coop": "县税务局 桐乡农商行"}),
    ("由县财政局牵头，县税务局、人行桐乡支行配合", {"lead": "县财政局", "coop": "县税务局 人行桐乡支行"}),
    ("由省商务厅牵头，星沙海关、省口岸办配合，出台支持措施", {"lead": "省商务厅", "coop": "星沙海关 省口岸办"}),
    ("由财政部负责资金筹措，中国人民银行配合做好金融服务", {"resp": "财政部", "coop": "中国人民银行"}),
    (
        "本方案各项工作均需各县（市、区）人民政府、各园区管委会组织实施，不再逐项列出",
        {"resp": "各县（市、区）人民政府 各园区管委会"},
    ),
    ("审计机关依法对专项资金使用情况进行审计监督", {"resp": "审计机关"}),
]


@pytest.mark.parametrize(("sentence", "expected"), FAR)
def test_the_subject_stands_elsewhere(sentence: str, expected: dict[str, str]) -> None:
    assert in_plan(sentence) == expected


def test_a_named_work_stands_before_those_who_carry_it_out() -> None:
    text = (
        "宁远县启动“春芽”项目\n\n“春芽”项目由宁远县教育局发起，"
        "由宁远县慈善协会、宁远县公益服务促进中心等社会组织会同宁远县民政局等部门共同实施。\n"
    )
    claims = found(read_text(text))[0]
    assert {(claim.head.type, claim.head.name) for claim in claims} == {("Project", "“春芽”项目")}
    assert by_role(claims) == {"lead": "宁远县慈善协会 宁远县公益服务促进中心", "coop": "宁远县民政局"}
    assert {claim.tail.type for claim in claims if claim.type == "LEAD_UNIT"} == {"Organization"}


NOT_IN_PLANS = [
    "2022年以来，市商务局会同市财政局先后开展培训12次",
    # what was done
    "由市水务局牵头，会同市公安局等部门开展的巡查工作取得实效",
    "市水务局会同市公安局已制定补助办法",
    "县编办会同县政务服务中心召开座谈会",  # an event of news
    "市发展改革委会同市财政局近日联合下发《云州市用能管理办法》，明确了计划",
    "本届博览会由市商务局主办，市贸促会承办",
    "省交通运输厅要加强对本方案实施情况的跟踪分析、督促指导",  # exhortation
    "各地要把优化营商环境作为“一把手”工程",
    # who builds a thing or runs it
    "湖南大学牵头组建岳麓山工业创新中心",
    "由浪潮科技集团有限公司牵头投资建设智算中心项目",
    "由长沙轨道交通集团有限公司参与投资建设",
    "污水处理厂由市水务集团负责建设和运营",
    "坚持谁审批谁监管、谁主管谁负责的原则",  # a principle
    "严格落实“谁执法谁普法”责任制",
    "鼓励龙头企业牵头组建创新联合体",  # a model of work
    "支持高校、科研院所牵头承担国家重大科技项目",
    "由骨干企业牵头，组织开展技术攻关",
    "由具有资质的第三方机构负责评估",
    "由业主单位负责建设",
    "由牵头单位会同配合单位制定实施方案",  # nobody is named
    "由市级相关部门按职责分工负责",
    "各责任单位要明确分管负责同志",  # a person
    "由市商务局主要负责同志兼任办公室主任",
    "实行项目负责人制",
    "强化部门协同配合",  # a topic
    "积极配合国家有关部门开展检查",
    "企业要落实安全生产主体责任",
    "市政府办公室会同市商务局制定了任务分工",  # done, no duty
    "企业对安全生产负主体责任",
    "省财政厅统筹安排全年各项工作",  # no money
    "建立省级统筹、市负总责、县抓落实的工作机制",
    "各县（市、区）人民政府对本行政区域内的大气环境质量负责",
]

ARTICLES = [
    # offices of a zone and its committee, and stations of the border
    ("具体受理工作由管委会高科处、金融贸易处承担", {"resp": "管委会高科处 金融贸易处"}),
    ("本措施由洋浦经济开发区管理委员会交通运输和港航局负责解释", {"resp": "洋浦经济开发区管理委员会交通运输和港航局"}),
    (
        "党工委组织部牵头制定细则，建设环保局、社会事业局予以配合",
        {"lead": "党工委组织部", "coop": "建设环保局 社会事业局"},
    ),
    ("洋山海关、上海边检总站洋山边检站应当优化查验手续", {"resp": "洋山海关 上海边检总站洋山边检站"}),
    ("各镇人民政府、市经开区管委会初审并报送主管部门", {"resp": "各镇人民政府 市经开区管委会"}),
    ("公安机关或者受委托的公园管理机构责令改正", {"resp": "公安机关 公园管理机构"}),
    (
        "各县人民政府和滨河工业园区、滨河高新技术产业开发区管理委员会应当做好工作",
        {"resp": "各县人民政府 滨河工业园区管理委员会 滨河高新技术产业开发区管理委员会"},
    ),
    ("其所属的市停车服务中心，受其委托，负责日常管理", {"resp": "市停车服务中心"}),
    ("县水行政主管部门应当根据规划，会同有关部门编制年度计划", {"lead": "县水行政主管部门"}),
    ("公安机关消防机构会同建设部门实施救援", {"lead": "公安机关消防机构", "coop": "建设部门"}),
    ("市和各县级市水行政主管部门应当编制规划", {"resp": "市水行政主管部门 各县级市水行政主管部门"}),
    # a list that goes on with those whom nobody can name; whom an item takes along
    ("商务、公安等部门，以及公益组织，按照各自职责做好工作", {"resp": "商务部门 公安部门"}),
    ("联合市商务部门开展检查", {"coop": "市商务部门"}),
    # by what was determined something is done
    ("省、设区的市人民政府根据省确定的标准给予补助", {"resp": "省人民政府 设区的市人民政府"}),
    ("建设交通行政管理部门应当立即到现场进行处置", {"resp": "建设交通行政管理部门"}),
    # a ， inside brackets ends no clause
    (
        "省、市、县（含县级市、区，下同）人民政府应当建立协调机制",
        {"resp": "省人民政府 市人民政府 县人民政府"},
    ),
    ("区县（自治县，以下简称区县）政府统一领导开放工作", {"resp": "区县（自治县）政府"}),
    ("乡镇、街道服务事项清单由县级人民政府组织编制", {"resp": "县级人民政府"}),
    ("合作区执行委员会应当会同广东省派出机构编制规划", {"lead": "合作区执行委员会", "coop": "广东省派出机构"}),
    # behind 由 whatever the verb, but not who agrees, and not who only appears in a name
    ("原有供水工程由区县（自治县）人民政府限期整合", {"resp": "区县（自治县）人民政府"}),
    ("捕捞作业由省渔业行政主管部门或者其授权单位安排", {"resp": "省渔业行政主管部门"}),
    ("设立专项资金应当由市人民政府批准", {}),
    # three levels joined by 和; bodies of levels that are no governments, and the departments behind them
    ("市和区、县人民政府领导献血工作", {"resp": "市人民政府 区、县人民政府"}),
    (
        "市、区县（自治县）妇联和教育行政部门负责指导工作",
        {"resp": "市妇联 区县（自治县）妇联 市教育行政部门 区县（自治县）教育行政部门"},
    ),
    ("各有关县（区）人民政府及乡镇、街道应当建立机制", {"resp": "各有关县（区）人民政府 乡镇 街道"}),
    ("由当地县级以上地方人民政府渔业行政主管部门监督管理", {"resp": "县级以上地方人民政府渔业行政主管部门"}),
    # what a body is said to be, with its short name between
    (
        "合作区管理委员会（以下简称管委会）是市人民政府的派出机构，负责合作区的建设",
        {"resp": "合作区管理委员会"},
    ),
    ("中国（云州）自由贸易试验区办公室负责制定规划", {"resp": "中国（云州）自由贸易试验区办公室"}),
    # the government of the place where something is
    ("由所在地县级人民政府负责组织实施", {"resp": "县级人民政府"}),
    # whoever somebody names, or is set over others, is nobody here; the list holds without
    ("日常工作由市通信主管部门、区（市）人民政府确定的部门负责", {"resp": "市通信主管部门"}),
    ("市卫生健康部门、急救机构上级主管单位应当加强监督", {"resp": "市卫生健康部门"}),
    # commissions and courts of two levels
    ("市、县（区）监察委员会应当加强监督", {"resp": "市监察委员会 县（区）监察委员会"}),
    # the duties follow in items of their own
    ("省财政厅主要职责包括：\n（一）审核预算；\n（二）下达资金", {"resp": "省财政厅"}),
    ("市科技管理部门职责：\n（一）管理本辖区项目", {"resp": "市科技管理部门"}),
    # who answers for a matter, not who is accountable to somebody
    ("镇人民政府（街道办事处）对本辖区的环境质量负责", {"resp": "镇人民政府"}),
    ("县人民政府对本级人民代表大会负责", {}),
    # a short name with brackets of its own inside the bracket
    (
        "区（市）县负责绿化工作的部门〔以下简称区（市）县绿化部门〕负责日常养护",
        {"resp": "区（市）县负责绿化工作的部门"},
    ),
    ("应用中的具体问题由市水利主管部门解释", {"resp": "市水利主管部门"}),
    ("各区水利行政管理部门（以下简称区水利部门）依管理权限主管河道工作", {"resp": "各区水利行政管理部门"}),
    # a bracket inside the list explains a function; who is sent out is nobody in particular
    ("市容（综合执法）、水利、民政等部门应当做好相关工作", {"resp": "市容（综合执法）部门 水利部门 民政部门"}),
    ("各级人民政府及有关部门、派出机构应当组织开展宣传", {"resp": "各级人民政府"}),
    ("研究机构的办事机构设在省水利主管部门，承担日常工作", {"resp": "省水利主管部门"}),
    # what they do in their duties
    ("水利、林业等部门应当在各自职责范围内，协同生态环境主管部门实施监督管理", {"coop": "水利部门 林业部门"}),
    (
        "教育、公安等有关部门以及消防救援机构，在各自职责范围内做好托育相关工作",
        {"resp": "教育部门 公安部门 消防救援机构"},
    ),
    ("公安、税务部门，积极做好相关工作", {"resp": "公安部门 税务部门"}),
    ("经营者应当到县以上中医行政主管部门办理执业登记", {}),  # where one goes
    (
        "其他河道由省水行政主管部门直接管理或者授权设区的市水行政主管部门管理",
        {"resp": "省水行政主管部门"},
    ),  # 授权… is no body
    ("海事机构在其职责范围内协助做好救助工作", {"coop": "海事机构"}),
    ("市人民政府领导和组织绿化工作", {"resp": "市人民政府"}),
    ("并由市劳动监察机构每两年组织一次评估", {"resp": "市劳动监察机构"}),
    ("市和区（市）县人民政府应当将该事业纳入规划", {"resp": "市人民政府 区（市）县人民政府"}),
    # the partners stand in the next clause
    (
        "省人民政府渔业行政主管部门应当根据规划，会同省交通运输、水利等部门编制布局规划，报省人民政府批准",
        {"lead": "省人民政府渔业行政主管部门", "coop": "省交通运输部门 省水利部门"},
    ),
    (
        "港口、海洋与渔业、安监以及公安边防、海警等有关部门和法律、法规授权的组织依法负责管理工作",
        {"resp": "港口部门 海洋与渔业部门 安监部门 公安边防部门 海警部门"},
    ),
    ("某市海上搜救机构（以下简称搜救机构）负责组织搜救", {"resp": "某市海上搜救机构"}),
    ("许可项目管理机关为市政府法制办公室，负责项目的登记和公布", {"resp": "市政府法制办公室"}),
    ("许可实施机关实施许可的情况，应当作为考评的内容；市监察局负责监督", {"resp": "市监察局"}),
    # who leads a matter; who acts as the arm of another; where a park lies
    ("省人民政府领导试验区建设工作", {"resp": "省人民政府"}),
    ("片区管理委员会作为派出机构，具体负责片区的开发建设", {"resp": "片区管理委员会"}),
    ("片区所在地设区的市人民政府应当建立工作机制", {"resp": "片区所在地设区的市人民政府"}),
    ("由市医药物资储备机构按照目录实施储备", {"resp": "市医药物资储备机构"}),
    (
        "市数据主管部门会同市医疗保障主管部门建设健康数据平台",
        {"lead": "市数据主管部门", "coop": "市医疗保障主管部门"},
    ),
    (
        "教育、税务、消防救援等部门和机构按照各自职责，共同做好租赁管理工作",
        {"resp": "教育部门 税务部门 消防救援部门"},
    ),
    # 同级 says at which level the partners stand
    (
        "县级以上人民政府数据主管部门会同同级发展改革、财政部门制定目录",
        {"lead": "县级以上人民政府数据主管部门", "coop": "发展改革部门 财政部门"},
    ),
    ("发展改革部门是项目管理的综合部门，负责项目的申报和调度", {"resp": "发展改革部门"}),
    # the name behind the body is its own second one, whatever joins its words
    ("市发展改革委（市粮食和物资储备局）负责储备粮的行政管理", {"resp": "市发展改革委"}),
    (
        "按照下达的计划，由市发展改革委（市粮食和物资储备局）会同市财政局、农发行某某分行制定分解计划",
        {"lead": "市发展改革委", "coop": "市财政局 农发行某某分行"},
    ),
    # a condition between the bodies and their verb; where the seat is
    ("各县（区）人民政府（管委会）根据应急需要，建立成品粮储备", {"resp": "各县（区）人民政府（管委会）"}),
    ("市人民政府所在地东城区人民政府建立应急储备", {"resp": "东城区人民政府"}),
    # two levels of a department: the 的 of 设区的市 makes no clause
    (
        "设区的市、县（市）交通运输主管部门负责本行政区域内道路运输管理工作",
        {"resp": "设区的市交通运输主管部门 县（市）交通运输主管部门"},
    ),
    (
        "公安机关交通管理部门应当会同交通运输主管部门设置公交专用道",
        {"lead": "公安机关交通管理部门", "coop": "交通运输主管部门"},
    ),
    # 协同 helps another body, which gets no duty by it
    ("药品监督管理部门按照职责分工，协同医疗保障行政部门做好监督管理工作", {"coop": "药品监督管理部门"}),
    ("县级以上人民政府应当加强对道路运输工作的领导", {"resp": "县级以上人民政府"}),
    ("省人民政府交通运输主管部门负责全省道路运输管理工作", {"resp": "省人民政府交通运输主管部门"}),
    # bare functions, with the form of their tail
    ("公安、市场监督管理、税务等部门按照各自职责做好相关工作", {"resp": "公安部门 市场监督管理部门 税务部门"}),
    # ， inside the subject
    (
        "自治区党委网信办，自治区财政厅、大数据发展局等部门建立协商机制",
        {"resp": "自治区党委网信办 自治区财政厅 自治区大数据发展局"},
    ),
    # ， inside the list of partners
    (
        "自治区发展改革委牵头会同自治区党委网信办，自治区财政厅、大数据发展局等相关部门共同编制规划",
        {"lead": "自治区发展改革委", "coop": "自治区党委网信办 自治区财政厅 自治区大数据发展局"},
    ),
    # 同 for 会同
    (
        "自治区发展改革委同自治区财政厅、公安厅等部门组成验收委员会",
        {"lead": "自治区发展改革委", "coop": "自治区财政厅 自治区公安厅"},
    ),
    (
        "市卫生健康主管部门应当会同公安机关、应急管理部门建立救治机制",
        {"lead": "市卫生健康主管部门", "coop": "公安机关 应急管理部门"},
    ),
    # departments of the State Council by what they do
    (
        "国务院卫生健康部门会同国务院公安、交通运输、铁路等部门建立绿色通道工作机制",
        {"lead": "国务院卫生健康部门", "coop": "国务院公安部门 国务院交通运输部门 国务院铁路部门"},
    ),
    # the form behind the last is none of a body before it
    ("中国红十字会总会、国务院卫生健康部门应当组织纪念活动", {"resp": "中国红十字会总会 国务院卫生健康部门"}),
    # 负责人 that is no person
    ("市卫生健康部门负责人体器官捐献的监督管理工作", {"resp": "市卫生健康部门"}),
    ("市住房城乡建设部门负责人居环境整治工作", {"resp": "市住房城乡建设部门"}),
    # each of two levels
    ("市和区县（自治县）市政行政主管部门应当建立热线", {"resp": "市市政行政主管部门 区县（自治县）市政行政主管部门"}),
    ("市、区人民政府及其有关部门应当建立健全工作机制", {"resp": "市人民政府 区人民政府"}),
    ("乡镇人民政府、街道办事处应当配合做好相关工作", {"coop": "乡镇人民政府 街道办事处"}),
    # names that begin like verbs: 应急, 能源, 经济, 新闻
    ("应急管理部门应当开展监督检查", {"resp": "应急管理部门"}),
    ("能源主管部门负责建设规划", {"resp": "能源主管部门"}),
    ("审计机关应当依法加强审计", {"resp": "审计机关"}),
    ("违反前款规定的，由交通运输主管部门责令改正", {"resp": "交通运输主管部门"}),
    ("交通运输主管部门收到申请后，应当在二十日内作出决定", {"resp": "交通运输主管部门"}),
    ("省交通运输厅是全省道路运输的主管部门", {"resp": "省交通运输厅"}),
    ("道路运输规划报省人民政府批准后，由省交通运输厅组织实施", {"resp": "省交通运输厅"}),
    ("本办法由省交通运输厅会同省公安厅负责解释", {"lead": "省交通运输厅", "coop": "省公安厅"}),
    ("交通运输部负责全国道路运输的监督管理", {"resp": "交通运输部"}),
    ("（部门职责） 市公安局负责道路交通安全管理工作", {"resp": "市公安局"}),
    ("国务院制定扶持办法", {"resp": "国务院"}),
    ("省、自治区、直辖市人民政府应当建立储备制度", {"resp": "省、自治区、直辖市人民政府"}),
    ("乡、民族乡、镇的人民政府对社区工作给予指导", {"resp": "乡、民族乡、镇人民政府"}),
    # how often, before a 会同; and a verb of no table behind its partners
    (
        "市商务部门应当定期会同市交通、外汇管理等部门和口岸查验机构汇总运行数据",
        {"lead": "市商务部门", "coop": "市交通部门 市外汇管理部门 口岸查验机构"},
    ),
    ("市口岸服务部门应当协调配合边检机构改进查验", {"coop": "市口岸服务部门"}),
    ("市、县级市民政部门应当会同有关部门编制规划", {"lead": "市民政部门 县级市民政部门"}),
    # who sends somebody, who is asked, and who helps
    ("省卫生健康委、省公安厅派员参加联合检查", {"coop": "省卫生健康委 省公安厅"}),
    ("公安派出所予以协助", {"coop": "公安派出所"}),
    ("市教育行政部门应当商市财政部门制定标准", {"resp": "市教育行政部门 市财政部门"}),
    # branches of central bodies by their function
    (
        "海关、边检、外汇、金融监管等驻区机构，依法履行监管职责",
        {"resp": "海关 边检机构 外汇机构 金融监管机构"},
    ),
    ("税务机关、人民银行分支机构按照规定落实支持政策", {"resp": "税务机关 人民银行分支机构"}),
    # bodies of a zone by what it is
    ("新区综合执法局是新区建筑垃圾主管部门", {"resp": "新区综合执法局"}),
    ("新区建设和交通管理局、公安局按照职责分工做好工作", {"resp": "新区建设和交通管理局 公安局"}),
    ("县卫计委、县物价局等部门各司其职，密切配合", {"resp": "县卫计委 县物价局"}),
    # where the governments are that are meant
    ("渔港所在地县级人民政府应当编制应急预案", {"resp": "渔港所在地县级人民政府"}),
    ("太湖流域省级人民政府和有关部门应当加强巡查", {"resp": "太湖流域省级人民政府"}),
    ("自贸试验区所在地市人民政府应当支持创新", {"resp": "自贸试验区所在地市人民政府"}),
    (
        "遗产地的州、县人民政府林业、水利等部门应当履行职责",  # the area is that of both levels
        {
            "resp": "遗产地的州人民政府林业部门 遗产地的县人民政府林业部门 遗产地的州人民政府水利部门"
            " 遗产地的县人民政府水利部门"
        },
    ),
    ("引水工程受水区以及相关区域县级以上人民政府应当加强领导", {"resp": "引水工程受水区以及相关区域县级以上人民政府"}),
    ("受水区设区的市水行政主管部门编制计划", {"resp": "受水区设区的市水行政主管部门"}),
    # levels with the name of their place, or of whose area they are
    ("梅岭县相关乡、镇人民政府应当定期巡查", {"resp": "梅岭县相关乡、镇人民政府"}),
    ("甘肃省各市、州人民政府应当加强领导", {"resp": "甘肃省各市、州人民政府"}),
    ("市和县（市）区人民政府负责保护工作", {"resp": "市人民政府 县（市）区人民政府"}),
    # a place for its government
    ("深圳市应当负责合作区的开发", {"resp": "深圳市人民政府"}),
    ("宁波市和舟山市应当建立协作机制", {"resp": "宁波市人民政府 舟山市人民政府"}),
    # bodies by what they are for
    ("古塔保护机构具体负责修缮保养", {"resp": "古塔保护机构"}),
    ("急救医疗指挥分中心负责辖区内的调度工作", {"resp": "急救医疗指挥分中心"}),
    (
        "市、县（区）营商环境主管部门政务服务热线工作机构承担受理工作",
        {"resp": "市营商环境主管部门政务服务热线工作机构 县（区）营商环境主管部门政务服务热线工作机构"},
    ),
    ("省人民政府水行政主管部门的派出机构负责流域管理", {"resp": "省人民政府水行政主管部门的派出机构"}),
    ("市、区人民政府设立的名城保护委员会履行以下职责", {"resp": "名城保护委员会"}),
    ("市自然资源局清河分局、区公安分局负责现场核查", {"resp": "市自然资源局清河分局 区公安分局"}),
    # the duty is not the founder's
    ("水行政主管部门按照流域设立的河道管理机构承担所辖河段的管理工作", {"resp": "河道管理机构"}),
    # an autonomous area's own organs
    ("自治县的自治机关加强草原管理", {"resp": "自治机关"}),
    # what nobody owes in so many words, but a verb says
    ("知识城管委会打造雨洪调蓄系统", {"resp": "知识城管委会"}),
    ("物资部门帮助解决所需的物资", {"resp": "物资部门"}),
    ("市人民政府以重大工程为载体推动联通", {"resp": "市人民政府"}),
    # whose area the words before only bound
    ("禁放区域以外的乡镇人民政府应当制定村规民约", {"resp": "乡镇人民政府"}),
    (
        "县级以上有关人民政府交通运输、财政等有关部门应当做好搜救工作",
        {"resp": "县级以上有关人民政府交通运输部门 县级以上有关人民政府财政部门"},
    ),
    ("海上搜救中心应当编制应急预案", {"resp": "海上搜救中心"}),
    (
        "应急管理、城市管理等部门以及供销合作社按照各自职责做好工作",
        {"resp": "应急管理部门 城市管理部门 供销合作社"},
    ),
    # to whom it is committed
    ("市人民政府委托市水利局受理并组织审核", {"resp": "市人民政府 市水利局"}),
    # beside whom nobody can name
    ("教育行政部门和学校应当开展宣传", {"resp": "教育行政部门"}),
    # where an office is, and what is set up for what
    ("巡护工作下设办公室在市林业主管部门", {"resp": "市林业主管部门"}),
    ("设立湿地保护管理机构，其主要职责是", {"resp": "湿地保护管理机构"}),
    # a department by its duty, not the government before it
    ("市人民政府管理节能工作的部门负责日常监督", {"resp": "市人民政府管理节能工作的部门"}),
    ("由负责农产品质量监督管理的部门责令改正", {"resp": "负责农产品质量监督管理的部门"}),
    ("县（市、区）人民政府确定的渔港管理机构，应当开展巡查", {"resp": "县（市、区）渔港管理机构"}),
    ("市港口和航道行政主管部门负责岸线管理", {"resp": "市港口和航道行政主管部门"}),  # 港口 is no company here
    # what is owed stands behind a ，
    (
        "省人民政府统计部门和发展改革部门，定期发布公报",
        {"resp": "省人民政府统计部门 省人民政府发展改革部门"},
    ),
    # the departments of both levels
    (
        "市、县（区）人民政府及其水利、林业等部门应当开展巡护",
        {"resp": "市人民政府 县（区）人民政府 水利部门 林业部门"},
    ),
    (
        "农业农村、林业草原、海关、生态环境主管部门应当开展监测",  # 海关 stands among functions
        {"resp": "农业农村主管部门 林业草原主管部门 海关 生态环境主管部门"},
    ),
    ("省财政部门应当在会议举行的三十日前，将草案提交审查", {"resp": "省财政部门"}),  # the 前 is only by when
    ("东山管委会负责景区保护", {"resp": "东山管委会"}),  # the short name of a zone's committee
    (
        "公安、规划及其他相关行政部门应当按照各自职责做好保护工作",  # the form behind the others
        {"resp": "公安行政部门 规划行政部门"},
    ),
    (
        "市教育部门会同江苏省、浙江省教育部门建立协同机制",  # a department of each place
        {"lead": "市教育部门", "coop": "江苏省教育部门 浙江省教育部门"},
    ),
    (
        "市水行政主管部门应当会同本级文物、规划等部门制定名录",
        {"lead": "市水行政主管部门", "coop": "文物部门 规划部门"},
    ),
    ("渔政监督管理机构受渔业主管部门委托，具体负责监督检查", {"resp": "渔政监督管理机构"}),
    ("航道管理由省交通主管部门及其所属的航道管理机构负责", {"resp": "省交通主管部门 省航道管理机构"}),
    (
        "农业农村、林业等行政主管部门和海事、海关等单位按照各自职责做好工作",
        {"resp": "农业农村行政主管部门 林业行政主管部门 海事 海关"},
    ),
    ("各级人民政府及有关部门、人民团体应当加强宣传", {"resp": "各级人民政府"}),
    (
        "县级以上人民政府水行政主管部门负责监督，其所属的水政监察机构负责日常工作",
        {"resp": "县级以上人民政府水行政主管部门 水政监察机构"},
    ),
    # each does its part: nobody is helped
    ("交通、水利等部门按照各自职责，协同做好岸线管理工作", {"resp": "交通部门 水利部门"}),
    # a fine may come on top
    ("由公安机关、住房城乡建设部门按照职责责令改正，可以并处一千元罚款", {"resp": "公安机关 住房城乡建设部门"}),
    (
        "东山、西林、北河经济技术开发区管理委员会（以下简称管委会）是示范区的管理机关，履行管理职责",
        {"resp": "东山经济技术开发区管理委员会 西林经济技术开发区管理委员会 北河经济技术开发区管理委员会"},
    ),
    (
        "省示范区建设领导小组办公室设在省科技厅，承担日常工作",
        {"resp": "省科技厅 省示范区建设领导小组办公室"},
    ),
    (
        "省人民政府设立示范区建设协调机构，负责统筹规划",
        {"resp": "省人民政府 示范区建设协调机构"},
    ),
]


def test_a_body_that_is_set_up_or_named_has_the_work_too() -> None:
    expected = "市人民政府 高新区管理机构"
    assert in_article("市人民政府设立高新区管理机构负责日常管理工作") == {"resp": expected}
    assert in_article("县级以上人民政府应当明确水行政主管部门负责取水监管") == {
        "resp": "县级以上人民政府 水行政主管部门"
    }
    # what nobody is named for is no body
    assert in_article("市人民政府应当确定专门机构负责日常管理工作") == {"resp": "市人民政府"}


LEVELS = [
    # an association without a name is nobody in particular
    ("工会、共青团、妇联以及行业协会、商会应当按照各自职责开展服务", "工会 共青团 妇联"),
    (
        "省、市、县（市、区）气象主管机构负责本行政区域内的工作",
        "省气象主管机构 市气象主管机构 县（市、区）气象主管机构",
    ),
    ("发展改革、消防、建设、文化旅游等部门按照各自职责做好相关工作", "发展改革部门 消防部门 建设部门 文化旅游部门"),
]


@pytest.mark.parametrize(("sentence", "expected"), LEVELS)
def test_roles_of_several_levels_and_functions_share_a_form(sentence: str, expected: str) -> None:
    assert in_article(sentence) == {"resp": expected}


NOT_IN_ARTICLES = [
    "市水务局、市商务局等单位巡查发现的隐患",  # a thing, by who found it
    "国务院建设主管部门会同文物主管部门确定的名镇",  # a thing, by who determined it
    "住宅小区业主委员会应当做好管理",  # no public body
    "云州国际航空中心建设以临空经济区为主要平台",  # the building of it is spoken of
    "须经省发展改革委、省财政厅同意",  # approval
    "经营者应当接受省交通运输厅的监督管理",  # supervision suffered
    "申请人应当向所在地卫生健康主管部门提出申请",
    "有关部门应当及时处理",
    "项目建设单位应当建立健全管理制度",
    "任何单位和个人不得侵犯经营者的合法权益",
    "市人民政府可以根据需要设立奖项",  # a permission
    "各设区市可以参照本办法制定管理办法",
    "医疗机构应当按照规定保存病历",
    "政府部门提供的信息包括企业的基本信息",  # a description
    "市政府组织实施的保障性住房出租、收回、收购的执行",
    "相关部门应当予以通报批评",
    "未经卫生健康主管部门批准，不得开展诊疗活动",
    "市渔业主管部门和县（区）渔业主管部门，在本条例中统称渔业部门",  # a short name
    "公司设立分支机构，应当办理登记",
    "具体办法由有关省、自治区、直辖市人民政府协商",
    "（二）交通运输主管部门对管辖发生争议，协商不成的",  # a case of a list
]


@pytest.mark.parametrize(("sentence", "expected"), PLANS)
def test_plan_assigns(sentence: str, expected: dict[str, str]) -> None:
    assert in_plan(sentence) == expected


@pytest.mark.parametrize("sentence", NOT_IN_PLANS)
def test_plan_does_not_assign(sentence: str) -> None:
    assert in_plan(sentence) == {}


@pytest.mark.parametrize(("sentence", "expected"), ARTICLES)
def test_article_lays_a_duty_on_a_body(sentence: str, expected: dict[str, str]) -> None:
    assert in_article(sentence) == expected


@pytest.mark.parametrize("sentence", NOT_IN_ARTICLES)
def test_article_lays_no_duty(sentence: str) -> None:
    assert in_article(sentence) == {}


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("坚持谁主管谁负责的原则", "principle"),
        ("由骨干企业牵头，组织开展技术攻关", "model"),
        ("充分发挥牵头部门作用", "topic"),
    ],
)
def test_what_sounds_like_it_is_kept_with_its_reason(sentence: str, reason: str) -> None:
    text = f"某省优化营商环境行动方案\n\n一、保障措施\n\n（一）加强组织实施。{sentence}。\n\n（二）强化宣传。"
    assert [refusal.reason.value for refusal in found(read_text(text))[1]] == [reason]


def test_own_text_is_the_policy_not_a_task() -> None:
    text = "某省优化营商环境行动方案\n\n一、保障措施\n\n（一）加强实施。本方案由省商务厅负责解释。\n\n（二）强化宣传。"
    claims, _ = found(read_text(text))
    assert [(claim.head.type, claim.tail.name) for claim in claims] == [("Policy", "省商务厅")]


def test_whose_office_a_group_has_speaks_of_the_whole_policy_that_founds_it() -> None:
    lines = "领导小组办公室设在州交通运输局，承担日常工作。\n州财政局负责筹措资金。\n"
    title = "某州人民政府办公室关于成立交通建设领导小组的通知"
    heads = {(claim.head.type, claim.tail.name) for claim in found(read_text(f"{title}\n\n{lines}"))[0]}
    assert {("Policy", "州交通运输局"), ("Task", "州财政局")} <= heads


def test_members_of_a_group_have_no_duty_by_that_alone() -> None:
    lines = "一、专班组成\n召集人：王某\n成员单位：市财政局、市公安局。\n二、职责\n市财政局负责兑现补贴。\n"
    claims, _ = found(read_text(f"某市服装产业转型专班工作机制\n\n{lines}"))
    assert [(claim.head.name, claim.tail.name) for claim in claims] == [("职责", "市财政局")]


def test_who_drew_a_plan_up_answers_for_the_whole_of_it() -> None:
    text = (
        "某市支持人才发展若干措施\n\n一、起草依据\n\n"
        "《若干措施》依据《某省人才规划》，由市人社局牵头，市科技局参与起草。\n\n二、主要内容\n\n市财政局负责落实资金。\n"
    )
    heads = {(claim.head.type, claim.tail.name) for claim in found(read_text(text))[0]}
    assert heads == {("Policy", "市人社局"), ("Policy", "市科技局"), ("Task", "市财政局")}


def test_deadline_before_the_unit_is_its_deadline() -> None:
    text = "某省管理办法\n\n第一条 为了规范管理，制定本办法。\n\n第二条 于每年10月底前由省大数据局牵头联合上报。"
    claims, _ = found(read_text(text))
    assert [claim.properties["deadline"] for claim in claims] == ["每年10月底前"]


@pytest.mark.parametrize(
    ("sentence", "deadline"),
    [
        # among what follows: of what is handed in, every year or in the next one; not of what else the bodies must do
        ("市商务局会同市海关制定清单，于每年4月底前向社会公布", "每年4月底前"),
        ("市农业农村局要牵头会同市水利局建立评价制度，评价结果于次年2月底前报市政府", "次年2月底前"),
        ("市财政局会同市审计局核查，并于2027年6月底前将结果报市政府", "2027-06-30"),
        ("各区人民政府对防控工作负总责，要在3月底前完成物资储备", None),
        ("市海关要会同市口岸办在2027年12月底前制定办法，市交通运输局配合", "2027-12-31"),
        ("由市民政局牵头，市商务局配合，2024年底前制定规划，推动落实", "2024-12-31"),
        ("市民政局会同市商务局推进建设，2024年6月底前建成省级平台", "2024-06-30"),
        ("市民政局负责于2024年6月底前完成普查", "2024-06-30"),
        ("市民政局要会同有关部门于2024年底前对各地开展督查，结果报市政府", "2024-12-31"),
        ("由市民政局会同市商务局制定细则（2024年6月底前）", "2024-06-30"),
        ("由市民政局牵头，会同市商务局改造敬老院，2024年10月底前全部投入使用", "2024-10-31"),
        ("市民政局会同市商务局推进改造，2025年底前改造站点200个", "2025-12-31"),
        ("市民政局对拆除工作负总责，2024年10月15日前拆除锅炉21台", "2024-10-15"),
        # without a year, or counted from the issue
        ("由市民政局牵头，市商务局配合，年内完成任务", "年内"),
        ("由市民政局会同市商务局于年底前制定细则", "年底前"),
        ("由市民政局会同市商务局每年5月底前制定计划", "每年5月底前"),
        ("由市民政局牵头，市商务局协助开展招商，2024年9月20日前拿出方案报市政府", "2024-09-20"),
        ("市民政局牵头组建服务队，于本月底前完成排查", "本月底前"),
        # by when the next body has its own to do
        ("由市民政局会同市商务局负责储备，市财政局在2024年底前将补贴拨付到位", None),
        ("由市民政局牵头，自印发之日起30个工作日内制定细则", "自印发之日起30个工作日内"),
        # two times are of two steps
        ("由市民政局牵头，2024年5月底前制定方案，2024年9月底前完成普查，推动落实", None),
    ],
)
def test_deadline_behind_what_is_done(sentence: str, deadline: str | None) -> None:
    text = f"某省行动方案\n\n一、保障措施\n\n（一）加强组织。{sentence}。\n\n（二）强化宣传。做好解读。"
    claims = [one for one in found(read_text(text))[0] if one.tail.name != "市财政局"]
    assert {claim.properties.get("deadline") for claim in claims} == {deadline}


def test_deadline_that_opens_the_sentence_is_that_of_its_first_unit() -> None:
    text = "某省行动方案\n\n一、编制规划。2024年10月底前，省文化和旅游厅会同省林草局编制规划。"
    claims, _ = found(read_text(text))
    assert {claim.tail.name: claim.properties["deadline"] for claim in claims} == {
        "省文化和旅游厅": "2024-10-31",
        "省林草局": "2024-10-31",
    }


DECISION = "某市人民代表大会常务委员会关于促进合作区建设的决定\n\n2024年3月1日 某市人民代表大会常务委员会通过\n\n"


def test_each_paragraph_of_a_decision_is_a_task() -> None:
    text = DECISION + (
        "一、市人民政府应当加大支持力度，完善协调机制。\n\n市财政局负责安排专项资金。\n\n二、本决定自公布之日起施行。"
    )
    claims, _ = found(read_text(text))
    assert [(claim.head.name, claim.tail.name) for claim in claims] == [
        ("市人民政府应当加大支持力度，完善协调机制", "市人民政府"),
        ("市财政局负责安排专项资金", "市财政局"),
    ]


def test_the_last_paragraph_speaks_of_the_whole_policy() -> None:
    text = (
        "关于促进消费的若干措施\n\n一、发展夜间经济。完善商圈设施。\n\n二、优化通关服务。压减时间。\n\n三、支持老字号。培育品牌。\n"
        "各地区、各有关部门要加强组织领导。商务部要会同有关方面做好跟踪评估。"
    )
    claims, _ = found(read_text(text))
    assert [(claim.head.type, claim.type, claim.tail.name) for claim in claims] == [("Policy", "LEAD_UNIT", "商务部")]


def test_who_carries_out_the_plan_has_the_whole_of_it() -> None:
    text = (
        "某市老龄事业发展规划\n\n一、发展银发经济\n\n培育老年用品产业。（责任单位：市民政局）\n\n"
        "市老龄办负责本规划实施的统筹协调。\n\n二、做好宣传\n\n"
        "市外事办、市商务局按职能指导，不再逐项列出。"
    )
    heads = {(claim.head.type, claim.tail.name) for claim in found(read_text(text))[0]}
    assert heads == {("Task", "市民政局"), ("Policy", "市老龄办"), ("Policy", "市外事办"), ("Policy", "市商务局")}


def test_a_decision_says_whom_a_body_allies_itself_with_and_whom_it_helps() -> None:
    text = DECISION + (
        "一、两市共同设立的合作区执行委员会（以下简称合作区执委会），作为管理机构，负责合作区规划的拟订。\n\n"
        "二、合作区执委会根据授权行使管理权限，联合苏州市吴江区、嘉善县人民政府行使规划审批权。\n\n"
        "三、东城区人民政府应当落实工作部署，积极配合合作区执委会开展相关工作。"
    )
    claims, _ = found(read_text(text))
    assert {(claim.head.name[:8], SHORT[claim.type], claim.tail.name) for claim in claims} == {
        ("两市共同设立的合", "resp", "合作区执行委员会"),
        ("合作区执委会根据", "resp", "合作区执委会"),
        ("合作区执委会根据", "coop", "苏州市吴江区人民政府"),
        ("合作区执委会根据", "coop", "嘉善县人民政府"),
        ("东城区人民政府应", "resp", "东城区人民政府"),
        ("东城区人民政府应", "coop", "东城区人民政府"),
    }


LISTED = [
    ("市公安局：负责现场警戒。\n市教育局：负责指导学校开展自救。", "市公安局 市教育局"),
    ("（1）市水利局：负责水情监测。\n（2）市卫健委：组织医疗救护。", "市水利局 市卫健委"),
    # whatever follows the colon is a duty there, and everyone may be named
    ("市委宣传部：做好新闻发布。\n各镇（街道）：负责人员转移。", "市委宣传部 各镇（街道）"),
    ("市民政局主要职责是：做好受灾群众救助。", "市民政局"),
    ("来源：市教育局\n市教育局：您好。", ""),
    # whatever the verb, and without a colon where it is an active one
    ("市水利局：掌握、发布汛情。\n市商务局协调生活必需品供应。", "市水利局 市商务局"),
    # behind a comma, a garrison and a section of a railway
    ("市应急局，综合指导救援工作。\n临江军分区：组织民兵参加抢险。", "市应急局 临江军分区"),
    ("临江车务段：保障救援物资运输。", "临江车务段"),
    # before a full stop, a dash or a blank, behind a bullet, and behind the duty of another
    ("——市财政局。安排补贴资金。\n●市交通局 推动货车更新。", "市财政局 市交通局"),
    ("市教育局——指导学校停课。\n市卫健委：做好宣传；市融媒体中心：发布信息。", "市教育局 市卫健委 市融媒体中心"),
    # what only leads in, and what a sentence only exhorts to
    ("各区人民政府要高度重视。\n各区人民政府按照以下分工开展工作。", ""),
]


@pytest.mark.parametrize(("lines", "bodies"), LISTED)
def test_a_list_of_duties_names_the_body_before_a_colon(lines: str, bodies: str) -> None:
    text = f"某市防汛应急预案\n\n一、组织体系\n\n二、成员单位职责\n\n{lines}\n"
    assert by_role(found(read_text(text))[0]) == ({"resp": bodies} if bodies else {})


@pytest.mark.parametrize(
    ("heading", "numbers", "heads"),
    [
        # lines below a heading are of its one item, numbered ones items of their own; without a heading each is one
        ("二、成员单位职责\n\n", ("", ""), ("成员单位职责", "成员单位职责")),
        ("二、成员单位职责\n\n", ("（一）", "（二）"), ("市公安局", "市教育局")),
        ("", ("", ""), ("负责现场警戒", "负责指导学校开展自救")),
    ],
)
def test_a_line_of_a_list_of_duties_is_of_its_item(
    heading: str, numbers: tuple[str, str], heads: tuple[str, str]
) -> None:
    lines = f"{numbers[0]}市公安局：负责现场警戒；维护交通秩序。\n{numbers[1]}市教育局：负责指导学校开展自救。\n"
    claims, _ = found(read_text(f"某市防汛应急预案\n\n{heading}{lines}"))
    assert [(claim.head.name, claim.tail.name) for claim in claims] == [(heads[0], "市公安局"), (heads[1], "市教育局")]


def test_a_headline_of_news_is_no_duty() -> None:
    text = "某省工作简报\n\n省财政厅：加强资金保障，助力乡村振兴\n今年以来，省财政厅多措并举。"
    assert found(read_text(text))[0] == []


def test_a_letter_says_who_does_what_is_to_come() -> None:
    past = "近年来，我委会同市教育局建成机构12家。"
    to_come = "下一步，市住建局负责落实用地，市财政局会同市教育局制定办法。"
    text = f"关于第12号提案的答复\n\n{past}\n\n{to_come}\n"
    expected = {"resp": "市住建局", "lead": "市财政局", "coop": "市教育局"}
    assert by_role(found(read_text(text))[0]) == expected


def test_news_that_tells_of_a_plan_by_name_gives_duties_by_paragraph() -> None:
    told = "某市城管局今日发布《停车场建设管理工作实施方案》。\n"
    duty = "各区（管委会）为本辖区停车场建设管理的主体，负责道路停车泊位的日常运营。\n"
    claims, _ = found(read_text(f"某市停车场交给各区\n{told}{duty}"))
    assert [(claim.head.name[:8], claim.tail.name) for claim in claims] == [("各区（管委会）为", "各区（管委会）")]
    assert found(read_text(f"某市停车场交给各区\n某市城管局今日发布消息。\n{duty}"))[0] == []


def test_a_title_about_duties_hides_none() -> None:
    text = "某县抗灾保供方案\n\n一、压实工作责任。各乡镇人民政府要切实扛起属地责任。\n\n二、强化调度。做好储备。"
    claims = found(read_text(text))[0]
    assert [(claim.head.name, claim.tail.name) for claim in claims] == [("压实工作责任", "各乡镇人民政府")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("会议强调，市水利局要牵头制定方案，市财政局负责落实资金", {"lead": "市水利局", "resp": "市财政局"}),
        ("市长要求，由市政府督查室牵头，市水利局配合", {"lead": "市政府督查室", "coop": "市水利局"}),
        # what was heard and done
        ("会议听取了市水利局关于一季度工作的汇报，市财政局负责同志参加会议", {}),
        ("会议指出，去年以来，市水利局会同市财政局建成水厂6座", {}),
    ],
)
def test_news_gives_what_a_meeting_asks_for(sentence: str, expected: dict[str, str]) -> None:
    head = "市政府召开会议部署农村饮水安全工作\n\n发布时间：2024-04-16 来源：市政府办公室\n\n"
    text = f"{head}4月15日，市长主持召开会议。\n\n{sentence}。"
    assert by_role(found(read_text(text))[0]) == expected


def test_who_asks_a_body_is_none() -> None:
    assert in_article("确需更新的，由船舶所有人向市交通运输局提出申请") == {}


TOLD = [
    ("3月2日，云州市印发《云州市低空经济发展方案》，由市发展改革委牵头实施", "云州市低空经济发展方案"),
    (
        "云州市印发《云州市低空经济发展方案》，支持企业建设起降点。《方案》明确，由市发展改革委牵头",
        "云州市低空经济发展方案",
    ),
    (
        "下一步将按照《云州市项目攻坚行动方案（2023—2025年）》，由市发展改革委牵头按月调度",
        "云州市项目攻坚行动方案（2023—2025年）",
    ),
]


# named in another paragraph
REFERRED = "会上印发《云州市低空经济发展方案》。\n\n《方案》明确，由市发展改革委牵头"
TOLD.append((REFERRED, "云州市低空经济发展方案"))


@pytest.mark.parametrize(("told", "policy"), TOLD)
def test_news_tells_of_which_policy_a_duty_is(told: str, policy: str) -> None:
    text = f"云州一批项目集中开工\n来源：云州日报 2023-03-05\n\n3月4日，云州市举行开工活动。\n\n{told}。\n"
    claims, _ = found(read_text(text))
    assert [(one.head.type, one.head.name, one.tail.name) for one in claims] == [("Policy", policy, "市发展改革委")]


def test_the_note_under_a_table_speaks_of_the_whole_policy() -> None:
    rows = "序号\t工作任务\t责任单位\n1\t整治河道\t市水利局\n2\t建设绿道\t市林业局\n"
    title = "2024年生态建设任务分工表"
    text = f"关于印发{title}的通知\n\n附件\n{title}\n{rows}注：市财政局配合做好资金保障。\n"
    claims = [one for one in found(read_text(text))[0] if one.type == "COOPERATING_UNIT"]
    assert [(one.head.type, one.tail.name) for one in claims] == [("Policy", "市财政局")]


def test_minutes_tell_the_year_by_the_day_of_the_meeting() -> None:
    head = "某区人民政府专题会议纪要\n\n2023年5月18日上午，副区长主持召开专题会议。现纪要如下：\n\n"
    text = f"{head}一、关于码头改造。由区文旅局牵头，区水务局配合，6月底前完成方案深化。\n\n二、关于运营。做好招商。"
    assert {claim.properties["deadline"] for claim in found(read_text(text))[0]} == {"2023-06-30"}


@pytest.mark.parametrize("head", ["（2023年第9期）", "2023年第2次", "时　间：2023年5月18日下午"])
def test_minutes_tell_the_year_by_their_number_or_a_line(head: str) -> None:
    text = (
        f"某区人民政府专题会议纪要\n\n{head}\n\n一、关于供水。由区水务局负责，6月底前通水。\n\n二、关于运营。做好招商。"
    )
    assert {claim.properties["deadline"] for claim in found(read_text(text))[0]} == {"2023-06-30"}


def test_paragraphs_behind_first_and_second_are_tasks() -> None:
    text = (
        "某省园区平台建设指南\n\n一、主要做法\n\n一是统一建设主体。由市数据局牵头，市投资促进局参与。\n\n"
        "二是健全价格机制。市发展改革委负责制定指导价。\n\n二、附则\n\n本《指南》由省工业和信息化厅负责解释。"
    )
    heads = {(claim.head.type, claim.head.name, claim.tail.name) for claim in found(read_text(text))[0]}
    assert heads == {
        ("Task", "统一建设主体", "市数据局"),
        ("Task", "统一建设主体", "市投资促进局"),
        ("Task", "健全价格机制", "市发展改革委"),
        ("Policy", "某省园区平台建设指南", "省工业和信息化厅"),
    }


PLAIN = [
    # whom the plan's own body takes along, which the sentence does not name
    (
        "联合市卫健委、市场监管局开展飞行检查，全年检查定点医药机构不少于300家。",
        {"coop": "市卫健委 市市场监管局"},
    ),
    ("落实省级部署，定期会同市公安局排查隐患。", {"coop": "市公安局"}),
    ("联合国教科文组织开展评估，联合体成员落实投资。", {}),
    # how often, and together: 联合会商 is no 联合会
    ("省教育厅每学期组织一次专项督导。", {"resp": "省教育厅"}),
    # a group that is called like a city's office, and branches of central bodies in a zone
    ("招商局港口控股有限公司配合推进。", {"coop": "招商局港口控股有限公司"}),
    (
        "国家税务总局杨凌农业高新技术产业示范区税务局、中国人民银行杨凌支行负责落实。",
        {"resp": "国家税务总局杨凌农业高新技术产业示范区税务局 中国人民银行杨凌支行"},
    ),
    ("市科技局要切实负起牵头责任。", {"lead": "市科技局"}),
    # offices of a zone's committee by what they do; who guides
    ("投资促进处牵头、规划建设处配合，10月底前实现产业园开工。", {"lead": "投资促进处", "coop": "规划建设处"}),
    ("由协同发展处会同廊坊临空经济区管委会推进。", {"lead": "协同发展处", "coop": "廊坊临空经济区管委会"}),
    ("市卫生健康委、市数字办给予业务指导。", {"resp": "市卫生健康委 市数字办"}),
    ("市财政局给予资金支持。", {}),
    # on what a thing is built is no duty of it; a department with 和 in its name is one
    ("国际陆港冷链物流中心依托市铁路货场建设。", {}),
    ("市海洋口岸和港航管理局、市口岸和物流办公室负责日常调度。", {"resp": "市海洋口岸和港航管理局 市口岸和物流办公室"}),
    # 要 with a time is no exhortation, also to all of a kind
    ("市财政局、市水务局要在2025年9月底前出台实施意见。", {"resp": "市财政局 市水务局"}),
    ("各县（市、区）人民政府要结合实际，于4月底前制定实施细则并报市统计局备案。", {"resp": "各县（市、区）人民政府"}),
    ("各乡镇要于每年12月底前完成清查。", {"resp": "各乡镇"}),
    ("市财政局要加强资金监管。", {}),
    ("各县（市、区）人民政府要高度重视，加强组织领导。", {}),
    ("各地要在8月底前完成任务。", {}),
    ("县自然资源局与县气象局联合会商，通过平台发布预警。", {"resp": "县自然资源局 县气象局"}),
    ("省市场监管局要联合省教育厅、省公安厅建立预警制度。", {"resp": "省市场监管局", "coop": "省教育厅 省公安厅"}),
    # places whose names begin as verbs and pronouns do
    (
        "南芬区、本溪满族自治县、让胡路区政府负责撤并方案。",
        {"resp": "南芬区人民政府 本溪满族自治县人民政府 让胡路区政府"},
    ),
    ("商河县、含山县、天等县人民政府组织实施。", {"resp": "商河县人民政府 含山县人民政府 天等县人民政府"}),
    ("友谊关海关、友谊关出入境边防检查站负责优化流程。", {"resp": "友谊关海关 友谊关出入境边防检查站"}),
    ("市委教育工作领导小组秘书组统筹协调创建工作。", {"resp": "市委教育工作领导小组秘书组"}),
    ("省统计局研究建立生物质统计制度，2026年3月底前试行。", {"resp": "省统计局"}),
    ("省地税局、省国税局落实资源综合利用税收优惠。", {"resp": "省地税局 省国税局"}),
    ("省财政厅安排专项资金支持示范项目。", {"resp": "省财政厅"}),
    # behind a time, in later clauses, behind what another body leads or was given
    ("8月20日前，县教育局完成学校撤并对象公示，县财政局按生均标准足额保障补助。", {"resp": "县教育局 县财政局"}),
    ("区住建委负责企业信用评价，区法院、区司法局在社区设立工作站。", {"resp": "区住建委 区法院 区司法局"}),
    ("排查出的桥梁由各县人民政府组织改造，市公路局提供检测技术支撑。", {"resp": "各县人民政府 市公路局"}),
    (
        "市编办对许可事项进行清理，市审批服务管理局据此调整清单，4月底前报专班审定。",
        {"resp": "市编办 市审批服务管理局"},
    ),
    (
        "地区林业局、地区畜牧兽医总站抓紧提出方案，改革发展局尽快开展评审。",
        {"resp": "地区林业局 地区畜牧兽医总站 改革发展局"},
    ),
    # behind a day, which is no 日前 of news; by a time behind the bodies; in a few words beside another's duty
    (
        "市审批服务局于10月15日前梳理事项清单，市气象局与市应急管理局共享预警数据。",
        {"resp": "市审批服务局 市气象局 市应急管理局"},
    ),
    ("区城管局在3个工作日内办结占道审批。", {"resp": "区城管局"}),
    ("由临江市人民政府负责清理收费，省发展改革委加强指导。", {"resp": "临江市人民政府 省发展改革委"}),
    # verbs of the table; a place behind 在 is none of the bodies
    ("市财政局筹措补助资金，区城管局分批拆除围挡。", {"resp": "市财政局 区城管局"}),
    ("州水务局按照《河长制实施意见》抓紧修编方案。", {"resp": "州水务局"}),
    ("市公路局养护中心情况良好。", {}),
    ("县人民医院迁建、乡卫生院重建，由州卫生健康委负责。", {"resp": "州卫生健康委"}),
    (
        "市医保局对医共体实行总额付费，配套制定考核细则，并会同市财政局在每年一季度清算。",
        {"lead": "市医保局", "coop": "市财政局"},
    ),
    ("市民政局要会同市农业农村局、市委组织部制定补助办法。", {"lead": "市民政局", "coop": "市农业农村局 市委组织部"}),
    ("市政府督查室对本要点落实情况按季度跟踪问效。", {}),
    # what goes with a time or a sum is told behind other words, too; 将…纳入 is done now
    ("组建化工应急救援队，州财政局每年安排经费500万元。", {"resp": "州财政局"}),
    ("市住建局将园舍建设纳入年度计划，拉萨师范高等专科学校承担培养任务。", {"resp": "拉萨师范高等专科学校 市住建局"}),
    # a branch stands behind whose it is
    (
        "市铁路办会同中国铁路甲局集团乙铁路办事处推动接轨。",
        {"lead": "市铁路办", "coop": "中国铁路甲局集团乙铁路办事处"},
    ),
    (
        "市商务局会同中国邮政集团有限公司泸州市分公司、四川省人民医院泸州分院布设网点。",
        {"lead": "市商务局", "coop": "中国邮政集团有限公司泸州市分公司 四川省人民医院泸州分院"},
    ),
    ("遵义供电局、贵州燃气集团遵义公司负责管线迁改。", {"resp": "遵义供电局 贵州燃气集团遵义公司"}),
    ("首期在经开区和甲街道布设基站60个。", {}),
    # companies and institutes beside bodies, and behind them in one list
    ("市住建局牵头改造管网，甲供水有限公司同步更换水表。", {"lead": "市住建局", "resp": "甲供水有限公司"}),
    ("市公安局、西南医科大学附属医院设置留观点。", {"resp": "市公安局 西南医科大学附属医院"}),
    # in a bracket that is a sentence of its own
    (
        "（省财政厅会同省教育厅制定办法，省民政厅做好与医疗救助的衔接）",
        {"lead": "省财政厅", "coop": "省教育厅", "resp": "省民政厅"},
    ),
    # behind a principle that names nobody
    ("建立“谁审批、谁监管”的机制，民政部门负责质量检查，消防救援机构依法开展抽查。", {"resp": "民政部门 消防救援机构"}),
    # what companies do, what is only told of everybody, and reminders of the supervisors
    ("甲集团有限公司、乙钢铁有限公司完成超低排放改造。", {}),
    ("乡镇工作由企业开展，县政府督查室按月通报进展情况。", {}),
    # when and how often, between the body and its deed
    ("市水利局6月底前完成除险加固，市财政局会后一个月内拨付到位。", {"resp": "市水利局 市财政局"}),
    ("市商务局每周调度货运量，市教育局视情通知学校停课。", {"resp": "市商务局 市教育局"}),
    ("由市城管局牵头，武警甲支队视情参加抢险。", {"lead": "市城管局", "coop": "武警甲支队"}),
    # behind 由 and what the plan wants done; but not whose a thing is
    ("道路挖掘手续由市住建局、市公安局并联审批。", {"resp": "市住建局 市公安局"}),
    ("由新组建的市海洋发展局、市林业局继续实施原有文件。", {"resp": "市海洋发展局 市林业局"}),
    ("种羊场由旗农牧局管理，两院分别由甲市、乙市人民政府建设。", {}),
    # who works along, in a word
    ("由甲新区管委会负责，市外办、市发改委协同，年内完成扩区。", {"resp": "甲新区管委会", "coop": "市外办 市发改委"}),
    ("省农委牵头，省科技厅、省农科院协作，创建示范社。", {"lead": "省农委", "coop": "省科技厅 省农科院"}),
    # a company that is told what is to be done
    ("中国移动甲分公司确保应急广播全天在线。", {"resp": "中国移动甲分公司"}),
    # institutions that serve others, and not what they are told to grow
    ("市农科院选派专家包村指导，市建筑业协会组织企业比武。", {"resp": "市农科院 市建筑业协会"}),
    ("中卫银行业协会督促会员单位清理收费。", {"resp": "中卫银行业协会"}),
    ("西南医科大学开设护理专业，市人民医院扩建住院楼。", {}),
    # functions of several departments; whom they help at a place
    ("财政、审计部门加强资金监管。", {"resp": "财政部门 审计部门"}),
    ("公安、交通运输部门在机场、车站协助卫生健康部门设置留验点。", {"coop": "公安部门 交通运输部门"}),
    (
        "甘州区、凉州区要担起属地责任，会同市金融局稳住授信。",
        {"lead": "甘州区人民政府 凉州区人民政府", "coop": "市金融局"},
    ),
    # crews, courts and what is put somewhere
    ("市卫健委组建3支流动医疗队，市法院设立破产审判庭。", {"resp": "市卫健委 市法院"}),
    ("市水务局对管网漏损逐段排查，市人社局把补贴直达个人。", {"resp": "市水务局 市人社局"}),
    # figures of the past
    ("市公安局处置警情1.2万起，破获案件300起。", {}),
    ("市水利局上半年完成投资3亿元，同比增长12%。", {}),
    ("市气象局预警信息显示，今年汛期降水偏多。", {}),
    # what was done, what is only to come, whom a plan exhorts, and what another sentence is about
    ("省统计局制定了生物质统计制度。", {}),
    ("省统计局将根据实际调整统计制度。", {}),
    ("各设区市人民政府加强宣传引导工作。", {}),
    ("秸秆收储由企业实施，省统计局公布结果。", {}),
]


def test_a_policy_without_items_has_a_paragraph_for_a_task() -> None:
    text = (
        "某市人民政府办公室关于做好小规模学校布局调整工作的通知\n\n各县人民政府：\n\n"
        "8月20日前，市教育局完成对象公示。市财政局负责保障交通补助。\n\n市公安局负责校车管理。\n"
    )
    heads = {(claim.head.type, claim.head.name[:9], claim.tail.name) for claim in found(read_text(text))[0]}
    assert heads == {
        ("Task", "8月20日前，市教", "市教育局"),
        ("Task", "8月20日前，市教", "市财政局"),
        ("Task", "市公安局负责校车管", "市公安局"),
    }


@pytest.mark.parametrize(("sentence", "units"), PLAIN)
def test_what_a_plan_says_of_the_body_that_begins_a_sentence(sentence: str, units: dict[str, str]) -> None:
    text = f"某省生物质产业发展意见\n\n一、保障措施\n\n（一）完善政策。{sentence}\n\n（二）强化宣传。"
    assert by_role(found(read_text(text))[0]) == units
