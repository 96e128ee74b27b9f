import numpy as np
import pytest
from encoders import make_static

from werkstatt.vectors.encoder import Encoder, universal
from werkstatt.vectors.encoder_folder import read_encoder
from werkstatt.vectors.kept import with_kept

TEXTS = ["Bus fehlt", "Park voll", "Schule und Kita"]


class Counting:
    def __init__(self, dimensions=7):
        self.asked, self.dimensions = [], dimensions

    def __call__(self, texts):
        self.asked.append(list(texts))
        seeds = [sum(text.encode()) for text in texts]
        return np.array([np.random.default_rng(seed).normal(size=self.dimensions) for seed in seeds])


def test_no_text_is_encoded_twice(tmp_path):
    counting = Counting()
    kept = Encoder("zählt", "abc", counting, tmp_path / "kept")
    first = kept.encode(TEXTS)
    np.testing.assert_array_equal(first, kept.encode(TEXTS))
    again = kept.encode([*TEXTS[::-1], "Wiese", ""])
    np.testing.assert_array_equal(again[:3], first[::-1])
    assert counting.asked == [TEXTS, ["Wiese"]]
    plain = Encoder("zählt", "abc", counting).encode([*TEXTS[::-1], "Wiese", ""])
    assert again.tobytes() == plain.tobytes()


def test_the_one_of_the_extra_is_kept_to_the_digit(tmp_path):
    kept = Encoder("", "universal", universal().function, tmp_path)
    assert kept.encode(TEXTS).tobytes() == universal().encode(TEXTS).tobytes() == kept.encode(TEXTS).tobytes()


def test_a_function_is_not_kept(tmp_path):
    counting = Counting()
    kept = Encoder("f", "", counting, tmp_path / "kept")
    kept.encode(TEXTS)
    kept.encode(TEXTS)
    assert counting.asked == [TEXTS, TEXTS]
    assert not (tmp_path / "kept").exists()


def test_no_text_is_in_the_file_and_none_of_it_goes_into_version_control(tmp_path):
    Encoder("zählt", "abc", Counting(), tmp_path / "kept").encode(TEXTS)
    names = sorted(path.name for path in (tmp_path / "kept").iterdir())
    assert names == [".gitignore", "abc.npz"]
    assert (tmp_path / "kept" / ".gitignore").read_text() == "*\n"
    with np.load(tmp_path / "kept" / "abc.npz", allow_pickle=False) as stored:
        assert {name: (array.dtype.str, array.shape) for name, array in stored.items()} == {
            "texts": ("|u1", (3, 16)), "vectors": ("<i4", (3, 7)),
        }  # fmt: skip
    content = (tmp_path / "kept" / "abc.npz").read_bytes()
    assert not any(word.encode() in content for text in TEXTS for word in text.split())


def save(path, **arrays):
    np.savez(path, **arrays)


DIGESTS = np.zeros((2, 16), dtype=np.uint8)
DAMAGED = {
    "empty": lambda path: path.write_bytes(b""),
    "cut": lambda path: path.write_bytes(path.read_bytes()[:-40]),
    "flipped": lambda path: path.write_bytes(path.read_bytes()[:70] + b"\x00\x01" + path.read_bytes()[72:]),
    "text": lambda path: path.write_bytes(b"not an archive"),
    "other arrays": lambda path: save(path, a=np.ones(3)),
    "objects": lambda path: save(path, texts=DIGESTS, vectors=np.array([[None], [None]])),
    "too few": lambda path: save(path, texts=DIGESTS, vectors=np.zeros((1, 7), dtype=np.int32)),
    "no rows": lambda path: save(path, texts=DIGESTS, vectors=np.int32(3)),
    "too long": lambda path: save(path, texts=DIGESTS, vectors=np.full((2, 7), 10**6, dtype=np.int32)),
    "floats": lambda path: save(path, texts=DIGESTS, vectors=np.zeros((2, 7))),
    "a folder": lambda path: (path.unlink(), path.mkdir()),
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_file_counts_for_nothing(tmp_path, damage):
    counting = Counting()
    kept = Encoder("zählt", "abc", counting, tmp_path)
    first = kept.encode(TEXTS)
    DAMAGED[damage](tmp_path / "abc.npz")
    np.testing.assert_array_equal(first, kept.encode(TEXTS))
    assert counting.asked == [TEXTS, TEXTS]
    if damage != "a folder":
        kept.encode(TEXTS)
        assert len(counting.asked) == 2


def test_other_dimensions_are_of_another_encoder(tmp_path):
    path = tmp_path / "same.npz"
    with_kept(path, ["a", "b"], lambda texts: np.ones((len(texts), 2)))
    vectors = with_kept(path, ["b", "c"], lambda texts: np.full((len(texts), 3), 0.5))
    np.testing.assert_array_equal(vectors, np.full((2, 3), 0.5))


def test_where_nothing_can_be_written_everything_is_encoded(tmp_path):
    (tmp_path / "file").write_text("no folder")
    counting = Counting()
    kept = Encoder("zählt", "abc", counting, tmp_path / "file")
    np.testing.assert_array_equal(kept.encode(TEXTS), kept.encode(TEXTS))
    assert counting.asked == [TEXTS, TEXTS]


def test_another_weight_is_another_file(tmp_path):
    one = read_encoder(make_static(tmp_path / "a"), kept=tmp_path / "kept")
    one.encode(TEXTS)
    make_static(tmp_path / "a", np.eye(11, 5))
    other = read_encoder(tmp_path / "a", kept=tmp_path / "kept")
    assert other.encode(TEXTS).shape == (3, 5)
    assert len(list((tmp_path / "kept").glob("*.npz"))) == 2
