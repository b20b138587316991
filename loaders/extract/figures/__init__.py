"""Figures of a text: indicator, value, unit and date, read once for targets and results alike."""
