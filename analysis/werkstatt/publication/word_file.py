"""What all Word files share: paper, letters, language, and texts that XML may hold."""

from __future__ import annotations

from docx.document import Document as Made
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from werkstatt.cards.workshop import Workshop
from werkstatt.files.workbooks import xml_text
from werkstatt.language.normalisation import DIRECTIONS
from werkstatt.wording import INK, MUTED, word

LOCALES = {"de": "de-DE", "en": "en-GB"}

DEEPEST = 9
"""Word has so many levels of headings."""

LETTERED = ("Normal", "Title", "Subtitle", "Caption", *(f"Heading {level}" for level in range(1, DEEPEST + 1)))


def mute(paragraph: Paragraph) -> None:
    """Set a paragraph in small grey letters.

    Parameters
    ----------
    paragraph : Paragraph
        Of a document.

    Examples
    --------
    >>> from docx import Document
    >>> paragraph = Document().add_paragraph("K1")
    >>> mute(paragraph)
    >>> paragraph.runs[0].font.size.pt
    9.0
    """
    for run in paragraph.runs:
        run.font.color.rgb = RGBColor.from_string(MUTED.lstrip("#").upper())
        run.font.size = Pt(9)


def plain_text(text: str) -> str:
    r"""Leave out what no XML file may hold, and signs that would turn the text behind a card around.

    Parameters
    ----------
    text : str
        Any.

    Returns
    -------
    str
        In one line.

    Examples
    --------
    >>> plain_text("Bus\u202e und  Bahn")
    'Bus und Bahn'
    """
    return " ".join(DIRECTIONS.sub("", xml_text(text)).split())


def set_up(document: Made, workshop: Workshop, kind: str, language: str) -> None:
    """Give a new document its paper, letters, language, properties and page numbers.

    Parameters
    ----------
    document : Document
        From :func:`docx.Document`.
    workshop : Workshop
        For title and authors.
    kind : str
        What it is, before the title in the properties.
    language : {"de", "en"}
        Of its texts.

    Examples
    --------
    >>> from docx import Document
    >>> document = Document()
    >>> set_up(document, Workshop(title="Bus"), "Bericht", "de")
    >>> document.core_properties.title, document.core_properties.language
    ('Bericht: Bus', 'de-DE')
    """
    title = workshop.title or word("default_title", language)
    properties = document.core_properties
    properties.title = plain_text(f"{kind}: {title}")[:255]
    properties.author = plain_text(", ".join(workshop.authors) or "Werkstatt")[:255]
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
