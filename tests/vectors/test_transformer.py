"""Vectors as sentence-transformers has them; how the models and the expected ones were made: encoders/make.py."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from werkstatt.vectors.encoder_folder import read_encoder
from werkstatt.vectors.transformer import UnknownArchitectureError, read_transformer

ENCODERS = Path(__file__).with_name("encoders")
EXPECTED = json.loads((ENCODERS / "expected.json").read_text())
KINDS = ("bert", "xlm-roberta", "distilbert", "mpnet")


def read(folder):
    return read_transformer(folder, json.loads((folder / "modules.json").read_text()))


@pytest.mark.parametrize("kind", KINDS)
def test_every_family_gives_what_the_library_gives(kind):
    vectors = read(ENCODERS / kind)(EXPECTED["texts"])
    np.testing.assert_allclose(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), EXPECTED[kind], atol=1e-11)


@pytest.mark.parametrize("kind", KINDS)
def test_the_texts_beside_it_do_not_matter(kind):
    encode = read(ENCODERS / kind)
    alone = np.vstack([encode([text]) for text in EXPECTED["texts"]])
    np.testing.assert_allclose(encode(EXPECTED["texts"] * 40), np.vstack([alone] * 40), atol=1e-13)


def test_each_is_found_by_its_folder():
    vectors = read_encoder(ENCODERS / "mpnet").encode([*EXPECTED["texts"], "12"])
    np.testing.assert_array_equal(vectors[:-1], np.array(EXPECTED["mpnet"]).round(5))
    assert not vectors[-1].any()


def changed(folder, file, **values):
    """Return a copy of the encoder with other values in one of its files."""
    shutil.copytree(ENCODERS / "bert", folder)
    told = json.loads((folder / file).read_text()) if (folder / file).is_file() else {}
    (folder / file).write_text(json.dumps(told | values))
    return folder


def test_the_format_of_earlier_versions_is_read(tmp_path):
    folder = changed(tmp_path / "old", "1_Pooling/config.json", pooling_mode=None, pooling_mode_mean_tokens=True)
    told = json.dumps({"max_seq_length": 5, "do_lower_case": True})
    (folder / "sentence_bert_config.json").write_text(told)
    encode = read(folder)
    np.testing.assert_array_equal(encode(["bus bus bus"]), read(ENCODERS / "bert")(["bus bus bus"]))
    np.testing.assert_array_equal(encode(["bus bus bus"]), encode(["BUS BUS bus bahn bahn"]))


@pytest.mark.parametrize(
    ("file", "values", "said"),
    [
        ("config.json", {"model_type": "qwen3"}, "qwen3"),
        ("config.json", {"hidden_act": "silu"}, "bert"),
        ("config.json", {"position_embedding_type": "relative_key"}, "bert"),
        ("1_Pooling/config.json", {"pooling_mode": "lasttoken"}, "lasttoken"),
        ("1_Pooling/config.json", {"pooling_mode": None, "pooling_mode_mean_sqrt_len_tokens": True}, "mean_sqrt_len"),
        ("1_Pooling/config.json", {"include_prompt": False}, "mean"),
    ],
)
def test_what_is_not_computed_is_said(tmp_path, file, values, said):
    with pytest.raises(UnknownArchitectureError, match=said):
        read(changed(tmp_path / "other", file, **values))
