"""The shipped reports on a graph small enough to count by hand, and a report of a user's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from kg.ask.query import AskError, QueryError
from kg.report import asking
from kg.report.asking import Ground, every_query, identify
from kg.report.content import Paragraph, Report, ReportError
from kg.report.making import make
from kg.report.shelf import find_report, shipped
from kg.report.writers import FORMATS, write
from tests.kg.report.pages import faults

# What each report is asked for here, and words that it must say.
CASES: Mapping[str, tuple[Mapping[str, str], tuple[str, ...]]] = {
    "matrix": (
        {"policy": "津方案"},
        (
            "共 3 项任务，其中 3 项写明承担单位，2 项写明牵头单位",
            "牵头最多的是天津市教育委员会（市教委），牵头 2 项，占写明牵头单位的 2 项的 100%",
            "与它共同牵头最多的是天津市大数据管理中心（市大数据中心），共同牵头 1 项",
            "下列 1 项任务写明了责任或配合单位，没有写明谁牵头",
        ),
    ),
    "agency": (
        {"agency": "天津市财政局"},
        ("牵头 0 项任务，作为责任单位承担 1 项，配合 1 项，见于 1 件政策文件", "共同承担任务最多的是"),
    ),
    "coordination": (
        {"place": "天津市"},
        ("写明承担单位的政策文件 1 件，任务 3 项，其中 3 项写明单位，2 项写明牵头单位", "共 2 项，其中牵头 2 项"),
    ),
    "comparison": (
        {"places": "天津市；广西壮族自治区"},
        ("天津市：1 件政策，3 项任务，写明承担单位的 3 项（100%）", "广西壮族自治区：1 件政策，1 项任务"),
    ),
    "quality": ({"below": "0.7"}, ("置信度低于 0.7 的 1 条", "2 件政策中，1 件没有写明发文机关")),
}


HEAD = "title: {zh: 我, en: M}\nquestion: {zh: 谁, en: who}\n"


@pytest.fixture(scope="module", params=CASES)
def made(request: pytest.FixtureRequest, ground: Ground) -> tuple[str, Report]:
    return request.param, make(find_report(request.param), CASES[request.param][0], ground)


def _words(report: Report) -> str:
    said = "\n".join(block.text for block in report.blocks if isinstance(block, Paragraph))
    return said.replace("  ", " ")


def test_every_shipped_report_is_asked_for_here() -> None:
    assert set(shipped()) == {*CASES, "changes"}  # what has changed needs a record: see test_record


def test_it_says_what_the_graph_holds(made: tuple[str, Report]) -> None:
    name, report = made
    said = _words(report)
    assert [words for words in CASES[name][1] if words not in said] == []


def test_every_chart_leads_to_its_table_and_every_row_to_its_quotes(made: tuple[str, Report]) -> None:
    _, report = made
    tables = {table.anchor: table for table in report.tables()}
    charts = [block for block in report.blocks if type(block).__name__ == "Chart"]
    assert charts and all(chart.table in tables for chart in charts)
    numbers = {source.number for source in report.sources}
    assert all(set(line.cited) <= numbers for table in tables.values() for line in table.lines)


def test_its_pages_are_neither_blank_nor_overfull(made: tuple[str, Report]) -> None:
    name, report = made
    assert faults(write(report, "pdf"), name) == []


@pytest.mark.parametrize("format_", FORMATS.values())
def test_made_again_it_has_the_same_bytes(format_: str, matrix: Report, ground: Ground) -> None:
    again = make(find_report("matrix"), {"policy": "津方案"}, ground)
    assert write(again, format_) == write(matrix, format_)


@pytest.mark.parametrize("name", shipped())
def test_its_queries_agree_with_the_ontology_and_with_what_they_are_given(name: str) -> None:
    assert all(query.columns for query in every_query(find_report(name)))


def test_a_report_of_ones_own_is_a_folder(folder: Callable[..., Path], ground: Ground) -> None:
    cypher = (
        "// id: leads\n// zh: 谁牵头？\n// en: Who leads?\n// kind: table\n// column unit: text — 单位 / unit\n"
        "// column quote: quote — 原句 / words\n// column source: source — 文件 / file\n"
        "// column line: line — 行 / line\nMATCH (:Task)-[r:LEAD_UNIT]->(u)\nMATCH (d:Document {id: r.document})\n"
        "RETURN u.name AS unit, r.quote AS quote, d.source AS source, r.line AS line ORDER BY line"
    )
    yaml = HEAD + "rows:\n  leads: {query: leads}\n"
    home = folder(yaml, "{% for row in leads %}{{ row.unit }}{{ cite(row) }} {% endfor %}", leads=cypher)
    report = make(find_report(str(home)), {}, ground)
    assert _words(report).startswith("天津市大数据管理中心〔1〕 天津市教育委员会〔2〕")
    assert report.sources[0].quote.words == "建平台/天津市大数据管理中心"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "needs --policy .*政策文件.*for example"),  # what it cannot do without
        ({"policy": "津方暗"}, "没有 '津方暗'.*津方案"),  # a misspelt title: the nearest
        ({"policy": "量子"}, "没有 '量子'"),  # nothing like it
        ({"policy": "津方案", "year": "2021"}, "no parameter 'year'; it takes --policy"),
    ],
)
def test_what_is_wrong_with_a_parameter_is_said(given: Mapping[str, str], said: str, ground: Ground) -> None:
    with pytest.raises(ReportError, match=said):
        identify(find_report("matrix"), given, ground.store)


def test_a_place_without_policies_is_said_with_those_that_have_some(ground: Ground) -> None:
    with pytest.raises(ReportError, match=r"没有 '上海市' 的政策文件.*天津市"):
        identify(find_report("coordination"), {"place": "上海市"}, ground.store)


def test_a_short_name_is_identified(ground: Ground) -> None:
    meant = identify(find_report("agency"), {"agency": "市教委"}, ground.store)
    assert meant.shown == {"agency": "天津市教育委员会"}


def test_several_policies_are_parted_by_semicolons(ground: Ground) -> None:
    report = make(find_report("coordination"), {"policies": "津方案；桂方案"}, ground)
    assert report.subtitle == "津方案、桂方案"
    assert "2 件政策，写明承担单位的政策文件 2 件" in _words(report)


def test_an_analysis_brings_its_band_its_reading_and_its_method(ground: Ground) -> None:
    report = make(find_report("coordination"), {"policies": "津方案"}, ground)
    assert report.subtitle == "津方案" and "牵头集中度（HHI）为" in _words(report)
    assert any("HHI" in note and "Hirschman" in note for note in report.notes)
    load = next(table for table in report.tables() if table.caption == "牵头任务数及其区间")
    assert [head.title for head in load.heads][:4] == ["单位", "牵头任务数", "下限", "上限"]
    assert load.lines[0].cells[:2] == ("天津市教育委员会", 2) and load.lines[0].cited


def test_an_analysis_and_a_record_need_a_workspace(ground: Ground) -> None:
    bare = Ground(ground.store)
    with pytest.raises(ReportError, match="without --uri"):
        make(find_report("coordination"), {}, bare)
    with pytest.raises(ReportError, match="without --uri"):
        make(find_report("changes"), {}, bare)


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (t:Task) SET t.text = 'x' RETURN t.text AS quote, t.name AS source, 1 AS line",
        "MATCH (t:Task) DETACH DELETE t RETURN 'x' AS quote, 'x' AS source, 1 AS line",
        # a file of the machine
        "LOAD FROM '/etc/passwd' (delim=':') RETURN column0 AS quote, column1 AS source, 1 AS line",
        "MATCH (t:Task) RETURN t.text AS quote, t.name AS source, 1 AS line; MATCH (t) DETACH DELETE t",
    ],
)
def test_a_query_that_does_more_than_read_is_refused(cypher: str, folder: Callable[..., Path], ground: Ground) -> None:
    head = (
        "// id: bad\n// zh: 删\n// en: Delete\n// kind: table\n// column quote: quote — 句 / words\n"
        "// column source: source — 文件 / file\n// column line: line — 行 / line\n"
    )
    home = folder(HEAD + "rows:\n  bad: {query: bad}\n", "{{ bad|length }}", bad=head + cypher)
    with pytest.raises(AskError):
        make(find_report(str(home)), {}, ground)
    assert ground.store.run("MATCH (t:Task) WHERE t.text <> 'x' RETURN count(t) AS n").values == ((4,),)


def test_rows_beyond_the_limit_are_cut_and_said(
    folder: Callable[..., Path], ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "ROWS", 2)
    report = make(find_report("agency"), {"agency": "市教委"}, ground)
    assert report.notes == ()
    units = make(find_report("matrix"), {"policy": "津方案"}, ground)
    assert "某政策文件中，各单位牵头、负责、配合多少项任务？ 只取前 2 行。" in units.notes


def test_a_query_of_the_folder_is_checked(folder: Callable[..., Path], ground: Ground) -> None:
    home = folder(
        HEAD + "rows:\n  bad: {query: bad}\n",
        "x",
        bad="MATCH (n) RETURN n",
    )
    with pytest.raises(QueryError, match="lacks '// id"):
        make(find_report(str(home)), {}, ground)


def test_a_graph_is_no_table(folder: Callable[..., Path], ground: Ground) -> None:
    home = folder(HEAD + "rows:\n  a: {query: policy/network}\n", "x")
    with pytest.raises(ReportError, match="made of tables"):
        make(find_report(str(home)), {}, ground)


def test_a_parameter_that_a_query_lacks_is_said(folder: Callable[..., Path]) -> None:
    home = folder(f"{HEAD}rows:\n  a: {{query: policy/repealed, with: {{year: '2021'}}}}\n", "x")
    with pytest.raises(AskError, match="'year'"):
        list(every_query(find_report(str(home))))
