"""What the columns of a table say of the things in its rows."""

from __future__ import annotations

from loaders.document import Cell, Table
from loaders.extract.relations.heads import Heads
from loaders.extract.relations.scene import Scene
from loaders.extract.relations.tables import claim_tables
from loaders.mention import Claim
from tests.loaders.extract.relations.marking import marked

LAYOUT = (
    "布局市\t主导产业\t重点培育园区\t重点引进\n"
    "{Place 北海市}\t先进新材料、石化\t"
    "千亿元园区：{Park 铁山港工业区}。特色产业园区：{Park 合浦工业园区}。\t{Enterprise 远景能源}\n"
    "\t高端造纸\t\t"
)


def claims(text: str) -> list[Claim]:
    document, part, mentions = marked(text)
    lines = document.text.split("\n")
    offsets = [sum(len(line) + 1 for line in lines[:index]) for index in range(len(lines))]
    rows = [_cells(line, offset) for line, offset in zip(lines[1:], offsets[1:], strict=True)]
    table = Table("专栏 20 布局重点", tuple(lines[0].split("\t")), tuple(rows), 0, len(document.text))
    document, part, mentions = marked(text, tables=(table,))
    return list(claim_tables(Scene(document, part, mentions), Heads(document, part, ())))


def _cells(line: str, offset: int) -> tuple[Cell, ...]:
    cells = []
    for words in line.split("\t"):
        cells.append(Cell(words, offset, offset + len(words)))
        offset += len(words) + 1
    return tuple(cells)


def test_columns_say_where_and_what_for() -> None:
    said = [(one.type, one.head.name, one.tail.name) for one in claims(LAYOUT)]
    policy = "某市数字经济“十四五”规划"
    assert said == [
        ("PROMOTES", policy, "先进新材料"),
        ("PROMOTES", policy, "石化"),
        ("SUPPORTS", policy, "铁山港工业区"),
        ("LOCATED_IN", "铁山港工业区", "北海市"),
        ("SUPPORTS", policy, "合浦工业园区"),
        ("LOCATED_IN", "合浦工业园区", "北海市"),
        ("PROMOTES", policy, "高端造纸"),
    ]  # 重点引进 supports nobody who is here


def test_a_park_keeps_the_tier_before_it() -> None:
    tiers = {one.tail.name: one.tail.properties["tier"] for one in claims(LAYOUT) if one.type == "SUPPORTS"}
    assert tiers == {"铁山港工业区": "千亿元园区", "合浦工业园区": "特色产业园区"}


PROJECTS = (
    "序号\t项目名称\t建设地点\t建设内容\t总投资（万元）\t建设单位\t责任单位\n"
    "1\t{Project 赣深高铁}沿线配套项目\t{Place 赣县区}\t道路\t1200\t{Enterprise 甲城投集团}\t{Agency 赣县区人民政府}\n"
    "2\t{Park 信丰县5G产业园}\t{Park 信丰高新区}\t厂房\t900\t{Enterprise 乙公司}、{Enterprise 丙公司}\t\n"
    "3\t\t{Place 南康区}\t续建\t80\t\t"
)


def test_a_list_of_projects_says_where_they_lie_and_who_builds_them() -> None:
    said = [(one.type, one.head.name, one.tail.name) for one in claims(PROJECTS)]
    assert said == [
        ("LOCATED_IN", "赣深高铁沿线配套项目", "赣县区"),  # the whole cell, not a name inside it
        ("BUILDS", "甲城投集团", "赣深高铁沿线配套项目"),
        ("LOCATED_IN", "信丰县5G产业园", "信丰高新区"),
        ("BUILDS", "乙公司", "信丰县5G产业园"),
        ("BUILDS", "丙公司", "信丰县5G产业园"),
    ]  # 责任单位 is a duty, read elsewhere


def test_a_table_of_other_things_says_nothing() -> None:
    assert claims("序号\t名称\n1\t{Park 合浦工业园区}") == []


def test_a_city_that_no_finder_marked_is_read_from_its_cell() -> None:
    said = [(one.head.name, one.tail.name) for one in claims("所在地\t园区\n北海市\t{Park 某园}")]
    assert said == [("某园", "北海市")]


POLICIES = (
    "序号\t政策名称\t文号\t发文单位\t主要内容\n"
    "1\t{Policy 关于促进贸易发展的若干措施}\t云商发〔2022〕1号\t{Agency 云州省商务厅}、{Agency 云州省财政厅}\t补助\n"
    "2\t贸易简报\t\t{Agency 云州省商务厅}\t"
)


def test_a_list_of_policies_says_who_issued_them() -> None:
    said = [(one.type, one.head.name, one.tail.name) for one in claims(POLICIES)]
    assert said == [
        ("ISSUED_BY", "关于促进贸易发展的若干措施", "云州省商务厅"),
        ("ISSUED_BY", "关于促进贸易发展的若干措施", "云州省财政厅"),
    ]  # what names no policy has no issuer
