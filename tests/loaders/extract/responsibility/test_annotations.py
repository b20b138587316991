"""What the words of a bracket or labelled line say: every form in official wording, one trap a line."""

from __future__ import annotations

import pytest

from loaders.extract.responsibility.annotations import Annotation
from loaders.extract.responsibility.lists import read_list
from loaders.extract.responsibility.segments import read_annotation

SHORT = {"LEAD_UNIT": "lead", "RESPONSIBLE_UNIT": "resp", "COOPERATING_UNIT": "coop"}


def units(words: str) -> dict[str, str]:
    """The named units of an annotation by role, joined by blanks."""
    found: dict[str, list[str]] = {}
    for segment in read_annotation(words, 0, len(words)).segments:
        names = [member.name for member in read_list(words, segment.start, segment.end) if not member.kind.refusal]
        found.setdefault(SHORT[segment.role], []).extend(names)
    return {role: " ".join(names) for role, names in found.items() if names}


def read(words: str) -> Annotation:
    return read_annotation(words, 0, len(words))


LABELS = [
    # where it lies is no unit
    ("责任单位：市交投集团，选址某市高新技术产业开发区，占地20亩", {"resp": "市交投集团"}),
    ("主办单位：市民政局　督办领导：张三", {"lead": "市民政局"}),
    # whom all tasks concern
    ("市商务局。具体任务均涉及各县（区）人民政府，不再做分工，下同", {"resp": "各县（区）人民政府"}),
    # nor are those who only build
    ("建设单位：市交投集团，责任单位：市交通局", {"resp": "市交通局"}),
    # those who look on are no bodies of the list before them
    ("责任单位：川南县委、县政府\n督导单位：市水务局", {"resp": "川南县委 县政府"}),
    ("责任单位：市水务局；验收单位：市审计局", {"resp": "市水务局"}),
    # the plain label
    ("责任单位：省经信厅", {"resp": "省经信厅"}),
    # who helps says so behind the last of them
    (
        "责任单位：市商务局牵头，市水务局、市财政局，云山县人民政府配合",
        {"lead": "市商务局", "coop": "市水务局 市财政局 云山县人民政府"},
    ),
    # half-width colon and blanks of a scanned page
    ("责任单位: 市发展改革委 、市财政局", {"resp": "市发展改革委 市财政局"}),
    # two labels, ； between
    (
        "牵头单位：市卫生健康委、市医保局；配合单位：各区人民政府",
        {"lead": "市卫生健康委 市医保局", "coop": "各区人民政府"},
    ),
    # everything half width
    ("牵头单位:市发展改革委;配合单位:市商务局", {"lead": "市发展改革委", "coop": "市商务局"}),
    # labels with ， between
    ("牵头单位：市教委，配合单位：市财政局，完成时限：2024年6月底", {"lead": "市教委", "coop": "市财政局"}),
    # labels with 、 between
    (
        "牵头单位：市民政局、责任单位：市财政局、配合单位：各乡镇（街道）",
        {"lead": "市民政局", "resp": "市财政局", "coop": "各乡镇（街道）"},
    ),
    # labels with only a blank between
    (
        "主办单位：市民政局 协办单位：市财政局、市残联 完成时限：长期坚持",
        {"lead": "市民政局", "coop": "市财政局 市残联"},
    ),
    # an ideographic space between
    ("牵头单位：市工信局　配合单位：市财政局　完成时限：2023年底", {"lead": "市工信局", "coop": "市财政局"}),
    # numbered labels: the number of the next one belongs to no name
    ("（1）牵头单位：市发改委 （2）责任单位：市财政局", {"lead": "市发改委", "resp": "市财政局"}),
    # the colon is lost, or every mark is a 、
    ("牵头单位市民政局，配合单位各区政府、市残联", {"lead": "市民政局", "coop": "各区政府 市残联"}),
    ("主抓单位市民政局，协抓单位市医保局", {"lead": "市民政局", "coop": "市医保局"}),
    ("组长单位：市民政局，成员单位：市财政局、市残联", {"lead": "市民政局", "coop": "市财政局 市残联"}),
    # bare label words
    ("主办：市商务局；协办：市财政局", {"lead": "市商务局", "coop": "市财政局"}),
    ("牵头责任：县教育局；主要协作：县卫健局、县市监局", {"lead": "县教育局", "coop": "县卫健局 县市监局"}),
    ("责任部门：市行政审批服务局、市住房公积金中心", {"resp": "市行政审批服务局 市住房公积金中心"}),
    ("牵头部门：海口海关、省税务局，配合部门：海南银保监局", {"lead": "海口海关 省税务局", "coop": "海南银保监局"}),
    ("落实单位：各区政府", {"resp": "各区政府"}),
    ("实施单位：市水务局", {"resp": "市水务局"}),
    ("承办单位：市文化和旅游局", {"resp": "市文化和旅游局"}),
    ("责任主体：各县（市、区）人民政府", {"resp": "各县（市、区）人民政府"}),
    ("牵头单位：市应急局；协同单位：市消防救援支队", {"lead": "市应急局", "coop": "市消防救援支队"}),
    ("牵头单位：市应急局；支持单位：市财政局", {"lead": "市应急局", "coop": "市财政局"}),
    ("牵头单位：市生态环境局；参与单位：市水务局", {"lead": "市生态环境局", "coop": "市水务局"}),
    ("牵头单位：市生态环境局；参加单位：市水务局", {"lead": "市生态环境局", "coop": "市水务局"}),
    # labels that say whose unit, of which rank or in which turn
    ("主要协作单位：各乡镇人民政府", {"coop": "各乡镇人民政府"}),
    ("市级牵头单位：市发展改革委；市级配合单位：市财政局", {"lead": "市发展改革委", "coop": "市财政局"}),
    ("第一牵头单位：市教育局；第二牵头单位：市财政局", {"lead": "市教育局 市财政局"}),
    ("牵头市直单位：市财政局；配合市直单位：市审计局", {"lead": "市财政局", "coop": "市审计局"}),
    ("牵头（责任）单位：市民政局；责任单位（部门）：市财政局", {"lead": "市民政局", "resp": "市财政局"}),
    ("责任单位及完成时限：市发改委，2024年12月底前", {"resp": "市发改委"}),
    ("市牵头单位：市发改委；相关责任部门：市商务局", {"lead": "市发改委", "resp": "市商务局"}),
    # a working group names who heads it and its members
    ("组长单位：市应急局；副组长单位：市水利局；成员单位：市公安局", {"lead": "市应急局", "coop": "市水利局 市公安局"}),
    # a label in a bracket of its own needs no colon
    ("【牵头单位】市教育局【配合单位】市财政局", {"lead": "市教育局", "coop": "市财政局"}),
    # 为 in place of the colon, and behind the name
    ("牵头单位为市卫生健康委，配合单位为市财政局", {"lead": "市卫生健康委", "coop": "市财政局"}),
    # what an addressee needs to know besides: no unit
    ("负责部门：市商务局、市财政局；适用范围：全市", {"resp": "市商务局 市财政局"}),
    # leaders are persons
    ("牵头领导：王某；牵头单位：市教委；责任人：李某", {"lead": "市教委"}),
    ("责任领导：王某某；责任单位：县教体局；联系电话：12345", {"resp": "县教体局"}),
    # verbs inside a labelled list
    ("责任单位：市教委牵头，市财政局、市人社局配合", {"lead": "市教委", "coop": "市财政局 市人社局"}),
    ("责任单位：省商务厅、省体育局等按职能分工负责", {"resp": "省商务厅 省体育局"}),
    ("责任单位：市政府办公厅牵头，市各有关部门配合；完成时间：2024年第三季度", {"lead": "市政府办公厅"}),
    # names that hold the words of a role
    (
        "责任单位：省推进“一带一路”建设工作领导小组办公室、省政府外办",
        {"resp": "省推进一带一路建设工作领导小组办公室 省政府外办"},
    ),
    ("责任单位：市规划和自然资源委、首都规划建设委员会办公室", {"resp": "市规划和自然资源委 首都规划建设委员会办公室"}),
    ("责任单位：乡村振兴局、市推进办", {"resp": "乡村振兴局 市推进办"}),
    # the name of a second label runs on behind 。
    ("责任单位：自治区教育厅等，各市人民政府。完成时限：持续开展", {"resp": "自治区教育厅 各市人民政府"}),
    # 下同 inside an inner bracket explains a name and is no rule
    ("责任单位：市工业和信息化局、各区人民政府（含新区管委会，下同）", {"resp": "市工业和信息化局 各区人民政府"}),
    # a list behind the verbs goes back to the label's role
    (
        "责任单位：省市场监管局牵头，省公安厅按照职责分工负责，各市政府，沈抚示范区管委会",
        {"lead": "省市场监管局", "resp": "省公安厅 各市政府 沈抚示范区管委会"},
    ),
    ("主责单位：市卫生健康委；协办单位：市医保局", {"lead": "市卫生健康委", "coop": "市医保局"}),
    ("责任单位：市交通局、公安局、城管局，2024年6月", {"resp": "市交通局 市公安局 市城管局"}),
    # a leading group answers
    ("责任单位：省数字经济发展领导小组", {"resp": "省数字经济发展领导小组"}),
]

CLAUSES = [
    ("市大数据中心负责", {"resp": "市大数据中心"}),
    # ， goes on with the same role
    (
        "自治区大数据发展局、公安厅、安全厅，自治区通信管理局负责",
        {"resp": "自治区大数据发展局 自治区公安厅 自治区安全厅 自治区通信管理局"},
    ),
    ("全区各级各部门按职责分工负责", {"resp": "全区各级各部门"}),
    # 市级有关部门 names nobody
    (
        "市委网信办牵头，各区人民政府、市级有关部门按职责分工落实；2022年6月底前完成，并持续推动",
        {"lead": "市委网信办", "resp": "各区人民政府"},
    ),
    (
        "市财政局为牵头单位，市审计局、市国资委为配合单位",
        {"lead": "市财政局", "coop": "市审计局 市国资委"},
    ),
    ("市教育局、市财政局按职责分工牵头负责", {"lead": "市教育局 市财政局"}),
    ("市商务局、市财政局，各县区政府配合", {"resp": "市商务局 市财政局", "coop": "各县区政府"}),
    ("市财政局牵总，市审计局配合", {"lead": "市财政局", "coop": "市审计局"}),
    # A负责X，B负责Y
    (
        "市政务服务办负责编制清单，市委网信办和市大数据管理中心负责编制目录，各区人民政府按职责分工落实",
        {"resp": "市政务服务办 市委网信办 市大数据管理中心 各区人民政府"},
    ),
    ("省交通运输厅牵头，省公安厅、省应急厅配合", {"lead": "省交通运输厅", "coop": "省公安厅 省应急厅"}),
    ("省生态环境厅牵头；省水利厅、省林草局等参与", {"lead": "省生态环境厅", "coop": "省水利厅 省林草局"}),
    ("由省商务厅牵头，会同省财政厅、西安海关组织实施", {"lead": "省商务厅", "coop": "省财政厅 西安海关"}),
    (
        "市发展改革委会同市财政局、市商务局负责制定实施细则，2025年6月底前印发",
        {"lead": "市发展改革委", "coop": "市财政局 市商务局"},
    ),
    # 商 consults: both answer; the 商 of 商务厅 is none
    ("自治区市场监管局商自治区财政厅落实", {"resp": "自治区市场监管局 自治区财政厅"}),
    ("省商务厅、省财政厅负责", {"resp": "省商务厅 省财政厅"}),
    # 联合 in 残疾人联合会 is no verb
    ("市残疾人联合会、市民政局负责", {"resp": "市残疾人联合会 市民政局"}),
    ("省药监局牵头负责，省卫生健康委按职责分工负责", {"lead": "省药监局", "resp": "省卫生健康委"}),
    (
        "国家发展改革委牵头，工业和信息化部、财政部等有关部门及各地区按职责分工负责",
        {"lead": "国家发展改革委", "resp": "工业和信息化部 财政部"},
    ),
    (
        "各省级人民政府负责，财政部、人力资源社会保障部配合",
        {"resp": "各省级人民政府", "coop": "财政部 人力资源社会保障部"},
    ),
    # ， inside the role of the second verb
    (
        "市住房城乡建设局牵头，各县（市、区）人民政府，西咸新区、各开发区管委会负责落实",
        {"lead": "市住房城乡建设局", "resp": "各县（市、区）人民政府 西咸新区管委会 各开发区管委会"},
    ),
    ("2025年底前完成，市教育局牵头", {"lead": "市教育局"}),
    ("市人社局负责落实，市财政局配合，2022年第四季度前完成", {"resp": "市人社局", "coop": "市财政局"}),
    ("市财政局、市税务局分别负责", {"resp": "市财政局 市税务局"}),
    (
        "省法院、省市场监管局、人民银行合肥中心支行等按职责分工负责",
        {"resp": "省法院 省市场监管局 人民银行合肥中心支行"},
    ),
    ("各有关单位负责", {}),
    ("各责任科室、各业务处室负责", {}),
    ("由市人社局、市财政局按规定落实", {"resp": "市人社局 市财政局"}),
    ("市应急管理局牵头抓总，市消防救援支队、各镇街具体落实", {"lead": "市应急管理局", "resp": "市消防救援支队 各镇街"}),
    ("省国资委牵头、省属企业落实", {"lead": "省国资委"}),
    # how they are to do it stands between the name and the verb
    (
        "省教育厅按职责分工负责，各设区市人民政府结合实际落实",
        {"resp": "省教育厅 各设区市人民政府"},
    ),
    # central bodies whose short names have no form of a body
    (
        "人民银行、共青团中央、全国妇联等按职责分工负责",
        {"resp": "人民银行 共青团中央 全国妇联"},
    ),
    # a bracket behind the list names who helps
    ("责任单位：市财政局、市发展改革委（市金融工作局配合）", {"resp": "市财政局 市发展改革委", "coop": "市金融工作局"}),
    # the order rule behind the list in a bracket of its own, or before the list
    ("市教育局、市财政局，列第一位的为牵头单位，下同", {"resp": "市教育局 市财政局"}),
    ("市教育局、市财政局（第一责任单位为牵头单位，下同）", {"resp": "市教育局 市财政局"}),
    ("责任单位：市教育局、市财政局（排第一位的为牵头单位）", {"resp": "市教育局 市财政局"}),
    ("列第一位的为牵头单位，下同：市教育局、市公安局", {"resp": "市教育局 市公安局"}),
    ("省能源局、省自然资源厅分别牵头", {"lead": "省能源局 省自然资源厅"}),
    ("某某控股集团、某某化工集团等省属企业负责", {"resp": "某某控股集团 某某化工集团"}),
    # partners that nobody names end before the next group
    (
        "省政务局会同相关部门，各市州人民政府按职责分工负责",
        {"lead": "省政务局", "resp": "各市州人民政府"},
    ),
    ("横琴粤澳深度合作区执委会、各区政府（管委会）负责", {"resp": "横琴粤澳深度合作区执委会 各区政府（管委会）"}),
    ("市民政局、各村委会负责", {"resp": "市民政局 各村委会"}),
    # in a labelled list the verb of the last group is that group's
    ("责任单位：省教育厅，省财政厅、省科技厅配合", {"resp": "省教育厅", "coop": "省财政厅 省科技厅"}),
    ("列首位的为牵头单位：市教育局、市公安局", {"resp": "市教育局 市公安局"}),
    # clauses behind a 、 as behind a ，
    ("市司法局负责、市营商环境局、各县政府配合", {"resp": "市司法局", "coop": "市营商环境局 各县政府"}),
    ("市水利局牵总，市农业农村局联动", {"lead": "市水利局", "coop": "市农业农村局"}),
    ("市财政局统筹，各县政府落实", {"lead": "市财政局", "resp": "各县政府"}),
    # a list whose role nobody says, before those who help
    ("市金融办；人行青林市分行、市财政局配合", {"resp": "市金融办", "coop": "人行青林市分行 市财政局"}),
    ("具体见附件；市财政局配合", {"coop": "市财政局"}),
]


@pytest.mark.parametrize(("words", "expected"), LABELS)
def test_labels_say_the_role(words: str, expected: dict[str, str]) -> None:
    assert units(words) == expected


@pytest.mark.parametrize(("words", "expected"), CLAUSES)
def test_verbs_say_the_role(words: str, expected: dict[str, str]) -> None:
    assert units(words) == expected


@pytest.mark.parametrize(
    ("words", "date", "said"),
    [
        ("责任单位：市教委。完成时限：2025 年底", "2025-12-31", "2025 年底"),
        # behind a 、
        ("责任单位：市教委、市财政局、长期坚持", None, "长期坚持"),
        ("市教委牵头、市财政局配合、2021年10月底前完成", "2021-10-31", "2021年10月底前完成"),
        # the deadline goes on behind ，
        ("市委网信办负责；2022年6月底前完成，并持续推动", "2022-06-30", "2022年6月底前完成，并持续推动"),
        ("市公安局负责，长期坚持", None, "长期坚持"),
        ("责任单位：市教委，2023年9月底前完成", "2023-09-30", "2023年9月底前完成"),
        ("完成时间：2024年第三季度；责任单位：市教委", "2024-09-30", "2024年第三季度"),
        ("市商务局牵头，每年7月底前完成", None, "每年7月底前完成"),
        # in the bracket behind the list
        ("责任单位：市商务局、中山路街道办事处（2024年11月底前完成）", "2024-11-30", "2024年11月底前完成"),
    ],
)
def test_deadline_stands_in_the_annotation(words: str, date: str | None, said: str) -> None:
    deadline = read(words).deadline
    assert deadline is not None
    assert (deadline.date, deadline.words) == (date, said)


def test_no_deadline_is_none() -> None:
    assert read("责任单位：市教委、市财政局").deadline is None


@pytest.mark.parametrize(
    "rule",
    [
        "列第 1 位的为牵头单位，下同",
        "列第一位者为牵头部门，下同",
        "排在第一位的为牵头单位，下同",
        "排名第一的单位为牵头单位，下同",
        "列首位的为牵头单位，下同",
        "排第一位的单位为牵头单位，以下相同",
    ],
)
def test_order_rule_is_no_unit(rule: str) -> None:
    words = f"责任单位：省科技厅、省教育厅，{rule}"
    assert units(words) == {"resp": "省科技厅 省教育厅"}
    assert read(words).first_leads
    assert read(words).carries_on


def test_order_rule_behind_the_time() -> None:
    reading = read("责任单位：市发改委、市水利局；完成时限：2024年6月底。列第一位的为牵头单位，下同")
    assert (reading.first_leads, reading.carries_on) == (True, True)
    assert reading.deadline is not None
    assert reading.deadline.words == "2024年6月底"


def test_order_rule_in_a_bracket_behind_the_last_unit() -> None:
    words = "责任单位：县民政局、县财政局，各镇人民政府（县政府部门中列在首位的为牵头部门，下同）"
    assert units(words) == {"resp": "县民政局 县财政局 各镇人民政府"}
    assert read(words).first_leads


@pytest.mark.parametrize(
    "words",
    [
        "全区各级各部门按职责分工负责。以下均需各级人民政府负责统筹本地落实工作，不再列出",
        "省林草局参与，地方各级人民政府负责落实。以下均需地方各级人民政府落实，不再列出",
    ],
)
def test_what_carries_on_is_said_of_everything(words: str) -> None:
    *first, last = read(words).segments
    assert last.for_all
    assert not any(segment.for_all for segment in first)
