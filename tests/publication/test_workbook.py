import re

import openpyxl
import pandas as pd
import pytest
from planted import planted_cards

import werkstatt as ws
from werkstatt.publication.edition import Edition
from werkstatt.publication.workbook import FORMAT, SHOWN
from werkstatt.themes.found import ADDED
from werkstatt.validation.verdict import BANDS
from werkstatt.wording import WORDS, word

NUMBER = re.compile(r"[-−]?[\d.,]+ ?%?( .*\d.*)?")


def rows_of(sheet):
    head, *rows = sheet.iter_rows(values_only=True)
    return pd.DataFrame(rows, columns=head)


@pytest.fixture(scope="module")
def books(themes, reviewed, tmp_path_factory):
    folder = tmp_path_factory.mktemp("books")
    books = {}
    for language in ("de", "en"):
        edition = Edition(themes, reviewed, ws.Workshop(), language, 3, 0)
        (folder / f"{language}.xlsx").write_bytes(FORMAT.make(edition))
        books[language] = openpyxl.load_workbook(folder / f"{language}.xlsx")
    return books


def test_every_card_and_theme_reads_back(published, cards, themes, reviewed):
    book = openpyxl.load_workbook(published / "themes.xlsx")
    read = rows_of(book["Die Themen mit ihren Karten"])
    assert read["Bezeichnung"].tolist() == themes.themes["label"].tolist()
    assert read["Urteil"].tolist() == [word(band, "de") for band in reviewed.verdicts["band"]]
    read = rows_of(book["Karten"])
    assert read["Karte"].tolist() == cards["text"].tolist()
    assert read["Thema"].tolist() == themes.cards["theme"].tolist()
    assert read["Punkte"].astype("Int64").tolist() == cards["votes"].tolist()
    names = [word("unassigned"), *themes.themes["label"]]
    assert read["Bezeichnung"].tolist() == [names[theme] for theme in themes.cards["theme"]]
    assert rows_of(book["Maße"])["Stabilität"].tolist() == reviewed.measures["stability"].tolist()


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_number_is_stored_as_text(books, language):
    texts = {
        (sheet.title, cell.coordinate): cell.value
        for sheet in books[language]
        for row in sheet.iter_rows(min_row=2)
        for cell in row
        if isinstance(cell.value, str) and NUMBER.fullmatch(cell.value)
    }
    assert not {place: text for place, text in texts.items() if not re.match(r"\d+  \S", text)}


def test_numbers_are_shown_as_they_are_meant(books, reviewed):
    sheet = books["de"]["Maße"]
    forms = dict(zip([cell.value for cell in sheet[1]], [cell.number_format for cell in sheet[2]], strict=True))
    assert forms["Karten"] == "#,##0"
    assert forms["Stabilität"] == "#,##0.00"
    assert forms["kehrt wieder (Varianten)"] == "0 %"
    english = books["en"]["Measures"]
    assert "0%" in {cell.number_format for cell in english[2]}
    shown = rows_of(books["de"]["Punkte"])
    assert shown["Anteil Karten"].tolist() == reviewed.whose.votes["card_share"].tolist()
    assert shown["Rang nach Punkten"].tolist() == reviewed.whose.votes["by_votes"].tolist()


def test_counts_stand_beside_those_expected_and_small_ones_stay_hidden(books, reviewed):
    shown, found = rows_of(books["de"]["Zukunftsbilder"]), reviewed.whose.carriers["vision"]
    for name in found.counts:
        counts, expected = shown[name], shown[f"{name}, erwartet"]
        assert not counts.between(1, 2).any()
        assert (counts.isna() == expected.isna()).all()
        kept = counts.notna().to_numpy()
        assert counts[kept].tolist() == found.counts[name][kept].tolist()
        assert expected[kept].tolist() == found.expected[name][kept].tolist()


@pytest.mark.parametrize("language", ["de", "en"])
def test_heads_and_codes_are_words_of_the_reader(books, language, themes, reviewed):
    other = 1 - ("de", "en").index(language)
    codes = {*themes.themes.columns, *reviewed.measures.columns, *ADDED, *BANDS, "kritik", "machine", "people"}
    own = {word(shown.key, language) for shown in SHOWN.values()}
    foreign = {texts[other] for key, texts in WORDS.items() if key in {shown.key for shown in SHOWN.values()}} - own
    for sheet in books[language]:
        said = {cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)}
        assert not said & (codes - own - {texts[1 - other] for texts in WORDS.values()})
        assert not {cell.value for cell in sheet[1]} & foreign
    phases = rows_of(books[language][word("cards", language)])[word("phase", language)]
    assert set(phases) == {word(phase, language) for phase in ("kritik", "fantasie", "realisierung")}


def test_every_column_of_ours_has_a_name_for_readers(themes, reviewed):
    assert {*themes.themes.columns, *reviewed.measures.columns, *ADDED} <= set(SHOWN)


def test_columns_of_users_keep_names_and_kinds(tmp_path):
    cards = planted_cards(10)[["card_id", "text"]]
    # Names that columns of ours have too, in other tables.
    cards["cards"], cards["stability"], cards["Alter"] = "rot", [7, None] * 15, range(30)
    themes = ws.find_themes(cards, 3)
    review = ws.review(cards, themes, resamples=2)
    ws.publish(cards, themes, review, tmp_path, keep=["cards", "stability", "Alter"])
    book = openpyxl.load_workbook(tmp_path / "themes.xlsx")
    read = rows_of(book["Karten"])
    assert set(read["cards"]) == {"rot"}
    assert read["stability"].dropna().tolist() == [7] * 15
    assert read["Alter"].tolist() == list(range(30))
    assert "Punkte" not in rows_of(book["Die Themen mit ihren Karten"]), "nobody voted"
