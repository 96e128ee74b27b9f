"""Campaigns in every format: with the threshold, with cards and wordings, and with texts that are escaped."""

import csv
import json
import re
import tomllib

import openpyxl
import pytest
from docx import Document
from lxml import html
from planted import LETTERS, planted_campaigns
from pypdf import PdfReader

import werkstatt as ws
from werkstatt.publication.sections.campaigns import SHOWN

HOSTILE = '<script>alert("x")</script> {{ 7 * 7 }} #let x = 1 $a$ \\textbf und noch acht Wörter, damit es zählt'


@pytest.fixture(scope="module")
def sent():
    cards = planted_campaigns(20)
    # A letter with what browsers, templates and typesetting would take for orders.
    return cards.assign(text=[text.replace(LETTERS[1][:60], HOSTILE) for text in cards["text"]])


@pytest.fixture(scope="module")
def found(sent):
    return ws.find_themes(sent, 3, campaigns=0.65, levels=1)


@pytest.fixture(scope="module")
def out(sent, found, tmp_path_factory):
    folder = tmp_path_factory.mktemp("campaigns") / "out"
    ws.publish(sent, found, ws.review(sent, found, resamples=5), folder, keep=["truth"])
    return folder


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def plain(text):
    return " ".join(text.split())


def test_cards_keep_their_texts_and_name_their_campaign(sent, found, out):
    rows = rows_of(out / "cards.csv")
    assert [row["card_id"] for row in rows] == sent["card_id"].tolist()
    assert [plain(row["text"]) for row in rows] == sent["text"].map(plain).tolist()
    assert [int(row["campaign"]) for row in rows] == found.cards["campaign"].tolist()


def test_the_table_has_a_row_for_each_campaign(found, out):
    rows = rows_of(out / "campaigns.csv")
    assert list(rows[0]) == ["campaign", "theme", "cards", "wordings", "text"]
    assert [(row["cards"], row["wordings"], row["text"]) for row in rows] == [
        (str(row.cards), str(row.wordings), row.text) for row in found.campaigns.table.itertuples()
    ]
    names = {row["path"] for row in json.loads((out / "datapackage.json").read_text())["resources"]}
    assert "campaigns.csv" in names


def test_the_page_shows_them_with_the_threshold_and_escapes_them(found, out):
    page = html.fromstring((out / "index.html").read_text(encoding="utf-8"))
    (section,) = page.xpath('//section[.//h2[normalize-space()="Kampagnen"]]')
    text = plain(section.text_content())
    assert "mindestens den Anteil 0,65 der Folgen von drei Wörtern" in text
    rows = section.xpath(".//tbody/tr")
    assert len(rows) == len(found.campaigns.table)
    for row, told in zip(rows, found.campaigns.table.itertuples(), strict=True):
        cells = [plain(cell.text_content()) for cell in row.xpath("./th|./td")]
        assert cells[2:] == [str(told.cards), str(told.wordings), plain(told.text)]
        assert row.xpath(".//a/@href")[0].startswith("#t")
    assert not page.xpath('//script[contains(., "alert(")]')
    assert "campaigns.csv" in page.xpath("//a/@href")


def test_brochure_and_word_file_show_them(found, out):
    brochure = plain(" ".join(page.extract_text() for page in PdfReader(out / "brochure.pdf").pages))
    document = Document(out / "report.docx")
    word = plain(" ".join(paragraph.text for paragraph in document.paragraphs))
    cells = {plain(cell.text) for table in document.tables for row in table.rows for cell in row.cells}
    for text in (brochure, word):
        assert (
            f"{len(found.campaigns.table)} Kampagnen mit zusammen {(found.cards['campaign'] > 0).sum()} Karten" in text
        )
    assert set(map(plain, found.campaigns.table["text"])) <= cells
    assert "Häufigster Wortlaut" in brochure


def test_the_workbook_has_a_sheet_and_a_column(found, out):
    book = openpyxl.load_workbook(out / "themes.xlsx")
    rows = list(book["Kampagnen"].values)
    assert rows[0] == ("Kampagne", "Thema", "Karten", "Wortlaute", "Häufigster Wortlaut")
    assert [row[2:4] for row in rows[1:]] == [(row.cards, row.wordings) for row in found.campaigns.table.itertuples()]
    head, *cards = list(book["Karten"].values)
    assert [row[head.index("Kampagne")] for row in cards] == found.cards["campaign"].tolist()


def test_the_record_tells_threshold_and_campaigns(found, out):
    record = json.loads((out / "review.json").read_text())
    assert record["options"]["campaigns"] == record["campaigns"]["threshold"] == 0.65
    assert [row["cards"] for row in record["campaigns"]["found"]] == found.campaigns.table["cards"].tolist()
    study = tomllib.loads((out / "werkstatt.toml").read_text())
    assert study["themen"]["kampagnen"] == 0.65


def test_a_theme_that_one_campaign_carries_says_so(found, out):
    said = plain(html.fromstring((out / "index.html").read_text(encoding="utf-8")).text_content())
    told = re.findall(r"(\d+) von (\d+) Karten kommen aus einer einzigen Kampagne", said)
    expected = []
    for theme in found.themes["theme"]:
        own = found.cards[found.cards["theme"] == theme]
        most = own.loc[own["campaign"] > 0, "campaign"].value_counts().max()
        if most * 2 > len(own):
            expected.append((str(int(most)), str(len(own))))
    assert expected
    assert told == expected


def test_not_asked_for_nothing_is_told(sent, tmp_path):
    found = ws.find_themes(sent, 3, levels=1)
    ws.publish(sent, found, ws.review(sent, found, resamples=2), tmp_path / "out", keep=["truth"])
    assert not (tmp_path / "out" / "campaigns.csv").exists()
    assert "Kampagne" not in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    record = json.loads((tmp_path / "out" / "review.json").read_text())
    assert "campaigns" not in record
    assert "campaigns" not in record["options"]


def test_a_card_table_of_found_themes_can_be_published(found, tmp_path):
    cards = found.cards.drop(columns="truth")
    themes = ws.find_themes(cards[["card_id", "text"]], 3, campaigns=0.65, levels=1)
    ws.publish(themes.cards, themes, ws.review(themes.cards, themes, resamples=2), tmp_path / "out")
    assert "campaign" in rows_of(tmp_path / "out" / "cards.csv")[0]


def test_of_many_campaigns_the_page_shows_the_largest(tmp_path):
    import pandas as pd

    texts = [
        f"Dies ist der Brief Nummer {number} von sehr vielen, a{number} b{number} c{number} d{number} e{number}."
        for number in range(SHOWN + 2)
        for _ in range(3)
    ]
    cards = pd.DataFrame({"card_id": [f"K{number}" for number in range(len(texts))], "text": texts})
    found = ws.find_themes(cards, 2, campaigns=0.9, levels=1)
    assert len(found.campaigns.table) == SHOWN + 2
    ws.publish(cards, found, ws.review(cards, found, resamples=2), tmp_path / "out")
    page = html.fromstring((tmp_path / "out" / "index.html").read_text(encoding="utf-8"))
    (section,) = page.xpath('//section[.//h2[normalize-space()="Kampagnen"]]')
    assert len(section.xpath(".//tbody/tr")) == SHOWN
    assert f"die {SHOWN} größten; alle {SHOWN + 2} stehen in campaigns.csv" in plain(section.text_content())
    assert len(rows_of(tmp_path / "out" / "campaigns.csv")) == SHOWN + 2
