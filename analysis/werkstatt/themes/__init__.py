"""The card table to themes."""
