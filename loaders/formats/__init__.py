"""From bytes of any office format to lines of text."""
