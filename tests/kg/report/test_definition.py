"""`report.yaml`: each mistake is told in one sentence that names the file and the remedy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.report.asking import Ground
from kg.report.content import ReportError
from kg.report.definition import read_definition
from kg.report.shelf import find_report, shipped

HEAD = "title: {zh: 一, en: one}\nquestion: {zh: 谁, en: who}\n"
ROWS = "rows:\n  a: {query: policy/repealed}\n"
PARAMETER = "parameters:\n  p: {type: Policy, example: 某方案, zh: 政策, en: policy}\n"


@pytest.mark.parametrize(
    ("yaml", "said"),
    [
        ("[1, 2]", "no list of 'name: value'"),
        ("title: {zh: 一", "is no YAML"),
        (HEAD, "no rows"),
        (ROWS, "'title' must say zh and en"),
        ("title: 一\n" + ROWS, "'title' must say zh and en"),
        (HEAD + ROWS + "sections: []\n", "'sections' is no key"),
        (HEAD + "rows:\n  a: {}\n", "must name one of query, analysis, record"),
        (HEAD + "rows:\n  a: {query: x, analysis: y}\n", "must name one of"),
        (HEAD + "rows:\n  a: {query: x, limit: 5}\n", "'limit' is no key of rows 'a'"),
        (HEAD + "rows:\n  a: {query: x, with: [1]}\n", "a.with"),
        (HEAD + "rows:\n  a: {query: x, with: {p: $p}}\n", r"'\$p', which is no parameter"),
        # a type is no place for Cypher
        (
            HEAD + ROWS + "parameters:\n  p: {type: 'Policy) DETACH DELETE (n', example: 某, zh: 政策, en: policy}\n",
            "is of no known type",
        ),
        (HEAD + ROWS + "parameters:\n  p: {type: Policy, zh: 政策, en: policy}\n", "lacks 'example'"),
        (HEAD + ROWS + PARAMETER.replace("zh:", "cn:"), "'cn' is no key of parameter 'p'"),
        ("title: {zh: 一, en: !!python/object/apply:os.system [ls]}\n", "is no YAML"),  # only plain values
    ],
)
def test_a_mistake_is_told(yaml: str, said: str, folder: Callable[..., Path]) -> None:
    with pytest.raises(ReportError, match=said):
        read_definition(folder(yaml))


def test_what_it_says_is_read(folder: Callable[..., Path]) -> None:
    one = read_definition(folder(HEAD + ROWS + PARAMETER))
    assert (one.zh, one.en, one.id) == ("一", "one", "mine")
    assert [wanted.parameter.required for wanted in one.parameters] == [True]
    assert [(ask.name, ask.kind, ask.of) for ask in one.asks] == [("a", "query", "policy/repealed")]


def test_a_template_is_needed(folder: Callable[..., Path]) -> None:
    home = folder()
    (home / "template.md").unlink()
    with pytest.raises(ReportError, match=r"no template\.md"):
        read_definition(home)


def test_a_folder_without_a_report(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="cannot be read"):
        read_definition(tmp_path)
    with pytest.raises(ReportError, match=r"holds no report\.yaml"):
        find_report(str(tmp_path))


@pytest.mark.parametrize(("name", "near"), [("matrx", "matrix"), ("coordinaton", "coordination")])
def test_a_misspelt_name_gets_the_nearest(name: str, near: str) -> None:
    with pytest.raises(ReportError, match=f"did you mean.*{near}"):
        find_report(name)


def test_an_unknown_name_points_to_the_list() -> None:
    with pytest.raises(ReportError, match="'kg report' lists them all"):
        find_report("xyz")


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_report_has_both_languages(name: str) -> None:
    one = find_report(name)
    assert one.id == name
    assert all((one.zh, one.en, one.question_zh.endswith("？"), one.question_en.endswith("?")))


def test_the_guide_names_all_that_a_template_may_call() -> None:
    from kg.report.draft import Draft
    from kg.report.shelf import LIBRARY

    guide = (LIBRARY / "README.md").read_text(encoding="utf-8")
    assert [name for name in Draft().functions() if f"`{name}(" not in guide] == []


def test_the_report_of_the_guide_can_be_made(folder: Callable[..., Path], ground: Ground) -> None:
    import re

    from kg.report.making import make
    from kg.report.shelf import LIBRARY

    guide = (LIBRARY / "README.md").read_text(encoding="utf-8")
    yaml, template = re.findall(r"```(?:yaml|jinja)\n(.*?)```", guide, re.DOTALL)
    report = make(find_report(str(folder(yaml, template))), {"place": "天津市"}, ground)
    assert [heading.text for heading in report.headings()] == ["概况"] and len(list(report.tables())) == 1
