"""What a report of the study should name, filled in as far as the data say it."""

from __future__ import annotations

from importlib.metadata import version

import pandas as pd

from werkstatt.cards.workshop import Workshop
from werkstatt.themes.found import Themes
from werkstatt.validation.reviewed import Review
from werkstatt.validation.transcription import MARKS
from werkstatt.wording import Figure, Message, message

PACKAGES = ("werkstatt", "spacy", "HanTa", "scikit-learn", "numpy", "scipy")
"""Those that numbers come from."""

UNITS = {"group": "groups", "phase": "phases"}

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


def reporting_checklist(themes: Themes, review: Review, workshop: Workshop) -> pd.DataFrame:
    """List what a report should name, in the spirit of SRQR and COREQ.

    Both ask for more than is listed here, and were written for interviews and focus groups; the list holds what fits
    cards of a workshop.

    Parameters
    ----------
    themes : Themes
        What was found.
    review : Review
        Of the same themes.
    workshop : Workshop
        What is known beside them.

    Returns
    -------
    DataFrame
        ``item`` (a code: what to name), ``source`` (number in the guidelines), ``filled`` (whether the data say it)
        and ``content``: a :class:`werkstatt.wording.Message` of what the data say or of what is left to the
        researchers. Filled items first. :func:`werkstatt.publication.content.checklist_in_words` says it.

    Examples
    --------
    >>> SOURCES["participants"]
    'COREQ 28'
    """
    said = _from_data(themes, review, workshop)
    left = [name for name in SOURCES if name not in said]
    rows = [(name, True, said[name]) for name in SOURCES if name in said]
    rows += [(name, False, message(f"report_{name}_open")) for name in left]
    return pd.DataFrame(
        {
            "item": [name for name, _, _ in rows],
            "source": [SOURCES[name] for name, _, _ in rows],
            "filled": [filled for _, filled, _ in rows],
            "content": pd.Series([content for _, _, content in rows], dtype="object"),
        }
    )


def _units(cards: pd.DataFrame) -> Message:
    counts = {name: cards[column].nunique() if column in cards else 0 for column, name in UNITS.items()}
    known = {name: count for name, count in counts.items() if count}
    code = "both" if len(known) == len(UNITS) else next(iter(known), "cards")
    return message(f"report_units_{code}", cards=Figure(len(cards)), **known)


def _from_data(themes: Themes, review: Review, workshop: Workshop) -> dict[str, Message]:
    cards = themes.cards
    formed = message("formed_after", people=Figure(themes.by_people), themes=Figure(len(themes.themes)))
    said = {
        "units": _units(cards),
        "processing": message(
            "report_processing_text",
            marked=int(cards["text"].str.contains(MARKS).sum()),
            unassigned=themes.unassigned(),
        ),
        "derivation": message(
            "report_derivation_text" if themes.placing is None else "report_derivation_headings",
            encoder=message("encoder_semantic") if themes.reading.reader == "semantic" else "",
            seed=themes.seed,
            choice=themes.formation(),
            people=message("and_formed_after", people=formed) if themes.by_people else "",
        ),
        "software": message("as_given", text=", ".join(f"{name} {version(name)}" for name in PACKAGES)),
        "trust": message("report_trust_text", resamples=review.resamples, overall=review.overall()),
        "quotes": message("report_quotes_text", cards=sum(map(len, themes.themes["representative"]))),
        "deviant": message(
            "report_deviant_text", none=int((cards["theme"] == 0).sum()), between=int(cards["also"].notna().sum())
        ),
    }
    if context := " ".join(filter(None, (workshop.title, workshop.description))):
        said["context"] = message("as_given", text=context)
    if review.coding is not None and review.coding.intercoder is not None:
        said["coders"] = review.coding.coders()
    return said
