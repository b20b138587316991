"""Graphs as views of the ledger: embedded and Neo4j."""

from kg.store.base import Loaded, Rows, Store, StoreError

__all__ = ["Loaded", "Rows", "Store", "StoreError"]
