"""`kg evaluate`: how right the extraction is, against gold documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from kg.evaluate.score import Score


def evaluate(
    gold: Annotated[
        list[Path], typer.Argument(help="金标文件夹：NAME.txt 与 NAME.json / Folders of NAME.txt with NAME.json.")
    ],
    *,
    predictions: Annotated[
        Path | None,
        typer.Option(help="已有的抽取结果 (jsonl)；缺省则现在抽取 / Score this jsonl instead of extracting now."),
    ] = None,
    against: Annotated[
        Path | None, typer.Option(help="与较早的抽取结果 (jsonl) 比较得失 / Gains and losses against an earlier jsonl.")
    ] = None,
    errors: Annotated[int, typer.Option(help="每类列出的错误数 / Mistakes listed of each kind.", min=0)] = 0,
    rules: Annotated[bool, typer.Option("--rules", help="按规则列出正误 / Right and wrong by rule.")] = False,
    calibration: Annotated[
        bool, typer.Option("--calibration", help="置信度是否可信 / Whether confidences mean what they say.")
    ] = False,
    counts: Annotated[
        bool, typer.Option("--counts", help="只输出各规则正误数 / Only the counts by rule, as the lexicon holds them.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="以 JSON 输出 / Print JSON.")] = False,
) -> None:
    """对照金标文档计算精确率、召回率和 F1（含 95% 区间），列出错误、得失和置信度校准。

    Score precision, recall and F1 against gold documents, with a 95 % interval over documents.

    例 / Example:  kg extract gold -o before.jsonl --format jsonl …  kg evaluate gold --against before.jsonl --errors 20
    """
    from kg.evaluate.score import as_json

    lines = _recorded(predictions, gold[0]) if predictions else _extract(gold)
    score = _score(gold, lines, str(predictions or "extraction"))
    if json:
        typer.echo(as_json(score))
        return
    earlier = _score(gold, _recorded(against, gold[0]), str(against)) if against else None
    for line in _lines(score, earlier, errors, (rules, calibration, counts)):
        typer.echo(line)


def _lines(score: Score, earlier: Score | None, errors: int, asked: tuple[bool, bool, bool]) -> Iterator[str]:
    """What was asked for: the counts alone, or the score and after it rules, calibration, gains and losses."""
    from kg.evaluate import calibration as sure
    from kg.evaluate.score import by_rule, gains_and_losses, table

    rules, calibration, counts = asked
    if counts:
        yield from sure.rule_counts(score.outcomes)
        return
    yield from table(score, 0 if rules or earlier else errors)
    if rules:
        yield from ("", *by_rule(score, errors))
    if calibration:
        yield from ("", *sure.table(score.outcomes))
    if earlier:
        yield from ("", *gains_and_losses(score, earlier, errors))


def _score(folders: list[Path], lines: list[str], name: str) -> Score:
    from kg.evaluate.gold import read_gold
    from kg.evaluate.score import read_predictions, score_documents
    from kg.model import KgError

    for folder in folders:
        if not folder.is_dir():
            raise KgError(f"'{folder}' is no folder; name the folder that holds the gold documents.")
    gold = [document for folder in folders for document in read_gold(folder)]
    return score_documents(gold, read_predictions(lines, name))


def _recorded(predictions: Path, gold: Path) -> list[str]:
    from kg.model import KgError

    if not predictions.is_file():
        raise KgError(f"There is no file '{predictions}'; make it with 'kg extract {gold} --format jsonl -o FILE'.")
    return predictions.read_text(encoding="utf-8").splitlines()


def _extract(folders: list[Path]) -> list[str]:
    from kg.model import Facts
    from kg.pipeline import extract_paths
    from kg.report.facts import json_line

    texts = [text for folder in folders for text in sorted(folder.glob("*.txt"))]
    return [json_line(facts) for facts in extract_paths(texts, quiet=True) if isinstance(facts, Facts)]
