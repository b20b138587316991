"""The command line: a thin layer over typed calls of the same names."""

from kg.cli.app import main

__all__ = ["main"]
