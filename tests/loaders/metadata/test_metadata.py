"""What a policy says of itself, in the layouts that government pages use."""

from __future__ import annotations

import pytest

from loaders.document import PolicyMetadata
from loaders.read import read_text

Row = tuple[str | None, list[str], str | None, str | None, str | None]  # number, issuers, date, place, level


def policy(text: str) -> PolicyMetadata:
    (part,) = read_text(text).parts
    assert part.policy is not None
    return part.policy


def said(found: PolicyMetadata) -> Row:
    return (
        found.doc_number.value if found.doc_number else None,
        [issuer.value for issuer in found.issuers],
        found.date.value if found.date else None,
        found.place.value if found.place else None,
        found.level,
    )


LAYOUTS: list[tuple[str, str, Row]] = [
    # a notice with index lines, its plan attached
    (
        "索引号：0001/2023　　主题分类：卫生\n发文机关：湖南省人民政府办公厅　成文日期：2023年06月15日\n"
        "湖南省人民政府办公厅\n关于印发《湖南省“十四五”医疗卫生服务体系规划》的通知\n\n湘政办发〔2023〕22号\n\n"
        "各市州人民政府：\n　　《规划》已经省人民政府同意，现印发给你们。\n湖南省人民政府办公厅\n2023年6月15日\n"
        "湖南省“十四五”医疗卫生服务体系规划\n　　为贯彻落实部署，制定本规划。\n",
        "湖南省“十四五”医疗卫生服务体系规划",
        ("湘政办发〔2023〕22号", ["湖南省人民政府办公厅"], "2023-06-15", "湖南省", "provincial"),
    ),
    # three ministries, signed on three lines
    (
        "国家发展改革委 交通运输部 财政部\n关于加快推进多式联运发展的指导意见\n\n发改基础〔2022〕1234号\n\n"
        "各省、自治区、直辖市发展改革委：\n　　现提出以下意见。\n国家发展改革委\n交通运输部\n财政部\n2022年9月28日\n",
        "国家发展改革委 交通运输部 财政部关于加快推进多式联运发展的指导意见",
        ("发改基础〔2022〕1234号", ["国家发展改革委", "交通运输部", "财政部"], "2022-09-28", None, "national"),
    ),
    # names set apart to the width of the others
    (
        "水利部 财政部\n关于推进灌区改造的通知\n\n水农〔2021〕14号\n\n各省水利厅：\n　　现通知如下。\n"
        "水 利 部\n财 政 部\n农业农村部\n2021年7月18日\n",
        "水利部 财政部关于推进灌区改造的通知",
        ("水农〔2021〕14号", ["水利部", "财政部", "农业农村部"], "2021-07-18", None, "national"),
    ),
    # two signers on one line, the date in Chinese figures, the title without issuer
    (
        "关于印发《海南自由贸易港生物医药产业行动方案（2022—2025年）》的通知\n琼工信规〔2022〕3号\n各市、"
        "县人民政府：\n"
        "　　现印发给你们。\n　　海南省工业和信息化厅　海南省卫生健康委员会\n　　二〇二二年七月二十一日\n",
        "海南自由贸易港生物医药产业行动方案（2022—2025年）",
        (
            "琼工信规〔2022〕3号",
            ["海南省工业和信息化厅", "海南省卫生健康委员会"],
            "2022-07-21",
            "海南省",
            "provincial",
        ),
    ),
    # a day that was left to fill in, the place behind the bare government; a publisher's line over the title
    (
        "浏览量： 时间：2020-05-15 09:33:16\n市人民政府关于印发安陆市防汛应急预案的通知\n各乡镇人民政府：\n"
        "《安陆市防汛应急预案》现印发给你们。\n安陆市人民政府\n2020年4月 日\n安陆市防汛应急预案\n1 总则\n",
        "安陆市防汛应急预案",
        (None, ["安陆市人民政府"], "2020-04", "湖北省孝感市安陆市", "county"),
    ),
    (
        "市人民政府关于印发安陆市防汛应急预案的通知\n各乡镇人民政府：\n现印发给你们。\n安陆市防汛应急预案\n1 总则\n",
        "安陆市防汛应急预案",
        (None, ["市人民政府"], None, "湖北省孝感市安陆市", "county"),
    ),
    # what bodies of several provinces issue is of none of them
    (
        "关于印发《长三角地区秋冬季大气污染防治方案》的通知\n现印发给你们。\n"
        "上海市人民政府 江苏省人民政府\n2020年10月30日\n",
        "长三角地区秋冬季大气污染防治方案",
        (None, ["上海市人民政府", "江苏省人民政府"], "2020-10-30", None, None),
    ),
    # a work report whose line on the congress breaks
    (
        "政 府 工 作 报 告\n——2021年2月2日在潮州市第十五届\n人民代表大会第七次会议上\n潮州市市长王某\n各位代表：\n"
        "现在，我代表市人民政府向大会作工作报告，请予审议。\n一、回顾\n五年来成绩很大。\n",
        "政府工作报告",
        (None, ["潮州市人民政府"], "2021-02-02", "广东省潮州市", "city"),
    ),
    # the plan below paragraphs that tell of it; who issued it is said above
    (
        "3月8日，云和县政府办公室印发《云和县防汛应急预案》，加强防汛工作，指导和规范全县的应急响应，最大限度减少洪涝灾害造成的损失，保障人民群众生命财产安全。\n"
        "云和县防汛应急预案\n1 总则\n1.1 编制目的\n为做好防汛工作，制定本预案。\n",
        "云和县防汛应急预案",
        (None, ["云和县政府办公室"], None, "浙江省丽水市云和县", "county"),
    ),
    # a day beside the number
    (
        "云州市政府办公室关于加强防汛工作的若干意见\n云政办发〔2017〕98号  2017年7月3日\n"
        "各县区人民政府：\n现提出如下意见。\n",
        "云州市政府办公室关于加强防汛工作的若干意见",
        ("云政办发〔2017〕98号", ["云州市政府办公室"], "2017-07-03", "云州市", "city"),
    ),
    # who, under what number and when, in one bracket below the title; a place that is written as a number begins
    (
        "三明市“十四五”文旅经济发展专项规划\n（明政文〔2021〕58号　三明市人民政府　2021年11月）\n"
        "一、发展基础\n旅游收入增长。\n",
        "三明市“十四五”文旅经济发展专项规划",
        ("明政文〔2021〕58号", ["三明市人民政府"], "2021-11", "福建省三明市", "city"),
    ),
    (
        "陕西省气象防灾减灾工作要点\n（陕气联〔2022〕11号，陕西省气象局、陕西省应急管理厅）\n一、织密监测网。加强预警。\n",
        "陕西省气象防灾减灾工作要点",
        ("陕气联〔2022〕11号", ["陕西省气象局", "陕西省应急管理厅"], None, "陕西省", "provincial"),
    ),
    # a letterhead, and the letters of a zone's committee
    (
        "滁州高新技术产业开发区管理委员会文件\n滁高管〔2023〕17号\n关于促进新型显示产业集聚发展的若干政策\n"
        "第一条　给予补助。\n第二条　本政策由经贸发展局负责解释。\n2023年5月18日\n",
        "关于促进新型显示产业集聚发展的若干政策",
        ("滁高管〔2023〕17号", ["滁州高新技术产业开发区管理委员会"], "2023-05-18", "安徽省滁州市", "city"),
    ),
    (
        "洛阳高新技术产业开发区“十四五”轴承产业发展规划\n洛高管办〔2022〕9号\n一、做强平台\n建设检测中心。\n",
        "洛阳高新技术产业开发区“十四五”轴承产业发展规划",
        ("洛高管办〔2022〕9号", ["洛阳高新技术产业开发区管理委员会办公室"], None, "河南省洛阳市", "city"),
    ),
    # a zone whose name says no place, and a part of one that is named by its province
    (
        "横琴粤澳深度合作区执行委员会关于促进集成电路产业发展的若干措施\n第一条　支持企业流片。\n",
        "横琴粤澳深度合作区执行委员会关于促进集成电路产业发展的若干措施",
        (None, ["横琴粤澳深度合作区执行委员会"], None, "广东省珠海市", "city"),
    ),
    (
        "中国（云南）自由贸易试验区昆明片区管理委员会专题会议纪要\n（2022年第9期）\n一、关于用地。会议同意。\n",
        "中国（云南）自由贸易试验区昆明片区管理委员会专题会议纪要",
        (None, ["中国（云南）自由贸易试验区昆明片区管理委员会"], None, "云南省昆明市", "city"),
    ),
    # who hears a report, or approves the rules of a city, has not issued them
    (
        "关于遵义市2023年预算执行情况和2024年预算草案的报告\n——2024年1月23日在遵义市第六届人民代表大会第四次会议上\n"
        "遵义市财政局\n2024年，一般公共预算收入增长5%。\n",
        "关于遵义市2023年预算执行情况和2024年预算草案的报告",
        (None, ["遵义市财政局"], "2024-01-23", "贵州省遵义市", "city"),
    ),
    (
        "景德镇市瓷业保护条例\n"
        "（2021年11月19日江西省第十三届人民代表大会常务委员会第三十四次会议批准）\n"
        "第一条　为了保护瓷业，制定本条例。\n",
        "景德镇市瓷业保护条例",
        (None, [], "2021-11-19", "江西省景德镇市", "city"),
    ),
    # the number says who issued what an office printed
    (
        "固原市冷凉蔬菜产业发展规划\n固政发〔2022〕31号\n一、发展目标\n稳定面积。\n"
        "固原市人民政府办公室　　2022年6月30日印发\n",
        "固原市冷凉蔬菜产业发展规划",
        ("固政发〔2022〕31号", ["固原市人民政府"], None, "宁夏回族自治区固原市", "city"),
    ),
    # minutes, and a report before a congress by the head of a bureau
    (
        "三河市住房公积金管理委员会第二次全体会议纪要\n2024年5月9日，管委会主任主持召开会议。\n一、关于年度归集计划。会议同意。\n",
        "三河市住房公积金管理委员会第二次全体会议纪要",
        (None, ["三河市住房公积金管理委员会"], "2024-05-09", "河北省廊坊市三河市", "county"),
    ),
    (
        "关于常宁市2022年国民经济和社会发展计划执行情况与2023年计划草案的报告\n常宁市发展和改革局局长　李某\n"
        "（2022年12月28日）\n2022年，经济平稳运行。\n2023年，地区生产总值增长7%。\n",
        "关于常宁市2022年国民经济和社会发展计划执行情况与2023年计划草案的报告",
        (None, ["常宁市发展和改革局"], "2022-12-28", "湖南省衡阳市常宁市", "county"),
    ),
    # a note of a publisher below a title
    (
        "江西省水资源条例\n[律商网注]\n"
        "（2006年3月30日江西省第十届人民代表大会常务委员会第二十次会议通过）\n第一条 为了保护水资源，制定本条例。\n",
        "江西省水资源条例",
        (None, ["江西省人民代表大会常务委员会"], "2006-03-30", "江西省", "provincial"),
    ),
    # a regulation of a standing committee
    (
        "深圳经济特区数字经济产业促进条例\n（2022年8月30日深圳市第七届人民代表大会常务委员会第十一次会议通过）\n"
        "第一条 为了优化环境，制定本条例。\n",
        "深圳经济特区数字经济产业促进条例",
        (None, ["深圳市人民代表大会常务委员会"], "2022-08-30", "广东省深圳市", "city"),
    ),
    # revised as a whole, then amended: the date of the revision
    (
        "浙江省大气污染防治条例\n（2003年6月27日浙江省第十届人民代表大会常务委员会第四次会议通过　2016年5月27日浙江省"
        "第十二届人民代表大会常务委员会第二十九次会议修订　根据2020年11月27日浙江省第十三届人民代表大会常务委员会"
        "第二十五次会议《关于修改〈浙江省大气污染防治条例〉等六件地方性法规的决定》修正）\n第一章　总则\n",
        "浙江省大气污染防治条例",
        (None, ["浙江省人民代表大会常务委员会"], "2016-05-27", "浙江省", "provincial"),
    ),
    # the history without brackets, the revision first and who approved it behind
    (
        "珠海市停车条例\n2022年8月19日珠海市第十届人民代表大会常务委员会第五次会议第二次修订　2022年11月30日广东省"
        "第十三届人民代表大会常务委员会第四十七次会议批准\n第一条 为了规范停车，制定本条例。\n",
        "珠海市停车条例",
        (None, ["珠海市人民代表大会常务委员会"], "2022-08-19", "广东省珠海市", "city"),
    ),
    # a government's rule, by decree in brackets
    (
        "贵州省政府采购管理办法\n（2014年1月8日贵州省人民政府令第150号公布　自2014年3月1日起施行）\n第一条 "
        "为规范采购。\n",
        "贵州省政府采购管理办法",
        (None, ["贵州省人民政府"], "2014-01-08", "贵州省", "provincial"),
    ),
    # the decree itself, with the rule behind it
    (
        "重庆市人民政府令\n第 345 号\n《重庆市公共数据管理办法》已经市人民政府通过，现予公布，"
        "自2023年5月1日起施行。\n"
        "市长 张三\n2023年3月10日\n重庆市公共数据管理办法\n第一条 为了规范管理，制定本办法。\n",
        "重庆市公共数据管理办法",
        ("重庆市人民政府令第345号", ["重庆市人民政府"], "2023-03-10", "重庆市", "provincial"),
    ),
    # a government work report is issued by its government
    (
        "2024年海口市政府工作报告\n——2024年1月25日在海口市第十七届人民代表大会第四次会议上\n海口市人民政府市长 张三\n"
        "各位代表：\n现在报告工作。\n",
        "2024年海口市政府工作报告",
        (None, ["海口市人民政府"], "2024-01-25", "海南省海口市", "city"),
    ),
    # party and government, announced by the news agency
    (
        "中共江苏省委办公厅 江苏省人民政府办公厅印发《关于深化职业教育改革的实施意见》\n为深入贯彻精神，提出意见。\n",
        "关于深化职业教育改革的实施意见",
        (None, ["中共江苏省委办公厅", "江苏省人民政府办公厅"], None, "江苏省", "provincial"),
    ),
    # who passes a text on has issued it
    (
        "四川省人民政府办公厅\n转发省发展改革委等部门关于推动成渝地区双城经济圈建设若干政策措施的通知\n"
        "川办发〔2021〕5号\n"
        "各市（州）人民政府：\n　　现转发你们。\n四川省人民政府办公厅\n2021年1月20日\n",
        "四川省人民政府办公厅转发省发展改革委等部门关于推动成渝地区双城经济圈建设若干政策措施的通知",
        ("川办发〔2021〕5号", ["四川省人民政府办公厅"], "2021-01-20", "四川省", "provincial"),
    ),
    # the notice says 的 and names the city where its own title does not: the plan is called what the notice calls it
    (
        "厦门市人民政府办公厅关于印发聚焦企业关切优化营商环境政策若干措施的通知\n厦府办〔2019〕10号\n各区人民政府：\n"
        "《厦门市聚焦企业关切优化营商环境政策的若干措施》已经市政府同意，现印发给你们，请认真组织实施。\n"
        "厦门市人民政府办公厅\n2019年1月16日\n",
        "厦门市聚焦企业关切优化营商环境政策的若干措施",
        ("厦府办〔2019〕10号", ["厦门市人民政府办公厅"], "2019-01-16", "福建省厦门市", "city"),
    ),
    # 印发关于…方案的通知, with the publisher's summary between the headline and the notice
    (
        "天津市人民政府办公厅印发关于促进我市开发区改革实施方案的通知\n导读：开发区的改革具有重要意义。\n"
        "津政办函〔2017〕103号\n天津市人民政府办公厅印发关于促进我市开发区改革实施方案的通知\n各区人民政府：\n"
        "现将《关于促进我市开发区改革的实施方案》印发给你们，请照此执行。\n天津市人民政府办公厅\n2017年10月9日\n",
        "关于促进我市开发区改革的实施方案",
        ("津政办函〔2017〕103号", ["天津市人民政府办公厅"], "2017-10-09", "天津市", "provincial"),
    ),
    # another document that is issued is not this one
    (
        "石家庄市落实学前教育行动的通知\n各县（市、区）人民政府：\n"
        "《河北省学前教育条例》已经省人大通过，现印发给你们，请学习。\n",
        "石家庄市落实学前教育行动的通知",
        (None, [], None, "河北省石家庄市", "city"),
    ),
    # the plan alone, with a misprinted number, kept as printed
    (
        "广西工业和信息化高质量发展“十四五”规划\n（桂政法〔2021〕50号）\n“十四五”时期，是重要时期。\n",
        "广西工业和信息化高质量发展“十四五”规划",
        ("桂政法〔2021〕50号", ["广西壮族自治区人民政府"], None, "广西壮族自治区", "provincial"),
    ),
    # a city's number: its office is no 办公厅
    (
        "珠海市促进低空经济发展若干措施\n珠府办〔2024〕5号\n为促进发展，制定本措施。\n",
        "珠海市促进低空经济发展若干措施",
        ("珠府办〔2024〕5号", ["珠海市人民政府办公室"], None, "广东省珠海市", "city"),
    ),
    # a party report is headed by a call over several lines; who reads it out says whose it is
    (
        "高举伟大旗帜\n奋力谱写现代化新篇章\n现在，我代表中国共产党浙江省第九届委员会向大会作报告。\n一、过去五年\n",
        "高举伟大旗帜奋力谱写现代化新篇章",
        (None, ["中国共产党浙江省委员会"], None, "浙江省", "provincial"),
    ),
    # a work report with letters set apart, its place in the line below
    (
        "政 府 工 作 报 告\n\n——2019年3月4日在普洱市思茅区第四届人民代表大会第三次会议上\n\n"
        "思茅区人民政府区长　张三\n\n一、2019年工作安排\n",
        "政府工作报告",
        (None, ["普洱市思茅区人民政府"], "2019-03-04", "云南省普洱市思茅区", "county"),
    ),
    # who passed it and when, on lines without brackets; 修正 is no new date
    (
        "# 青岛市海洋环境保护条例\n\n2009年11月27日 青岛市第十四届人民代表大会常务委员会第十四次会议通过\n\n"
        "2020年7月24日 山东省第十三届人民代表大会常务委员会第二十二次会议"
        "《关于修改〈青岛市海洋环境保护条例〉的决定》第一次修正\n\n"
        "第一条 为了保护海洋环境，制定本条例。\n",
        "青岛市海洋环境保护条例",
        (None, ["青岛市人民代表大会常务委员会"], "2009-11-27", "山东省青岛市", "city"),
    ),
    # the notice in one paragraph behind the title
    (
        "推进多式联运发展三年行动计划（2021—2023年）\n\n"
        "国务院办公厅关于印发推进多式联运发展三年行动计划（2021—2023年）的通知，"
        "国办发〔2021〕54号，各省、自治区、直辖市人民政府：《计划》已经国务院同意，现印发给你们，请认真组织实施。"
        "国务院办公厅 2021年12月25日\n\n"
        "为贯彻落实决策部署，制定本行动计划。\n",
        "推进多式联运发展三年行动计划（2021—2023年）",
        ("国办发〔2021〕54号", ["国务院办公厅"], "2021-12-25", None, "national"),
    ),
    # what is shown to the public, attached to the notice
    (
        "贵州省商务厅关于《贵州省外贸综合服务企业管理办法》的公示\n\n"
        "省商务厅制定了《贵州省外贸综合服务企业管理办法》，现予以公示。\n"
        "贵州省商务厅\n2022年8月26日\n\n附件\n贵州省外贸综合服务企业管理办法\n第一条 为规范管理，制定本办法。\n",
        "贵州省外贸综合服务企业管理办法",
        (None, ["贵州省商务厅"], "2022-08-26", "贵州省", "provincial"),
    ),
    # the index lines of a page without colons; whose share it is stands behind the title
    (
        "索 引 号  1440/jtj/2020-0137  发布机构  潍坊市交通运输局\n 存放位置   公开日期  2020-07-08\n"
        " 信息名称  2020年潍坊市政府工作报告责任分工-市交通运输局\n\n"
        "2020年潍坊市政府工作报告责任分工-市交通运输局\n\n28.完成道路硬化任务。\n",
        "2020年潍坊市政府工作报告责任分工",
        (None, ["潍坊市交通运输局"], "2020-07-08", "山东省潍坊市", "city"),
    ),
    # a county by the letter of its number, where the head names it
    (
        "霍政办发〔2021〕5号\n县人民政府办公室关于做好2021年重点工作责任分解的通知\n"
        "各镇人民政府，霍邱经济开发区：\n现将重点工作分解给你们。\n2021年5月12日\n",
        "县人民政府办公室关于做好2021年重点工作责任分解的通知",
        ("霍政办发〔2021〕5号", ["县人民政府办公室"], "2021-05-12", "安徽省六安市霍邱县", "county"),
    ),
    # the notice, signed, stands before the title of what it encloses
    (
        "各县、区人民政府，市直有关单位：\n"
        "经市政府同意，现将《淮北市加快培育低空经济实施方案（2024—2027年）》印发给你们，请结合实际认真抓好落实。\n"
        "淮北市发展和改革委员会 淮北市财政局\n2024年8月6日\n淮北市加快培育低空经济实施方案\n（2024—2027年）\n"
        "为贯彻落实部署，制定本方案。\n",
        "淮北市加快培育低空经济实施方案（2024—2027年）",
        (None, ["淮北市发展和改革委员会", "淮北市财政局"], "2024-08-06", "安徽省淮北市", "city"),
    ),
    # party and government without a blank between them
    (
        "中共亳州市委亳州市人民政府关于建设旅游强市的实施意见\n亳发〔2023〕11号\n为建设旅游强市，制定如下实施意见。\n",
        "中共亳州市委亳州市人民政府关于建设旅游强市的实施意见",
        ("亳发〔2023〕11号", ["中共亳州市委", "亳州市人民政府"], None, "安徽省亳州市", "city"),
    ),
    # a work report is its government's
    (
        "永康市政府工作报告\n（三）聚力提升能级。推进城市建设。\n",
        "永康市政府工作报告",
        (None, ["永康市人民政府"], None, "浙江省金华市永康市", "county"),
    ),
    # a regulation without a place that gives the State Council's departments duties
    (
        "# 城镇排水条例\n\n第一条 为了加强管理，制定本条例。\n第五条 国务院住房城乡建设主管部门指导全国的工作。\n",
        "城镇排水条例",
        (None, [], None, None, "national"),
    ),
    # ministries alone in the lists of a paper that says no issuer and no place
    (
        "边境贸易重点任务分工\n一、完善口岸设施。（商务部、海关总署负责）\n二、安排中央投资。（发展改革委、财政部负责）\n",
        "边境贸易重点任务分工",
        (None, [], None, None, "national"),
    ),
    # … not where a body of some place stands beside them
    (
        "边境贸易重点任务分工\n一、完善口岸设施。（商务部、海关总署负责）\n二、安排中央投资。（财政部、省财政厅、市商务局负责）\n",
        "边境贸易重点任务分工",
        (None, [], None, None, None),
    ),
    # a notice without 给, before what it sends
    (
        "《建设世界文化名城行动方案》已经市委、市政府同意，现印发你们，请认真贯彻落实。\n成都市人民政府办公厅\n"
        "2023年2月17日\n"
        "建设世界文化名城行动方案\n为深入贯彻部署，制定本行动方案。\n",
        "建设世界文化名城行动方案",
        (None, ["成都市人民政府办公厅"], "2023-02-17", "四川省成都市", "city"),
    ),
    # a notice that lost its title
    (
        "各县（市、区）人民政府：\n"
        "经市政府研究同意，现将《昌南市推进旅游业高质量发展的实施意见》印发给你们，请认真组织实施。\n"
        "昌南市人民政府办公室\n2022年9月27日\n为推进旅游强市建设，提出如下意见。\n",
        "昌南市推进旅游业高质量发展的实施意见",
        (None, ["昌南市人民政府办公室"], "2022-09-27", "昌南市", "city"),
    ),
    # the same with a short name behind the title
    (
        "昌南政办字〔2023〕1号\n各区人民政府：\n现将《昌南市绿色发展分工方案》（以下简称《方案》）印发给你们。\n"
        "一、压实责任。各部门要主动作为。\n",
        "昌南市绿色发展分工方案",
        ("昌南政办字〔2023〕1号", [], None, None, None),
    ),
    # the number names one body; those that decide with it stand in the text
    (
        "关于开展节能汽车推广工作的通知\n财建〔2013〕644号\n"
        "为推进节能减排，财政部、发展改革委、工业和信息化部决定从10月1日起实施推广政策。现将有关事项通知如下：\n",
        "关于开展节能汽车推广工作的通知",
        ("财建〔2013〕644号", ["财政部", "发展改革委", "工业和信息化部"], None, None, "national"),
    ),
    # the announcement that enacts a law is not the law
    (
        "甘肃省人民代表大会常务委员会公告\n（第140号）\n"
        "《甘肃省乡村振兴促进条例》已由甘肃省第十三届人民代表大会常务委员会第三十四次会议于2022年11月25日通过，"
        "现予公布，自2023年1月1日起施行。\n甘肃省人民代表大会常务委员会\n2022年11月25日\n甘肃省乡村振兴促进条例\n"
        "第一条 为了促进农业升级，制定本条例。\n",
        "甘肃省乡村振兴促进条例",
        (
            "甘肃省人民代表大会常务委员会公告（第140号）",
            ["甘肃省人民代表大会常务委员会"],
            "2022-11-25",
            "甘肃省",
            "provincial",
        ),
    ),
    # the notice's title leaves out the place and that it is for trial
    (
        "昆明市人民政府办公厅关于印发水环境治理工程项目实施办法的通知\n昆政办〔2008〕114号\n各区人民政府：\n"
        "现将《昆明市水环境治理工程项目实施办法（试行）》印发给你们，请遵照执行。\n二○○八年九月二十二日\n",
        "昆明市水环境治理工程项目实施办法（试行）",
        ("昆政办〔2008〕114号", ["昆明市人民政府办公厅"], "2008-09-22", "云南省昆明市", "city"),
    ),
    # a title with another in it, over three lines
    (
        "国务院关于在云州先行区\n暂时调整实施《中华人民共和国盐业管理法\n实施条例》有关规定的决定\n国发〔2019〕3号\n"
        "各省、自治区、直辖市人民政府：\n国务院决定暂时调整实施有关规定。\n国务院\n2019年1月2日\n",
        "国务院关于在云州先行区暂时调整实施《中华人民共和国盐业管理法实施条例》有关规定的决定",
        ("国发〔2019〕3号", ["国务院"], "2019-01-02", None, "national"),
    ),
    # the number of the decree stands behind the title, and the meeting tells whose it is
    (
        "武汉市渡口安全管理办法（武府令第2号）\n"
        "《武汉市渡口安全管理办法》已经2024年9月14日八届武汉市人民政府第94次常务会议通过，现予公布，"
        "自2024年12月1日起施行。\n市 长 某某某\n2024年10月22日\n第一章 总则\n第一条 为了加强渡口管理，制定本办法。\n",
        "武汉市渡口安全管理办法",
        ("武府令第2号", ["武汉市人民政府"], "2024-10-22", "湖北省武汉市", "city"),
    ),
    # the headline of who published it is not the title
    (
        "三部门联合印发《关于促进盐业发展的通知》\n时间：2022-11-30\n"
        "工业和信息化部 国家发展改革委 国务院国资委关于促进盐业发展的通知\n"
        "工信部联盐〔2022〕16号\n各省、自治区、直辖市工业和信息化主管部门：\n现将有关事项通知如下。\n",
        "工业和信息化部 国家发展改革委 国务院国资委关于促进盐业发展的通知",
        (
            "工信部联盐〔2022〕16号",
            ["工业和信息化部", "国家发展改革委", "国务院国资委"],
            None,
            None,
            "national",
        ),
    ),
    # 宁 is of a province and of a city: the title says that a city's office speaks
    (
        "市政府办公厅关于推进安心用气的实施意见\n宁政办规字〔2023〕2号\n各区人民政府：\n现提出如下实施意见。\n"
        "一、总体要求\n统筹发展。\n",
        "市政府办公厅关于推进安心用气的实施意见",
        ("宁政办规字〔2023〕2号", ["市政府办公厅"], None, "江苏省南京市", "city"),
    ),
    # who passed it stands in a sentence below the title
    (
        "深圳市校车条例\n"
        "经深圳市第三届人民代表大会常务委员会第三十五次会议于2004年12月30日通过，现予公布，自2005年4月1日起施行。\n"
        "第一章 总则\n第一条 为了加强管理，制定本条例。\n",
        "深圳市校车条例",
        (None, ["深圳市人民代表大会常务委员会"], "2004-12-30", "广东省深圳市", "city"),
    ),
    # a page of a site: its path, the title three times, labels with their values on the next line
    (
        "您的位置： 首页 » 法规 » 地方法规 »\n\n云阳县人民政府工作规则\n\n作者：某网 时间：2024-07-02 浏览：9165\n\n"
        "云阳县人民政府工作规则\n\n• 发文机构：\n\n  县政府网\n• 发文字号：\n\n  云阳府发〔2024〕7号\n"
        "• 发文日期：\n\n  2024年04月06日 16:40\n\n"
        "云阳县人民政府工作规则\n\n第一章 总则\n\n第一条 根据有关规定，结合本县实际，制定本规则。\n",
        "云阳县人民政府工作规则",
        ("云阳府发〔2024〕7号", ["云阳县人民政府"], "2024-04-06", "重庆市云阳县", "county"),
    ),
    # a decree whose letters are set apart, under a gazette's line and the title as the site prints it
    (
        "合肥市听证程序规定\n\n安徽省合肥市人民政府\n\n合 肥 市 人 民 政 府 令\n\n第 28 号\n\n"
        "《合肥市听证程序规定》已经2004年6月29日市政府第十八次常务会议通过，现予发布，自2004年7月1日起施行。\n\n"
        "市长 某某\n二OO四年六月三十日\n\n"
        "合肥市听证程序规定\n\n第一条 为了规范听证，制定本规定。\n第二条 在本市听证，适用本规定。\n",
        "合肥市听证程序规定",
        ("合肥市人民政府令第28号", ["合肥市人民政府"], "2004-06-30", "安徽省合肥市", "city"),
    ),
    # labels without a mark, and a site's headline that is a number and a title in marks
    (
        "苏政办发〔2019〕23号《江苏省人民政府办公厅关于印发江苏省运输调整方案的通知》\n"
        "江苏省人民政府办公厅关于印发江苏省运输调整方案的通知\n发文字号苏政办发〔2019〕23号\n各市人民政府：\n"
        "为降低成本，制定本方案。\n",
        "江苏省运输调整方案",
        ("苏政办发〔2019〕23号", ["江苏省人民政府办公厅"], None, "江苏省", "provincial"),
    ),
    # the letterhead of a site over a title that begins with the same letters
    (
        "嘉鱼县人民政府\n首页 >> 公开信息内容\n嘉鱼县人民政府办公室关于做好秋收工作的通报\n各乡镇人民政府：\n"
        "现通报如下：\n一、进展情况\n进展较快。\n",
        "嘉鱼县人民政府办公室关于做好秋收工作的通报",
        (None, ["嘉鱼县人民政府办公室"], None, "湖北省咸宁市嘉鱼县", "county"),
    ),
    # who made a law and when stands behind labels under its title
    (
        "包头市立法条例\n颁布日期：2001-6-3\n实施日期：2001-8-1\n颁布单位：包头市人民代表大会常务委员会\n"
        "第一条 为了规范立法活动，制定本条例。\n第二条 制定法规，适用本条例。\n",
        "包头市立法条例",
        (None, ["包头市人民代表大会常务委员会"], "2001-06-03", "内蒙古自治区包头市", "city"),
    ),
    # news of a notice: the time before who issued it, its number with the short name, the year of the page
    (
        "甲委发布枢纽名单\n2021-12-01 09:05:48\n中新经纬11月30日电 据消息，为贯彻落实工作部署，近日国家发展改革委印发"
        "《关于做好国家物流枢纽建设工作的通知》（发改经贸〔2021〕1697号，简称《通知》），将25个枢纽纳入名单。\n"
        "覆盖了《国家物流枢纽布局和建设规划》确定的类型。\n《通知》强调，相关部门要加强指导。\n",
        "关于做好国家物流枢纽建设工作的通知",
        ("发改经贸〔2021〕1697号", ["国家发展改革委"], None, None, "national"),
    ),
    # a law of which news prints the text: the day that it was passed takes the year of the page
    (
        "《北京市急救条例》全文发布\n发布时间：2020-09-27  浏览：16\n"
        "新京报讯 9月25日，北京市第十五届人民代表大会常务委员会第二十四次会议审议通过《北京市急救条例》，规定要求。"
        "全文如下：\n第一条 为保障健康，制定本条例。\n第二条 本条例适用于本市。\n",
        "北京市急救条例",
        (None, ["北京市人民代表大会常务委员会"], "2020-09-25", "北京市", "provincial"),
    ),
    # beside bodies of a province a central body is its branch there
    (
        "甘肃省医疗保障局 甘肃省财政厅 国家税务总局甘肃省税务局\n关于做好医保工作的通知\n甘医保发〔2021〕14号\n"
        "按照国家医保局《关于做好医保工作的通知》要求，现通知如下：\n一、提高标准\n财政补助标准提高。\n",
        "甘肃省医疗保障局 甘肃省财政厅 国家税务总局甘肃省税务局关于做好医保工作的通知",
        (
            "甘医保发〔2021〕14号",
            ["甘肃省医疗保障局", "甘肃省财政厅", "国家税务总局甘肃省税务局"],
            None,
            "甘肃省",
            "provincial",
        ),
    ),
    # a branch of a central body alone is of its place, too
    (
        "国家税务总局湖北省税务局关于优化发票服务的公告\n国家税务总局湖北省税务局公告2021年第5号\n"
        "为方便纳税人，现公告如下：\n一、推行电子发票。\n国家税务总局湖北省税务局\n2021年8月20日\n",
        "国家税务总局湖北省税务局关于优化发票服务的公告",
        (
            "国家税务总局湖北省税务局公告2021年第5号",
            ["国家税务总局湖北省税务局"],
            "2021-08-20",
            "湖北省",
            "provincial",
        ),
    ),
    # a register's lines say what the title is, without the notice's own
    (
        "文件名称：云梦县人民政府关于促进皮影产业发展的若干意见\n制定机关：云梦县人民政府\n公布日期：2019年12月3日\n"
        "文件编号：云政规〔2019〕2号\n正文：\n各乡镇人民政府：\n一、总体要求\n坚持保护优先。\n",
        "云梦县人民政府关于促进皮影产业发展的若干意见",
        ("云政规〔2019〕2号", ["云梦县人民政府"], "2019-12-03", "湖北省孝感市云梦县", "county"),
    ),
    # the day beside the note on publication, in a show to the public
    (
        "关于推荐上报中小企业的公示\n根据有关要求，现将名单进行公示。\n"
        "银川市工业和信息化局\n（此件公开发布）  2023年11月7日\n",
        "关于推荐上报中小企业的公示",
        (None, ["银川市工业和信息化局"], "2023-11-07", "宁夏回族自治区银川市", "city"),
    ),
    # three bodies number an announcement together
    (
        "关于开展税收试点的公告\n\n国家税务总局、财政部、海关总署公告2016年第65号\n\n"
        "根据有关规定，选择部分区域开展试点，现就有关问题公告如下：\n\n"
        "一、开展试点。\n国家税务总局 财政部 海关总署\n2016年10月14日\n",
        "关于开展税收试点的公告",
        (
            "国家税务总局、财政部、海关总署公告2016年第65号",
            ["国家税务总局", "财政部", "海关总署"],
            "2016-10-14",
            None,
            "national",
        ),
    ),
    # an announcement over a law without its title, and before one that approves it
    (
        "四川省第十四届人民代表大会常务委员会公告\n\n第72号\n\n"
        "《四川省公路条例》已由四川省第十四届人民代表大会常务委员会第十九次会议于2025年5月28日通过，现予公布。\n\n"
        "四川省人民代表大会常务委员会\n\n2025年5月28日\n\n"
        "第一条 为了管好公路，制定本条例。\n第二条 本条例适用于本省。\n",
        "四川省公路条例",
        (
            "四川省第十四届人民代表大会常务委员会公告第72号",
            ["四川省人民代表大会常务委员会"],
            "2025-05-28",
            "四川省",
            "provincial",
        ),
    ),
    # a yearly plan over two lines behind the notice that sends it, and labels over a title
    (
        "时  效： 失效\n鲁政办字〔2023〕5号\n各市人民政府：\n"
        "《山东省建设先行区2023年重点工作任务》已经省政府同意，现转发给你们，请认真抓好落实。\n"
        "山东省人民政府办公厅\n2023年1月19日\n山东省建设先行区\n2023年重点工作任务\n一、实施战略\n高质量建设实验室。\n",
        "山东省建设先行区2023年重点工作任务",
        ("鲁政办字〔2023〕5号", ["山东省人民政府办公厅"], "2023-01-19", "山东省", "provincial"),
    ),
    # news of a body without its place: the text tells whose it is
    (
        "进一步加强招商工作\n为提高浙江招商水平，近日，省政府印发了《关于加强招商引资工作的指导意见》。\n"
        "《意见》提出，到2025年浙江引进项目，推动全省招大引强，浙江各地加强招商。\n",
        "关于加强招商引资工作的指导意见",
        (None, ["省政府"], None, "浙江省", "provincial"),
    ),
    # the number before the title of the notice, on one line
    (
        "大政办发〔2025〕11号 关于印发《盘锦市大洼区防汛预案》的通知\n发布时间：2025-06-26 浏览：26\n各镇人民政府：\n"
        "现将《盘锦市大洼区防汛预案》印发给你们，请认真抓好落实。\n盘锦市大洼区人民政府办公室\n2025年5月30日\n"
        "盘锦市大洼区防汛预案\n1.总则\n1.1编制目的\n做好防范工作。\n",
        "盘锦市大洼区防汛预案",
        ("大政办发〔2025〕11号", ["盘锦市大洼区人民政府办公室"], "2025-05-30", "辽宁省盘锦市大洼区", "county"),
    ),
    # the headline of a site leaves out who issued it; a county by its short name with its rank
    (
        "贯彻落实《国家创新发展纲要》实施意见\n中共石柱县委石柱县人民政府关于贯彻落实《国家创新发展纲要》的实施意见\n"
        "（二〇一六年七月八日中国共产党石柱县第十届委员会第九次全体会议通过）\n为加快发展，现提出意见。\n",
        "中共石柱县委石柱县人民政府关于贯彻落实《国家创新发展纲要》的实施意见",
        (None, ["中共石柱县委", "石柱县人民政府"], "2016-07-08", "重庆市石柱土家族自治县", "county"),
    ),
    # what explains a policy says behind its title when it was issued
    (
        "《成都市促进枢纽经济发展政策措施》政策解读\n一、出台背景\n市口岸物流办起草了《成都市促进枢纽经济发展政策措施》（以下简称《措施》），"
        "于2022年6月1日印发实施。\n二、主要内容\n《措施》共五个部分。\n",
        "成都市促进枢纽经济发展政策措施",
        (None, [], "2022-06-01", "四川省成都市", "city"),
    ),
    # the number in brackets behind the title
    (
        "四川省人民政府办公厅关于印发四川省营商环境2020年工作要点的通知（川办发〔2020〕1号）\n各市（州）人民政府：\n现印发给你们。\n"
        "一、简政放权\n精简事项。\n",
        "四川省营商环境2020年工作要点",
        ("川办发〔2020〕1号", ["四川省人民政府办公厅"], None, "四川省", "provincial"),
    ),
    # the number before the title of an announcement
    (
        "商务部公告2023年第12号 关于自由贸易试验区有关事项的公告\n根据《外商投资审查办法》，公告如下：\n一、试点。\n"
        "商务部\n2023年4月11日\n",
        "关于自由贸易试验区有关事项的公告",
        ("商务部公告2023年第12号", ["商务部"], "2023-04-11", None, "national"),
    ),
    # the seal of another body stands under who signed
    (
        "各省人民政府：\n现将分工方案印发给你们，请认真落实。\n国务院中医药工作部际联席会议办公室\n（国家中医药管理局代章）\n2017年2月10日\n"
        "中医药发展战略规划纲要\n（2016—2030年）实施分工方案\n一、提高能力\n完善网络。\n",
        "中医药发展战略规划纲要（2016—2030年）实施分工方案",
        (None, ["国务院中医药工作部际联席会议办公室"], "2017-02-10", None, None),
    ),
    # the day over an item of news is not that of the plan that it tells of
    (
        "2016年4月25日\n2016年2月29日，国家发展改革委印发《关于加强物流建设的若干意见》（以下简称《意见》）。\n"
        "《意见》指出，要完善网络。\n",
        "关于加强物流建设的若干意见",
        (None, ["国家发展改革委"], "2016-02-29", None, "national"),
    ),
    # who keeps a site has not issued what stands on it
    (
        "今天，宁夏回族自治区人民政府网站发布了《自治区人民政府办公厅关于印发都市圈建设2019年工作计划的通知》，明确了计划。\n"
        "一、道路畅通\n加快建设。\n",
        "都市圈建设2019年工作计划",
        (None, ["宁夏回族自治区人民政府办公厅"], None, "宁夏回族自治区", "provincial"),
    ),
    # the first line says of which place; nobody but the imprint says who issued it
    (
        "泉州港水运工程重大事故隐患\n排查治理督办实施办法（试行）\n第一条 为推动排查，制定本办法。\n第二条 应当排查。\n"
        "泉州市港口管理局\n2018年9月13日印发\n",
        "泉州港水运工程重大事故隐患排查治理督办实施办法（试行）",
        (None, ["泉州市港口管理局"], "2018-09-13", "福建省泉州市", "city"),
    ),
    # a term in the number of an announcement
    (
        "辽宁省人民代表大会常务委员会公告\n〔十三届〕第三十四号\n《辽宁省营商环境条例》已由辽宁省第十三届人民代表大会常务委员会第十二次会议于2019年7月30日通过，现予公布。\n"
        "辽宁省人民代表大会常务委员会\n2019年7月31日\n辽宁省营商环境条例\n第一条 为优化环境，制定本条例。\n",
        "辽宁省营商环境条例",
        (
            "辽宁省人民代表大会常务委员会公告〔十三届〕第三十四号",
            ["辽宁省人民代表大会常务委员会"],
            "2019-07-31",
            "辽宁省",
            "provincial",
        ),
    ),
    # an announcement on three lines
    (
        "江西省第十三届人民代表大会常务委员会\n公告\n（第12号）\n《江西省养老条例》已由江西省第十三届人民代表大会常务委员会第五次会议"
        "于2019年9月28日通过，现予公布。\n江西省人民代表大会常务委员会\n2019年9月28日\n"
        "江西省养老条例\n第一条 为养老，制定本条例。\n",
        "江西省养老条例",
        (
            "江西省第十三届人民代表大会常务委员会公告（第12号）",
            ["江西省人民代表大会常务委员会"],
            "2019-09-28",
            "江西省",
            "provincial",
        ),
    ),
    # a publisher's paragraph above the notice that it tells of
    (
        "9月24日，鹰潭市民政局等两部门印发《鹰潭市养老规划》，提出到2025年每个街道建成一个养老中心，为老年人提供更好的服务，并全面提升养老服务的质量。\n"
        "鹰潭市民政局等两部门关于印发《鹰潭市养老规划》的通知\n鹰民发〔2020〕5号\n各区县：\n鹰潭市民政局\n鹰潭市财政局\n"
        "2020年9月24日\n鹰潭市养老规划\n为推进养老，制定本规划。\n",
        "鹰潭市养老规划",
        ("鹰民发〔2020〕5号", ["鹰潭市民政局", "鹰潭市财政局"], "2020-09-24", "江西省鹰潭市", "city"),
    ),
    # the same, with the plan alone below it
    (
        "近日，鹰潭市民政局、鹰潭市财政局联合印发《鹰潭市养老规划》，提出到2025年每个街道建成一个养老中心，为老年人提供更好的服务，全面提升服务质量。\n"
        "鹰潭市养老规划\n为推进养老，制定本规划。\n",
        "鹰潭市养老规划",
        (None, ["鹰潭市民政局", "鹰潭市财政局"], None, "江西省鹰潭市", "city"),
    ),
    # a title that only an index line gives
    (
        "索 引 号：001\n发文机关：鹰潭市人民政府\n成文日期：2020年03月05日\n标  题：关于加快养老发展的实施意见\n"
        "发文字号：鹰府发〔2020〕12号\n"
        "各区县人民政府：\n一、总体要求\n坚持以人民为中心。\n",
        "关于加快养老发展的实施意见",
        ("鹰府发〔2020〕12号", ["鹰潭市人民政府"], "2020-03-05", "江西省鹰潭市", "city"),
    ),
    # a report before the congress by its short name
    (
        "2020年鹰潭市政府工作报告\n2020年6月4日在市十届人大五次会议上\n张三\n一、工作回顾\n增长8%。\n",
        "2020年鹰潭市政府工作报告",
        (None, ["鹰潭市人民政府"], "2020-06-04", "江西省鹰潭市", "city"),
    ),
    # the heading of a site's text above the title
    (
        "正文\n鹰潭市人民政府办公室关于印发2020年\n重点工作方案的通知\n鹰府办发〔2020〕1号\n各单位：\n要抓好落实。\n",
        "2020年重点工作方案",
        ("鹰府办发〔2020〕1号", ["鹰潭市人民政府办公室"], None, "江西省鹰潭市", "city"),
    ),
    # the first letter of the place is that of a province elsewhere
    (
        "鄂尔多斯市推进煤化工发展2025年工作要点\n鄂府办发〔2025〕9号\n一、强化保障\n市水利局负责落实用水指标。\n",
        "鄂尔多斯市推进煤化工发展2025年工作要点",
        ("鄂府办发〔2025〕9号", ["鄂尔多斯市人民政府办公室"], None, "内蒙古自治区鄂尔多斯市", "city"),
    ),
    # the review of a year
    (
        "滁州经济技术开发区管委会2020年工作总结及2021年工作打算\n发布日期：2021-01-22\n一、主要工作\n区财政局负责资金保障。\n",
        "滁州经济技术开发区管委会2020年工作总结及2021年工作打算",
        (None, [], "2021-01-22", "安徽省滁州市", "city"),
    ),
    # an entry of a digest, its bodies parted by wide blanks, the next label below
    (
        "关于加快机器人产业发展的实施意见\n文　　号：冀工信装〔2023〕186号\n"
        "发文单位：河北省工业和信息化厅　河北省科学技术厅　河北省财政厅\n"
        "主要内容：重点发展特种机器人，布局人形机器人。\n",
        "关于加快机器人产业发展的实施意见",
        (
            "冀工信装〔2023〕186号",
            ["河北省工业和信息化厅", "河北省科学技术厅", "河北省财政厅"],
            None,
            "河北省",
            "provincial",
        ),
    ),
    # nothing but a title: nothing is invented
    (
        "天津市智慧城市建设“十四五”规划\n为加快建设，根据《国务院规划》（国发〔2021〕29号），制定本规划。\n",
        "天津市智慧城市建设“十四五”规划",
        (None, [], None, "天津市", "provincial"),
    ),
]


@pytest.mark.parametrize(("text", "title", "row"), LAYOUTS)
def test_layout(text: str, title: str, row: Row) -> None:
    found = policy(text)
    assert found.title == title
    assert said(found) == row


ANNOUNCED = [
    ("国务院总理日前签署国务院令，公布《X》，自4月15日起施行。", ["国务院"]),
    # five bodies at once, the time before them and their count behind
    (
        "近日，浙江省经济和信息化厅、浙江省教育厅两部门联合印发《X》，提出目标。",
        ["浙江省经济和信息化厅", "浙江省教育厅"],
    ),
    (
        "11月2日，贵阳市人民政府办公厅 贵州贵安新区办公室联合印发了《X》。",
        ["贵阳市人民政府办公厅", "贵州贵安新区办公室"],
    ),
    ("为贯彻落实部署，市科技局近日正式印发《X》。", ["市科技局"]),
    ("【部门动态】市科技局、市财政局联合发布《X》。", ["市科技局", "市财政局"]),
    ("△云州市人民政府公布《X》。", ["云州市人民政府"]),
    ("《X》日前由省商务厅、省财政厅联合印发。", ["省商务厅", "省财政厅"]),
    ("《X》印发，全市将加快发展。", []),  # by whom is not said
    ("龙头企业认真学习《X》。", []),
    ("云州市人大常委会17日召开新闻发布会，介绍新出台的《X》。", ["云州市人大常委会"]),
]


@pytest.mark.parametrize(("sentence", "names"), ANNOUNCED)
def test_announcement(sentence: str, names: list[str]) -> None:
    title = "云州市促进产业创新发展实施方案"
    text = f"编者按\n{sentence.replace('X', title)}\n# {title}\n## 一、总体要求\n加快发展。\n"
    assert [issuer.value for issuer in policy(text).issuers] == names


@pytest.mark.parametrize(
    ("above", "below", "names"),
    [
        ("贵州贵安新区管理委员会文件\n", "", ["贵州贵安新区管理委员会"]),  # a letterhead
        ("", "襄阳高新技术产业开发区管理委员会\n", ["襄阳高新技术产业开发区管理委员会"]),  # a line right below
        ("", "三亚崖州湾科技城管理局\n", ["三亚崖州湾科技城管理局"]),
        ("", "各县（市、区）人民政府\n", []),  # to whom it goes
    ],
)
def test_issuer_on_a_line_of_its_own(above: str, below: str, names: list[str]) -> None:
    text = f"{above}# 促进产业创新发展的若干措施\n{below}## 一、总体要求\n加快发展。\n"
    assert [issuer.value for issuer in policy(text).issuers] == names


def test_the_day_of_an_announcement_takes_the_year_of_the_issue() -> None:
    text = (
        "# 动态\n2022年11月11日 第6期\n编者按\n11月3日，武汉市政府发布《武汉市方案实施办法》。\n# "
        "武汉市方案实施办法\n第一条 为发展。\n"
    )
    found = policy(text)
    assert found.date is not None
    assert (found.date.value, found.date.source) == ("2022-11-03", "foreword")
    assert policy(text.replace("2022年11月11日 第6期\n", "")).date is None  # no year is known


def test_the_month_behind_a_title_takes_the_year_of_publication() -> None:
    text = "云州：平台揭牌\n发布时间：2024-05-24\n《云州市平台建设方案》已于4月印发，提出目标。该方案提出，建平台。\n"
    found = policy(text)
    assert found.date is not None
    assert found.date.value == "2024-04"


FORCE = [
    ("本办法自2014年2月1日起施行。", "2014-02-01", None),
    ("本措施自发布之日起施行，有效期5年。", "发布之日", "5年"),
    ("本办法自2013年9月1日起施行，2018年8月31日废止。", "2013-09-01", "2018-08-31"),
    ("本通知自印发之日起30日后施行，有效期至2028年12月31日。", "印发之日起30日后", "2028-12-31"),
    ("各单位要抓好落实。", None, None),
]


@pytest.mark.parametrize(("sentence", "effective", "expires"), FORCE)
def test_force(sentence: str, effective: str | None, expires: str | None) -> None:
    found = policy(f"云州市数据管理办法\n第一条 为规范管理，制定本办法。\n第二条 {sentence}\n")
    assert (found.effective.value if found.effective else None) == effective
    assert (found.expires.value if found.expires else None) == expires


def test_a_draft_is_in_force_from_no_day_and_issued_by_nobody() -> None:
    found = policy(
        "数据安全处罚裁量指引（试行）（征求意见稿）\n工信部规〔2023〕1号\n第一条 为规范。\n第二条 "
        "本指引自2024年1月1日起施行。\n"
    )
    assert (found.status, found.effective) == ("draft", None)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("云州市发展规划（2021—2025年）", "规划"),
        ("云州市加快发展的实施意见", "意见"),
        ("云州市五条措施", "措施"),
        ("云州市促进消费二十条", "措施"),
        ("云州市政府工作报告", "报告"),
        ("中华人民共和国网络安全法", "法"),
        ("云州市数字经济发展指引 1.0", "指引"),
    ],
)
def test_kind(title: str, kind: str) -> None:
    from loaders.metadata.force import find_kind

    assert find_kind(title) == kind


NUMBERS = [
    ("桂政发〔2022〕31号", "广西壮族自治区人民政府"),
    ("桂政办函〔2022〕31号", "广西壮族自治区人民政府办公厅"),
    ("沪府办发〔2023〕5号", "上海市人民政府办公厅"),
    ("内政办发〔2023〕5号", "内蒙古自治区人民政府办公厅"),
    ("杭政办函〔2023〕5号", "杭州市人民政府办公厅"),
    ("赣府厅字〔2022〕37号", "江西省人民政府办公厅"),  # 厅 for 办
    ("国发〔2021〕29号", "国务院"),
    ("国办函〔2021〕9号", "国务院办公厅"),
    ("工信部规〔2021〕179号", None),  # the letters behind a ministry's may belong to a bureau of its own
    ("云经信〔2021〕9号", None),
]


@pytest.mark.parametrize(("number", "issuer"), NUMBERS)
def test_issuer_of_a_number(number: str, issuer: str | None) -> None:
    from loaders.document import Stated
    from loaders.metadata.letters import issuer_of

    found = issuer_of(Stated(number, "text"), None)
    assert found == issuer or (issuer is None and found in (None, "工业和信息化部"))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (("2022", "9", "28"), "2022-09-28"),
        (("二〇二二", "七", "二十一"), "2022-07-21"),
        (("二○二三", "十二", "三十"), "2023-12-30"),
        (("2022", "3", None), "2022-03"),
        (("2022", "13", "1"), None),
        (("二二", "3", "1"), None),
    ],
)
def test_iso(words: tuple[str, str, str | None], value: str | None) -> None:
    from loaders.metadata.dates import iso

    assert iso(*words) == value


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("浙江省教育厅、浙江省体育局五部门", ("浙江省教育厅", "浙江省体育局")),
        ("国家发展改革委等部门", ("国家发展改革委",)),
        ("教育部等六部门", ("教育部",)),
        ("省财政厅会同省科技厅", ("省财政厅", "省科技厅")),
        ("领导小组办公室设在市工业和信息化局。", ()),  # a sentence
        ("市长 张三", ()),
        ("", ()),
        # without a mark between them; the office of a central body in a place is one
        ("鹰潭市民政局鹰潭市财政局", ("鹰潭市民政局", "鹰潭市财政局")),
        ("省民政厅省财政厅", ("省民政厅", "省财政厅")),
        # printed as wide as a longer name
        ("教 育 部", ("教育部",)),
        ("国家能源局 水 利 部", ("国家能源局", "水利部")),
        ("江西省财政厅国家税务总局江西省税务局", ("江西省财政厅", "国家税务总局江西省税务局")),
    ],
)
def test_split_bodies(words: str, names: tuple[str, ...]) -> None:
    from loaders.metadata.bodies import split_bodies

    assert split_bodies(words) == names


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # a county by its abridged name: 琼中县 is 琼中黎族苗族自治县
        ("琼中县为民办实事。县教育局牵头。县财政局配合。琼中县政府督查室通报。", "琼中黎族苗族自治县"),
        ("推动广东与港澳合作。（省公安厅、省交通运输厅负责）\n广东海事局参加。", "广东省"),  # short names count
        (
            "支持昆山建设园区。昆山市要加快。（市发展改革委、市科技局负责）\n加强与苏州的合作。",
            None,
        ),  # of its level once only
        # the city is named once, its counties often
        ("安顺市十件实事完成。（市水务局负责）西秀区、普定县完成。西秀区、普定县建设。", "安顺市"),
        ("海拉尔区加快建设。海拉尔区人民政府负责。（区财政局牵头）\n", "海拉尔区"),
        ("上海加快发展。上海要推进改革。（市经济信息化委牵头）\n", "上海市"),
        ("湖南与广东合作。（省商务厅牵头）\n", None),  # none stands out
        # 乌海 in 义乌海关 is no city
        ("义乌海关汇报。义乌市商务局通报。义乌海关与义乌市人民政府签约。（市财政局配合）\n", "义乌市"),
    ],
)
def test_place_of_a_part_is_of_the_level_that_its_bodies_are_of(text: str, place: str | None) -> None:
    (part,) = read_text("一、主要做法\n" + text).parts
    assert part.place == place


def test_place_of_a_newsletter_is_its_editors() -> None:
    head = "通道建设工作简报\n第17期\n重庆市口岸和物流办公室编　　2023年9月22日\n"
    news = "怀化国际陆港扩建。怀化经开区与怀化海关签约。报：市委办公厅、市政府办公厅\n"
    (part,) = read_text(head + news).parts
    assert part.place == "重庆市"


def test_place_of_a_part_that_is_no_policy_is_the_province_it_names_most() -> None:
    (part,) = read_text("平台建设做法\n广东省医保局建设了平台。广东省立图书馆接入，湖南省派人学习。\n").parts
    assert part.place == "广东省"
    (other,) = read_text("平台建设做法\n省医保局建设了平台。\n").parts
    assert other.place is None


def test_a_text_suits_the_conditions_of_its_place() -> None:
    head = "印发推动敬老院发展八条措施的通知\n各县（区）人民政府：\n"
    text = f"{head}为落实省民政厅部署，结合抚州实际，提出措施如下：\n一、加快建设。\n"
    place = policy(text).place
    assert place is not None
    assert place.value == "江西省抚州市"


@pytest.mark.parametrize(
    ("number", "place", "issuer"),
    [
        ("宁医保〔2021〕22号", "宁德市", "宁德市医疗保障局"),  # 宁 is 宁夏 elsewhere
        ("闽卫医政〔2020〕3号", "福建省", "福建省卫生健康委员会"),  # an office of it, and no government
        ("皖教秘〔2022〕5号", "安徽省", "安徽省教育厅"),
        ("桂发改规〔2023〕1号", "广西壮族自治区", "广西壮族自治区发展和改革委员会"),
        ("榕教综〔2020〕1号", "福州市", "福州市教育局"),
        ("杭卫发〔2022〕1号", "杭州市", "杭州市卫生健康委员会"),
        ("薛住建字〔2022〕3号", "薛城区", "薛城区住房和城乡建设局"),
        ("浙卫发〔2017〕1号", "浙江省", None),  # before the reform another body's
        ("津教规〔2020〕1号", "天津市", None),  # a committee there, a bureau elsewhere
        ("沪医保规〔2021〕1号", "上海市", "上海市医疗保障局"),
        ("宁政办发〔2021〕3号", "宁德市", "宁德市人民政府办公室"),
    ],
)
def test_issuer_of_a_departments_number(number: str, place: str, issuer: str | None) -> None:
    """The letters of a place and of a function say which department numbers a document."""
    from loaders.document import Stated
    from loaders.lexicon.places import locate
    from loaders.metadata.letters import issuer_of

    assert issuer_of(Stated(number, "text"), locate(place)) == issuer
