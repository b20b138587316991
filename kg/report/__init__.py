"""Documents for people, made from queries and their evidence."""
