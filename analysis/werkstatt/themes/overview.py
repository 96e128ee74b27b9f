"""Themes as a reader sees them: labels instead of column names, in German or English."""

from __future__ import annotations

import pandas as pd

from werkstatt.themes.number_of_themes import beats_chance, choose
from werkstatt.vectors.encoder import Encoder
from werkstatt.vectors.reading import Reader
from werkstatt.wording import PHASE_COLOURS, Figure, Message, message, word
from werkstatt.wording.sentences import choice_sentence, in_sequence, unassigned_sentence

LEVELS = ("levels_looked", "levels_split", "levels_chance", "levels_unstable", "levels_people")
"""In which order it is said what came of looking for sub-themes."""


def theme_overview(table: pd.DataFrame, language: str, verdicts: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the theme table for reading.

    Parameters
    ----------
    table : DataFrame
        ``Themes.themes``.
    language : {"de", "en"}
        Of the reader.
    verdicts : DataFrame, optional
        With ``verdict`` and ``sentence`` for each theme, from :func:`werkstatt.validation.verdict_words.in_words`;
        without it the table says that the themes have not been reviewed.

    Returns
    -------
    DataFrame
        One row per theme, names of columns and verdicts in `language`.

    Examples
    --------
    >>> table = pd.DataFrame({"theme": [1], "label": ["Bus"], "cards": [3], "votes": [2], "terms": [("Bus", "Takt")]})
    >>> theme_overview(table, "en").iloc[0].to_dict()
    {'Theme': 1, 'Label': 'Bus', 'Cards': 3, 'Votes': 2, 'Words': 'Bus, Takt', 'Verdict': 'not yet reviewed'}
    """
    shown = pd.DataFrame(
        {
            word("theme", language): table["theme"],
            word("label", language): table["label"],
            word("cards", language): table["cards"],
            word("votes", language): table["votes"],
            word("terms", language): [", ".join(terms[:6]) for terms in table["terms"]],
            word("verdict", language): word("unreviewed", language) if verdicts is None else verdicts["verdict"],
        }
    )
    if verdicts is not None:
        shown[word("why", language)] = verdicts["sentence"]
    return shown.drop(columns=word("votes", language)) if table["votes"].isna().all() else shown


def theme_names(table: pd.DataFrame) -> list[str]:
    """Return number and name of each theme.

    Parameters
    ----------
    table : DataFrame
        ``Themes.themes``.

    Returns
    -------
    list of str
        One for each row.

    Examples
    --------
    >>> theme_names(pd.DataFrame({"theme": [1], "label": ["Bus"]}))
    ['1  Bus']
    """
    return [f"{row.theme}  {row.label}" for row in table.itertuples()]


def themes_by_phase(cards: pd.DataFrame) -> pd.DataFrame:
    """Count cards by theme and phase.

    Parameters
    ----------
    cards : DataFrame
        ``Themes.counted``: a card with several themes has a row for each.

    Returns
    -------
    DataFrame
        Index ``theme`` (0 first where cards are in none); columns ``kritik``, ``fantasie``, ``realisierung``
        and, where cards are without a phase, ``no_phase``. Whole numbers that add up to the cards.

    Examples
    --------
    >>> themes_by_phase(pd.DataFrame({"theme": [1, 1], "phase": ["kritik", "kritik"]})).loc[1].to_dict()
    {'kritik': 2, 'fantasie': 0, 'realisierung': 0}
    """
    phases = cards["phase"] if "phase" in cards else pd.Series(pd.NA, index=cards.index)
    counts = pd.crosstab(cards["theme"], phases.astype("object").where(phases.notna(), "no_phase"))
    columns = [*PHASE_COLOURS, "no_phase"] if phases.isna().any() else list(PHASE_COLOURS)
    return counts.reindex(columns=columns, fill_value=0).rename_axis(columns=None)


def explain_choice(tried: pd.DataFrame, given: bool, *, headings: bool = False, carried: bool = False) -> Message:
    """Return how the number of themes came about.

    Parameters
    ----------
    tried : DataFrame
        From :func:`werkstatt.themes.number_of_themes.try_numbers`.
    given : bool
        Whether the number was given.
    headings : bool
        Whether people's headings are the themes, so that there was no number to be chosen.
    carried : bool
        Whether cards of another workshop were learned from.

    Returns
    -------
    Message
        One sentence or more.

    Examples
    --------
    >>> explain_choice(pd.DataFrame(), True).say("en")
    'The number of themes was given.'
    """
    if headings:
        return message("number_carried" if carried else "number_headings")
    if given:
        return message("number_given")
    if tried.empty:
        return message("number_none")
    chosen = choose(tried)
    row = tried.set_index("themes").loc[chosen.themes]
    most = int(tried["themes"].max())
    return choice_sentence(
        chosen.themes,
        most,
        float(row["agreement"]),
        float(row["chance"]),
        ordered=beats_chance(tried),
        beyond_chance=chosen.beyond_chance,
        crowded=chosen.crowded,
        share=chosen.share,
    )


def explain_levels(looked: pd.DataFrame, fewest: int) -> Message | None:
    """Return what came of looking for sub-themes.

    Parameters
    ----------
    looked : DataFrame
        ``Themes.looked``.
    fewest : int
        Cards of a theme that is looked into.

    Returns
    -------
    Message or None
        One sentence or more; None where no sub-themes were asked for.

    Examples
    --------
    >>> explain_levels(pd.DataFrame({"theme": [1], "outcome": ["few"]}), 100).say("en")
    'Sub-themes are looked for from 100 cards on; no theme is as large.'
    """
    if looked.empty:
        return None
    large = looked[looked["outcome"] != "few"]
    if large.empty:
        return message("levels_none", fewest=fewest)
    # What people nested themselves is not looked into.
    count = int((large["outcome"] != "people").sum())
    said = [message("levels_looked", looked=count, fewest=fewest)] if count else []
    for outcome, own in large.groupby("outcome"):
        said.append(message(f"levels_{outcome}", themes=", ".join(map(str, own["theme"]))))
    # What was split comes first.
    said.sort(key=lambda one: LEVELS.index(one.code))
    return in_sequence(said)


def explain_names(named: int, themes: int) -> Message:
    """Return where the names of the themes come from.

    Parameters
    ----------
    named, themes : int
        Themes that people named, and all themes.

    Returns
    -------
    Message
        One sentence or two.

    Examples
    --------
    >>> explain_names(2, 2).say("en")
    'The names of the themes were given by people.'
    """
    if not named:
        return message("names_words")
    return message("names_people_all") if named == themes else message("names_people", named=Figure(named))


def share_unassigned(cards: pd.DataFrame, set_aside: int = 0, *, headings: bool = False) -> Message:
    """Return how many cards are in no theme.

    Parameters
    ----------
    cards : DataFrame
        ``Themes.cards``.
    set_aside : int
        How many of them people put into none.
    headings : bool
        Whether people's headings are the themes.

    Returns
    -------
    Message
        One sentence or two.

    Examples
    --------
    >>> share_unassigned(pd.DataFrame({"theme": [0, 1, 1, 1]})).say("en")[:41]
    '1 of 4 cards is not assignable (25%): it '
    """
    without = int((cards["theme"] == 0).sum()) - set_aside
    said = unassigned_sentence(without, len(cards), headings=headings)
    if not set_aside:
        return said
    aside = message("set_aside", cards=Figure(set_aside), total=Figure(len(cards)))
    return message("two_sentences", first=said, second=aside) if without else aside


def explain_reader(reader: Reader, encoder: Encoder) -> Message:
    """Return what cards were read as.

    Parameters
    ----------
    reader : {"terms", "semantic"}
        Of the cards.
    encoder : Encoder
        Of the semantic reader.

    Returns
    -------
    Message
        Part of a sentence; an encoder of one's own is named.

    Examples
    --------
    >>> explain_reader("semantic", Encoder("MiniLM", "", len)).say("en")
    'words and sentence encoder “MiniLM”'
    """
    own = reader == "semantic" and encoder.name
    return message("level_encoder", name=encoder.name) if own else message(f"level_{reader}")
