"""How far a theme can be trusted: what each test says, and the verdict that follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from werkstatt.themes.coming_back import PATTERN, STABLE
from werkstatt.wording import Message
from werkstatt.wording.sentences import (
    AGREE,
    AGREE_IN_PART,
    whole_sentence,
)

CHANCE = 0.05
"""A theme counts as no better than chance if in more than this share of shuffles some theme is as stable."""

SHARED = 0.5
"""Two themes are the same one, more or less, if they share more than half of the cards of both; up to this Jaccard
similarity a cluster counts as dissolved (Hennig 2007). For universes it is a convention of ours: a theme should come
back in more than half of them."""

FEWEST_SHUFFLES = 19
"""From so many on, ``1 / (1 + n)``, the least share there can be, is not above `CHANCE`."""

RECOGNISED = 0.05
"""People recognise a theme without knowing it if guessing would bring as many right answers with at most this
probability: Chang et al. (2009) and oolong test so; see :mod:`werkstatt.validation.blind.guessing` for how many
answers it takes."""

MINOR = 0.1
"""Up to this share of a theme's cards, what the machine placed changes no verdict on what people made. A convention of
ours."""

BANDS = ("traegt", "vorbehalt", "nicht", "ungeprueft")
"""What a theme of the machine's gets."""

PEOPLES_BANDS = ("geteilt", "teils", "ungeteilt", "ungeklaert")
"""What a theme of people's gets, see :func:`sharing_band`."""

RELIABLE, TENTATIVE = AGREE, AGREE_IN_PART
"""Krippendorff (2004, "Content analysis", p. 241): agreement from .8 is reliable; from .667 it allows tentative
conclusions; below it none."""

BOUNDS = {
    "stability": (PATTERN, STABLE),
    "chance": (CHANCE,),
    "returns": (SHARED,),
    "other_reading": (SHARED,),
    "without": (SHARED,),
    "blind": (RECOGNISED,),
}
"""What each test compares its number with."""

TESTS = ("stability", "chance", "returns", "other_reading", "without", "blind")


@dataclass(frozen=True)
class Whole:
    """The verdict on all themes together, in numbers.

    The whole beats chance if its mean stability is above that of every shuffle (one-sided permutation test,
    p < .05 from 20 shuffles on).

    Attributes
    ----------
    bands : mapping of str to int
        Themes in each of `BANDS`, people's themes left out.
    people, again : int
        Themes that people formed, and how many of them the words alone find again.
    mean : float
        Mean stability of the themes that the machine found.
    chance, best : float or None
        Mean and highest mean stability of the shuffles; None where there are too few cards to shuffle.

    Examples
    --------
    >>> Whole({"traegt": 2, "vorbehalt": 0, "nicht": 1}, 0, 0, 0.8, 0.4, 0.5).beats_chance
    True
    """

    bands: Mapping[str, int]
    people: int
    again: int
    mean: float
    chance: float | None
    best: float | None

    @property
    def beats_chance(self) -> bool | None:
        """Whether the whole is more stable than every shuffle; None where there is none."""
        return None if self.best is None else self.mean > self.best

    def sentence(self) -> Message:
        """Return the same in two sentences, not yet in any language.

        Examples
        --------
        >>> whole = Whole({"traegt": 2, "vorbehalt": 0, "nicht": 1}, 0, 0, 0.8, 0.4, 0.5)
        >>> whole.sentence().say("en").split(". ")[0]
        'Of 3 themes 2 hold, 0 hold with reservations, 1 does not hold'
        """
        return whole_sentence(self.bands, self.people, self.again, self.mean, self.chance, self.best)


def verdicts(measures: pd.DataFrame, shared: pd.DataFrame | None = None) -> pd.DataFrame:
    """Judge each theme.

    ``nicht`` (*trägt nicht*) if it does not come back with other cards (stability below 0.6), or themes of shuffled
    words are as stable in more than 5 % of the shuffles. Else ``vorbehalt`` (*trägt unter Vorbehalt*) if its edge is
    blurred (stability below 0.75), it comes back in at most half of the universes of choices, is not in the other
    reading (Jaccard of 0.5 or less), dissolves without one group (likewise), or people who do not know it recognise it
    no better than by guessing, although they answered enough questions. Else ``traegt`` (*trägt*). Where
    draws or shuffles could not form as many themes, it is ``ungeprueft``, unless the other of both is against it;
    what else could not be tested counts neither way. Holding means stable, and being stable is not being valid
    (Ben-David, von Luxburg & Pál 2006, "A sober look at clustering stability"). A theme that people formed is not
    judged by this, for whether it holds is not for the words to say: its band tells how far people share it
    (``geteilt``, ``teils``, ``ungeteilt``, ``ungeklaert``, see :func:`sharing_band`),
    and the same rule tells whether the words alone find it again.

    Parameters
    ----------
    measures : DataFrame
        One row per theme: ``theme``, ``stability``, ``chance`` and, missing or absent where not tested, ``returns``,
        ``other_reading``, ``without`` and ``blind``; see :class:`werkstatt.validation.reviewed.Review`; ``origin``
        where ``people`` formed any.
    shared : DataFrame, optional
        ``Sharing.themes``: of each theme that people formed; ``ungeklaert`` where it is missing.

    Returns
    -------
    DataFrame
        ``theme``, ``band`` (as above), ``words`` (what the rule says of any theme) and for each of `TESTS`
        what it says: ``for``, ``against``, ``lost`` (stability
        alone: below 0.6); missing where it was not made.

    Examples
    --------
    >>> measures = pd.DataFrame({"theme": [1, 2], "stability": [0.9, 0.5], "chance": [0.01, 0.01]})
    >>> verdicts(measures)[["theme", "band", "stability", "chance"]].to_dict("list")
    {'theme': [1, 2], 'band': ['traegt', 'nicht'], 'stability': ['for', 'lost'], 'chance': ['for', 'for']}
    """
    rows = [{test: _outcome(test, row.get(test)) for test in TESTS} for row in measures.to_dict("records")]
    found = {test: pd.Series([row[test] for row in rows], measures.index, dtype="str") for test in TESTS}
    band = pd.Series([_band(row) for row in rows], measures.index, dtype="str")
    # What people recognise is not for the words to say.
    words = pd.Series([_band(row | {"blind": None}) for row in rows], measures.index, dtype="str")
    people = dict(zip(shared["theme"], shared["band"], strict=True)) if shared is not None else {}
    bands = band.mask(_by_people(measures), [people.get(theme, "ungeklaert") for theme in measures["theme"]])
    return pd.DataFrame({"theme": measures["theme"], "band": bands, "words": words, **found})


def on_the_whole(measures: pd.DataFrame, found: pd.Series, reference: pd.DataFrame) -> Whole:
    """Judge all themes together.

    Parameters
    ----------
    measures : DataFrame
        As for :func:`verdicts`.
    found : Series of float
        Stability of the themes that the machine found: what people formed is not compared with chance.
    reference : DataFrame
        With ``stability``, the mean over as many themes of each shuffle; fewer than 19 rows where there are too few
        cards to shuffle.

    Returns
    -------
    Whole
        How many themes hold, and how stable they are beside chance.

    Examples
    --------
    >>> measures = pd.DataFrame({"theme": [1, 2], "stability": [0.9, 0.5], "chance": [0.01, 0.01]})
    >>> whole = on_the_whole(measures, measures["stability"], pd.DataFrame({"stability": [0.25, 0.75] * 10}))
    >>> whole.bands["traegt"], whole.mean, whole.chance, whole.best
    (1, 0.7, 0.5, 0.75)
    """
    judged = verdicts(measures)
    bands, people = judged["band"].tolist(), _by_people(measures)
    stable = reference["stability"]
    comparable = len(stable) >= FEWEST_SHUFFLES and found.notna().any()
    return Whole(
        {band: bands.count(band) for band in BANDS},
        int(people.sum()),
        int(judged["words"][people].isin(["traegt", "vorbehalt"]).sum()),
        float(found.mean()),
        float(stable.mean()) if comparable else None,
        float(stable.max()) if comparable else None,
    )


def sharing_band(basis: str, alpha: float, low: float, high: float, machine: str) -> str:
    """Judge a theme that people made by what people say.

    ``geteilt`` if people who sorted the same cards agree (Krippendorff's alpha from .8, its interval not below .667),
    and what the machine added agrees with people on check cards, or is at most a tenth of the theme. ``ungeteilt`` if
    alpha is below .667 and its interval below .8. ``ungeklaert`` if nobody else has sorted the cards, or fewer than 10
    were sorted twice. Else ``teils``. Krippendorff (2004, "Content analysis", p. 241) asks for .8, and takes values
    from .667 for tentative conclusions only, since below that too many cards lie otherwise for a second reader. A theme
    with fewer than 10 cards sorted twice is judged by all headings together, and then no better than ``teils``.

    The machine's part is good if 8 of 10 check cards of the theme are hits, surely more than half (lower bound of the
    interval); where fewer than 10 were checked, if kappa on all check cards is .8 or more, its interval not below .667.

    Parameters
    ----------
    basis : {"heading", "all", "one", "nobody", "few"}
        See :class:`werkstatt.validation.sharing.Sharing`.
    alpha, low, high : float
        Krippendorff's alpha of the basis with its interval; NaN where it is not known.
    machine : {"good", "doubtful", "untested", "minor"}
        What is known of the cards that the machine placed.

    Returns
    -------
    str
        One of `PEOPLES_BANDS`.

    Examples
    --------
    >>> sharing_band("heading", 0.9, 0.8, 0.95, "good"), sharing_band("all", 0.9, 0.8, 0.95, "good")
    ('geteilt', 'teils')
    """
    if pd.isna(alpha):
        return "ungeklaert"
    if alpha < TENTATIVE and high < RELIABLE:
        return "ungeteilt"
    shared = basis == "heading" and alpha >= RELIABLE and low >= TENTATIVE
    return "geteilt" if shared and machine in ("good", "minor") else "teils"


def _by_people(measures: pd.DataFrame) -> pd.Series:
    if "origin" not in measures:
        return pd.Series(data=False, index=measures.index)
    return measures["origin"] == "people"


def _outcome(test: str, value: float | None) -> str | None:
    """Return what a test says; None where it was not made."""
    if value is None or pd.isna(value):
        return None
    if test == "stability":
        return "for" if value >= STABLE else "against" if value >= PATTERN else "lost"
    holds = value <= BOUNDS[test][0] if test in ("chance", "blind") else value > SHARED
    return "for" if holds else "against"


def _band(outcomes: Mapping[str, str | None]) -> str:
    if outcomes["stability"] == "lost" or outcomes["chance"] == "against":
        return "nicht"
    if outcomes["stability"] is None or outcomes["chance"] is None:
        return "ungeprueft"
    return "vorbehalt" if "against" in outcomes.values() else "traegt"
