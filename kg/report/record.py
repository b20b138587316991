"""What the record of a workspace knows and no graph holds: what the last build added and took away."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from kg.ask.answer import Quote
from kg.ledger import Ledger
from kg.report.content import ReportError, plain
from kg.report.rows import Field, Row, Rows

_CHANGES = (
    Field("what", "变化"),
    Field("head", "主体"),
    Field("relation", "关系", "role"),
    Field("tail", "对象"),
    Field("source", "文件"),
    Field("build", "次序", "integer"),
    Field("date", "时间", "date"),
)
_WORDS = {"added": "新增", "removed": "撤去"}


def rows_of_record(name: str, of: str, ledger: Ledger) -> Rows:
    """The rows of what is asked of the record."""
    if of not in _KINDS:
        raise ReportError(f"'{of}' is nothing that the record tells; write {', '.join(_KINDS)}.")
    return Rows(name, _CHANGES, tuple(_KINDS[of](ledger)))


def _last_build(ledger: Ledger) -> Iterator[Row]:
    for change in ledger.last_changes():
        values = {
            "what": _WORDS.get(change.what, change.what),
            "head": plain(change.head),
            "relation": change.relation,
            "tail": plain(change.tail),
            "source": plain(change.source),
            "build": change.build,
            "date": change.date,
        }
        yield Row(values, [Quote(plain(change.source), change.line, plain(change.quote))])


_KINDS: Mapping[str, Callable[[Ledger], Iterator[Row]]] = {"last-build": _last_build}
