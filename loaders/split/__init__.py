"""One file into its policies, news items and reports."""
