"""The card table, and what people sorted, to placements."""
