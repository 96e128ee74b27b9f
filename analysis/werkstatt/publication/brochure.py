"""The brochure: an accessible PDF (PDF/UA-1), set by Typst."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterable
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

import pandas as pd
import typst

from werkstatt.figures import FONT, MISSING, Picture, letters, theme_map
from werkstatt.language.normalisation import INVISIBLE
from werkstatt.publication.codebook_words import Fact, codebook_entries, codebook_notes, told_cards
from werkstatt.publication.content import Content, visions_with_cards
from werkstatt.publication.format import Format
from werkstatt.publication.lettering import letters_missing
from werkstatt.publication.tables import is_illustrative
from werkstatt.wording import number, word

LABELS = (
    "contents",
    "visions",
    "themes",
    "representative",
    "codebook",
    "guide_text",
    "method",
    "report",
    "report_intro",
)

DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")

MOST_ROWS = 30
"""Longer tables are left to the page and the workbook."""


def brochure(content: Content) -> bytes:
    """Return ``brochure.pdf``: title page, contents, visions, themes, codebook, method critique, all cards.

    Texts reach Typst as data and are never read as its code. Characters that none of its fonts has, and PDF/UA
    therefore forbids, become a box, and the appendix says so. The same input gives the same bytes: no date but that of
    the cards, no fonts of the machine.

    Parameters
    ----------
    content : Content
        From :func:`werkstatt.publication.content.gather`.

    Returns
    -------
    bytes
        A PDF/UA-1 document.

    Examples
    --------
    >>> FORMAT.name
    'brochure.pdf'
    """
    pictures: dict[str, bytes] = {}
    data = _data(content, pictures)
    template = files("werkstatt.publication").joinpath("brochure.typ").read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "brochure.typ").write_bytes(template)
        (Path(folder) / "data.json").write_text(json.dumps(_shown(data)), encoding="utf-8")
        for name, svg in pictures.items():
            (Path(folder) / name).write_bytes(svg)
        compiler = typst.Compiler(
            str(Path(folder) / "brochure.typ"), root=folder, font_paths=[str(FONT.parent)], ignore_system_fonts=True
        )
        return bytes(compiler.compile(format="pdf", pdf_standards="ua-1"))  # type: ignore[arg-type]


def _data(content: Content, pictures: dict[str, bytes]) -> dict[str, Any]:
    """Return what the template reads, and put the pictures it names into `pictures`."""

    def picture(found: Picture | None) -> dict[str, Any] | None:
        if found is None:
            return None
        name = f"{len(pictures)}.svg"
        pictures[name] = found.drawing.alone()
        return {"file": name, "alt": found.alt}

    themes, workshop, language = content.themes, content.workshop, content.language
    notice = word("illustrative", language) if is_illustrative(themes.cards) else ""
    entries = codebook_entries(themes, language)
    written = {entry.theme: [fact for fact in entry.facts if fact.key == "text"] for entry in entries}
    states = [word("report_filled" if filled else "report_open", language) for filled in content.checklist["filled"]]
    return {
        "language": language,
        "title": content.title,
        "description": workshop.description,
        "authors": list(workshop.authors),
        "created": _date(workshop.moment),
        "licence": workshop.licence,
        "notice": notice,
        "words": {
            **{name: word(name, language) for name in LABELS},
            "made_with": word("made_with", language, version=content.version),
            "all": word("appendix_cards", language),
        },
        "lead": content.lead,
        "overall": content.overall,
        "visions": visions_with_cards(themes.cards, workshop, language),
        "overview": _overview(content),
        "map": {
            "text": word("map_text", language, kept=number(100 * content.chart.kept, 0, language)),
            "picture": picture(theme_map(content.chart, language)),
        },
        "stability": picture(content.stability_picture),
        "phases": picture(content.phase_picture) if "phase" in themes.cards else None,
        "sections": [
            {
                "name": content.names[theme.theme],
                "verdict": content.found["verdict"].iloc[theme.theme - 1],
                "sentence": content.found["sentence"].iloc[theme.theme - 1],
                "terms": f"{word('terms', language)}: {', '.join(theme.terms)}",
                "picture": picture(content.clouds[theme.theme]),
                "text": _paragraphs(written[theme.theme]),
                "typical": _cards(
                    themes.cards.set_index("card_id", drop=False).loc[list(theme.representative)], language
                ),
            }
            for theme in themes.themes.itertuples()
        ],
        "codebook": {
            "notes": [note.say(language) for note in codebook_notes(themes)],
            "entries": [
                {
                    "name": entry.heading,
                    "level": min(entry.level, 3),
                    "cards": told_cards(entry.cards, language),
                    "facts": [
                        {"label": fact.label, "texts": _paragraphs([fact]), "listed": fact.key == "examples"}
                        for fact in entry.facts
                        # Researchers' own texts stand with their theme.
                        if fact.key != "text" or entry.theme is None
                    ],
                }
                for entry in entries
            ],
        },
        "method": content.method,
        "parts": [
            {
                "title": part.title,
                "text": part.text,
                "table": _table(part.table, part.figures) if 0 < len(part.table) <= MOST_ROWS else None,
                "picture": picture(part.picture),
            }
            for part in content.parts
        ],
        "missing": _missing(themes.cards, language),
        "checklist": _table(
            pd.DataFrame(
                {
                    word("report_item", language): content.checklist["item"],
                    word("report_source", language): content.checklist["source"],
                    word("report_state", language): states,
                    word("report_text", language): content.checklist["text"],
                }
            )
        ),
        "cards": [
            {"name": content.names[theme], "cards": _cards(themes.counted[themes.counted["theme"] == theme], language)}
            for theme in [*themes.themes["theme"], *([0] if (themes.cards["theme"] == 0).any() else [])]
        ],
    }


def _paragraphs(facts: Iterable[Fact]) -> list[str]:
    return [line for fact in facts for text in fact.texts for line in text.splitlines() if line.strip()]


def _missing(cards: pd.DataFrame, language: str) -> str:
    said = letters_missing(cards)
    return word("letters_missing_here", language, count=said[0].values["count"]) if said else ""


def _date(moment: str) -> dict[str, int] | None:
    """Return what Typst makes a date of."""
    if not moment:
        return None
    found = datetime.fromisoformat(moment)
    return {name: getattr(found, name) for name in ("year", "month", "day", "hour", "minute", "second")}


def _overview(content: Content) -> dict[str, Any]:
    themes, language = content.themes, content.language
    table = pd.DataFrame(
        {
            "theme": list(content.names.values())[1:],
            "cards": [number(value, 0, language) for value in themes.themes["cards"]],
            "votes": ["" if pd.isna(value) else number(value, 0, language) for value in themes.themes["votes"]],
            "stability": content.stability,
            "verdict": content.found["verdict"],
        }
    )
    if themes.themes["votes"].isna().any():
        table = table.drop(columns="votes")
    figures = tuple(word(name, language) for name in ("cards", "votes", "stability"))
    return _table(table.rename(columns=lambda name: word(name, language)), figures)


def _table(table: pd.DataFrame, figures: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return a table of texts with widths that suit what stands in its columns."""
    longest = [max([len(name), *table[name].astype(str).str.len()]) for name in table.columns]
    return {
        "columns": list(table.columns),
        "rows": table.to_numpy().tolist(),
        "figures": list(figures),
        "widths": [round(min(length, 160) ** 0.5, 2) for length in longest],
    }


def _cards(cards: pd.DataFrame, language: str) -> list[dict[str, Any]]:
    shown = cards.reindex(columns=["card_id", "text", "phase", "group", "votes"]).astype("object")
    rows = []
    for card in shown.where(shown.notna(), None).to_dict("records"):
        source = [str(card["card_id"])]
        if card["phase"]:
            source.append(word(card["phase"], language))
        if card["group"]:
            source.append(str(card["group"]))
        if card["votes"]:
            kind = "vote" if card["votes"] == 1 else "votes"
            source.append(f"{number(card['votes'], 0, language)} {word(kind, language)}")
        rows.append({"text": " ".join(str(card["text"]).split()), "source": " · ".join(source)})
    return rows


def _shown(value: Any) -> Any:
    """Replace what no font can show, in all texts; leave out signs that would turn the text behind a card around."""
    if isinstance(value, str):
        value = DIRECTIONS.sub("", value)
        # Joiners and selectors have no look of their own, and no font has them all.
        value = INVISIBLE.sub(lambda sign: sign[0] if ord(sign[0]) in letters() else "", value)
        return "".join(letter if letter.isspace() or ord(letter) in letters() else MISSING for letter in value)
    if isinstance(value, dict):
        return {key: _shown(one) for key, one in value.items()}
    return [_shown(one) for one in value] if isinstance(value, list) else value


FORMAT = Format("brochure.pdf", "application/pdf", lambda edition: brochure(edition.content))
