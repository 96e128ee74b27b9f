import json
import re
from html.parser import HTMLParser

import pandas as pd
from lxml import html

import werkstatt as ws
from werkstatt.validation.verdict import in_words
from werkstatt.wording import word


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


def test_page_says_that_the_cards_are_invented(published, hostile_published):
    assert Page(published / "index.html").text.count("Diese Karten sind erfunden") == 2
    assert "erfunden" in json.loads((published / "review.json").read_text())["notice"]
    # These do not say of themselves that they are.
    assert "erfunden" not in Page(hostile_published / "index.html").text
    assert "notice" not in json.loads((hostile_published / "review.json").read_text())


def test_pictures_have_alternative_texts_and_the_page_headings(published):
    page = Page(published / "index.html")
    described = [value for tag, name, value in page.attributes if tag == "img" and name == "alt" and value]
    assert page.tags.count("img") == len(described) > 0
    assert page.tags.count("h1") == 1
    assert ("html", "lang", "de") in page.attributes


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


def test_the_legend_of_the_map_names_every_theme_and_nothing_lies_on_a_point(published, themes):
    page = html.fromstring((published / "index.html").read_bytes())
    (chart,) = page.find_class("map")
    # No names and no boxes among the points.
    assert {element.tag for element in chart.iter()} <= {"svg", "circle", "rect", "polygon", "title"}
    (legend,) = page.find_class("legend")
    expected = [f"{row.theme} {row.label}" for row in themes.themes.itertuples()]
    assert [link.text_content() for link in legend.iter("a")] == expected
    shown = [(mark.tag, mark.get("fill")) for mark in legend.find_class("point")]
    assert len(set(shown)) == len(expected)
    assert set(shown) == {(mark.tag, mark.get("fill")) for mark in chart.find_class("point")}
