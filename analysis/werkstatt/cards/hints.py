"""What in a table of cards deserves a second look, though it is no error."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer

from werkstatt.cards.personal_data import find_personal_data
from werkstatt.language.foreign import foreign_language
from werkstatt.language.texts import normalise
from werkstatt.wording import PHASE_COLOURS, Message, message

SIMILAR, FEWEST_LETTERS = 0.75, 12
"""Cards are alike if they share so much of their sequences of three letters (Jaccard); short ones are not compared."""

MOST_COMPARED = 5000

TWO = re.compile(
    r"\S+\s+\S+[^\n]*\n+[^\n]*\S+\s+\S+"
    r"|^\s*[-–•*]\s+\S+.*\s[-–•*]\s+\S+"
    r"|(?:^|\s)1[.)]\s.*\s2[.)]\s",
    re.DOTALL,
)
"""Two lines of two words or more, two bullets, or a 1. and a 2."""

KINDS = ("duplicate", "similar", "two", "foreign", "personal", "heading", "phase")


def find_doubts(cards: pd.DataFrame, language: str = "de") -> pd.DataFrame:
    """Look for duplicates, near-duplicates, cards that look like two, other languages, personal data, headings with one
    card, and phases without cards.

    Parameters
    ----------
    cards
        The card table.
    language
        Of cards and messages.

    Returns
    -------
    DataFrame
        One row per doubt: ``kind`` (one of `KINDS`) and ``message`` (which card, what, and what to do).
    """  # noqa: D205
    found = [
        *_alike(cards, language),
        *_two_in_one(cards, language),
        *_foreign(cards, language),
        *_personal(cards, language),
        *_headings(cards, language),
        *_phases(cards, language),
    ]
    return pd.DataFrame(found, columns=["kind", "message"])


def _alike(cards: pd.DataFrame, language: str) -> Iterator[tuple[str, Message]]:
    plain = cards["text"].map(normalise).str.casefold()
    for _, same in cards.groupby(plain, sort=False):
        if len(same) > 1:
            ids = ", ".join(same["card_id"])
            yield "duplicate", message("doubt_duplicate", cards=ids, text=_short(same["text"].iloc[0]))
    first = cards[~plain.duplicated() & (plain.str.len() >= FEWEST_LETTERS)]
    if not 1 < len(first) <= MOST_COMPARED:
        return
    grams = CountVectorizer(analyzer="char_wb", ngram_range=(3, 3), binary=True).fit_transform(plain[first.index])
    common = (grams @ grams.T).tocoo()
    sizes = np.asarray(grams.sum(axis=1)).ravel()
    upper = common.row < common.col
    one, other, shared = common.row[upper], common.col[upper], common.data[upper]
    close = shared / (sizes[one] + sizes[other] - shared) >= SIMILAR
    for left, right in sorted(zip(one[close], other[close], strict=True)):
        a, b = first.iloc[left], first.iloc[right]
        values = {"a": a["card_id"], "b": b["card_id"], "one": _short(a["text"]), "other": _short(b["text"])}
        yield "similar", message("doubt_similar", **values)


def _two_in_one(cards: pd.DataFrame, language: str) -> Iterator[tuple[str, Message]]:
    for card in cards[cards["text"].str.contains(TWO)].itertuples():
        yield "two", message("doubt_two", card=card.card_id, text=_short(card.text))


def _foreign(cards: pd.DataFrame, language: str) -> Iterator[tuple[str, Message]]:
    for card in cards.itertuples():
        code = foreign_language(card.text, language)
        if code:
            name = message(f"language_{code}")
            yield "foreign", message("doubt_foreign", card=card.card_id, text=_short(card.text), name=name)


def _personal(cards: pd.DataFrame, language: str) -> Iterator[tuple[str, Message]]:
    for row in find_personal_data(cards.set_index("card_id")["text"]).itertuples():
        kind = message(f"kind_{row.kind}")
        yield "personal", message("doubt_personal", card=row.card, kind=kind, found=row.found)


def _headings(cards: pd.DataFrame, language: str) -> Iterator[tuple[str, Message]]:
    if "heading" not in cards:
        return
    counts = cards["heading"].value_counts()
    for heading in sorted(counts.index[counts == 1]):
        card = cards.loc[cards["heading"] == heading, "card_id"].iloc[0]
        yield "heading", message("doubt_heading", heading=heading, card=card)


def _phases(cards: pd.DataFrame, language: str) -> Iterator[tuple[str, Message]]:
    if "phase" not in cards or cards["phase"].isna().all():
        return
    for phase in PHASE_COLOURS:
        if not (cards["phase"] == phase).any():
            yield "phase", message("doubt_phase", phase=message(phase))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 50 else f"{line[:49]}…"
