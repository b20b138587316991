"""Measures of responsibility and coordination over networkx views."""
