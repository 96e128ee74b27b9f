"""The report as a Word file, for people who go on writing: real headings, tables, captions, alternative texts."""

from __future__ import annotations

import io

from docx import Document
from docx.document import Document as Made
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as Written

from werkstatt.files.archives import with_date
from werkstatt.publication.codebook import codebook_table
from werkstatt.publication.edition import Edition
from werkstatt.publication.format import Format
from werkstatt.publication.results import results, what_verdicts_mean
from werkstatt.publication.rows import as_table, overview, quoted, widths, words_of
from werkstatt.publication.sections.replies import reply_of
from werkstatt.publication.sections.section import Block, Head, Paragraph, Quote, Table, plainly
from werkstatt.publication.sections.study import HEAD, facts
from werkstatt.publication.sections.visions import visions_with_cards
from werkstatt.publication.tables import is_illustrative
from werkstatt.publication.word_file import mute, plain_text, set_up
from werkstatt.wording import number, word

WIDTH = Mm(160)
"""Of the text between the margins."""

ORNAMENT = Mm(100)
"""Of a word cloud, which is no evidence."""

WHOLE = 16
"""Tables of so many rows at most are not torn."""

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
        _write(document, section.blocks, language)
    _method(document, edition)
    buffer = io.BytesIO()
    document.save(buffer)
    return with_date(buffer.getvalue(), edition.workshop.moment)


def _title(document: Made, edition: Edition) -> None:
    workshop, language = edition.workshop, edition.language
    document.add_paragraph(plain_text(edition.content.title), style="Title")
    if workshop.subtitle:
        document.add_paragraph(plain_text(workshop.subtitle), style="Subtitle")
    if is_illustrative(edition.themes.cards):
        document.add_paragraph().add_run(word("illustrative", language)).bold = True
    for label, text in facts(workshop, HEAD, language):
        _labelled(document, label, text)
    origin = [workshop.licence, word("made_with", language, version=edition.version)]
    mute(document.add_paragraph(plain_text(" · ".join(filter(None, origin)))))


def _results(document: Made, edition: Edition) -> None:
    themes, workshop, language = edition.themes, edition.workshop, edition.language
    document.add_heading(word("results", language), 1)
    _lines(document, workshop.summary)
    cards = number(len(themes.cards), 0, language)
    document.add_paragraph(word("plain_lead", language, cards=cards, themes=len(themes.themes)))
    for one in results(themes, edition.review, language):
        paragraph = document.add_paragraph(style="List Number")
        paragraph.add_run(plain_text(one.label)).bold = True
        paragraph.add_run(f" {plain_text(f'({one.verdict}): {one.sentence}')}")
    document.add_paragraph().add_run(word("verdicts_meant", language)).bold = True
    for verdict, meaning in what_verdicts_mean(edition.review, language):
        _labelled(document, verdict, meaning)
    if workshop.plain_language:
        document.add_heading(word("section_plain", language), 1)
        _lines(document, workshop.plain_language)


def _themes(document: Made, edition: Edition) -> None:
    content, themes, language = edition.content, edition.themes, edition.language
    cards = themes.cards.set_index("card_id", drop=False)
    written = codebook_table(themes).dropna(subset="theme").set_index("theme")
    document.add_heading(word("themes", language), 1)
    mute(document.add_paragraph(word("cloud_note", language)))
    for theme in themes.themes.itertuples():
        document.add_heading(plain_text(content.names[theme.theme]), 2)
        verdict = content.found["verdict"].iloc[theme.theme - 1]
        mute(document.add_paragraph(f"{word('how_sure', language)}: {verdict}"))
        _lines(document, written.loc[theme.theme, "definition"])
        _lines(document, written.loc[theme.theme, "text"])
        _head(document, word("representative", language))
        _write(document, quoted(cards.loc[list(theme.representative)], language), language)
        measures = edition.links.measures_of(theme.theme)
        if measures:
            _head(document, word("measures_of_theme", language))
        for row in measures:
            document.add_paragraph(plain_text(f"{row['number']} {row['measure']}"), style="List Bullet")
        _write(document, reply_of(edition, theme.theme), language)
        cloud = content.clouds[theme.theme]
        _picture(document, cloud.png, cloud.alt, word("cloud_caption", language, label=theme.label), language, ORNAMENT)
        _table(document, words_of(themes, theme.theme, language))


def _visions(document: Made, edition: Edition) -> None:
    shown = visions_with_cards(edition.themes.cards, edition.workshop, edition.language)
    if shown:
        document.add_heading(word("visions", edition.language), 1)
    for vision in shown:
        document.add_heading(plain_text(vision["name"]), 2)
        _lines(document, vision["text"])
        mute(document.add_paragraph(vision["fed"]))


def _method(document: Made, edition: Edition) -> None:
    content, language = edition.content, edition.language
    document.add_heading(word("section_method", language), 1)
    for text in (content.lead, *content.overall):
        document.add_paragraph(plain_text(text))
    _table(document, overview(content))
    for name, row in zip(list(content.names.values())[1:], content.found.to_dict("records"), strict=True):
        _labelled(document, f"{name} ({row['verdict']})", row["sentence"])
    pictures = [(content.stability_picture, "stability"), (content.map_picture, "map")]
    if "phase" in edition.themes.cards:
        pictures.insert(1, (content.phase_picture, "phases"))
    for picture, name in pictures:
        _picture(document, picture.png, picture.alt, word(name, language), language)
    document.add_heading(word("method", language), 2)
    for text in content.method:
        document.add_paragraph(plain_text(text))
    for part in content.parts:
        document.add_heading(plain_text(part.title), 2)
        document.add_paragraph(plain_text(part.text))
        if part.picture is not None:
            _picture(document, part.picture.png, part.picture.alt, part.title, language)
        if 0 < len(part.table) <= MOST_ROWS:
            _table(document, as_table(part.table, part.figures))
    document.add_heading(word("report", language), 2)
    for text in content.report_intro:
        document.add_paragraph(plain_text(text))
    _table(document, as_table(content.checklist.rename(columns=lambda name: word(f"report_{name}", language))))


def _write(document: Made, blocks: list[Block] | list[Quote] | tuple[Block, ...], language: str) -> None:
    for block in blocks:
        if isinstance(block, Paragraph):
            _labelled(document, block.label, plainly(block.text))
        elif isinstance(block, Head):
            heading = document.add_heading(plain_text(block.text), 2 if block.alone else 3)
            # A sheet for each project, but for the first, which follows its heading.
            heading.paragraph_format.page_break_before = block.alone and block is not blocks[0]
        elif isinstance(block, Table):
            _table(document, block)
        elif isinstance(block, Quote):
            paragraph = document.add_paragraph(f"{plain_text(block.text)} ", style="Quote")
            mute_run = paragraph.add_run(plain_text(block.source))
            mute_run.italic, mute_run.font.size = False, Pt(9)
        else:
            shown = block.shot
            _picture(document, shown.photograph.content, shown.alt, block.caption, language)


def _labelled(document: Made, label: str, text: str) -> None:
    paragraph = document.add_paragraph()
    if label:
        paragraph.add_run(f"{plain_text(label)}: ").bold = True
    paragraph.add_run(plain_text(text))


def _head(document: Made, text: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(text).bold = True
    paragraph.paragraph_format.keep_with_next = True


def _lines(document: Made, text: str) -> None:
    for line in text.splitlines():
        if line.strip():
            document.add_paragraph(plain_text(line))


def _picture(document: Made, content: bytes, alt: str, caption: str, language: str, width: int = WIDTH) -> None:
    """Add a picture with what it shows for those who don't see it, and a numbered caption."""
    document.add_picture(io.BytesIO(content), width=width)
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    shape = document.inline_shapes[-1]._inline.docPr
    shape.set("descr", plain_text(alt))
    shape.set("title", plain_text(caption)[:255])
    paragraph = document.add_paragraph(f"{word('figure', language)} ", style="Caption")
    _numbered(paragraph, len(document.inline_shapes))
    paragraph.add_run(f": {plain_text(caption)}" if caption else "")


def _numbered(paragraph: Written, count: int) -> None:
    """Add a field that counts figures, so that Word numbers them anew when some are added."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "SEQ Figure \\* ARABIC")
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = str(count)
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _table(document: Made, table: Table) -> None:
    made = document.add_table(rows=1, cols=len(table.columns), style="Table Grid")
    for cell, head in zip(made.rows[0].cells, table.columns, strict=True):
        cell.paragraphs[0].add_run(plain_text(head)).bold = True
    _mark(made.rows[0]._tr, "w:tblHeader")
    for row in table.rows:
        cells = made.add_row().cells
        for cell, value, head in zip(cells, row, table.columns, strict=True):
            cell.text = plain_text(plainly(value))
            if head in table.figures:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    made.autofit = False
    shares = widths(table)
    for column, share in zip(made.columns, shares, strict=True):
        column.width = int(WIDTH * share / sum(shares))
    for row in made.rows:
        _mark(row._tr, "w:cantSplit")
        for cell, share in zip(row.cells, shares, strict=True):
            cell.width = int(WIDTH * share / sum(shares))
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.space_after = Pt(2)
                for run in paragraph.runs:
                    run.font.size = Pt(9)
    # Short tables stay on one page, of long ones the first and the last rows: none stands alone.
    rows = list(made.rows)
    for row in rows[:-1] if len(rows) <= WHOLE else [*rows[:2], *rows[-3:-1]]:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True
    document.add_paragraph()


def _mark(row: object, name: str) -> None:
    mark = OxmlElement(name)
    row.get_or_add_trPr().append(mark)  # type: ignore[attr-defined]


FORMAT = Format(
    "report.docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    report_docx,
)
