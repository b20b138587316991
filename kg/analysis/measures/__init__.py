"""The analyses, a module a question or a few that share their working."""
