import io

from page import validate_pdf, validate_pdf_bytes
from planted import planted_cards
from pypdf import PdfReader

import werkstatt as ws
from werkstatt.cards.workshop import Workshop
from werkstatt.publication.brochure import brochure
from werkstatt.publication.content import gather
from werkstatt.publication.method import method_parts
from werkstatt.themes.map import map_themes


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


def test_hostile_and_strange_cards_arrive_as_text():
    cards = planted_cards(10)
    texts = [
        '#panic("no") Bus Bahn',
        "*fett* _kursiv_ $x^2$ `raw` Bus Zug",
        '#image("/etc/passwd") <label> @ref Bus',
        "// kein Kommentar \\ Bus Auto",
        "= Keine Überschrift Bus",
        "مرحبا Bus 漢字 😀 Zug",
    ]
    cards.loc[: len(texts) - 1, "text"] = texts
    themes = ws.find_themes(cards, 3)
    review = ws.review(cards, themes, resamples=2)
    pdf = brochure(gather(themes, review, method_parts(themes, review, 3), map_themes(themes), Workshop(), "1"))
    assert validate_pdf_bytes(pdf, profile="ua1").is_compliant
    text = text_of(io.BytesIO(pdf))
    for card in texts[:5]:
        assert card.replace("ﬁ", "fi") in text
    assert "\ufffd\ufffd" in text


def test_english_without_workshop_phases_or_votes():
    cards = planted_cards(10)
    themes = ws.find_themes(cards, 2, language="en")
    review = ws.review(cards, themes, resamples=2)
    parts = method_parts(themes, review, 3, "en")
    pdf = brochure(gather(themes, review, parts, map_themes(themes), Workshop(), "1", "en"))
    assert validate_pdf_bytes(pdf, profile="ua1").is_compliant
    assert "Appendix: all cards" in text_of(io.BytesIO(pdf))
    assert "Anhang" not in text_of(io.BytesIO(pdf))
