"""What came out, in a sentence a theme, for readers who were not there."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from werkstatt.language.sentences import split_sentences
from werkstatt.publication.codebook import codebook_table
from werkstatt.themes.found import Themes
from werkstatt.validation.reviewed import Review
from werkstatt.validation.verdict import BANDS, PEOPLES_BANDS
from werkstatt.wording import number, word


@dataclass(frozen=True)
class Result:
    """A theme in a sentence.

    Attributes
    ----------
    theme : int
        Its number.
    label : str
        What it is called.
    sentence : str
        What people wrote on it, else how many cards and dots it has, with a typical card.
    written : bool
        Whether people wrote it.
    band, verdict : str
        How far it can be trusted, as a code and in words.

    Examples
    --------
    >>> Result(1, "Bus", "Der Bus soll öfter fahren.", True, "geteilt", "von Menschen geteilt").label
    'Bus'
    """

    theme: int
    label: str
    sentence: str
    written: bool
    band: str
    verdict: str


def first_sentence(text: str) -> str:
    """Return the first sentence of a text.

    Parameters
    ----------
    text : str
        As people wrote it.

    Returns
    -------
    str
        Up to the first end of a sentence or of a paragraph. A stop behind fewer than three letters ends none: "z. B.".

    Examples
    --------
    >>> first_sentence("Es fehlt an Bussen, z. B. abends. Und an Bahnen.")
    'Es fehlt an Bussen, z. B. abends.'
    """
    return next(iter(split_sentences(text)), "")


def results(themes: Themes, review: Review, language: str) -> list[Result]:
    """Return what came out, a sentence a theme.

    Parameters
    ----------
    themes : Themes
        What was found, with what people wrote on it.
    review : Review
        Of the same themes.
    language : {"de", "en"}
        Of the reader.

    Returns
    -------
    list of Result
        In the order of the themes.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> from werkstatt.validation.reviewing import review
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus fehlt", "Bus kommt", "Park voll", "Park leer"]})
    >>> found = find_themes(cards, 2)
    >>> results(found, review(cards, found, resamples=5), "de")[1].sentence
    '2 Karten, zum Beispiel: „Park leer“'
    """
    written = codebook_table(themes).dropna(subset="theme").set_index("theme")
    texts = dict(zip(themes.cards["card_id"], themes.cards["text"], strict=True))
    said = review.in_words(language)
    found = []
    for row, told in zip(themes.themes.itertuples(), said.to_dict("records"), strict=True):
        own = first_sentence(written.loc[row.theme, "text"]) or first_sentence(written.loc[row.theme, "definition"])
        sentence = own or _counted(row.cards, row.votes, texts[row.representative[0]], language)
        found.append(Result(row.theme, row.label, sentence, bool(own), told["band"], told["verdict"]))
    return found


def what_verdicts_mean(review: Review, language: str) -> list[tuple[str, str]]:
    """Return what each verdict that was given means, in plain words.

    Parameters
    ----------
    review : Review
        With its verdicts.
    language : {"de", "en"}
        Of the reader.

    Returns
    -------
    list of (str, str)
        The verdict, and what it means; the best first.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> from werkstatt.validation.reviewing import review
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus fehlt", "Bus kommt", "Park voll", "Park leer"]})
    >>> [verdict for verdict, _ in what_verdicts_mean(review(cards, find_themes(cards, 2), resamples=5), "en")]
    ['could not be tested']
    """
    given = set(review.verdicts["band"])
    return [
        (word(band, language), word(f"plain_{band}", language)) for band in (*BANDS, *PEOPLES_BANDS) if band in given
    ]


def _counted(cards: int, votes: object, example: str, language: str) -> str:
    dots = "" if pd.isna(votes) else word("result_dots", language, votes=number(int(votes), 0, language))  # type: ignore[call-overload]
    return word("result_counted", language, cards=cards, dots=dots, example=" ".join(example.split()))
