"""The spaCy face: entities, spans and responsibilities on a `Doc`, whatever a page break did to the text."""

from __future__ import annotations

import subprocess
import sys

import pytest
from spacy import displacy
from spacy.tokens import Doc

import kg
from tests.conftest import ROOT

PLAN = """天津市优化服务行动方案

一、重点任务

（一）提升服务水平。推进事项上网。（牵头单位：市教委；配合单位：市工信局、天津海关；完成时限：2025年底）
"""


@pytest.fixture(scope="module")
def language():
    return kg.nlp()


@pytest.fixture(scope="module")
def doc(language) -> Doc:
    return language(PLAN)


def test_entities_carry_type_and_canonical_name(doc):
    assert [(ent.text, ent.label_, ent._.canonical) for ent in doc.ents] == [
        ("天津市", "Place", "天津市"),
        ("市教委", "Agency", "天津市教育委员会"),
        ("市工信局", "Agency", "天津市工业和信息化局"),
        ("天津海关", "Agency", "天津海关"),
    ]


def test_who_answers_is_an_extension_of_the_doc(doc):
    said = [(one.role, one.task, one.unit, one.surface.text, one.deadline) for one in doc._.responsibilities]
    assert said == [
        ("LEAD_UNIT", "提升服务水平", "天津市教育委员会", "市教委", "2025-12-31"),
        ("COOPERATING_UNIT", "提升服务水平", "天津市工业和信息化局", "市工信局", "2025-12-31"),
        ("COOPERATING_UNIT", "提升服务水平", "天津海关", "天津海关", "2025-12-31"),
    ]
    assert doc._.responsibilities[0].quote.text.startswith("（牵头单位：")


def test_spans_hold_what_may_overlap(doc):
    assert {key: len(spans) for key, spans in doc.spans.items()} == {
        "mentions": 4,
        "tasks": 1,
        "figures": 0,
        "quotes": 2,
    }
    assert {span.label_ for span in doc.spans["quotes"]} == {"LEAD_UNIT", "COOPERATING_UNIT"}


def test_a_page_break_inside_a_name_leaves_its_tokens(language):
    torn = PLAN.replace("市工信局", "市工\n\n— 3 —\n\n信局")
    found = {ent._.canonical: ent.text for ent in language(torn).ents}
    assert found["天津市工业和信息化局"].replace("\n", "") == "市工— 3 —信局"


@pytest.mark.parametrize("text", ["", "   \n", "没有机构的一句话。"])
def test_a_text_without_facts_is_an_empty_doc(language, text):
    doc = language(text)
    assert (doc.ents, doc._.responsibilities) == ((), ())


def test_displacy_draws_entities_and_spans(doc):
    assert "市教委" in displacy.render(doc, style="ent", jupyter=False)
    assert "LEAD_UNIT" in displacy.render(doc, style="span", options={"spans_key": "quotes"}, jupyter=False)


def test_a_doc_can_be_written_and_read_again(language, doc):
    again = Doc(language.vocab).from_bytes(doc.to_bytes())
    assert [str(one) for one in again._.responsibilities] == [str(one) for one in doc._.responsibilities]
    assert [ent.text for ent in again.ents] == [ent.text for ent in doc.ents]


def test_words_of_jieba_are_widened_to_whole_tokens():
    doc = kg.nlp("jieba")(PLAN)
    assert "天津市教育委员会" in {ent._.canonical for ent in doc.ents}


def test_spacy_is_imported_only_when_it_is_called():
    code = "import sys, kg, kg.cli; print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False"]
