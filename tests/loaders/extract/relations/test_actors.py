"""Who builds, runs, rests on and works with what."""

from __future__ import annotations

import pytest

from loaders.document import PartKind, SectionKind
from loaders.extract.relations.builds import claim_builds
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.part_of import claim_part_of
from loaders.extract.relations.partners import claim_partners
from loaders.extract.relations.relies import claim_relies
from loaders.extract.relations.runs import claim_runs
from loaders.extract.relations.scene import Scene
from tests.loaders.extract.relations.marking import facts, marked

BUILDS = [
    # a company's own work that it pushes on, which of a body is its duty
    ("{Enterprise 甲集团}加快{Project 乙码头}建设，力争年底投产。", [("BUILDS", "甲集团", "乙码头")]),
    ("{Agency 甲局}加快{Project 乙码头}建设。", []),
    # who the sentence before has named, and whose line it is
    (
        "{Enterprise 甲厂}分别与{Organization 乙院}、{Agency 丙县}签约。其中，与{Organization 乙院}共建{Park 丁园}。",
        [("BUILDS", "甲厂", "丁园"), ("BUILDS", "乙院", "丁园")],
    ),
    (
        "{Enterprise 甲集团}：组建队伍；与{Organization 乙大学}联合建设{Project 丙储备库}。",
        [("BUILDS", "甲集团", "丙储备库"), ("BUILDS", "乙大学", "丙储备库")],
    ),
    # somebody else is urged in between
    (
        "支持{Enterprise 甲公司}做大做强，推动某站与{Organization 乙大学}共建{Platform 丙平台}。",
        [("BUILDS", "乙大学", "丙平台")],
    ),
    (
        "{Platform 甲平台}由{Enterprise 乙集团}投建并负责日常运维。",
        [("BUILDS", "乙集团", "甲平台"), ("OPERATES", "乙集团", "甲平台")],
    ),
    (
        "推动{Organization 甲大学}与{Organization 乙研究所}合作，共建{Platform 丙实验室}。",
        [("BUILDS", "甲大学", "丙实验室"), ("BUILDS", "乙研究所", "丙实验室")],
    ),
    ("深化与{Enterprise 甲集团}合作，推进{Project 乙专用线}建设。", []),
    (
        "{Enterprise 甲集团}与{Organization 乙大学}、{Organization 丙院}签约。三方将共建{Platform 丁中心}。",
        [("BUILDS", "甲集团", "丁中心"), ("BUILDS", "乙大学", "丁中心"), ("BUILDS", "丙院", "丁中心")],
    ),
    # who invests in what it runs builds it, too; how it is run, and how it is built
    (
        "建设{Park 甲基地}，由{Enterprise 乙集团}投资运营。",
        [("BUILDS", "乙集团", "甲基地"), ("OPERATES", "乙集团", "甲基地")],
    ),
    ("{Park 甲基地}由{Enterprise 乙集团}整体运营。", [("OPERATES", "乙集团", "甲基地")]),
    ("{Platform 甲系统}由{Enterprise 乙公司}采购建设。", [("BUILDS", "乙公司", "甲系统")]),
    ("{Enterprise 甲集团}在{Park 乙港}运营{Platform 丙集散中心}。", [("OPERATES", "甲集团", "丙集散中心")]),
    (
        "{Platform 甲平台}建设运营由{Enterprise 乙公司}承担。",
        [("BUILDS", "乙公司", "甲平台"), ("OPERATES", "乙公司", "甲平台")],
    ),
    (
        "{Park 甲园}由{Enterprise 乙公司}、{Enterprise 丙公司}按照股比7∶3合资建设。",
        [("BUILDS", "乙公司", "甲园"), ("BUILDS", "丙公司", "甲园")],
    ),
    (
        "{Park 甲园}由{Enterprise 乙集团}与{Agency 丙市政府}共同出资组建的{Enterprise 丁公司}负责运营。",
        [("OPERATES", "丁公司", "甲园")],
    ),
    (
        "{Project 甲项目}由{Enterprise 乙公司}、{Enterprise 丙公司}两家企业联合投资建设。",
        [("BUILDS", "乙公司", "甲项目"), ("BUILDS", "丙公司", "甲项目")],
    ),
    ("{Project 甲院区}由{Enterprise 乙公司}融资建设。", [("BUILDS", "乙公司", "甲院区")]),
    ("{Park 甲园}交由{Enterprise 乙公司}代运营五年。", [("OPERATES", "乙公司", "甲园")]),
    ("{Agency 甲援疆指挥部}援建的{Project 乙会展中心}完工。", [("BUILDS", "甲援疆指挥部", "乙会展中心")]),
    (
        "{Enterprise 甲公司}、{Enterprise 乙公司}在{Park 丙园}实施{Project 丁项目}。",
        [("BUILDS", "甲公司", "丁项目"), ("BUILDS", "乙公司", "丁项目")],
    ),
    # who builds together: a joint venture, by shares, one in the lead and others with it
    (
        "{Enterprise 甲公司}、{Enterprise 乙公司}合资建设{Project 丙码头}。",
        [("BUILDS", "甲公司", "丙码头"), ("BUILDS", "乙公司", "丙码头")],
    ),
    (
        "{Enterprise 甲公司}、{Enterprise 乙公司}按6∶4出资，组建项目公司建设{Park 丙产业园}。",
        [("BUILDS", "甲公司", "丙产业园"), ("BUILDS", "乙公司", "丙产业园")],
    ),
    (
        "{Enterprise 甲公司}牵头，{Organization 乙大学}参与建设{Platform 丙中试基地}。",
        [("BUILDS", "甲公司", "丙中试基地"), ("BUILDS", "乙大学", "丙中试基地")],
    ),
    (
        "{Enterprise 甲公司}、{Organization 乙大学}双方共建{Platform 丙中心}。",
        [("BUILDS", "甲公司", "丙中心"), ("BUILDS", "乙大学", "丙中心")],
    ),
    ("{Enterprise 甲集团}与{Park 乙新区}合资建设的{Park 丙基地}投产。", [("BUILDS", "甲集团", "丙基地")]),
    # the office that one has in a work, and whose a work is
    ("{Enterprise 甲公司}为{Project 乙工程}建设单位。", [("BUILDS", "甲公司", "乙工程")]),
    ("{Platform 甲平台}运营方为{Enterprise 乙公司}。", [("OPERATES", "乙公司", "甲平台")]),
    ("{Enterprise 甲集团}全面接管{Park 乙园}运营。", [("OPERATES", "甲集团", "乙园")]),
    # by what the sentence before names, or the heading of the item is
    (
        "{Project 甲项目}签约。项目由{Enterprise 乙集团}全资建设。",
        [("BUILDS", "乙集团", "甲项目")],
    ),
    (
        "{Enterprise 甲水务公司}具体实施{Project 乙水库}、{Project 丙供水}两项工程。",
        [("BUILDS", "甲水务公司", "乙水库"), ("BUILDS", "甲水务公司", "丙供水")],
    ),
    ("{Park 甲影视城}由{Enterprise 乙集团}托管经营。", [("OPERATES", "乙集团", "甲影视城")]),
    (
        "{Project 甲项目}正式投产，该项目位于大路基地，由{Enterprise 乙集团}投资建设，{Enterprise 丙公司}总承包。",
        [("BUILDS", "乙集团", "甲项目"), ("BUILDS", "丙公司", "甲项目")],
    ),
    # the company in the clause before, or in the attribute of the work
    ("由{Enterprise 甲矿业}投资12亿元，{Project 乙项目}建成投产。", [("BUILDS", "甲矿业", "乙项目")]),
    ("由{Enterprise 甲公司}负责建设，{Project 乙水厂}由{Enterprise 丙公司}运营。", [("OPERATES", "丙公司", "乙水厂")]),
    (
        "食品产业方面，{Enterprise 甲集团}在{Park 乙园}投资10亿元，建设{Park 丙产业园}。",
        [("BUILDS", "甲集团", "丙产业园")],
    ),
    ("{Enterprise 甲砂业}在{Place 乙镇}投资1.8亿元的{Project 丙项目}投产。", [("BUILDS", "甲砂业", "丙项目")]),
    ("{Project 甲学院二期}：由{Enterprise 乙局}承建。", [("BUILDS", "乙局", "甲学院二期")]),
    (
        "{Park 甲产业园}由{Enterprise 乙公司}统一开发、统一运营。",
        [("BUILDS", "乙公司", "甲产业园"), ("OPERATES", "乙公司", "甲产业园")],
    ),
    ("{Platform 甲平台}以{Agency 市服务中心}为运营主体。", [("OPERATES", "市服务中心", "甲平台")]),
    ("由{Enterprise 乙集团}负责运营的{Park 甲基地}开园。", [("OPERATES", "乙集团", "甲基地")]),
    (
        "{Park 甲产业园}由{Enterprise 乙集团}为牵头实施主体、{Enterprise 丙公司}等8家企业共同参与建设。",
        [("BUILDS", "乙集团", "甲产业园"), ("BUILDS", "丙公司", "甲产业园")],
    ),
    # who invests, and who builds or runs it then
    (
        "{Park 甲产业园}由{Enterprise 乙公司}投资、{Enterprise 丙集团}承建。",
        [("BUILDS", "乙公司", "甲产业园"), ("BUILDS", "丙集团", "甲产业园")],
    ),
    (
        "{Platform 甲平台}由{Enterprise 乙公司}承建并负责运营。",
        [("BUILDS", "乙公司", "甲平台"), ("OPERATES", "乙公司", "甲平台")],
    ),
    ("{Platform 甲中心}正式运营，由{Organization 乙研究院}管理。", [("OPERATES", "乙研究院", "甲中心")]),
    # a body that governs its zone, and one of a zone that is founded, build none
    ("{Agency 合作区执行委员会}负责组织{Park 合作区}开发建设。", []),
    ("{Agency 省派出机构}成立{Park 合作区}安全生产委员会。", []),
    # 双方 are the two sides of the same sentence, or of the one before
    (
        "{Organization 甲医院}与{Organization 乙大学}签订技术协作协议，双方将共建{Platform 丙研究中心}。",
        [("BUILDS", "甲医院", "丙研究中心"), ("BUILDS", "乙大学", "丙研究中心")],
    ),
    ("{Enterprise 甲有限公司}的{Project 乙项目}在装备园试车。", [("BUILDS", "甲有限公司", "乙项目")]),
    (
        "{Agency 甲市政府}与{Enterprise 乙集团}签署协议。双方将发挥各自优势，合作共建{Park 丙产业园}。",
        [("BUILDS", "甲市政府", "丙产业园"), ("BUILDS", "乙集团", "丙产业园")],
    ),
    (
        "{Agency 甲市政府}与{Enterprise 乙集团}签署协议。{Enterprise 丁公司}建设{Park 丙产业园}。",
        [("BUILDS", "丁公司", "丙产业园")],
    ),
    # what a company says that it will do, in a place and for a sum
    (
        "{Enterprise 甲建材公司}表示，将于2012年在{Place 丙市}投资20亿元建设{Project 乙生产线}。",
        [("BUILDS", "甲建材公司", "乙生产线")],
    ),
    (
        "{Enterprise 甲集团}将在{Place 丙市}投资40亿元，建设{Project 乙生产线}。",
        [("BUILDS", "甲集团", "乙生产线")],
    ),
    # taking part in building is building, but not in what becomes of a zone; a sum stands before the deed
    (
        "鼓励{Enterprise 甲云}、{Enterprise 乙云}参与{Platform 丙平台}建设。",
        [("BUILDS", "甲云", "丙平台"), ("BUILDS", "乙云", "丙平台")],
    ),
    ("{Enterprise 甲集团}积极参与{Park 海南自贸港}建设。", []),
    ("{Project 甲电站项目}由{Enterprise 乙集团}投资，拟建在丙镇。", [("BUILDS", "乙集团", "甲电站项目")]),
    ("{Park 甲生产基地}由{Enterprise 乙公司}投资135亿元建设。", [("BUILDS", "乙公司", "甲生产基地")]),
    # who signs builds what the next clause says, also behind a date; but no official speaks for what he tells of
    (
        "{Agency 甲市政府}与{Organization 乙联盟}签订协议，共建特色鲜明的{Park 丙科创城}。",
        [("BUILDS", "甲市政府", "丙科创城"), ("BUILDS", "乙联盟", "丙科创城")],
    ),
    (
        "10月17日下午，{Enterprise 甲集团}与{Place 乙市}签署协议，将投资建设{Park 丙基地}。",
        [("BUILDS", "甲集团", "丙基地")],
    ),
    ("{Agency 甲市政府}负责人表示，乙市与丙县协作打造{Park 丁产业园}。", []),
    (
        "{Project 循环农业生态园项目}是{Enterprise 正邦集团}投资建设，拟在茶陵建基地。",
        [("BUILDS", "正邦集团", "循环农业生态园项目")],
    ),
    # who was named last, by 后者 or by what it is
    (
        "{Place 甲区}与{Enterprise 乙集团}签约，后者将在{Place 甲区}建设{Park 丙物流园}。",
        [("BUILDS", "乙集团", "丙物流园")],
    ),
    ("{Enterprise 甲公司}来访。该公司将建设{Park 丙产业园}。", [("BUILDS", "甲公司", "丙产业园")]),
    (
        "{Enterprise 甲公司}来访。该公司称，{Enterprise 乙集团}将建设{Park 丙产业园}。",
        [("BUILDS", "乙集团", "丙产业园")],
    ),
    ("借助{Organization 甲大学}组建{Platform 乙研究中心}。", []),
    # a bond of two places is another one than that of the sides before
    (
        "{Agency 甲市政府}与{Enterprise 乙集团}签署协议。{Place 丁市}与{Place 戊市}签署协议。双方共建{Park 丙产业园}。",
        [],
    ),
    # the work of a company right behind its full name
    (
        "{Enterprise 甲药业有限公司}{Park 乙生产基地}、{Enterprise 丁机械有限公司}{Project 丙项目}开工。",
        [("BUILDS", "甲药业有限公司", "乙生产基地"), ("BUILDS", "丁机械有限公司", "丙项目")],
    ),
    ("依托{Organization 甲大学}建设、运营{Platform 乙创新中心}。", []),
    # 该平台, 该项目 are what the sentence before has named
    (
        "{Platform “爱山东”平台}上线。该平台由{Enterprise 浪潮集团}负责运营。",
        [("OPERATES", "浪潮集团", "“爱山东”平台")],
    ),
    (
        "{Project 动力电池项目}开工。该项目总投资50亿元，由{Enterprise 蜂巢能源公司}投资建设。",
        [("BUILDS", "蜂巢能源公司", "动力电池项目")],
    ),
    ("{Agency 省水利厅}开展{Platform 省水利视频监控系统}建设。", [("BUILDS", "省水利厅", "省水利视频监控系统")]),
    (
        "{Agency 广东省医保局}建设了全省统一的{Platform 医保电子处方流转中心}。",
        [("BUILDS", "广东省医保局", "医保电子处方流转中心")],
    ),
    # the subject holds for the later clauses of its sentence
    (
        "{Agency 省金融局}贯彻落实发展战略，建设{Platform 中小企业融资平台}。",
        [("BUILDS", "省金融局", "中小企业融资平台")],
    ),
    ("推动{Organization 广西民族大学}筹划建设{Platform 数据分析中心}。", [("BUILDS", "广西民族大学", "数据分析中心")]),
    (
        "与{Organization 空天信息创新研究院}签约共建{Platform 地球大数据中心}。",
        [("BUILDS", "空天信息创新研究院", "地球大数据中心")],
    ),
    ("{Project 滨海换电站}由{Enterprise 国网天津电力公司}承建。", [("BUILDS", "国网天津电力公司", "滨海换电站")]),
    ("由{Enterprise 国家电投集团}投资建设{Park 民勤新能源基地}。", [("BUILDS", "国家电投集团", "民勤新能源基地")]),
    # the ground is no builder
    ("依托{Organization 省肿瘤医院}建设{Platform 国家区域医疗中心}。", []),
    # the ground before a comma is no side of what its partner builds
    (
        "依托{Organization 甲大学}，联合{Enterprise 乙农机公司}建设{Platform 丙技术创新中心}。",
        [("BUILDS", "乙农机公司", "丙技术创新中心")],
    ),
    # two sides of one deed build it both, whoever leads; a later list of builders is no part of a longer noun
    (
        "推动{Enterprise 甲集团}、{Enterprise 乙集团}与{Organization 丙大学}共建{Platform 丁创新中心}。",
        [("BUILDS", "甲集团", "丁创新中心"), ("BUILDS", "乙集团", "丁创新中心"), ("BUILDS", "丙大学", "丁创新中心")],
    ),
    (
        "由{Organization 甲大学}牵头，联合{Enterprise 乙公司}，组建{Platform 丙研究中心}。",
        [("BUILDS", "甲大学", "丙研究中心"), ("BUILDS", "乙公司", "丙研究中心")],
    ),
    (
        "{Agency 省农业农村厅}与{Organization 丙大学}签署合作协议，共建{Platform 丁重点实验室}。",
        [("BUILDS", "省农业农村厅", "丁重点实验室"), ("BUILDS", "丙大学", "丁重点实验室")],
    ),
    # whoever the sentence begins with builds with each later partner
    (
        "推动{Enterprise 甲集团}与{Enterprise 乙集团}深化合作，与{Enterprise 丙集团}共建{Project 丁项目}。",
        [("BUILDS", "甲集团", "丁项目"), ("BUILDS", "丙集团", "丁项目")],
    ),
    # where it is built, and for how much, may stand before the verb
    ("{Enterprise 甲集团}在{Place 云冈区}建成{Project 储能项目}。", [("BUILDS", "甲集团", "储能项目")]),
    ("{Enterprise 甲集团}投资120亿元建设{Project 环城高速项目}。", [("BUILDS", "甲集团", "环城高速项目")]),
    ("引进{Enterprise 甲集团}建设{Project 夜游项目}。", [("BUILDS", "甲集团", "夜游项目")]),
    ("由{Agency 科技城管理局}承担{Platform 种业创新平台}建设。", [("BUILDS", "科技城管理局", "种业创新平台")]),
    # no actor: the measure supports, nobody builds
    ("加快建设{Platform 政务云}。", []),
    # a supervisor or an owner is no builder
    ("{Agency 市发改委}对{Project 政务信息化项目}开展绩效评价。", []),
    ("{Agency 市大数据局}的{Platform 政务云}。", []),
    # operation
    ("{Platform 大数据交易所}由{Enterprise 贵安科创公司}负责运营。", [("OPERATES", "贵安科创公司", "大数据交易所")]),
    ("{Enterprise 华录集团}负责运营{Platform 数据湖}。", [("OPERATES", "华录集团", "数据湖")]),
    # whose work it is, told between who acts and the deed
    ("由{Enterprise 甲电力公司}投资建设的制氢项目在{Place 乙市}{Park 丙新区}某街道开工。", []),
    (
        "{Project 甲工程}由{Enterprise 交建公司}与{Enterprise 路桥集团}组成联合体承建。",
        [("BUILDS", "交建公司", "甲工程"), ("BUILDS", "路桥集团", "甲工程")],
    ),
    ("{Project 甲工程}由{Enterprise 乙水务公司}与各受水县共同建设。", [("BUILDS", "乙水务公司", "甲工程")]),
    ("{Enterprise 甲交投集团}承担了{Project 乙高速公路}建设任务。", [("BUILDS", "甲交投集团", "乙高速公路")]),
    (
        "{Project 进港航道工程}由{Enterprise 沿海集团}作为项目法人建设运营。",
        [("BUILDS", "沿海集团", "进港航道工程"), ("OPERATES", "沿海集团", "进港航道工程")],
    ),
    (
        "{Enterprise 交投集团}作为项目业主，负责{Project 跨湖大桥}的运营管理。",
        [("OPERATES", "交投集团", "跨湖大桥")],
    ),
    (
        "{Platform 科技馆}由{Enterprise 国投集团}、{Enterprise 城建集团}共同建成投用。",
        [("BUILDS", "国投集团", "科技馆"), ("BUILDS", "城建集团", "科技馆")],
    ),
    ("{Agency 市城运中心}负责{Platform 一网统管平台}的日常运维。", [("OPERATES", "市城运中心", "一网统管平台")]),
    ("委托{Organization 省环科院}运行{Platform 空气质量预报平台}。", [("OPERATES", "省环科院", "空气质量预报平台")]),
    ("授权{Enterprise 省数据集团}运营{Platform 公共数据平台}。", [("OPERATES", "省数据集团", "公共数据平台")]),
    (
        "委托{Enterprise 省科技集团}建设运营{Platform 综合服务平台}。",
        [("BUILDS", "省科技集团", "综合服务平台"), ("OPERATES", "省科技集团", "综合服务平台")],
    ),
    (
        "{Enterprise 甲公司}、{Enterprise 乙公司}联合运营{Platform 城市大脑}。",
        [("OPERATES", "甲公司", "城市大脑"), ("OPERATES", "乙公司", "城市大脑")],
    ),
    ("{Platform 甲平台}（由{Enterprise 乙公司}运营）已上线。", [("OPERATES", "乙公司", "甲平台")]),
    # duties behind the thing: each of its own kind
    (
        "{Agency 省大数据局}承担{Platform “省事通”}的建设、运行和维护工作。",
        [("BUILDS", "省大数据局", "“省事通”"), ("OPERATES", "省大数据局", "“省事通”")],
    ),
    (
        "{Platform 医保信息平台}的运维工作由{Agency 省医疗保障事业中心}负责。",
        [("OPERATES", "省医疗保障事业中心", "医保信息平台")],
    ),
    ("{Agency 市大数据局}负责{Platform 政务云}的绩效评价。", []),
    (
        "{Platform 甲实验室}由{Organization 乙研究所}牵头，联合{Organization 丙大学}组建，落户江夏。",
        [("BUILDS", "乙研究所", "甲实验室"), ("BUILDS", "丙大学", "甲实验室")],
    ),
    (
        "组建{Platform 甲实验室}，由{Organization 乙医院}牵头，{Enterprise 丙公司}参与共建。",
        [("BUILDS", "乙医院", "甲实验室")],
    ),
    # 委托A运营 behind the thing; where the thing lies is not what A runs
    ("建设{Platform 授权平台}，委托{Enterprise 数据集团}运营。", [("OPERATES", "数据集团", "授权平台")]),
    (
        "{Platform 授权平台}，依法授权{Enterprise 数据集团}建设运营。",
        [("BUILDS", "数据集团", "授权平台"), ("OPERATES", "数据集团", "授权平台")],
    ),
    ("{Platform 加速器}位于{Park 沣西新城}，由{Enterprise 电子集团}负责运营。", [("OPERATES", "电子集团", "加速器")]),
    ("该中心位于{Park 沣西新城}，由{Enterprise 电子集团}负责运营。", []),
    ("{Platform 交易所}由{Enterprise 甲集团}出资组建。", [("BUILDS", "甲集团", "交易所")]),
    # 由A运营Y behind another thing is of Y
    (
        "共建{Platform 甲中心}，由{Enterprise 乙公司}负责运营{Platform 丙平台}。",
        [("OPERATES", "乙公司", "丙平台")],
    ),
    # who pays and who builds; what another thing is joined to is not built with it
    (
        "由{Enterprise 甲公司}投资、{Enterprise 乙公司}总承包的{Project 丙电站}并网。",
        [("BUILDS", "甲公司", "丙电站"), ("BUILDS", "乙公司", "丙电站")],
    ),
    ("数据接入{Platform 甲平台}，由{Enterprise 乙公司}承建。", []),
    # a duty is none; who leads is not the subject of what somebody else is urged to build
    ("{Agency 甲部}会同{Agency 乙局}实施{Project 丙计划}。", []),
    ("由{Agency 甲局}、{Agency 乙局}共同牵头，招引企业，建设{Park 丙园}。", []),
    ("{Enterprise 甲公司}成立二十年，支持{Park 乙区}建设{Platform 丙平台}。", []),
    # both who sign build what they sign for
    (
        "{Agency 甲市政府}随后与{Enterprise 乙集团}签署协议，合作共建{Park 丙园}。",
        [("BUILDS", "甲市政府", "丙园"), ("BUILDS", "乙集团", "丙园")],
    ),
    ("{Place 甲市}与{Organization 乙大学}签署校地合作协议，共建{Platform 丙平台}。", [("BUILDS", "乙大学", "丙平台")]),
]
RELIES = [
    ("{Platform 甲平台}基于{Platform 乙数据平台}开发，面向企业开放。", [("甲平台", "乙数据平台")]),
    # what is put to use is ground of what the next clause builds, and of nothing else
    ("用好{Organization 甲医院}专家资源，建设{Platform 乙会诊中心}。", [("乙会诊中心", "甲医院")]),
    (
        "发挥{Organization 甲研究院}、{Organization 乙大学}等院校作用，打造{Park 丙基地}。",
        [("丙基地", "甲研究院"), ("丙基地", "乙大学")],
    ),
    ("发挥{Enterprise 甲公司}龙头作用，推动{Park 乙园}企业数字化转型。", []),
    ("依托{Organization 甲医院}现有急诊急救体系，建设{Platform 乙中心}。", [("乙中心", "甲医院")]),
    ("依托{Organization 甲农科院}在{Place 乙镇}建设{Park 丙基地}。", [("丙基地", "甲农科院")]),
    (
        "{Place 甲市}以{Park 甲经开区}为主战场，建设{Park 乙产业园}、{Park 丙产业园}。",
        [("乙产业园", "甲经开区"), ("丙产业园", "甲经开区")],
    ),
    ("依托{Park 甲综合保税区}，建设内陆开放型物流产业园。", [("内陆开放型物流产业园", "甲综合保税区")]),
    # what a thing itself rests on
    ("{Park 甲石化基地}以{Park 乙新区}为载体，重点引进龙头企业。", [("甲石化基地", "乙新区")]),
    (
        "{Park 甲产业园}以{Park 乙新区}为核心，以{Enterprise 丙集团}为依托，加快发展。",
        [("甲产业园", "乙新区"), ("甲产业园", "丙集团")],
    ),
    ("以{Park 乙新区}为核心，打造{Park 甲产业园}。", [("甲产业园", "乙新区")]),
    # what others build, what is only pushed on, and what stands behind another work rests on no such ground
    ("依托{Enterprise 甲集团}等企业，做强显示产品，推动{Park 乙高新区}、{Park 丙经开区}差异化布局。", []),
    ("依托{Enterprise 甲乳业}，支持{Enterprise 乙乳业}与{Organization 丙大学}共建{Platform 丁研究中心}。", []),
    ("依托{Enterprise 甲乳业}，建设三大奶源基地，打造{Park 乙乳业集群}。", []),
    ("借助{Organization 甲大学}组建{Platform 乙研究中心}。", [("乙研究中心", "甲大学")]),
    ("{Platform 乙研究中心}以{Enterprise 甲公司}为依托单位。", [("乙研究中心", "甲公司")]),
    # what is fostered further on is there already
    ("以{Enterprise 三九药业}为依托，建设公共服务平台，扶持{Project 干细胞项目}。", []),
    (
        "依托{Platform 北部湾大数据交易中心}，探索建设{Platform 中国—东盟大数据交易中心}。",
        [("中国—东盟大数据交易中心", "北部湾大数据交易中心")],
    ),
    (
        "依托{Platform 电子政务外网}、{Platform 政务云}，建立{Platform 企业大数据信息平台}。",
        [("企业大数据信息平台", "电子政务外网"), ("企业大数据信息平台", "政务云")],
    ),
    (
        "依托{Platform 省政务大数据中心}，有效支撑{Platform 融资平台}的银行业务应用。",
        [("融资平台", "省政务大数据中心")],
    ),
    # what is built has no name of its own, but its ground tells it apart
    ("依托{Organization 兰州大学}，建设先进核能技术研究中心。", [("先进核能技术研究中心", "兰州大学")]),
    ("依托{Platform 政务云}，建设一批服务平台。", []),
    ("以{Platform 省政务云}为主要载体，建设{Platform 城市运行平台}。", [("城市运行平台", "省政务云")]),
    # as many grounds as things: in order
    (
        "分别依托{Park 甲起步区}、{Park 乙高新区}建设{Park 甲大学科技园}、{Park 乙大学科技园}。",
        [("甲大学科技园", "甲起步区"), ("乙大学科技园", "乙高新区")],
    ),
    # what rests on it stands before the cue
    ("{Platform 甲实验室}由{Organization 乙大学}牵头、依托{Platform 丙中心}组建。", [("甲实验室", "丙中心")]),
    ("{Platform 甲实验室}（依托单位：{Organization 乙大学}）。", [("甲实验室", "乙大学")]),
    ("{Park 甲农高区}（依托{Organization 乙大学}）加快建设。", [("甲农高区", "乙大学")]),
    ("{Platform 超算中心}依托{Organization 甲大学}建设，由乙承担研发。", [("超算中心", "甲大学")]),
    ("{Platform 数据交易中心}以{Platform 省政务云}为底座建设。", [("数据交易中心", "省政务云")]),
    # what was tried in one place is widened to another: nothing is built on it
    ("在{Park 洋浦保税港区}先行先试基础上，将管理制度扩大到{Park 海口综合保税区}。", []),
    # the ground is not the named thing itself, or nothing named is built on it
    ("依托{Platform 医保电子凭证}参保身份认证与核验能力，建设{Platform 处方流转中心}。", []),
    ("依托{Park 西永微电园}等重点产业园区，差异化布局封装测试环节。", []),
]
PARTNERS = [
    ("{Enterprise 甲渔业集团}、大洋水产与{Organization 乙大学}共建实验室。", [("甲渔业集团", "乙大学")]),
    ("鼓励{Enterprise 甲公司}联合{Organization 乙所}攻克关键技术。", [("甲公司", "乙所")]),
    ("鼓励{Enterprise 甲公司}、{Enterprise 乙公司}等企业与某中心共建实验室。", []),
    ("{Enterprise 甲集团}与日本{Enterprise 乙会社}续签合作备忘录。", [("甲集团", "乙会社")]),
    ("{Enterprise 城投集团}与{Enterprise 建工集团}组建项目公司。", [("城投集团", "建工集团")]),
    ("{Enterprise 甲移动}与{Enterprise 乙公司}携手在港区部署5G网络。", [("甲移动", "乙公司")]),
    ("{Enterprise 甲公司}与{Organization 乙大学}合建的研究中心投用。", [("甲公司", "乙大学")]),
    # what bodies issue together, in the bracket of a number; whom a measure bids somebody join in
    ("关于稳岗工作的通知（盐人社发〔2015〕14号，与{Agency 市财政局}、{Agency 市教育局}联合印发）。", []),
    ("依托{Organization 甲大学}，联合{Enterprise 乙公司}建设丙中心。", []),
    ("联合{Organization 乙大学}组建丙研究院。", [("广西壮族自治区", "乙大学")]),
    ("与{Enterprise 甲集团}合作的优先。", []),
    (
        "{Enterprise 甲集团}与{Organization 乙大学}、{Organization 丙院}签约，三方将共建实验室。",
        [("甲集团", "乙大学"), ("甲集团", "丙院"), ("乙大学", "丙院")],
    ),
    ("{Agency 甲管理局}联合{Organization 乙大学}，在{Park 丙区}共建转化平台。", [("甲管理局", "乙大学")]),
    ("{Agency 甲农业农村局}与{Organization 乙大学}结成科技帮扶对子。", [("甲农业农村局", "乙大学")]),
    ("{Organization 甲大学}与{Enterprise 乙公司}达成联合研发协议。", [("甲大学", "乙公司")]),
    # bodies of places, and not the places
    ("{Agency 甲公积金中心}与{Place 乙市}、{Place 丙市}等中心签署互认协议。", []),
    (
        "{Organization 甲医院}、{Organization 乙医院}分别与{Organization 丙医院}、{Organization 丁医院}结成医联体。",
        [("甲医院", "丙医院"), ("乙医院", "丁医院")],
    ),
    ("{Organization 甲医院}与{Organization 乙医院}组建医疗联合体。", [("甲医院", "乙医院")]),
    (
        "{Organization 甲医院}同{Organization 乙医院}、{Organization 丙医院}，将从人才培养等方面开展深度合作。",
        [("甲医院", "乙医院"), ("甲医院", "丙医院")],
    ),
    (
        "{Enterprise 甲银行}还与{Enterprise 乙公司}、{Enterprise 丙公司}等3家企业分别签署银企合作协议。",
        [("甲银行", "乙公司"), ("甲银行", "丙公司")],
    ),
    (
        "{Enterprise 甲股份}董事长代表该公司分别与{Agency 乙县政府}签订战略合作协议。",  # who speaks for it
        [("甲股份", "乙县政府")],
    ),
    (
        "该公司由{Enterprise 甲投资公司}和{Enterprise 乙供应链公司}合资成立。",
        [("甲投资公司", "乙供应链公司")],
    ),
    (
        "{Place 柳州市}举行推介会。该市与{Enterprise 甲集团}签订框架协议。",  # the city that was named last
        [("柳州市", "甲集团")],
    ),
    ("我院将选址办学，与{Place 乙县}合作建设分院。", []),  # we are no place
    (
        "{Enterprise 甲集团}（以下简称甲）与{Agency 乙市政府}（以下简称乙）战略合作协议签约仪式举行。",
        [("甲集团", "乙市政府")],
    ),
    ("由{Agency 甲市政府}与{Agency 乙市政府}共同组织编制、报批。", []),  # what bodies do in office
    ("出席{Agency 甲市政府}、{Organization 乙大学}深化合作协议签署仪式。", [("甲市政府", "乙大学")]),
    ("{Agency 甲市政府}与{Organization 乙大学}续签协议。", [("甲市政府", "乙大学")]),
    ("{Agency 市科技局}、{Agency 县政府}等相关单位参加签约仪式。", []),  # who looks on
    ("{Enterprise 甲公司}与{Agency 乙县政府}100MW产业园项目框架协议签约仪式举行。", [("甲公司", "乙县政府")]),
    ("{Organization 甲医院}与{Organization 乙医院}建立医联体。", [("甲医院", "乙医院")]),
    (
        "{Place 甲市}真诚希望与{Enterprise 乙医药}、{Enterprise 丙公司}进行深度合作。",
        [("甲市", "乙医药"), ("甲市", "丙公司")],
    ),
    ("拓展{Place 甲市}与{Enterprise 乙公司}的合作空间。", [("甲市", "乙公司")]),
    # 管委会与 is no 会同; a ceremony; what the other side is stands before it; places side by side
    ("{Agency 甲开发区管委会}与{Agency 乙开发区管委会}签订协议。", [("甲开发区管委会", "乙开发区管委会")]),
    ("{Enterprise 甲集团}与{Agency 乙市政府}举行乙港项目签约暨揭牌仪式。", [("甲集团", "乙市政府")]),
    ("{Place 甲市}先后与世界500强企业{Enterprise 乙集团}签署协议。", [("甲市", "乙集团")]),
    ("{Enterprise 甲公司}与我县{Enterprise 乙药业}就相关合作签约。", [("甲公司", "乙药业")]),
    ("推动{Place 甲市}{Place 乙市}共建海洋中心城市。", [("甲市", "乙市")]),
    ("力争二季度与{Organization 甲大学}签订战略合作协议。", [("广西壮族自治区", "甲大学")]),
    # when they sign stands between; what they work together in; what only an earlier clause turns to is no side
    ("{Agency 甲市政府}当日还与{Enterprise 乙集团}签署框架协议。", [("甲市政府", "乙集团")]),
    ("{Enterprise 甲公司}6月3日在会上再次与{Organization 乙大学}达成合作意向。", [("甲公司", "乙大学")]),
    ("{Enterprise 甲公司}（与{Organization 乙大学}合作建设）", [("甲公司", "乙大学")]),
    ("深化与{Place 甲市}、{Place 乙市}的“东数西存”协作。", [("广西壮族自治区", "甲市"), ("广西壮族自治区", "乙市")]),
    ("加强与{Place 甲市}的各类合作社交流。", []),
    ("对接{Place 甲市}、{Place 乙市}，深化与{Enterprise 丙港口集团}合作。", [("广西壮族自治区", "丙港口集团")]),
    # a zone in a list of parties parts it not
    ("研究院由{Organization 南京大学}、{Park 苏州高新区}和{Enterprise 乐米公司}共同组建。", [("南京大学", "乐米公司")]),
    (
        "副县长代表{Agency 县政府}分别与{Enterprise 正邦集团}、采芝林药业代表签约。",
        [("县政府", "正邦集团")],
    ),
    # what stands between a party and its deed: a day, who asked, what was built up
    ("{Place 昆山市}与{Organization 清华大学}10日签署校地合作协议。", [("昆山市", "清华大学")]),
    ("{Organization 武汉工程大学}与{Place 鄂州市}建立了良好的紧密合作关系。", [("武汉工程大学", "鄂州市")]),
    (
        "{Enterprise 中国能建}应邀在长治分会场与{Agency 襄垣县政府}签署《项目投资合作协议》。",
        [("中国能建", "襄垣县政府")],
    ),
    # a member that no finder knows parts no list
    ("{Agency 市商务局}、高新区管委、{Enterprise 中工公司}三方还签署了协议。", [("市商务局", "中工公司")]),
    ("与{Place 东盟}共建{Platform 产能合作信息服务平台}。", [("广西壮族自治区", "东盟")]),
    (
        "由{Agency 湖南省人民政府}、{Agency 工业和信息化部}联合主办的世界计算大会。",
        [("湖南省人民政府", "工业和信息化部")],
    ),
    (
        "{Enterprise 云从科技集团}、{Enterprise 深圳市商汤科技公司}等头部企业与我区签署合作协议。",
        [("云从科技集团", "我区"), ("深圳市商汤科技公司", "我区")],
    ),
    ("{Agency 省科技厅}与{Organization 清华大学}签署战略合作协议。", [("省科技厅", "清华大学")]),
    # the first side may lead the others, or cooperate at a place
    (
        "由{Organization 甲大学}牵头，联合{Enterprise 乙公司}，组建{Platform 丙研究中心}。",
        [("甲大学", "乙公司")],
    ),
    ("{Organization 甲院}联合{Enterprise 乙集团}建成{Platform 中试基地}。", [("甲院", "乙集团")]),
    ("{Organization 甲大学}在{Place 南京}与{Enterprise 乙公司}签署合作协议。", [("甲大学", "乙公司")]),
    ("{Agency 甲市政府}、{Agency 乙市政府}共建{Park 飞地产业园}。", [("甲市政府", "乙市政府")]),
    # what the two sides cooperate in stands before 合作
    ("密切与{Place 广州市荔湾区}东西部协作。", [("广西壮族自治区", "广州市荔湾区")]),
    # the other side is what stands behind the name, or the first thing of the sentence is none
    ("密切与{Place 西部陆海新通道}沿线省份产业合作。", []),
    (
        "赴{Place 粤港澳大湾区}举办推介会，密切与{Place 广州市荔湾区}协作。",
        [("广西壮族自治区", "广州市荔湾区")],
    ),
    ("{Agency 甲市人民政府}与{Enterprise 乙集团}就{Project 丙项目}签约。", [("甲市人民政府", "乙集团")]),
    # a first member that no list knows; three mayors sign for their cities
    ("{Enterprise 甲集团}等企业与乙农学院、{Organization 丙大学}共建丁研究院。", [("甲集团", "丙大学")]),
    (
        "日前{Place 南宁}、{Place 北海}两市市长在{Place 北海}共同签署合作协议。",
        [("南宁", "北海")],
    ),
    # the one that is urged works with the other
    (
        "推进{Organization 甲医院}建设，支持{Organization 乙医院}创建三级医院，深化与{Organization 丙医院}合作。",
        [("乙医院", "丙医院")],
    ),
    # to issue, to lead and to be in charge together is no partnership
    ("{Agency 市商务局}联合{Agency 市财政局}印发实施细则。", []),
    ("{Agency 市发展改革委}、{Agency 市财政局}联合印发《方案》。", []),
    ("{Agency 市发展改革委}牵头会同{Agency 市财政局}、{Agency 市科技局}等共同编制规划。", []),
    # 中国与东盟: the other side is said, and is no named thing here
    ("深化中国与{Place 东盟}数字经济合作。", []),
    ("{Organization 创新合作中心}、{Organization 产业联盟}等合作载体快速壮大。", []),
]


@pytest.mark.parametrize(("sentence", "expected"), BUILDS)
def test_builds_and_operates(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert [*facts(claim_builds, sentence), *facts(claim_runs, sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("{Enterprise 甲集团}建成{Project 储能项目}。", "done"),
        ("{Enterprise 甲集团}已建设{Platform 检测平台}。", "done"),
        ("{Enterprise 甲集团}将建设{Platform 检测平台}。", "planned"),
        ("{Enterprise 甲集团}力争2025年底前建成{Project 储能项目}。", "planned"),  # 建成 that is still to come
    ],
)
def test_status_of_what_is_built(sentence: str, status: str) -> None:
    document, part, mentions = marked(sentence)
    claims = claim_builds(Scene(document, part, mentions), Heads(document, part, ()))
    assert [one.properties["status"] for one in claims] == [status]


@pytest.mark.parametrize(("sentence", "expected"), RELIES)
def test_relies_on(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(head, tail) for kind, head, tail in facts(claim_relies, sentence) if kind == "RELIES_ON"] == expected


def test_what_is_built_on_named_ground_is_supported_though_it_has_no_name_of_its_own() -> None:
    claims = facts(claim_relies, "依托{Platform 政务云}，建立企业大数据信息平台。")
    assert [(type_, tail) for type_, _, tail in claims] == [
        ("SUPPORTS", "企业大数据信息平台"),
        ("RELIES_ON", "政务云"),
    ]


def test_a_measure_headed_by_a_thing_rests_on_what_it_names() -> None:
    text = "建设{Project “粤读通”工程}\n依托{Platform “粤省事”平台}，实现用户信息互认。"
    claims = facts(claim_relies, text, sections=[(SectionKind.HEADING, "建设“粤读通”工程")])
    assert claims == [("RELIES_ON", "“粤读通”工程", "“粤省事”平台")]


def test_a_heading_that_says_more_than_a_thing_rests_on_nothing() -> None:
    text = "强化{Platform 甲枢纽}地位\n依托{Park 乙港区}，发展供应链金融。"
    assert facts(claim_relies, text, sections=[(SectionKind.HEADING, "强化甲枢纽地位")]) == []


@pytest.mark.parametrize(("sentence", "expected"), PARTNERS)
def test_partners(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(head, tail) for _, head, tail in facts(claim_partners, sentence)] == expected


def test_a_case_is_the_party_of_its_sentences() -> None:
    text = "{Place 广州市黄埔区}：搭建平台\n与{Agency 省科技厅}和{Agency 市科技局}共同成立创新研究院。"
    claims = [(head, tail) for _, head, tail in facts(claim_partners, text, kind=PartKind.GUIDE, place="广东省")]
    assert claims == [("广州市黄埔区", "省科技厅"), ("广州市黄埔区", "市科技局"), ("省科技厅", "市科技局")]


def test_a_park_holds_the_parks_that_a_sentence_counts_up() -> None:
    document, part, mentions = marked("{Park 甲开发区}下辖{Park 乙片区}、{Park 丙片区}，毗邻{Park 丁新区}。")
    claims = [(one.head.name, one.tail.name) for one in claim_part_of(Scene(document, part, mentions))]
    assert claims == [("乙片区", "甲开发区"), ("丙片区", "甲开发区")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("{Park 甲试验区}（以下简称甲自贸区）分为{Park 乙片区}和{Park 丙片区}两个部分。", ["乙片区", "丙片区"]),
        ("{Park 甲试验区}由{Park 乙片区}、{Park 丙片区}两个片区组成。", ["乙片区", "丙片区"]),
        ("{Park 甲新区}规划面积20平方公里，包括{Park 乙组团}、{Park 丙组团}。", ["乙组团", "丙组团"]),
        ("{Park 甲园}由{Park 乙开发区}负责管理。", []),
    ],
)
def test_a_park_is_divided_into_its_parts(sentence: str, expected: list[str]) -> None:
    document, part, mentions = marked(sentence)
    assert [one.head.name for one in claim_part_of(Scene(document, part, mentions))] == expected


def test_a_zone_of_two_sides_is_a_part_of_neither() -> None:
    document, part, mentions = marked("{Park 甲南高新区}与{Park 甲南高新区—乙区合作区}、{Park 甲南高新区—丙产业园}。")
    claims = [(one.head.name, one.tail.name) for one in claim_part_of(Scene(document, part, mentions))]
    assert claims == [("甲南高新区—丙产业园", "甲南高新区")]


def test_a_park_is_part_of_the_park_that_its_name_begins_with() -> None:
    document, part, mentions = marked("建设{Park 南宁六景工业园区}、{Park 南宁六景工业园区轻工园}、{Park 玉柴工业园}。")
    claims = [(one.head.name, one.tail.name) for one in claim_part_of(Scene(document, part, mentions))]
    assert claims == [("南宁六景工业园区轻工园", "南宁六景工业园区")]


def test_the_plan_for_a_zone_says_what_the_zone_holds() -> None:
    title = "中国（安徽）自由贸易试验区总体方案"
    text = (
        "推动{Park 中国（安徽）自由贸易试验区}发展。试验区的实施范围约120平方公里，涵盖三个片区："
        "{Park 合肥片区}65平方公里，{Park 芜湖片区}35平方公里。支持{Park 蚌埠片区}发展。"
    )
    document, part, mentions = marked(text, title=title)
    claims = [(one.head.name, one.tail.name) for one in claim_part_of(Scene(document, part, mentions))]
    assert claims == [(name, "中国（安徽）自由贸易试验区") for name in ("合肥片区", "芜湖片区")]
