"""The brochure: an accessible PDF (PDF/UA-1), set by Typst."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

import pandas as pd
import typst

from werkstatt.figures import FONT, MISSING, Picture, letters
from werkstatt.language.normalisation import DIRECTIONS, INVISIBLE
from werkstatt.publication.codebook_words import Fact, codebook_entries, codebook_notes, told_cards
from werkstatt.publication.edition import Edition
from werkstatt.publication.format import Format
from werkstatt.publication.lettering import letters_missing
from werkstatt.publication.nesting import Nested, cards_in_order
from werkstatt.publication.parts.part import Passage
from werkstatt.publication.results import judged_part, part_of, parts_note, results, unparted, what_verdicts_mean
from werkstatt.publication.rows import as_table, overview, quoted, widths, words_of
from werkstatt.publication.sections.replies import reply_of
from werkstatt.publication.sections.section import Block, Chart, Paragraph, Photo, Table, plainly
from werkstatt.publication.sections.study import HEAD, facts
from werkstatt.publication.sections.visions import visions_with_cards
from werkstatt.publication.sections.whole import APPENDED, clearest
from werkstatt.wording import number, word

LABELS = (
    "contents",
    "subthemes",
    "results",
    "section_plain",
    "visions",
    "themes",
    "representative",
    "codebook",
    "cloud_note",
    "guide_text",
    "how_sure",
    "measures_of_theme",
    "method",
    "report",
    "section_method",
    "verdicts_meant",
)

MOST_ROWS = 30
"""Longer tables are left to the page and the workbook."""


def brochure(edition: Edition) -> bytes:
    """Return ``brochure.pdf``: title page, a page of summary, themes, visions, what was decided, method, all cards.

    Texts reach Typst as data and are never read as its code. Characters that none of its fonts has, and PDF/UA
    therefore forbids, become a box, and the appendix says so. The same input gives the same bytes: no date but that of
    the cards, no fonts of the machine.

    Parameters
    ----------
    edition : Edition
        What is published.

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
    data = _data(edition, pictures)
    template = files("werkstatt.publication").joinpath("template", "brochure.typ").read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "brochure.typ").write_bytes(template)
        (Path(folder) / "data.json").write_text(json.dumps(_shown(data)), encoding="utf-8")
        for name, content in pictures.items():
            (Path(folder) / name).write_bytes(content)
        compiler = typst.Compiler(
            str(Path(folder) / "brochure.typ"), root=folder, font_paths=[str(FONT.parent)], ignore_system_fonts=True
        )
        return bytes(compiler.compile(format="pdf", pdf_standards="ua-1"))  # type: ignore[arg-type]


def _data(edition: Edition, pictures: dict[str, bytes]) -> dict[str, Any]:
    """Return what the template reads, and put the pictures it names into `pictures`."""

    def put(content: bytes, ending: str, alt: str) -> dict[str, str]:
        name = f"{len(pictures)}.{ending}"
        pictures[name] = content
        return {"file": name, "alt": alt}

    def picture(found: Picture | None) -> dict[str, str] | None:
        return None if found is None else put(found.drawing.alone(), "svg", found.alt)

    def block(one: Block) -> dict[str, Any]:
        if isinstance(one, Photo):
            photograph = one.shot.photograph
            shown = put(photograph.content, photograph.ending, one.shot.alt)
            return {"kind": "photo", "picture": shown, "caption": one.caption}
        if isinstance(one, Chart):
            return {"kind": "chart", "picture": picture(one.picture)}
        if isinstance(one, Table):
            return {"kind": "table", "table": _table(one)}
        if isinstance(one, Paragraph):
            return {"kind": "paragraph", "label": one.label, "text": plainly(one.text)}
        return {"kind": one.kind, **asdict(one)}

    content, themes, workshop, language = edition.content, edition.themes, edition.workshop, edition.language
    notice = " ".join(edition.notices)
    by_id = themes.cards.set_index("card_id", drop=False)
    entries = codebook_entries(themes, language)
    written = {entry.theme: [fact for fact in entry.facts if fact.key == "text"] for entry in entries}
    rows = {row["theme"]: row for row in themes.themes.to_dict("records")}
    said = {row["theme"]: row for row in content.found.to_dict("records")}

    def section(one: Nested) -> dict[str, Any]:
        theme = one.theme
        return {
            "name": content.names[theme],
            "level": min(one.level, 1),
            "gathers": one.gathers(language),
            "verdict": said[theme]["verdict"],
            "sentence": said[theme]["sentence"],
            "picture": picture(content.clouds[theme]),
            "words": _table(words_of(themes, theme, language)),
            "text": _paragraphs(written[theme]),
            "measures": [f"{row['number']} {row['measure']}" for row in edition.links.measures_of(theme)],
            "reply": [block(one) for one in reply_of(edition, theme)],
            "typical": _cards(by_id.loc[list(rows[theme]["representative"])], language),
            "parts": [_part(edition, part, by_id) for part in edition.nested if part.part and part.theme == theme],
            "unparted": unparted(themes, theme, language),
            "parts_note": parts_note(themes, theme, language),
        }

    return {
        "language": language,
        "title": content.title,
        "subtitle": workshop.subtitle,
        "description": workshop.description,
        "head": [{"label": label, "text": text} for label, text in facts(workshop, HEAD, language)],
        "authors": list(workshop.authors),
        "created": _date(workshop.moment),
        "licence": workshop.licence,
        "notice": notice,
        "words": {
            **{name: word(name, language) for name in LABELS},
            "made_with": word("made_with", language, version=edition.version),
            "all": word("appendix_cards" if edition.whole is None else "appendix_some", language),
        },
        "summary": _lines(workshop.summary),
        "plain": _lines(workshop.plain_language),
        "plain_lead": word(
            "plain_lead", language, cards=number(len(themes.cards), 0, language), themes=len(themes.themes)
        ),
        "results": [asdict(one) for one in results(themes, edition.review, language)],
        "meanings": [{"verdict": name, "text": text} for name, text in what_verdicts_mean(edition.review, language)],
        "told": [
            {"key": section.key, "title": section.title, "blocks": [block(one) for one in section.blocks]}
            for section in edition.sections
        ],
        "lead": content.lead,
        "overall": content.overall,
        "visions": [
            one | {"text": _lines(one["text"])} for one in visions_with_cards(themes.cards, workshop, language)
        ],
        "overview": _table(overview(content)),
        "map": {
            "text": word("map_text", language, kept=number(100 * content.chart.kept, 0, language)),
            "picture": picture(content.map_picture),
        },
        "stability": picture(content.stability_picture),
        "phases": picture(content.phase_picture) if "phase" in themes.cards else None,
        "sections": [
            _gathering(one, language) if not one.theme else section(one) for one in edition.nested if not one.part
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
        "parts": [_passage(part, language) | {"picture": picture(part.picture)} for part in content.parts],
        "missing": _missing(themes.cards, language),
        "appended": word("appendix_chosen", language, most=APPENDED) if edition.whole is not None else "",
        "report_intro": content.report_intro,
        "checklist": _table(as_table(content.checklist.rename(columns=lambda name: word(f"report_{name}", language)))),
        "cards": [
            {
                "name": content.names[0] if one is None else one.name,
                "level": 1 if one is not None and one.part else 0,
                "cards": _cards(cards if edition.whole is None else clearest(cards), language),
            }
            for one, cards in cards_in_order(themes)
        ],
    }


def _passage(part: Passage, language: str) -> dict[str, Any]:
    """Return a part of the review; long tables are named and left to the page and the workbook."""
    short, rows = 0 < len(part.table) <= MOST_ROWS, number(len(part.table), 0, language)
    return {
        "title": part.title,
        "text": part.text,
        "table": _table(as_table(part.table, part.figures)) if short else None,
        "elsewhere": word("table_elsewhere", language, rows=rows) if len(part.table) > MOST_ROWS else "",
    }


def _gathering(one: Nested, language: str) -> dict[str, Any]:
    """Return a heading that only gathers others."""
    return {"name": one.label, "level": 0, "gathers": one.gathers(language), "verdict": ""}


def _part(edition: Edition, one: Nested, by_id: pd.DataFrame) -> dict[str, Any]:
    """Return what is shown of a sub-theme."""
    row, language = part_of(edition.themes, one), edition.language
    judged = judged_part(edition.review, one, language)
    return {
        "name": one.name,
        "cards": told_cards(one.cards, language),
        "terms": ", ".join(row["terms"][:6]),
        "verdict": judged["verdict"],
        "sentence": judged["sentence"],
        "typical": _cards(by_id.loc[list(row["representative"])], language),
    }


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _table(table: Table) -> dict[str, Any]:
    """Return a table with widths that suit what stands in its columns."""
    return {
        "columns": list(table.columns),
        "rows": [[plainly(cell) for cell in row] for row in table.rows],
        "figures": list(table.figures),
        "widths": widths(table),
    }


def _cards(cards: pd.DataFrame, language: str) -> list[dict[str, str]]:
    return [asdict(one) for one in quoted(cards, language)]


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


FORMAT = Format("brochure.pdf", "application/pdf", brochure)
