"""HanTa's tagger for many short texts: the same tags, without its search through impossible ones.

HanTa tries for each word every tag that may follow, 56 of them; here each word's few candidates are looked up once per
spelling, and only they are tried. Where a word has no candidate, HanTa itself decides.
"""

from __future__ import annotations

from functools import cache
from operator import itemgetter
from pathlib import Path

import HanTa
from HanTa.HanoverTagger import EMPTY, END, START, UNKNOWN

from werkstatt.language.hanta.morphemes import Morphemes
from werkstatt.language.hanta.rows import HOPELESS, NEVER
from werkstatt.language.languages import LANGUAGE_DATA

State = tuple[int, int]
Candidate = tuple[int, float]

BEAM = 12.0
"""How far below the best a state may be and still go on; it changes 1 tag in 100,000 of texts of random words."""

CUTOFF = 5
"""How far below the best a tag of a word that HanTa has not counted may be, as HanTa has it."""

MANY_SPELLINGS = 1 << 18
"""Spellings remembered at most, some 100 MB; beyond, the memory starts anew."""


class Tagger:
    """A trigram hidden Markov tagger with HanTa's probabilities.

    Spellings are numbered as they come. A *reading* is a spelling with one of its tags, ``number * len(tags) + tag``,
    where tags count from 0.

    Examples
    --------
    >>> german = Tagger("de")
    >>> numbers = [german.number(word) for word in ("Mehr", "Busse", "fahren")]
    >>> [german.word_and_tag(reading) for reading in german.readings(numbers)]
    [('Mehr', 'PIAT'), ('Busse', 'NN'), ('fahren', 'VV(INF)')]
    """

    def __init__(self, language: str) -> None:
        self.hanta = hanta(language)
        self.words: list[str] = []
        self._numbers: dict[str, int] = {}
        self._transitions: dict[State, dict[int, float]] = self.hanta.LP_trans_word
        tags = {tag for state in self._transitions for tag in state} | {*self._transitions[EMPTY, START], UNKNOWN, END}
        self._tags = sorted(tags)
        self._places = {tag: place for place, tag in enumerate(self._tags)}
        self._first: dict[int, list[Candidate]] = {}
        self._later: dict[int, list[Candidate]] = {}

    def number(self, word: str) -> int:
        """Return the number of a spelling.

        Parameters
        ----------
        word : str
            As written.

        Returns
        -------
        int
            From 0, in the order in which spellings come.

        Examples
        --------
        >>> german = Tagger("de")
        >>> [german.number(word) for word in ("Bus", "Bahn", "Bus")]
        [0, 1, 0]
        """
        found = self._numbers.get(word)
        if found is None:
            found = self._numbers[word] = len(self.words)
            self.words.append(word)
        return found

    def readings(self, numbers: list[int]) -> list[int]:
        """Return the readings of the spellings of one text, with the tags of ``HanoverTagger.tag_sent``.

        Parameters
        ----------
        numbers : list of int
            From :meth:`number`, in the order of the text.

        Returns
        -------
        list of int
            One for each.

        Examples
        --------
        >>> german = Tagger("de")
        >>> found = german.readings([german.number(word) for word in ("Busse", "und", "Busse")])
        >>> german.word_and_tag(found[0]), found[0] == found[2]
        (('Busse', 'NN'), True)
        """
        found = self._find_readings(numbers)
        if found is None:
            tags = self.hanta.tag_sent([self.words[number] for number in numbers], taglevel=0)
            places = [self._places[self.hanta.tag2int[tag]] for tag in tags]
            found = [number * len(self._tags) + place for number, place in zip(numbers, places, strict=True)]
        return found

    def word_and_tag(self, reading: int) -> tuple[str, str]:
        """Return the spelling and HanTa's tag of a reading.

        Parameters
        ----------
        reading : int
            From :meth:`readings`.

        Returns
        -------
        word, tag : str
            The spelling, and its tag.

        Examples
        --------
        >>> german = Tagger("de")
        >>> (reading,) = german.readings([german.number("Busse")])
        >>> german.word_and_tag(reading)
        ('Busse', 'NN')
        """
        number, place = divmod(reading, len(self._tags))
        return self.words[number], self.hanta.int2tag[self._tags[place]]

    def _find_readings(self, numbers: list[int]) -> list[int] | None:
        """Return the readings, or None where a word has no candidate.

        Viterbi over pairs of tags; like HanTa it goes on from the best six states only.
        """
        scores: dict[State, float] = {(0, self._places[START]): 0.0}
        ways: list[dict[State, State]] = []
        known = self._first
        for number in numbers:
            candidates = known.get(number)
            if candidates is None:
                candidates = known[number] = self._options(number, known is self._first)
            known = self._later
            if not candidates:
                return None
            row: dict[State, float] = {}
            way: dict[State, State] = {}
            bound = max(scores.values()) - BEAM
            if len(scores) > 5:
                bound = max(bound, sorted(scores.values())[-6] - 1)
            for state, score in scores.items():
                if score < bound:
                    continue
                follow, last = self._follow(state), state[1]
                for tag, probability in candidates:
                    key = (last, tag)
                    new = score + follow.get(self._tags[tag], NEVER) + probability
                    old = row.get(key)
                    if old is None or new > old:
                        row[key] = new
                        way[key] = state
            scores = row
            ways.append(way)
        state = max(scores, key=lambda last: scores[last] + self._follow(last).get(END, HOPELESS))
        found = []
        for number, way in zip(reversed(numbers), reversed(ways), strict=True):
            found.append(number * len(self._tags) + state[1])
            state = way[state]
        return found[::-1]

    def _follow(self, state: State) -> dict[int, float]:
        return self._transitions[self._tags[state[0]], self._tags[state[1]]]

    def _options(self, number: int, first: bool) -> list[Candidate]:
        """Return the tags that a spelling can have, with log probabilities; a first word may be anything capital."""
        # HanTa's `_tag_word`, with places for tags.
        hanta, word = self.hanta, self.words[number]
        low, capital = hanta.normalize(word), word[0].isupper()
        counted = hanta.cache.get(low)
        options = []
        for tag, p in hanta.analyze_forward(low) if counted is None else counted:
            if tag not in (UNKNOWN, END):
                if not first:
                    p += hanta.LP_case_t[tag][capital]
                options.append((self._places[tag], p - hanta.LP_wtag[tag]))
        options.sort(key=itemgetter(1), reverse=True)
        if counted is None and options:
            least = options[0][1] - CUTOFF
            options = [option for option in options if option[1] >= least]
        return options


@cache
def hanta(language: str) -> Morphemes:
    """Return HanTa's model, loaded once.

    Parameters
    ----------
    language : {"de", "en"}
        Of the model.

    Returns
    -------
    Morphemes
        The same object for the same language.

    Examples
    --------
    >>> hanta("de").analyze("Häuser", pos="NN")[0]
    'Haus'
    """
    # With a bare name HanTa would prefer a file of that name in the working folder.
    return Morphemes(str(Path(HanTa.__file__).parent / LANGUAGE_DATA[language].model))


_taggers: dict[str, Tagger] = {}


def tagger(language: str) -> Tagger:
    """Return the tagger of a language; a new one when the former has seen too many spellings.

    Parameters
    ----------
    language : {"de", "en"}
        Of the texts.

    Returns
    -------
    Tagger
        Ready to be asked.

    Examples
    --------
    >>> found = tagger("de")
    >>> [found.word_and_tag(reading) for reading in found.readings([found.number("Häuser")])]
    [('Häuser', 'NN')]
    """
    found = _taggers.get(language)
    if found is None or len(found.words) >= MANY_SPELLINGS:
        found = _taggers[language] = Tagger(language)
    return found
