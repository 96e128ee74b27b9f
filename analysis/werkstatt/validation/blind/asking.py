"""What people are asked, and the key to it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
import pandas as pd

from werkstatt.parameters import check_count, check_instance
from werkstatt.themes.found import Themes
from werkstatt.validation.blind.questions import questions_on

EACH = 4
"""Questions of each kind on each theme.

With five or six choices, four is the fewest of which somebody who is right in four of five gets so many right that
guessing would bring as much in less than 5 % of the cases (three: 2.7 and 1.6 %) with a probability of .8 (.82; three
questions give .51). Only somebody who is always right can be told from a guesser by two. With three choices it would
take seven, so labels are chosen from five. Of the twelve questions on a theme together six have to be right (guesses:
1.5 %); .996 of those who are right in four of five manage it, and .84 of those who are right in three of five (with two
of each kind: .90 and .54).

oolong (Chan & Sältzer 2020, Journal of Open Source Software 5(55), 2461) asks one question of five words and an
intruder on each topic and tests the topics of a model together, rater by rater (one-sided binomial test, p-values
combined after Fisher), so that nothing can be said of a single topic. It advises two raters at least, and calls being
better than guesses the bare minimum."""


@dataclass(frozen=True)
class BlindCheck:
    """Questions that can be answered without knowing the themes.

    Attributes
    ----------
    questions : DataFrame
        One row per question: ``item`` (from 1), ``kind`` (``words``: which word does not belong; ``cards``: which card
        does not belong; ``label``: which label fits the cards), ``shown`` (cards above the choices, for labels),
        ``choices`` (tuple of texts).
    key : DataFrame
        ``item``, ``kind``, ``theme``, ``label``, ``choices`` (how many) and ``answer`` (the letter of the right one):
        to be kept from whoever answers.
    sheet, themes : str
        Codes of these questions, and of cards and themes, so that nothing is scored with the key to something else.

    Examples
    --------
    >>> questions = pd.DataFrame({"item": [1], "kind": "words", "shown": "", "choices": [("Bus", "Bahn", "Park")]})
    >>> check = BlindCheck(questions, pd.DataFrame({"item": [1], "theme": [1], "answer": ["C"]}), "b1", "t1")
    >>> dict(zip("ABC", check.questions["choices"][0], strict=True))[check.key["answer"][0]]
    'Park'
    """

    questions: pd.DataFrame
    key: pd.DataFrame
    sheet: str
    themes: str


def blind_check(themes: Themes, each: int = EACH, *, seed: int = 0) -> BlindCheck:
    """Draw questions over every theme.

    Word intrusion and, with cards in place of topics, card intrusion after Chang, Gerrish, Wang, Boyd-Graber & Blei
    (2009), "Reading tea leaves: how humans interpret topic models", NeurIPS; label fit after Ying, Montgomery &
    Stewart (2022), "Topics, concepts, and measurement", Political Analysis 30.

    Parameters
    ----------
    themes : Themes
        Two themes at least.
    each : int
        Questions of each kind on each theme, at least 1; see `EACH` for how many it takes.
    seed : int
        The same themes and seed give the same questions, whatever the order of the cards.

    Returns
    -------
    BlindCheck
        In random order; fewer questions on themes whose words or cards do not allow for so many different ones.

    Raises
    ------
    ValueError
        If there is a single theme.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> blind_check(find_themes(cards, 2)).questions["kind"].sort_values().tolist()
    ['label', 'label', 'words', 'words']
    """
    check_instance("blind_check", "themes", themes, Themes)
    check_count("blind_check", "each", each, 1)
    check_count("blind_check", "seed", seed, 0)
    if len(themes.themes) < 2:
        raise ValueError("a blind check needs two themes at least")
    random = np.random.default_rng(seed)
    drawn = [one for theme in themes.themes["theme"] for one in questions_on(themes, theme, each, random)]
    asked = [drawn[place] for place in random.permutation(len(drawn))]
    numbers, kinds = range(1, len(asked) + 1), [one.kind for one in asked]
    shown, choices = [one.shown for one in asked], [one.choices for one in asked]
    questions = pd.DataFrame({"item": numbers, "kind": kinds, "shown": shown, "choices": choices})
    labels = dict(zip(themes.themes["theme"], themes.themes["label"], strict=True))
    key = pd.DataFrame(
        {
            "item": numbers,
            "kind": kinds,
            "theme": [one.theme for one in asked],
            "label": [labels[one.theme] for one in asked],
            "choices": [len(one.choices) for one in asked],
            "answer": [one.answer for one in asked],
        }
    )
    code = code_of_themes(themes)
    sheet = _code("b", [code, seed, *questions.to_dict("records"), *key.to_dict("records")])
    return BlindCheck(questions, key, sheet, code)


def code_of_themes(themes: Themes) -> str:
    """Return a code that other cards or other themes do not have.

    Parameters
    ----------
    themes : Themes
        Of any cards.

    Returns
    -------
    str
        The same whatever the order of the cards.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> code_of_themes(find_themes(cards, 2)) == code_of_themes(find_themes(cards[::-1], 2))
    True
    """
    cards = themes.ordered[["card_id", "text", "theme"]].values.tolist()
    return _code("t", [cards, themes.themes[["theme", "label"]].values.tolist()])


def _code(kind: str, content: object) -> str:
    """Return a short hash; it begins with a letter, so that no spreadsheet takes it for a number."""
    return kind + sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()[:12]
