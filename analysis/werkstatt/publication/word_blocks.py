"""Blocks, tables and pictures in a Word file."""

from __future__ import annotations

import io
from html import escape

from docx.document import Document as Made
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Emu, Length, Mm, Pt
from docx.text.paragraph import Paragraph as Written

from werkstatt.publication.rows import widths
from werkstatt.publication.sections.section import Block, Chart, Head, Paragraph, Quote, Table, plainly
from werkstatt.publication.word_file import plain_text
from werkstatt.wording import word

WIDTH = Mm(160)
"""Of the text between the margins."""

WHOLE = 16
"""Tables of so many rows at most are not torn."""

RIGHT = '<w:jc w:val="right"/>'


def write_blocks(document: Made, blocks: list[Block] | list[Quote] | tuple[Block, ...], language: str) -> None:
    """Write what a section is made of.

    Parameters
    ----------
    document : Document
        Gets it at its end.
    blocks : sequence of Block
        In order.
    language : {"de", "en"}
        Of captions.

    Examples
    --------
    >>> from docx import Document
    >>> document = Document()
    >>> write_blocks(document, [Quote("Bus fehlt", "K1")], "de")
    >>> document.paragraphs[-1].text
    'Bus fehlt K1'
    """
    for block in blocks:
        if isinstance(block, Paragraph):
            write_labelled(document, block.label, plainly(block.text))
        elif isinstance(block, Head):
            heading = document.add_heading(plain_text(block.text), 2 if block.alone else 3)
            # A sheet for each project, but for the first, which follows its heading.
            heading.paragraph_format.page_break_before = block.alone and block is not blocks[0]
        elif isinstance(block, Table):
            write_table(document, block)
        elif isinstance(block, Quote):
            paragraph = document.add_paragraph(f"{plain_text(block.text)} ", style="Quote")
            mute_run = paragraph.add_run(plain_text(block.source))
            mute_run.italic, mute_run.font.size = False, Pt(9)
        elif isinstance(block, Chart):
            write_picture(document, block.picture.png, block.picture.alt, block.caption, language)
        else:
            shown = block.shot
            write_picture(document, shown.photograph.content, shown.alt, block.caption, language)


def write_labelled(document: Made, label: str, text: str) -> None:
    """Write a paragraph with what it is about in bold.

    Parameters
    ----------
    document : Document
        Gets it at its end.
    label : str
        Empty where nothing stands before the text.
    text : str
        Of the paragraph.

    Examples
    --------
    >>> from docx import Document
    >>> document = Document()
    >>> write_labelled(document, "Ort", "Gera")
    >>> document.paragraphs[-1].text
    'Ort: Gera'
    """
    paragraph = document.add_paragraph()
    if label:
        paragraph.add_run(f"{plain_text(label)}: ").bold = True
    paragraph.add_run(plain_text(text))


def write_head(document: Made, text: str) -> None:
    """Write a heading that the contents do not name.

    Parameters
    ----------
    document : Document
        Gets it at its end.
    text : str
        In bold, on the page of what follows.

    Examples
    --------
    >>> from docx import Document
    >>> document = Document()
    >>> write_head(document, "Karten")
    >>> document.paragraphs[-1].runs[0].bold
    True
    """
    paragraph = document.add_paragraph()
    paragraph.add_run(text).bold = True
    paragraph.paragraph_format.keep_with_next = True


def write_lines(document: Made, text: str) -> None:
    r"""Write each line of a text as a paragraph.

    Parameters
    ----------
    document : Document
        Gets them at its end.
    text : str
        Lines of blanks are passed over.

    Examples
    --------
    >>> from docx import Document
    >>> document = Document()
    >>> write_lines(document, "Ein Tag.\n\nEin Ort.")
    >>> len(document.paragraphs)
    2
    """
    for line in text.splitlines():
        if line.strip():
            document.add_paragraph(plain_text(line))


def write_picture(document: Made, content: bytes, alt: str, caption: str, language: str, width: int = WIDTH) -> None:
    """Write a picture with what it shows for those who don't see it, and a numbered caption.

    Parameters
    ----------
    document : Document
        Gets it at its end.
    content : bytes
        A picture in dots.
    alt, caption : str
        What it shows, and what stands below it.
    language : {"de", "en"}
        Of the word before its number.
    width : int
        Of the picture.

    Examples
    --------
    >>> import pandas as pd
    >>> from werkstatt.figures.words import word_cloud
    >>> cloud = word_cloud(pd.DataFrame({"term": ["bus"], "surface": ["Bus"], "keyness": [2.0]}), "Bus", "de")
    >>> from docx import Document
    >>> document = Document()
    >>> write_picture(document, cloud.png, cloud.alt, "Bus", "de")
    >>> document.paragraphs[-1].text
    'Abbildung : Bus'
    """
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


def write_table(document: Made, table: Table) -> None:
    """Write a table whose head is repeated on each page and whose rows are not torn.

    Parameters
    ----------
    document : Document
        Gets it at its end.
    table : Table
        Texts.

    Examples
    --------
    >>> from docx import Document
    >>> document = Document()
    >>> write_table(document, Table(("Rolle",), (("Planung",),)))
    >>> document.tables[0].cell(1, 0).text
    'Planung'
    """
    made = document.add_table(rows=0, cols=len(table.columns), style="Table Grid")
    made.autofit = False
    shares = widths(table)
    wide = [Emu(int(WIDTH * share / sum(shares))) for share in shares]
    for column, width in zip(made.columns, wide, strict=True):
        column.width = width
    last = len(table.rows)
    # Short tables stay on one page, of long ones the first and the last rows: none stands alone.
    kept = set(range(last)) if last < WHOLE else {0, 1, last - 2, last - 1}
    right = [head in table.figures for head in table.columns]
    for place, values in enumerate([table.columns, *table.rows]):
        cells = [
            _cell(plainly(value), width, head=not place, keep=place in kept, right=place > 0 and figure)
            for value, width, figure in zip(values, wide, right, strict=True)
        ]
        marks = "<w:cantSplit/>" if place else "<w:tblHeader/><w:cantSplit/>"
        made._tbl.append(parse_xml(f"<w:tr {nsdecls('w')}><w:trPr>{marks}</w:trPr>{''.join(cells)}</w:tr>"))
    document.add_paragraph()


def _cell(text: str, width: Length, *, head: bool, keep: bool, right: bool) -> str:
    """Return a cell; python-docx makes each of its parts by a search through all that may stand before it."""
    said = escape(plain_text(text))
    return (
        f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{width.twips}"/></w:tcPr><w:p><w:pPr>{"<w:keepNext/>" * keep}'
        f'<w:spacing w:after="{Pt(2).twips}"/>{RIGHT * right}</w:pPr><w:r><w:rPr>{"<w:b/>" * head}'
        f'<w:sz w:val="18"/></w:rPr>{f"<w:t>{said}</w:t>" * bool(said)}</w:r></w:p></w:tc>'
    )
