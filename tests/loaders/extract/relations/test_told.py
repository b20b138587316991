"""What news without a policy say is to be done: their paragraph is the measure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loaders.document import PartKind
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.scene import Scene
from loaders.extract.relations.supports import claim_supports
from tests.loaders.extract.relations.marking import marked

TOLD = [
    ("今年该县将开工建设{Project 甲大桥}、{Project 乙水库}等项目。", ["甲大桥", "乙水库"]),
    ("该县将以联网、补网为重点，建设{Project 甲大桥}。", ["甲大桥"]),
    ("推动{Park 甲开发区}加快转型升级。", ["甲开发区"]),  # it bids by itself
    ("我县决定设立{Park 甲示范园}。", ["甲示范园"]),
    ("发挥资源优势，实施{Project 甲工程}。", ["甲工程"]),
    ("今年要做强园区。建成{Project 甲码头}，加快{Project 乙枢纽}建设。", ["甲码头", "乙枢纽"]),  # the plan goes on
    ("还将推动甲集团{Project 乙基地扩产}等项目建设。", ["乙基地扩产"]),  # no company says so
    ("聚焦主业，力争新签约项目5个，建设{Park 甲产业园}。", ["甲产业园"]),
    ("巩固优势，推动{Project 甲技改}等项目。", ["甲技改"]),
    ("落实有关制度，启动{Project 甲工程}建设。", ["甲工程"]),
]
DONE = [
    "甲公司将建设{Park 甲产业园}。",  # a company's own aim
    "建成{Project 甲码头}，完成{Project 乙枢纽}建设。",  # no word says that it is to come
    "该县推进{Park 甲开发区}建设。",
    "推动{Park 甲开发区}升级，已入驻企业30家。",
    "近日，两地签署协议，双方将建设{Park 甲产业园}。",  # sides of a bond, and no measure
    "甲公司董事长李某表示，愿与各方合作。将建设{Park 甲产业园}。",  # a guest says so
    "市商务局负责人表示，将推动{Park 甲开发区}升级。",
    "专家指出，要建设{Park 甲产业园}，关键在于人才。",
]


def told(sentence: str) -> list[str]:
    document, part, mentions = marked(f"某县召开会议。\n{sentence}")
    part = replace(part, policy=None, kind=PartKind.NEWS, outline=())
    scene, heads = Scene(document, part, mentions), Heads(document, part, ())
    return [claim.tail.name for claim in claim_supports(scene, heads)]


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_what_is_to_be_done(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize("sentence", DONE)
def test_what_is_done_or_thought(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "据{Agency 甲局}介绍，今年将支持{Park 乙园}申报示范园区。",
        "{Agency 甲局}有关负责人表示，要推进{Park 乙园}建设。",
        "记者从{Agency 甲局}获悉，下一步将加快建设{Park 乙园}。",
    ],
)
def test_who_is_quoted_supports_what_is_to_be_done(sentence: str) -> None:
    document, part, mentions = marked(sentence)
    part = replace(part, policy=None, kind=PartKind.NEWS, outline=())
    claims = claim_supports(Scene(document, part, mentions), Heads(document, part, []))
    assert [(one.head.name, one.tail.name) for one in claims] == [("甲局", "乙园")]
