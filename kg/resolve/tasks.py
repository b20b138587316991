"""A task is its policy, its place in the outline and its words."""

from __future__ import annotations

from kg.model import Value
from kg.resolve.context import Context
from kg.resolve.identity import Identity
from loaders.mention import Mention

_LONGEST = 2000  # characters of a task's words that an entity keeps


def identify_task(mention: Mention, context: Context) -> Identity:
    """The task that a key names in its part."""
    outline = mention.properties.get("outline", "")
    stated = {
        "text": mention.span.text[:_LONGEST] or mention.name,
        "outline": outline,
        "number": mention.properties.get("number", ""),
        "policy": context.own.name if context.own else context.part.title,
    }
    properties: dict[str, Value] = {name: value for name, value in stated.items() if value}
    return Identity("Task", mention.name, (*context.owner, outline, mention.name), properties)
