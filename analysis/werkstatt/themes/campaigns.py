"""Campaigns within themes: where they lie, and what a theme owes to one."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from werkstatt.cards.campaigns import FEWEST_CARDS, FEWEST_WORDS, Campaigns
from werkstatt.language.normalisation import normalise
from werkstatt.themes.found import CAMPAIGN, Themes
from werkstatt.wording import Figure, Message, message
from werkstatt.wording.sentences import in_sequence

COLUMNS = ("campaign", "theme", "cards", "wordings", "text")

MOSTLY = 0.5
"""Of a theme: above this share of its cards it is said that they come from one campaign."""


def quote_most_used(themes: Themes, found: Campaigns) -> Themes:
    """Let the most used wording of a campaign be quoted, where one of its cards stands for a theme.

    All of them were read as it, so none is more typical than another.

    Parameters
    ----------
    themes : Themes
        Of all cards, or the sub-themes of some.
    found : Campaigns
        Of all cards.

    Returns
    -------
    Themes
        The same with other ids in ``representative``.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> letter = "Bitte lassen Sie die Bibliothek in unserem Stadtteil auch im Winter offen"
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": [f"An: {letter}", letter, letter, "Mehr Busse"]})
    >>> themes = find_themes(cards, 1, campaigns=0.6)
    >>> quote_most_used(themes, themes.campaigns).themes["representative"].tolist()
    [('b',)]
    """
    campaign = themes.ordered.set_index("card_id")[CAMPAIGN]
    wordings = found.table.set_index("campaign")["text"]
    inside = themes.ordered[themes.ordered[CAMPAIGN] > 0]
    most_used = inside["text"].map(normalise) == inside[CAMPAIGN].map(wordings)
    places = inside.index[most_used].to_numpy()

    def quoted(card: str, theme: int) -> str:
        own = places[themes.members[places, theme - 1] & (inside.loc[places, CAMPAIGN] == campaign[card]).to_numpy()]
        return str(themes.ordered["card_id"].iloc[own[0]]) if campaign[card] and len(own) else card

    chosen = [tuple(quoted(card, row.theme) for card in row.representative) for row in themes.themes.itertuples()]
    below = {theme: quote_most_used(part, found) for theme, part in themes.below.items()}
    return replace(themes, themes=themes.themes.assign(representative=chosen), below=below)


def campaigns_table(themes: Themes) -> pd.DataFrame | None:
    """Return the campaigns with their themes.

    Parameters
    ----------
    themes : Themes
        From :func:`werkstatt.themes.finding.find_themes`.

    Returns
    -------
    DataFrame or None
        One row per campaign, largest first: ``campaign``, ``theme`` (that of most of its cards, 0 for none; where
        people sorted, others may be elsewhere), ``cards``, ``wordings`` and ``text``; None where campaigns were not
        asked for.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> letter = "Bitte lassen Sie die Bibliothek in unserem Stadtteil auch im Winter offen"
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": [letter, f"{letter}!", f"{letter}. Anna", "Mehr Busse"]})
    >>> campaigns_table(find_themes(cards, 1, campaigns=0.6))[["campaign", "theme", "cards"]].values.tolist()
    [[1, 1, 3]]
    """
    if themes.campaigns is None:
        return None
    inside = themes.ordered[themes.ordered[CAMPAIGN] > 0]
    counts = inside.groupby([CAMPAIGN, "theme"]).size().rename("count").reset_index()
    # Of themes with as many cards of it the first counts.
    counts = counts.sort_values([CAMPAIGN, "count", "theme"], ascending=[True, False, True], kind="stable")
    most = counts.drop_duplicates(CAMPAIGN).set_index(CAMPAIGN)["theme"]
    table = themes.campaigns.table
    return table.assign(theme=table["campaign"].map(most).astype("int64"))[list(COLUMNS)]


def from_one_campaign(themes: Themes, theme: int) -> Message | None:
    """Return how many cards of a theme come from one campaign, where that are more than half.

    Parameters
    ----------
    themes : Themes
        From :func:`werkstatt.themes.finding.find_themes`.
    theme : int
        Its number.

    Returns
    -------
    Message or None
        One sentence.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> letter = "Bitte lassen Sie die Bibliothek in unserem Stadtteil auch im Winter offen"
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": [letter, f"{letter}!", f"{letter}. Anna", "Mehr Busse"]})
    >>> from_one_campaign(find_themes(cards, 1, campaigns=0.6), 1).say("en")
    '3 of 3 cards come from a single campaign.'
    """
    if themes.campaigns is None:
        return None
    cards = themes.counted[themes.counted["theme"] == theme]
    sizes = cards.loc[cards[CAMPAIGN] > 0, CAMPAIGN].value_counts()
    if sizes.empty or sizes.iloc[0] <= MOSTLY * len(cards):
        return None
    return message("theme_campaign", own=int(sizes.iloc[0]), cards=len(cards))


def count_campaigns(found: Campaigns) -> Message:
    """Return how many campaigns there are, with how many cards.

    Parameters
    ----------
    found : Campaigns
        From :func:`werkstatt.cards.campaigns.find_campaigns`.

    Returns
    -------
    Message
        One sentence, with the threshold.

    Examples
    --------
    >>> from werkstatt.cards.campaigns import find_campaigns
    >>> count_campaigns(find_campaigns(pd.DataFrame({"card_id": ["K1"], "text": ["Bus"]}), 0.7)).say("en")
    'No campaign (threshold: 0.7 of the sequences of three words in common).'
    """
    threshold = Figure(found.threshold, 1 if round(found.threshold, 1) == found.threshold else 2)
    if found.table.empty:
        return message("campaigns_none", threshold=threshold)
    cards = int(found.table["cards"].sum())
    return message("campaigns_found", campaigns=len(found.table), cards=cards, threshold=threshold)


def explain_campaigns(found: Campaigns) -> Message:
    """Return what was asked for, and what came of it.

    Parameters
    ----------
    found : Campaigns
        From :func:`werkstatt.cards.campaigns.find_campaigns`.

    Returns
    -------
    Message
        Sentences.

    Examples
    --------
    >>> from werkstatt.cards.campaigns import find_campaigns
    >>> found = find_campaigns(pd.DataFrame({"card_id": ["K1"], "text": ["Bus"]}))
    >>> explain_campaigns(found).say("en")[:56]
    'Asked for were cards that say nearly the same. A campaig'
    """
    counted = count_campaigns(found)
    values = {"fewest": FEWEST_CARDS, "words": FEWEST_WORDS, "threshold": counted.values["threshold"]}
    said = [message("campaigns_asked", **values), counted]
    return in_sequence(said if found.table.empty else [*said, message("campaigns_read")])
