"""Targets that a policy sets: indicator, value, unit and date, from prose and from tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from loaders.document import Document, Part
from loaders.extract.figures.horizons import Tense
from loaders.extract.figures.passages import told_passage
from loaders.extract.figures.reading import Figure, read_figures
from loaders.extract.figures.tables import read_table_figures
from loaders.extract.relations.heads import Heads
from loaders.mention import Claim, Mention

_SPACED = re.compile(r"(?<=[\u4e00-\u9fff])\s+|\s+(?=[\u4e00-\u9fff])")  # 5G 基站 and 5G基站 are compared
_HEADING = re.compile("[一二三四五六七八九十]{1,3}、")  # how many items a heading has: 一、水利设施（4项）
# what a work costs, and no goal: 由甲公司运营，投资1.8亿元
_OF_A_WORK = re.compile(
    "(?:项目|工程|计划|预计|概算|估算|协议)*(?:总|[一二三四首]期|首批|概算|估算|协议)(?:投资|投入)(?:额|约)?|投资|注册资[本金]"
    "|.*（[^（）]*投资"
)
_AIMED = re.compile("(?:计划|完成|安排|年度|累计|新增|拉动|带动)投资")
_CONFIDENCE = {"table": 0.97, "prose": 0.88}


def claim_targets(
    document: Document, part: Part, heads: Heads, figures: Sequence[Figure] | None = None
) -> Iterator[Claim]:
    """Every target of a part, with the task or policy that sets it; each key once, in text order.

    One without a date that repeats one with a date is left out: a title tells it before the text does.
    """
    found = list(_claims(document, part, heads, figures))
    dated = {(_amount(one.tail), one.tail.properties["indicator"]) for one in found if "year" in one.tail.properties}
    for claim in found:
        amount = _amount(claim.tail)
        told = [indicator for figure, indicator in dated if figure == amount]
        if "year" in claim.tail.properties or not _repeats(claim.tail.properties["indicator"], told):
            yield claim


def _claims(document: Document, part: Part, heads: Heads, figures: Sequence[Figure] | None) -> Iterator[Claim]:
    seen: dict[tuple[str, str], list[str]] = {}
    prose = read_figures(document, part) if figures is None else figures
    for figure in [*read_table_figures(document, part), *prose]:
        if not _is_due(figure):
            continue
        at = max(figure.quote.start, figure.clause[0])
        head = heads.at(at) or told_passage(document, part, figure.quote)
        if head is None:
            continue
        tail = figure_mention("Target", figure, part.index)
        known = seen.setdefault((_amount(tail), figure.date), [])
        if not _repeats(figure.reading.indicator, known):
            known.append(figure.reading.indicator)
            rule = f"targets.{figure.rule}"
            yield Claim("SETS_TARGET", head, tail, figure.quote, rule, _CONFIDENCE[figure.rule])


def _is_due(figure: Figure) -> bool:
    """Whether a figure is to be reached by some date, or within so many years, and counts no items of a heading."""
    if _OF_A_WORK.fullmatch(figure.reading.indicator) and not _AIMED.search(figure.quote.text):
        return False
    if figure.reading.quantity.unit == "项" and _HEADING.match(figure.reading.indicator):
        return False
    return figure.tense == Tense.TARGET and bool(figure.date or figure.term)


def _repeats(indicator: str, known: Sequence[str]) -> bool:
    """One of the indicators that have the same figure and date already is this one."""
    return any(_same_indicator(indicator, other) for other in known)


def _same_indicator(one: str, other: str) -> bool:
    """A figure that a preface or a table repeats in shorter or longer words."""
    shorter, longer = sorted((_SPACED.sub("", one), _SPACED.sub("", other)), key=len)
    rest = iter(longer)
    return all(character in rest for character in shorter)


def _amount(target: Mention) -> str:
    """The figure in its base unit, so that 1 万家 and 10000 家 are one."""
    return target.properties.get("number", target.name) + target.properties.get("base_unit", "")


def figure_mention(kind: str, figure: Figure, part: int) -> Mention:
    """The Target or Result that a figure is, keyed `indicator|value unit|date`."""
    reading = figure.reading
    quantity = reading.quantity
    indicator = _SPACED.sub("", reading.indicator)
    unit = quantity.written_unit
    key = f"{indicator}|{quantity.value} {unit}".rstrip() + f"|{figure.date}"
    number = quantity.number
    properties = {
        "indicator": indicator,
        "comparator": reading.sign,
        "value": quantity.value,
        "number": _plain(number) if number is not None else "",
        "unit": unit,
        "base_unit": quantity.base,
        "year": figure.date,
        "base_year": reading.base_year,
        "attribute": figure.attribute,
    }
    kept = {name: words for name, words in properties.items() if words}
    rule = f"{kind.lower()}s.{figure.rule}"
    return Mention(kind, key, figure.quote, part, rule, _CONFIDENCE[figure.rule], kept)


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
