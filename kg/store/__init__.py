"""Graphs as views of the ledger: embedded and Neo4j."""
