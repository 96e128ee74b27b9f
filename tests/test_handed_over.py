"""A workshop as people hand it over: a workbook with titles, totals, notes and persons, to what is published."""

import io
import zipfile

import openpyxl
import pandas as pd
import pytest
from exports import all_files

from werkstatt.cli import main

TEXTS = {
    "Kritik": [
        "Der Bus fährt abends nicht mehr", "Der Bus kommt zu spät", "Radwege sind zugeparkt", "Mieten steigen ständig",
        "Wohnungen stehen leer", "Formulare versteht niemand", "Das Amt hat nie offen", "Müll im Park",
    ],
    "Phantasie": [
        "Der Bus kostet nichts", "Bus alle fünf Minuten", "Radwege überall", "Wohnungen für alle",
        "Das Amt bringt Kuchen", "Ein Wald im Park", "Formulare in einfacher Sprache", "Mieten sinken",
    ],
    "Realisierung": [
        "Antrag: Bus bis 23 Uhr", "Poller am Radweg", "Mieter gründen einen Verein", "Leere Wohnungen melden",
        "Formulare gemeinsam ausfüllen", "Aufräumtag im Park", "Amt öffnet samstags", "Bäume im Park pflanzen",
    ],
}  # fmt: skip

PRIVATE = ["Sabine Muster", "muster@werkstatt.example", "Hr. Beispiel", "0231 555 9876", "S. Muster"]


@pytest.fixture(scope="module")
def workbook(tmp_path_factory):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Protokoll"
    sheet.append(["Werkstatt im Viertel – Abschrift"])
    sheet.append(["Bürgerhaus, Moderation: S. Muster"])
    sheet.append([])
    sheet.append(["lfd. Nr.", "Phase", "Tisch", "Karteninhalt (wörtlich!)", "Klebe-\npunkte", "Cluster", "Bemerkung"])
    number = 0
    for phase, texts in TEXTS.items():
        for text in texts:
            number += 1
            sheet.append([number, phase, f"Tisch {number % 3 + 1}", text, number % 5, "Wege", ""])
    sheet["E6"] = "3 P."
    sheet["G7"] = "verantw.: Hr. Beispiel, 0231 555 9876"
    sheet.append([])
    sheet.append([None, None, "Summe", None, "=SUM(E5:E28)"])
    people = book.create_sheet("Teilnehmende")
    people.append(["Name", "E-Mail"])
    people.append(["Sabine Muster", "muster@werkstatt.example"])
    path = tmp_path_factory.mktemp("handed") / "viertel.xlsx"
    book.save(path)
    return path


def test_check_tells_what_each_column_was_taken_for_and_accounts_for_every_row(workbook, capsys):
    assert main(["check", str(workbook)]) == 0
    said = capsys.readouterr()
    columns = {
        "lfd. Nr.": "Kennung", "Phase": "Phase", "Tisch": "Gruppe", "Karteninhalt (wörtlich!)": "Kartentext",
        "Klebe- punkte": "Punkte", "Cluster": "Überschrift", "Bemerkung": "nicht verwendet",
    }  # fmt: skip
    lines = said.out.splitlines()
    assert lines[1:8] == [f"  {name:<24}  {meaning}" for name, meaning in columns.items()]
    assert [line.split()[:2] for line in lines[-6:]] == [
        ["Bilanz:", "30"], ["24", "Karten"], ["2", "über"], ["1", "Kopfzeile"], ["1", "Summenzeile"], ["2", "auf"],
    ]  # fmt: skip
    assert "„Klebe- punkte“ gelesen als Punkte: 3 P. = 3" in said.err


def test_it_is_published_with_nothing_lost_and_nothing_private(workbook, tmp_path):
    assert main(["publish", str(workbook), "--themes", "2", "--out", str(tmp_path / "out")]) == 0
    cards = pd.read_csv(tmp_path / "out" / "cards.csv")
    assert cards["text"].tolist() == [text for texts in TEXTS.values() for text in texts]
    assert cards["votes"].tolist()[:3] == [1, 3, 3]
    assert "Bemerkung" not in cards
    for name, file in all_files(tmp_path / "out").items():
        for content in unpacked(file.read_bytes()):
            assert not [one for one in PRIVATE if one.encode() in content], name


def unpacked(content):
    """Yield a file, and what is in it where it is an archive."""
    yield content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield from (archive.read(name) for name in archive.namelist())
