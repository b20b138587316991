"""The algorithms, on arrays: quick where networkx is slow, equal to it where it can finish."""
