"""When two strings say the same thing, by the rules of the annotation guideline."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

_ARTICLE = re.compile(r"第[零一二三四五六七八九十百\d]+条")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_KEY_LENGTH = 40  # a task key is compared by its head; what follows differs with the reader
_SHARED_WORDS = 8  # a run of so many equal characters is the same sentence


@lru_cache(maxsize=65536)
def bare(text: str | None) -> str:
    """The letters and digits of a text after NFKC, in lower case, with % kept and all else dropped."""
    folded = unicodedata.normalize("NFKC", text or "").lower()
    return "".join(c for c in folded if c == "%" or unicodedata.category(c)[0] in "LN")


def alike(one: str, other: str, least: float) -> bool:
    """Whether two bare texts are alike by at least this ratio of matching characters."""
    return bool(one and other) and SequenceMatcher(None, one, other, autojunk=False).ratio() >= least


def same_words(quote: str, evidence: str) -> bool:
    """Whether two quotations share their words: one holds the other, or they have a long run in common."""
    one, other = bare(quote), bare(evidence)
    if not one or not other:
        return False
    if one in other or other in one:
        return True
    run = SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size
    return run >= min(_SHARED_WORDS, len(one), len(other))


def same_task(key: str, name: str, text: str, quote: str, evidence: str) -> bool:
    """Whether a predicted task (`name`, covering `text`) is the gold task `key` whose quote is `quote`."""
    gold, predicted = bare(key), bare(name)
    if not gold:
        return False
    articles = _ARTICLE.match(gold), _ARTICLE.match(predicted)
    if articles[0] and articles[1]:
        return articles[0][0] == articles[1][0]
    if _same_key(gold, predicted):
        return True
    return gold[:12] in bare(text) and same_words(quote, evidence)


def _same_key(gold: str, predicted: str) -> bool:
    if gold == predicted or _holds(gold, predicted) or _holds(predicted, gold):
        return True
    return alike(gold[:_KEY_LENGTH], predicted[:_KEY_LENGTH], 0.8)


def same_target(gold_key: str, key: str) -> bool:
    """Whether two keys `indicator|value unit|date` agree in indicator, first figure and year."""
    gold, predicted = ([*k.split("|"), "", "", ""][:3] for k in (gold_key, key))
    if not _same_indicator(bare(gold[0]), bare(predicted[0])):
        return False
    return _first_figure(gold[1]) == _first_figure(predicted[1]) and gold[2][:4] == predicted[2][:4]


def _same_indicator(one: str, other: str) -> bool:
    return bool(one and other) and (one in other or other in one or alike(one, other, 0.6))


def _holds(short: str, long: str) -> bool:
    return len(short) >= 5 and short in long


def _first_figure(text: str) -> list[str]:
    return _NUMBER.findall(unicodedata.normalize("NFKC", text))[:1]
