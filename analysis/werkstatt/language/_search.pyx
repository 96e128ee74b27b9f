# distutils: language = c++
# cython: language_level=3, boundscheck=False, wraparound=False, initializedcheck=False, cdivision=True
"""The searches of `morphemes` and `tagging` as compiled code: the same steps, the same numbers to the last digit.

Optional: where no compiler was at hand, the Python code of these two modules does the work, at a fifth of the speed.
The names are theirs, and so are the reasons. Whoever changes one changes the other; `tests/language/test_search.py`
compares them.
"""

from libc.math cimport NAN, exp, fabs, isnan, log1p
from libc.stdint cimport uint64_t
from libcpp.algorithm cimport nth_element, stable_sort
from libcpp.unordered_map cimport unordered_map
from libcpp.vector cimport vector

cdef double NEVER = float("-inf")

ctypedef vector[Way] Row


cdef struct Way:
    int state
    double score
    int start
    int before


cdef struct Tagged:
    int tag
    double p


cdef struct Piece:
    double bound
    uint64_t low
    uint64_t high
    vector[Tagged] tags


cdef struct Found:
    int end
    int piece


cdef struct Step:
    int after
    double p


cdef struct Guess:
    int after
    int tag
    double best
    vector[double] sizes


cdef struct Ending:
    int last
    int tag
    double score


cdef class Rows:
    """The rows of one word; each holds its states in the order in which they were reached."""

    cdef vector[Row] rows
    cdef vector[int] places
    cdef int states

    def __cinit__(self, int states):
        self.states = states

    cdef void clear(self, size_t size) noexcept:
        cdef size_t row, way
        for row in range(self.rows.size()):
            for way in range(self.rows[row].size()):
                self.places[row * self.states + self.rows[row][way].state] = -1
            self.rows[row].clear()
        if self.rows.size() < size + 1:
            self.rows.resize(size + 1)
            self.places.resize((size + 1) * self.states, -1)

    cdef inline void reach(self, int end, int state, double score, int start, int before) noexcept:
        cdef int place = self.places[end * self.states + state]
        if place < 0:
            self.places[end * self.states + state] = <int> self.rows[end].size()
            self.rows[end].push_back(Way(state, score, start, before))
        elif score > self.rows[end][place].score:
            self.rows[end][place] = Way(state, score, start, before)

    cdef inline Way* find(self, int end, int state) noexcept:
        cdef int place = self.places[end * self.states + state]
        if place < 0:
            return NULL
        return &self.rows[end][place]


cdef class MorphemeSearch:
    """What ``Morphemes`` does for one word, with the tables of that object."""

    cdef int begin, tags, states, longest, unknown_tag
    cdef double hopeless, whole_word, margin, likeliest_guess
    cdef vector[int] last
    cdef vector[Step] steps
    cdef vector[uint64_t] low, high
    cdef vector[vector[Tagged]] ends
    cdef vector[vector[Guess]] guesses
    cdef vector[double] guessed, weights
    # Morphemes: a table of hash values with linear probing; the letters are compared as well.
    cdef list texts
    cdef vector[Piece] pieces
    cdef vector[int] slots
    cdef vector[uint64_t] hashes
    # The most letters that a morpheme has, by the hash value of its first four.
    cdef vector[int] reach
    # log p(ending | tag), NAN where HanTa has not counted it; the empty ending is the first.
    cdef unordered_map[uint64_t, int] endings
    cdef vector[double] p_ending
    # The word in hand.
    cdef str word
    cdef vector[Py_UCS4] letters
    cdef vector[Found] found
    cdef vector[int] first_found, counted
    cdef Rows known, unknown
    cdef bint guessing
    cdef vector[double] ahead, most
    # Filled by `_merge`, `_tags`, `_extend` and `_beam`; members, because to allocate them anew takes its time.
    cdef vector[Way] row, alive
    cdef vector[Ending] word_ends
    cdef vector[Tagged] found_tags
    cdef vector[double] scores

    def __init__(
        self, model, dict inside, int unknown_tag, double hopeless, double whole_word, double margin, int longest
    ):
        cdef int state, tag, after
        cdef double p
        self.unknown_tag = unknown_tag
        self.hopeless, self.whole_word, self.margin, self.longest = hopeless, whole_word, margin, longest
        self.begin, self.last, self.states = model._begin, model._last, len(model._last)
        self.tags = max(model.LP_m_t) + 1
        if self.tags > 128 + 11:
            raise ValueError(f"{self.tags} tags are too many")
        self.steps.resize(self.states * self.tags, Step(-1, NEVER))
        self.low.resize(self.states)
        self.high.resize(self.states)
        self.ends.resize(self.states)
        self.guesses.resize(self.states)
        for state, follow in enumerate(model._next):
            for tag, (p, after) in follow.items():
                self.steps[state * self.tags + tag] = Step(after, p)
                _set_bit(tag, &self.low[state], &self.high[state])
            for tag, p in model._ends[state]:
                self.ends[state].push_back(Tagged(tag, p))
        self.guessed, self.likeliest_guess = model._guessed, model._likeliest_guess
        self.weights.resize(self.tags)
        for tag, p in model._weights.items():
            self.weights[tag] = p
        self._take_morphemes(model.LP_m_t, inside)
        self._take_guesses(model)
        self.known, self.unknown = Rows(self.states), Rows(self.states)

    def _take_morphemes(self, dict morphemes_of, dict inside):
        cdef int tag
        cdef double p, step
        cdef str morpheme
        cdef size_t place, size
        cdef dict number = {}
        for tag, morphemes in morphemes_of.items():
            if tag <= 0:
                continue
            step = inside.get(tag, NEVER)
            for morpheme, p in morphemes.items():
                place = number.setdefault(morpheme, len(number))
                if place == self.pieces.size():
                    self.pieces.resize(place + 1)
                    self.pieces[place].bound = NEVER
                self.pieces[place].tags.push_back(Tagged(tag, p))
                self.pieces[place].bound = max(self.pieces[place].bound, p + step)
                _set_bit(tag, &self.pieces[place].low, &self.pieces[place].high)
        self.texts = list(number)
        size = 1
        while size < 2 * self.pieces.size():
            size *= 2
        self.slots.resize(size)
        self.hashes.resize(size)
        self.reach.resize(1 << 15)
        for place, morpheme in enumerate(self.texts):
            self._insert(place, _hash(morpheme))
            if len(morpheme) > 3:
                size = _hash(morpheme[:4]) % self.reach.size()
                self.reach[size] = max(self.reach[size], <int> len(morpheme))

    cdef void _insert(self, int piece, uint64_t value) noexcept:
        cdef size_t slot = value & (self.slots.size() - 1)
        while self.hashes[slot]:
            slot = (slot + 1) & (self.slots.size() - 1)
        self.slots[slot], self.hashes[slot] = piece, value

    def _take_guesses(self, model):
        cdef int tag, state
        cdef double p
        cdef Guess guess
        self.endings.insert((0, 0))
        for endings in model.LP_s_t.values():
            for ending in endings:
                self.endings.insert((_pack(ending), <int> self.endings.size()))
        self.p_ending.resize(self.endings.size() * self.tags, NAN)
        for tag, endings in model.LP_s_t.items():
            for ending, p in endings.items():
                self.p_ending[self.endings[_pack(ending)] * self.tags + tag] = p
        for state, guesses in enumerate(model._guesses):
            for guess.after, guess.sizes, guess.best, guess.tag in guesses:
                self.guesses[state].push_back(guess)

    cpdef list tags_of(self, str word):
        """Return what ``Morphemes.analyze_forward`` does."""
        cdef Tagged tagged
        self._read(word)
        self._guess_all()
        self._tags()
        stable_sort(self.found_tags.begin(), self.found_tags.end(), _likelier)
        return [(tagged.tag, tagged.p) for tagged in self.found_tags] or [(self.unknown_tag, 0.0)]

    cpdef list path(self, str word, int target):
        """Return what ``Morphemes.analyze_viterbi`` does; None where only HanTa itself finds a path."""
        cdef int guess, size = len(word), state = -1
        cdef double best = NEVER
        cdef Way* way
        cdef Way one
        cdef Tagged final
        self._read(word)
        for guess in range(2):
            if guess:
                self._guess_all()
            self._merge(size, guess)
            for one in self.row:
                for final in self.ends[one.state]:
                    if final.tag == target:
                        # The greater state wins a tie, as in a maximum of pairs.
                        if state < 0 or one.score + final.p > best or (
                            one.score + final.p == best and one.state > state
                        ):
                            best, state = one.score + final.p, one.state
            if state >= 0:
                break
        else:
            return None
        path = [(target, size + 1)]
        while size > 0:
            path.append((self.last[state], size))
            way = self._way(size, state, guess)
            size, state = way.start, way.before
        path.reverse()
        return path

    cdef void _read(self, str word) noexcept:
        """Fill `found` and `known`."""
        cdef int start, end, last, piece, size = len(word)
        cdef uint64_t value
        if word == self.word:
            return
        self.word = word
        self.guessing = False
        self.letters.clear()
        for letter in word:
            self.letters.push_back(letter)
        self.found.clear()
        self.first_found.assign(size + 1, 0)
        self.known.clear(size)
        self.known.reach(0, self.begin, 0.0, 0, -1)
        for start in range(size):
            value, end, last = 0, start, min(size, start + 4)
            while end < last:
                value = _longer(value, self.letters[end])
                end += 1
                if end == start + 4:
                    last = min(size, start + self.reach[value % self.reach.size()])
                    if end > last:
                        break
                piece = self._find(value, start, end)
                if piece >= 0:
                    self.found.push_back(Found(end, piece))
            self.first_found[start + 1] = <int> self.found.size()
            if self.known.rows[start].size():
                self._extend(self.known, start, self._beam(self.known.rows[start]))

    cdef int _find(self, uint64_t value, int start, int end) noexcept:
        """Return the number of the morpheme between two places of the word, -1 where there is none."""
        cdef size_t slot = value & (self.slots.size() - 1)
        cdef int place
        cdef str text
        while self.hashes[slot]:
            if self.hashes[slot] == value:
                text = self.texts[self.slots[slot]]
                if len(text) == end - start:
                    for place in range(end - start):
                        if <uint64_t> text[place] != <uint64_t> self.letters[start + place]:
                            break
                    else:
                        return self.slots[slot]
            slot = (slot + 1) & (self.slots.size() - 1)
        return -1

    cdef void _extend(self, Rows rows, int start, double bound) noexcept:
        """Go on from the states of `start` that reach `bound` through known morphemes."""
        cdef uint64_t low = 0, high = 0
        cdef int place
        cdef Found found
        cdef Piece* piece
        cdef Way way
        cdef Tagged tagged
        cdef Step step
        self.alive.clear()
        for way in rows.rows[start]:
            if way.score >= bound:
                self.alive.push_back(way)
                low |= self.low[way.state]
                high |= self.high[way.state]
        for place in range(self.first_found[start], self.first_found[start + 1]):
            found = self.found[place]
            piece = &self.pieces[found.piece]
            if not (piece.low & low or piece.high & high):
                continue
            for way in self.alive:
                if piece.low & self.low[way.state] or piece.high & self.high[way.state]:
                    for tagged in piece.tags:
                        step = self.steps[way.state * self.tags + tagged.tag]
                        if step.after >= 0:
                            rows.reach(found.end, step.after, way.score + step.p + tagged.p, start, way.state)

    cdef void _guess_all(self) noexcept:
        """Fill `unknown`."""
        cdef int size = <int> self.letters.size()
        cdef int start, shortest = 1 if size < 4 else 3
        cdef double score, floor, bound
        cdef Guess* guess
        cdef size_t place
        cdef Way way
        cdef Tagged tagged
        if self.guessing:
            return
        self.guessing = True
        self.unknown.clear(size)
        self._read_endings()
        for place in range(self.guesses[self.begin].size()):
            guess = &self.guesses[self.begin][place]
            if not self._has(0, size, guess.tag):
                score = guess.sizes[min(size, self.longest)] + self._ending(0, size, guess.tag) - self.whole_word
                if score > self.hopeless:
                    self.unknown.reach(size, guess.after, score, 0, self.begin)
        self._tags()
        floor = self.hopeless if self.found_tags.empty() else NEVER
        for tagged in self.found_tags:
            floor = max(floor, tagged.p + self.weights[tagged.tag])
        floor -= self.margin
        self._bounds(shortest)
        for start in range(size):
            self._merge(start, True)
            if self.row.empty():
                continue
            bound = self._beam(self.row)
            if self.unknown.rows[start].size():
                self._extend(self.unknown, start, bound)
            if start:
                bound = max(bound, floor - self.most[start])
            for way in self.row:
                if way.score >= bound and self.guesses[way.state].size():
                    self._guess(way, start, start + shortest, floor)

    cdef void _guess(self, Way way, int start, int first, double floor) noexcept:
        cdef int end, length, size = <int> self.letters.size()
        cdef double least, p
        cdef size_t place
        cdef Guess* guess
        for end in range(first, size + (start > 0)):
            length = min(end - start, self.longest)
            least = floor - self.ahead[end] - way.score
            if start and self.guessed[length] < least:
                continue
            for place in range(self.guesses[way.state].size()):
                guess = &self.guesses[way.state][place]
                p = guess.sizes[length]
                if p + guess.best < least or self._has(start, end, guess.tag):
                    continue
                p += self._ending(start, end, guess.tag)
                if p >= least:
                    self.unknown.reach(end, guess.after, way.score + p, start, way.state)

    cdef bint _has(self, int start, int end, int tag) noexcept:
        """Tell whether the model knows this piece of the word with this tag."""
        cdef uint64_t low = 0, high = 0
        cdef int place
        cdef Piece* piece
        for place in range(self.first_found[start], self.first_found[start + 1]):
            if self.found[place].end == end:
                piece = &self.pieces[self.found[place].piece]
                _set_bit(tag, &low, &high)
                return piece.low & low or piece.high & high
        return False

    cdef void _read_endings(self) noexcept:
        """Find the counted endings of up to four letters before each place of the word."""
        cdef int end, length
        cdef uint64_t packed
        self.counted.assign(4 * (self.letters.size() + 1), -1)
        for end in range(1, <int> self.letters.size() + 1):
            packed = 0
            for length in range(1, min(4, end) + 1):
                # All letters of HanTa's endings have 16 bits.
                if <uint64_t> self.letters[end - length] > 0xFFFF:
                    break
                packed |= (<uint64_t> self.letters[end - length]) << (16 * (length - 1))
                if self.endings.count(packed):
                    self.counted[4 * end + length - 1] = self.endings[packed]

    cdef double _ending(self, int start, int end, int tag) noexcept:
        cdef int length, row
        cdef double p
        for length in range(min(4, end - start - 1), 0, -1):
            row = self.counted[4 * end + length - 1]
            if row >= 0:
                p = self.p_ending[row * self.tags + tag]
                if not isnan(p):
                    return p
        return self.p_ending[tag]

    cdef void _bounds(self, int shortest) noexcept:
        """Fill `ahead` and `most`."""
        cdef int start, place, size = <int> self.letters.size()
        cdef double later = NEVER
        cdef Found found
        self.ahead.assign(size + 1, NEVER)
        self.ahead[size] = 0.0
        self.most.assign(size, NEVER)
        for start in range(size - 1, -1, -1):
            if start + shortest <= size:
                later = max(later, self.ahead[start + shortest])
            self.most[start] = self.likeliest_guess + later
            self.ahead[start] = self.most[start]
            for place in range(self.first_found[start], self.first_found[start + 1]):
                found = self.found[place]
                self.ahead[start] = max(self.ahead[start], self.pieces[found.piece].bound + self.ahead[found.end])

    cdef void _merge(self, int end, bint guess) noexcept:
        """Fill `row`."""
        cdef Way way
        self.row.clear()
        for way in self.known.rows[end]:
            self.row.push_back(self._way(end, way.state, guess)[0])
        if guess:
            for way in self.unknown.rows[end]:
                if not self.known.find(end, way.state):
                    self.row.push_back(way)

    cdef Way* _way(self, int end, int state, bint guess) noexcept:
        cdef Way* known = self.known.find(end, state)
        cdef Way* other = NULL
        if guess:
            other = self.unknown.find(end, state)
        return other if not known or (other and other.score > known.score) else known

    cdef void _tags(self) noexcept:
        """Fill `found_tags`."""
        cdef Way way
        cdef Tagged final
        cdef Ending one
        cdef double score
        cdef size_t place
        self._merge(<int> self.letters.size(), True)
        self.word_ends.clear()
        for way in self.row:
            for final in self.ends[way.state]:
                score = way.score + final.p
                for place in range(self.word_ends.size()):
                    if self.word_ends[place].last == self.last[way.state] and self.word_ends[place].tag == final.tag:
                        if score > self.word_ends[place].score:
                            self.word_ends[place].score = score
                        break
                else:
                    if score > self.hopeless:
                        self.word_ends.push_back(Ending(self.last[way.state], final.tag, score))
        self.found_tags.clear()
        for one in self.word_ends:
            for place in range(self.found_tags.size()):
                if self.found_tags[place].tag == -one.tag:
                    self.found_tags[place].p = _add(self.found_tags[place].p, one.score)
                    break
            else:
                self.found_tags.push_back(Tagged(-one.tag, one.score))

    cdef double _beam(self, vector[Way]& row) noexcept:
        cdef Way way
        if row.size() < 4:
            return self.hopeless
        self.scores.clear()
        for way in row:
            self.scores.push_back(way.score)
        nth_element(self.scores.begin(), self.scores.end() - 4, self.scores.end())
        return self.scores[row.size() - 4] - 1


cdef struct TagWay:
    int state
    double score
    int before


cdef class TagSearch:
    """What ``Tagger`` does for the words of one text.

    `options` gives the tags that a numbered spelling can have, with log probabilities, as a first word of a text or not;
    `tags` are HanTa's, and everything else counts them from 0.
    """

    cdef object options
    cdef dict transitions
    cdef list tags
    cdef int size, begin, end
    cdef double beam, hopeless
    # By spelling, for first and for later words; the markers tell which are known.
    cdef vector[vector[Tagged]] candidates[2]
    cdef vector[char] known[2]
    # For each state its transitions, then the one to the end; empty until needed.
    cdef vector[vector[double]] follow
    cdef vector[int] places
    # The text in hand.
    cdef vector[TagWay] ways
    cdef vector[double] scores

    def __init__(self, options, dict transitions, list tags, int begin, int end, double beam, double hopeless):
        self.options, self.transitions, self.tags, self.size = options, transitions, tags, len(tags)
        self.begin, self.end, self.beam, self.hopeless = begin, end, beam, hopeless
        self.follow.resize(self.size * self.size)
        self.places.resize(self.size * self.size, -1)

    cpdef list readings_of(self, list numbers):
        """Return the reading of each spelling; None where one has no candidate, and HanTa itself must decide."""
        cdef int place, best, start, end
        cdef size_t number, later = 0
        cdef double score, most
        self.ways.clear()
        self.ways.push_back(TagWay(self.begin, 0.0, -1))
        start, end = 0, 1
        for number in numbers:
            if self.known[later].size() <= number or not self.known[later][number]:
                self._look_up(number, later)
            if self.candidates[later][number].empty():
                return None
            self._extend(start, end, self.candidates[later][number])
            later = 1
            start, end = end, <int> self.ways.size()
        best, most = -1, NEVER
        for place in range(start, end):
            score = self.ways[place].score + self._follow(self.ways[place].state)[self.size]
            if best < 0 or score > most:
                best, most = place, score
        found = [None] * len(numbers)
        for place in range(<int> len(numbers) - 1, -1, -1):
            number = numbers[place]
            found[place] = number * self.size + self.ways[best].state % self.size
            best = self.ways[best].before
        return found

    cdef int _look_up(self, size_t number, size_t later) except -1:
        cdef int tag
        cdef double p
        if self.known[later].size() <= number:
            self.known[later].resize(2 * number + 1)
            self.candidates[later].resize(2 * number + 1)
        for tag, p in self.options(number, not later):
            self.candidates[later][number].push_back(Tagged(tag, p))
        self.known[later][number] = True
        return 0

    cdef int _extend(self, int start, int end, vector[Tagged]& candidates) except -1:
        """Go on from the states of one word, which lie between two places of `ways`, to those of the next."""
        cdef int place, first, key
        cdef double bound, score
        cdef double* follow
        cdef TagWay way
        cdef Tagged candidate
        self.scores.clear()
        for place in range(start, end):
            self.scores.push_back(self.ways[place].score)
        bound = self.scores[0]
        for score in self.scores:
            bound = max(bound, score)
        bound -= self.beam
        if end - start > 5:
            nth_element(self.scores.begin(), self.scores.end() - 6, self.scores.end())
            bound = max(bound, self.scores[end - start - 6] - 1)
        for place in range(start, end):
            way = self.ways[place]
            if way.score < bound:
                continue
            follow = self._follow(way.state)
            first = way.state % self.size * self.size
            for candidate in candidates:
                key = first + candidate.tag
                score = way.score + follow[candidate.tag] + candidate.p
                if self.places[key] < 0:
                    self.places[key] = <int> self.ways.size()
                    self.ways.push_back(TagWay(key, score, place))
                elif score > self.ways[self.places[key]].score:
                    self.ways[self.places[key]] = TagWay(key, score, place)
        for place in range(end, <int> self.ways.size()):
            self.places[self.ways[place].state] = -1
        return 0

    cdef double* _follow(self, int state) except NULL:
        """Return the log probabilities of each tag after a state, and of the end."""
        if self.follow[state].empty():
            follow = self.transitions[self.tags[state // self.size], self.tags[state % self.size]]
            self.follow[state] = [follow.get(tag, NEVER) for tag in self.tags] + [follow.get(self.end, self.hopeless)]
        return &self.follow[state][0]


cdef inline void _set_bit(int tag, uint64_t* low, uint64_t* high) noexcept:
    # HanTa's tags begin at 11.
    cdef int bit = tag - 11
    if bit < 64:
        low[0] |= (<uint64_t> 1) << bit
    else:
        high[0] |= (<uint64_t> 1) << (bit - 64)


cdef inline uint64_t _longer(uint64_t value, Py_UCS4 letter) noexcept:
    """Return the hash value of a text and one letter more."""
    value = (value + <uint64_t> letter + 1) * <uint64_t> 0x9E3779B97F4A7C15
    # Zero marks a free slot.
    return (value ^ (value >> 29)) | 1


cdef uint64_t _hash(str text) noexcept:
    cdef uint64_t value = 0
    for letter in text:
        value = _longer(value, letter)
    return value


cdef uint64_t _pack(str ending) noexcept:
    """Return up to four letters as one number, the last letter lowest."""
    cdef uint64_t packed = 0
    for letter in ending:
        packed = packed << 16 | <uint64_t> letter
    return packed


cdef inline double _add(double a, double b) noexcept:
    return max(a, b) + log1p(exp(-fabs(a - b)))


cdef bint _likelier(const Tagged& a, const Tagged& b) noexcept:
    return a.p > b.p
