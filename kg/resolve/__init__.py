"""Which thing a mention names: by kind before string, one module a kind."""
