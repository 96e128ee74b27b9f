"""What the numbers of a blind check mean, as messages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from werkstatt.wording.messages import Figure, Message, message

LEAST = 0.001
"""Smaller probabilities are said to be below it."""


def blind_sentence(whole: Mapping[str, Any], coders: int) -> Message:
    """Return how many answers are right, beside what guessing brings.

    Parameters
    ----------
    whole : mapping of str to object
        ``right``, ``answers``, and from 0 to 1 ``share``, ``low``, ``high``, ``chance`` and ``p``.
    coders : int
        People who answered.

    Returns
    -------
    Message
        One sentence.

    Examples
    --------
    >>> whole = {"right": 9, "answers": 12, "share": 0.75, "low": 0.43, "high": 0.95, "chance": 0.19, "p": 0.0001}
    >>> blind_sentence(whole, 1).say("en").split("; ")[1]
    'guessing would bring 19% (p < 0.001).'
    """
    return message(
        "blind_whole", coders=coders, right=Figure(whole["right"]), answers=Figure(whole["answers"]),
        p=p_message(whole["p"]), **_shares(whole, "share", "low", "high", "chance"),
    )  # fmt: skip


def outcome_line(row: Mapping[str, Any]) -> Message:
    """Return what came out for a theme, a kind of question or a person.

    Parameters
    ----------
    row : mapping of str to object
        As for :func:`blind_sentence`, and ``outcome``: ``for``, ``against`` or ``untested``.

    Returns
    -------
    Message
        Part of a line.

    Examples
    --------
    >>> row = {"right": 5, "answers": 5, "share": 1, "low": 0.478, "high": 1, "chance": 0.2, "p": 0.00032}
    >>> outcome_line(row | {"outcome": "for"}).say("en")
    '5 of 5 right (100%, interval 48 to 100%, by guessing 20%, p < 0.001): recognised'
    """
    outcome = message(f"blind_outcome_{row['outcome']}")
    if not row["answers"]:
        return outcome
    return message(
        "blind_line", right=row["right"], answers=row["answers"], p=p_message(row["p"]), outcome=outcome,
        **_shares(row, "share", "low", "high", "chance"),
    )  # fmt: skip


def counts_sentence(outcomes: Sequence[str]) -> Message:
    """Return how many themes were recognised.

    Parameters
    ----------
    outcomes : sequence of str
        ``for``, ``against`` or ``untested`` for each theme.

    Returns
    -------
    Message
        One sentence.

    Examples
    --------
    >>> counts_sentence(["for", "for", "untested"]).say("en").split(",")[0]
    'Of 3 themes 2 are recognised'
    """
    return message(
        "blind_counts", themes=len(outcomes), recognised=outcomes.count("for"), missed=outcomes.count("against"),
        untested=outcomes.count("untested"),
    )  # fmt: skip


def agreement_sentence(questions: int, equal: float, kappa: float, alpha: float) -> Message:
    """Return how far people gave the same answers.

    Parameters
    ----------
    questions : int
        Answered by two at least.
    equal, kappa, alpha : float
        Share of equal answers, kappa and Krippendorff's alpha.

    Returns
    -------
    Message
        One sentence.

    Examples
    --------
    >>> agreement_sentence(12, 0.75, 0.7, 0.71).say("en").split(" (")[1]
    'kappa 0.70, Krippendorff’s alpha 0.71).'
    """
    return message(
        "blind_agreement",
        questions=questions,
        equal=Figure(100 * equal),
        kappa=Figure(kappa, 2),
        alpha=Figure(alpha, 2),
    )


def p_message(p: float) -> Message:
    """Return how probable it is that guessing brings as much.

    Parameters
    ----------
    p : float
        0 to 1.

    Returns
    -------
    Message
        With three decimals, or below `LEAST`.

    Examples
    --------
    >>> p_message(0.0162).say("en"), p_message(0.0001).say("de")
    ('p = 0.016', 'p < 0,001')
    """
    return message("blind_p_small", least=Figure(LEAST, 3)) if p < LEAST else message("blind_p_told", p=Figure(p, 3))


def _shares(row: Mapping[str, Any], *names: str) -> dict[str, Figure]:
    return {name: Figure(100 * row[name]) for name in names}
