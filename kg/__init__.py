"""The knowledge graph of Chinese government policy: from documents to a graph that answers who is responsible for what."""
