"""The demonstration workshop gives the same cards, themes and review whatever the order of its rows, the threads, the
hash seed, the locale, the time zone and the versions of the libraries (`make test-oldest`, `make test-newest`).
"""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pandas as pd
import pytest
from conftest import CORPUS

COMMAND = str(Path(sys.executable).parent / "werkstatt")

ORDERS = {"as transcribed": None, "backwards": -1, "shuffled": 7, "shuffled again": 8}

SETTINGS = {
    "as transcribed": {"OMP_NUM_THREADS": "1", "PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"},
    "backwards": {"OMP_NUM_THREADS": "3", "PYTHONHASHSEED": "1", "LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Tokyo"},
    "shuffled": {"OMP_NUM_THREADS": "2", "PYTHONHASHSEED": "77", "LC_ALL": "tr_TR.UTF-8", "TZ": "America/St_Johns"},
    "shuffled again": {"OMP_NUM_THREADS": "8", "PYTHONHASHSEED": "4242", "LC_ALL": "C.UTF-8", "TZ": "Africa/Accra"},
}

EXPECTED = Path(__file__).with_name("expected.sha256")
"""Sums of the files, written by hand from the message of this test when numbers are meant to change."""


def reordered(table, order):
    match order:
        case None:
            return table
        case -1:
            return table[::-1]
        case seed:
            return table.sample(frac=1, random_state=seed)


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    """Return the folder of results of each setting, computed side by side."""
    folder = tmp_path_factory.mktemp("everywhere")
    table = pd.read_csv(CORPUS / "cards.csv", dtype="str", keep_default_na=False)
    runs = {}
    for number, (name, settings) in enumerate(SETTINGS.items()):
        cards, out = folder / f"{number}.csv", folder / str(number)
        reordered(table, ORDERS[name]).to_csv(cards, index=False)
        environment = os.environ | settings | {"OPENBLAS_NUM_THREADS": settings["OMP_NUM_THREADS"]}
        command = [COMMAND, "publish", str(cards), "--out", str(out)]
        runs[name] = out, subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    for name, (_, run) in runs.items():
        _, said = run.communicate()
        assert run.returncode == 0, f"{name}: {said.decode()}"
    return {name: out for name, (out, _) in runs.items()}


def by_card(path):
    """Return ``cards.csv`` in the order of the ids: its rows follow those of the input."""
    table = pd.read_csv(path, dtype="str", keep_default_na=False).sort_values("card_id")
    return table.to_csv(index=False).encode()


def content(folder, name):
    return by_card(folder / name) if name == "cards.csv" else (folder / name).read_bytes()


@pytest.mark.parametrize("name", ["cards.csv", "themes.csv", "review.json", "review.csv"])
def test_order_threads_hash_seed_locale_and_time_zone_change_nothing(results, name):
    first, *others = [content(folder, name) for folder in results.values()]
    assert all(other == first for other in others)


def test_other_versions_of_the_libraries_change_nothing(results):
    (folder, *_) = results.values()
    names = ("cards.csv", "themes.csv", "review.json")
    sums = "".join(f"{sha256(content(folder, name)).hexdigest()}  {name}\n" for name in names)
    assert EXPECTED.read_text() == sums
