"""How two entities are compared: each way is one sentence and one function; its result says why, with both values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kg.model import Entity
from kg.resolve.titles import title_key


@dataclass(frozen=True, slots=True)
class Comparison:
    """A score in [0, 1], the reason in words, and the two values compared."""

    score: float
    reason: str
    values: tuple[str, str] = ("", "")

    def __post_init__(self) -> None:
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"A score lies in [0, 1]; got {self.score}.")


Comparator = Callable[[Entity, Entity], Comparison]


def same_number(one: Entity, other: Entity) -> Comparison:
    """Two policies have the same 发文字号."""
    return _equal(same_number, number_key(_text(one, "doc_number")), number_key(_text(other, "doc_number")))


def different_number(one: Entity, other: Entity) -> Comparison:
    """Two policies have different 发文字号."""
    values = number_key(_text(one, "doc_number")), number_key(_text(other, "doc_number"))
    return Comparison(float(all(values) and values[0] != values[1]), _sentence(different_number), values)


def same_title(one: Entity, other: Entity) -> Comparison:
    """Two policies have the same title but for marks, width and 中华人民共和国."""
    return _equal(same_title, title_key(one.name), title_key(other.name))


def different_place(one: Entity, other: Entity) -> Comparison:
    """Two things are said to be of different places."""
    values = _text(one, "place"), _text(other, "place")
    apart = all(values) and not (values[0] in values[1] or values[1] in values[0])
    return Comparison(float(apart), _sentence(different_place), values)


def different_date(one: Entity, other: Entity) -> Comparison:
    """Two policies were issued in different years."""
    values = _text(one, "date")[:4], _text(other, "date")[:4]
    return Comparison(float(all(values) and values[0] != values[1]), _sentence(different_date), values)


def different_stage(one: Entity, other: Entity) -> Comparison:
    """One of two policies is a draft (征求意见稿, 送审稿) and the other is not."""
    values = stage(one.name) or _text(one, "status"), stage(other.name) or _text(other, "status")
    return Comparison(float(values[0] != values[1]), _sentence(different_stage), values)


def same_name(one: Entity, other: Entity) -> Comparison:
    """Two things of one kind have the same name but for marks and width."""
    return _equal(same_name, name_key(one.name), name_key(other.name))


def declared_name(one: Entity, other: Entity) -> Comparison:
    """A document declares the name of one thing as a name of the other."""
    names = {name_key(alias) for alias in _strings(one, "declared")}
    others = {name_key(alias) for alias in _strings(other, "declared")}
    hit = name_key(other.name) in names or name_key(one.name) in others
    return Comparison(float(hit), _sentence(declared_name), (one.name, other.name))


SAME: tuple[Comparator, ...] = (same_number, same_title)
APART: tuple[Comparator, ...] = (different_number, different_place, different_date, different_stage)


def first(comparators: Iterable[Comparator], one: Entity, other: Entity) -> Comparison | None:
    """The first comparison that holds, or None."""
    results = (comparator(one, other) for comparator in comparators)
    return next((result for result in results if result.score == 1.0), None)


def different_kind(one: Entity, other: Entity) -> Comparison:
    """Two titles end in different kinds of document (实施方案, 政策措施), and neither holds the other."""
    values = _title_kind(one.name), _title_kind(other.name)
    keys = title_key(one.name), title_key(other.name)
    nested = keys[0] in keys[1] or keys[1] in keys[0]
    return Comparison(float(values[0] != values[1] and not nested), _sentence(different_kind), values)


def compare_policies(one: Entity, other: Entity) -> Comparison:
    """Whether two policies are one: by number and kind, else by title with nothing that keeps them apart."""
    numbered = same_number(one, other)
    if numbered.score == 1.0:
        apart = different_kind(one, other)  # one document may issue two policies under one number
        return Comparison(0.0, apart.reason, apart.values) if apart.score == 1.0 else numbered
    if against := first(APART, one, other):
        return Comparison(0.0, against.reason, against.values)
    return same_title(one, other)


def compare_names(one: Entity, other: Entity) -> Comparison:
    """Whether two things of one kind are one: by name, with nothing that keeps them apart."""
    if apart := first((different_place,), one, other):
        return Comparison(0.0, apart.reason, apart.values)
    return same_name(one, other)


def number_key(number: str) -> str:
    """A 发文字号 without width, brackets' shape and spaces."""
    plain = re.sub(r"\s", "", number).translate(
        str.maketrans("（）()[]【】［］０１２３４５６７８９", "〔〕〔〕〔〕〔〕〔〕0123456789")
    )
    return plain.rstrip("〕") + "〕" if plain.endswith("〕〕") else plain


def name_key(name: str) -> str:
    """A name without spaces, quotation marks and width."""
    return re.sub(r"[\s“”\"'‘’《》·]", "", name.translate(str.maketrans("（）［］－–—", "()[]---"))).lower()


def stage(title: str) -> str:
    """The stage of a draft that a title states."""
    match = re.search(r"[（(](征求意见稿|送审稿|草案|讨论稿)[）)]", title)
    return match[1] if match else ""


def _title_kind(title: str) -> str:
    return re.sub(r"[（(][^（）()]*[）)]|\s", "", title)[-2:]


def _equal(comparator: Comparator, one: str, other: str) -> Comparison:
    return Comparison(float(bool(one) and one == other), _sentence(comparator), (one, other))


def _sentence(comparator: Comparator) -> str:
    return (comparator.__doc__ or "").rstrip(".")


def _text(entity: Entity, name: str) -> str:
    return str(entity.properties.get(name, ""))


def _strings(entity: Entity, name: str) -> tuple[str, ...]:
    value = entity.properties.get(name, ())
    return value if isinstance(value, tuple) else ()
