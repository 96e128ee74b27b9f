"""The demonstration corpus is what its datasheet says: illustrative, complete, and as hard as real cards."""

import re

import frictionless
import numpy as np
import pytest
from conftest import CORPUS
from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import adjusted_mutual_info_score, cohen_kappa_score
from sorters import sort_actively

import werkstatt as ws


@pytest.mark.filterwarnings("ignore")
def test_data_package_validates():
    report = frictionless.validate(str(CORPUS / "datapackage.json"))
    assert report.valid, report.flatten(["title", "message"])
    assert report.stats["tasks"] == 5


def test_says_that_it_is_illustrative(cards):
    assert (cards["illustrativ"] == "ja").all()
    first_lines = {
        name: (CORPUS / name).read_text().splitlines()[0] for name in ("cards.csv", "visions.csv", "README.md")
    }
    assert all("illustrativ" in line.lower() for line in first_lines.values())


def test_shape(cards):
    assert 320 <= len(cards) <= 400
    shares = cards["phase"].value_counts(normalize=True)
    assert shares["kritik"] == pytest.approx(0.4, abs=0.02)
    assert shares["fantasie"] == pytest.approx(0.3, abs=0.02)
    assert cards["group"].nunique() == 4
    assert 9 <= cards["heading"].nunique() <= 13
    assert "Sonstiges" in set(cards["heading"])
    assert cards["text"].str.split().str.len().between(1, 25).all()


def test_votes_have_a_long_tail(cards):
    assert (cards["votes"] == 0).mean() > 0.5
    assert 1 <= (cards["votes"] > 8).sum() <= 8


def test_second_reading_differs_as_people_do(cards):
    assert 0.6 <= cohen_kappa_score(cards["heading"], cards["heading_b"]) <= 0.8


def test_each_vision_is_fed_by_fantasy_cards(cards):
    fed = cards.dropna(subset="vision")
    assert (fed["phase"] == "fantasie").all()
    assert (fed["vision"].value_counts() >= 12).all()
    assert fed["vision"].nunique() == 2


def test_language_is_as_varied_as_on_real_cards(cards):
    text = "\n".join(cards["text"])
    forms = {
        "star": r"\w\*innen",
        "colon": r"\w:innen",
        "underscore": r"\w_innen",
        "slash": r"\w/-?innen",
        "pair": r"\w+innen und \w+",
    }
    assert all(re.search(form, text) for form in forms.values())
    assert re.search(r"\w-( und|,) \w+", text)
    assert all(word in text for word in ("LSZ", "ÖPNV", "z. B."))


def test_plain_clusters_hardly_recover_the_headings(cards):
    features = TfidfVectorizer().fit_transform(cards["text"])
    k = cards["heading"].nunique()
    agreement = [
        adjusted_mutual_info_score(cards["heading"], KMeans(k, n_init=10, random_state=seed).fit_predict(features))
        for seed in range(5)
    ]
    assert np.max(agreement) <= 0.25


def test_the_sorting_is_what_its_readme_says(cards):
    """AB sorted by `heading` in the order of next_cards, then check cards; CD the same cards by `heading_b`."""
    sorting = ws.read_sorting(CORPUS / "sortierung.csv")
    expected, _ = sort_actively(cards, cards["heading"], 52, reader="semantic")
    own = sorting[(sorting["who"] == "AB") & (sorting["how"] == "sorted")]
    assert own[["card_id", "heading"]].values.tolist() == expected[["card_id", "heading"]].values.tolist()
    checks = sorting.loc[(sorting["who"] == "AB") & (sorting["how"] == "check"), "card_id"]
    assert checks.to_list() == ws.check_cards(cards, expected, 26)
    second = sorting[sorting["who"] == "CD"].set_index("card_id")["heading"]
    assert second.to_dict() == cards.set_index("card_id")["heading_b"].loc[second.index].to_dict()
    assert ws.read_codebook(CORPUS / "kodierleitfaden.csv", cards=cards)["definition"].eq("").sum() == 1


def test_the_second_corpus_is_what_its_datasheet_says(cards):
    second = ws.read_cards(CORPUS.parent / "sozialplanung-2022" / "cards.csv")
    assert (second["illustrativ"] == "ja").all()
    assert "illustrativ" in (CORPUS.parent / "sozialplanung-2022" / "README.md").read_text().splitlines()[0].lower()
    assert len(second) == 190
    assert not set(second["card_id"]) & set(cards["card_id"])
    assert len(set(second["text"]) & set(cards["text"])) <= 2, "one with nothing on it but question marks"
    assert second["text"].str.split().str.len().between(1, 25).all()
    first, now = (table["heading"].value_counts(normalize=True) for table in (cards, second))
    assert "Digitales" not in now
    assert "Wohnen und Heizen" not in first
    assert now["Orte und Wege"] > 2 * first["Orte und Wege"]
    others = first.index.difference(["Digitales", "Orte und Wege"])
    assert (now[others] / first[others]).between(0.6, 1.1).all(), "all others keep about their share"
    sorting = ws.read_sorting(CORPUS.parent / "sozialplanung-2022" / "sortierung.csv", cards=second)
    headings = dict(zip(second["card_id"], second["heading"], strict=True))
    assert all(headings[row.card_id] == row.heading for row in sorting.itertuples())
