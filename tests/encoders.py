"""Tiny sentence encoders, made in the test."""

import numpy as np
from model2vec import StaticModel
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

WORDS = ("[UNK]", "bus", "bahn", "zug", "park", "baum", "wiese", "fehlt", "voll", "schule", "kita")

VECTORS = np.array(
    [
        [0.0, 0.0, 0.0], [1.0, 0.1, 0.0], [1.0, -0.1, 0.0], [0.9, 0.0, 0.1], [0.0, 1.0, 0.1], [0.1, 1.0, 0.0],
        [0.0, 0.9, 0.0], [0.1, 0.0, 0.1], [0.0, 0.1, 0.1], [0.0, 0.0, 1.0], [0.1, 0.0, 0.9],
    ]
)  # fmt: skip
"""Ways, green, learning."""


def make_static(folder, vectors=VECTORS, **config):
    """Write an encoder of model2vec, which knows a few words."""
    tokenizer = Tokenizer(models.WordLevel({word: place for place, word in enumerate(WORDS)}, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    StaticModel(vectors.astype(np.float32), tokenizer, config).save_pretrained(folder)
    return folder
