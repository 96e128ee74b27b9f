"""What became of each word of a card, as a table and in colour."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

import pandas as pd

from werkstatt.vectors.mentions import CONTENT, card_terms, is_stopped, negated, weight
from werkstatt.wording import FATE_STYLES, word

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True)
class Explanation:
    """What became of each word of one card; in a notebook, the card in colour.

    Attributes
    ----------
    table : DataFrame
        One row per token: ``token``, ``lemma``, ``pos`` (universal part of speech), ``counts_as`` (its terms joined by
        `` + ``; empty where it does not count), ``weight`` (of each of them: 1, for a verb or an adjective 0.5;
        0 where it does not count), ``fate`` (``kept``, ``changed``, ``negation``, ``stopped``, ``function`` or
        ``no_word``).
    gaps : tuple of str
        The white space behind each token.
    spoken : {"de", "en"}
        The language of the card.
    language : {"de", "en"}
        Of the labels.

    Examples
    --------
    >>> columns = ["token", "lemma", "pos", "counts_as", "weight", "fate"]
    >>> row = ("Häuser", "Haus", "NOUN", "haus", 1.0, "changed")
    >>> explained = Explanation(pd.DataFrame([row], columns=columns), ("",), "de")
    >>> "Häuser <small>→ haus</small>" in explained._repr_html_()
    True
    """

    table: pd.DataFrame
    gaps: tuple[str, ...]
    spoken: str
    language: str = "de"

    def _repr_html_(self) -> str:
        rows = zip(*(self.table[name] for name in ("token", "counts_as", "fate")), self.gaps, strict=True)
        words = "".join(_coloured(token, said, fate, self.language) + gap for token, said, fate, gap in rows)
        shown = [fate for fate in FATE_STYLES if (self.table["fate"] == fate).any()]
        legend = " · ".join(f'<span style="{FATE_STYLES[fate]}">{word(fate, self.language)}</span>' for fate in shown)
        card = f'<p lang="{self.spoken}">{words}</p>'
        if not self.table["counts_as"].any():
            card += f"<p><strong>{word('silent_card', self.language)}</strong></p>"
        return f'<div style="line-height:2.1">{card}<p style="font-size:85%">{legend}</p></div>'


def explain(doc: Doc, language: str = "de") -> Explanation:
    """Return what became of each word of an analysed card.

    Parameters
    ----------
    doc : Doc
        From :func:`werkstatt.language.texts.read_texts`.
    language : {"de", "en"}
        Of the labels.

    Returns
    -------
    Explanation
        One row per token.

    Examples
    --------
    >>> from werkstatt.language.texts import read_texts
    >>> (doc,) = read_texts(["Keine Kinderbetreuung!"])
    >>> explain(doc).table[["token", "counts_as", "fate"]].values.tolist()[1:]
    [['Kinderbetreuung', 'kind + betreuung + nicht betreuung', 'changed'], ['!', '', 'no_word']]
    """
    terms: dict[int, list[str]] = {token.i: [] for token in doc}
    for place, term, _ in card_terms(doc):
        terms[place].append(term)
    negations = {negation.i for negation in negated(doc).values()}
    rows = []
    for token in doc:
        fate = "negation" if token.i in negations else _fate(token, terms[token.i])
        counts_as, weighs = " + ".join(terms[token.i]), weight(token) if terms[token.i] else 0.0
        rows.append((token.text, token.lemma_, token.pos_, counts_as, weighs, fate))
    columns = ["token", "lemma", "pos", "counts_as", "weight", "fate"]
    gaps = tuple(token.whitespace_ for token in doc)
    return Explanation(pd.DataFrame(rows, columns=columns), gaps, doc.lang_, language)


def _fate(token: Token, terms: list[str]) -> str:
    if terms:
        return "kept" if terms == [token.lower_] else "changed"
    if not any(map(str.isalpha, token.text)):
        return "no_word"
    return "stopped" if token.pos_ in CONTENT and is_stopped(token) else "function"


def _coloured(token: str, counts_as: str, fate: str, language: str) -> str:
    """Return one word; what it counts as stands behind it, so that no colour is needed to understand."""
    behind = f" <small>→ {escape(counts_as)}</small>" if fate == "changed" else ""
    said = escape(word(fate, language))
    return f'<span style="{FATE_STYLES[fate]}" title="{said}">{escape(token)}{behind}</span>'
