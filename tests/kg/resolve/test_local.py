"""One document's facts: entities with their surfaces, relations with their evidence, refusals with their reasons."""

from __future__ import annotations

from kg.model import Facts
from kg.resolve import resolve
from loaders.document import Document, OffsetMap, Part, PartKind, PolicyMetadata, Span, Stated
from loaders.extract import extract
from loaders.mention import Claim, Extraction, Mention, Refusal, RefusalReason
from loaders.read import read_text

TEXT = (
    "浙江省行动计划\n浙政发〔2022〕1号\n（一）建设平台。（责任单位：省科技厅、省教育厅，各级政府）\n本计划见《规划》。"
)
PLAN = PolicyMetadata(
    "浙江省行动计划",
    doc_number=Stated("浙政发〔2022〕1号", "text", 8, 19),
    issuers=(Stated("浙江省人民政府", "number", 8, 19), Stated("浙江省人民政府办公厅", "contents")),
    place=Stated("浙江省", "title", 0, 3),
    aliases=("行动计划的通知",),
)
DOCUMENT = Document(
    "hash",
    "plan.txt",
    TEXT,
    OffsetMap((), (0, 8, 20)),
    (
        Part(0, PartKind.POLICY, "浙江省行动计划", 0, len(TEXT), "浙江省", PLAN),
        Part(1, PartKind.NEWS, "消息", len(TEXT), len(TEXT)),
    ),
)


def _mention(type_: str, words: str, name: str = "", **properties: str) -> Mention:
    start = TEXT.index(words)
    return Mention(type_, name or words, Span(start, start + len(words), words), 0, "test", 0.9, properties)


TASK = _mention(
    "Task", "（一）建设平台。（责任单位：省科技厅、省教育厅，各级政府）", "建设平台", outline="（一）", number="（一）"
)
SCIENCE, EDUCATION = _mention("Agency", "省科技厅"), _mention("Agency", "省教育厅")


def _claim(tail: Mention, **properties: str) -> Claim:
    return Claim("RESPONSIBLE_UNIT", TASK, tail, TASK.span, "test.rule", 0.9, properties)


def _facts(*claims: Claim, mentions: tuple[Mention, ...] = (), refusals: tuple[Refusal, ...] = ()) -> Facts:
    return resolve(DOCUMENT, Extraction((TASK, *mentions), claims, (), refusals))


def _said(facts: Facts, type_: str) -> set[tuple[str, str]]:
    names = {entity.id: entity.name for entity in facts.entities}
    return {(names[one.head], names[one.tail]) for one in facts.relations if one.type == type_}


def test_the_parts_policy_is_stated_with_its_issuers():
    facts = _facts()
    own = next(entity for entity in facts.entities if entity.type == "Policy")
    assert own.properties["doc_number"] == "浙政发〔2022〕1号"
    assert own.aliases == ("行动计划的通知",)
    assert _said(facts, "ISSUED_BY") == {
        ("浙江省行动计划", "浙江省人民政府"),
        ("浙江省行动计划", "浙江省人民政府办公厅"),
    }
    assert _said(facts, "STATED_IN") == {("浙江省行动计划", "plan.txt")}
    assert [(part.kind, part.policy == own.id) for part in facts.parts] == [("policy", True), ("news", False)]
    assert facts.parts[1].policy is None


def test_an_issuers_words_are_no_alias_of_it():
    agency = next(entity for entity in _facts().entities if entity.name == "浙江省人民政府")
    assert agency.aliases == ()


def test_claims_become_relations_with_evidence():
    facts = _facts(_claim(SCIENCE, order="1", deadline="2023-12-31"), _claim(EDUCATION, order="2"), _claim(SCIENCE))
    assert _said(facts, "RESPONSIBLE_UNIT") == {("建设平台", "浙江省科学技术厅"), ("建设平台", "浙江省教育厅")}
    relation = next(one for one in facts.relations if one.properties.get("order") == 1)
    assert relation.properties["deadline"] == "2023-12-31"
    assert [(said.quote, said.line, said.rule, said.confidence) for said in relation.evidence] == [
        (TASK.span.text, 3, "test.rule", 0.9)
    ]


def test_a_task_belongs_to_its_policy_and_keeps_its_words():
    facts = _facts()
    task = next(entity for entity in facts.entities if entity.type == "Task")
    assert task.properties == {
        "text": TASK.span.text,
        "outline": "（一）",
        "number": "（一）",
        "policy": "浙江省行动计划",
    }
    assert task.aliases == ()
    assert _said(facts, "PART_OF") == {("建设平台", "浙江省行动计划")}


def test_surfaces_are_kept():
    facts = _facts(mentions=(SCIENCE, _mention("Agency", "教育厅", "省教育厅")))
    aliases = {entity.name: entity.aliases for entity in facts.entities if entity.type == "Agency"}
    assert aliases["浙江省科学技术厅"] == ("省科技厅",)
    assert aliases["浙江省教育厅"] == ("教育厅", "省教育厅")


def test_what_cannot_be_identified_is_kept_with_its_reason():
    nobody = _mention("Agency", "各级政府", "有关部门")
    refusal = Refusal(RefusalReason.GENERIC, SCIENCE.span, 0, "test.generic")
    facts = _facts(_claim(nobody), mentions=(_mention("Policy", "规划"),), refusals=(refusal,))
    assert {(one.reason, one.line) for one in facts.rejected} == {
        ("unidentified", 3),  # 《规划》: the plan is a 行动计划, no 规划 stands before it
        ("end unidentified", 3),
        ("generic", 3),
    }


def test_the_same_document_gives_the_same_facts():
    claims = (_claim(SCIENCE), _claim(EDUCATION))
    assert _facts(*claims) == _facts(*claims)


def test_a_law_goes_by_its_full_name():
    facts = _facts(
        mentions=(_mention("Policy", "规划", "数据安全法"), _mention("Policy", "计划", "中华人民共和国数据安全法"))
    )
    law = next(entity for entity in facts.entities if "数据安全法" in entity.name)
    assert (law.name, "数据安全法" in law.aliases) == ("中华人民共和国数据安全法", True)


def test_a_department_that_a_part_writes_in_several_ways_is_one() -> None:
    article = "第二条 省人民政府商务主管部门负责统筹。\n第三条 商务主管部门应当建立台账。\n第四条 省商务部门应当公开。"
    document = read_text(f"浙江省商业条例\n第一条 为了规范商业，制定本条例。\n{article}\n")
    facts = resolve(document, extract(document))
    named = {one.name for one in facts.entities if one.type == "Agency"}
    assert named - {"浙江省人民政府"} == {"浙江省人民政府商务主管部门"}


def test_a_body_that_speaks_of_itself_is_the_issuer_that_ends_so() -> None:
    notice = "浙江省财政厅关于开展申报工作的通知\n各市财政局：\n申报工作由我厅负责组织。\n浙江省财政厅\n2021年3月1日\n"
    document = read_text(notice)
    facts = resolve(document, extract(document))
    names = {one.id: one.name for one in facts.entities}
    duties = [names[one.tail] for one in facts.relations if one.type == "RESPONSIBLE_UNIT"]
    assert duties == ["浙江省财政厅"]


def test_the_office_of_a_group_goes_by_its_short_name() -> None:
    heading = "湖州市优化营商环境行动方案\n湖州市优化营商环境工作领导小组办公室\n2024年3月1日\n"
    document = read_text(f"{heading}一、提升服务。各单位每季度将进展报送市营商办，由市营商办汇总。\n")
    facts = resolve(document, extract(document))
    offices = [one.name for one in facts.entities if one.type == "Agency" and one.name.endswith("办公室")]
    assert offices == ["湖州市优化营商环境工作领导小组办公室"]


def test_a_zone_is_called_as_the_part_writes_it_with_its_place() -> None:
    document = read_text("湖州市行动方案\n一、建设新区。支持湖州南太湖新区发展。（牵头单位：南太湖新区管委会）\n")
    facts = resolve(document, extract(document))
    assert [one.name for one in facts.entities if one.type == "Agency"] == ["湖州南太湖新区管理委员会"]
