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

from werkstatt.language.morphemes import Morphemes

MODELS = {"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz"}

State = tuple[int, int]

MANY_SPELLINGS = 1 << 18
"""Spellings remembered at most, some 100 MB; beyond, the memory starts anew."""


class Tagger:
    """A trigram hidden Markov tagger with HanTa's probabilities."""

    def __init__(self, language: str) -> None:
        # With a bare name HanTa would prefer a file of that name in the working folder.
        self.hanta = Morphemes(str(Path(HanTa.__file__).parent / MODELS[language]))
        self._transitions: dict[State, dict[int, float]] = self.hanta.LP_trans_word
        self._known: dict[tuple[str, bool], list[tuple[int, float]]] = {}

    def tag(self, words: Sequence[str]) -> list[str]:
        """Return HanTa's tag of each word of one text, as ``HanoverTagger.tag_sent`` does.

        Viterbi over pairs of tags; like HanTa it goes on from the best six states only.
        """
        if not words:
            return []
        scores: dict[State, float] = {(EMPTY, START): 0.0}
        ways: list[dict[State, State]] = []
        for place, word in enumerate(words):
            candidates = self._candidates(word, place > 0)
            if not candidates:
                return list(self.hanta.tag_sent(words, taglevel=0))
            scores, way = self._step(scores, candidates)
            ways.append(way)
        state = max(scores, key=lambda last: scores[last] + self._transitions[last].get(END, -1e6))
        tags = []
        for way in reversed(ways):
            tags.append(self.hanta.int2tag[state[1]])
            state = way[state]
        return tags[::-1]

    def _step(
        self, scores: dict[State, float], candidates: list[tuple[int, float]]
    ) -> tuple[dict[State, float], dict[State, State]]:
        if len(scores) == 1 and len(candidates) == 1:
            ((state, _),) = scores.items()
            key = (state[1], candidates[0][0])
            return {key: 0.0}, {key: state}
        bound = sorted(scores.values(), reverse=True)[5] - 1 if len(scores) > 5 else float("-inf")
        row: dict[State, float] = {}
        way: dict[State, State] = {}
        for state, score in scores.items():
            if score < bound:
                continue
            follow, last = self._transitions[state], state[1]
            for tag, probability in candidates:
                key = (last, tag)
                new = score + follow[tag] + probability
                if key not in row or new > row[key]:
                    row[key] = new
                    way[key] = state
        return row, way

    def _candidates(self, word: str, inside: bool) -> list[tuple[int, float]]:
        """Return the tags that a spelling can have, with log probabilities; a first word may be anything capital."""
        key = (word, inside)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= MANY_SPELLINGS:
                self._known.clear()
            options = self.hanta._tag_word(word, cutoff=5, casesensitive=inside, conditional=True)
            found = [(tag, probability) for tag, probability in options if tag not in (UNKNOWN, END)]
            self._known[key] = found
        return found


@cache
def tagger(language: str) -> Tagger:
    """Return the tagger for ``"de"`` or ``"en"``, loaded once."""
    return Tagger(language)
