"""How far a theme can be trusted, in one word and one sentence."""

from __future__ import annotations

import pandas as pd

from werkstatt.wording import number, word

# Hennig (2007) and the manual of his R package fpc: clusters of 0.85 and more are highly stable, of 0.75 and
# more valid and stable; between 0.6 and 0.75 there is a pattern, but which points belong to it is doubtful;
# below 0.6 they should not be trusted.
BANDS = ((0.85, "hoch"), (0.75, "stabil"), (0.6, "muster"))

CHANCE = 0.05
"""A theme counts as no better than chance if in more than this share of shuffles some theme is as stable."""


def band(stability: float, chance: float) -> str:
    """Return the band of a theme.

    Parameters
    ----------
    stability
        Mean Jaccard similarity, 0 to 1.
    chance
        Share of shuffles with a theme as stable, 0 to 1.

    Returns
    -------
    str
        ``unsicher`` below 0.6 (not reliable), else ``zufall`` where chance does as well, else ``muster``,
        ``stabil`` or ``hoch``.
    """
    name = next((name for threshold, name in BANDS if stability >= threshold), "unsicher")
    return "zufall" if name != "unsicher" and chance > CHANCE else name


def verdicts(measures: pd.DataFrame, language: str = "de") -> pd.DataFrame:
    """Return for each theme ``theme``, ``band``, ``verdict`` (a phrase) and ``sentence`` (why).

    Parameters
    ----------
    measures
        With ``theme``, ``stability`` and ``chance``, one row per theme.
    language
        Of phrase and sentence, ``"de"`` or ``"en"``.
    """
    bands = _bands(measures)
    return pd.DataFrame(
        {
            "theme": measures["theme"],
            "band": bands,
            "verdict": [word(name, language) for name in bands],
            "sentence": [
                word(
                    f"{name}_sentence",
                    language,
                    jaccard=number(stability, 2, language),
                    chance=number(100 * chance, 0, language),
                )
                for name, stability, chance in zip(bands, measures["stability"], measures["chance"], strict=True)
            ],
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
    bands = _bands(measures)
    count = word(
        "overall",
        language,
        stable=int(bands.isin(["hoch", "stabil"]).sum()),
        themes=len(bands),
        pattern=int((bands == "muster").sum()),
        unsure=int(bands.isin(["unsicher", "zufall"]).sum()),
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


def _bands(measures: pd.DataFrame) -> pd.Series:
    return pd.Series([band(*pair) for pair in zip(measures["stability"], measures["chance"], strict=True)], dtype="str")
