import pandas as pd
from page import validate_pdf
from pypdf import PdfReader

import werkstatt as ws
from werkstatt.publication.lettering import letters_missing


def text_of(pdf):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())


def test_it_is_accessible(published):
    report = validate_pdf(published / "brochure.pdf", profile="ua1")
    assert report.is_compliant, report.failures


def test_it_holds_visions_themes_verdicts_and_cards(published, cards, themes, reviewed):
    reader = PdfReader(published / "brochure.pdf")
    assert reader.metadata.title.startswith("Beteiligung in der integrierten Sozialplanung")
    assert reader.trailer["/Root"]["/Lang"] == "de"
    text = text_of(published / "brochure.pdf")
    assert "Illustratives Beispiel" in text
    assert text.count("Das rote Sofa") >= 2
    assert all(label in text for label in themes.themes["label"])
    assert text.count("trägt nicht") >= (reviewed.verdicts["band"] == "nicht").sum()
    # Hyphens at line ends hide some; short cards stand on one line.
    short = [card for card in cards["text"] if len(card) < 30]
    assert sum(card in text for card in short) > 0.9 * len(short)


def test_english_without_workshop_phases_or_votes(small, tmp_path):
    ws.publish(*small, tmp_path / "out", language="en")
    path = tmp_path / "out" / "brochure.pdf"
    assert validate_pdf(path, profile="ua1").is_compliant
    assert "Appendix: all cards" in text_of(path)
    assert "Anhang" not in text_of(path)


def test_letters_that_no_font_has_are_named():
    cards = pd.DataFrame({"text": ["バスが来ない", "Bus 🚌\ufe0f", "Автобус, ığşİ ẞ", "Bus\u200b"]})
    (said,) = letters_missing(cards)
    assert said.values["count"] == 2
    assert said.values["letters"].split() == sorted("バスが来ない🚌")
    assert letters_missing(cards[2:]) == []
