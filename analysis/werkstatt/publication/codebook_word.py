"""The codebook as a Word file, to be written on: real headings, and a paragraph for each thing that is said."""

from __future__ import annotations

import io

from docx import Document
from docx.document import Document as Made
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from werkstatt.cards.workshop import Workshop
from werkstatt.files.archives import with_date
from werkstatt.files.workbooks import xml_text
from werkstatt.publication.brochure import DIRECTIONS
from werkstatt.publication.codebook_words import Entry, Fact, codebook_entries, codebook_notes, told_cards
from werkstatt.publication.format import Format
from werkstatt.publication.tables import is_illustrative
from werkstatt.themes.found import Themes
from werkstatt.wording import INK, MUTED, word

LOCALES = {"de": "de-DE", "en": "en-GB"}

DEEPEST = 9
"""Word has so many levels of headings."""

LETTERED = ("Normal", "Title", "Subtitle", *(f"Heading {level}" for level in range(1, DEEPEST + 1)))


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
    _set_up(document, workshop, language)
    document.add_paragraph(word("codebook", language), style="Title")
    document.add_paragraph(_plain(workshop.title or word("default_title", language)), style="Subtitle")
    if is_illustrative(themes.cards):
        document.add_paragraph().add_run(word("illustrative", language)).bold = True
    document.add_paragraph(" ".join(note.say(language) for note in codebook_notes(themes)))
    for entry in codebook_entries(themes, language):
        document.add_paragraph(_plain(entry.heading), style=f"Heading {min(entry.level + 1, DEEPEST)}")
        _write(document, entry, language)
    origin = [", ".join(workshop.authors), workshop.licence, word("made_with", language, version=version)]
    _mute(document.add_paragraph(_plain(" · ".join(part for part in origin if part))))
    buffer = io.BytesIO()
    document.save(buffer)
    return with_date(buffer.getvalue(), workshop.moment)


def _write(document: Made, entry: Entry, language: str) -> None:
    count = document.add_paragraph(told_cards(entry.cards, language))
    count.paragraph_format.keep_with_next = True
    _mute(count)
    for fact in entry.facts:
        if fact.key == "examples":
            head = document.add_paragraph()
            head.add_run(f"{fact.label}:").bold = True
            items = [document.add_paragraph(_plain(text), style="List Bullet") for text in fact.texts]
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
    paragraph.add_run(_plain(first))
    for line in others:
        document.add_paragraph(_plain(line))


def _mute(paragraph: Paragraph) -> None:
    for run in paragraph.runs:
        run.font.color.rgb = RGBColor.from_string(MUTED.lstrip("#").upper())
        run.font.size = Pt(9)


def _plain(text: str) -> str:
    """Leave out what no XML file may hold, and signs that would turn the text behind a card around."""
    return " ".join(DIRECTIONS.sub("", xml_text(text)).split())


def _set_up(document: Made, workshop: Workshop, language: str) -> None:
    title = workshop.title or word("default_title", language)
    properties = document.core_properties
    properties.title = _plain(f"{word('codebook', language)}: {title}")[:255]
    properties.author = _plain(", ".join(workshop.authors) or "Werkstatt")[:255]
    properties.language = LOCALES[language]
    properties.comments = properties.last_modified_by = properties.keywords = ""
    for place in (
        *document.styles.element.iter(qn("w:lang")),
        *document.settings.element.iter(qn("w:themeFontLang")),
    ):
        place.set(qn("w:val"), LOCALES[language])
    for level, size in enumerate((16, 13, 11.5), 1):
        document.styles[f"Heading {level}"].font.size = Pt(size)
    for name in LETTERED:
        style = document.styles[name]
        style.font.color.rgb = RGBColor.from_string(INK.lstrip("#").upper())
        style.font.name = "Calibri"
        # Else fonts of the theme go before the name.
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            style.element.rPr.rFonts.attrib.pop(qn(f"w:{theme}"), None)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(25)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    number = OxmlElement("w:fldSimple")
    number.set(qn("w:instr"), "PAGE")
    foot._p.append(number)


FORMAT = Format(
    "codebook.docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    lambda edition: codebook_docx(edition.themes, edition.workshop, edition.version, edition.language),
)
