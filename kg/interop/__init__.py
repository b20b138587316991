"""Doors to other people's libraries, each an extra."""
