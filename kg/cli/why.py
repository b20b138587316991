"""`kg why`: the steps by which an edge came into the graph, and candidates that were refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.build import DEFAULT, WorkspaceFolder
from kg.cli.output import write_text

if TYPE_CHECKING:
    from kg.why import Candidates, Missed, Why
    from kg.why.explain import Witness


def why(
    edge: Annotated[
        list[str] | None,
        typer.Argument(help="关系标识，或头、类型、尾的词语 / Id of an edge, or words of head, type and tail."),
    ] = None,
    missed: Annotated[
        str, typer.Option("--missed", help="被拒绝的候选中含这些词的 / Refused candidates with these words.")
    ] = "",
    workspace: WorkspaceFolder = DEFAULT,
) -> None:
    """一条事实的来历：原句、规则、任务范围、并列单位、名称如何确定、其他证据、人工判断。

    How a fact came about: its words, rule, scope, fellow members, how names were settled, other witnesses, judgements.

    例 / Example:  kg why 提升服务水平 LEAD_UNIT 市教育局
    例 / Example:  kg why --missed 有关部门
    """
    from kg.pipeline import Workspace
    from kg.pipeline.workspace import graph_of
    from kg.why import Why
    from kg.why import missed as refusals
    from kg.why import why as explain

    with Workspace(workspace).existing_ledger() as ledger:
        if missed:
            write_text(_refused(refusals(missed, ledger.facts()), missed), None)
            return
        found = explain(" ".join(edge or ()), graph_of(ledger), ledger)
    write_text(_steps(found) if isinstance(found, Why) else _candidates(found), None)


def _refused(found: Iterator[Missed], words: str) -> Iterator[str]:
    count = 0
    for one in found:
        count += 1
        yield f"{one.source}:{one.line}  {one.words}\n    {one.because}  [{one.rule}]{_tail(one.reads_as.zh)}\n"
    yield f"{count} 个被拒绝的候选含“{words}” / refused candidates.\n"


def _tail(words: str) -> str:
    return f" {words}" if words else ""


def _candidates(found: Candidates) -> Iterator[str]:
    yield f"{found.count} 条关系符合，请用标识或更多的词 / edges fit; give an id or more words:\n"
    for id_, words in found.lines:
        yield f"  {id_}  {words}\n"


def _steps(found: Why) -> Iterator[str]:
    yield f"{found.sentence.zh}。 {found.sentence.en}.\n{found.id}  {found.type}\n"
    for number, witness in enumerate(found.witnesses, start=1):
        yield from _witness(number, witness)
    yield "范围 / scope\n" + "".join(f"  {'  ' * depth}{words}\n" for depth, words in enumerate(found.scope))
    if found.fellows:
        yield "同一句还说 / the same words also say\n"
        yield from (f"  {one.type} {one.name}\n" for one in found.fellows)
    yield "名称 / names\n"
    for naming in found.names:
        yield f"  {naming.surface} → {naming.canonical}\n" + "".join(f"      {words}\n" for words in naming.because)
    if found.properties:
        yield "属性 / properties\n" + "".join(f"  {key}: {value}\n" for key, value in found.properties.items())
    yield "判断 / judgements\n" + ("".join(f"  {one.to_line()}\n" for one in found.judgements) or "  —\n")


def _witness(number: int, witness: Witness) -> Iterator[str]:
    yield f"证据 {number} / witness: {witness.source}:{witness.line}  「{witness.quote}」\n"
    yield f"  规则 / rule: {witness.rule}  {witness.confidence:.2f}\n"
    if witness.reads_as:
        yield f"    {witness.reads_as.zh}\n    {witness.reads_as.en}\n"
