"""Short forms of a part folded into the one long form that they can stand for; with two candidates none is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.resolve.context import Context
from kg.resolve.names import full_form
from loaders.lexicon.places import place_end
from loaders.mention import Mention

FOLDED = frozenset({"Park", "Platform", "Project", "Enterprise", "Organization"})
_GENERIC_BEFORE = re.compile(r"(?:统一的|全省|全市|全区|面向东盟的|国家级|区块链|基于.{1,6}的)+")
_GENERIC_AFTER = re.compile(
    r"（[^（）]+）|(?:[一-鿿]{0,8}(?:平台|系统|小程序|客户端|工程|项目|计划|行动|应用))|"
    r"(?:(?:科技|控股|通信|网络|技术|股份|企业)*(?:集团|公司|有限公司|集团有限公司|股份有限公司|集团股份有限公司|有限责任公司)+)"
)
_SHORTEST = {"Enterprise": 2}


def fold(context: Context, mentions: Iterable[Mention]) -> Context:
    """The part's context with its short forms: each name that only one longer name of the part can mean."""
    names: dict[str, set[str]] = defaultdict(set)
    known: set[str] = set()
    for mention in mentions:
        if mention.type in FOLDED:
            names[mention.type].add(full_form(mention, context))
        if mention.type in FOLDED or mention.type == "Place":
            known.add(mention.name)
    folded = {
        (type_, short): long for type_, group in sorted(names.items()) for short, long in _pairs(type_, group, known)
    }
    return replace(context, folded=folded) if folded else context


def _pairs(type_: str, names: set[str], known: set[str]) -> Iterable[tuple[str, str]]:
    ends = _by_edge(names, -3)
    heads = _by_edge(names, 3)
    for short in sorted(names):
        if len(short) < _SHORTEST.get(type_, 3):
            continue
        near = [*ends.get(short[-3:], ()), *heads.get(short[:3], ())]
        longer = sorted({long for long in near if len(long) > len(short) and _stands_for(short, long, type_, known)})
        if len(longer) == 1:
            yield short, longer[0]


def _by_edge(names: set[str], length: int) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        found[name[length:] if length < 0 else name[:length]].append(name)
        if length > 0:
            found[name[:2]].append(name)
    return found


def _stands_for(short: str, long: str, type_: str, known: set[str]) -> bool:
    """Whether a short name is the long one without its place, its owner, or its kind at the end."""
    if long.endswith(short):
        before = long[: -len(short)]
        return type_ != "Enterprise" and (
            _only_place(before) or before in known or bool(_GENERIC_BEFORE.fullmatch(before))
        )
    if long.startswith(short):
        after = long[len(short) :]
        quoted = short[-1] in '”"' or type_ in ("Enterprise", "Project")
        return bool(_GENERIC_AFTER.fullmatch(after)) and (quoted or after[0] == "（")
    return False


def _only_place(words: str) -> bool:
    return place_end(words, 0) == len(words) or words in ("自治区", "省", "市")
