"""One clear error before any work, whatever the functions of the package are given."""

import numpy as np
import pandas as pd
import pytest
from sklearn.exceptions import NotFittedError

import werkstatt as ws


@pytest.mark.parametrize(
    ("arguments", "error", "said"),
    [
        (
            (["Bus"],),
            TypeError,
            "must be an instance of DataFrame. Got an instance of list",
        ),
        ((pd.DataFrame({"karte": ["Bus"]}),), ValueError, "'card_id' and 'text'"),
        (("cards", "viele"), ValueError, "'auto', 'headings' or a number. Got 'viele'"),
        (("cards", 2.5), TypeError, "whole number from 0. Got 2.5"),
        (("cards", True), TypeError, "whole number from 0. Got True"),
        (("cards", 0), ws.CardError, "--themes"),
        (("cards", {"reader": "foo"}), ValueError, "one of 'semantic', 'terms'. Got 'foo'"),
        (("cards", {"language": "fr"}), ValueError, "one of 'de', 'en'. Got 'fr'"),
        (("cards", {"seed": -1}), ValueError, "whole number from 0. Got -1"),
        (("cards", {"seed": None}), TypeError, "whole number from 0. Got None"),
    ],
)
def test_find_themes(small, arguments, error, said):
    given = [small.cards if isinstance(one, str) and one == "cards" else one for one in arguments]
    named = given.pop() if isinstance(given[-1], dict) else {}
    with pytest.raises(error, match=said):
        ws.find_themes(*given, **named)


def test_numbers_of_numpy_are_numbers(small):
    assert len(ws.find_themes(small.cards, np.int64(3), seed=np.int64(0)).themes) == 3


def test_swapped_arguments(small, tmp_path):
    cards, themes, review = small
    with pytest.raises(TypeError, match=r"'cards' parameter of review .* DataFrame\. Got an instance of Themes"):
        ws.review(themes, cards)
    with pytest.raises(TypeError, match="'themes' parameter of review"):
        ws.review(cards, cards)
    with pytest.raises(TypeError, match=r"'themes' parameter of publish .* Themes\. Got an instance of Review"):
        ws.publish(cards, review, themes, tmp_path / "out")
    with pytest.raises(ValueError, match="'language' parameter of publish must be one of 'de', 'en'"):
        ws.publish(cards, themes, review, tmp_path / "out", language="fr")
    with pytest.raises(ValueError, match="'least' parameter of publish"):
        ws.publish(cards, themes, review, tmp_path / "out", least=0)
    with pytest.raises(ValueError, match="'resamples' parameter of review"):
        ws.review(cards, themes, resamples=0)
    assert not (tmp_path / "out").exists()


def test_read_cards_and_the_estimator(small):
    with pytest.raises(TypeError, match="'path' parameter of read_cards"):
        ws.read_cards(small.cards)
    with pytest.raises(ValueError, match="'language' parameter of read_cards"):
        ws.read_cards("karten.csv", language="fr")
    with pytest.raises(TypeError, match=r"such as the column 'text'\. Got a DataFrame"):
        ws.ThemeModel(2).fit(small.cards)
    with pytest.raises(NotFittedError):
        ws.ThemeModel(2).predict(["Bus"])
