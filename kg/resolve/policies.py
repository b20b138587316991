"""Which policy a title means in its part: the part's own, one that the file holds, or one that is only cited."""

from __future__ import annotations

import re

from kg.model import Value
from kg.resolve.context import Context
from kg.resolve.identity import Identity
from kg.resolve.own import names_place, own_policy
from kg.resolve.titles import ends_in, is_short, plain_title, title_key, without_issuer
from loaders.document import PolicyMetadata
from loaders.mention import Mention
from loaders.repair.titles import is_short_for

_OWN_PLACE = re.compile(r"(自治区|省|市)(?=党委|人民政府|政府|委|[一-鿿]{1,10}[厅局委办]关于)")
_SHORT_GOVERNMENT = re.compile(r"^政府")


def identify_policy(mention: Mention, context: Context) -> Identity | None:
    """The policy that a title means; 《规划》 is the one full title that it can stand for, or nothing."""
    title = _whole(plain_title(mention.name), mention.span.start, context)
    if not title:
        return None
    if held := _held(title, context):
        return context.own if held is context.part.policy else own_policy(held)
    return _cited(title, mention, context)


def _whole(title: str, offset: int, context: Context) -> str | None:
    """The full title that a title stands for: as declared, the antecedent of a bare kind, else itself."""
    if declared := context.shorts.get(title):
        return plain_title(declared)
    own = context.part.policy
    if own is not None and is_short_for(title, own.title):
        return plain_title(own.title)
    return _antecedent(title, offset, context) if is_short(title) else title


def _cited(title: str, mention: Mention, context: Context) -> Identity:
    """A policy known by its title alone: named as it is quoted, with the place as its key and as another name."""
    stated: dict[str, Value] = {"title": title}
    if number := mention.properties.get("doc_number"):
        stated["doc_number"] = number
    placed = _with_place(title, mention.span.start, context)
    return Identity("Policy", title, (title_key(placed),), stated, () if placed == title else (placed,))


def _held(title: str, context: Context) -> PolicyMetadata | None:
    """The policy with that title which the part is, or which another part of the same place in the file is."""
    own = context.part.policy
    key = title_key(title)
    if own is not None and (title_key(plain_title(own.title)) == key or without_issuer(plain_title(own.title)) == key):
        return own
    held = [one for one in context.held.get(key, ()) if _same_place(one, context)]
    return held[0] if len(held) == 1 else None


def _same_place(policy: PolicyMetadata, context: Context) -> bool:
    if policy.place is None or context.place is None:
        return names_place(policy.title)
    return policy.place.value.endswith(context.place.name) or names_place(policy.title)


def _antecedent(kind: str, offset: int, context: Context) -> str | None:
    """The full title that a bare kind means: the part's own, else the nearest before it of that kind."""
    own = context.part.policy
    if own is not None and ends_in(plain_title(own.title), kind):
        return plain_title(own.title)
    before = [title for start, title in context.titles if start < offset and ends_in(title, kind)]
    return before[-1] if before else None


def _with_place(title: str, offset: int, context: Context) -> str:
    """A title that begins with 省政府 or 市教委, with the name of its place: what it is elsewhere, not what it says."""
    if (own := _OWN_PLACE.match(title)) and (division := context.division(own[1], offset)):
        return division.name + _SHORT_GOVERNMENT.sub("人民政府", title[own.end() :])
    return title
