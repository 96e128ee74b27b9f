"""Cards that several tests read: the demonstration corpus, and real texts where they are at hand."""

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, settings

import werkstatt as ws

# How long an example takes says more of the machine than of the code.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "corpus" / "sozialplanung"
REAL = ROOT.parent / "shared" / "data"


@pytest.fixture(scope="session")
def cards() -> pd.DataFrame:
    return ws.read_cards(CORPUS / "cards.csv")


@pytest.fixture(scope="session")
def themes(cards: pd.DataFrame) -> ws.Themes:
    return ws.find_themes(cards, 6)


@pytest.fixture(scope="session")
def reviewed(cards: pd.DataFrame, themes: ws.Themes) -> ws.Review:
    return ws.review(cards, themes, resamples=10)


@pytest.fixture(scope="session")
def published(cards, themes, reviewed, tmp_path_factory) -> Path:
    """Return a folder with the whole publication."""
    out = tmp_path_factory.mktemp("publication") / "ergebnisse"
    ws.publish(cards, themes, reviewed, out, workshop=ws.read_workshop(CORPUS))
    return out


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
