"""Works and sites by the columns of a table."""

from __future__ import annotations

import pytest

from loaders.extract.entities import find_entities
from loaders.extract.work_columns import read_works
from loaders.read import read_text

TITLE = "平利县人民政府关于印发平利县重点项目计划的通知\n平政发〔2021〕4号\n"


def things(header: str, *rows: str) -> list[tuple[str, str]]:
    """The works and places that a table names, in text order."""
    table = "\n".join(line.replace("|", "\t") for line in (header, *rows))
    document = read_text(f"{TITLE}\n平利县重点项目表\n{table}\n")
    found = [one for part in document.parts for one in find_entities(document, part) if "项目表" not in one.span.text]
    start = document.text.index("序号")
    return [(one.type, one.name) for one in found if one.span.start > start]


COUNTY = "平利县"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        # what no head tells; the town in the county that speaks
        ("1|女娲银峰茶叶加工扩能|长安镇|厂房三栋", [("Project", "女娲银峰茶叶加工扩能"), ("Place", f"{COUNTY}长安镇")]),
        # the whole cell, with what it is called after, and no centre inside it
        ("1|城关冷链物流中心扩建|/|库房两座", [("Project", "城关冷链物流中心扩建")]),
        # several towns, a village; all of them is none
        (
            "1|生态河道治理|八仙镇、洛河镇丰坝村|堤防九公里",
            [("Project", "生态河道治理"), ("Place", f"{COUNTY}八仙镇"), ("Place", f"{COUNTY}洛河镇丰坝村")],
        ),
        ("1|农村道路硬化|各镇|道路六十公里", [("Project", "农村道路硬化")]),
        # a row of sums, and one that heads others
        ("|合计（6个）||", []),
        ("一|产业类项目（3个）||", []),
    ],
)
def test_each_row_of_a_table_of_works_is_one_work(row: str, expected: list[tuple[str, str]]) -> None:
    other = "9|马盘山草场修复|三阳镇|补播牧草"
    last = [("Project", "马盘山草场修复"), ("Place", f"{COUNTY}三阳镇")]
    assert things("序号|项目名称|建设地点|建设内容", row, other) == [*expected, *last]


@pytest.mark.parametrize(
    ("header", "columns"),
    [
        ("序号|项目名称|建设地点|建设规模及内容|总投资|业主单位|责任单位", (1, 2, 5)),
        ("签约项目|投资方|落户园区|投资额", (0, 2, 1)),
        ("类别|项目（工程）名称|实施单位|责任单位", (1, None, 2)),
        ("2023年重大项目|项目法人|所在县区", (0, 2, 1)),
        # what is judged, what is spent, what is to be done
        ("序号|考核项目|建设内容|责任单位", None),
        ("项目|单位|2020年|2025年", None),
        ("工作任务|建设地点|责任单位", None),
    ],
)
def test_header_names_the_columns_of_works(header: str, columns: tuple[int | None, ...] | None) -> None:
    works = read_works(header.split("|"))
    assert (works and (works.name, works.site, works.builder)) == columns


def test_a_table_of_works_may_stand_a_row_a_line_with_blanks_between() -> None:
    rows = (
        "项目名称   落户地点   总投资（亿元）   投资企业   责任单位",
        "茶园索道改造   八仙镇   1.6   陕西茶旅公司   县文旅局",
    )
    document = read_text(
        f"{TITLE}\n平利县重点项目表\n" + "\n".join((*rows, "酒坊扩能   大贵镇   0.9   平利酒业公司   县经贸局\n"))
    )
    (table,) = document.parts[0].tables
    assert [row[0].text for row in table.rows] == ["茶园索道改造", "酒坊扩能"]


def test_a_public_body_that_builds_is_one() -> None:
    told = things("序号|项目名称|建设地点|建设单位", "1|灌区续建配套|八仙镇|陕西省平利河流域水资源利用中心")
    assert ("Agency", "陕西省平利河流域水资源利用中心") in told


def test_each_row_under_a_name_of_parks_is_one_park() -> None:
    rows = "1|将乐龙栖山林下药材产业园|龙栖山镇|多花黄精", "2|各镇示范基地|/|竹笋", "3|合计|/|6个"
    assert ("Park", "将乐龙栖山林下药材产业园") in things("序号|园区名称|所在地|主导产业", *rows)
    assert not [name for type_, name in things("序号|园区情况|所在地|主导产业", *rows) if type_ == "Park"]
