import io

import openpyxl
import pandas as pd
from planted import planted_cards

import werkstatt as ws
from werkstatt.publication.method import method_parts
from werkstatt.publication.workbook import themes_xlsx
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


def test_no_text_is_a_formula_and_strange_letters_are_kept_out():
    cards = planted_cards(10)
    texts = ["=1+1 Bus Bahn", "+cmd|' /C calc'!A0 Bus Zug", "-2 Bus Auto", "@SUM(A1) Bus", "\x01Bus Zug", "x" * 40000]
    cards.loc[: len(texts) - 1, "text"] = texts
    themes = ws.find_themes(cards, 3)
    review = ws.review(cards, themes, resamples=2)
    book = openpyxl.load_workbook(io.BytesIO(themes_xlsx(themes, review, method_parts(themes, review, 3))))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert kinds == {"s", "n"}
    shown = rows_of(book["Karten"])["Karte"]
    assert shown[:4].tolist() == texts[:4]
    assert shown[4] == "\ufffdBus Zug"
