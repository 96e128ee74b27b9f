"""Bootstrap draws: the same cards for the same seed, whoever asks."""

from __future__ import annotations

import numpy as np


def draw_cards(count: int, seed: int, draw: int) -> np.ndarray:
    """Draw `count` of `count` cards with replacement; return the positions of those drawn, once each, ascending.

    A card drawn more than once is used once, as in Hennig's R function ``fpc::clusterboot``; on average
    a share of ``1 - 1/e``, 63 %, is drawn.
    """
    random = np.random.default_rng([seed, draw])
    return np.unique(random.integers(count, size=count))
