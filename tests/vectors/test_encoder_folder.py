import json
import pickle
import shutil
import socket
import sys

import numpy as np
import pytest
from conftest import ROOT
from encoders import VECTORS, make_static

from werkstatt.errors import CardError, MissingExtraError
from werkstatt.vectors.encoder_folder import as_encoder, read_encoder
from werkstatt.wording import spoken_in

BERT = ROOT / "tests" / "vectors" / "encoders" / "bert"


@pytest.fixture
def folder(tmp_path):
    return make_static(tmp_path / "klein")


def refused(folder):
    with pytest.raises(CardError) as caught:
        read_encoder(folder)
    return str(caught.value)


def test_vectors_of_model2vec_are_the_mean_of_their_words(folder):
    vectors = read_encoder(folder).encode(["Bus, Bahn", "Baum", "Xyz", "…"])
    np.testing.assert_array_equal(vectors, [[1, 0, 0], (VECTORS[5] / 1.01**0.5).round(5), [0, 0, 0], [0, 0, 0]])


def test_a_model_that_gives_vectors_their_length_gives_the_same(folder, tmp_path):
    other = make_static(tmp_path / "normiert", normalize=True)
    texts = ["Bus fehlt", "Park und Schule"]
    np.testing.assert_array_equal(read_encoder(folder).encode(texts), read_encoder(other).encode(texts))


def test_nothing_is_fetched(folder, monkeypatch):
    def connect(*asked):
        raise AssertionError(f"asked the network for {asked}")

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket, "getaddrinfo", connect)
    assert read_encoder(folder).encode(["Bus"]).any()
    assert read_encoder(BERT).encode(["Bus"]).any()


def test_it_is_named_after_its_folder_and_told_apart_by_what_is_in_it(folder, tmp_path):
    encoder = read_encoder(folder)
    assert encoder.name == "klein"
    assert len(encoder.identity) == 64
    same = tmp_path / "anderswo" / "klein"
    shutil.copytree(folder, same)
    (same / ".gitattributes").write_text("*.safetensors filter=lfs")
    assert read_encoder(same).identity == encoder.identity
    vectors = VECTORS.copy()
    vectors[3, 0] += 1e-6
    assert read_encoder(make_static(tmp_path / "neu", vectors)).identity != encoder.identity
    (same / "README.md").rename(same / "LIESMICH.md")
    assert read_encoder(same).identity != encoder.identity


def test_results_that_hold_it_can_be_stored(folder):
    encoder = pickle.loads(pickle.dumps(read_encoder(folder)))  # noqa: S301
    assert encoder.record == read_encoder(folder).record
    assert encoder.encode(["Bus"]).any()


def test_it_is_loaded_only_to_encode(folder, monkeypatch):
    monkeypatch.setitem(sys.modules, "model2vec", None)
    encoder = read_encoder(folder)
    with pytest.raises(MissingExtraError, match=r"werkstatt\[encoders\]"):
        encoder.encode(["Bus"])


class Bomb:
    def __reduce__(self):
        return pytest.fail, ("a pickle was opened",)


@pytest.mark.parametrize("name", ["pytorch_model.bin", "1_Pooling/modell.PT", "weights.npy", "x.joblib", "tf_model.h5"])
def test_pickles_are_refused_by_their_name(folder, name):
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(b"")
    said = refused(folder)
    assert said.startswith(f"klein/{name}: Dateien dieser Art (Pickle)")
    assert "safetensors" in said


@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
def test_pickles_are_refused_whatever_they_are_called(folder, protocol):
    (folder / "notes.txt").write_bytes(pickle.dumps(Bomb(), protocol))
    assert refused(folder).startswith("klein/notes.txt: Dateien dieser Art (Pickle)")


def test_arrays_of_objects_are_refused_whatever_they_are_called(folder):
    with (folder / "notes.json").open("wb") as file:
        np.save(file, np.array([None]), allow_pickle=True)
    assert "klein/notes.json" in refused(folder)


def test_weights_that_are_a_pickle_are_refused(folder):
    (folder / "model.safetensors").write_bytes(pickle.dumps(Bomb()))
    assert "klein/model.safetensors: Dateien dieser Art (Pickle)" in refused(folder)


def test_all_that_is_wrong_is_said_at_once_in_either_language(folder, tmp_path):
    (folder / "modeling.py").write_text("1 / 0")
    (folder / "model.pkl").write_bytes(b"")
    (tmp_path / "geheim.txt").write_text("geheim")
    (folder / "vocab.txt").symlink_to(tmp_path / "geheim.txt")
    (folder / "innen.txt").symlink_to(folder / "README.md")
    with spoken_in("en"), pytest.raises(CardError) as caught:
        read_encoder(folder)
    assert [line.partition(": ")[0] for line in str(caught.value).splitlines()] == [
        "klein/model.pkl", "klein/modeling.py", "klein/vocab.txt",
    ]  # fmt: skip
    assert "programs within an encoder are not run" in str(caught.value)
    assert "leads out of the folder" in str(caught.value)
    assert caught.value.file == str(folder)


def test_a_link_to_a_folder_elsewhere_is_refused(folder, tmp_path):
    (tmp_path / "anderswo").mkdir()
    (folder / "1_Pooling").symlink_to(tmp_path / "anderswo")
    assert "klein/1_Pooling: Das führt aus dem Ordner hinaus." in refused(folder)


def test_what_is_no_encoder_is_named(tmp_path):
    assert refused(tmp_path / "nirgends") == f"{tmp_path / 'nirgends'}: Diesen Ordner gibt es nicht."
    (tmp_path / "leer").mkdir()
    assert "kein Satz-Encoder" in refused(tmp_path / "leer")


@pytest.mark.parametrize(
    "modules",
    [
        "[", "{}", "[]", "7", '[{"path": ""}]', '[{"type": "os.system", "path": ""}]',
        '[{"type": "sentence_transformers.models.Transformer", "path": "../../etc"}]',
        '[{"type": "sentence_transformers.models.Transformer", "path": 3}]',
        '[{"type": "sentence_transformers.models.Transformer", "path": ".versteckt/0"}]',
    ],
)  # fmt: skip
def test_modules_that_lead_elsewhere_are_none(tmp_path, modules):
    shutil.copytree(BERT, tmp_path / "fremd")
    (tmp_path / "fremd" / "modules.json").write_text(modules)
    assert "kein Satz-Encoder" in refused(tmp_path / "fremd")


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("model.safetensors", b"\x08\x00\x00\x00\x00\x00\x00\x00{}      "),
        ("model.safetensors", b"nothing"),
        ("tokenizer.json", b"{}"),
        ("config.json", b"{"),
    ],
)
@pytest.mark.parametrize("kind", ["static", "transformer"])
def test_broken_files_are_told_and_no_traceback(tmp_path, folder, kind, file, content):
    if kind == "transformer":
        folder = tmp_path / "bert"
        shutil.copytree(BERT, folder)
    (folder / file).write_bytes(content)
    with pytest.raises(CardError) as caught:
        read_encoder(folder).encode(["Bus"])
    assert f"{folder.name}: Der Satz-Encoder lässt sich nicht laden" in str(caught.value)


def test_what_only_the_library_computes_is_left_to_it(tmp_path, monkeypatch):
    folder = tmp_path / "qwen"
    shutil.copytree(BERT, folder)
    config = json.loads((folder / "config.json").read_text()) | {"model_type": "qwen3"}
    (folder / "config.json").write_text(json.dumps(config))
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(MissingExtraError) as caught:
        read_encoder(folder).encode(["Bus"])
    assert "qwen: Modelle dieser Art (qwen3) rechnet nur sentence-transformers" in str(caught.value)


def test_the_library_gives_what_we_compute():
    pytest.importorskip("sentence_transformers")
    from werkstatt.vectors.encoder_folder import _read_with_library

    texts = ["Der Bus fehlt", "Im Park", "Bus"]
    vectors = _read_with_library(BERT, "bert")(texts)
    np.testing.assert_allclose(np.asarray(vectors).round(5), read_encoder(BERT).encode(texts), atol=1e-9)


def embed(texts):
    return [[1.0, 2.0]] * len(texts)


class Model:
    def encode(self, texts):
        return embed(texts)


def test_an_encoder_can_be_given_in_four_ways(folder):
    assert as_encoder(None).record == {}
    assert as_encoder(embed).record == {"function": "embed"}
    assert as_encoder(Model().encode).record == {"function": "Model.encode"}
    given = read_encoder(folder)
    assert as_encoder(given) is given
    assert as_encoder(str(folder)).record == {"name": "klein", "sha256": given.identity} == as_encoder(folder).record
    with pytest.raises(TypeError, match="a folder or a function"):
        as_encoder(3)
