"""Which facts may enter the graph: those the ontology allows; the others are kept with their reason."""
