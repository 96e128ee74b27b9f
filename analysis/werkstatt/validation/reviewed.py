"""What the review found, and how it shows itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

import pandas as pd

from werkstatt.themes.overview import explain_reader, theme_overview
from werkstatt.validation.blind.scoring import BlindScore
from werkstatt.validation.coding import Coding
from werkstatt.validation.comparison import Comparison
from werkstatt.validation.measuring import Judged
from werkstatt.validation.multiverse import Multiverse
from werkstatt.validation.second_reading import NotMade, SecondReading
from werkstatt.validation.series import Series
from werkstatt.validation.sharing import Sharing
from werkstatt.validation.stances import Stances
from werkstatt.validation.together import Together
from werkstatt.validation.verdict import Whole
from werkstatt.validation.verdict_words import in_words
from werkstatt.validation.what_now import CARDS_FILE, SORTING_FILE, what_now
from werkstatt.validation.whose import Whose
from werkstatt.wording import Message, message, word
from werkstatt.wording.sentences import in_sequence
from werkstatt.wording.shown import html_table


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
        The measures of the themes that the machine finds by itself; None where people sorted nothing.
    sharing : Sharing or None
        How far people share what they made; None where they sorted nothing.
    blind : BlindScore or None
        How people answered who did not know the themes; None where nobody was asked.
    reader : {"terms", "semantic"}
        Of the themes.
    compared : mapping of str to Comparison
        The themes over the values of each column that was asked for.
    together : Together or None
        The themes by these columns together; None where fewer than two were asked for.
    series : Series or None
        The workshops that the cards come from; None where it is one.
    stances : Stances or None
        What people say for, against or wish within the themes; None where no card is marked.
    below : mapping of int to Judged
        The verdicts on the sub-themes of each theme that has some, each measured in the cards of its theme alone.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> from werkstatt.validation.reviewing import review
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
    sharing: Sharing | None = None
    blind: BlindScore | None = None
    reader: str = "terms"
    below: Mapping[int, Judged] = field(default_factory=dict)
    compared: Mapping[str, Comparison] = field(default_factory=dict)
    together: Together | None = None
    series: Series | None = None
    stances: Stances | None = None

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
        >>> from werkstatt.validation.reviewing import review
        >>> cards = pd.DataFrame({"card_id": list("abcdefgh"), "text": ["Bus, Bahn", "Park, Baum"] * 4})
        >>> review(cards, find_themes(cards, 2), resamples=5).to_html("en").split("<p>")[1].split(". ")[0]
        'Of 2 themes 2 hold, 0 hold with reservations, 0 do not hold'
        """
        spoken = language or self.language
        said = self.in_words(spoken)
        shown = html_table(theme_overview(self.themes, spoken, said))
        told = "".join(f"<p>{escape(sentence.say(spoken))}</p>" for sentence in self.sentences())
        next_ = "".join(f"<li>{escape(sentence.say(spoken))}</li>" for sentence in self.what_now())
        return f"{shown}{told}<p>{escape(word('what_now', spoken))}</p><ul>{next_}</ul>"

    def in_words(self, language: str) -> pd.DataFrame:
        """Return the verdicts in words, see :func:`werkstatt.validation.verdict_words.in_words`.

        Parameters
        ----------
        language : {"de", "en"}
            Of the words.

        Returns
        -------
        DataFrame
            One row per theme.

        Examples
        --------
        >>> from werkstatt.themes.finding import find_themes
        >>> from werkstatt.validation.reviewing import review
        >>> cards = pd.DataFrame({"card_id": list("abcdefgh"), "text": ["Bus, Bahn", "Park, Baum"] * 4})
        >>> review(cards, find_themes(cards, 2), resamples=5).in_words("en")["verdict"].to_list()
        ['holds', 'holds']
        """
        return in_words(self.measures, self.verdicts, language, None if self.sharing is None else self.sharing.themes)

    def sentences(self) -> list[Message]:
        """Return what is to be said of all themes together, and of those of the other reader.

        Returns
        -------
        list of Message
            One, or two where there was a second reading.

        Examples
        --------
        >>> from werkstatt.themes.finding import find_themes
        >>> from werkstatt.validation.reviewing import review
        >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
        >>> len(review(cards, find_themes(cards, 2), resamples=5).sentences())
        2
        """
        said = [self.overall()]
        if self.other is not None and not isinstance(self.second, NotMade):
            reader = explain_reader(self.second.other.reading.reader, self.second.other.encoder)
            said.append(message("other_reader", reader=reader, whole=self.other.whole.sentence()))
        return said

    def overall(self) -> Message:
        """Return what is to be said of all themes together.

        Returns
        -------
        Message
            What people say where they sorted, then what the words say.

        Examples
        --------
        >>> from werkstatt.themes.finding import find_themes
        >>> from werkstatt.validation.reviewing import review
        >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
        >>> review(cards, find_themes(cards, 2), resamples=5).overall().say("en")[:11]
        'Of 2 themes'
        """
        whole = self.whole.sentence()
        return whole if self.sharing is None else in_sequence([self.sharing.sentence(), whole])

    def what_now(self, cards: str = CARDS_FILE, sorting: str = SORTING_FILE) -> list[Message]:
        """Return what a researcher can do with the result, see :func:`werkstatt.validation.what_now.what_now`.

        Parameters
        ----------
        cards, sorting : str
            What the files are called in the commands that are named; no sorting where people's headings stand in the
            cards.

        Returns
        -------
        list of Message
            At most four.

        Examples
        --------
        >>> from werkstatt.themes.finding import find_themes
        >>> from werkstatt.validation.reviewing import review
        >>> cards = pd.DataFrame({"card_id": list("abcdefgh"), "text": ["Bus, Bahn", "Park, Baum"] * 4})
        >>> review(cards, find_themes(cards, 2), resamples=5).what_now()[0].say("en")[:17]
        '2 of 2 themes hol'
        """
        return what_now(self, cards, sorting)

    def _repr_html_(self) -> str:
        return self.to_html()
