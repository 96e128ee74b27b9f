"""Cards that share no word have themes for the semantic reader: review and publication cope with what is missing."""

import pandas as pd

import werkstatt as ws

TEXTS = (
    "Busse fahren selten|Bahn kommt spät|Zug hält nie|Tram steht still|Kita schließt früh|Kindergarten voll|"
    "Schule marode|Hort fehlt|Arzt weg|Klinik dicht|Apotheke zu|Pflege teuer"
).split("|")


def test_semantic_themes_of_cards_without_shared_words_are_reviewed_and_published(tmp_path):
    cards = pd.DataFrame({"card_id": [f"K{number}" for number in range(len(TEXTS))], "text": TEXTS})
    themes = ws.find_themes(cards, 3, reader="semantic")
    assert themes.themes["cards"].sum() == len(TEXTS)
    review = ws.review(cards, themes, resamples=2)
    assert review.verdicts["theme"].tolist() == [1, 2, 3]
    ws.publish(cards, themes, review, tmp_path / "out")
    page = (tmp_path / "out" / "index.html").read_text()
    assert all(text in page for text in TEXTS)
    assert "Universal Sentence Encoder" in page, "the page names the reader"
    assert "TF-IDF, Satz-Encoder und k-Means" in page
