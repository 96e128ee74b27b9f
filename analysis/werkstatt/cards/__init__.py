"""A file to the card table, and what else is known of a workshop."""
