"""Questions in plain Chinese: which curated query answers them, and with which parameters."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.ask.answer import Answer
from kg.ask.library import nearest_questions
from kg.ask.query import AskError
from kg.store.base import Store

_HAN = re.compile(r"[一-鿿]")


def is_plain(words: str) -> bool:
    """Whether this is a question in words and not the name of a query."""
    return bool(_HAN.search(words))


def ask_plainly(question: str, store: Store, given: Mapping[str, str] | None = None) -> Answer:
    """The answer to a question in Chinese; `AskError` with the nearest three where no query fits."""
    near = "；".join(f"{query.id}（{query.zh}）" for query in nearest_questions(question))
    raise AskError(f"没有能回答这句话的问题，相近的有 / No query answers this; the nearest are: {near}")
