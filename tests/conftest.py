"""Examples that several tests read: the demonstration corpus, small and hostile cards, and real texts if at hand."""

# What numbers of threads depend on is read when the libraries are imported.
# ruff: noqa: E402

import os
import pickle
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import NamedTuple

# Several tests run side by side, and threads of the libraries would wait for each other at full speed.
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(name, "1")

import pandas as pd
import pytest
from hostile import hostile_cards
from hypothesis import HealthCheck, settings
from planted import planted_cards, written_codebook

import werkstatt as ws
from werkstatt.cards.workshop.measures import NO_MEASURES
from werkstatt.cards.workshop.replies import NO_REPLIES
from werkstatt.cli import main

# How long an example takes says more of the machine than of the code.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "corpus" / "sozialplanung"
REAL = ROOT.parent / "shared" / "data"


@pytest.fixture(scope="module")
def browser():
    """Chromium; tests without one on the machine are skipped."""
    from browsing import CHROMIUM
    from playwright.sync_api import sync_playwright

    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def cards() -> pd.DataFrame:
    return ws.read_cards(CORPUS / "cards.csv")


@pytest.fixture(scope="session")
def themes(cards: pd.DataFrame) -> ws.Themes:
    return ws.find_themes(cards, 6)


@pytest.fixture(scope="session")
def made_once(tmp_path_factory) -> Callable[[str, Callable[[Path], object]], Path]:
    """Return a function that gives a folder, filled by the first process of the run that asks for it."""
    base = tmp_path_factory.getbasetemp()
    common = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def give(name: str, make: Callable[[Path], object]) -> Path:
        place = common / name
        if not place.exists():
            aside = tmp_path_factory.mktemp(name)
            make(aside)
            # Another process may have been faster.
            with suppress(OSError):
                aside.rename(place)
        return place

    return give


@pytest.fixture(scope="session")
def reviewed(request, made_once) -> ws.Review:
    def make(folder: Path) -> None:
        cards, themes = request.getfixturevalue("cards"), request.getfixturevalue("themes")
        (folder / "review").write_bytes(pickle.dumps(ws.review(cards, themes, resamples=10)))

    # What is unpickled was pickled here.
    return pickle.loads((made_once("reviewed", make) / "review").read_bytes())  # noqa: S301


@pytest.fixture(scope="session")
def published(request, made_once) -> Path:
    """Return a folder with the whole publication of the demonstration workshop."""

    def make(folder: Path) -> None:
        cards, themes, reviewed = (request.getfixturevalue(name) for name in ("cards", "themes", "reviewed"))
        # Measures and replies are on the headings of people, and these themes are the machine's.
        alone = replace(ws.read_workshop(CORPUS), measures=NO_MEASURES, replies=NO_REPLIES)
        ws.publish(cards, themes, reviewed, folder, workshop=alone)

    return made_once("published", make)


@pytest.fixture(scope="session")
def excerpt(made_once) -> Path:
    """Return a folder with every eighth card of the demonstration workshop, and what belongs to them."""

    def make(folder: Path) -> None:
        for name in ("datapackage.json", "visions.csv"):
            shutil.copy(CORPUS / name, folder)
        table = pd.read_csv(CORPUS / "cards.csv", dtype="str", keep_default_na=False)
        table[::8].to_csv(folder / "cards.csv", index=False)

    return made_once("excerpt", make)


@pytest.fixture(scope="session")
def excerpt_published(excerpt, made_once) -> Path:
    """Return a folder with the publication of the excerpt, by the command line."""
    command = ["publish", str(excerpt / "cards.csv"), "--themes", "3"]
    return made_once("excerpt_published", lambda folder: main([*command, "--out", str(folder / "out")])) / "out"


class Example(NamedTuple):
    cards: pd.DataFrame
    themes: ws.Themes
    review: ws.Review


@pytest.fixture(scope="session")
def small() -> Example:
    """Thirty cards with nothing but ids and texts, in three themes, and their review."""
    cards = planted_cards(10)[["card_id", "text"]]
    themes = ws.find_themes(cards, 3)
    return Example(cards, themes, ws.review(cards, themes, resamples=2))


@pytest.fixture(scope="session")
def coded(small: Example) -> ws.Themes:
    """Three themes: one with all that can be written, one below another heading, and one on which nobody wrote."""
    first, second, _ = small.themes.themes["label"]
    book = written_codebook(
        {
            "heading": first,
            "definition": "Alles mit Rädern.\nAuch Schienen.",
            "rule": "Nur, wenn ein Fahrzeug genannt ist.",
            "examples": "P3; P0; ALT-1",
            "parent": "Verkehr & Raum",
            "who": "AB",
            "text": "Der Ton ist <b>rau</b>.\nDas fiel auf.",
        },
        {"heading": second, "rule": "Im Zweifel nicht.", "parent": "Verkehr & Raum", "who": "CD"},
        {"heading": "Stille", "definition": "Wo nichts zu hören ist.", "text": "Keine Karte, und doch ein Befund."},
    )
    return replace(small.themes, codebook=book)


@pytest.fixture(scope="session")
def hostile_file(made_once) -> Path:
    return made_once("hostile", lambda folder: hostile_cards().to_csv(folder / "cards.csv", index=False)) / "cards.csv"


@pytest.fixture(scope="session")
def hostile(made_once) -> pd.DataFrame:
    """Return hostile cards as a file gives them; HTML in cells becomes text, so what is to stay is written as text."""

    def make(folder: Path) -> None:
        cards = hostile_cards()
        cards.assign(text=cards["text"].map(escape)).to_csv(folder / "cards.csv", index=False)

    with pytest.warns(ws.CardNotice, match="HTML"):
        return ws.read_cards(made_once("hostile_escaped", make) / "cards.csv")


@pytest.fixture(scope="session")
def hostile_published(hostile, made_once) -> Path:
    """Return a folder with a publication without workshop."""

    def make(folder: Path) -> None:
        themes = ws.find_themes(hostile, 3)
        review = ws.review(hostile, themes, resamples=2)
        # An @ before a word may be the name of an account.
        with pytest.warns(ws.CardNotice, match="Schriften"):
            ws.publish(hostile, themes, review, folder, allow_personal_data=True)

    return made_once("hostile_published", make)


def real_file(name: str) -> Path:
    """Return a file of real texts; they stay outside the repository, so elsewhere the test is skipped."""
    path = REAL / name
    if not path.is_file():
        pytest.skip(f"{name} is not beside the project")
    return path


@pytest.fixture(scope="session")
def klimarat_file() -> Path:
    return real_file("klimarat/statements.csv")


@pytest.fixture(scope="session")
def bonn_file() -> Path:
    return real_file("bonn_survey/answers.csv")
