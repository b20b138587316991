"""The main job on real files, as a user does it: build, ask who leads what; bad input loses nothing."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.ask.answer import Answer
from kg.ask.asking import ask
from kg.pipeline import Workspace, build
from kg.store import Store

pytestmark = pytest.mark.corpus

COMPILATION = "compilation-2020-2023-provinces.txt"
TIANJIN = "天津市加快数字化发展三年行动方案"

# file → how many documents of which kinds it holds
SPLITS = {
    COMPILATION: 26,
    "newsletter-2022-11.txt": 13,
    "newsletter-2023-12.txt": 11,
    "digest-provincial-plans-2021.txt": 27,
    "guide-guangdong-1.0.txt": 1,
}

DOC_NUMBERS = {
    "桂政函〔2023〕11号",
    "桂政发〔2022〕31号",
    "桂政办发〔2021〕113号",
    "桂政办发〔2020〕70号",
    "桂政办发〔2022〕10号",
    "桂政法〔2021〕50号",  # a misprint stays as printed
    "桂政办发〔2021〕21号",
    "沪府办发〔2023〕5号",
}

# words of the task → role → units
TASKS_OF_TIANJIN = [
    (
        "建设城市信息模型（CIM）基础平台",
        {"天津市住房和城乡建设委员会"},
        {"中共天津市委网络安全和信息化委员会办公室", "天津市规划和自然资源局", "天津市大数据管理中心"},
    ),
    ("积极争取数字人民币试点", {"天津市地方金融监督管理局"}, set()),
    # two leads, one of them a company
    ("建设智慧港口", {"天津市交通运输委员会", "天津港集团"}, {"天津海关", "天津市滨海新区人民政府"}),
]


@pytest.fixture(scope="session")
def corpus_workspace(shared_corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The five real files as a graph."""
    workspace = Workspace(tmp_path_factory.mktemp("corpus"))
    summary = build([shared_corpus], workspace, quiet=True)
    assert summary.failures == []
    return workspace


@pytest.fixture
def graph(corpus_workspace: Workspace) -> Iterator[Store]:
    """The embedded graph of the real files."""
    with corpus_workspace.store() as store:
        yield store


@pytest.fixture(scope="session")
def extracted(shared_corpus: Path) -> dict[str, dict[str, Any]]:
    """What `kg extract` prints for the five real files, by file name."""
    done = kg("extract", str(shared_corpus), "--format", "jsonl")
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    return {content["source"]: content for content in found}


def kg(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line as a user does."""
    command = [sys.executable, "-c", "from kg.cli import main; main()", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env={**os.environ, **environment}, check=False)


def _units(answer: Answer, role: str) -> set[str]:
    return {str(row["unit"]) for row in answer.rows if row["role"] == role}


@pytest.mark.parametrize("source", SPLITS)
def test_a_file_is_split_into_its_documents(extracted: dict[str, dict[str, Any]], source: str) -> None:
    kinds = ("policy", "news", "report", "digest", "guide")
    assert sum(part["kind"] in kinds for part in extracted[source]["items"]) == SPLITS[source]


def test_the_compilation_states_its_numbers_and_issuers(extracted: dict[str, dict[str, Any]]) -> None:
    policies = extracted[COMPILATION]["policies"]
    assert len(policies) == 26
    assert {policy["doc_number"] for policy in policies if policy["doc_number"]} >= DOC_NUMBERS
    stated = [policy for policy in policies if policy["issuers"]]
    assert len(stated) == 18
    assert all("重庆" not in policy["title"] for policy in stated)  # no text names their issuers


# The compilation's 264 stand in test_corpus.py of the responsibility tests: several share their line and words.
@pytest.mark.parametrize(("source", "annotations"), [("newsletter-2023-12.txt", 40), ("newsletter-2022-11.txt", 7)])
def test_every_bracketed_annotation_is_read(
    extracted: dict[str, dict[str, Any]], source: str, annotations: int
) -> None:
    roles = ("LEAD_UNIT", "RESPONSIBLE_UNIT", "COOPERATING_UNIT")
    relations = [r for r in extracted[source]["relations"] if r["type"] in roles and ".bracket." in r["rule"]]
    places = {(r["line"], r["evidence"]) for r in relations}
    assert len(places) == annotations
    assert all(quote.count("（") + quote.count("(") == quote.count("）") + quote.count(")") for _, quote in places)


@pytest.mark.parametrize(("task", "leads", "cooperating"), TASKS_OF_TIANJIN, ids=[t[0] for t in TASKS_OF_TIANJIN])
def test_who_leads_and_who_cooperates(graph: Store, task: str, leads: set[str], cooperating: set[str]) -> None:
    answer = ask("responsibility/units-of-task", {"task": task, "policy": TIANJIN}, graph)
    assert _units(answer, "LEAD_UNIT") == leads
    assert _units(answer, "COOPERATING_UNIT") == cooperating
    assert all(answer.evidence(row) for row in answer.rows)


def test_the_first_listed_unit_leads_where_the_text_says_so(graph: Store) -> None:
    answer = ask("responsibility/units-of-task", {"task": "建设产业公共服务平台"}, graph)
    assert _units(answer, "LEAD_UNIT") == {"浙江省经济和信息化厅"}
    assert _units(answer, "RESPONSIBLE_UNIT") == {"浙江省科学技术厅", "浙江省市场监督管理局"}


@pytest.mark.parametrize(
    "plan", ["人工智能创新策源地实施方案", "机器人产业创新发展行动方案", "促进通用人工智能创新发展"]
)
def test_what_no_text_states_is_not_stated(graph: Store, plan: str) -> None:
    rows = graph.run(
        "MATCH (p:Policy)<-[:PART_OF]-(t:Task) WHERE p.title CONTAINS $plan "
        "OPTIONAL MATCH (t)-[r:LEAD_UNIT]->(u) RETURN count(DISTINCT t.id) AS tasks, count(r) AS leads",
        {"plan": plan},
    )
    found = next(iter(rows))
    assert found["tasks"] > 5
    assert found["leads"] == 0


def test_the_same_extraction_under_any_hash_seed(shared_corpus: Path) -> None:
    first, second = (
        kg("extract", str(shared_corpus / "newsletter-2023-12.txt"), "--format", "jsonl", PYTHONHASHSEED=seed)
        for seed in ("1", "2")
    )
    assert first.returncode == 0
    assert first.stdout == second.stdout


def test_building_twice_changes_nothing(shared_corpus: Path, tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    shutil.copy(shared_corpus / "newsletter-2022-11.txt", source)
    workspace = Workspace(tmp_path / "kg")
    first = build([source], workspace, quiet=True)
    second = build([source], workspace, quiet=True)
    assert (first.read, second.read, second.unchanged) == (1, 0, 1)
    assert (second.added, second.removed, second.refreshed) == (0, 0, False)
    assert (first.nodes, first.edges) == (second.nodes, second.edges)


@pytest.mark.gold
def test_evaluate_prints_the_table_of_the_reference_scorer(shared_gold: Path, tmp_path: Path) -> None:
    predictions = tmp_path / "pred.jsonl"
    assert kg("extract", str(shared_gold), "--format", "jsonl", "-o", str(predictions)).returncode == 0
    reference = [sys.executable, str(shared_gold.parent / "score.py"), str(shared_gold), str(predictions)]
    expected = subprocess.run(reference, capture_output=True, text=True, check=True).stdout
    assert kg("evaluate", str(shared_gold)).stdout == expected


# (name of the file, its bytes, words of the sentence)
BAD_FILES = [
    ("empty.txt", b"", "empty"),
    ("binary.txt", bytes(range(256)) * 40, "text"),
    ("undecodable.txt", "责任".encode("gb18030") + b"\xff\xff\xff" + "单位".encode() * 9, "encoding"),
]


@pytest.mark.parametrize(("name", "content", "words"), BAD_FILES, ids=[name for name, _, _ in BAD_FILES])
def test_a_bad_file_is_one_sentence_and_the_others_are_read(
    tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text("岚海省数据条例\n\n第一条 省财政厅负责经费保障。\n", encoding="utf-8")
    done = kg("extract", str(tmp_path), "--format", "jsonl")
    assert done.returncode == 1
    assert [json.loads(line)["source"] for line in done.stdout.splitlines()] == ["good.txt"]
    said = [line for line in done.stderr.splitlines() if name in line]
    assert len(said) == 1
    assert "Traceback" not in done.stderr
    assert words in said[0]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("extract", "no-such-file.txt"), "no such file or folder"),
        (("build", "no-such-folder", "--workspace", "{tmp}/kg"), "no such file or folder"),
        (("build", "{tmp}/empty", "--workspace", "{tmp}/kg"), "no document"),
        (("ask", "policy/grounds-of-policy", "--policy", "x", "--workspace", "{tmp}/none"), "kg build"),
        (("load", "--to", "bolt://127.0.0.1:9", "--workspace", "{tmp}/demo"), "127.0.0.1:9"),
        (("evaluate", "{tmp}/empty"), "No gold documents"),
    ],
    ids=lambda value: " ".join(value[:1]) if isinstance(value, tuple) else "",
)
def test_a_mistake_is_one_sentence(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    (tmp_path / "empty").mkdir()
    if "demo" in arguments[-1]:
        assert kg("demo", "--workspace", str(tmp_path / "demo")).returncode == 0
    filled = [argument.replace("{tmp}", str(tmp_path)) for argument in arguments]
    done = kg(*filled, KG_NEO4J_PASSWORD="wrong")
    assert done.returncode == 1
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_help_is_there_at_once_and_teaches() -> None:
    done = kg("--help")
    assert done.returncode == 0
    assert "谁牵头" in done.stdout
    assert "who leads" in done.stdout.lower()


def test_heavy_imports_wait_until_they_are_needed() -> None:
    loaded = "import sys, kg.cli; print(*sorted({m.split('.')[0] for m in sys.modules}))"
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert not {"spacy", "jieba", "ladybug", "neo4j", "networkx", "pyarrow", "lxml"} & set(done.stdout.split())
