"""What is told of a workshop beside its themes, one module a section."""
