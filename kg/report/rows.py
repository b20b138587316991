"""The rows that a report is made of: answers of queries, analyses and the record in one form, each with its quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from kg.ask.answer import Answer, Quote
from kg.report.content import plain

Cell = str | int | float

NOT_STATED = "未载明"
_NUMBERS = ("integer", "number", "line", "share")


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its name, its title, and what it holds (`text`, `list`, `role`, `date`, `number` …)."""

    name: str
    title: str
    kind: str = "text"

    @property
    def number(self) -> bool:
        """Whether its values are numbers."""
        return self.kind in _NUMBERS

    @property
    def share(self) -> bool:
        """Whether its values are shares of one, read as per cent."""
        return self.kind == "share"


class Row(dict[str, Any]):
    """The values of a row by column; `quotes` are the statements that it rests on."""

    __slots__ = ("quotes",)

    def __init__(self, values: Mapping[str, Any], quotes: Iterable[Quote] = ()) -> None:
        super().__init__({name: _tidy(value) for name, value in values.items()})
        self.quotes = tuple(quotes)


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """A set of rows with a name, its columns, and notes that a reader has to know."""

    name: str
    fields: tuple[Field, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    figures: Mapping[str, Mapping[str, float | None]] = field(default_factory=dict)  # of the whole
    reading: str = ""  # how to read the numbers

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, place: int) -> Row:
        return self.rows[place]

    def words(self, row: Row, name: str) -> str:
        """A value of a row as a reader sees it."""
        return str(shown(row[name], self.field(name) or Field(name, name)))

    def field(self, name: str) -> Field | None:
        """The column of that name."""
        return next((one for one in self.fields if one.name == name), None)


def rows_of_answer(name: str, answer: Answer) -> Rows:
    """The rows of a query."""
    fields = tuple(Field(column.name, column.zh, column.type) for column in answer.facts())
    rows = (Row({f.name: row[f.name] for f in fields}, map(_clean, answer.evidence(row))) for row in answer.rows)
    return Rows(name, fields, tuple(rows))


def shown(value: Any, field: Field) -> Cell:
    """A value as a reader sees it: relations in Chinese, lists joined, what no text states said to be so."""
    if value is None or value == []:
        return NOT_STATED
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        return int(value) if value.is_integer() else round(value, _decimals(value))
    if isinstance(value, int):
        return value
    if isinstance(value, (list, tuple)):
        return "；".join(str(shown(each, field)) for each in value)
    # the key of a target or result joins its parts with bars
    return role(str(value)) if field.kind in ("role", "label") else plain(str(value)).replace("|", " · ")


def _decimals(value: float) -> int:
    """As many as three figures of a number need."""
    return 1 if abs(value) >= 10 else 2 if abs(value) >= 1 else 3


def role(name: str) -> str:
    """The Chinese word for a relation or a type; other words stay."""
    from kg.ontology import ontology

    kind = ontology().relations.get(name) or ontology().types.get(name)
    return kind.zh if kind else plain(name)


def _tidy(value: Any) -> Any:
    """A value whose words no format and no template can take for anything but words."""
    if isinstance(value, str):
        return plain(value)
    return [_tidy(each) for each in value] if isinstance(value, (list, tuple)) else value


def _clean(quote: Quote) -> Quote:
    return Quote(plain(quote.source), quote.line, plain(quote.words))
