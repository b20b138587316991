"""Things that a text calls by the short names it has declared for them."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from tests.loaders.extract.finding import document_of, named

ZONE = "为了促进郑州航空港经济综合实验区（以下简称实验区）发展，制定本条例。"

SENTENCES = [
    ("支持实验区与沿线国家开展合作。", 1),
    ("推动实验区高质量发展，提升实验区能级。", 2),
    ("鼓励实验区内的企业走出去，实验区管理委员会负责具体工作。", 0),  # something in it, and who runs it
    ("支持各实验区、其他实验区建设。", 0),
]


@pytest.mark.parametrize(("sentence", "count"), SENTENCES)
def test_a_declared_short_name_is_the_zone(sentence: str, count: int) -> None:
    mentions = extract(document_of(ZONE + "\n" + sentence)).mentions
    short = [one for one in mentions if one.rule == "definitions.short"]
    assert [one.name for one in short] == ["郑州航空港经济综合实验区"] * count


def test_words_before_a_declared_short_name_are_none_of_the_zone() -> None:
    mentions = extract(document_of(ZONE + "\n海关依法对进出实验区的货物实施监管，成都实验区参照执行。")).mentions
    parks = {one.name for one in mentions if one.type == "Park"}
    assert {one for one in parks if one.endswith("实验区") and "航空港" not in one} <= {"成都实验区"}


def test_the_name_of_a_class_is_a_zone_where_its_place_is_named() -> None:
    assert named("Park", "高质量建设自由贸易港。") == []
    assert named("Park", "支持海南高质量建设自由贸易港。") == ["自由贸易港"]
