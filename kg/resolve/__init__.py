"""Which names mean one thing: in the light of one document, and across documents; a person's judgement wins."""

from __future__ import annotations

from kg.resolve.local import resolve

__all__ = ["resolve"]
