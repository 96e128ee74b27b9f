"""The report as a Word file, for people who go on writing: real headings, tables, captions, alternative texts."""

from __future__ import annotations

import io

from docx import Document
from docx.document import Document as Made
from docx.shared import Mm

from werkstatt.files.archives import with_date
from werkstatt.publication.codebook import codebook_table
from werkstatt.publication.codebook_words import told_cards
from werkstatt.publication.edition import Edition
from werkstatt.publication.format import Format
from werkstatt.publication.results import judged_part, part_of, parts_note, results, unparted, what_verdicts_mean
from werkstatt.publication.rows import as_table, overview, quoted, words_of
from werkstatt.publication.sections.replies import reply_of
from werkstatt.publication.sections.study import HEAD, facts
from werkstatt.publication.sections.visions import visions_with_cards
from werkstatt.publication.word_blocks import (
    write_blocks,
    write_head,
    write_labelled,
    write_lines,
    write_picture,
    write_table,
)
from werkstatt.publication.word_file import mute, plain_text, set_up
from werkstatt.wording import number, word

ORNAMENT = Mm(100)
"""Of a word cloud, which is no evidence."""

INDENT = Mm(8)
"""Of a result for each other it is below."""

MOST_ROWS = 30
"""Longer tables are left to the workbook."""


def report_docx(edition: Edition) -> bytes:
    """Return the whole documentation as a Word file; all cards are in the workbook.

    Parameters
    ----------
    edition : Edition
        What is published.

    Returns
    -------
    bytes
        A ``.docx`` file, the same for the same input.

    Examples
    --------
    >>> FORMAT.name
    'report.docx'
    """
    document = Document()
    language = edition.language
    set_up(document, edition.workshop, word("report_kind", language), language)
    _title(document, edition)
    _results(document, edition)
    _themes(document, edition)
    _visions(document, edition)
    for section in edition.sections:
        document.add_heading(plain_text(section.title), 1)
        write_blocks(document, section.blocks, language)
    _method(document, edition)
    buffer = io.BytesIO()
    document.save(buffer)
    return with_date(buffer.getvalue(), edition.workshop.moment)


def _title(document: Made, edition: Edition) -> None:
    workshop, language = edition.workshop, edition.language
    document.add_paragraph(plain_text(edition.content.title), style="Title")
    if workshop.subtitle:
        document.add_paragraph(plain_text(workshop.subtitle), style="Subtitle")
    for notice in edition.notices:
        document.add_paragraph().add_run(plain_text(notice)).bold = True
    for label, text in facts(workshop, HEAD, language):
        write_labelled(document, label, text)
    origin = [workshop.licence, word("made_with", language, version=edition.version)]
    mute(document.add_paragraph(plain_text(" · ".join(filter(None, origin)))))


def _results(document: Made, edition: Edition) -> None:
    themes, workshop, language = edition.themes, edition.workshop, edition.language
    document.add_heading(word("results", language), 1)
    write_lines(document, workshop.summary)
    cards = number(len(themes.cards), 0, language)
    document.add_paragraph(word("plain_lead", language, cards=cards, themes=len(themes.themes)))
    for one in results(themes, edition.review, language):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.left_indent = INDENT * (one.level + 1)
        paragraph.paragraph_format.first_line_indent = -INDENT
        paragraph.add_run(plain_text(f"{one.place}  {one.label}".strip())).bold = True
        judged = f" ({one.verdict}): " if one.verdict else ": "
        paragraph.add_run(judged)
        paragraph.add_run(plain_text(one.sentence))
    document.add_paragraph().add_run(word("verdicts_meant", language)).bold = True
    for verdict, meaning in what_verdicts_mean(edition.review, language):
        write_labelled(document, verdict, meaning)
    if workshop.plain_language:
        document.add_heading(word("section_plain", language), 1)
        write_lines(document, workshop.plain_language)


def _themes(document: Made, edition: Edition) -> None:
    content, themes, language = edition.content, edition.themes, edition.language
    cards = themes.cards.set_index("card_id", drop=False)
    written = codebook_table(themes).dropna(subset="theme").set_index("theme")
    document.add_heading(word("themes", language), 1)
    mute(document.add_paragraph(word("cloud_note", language)))
    rows = {row.theme: row for row in themes.themes.itertuples()}
    for one in edition.nested:
        if one.part:
            continue
        depth = 2 + min(one.level, 1)
        document.add_heading(plain_text(one.name), depth)
        if one.below:
            mute(document.add_paragraph(one.gathers(language)))
        if not one.theme:
            continue
        theme = rows[one.theme]
        verdict = content.found["verdict"].iloc[theme.theme - 1]
        mute(document.add_paragraph(f"{word('how_sure', language)}: {verdict}"))
        write_lines(document, written.loc[theme.theme, "definition"])
        write_lines(document, written.loc[theme.theme, "text"])
        write_head(document, word("representative", language))
        write_blocks(document, quoted(cards.loc[list(theme.representative)], language), language)
        measures = edition.links.measures_of(theme.theme)
        if measures:
            write_head(document, word("measures_of_theme", language))
        for row in measures:
            document.add_paragraph(plain_text(f"{row['number']} {row['measure']}"), style="List Bullet")
        write_blocks(document, reply_of(edition, theme.theme), language)
        _parts(document, edition, theme.theme, depth + 1)
        cloud = content.clouds[theme.theme]
        write_picture(
            document, cloud.png, cloud.alt, word("cloud_caption", language, label=theme.label), language, ORNAMENT
        )
        write_table(document, words_of(themes, theme.theme, language))


def _parts(document: Made, edition: Edition, theme: int, depth: int) -> None:
    """Write the sub-themes of a theme, or why it was not split."""
    themes, language = edition.themes, edition.language
    if why := unparted(themes, theme, language):
        mute(document.add_paragraph(why))
    if theme not in themes.below:
        return
    cards = themes.cards.set_index("card_id", drop=False)
    document.add_heading(word("subthemes", language), depth)
    mute(document.add_paragraph(parts_note(themes, theme, language)))
    for one in edition.nested:
        if not one.part or one.theme != theme:
            continue
        row, judged = part_of(themes, one), judged_part(edition.review, one, language)
        document.add_heading(plain_text(one.name), depth + 1)
        told = f"{told_cards(one.cards, language)} · {', '.join(row['terms'][:6])}"
        mute(document.add_paragraph(plain_text(told)))
        write_labelled(document, judged["verdict"], judged["sentence"])
        write_blocks(document, quoted(cards.loc[list(row["representative"])], language), language)


def _visions(document: Made, edition: Edition) -> None:
    shown = visions_with_cards(edition.themes.cards, edition.workshop, edition.language)
    if shown:
        document.add_heading(word("visions", edition.language), 1)
    for vision in shown:
        document.add_heading(plain_text(vision["name"]), 2)
        write_lines(document, vision["text"])
        mute(document.add_paragraph(vision["fed"]))


def _method(document: Made, edition: Edition) -> None:
    content, language = edition.content, edition.language
    document.add_heading(word("section_method", language), 1)
    for text in (content.lead, *content.overall):
        document.add_paragraph(plain_text(text))
    write_table(document, overview(content))
    for name, row in zip(list(content.names.values())[1:], content.found.to_dict("records"), strict=True):
        write_labelled(document, f"{name} ({row['verdict']})", row["sentence"])
    pictures = [(content.stability_picture, "stability"), (content.map_picture, "map")]
    if "phase" in edition.themes.cards:
        pictures.insert(1, (content.phase_picture, "phases"))
    for picture, name in pictures:
        write_picture(document, picture.png, picture.alt, word(name, language), language)
    document.add_heading(word("method", language), 2)
    for text in content.method:
        document.add_paragraph(plain_text(text))
    for part in content.parts:
        document.add_heading(plain_text(part.title), 2)
        document.add_paragraph(plain_text(part.text))
        if part.picture is not None:
            write_picture(document, part.picture.png, part.picture.alt, part.title, language)
        if 0 < len(part.table) <= MOST_ROWS:
            write_table(document, as_table(part.table, part.figures))
        elif len(part.table):
            mute(document.add_paragraph(word("table_elsewhere", language, rows=number(len(part.table), 0, language))))
    document.add_heading(word("report", language), 2)
    for text in content.report_intro:
        document.add_paragraph(plain_text(text))
    write_table(document, as_table(content.checklist.rename(columns=lambda name: word(f"report_{name}", language))))


FORMAT = Format(
    "report.docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    report_docx,
)
