"""Policies: titles in 《》 with numbers and nested marks, laws and reports without marks, rows; and what is a book."""

from __future__ import annotations

import pytest

from loaders.extract.policies import find_policies, is_policy
from loaders.extract.scan import scan
from loaders.read import read_text
from tests.loaders.extract.finding import document_of, found

NAMED = [
    # without marks: as a ground, and before a number in brackets
    ("根据国家发展改革委“十四五”现代水网建设规划，结合实际", ["“十四五”现代水网建设规划"]),
    ("贯彻落实国务院关于促进物流业健康发展的意见（国发〔2014〕2号）精神", ["国务院关于促进物流业健康发展的意见"]),
    ("废止下列文件：\n1.云州市关于节约用水的意见（云政发〔2005〕8号）\n", ["云州市关于节约用水的意见"]),
    # a sentence that a number ends, and a day that is no number of an item
    ("2021年6月，市人大听取了报告，并提出审议意见（云人办发〔2021〕19号）。\n", []),
    ("4月18日，市政府办公室印发该方案（云政办发〔2024〕36号）。\n", []),
    ("决定废止下列规章：\n一、云州市信访规定（省政府令第114号）。\n", ["云州市信访规定"]),
    ("按照年度工作计划推进，根据有关法律法规和规定，按照实施方案要求", []),  # of no one policy
    ("落实《某某教育现代化2035》", ["某某教育现代化2035"]),
    (
        "根据《广西壮族自治区国民经济和社会发展的第十四个五年规划和2035年远景目标纲要》",
        ["广西壮族自治区国民经济和社会发展的第十四个五年规划和2035年远景目标纲要"],
    ),
    ("印发《A市科技创新条例》、《B市营商环境办法（试行）》", ["A市科技创新条例", "B市营商环境办法（试行）"]),
    (
        "党中央印发了《促进大数据发展行动纲要》《数字经济发展战略纲要》",
        ["促进大数据发展行动纲要", "数字经济发展战略纲要"],
    ),
    # nested marks
    (
        "按照《自治区党委办公厅自治区人民政府办公厅关于印发〈广西政务数据资源管理与应用改革实施方案〉的通知》",
        ["自治区党委办公厅自治区人民政府办公厅关于印发〈广西政务数据资源管理与应用改革实施方案〉的通知"],
    ),
    (
        "《市政府关于转发《市教委等部门学前教育行动计划》的通知》",
        ["市政府关于转发《市教委等部门学前教育行动计划》的通知"],
    ),
    ("用地应当符合《普通砖验收》（GB/T 5199）", ["普通砖验收"]),  # a standard by its number
    ("您提出的《关于支持光电产业发展的建议》收悉", []),  # what a deputy asks for
    # short titles stay for the resolver
    ("《规划》提出，落实《条例》", ["规划", "条例"]),
    # classifications and catalogues are cited as policies
    ("依据国家《数字经济及其核心产业统计分类（2021）》", ["数字经济及其核心产业统计分类（2021）"]),
    # without marks
    ("推动出台加快广西数字经济示范区建设的若干措施。", ["加快广西数字经济示范区建设的若干措施"]),
    ("在2022年市政府工作报告中明确指出", ["2022年市政府工作报告"]),
    ("依照中华人民共和国网络安全法予以处罚", ["中华人民共和国网络安全法"]),
    ("1\t关于加快数字化发展的意见\t粤府〔2021〕31号", ["关于加快数字化发展的意见"]),
]
NUMBERS = [
    ("《国务院关于加强数字政府建设的指导意见》(国发〔2022〕14号)", "国发〔2022〕14号"),
    ("《关于推动热线联动的意见》（国办发〔2020〕53 号）", "国办发〔2020〕53号"),
    ("《优化营商环境条例》（国务院令第722号）", "国务院令第722号"),
    ("《信息共享开放管理办法》（重庆市人民政府令第 320 号）", "重庆市人民政府令第320号"),
    ("1\t\t关于加快数字化发展的意见\t粤府〔2021〕31号", "粤府〔2021〕31号"),
]
NOT_POLICIES = [
    "中国算力发展指数白皮书（2022年）",
    "不予受理通知书",
    "数典",
    "全球工业互联网创新发展报告",
    "绿色工厂评价通则",
    "项目申请表",
    "中国数谷",
    "人民日报",
]


@pytest.mark.parametrize(("text", "titles"), NAMED, ids=[text for text, _ in NAMED])
def test_titles(text: str, titles: list[str]) -> None:
    assert found(find_policies, text) == titles


@pytest.mark.parametrize(("text", "number"), NUMBERS)
def test_the_number_behind_a_title_is_its_property(text: str, number: str) -> None:
    document = document_of(text)
    part = document.parts[0]
    assert [one.properties for one in find_policies(document, part, scan(document, part))] == [{"doc_number": number}]


@pytest.mark.parametrize("title", NOT_POLICIES)
def test_books_forms_and_reports_are_no_policies(title: str) -> None:
    assert not is_policy(title)


def test_a_notice_of_the_same_title_is_named_with_who_issued_it() -> None:
    ground = "按照国家医保局、财政部《关于做好医保工作的通知》要求，落实市政府《云阳县管理办法》。"
    text = f"甲省医疗保障局关于做好医保工作的通知\n\n{ground}\n\n一、提高标准\n财政补助标准提高。\n"
    document = read_text(text)
    named = [one.name for one in find_policies(document, document.parts[0], scan(document, document.parts[0]))]
    assert named == ["国家医保局财政部关于做好医保工作的通知", "云阳县管理办法"]
