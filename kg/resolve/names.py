"""Parks, platforms, projects, enterprises, organizations, industries and figures: their own words are their names."""

from __future__ import annotations

import re

from kg.model import Value
from kg.resolve.context import Context
from kg.resolve.identity import Identity
from kg.resolve.policies import own_policy
from loaders.mention import Mention

_QUOTES = re.compile(r"^[“\"「『](?P<name>[^”\"」』]+)[”\"」』]$")


def identify_name(mention: Mention, context: Context) -> Identity:
    """The thing that a name means in its part: a declared short name is its full one."""
    name = re.sub(r"\s+", "", mention.name)
    name = context.shorts.get(name, name)
    if quoted := _QUOTES.match(name):
        name = quoted["name"]
    return Identity(mention.type, name, (), _known(mention))


def identify_figure(mention: Mention, context: Context) -> Identity:
    """A target, result or incentive belongs to the policy that states it."""
    policy = context.part.policy
    owner = (own_policy(policy).id,) if policy else context.key
    return Identity(mention.type, mention.name, (*owner, mention.name), _known(mention))


def _known(mention: Mention) -> dict[str, Value]:
    return {key: _number(value) if key == "number" else value for key, value in mention.properties.items() if value}


def _number(value: str) -> Value:
    try:
        return float(value)
    except ValueError:
        return value
