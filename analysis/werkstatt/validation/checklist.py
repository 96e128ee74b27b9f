"""What a report of the study should name, filled in as far as the data say it."""

from __future__ import annotations

from importlib.metadata import version

import pandas as pd

from werkstatt.cards.workshop import Workshop
from werkstatt.themes.finding import Themes
from werkstatt.themes.number_of_themes import explain_choice
from werkstatt.themes.overview import share_unassigned
from werkstatt.validation.coding import intercoder
from werkstatt.validation.reviewing import Review
from werkstatt.validation.transcription import MARKS
from werkstatt.wording import number, word

OPEN = ("purpose", "researchers", "sampling", "ethics", "collection", "participants", "interpretation", "interests")
"""What no table of cards can say."""

SOURCES = {
    "context": "SRQR 7",
    "units": "SRQR 12",
    "processing": "SRQR 13",
    "derivation": "SRQR 14, COREQ 26",
    "software": "COREQ 27",
    "coders": "COREQ 24–25",
    "trust": "SRQR 15",
    "quotes": "SRQR 17, COREQ 29",
    "deviant": "COREQ 32",
    "purpose": "SRQR 4",
    "researchers": "SRQR 6, COREQ 1–8",
    "sampling": "SRQR 8, COREQ 10–13",
    "ethics": "SRQR 9",
    "collection": "SRQR 10–11, COREQ 17–23",
    "participants": "COREQ 28",
    "interpretation": "SRQR 18–19",
    "interests": "SRQR 20–21",
}
"""Items of SRQR (O'Brien, Harris, Beckman, Reed & Cook 2014, Academic Medicine 89) and COREQ (Tong, Sainsbury & Craig
2007, International Journal for Quality in Health Care 19)."""


def reporting_checklist(themes: Themes, review: Review, workshop: Workshop, language: str = "de") -> pd.DataFrame:
    """List what a report should name, in the spirit of SRQR and COREQ.

    Both ask for more than is listed here, and were written for interviews and focus groups; the list holds what fits
    cards of a workshop.

    Parameters
    ----------
    themes, review
        Of the same cards.
    workshop
        What is known beside them.
    language
        Of the texts.

    Returns
    -------
    DataFrame
        ``item`` (what to name), ``source`` (number in the guidelines), ``filled`` (whether the data say it) and
        ``text`` (what they say, or what is left to the researchers). Filled items first.
    """
    said = _from_data(themes, review, workshop, language)
    left = [name for name in SOURCES if name in OPEN or not said.get(name)]
    rows = [(name, True, said[name]) for name in SOURCES if name not in left]
    rows += [(name, False, word(f"report_{name}_open", language)) for name in left]
    return pd.DataFrame(
        {
            "item": [word(f"report_{name}", language) for name, _, _ in rows],
            "source": [SOURCES[name] for name, _, _ in rows],
            "filled": [filled for _, filled, _ in rows],
            "text": [text for _, _, text in rows],
        }
    )


def _from_data(themes: Themes, review: Review, workshop: Workshop, language: str) -> dict[str, str]:
    cards = themes.cards
    groups = cards["group"].nunique() if "group" in cards else 0
    phases = cards["phase"].nunique() if "phase" in cards else 0
    packages = ("werkstatt", "spacy", "HanTa", "scikit-learn", "numpy", "scipy")
    said = {
        "context": " ".join(filter(None, (workshop.title, workshop.description))),
        "units": word(
            "report_units_text", language, cards=number(len(cards), 0, language), groups=groups, phases=phases
        ),
        "processing": word(
            "report_processing_text",
            language,
            marked=int(cards["text"].str.contains(MARKS).sum()),
            unassigned=share_unassigned(cards, language),
        ),
        "derivation": word(
            "report_derivation_text",
            language,
            encoder=word("encoder_semantic", language) if themes.reading.reader == "semantic" else "",
            seed=themes.seed,
            choice=explain_choice(themes.choice, language),
        ),
        "software": ", ".join(f"{name} {version(name)}" for name in packages),
        "trust": word("report_trust_text", language, resamples=review.resamples, overall=review.overall),
        "quotes": word("report_quotes_text", language, cards=sum(map(len, themes.themes["representative"]))),
        "deviant": word(
            "report_deviant_text",
            language,
            none=int((cards["theme"] == 0).sum()),
            between=int(cards["also"].notna().sum()),
        ),
    }
    if {"heading", "heading_b"} <= set(cards.columns) and cards[["heading", "heading_b"]].dropna().shape[0]:
        agreed = intercoder(cards)
        figures = {name: number(getattr(agreed, name), 2, language) for name in ("kappa", "alpha", "low", "high")}
        said["coders"] = word("report_coders_text", language, headings=cards["heading"].nunique(), **figures)
    return said
