"""Relations other than responsibility: one module a relation or family of relations."""
