"""The same review as a workbook to fill in: a row a question, with lists of choices."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

from kg.ontology import ontology
from kg.resolve.judgements import Verdict
from kg.review.questions import FactQuestion, PairQuestion
from kg.review.reviewer import Reviewer
from kg.review.standing import Answered

FACTS, NAMES, GUIDE = "事实", "名称", "说明"
VERDICTS: Mapping[str, Mapping[str, Verdict]] = {
    FACTS: {"对": Verdict.RIGHT, "错": Verdict.WRONG, "更正": Verdict.CORRECT},
    NAMES: {"同一": Verdict.SAME, "不同": Verdict.DIFFERENT, "不定": Verdict.UNSURE},
}
_FACT_COLUMNS = {
    "标识": 4, "影响": 7, "关系": 10, "主体": 34, "对象": 30, "时限": 12, "置信度": 8, "原句": 70, "文件": 22,
    "行": 7, "判断": 8, "改为关系": 12, "改为对象": 26, "改为时限": 12, "备注": 24,
}  # fmt: skip
_NAME_COLUMNS = {
    "标识": 4, "影响": 7, "类型": 12, "甲": 36, "乙": 36, "相似度": 8, "甲又称": 30, "乙又称": 30, "判断": 8,
    "备注": 24,
}  # fmt: skip
_GUIDE = (
    "在“事实”表中逐行对照原句，在“判断”列选：对、错、更正。更正时在“改为关系”“改为对象”“改为时限”中填写应有的值，时限填“无”表示没有时限。",
    "在“名称”表中判断甲、乙两个名称是否同一：同一、不同、不定。",
    "留空的行表示未判。第一列是标识，请勿改动。存盘后运行：kg review --import 此文件 --by 姓名",
    "事实: compare each row with its sentence: 对 (right), 错 (wrong) or 更正 (correct: fill in what should stand).",
    "名称: are two names one thing: 同一 (same), 不同 (different), 不定 (unsure). Empty rows are not judged.",
)
_LONGEST = 32_000  # characters that a cell holds


def write_sheet(reviewer: Reviewer) -> bytes:
    """All questions as a workbook, what an answer would change most first; the same questions give the same bytes."""
    import xlsxwriter

    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": "核对事实 / Review", "created": datetime(2020, 1, 1)})
    _write_guide(book)
    asked = list(reviewer.asked.values())
    facts = [_fact_row(reviewer, one) for one in asked if isinstance(one, FactQuestion)]
    pairs = [_pair_row(reviewer, one) for one in asked if isinstance(one, PairQuestion)]
    _write(book, FACTS, _FACT_COLUMNS, facts)
    _write(book, NAMES, _NAME_COLUMNS, pairs)
    book.close()
    return out.getvalue()


def _write_guide(book: Any) -> None:
    sheet = book.add_worksheet(GUIDE)
    sheet.set_column(0, 0, 110, book.add_format({"text_wrap": True, "valign": "top"}))
    for number, words in enumerate(_GUIDE):
        sheet.write_string(number, 0, words)


def _write(book: Any, name: str, columns: Mapping[str, int], rows: list[list[str | float]]) -> None:
    sheet = book.add_worksheet(name)
    head = book.add_format({"bold": True, "bg_color": "#E3ECF7", "border": 1})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for column, (title, width) in enumerate(columns.items()):
        sheet.set_column(column, column, width, wrapped, {"hidden": title == "标识"})
        sheet.write_string(0, column, title, head)
    _write_rows(sheet, rows)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.autofilter(0, 0, max(1, len(rows)), len(columns) - 1)
    titles = list(columns)
    for title, choices in {"判断": [*VERDICTS[name]], "改为关系": [*roles()]}.items():
        if title in titles:
            at = titles.index(title)
            sheet.data_validation(1, at, max(1, len(rows)), at, {"validate": "list", "source": choices})


def _write_rows(sheet: Any, rows: list[list[str | float]]) -> None:
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            if not isinstance(value, str):
                sheet.write_number(number, column, value)
            elif value:
                sheet.write_string(number, column, value[:_LONGEST])


def roles() -> dict[str, str]:
    """The type of every relation with a sentence, by its Chinese name."""
    return {kind.zh: kind.name for kind in ontology().relations.values() if kind.evidence}


def _fact_row(reviewer: Reviewer, question: FactQuestion) -> list[str | float]:
    said, answered = question.shown, reviewer.standing.answered(question.id)
    values = dict(answered.values) if answered else {}
    tail = values.get("tail", "")
    zh = {type_: name for name, type_ in roles().items()}
    return [
        question.id,
        round(question.gain, 3),
        zh[question.type],
        question.head.name,
        question.tail.name,
        str(question.properties.get("deadline", "")),
        round(question.confidence, 3),
        said.quote,
        said.source,
        said.line,
        _chosen(FACTS, answered),
        zh.get(values.get("type", ""), ""),
        reviewer.things[tail].name if tail in reviewer.things else tail,
        values.get("deadline", ""),
        "",
    ]


def _pair_row(reviewer: Reviewer, question: PairQuestion) -> list[str | float]:
    one, other = question.one, question.other
    return [
        question.id,
        round(question.gain, 3),
        ontology().types[one.type].zh,
        one.name,
        other.name,
        round(question.likeness, 2),
        "、".join(one.aliases),
        "、".join(other.aliases),
        _chosen(NAMES, reviewer.standing.answered(question.id)),
        "",
    ]


def _chosen(sheet: str, answered: Answered | None) -> str:
    words = {verdict: word for word, verdict in VERDICTS[sheet].items()}
    return words.get(answered.verdict, "") if answered else ""
