"""Texts in HTML, Typst, Markdown, LaTeX, spreadsheet code and control signs: each output shows them as they stand.

The page in a browser is in ``test_browser.py``, the notebooks of a project in ``tests/new``.
"""

import json
import re
import zipfile

import openpyxl
import pandas as pd
import pytest
from hostile import TEXTS, visible
from lxml import etree, html
from page import validate_pdf
from pypdf import PdfReader

import werkstatt as ws


def test_cards_come_as_they_were_written(hostile):
    assert hostile["text"].tolist()[: len(TEXTS)] == TEXTS


def test_page(hostile_published, hostile):
    page = html.parse(hostile_published / "index.html")
    text = visible(page.getroot().text_content())
    assert all(visible(card) in text for card in hostile["text"])
    assert not list(page.iter("b", "i", "u", "iframe"))
    assert len(list(page.iter("script"))) == 1
    assert all(image.get("src").startswith("data:") and image.get("onerror") is None for image in page.iter("img"))
    assert not [link for link in page.iter("a") if str(link.get("href")).startswith("javascript")]


def test_brochure(hostile_published, hostile):
    # The reader takes a hyphen at times for one that a line break has made.
    def plain(text):
        return re.sub("[ \u25a1-]", "", visible(text)).replace("ﬁ", "fi")

    pages = [page.extract_text() for page in PdfReader(hostile_published / "brochure.pdf").pages]
    text = plain(" ".join(pages))
    assert [card for card in hostile["text"] if "مرحبا" not in card and plain(card) not in text] == []
    assert "root:" not in text
    assert "\u25a1\u25a1" in "".join(pages), "letters that no font has"
    assert "\ufffd" not in "".join(pages)
    assert "steht \u25a1 für Zeichen" in " ".join(" ".join(pages).split())
    report = validate_pdf(hostile_published / "brochure.pdf", profile="ua1")
    assert report.is_compliant, report.failures


def test_workbook(hostile_published, hostile):
    book = openpyxl.load_workbook(hostile_published / "themes.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" and cell.hyperlink is None for cell in cells)
    texts = {visible(str(cell.value)) for cell in cells}
    assert all(visible(card) in texts for card in hostile["text"])
    assert any(str(cell.value).startswith("Bus\ufffd mit \ufffd") for cell in cells)


def test_tables_start_no_formula_and_read_back(hostile_published, hostile):
    for path in hostile_published.glob("*.csv"):
        table = pd.read_csv(path, dtype="str", keep_default_na=False)
        starts = table.map(lambda cell: cell[:1])
        assert not starts.isin(["=", "+", "@", "\t", "\r"]).any(axis=None), path.name
    with pytest.warns(ws.CardNotice, match="Ausgabe von Werkstatt"):
        again = ws.read_cards(hostile_published / "cards.csv")
    assert again["text"].tolist() == hostile["text"].tolist()


def test_exports_are_whole(hostile_published, hostile):
    with zipfile.ZipFile(hostile_published / "project.qdpx") as archive:
        etree.fromstring(archive.read("project.qde"))
    with pytest.warns(ws.CardNotice):
        again = ws.read_cards(hostile_published / "project.qdpx").set_index("card_id")["text"]
    expected = hostile.set_index("card_id")["text"]
    assert all(visible(again[card]) == visible(text) for card, text in expected.items())
    for path in hostile_published.glob("*.json"):
        json.loads(path.read_text())
