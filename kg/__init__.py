"""The knowledge graph of Chinese government policy: documents in, who is responsible for what out."""
