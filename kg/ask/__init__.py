"""Curated questions and free, read-only Cypher."""
