"""What a mention names once it has been identified: a type, a canonical name, a key, and what is known of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from kg.model import Value, stable_id
from loaders.values import quick


@quick
@dataclass(frozen=True, slots=True)
class Identity:
    """One thing as one document names it: `key` makes its identifier, the canonical name unless more is needed."""

    type: str
    name: str
    key: tuple[str, ...] = ()
    properties: Mapping[str, Value] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()  # other names besides the words of the mention

    @property
    def id(self) -> str:
        """The stable identifier made from type and key; a document is its content, so its hash."""
        if self.type == "Document":
            return self.key[0]
        return _made(self.type, self.key or (self.name,))


@lru_cache(maxsize=1024)
def _made(type_: str, key: tuple[str, ...]) -> str:
    """The identifier of a key; that of a policy is asked for with each of its tasks."""
    return stable_id(type_, *key)
