"""HanTa's search for the morphemes of a word, with the same result and without its hopeless paths.

HanTa (Wartena 2019) tries every tag for every piece of a word. Almost all of that is wasted: only pieces that the
model knows, or that could still beat the best analysis found so far, can matter. `tests/language/test_morphemes.py`
compares the two.

A *state* is a pair of morpheme tags (a trigram model).
"""

from __future__ import annotations

from functools import cache, lru_cache

from HanTa.HanoverTagger import EMPTY, START, UNKNOWN, HanoverTagger

from werkstatt.language.hanta import model
from werkstatt.language.hanta.model import Piece, longest_ending
from werkstatt.language.hanta.rows import HOPELESS, NEVER, Row, alive, beam, mask, merge, tags_of

Pieces = list[list[tuple[int, Piece]]]

LONGEST = 24
"""HanTa's table of lengths ends here."""

WHOLE_WORD = 4.6
"""HanTa's penalty for taking the whole word as one unknown morpheme (version 1.2)."""

MARGIN = 8.0
"""How far below the best analysis another one is still looked for. HanTa drops tags that are 5 below, after
weighing them by their frequency."""


class Morphemes(HanoverTagger):
    """HanTa's model with a faster search; all else is HanTa's.

    Examples
    --------
    >>> from werkstatt.language.hanta.tagging import hanta
    >>> hanta_de = hanta("de")
    >>> found = hanta_de.analyze_viterbi("kinderbetreuung", hanta_de.tag2int["END_NN"])
    >>> [(hanta_de.int2tag[tag], end) for tag, end in found]
    [('NN', 4), ('FUGE', 6), ('NN', 15), ('END_NN', 16)]
    >>> hanta_de.int2tag[hanta_de.analyze_forward("bus")[0][0]], hanta_de.makelemma(["kind"], "NN")
    ('NN', 'Kind')
    >>> hanta_de.root("häus", "NN"), hanta_de.reachable()
    ('häus', None)
    """

    def __init__(self, filename: str) -> None:
        super().__init__(filename)
        begin = (EMPTY, START)
        follow = self.LP_trans_nonfinal
        states = sorted({begin, *follow, *((state[1], tag) for state in follow for tag, _ in follow[state])})
        number = {state: place for place, state in enumerate(states)}
        self._begin = number[begin]
        self._last = [state[1] for state in states]
        self._next = [{tag: (p, number[state[1], tag]) for tag, p in follow.get(state, ())} for state in states]
        self._masks = [mask(steps) for steps in self._next]
        self._ends = [self.LP_trans_final.get(state, []) for state in states]
        inside = model.likeliest_steps(follow, begin)
        guesses = {
            tag: ([self.Int_t + self.LP_hapax_t[tag] + p for p in self.LP_len_t[tag]], self.LP_s_t[tag])
            for tag in self.LP_hapax_t
            if tag in self.LP_s_t
        }
        self._guesses = [
            [
                (state, [p + size for size in guesses[tag][0]], max(guesses[tag][1].values()), tag)
                for tag, (p, state) in steps.items()
                if tag in guesses
            ]
            for steps in self._next
        ]
        self._guessed = [
            max(
                sizes[size] + max(endings.values()) + inside.get(tag, NEVER)
                for tag, (sizes, endings) in guesses.items()
            )
            for size in range(LONGEST + 1)
        ]
        self._likeliest_guess = max(self._guessed)
        self._weights = {tag: min(self.LP_case_t[tag].values()) - p for tag, p in self.LP_wtag.items()}
        # One text asks for the tags of its words, then for the morphemes of the same words.
        self._forward = lru_cache(1 << 16)(self._find_tags)
        self._pieces = model.index_pieces(self.LP_m_t, inside)
        self._known = lru_cache(64)(self._find_known)
        self._unknown = lru_cache(64)(self._find_unknown)
        self._viterbi = lru_cache(64)(self._find_morphemes)
        self._lemma_endings = cache(self._find_lemma_endings)

    def reachable(self) -> None:
        """Do what HanTa does, which takes 170 ms for it."""
        self.reachability = model.states_before(self.LP_trans, self.int2tag)

    def analyze_forward(self, word: str) -> list[tuple[int, float]]:
        """Return the tags that a word can have.

        Parameters
        ----------
        word : str
            In lower case.

        Returns
        -------
        list of (int, float)
            Tags with their log probabilities, the best first.
        """
        return self._forward(word)

    def analyze_viterbi(self, word: str, targetpos: int) -> list[tuple[int, int]]:
        """Return the morphemes of a word with a given tag.

        Parameters
        ----------
        word : str
            In lower case.
        targetpos : int
            The tag, below 0.

        Returns
        -------
        list of (int, int)
            Tag and end of each morpheme.
        """
        return self._viterbi(word, targetpos)

    def root(self, morpheme: str, tag: str) -> str:
        """Return the basic form of a morpheme: häus → haus.

        Parameters
        ----------
        morpheme : str
            In lower case.
        tag : str
            HanTa's.

        Returns
        -------
        str
            The morpheme itself where there is no other.
        """
        roots: dict[str, str] = self.stemdict.get(self.tag2int[tag], {})
        return roots.get(morpheme, morpheme)

    def makelemma(self, stem_morphemes: list[str], pos: str) -> str:
        """Return the lemma of a stem, as HanTa does, which looks for the longest of its endings each time anew.

        Parameters
        ----------
        stem_morphemes : list of str
            What the stem is made of.
        pos : str
            HanTa's tag.

        Returns
        -------
        str
            With a capital where the tag wants one.
        """
        lemma = "".join(stem_morphemes)
        longest, endings = self._lemma_endings(pos)
        suffix = model.lemma_suffix(endings, longest, lemma)
        if self.tag2int.get(pos, 0) in self.capitalizedlemmata:
            lemma = lemma[0].upper() + lemma[1:]
        return lemma + suffix

    def _find_lemma_endings(self, pos: str) -> tuple[int, dict[str, str]]:
        endings: dict[str, str] = self.lemmasuffixtable.get(pos.split("(")[0], {})
        return max(map(len, endings), default=0), endings

    def _find_tags(self, word: str) -> list[tuple[int, float]]:
        scores = tags_of(self._final(word, guess=True), self._last, self._ends)
        return sorted(scores.items(), key=lambda item: -item[1]) or [(UNKNOWN, 0.0)]

    def _find_morphemes(self, word: str, targetpos: int) -> list[tuple[int, int]]:
        return self._find_path(word, targetpos) or super().analyze_viterbi(word, targetpos)

    def _find_path(self, word: str, target: int) -> list[tuple[int, int]] | None:
        for guess in (False, True):
            ends = [
                (score + p, state)
                for state, (score, _, _) in self._final(word, guess).items()
                for tag, p in self._ends[state]
                if tag == target
            ]
            if ends:
                return self._trace(word, max(ends)[1], target, guess)
        return None

    def _find_known(self, word: str) -> tuple[list[Row], Pieces]:
        """Return the rows that known morphemes make, and the known pieces that begin at each place."""
        piece, size = self._pieces.get, len(word)
        rows: list[Row] = [{} for _ in range(size + 1)]
        rows[0][self._begin] = 0.0, 0, -1
        pieces: Pieces = []
        for start in range(size):
            here = [(end, found) for end in range(start + 1, size + 1) if (found := piece(word[start:end]))]
            pieces.append(here)
            if here and rows[start]:
                self._extend(alive(rows[start], beam(rows[start])), rows, start, here)
        return rows, pieces

    def _extend(
        self, states: list[tuple[int, float]], rows: list[Row], start: int, pieces: list[tuple[int, Piece]]
    ) -> None:
        # Bit t of a mask stands for tag t: most pieces have no tag that may follow, and are passed over at once.
        possible = 0
        for state, _ in states:
            possible |= self._masks[state]
        for end, (_, these, tags) in pieces:
            if not these & possible:
                continue
            row = rows[end]
            for state, score in states:
                if these & self._masks[state]:
                    follow = self._next[state]
                    for tag, p in tags:
                        step = follow.get(tag)
                        if step is not None:
                            new = score + step[0] + p
                            after = step[1]
                            old = row.get(after)
                            if old is None or new > old[0]:
                                row[after] = new, start, state

    def _find_unknown(self, word: str) -> list[Row]:
        """Return the rows that only paths through an unknown morpheme reach, as far as they can matter."""
        known, pieces = self._known(word)
        size = len(word)
        rows: list[Row] = [{} for _ in range(size + 1)]
        last = rows[size]
        for state, sizes, _, tag in self._guesses[self._begin]:
            if word not in self.LP_m_t[tag]:
                score = sizes[min(size, LONGEST)] + longest_ending(self.LP_s_t[tag], word) - WHOLE_WORD
                if score > HOPELESS:
                    last[state] = score, 0, self._begin
        best = tags_of(merge(known[size], last), self._last, self._ends)
        floor = max([p + self._weights[tag] for tag, p in best.items()], default=HOPELESS) - MARGIN
        shortest = 1 if size < 4 else 3
        ahead, most = self._bounds(pieces, size, shortest)
        floors = [floor - p for p in ahead]
        for start in range(size):
            row = merge(known[start], rows[start]) if rows[start] else known[start]
            if not row:
                continue
            bound = beam(row)
            if rows[start] and pieces[start]:
                self._extend(alive(rows[start], bound), rows, start, pieces[start])
            # Transitions from the beginning of a word are not part of the bounds.
            bound = max(bound, floor - most[start]) if start else bound
            for state, score in alive(row, bound):
                if self._guesses[state]:
                    places = range(start + shortest, size + (start > 0))
                    self._guess(word, state, score, start, places, floors, rows)
        return rows

    def _guess(
        self, word: str, state: int, score: float, start: int, ends: range, floors: list[float], rows: list[Row]
    ) -> None:
        """Go on from one state through an unknown morpheme."""
        for end in ends:
            size = min(end - start, LONGEST)
            least = floors[end] - score
            if start and self._guessed[size] < least:
                continue
            piece = word[start:end]
            for after, sizes, best, tag in self._guesses[state]:
                p = sizes[size]
                if p + best < least or piece in self.LP_m_t[tag]:
                    continue
                p += longest_ending(self.LP_s_t[tag], piece)
                if p >= least:
                    old = rows[end].get(after)
                    if old is None or score + p > old[0]:
                        rows[end][after] = score + p, start, state

    def _bounds(self, pieces: Pieces, size: int, shortest: int) -> tuple[list[float], list[float]]:
        """Return for each place the most that the rest of the word, and a rest that begins with a guess, can have."""
        ahead, most = [NEVER] * size + [0.0], [NEVER] * size
        later = NEVER
        for start in range(size - 1, -1, -1):
            if start + shortest <= size:
                later = max(later, ahead[start + shortest])
            most[start] = self._likeliest_guess + later
            ahead[start] = max([most[start], *[bound + ahead[end] for end, (bound, _, _) in pieces[start]]])
        return ahead, most

    def _final(self, word: str, guess: bool) -> Row:
        row = self._known(word)[0][-1]
        return merge(row, self._unknown(word)[-1]) if guess else row

    def _trace(self, word: str, state: int, target: int, guess: bool) -> list[tuple[int, int]]:
        known, unknown = self._known(word)[0], self._unknown(word) if guess else None
        end = len(word)
        path = [(target, end + 1)]
        while end > 0:
            path.append((self._last[state], end))
            row = merge(known[end], unknown[end]) if unknown else known[end]
            _, end, state = row[state]
        return path[::-1]
