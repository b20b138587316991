"""Why an edge is in the graph, step by step, and why a fact that a reader expects is not."""

from kg.why.explain import Candidates, Why, why
from kg.why.missed import Missed, missed
from kg.why.rules import reads_as

__all__ = ["Candidates", "Missed", "Why", "missed", "reads_as", "why"]
