"""A wall of cards that people sort on: in a notebook, or in a file that needs nothing."""
