"""The codebook as a Word file, to be written on: real headings, and a paragraph for each thing that is said."""

from __future__ import annotations

import io

from docx import Document
from docx.document import Document as Made
from docx.shared import Pt

from werkstatt.cards.workshop import Workshop
from werkstatt.files.archives import with_date
from werkstatt.publication.codebook_words import Entry, Fact, codebook_entries, codebook_notes, told_cards
from werkstatt.publication.format import Format
from werkstatt.publication.illustrative import is_illustrative
from werkstatt.publication.word_file import DEEPEST, mute, plain_text, set_up
from werkstatt.themes.found import Themes
from werkstatt.wording import word


def codebook_docx(themes: Themes, workshop: Workshop, version: str, language: str = "de") -> bytes:
    """Return the codebook as a Word file.

    Parameters
    ----------
    themes : Themes
        What was found, with what people wrote on it.
    workshop : Workshop
        For title, authors, licence and date.
    version : str
        Of this package.
    language : {"de", "en"}
        Of the labels.

    Returns
    -------
    bytes
        A ``.docx`` file, the same for the same input.

    Examples
    --------
    >>> import pandas as pd
    >>> from werkstatt.themes.finding import find_themes
    >>> found = find_themes(pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"]}), 1)
    >>> document = Document(io.BytesIO(codebook_docx(found, Workshop(), "1", "en")))
    >>> [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    ['Bus, Bahn']
    """
    document = Document()
    set_up(document, workshop, word("codebook", language), language)
    document.add_paragraph(word("codebook", language), style="Title")
    document.add_paragraph(plain_text(workshop.title or word("default_title", language)), style="Subtitle")
    if is_illustrative(themes.cards):
        document.add_paragraph().add_run(word("illustrative", language)).bold = True
    document.add_paragraph(" ".join(note.say(language) for note in codebook_notes(themes)))
    for entry in codebook_entries(themes, language):
        document.add_paragraph(plain_text(entry.heading), style=f"Heading {min(entry.level + 1, DEEPEST)}")
        _write(document, entry, language)
    origin = [", ".join(workshop.authors), workshop.licence, word("made_with", language, version=version)]
    mute(document.add_paragraph(plain_text(" · ".join(part for part in origin if part))))
    buffer = io.BytesIO()
    document.save(buffer)
    return with_date(buffer.getvalue(), workshop.moment)


def _write(document: Made, entry: Entry, language: str) -> None:
    count = document.add_paragraph(told_cards(entry.cards, language))
    count.paragraph_format.keep_with_next = True
    mute(count)
    for fact in entry.facts:
        if fact.key == "examples":
            head = document.add_paragraph()
            head.add_run(f"{fact.label}:").bold = True
            items = [document.add_paragraph(plain_text(text), style="List Bullet") for text in fact.texts]
            # Together on a page, with the usual gap behind the last.
            for paragraph in (head, *items[:-1]):
                paragraph.paragraph_format.keep_with_next = True
                paragraph.paragraph_format.space_after = Pt(3)
            items[-1].paragraph_format.space_after = Pt(10)
        else:
            _say(document, fact)


def _say(document: Made, fact: Fact) -> None:
    """Write a label and what stands behind it, each line that people wrote as a paragraph."""
    first, *others = [line for text in fact.texts for line in text.splitlines() if line.strip()] or [""]
    paragraph = document.add_paragraph()
    paragraph.add_run(f"{fact.label}: " if first else fact.label).bold = True
    paragraph.add_run(plain_text(first))
    for line in others:
        document.add_paragraph(plain_text(line))


FORMAT = Format(
    "codebook.docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    lambda edition: codebook_docx(edition.themes, edition.workshop, edition.version, edition.language),
)
