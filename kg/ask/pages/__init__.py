"""Pages made from the library and the ontology: the index of questions, the schema page, the Browser's files."""
