"""The command line: a thin layer over typed calls."""
