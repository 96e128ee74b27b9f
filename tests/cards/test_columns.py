import unicodedata

import pandas as pd
import pytest
from exports import read

import werkstatt as ws
from werkstatt.cards.columns import find_column
from werkstatt.cards.reading import read_file


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Kleingruppe", "group"), ("Gruppe/Tisch", "group"), ("Arbeitsgruppe Nr.", "group"), ("Tisch-Nr.", "group"),
        ("Cluster an der Pinnwand", "heading"), ("Oberbegriff", "heading"), ("Überschrift (Pinnwand)", "heading"),
        ("Thema", "heading"), ("lfd. Nr.", "card_id"), ("Nr. der Karte", "card_id"), ("Karten-ID", "card_id"),
        ("Card No", "card_id"), ("Statement", "text"),
        ("Karteninhalt (wörtlich!)", "text"), ("Karteninhalt, wie er dastand", "text"), ("Beitrag", "text"),
        ("Text der Karte", "text"), ("Klebe-\npunkte", "votes"), ("Anzahl Punkte", "votes"),
        ("Bewertung (Punkte)", "votes"), ("Phase der ZW", "phase"), ("Zukunftsbild (Nr.)", "vision"),
        ("Bemerkung", None), ("Datum", None), ("Foto", None), ("Farbe der Karte", None), ("Moderation", None),
        ("Was stört Sie an den Punkten?", None),
    ],
)  # fmt: skip
def test_usual_headings_are_understood(heading, meaning):
    assert find_column(heading) == meaning
    assert find_column(heading.upper()) == meaning


def test_a_name_that_often_means_something_else_gives_way(tmp_path):
    cards, _ = read(tmp_path, "k.csv", "Thema;Überschrift;Beitrag;Text\nA;Wege;B1;Der Bus fährt nicht\n")
    assert cards[["heading", "text"]].to_numpy().tolist() == [["Wege", "Der Bus fährt nicht"]]
    assert cards[["Thema", "Beitrag"]].to_numpy().tolist() == [["A", "B1"]], "kept as they are"


def test_every_column_is_told_what_it_was_taken_for(tmp_path):
    path = tmp_path / "k.csv"
    path.write_text("lfd. Nr.;Karteninhalt (wörtlich!);Foto\n1;Der Bus fährt nicht;12\n")
    assert read_file(path).columns == {"lfd. Nr.": "card_id", "Karteninhalt (wörtlich!)": "text", "Foto": ""}


@pytest.mark.filterwarnings("ignore::werkstatt.CardNotice")
@pytest.mark.parametrize(
    ("name", "given", "named"),
    [
        ("text", "Amt", "Bus"), ("heading", "Orte", "Wege"), ("card_id", "7", "K1"), ("votes", "3", "4"),
        ("group", "A", "B"), ("phase", "Pause", "kritik"),
    ],
)  # fmt: skip
def test_what_the_user_names_wins_over_a_column_that_has_the_name(tmp_path, name, given, named):
    row = {"text": "Bus", name: given, "Spalte": named}
    (tmp_path / "k.csv").write_text(";".join(row) + "\n" + ";".join(row.values()) + "\n")
    cards = ws.read_cards(tmp_path / "k.csv", {name: "Spalte"})
    assert str(cards[name][0]) == named
    assert cards[f"{name}_given"][0] == given, "nothing is lost"


def test_columns_can_change_places(tmp_path):
    cards = _named(tmp_path, "text;heading\nWege;Der Bus fährt nicht\n", {"text": "heading", "heading": "text"})
    assert cards[["text", "heading"]].to_numpy().tolist() == [["Der Bus fährt nicht", "Wege"]]


def test_a_heading_in_decomposed_letters_is_the_same(tmp_path):
    content = unicodedata.normalize("NFD", "Überschrift;Karte\nWege;Der Bus fährt nicht\n")
    assert _named(tmp_path, content, None)["heading"].tolist() == ["Wege"]


def _named(tmp_path, content, columns):
    path = tmp_path / "k.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.warns(ws.CardNotice):
        return ws.read_cards(path, columns)


def test_votes_are_read_as_people_write_them(tmp_path):
    written = ["3", "3.0", "3,00", "3 P.", "5 Punkte", "1.000", "12,000", "1 000", "1.234.567", ""]
    rows = "".join(f'{number};Bus {number};"{votes}"\n' for number, votes in enumerate(written))
    cards, said = read(tmp_path, "k.csv", f"Nr;Karte;Punkte\n{rows}")
    assert cards["votes"].tolist() == [3, 3, 3, 3, 5, 1000, 12000, 1000, 1234567, pd.NA]
    assert "3 P. = 3, 5 Punkte = 5, 1.000 = 1000" in said
    assert "3.0" not in said, "how programs write whole numbers"


@pytest.mark.parametrize("votes", ["3,5", "1.00.0", "drei", "3/4", "-1", "3 Euro", "12.5.", "1,00,000"])
def test_what_is_no_number_of_votes_is_refused(tmp_path, votes):
    (tmp_path / "k.csv").write_text(f"Nr;Karte;Punkte\n1;Bus;{votes}\n")
    with pytest.raises(ws.CardError, match="keine Punktzahl"):
        ws.read_cards(tmp_path / "k.csv")
