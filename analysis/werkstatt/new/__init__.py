"""A folder for a workshop of one's own."""
