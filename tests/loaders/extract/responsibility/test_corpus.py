"""The real files: every annotation is read whole, and the facts that the corpus notes state hold."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from loaders.document import Document, Part
from loaders.extract.responsibility import claim_responsibility
from loaders.extract.responsibility.notes import find_notes
from loaders.mention import Claim
from loaders.read import read

pytestmark = pytest.mark.corpus

COMPILATION = "compilation-2020-2023-provinces.txt"
DECEMBER, NOVEMBER, GUIDE = "newsletter-2023-12.txt", "newsletter-2022-11.txt", "guide-guangdong-1.0.txt"


@cache
def parts(path: Path) -> list[tuple[Document, Part, tuple[Claim, ...]]]:
    return [
        (document, part, tuple(claim_responsibility(document, part)[0]))
        for document in read(path)
        for part in document.parts
    ]


def of_part(folder: Path, name: str, title: str) -> tuple[Document, Part, tuple[Claim, ...]]:
    return next(found for found in parts(folder / name) if title in found[1].title)


def roles(claims: tuple[Claim, ...], words: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for claim in claims:
        if words in claim.head.name:
            found.setdefault(claim.type, []).append(claim.tail.name)
    return found


@pytest.mark.parametrize(("name", "count"), [(COMPILATION, 264), (DECEMBER, 40), (NOVEMBER, 7)])
def test_every_annotation_is_found(shared_corpus: Path, name: str, count: int) -> None:
    assert sum(len(find_notes(document.text, part)[0]) for document, part, _ in parts(shared_corpus / name)) == count


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("加强数字政府建设的实施意见", 43),
        ("加快广西数字经济发展的若干措施", 30),
        ("建立健全政务数据共享协调机制", 21),
        ("建立完善帮办制度", 12),
        ("移动端建设工作方案", 20),
        ("加快数字化发展三年行动方案", 138),
    ],
)
def test_annotations_of_each_document(shared_corpus: Path, title: str, count: int) -> None:
    document, part, _ = of_part(shared_corpus, COMPILATION, title)
    assert len(find_notes(document.text, part)[0]) == count


def test_no_unit_of_an_annotation_is_unreadable(shared_corpus: Path) -> None:
    unread = [
        refusal.span.text
        for name in (COMPILATION, DECEMBER, NOVEMBER)
        for document, part, _ in parts(shared_corpus / name)
        for refusal in claim_responsibility(document, part)[2]
        if refusal.reason == "unreadable"
    ]
    assert unread == []


def test_bureau_is_responsible_in_34_of_43_paragraphs(shared_corpus: Path) -> None:
    claims = [
        claim
        for claim in of_part(shared_corpus, COMPILATION, "加强数字政府建设")[2]
        if claim.properties["form"] == "marked"
    ]
    assert len({claim.head.span for claim in claims}) == 43
    assert len({claim.head.span for claim in claims if claim.tail.name == "自治区大数据发展局"}) == 34


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "建设城市信息模型",
            {"LEAD_UNIT": ["市住房城乡建设委"], "COOPERATING_UNIT": ["市委网信办", "市规划资源局", "市大数据管理中心"]},
        ),
        ("数字人民币", {"LEAD_UNIT": ["市金融局"]}),
        (
            "建设智慧港口",
            {"LEAD_UNIT": ["市交通运输委", "天津港集团"], "COOPERATING_UNIT": ["天津海关", "滨海新区人民政府"]},
        ),
    ],
)
def test_tianjin_says_who_leads(shared_corpus: Path, words: str, expected: dict[str, list[str]]) -> None:
    found = roles(of_part(shared_corpus, COMPILATION, "加快数字化发展三年行动方案")[2], words)
    assert expected.items() <= found.items()


def test_shandong_names_no_lead_and_zhejiang_the_first_listed(shared_corpus: Path) -> None:
    shandong = of_part(shared_corpus, DECEMBER, "山东省数字基础设施建设行动方案")[2]
    assert Counter(claim.type for claim in shandong if claim.properties["form"] == "marked") == {"RESPONSIBLE_UNIT": 64}
    zhejiang = of_part(shared_corpus, DECEMBER, "浙江省虚拟现实")[2]
    assert Counter(claim.type for claim in zhejiang) == {"LEAD_UNIT": 15, "RESPONSIBLE_UNIT": 45}


def test_beijing_names_no_unit(shared_corpus: Path) -> None:
    beijing = [claims for _, part, claims in parts(shared_corpus / COMPILATION) if part.title.startswith("北京市")]
    assert beijing == [(), (), ()]


def test_table_of_duties_of_the_guide(shared_corpus: Path) -> None:
    claims = [
        claim for _, _, found in parts(shared_corpus / GUIDE) for claim in found if claim.properties["form"] == "table"
    ]
    departments = {
        (claim.head.name, claim.tail.name.split("人民政府")[-1]) for claim in claims if "部门" in claim.tail.name
    }
    assert len({claim.head.name for claim in claims}) == 50
    assert len(departments) == 86
    assert sum("民政" in name for _, name in departments) == 1
    assert {claim.type for claim in claims} == {"RESPONSIBLE_UNIT"}
