"""Verdicts in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from werkstatt.validation.verdict import BOUNDS, PEOPLES_BANDS
from werkstatt.wording import Message
from werkstatt.wording.sentences import in_sequence, sharing_sentence, verdict_sentence


def in_words(
    measures: pd.DataFrame, found: pd.DataFrame, language: str, shared: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Say verdicts in words.

    Parameters
    ----------
    measures, found : DataFrame
        As for and from :func:`werkstatt.validation.verdict.verdicts`.
    language : {"de", "en"}
        Of the words.
    shared : DataFrame, optional
        As for :func:`werkstatt.validation.verdict.verdicts`.

    Returns
    -------
    DataFrame
        ``theme``, ``band``, ``verdict`` (a phrase) and ``sentence`` (why).

    Examples
    --------
    >>> measures = pd.DataFrame({"theme": [1], "stability": [0.5], "chance": [0.01]})
    >>> from werkstatt.validation.verdict import verdicts
    >>> in_words(measures, verdicts(measures), "en")["verdict"].tolist()
    ['does not hold']
    """
    rows = list(zip(measures.to_dict("records"), found.to_dict("records"), strict=True))
    people = {} if shared is None else {row["theme"]: row for row in shared.to_dict("records")}
    sentences = []
    for measured, outcomes in rows:
        said = verdict_sentence(measured, outcomes, BOUNDS)
        if outcomes["band"] in PEOPLES_BANDS and outcomes["theme"] in people:
            said = in_sequence([sharing_sentence(people[outcomes["theme"]]), said])
        sentences.append(said.say(language))
    return found[["theme", "band"]].assign(
        verdict=[phrase(outcomes).say(language) for _, outcomes in rows], sentence=sentences
    )


def phrase(verdict: Mapping[str, Any]) -> Message:
    """Return a verdict in a few words.

    Parameters
    ----------
    verdict : mapping of str to object
        A row of :func:`werkstatt.validation.verdict.verdicts`.

    Returns
    -------
    Message
        What the band is called.

    Examples
    --------
    >>> phrase({"band": "geteilt", "words": "nicht"}).say("en")
    'shared by people'
    """
    return Message(verdict["band"])
