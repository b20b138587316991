"""What a document says of itself: title, number, issuers, date, place, kind, force."""

from __future__ import annotations

from loaders.metadata.policy import read_metadata

__all__ = ["read_metadata"]
