"""What became of each word of a card, as a table and in colour."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from werkstatt.vectors.terms import CONTENT, card_terms, is_stopped, negated, weight
from werkstatt.wording import FATE_STYLES, word

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True)
class Explanation:
    """What became of each word of one card; in a notebook, the card in colour.

    Attributes
    ----------
    table
        One row per token: ``token``, ``lemma``, ``pos`` (universal part of speech), ``counts_as`` (its terms joined by
        `` + ``; empty where it does not count), ``weight`` (of each of them: 1, for a verb or an adjective 0.5;
        0 where it does not count), ``fate`` (``kept``, ``changed``, ``negation``, ``stopped``, ``function`` or
        ``no_word``).
    gaps
        The white space behind each token.
    spoken
        The language of the card.
    language
        Of the labels.
    """

    table: pd.DataFrame
    gaps: tuple[str, ...]
    spoken: str
    language: str = "de"

    def _repr_html_(self) -> str:
        rows = zip(self.table.itertuples(), self.gaps, strict=True)
        words = "".join(_coloured(row, self.language) + gap for row, gap in rows)
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
    doc
        From :func:`werkstatt.language.texts.read_texts`.
    language
        Of the labels, ``"de"`` or ``"en"``.
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


def _coloured(row: Any, language: str) -> str:
    """Return one word; what it counts as stands behind it, so that no colour is needed to understand."""
    behind = f" <small>→ {escape(row.counts_as)}</small>" if row.fate == "changed" else ""
    fate = escape(word(row.fate, language))
    return f'<span style="{FATE_STYLES[row.fate]}" title="{fate}">{escape(row.token)}{behind}</span>'
