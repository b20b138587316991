"""Short forms of a part folded into the one long form that they can stand for; with two candidates none is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.resolve.collectives import full_collectives
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


def fold(context: Context, mentions: Iterable[Mention]) -> Context:
    """The part's context with its short forms: each name that only one longer name of the part can mean."""
    names: dict[str, set[str]] = defaultdict(set)
    known: set[str] = set()
    agencies: set[str] = set()
    for mention in mentions:
        if mention.type in FOLDED:
            names[mention.type].add(full_form(mention, context))
            known.add(mention.name)
        elif mention.type == "Place":
            known.add(mention.name)
        elif mention.type == "Agency":
            agencies.add(mention.name)
    folded = {(type_, short): long for type_ in sorted(names) for short, long in _pairs(type_, names[type_], known)}
    folded |= {("Agency", short): long for short, long in full_collectives(agencies).items()}
    return replace(context, folded=folded) if folded else context


_CALLED = re.compile(r"(“[^“”]{2,16}”)[一-鿿]{0,6}?(项目|工程|计划|行动|平台|系统)")


def _called(names: set[str]) -> Iterator[tuple[str, str]]:
    """The names that are one quotation with one kind behind it, each with the longest: “甲”项目 is “甲”公益项目."""
    longest: dict[tuple[str, ...], str] = {}
    found = [(name, called.groups()) for name in sorted(names) if (called := _CALLED.fullmatch(name))]
    for name, key in found:
        longest[key] = max(longest.get(key, ""), name, key=len)
    yield from ((name, longest[key]) for name, key in found if longest[key] != name)


def _pairs(type_: str, names: set[str], known: set[str]) -> Iterator[tuple[str, str]]:
    """Each short name with the one longer name that it can stand for."""
    longer: dict[str, list[str]] = defaultdict(list)
    if type_ in ("Project", "Platform"):
        for short, long in _called(names):
            longer[short].append(long)
    for long in sorted(names):
        for short in _shorter(type_, long, names, known):
            longer[short].append(long)
    yield from ((short, found[0]) for short, found in sorted(longer.items()) if len(found) == 1)


def _shorter(type_: str, long: str, names: set[str], known: set[str]) -> set[str]:
    """The names that a long name holds at its end or its beginning and that can stand for it."""
    shortest = 2 if type_ == "Enterprise" else 3
    after = [cut for cut in range(1, len(long) - shortest + 1) if long[cut:] in names]
    before = [cut for cut in range(shortest, len(long)) if long[:cut] in names]
    ends = {long[cut:] for cut in after if _adds_place(type_, long[:cut], known)}
    return ends | {long[:cut] for cut in before if _adds_kind(type_, long[:cut], long[cut:])}


def _adds_place(type_: str, before: str, known: set[str]) -> bool:
    """Whether the words before a name are only its place or its owner; those of a firm make another firm."""
    if type_ == "Enterprise":
        return False
    return _only_place(before) or before in known or _GENERIC_BEFORE.fullmatch(before) is not None


def _adds_kind(type_: str, short: str, after: str) -> bool:
    """Whether the words behind a name only say what kind of thing it is, or its second name in brackets."""
    quoted = short[-1] in '”"' or type_ in ("Enterprise", "Project")
    return _GENERIC_AFTER.fullmatch(after) is not None and (quoted or after[0] == "（")


def _only_place(words: str) -> bool:
    return place_end(words, 0) == len(words) or words in ("自治区", "省", "市")
