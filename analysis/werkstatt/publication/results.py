"""What came out, in a sentence a theme, for readers who were not there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from werkstatt.language.sentences import split_sentences
from werkstatt.publication.codebook import codebook_table
from werkstatt.publication.nesting import Nested, nested
from werkstatt.themes.campaigns import from_one_campaign
from werkstatt.themes.found import Themes
from werkstatt.validation.reviewed import Review
from werkstatt.validation.verdict import BANDS, PEOPLES_BANDS
from werkstatt.validation.verdict_words import in_words
from werkstatt.wording import number, word

ENDS = (".", "!", "?", "…")
"""Signs behind which another sentence may begin."""


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
        How far it can be trusted, as a code and in words; empty for a heading that only gathers themes.
    place : str
        Its number as one says it, 3 or 3.2; empty for such a heading.
    level : int
        How many others it is below.
    anchor : str
        Where links lead to it; empty for such a heading.

    Examples
    --------
    >>> Result(1, "Bus", "Der Bus soll öfter fahren.", True, "geteilt", "von Menschen geteilt", "1", 0, "t1").label
    'Bus'
    """

    theme: int
    label: str
    sentence: str
    written: bool
    band: str
    verdict: str
    place: str
    level: int
    anchor: str


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
        Each theme followed by those below it.

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
    said = {row["theme"]: row for row in review.in_words(language).to_dict("records")}
    rows = {row["theme"]: row for row in themes.themes.to_dict("records")}
    found = []
    for one in nested(themes):
        text, own, told = one.gathers(language), "", {}
        if one.part:
            row, told = part_of(themes, one), judged_part(review, one, language)
        elif one.theme:
            row, told = rows[one.theme], said[one.theme]
            own = first_sentence(written.loc[one.theme, "text"]) or first_sentence(written.loc[one.theme, "definition"])
        if one.theme:
            text = own or _counted(row["cards"], row["votes"], texts[row["representative"][0]], language)
        if one.theme and not one.part and (campaign := from_one_campaign(themes, one.theme)):
            end = "" if text.rstrip("“”").endswith(ENDS) else "."
            text = f"{text}{end} {campaign.say(language)}"
        anchor = one.anchor if one.theme else ""
        verdict = told.get("band", ""), told.get("verdict", "")
        found.append(Result(one.theme, one.label, text, bool(own), *verdict, one.place, one.level, anchor))
    return found


def part_of(themes: Themes, one: Nested) -> dict[str, Any]:
    """Return the row of a sub-theme.

    Parameters
    ----------
    themes : Themes
        What was found.
    one : Nested
        The sub-theme.

    Returns
    -------
    dict
        As in ``Themes.themes``, with numbers within its theme.

    Examples
    --------
    >>> from dataclasses import replace
    >>> from werkstatt.themes.finding import find_themes
    >>> found = find_themes(pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"]}), 1)
    >>> part_of(replace(found, below={1: found}), Nested("Bus, Bahn", 1, 1, 1, 2, 2, 0))["label"]
    'Bus, Bahn'
    """
    return dict(themes.below[one.theme].themes.iloc[one.part - 1])


def unparted(themes: Themes, theme: int, language: str) -> str:
    """Return why a theme that was looked into has no sub-themes.

    Parameters
    ----------
    themes : Themes
        What was found.
    theme : int
        Its number.
    language : {"de", "en"}
        Of the reader.

    Returns
    -------
    str
        Empty where it has some, or was not looked into.

    Examples
    --------
    >>> from dataclasses import replace
    >>> from werkstatt.themes.finding import find_themes
    >>> found = find_themes(pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"]}), 1)
    >>> unparted(replace(found, looked=found.looked.assign(outcome="chance")), 1, "en")[:17]
    'Sub-themes: none.'
    """
    outcome = "" if themes.looked.empty else themes.looked["outcome"].iloc[theme - 1]
    return word(f"theme_{outcome}", language) if outcome in ("chance", "unstable") else ""


def parts_note(themes: Themes, theme: int, language: str) -> str:
    """Return where the sub-themes of a theme come from, and how many of its cards are in one.

    Parameters
    ----------
    themes : Themes
        What was found.
    theme : int
        Its number.
    language : {"de", "en"}
        Of the reader.

    Returns
    -------
    str
        Empty where it has none.

    Examples
    --------
    >>> from dataclasses import replace
    >>> from werkstatt.themes.finding import find_themes
    >>> found = find_themes(pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"]}), 1)
    >>> parts_note(replace(found, below={1: found}), 1, "en")
    'Found by the machine in the cards of this theme alone; 2 of 2 cards belong to one.'
    """
    if theme not in themes.below:
        return ""
    own = themes.below[theme].cards["theme"]
    return word("subthemes_note", language, parted=int((own > 0).sum()), cards=len(own))


def judged_part(review: Review, one: Nested, language: str) -> dict[str, Any]:
    """Return the verdict on a sub-theme in words.

    Parameters
    ----------
    review : Review
        With the verdicts on sub-themes.
    one : Nested
        The sub-theme.
    language : {"de", "en"}
        Of the words.

    Returns
    -------
    dict
        ``band``, ``verdict`` and ``sentence``.

    Examples
    --------
    >>> from dataclasses import replace
    >>> from werkstatt.themes.finding import find_themes
    >>> from werkstatt.validation.reviewing import review
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus fehlt", "Bus kommt", "Park voll", "Park leer"]})
    >>> found = find_themes(cards, 2)
    >>> judged = review(cards, replace(found, below={2: found}), resamples=5)
    >>> judged_part(judged, Nested("Bus", 1, 2, 1, 2, 2, 0), "en")["verdict"]
    'could not be tested'
    """
    judged = review.below[one.theme]
    return dict(in_words(judged.measures, judged.verdicts, language).iloc[one.part - 1])


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
    given = set(review.verdicts["band"]).union(*(judged.verdicts["band"] for judged in review.below.values()))
    return [
        (word(band, language), word(f"plain_{band}", language)) for band in (*BANDS, *PEOPLES_BANDS) if band in given
    ]


def _counted(cards: int, votes: object, example: str, language: str) -> str:
    dots = "" if pd.isna(votes) else word("result_dots", language, votes=number(int(votes), 0, language))  # type: ignore[call-overload]
    return word("result_counted", language, cards=cards, dots=dots, example=" ".join(example.split()))
