import openpyxl
import pandas as pd

from werkstatt.wording import word


def rows_of(sheet):
    head, *rows = sheet.iter_rows(values_only=True)
    return pd.DataFrame(rows, columns=head)


def test_every_card_and_theme_reads_back(published, cards, themes, reviewed):
    book = openpyxl.load_workbook(published / "themes.xlsx")
    read = rows_of(book["Die Themen mit ihren Karten"])
    assert read["Bezeichnung"].tolist() == themes.themes["label"].tolist()
    assert read["Urteil"].tolist() == [word(band, "de") for band in reviewed.verdicts["band"]]
    read = rows_of(book["Karten"])
    assert read["Karte"].tolist() == cards["text"].tolist()
    assert read["Thema"].tolist() == themes.cards["theme"].tolist()
    assert read["Punkte"].astype("Int64").tolist() == cards["votes"].tolist()
    assert rows_of(book["Maße"])["Stabilität"].tolist() == reviewed.measures["stability"].tolist()
