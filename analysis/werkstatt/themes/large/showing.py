"""A draw of very many cards as themes that can be looked at, mapped and reviewed like those of a workshop."""

from __future__ import annotations

import numpy as np
import pandas as pd

from werkstatt.cards.preparation import read_terms, reading_order
from werkstatt.language.capitals import read_form
from werkstatt.themes.description import describe, surfaces_alone
from werkstatt.themes.found import Themes
from werkstatt.themes.keywords import name_themes
from werkstatt.themes.large.describing import Counts
from werkstatt.themes.large.space import Spanned
from werkstatt.themes.number_of_themes import COLUMNS
from werkstatt.vectors.arrays import Ints
from werkstatt.vectors.lexical import project_lexical
from werkstatt.vectors.members import members_of
from werkstatt.vectors.reading import read_with
from werkstatt.vectors.space import LEXICAL, Projection, place
from werkstatt.vectors.terms import Terms, most_used_surface


def show_draw(
    cards: pd.DataFrame, belonging: pd.DataFrame, spanned: Spanned, counts: Counts, language: str, seed: int
) -> tuple[Themes, pd.DataFrame]:
    """Return drawn cards with the themes of all cards.

    Parameters
    ----------
    cards : DataFrame
        The cards that were drawn.
    belonging : DataFrame
        What is added to each of them, from :meth:`werkstatt.themes.large.describing.Belonging.at`.
    spanned : Spanned
        The space of all cards.
    counts : Counts
        Of all cards.
    language : {"de", "en"}
        Of the cards.
    seed : int
        With which the themes were found.

    Returns
    -------
    themes : Themes
        Numbers of cards and ranked terms are those of the draw; names, their words and their order those of all cards.
    terms : DataFrame
        The ranked terms of all cards, with ``surface`` as the draw spells them.

    Examples
    --------
    >>> from werkstatt.vectors.lexical import LexicalSpace
    >>> cards = pd.DataFrame({"card_id": ["1", "2"], "text": ["Busse fahren", "Busse halten"]})
    >>> belonging = pd.DataFrame({"theme": [1, 1], "placed": "machine", "confidence": 0.5, "also": pd.NA})
    >>> space = LexicalSpace(np.arange(1), np.ones(1), np.ones((1, 1)), np.ones(1), np.ones(1, dtype=bool))
    >>> ranked = pd.DataFrame({"theme": [1], "rank": [1], "column": [0], "term": ["bus"], "theme_cards": [90]})
    >>> counts = Counts(np.ones((1, 1)), np.ones((1, 1)), np.ones(1), ranked.assign(cards=90, keyness=3.0, ratio=1.0))
    >>> shown, _ = show_draw(cards, belonging, Spanned(space, np.array(["bus"], dtype=object), []), counts, "de", 0)
    >>> shown.themes[["label", "cards"]].values.tolist()
    [['Busse', 2]]
    """
    order = reading_order(cards)
    ordered = cards.iloc[order].reset_index(drop=True)
    added = belonging.iloc[order].reset_index(drop=True)
    lexicon = read_terms(ordered["text"], language)
    reading = read_with("terms", lexicon, [read_form(text, language) for text in ordered["text"]])
    themes = len(counts.sizes)
    matrix = lexicon.among(spanned.vocabulary)
    embedding = place(Projection(*project_lexical(spanned.space, matrix), LEXICAL, reading.equal), themes)
    labels = added["theme"].to_numpy(dtype=np.int64)
    ranked = surfaces_alone(_spelt(counts.ranked, lexicon, labels), lexicon, language)
    names = dict(enumerate(name_themes(ranked, language), 1))
    described = describe(ordered, lexicon, embedding, labels, language, names)
    words = ranked[ranked["rank"] <= 12].groupby("theme")["surface"].agg(lambda forms: tuple(dict.fromkeys(forms)))
    shown = Themes(
        described.ordered.assign(**{name: added[name].array for name in ("confidence", "also")}),
        pd.Series(np.argsort(order), index=cards.index),
        described.themes.assign(terms=[words[theme] for theme in described.themes["theme"]]),
        described.terms,
        lexicon,
        reading,
        spanned.space,
        embedding,
        counts.centres,
        pd.DataFrame(columns=COLUMNS),
        True,
        language,
        seed,
        members_of(labels),
    )
    return shown, ranked.drop(columns="column")


def _spelt(ranked: pd.DataFrame, lexicon: Terms, labels: Ints) -> pd.DataFrame:
    """Return ranked terms with the forms in which the drawn cards of each theme write them."""
    names = lexicon.vocabulary["term"].to_numpy()
    surfaces = []
    for theme, own in ranked.groupby("theme")["term"]:
        forms = most_used_surface(lexicon.mentions[(labels == theme)[lexicon.mentions["row"]]])
        spelt = dict(zip(names[forms.index], forms, strict=True))
        surfaces.append(own.map(lambda term, spelt=spelt: spelt.get(term, term)))
    return ranked.assign(surface=pd.concat(surfaces))
