"""The way of the data, from files to a graph."""
