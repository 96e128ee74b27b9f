"""Questions about one theme that can be answered without knowing it: which word, which card, which label?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb

import numpy as np
import pandas as pd

from werkstatt.themes.found import Themes

WORDS, CARDS, LABELS = 5, 4, 5
"""Words and cards of the theme beside one intruder; labels to choose from, as many as cards, so that as few questions
carry a statement."""

BEST_WORDS, BEST_CARDS = 2 * WORDS, 2 * CARDS
"""Words are drawn from so many of the best of a theme; cards from its better half, and from so many at least."""

LETTERS = "ABCDEF"


@dataclass(frozen=True)
class Question:
    """One question with its answer.

    Attributes
    ----------
    kind : {"words", "cards", "label"}
        Which word, which card does not belong; which label fits.
    theme : int
        That it is about.
    shown : str
        Cards above the choices, for labels.
    choices : tuple of str
        In the order of `LETTERS`.
    answer : str
        The letter of the right choice.

    Examples
    --------
    >>> Question("words", 1, "", ("Bus", "Bahn", "Park"), "C").answer
    'C'
    """

    kind: str
    theme: int
    shown: str
    choices: tuple[str, ...]
    answer: str


def questions_on(themes: Themes, theme: int, count: int, random: np.random.Generator) -> list[Question]:
    """Draw questions on a theme, of each kind as many as asked for or as its words and cards allow.

    No two questions of a kind show the same words or cards. Sets are dealt like hands from a pack, which is shuffled
    anew only when it runs out, so that as few words and cards as possible are seen twice: who sees a card again may
    answer from memory.

    Parameters
    ----------
    themes : Themes
        Two themes at least.
    theme : int
        The theme, from 1.
    count : int
        Questions of each kind, at least 1.
    random : Generator
        To draw with.

    Returns
    -------
    list of Question
        Words first, then cards and labels.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> [one.kind for one in questions_on(find_themes(cards, 2), 1, 2, np.random.default_rng(0))]
    ['words', 'label']
    """
    cards = themes.ordered
    own = _well_placed(cards[cards["theme"] == theme])
    # Cards that are shown together under a label must not give away which of them belong together elsewhere.
    hands = deal(own, CARDS, 2 * count, random)
    return [
        *_on_words(themes, theme, count, random),
        *_on_cards(cards, theme, hands[:count], random),
        *_on_labels(themes, theme, [*hands[count:], *hands][:count], random),
    ]


def deal(pack: Sequence[str], size: int, count: int, random: np.random.Generator) -> list[list[str]]:
    """Deal different hands; no card is dealt again before all the others were.

    Parameters
    ----------
    pack : sequence of str
        Different texts.
    size : int
        Of a hand; all of the pack where it has fewer.
    count : int
        Hands.
    random : Generator
        To shuffle with.

    Returns
    -------
    list of list of str
        Fewer than asked for where the pack allows no more.

    Examples
    --------
    >>> hands = deal(["Bus", "Bahn", "Rad", "Zug"], 2, 2, np.random.default_rng(0))
    >>> sorted(text for hand in hands for text in hand), len(deal(["Bus"], 2, 2, np.random.default_rng(0)))
    (['Bahn', 'Bus', 'Rad', 'Zug'], 1)
    """
    size = min(size, len(pack))
    hands: list[list[str]] = []
    left: list[str] = []
    while pack and len(hands) < min(count, comb(len(pack), size)):
        if len(left) < size:
            left += [text for text in (pack[place] for place in random.permutation(len(pack))) if text not in left]
        hand, left = left[:size], left[size:]
        if set(hand) not in map(set, hands):
            hands.append(hand)
    return hands


def _on_words(themes: Themes, theme: int, count: int, random: np.random.Generator) -> list[Question]:
    """Ask which word does not belong: one of the best of another theme, on as few cards of this one as possible."""
    best = themes.terms[themes.terms["rank"] <= BEST_WORDS]
    own = list(dict.fromkeys(best[best["theme"] == theme]["surface"]))
    others = best[(best["theme"] != theme) & ~best["surface"].isin(own)]
    if len(own) < 2 or others.empty:
        return []
    inside = np.asarray((themes.lexicon.matrix[themes.labels == theme] > 0).sum(axis=0)).ravel()
    shuffled = others.iloc[random.permutation(len(others))]
    fewest = shuffled.iloc[np.argsort(inside[shuffled["column"]], kind="stable")]
    intruders = list(dict.fromkeys(fewest["surface"]))
    hands = deal(own, WORDS, count, random)
    return [
        _question("words", theme, "", hand, intruders[place % len(intruders)], random)
        for place, hand in enumerate(hands)
    ]


def _on_cards(cards: pd.DataFrame, theme: int, hands: list[list[str]], random: np.random.Generator) -> list[Question]:
    """Ask which card does not belong: one of those that lie well in another theme."""
    own = set(cards[cards["theme"] == theme]["text"])
    others = [_well_placed(group) for number, group in cards.groupby("theme") if number not in (0, theme)]
    intruders = [text for group in others for text in group if text not in own]
    if not intruders or not hands or len(hands[0]) < 2:
        return []
    shuffled = [intruders[place] for place in random.permutation(len(intruders))]
    return [
        _question("cards", theme, "", hand, shuffled[place % len(shuffled)], random) for place, hand in enumerate(hands)
    ]


def _on_labels(themes: Themes, theme: int, hands: list[list[str]], random: np.random.Generator) -> list[Question]:
    """Ask which label fits some cards of a theme."""
    names = dict(zip(themes.themes["theme"], themes.themes["label"], strict=True))
    right = names.pop(theme)
    others = sorted({name for name in names.values() if name} - {right})
    if not right or not others:
        return []
    found = []
    for hand in hands:
        wrong = [others[place] for place in random.permutation(len(others))[: LABELS - 1]]
        found.append(_question("label", theme, "\n".join(f"• {text}" for text in hand), wrong, right, random))
    return found


def _well_placed(cards: pd.DataFrame) -> list[str]:
    """Return the different texts of the half of the cards that lies best in its theme, and of some at least."""
    best = cards.sort_values("confidence", ascending=False, kind="stable")
    texts = list(dict.fromkeys(best["text"]))
    sure = best[best["confidence"] >= best["confidence"].median()]["text"].nunique()
    return texts[: max(sure, BEST_CARDS)]


def _question(
    kind: str, theme: int, shown: str, others: list[str], answer: str, random: np.random.Generator
) -> Question:
    choices = [*others, answer]
    order = random.permutation(len(choices))
    letter = LETTERS[int(np.flatnonzero(order == len(others))[0])]
    return Question(kind, int(theme), shown, tuple(choices[place] for place in order), letter)
