"""A real Neo4j on this machine, and the pages served beside it."""
