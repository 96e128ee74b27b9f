import numpy as np
import pandas as pd
import pytest
from planted import planted_cards

import werkstatt as ws
from werkstatt.validation.multiverse import CHOICES, multiverse


@pytest.fixture(scope="module")
def universes(themes):
    return multiverse(themes)


def default(universes, factors=tuple(CHOICES)):
    chosen = pd.Series(True, index=universes.index)
    for factor in factors:
        chosen &= universes[factor] == CHOICES[factor][0]
    return chosen.to_numpy()


def test_every_combination_once(universes):
    table = universes.universes
    assert len(table) == np.prod([len(levels) for levels in CHOICES.values()]) >= 200
    assert not table.duplicated(subset=list(CHOICES)).any()
    assert universes.jaccard.shape == (len(table), 6)


def test_the_universe_that_was_chosen_gives_the_reported_themes(universes):
    assert universes.jaccard[default(universes.universes)].min() > 0.95


def test_shares_and_effects_are_those_of_the_table(universes):
    np.testing.assert_allclose(universes.themes["returns"], (universes.jaccard > 0.5).mean(axis=0), atol=6e-4)
    np.testing.assert_allclose(universes.universes["jaccard"], universes.jaccard.mean(axis=1), atol=6e-4)
    parts = (universes.universes["compounds"] == "parts").to_numpy()
    gap = np.abs(universes.jaccard[parts].mean(axis=0) - universes.jaccard[~parts].mean(axis=0))
    np.testing.assert_allclose(universes.effects["compounds"], gap, atol=6e-4)
    assert (universes.themes["effect"] == universes.effects.max(axis=1).to_numpy()).all()


def test_planted_themes_come_back_unless_fewer_are_asked_for():
    found = multiverse(ws.find_themes(planted_cards(20), 3))
    enough = (found.universes["number"] >= 0).to_numpy()
    assert (found.jaccard[enough] > 0.5).mean() > 0.9
    assert found.themes["mover"].eq("number").all()


def test_a_choice_that_matters_is_found():
    # The nouns are the same on all cards, only the adjectives tell them apart.
    words = {
        1: "grün rot blau gelb braun rosa bunt blass".split(),
        2: "laut leise schrill dumpf still tief rau hohl".split(),
    }
    random = np.random.default_rng(0)
    texts = [
        f"Das Haus ist {' und '.join(random.choice(words[theme], 3, replace=False))}"
        for theme in (1, 2)
        for _ in range(20)
    ]
    cards = pd.DataFrame({"card_id": [str(card) for card in range(40)], "text": texts})
    found = multiverse(ws.find_themes(cards, 2))
    effects = found.effects.drop(columns="number").mean()
    assert effects.idxmax() == "words"
    assert effects["words"] > 0.2


def test_the_other_reader_is_a_universe_too(cards):
    some = cards.iloc[::-2]
    themes = ws.find_themes(some, 6, reader="semantic")
    found = multiverse(themes)
    semantic = (found.universes["reader"] == "semantic").to_numpy()
    assert semantic.sum() == 20
    assert (found.effects["reader"] > 0).any()
    chosen = semantic & default(found.universes, ("duplicates", "number", "seed"))
    found_again = found.universes["jaccard"]
    assert found_again[chosen].mean() > found_again[semantic].mean() > found_again[~semantic].mean()
    other = ws.find_themes(some, 6)
    assert multiverse(other, themes).universes["reader"].tolist() == found.universes["reader"].tolist()
