import pandas as pd
import pytest
from conftest import CORPUS
from hypothesis import given
from hypothesis import strategies as st
from planted import planted_cards

import werkstatt as ws
from werkstatt.cards.personal_data import find_personal_data
from werkstatt.cli import main
from werkstatt.files.fingerprint import Fingerprint
from werkstatt.publication.settings import Inputs


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Frau Müller fragen", "name", "Frau Müller"),
        ("nach Prof. Dr. Meier-Lenz", "name", "Prof. Dr. Meier-Lenz"),
        ("ask Mr. Smith", "name", "Mr. Smith"),
        ("an anna.b@amt-x.de schreiben", "mail", "anna.b@amt-x.de"),
        ("anna (at) amt.de", "mail", "anna (at) amt.de"),
        ("Tel. 0361 / 37 73 01", "phone", "Tel. 0361 / 37 73 01"),
        ("ruf +49 361 1234567 an", "phone", "+49 361 1234567"),
        ("Goethestraße 12a ist zu", "address", "Goethestraße 12a"),
        ("Lange Straße 5", "address", "Lange Straße 5"),
        ("Otto-Ottsen-Str. 6", "address", "Otto-Ottsen-Str. 6"),
        ("at 12 Main Street", "address", "12 Main Street"),
        ("DE12 5001 0517 0648 4898 90", "iban", "DE12 5001 0517 0648 4898 90"),
        ("mit Frau Ağaoğlu reden", "name", "Frau Ağaoğlu"),
        ("Hr. Ødegård weiß es", "name", "Hr. Ødegård"),
        ("Frau d'Alembert", "name", "Frau d'Alembert"),
        ("Herr O’Connor", "name", "Herr O’Connor"),
        ("Herr von Humboldt kommt", "name", "Herr von Humboldt"),
        ("Frau de la Cruz", "name", "Frau de la Cruz"),
        ("Herr al-Masri", "name", "Herr al-Masri"),
        ("Herrn Dr. med. Łukasiewicz", "name", "Herrn Dr. med. Łukasiewicz"),
        ("Oberbürgermeisterin Brandt sagt zu", "name", "Oberbürgermeisterin Brandt"),
        ("die Kita-Leiterin Krause", "name", "Kita-Leiterin Krause"),
        ("Pfarrer Richter öffnet", "name", "Pfarrer Richter"),
        ("Pfarrerin A. Weber", "name", "Pfarrerin A. Weber"),
        ("folgt @sv_neustadt", "handle", "@sv_neustadt"),
        ("siehe www.facebook.com/max.muster", "profile", "www.facebook.com/max.muster"),
        ("WAK-A 17 steht im Weg", "plate", "WAK-A 17"),
        ("geboren am 3. April 1961", "birth", "geboren am 3. April 1961"),
        ("Treff: An der Eiche 4", "address", "An der Eiche 4"),
        ("wohnt hinten Anger 12a", "address", "wohnt hinten Anger 12a"),
        ("Handy 34 67 812", "phone", "Handy 34 67 812"),
        ("max (at) web (dot) de", "mail", "max (at) web (dot) de"),
        ("p.lindner[at]verein[dot]de", "mail", "p.lindner[at]verein[dot]de"),
    ],
)
def test_what_may_name_a_person_is_found(text, kind, found):
    places = find_personal_data(pd.Series([text], index=["K1"]))
    assert ("K1", kind, found) in places.itertuples(index=False, name=None)


@pytest.mark.parametrize(
    "text",
    [
        "Frauen fehlen",
        "Termin 01.12.2021",
        "von 08.00-18.00 Uhr",
        "10000 Euro fehlen",
        "Verhältnis 3:1",
        "eine Straße für alle",
        "2021 und 2022",
        "Herren der Lage",
        "Herr der Lage",
        "eine Frau vom Amt",
        "Frau zu Hause",
        "Hausmeister Stelle besetzen",
        "Familie Beruf Freizeit",
        "Bürgermeister*innen einladen",
        "Frau Bürgermeisterin einladen",
        "Am Montag 3 Busse mehr",
        "Im Winter 20 Grad",
        "Spielplatz 2 Schaukeln",
        "Hauptstraße 30 km/h",
        "Plakate in DIN-A 4",
        "Arbeiten @home",
    ],
)
def test_what_names_nobody_is_not(text):
    assert find_personal_data(pd.Series([text])).empty


def test_real_cards(klimarat_file):
    cards = pd.read_csv(klimarat_file)
    assert find_personal_data(cards["text"])["found"].tolist() == ["Landstr. 90", "Landstraße 80"]


@given(st.lists(st.text(max_size=60), max_size=5))
def test_any_text(texts):
    places = find_personal_data(pd.Series(texts, dtype="str"))
    assert all(row.found in texts[row.card] for row in places.itertuples())


def test_nothing_is_published_before_it_was_looked_at(tmp_path, capsys):
    cards = planted_cards(4)
    cards.loc[0, "text"] = "Frau Müller Bus Bahn"
    cards.to_csv(tmp_path / "karten.csv", index=False)
    arguments = ["publish", str(tmp_path / "karten.csv"), "--out", str(tmp_path / "out"), "--themes", "3"]
    assert main(arguments) == 1
    said = capsys.readouterr().err
    assert "P0: Name „Frau Müller“" in said
    assert "--allow-personal-data" in said
    assert not (tmp_path / "out").exists()
    assert main([*arguments, "--allow-personal-data"]) == 0
    assert "P0: Name „Frau Müller“" in capsys.readouterr().err
    assert "Fundstellen: 1." in (tmp_path / "out" / "index.html").read_text()


def test_names_of_files_are_looked_at_too(tmp_path, capsys, small):
    path = tmp_path / "karten_Frau Lindner.csv"
    planted_cards(4).to_csv(path, index=False)
    assert main(["publish", str(path), "--out", str(tmp_path / "out"), "--themes", "3"]) == 1
    assert "Name der Datei „karten_Frau Lindner.csv“: Name „Frau Lindner“" in capsys.readouterr().err
    with pytest.raises(ws.CardError, match=r"petra@lindner\.de"):
        ws.publish(*small, tmp_path / "out", inputs=Inputs(sorting=(Fingerprint("petra@lindner.de.csv", ""),)))
    assert not (tmp_path / "out").exists()


def test_visions_are_looked_at_too(tmp_path, small):
    workshop = ws.Workshop(visions=pd.DataFrame({"vision": ["Sofa"], "text": ["Herr Schmidt sitzt darauf"]}))
    with pytest.raises(ws.CardError, match="Herr Schmidt"):
        ws.publish(*small, tmp_path / "out", workshop=workshop)
    assert not (tmp_path / "out").exists()
    assert find_personal_data(ws.read_workshop(CORPUS).visions["text"]).empty


CARDS = {
    "card_id": ["A", "B", "C", "D"],
    "text": ["Bus fehlt", "Bus kommt spät", "Park fehlt", "Park offen"],
    "group": ["Runde von Herrn Yılmaz"] * 4,
    "ipaddr": ["10.0.0.7"] * 4,
    "district": ["Nord", "Nord", "Süd", "Süd"],
}


def publish(tmp_path, cards, *options):
    pd.DataFrame(cards).to_csv(tmp_path / "karten.csv", index=False)
    return main(["publish", str(tmp_path / "karten.csv"), "--out", str(tmp_path / "out"), "--themes", "2", *options])


def test_every_column_is_looked_at_and_unknown_ones_stay_out(tmp_path, capsys):
    assert publish(tmp_path, CARDS) == 1
    said = capsys.readouterr().err
    assert "A, Gruppe: Name „Herrn Yılmaz“" in said, "once, though it stands on four cards"
    assert said.count("Yılmaz") == 1
    assert publish(tmp_path, CARDS | {"group": ["G1", "G1", "G2", "G2"]}, "--keep", "district") == 0
    assert "Spalten, die Werkstatt nicht kennt: ipaddr." in capsys.readouterr().err
    written = b"".join(path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file())
    assert b"ipaddr" not in written
    assert b"10.0.0.7" not in written
    assert "district" in pd.read_csv(tmp_path / "out" / "cards.csv")
    assert publish(tmp_path, CARDS, "--keep", "token") == 1
    assert "„token“ gibt es nicht" in capsys.readouterr().err


def test_what_is_kept_is_looked_at_and_python_says_what_is_left_out(tmp_path, small):
    cards, themes, review = small
    cards = cards.assign(mail="paula.muster@beispiel.de", note="x")
    themes = ws.find_themes(cards, len(themes.themes))
    with pytest.warns(ws.CardNotice, match="mail, note"):
        ws.publish(cards, themes, review, tmp_path / "out")
    assert "mail" not in pd.read_csv(tmp_path / "out" / "cards.csv")
    with pytest.warns(ws.CardNotice, match="note"), pytest.raises(ws.CardError, match="Mailadresse"):
        ws.publish(cards, themes, review, tmp_path / "kept", keep=["mail"])


def test_very_many_places_are_grouped_by_kind(tmp_path, capsys):
    number = 30
    texts = [f"Frau Mei{'e' * place}r Bus" for place in range(1, number + 1)]
    assert publish(tmp_path, {"card_id": range(number), "text": texts}) == 1
    said = capsys.readouterr().err
    assert "Name: 30 Fundstellen" in said
    assert said.count("Frau Mei") == 3


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("FRAU SCHMIDT VERPASST DEN BUS", "FRAU SCHMIDT"),
        ("Hr.Müller weiß es", "Hr.Müller"),
        ("Fr. Çelik", "Fr. Çelik"),
        ("Herr S\u0327ahin", "Herr S\u0327ahin"),
        ("EINE FRAU VOM AMT", None),
        ("FRAU AM STEUER", None),
    ],
)
def test_names_in_capitals_and_behind_short_titles(text, found):
    assert find_personal_data(pd.Series([text]))["found"].tolist() == ([found] if found else [])
