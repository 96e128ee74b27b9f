"""The method-critical review: for each theme, how far it can be trusted. One module per question."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from werkstatt.parameters import check_count, check_instance
from werkstatt.themes.found import Themes
from werkstatt.themes.same_cards import check_same_cards
from werkstatt.validation.blind.asking import code_of_themes
from werkstatt.validation.blind.scoring import BlindScore
from werkstatt.validation.coding import compare_codings
from werkstatt.validation.comparison import check_columns
from werkstatt.validation.comparison import compare as compare_values
from werkstatt.validation.measuring import Judged, Measured, judge, measure
from werkstatt.validation.multiverse import Multiverse, multiverse
from werkstatt.validation.repetition import repetition
from werkstatt.validation.resampling import Resampling
from werkstatt.validation.reviewed import Review
from werkstatt.validation.second_reading import SecondReading, read_again
from werkstatt.validation.series import in_series
from werkstatt.validation.sharing import judge_sharing
from werkstatt.validation.stances import stances
from werkstatt.validation.together import compare_together
from werkstatt.validation.whose import whose_themes, without_groups
from werkstatt.vectors.threads import single_threaded
from werkstatt.wording import spoken_in

RESAMPLES = 100


@single_threaded
def review(
    cards: pd.DataFrame,
    themes: Themes,
    *,
    resamples: int = RESAMPLES,
    seed: int = 0,
    blind: BlindScore | None = None,
    compare: Sequence[str] = (),
) -> Review:
    """Review themes: for each, would it come back with other cards, and more surely than chance?

    Parameters
    ----------
    cards : DataFrame
        The card table that `themes` were found in.
    themes : Themes
        From :func:`werkstatt.themes.finding.find_themes`.
    resamples : int
        Bootstrap draws of the cards, at least 1.
    seed : int
        Of the draws, from 0.
    blind : BlindScore, optional
        How people answered who did not know the themes, from
        :func:`werkstatt.validation.blind.scoring.score_blind_check`.

    compare : sequence of str
        Columns over whose values the themes are compared, such as a role or a district; two or more are looked at
        together, too, see :func:`werkstatt.validation.together.compare_together`.

    Returns
    -------
    Review
        Measures and verdicts.

    Raises
    ------
    ValueError
        If `themes` belong to other cards, or `blind` to other themes.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus fehlt", "Bus kommt", "Park voll", "Park leer"]})
    >>> review(cards, find_themes(cards, 2), resamples=5).verdicts["band"].tolist()
    ['ungeprueft', 'ungeprueft']
    """
    check_instance("review", "cards", cards, pd.DataFrame)
    check_instance("review", "themes", themes, Themes)
    check_count("review", "resamples", resamples, 1)
    check_count("review", "seed", seed, 0)
    check_instance("review", "blind", blind, BlindScore, type(None))
    check_same_cards(cards, themes)
    columns = check_columns(cards, compare)
    if blind is not None and blind.themes != code_of_themes(themes):
        raise ValueError("blind and themes do not belong together: people were asked about other themes")
    with spoken_in(themes.language):
        return _review(themes, resamples, seed, blind, columns)


def _review(themes: Themes, resamples: int, seed: int, blind: BlindScore | None, columns: list[str]) -> Review:
    measured = measure(themes, resamples, seed)
    before = None if themes.found is None else _measure_found(themes, themes.found, measured, resamples, seed)
    second = read_again(themes, seed)
    read = second if isinstance(second, SecondReading) else None
    universes = multiverse(themes, None if read is None else read.other, seed)
    whose = whose_themes(themes, seed)
    likeness = None if read is None else read.themes["jaccard"]
    sharing = judge_sharing(themes)
    shared = None if sharing is None else sharing.themes
    asked = None if blind is None else blind.by_theme
    judged = judge(measured, universes.themes["returns"], likeness, whose.without, before, shared, asked)
    stays = pd.concat([themes.ordered[["card_id", "theme"]], measured.drawn.cards], axis=1)
    return Review(
        judged.measures,
        judged.verdicts,
        judged.whole,
        themes.themes,
        themes.language,
        measured.reference,
        stays.iloc[themes.place.to_numpy()].set_axis(themes.place.index),
        _consensus(stays, measured.drawn),
        round(measured.drawn.ambiguous, 3),
        # What people decided does not depend on a seed.
        _repeat(themes.by_machine),
        universes,
        second,
        None if read is None else _judge_other(read, universes, resamples, seed),
        whose,
        # What people formed is not compared with what people coded: it may have been made from it.
        compare_codings(themes.by_machine, seed),
        resamples,
        seed,
        None if before is None else before.measures,
        sharing,
        blind,
        themes.reading.reader,
        {theme: _judge_part(part, resamples, seed) for theme, part in themes.below.items()},
        {column: compare_values(themes, column, seed) for column in columns},
        compare_together(themes, columns) if len(columns) > 1 else None,
        in_series(themes, seed, resamples),
        stances(themes),
    )


def _measure_found(themes: Themes, found: Themes, measured: Measured, resamples: int, seed: int) -> Measured:
    """Measure the themes that the machine found where people sorted; of as many, chance is that of people's."""
    alike = found.reading is themes.reading and len(found.themes) == len(themes.themes)
    return measure(found, resamples, seed, measured.chance if alike else None)


def _judge_other(read: SecondReading, universes: Multiverse, resamples: int, seed: int) -> Judged:
    """Judge the themes of the other reading as these are judged, so that nobody can choose the milder reader unseen."""
    without = without_groups(read.other, seed)
    return judge(measure(read.other, resamples, seed), universes.other, read.likeness_there, without)


def _judge_part(part: Themes, resamples: int, seed: int) -> Judged:
    """Judge sub-themes as themes are judged, in the cards of their theme alone."""
    second = read_again(part, seed)
    read = second if isinstance(second, SecondReading) else None
    universes = multiverse(part, None if read is None else read.other, seed)
    likeness = None if read is None else read.themes["jaccard"]
    return judge(measure(part, resamples, seed), universes.themes["returns"], likeness, without_groups(part, seed))


def _consensus(stays: pd.DataFrame, drawn: Resampling) -> pd.DataFrame:
    watched = stays.iloc[drawn.watched].reset_index(drop=True)
    inside = watched[watched["theme"] > 0].sort_values(["theme", "stays"], ascending=[True, False], kind="stable")
    together = drawn.together[np.ix_(inside.index, inside.index)].round(3)
    return pd.DataFrame(together, index=inside["card_id"], columns=inside["card_id"])


def _repeat(themes: Themes) -> pd.DataFrame:
    return repetition(themes.embedding, themes.labels, themes.seed)
