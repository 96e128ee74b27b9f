"""What HanTa's model says, arranged for the search."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from werkstatt.language.hanta.rows import NEVER

Piece = tuple[float, int, tuple[tuple[int, float], ...]]
"""Of a morpheme: the most that it can add, its tags as a mask, and its tags with log probabilities."""

Transitions = Mapping[tuple[int, int], Mapping[int, float]]
"""By state: the tags that may follow, with log probabilities."""


def states_before(transitions: Transitions, tags: Iterable[int]) -> dict[int, frozenset[int]]:
    """Find the tags from which a word can end in each final tag.

    Parameters
    ----------
    transitions : mapping
        Of morphemes.
    tags : iterable of int
        Those below 0 are final.

    Returns
    -------
    dict of int to frozenset of int
        By final tag.

    Examples
    --------
    >>> sorted(states_before({(0, 1): {5: 0.0}, (1, 5): {-7: 0.0}}, [1, 5, -7])[-7])
    [1, 5]
    """
    before: dict[int, set[int]] = {}
    for (_, last), followers in transitions.items():
        for after in followers:
            before.setdefault(after, set()).add(last)
    found = {}
    for tag in tags:
        if tag < 0:
            reached: set[int] = set()
            ahead = [tag]
            while ahead:
                new = before.get(ahead.pop(), set()) - reached
                reached |= new
                ahead += new
            found[tag] = frozenset(reached)
    return found


def likeliest_steps(
    follow: Mapping[tuple[int, int], Iterable[tuple[int, float]]], begin: tuple[int, int]
) -> dict[int, float]:
    """Find the most that any step to a tag inside a word can have, to bound what is still possible.

    Parameters
    ----------
    follow : mapping
        By state: the tags that may follow inside a word, with log probabilities.
    begin : tuple of int
        The state before a word, whose steps do not count.

    Returns
    -------
    dict of int to float
        Log probabilities by tag.

    Examples
    --------
    >>> likeliest_steps({(0, 1): [(5, -0.1)], (1, 5): [(5, -2.0)], (5, 5): [(5, -1.0)]}, (0, 1))
    {5: -1.0}
    """
    inside: dict[int, float] = {}
    for state, steps in follow.items():
        if state != begin:
            inside.update((tag, max(p, inside.get(tag, NEVER))) for tag, p in steps)
    return inside


def index_pieces(morphemes: Mapping[int, Mapping[str, float]], inside: Mapping[int, float]) -> dict[str, Piece]:
    """Arrange the morphemes of each tag by what is written.

    Parameters
    ----------
    morphemes : mapping of int to mapping
        By tag: morphemes with log probabilities.
    inside : mapping of int to float
        By tag: the most that any step to it inside a word can have.

    Returns
    -------
    dict of str to tuple
        A `Piece` by morpheme.

    Examples
    --------
    >>> index_pieces({3: {"bus": -1.0}}, {3: -0.5})
    {'bus': (-1.5, 8, ((3, -1.0),))}
    """
    pieces: dict[str, Piece] = {}
    for tag, counted in morphemes.items():
        if tag > 0:
            # Rare morphemes of a tag have one probability, and share one entry.
            alone: dict[float, Piece] = {
                p: (p + inside.get(tag, NEVER), 1 << tag, ((tag, p),)) for p in set(counted.values())
            }
            for morpheme, p in counted.items():
                one, other = alone[p], pieces.get(morpheme)
                pieces[morpheme] = (
                    one if other is None else (max(one[0], other[0]), one[1] | other[1], other[2] + one[2])
                )
    return pieces


def longest_ending(endings: Mapping[str, float], piece: str) -> float:
    """Return what the longest known ending of a piece of a word says, of up to four letters and not the whole piece.

    Parameters
    ----------
    endings : mapping of str to float
        Of one tag, with log probabilities; the empty one is among them.
    piece : str
        In lower case.

    Returns
    -------
    float
        Log probability.

    Examples
    --------
    >>> longest_ending({"": -9.0, "ung": -1.0, "g": -4.0}, "betreuung")
    -1.0
    """
    for size in range(min(4, len(piece) - 1), 0, -1):
        if piece[-size:] in endings:
            return endings[piece[-size:]]
    return endings[""]


def lemma_suffix(endings: Mapping[str, str], longest: int, stem: str) -> str:
    """Return what a stem gets to become a lemma, by the longest of its endings that is known.

    Parameters
    ----------
    endings : mapping of str to str
        Of one part of speech; the mark ``#`` stands for the beginning of the word.
    longest : int
        Length of the longest of them.
    stem : str
        In lower case.

    Returns
    -------
    str
        Empty where none is known.

    Examples
    --------
    >>> lemma_suffix({"lauf": "en", "#lauf": ""}, 5, "lauf")
    ''
    """
    marked = "#" + stem
    for size in range(min(longest, len(marked)), 0, -1):
        if marked[-size:] in endings:
            return endings[marked[-size:]]
    return ""
