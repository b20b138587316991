"""`kg evaluate`: how right the extraction is, against gold documents."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def evaluate(
    gold: Annotated[
        Path, typer.Argument(help="金标文件夹：NAME.txt 与 NAME.json / Folder of NAME.txt with NAME.json.")
    ],
    predictions: Annotated[
        Path | None,
        typer.Option(help="已有的抽取结果 (jsonl)；缺省则现在抽取 / Score this jsonl instead of extracting now."),
    ] = None,
    errors: Annotated[int, typer.Option(help="每类列出的错误数 / Mistakes listed of each kind.", min=0)] = 0,
    json: Annotated[bool, typer.Option("--json", help="以 JSON 输出 / Print JSON.")] = False,
) -> None:
    """对照金标文档计算精确率、召回率和 F1（含 95% 区间）。

    Score precision, recall and F1 against gold documents, with a 95 % interval over documents.
    """
    from kg.evaluate.score import as_json, read_predictions, score_folder, table
    from kg.model import KgError

    if not gold.is_dir():
        raise KgError(f"'{gold}' is no folder; name the folder that holds the gold documents.")
    lines = _recorded(predictions, gold) if predictions else _extract(gold)
    score = score_folder(gold, read_predictions(lines, str(predictions or "extraction")))
    if json:
        typer.echo(as_json(score))
        return
    for line in table(score, errors):
        typer.echo(line)


def _recorded(predictions: Path, gold: Path) -> list[str]:
    from kg.model import KgError

    if not predictions.is_file():
        raise KgError(f"There is no file '{predictions}'; make it with 'kg extract {gold} --format jsonl -o FILE'.")
    return predictions.read_text(encoding="utf-8").splitlines()


def _extract(gold: Path) -> list[str]:
    from kg.model import Facts
    from kg.pipeline import extract_paths
    from kg.report.facts import json_line

    texts = sorted(gold.glob("*.txt"))
    return [json_line(facts) for facts in extract_paths(texts, quiet=True) if isinstance(facts, Facts)]
