"""What the cards of the page can be filtered by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from werkstatt.people.standing import MARKS
from werkstatt.publication.edition import Edition
from werkstatt.publication.parts.compared import column_name
from werkstatt.themes.levels import subtheme_of_cards, subthemes
from werkstatt.wording import PHASE_COLOURS, word


@dataclass(frozen=True)
class Filter:
    """A way to filter the cards.

    Attributes
    ----------
    name : str
        Fit for an attribute.
    title : str
        What readers call it.
    choices : mapping of str to str
        Values, and what readers call them.
    of_cards : mapping of str to str
        The value of each card that has one, by its id.

    Examples
    --------
    >>> Filter("group", "Gruppe", {"Amt": "Amt"}, {"K1": "Amt"}).of_cards.get("K2", "")
    ''
    """

    name: str
    title: str
    choices: Mapping[str, str]
    of_cards: Mapping[str, str]


def filters(edition: Edition) -> list[Filter]:
    """Return what the cards can be filtered by: theme, sub-theme, phase, group, and columns that were compared.

    Parameters
    ----------
    edition : Edition
        What is published.

    Returns
    -------
    list of Filter
        Of what the cards hold. Of a compared column only values with enough cards to be shown are offered.

    Examples
    --------
    >>> from werkstatt.cards.workshop import Workshop
    >>> from werkstatt.themes.finding import find_themes
    >>> from werkstatt.validation.reviewing import review
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus fehlt", "Bus kommt", "Park voll", "Park leer"]})
    >>> found = find_themes(cards.assign(group="Amt"), 2)
    >>> made = Edition(found, review(cards, found, resamples=5), Workshop(), "en", least=3, personal=0)
    >>> [one.name for one in filters(made)]
    ['theme', 'group']
    """
    return list(_filters(edition))


def _filters(edition: Edition) -> Iterator[Filter]:
    themes, language = edition.themes, edition.language
    cards, names = themes.cards, edition.content.names
    present = sorted(cards["theme"].unique())
    yield _of(cards, "theme", word("theme", language), {str(theme): names[theme] for theme in present})
    if themes.below:
        table = subthemes(themes)
        labels = [f"{place}  {label}" for place, label in zip(table["place"], table["label"], strict=True)]
        choices = dict(zip(map(str, table["theme"]), labels, strict=True))
        own = cards.assign(subtheme=subtheme_of_cards(themes))
        yield _of(own, "subtheme", word("subtheme", language), choices)
    if "phase" in cards:
        held = set(cards["phase"].dropna())
        # In the order of the workshop, and only those that were held.
        choices = {phase: word(phase, language) for phase in PHASE_COLOURS if phase in held}
        yield _of(cards, "phase", word("phase", language), choices)
    if "group" in cards:
        choices = {group: group for group in sorted(cards["group"].dropna().astype(str).unique())}
        yield _of(cards, "group", word("group", language), choices)
    if edition.review.stances is not None:
        choices = {stance: word(f"stance_{stance}", language) for stance in MARKS}
        yield _of(cards, "stance", word("stance", language), choices)
    if edition.review.series is not None:
        choices = {name: name for name in edition.review.series.workshops["workshop"]}
        yield _of(cards, "workshop", word("workshop", language), choices)
    others = [name for name in edition.review.compared if name not in ("phase", "group", "workshop")]
    for place, name in enumerate(others, 1):
        values = edition.review.compared[name].values
        choices = {value: value for value in values.loc[values["cards"] >= edition.least, "value"]}
        yield _of(
            cards.assign(**{f"column{place}": cards[name]}), f"column{place}", column_name(name, language), choices
        )


def _of(cards: pd.DataFrame, name: str, title: str, choices: Mapping[str, str]) -> Filter:
    known = cards.loc[cards[name].notna(), ["card_id", name]]
    return Filter(name, title, choices, dict(zip(known["card_id"], known[name].astype(str), strict=True)))
