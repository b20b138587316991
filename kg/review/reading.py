"""A workbook that a person has filled in, read back row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from kg.resolve.judgements import Judgement, Verdict
from kg.review.answers import Answer, ReviewError, judgements_of
from kg.review.questions import FactQuestion, Question
from kg.review.reviewer import Reviewer, now
from kg.review.sheet import FACTS, NAMES, VERDICTS, roles


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of reading a spreadsheet back."""

    recorded: int  # rows that said something new
    unchanged: int  # rows that say what stands already
    faults: tuple[str, ...]  # rows that make no sense, a sentence each


def read_sheet(path: Path, reviewer: Reviewer, by: str, clock: Callable[[], str] = now) -> Imported:
    """Record what the rows of a workbook say; a row that makes no sense is told and the others still count."""
    recorded = unchanged = 0
    faults = []
    for sheet, number, row in _rows(path):
        try:
            made = _judgements(sheet, row, reviewer, by, clock())
            new = reviewer.record(made)
        except ReviewError as fault:
            faults.append(f"{sheet}, row {number}: {fault}")
            continue
        recorded += bool(new)
        unchanged += bool(made) and not new
    return Imported(recorded, unchanged, tuple(faults))


def _rows(path: Path) -> Iterator[tuple[str, int, dict[str, str]]]:
    """Every row of the two sheets with its number, as words by column."""
    for name, table in _tables(path).items():
        titles = [_text(value) for value in table[0]] if table else []
        if lacking := [title for title in ("标识", "判断") if title not in titles]:
            raise ReviewError(
                f"Sheet {name} of {path.name} lacks the column {lacking[0]}; write it again with --export."
            )
        for number, row in enumerate(table[1:], 2):
            yield name, number, {title: _text(value) for title, value in zip(titles, row, strict=False)}


def _tables(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    from zipfile import BadZipFile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(path, read_only=True, data_only=True)
        tables = {name: list(book[name].iter_rows(values_only=True)) for name in VERDICTS if name in book.sheetnames}
        book.close()
    except (OSError, BadZipFile, InvalidFileException, KeyError, ValueError) as error:
        raise ReviewError(f"'{path}' cannot be read as a workbook; give the .xlsx that --export wrote.") from error
    if not tables:
        raise ReviewError(f"'{path}' has neither a sheet {FACTS} nor {NAMES}; give the .xlsx that --export wrote.")
    return tables


def _judgements(sheet: str, row: Mapping[str, str], reviewer: Reviewer, by: str, at: str) -> list[Judgement]:
    said = row.get("判断", "")
    values = _values(row) if sheet == FACTS else {}
    if not said and not values:
        return []
    verdict = VERDICTS[sheet].get(said or "更正")
    if verdict is None:
        raise ReviewError(f"'{said}' is no answer; choose {', '.join(VERDICTS[sheet])}.")
    question = reviewer.question(row.get("标识", ""))
    if verdict is Verdict.CORRECT:
        values = _named(question, values, reviewer)
    elif values:
        raise ReviewError(f"'{said}' and a correction do not go together; choose 更正, or empty the columns 改为….")
    answer = Answer(verdict, values, row.get("备注", ""))
    return judgements_of(question, answer, by, at, reviewer.types, reviewer.standing.corrected(question.id))


def _values(row: Mapping[str, str]) -> dict[str, str]:
    given = {"type": row.get("改为关系", ""), "tail": row.get("改为对象", ""), "deadline": row.get("改为时限", "")}
    return {name: value for name, value in given.items() if value}


def _named(question: Question, values: Mapping[str, str], reviewer: Reviewer) -> dict[str, str]:
    """The values with the relation's type for its name, and the identifier of a thing that has the name."""
    named = dict(values)
    if "type" in named:
        if named["type"] not in roles():
            raise ReviewError(f"'{named['type']}' is no relation; choose one of {', '.join(roles())}.")
        named["type"] = roles()[named["type"]]
    if "tail" in named and isinstance(question, FactQuestion):
        type_ = question.tail.type
        found = [id_ for id_, one in reviewer.things.items() if (one.name, one.type) == (named["tail"], type_)]
        named["tail"] = found[0] if len(found) == 1 else named["tail"]
    return named


def _text(value: Any) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else "" if value is None else str(value).strip()
