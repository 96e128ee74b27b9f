"""Texts to arrays: terms, readings, spaces, k-means, randomisation. Sees no tables of cards."""
