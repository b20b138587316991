"""Ask a curated question of a graph."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kg.ask.answer import Answer, answer
from kg.ask.library import find_query
from kg.ask.parameters import bind
from kg.store.base import Store


def ask(name: str, parameters: Mapping[str, Any], store: Store) -> Answer:
    """The answer of the query `name`; names in the parameters are identified first."""
    query = find_query(name)
    bound = bind(query, parameters, store)
    return answer(query, bound.shown, store.run(query.cypher, bound.values))
