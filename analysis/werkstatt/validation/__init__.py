"""The method-critical review: for each theme, how far it can be trusted. One module a question."""
