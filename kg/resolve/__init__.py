"""Which names mean one thing: in the light of one document, and across documents; a person's judgement wins."""

from __future__ import annotations

from kg.resolve.judgements import Judgement, JudgementError, Verdict, from_line
from kg.resolve.local import resolve
from kg.resolve.merge import merge

__all__ = ["Judgement", "JudgementError", "Verdict", "from_line", "merge", "resolve"]
