"""Undoing what printing, scanning and copying did to a text, with a map to the source."""
