"""Small files of each layout, written by us after what the modules of ``cards/sources`` cite."""

import io
import warnings
import zipfile

import openpyxl

import werkstatt as ws

POLIS = """timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
1,Mon,0,12,31,4,1,"Mehr Busse, auch abends"
2,Mon,1,13,2,9,-1,Werbung
3,Tue,2,14,8,1,0,Weniger Formulare
"""
MURAL = """ID,Text,BG Color,Sticky type,Border line,Position X,Position Y,Area,Link to,Tags
0,Mehr Busse &amp; Bahnen,#FCF281,Square,No,10,20,Wege,,x
1,,#FCF281,Square,No,10,20,Wege,,
2,B&uuml;rger*innen fragen,#FCF281,Square,No,30,20,Dialog,,
"""
PADLET = """Created At,Author,Subject,Body,Section,Attachment
2021,anonym,Bus,f\u00e4hrt nicht,Kritik,
2021,anonym,,Mehr Sofas,Fantasie,
2021,anonym,Formulare,,Kritik,
2021,anonym,,,Kritik,bild.png
"""
TRANSCRIPT = """\ufeff# Kritikphase

## Gruppe A
### Mobilit\u00e4t
- Der Bus f\u00e4hrt nicht (3 Punkte)
* Kein Geld f\u00fcr Fahrkarten
## Gruppe B
1. Formulare versteht niemand [1 Punkt]
# Utopiephase
Ein rotes Sofa auf jedem Platz
"""


def note(number, content, x, y, **more):
    return {
        "id": str(number),
        "type": "sticky_note",
        "data": {"content": content, "shape": "square"},
        "style": {"fillColor": "light_yellow"},
        "geometry": {"width": 199, "height": 228},
        "position": {"x": x, "y": y, "origin": "center", "relativeTo": "canvas_center"},
        **more,
    }


MIRO = {
    "data": [
        {"id": "1", "type": "frame", "data": {"title": "Wege"}},
        note(2, "<p>Mehr <b>Busse</b> &amp; Bahnen</p><p>auch abends</p>", 100, 100, parent={"id": "1"}),
        {"id": "3", "type": "card", "data": {"title": "Rotes Sofa"}},
        note(4, "<p></p>", 0, 0),
        {"id": "5", "type": "shape", "data": {"content": "Pfeil"}},
    ]
}
# Two phases as frames; in the first, two clusters, one with a text above it, and one note far from all.
PHASES = [
    {"id": "k", "type": "frame", "data": {"title": "Kritikphase / Gruppe A"}},
    {"id": "f", "type": "frame", "data": {"title": "Utopiephase"}},
    {
        "id": "t",
        "type": "text",
        "data": {"content": "<p>Mobilit\u00e4t</p>"},
        "position": {"x": 250, "y": 50},
        "geometry": {"width": 300, "height": 40},
        "parent": {"id": "k"},
    },
    *[note(f"w{n}", f"Bus {n}", 200 + 210 * (n % 2), 250 + 240 * (n // 2), parent={"id": "k"}) for n in range(4)],
    *[note(f"g{n}", f"Amt {n}", 2000 + 210 * n, 260, parent={"id": "k"}) for n in range(3)],
    note("z", "Allein", 3500, 2500, parent={"id": "k"}),
    note("u", "Rotes Sofa", 100, 100, parent={"id": "f"}),
    note("o", "Draußen", 9000, 0),
]
# After the samples of spackows/MURAL-API-Samples.
MURAL_JSON = {
    "value": [
        {"id": "a", "type": "area", "title": "Fantasie", "x": 0, "y": 0, "width": 900, "height": 900},
        {"id": "0-1", "type": "sticky note", "text": "Ein Sofa", "x": 5, "y": 5, "width": 138, "height": 138,
         "parentId": "a", "style": {"backgroundColor": "#FFCB43FF"}},
        {"id": "0-2", "type": "sticky note", "text": "", "htmlText": "<div>Zwei <b>Sofas</b></div>", "x": 150, "y": 5,
         "width": 138, "height": 138, "parentId": "a"},
        {"id": "0-3", "type": "sticky note", "text": "versteckt", "hidden": True, "x": 0, "y": 0},
        {"id": "0-4", "type": "shape", "text": "Pfeil", "x": 0, "y": 0, "width": 10, "height": 10},
    ]
}  # fmt: skip
PADLET_JSON = {
    "data": {"id": "x", "type": "board", "attributes": {"title": "Werkstatt"}},
    "included": [
        {"type": "section", "id": "sec_1", "attributes": {"title": "Umsetzung: Geld"}},
        {"type": "post", "id": "post_1", "attributes": {"content": {"subject": "Haushalt", "bodyHtml": "<p>bald</p>"}},
         "relationships": {"section": {"data": {"id": "sec_1", "type": "section"}}}},
        {"type": "post", "id": "post_2", "attributes": {"content": {"subject": None, "bodyHtml": "Spenden"}}},
        {"type": "post", "id": "post_3", "attributes": {"content": {"subject": "", "bodyHtml": ""}}},
    ],
}  # fmt: skip
LIMESURVEY = """id,submitdate,lastpage,startlanguage,seed,G01Q01,G01Q02,G02Q03
7,2021-12-01 10:00:00,3,de,123,Der Bus fährt nicht,Ein Sofa auf jedem Platz,A2
9,2021-12-01 11:00:00,3,de,124,,Ein Garten für alle,A1
"""
LIMESURVEY_LONG = (
    "Antwort ID;Datum Abgeschickt;Letzte Seite;Start-Sprache;Was stört Sie? (Kritik);Wovon träumen Sie? (Fantasie);"
    "Alter\n7;2021-12-01;3;de;Zu viele Formulare;Ein Sofa;34\n9;2021-12-01;3;de;Der Bus kommt nicht;;51\n"
)
SOSCI = (
    "CASE\tSERIAL\tREF\tQUESTNNR\tMODE\tSTARTED\tA101_01\tA102\tTIME001\n"
    "Interview-Nummer (fortlaufend)\tPersonenkennung\tReferenz\tFragebogen\tModus\tBeginn\tWas stört Sie?\tTeam\tZeit\n"
    "101\t\t\tbase\tinterview\t2021-12-01\tDer Bus fährt nicht\t1\t20\n"
    "104\t\t\tbase\tinterview\t2021-12-02\tZu viele lange Formulare\t2\t31\n"
)
MAXQDA = """Farbe,Segment,Dokumentname,Dokumentgruppe,Code,Erstellt am
●,Der Bus fährt nicht,Tafel 1,Gruppe A,Wege > Nahverkehr,2021
●,Zu viele Formulare,Tafel 1,Gruppe B,Ämter\\Formulare,2021
"""
# A project of a QDA program: its head and its code book.
HEAD = '<Project xmlns="urn:QDA-XML:project:1.0" name="x">'
BOOK = (
    '<CodeBook><Codes><Code guid="c" name="Wege" isCodable="true"/><Code guid="d" name="Ämter" isCodable="true"/>'
    "</Codes></CodeBook>"
)


def project(xml, **texts):
    """Pack a QDA project and the texts beside it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("project.qde", xml)
        for name, text in texts.items():
            archive.writestr(f"sources/{name}.txt", text)
    return buffer.getvalue()


def read(tmp_path, name, content):
    """Write a file and return its cards, and what was said of it."""
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_file(path)


def read_file(path):
    """Return the cards of a file, and what was said of it."""
    with warnings.catch_warnings(record=True) as notices:
        warnings.simplefilter("always")
        cards = ws.read_cards(path)
    return cards, " ".join(str(notice.message) for notice in notices)


def workbook(path, **sheets):
    """Write a workbook of rows by sheet, and return it."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return book
