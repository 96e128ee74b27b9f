"""What in a table of cards deserves a second look, though it is no error."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer

from werkstatt.cards.personal_data import find_personal_data
from werkstatt.cards.statements import is_statement
from werkstatt.language.capitals import in_capitals, read_form
from werkstatt.language.foreign import foreign_language, says_enough
from werkstatt.language.normalisation import join_lines, normalise
from werkstatt.wording import LANGUAGES, PHASE_COLOURS, Message, message

SIMILAR, FEWEST_LETTERS = 0.75, 12
"""Cards are alike if they share so much of their sequences of three letters (Jaccard); short ones are not compared."""

MOST_COMPARED = 5000

MOST_NAMED = 10
"""Cards that one hint names."""

BULLETS = frozenset("-–•*")

FIRST, SECOND = frozenset({"1.", "1)"}), frozenset({"2.", "2)"})

KINDS = (
    "non_answer", "duplicate", "similar", "two", "foreign", "hyphens", "capitals", "personal", "heading", "phase",
)  # fmt: skip


def find_hints(cards: pd.DataFrame, language: str = "de") -> pd.DataFrame:
    """Look for what may be meant, and may be a slip.

    That is: cards that make no statement, duplicates, near-duplicates, cards that look like two, other languages, words
    broken at the ends of lines, capitals throughout, personal data, headings with one card, and phases without cards.

    Parameters
    ----------
    cards : DataFrame
        The card table.
    language : {"de", "en"}
        Of the cards.

    Returns
    -------
    DataFrame
        One row per hint: ``kind`` (one of `KINDS`) and ``message`` (a :class:`werkstatt.wording.Message`: which card,
        what, and what to do).

    Examples
    --------
    >>> hints = find_hints(pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Mehr Busse", "mehr  Busse"]}))
    >>> [hint.say("en") for hint in hints["message"]]
    ['K1, K2: the same text “Mehr Busse”. Written several times, or transcribed several times?']
    """
    silent = ~cards["text"].map(is_statement).astype(bool)
    found = [
        *_silent(cards[silent]),
        *_alike(cards[~silent]),
        *_two_in_one(cards),
        *_foreign(cards, language),
        *_read_otherwise(cards, language),
        *_personal(cards),
        *_headings(cards),
        *_phases(cards),
    ]
    return pd.DataFrame(found, columns=["kind", "message"])


def other_language(texts: pd.Series, language: str = "de") -> list[Message]:
    """Say so where most texts that are long enough to tell look like another language than the one given.

    Parameters
    ----------
    texts : Series of str
        Of the cards; of more than `MOST_COMPARED` the first are looked at.
    language : {"de", "en"}
        That they are to be read in.

    Returns
    -------
    list of Message
        One or none.

    Examples
    --------
    >>> (said,) = other_language(pd.Series(["There is no bus in the evening for us"]))
    >>> said.code, said.values["count"]
    ('other_language', 1)
    """
    telling = texts.head(MOST_COMPARED)
    telling = telling[telling.map(says_enough).astype(bool)]
    most = telling.map(lambda text: foreign_language(text, language)).value_counts().head(1)
    if most.empty or most.iloc[0] * 2 <= len(telling):
        return []
    code = most.index[0]
    values = {
        "name": message(f"language_{code}"),
        "given": message(f"language_{language}"),
        "count": int(most.iloc[0]),
        "total": len(telling),
    }
    return [message("other_language" if code in LANGUAGES else "no_language", option=code, **values)]


def _silent(cards: pd.DataFrame) -> Iterator[tuple[str, Message]]:
    if cards.empty:
        return
    texts = [f"„{_short(text)}“" for text in cards["text"].map(str.strip).unique()]
    ids = [str(card) for card in cards["card_id"]]
    listed = [", ".join([*some[:MOST_NAMED], *["…"] * (len(some) > MOST_NAMED)]) for some in (texts, ids)]
    yield "non_answer", message("hint_non_answer", count=len(cards), texts=listed[0], cards=listed[1])


def _alike(cards: pd.DataFrame) -> Iterator[tuple[str, Message]]:
    plain = cards["text"].map(normalise).str.casefold()
    for _, same in cards.groupby(plain, sort=False):
        if len(same) > 1:
            ids = ", ".join(same["card_id"])
            yield "duplicate", message("hint_duplicate", cards=ids, text=_short(same["text"].iloc[0]))
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
        yield "similar", message("hint_similar", **values)


def _two_in_one(cards: pd.DataFrame) -> Iterator[tuple[str, Message]]:
    for card in cards[cards["text"].map(_looks_like_two).astype(bool)].itertuples():
        yield "two", message("hint_two", card=card.card_id, text=_short(card.text))


def _looks_like_two(text: str) -> bool:
    """Tell whether a text has two lines of two words or more, two bullets, or a 1. and a 2."""
    if sum(len(line.split()) > 1 for line in join_lines(text).split("\n")) > 1:
        return True
    words = text.split()
    # The last word is the mark of nothing.
    inner = words[2:-1]
    if inner and words[0] in BULLETS and not BULLETS.isdisjoint(inner):
        return True
    first = next((place for place, word in enumerate(words) if word in FIRST), len(words))
    return not SECOND.isdisjoint(words[first + 2 : -1])


def _foreign(cards: pd.DataFrame, language: str) -> Iterator[tuple[str, Message]]:
    for card in cards.itertuples():
        code = foreign_language(card.text, language)
        if code:
            name = message(f"language_{code}")
            yield "foreign", message("hint_foreign", card=card.card_id, text=_short(card.text), name=name)


def _read_otherwise(cards: pd.DataFrame, language: str) -> Iterator[tuple[str, Message]]:
    """Say which cards are read otherwise than they are written, with an example."""
    texts = cards["text"]
    tests = {"hyphens": lambda text: join_lines(text) != text, "capitals": lambda text: in_capitals(normalise(text))}
    for kind, is_so in tests.items():
        found = cards[texts.map(is_so).astype(bool)]
        if len(found):
            ids = ", ".join([*found["card_id"].head(MOST_NAMED), *["…"] * (len(found) > MOST_NAMED)])
            first = _short(read_form(found["text"].iloc[0], language))
            yield kind, message(f"hint_{kind}", count=len(found), cards=ids, found=first)


def _personal(cards: pd.DataFrame) -> Iterator[tuple[str, Message]]:
    for row in find_personal_data(cards.set_index("card_id")["text"]).itertuples():
        kind = message(f"kind_{row.kind}")
        yield "personal", message("hint_personal", card=row.card, kind=kind, found=row.found)


def _headings(cards: pd.DataFrame) -> Iterator[tuple[str, Message]]:
    if "heading" not in cards:
        return
    counts = cards["heading"].value_counts()
    for heading in sorted(counts.index[counts == 1]):
        card = cards.loc[cards["heading"] == heading, "card_id"].iloc[0]
        yield "heading", message("hint_heading", heading=heading, card=card)


def _phases(cards: pd.DataFrame) -> Iterator[tuple[str, Message]]:
    if "phase" not in cards or cards["phase"].isna().all():
        return
    for phase in PHASE_COLOURS:
        if not (cards["phase"] == phase).any():
            yield "phase", message("hint_phase", phase=message(phase))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 50 else f"{line[:49]}…"
