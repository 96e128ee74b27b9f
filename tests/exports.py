"""Small files of each layout, written by us after what the modules of ``cards/sources`` cite."""

import csv
import io
import warnings
import zipfile

import openpyxl

import werkstatt as ws
from werkstatt.cards import reading


def all_files(folder):
    """Return every file of a publication by its name, the folder before those in one."""
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}


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
# Headings of code and text, a name, a street, a language of a scale, equal answers and answers that say nothing.
LIMESURVEY_BOTH = """id. Antwort ID,submitdate. Datum,lastpage. Letzte Seite,startlanguage. Sprache,\
N. Ihr Name,G1. Wie oft?,G2. Was fehlt?
7,2021-12-01 10:00:00,3,de,Ada Beispiel,sehr oft,mehr Radwege bauen
8,2021-12-01 10:10:00,3,de,Ben Muster,nie,mehr Radwege bauen
9,2021-12-01 11:00:00,3,de,Cem Probe,ab und zu,k. A.
"""
GOOGLE = """Zeitstempel,Was stört Sie? [Kritik],Was wünschen Sie sich? [Fantasie],Gruppe
2024/05/01 10:00:00 AM OEZ,Der Bus kommt nicht,Mehr Licht,A
2024/05/01 11:00:00 AM OEZ,Wege dunkel,,B
"""
MICROSOFT = """ID,Start time,Completion time,Email,Name,What is missing?,How often?
1,5/1/2024 10:00:00,5/1/2024 10:05:00,anonymous,,There is no bus,sometimes
2,5/1/2024 11:00:00,5/1/2024 11:05:00,anonymous,,n/a,never
"""
NEXTCLOUD = """Submission ID,User ID,User display name,Timestamp,Was stört Sie?,Foto
submission_id,user_id,user_display_name,timestamp,question-id-7,question-id-8
1,,Anonymer Nutzer,2024-05-01T10:00:00+02:00,"Der Bus
kommt nicht",a.jpg
2,ada,Ada Beispiel,2024-05-01T11:00:00+02:00,Wege dunkel,
"""
TAGUETTE = """id,document,tag,content
1,Karten,Verkehr,Der Bus kommt nicht
1,Karten,Abend,Der Bus kommt nicht
1,Karten,Ort,Der Bus kommt nicht
2,Karten,Licht,Wege dunkel
3,Karten,,Mehr Bänke
"""
SCRUMLR = """note_id,author_id,author,text,column_id,column,rank,stack,voting_0,voting_1
11aa,u1,Ada Beispiel,Der Bus kommt nicht,c1,Kritik,0,null,3,1
22bb,u2,Ben Muster,"Mehr Licht, bitte",c2,Fantasie,1,null,2,0
33cc,u1,Ada Beispiel,,c1,Kritik,0,11aa,0,0
"""
TRELLO = """Card ID,Card Name,Card URL,Card Description,Labels,Members,List ID,List Name,Board ID,Archived,Votes
5f1,Der Bus kommt nicht,https://trello.com/c/abcdefgh/1-der-bus,am Abend,,,l1,Kritik,b1,false,2
5f2,Mehr Licht,https://trello.com/c/abcdefgi/2-mehr-licht,,,,l2,Fantasie,b1,true,1
"""
DECK = """Titel der Karte\tBeschreibung\tListenname\tSchlagworte\tZugewiesene Benutzer\tErstellt
Der Bus kommt nicht\t\tKritik\tVerkehr,\tada\t5.5.2024
Mehr Licht am Kanal\tsiehe Foto\tFantasie\t\t\t5.5.2024
"""
EASYRETRO = """Kritik,Votes,Fantasie,Votes
Der Bus kommt nicht,3,Mehr Licht,2
Wege dunkel,1,,
"""
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


def read(tmp_path, name, content, columns=None):
    """Write a file and return its cards, and what was said of it."""
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_file(path, columns)


def read_file(path, columns=None, places=None):
    """Return the cards of a file, and what was said of it; the balance of the file has to be right."""
    with warnings.catch_warnings(record=True) as notices:
        warnings.simplefilter("always")
        cards = ws.read_cards(path, columns, places=places)
    check_balance(path, reading.read_file(path, columns, places=places))
    return cards, " ".join(str(notice.message) for notice in notices)


def check_balance(path, found):
    """Hold the accounts of a file against its rows as the standard library counts them, and against its cards."""
    assert found.accounts[-1].kept == len(found.cards)
    assert all(account.kept >= 0 for account in found.accounts)
    assert all(left.count > 0 for account in found.accounts for left in account.left)
    if path.suffix == ".csv" and found.accounts[0].unit == "rows":
        data = path.read_bytes()
        text = data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
        first = text.strip().splitlines()[0]
        rows = csv.reader(io.StringIO(text), delimiter=max(";,\t", key=first.count))
        assert found.accounts[0].total == sum(any(cell.strip() for cell in row) for row in rows)


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
