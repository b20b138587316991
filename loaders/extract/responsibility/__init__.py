"""Who leads, answers for and cooperates on each task: cue → scope → segments by role → list → members → deadline."""

from __future__ import annotations

from loaders.document import Document, Part
from loaders.mention import Claim, Mention, Refusal

__all__ = ["claim_responsibility"]


def claim_responsibility(
    document: Document, part: Part, tasks: tuple[Mention, ...]
) -> tuple[list[Claim], list[Mention], list[Refusal]]:
    """Every responsibility that a part states, with the bodies and tasks found on the way and what was refused."""
    del document, part, tasks
    return [], [], []
