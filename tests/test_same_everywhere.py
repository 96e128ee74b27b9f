"""The demonstration workshop gives the same results whatever the order of its rows, the threads, the hash seed, the
locale, the time zone and the versions of the libraries (`make test-oldest`, `make test-newest`).
"""

import json
import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pandas as pd
import pytest
from conftest import CORPUS
from exports import all_files

COMMAND = str(Path(sys.executable).parent / "werkstatt")

THERE = {"OMP_NUM_THREADS": "3", "PYTHONHASHSEED": "4242", "LC_ALL": "tr_TR.UTF-8", "TZ": "America/St_Johns"}
ELSEWHERE = {"OMP_NUM_THREADS": "8", "PYTHONHASHSEED": "77", "LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Tokyo"}

EXPECTED = Path(__file__).with_name("expected.sha256")
"""Sums of the files, written by hand from the message of this test when numbers are meant to change."""


def start(settings, cards, out, *arguments, command="publish"):
    threads = settings.get("OMP_NUM_THREADS", "1")
    environment = os.environ | settings | {"OPENBLAS_NUM_THREADS": threads}
    line = [COMMAND, command, str(cards), "--out", str(out), *arguments]
    return subprocess.Popen(line, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def finish(*runs):
    for run in runs:
        _, said = run.communicate()
        assert run.returncode == 0, said.decode()


@pytest.fixture(scope="module")
def elsewhere(excerpt, tmp_path_factory):
    """Return results of shuffled rows, and of rows as they are, each in other surroundings, computed side by side."""
    folder = tmp_path_factory.mktemp("everywhere")
    table = pd.read_csv(excerpt / "cards.csv", dtype="str", keep_default_na=False)
    table.sample(frac=1, random_state=7).to_csv(folder / "shuffled.csv", index=False)
    finish(
        start(THERE, folder / "shuffled.csv", folder / "shuffled", "--themes", "3"),
        start(ELSEWHERE, excerpt / "cards.csv", folder / "same", "--themes", "3"),
    )
    return folder


def content(folder, name):
    """Return the bytes of a file.

    Tables of cards by card, because their rows follow those of the input; the review without the name of its input.
    """
    if name.endswith("review.json"):
        review = json.loads((folder / name).read_text())
        assert review.pop("input")["name"] in ("cards.csv", "shuffled.csv")
        return json.dumps(review, ensure_ascii=False, indent=2).encode()
    if "cards" not in name:
        return (folder / name).read_bytes()
    table = pd.read_csv(folder / name, dtype="str", keep_default_na=False).sort_values("card_id")
    return table.to_csv(index=False).encode()


@pytest.mark.parametrize("name", ["cards.csv", "themes.csv", "review.json", "review.csv", "review_cards.csv"])
def test_order_threads_hash_seed_locale_and_time_zone_change_nothing(excerpt_published, elsewhere, name):
    assert content(elsewhere / "shuffled", name) == content(excerpt_published, name)


def test_other_versions_of_the_libraries_change_nothing(tmp_path):
    # All cards of the workshop, by the commands that write no pictures.
    # Without the study file beside them, they are the machine's.
    cards = Path(shutil.copy(CORPUS / "cards.csv", tmp_path))
    finish(*(start({}, cards, tmp_path / place, command=place) for place in ("themes", "review")))
    sorted_ = ("--sorting", str(CORPUS / "sortierung.csv"), "--reader", "semantic")
    finish(start({}, cards, tmp_path / "sorted", *sorted_, command="themes"))
    files = ["themes/cards.csv", "themes/themes.csv", "review/review.json", "sorted/cards.csv"]
    sums = "".join(f"{sha256(content(tmp_path, name)).hexdigest()}  {name}\n" for name in files)
    assert EXPECTED.read_text() == sums


def test_every_byte_of_a_publication_is_the_same(excerpt_published, elsewhere):
    names = all_files(excerpt_published).keys()
    assert {"index.html", "report.docx", "figures/map.svg", "werkstatt.toml"} <= names
    assert all_files(elsewhere / "same").keys() == names
    for name in names:
        assert (elsewhere / "same" / name).read_bytes() == (excerpt_published / name).read_bytes(), name
