"""Measures, replies, feedback and photographs: read with German and English names, checked like cards."""

import pandas as pd
import pytest
from PIL import Image

import werkstatt as ws
from werkstatt.errors import CardError
from werkstatt.files.photographs import WIDEST, read_photograph

CARDS = ["K1", "K2", "Tisch 1,2"]

MEASURES = "Was;Karten;Thema;Zukunftsbild;Wer;Mit wem;Bis wann;Kosten;Stand\n"


def put(folder, name, text):
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def said(folder, **given):
    with pytest.raises(CardError) as caught:
        ws.read_workshop(folder, **given)
    return [problem.say("de") for problem in caught.value.problems]


def test_measures_are_read_with_their_cards(tmp_path):
    put(
        tmp_path,
        "Maßnahmen.csv",
        f"{MEASURES}Bus kaufen;K1, K2;Wege;;Amt;Verein;31.12.2022;9 €;läuft\nFest;Tisch 1,2;;;;;;;\n",
    )
    found = ws.read_workshop(tmp_path, cards=CARDS).measures
    assert found["measure"].tolist() == ["Bus kaufen", "Fest"]
    assert found["cards"].tolist() == ["K1; K2", "Tisch 1,2"]
    assert found.iloc[0][["theme", "who", "partners", "until", "cost", "state"]].tolist() == [
        "Wege", "Amt", "Verein", "31.12.2022", "9 €", "läuft",
    ]  # fmt: skip


def test_what_is_wrong_in_any_file_is_said_at_once_with_row_and_column(tmp_path):
    put(tmp_path, "massnahmen.csv", f"{MEASURES};K1;;;;;;;\nFest;K9;;Sofa;;;;;\nFest;;;;;;;;\n")
    put(tmp_path, "antworten.csv", "Thema;Antwort;Datum\nWege;;1.5.22\n")
    put(tmp_path, "rueckmeldung.csv", "Text;Wer\n;AB\n")
    found = said(tmp_path, cards=CARDS)
    assert [line.split(":")[0] for line in found] == [
        "massnahmen.csv", "massnahmen.csv", "massnahmen.csv", "massnahmen.csv", "antworten.csv", "antworten.csv",
        "rueckmeldung.csv",
    ]  # fmt: skip
    told = "\n".join(found)
    for part in (
        "Zeile 2, Spalte „Was“: Hier fehlt",
        "Zeile 4, Spalte „Was“: „Fest“ steht schon",
        "Zeile 3, Spalte „Karten“: Eine Karte „K9“",
        "Zeile 3, Spalte „Zukunftsbild“: Ein Zukunftsbild „Sofa“",
        "Zeile 2, Spalte „Antwort“: Hier fehlt",
        "Zeile 2, Spalte „Datum“: „1.5.22“ ist kein eindeutiges Datum",
    ):
        assert part in told


def test_the_file_of_cards_is_none_of_these_whatever_its_name(tmp_path):
    put(tmp_path, "antworten.csv", "Frage\nMehr Busse\n")
    assert ws.read_workshop(tmp_path, besides=tmp_path / "antworten.csv").replies.empty
    assert "antworten.csv" in said(tmp_path)[0]


def test_two_files_for_the_same_are_refused(tmp_path):
    put(tmp_path, "massnahmen.csv", MEASURES)
    put(tmp_path, "measures.csv", MEASURES)
    assert said(tmp_path) == [
        "massnahmen.csv und measures.csv: Beide gelten für dasselbe. Bitte eine von beiden umbenennen."
    ]


def test_the_latest_reply_comes_last_and_of_one_day_the_lower(tmp_path):
    put(
        tmp_path,
        "antworten.csv",
        "Thema;Antwort;Datum\nWege;drei;2022-05-01\nWege;eins;1.4.2022\nWege;vier;1.5.2022\nWege;nie;\n",
    )
    assert ws.read_workshop(tmp_path).replies["reply"].tolist() == ["nie", "eins", "drei", "vier"]


def test_feedback_may_be_a_text(tmp_path):
    put(tmp_path, "feedback.md", "Gut so.\n\nEin Bus\nfehlt.\n\n\n")
    assert ws.read_workshop(tmp_path).feedback["text"].tolist() == ["Gut so.", "Ein Bus fehlt."]


@pytest.fixture
def camera(tmp_path):
    """A photograph as a telephone writes it: large, lying on its side, with place and time."""
    path = tmp_path / "bilder" / "brett.jpg"
    path.parent.mkdir()
    picture = Image.effect_noise((2400, 1200), 80).convert("RGB")
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x010F], exif[0x0132] = "Kamera von Erika Mustermann", "2021:12:09 10:00:00"
    exif.get_ifd(0x8825)[2] = (50.0, 58.0, 40.0)
    picture.save(path, exif=exif, comment=b"Erika Mustermann")
    assert b"Erika" in path.read_bytes()
    return path


def test_a_photograph_is_upright_small_and_says_nothing_of_place_and_time(camera):
    found = read_photograph(camera)
    assert (found.media, found.width, found.height) == ("image/jpeg", WIDEST // 2, WIDEST)
    assert b"Erika" not in found.content
    assert b"Exif" not in found.content
    (camera.parent / "again.jpg").write_bytes(found.content)
    with Image.open(camera.parent / "again.jpg") as again:
        assert not again.getexif()
        assert not again.info.keys() & {"exif", "comment", "photoshop", "xmp", "icc_profile"}
    assert read_photograph(camera) == found


def test_without_a_text_for_those_who_do_not_see_it_nothing_is_shown(camera, tmp_path):
    put(
        tmp_path,
        "bilder/bilder.csv",
        "Datei;Alternativtext;Bildunterschrift;Phase;Karten\nbrett.jpg;;Das Brett;Kritik;K1\n",
    )
    workshop = ws.read_workshop(tmp_path, cards=CARDS)
    assert workshop.pictures == ()
    assert "brett.jpg" in workshop.notices[0].say("de")
    put(tmp_path, "bilder/bilder.csv", "Datei;Alternativtext;Phase;Karten\nbrett.jpg;Ein Brett;Utopie;K1, K2\n")
    (shot,) = ws.read_workshop(tmp_path, cards=CARDS).pictures
    assert (shot.alt, shot.phase, shot.cards) == ("Ein Brett", "fantasie", ("K1", "K2"))


@pytest.mark.parametrize("name", ["../geheim.png", "gibt es nicht.jpg", "/etc/passwd"])
def test_a_picture_lies_in_its_folder(camera, tmp_path, name):
    put(tmp_path, "bilder/bilder.csv", f"Datei;Alternativtext\n{name};Ein Brett\n")
    Image.new("RGB", (8, 8)).save(tmp_path / "geheim.png")
    (line,) = said(tmp_path)
    assert line.startswith("bilder.csv: Zeile 2, Spalte „Datei“")


def test_what_is_no_picture_is_said(camera, tmp_path):
    put(tmp_path, "bilder/karte.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")
    put(tmp_path, "bilder/bilder.csv", "Datei;Alternativtext\nkarte.svg;Eine Karte\n")
    (line,) = said(tmp_path)
    assert line.startswith("karte.svg: Das Bild lässt sich nicht lesen.")


def test_a_picture_of_too_many_pixels_is_refused(camera, monkeypatch):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1_000_000)
    with pytest.raises(CardError, match="lässt sich nicht lesen"):
        read_photograph(camera)


def test_workbooks_are_read_too(tmp_path):
    table = pd.DataFrame({"Maßnahme": ["Bus kaufen"], "Karten": ["K1; K2"]})
    table.to_excel(tmp_path / "massnahmen.xlsx", index=False)
    assert ws.read_workshop(tmp_path, cards=CARDS).measures["cards"].tolist() == ["K1; K2"]
