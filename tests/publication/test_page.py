import json
import re
from html.parser import HTMLParser

import pandas as pd
from conftest import CORPUS
from planted import planted_cards

import werkstatt as ws
from werkstatt.validation.verdict import in_words
from werkstatt.wording import word

HOSTILE = '<script>alert(1)</script> & "Bus" \' {{ 7*7 }} =1+1 Fahrplan'


class Page(HTMLParser):
    """Collect tags, attributes and visible text."""

    def __init__(self, path):
        super().__init__()
        self.tags, self.attributes, self.words = [], [], []
        self.feed(path.read_text())
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]

    def handle_data(self, data):
        self.words.append(data)


def test_files(published):
    assert {path.name for path in published.iterdir()} == {
        "index.html",
        "cards.csv",
        "themes.csv",
        "review.csv",
        "review_cards.csv",
        "review.json",
        "brochure.pdf",
        "themes.xlsx",
        "project.qdpx",
        "datapackage.json",
        "ro-crate-metadata.json",
    }


def test_page_is_self_contained(published):
    page = Page(published / "index.html")
    links = [
        value for _, name, value in page.attributes if name in ("src", "href", "srcset", "data", "action", "poster")
    ]
    assert links
    assert all(link.startswith(("#", "data:image/png")) for link in links)
    assert page.tags.count("script") == 1
    assert not {"link", "iframe", "object"} & set(page.tags)
    assert not re.search(r"url\(|@import", (published / "index.html").read_text())


def test_page_shows_every_card_theme_and_verdict(published, cards, themes, reviewed):
    page = Page(published / "index.html")
    for text in cards["text"]:
        assert " ".join(text.split()) in page.text
    for label, verdict in zip(
        themes.themes["label"], in_words(reviewed.measures, reviewed.verdicts, "de").itertuples(), strict=True
    ):
        assert page.text.count(label) >= 3
        assert verdict.sentence in page.text
    assert reviewed.whole.sentence().say("de") in page.text
    assert "Das rote Sofa" in page.text


def test_page_says_that_the_cards_are_invented(published, cards, tmp_path):
    assert Page(published / "index.html").text.count("Diese Karten sind erfunden") == 2
    assert "erfunden" in json.loads((published / "review.json").read_text())["notice"]
    real = planted_cards(10)
    found = ws.find_themes(real, 3)
    ws.publish(real, found, ws.review(real, found, resamples=3), tmp_path / "out")
    assert "erfunden" not in Page(tmp_path / "out" / "index.html").text
    assert "notice" not in json.loads((tmp_path / "out" / "review.json").read_text())


def test_pictures_have_alternative_texts_and_the_page_headings(published):
    page = Page(published / "index.html")
    pictures = [{name: value for tag, name, value in page.attributes if tag == "img"}]
    assert pictures[0]["alt"]
    assert page.tags.count("img") == sum(
        1 for tag, name, value in page.attributes if tag == "img" and name == "alt" and value
    )
    assert page.tags.count("h1") == 1
    assert ("html", "lang", "de") in page.attributes


def test_english_edition(cards, themes, reviewed, tmp_path):
    ws.publish(cards, themes, reviewed, tmp_path / "out", language="en")
    page = Page(tmp_path / "out" / "index.html")
    assert ("html", "lang", "en") in page.attributes
    assert "The themes at a glance" in page.text
    assert "Urteil" not in page.text


def test_hostile_cards_arrive_as_text(tmp_path):
    cards = planted_cards(10)
    cards.loc[0, "text"] = HOSTILE
    cards.loc[1, "text"] = "=HYPERLINK(A1) Bus Fahrplan"
    cards["group"] = "<b>fett</b>"
    found = ws.find_themes(cards, 3)
    ws.publish(cards, found, ws.review(cards, found, resamples=3), tmp_path / "out")
    page = Page(tmp_path / "out" / "index.html")
    assert page.tags.count("script") == 1
    assert "b" not in page.tags
    assert HOSTILE in page.text
    written = pd.read_csv(tmp_path / "out" / "cards.csv")
    assert written["text"][1] == "'=HYPERLINK(A1) Bus Fahrplan"
    assert ws.read_cards(tmp_path / "out" / "cards.csv")["text"].tolist() == cards["text"].tolist()


def test_tables_read_back(published, cards, themes, reviewed):
    again = ws.read_cards(published / "cards.csv")
    pd.testing.assert_frame_equal(again[cards.columns], cards)
    assert again["theme"].astype(int).tolist() == themes.cards["theme"].tolist()
    table = pd.read_csv(published / "themes.csv")
    assert list(table.columns[:6]) == ["theme", "label", "cards", "votes", "terms", "representative"]
    assert table["representative"][0].split("; ") == list(themes.themes["representative"][0])
    assert not {"verdict", "stability"} & set(table.columns), "the review is in the review's files"
    judged = pd.read_csv(published / "review.csv")
    assert judged["verdict"].tolist() == [word(band, "de") for band in reviewed.verdicts["band"]]
    content = json.loads((published / "review.json").read_text())
    assert [theme["stability"] for theme in content["themes"]] == reviewed.measures["stability"].tolist()
    assert pd.read_csv(published / "review.csv")["stability"].tolist() == reviewed.measures["stability"].tolist()


def test_same_input_same_bytes(published, cards, themes, reviewed, tmp_path):
    ws.publish(cards, themes, reviewed, tmp_path / "out", workshop=ws.read_workshop(CORPUS))
    for path in published.iterdir():
        assert (tmp_path / "out" / path.name).read_bytes() == path.read_bytes()
