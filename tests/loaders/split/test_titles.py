"""Titles of official documents: which lines are one, what a notice issues, when two are the same."""

from __future__ import annotations

import pytest

from loaders.read import read_text
from loaders.repair.titles import (
    core_title,
    is_document_title,
    is_policy_title,
    is_short_for,
    plain,
    same_title,
)


@pytest.mark.parametrize(
    "line",
    [
        "广西壮族自治区人民政府关于加强数字政府建设的实施意见",
        "浙江省虚拟现实与行业应用融合发展行动计划 (2023—2027年)",
        "工业和信息化领域数据安全行政处罚裁量指引（试行）（征求意见稿）",
        "进一步优化营商环境若干措施",
        "广东省数字经济发展指引 1.0",
        "中华人民共和国数据安全法",
        "洛阳市人民政府关于2023年度法治政府建设情况的报告",
        "2024年海口市政府工作报告",
        "2023年度云州市政府民生实事项目",
        "2021年重大民生实事项目目标任务责任分解表.docx",
        "云州区2012年改善城乡人民生活二十项工作",
        "云州市2022年政府工作报告目标任务",
        "中共江苏省委办公厅 江苏省人民政府办公厅印发《关于深化改革的实施意见》",
        "关于推进产业数字技能强链建设五条措施的通知",
        "政 府 工 作 报 告",  # letters set apart
        "云州省农业农村厅对省政协十三届二次会议第0456号提案的答复",
        "云州市科技局关于市人大一次会议第12号建议答复的函",
        "云州市商务局关于《云州市展会管理办法》的公示",
        "2020年云州市政府工作报告责任分工-市交通运输局",
        "衢江区重点项目用地保障专题会议纪要",
        "吴忠市重点产业链链长责任表",
        "伊犁州2021年财政预算执行情况和2022年财政预算（草案）",
        "北仑区2019年航天产业招商工作总结及下步打算",
    ],
)
def test_title(line: str) -> None:
    assert is_document_title(line)


@pytest.mark.parametrize(
    "line",
    [
        "2023年1—10月份软件业经济运行情况",  # statistics
        "中国算力发展指数白皮书（2022年）",  # of a research institute
        "习近平向2022年世界互联网大会乌镇峰会致贺信",
        "规划",  # a word
        "国务院关于在云州暂时停止执行《中华人民共和国盐业管理条例",  # its book mark closes on the next line
        "解读2022年云州市政府工作报告",
        "云州市政府副秘书长王一同志解读2022年重点工作任务分工方案",
        "云州市卫生健康委领到12项任务",
        "未来五年主要目标任务",  # a heading
        "表2 云州市2022年重大项目表",  # a caption
        "云州市召开重点项目专题会议，研究项目表",  # news
        "重点建设项目进度表",  # of no year or place
        "一图读懂《云州市数据条例》",
        "云州发布生命健康产业发展规划",  # a headline
        "为贯彻落实《规划》，制定本方案。",  # a sentence
        "务信息化项目，由牵头部门会同参建部门共同开展框架设计，形成统一框架方案",  # a torn sentence
    ],
)
def test_no_title(line: str) -> None:
    assert not is_document_title(line)


@pytest.mark.parametrize(
    ("title", "core"),
    [
        ("天津市人民政府办公厅关于印发《天津市教育规划（2021—2025年）》的通知", "天津市教育规划（2021—2025年）"),
        ("广西壮族自治区人民政府关于印发广西工业发展“十四五”规划的通知", "广西工业发展“十四五”规划"),
        ("关于发布《云州市数据条例》的公告", "云州市数据条例"),
        ("中共江苏省委办公厅印发《关于深化改革的意见》", "关于深化改革的意见"),
        ("中共云州市委办公室 云州市人民政府办公室印发《关于推进红色旅游的措施》的通知", "关于推进红色旅游的措施"),
        ("云州市商务局关于《云州市展会管理办法（征求意见稿）》公开征求意见", "云州市展会管理办法（征求意见稿）"),
        ("《云州市展会管理办法（征求意见稿）》公开征求意见", "云州市展会管理办法（征求意见稿）"),
        ("云州市人民政府关于做好春耕工作的通知", "云州市人民政府关于做好春耕工作的通知"),
        ("印发加强云州市养老服务八条措施的通知", "加强云州市养老服务八条措施"),  # without 关于
        ("关于印发张三同志讲话的通知", "关于印发张三同志讲话的通知"),  # no policy inside
    ],
)
def test_core_title(title: str, core: str) -> None:
    assert core_title(title) == core


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("加快广西数字经济发展若干措施", "加快广西数字经济发展的若干措施", True),
        ("浙江省行动计划 (2023—2027年)", "浙江省行动计划（2023—2027 年）", True),
        ("关于第1号工作的意见", "关于第2号工作的意见", False),  # figures tell titles apart
        ("数字经济规划", "数字政府规划", False),
    ],
)
def test_same_title(one: str, other: str, same: bool) -> None:
    assert same_title(plain(one), plain(other)) is same


def test_a_guide_with_a_version_is_a_policy() -> None:
    assert is_policy_title("政 府 工 作 报 告")
    assert is_policy_title("在中国共产党云州省第十二次代表大会上的报告")
    assert is_policy_title("广东省数字经济发展指引 1.0")
    assert is_policy_title("中共云州省委关于制定云州省国民经济和社会发展第十五个五年规划的建议")
    assert not is_policy_title("关于支持云州市高质量发展的建议")
    assert not is_policy_title("全球工业互联网创新发展报告")


@pytest.mark.parametrize(
    ("words", "title", "short"),
    [
        ("港口规划", "云州市现代港口物流体系“十四五”发展规划", True),
        ("分工方案", "云州市2024年重点工作任务分工方案（审议稿）", True),
        ("港口条例", "云州市现代港口物流体系“十四五”发展规划", False),  # of another kind
        ("规划", "云州市现代港口物流体系“十四五”发展规划", False),  # a bare kind may be any
        ("水运规划", "云州市现代港口物流体系“十四五”发展规划", False),
        ("水资源条例", "云州市水资源条例", False),  # hardly shorter
    ],
)
def test_a_title_said_for_short(words: str, title: str, *, short: bool) -> None:
    assert is_short_for(words, title) is short


def test_a_line_that_is_only_the_name_of_a_site_is_no_title() -> None:
    [part] = read_text("-云州市人民政府\n\n市民政局负责救助工作。").parts
    assert part.policy is None
