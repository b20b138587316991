"""What a document says of itself: title, number, issuers, date, place, kind, force."""

from __future__ import annotations

from loaders.metadata.head import Setting
from loaders.metadata.policy import read_metadata, tidy_title
from loaders.metadata.whereabouts import main_place

__all__ = ["Setting", "main_place", "read_metadata", "tidy_title"]
