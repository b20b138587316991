"""Tables of schema/lexicon as values."""
