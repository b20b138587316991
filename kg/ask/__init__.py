"""Curated questions with their evidence, questions in plain Chinese, and free Cypher that only reads."""

from __future__ import annotations

from typing import Any

__all__ = ["Answer", "AskError", "ask"]


def __getattr__(name: str) -> Any:
    """`Answer`, `AskError` and `ask`, loaded when they are first used."""
    from importlib import import_module

    homes = {"Answer": "kg.ask.answer", "AskError": "kg.ask.query", "ask": "kg.ask.asking"}
    if name not in homes:
        raise AttributeError(f"module 'kg.ask' has no attribute '{name}'")
    return getattr(import_module(homes[name]), name)
