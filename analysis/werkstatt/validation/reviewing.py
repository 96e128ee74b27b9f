"""The method-critical review: for each theme, how far it can be trusted. One module per question."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

import numpy as np
import pandas as pd

from werkstatt.parameters import check_count, check_instance
from werkstatt.themes.finding import Themes, check_same_cards
from werkstatt.themes.overview import theme_overview
from werkstatt.validation.blind.asking import code_of_themes
from werkstatt.validation.blind.scoring import BlindScore
from werkstatt.validation.coding import Coding, compare_codings
from werkstatt.validation.measuring import Judged, judge, measure
from werkstatt.validation.multiverse import Multiverse, multiverse
from werkstatt.validation.repetition import repetition
from werkstatt.validation.resampling import Resampling
from werkstatt.validation.second_reading import NotMade, SecondReading, read_again
from werkstatt.validation.verdict import Whole, in_words
from werkstatt.validation.whose import Whose, whose_themes, without_groups
from werkstatt.vectors.threads import single_threaded
from werkstatt.wording import Message, message, spoken_in

RESAMPLES = 100


@dataclass(frozen=True, repr=False)
class Review:
    """What the review found.

    Attributes
    ----------
    measures : DataFrame
        One row per theme: ``theme``, ``label``, ``cards``, ``origin``, ``stability``, ``recovered``, ``dissolved`` (see
        :class:`werkstatt.validation.resampling.Resampling`), ``coherence``, which tells how often its words meet on a
        card (see :func:`werkstatt.themes.keywords.coherence`), ``chance``, the share of shuffles with a theme as stable
        (see :func:`werkstatt.validation.chance.share_as_stable`), ``returns``, the share of universes in which it comes
        back, ``other_reading``, its Jaccard similarity to a theme of the other reader, and ``without``, the lowest
        Jaccard similarity where one group, ``without_group``, is left out; the last three are missing where not tested.
        Where people answered a blind check, ``blind`` and ``blind_share`` too: how probably guessing brings as many
        right answers on the theme, and their share; missing where there were too few.
    verdicts : DataFrame
        One row per theme: ``theme``, ``band`` and what each test says, from
        :func:`werkstatt.validation.verdict.verdicts`.
    whole : Whole
        The verdict on all themes together, in numbers.
    themes : DataFrame
        The theme table that was reviewed.
    language : {"de", "en"}
        Of the cards.
    reference : DataFrame
        One row per shuffle of the cards: ``shuffle``, ``stability`` (mean over its themes).
    cards : DataFrame
        One row per card, in the user's order: ``card_id``, ``theme``, ``drawn`` and ``stays``, the share of the draws
        in which the card stayed with its theme.
    consensus : DataFrame
        For each two cards the share of the draws in which they were together; rows and columns are card ids, ordered
        by theme, within it from cards that stay to cards that don't; cards in no theme are left out.
    ambiguous : float
        Proportion of pairs of cards of which the draws don't tell whether they belong together
        (see :attr:`werkstatt.validation.resampling.Resampling.ambiguous`).
    repetition : DataFrame
        Agreement with other seeds and other orders of the cards, from
        :func:`werkstatt.validation.repetition.repetition`.
    multiverse : Multiverse
        The themes in every universe of choices.
    second : SecondReading or NotMade
        The themes beside those of the other reader, or why there are none.
    other : Judged or None
        The verdicts on the themes of the other reader; None where it was not made.
    whose : Whose
        Who carries the themes.
    coding : Coding or None
        The themes that the machine found beside people's headings; None without headings.
    resamples, seed : int
        Draws made, and their seed.
    before : DataFrame or None
        The measures of the themes before people decided on them; None where nothing was decided.
    blind : BlindScore or None
        How people answered who did not know the themes; None where nobody was asked.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcdefgh"), "text": ["Bus, Bahn", "Park, Baum"] * 4})
    >>> found = review(cards, find_themes(cards, 2), resamples=5)
    >>> found, found.measures[["label", "stability"]].values.tolist()
    (Review(2 themes, 5 resamples), [['Bahn, Bus', 1.0], ['Baum, Park', 1.0]])
    """

    measures: pd.DataFrame
    verdicts: pd.DataFrame
    whole: Whole
    themes: pd.DataFrame
    language: str
    reference: pd.DataFrame
    cards: pd.DataFrame
    consensus: pd.DataFrame
    ambiguous: float
    repetition: pd.DataFrame
    multiverse: Multiverse
    second: SecondReading | NotMade
    other: Judged | None
    whose: Whose
    coding: Coding | None
    resamples: int
    seed: int
    before: pd.DataFrame | None = None
    blind: BlindScore | None = None

    def __repr__(self) -> str:
        return f"Review({len(self.measures)} themes, {self.resamples} resamples)"

    def to_html(self, language: str | None = None) -> str:
        """Return the verdicts as HTML.

        Parameters
        ----------
        language : {"de", "en"}, optional
            Of the reader; that of the cards where none is given.

        Returns
        -------
        str
            A table and a sentence on the whole.

        Examples
        --------
        >>> from werkstatt.themes.finding import find_themes
        >>> cards = pd.DataFrame({"card_id": list("abcdefgh"), "text": ["Bus, Bahn", "Park, Baum"] * 4})
        >>> review(cards, find_themes(cards, 2), resamples=5).to_html("en").split("<p>")[1].split(". ")[0]
        'Of 2 themes 2 hold, 0 hold with reservations, 0 do not hold'
        """
        spoken = language or self.language
        said = in_words(self.measures, self.verdicts, spoken)
        shown = theme_overview(self.themes, spoken, said).to_html(index=False, border=0)
        told = "".join(f"<p>{escape(sentence.say(spoken))}</p>" for sentence in self.sentences())
        return f"{shown}{told}"

    def sentences(self) -> list[Message]:
        """Return what is to be said of all themes together, and of those of the other reader.

        Returns
        -------
        list of Message
            One, or two where there was a second reading.

        Examples
        --------
        >>> from werkstatt.themes.finding import find_themes
        >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
        >>> len(review(cards, find_themes(cards, 2), resamples=5).sentences())
        2
        """
        whole = self.whole.sentence()
        if self.other is None or isinstance(self.second, NotMade):
            return [whole]
        reader = message(f"level_{self.second.other.reading.reader}")
        return [whole, message("other_reader", reader=reader, whole=self.other.whole.sentence())]

    def _repr_html_(self) -> str:
        return self.to_html()


@single_threaded
def review(
    cards: pd.DataFrame,
    themes: Themes,
    *,
    resamples: int = RESAMPLES,
    seed: int = 0,
    blind: BlindScore | None = None,
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
    if blind is not None and blind.themes != code_of_themes(themes):
        raise ValueError("blind and themes do not belong together: people were asked about other themes")
    with spoken_in(themes.language):
        return _review(themes, resamples, seed, blind)


def _review(themes: Themes, resamples: int, seed: int, blind: BlindScore | None) -> Review:
    measured = measure(themes, resamples, seed)
    before = None if themes.found is None else measure(themes.found, resamples, seed)
    second = read_again(themes, seed)
    read = second if isinstance(second, SecondReading) else None
    universes = multiverse(themes, None if read is None else read.other, seed)
    whose = whose_themes(themes, seed)
    likeness = None if read is None else read.themes["jaccard"]
    asked = None if blind is None else blind.by_theme
    judged = judge(measured, universes.themes["returns"], likeness, whose.without, before, asked)
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
        blind,
    )


def _judge_other(read: SecondReading, universes: Multiverse, resamples: int, seed: int) -> Judged:
    """Judge the themes of the other reading as these are judged, so that nobody can choose the milder reader unseen."""
    without = without_groups(read.other, seed)
    return judge(measure(read.other, resamples, seed), universes.other, read.likeness_there, without)


def _consensus(stays: pd.DataFrame, drawn: Resampling) -> pd.DataFrame:
    watched = stays.iloc[drawn.watched].reset_index(drop=True)
    inside = watched[watched["theme"] > 0].sort_values(["theme", "stays"], ascending=[True, False], kind="stable")
    together = drawn.together[np.ix_(inside.index, inside.index)].round(3)
    return pd.DataFrame(together, index=inside["card_id"], columns=inside["card_id"])


def _repeat(themes: Themes) -> pd.DataFrame:
    return repetition(themes.embedding, themes.labels, themes.seed)
