"""Doors to other people's libraries and protocols, each an extra."""

from __future__ import annotations

from kg.model import KgError


class InteropError(KgError):
    """What a door needs is not installed; the message says how to get it."""
