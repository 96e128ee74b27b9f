"""HanTa's tagger for many short texts: the same tags, without its search through impossible ones.

HanTa tries for each word every tag that may follow, 56 of them; here each word's few candidates are looked up once per
spelling, and only they are tried. Where a word has no candidate, HanTa itself decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import HanTa
from HanTa.HanoverTagger import EMPTY, END, START, UNKNOWN

from werkstatt.language.morphemes import HOPELESS, Morphemes

MODELS = {"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz"}

State = tuple[int, int]
Candidate = tuple[int, float]

BEAM = 12.0
"""How far below the best a state may be and still go on; it changes 1 tag in 100,000 of texts of random words."""

MANY_SPELLINGS = 1 << 18
"""Spellings remembered at most, some 100 MB; beyond, the memory starts anew."""


class Tagger:
    """A trigram hidden Markov tagger with HanTa's probabilities."""

    def __init__(self, language: str) -> None:
        # With a bare name HanTa would prefer a file of that name in the working folder.
        self.hanta = Morphemes(str(Path(HanTa.__file__).parent / MODELS[language]))
        self._transitions: dict[State, dict[int, float]] = self.hanta.LP_trans_word
        self._first: dict[str, list[Candidate]] = {}
        self._inside: dict[str, list[Candidate]] = {}

    def tag(self, words: Sequence[str]) -> list[str]:
        """Return HanTa's tag of each word of one text, as ``HanoverTagger.tag_sent`` does.

        Viterbi over pairs of tags; like HanTa it goes on from the best six states only.
        """
        scores: dict[State, float] = {(EMPTY, START): 0.0}
        ways: list[dict[State, State]] = []
        known = self._first
        for word in words:
            candidates = known.get(word)
            if candidates is None:
                candidates = self._candidates(word, known)
            known = self._inside
            if not candidates:
                return list(self.hanta.tag_sent(words, taglevel=0))
            row: dict[State, float] = {}
            way: dict[State, State] = {}
            bound = max(scores.values()) - BEAM
            if len(scores) > 5:
                bound = max(bound, sorted(scores.values())[-6] - 1)
            for state, score in scores.items():
                if score < bound:
                    continue
                follow, last = self._transitions[state], state[1]
                for tag, probability in candidates:
                    key = (last, tag)
                    new = score + follow[tag] + probability
                    old = row.get(key)
                    if old is None or new > old:
                        row[key] = new
                        way[key] = state
            scores = row
            ways.append(way)
        state = max(scores, key=lambda last: scores[last] + self._transitions[last].get(END, HOPELESS))
        tags = []
        for way in reversed(ways):
            tags.append(self.hanta.int2tag[state[1]])
            state = way[state]
        return tags[::-1]

    def _candidates(self, word: str, known: dict[str, list[Candidate]]) -> list[Candidate]:
        """Return the tags that a spelling can have, with log probabilities; a first word may be anything capital."""
        if len(known) >= MANY_SPELLINGS:
            known.clear()
        options = self.hanta._tag_word(word, cutoff=5, casesensitive=known is self._inside, conditional=True)
        found = [(tag, probability) for tag, probability in options if tag not in (UNKNOWN, END)]
        known[word] = found
        return found


@cache
def tagger(language: str) -> Tagger:
    """Return the tagger for ``"de"`` or ``"en"``, loaded once."""
    return Tagger(language)
