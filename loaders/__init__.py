"""How a file becomes mentions and claims: formats, repair, splitting, outline, metadata, recognisers, rules."""
