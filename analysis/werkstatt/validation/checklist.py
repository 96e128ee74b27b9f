"""What a report of the study should name, filled in as far as the data say it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from importlib.metadata import version
from types import MappingProxyType

import pandas as pd

from werkstatt.cards.workshop import Workshop
from werkstatt.themes.found import Themes
from werkstatt.validation.guidelines import TRADITIONS
from werkstatt.validation.reviewed import Review
from werkstatt.validation.transcription import MARKS
from werkstatt.wording import Figure, Message, message

PACKAGES = ("werkstatt", "spacy", "HanTa", "scikit-learn", "numpy", "scipy")
"""Those that numbers come from."""

UNITS = {"group": "groups", "phase": "phases"}

FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "context": ("title", "subtitle", "description", "date", "place", "hosts", "occasion"),
        "purpose": ("aim",),
        "researchers": ("moderation", "authors", "reflexivity"),
        "sampling": ("sampling", "participants", "missing"),
        "ethics": ("consent", "data_protection", "storage"),
        "collection": ("programme", "input", "course", "writing", "transcription"),
        "participants": ("feedback",),
        "interpretation": ("discussion",),
        "interests": ("funders", "interests"),
    }
)
"""What is told of the workshop, by the item that it fills. One of them is enough, and what is told stands there."""

ALONE = ("authors", "title", "subtitle")
"""What names a publication and answers no question by itself."""


def reporting_checklist(themes: Themes, review: Review, workshop: Workshop) -> pd.DataFrame:
    """List what a report should name, in the spirit of the guideline that the study file chooses.

    All of them ask for more than is listed here, and none was written for cards of a workshop; the list holds what
    fits.

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
        ``item`` (a code: what to name), ``source`` (number in the guideline), ``state`` (``data`` where the data say
        it, ``told`` where people told it, else ``open``) and ``content``: a :class:`werkstatt.wording.Message` of what
        is said, or of what is left to the researchers. Open items last.
        :func:`werkstatt.publication.content.checklist_in_words` says it.

    Examples
    --------
    >>> FIELDS["ethics"]
    ('consent', 'data_protection', 'storage')
    """
    sources = TRADITIONS[workshop.tradition or next(iter(TRADITIONS))]
    said = {name: ("data", content) for name, content in _from_data(themes, review, workshop).items()}
    said |= {name: ("told", content) for name, content in _told(workshop).items()}
    rows = [(name, *said[name]) for name in sources if name in said]
    rows += [(name, "open", message(f"report_{name}_open")) for name in sources if name not in said]
    return pd.DataFrame(
        {
            "item": [name for name, _, _ in rows],
            "source": [sources[name] for name, _, _ in rows],
            "state": [state for _, state, _ in rows],
            "content": pd.Series([content for _, _, content in rows], dtype="object"),
        }
    )


def _told(workshop: Workshop) -> dict[str, Message]:
    """Return what people told of the workshop, by item."""
    found = {}
    for item, names in FIELDS.items():
        texts = {name: _text(workshop, name) for name in names}
        texts = {name: text for name, text in texts.items() if text}
        if texts.keys() - set(ALONE) or (item == "context" and texts):
            labelled = [
                message("told_field", label=message(f"field_{name}"), text=text) for name, text in texts.items()
            ]
            found[item] = reduce(lambda first, second: message("told_fields", first=first, second=second), labelled)
    return found


def _written(themes: Themes) -> int:
    """Return of how many themes people wrote what they mean."""
    book = themes.codebook.reindex(columns=["heading", "definition", "text"]).fillna("")
    meant = set(book.loc[(book["definition"] != "") | (book["text"] != ""), "heading"])
    return int(themes.themes["label"].isin(meant).sum())


def _text(workshop: Workshop, name: str) -> str | Message:
    value = getattr(workshop, name)
    if name == "participants":
        roles = (f"{row.role} ({row.number})" if pd.notna(row.number) else row.role for row in value.itertuples())
        return ", ".join(roles)
    if name == "programme":
        steps = (": ".join(filter(None, (row.time, row.phase, row.question, row.what))) for row in value.itertuples())
        return "; ".join(steps)
    if name == "feedback":
        return message("report_feedback", count=len(value)) if len(value) else ""
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _units(cards: pd.DataFrame) -> Message:
    counts = {name: cards[column].nunique() if column in cards else 0 for column, name in UNITS.items()}
    known = {name: count for name, count in counts.items() if count}
    code = "both" if len(known) == len(UNITS) else next(iter(known), "cards")
    return message(f"report_units_{code}", cards=Figure(len(cards)), **known)


def _encoder(themes: Themes) -> Message | str:
    if themes.reading.reader == "terms":
        return ""
    name = themes.encoder.name
    return message("encoder_own", name=name) if name else message("encoder_semantic")


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
            encoder=_encoder(themes),
            seed=themes.seed,
            choice=themes.formation(),
            people=message("and_formed_after", people=formed) if themes.by_people else "",
        ),
        "software": message("as_given", text=", ".join(f"{name} {version(name)}" for name in PACKAGES)),
        "trust": message("report_trust_text", resamples=review.resamples, overall=review.overall()),
        "quotes": message("report_quotes_text", cards=sum(map(len, themes.themes["representative"]))),
        "deviant": message("report_deviant_text", none=int((cards["theme"] == 0).sum()), between=themes.between),
    }
    if written := _written(themes):
        said["meaning"] = message("report_meaning_text", written=written, themes=len(themes.themes))
    counts = {"visions": len(workshop.visions), "measures": len(workshop.measures), "replies": len(workshop.replies)}
    said["outcomes"] = message("report_outcomes_text", themes=len(themes.themes), **counts)
    if counts["replies"]:
        said["influence"] = message("report_influence_text", replies=workshop.replies["theme"].nunique())
    if review.coding is not None and review.coding.intercoder is not None:
        said["coders"] = review.coding.coders()
    return said
