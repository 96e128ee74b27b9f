"""Walls as files, made once."""

import shutil

import pytest
from conftest import CORPUS

from werkstatt.cli import main

SORTED = ["--sorting", str(CORPUS / "sortierung.csv"), "--codebook", str(CORPUS / "kodierleitfaden.csv")]


@pytest.fixture(scope="session")
def walls(made_once):
    """Return a folder with walls of the demonstration workshop: with proposals, without, to settle, for a second."""

    def make(folder):
        # Without the study file beside them, a wall begins with what is asked for alone.
        cards = str(shutil.copy(CORPUS / "cards.csv", folder))
        for name, options in {
            "guided": [*SORTED, "--who", "CD"],
            "fresh": [],
            "blind": [*SORTED, "--blind", "--who", "EF", "--output-language", "en"],
            "settle": [*SORTED, "--settle", "--who", "AB, CD"],
            "second": [*SORTED, "--second", "12", "--who", "EF"],
        }.items():
            assert main(["wall", cards, *options, "--out", str(folder / f"{name}.html")]) == 0

    return made_once("walls", make)


@pytest.fixture
def wall_of(tmp_path):
    """Return a function that writes a wall of a few cards."""

    def make(table, *options):
        table.to_csv(tmp_path / "cards.csv", index=False)
        path = tmp_path / "wall.html"
        path.unlink(missing_ok=True)
        assert main(["wall", str(tmp_path / "cards.csv"), "--out", str(path), *options]) == 0
        return path

    return make
