"""Bodies of the division of the corps, and of its city, whose paper a part is."""

from __future__ import annotations

import re

from kg.resolve.context import Context
from loaders.lexicon.bodies import parse_body
from loaders.lexicon.cores import System

_CORPS_CITY = re.compile("第[一二三四五六七八九十]{1,3}师[一-鿿]{2,5}?市")
_OF_CORPS_CITY = re.compile("^(?:新疆生产建设兵团|兵团)?第?[一二三四五六七八九十]{1,3}师[一-鿿]{2,5}?市")
_FARMS = re.compile("各(?:团场|团镇|团)")


def of_own_division(words: str, context: Context) -> str:
    """A body of a division of the corps and its city by its kind alone, behind the one of the part: 师市教育局."""
    of_both = words.startswith("师市")
    if not (of_both or _is_of_corps_city(words, context)):
        return words
    own = _CORPS_CITY.search(context.document.text, context.part.start, context.part.end)
    return own[0] + words[2 * of_both :] if own else words


def _is_of_corps_city(words: str, context: Context) -> bool:
    """Whether a body without a place stands in the own paper of a division and its city: 水利局, 各团镇."""
    policy = context.part.policy
    heads = (policy.title, *(one.value for one in policy.issuers)) if policy else ()
    if not any(map(_OF_CORPS_CITY.match, heads)):
        return False
    if _FARMS.fullmatch(words):
        return True
    body = parse_body(words)
    return body is not None and not body.place and body.system in (System.GOVERNMENT, System.INSTITUTION)
