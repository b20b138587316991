"""From the lines of a source to clean text: furniture out, sentences whole, every character mapped back."""

from __future__ import annotations

from loaders.repair.clean import CleanText, repair

__all__ = ["CleanText", "repair"]
