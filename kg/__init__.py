"""The knowledge graph of Chinese government policy: documents in, who is responsible for what out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["nlp"]


def nlp(segmenter: str = "char") -> Language:
    """The reader as a spaCy pipeline: `doc.ents`, `doc.spans`, `doc._.responsibilities`; spaCy is imported here."""
    from kg.face import nlp as face

    return face(segmenter)
