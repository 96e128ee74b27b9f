"""What people sorted, read from files as people have them, and written so that nothing is lost."""

from datetime import date, datetime
from zipfile import ZipFile

import pandas as pd
import pytest
from exports import workbook
from hypothesis import given
from hypothesis import strategies as st

import werkstatt as ws
from werkstatt.files.csv import EXCEL, csv_bytes
from werkstatt.people.cells import clean, join_headings, means_none
from werkstatt.people.sorting import (
    SORTING,
    WAYS,
    WITHOUT_HEADING,
    check_sorting,
    read_sorting,
    sorting_of_cards,
    write_sorting,
)
from werkstatt.wording import spoken_in

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20).map(str.strip)
STARTED = st.sampled_from(["", "=1+1", "'", "''=", "-", "@SUM(", '"', ","]).flatmap(
    lambda start: TEXTS.map(start.__add__)
)
NOTES = st.one_of(
    TEXTS, STARTED, st.lists(TEXTS, max_size=3).map("\n".join), st.lists(TEXTS, max_size=3).map("\r\n".join)
)
HEADINGS = STARTED.map(lambda text: clean(text.replace("|", " "))).filter(lambda text: text and not means_none(text))
NONE = st.just([])
"""A card that fits none, or was skipped."""

PLACEMENTS = st.sampled_from(WAYS).flatmap(
    lambda how: st.tuples(
        STARTED.map(str.strip).filter(bool),
        (dict.fromkeys(WITHOUT_HEADING, NONE) | {"taken": st.lists(HEADINGS, min_size=1, max_size=2)})
        .get(how, st.lists(HEADINGS, max_size=2))
        .map(join_headings),
        STARTED.map(str.strip),
        st.dates().map(lambda day: day.isoformat()) | st.just(""),
        st.just(how),
        NOTES.map(str.strip),
    )
)


def table(*rows):
    return pd.DataFrame(
        [{**dict.fromkeys(SORTING, ""), "how": "sorted", **row} for row in rows], columns=list(SORTING), dtype="str"
    )


@given(st.lists(PLACEMENTS, max_size=5))
def test_what_is_written_is_read_again(tmp_path_factory, rows):
    sorting = pd.DataFrame(rows, columns=list(SORTING), dtype="str")
    again = read_sorting(write_sorting(sorting, tmp_path_factory.mktemp("s") / "sorting.csv"))
    assert again.to_numpy().tolist() == sorting.to_numpy().tolist()
    assert list(again.columns) == list(SORTING)


def test_a_card_that_fits_none_stays_one_when_it_is_written(tmp_path):
    sorting = table({"card_id": "K1"}, {"card_id": "K2", "how": "check"}, {"card_id": "K3", "how": "skipped"})
    again = read_sorting(write_sorting(sorting, tmp_path / "s.csv"))
    assert again[["heading", "how"]].to_numpy().tolist() == [["", "sorted"], ["", "check"], ["", "skipped"]]


def test_what_a_german_excel_saved_is_the_same(tmp_path):
    sorting = table({"card_id": "K1", "heading": "Bürger; Rat", "note": "=1+1\nzwei Zeilen"})
    (tmp_path / "s.csv").write_bytes(csv_bytes(sorting, EXCEL))
    assert read_sorting(tmp_path / "s.csv").to_numpy().tolist() == sorting.to_numpy().tolist()


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("Karten-Nr.;Überschrift;Wer;Wann;Wie;Notiz", "de"),
        ("Karte;Thema;Kürzel;Datum;Art;Anmerkung", "de"),
        ("Kennung;Überschrift an der Pinnwand;einsortiert von;Wann?;WIE;Begründung", "de"),
        ("Card;Heading;Coder;Date;How;Remarks", "en"),
        ("card_id;heading;who;when;how;note", "en"),
    ],
)
def test_german_and_english_names_of_columns(tmp_path, header, language):
    path = tmp_path / "s.csv"
    path.write_text(f"{header}\nK1;Bus;AB;25.11.2026;Prüfkarte;gut\n", encoding="utf-8")
    assert read_sorting(path, language).to_numpy().tolist() == [["K1", "Bus", "AB", "2026-11-25", "check", "gut"]]


def test_two_columns_are_enough_and_the_text_of_a_card_is_not_its_id(tmp_path):
    path = tmp_path / "s.csv"
    path.write_text("Nr;Karte;Überschrift\nK1;Mehr Busse;Verkehr\n")
    assert read_sorting(path).to_dict("records") == [
        {"card_id": "K1", "heading": "Verkehr", "who": "", "when": "", "how": "sorted", "note": ""}
    ]


@pytest.mark.parametrize(
    "none", ["keine passt", "Nicht zuordenbar", "passt nicht", "fits none", "not assignable", "Unassigned"]
)
def test_words_for_fits_none(tmp_path, none):
    (tmp_path / "s.csv").write_text(f"card_id,heading\nK1,{none}\n")
    assert read_sorting(tmp_path / "s.csv")["heading"].tolist() == [""]


@pytest.mark.parametrize(
    ("said", "how"),
    [
        ("", "sorted"), ("gelesen", "sorted"), ("sortiert", "sorted"), ("sorted", "sorted"), ("Prüfkarte", "check"),
        ("check", "check"), ("übersprungen", "skipped"), ("skipped", "skipped"), ("übernommen", "taken"),
        ("taken over", "taken"), ("geklärt", "settled"), ("settled", "settled"),
        ("zurückgenommen", "undone"), ("undone", "undone"), ("dafür", "for"), ("against", "against"),
        ("Wunsch", "wish"), ("ohne Kennzeichen", "unmarked"),
    ],
)  # fmt: skip
def test_words_for_how(tmp_path, said, how):
    heading = "" if how in WITHOUT_HEADING else "Bus"
    (tmp_path / "s.csv").write_text(f"card_id,heading,how\nK1,{heading},{said}\n", encoding="utf-8")
    assert read_sorting(tmp_path / "s.csv")["how"].tolist() == [how]


def test_several_headings_and_what_can_not_be_seen(tmp_path):
    (tmp_path / "s.csv").write_text(
        "card_id,heading\nK1, Bus  und Bahn|Geld | Geld|\nK2,Scho\u0308n\n", encoding="utf-8"
    )
    assert read_sorting(tmp_path / "s.csv")["heading"].tolist() == ["Bus und Bahn | Geld", "Schön"]


def test_dates_of_a_real_workbook(tmp_path):
    path = tmp_path / "s.xlsx"
    rows = [
        ["Bogen vom November"],
        ["Karten-Nr", "Überschrift", "Wer", "Wann"],
        [1, "Bus", "AB", date(2026, 11, 25)],
        [2, "=1+1 Wege", "AB", datetime(2026, 1, 2, 14, 3)],
        [None, None, None, None],
        [3, "keine passt", "AB", "3.4.2026"],
    ]
    book = workbook(path, Bogen=rows)
    book["Bogen"]["D3"].number_format = "DD.MM.YYYY"
    book["Bogen"]["B4"].data_type = "s"
    book.save(path)
    sorting = read_sorting(path)
    assert sorting[["card_id", "heading", "when"]].to_numpy().tolist() == [
        ["1", "Bus", "2026-11-25"], ["2", "=1+1 Wege", "2026-01-02"], ["3", "", "2026-04-03"],
    ]  # fmt: skip
    assert sorting.index.tolist() == [3, 4, 6], "rows as the spreadsheet numbers them"


def test_dates_of_a_real_ods(tmp_path):
    names = {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    }
    spaces = " ".join(f"xmlns:{name}='{uri}'" for name, uri in names.items())

    def row(*texts, day=""):
        cells = "".join(
            f"<table:table-cell office:value-type='string'><text:p>{one}</text:p></table:table-cell>" for one in texts
        )
        dated = f"<table:table-cell office:value-type='date' office:date-value='{day}'/>"
        return f"<table:table-row>{cells}{dated if day else ''}</table:table-row>"

    rows = row("Karte", "Überschrift", "Wann") + row("K1", "Bus", day="2026-11-25")
    with ZipFile(tmp_path / "s.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f"<office:document-content {spaces}><office:body><office:spreadsheet><table:table table:name='T'>{rows}"
            "</table:table></office:spreadsheet></office:body></office:document-content>",
        )
        archive.writestr(
            "META-INF/manifest.xml",
            "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'/>",
        )
    assert read_sorting(tmp_path / "s.ods")[["card_id", "when"]].to_numpy().tolist() == [["K1", "2026-11-25"]]


def test_all_problems_of_a_file_at_once(tmp_path):
    path = tmp_path / "sortierung.csv"
    path.write_text(
        "Karte;Überschrift;Wann;Wie\n"
        ";Bus;;\n"
        "K2;;;\n"
        "K3;Bus;25.11.26;\n"
        "K4;Bus;31.2.2026;gewürfelt\n"
        "K5;Bus | keine passt;;\n"
        "K6;Bus;;übersprungen\n"
        "K7;Bus;11/12/2026;;zu viel\n",
        encoding="utf-8",
    )
    with pytest.raises(ws.CardError) as error:
        read_sorting(path)
    told = [problem.say("de") for problem in error.value.problems]
    assert [line.split(": ")[1] for line in told] == [
        "Zeile 8", "Zeile 2, Spalte „Karte“", "Zeile 3, Spalte „Überschrift“", "Zeile 4, Spalte „Wann“",
        "Zeile 5, Spalte „Wie“", "Zeile 5, Spalte „Wann“", "Zeile 6, Spalte „Überschrift“",
        "Zeile 7, Spalte „Überschrift“",
        "Zeile 8, Spalte „Wann“",
    ]  # fmt: skip
    assert all(line.startswith("sortierung.csv: ") for line in told)
    for line, value in zip(told[3:6], ["25.11.26", "gewürfelt", "31.2.2026"], strict=True):
        assert value in line
    assert "2026-11-25 or 25.11.2026" in error.value.problems[3].say("en")


def test_what_is_wrong_with_columns_names_the_file_and_the_row(tmp_path):
    path = tmp_path / "s.csv"
    path.write_text("\nÜberschrift;Bemerkung;Kommentar\nBus;;\n", encoding="utf-8")
    with pytest.raises(ws.CardError) as error, spoken_in("de"):
        read_sorting(path)
    first, second = error.value.problems
    assert first.say("de") == (
        "s.csv: Zeile 2: Es fehlt die Spalte „Karten-Nr“ (vorhanden: Überschrift, Bemerkung, Kommentar). "
        "Bitte ergänzen oder eine umbenennen."
    )
    assert "Zeile 2, Spalte „Kommentar“: Auch „Bemerkung“ steht für „Notiz“" in second.say("de")
    path.write_text("Überschrift;Überschrift\nBus;\n", encoding="utf-8")
    with pytest.raises(ws.CardError, match=r"s\.csv: Zeile 1, Spalte „Überschrift“"):
        read_sorting(path)
    path.write_text("\n")
    with pytest.raises(ws.CardError, match=r"s\.csv: Die Datei ist leer"):
        read_sorting(path)
    with pytest.raises(ws.CardError, match=r"weg\.csv"):
        read_sorting(tmp_path / "weg.csv")


def test_cards_that_are_gone_are_told_with_their_rows(tmp_path):
    path = tmp_path / "s.csv"
    path.write_text("Karte;Überschrift\n\nK1;Bus\nK9;Bus\nK9;Bahn\n", encoding="utf-8")
    problems = check_sorting(read_sorting(path), pd.DataFrame({"card_id": ["K1", "K2"]}))
    assert [problem.say("de").split(":")[0] for problem in problems] == [
        "Zeile 4, Spalte „Karten-Nr“",
        "Zeile 5, Spalte „Karten-Nr“",
    ]


def test_headings_of_the_card_table_are_two_people():
    cards = pd.DataFrame(
        {
            "card_id": ["K3", "K1", "K2"],
            "text": ["Bus", "Amt", "Bus"],
            "heading": ["Verkehr", None, "nicht zuordenbar"],
            "heading_b": ["Wege", "Verwaltung", None],
        }
    )
    expected = [
        ["K2", "", "heading"], ["K3", "Verkehr", "heading"], ["K1", "Verwaltung", "heading_b"],
        ["K3", "Wege", "heading_b"],
    ]  # fmt: skip
    sorting = sorting_of_cards(cards)
    assert sorting[["card_id", "heading", "who"]].to_numpy().tolist() == expected
    assert set(sorting["how"]) == {"sorted"}
    pd.testing.assert_frame_equal(sorting_of_cards(cards.iloc[::-1]), sorting)
    assert sorting_of_cards(cards[["card_id", "text"]]).empty
