"""A policy's title without its marks and wrapper, and what its short titles mean in a part."""

from __future__ import annotations

import re

from kg.model import Value
from kg.resolve.context import Context
from kg.resolve.identity import Identity
from loaders.document import PolicyMetadata
from loaders.mention import Mention

_WRAPPER = re.compile(
    r"(?:.{0,60}?)关于(?:印发|发布|公布|转发|批转|下达)[《〈<](.+?)[》〉>](?:的?(?:通知|公告|决定|函|通告))$"
)


def identify_policy(mention: Mention, context: Context) -> Identity | None:
    """The policy that a title means; a short title means the full one that the part declares."""
    title = plain_title(mention.name)
    if not title:
        return None
    own = context.part.policy
    if own is not None and same_title(title, own.title):
        return own_policy(own)
    full = context.shorts.get(title)
    if full is not None:
        title = plain_title(full)
        if own is not None and same_title(title, own.title):
            return own_policy(own)
    return Identity("Policy", title, (title_key(title),), {"title": title})


def own_policy(policy: PolicyMetadata) -> Identity:
    """The policy that a part is, with what the part states of it."""
    title = plain_title(policy.title)
    stated = {
        "title": title,
        "doc_number": policy.doc_number and policy.doc_number.value,
        "kind": policy.kind,
        "date": policy.date and policy.date.value,
        "place": policy.place and policy.place.value,
        "level": policy.level,
        "effective": policy.effective and policy.effective.value,
        "expires": policy.expires and policy.expires.value,
        "status": policy.status,
    }
    properties: dict[str, Value] = {name: value for name, value in stated.items() if value}
    return Identity("Policy", title, (title_key(title),), properties, tuple(policy.aliases))


def plain_title(words: str) -> str:
    """A title without 《》, layout spaces and the notice around the thing that it issues."""
    title = re.sub(r"\s+", "", words).strip("《》")
    if wrapped := _WRAPPER.fullmatch(title):
        title = wrapped[1]
    return title


def title_key(title: str) -> str:
    """What two spellings of one title share: no marks, no width, no 关于 at the head."""
    key = re.sub(r"[\s“”\"'‘’《》〈〉<>—–\-·、，,：:]", "", title.translate(_WIDTH))
    return key.removeprefix("关于")


_WIDTH = str.maketrans("（）〔〕［］０１２３４５６７８９", "()[][]0123456789")


def same_title(one: str, other: str) -> bool:
    """Two titles are the same but for marks, width and spaces."""
    return title_key(plain_title(one)) == title_key(plain_title(other))
