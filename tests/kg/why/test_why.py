"""`kg why`: the steps of an edge and the refused candidates, as a person asks for them."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.check import check
from kg.cli.app import app
from kg.ledger import Ledger
from kg.model import Entity, Facts, KgError, PolicyGraph
from kg.pipeline import Workspace, build
from kg.pipeline.workspace import graph_of
from kg.resolve import resolve
from kg.resolve.judgements import Judgement, Verdict
from kg.why import Candidates, Why, missed, reads_as, why
from kg.why.finding import WhyError
from kg.why.names import namings
from kg.why.rules import sentences
from loaders.extract import extract
from loaders.read import read, read_text
from loaders.resources import data_folder
from tests.conftest import ROOT

PLAN = """天津市优化服务行动方案

一、重点任务

（一）提升服务水平。推进事项上网。（牵头单位：市教委；配合单位：市工信局、天津海关，市级有关部门；完成时限：2025年底）

（二）加强宣传。做好解读。（市委网信办负责）
"""
AGAIN = "天津市优化服务行动方案\n\n一、重点任务\n\n（一）提升服务水平。推进事项上网。（市教委牵头）\n"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    folder = tmp_path_factory.mktemp("why")
    (folder / "甲.txt").write_text(PLAN, encoding="utf-8")
    (folder / "乙.txt").write_text(AGAIN, encoding="utf-8")
    kept = Workspace(folder / "kg-data")
    build([folder / "甲.txt", folder / "乙.txt"], kept, quiet=True)
    return kept


@pytest.fixture
def ledger(workspace: Workspace):
    with workspace.existing_ledger() as record:
        yield record


@pytest.fixture
def graph(ledger: Ledger) -> PolicyGraph:
    return graph_of(ledger)


def explained(edge: str, graph: PolicyGraph, ledger: Ledger | None = None) -> Why:
    found = why(edge, graph, ledger)
    assert isinstance(found, Why)
    return found


def test_an_edge_shows_its_words_and_what_its_rule_reads(graph):
    found = explained("提升服务水平 LEAD_UNIT", graph)
    assert found.tail.name == "天津市教育委员会"
    assert found.sentence.zh == "提升服务水平由天津市教育委员会牵头"
    assert {witness.source for witness in found.witnesses} == {"甲.txt", "乙.txt"}
    assert {witness.rule for witness in found.witnesses} == {
        "responsibility.bracket.label-lead",
        "responsibility.bracket.verb-lead",
    }
    assert all("任务后的括号" in witness.reads_as.zh for witness in found.witnesses)


def test_the_scope_runs_from_the_policy_to_the_task(graph):
    assert explained("提升服务水平 LEAD_UNIT", graph).scope[0] == "天津市优化服务行动方案"
    assert explained("提升服务水平 LEAD_UNIT", graph).scope[-1].endswith("提升服务水平")


def test_fellow_members_of_the_same_words_are_shown_in_order(graph):
    fellows = explained("提升服务水平 LEAD_UNIT", graph).fellows
    assert [(one.type, one.name, one.order) for one in fellows] == [
        ("COOPERATING_UNIT", "天津市工业和信息化局", 1),
        ("COOPERATING_UNIT", "天津海关", 2),
    ]


def test_an_id_names_an_edge_and_the_zh_of_a_type_does_too(graph):
    found = explained("提升服务水平 牵头单位", graph)
    assert explained(found.id, graph) == found


def test_of_several_edges_the_candidates_are_offered(graph):
    found = why("提升服务水平 COOPERATING_UNIT", graph)
    assert isinstance(found, Candidates)
    assert found.count == 2
    assert all(id_ in graph.relations for id_, _ in found.lines)


@pytest.mark.parametrize("edge", ["", "没有这样的任务", "提升服务水平 REPEALS"])
def test_nothing_that_fits_is_told_in_one_sentence(graph, edge):
    with pytest.raises(WhyError):
        why(edge, graph)


NAMINGS = [
    # the place is only its rank, the function is in a table
    ("市教委", "天津市教育委员会", ["“市”在本文中指 天津市", "教委：机构名表"]),
    ("市委网信办", "中共天津市委网络安全和信息化委员会办公室", ["“市”在本文中指", "党委机构表"]),
    ("天津海关", "天津海关", ["写的就是规范名称"]),
    # no place is written: that of the list
    ("工信局", "天津市工业和信息化局", ["并列名称或本文属地给出 天津市", "机构名表"]),
    ("天津市工信局", "天津市工业和信息化局", ["“天津市”即 天津市（行政区划表）"]),
    ("各区政府", "天津市各区人民政府", ["作为一个集体"]),
    # what the place itself calls it
    ("市城市管理局", "天津市城市管理委员会", ["天津市的名称与通常的“城市管理局”不同"]),
    ("某某某", "天津市某某某", ["表中没有"]),
]


@pytest.mark.parametrize(("surface", "name", "reasons"), NAMINGS)
def test_how_words_became_a_name_is_said(surface, name, reasons):
    body = Entity("agency-1", "Agency", name, (surface,), {"place": "天津市"})
    (naming,) = namings(body, f"（责任单位：{surface}）")
    assert (naming.surface, naming.canonical) == (surface, name)
    for reason in reasons:
        assert any(reason in said for said in naming.because), naming.because


def test_a_central_body_comes_from_its_own_table():
    body = Entity("agency-1", "Agency", "中国人民银行", ("人民银行",), {})
    assert "中央机构表" in namings(body, "（人民银行负责）")[0].because[0]


def test_judgements_on_the_edge_and_its_ends_are_shown(graph, tmp_path):
    edge = explained("提升服务水平 LEAD_UNIT", graph)
    with Ledger(tmp_path / "ledger.sqlite") as other:
        other.judge(Judgement("2024-05-01", "a reader", Verdict.RIGHT, edge.id))
        other.judge(Judgement("2024-05-02", "a reader", Verdict.RIGHT, "another-edge"))
        assert [one.subject for one in explained(edge.id, graph, other).judgements] == [edge.id]


def test_refused_candidates_are_found_by_their_words(ledger):
    (found,) = missed("市级 部门", ledger.facts())
    assert (found.words, found.reason) == ("市级有关部门", "generic")
    assert "泛指" in found.because
    assert not list(missed("没有这样的词", ledger.facts()))


def run(workspace: Workspace, *words: str) -> str:
    done = CliRunner().invoke(app, ["why", *words, "--workspace", str(workspace.folder)])
    if isinstance(done.exception, KgError):
        raise done.exception
    assert done.exit_code == 0, done.output
    return done.stdout


def test_the_command_prints_the_steps(workspace):
    said = run(workspace, "提升服务水平", "LEAD_UNIT")
    for words in (
        "甲.txt:",
        "乙.txt:",
        "范围 / scope",
        "市教委 → 天津市教育委员会",
        "COOPERATING_UNIT 天津海关",
        "deadline: 2025-12-31",
    ):
        assert words in said


def test_the_command_offers_candidates_and_shows_refusals(workspace):
    assert "2 条关系符合" in run(workspace, "提升服务水平", "COOPERATING_UNIT")
    assert "市级有关部门" in run(workspace, "--missed", "有关部门")
    with pytest.raises(KgError, match="No edge"):
        run(workspace, "没有这样的任务")


def test_every_rule_that_the_samples_emit_has_its_line():
    assert _unsaid(ROOT / "kg" / "samples") == set()


def test_every_rule_that_the_corpus_emits_has_its_line(shared_corpus: Path):
    assert _unsaid(shared_corpus) == set()


def _unsaid(folder: Path) -> set[str]:
    """The rules of relations, read from every document of a folder, that have no sentence."""
    documents = (one for path in sorted(folder.iterdir()) if path.suffix in (".txt", ".md") for one in read(path))
    return {rule for document in documents for rule in _rules(check(resolve(document, extract(document))))}


def _rules(facts: Facts) -> set[str]:
    return {said.rule for one in facts.relations for said in one.evidence if not reads_as(said.rule)}


def test_every_line_has_both_languages_and_names_one_rule():
    table = (data_folder("schema") / "rules.tsv").read_text(encoding="utf-8")
    rules = [line.split("\t")[0] for line in table.splitlines() if line and not line.startswith("#")][1:]
    assert len(rules) == len(set(rules)) == len(sentences())
    assert all(said.zh and said.en for said in sentences().values())


def test_a_rule_that_no_line_names_has_no_sentence():
    assert not reads_as("module.no-such-rule")
    assert not reads_as("responsibility.bracket.no-such-reading")


def test_a_document_without_a_workspace_is_explained_too():
    document = read_text(PLAN)
    facts = check(resolve(document, extract(document)))
    alone = PolicyGraph({one.id: one for one in facts.entities}, {one.id: one for one in facts.relations})
    assert explained("加强宣传 RESPONSIBLE_UNIT", alone).tail.name == "中共天津市委网络安全和信息化委员会办公室"
