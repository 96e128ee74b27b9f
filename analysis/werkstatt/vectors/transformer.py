"""Sentence encoders in the format of sentence-transformers, computed in NumPy in double precision.

The same numbers on every processor, without the gigabytes of a library for training. Four families of models are known:
BERT (Devlin et al. 2019, NAACL), RoBERTa (Liu et al. 2019, arXiv 1907.11692; XLM-R and CamemBERT alike), DistilBERT
(Sanh et al. 2019, arXiv 1910.01108) and MPNet (Song et al. 2020, NeurIPS).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from scipy.special import erf, softmax

from werkstatt.vectors.arrays import Floats, Ints

BATCH = 64

BERT = MappingProxyType(
    {
        "layer": "encoder.layer.{}.", "query": "attention.self.query", "key": "attention.self.key",
        "value": "attention.self.value", "out": "attention.output.dense", "between": "attention.output.LayerNorm",
        "wide": "intermediate.dense", "narrow": "output.dense", "after": "output.LayerNorm",
    }
)  # fmt: skip
DISTILBERT = MappingProxyType(
    {
        "layer": "transformer.layer.{}.", "query": "attention.q_lin", "key": "attention.k_lin",
        "value": "attention.v_lin", "out": "attention.out_lin", "between": "sa_layer_norm",
        "wide": "ffn.lin1", "narrow": "ffn.lin2", "after": "output_layer_norm",
    }
)  # fmt: skip
MPNET = BERT | {
    "query": "attention.attn.q", "key": "attention.attn.k", "value": "attention.attn.v", "out": "attention.attn.o",
    "between": "attention.LayerNorm",
}  # fmt: skip
FAMILIES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "bert": BERT, "roberta": BERT, "xlm-roberta": BERT, "camembert": BERT, "distilbert": DISTILBERT,
        "mpnet": MPNET,
    }
)  # fmt: skip
"""By the ``model_type`` of ``config.json``: what the weights are called."""

ACTIVATIONS: Mapping[str, Callable[[Floats], Floats]] = MappingProxyType(
    {"gelu": lambda x: x * (1 + erf(x / np.sqrt(2))) / 2, "relu": lambda x: np.maximum(x, 0)}
)
"""GELU: Hendrycks & Gimpel 2016, arXiv 1606.08415, ``x Φ(x)``."""

AFTER: Mapping[str, Callable[[Floats], Floats]] = MappingProxyType({"Tanh": np.tanh, "Identity": lambda x: x})
"""Of a dense layer behind the mean."""

POOLING: Mapping[str, Callable[[Floats], Floats]] = MappingProxyType(
    {"cls": lambda x: x[:, 0], "max": lambda x: x.max(axis=1), "mean": lambda x: x.mean(axis=1)}
)


class UnknownArchitectureError(ValueError):
    """A model that this module does not compute.

    Examples
    --------
    >>> raise UnknownArchitectureError("qwen3")
    Traceback (most recent call last):
    werkstatt.vectors.transformer.UnknownArchitectureError: qwen3
    """


def read_transformer(folder: Path, modules: list[dict[str, Any]]) -> Callable[[list[str]], Floats]:
    """Read a model.

    Parameters
    ----------
    folder : Path
        That holds it.
    modules : list of dict
        Of its ``modules.json``.

    Returns
    -------
    callable
        From texts to vectors; each depends on its text alone.

    Raises
    ------
    UnknownArchitectureError
        If it is of another family, or has parts that are not known.

    Examples
    --------
    >>> read_transformer(Path(), [{"type": "sentence_transformers.models.CLIPModel"}])
    Traceback (most recent call last):
    werkstatt.vectors.transformer.UnknownArchitectureError: CLIPModel
    """
    first, *others = [(str(module["type"]).rpartition(".")[2], folder / module.get("path", "")) for module in modules]
    if first[0] != "Transformer":
        raise UnknownArchitectureError(first[0])
    steps = [step for kind, path in others if (step := _step(kind, path)) is not None]
    model = _read_model(first[1], _prompt(folder))

    def encode(texts: list[str]) -> Floats:
        tokens = model.tokens(texts)
        # Texts of as many tokens are computed together: none needs to be filled up.
        order = sorted(range(len(texts)), key=lambda row: len(tokens[row]))
        found: dict[int, Floats] = {}
        for _, group in groupby(order, key=lambda row: len(tokens[row])):
            rows = list(group)
            for start in range(0, len(rows), BATCH):
                some = rows[start : start + BATCH]
                vectors = model.run(np.array([tokens[row] for row in some]))
                for step in steps:
                    vectors = step(vectors)
                found |= zip(some, vectors, strict=True)
        return np.array([found[row] for row in range(len(texts))])

    return encode


@dataclass(frozen=True)
class _Model:
    weights: Mapping[str, Any]
    names: Mapping[str, str]
    config: Mapping[str, Any]
    tokenizer: Any
    lower: bool
    prompt: str

    def tokens(self, texts: list[str]) -> list[list[int]]:
        said = [self.prompt + (text.lower() if self.lower else text) for text in texts]
        return [one.ids for one in self.tokenizer.encode_batch(said)]

    def run(self, ids: Ints) -> Floats:
        """Return a vector for each token of each text: (texts, tokens, dimensions)."""
        config, weights = self.config, self.weights
        texts, length = ids.shape
        heads = int(config.get("num_attention_heads") or config["n_heads"])
        # These three count places from behind the token that fills up.
        first = config["pad_token_id"] + 1 if config["model_type"] not in ("bert", "distilbert") else 0
        places = weights["embeddings.position_embeddings.weight"][first : first + length]
        states = weights["embeddings.word_embeddings.weight"][ids].astype(float) + places
        if "embeddings.token_type_embeddings.weight" in weights:
            states = states + weights["embeddings.token_type_embeddings.weight"][0]
        states = self._norm(states, "embeddings.LayerNorm")
        near = self._nearness(length)
        act = ACTIVATIONS[config.get("hidden_act") or config["activation"]]
        for number in range(int(config.get("num_hidden_layers") or config["n_layers"])):
            layer = self.names["layer"].format(number)
            query, key, value = (
                self._dense(states, layer + self.names[name]).reshape(texts, length, heads, -1).swapaxes(1, 2)
                for name in ("query", "key", "value")
            )
            attention = softmax(query @ key.swapaxes(2, 3) / np.sqrt(query.shape[3]) + near, axis=3)
            mixed = (attention @ value).swapaxes(1, 2).reshape(texts, length, -1)
            states = self._norm(states + self._dense(mixed, layer + self.names["out"]), layer + self.names["between"])
            wide = act(self._dense(states, layer + self.names["wide"]))
            states = self._norm(states + self._dense(wide, layer + self.names["narrow"]), layer + self.names["after"])
        return states

    def _dense(self, states: Floats, name: str) -> Floats:
        dense: Floats = states @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]
        return dense

    def _norm(self, states: Floats, name: str) -> Floats:
        spread = states.var(axis=-1, keepdims=True) + self.config.get("layer_norm_eps", 1e-12)
        normed: Floats = (states - states.mean(axis=-1, keepdims=True)) / np.sqrt(spread)
        normed = normed * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]
        return normed

    def _nearness(self, length: int) -> Floats:
        """Return what MPNet adds for how far two tokens stand apart: (heads, tokens, tokens); else 0.

        Half of the steps are for each direction; half of these for distances below 8, the others, ever wider, up to
        128 (Raffel et al. 2020, "Exploring the limits of transfer learning", JMLR 21).
        """
        if "encoder.relative_attention_bias.weight" not in self.weights:
            return np.zeros(1)
        bias = self.weights["encoder.relative_attention_bias.weight"]
        apart = np.arange(length)[:, None] - np.arange(length)
        half = len(bias) // 2
        exact = half // 2
        far = exact + np.log(np.maximum(np.abs(apart), 1) / exact) / np.log(128 / exact) * (half - exact)
        steps = np.where(np.abs(apart) < exact, np.abs(apart), np.minimum(far.astype(int), half - 1))
        nearness: Floats = bias[steps + half * (apart < 0)].transpose(2, 0, 1)
        return nearness


def _read_model(folder: Path, prompt: str) -> _Model:
    config = _json(folder / "config.json")
    kind, act = str(config.get("model_type")), config.get("hidden_act") or config.get("activation")
    plain = config.get("position_embedding_type", "absolute") == "absolute" and act in ACTIVATIONS
    there = (folder / "model.safetensors").is_file() and (folder / "tokenizer.json").is_file()
    if kind not in FAMILIES or not plain or not there:
        raise UnknownArchitectureError(kind)
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    told = _json(folder / "sentence_bert_config.json")
    tokenizer.no_padding()
    most = config["max_position_embeddings"] - (0 if kind in ("bert", "distilbert") else config["pad_token_id"] + 1)
    said = told.get("max_seq_length"), _json(folder / "tokenizer_config.json").get("model_max_length")
    tokenizer.enable_truncation(min(most, *(int(one) for one in said if one)))
    weights = _weights(folder / "model.safetensors")
    # Of a model that was trained for something else, the encoder alone.
    base = next(name for name in weights if name.endswith("embeddings.word_embeddings.weight"))
    front = len(base) - len("embeddings.word_embeddings.weight")
    weights = {name[front:]: array for name, array in weights.items() if name[:front] == base[:front]}
    words = weights.pop("embeddings.word_embeddings.weight")
    doubled = {name: array.astype(float) for name, array in weights.items() if array.dtype.kind == "f"}
    # Most of the numbers stand for words, few of which occur.
    doubled["embeddings.word_embeddings.weight"] = words
    return _Model(doubled, FAMILIES[kind], config, tokenizer, bool(told.get("do_lower_case")), prompt)


def _step(kind: str, folder: Path) -> Callable[[Floats], Floats] | None:
    """Return what a module behind the transformer does; None for what only gives vectors their length."""
    if kind == "Normalize":
        return None
    config = _json(folder / "config.json")
    if kind == "Pooling":
        # Earlier versions say yes or no to each.
        old = [name.removeprefix("pooling_mode_") for name, value in config.items() if value is True]
        mode = config.get("pooling_mode") or [name.removesuffix("s").removesuffix("_token") for name in sorted(old)]
        modes = [mode] if isinstance(mode, str) else [str(one) for one in mode]
        modes = [one for one in modes if one != "include_prompt"]
        if not modes or not set(modes) <= set(POOLING) or not config.get("include_prompt", True):
            raise UnknownArchitectureError(", ".join(modes))
        return lambda states: np.hstack([POOLING[mode](states) for mode in modes])
    act = str(config.get("activation_function", "Identity")).rpartition(".")[2]
    if kind != "Dense" or act not in AFTER:
        raise UnknownArchitectureError(kind)
    weights = _weights(folder / "model.safetensors")
    matrix = weights["linear.weight"].astype(float).T
    return lambda vectors: AFTER[act](vectors @ matrix + weights.get("linear.bias", 0))


def _prompt(folder: Path) -> str:
    """Return what the model wants to stand before each text."""
    told = _json(folder / "config_sentence_transformers.json")
    return str(told.get("prompts", {}).get(told.get("default_prompt_name"), ""))


def _weights(path: Path) -> dict[str, Any]:
    from safetensors.numpy import load_file

    return dict(load_file(path))


def _json(path: Path) -> dict[str, Any]:
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else {}
