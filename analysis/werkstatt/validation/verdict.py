"""How far a theme can be trusted, in one word and one sentence."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from werkstatt.wording import number, word

STABLE, PATTERN = 0.75, 0.6
"""Hennig (2007) and the manual of his R package fpc: from 0.75 clusters are valid and stable; between 0.6 and 0.75
there is a pattern, but which points belong to it is doubtful; below 0.6 they should not be trusted."""

CHANCE = 0.05
"""A theme counts as no better than chance if in more than this share of shuffles some theme is as stable."""

SHARED = 0.5
"""Up to this Jaccard similarity a cluster counts as dissolved (Hennig 2007). For universes it is a convention of ours:
a theme should come back in more than half of them."""

TESTS = ("stability", "chance", "returns", "other_reading", "without")


def verdicts(measures: pd.DataFrame, language: str = "de") -> pd.DataFrame:
    """Judge each theme.

    ``nicht`` (*trägt nicht*) if it does not come back with other cards (stability below 0.6), or themes of shuffled
    words are as stable in more than 5 % of the shuffles. Else ``vorbehalt`` (*trägt unter Vorbehalt*) if its edge is
    blurred (stability below 0.75), it comes back in at most half of the universes of choices, is not in the other
    reading (Jaccard of 0.5 or less), or dissolves without one group (likewise). Else ``traegt`` (*trägt*). What
    could not be tested counts neither way. Holding means stable, and being stable is not being valid (Ben-David, von
    Luxburg & Pál 2006, "A sober look at clustering stability").

    Parameters
    ----------
    measures
        One row per theme: ``theme``, ``stability``, ``chance`` and, missing or absent where not tested, ``returns``,
        ``other_reading``, ``without`` and ``without_group``; see :class:`werkstatt.validation.Review`.
    language
        Of phrase and sentence, ``"de"`` or ``"en"``.

    Returns
    -------
    DataFrame
        ``theme``, ``band`` (as above), ``verdict`` (a phrase) and ``sentence`` (why).
    """
    rows = measures.to_dict("records")
    bands = [_band(row) for row in rows]
    return pd.DataFrame(
        {
            "theme": measures["theme"],
            "band": pd.Series(bands, index=measures.index, dtype="str"),
            "verdict": [word(name, language) for name in bands],
            "sentence": [_sentence(row, name, language) for row, name in zip(rows, bands, strict=True)],
        }
    )


def overall(measures: pd.DataFrame, reference: pd.DataFrame, language: str = "de") -> str:
    """Return two sentences on all themes together: how many hold, and whether the whole beats chance.

    The whole beats chance if its mean stability is above that of every shuffle (one-sided permutation test,
    p < .05 from 20 shuffles on).

    Parameters
    ----------
    measures
        As for :func:`verdicts`.
    reference
        With ``stability``, the mean over the themes of each shuffle.
    language
        ``"de"`` or ``"en"``.
    """
    bands = [_band(row) for row in measures.to_dict("records")]
    count = word(
        "overall",
        language,
        themes=len(bands),
        **{name: bands.count(name) for name in ("traegt", "vorbehalt", "nicht")},
    )
    if reference.empty:
        return f"{count} {word('no_reference', language)}"
    mean, best = measures["stability"].mean(), reference["stability"].max()
    whole = word(
        "beats_chance" if mean > best else "no_chance",
        language,
        mean=number(mean, 2, language),
        chance=number(reference["stability"].mean(), 2, language),
        best=number(best, 2, language),
    )
    return f"{count} {whole}"


def _band(row: dict) -> str:
    found = dict(_outcomes(row))
    if row["stability"] < PATTERN or not found["chance"]:
        return "nicht"
    return "traegt" if all(found.values()) else "vorbehalt"


def _outcomes(row: dict) -> Iterator[tuple[str, bool]]:
    """Return for each test that was made whether it speaks for the theme."""
    for test in TESTS:
        value = row.get(test)
        if value is None or pd.isna(value):
            continue
        if test == "stability":
            yield test, value >= STABLE
        elif test == "chance":
            yield test, value <= CHANCE
        else:
            yield test, value > SHARED


def _sentence(row: dict, band: str, language: str) -> str:
    figures = {test: number(row[test], 2, language) for test, _ in _outcomes(row)}
    figures |= {f"{test}_share": number(100 * row[test], 0, language) for test, _ in _outcomes(row)}
    said: dict[bool, list[str]] = {True: [], False: []}
    for test, holds in _outcomes(row):
        way = "for" if holds else "lost" if test == "stability" and row[test] < PATTERN else "against"
        said[holds].append(word(f"{test}_{way}", language, group=row.get("without_group", ""), **figures))
    good, bad = "; ".join(said[True]), "; ".join(said[False])
    if band == "traegt":
        return word("traegt_sentence", language, good=good)
    return word("against_sentence" if not good else f"{band}_sentence", language, good=good, bad=bad)
