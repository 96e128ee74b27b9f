"""Workbooks as people have them, and workbooks made to fill the memory."""

import re
import zipfile

import pytest
from exports import read_file, workbook

import werkstatt as ws

ODS = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def test_merged_cells_count_for_each_row(tmp_path):
    book = workbook(
        tmp_path / "k.xlsx", Tafel=[["Gruppe", "Karte"], ["A", "Bus"], [None, "Bahn"], ["B", "Amt"], [None, "Sofa"]]
    )
    book["Tafel"].merge_cells("A2:A3")
    book.save(tmp_path / "k.xlsx")
    cards, _ = read_file(tmp_path / "k.xlsx")
    assert cards["group"].fillna("").tolist() == ["A", "A", "B", ""], "only what is merged"


def document(path, rows):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f"<office:document-content {ODS}><office:body><office:spreadsheet><table:table table:name='T'>{rows}"
            "</table:table></office:spreadsheet></office:body></office:document-content>",
        )
        manifest = "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'/>"
        archive.writestr("META-INF/manifest.xml", manifest)


def cell(text, attributes=""):
    return f"<table:table-cell office:value-type='string' {attributes}><text:p>{text}</text:p></table:table-cell>"


def row(*cells, attributes=""):
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def test_merged_cells_of_ods_and_its_million_blank_rows(tmp_path):
    blank = "<table:table-cell table:number-columns-repeated='16384'/>"
    document(
        tmp_path / "k.ods",
        row(cell("Gruppe"), cell("Karte"))
        + row(cell("A", "table:number-rows-spanned='2'"), cell("Bus"))
        + row("<table:covered-table-cell/>", cell("Bahn"))
        + row(blank, attributes="table:number-rows-repeated='1048573'"),
    )
    cards, _ = read_file(tmp_path / "k.ods")
    assert cards["group"].tolist() == ["A", "A"]


def replaced(path, member, content):
    """Write a workbook again with another content of one member."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, old in (files | {member: content}).items():
            archive.writestr(name, old)


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
SHEET = f"<worksheet {MAIN}><sheetData>{{}}</sheetData></worksheet>"
FAR = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>text</t></is></c></row>'
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
)
SHARED = '<row><c t="s"><v>0</v></c></row>' * 20_000
DTD = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'


def hostile(path, kind):
    workbook(path, Tafel=[["text"], ["x" * 30_000], ["Bus"]])
    sheet = "xl/worksheets/sheet1.xml"
    match kind:
        case "one far cell":
            replaced(path, sheet, SHEET.format(FAR))
        case "one text a million times":
            replaced(path, sheet, SHEET.format(SHARED))
            replaced(path, "xl/sharedStrings.xml", f"<sst {MAIN}><si><t>{'x' * 30_000}</t></si></sst>")
        case "bomb":
            replaced(path, sheet, SHEET.format(" " * 2**28))
        case "entities":
            replaced(path, sheet, DTD + SHEET.format("<row><c t='inlineStr'><is><t>&b;</t></is></c></row>"))
        case "size that is not true":
            content = bytearray(path.read_bytes())
            place = content.index(b"PK\x01\x02")
            content[place + 24 : place + 28] = (2**31).to_bytes(4, "little")
            path.write_bytes(content)
        case "number of columns without end":
            replaced(path, sheet, SHEET.format(f'<row r="{"9" * 5000}"><c r="A1"/></row>'))
        case "password":
            # The first bit of the flags, at byte 6 of a local header and 8 of the directory.
            content = bytearray(path.read_bytes())
            for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
                for found in re.finditer(re.escape(mark), bytes(content)):
                    content[found.start() + flags] |= 1
            path.write_bytes(content)
        case "merged over and over":
            rows = "".join(
                f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>x</t></is></c></row>' for n in range(1, 2_000)
            )
            merged = "<mergeCells>" + '<mergeCell ref="A1:XFD1999"/>' * 10_000 + "</mergeCells>"
            replaced(path, sheet, SHEET.format(rows).replace("</worksheet>", f"{merged}</worksheet>"))
        case "cut off":
            path.write_bytes(path.read_bytes()[:-200])
        case "path outside":
            with zipfile.ZipFile(path, "a") as archive:
                archive.writestr("../../outside.xml", "x")
            replaced(path, sheet, "no xml")


@pytest.mark.parametrize(
    "kind",
    [
        "one far cell", "one text a million times", "bomb", "entities", "size that is not true",
        "number of columns without end", "merged over and over", "password", "cut off", "path outside",
    ],
)  # fmt: skip
def test_hostile_workbooks_get_one_message(tmp_path, kind):
    hostile(tmp_path / "k.xlsx", kind)
    said = r"mit einem Kennwort" if kind == "password" else r"k\.xlsx: Die Datei lässt sich nicht lesen"
    with pytest.raises(ws.CardError, match=said) as caught:
        ws.read_cards(tmp_path / "k.xlsx")
    assert len(caught.value.problems) == 1
    assert not (tmp_path.parent.parent / "outside.xml").exists()


def test_a_document_that_repeats_one_cell_a_billion_times(tmp_path):
    again = "table:number-columns-repeated='16384'"
    document(tmp_path / "k.ods", row(cell("text", again), attributes="table:number-rows-repeated='1048576'"))
    with pytest.raises(ws.CardError, match=r"k\.ods: Die Datei lässt sich nicht lesen"):
        ws.read_cards(tmp_path / "k.ods")


def test_formulas_are_read_as_what_they_show(tmp_path):
    workbook(tmp_path / "k.xlsx", Tafel=[["text", "votes"], ["Bus", "=1+2"], ["=cmd|'/c calc'!A1", 1]])
    with pytest.raises(ws.CardError, match="Zeile 3, Spalte „text“: Der Text ist leer"):
        ws.read_cards(tmp_path / "k.xlsx")
