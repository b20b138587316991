"""The knowledge graph of Chinese government policy: documents in, who is responsible for what out."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["nlp"]


def nlp(segmenter: str = "char") -> Language:
    """The reader as a spaCy pipeline: `doc.ents`, `doc.spans`, `doc._.responsibilities`; spaCy is imported here."""
    face = import_module("kg.face")  # by name: the package itself stands below every layer
    language: Language = face.nlp(segmenter)
    return language
