"""Themes and review to the files that programs and spreadsheets read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.metadata import version

import pandas as pd

from werkstatt.publication.format import CSV, JSON, Format
from werkstatt.publication.illustrative import is_illustrative
from werkstatt.publication.method import recorded
from werkstatt.publication.parts.part import rows
from werkstatt.publication.settings import record_settings
from werkstatt.themes.campaigns import campaigns_table
from werkstatt.themes.found import Themes
from werkstatt.themes.levels import subtheme_of_cards, subthemes
from werkstatt.validation.reviewed import Review
from werkstatt.validation.verdict_words import in_words
from werkstatt.wording import word


def themes_table(themes: Themes) -> pd.DataFrame:
    """Return one row per theme, with its words and typical cards; sub-themes come last.

    Parameters
    ----------
    themes : Themes
        What was found.

    Returns
    -------
    DataFrame
        ``theme``, ``label``, ``cards``, ``votes``, ``terms`` and ``representative``, both parted by semicolons, and
        ``parent``: the label of the theme or heading above.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"]})
    >>> themes_table(find_themes(cards, 1))["representative"].tolist()
    ['K1']
    """
    every = themes.themes
    if themes.below:
        every = pd.concat([every, subthemes(themes)[list(every)]], ignore_index=True)
    return themes_as_file(every)


def themes_as_file(themes: pd.DataFrame) -> pd.DataFrame:
    """Return a table of themes as it stands in a file.

    Parameters
    ----------
    themes : DataFrame
        With ``terms`` and ``representative``, both tuples.

    Returns
    -------
    DataFrame
        Both parted by semicolons.

    Examples
    --------
    >>> themes_as_file(pd.DataFrame({"terms": [("Bus", "Bahn")], "representative": [("K1",)]}))["terms"].tolist()
    ['Bus; Bahn']
    """
    return themes.assign(terms=themes["terms"].map("; ".join), representative=themes["representative"].map("; ".join))


def cards_table(themes: Themes) -> pd.DataFrame:
    """Return the card table with the themes of the cards, and with their sub-themes where there are any.

    Parameters
    ----------
    themes : Themes
        What was found.

    Returns
    -------
    DataFrame
        In the user's order.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"]})
    >>> list(cards_table(find_themes(cards, 1)))
    ['card_id', 'text', 'theme', 'placed', 'confidence', 'also']
    """
    return themes.cards.assign(subtheme=subtheme_of_cards(themes)) if themes.below else themes.cards


def review_table(review: Review, language: str) -> pd.DataFrame:
    """Return one row per theme: the measures, the band, and the verdict in words; sub-themes come last.

    Parameters
    ----------
    review : Review
        What the review found.
    language : {"de", "en"}
        Of the verdict.

    Returns
    -------
    DataFrame
        The columns of ``Review.measures``, then ``band``, ``verdict`` and ``sentence``; where there are sub-themes,
        ``parent`` too, the label of their theme.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> from werkstatt.validation.reviewing import review
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus fehlt", "Bus kommt", "Park voll", "Park leer"]})
    >>> reviewed = review(cards, find_themes(cards, 2), resamples=5)
    >>> review_table(reviewed, "en")[["label", "verdict"]].values.tolist()
    [['Bus, fehlt', 'could not be tested'], ['Park, leer', 'could not be tested']]
    """
    table = review.measures.merge(review.in_words(language), on="theme")
    if not review.below:
        return table
    labels = dict(zip(review.themes["theme"], review.themes["label"], strict=True))
    parts = [
        judged.measures.merge(in_words(judged.measures, judged.verdicts, language), on="theme").assign(
            parent=labels[theme]
        )
        for theme, judged in sorted(review.below.items())
    ]
    every = pd.concat([table.assign(parent=review.themes["parent"].to_numpy()), *parts], ignore_index=True)
    # Numbers go on where those of the themes end, as in ``themes.csv``.
    return every.assign(theme=range(1, len(every) + 1))


def review_json(themes: Themes, review: Review, settings: Mapping[str, object], language: str, least: int) -> bytes:
    """Return the review with what is needed to repeat it; the order of the cards does not show.

    Parameters
    ----------
    themes : Themes
        What was found.
    review : Review
        Of the same themes.
    settings : mapping of str to object
        From :func:`werkstatt.publication.settings.record_settings`.
    language : {"de", "en"}
        Of the verdicts.
    least : int
        Counts of cards by group from 1 to below this number are left out.

    Returns
    -------
    bytes
        JSON.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> from werkstatt.validation.reviewing import review
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus fehlt", "Bus kommt", "Park voll", "Park leer"]})
    >>> themes = find_themes(cards, 2)
    >>> content = json.loads(review_json(themes, review(cards, themes, resamples=5), {}, "en", 3))
    >>> content["cards"], content["unassigned"], [theme["band"] for theme in content["themes"]]
    (4, 0, ['ungeprueft', 'ungeprueft'])
    """
    content = {
        "werkstatt": version("werkstatt"),
        **settings,
        "reader": themes.reading.reader,
        "number_given": themes.given,
        "themes_seed": themes.seed,
        "review_seed": review.seed,
        "resamples": review.resamples,
        "cards": len(themes.cards),
        "unassigned": int((themes.cards["theme"] == 0).sum()),
        **({} if themes.looked.empty else {"levels": rows(themes.looked)}),
        **_recorded_campaigns(themes),
        "overall": review.overall().say(language),
        "ambiguous_pairs": review.ambiguous,
        "repetition": json.loads(review.repetition.to_json(orient="index")),
        "themes": rows(review_table(review, language)),
        "chance": review.reference["stability"].tolist(),
        **recorded(review, least),
        **({} if review.before is None else {"before": rows(review.before)}),
        **({"notice": word("illustrative", language)} if is_illustrative(themes.cards) else {}),
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _recorded_campaigns(themes: Themes) -> dict[str, object]:
    table = campaigns_table(themes)
    return {} if table is None else {"campaigns": {"threshold": themes.threshold, "found": rows(table)}}


FORMATS = (
    Format("cards.csv", CSV, lambda edition: cards_table(edition.themes)),
    Format("themes.csv", CSV, lambda edition: themes_table(edition.themes)),
    Format("campaigns.csv", CSV, lambda edition: campaigns_table(edition.themes)),
    Format("review.csv", CSV, lambda edition: review_table(edition.review, edition.language)),
    Format("review_cards.csv", CSV, lambda edition: edition.review.cards),
    Format(
        "review.json",
        JSON,
        lambda edition: review_json(
            edition.themes,
            edition.review,
            record_settings(edition.inputs, edition.options),
            edition.language,
            edition.least,
        ),
    ),
)
